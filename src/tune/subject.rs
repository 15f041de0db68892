//! Entries of all sections as one kind of thing: what can match, and how its matches are told from those of its fellows.

use crate::labelling::LabelRef;
use crate::lexicon::Entry;
use crate::lexicon::Lexicon;
use crate::lexicon::Role;
use crate::lexicon::Term;
use crate::matcher::Match;
use crate::matcher::Matcher;
use crate::matcher::Matches;
use crate::score::ArticleScore;
use crate::text::Span;

/// An entry, as its matches name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Subject {
    Term(u32),
    Label(u32),
    Actor(u32),
    Epithet(u32, u32),
    Source(u32),
    Cue(u32),
    Verb(u32),
    Policy(u32),
}

/// All entries that can match by themselves, and the policies, which match what they do not allow.
pub(super) fn subjects(lexicon: &Lexicon) -> Vec<(Subject, &Entry)> {
    let mut all: Vec<(Subject, &Entry)> = Vec::new();
    all.extend(lexicon.terms.iter().zip(0..).map(|(term, at)| (Subject::Term(at), &term.entry)));
    all.extend(lexicon.labels.iter().zip(0..).map(|(label, at)| (Subject::Label(at), &label.entry)));
    for (actor, at) in lexicon.actors.iter().zip(0..) {
        all.push((Subject::Actor(at), &actor.entry));
        let epithets = actor.epithets.iter().zip(0..);
        all.extend(epithets.map(|(epithet, nth)| (Subject::Epithet(at, nth), &epithet.entry)));
    }
    all.extend(lexicon.sources.iter().zip(0..).map(|(source, at)| (Subject::Source(at), &source.entry)));
    all.extend(lexicon.cues.iter().zip(0..).map(|(cue, at)| (Subject::Cue(at), &cue.entry)));
    all.extend(lexicon.verbs.iter().zip(0..).map(|(verb, at)| (Subject::Verb(at), &verb.entry)));
    all.extend(lexicon.policies.iter().zip(0..).map(|(policy, at)| (Subject::Policy(at), &policy.entry)));
    all
}

