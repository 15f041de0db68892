//! Bracketed examples run as the tests that they are.
//!
//! | in the example | it holds if |
//! |---|---|
//! | `[…]`, or the section's own role | it is a match of this entry, and all matches of this entry are so marked |
//! | no such bracket | this entry does not match |
//! | `[term: …]` `[label: …]` `[actor: …]` | the stretches of that role are these and no others |
//! | `[does: …]` `[suffers: …]` | those who do and who suffer, in the deeds that the entry tells, are these and no others |
//! | `[source: …]` `[cue: …]` `[content: …]` | the words of that part of the attributions are these and no others |
//!
//! A match is what an article would report: it has won against all other entries, a label has passed for a label, and a policy's is
//! a finding. In
//! the example of a cue the attributions are those that the cue makes; in that of a source those that it stands in.
//! Parts of attributions are compared by their words, so commas, stops and quotation marks at their ends may be in the
//! bracket or not. A role that an example does not mention is not looked at.

use std::collections::BTreeSet;
use std::fmt;

use crate::error::Result;
use crate::labelling::Deed;
use crate::labelling::LabelRef;
use crate::lexicon::Entry;
use crate::lexicon::Example;
use crate::lexicon::Lexicon;
use crate::lexicon::Mark;
use crate::lexicon::Role;
use crate::lexicon::parse_example;
use crate::matcher::Match;
use crate::matcher::Matcher;
use crate::matcher::Matches;
use crate::score::ArticleScore;
use crate::score::Scorer;
use crate::sourcing::Attribution;
use crate::text::Document;
use crate::text::Reading;
use crate::text::Span;
use crate::tune::subject::Subject;
use crate::tune::subject::subjects;

/// What came of a lexicon's examples.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tested {
    /// Examples that were run.
    pub examples: usize,
    /// Examples that do not hold, in the order of the sections and their entries.
    pub failures: Vec<Failure>,
}

/// An example that does not hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// File and line of the entry.
    pub place: String,
    /// Section of the entry; `epithets` for those of actors.
    pub section: &'static str,
    /// Id of the entry.
    pub id: String,
    /// The example as the lexicon has it.
    pub example: String,
    /// The example without its brackets.
    pub text: String,
    /// What it marks.
    pub expected: Vec<Mark>,
    /// What was found of the roles that it marks.
    pub found: Vec<Mark>,
    /// Other entries of the same section that match where this one should, as *id “words”*.
    pub others: Vec<String>,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (section, id) = (self.section, &self.id);
        write!(f, "{}: {section}/{id}\n  expected {}", self.place, bracketed(&self.text, &self.expected))?;
        write!(f, "\n  found    {}", bracketed(&self.text, &self.found))?;
        match self.others.is_empty() {
            true => Ok(()),
            false => write!(f, "\n  there stands {}", self.others.join(", ")),
        }
    }
}

/// A sentence with brackets around marks.
fn bracketed(text: &str, marks: &[Mark]) -> String {
    let mut cuts: Vec<(u32, bool, String)> = Vec::new();
    for mark in marks {
        let role = mark.role.map_or(String::new(), |role| format!("{role:?}: ").to_lowercase());
        cuts.push((mark.span.start, true, format!("[{role}")));
        cuts.push((mark.span.end, false, "]".to_owned()));
    }
    cuts.sort_by_key(|&(at, opens, _)| (at, opens));
    let (mut out, mut last) = (String::new(), 0);
    for (at, _, mark) in &cuts {
        out.push_str(text.get(last..*at as usize).unwrap_or(""));
        out.push_str(mark);
        last = *at as usize;
    }
    out + text.get(last..).unwrap_or("")
}

/// Runs the examples of the entries that are picked, read with the whole lexicon.
///
/// # Errors
///
/// A form or pattern that cannot be compiled; a lexicon that was loaded from files has none.
pub fn test(lexicon: &Lexicon, picked: impl Fn(&Entry) -> bool) -> Result<Tested> {
    let bench = Bench { matcher: Matcher::new(lexicon)?, scorer: Scorer::new(lexicon.clone())? };
    let mut tested = Tested::default();
    for (subject, entry) in subjects(lexicon).into_iter().filter(|(_, entry)| picked(entry)) {
        tested.examples += entry.examples.len();
        tested.failures.extend(entry.examples.iter().filter_map(|example| bench.failure(subject, entry, example)));
    }
    Ok(tested)
}

/// A lexicon ready to run examples.
struct Bench {
    scorer: Scorer,
    matcher: Matcher,
}

/// An example as this program reads it.
struct Trial<'e> {
    subject: Subject,
    reading: &'e Reading<'e>,
    found: &'e Matches,
    matcher: &'e Matcher,
    score: &'e ArticleScore,
    /// Where the forms of the entry stand, whatever came of it.
    matches: Vec<Span>,
}

impl Bench {
    fn failure(&self, subject: Subject, entry: &Entry, example: &str) -> Option<Failure> {
        // Brackets were checked when the file was read.
        let Example { text, marks } = parse_example(example).ok()?;
        let document = Document::new("example", text);
        let reading = Reading::new(&document, self.matcher.language());
        let found = self.matcher.find(&reading);
        let own = subject.fellows(&found).into_iter().filter(|m| subject.is(&self.matcher, m));
        let trial = Trial {
            subject,
            reading: &reading,
            found: &found,
            matcher: &self.matcher,
            score: &self.scorer.score(&document),
            matches: own.map(|m| m.span).collect(),
        };
        let expected: Vec<Mark> = marks.into_iter().map(|mark| trial.own_role_bare(mark)).collect();
        let found = trial.marks(&expected);
        if trial.same(&expected, &found) {
            return None;
        }
        let file = self.scorer.lexicon().files.get(usize::from(entry.file));
        Some(Failure {
            place: format!("{}:{}", file.map_or("", |file| &file.path), entry.line),
            section: subject.section(),
            id: entry.id.clone(),
            example: example.to_owned(),
            others: self.others(&trial, &expected),
            text: document.text,
            expected,
            found,
        })
    }

