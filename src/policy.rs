//! House style: the findings of the lexicon's policies.
//!
//! A policy is about entries of the lexicon, and about forms of its own, and allows them in some voices. What stands in another voice
//! is a finding, unless it stands in a proper name (`name`). Findings are counted in no other measure.

mod name;

use std::cmp::Reverse;

use crate::labelling::LabelRef;
use crate::labelling::Labels;
use crate::lexicon::Lexicon;
use crate::lexicon::Policy;
use crate::matcher::Match;
use crate::matcher::within;
use crate::sourcing::Attribution;
use crate::sourcing::Grammar;
use crate::sourcing::Run;
use crate::sourcing::Sourcing;
use crate::sourcing::Voice;
use crate::text::Span;
use crate::text::Zone;

/// What a policy is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A loaded term.
    Term(u32),
    /// A label, in an epithet or by itself.
    Label(u32),
    /// The names of an actor.
    Actor(u32),
    /// A wording of sources, where it is all that a source is said to be: not in *sources close to the talks*.
    Source(u32),
    /// A cue, where it attributes something.
    Cue(u32),
    /// The policy's own forms.
    Forms,
}

impl Subject {
    /// Section and id of the entry, as a policy names it; for forms of its own, those of the policy.
    pub fn name(self, policy: &Policy, lexicon: &Lexicon) -> String {
        let found = match self {
            Subject::Term(at) => lexicon.terms.get(at as usize).map(|term| ("terms", &term.entry)),
            Subject::Label(at) => lexicon.labels.get(at as usize).map(|label| ("labels", &label.entry)),
            Subject::Actor(at) => lexicon.actors.get(at as usize).map(|actor| ("actors", &actor.entry)),
            Subject::Source(at) => lexicon.sources.get(at as usize).map(|source| ("sources", &source.entry)),
            Subject::Cue(at) => lexicon.cues.get(at as usize).map(|cue| ("cues", &cue.entry)),
            Subject::Forms => None,
        };
        let (section, entry) = found.unwrap_or(("policies", &policy.entry));
        format!("{section}/{}", entry.id)
    }
}

/// Words that a policy does not allow where they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Index of the policy in the lexicon.
    pub policy: u32,
    /// What of it was found.
    pub subject: Subject,
    /// Where.
    pub span: Span,
    /// Index of the sentence.
    pub sentence: u32,
    /// Whose words.
    pub voice: Voice,
    /// Headline, lead or body.
    pub zone: Zone,
}

impl Finding {
    /// Wordings that the policy would rather see, else those of the term.
    pub fn alternatives<'l>(&self, lexicon: &'l Lexicon) -> &'l [String] {
        let own = lexicon.policies.get(self.policy as usize).map_or(&[][..], |policy| &policy.alternatives);
        match self.subject {
            Subject::Term(at) if own.is_empty() => lexicon.terms.get(at as usize).map_or(&[], |term| &term.alternatives),
            _ => own,
        }
    }
}

/// The policies of a lexicon with the entries that they are about. Built once.
#[derive(Clone, Debug, Default)]
pub struct Policies {
    subjects: Vec<Vec<Subject>>,
}

impl Policies {
    /// Looks up what the policies are about.
    pub fn new(lexicon: &Lexicon) -> Policies {
        let subjects = |policy: &Policy| {
            let targets = policy.applies_to.iter().filter_map(|target| target.split_once('/'));
            targets.flat_map(|(section, id)| named(lexicon, section, id)).chain([Subject::Forms]).collect()
        };
        Policies { subjects: lexicon.policies.iter().map(subjects).collect() }
    }

    /// The findings in one article, in text order.
    pub fn read(&self, g: &Grammar, sourcing: &Sourcing, labels: &Labels) -> Vec<Finding> {
        let page = Page { g, sourcing, labels };
        let mut findings: Vec<Finding> = Vec::new();
        for ((policy, at), subjects) in g.lexicon.policies.iter().zip(0..).zip(&self.subjects) {
            let own = subjects.iter().flat_map(|&subject| page.findings(policy, at, subject));
            findings.extend(apart(own.collect()));
        }
        findings.sort_by_key(|finding| (finding.span.start, finding.policy));
        findings
    }
}

