//! Cue by cue: the constructions that join a source to a content. One function a construction.

mod comma;
mod dialogue;
mod headline;
mod inversion;
mod noun;
mod passive;
mod shared;
mod source_after;
mod speaker;
mod verb;
mod viewpoint;

pub use dialogue::introduced;
pub use dialogue::posted;
pub use dialogue::signed;
pub use dialogue::speaker_line;
pub use headline::headline;
pub use speaker::Speakers;
pub use viewpoint::viewpoints;

use super::grammar::Grammar;
use super::grammar::Run;
use crate::lexicon::Shape;

/// An attribution before its source is understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// Index of the cue's entry; `None` for a colon or dash.
    pub entry: Option<u32>,
    /// The words that attribute.
    pub cue: Run,
    /// Who is said to know.
    pub source: Option<Run>,
    /// What is attributed.
    pub content: Vec<Run>,
    /// Who relays it.
    pub via: Option<Run>,
    /// One past the last token that the construction uses up: cues before it are part of it.
    pub reach: usize,
    /// Name of the construction.
    pub rule: &'static str,
}

impl Draft {
    /// An attribution whose only cue is the colon or dash at `mark`.
    fn at_mark(mark: usize, source: Run, content: Run, rule: &'static str) -> Draft {
        Draft { cue: Run::new(mark, mark + 1), source: Some(source), content: vec![content], rule, ..Draft::default() }
    }
}

/// What the constructions know of the attributions before them.
pub struct Context<'d> {
    /// The attributions found so far, in text order.
    pub before: &'d [Draft],
}

/// How many attributions back the one stands that another goes on from.
const NEAR: usize = 8;

impl Context<'_> {
    /// Who speaks by the last verb in `window`, left of `at`; *rejected the claim that it leaked, saying …* has none, whoever claims.
    fn last_speaker_in(&self, g: &Grammar, window: Run, at: usize) -> Option<Run> {
        let verb = |d: &Draft| d.entry.and_then(|at| g.lexicon.cues.get(at as usize)).is_none_or(|cue| cue.shape != Shape::Noun);
        let inside = |d: &&Draft| d.cue.first < at && d.cue.end <= window.end && verb(d);
        let near = self.before.iter().rev().take(NEAR).take_while(|d| d.cue.first >= window.first);
        near.filter(inside).filter(|d| g.quotation(d.cue.first) == g.quotation(at)).find_map(|d| d.source)
    }

    /// Who speaks by the last attribution of the sentence right before `window`, in its paragraph: *… he said. Adding, “…”*
    fn speaker_before(&self, g: &Grammar, window: Run) -> Option<Run> {
        let last = self.before.last()?;
        let (own, other) = (g.reading.sentence_of(window.first)?, g.reading.sentence_of(last.cue.first)?);
        let paragraph = |sentence: usize| g.reading.sentences.get(sentence).map(|sentence| sentence.paragraph);
        last.source.filter(|_| other + 1 == own && paragraph(own) == paragraph(other))
    }

    /// The last attribution whose cue is in `window`, left of `at`, and in no quotation that `at` is not in.
    fn last_in(&self, g: &Grammar, window: Run, at: usize) -> Option<&Draft> {
        let inside = |d: &&Draft| d.cue.first < at && d.cue.end <= window.end;
        let near = self.before.iter().rev().take_while(|d| d.cue.first >= window.first);
        near.filter(inside).find(|d| g.quotation(d.cue.first) == g.quotation(at))
    }
}

/// Whether one of these contents can be a clause.
pub fn hold_clause(g: &Grammar, content: &[Run]) -> bool {
    content.iter().any(|run| verb::holds_clause(g, *run))
}

/// Joins one cue to its source and content, if it is one here.
pub fn read(g: &Grammar, context: &Context, entry: u32, cue: Run) -> Option<Draft> {
    let known = g.lexicon.cues.get(entry as usize)?;
    let draft = match known.shape {
        Shape::Verb => source_after::relay(g, context, cue).or_else(|| verb::verb(g, context, known, cue)),
        Shape::Noun => noun::noun(g, known, cue),
        Shape::Preposition => source_after::preposition(g, context, cue),
        Shape::Passive => passive::passive(g, context, known, cue),
        Shape::Adverb => passive::adverb(g, known, cue),
    };
    draft.map(|draft| Draft { entry: Some(entry), ..draft })
}