    /// Other entries that match where the example marks this one.
    fn others(&self, trial: &Trial, expected: &[Mark]) -> Vec<String> {
        let marked = |span: Span| expected.iter().any(|mark| mark.role.is_none() && mark.span.overlaps(span));
        let matches = trial.subject.fellows(trial.found).into_iter();
        let others = matches.filter(|m| marked(m.span) && !trial.subject.is(&self.matcher, m));
        others.map(|m| format!("{} “{}”", self.id(trial.subject, &m), m.span.of(trial.reading.text))).collect()
    }

    /// The id of a match of the subject's section.
    fn id(&self, subject: Subject, found: &Match) -> &str {
        subject.fellow(&self.matcher, found).entry(self.scorer.lexicon()).map_or("", |entry| &entry.id)
    }
}

impl Trial<'_> {
    /// The section's own role means the entry, as bare brackets do.
    fn own_role_bare(&self, mark: Mark) -> Mark {
        let own = mark.role.is_some() && mark.role == self.subject.role();
        Mark { role: if own { None } else { mark.role }, span: mark.span }
    }

    /// All marks that the example would bear if it were right about every role that it mentions.
    fn marks(&self, expected: &[Mark]) -> Vec<Mark> {
        let mut roles: BTreeSet<Option<Role>> = expected.iter().map(|mark| mark.role).collect();
        roles.insert(None);
        let mut marks: BTreeSet<(Span, Option<Role>)> = BTreeSet::new();
        for role in roles {
            let spans = role.map_or_else(|| self.own(), |role| self.of_role(role));
            marks.extend(spans.into_iter().map(|span| (span, role)));
        }
        marks.into_iter().map(|(span, role)| Mark { role, span }).collect()
    }

    /// Where an article would report this entry; a source with all its words.
    fn own(&self) -> Vec<Span> {
        let spans = self.subject.reported(self.score, self.matcher, self.found);
        match self.subject {
            Subject::Source(_) => spans.into_iter().map(|span| self.source_around(span)).collect(),
            _ => spans,
        }
    }

    fn of_role(&self, role: Role) -> Vec<Span> {
        match role {
            Role::Term => self.score.hits.iter().map(|hit| hit.span).collect(),
            Role::Label => self.labels(|label| !matches!(label, LabelRef::Association(_))),
            Role::Actor => self.score.mentions.iter().map(|mention| mention.span).collect(),
            Role::Source => self.attributions().filter_map(|a| a.source).collect(),
            Role::Cue => self.attributions().filter_map(|a| a.cue).collect(),
            Role::Does => self.deeds().flat_map(|deed| &deed.does).map(|filler| filler.span).collect(),
            Role::Suffers => self.deeds().flat_map(|deed| &deed.suffers).map(|filler| filler.span).collect(),
            Role::Content => self.attributions().flat_map(|a| a.content.iter().copied()).collect(),
        }
    }

    fn labels(&self, pick: impl Fn(LabelRef) -> bool) -> Vec<Span> {
        let labellings = self.score.labellings.iter();
        labellings.filter(|labelling| pick(labelling.label)).map(|labelling| labelling.span).collect()
    }

    /// The attributions that the subject has a part in, if it is a part of attributions; else all.
    fn attributions(&self) -> impl Iterator<Item = &Attribution> {
        self.score.attributions.iter().filter(|attribution| match self.subject {
            Subject::Cue(_) => attribution.cue.is_some_and(|cue| self.matches.iter().any(|m| m.overlaps(cue))),
            Subject::Source(_) => attribution.source.is_some_and(|source| self.matches.iter().any(|&m| source.contains(m))),
            _ => true,
        })
    }

    /// The deeds that the subject tells, if it is a verb; else all.
    fn deeds(&self) -> impl Iterator<Item = &Deed> {
        self.score.deeds.iter().filter(|deed| match self.subject {
            Subject::Verb(at) => deed.verb == at,
            _ => true,
        })
    }

    /// The whole source that a wording stands in, *two senior officials* for *officials*.
    fn source_around(&self, wording: Span) -> Span {
        let sources = self.score.attributions.iter().filter_map(|attribution| attribution.source);
        sources.into_iter().find(|source| source.contains(wording)).unwrap_or(wording)
    }

    fn same(&self, expected: &[Mark], found: &[Mark]) -> bool {
        let roles: BTreeSet<Option<Role>> = expected.iter().chain(found).map(|mark| mark.role).collect();
        roles.into_iter().all(|role| {
            let of = |marks: &[Mark]| -> Vec<Span> { marks.iter().filter(|mark| mark.role == role).map(|mark| mark.span).collect() };
            let (expected, found) = (of(expected), of(found));
            let by_words = matches!(role.or(self.subject.role()), Some(Role::Source | Role::Cue | Role::Content));
            if by_words {
                self.words(&expected) == self.words(&found)
            } else {
                expected.into_iter().collect::<BTreeSet<_>>() == found.into_iter().collect()
            }
        })
    }

    /// The words that spans cover, by their tokens.
    fn words(&self, spans: &[Span]) -> BTreeSet<usize> {
        let tokens = self.reading.tokens.iter().enumerate();
        let words = tokens.filter(|(_, token)| token.is_wordlike() && spans.iter().any(|span| span.overlaps(token.span)));
        words.map(|(at, _)| at).collect()
    }
}