/// The entries that a target means; a category means all of its terms. An entry that is switched off is none.
fn named(lexicon: &Lexicon, section: &str, id: &str) -> Vec<Subject> {
    let terms = || (0u32..).zip(&lexicon.terms);
    let has = |found: Option<usize>, subject: fn(u32) -> Subject| found.map(|at| subject(at as u32)).into_iter().collect();
    match section {
        "categories" => terms().filter(|(_, term)| term.category == id).map(|(at, _)| Subject::Term(at)).collect(),
        "terms" => has(lexicon.terms.iter().position(|term| term.entry.id == id), Subject::Term),
        "labels" => has(lexicon.labels.iter().position(|label| label.entry.id == id), Subject::Label),
        "actors" => has(lexicon.actors.iter().position(|actor| actor.entry.id == id), Subject::Actor),
        "sources" => has(lexicon.sources.iter().position(|source| source.entry.id == id), Subject::Source),
        _ => has(lexicon.cues.iter().position(|cue| cue.entry.id == id), Subject::Cue),
    }
}

/// The leftmost and longest where findings of one policy overlap.
fn apart(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by_key(|finding| (finding.span.start, Reverse(finding.span.end)));
    let mut end = 0;
    findings.retain(|finding| {
        let free = finding.span.start >= end;
        end = if free { finding.span.end } else { end };
        free
    });
    findings
}

/// An article as policies see it.
struct Page<'a> {
    g: &'a Grammar<'a>,
    sourcing: &'a Sourcing,
    labels: &'a Labels,
}

impl Page<'_> {
    fn findings(&self, policy: &Policy, at: u32, subject: Subject) -> Vec<Finding> {
        let finding = |run: Run| {
            let sentence = self.g.reading.sentence_of(run.first)?;
            let voice = self.sourcing.voices.at(run.end);
            let allowed = policy.allowed.iter().any(|allowed| allowed == voice.name());
            let zone = self.g.reading.paragraph_of(self.g.reading.sentences.get(sentence)?).zone;
            let finding = Finding { policy: at, subject, span: self.g.span(run), sentence: sentence as u32, voice, zone };
            (!allowed && !self.is_name(run, voice)).then_some(finding)
        };
        self.runs(at, subject).into_iter().filter_map(finding).collect()
    }

    /// Where a subject stands in the article.
    fn runs(&self, policy: u32, subject: Subject) -> Vec<Run> {
        let found = self.g.found;
        let of = |matches: &[Match], at: u32| matches.iter().filter(|m| m.entry == at).map(run).collect();
        match subject {
            Subject::Term(at) => of(&found.terms, at),
            Subject::Actor(at) => of(&found.actors, at),
            Subject::Label(at) => self.label_runs(at),
            Subject::Source(at) => {
                let step = self.g.lexicon.sources.get(at as usize).map(|source| source.step);
                self.in_parts(of(&found.sources, at), |a| a.source.filter(|_| Some(a.as_written) == step))
            }
            Subject::Cue(at) => {
                let cues = if found.cues.iter().any(|m| m.entry == at) { &found.cues } else { &found.noun_cues };
                self.in_parts(of(cues, at), |a| a.cue)
            }
            Subject::Forms => found.policies.get(&policy).map_or_else(Vec::new, |own| own.iter().map(run).collect()),
        }
    }

    /// A label where it is one, and epithets that have it in them: *the Assad regime*.
    fn label_runs(&self, at: u32) -> Vec<Run> {
        let has = |run: Run| within(&self.g.found.labels, run.first, run.end).iter().any(|label| label.entry == at);
        let labellings = self.labels.labellings.iter().filter_map(|labelling| {
            let run = self.run_of(labelling.span);
            let own = match labelling.label {
                LabelRef::Label(label) => label == at,
                LabelRef::Epithet(..) => has(run),
                LabelRef::Association(_) => false,
            };
            own.then_some(run)
        });
        labellings.collect()
    }

    /// Those that stand in that part of an attribution.
    fn in_parts(&self, runs: Vec<Run>, part: impl Fn(&Attribution) -> Option<Span>) -> Vec<Run> {
        let parts: Vec<Span> = self.sourcing.attributions.iter().filter_map(part).collect();
        runs.into_iter().filter(|&run| parts.iter().any(|part| part.contains(self.g.span(run)))).collect()
    }

    fn run_of(&self, span: Span) -> Run {
        let end = self.g.reading.tokens.partition_point(|token| token.span.start < span.end);
        Run::new(self.g.reading.token_at(span.start), end)
    }
}

fn run(found: &Match) -> Run {
    Run::new(found.first, found.end)
}
