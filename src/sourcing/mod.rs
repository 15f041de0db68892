//! Who is said to know, and in whose voice: cue → source and content, the ladder, anaphora, voices.
//!
//! | file | what it does |
//! |---|---|
//! | `grammar` | tokens by function, windows |
//! | `shapes` | quotation and verbal cue of each token |
//! | `phrase` | noun phrases |
//! | `finite` | verbs of clauses |
//! | `subject` | who stands before a cue |
//! | `listener` | whom something is told |
//! | `content` | what follows a cue, and how far a content reaches |
//! | `construction` | one function a construction |
//! | `contents` | where contents lie |
//! | `accounts` | what speakers tell of themselves and others |
//! | `anonymity` | reasons for withholding a name |
//! | `uncued` | headlines, speaker lines, signed quotations |
//! | `floating` | quotations without a cue of their own |
//! | `name` | proper names |
//! | `description` | what persons are said to be |
//! | `ladder` | the words of a source → step |
//! | `anaphora` | sources that refer back |
//! | `antecedent` | what they refer to that has not spoken |
//! | `voice` | voices of all words |

mod accounts;
mod affiliation;
mod anaphora;
mod anonymity;
mod antecedent;
mod construction;
mod content;
mod contents;
mod description;
mod finite;
mod floating;
mod grammar;
mod ladder;
mod listener;
mod model;
mod name;
mod phrase;
mod postmodifier;
mod shapes;
mod subject;
#[cfg(test)]
pub(crate) mod tests;
mod uncued;
mod voice;

pub use grammar::Grammar;
pub use grammar::Run;
pub use model::*;
pub use shapes::Shapes;
pub use voice::Voices;

use construction::Context;
use construction::Draft;
use name::People;

use crate::lexicon::Shape;
use crate::lexicon::VerbClass;
use crate::matcher::List;
use crate::matcher::Match;
use crate::text::Quotation;
use crate::text::token::Kind;

/// What was read of one article.
#[derive(Clone, Debug, Default)]
pub struct Sourcing {
    /// Attributions, in text order of their cues.
    pub attributions: Vec<Attribution>,
    /// Distinct sources, in order of their introduction.
    pub sources: Vec<SourceMention>,
    /// Voice of every token.
    pub voices: Voices,
    /// Stretches in another voice than narration.
    pub spans: Vec<VoiceSpan>,
}

/// Reads the attributions of an article.
pub fn read(g: &Grammar) -> Sourcing {
    let people = g.people();
    let mut drafts = drafts(g, &people);
    floating::attach(g, &mut drafts);
    let mut sources = anaphora::Sources::new(g, &people);
    let mut attributions = Vec::with_capacity(drafts.len());
    for draft in &drafts {
        attributions.push(attribution(g, &mut sources, draft));
    }
    let voices = Voices::paint(g, &drafts);
    let mut introduced = sources.introduced();
    for (attribution, draft) in attributions.iter().zip(&drafts).filter(|(a, _)| !a.thought) {
        if let Some(source) = attribution.source_id.and_then(|at| introduced.get_mut(at as usize)) {
            source.attributions += 1;
            source.words += draft.content.iter().map(|run| words(g, *run)).sum::<u32>();
        }
    }
    let spans = voices.spans(g);
    Sourcing { attributions, sources: introduced, voices, spans }
}

/// Cue by cue, in text order; a word that is a cue as a verb and as a noun is tried as both.
///
/// Decision: cues inside quotations are passed over. Who is quoted answers for all that stands between the marks; human
/// annotators mark fewer than one in a hundred of them.
fn drafts(g: &Grammar, people: &People) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut cues: Vec<&Match> = g.found.cues.iter().chain(&g.found.noun_cues).collect();
    cues.sort_by_key(|m| m.first);
    for cue in cues {
        let taken = drafts.last().is_some_and(|d| cue.first < d.cue.end.max(d.reach) && d.cue.first <= cue.first);
        let explains = || g.anonymity_clauses(g.window(cue.first)).any(|run| run.first <= cue.first && cue.first < run.end);
        if taken || g.shapes.is_in_name(cue.first) || g.quotation(cue.first).is_some() || explains() {
            continue;
        }
        if let Some(mut draft) = construction::read(g, &Context { before: &drafts }, cue.entry, Run::new(cue.first, cue.end)) {
            draft.content.retain(|run| !is_work(g, *run));
            let excluded = draft.source.is_some_and(|run| is_writer(g, run, draft.cue)) || draft.content.is_empty();
            if !excluded {
                // *refused to say*: the verb of refusing belongs to the cue that it governs
                drafts.pop_if(|last| last.cue.first == draft.cue.first && last.cue.end < draft.cue.end && is_verb(g, last));
                drafts.push(draft);
            }
        }
    }
    uncued::add(g, people, &mut drafts);
    accounts::drop_reported(g, &mut drafts);
    drafts.sort_by_key(|d| d.cue.first);
    drafts
}

