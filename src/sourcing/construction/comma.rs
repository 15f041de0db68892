//! Texts that lost their commas: *The raid killed two men a monitor said.*
//!
//! Decision: only where a whole text has no comma. In any other one *the words a monitor said* is a noun and what is said of it.

use super::Draft;
use super::verb::accepts;
use super::verb::holds_clause;
use crate::lexicon::Cue;
use crate::lexicon::Takes;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::ending;
use crate::sourcing::grammar::Grammar;
use crate::sourcing::grammar::Run;
use crate::sourcing::subject::Subject;

/// Words behind which a subject belongs to a clause of its own: *that he said*, *as he said*, *than he said*.
const JOINING: Classes = Classes::of(List::Complementisers)
    .with(List::RelativePronouns)
    .with(List::Subordinators)
    .with(List::Prepositions)
    .with(List::Conjunctions)
    .with(List::AsWords);

/// What its holder's name stands behind.
const ROLE: Classes = Classes::of(List::Titles).with(List::RoleNouns).with(List::UniqueRoles).with(List::RankWords);

/// *The raid killed two men a monitor said on Sunday.*: a clause, and right behind it a speaker and a verb that ends the sentence.
pub(super) fn behind_lost_comma(g: &Grammar, cue: &Cue, window: Run, run: Run, subject: &Subject) -> Option<Draft> {
    let says = cue.takes.iter().any(|takes| matches!(takes, Takes::Clause | Takes::That));
    if !g.shapes.lost_commas || !says || g.quotation(run.first).is_some() {
        return None;
    }
    let (next, follows) = g.follows(run.end, window.end, &cue.takes);
    // *told Holm News Agency*
    let listener = if cue.takes.contains(&Takes::Addressee) { g.phrase_after(next, window.end) } else { None };
    let alone = listener.is_some_and(|listener| g.past_adverbials(listener.end, window.end) >= g.content_end(window));
    if accepts(&cue.takes, follows) && !alone || g.is_participle(run.first) {
        return None;
    }
    let source = speaker(g, window.first, subject.cue.first)?;
    let content = Run::new(window.first, source.first);
    let told = content.end > content.first && !g.is_any(content.end - 1, JOINING) && holds_clause(g, content);
    told.then(|| Draft { cue: subject.cue, source: Some(source), content: vec![content], rule: "behind a lost comma", ..Draft::default() })
}

/// Who stands right before `end`: a pronoun, a wording of a source, a name, or else a noun phrase.
fn speaker(g: &Grammar, first: usize, end: usize) -> Option<Run> {
    let last = end.checked_sub(1).filter(|&at| at >= first)?;
    if g.is_pronoun(last) {
        return Some(Run::new(last, end));
    }
    let known = ending(&g.found.sources, first, end).or_else(|| ending(&g.found.actors, first, end)).map(|known| known.first);
    let Some(mut start) = known.or_else(|| g.name_before(first, end).map(|name| name.first)) else { return g.phrase_before(first, end) };
    // *a medical source and witnesses*
    if start > first + 1
        && g.is(start - 1, List::Conjunctions)
        && let Some(other) = ending(&g.found.sources, first, start - 1)
    {
        start = other.first;
    }
    // *the Britain-based monitor*, *the director Ada Vale*
    let described = |at: usize| g.is_compounded(at) || g.is_any(at, ROLE) || g.is_capital(at) && at > first && g.is_opener(at - 1);
    while start > first && described(start - 1) {
        start -= 1;
    }
    let opener = start > first && g.is_opener(start - 1);
    Some(Run::new(start - usize::from(opener), end))
}
