//! Verbs whose subject stands with another verb: participles that open a sentence, second verbs behind *and*.

use super::Context;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::sourcing::grammar::Grammar;
use crate::sourcing::grammar::Run;
use crate::text::token::Kind;

/// Most tokens of what opens a sentence before its main clause.
const OPENING: usize = 120;

/// Most tokens back to what governs a second verb.
const GOVERNED: usize = 40;

/// *Noting that …, the mayor left*, *while saying …, …*: a participle whose subject stands behind the comma.
pub(super) fn opens_sentence(g: &Grammar, window: Run, cue: Run) -> bool {
    let joined = g.is_any(window.first, Classes::of(List::Prepositions).with(List::Subordinators));
    g.is_participle(cue.first) && cue.first <= window.first + usize::from(joined)
}

/// As much of the sentence as a cue may reach: *While Vale said it leaked, the mayor left* is hers to the comma, if the cue stands in the
/// clause with which the sentence opens.
pub(super) fn reach(g: &Grammar, cue: Run) -> Run {
    let window = g.window(cue.first);
    let light = Classes::of(List::Conjunctions).with(List::Adverbs).with(List::TimeWords);
    let light = |at: usize| g.is_any(at, light) || g.is_opener(at); // three years after
    let opens = (window.first..cue.first).find(|&at| !light(at) || g.is(at, List::Subordinators));
    let clause = opens.filter(|&at| g.is(at, List::Subordinators)).and_then(|opens| main_clause(g, window, opens));
    clause.filter(|&(edge, _)| edge >= cue.end).map_or(window, |(edge, _)| Run::new(window.first, edge))
}

/// *Noting that it leaked, the mayor left*: where the main clause starts behind what opens the sentence, its comma and subject.
pub(super) fn main_clause(g: &Grammar, window: Run, from: usize) -> Option<(usize, Run)> {
    let outside = |at: usize| g.quotation(at) == g.quotation(from);
    // *While Vale called it “old,” the mayor left*
    let closes = |comma: usize| g.closed_at(comma + 1).is_some_and(|quotation| quotation.first >= from);
    let edge = |comma: usize| if outside(comma) { Some((comma, comma + 1)) } else { closes(comma).then_some((comma + 2, comma + 2)) };
    let edges = (from..window.end.min(from + OPENING)).filter(|&at| g.kind(at) == Kind::Comma).filter_map(edge);
    let subject = |(end, start): (usize, usize)| g.phrase_after(start, window.end).map(|subject| (end, subject));
    let acts = |subject: Run| (subject.end..window.end).find(|&at| !g.is(at, List::Adverbs)).is_some_and(|at| g.is_finite(at));
    edges.filter_map(subject).find(|&(_, subject)| acts(subject))
}

/// The source of a participle or a second verb: that of the attribution before, else the first noun phrase of the sentence.
pub(super) fn shared_source(g: &Grammar, context: &Context, window: Run, at: usize) -> Option<Run> {
    if let Some(earlier) = context.last_speaker_in(g, window, at) {
        return Some(earlier);
    }
    let mut start = window.first;
    if opens_sentence(g, window, Run::new(at, at + 1)) {
        return main_clause(g, window, at).map(|(_, subject)| subject).or_else(|| context.speaker_before(g, window));
    }
    // *This year, he …*
    let comma = (start..at).find(|&i| g.kind(i) == Kind::Comma);
    if let Some(comma) = comma.filter(|&comma| comma > start && g.is(comma - 1, List::TimeWords) && is_time(g, Run::new(start, comma))) {
        start = comma + 1;
    }
    if g.is(start, List::Prepositions) || g.is(start, List::Subordinators) {
        start = (start..at).find(|&i| g.kind(i) == Kind::Comma)? + 1;
    }
    while start < at && (g.is_any(start, Classes::of(List::Conjunctions).with(List::Adverbs)) || g.kind(start) == Kind::Comma) {
        start += 1;
    }
    g.phrase_after(start, at)
}

/// *this year*, *later on Monday*: nothing but when.
fn is_time(g: &Grammar, run: Run) -> bool {
    let light = Classes::of(List::TimeWords).with(List::Determiners).with(List::Adverbs).with(List::Prepositions).with(List::Quantifiers);
    (run.first..run.end).all(|at| g.is_any(at, light))
}

/// *would lose and deny it*, *to stand up and support him*: a plain form behind *and*, governed by the modal or *to* before.
pub(super) fn goes_on_with_infinitive(g: &Grammar, window: Run, cue: Run) -> bool {
    let verb = (cue.first..cue.end).find(|&at| !g.is(at, List::Adverbs)).unwrap_or(cue.first);
    let plain = !(g.reading.word(verb).ends_with('s') || g.has_past_shape(verb) || g.is_participle(verb) || g.is_helper(verb));
    let governs = |at: usize| g.is(at, List::Modals) || g.is(at, List::InfinitiveMarkers) && g.can_be_infinitive(at + 1);
    plain && (window.first..cue.first).rev().take(GOVERNED).find(|&at| g.is_finite(at) || governs(at)).is_some_and(governs)
}