impl Subject {
    pub(super) fn section(self) -> &'static str {
        match self {
            Subject::Term(_) => "terms",
            Subject::Label(_) => "labels",
            Subject::Actor(_) => "actors",
            Subject::Epithet(..) => "epithets",
            Subject::Source(_) => "sources",
            Subject::Cue(_) => "cues",
            Subject::Verb(_) => "verbs",
            Subject::Policy(_) => "policies",
        }
    }

    /// The role that means this entry in its own examples, beside bare brackets.
    pub(super) fn role(self) -> Option<Role> {
        match self {
            Subject::Term(_) => Some(Role::Term),
            Subject::Label(_) => Some(Role::Label),
            Subject::Actor(_) => Some(Role::Actor),
            Subject::Source(_) => Some(Role::Source),
            Subject::Cue(_) => Some(Role::Cue),
            Subject::Epithet(..) | Subject::Verb(_) | Subject::Policy(_) => None,
        }
    }

    /// The matches of its section, this entry's or not.
    pub(super) fn fellows(self, found: &Matches) -> Vec<Match> {
        match self {
            Subject::Term(_) => found.terms.clone(),
            Subject::Label(_) => found.labels.clone(),
            Subject::Actor(_) | Subject::Epithet(..) => found.actors.clone(),
            Subject::Source(_) => found.sources.clone(),
            Subject::Cue(_) => [&found.cues[..], &found.noun_cues].concat(),
            Subject::Verb(_) => [&found.verbs[..], &found.noun_verbs].concat(),
            Subject::Policy(_) => Vec::new(),
        }
    }

    /// Whether a match of its section is one of this entry.
    pub(super) fn is(self, matcher: &Matcher, found: &Match) -> bool {
        match self {
            Subject::Epithet(actor, nth) => matcher.epithet(found.entry) == Some((actor, nth)),
            Subject::Term(at) | Subject::Label(at) | Subject::Actor(at) => found.entry == at,
            Subject::Source(at) | Subject::Cue(at) | Subject::Verb(at) | Subject::Policy(at) => found.entry == at,
        }
    }

    /// The entry that a match of its section is of.
    pub(super) fn fellow(self, matcher: &Matcher, found: &Match) -> Subject {
        let at = found.entry;
        match self {
            Subject::Term(_) => Subject::Term(at),
            Subject::Label(_) => Subject::Label(at),
            Subject::Actor(_) | Subject::Epithet(..) => {
                matcher.epithet(at).map_or(Subject::Actor(at), |(actor, nth)| Subject::Epithet(actor, nth))
            }
            Subject::Source(_) => Subject::Source(at),
            Subject::Cue(_) => Subject::Cue(at),
            Subject::Verb(_) => Subject::Verb(at),
            Subject::Policy(_) => Subject::Policy(at),
        }
    }

    /// The entry itself.
    pub(super) fn entry(self, lexicon: &Lexicon) -> Option<&Entry> {
        match self {
            Subject::Term(at) => lexicon.terms.get(at as usize).map(|term| &term.entry),
            Subject::Label(at) => lexicon.labels.get(at as usize).map(|label| &label.entry),
            Subject::Actor(at) => lexicon.actors.get(at as usize).map(|actor| &actor.entry),
            Subject::Epithet(at, nth) => {
                let actor = lexicon.actors.get(at as usize);
                actor.and_then(|actor| actor.epithets.get(nth as usize)).map(|epithet| &epithet.entry)
            }
            Subject::Source(at) => lexicon.sources.get(at as usize).map(|source| &source.entry),
            Subject::Cue(at) => lexicon.cues.get(at as usize).map(|cue| &cue.entry),
            Subject::Verb(at) => lexicon.verbs.get(at as usize).map(|verb| &verb.entry),
            Subject::Policy(at) => lexicon.policies.get(at as usize).map(|policy| &policy.entry),
        }
    }

    /// Where an article would report this entry. Sources are reported as the parts of attributions, so here their wordings are.
    pub(super) fn reported(self, score: &ArticleScore, matcher: &Matcher, found: &Matches) -> Vec<Span> {
        let labels = |pick: LabelRef| {
            let labellings = score.labellings.iter().filter(|labelling| labelling.label == pick);
            labellings.map(|labelling| labelling.span).collect::<Vec<_>>()
        };
        let matches = || self.fellows(found).into_iter().filter(|m| self.is(matcher, m)).map(|m| m.span);
        let mut spans: Vec<Span> = match self {
            Subject::Term(at) => score.hits.iter().filter(|hit| hit.term == at).map(|hit| hit.span).collect(),
            Subject::Label(at) => labels(LabelRef::Label(at)),
            Subject::Epithet(actor, nth) => labels(LabelRef::Epithet(actor, nth)),
            Subject::Policy(at) => score.findings.iter().filter(|finding| finding.policy == at).map(|finding| finding.span).collect(),
            Subject::Cue(_) => {
                let cues = score.attributions.iter().filter_map(|attribution| attribution.cue);
                cues.filter(|cue| matches().any(|m| m.overlaps(*cue))).collect()
            }
            Subject::Verb(at) => score.deeds.iter().filter(|deed| deed.verb == at).map(|deed| deed.span).collect(),
            Subject::Actor(_) | Subject::Source(_) => matches().collect(),
        };
        spans.sort_unstable();
        // A label that stands for several actors is one place.
        spans.dedup();
        spans
    }

    /// The term, if it is one.
    pub(super) fn term(self, lexicon: &Lexicon) -> Option<&Term> {
        match self {
            Subject::Term(at) => lexicon.terms.get(at as usize),
            _ => None,
        }
    }

    /// The class of a label or an epithet, and the step of a source; empty for others.
    pub(super) fn class(self, lexicon: &Lexicon) -> String {
        let class = match self {
            Subject::Label(at) => lexicon.labels.get(at as usize).map(|label| label.class),
            Subject::Epithet(at, nth) => lexicon.actors.get(at as usize).and_then(|actor| Some(actor.epithets.get(nth as usize)?.class)),
            Subject::Source(at) => return lexicon.sources.get(at as usize).map_or(String::new(), |source| source.step.to_string()),
            _ => None,
        };
        class.map_or(String::new(), |class| format!("{class:?}").to_lowercase())
    }
}