fn is_verb(g: &Grammar, draft: &Draft) -> bool {
    let cue = draft.entry.and_then(|at| g.lexicon.cues.get(at as usize));
    cue.is_some_and(|cue| cue.shape == Shape::Verb)
}

/// The writer's own *I* and *we*, outside quotations.
fn is_writer(g: &Grammar, source: Run, cue: Run) -> bool {
    source.end - source.first == 1 && g.is(source.first, List::PronounsI) && g.quotation(cue.first).is_none()
}

/// *She wrote “River Songs”*: a title, and nothing that was said.
fn is_work(g: &Grammar, content: Run) -> bool {
    g.quotation_at(content.first).is_some_and(|quotation| voice::is_title(g, quotation))
}

fn attribution(g: &Grammar, sources: &mut anaphora::Sources, draft: &Draft) -> Attribution {
    let cue = draft.entry.and_then(|at| g.lexicon.cues.get(at as usize));
    let understood = draft.source.map(|run| sources.understand(run));
    let known =
        understood.unwrap_or(anaphora::Understood { step: ladder::step::HEARSAY, as_written: ladder::step::HEARSAY, ..Default::default() });
    Attribution {
        source: draft.source.map(|run| g.span(run)),
        cue: Some(g.span(draft.cue)),
        content: draft.content.iter().map(|run| g.span(*run)).collect(),
        sentence: g.reading.sentence_of(draft.cue.first).unwrap_or(0) as u32,
        step: known.step,
        as_written: known.as_written,
        resolved_to: known.resolved_to.map(|run| g.span(run)),
        source_id: understood.map(|u| u.source),
        via: draft.via.map(|run| g.span(run)),
        form: form(g, &draft.content),
        verb: if names_at_a_distance(g, draft) { VerbClass::Distancing } else { cue.map_or(VerbClass::Neutral, |cue| cue.verb) },
        thought: cue.is_some_and(|cue| cue.thought),
        flags: flags(g, draft, known.metonym),
        actor: known.actor,
        rule: draft.rule,
    }
}

/// *what the guild calls “a cold kitchen”*: the name is held away from the outlet.
fn names_at_a_distance(g: &Grammar, draft: &Draft) -> bool {
    let what = draft.source.and_then(|run| run.first.checked_sub(1));
    what.is_some_and(|at| g.is(at, List::WhatWords)) && g.is(draft.cue.end - 1, List::NamingVerbs)
}

fn flags(g: &Grammar, draft: &Draft, metonym: bool) -> Vec<Flag> {
    let mut flags = Vec::new();
    if metonym {
        flags.push(Flag::Metonym);
    }
    if let Some(source) = draft.source {
        let window = g.window(draft.cue.first);
        if g.found.phrases_in(List::AnonymityReasons, window.first, window.end).next().is_some() {
            flags.push(Flag::AnonymityReason);
        }
        if source.end - source.first == 1 && g.is(source.first, List::BareSources) {
            flags.push(Flag::BareSources);
        }
    }
    flags
}

/// Wholly, partly or not at all in quotation marks.
fn form(g: &Grammar, content: &[Run]) -> Form {
    let (mut inside, mut all) = (0, 0);
    let counts = |&at: &usize| g.is_word(at) && !(g.is(at, List::Complementisers) && g.quotation(at).is_none());
    for at in content.iter().flat_map(|run| run.first..run.end).filter(counts) {
        all += 1;
        inside += usize::from(g.quoted_in(at).is_some_and(|quotation| !is_called(g, quotation)));
    }
    match inside {
        0 => Form::Indirect,
        _ if inside == all => Form::Direct,
        _ => Form::Partial,
    }
}

/// *so-called “X”*: marks that hold a name at arm's length and quote nobody.
fn is_called(g: &Grammar, quotation: &Quotation) -> bool {
    quotation.first.checked_sub(1).is_some_and(|at| g.is(at, List::MarkingWords))
}

fn words(g: &Grammar, run: Run) -> u32 {
    let tokens = g.reading.tokens_in(run.first, run.end);
    tokens.iter().filter(|t| t.counts() && t.kind != Kind::Clitic).count() as u32
}
