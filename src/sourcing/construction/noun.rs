//! Nouns with a content of their own, and forms that may be verb or noun.

use super::Draft;
use super::shared::reach;
use super::verb::accepts;
use super::verb::to_comma;
use crate::lexicon::Cue;
use crate::lexicon::Takes;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::ending;
use crate::matcher::within;
use crate::sourcing::content::Follows;
use crate::sourcing::grammar::Grammar;
use crate::sourcing::grammar::Run;
use crate::sourcing::shapes::is_plural_of;
use crate::sourcing::shapes::opens_relative;
use crate::text::token::Kind;

/// Words that cannot follow an adjective.
const NO_ADJECTIVE: Classes = Classes::of(List::Prepositions)
    .with(List::Determiners)
    .with(List::PossessivePronouns)
    .with(List::Complementisers)
    .with(List::Conjunctions)
    .with(List::Subordinators)
    .with(List::Adverbs)
    .with(List::TimeWords);

/// Words that are no single thing.
const NO_SINGLE: Classes = Classes::of(List::InfinitiveMarkers)
    .with(List::RelativePronouns)
    .with(List::PronounsWho)
    .with(List::Quantifiers)
    .with(List::NumberWords)
    .with(List::Conjunctions)
    .with(List::Subordinators)
    .with(List::TimeWords);

/// A form that is also a noun or an adjective, where its place shows that it is: *the claims*, *the alleged attack*.
pub(super) fn is_noun_here(g: &Grammar, cue: Run) -> bool {
    if g.reading.is_cut(cue.first, cue.end) {
        return true;
    }
    let Some(before) = cue.first.checked_sub(1) else { return false };
    // *Upland, which said*, *a note that said*
    let aside = |that: usize| that > 0 && (g.kind(that - 1) == Kind::Comma || opens_relative(g.reading, g.found, that));
    let relative = g.is_relative(before) && aside(before);
    let determined = g.is_any(before, Classes::of(List::Determiners).with(List::PossessivePronouns)) && !g.is_pronoun(before) && !relative;
    let possessed = g.is_s_clitic(before) && !g.is_short_helper(before);
    let described = g.is(cue.first, List::NounVerbs) && g.is_in_noun_phrase(0, before); // the monthly reports
    let plural = !g.is_pronoun(before) && is_plural_of(g.reading, g.found, cue.first); // initial estimates show that
    if plural {
        return true;
    }
    if (determined || possessed || described) && !is_bare_subject(g, before) {
        return true;
    }
    // *1,200 pledged delegates*: a participle between a number and a noun
    let listener = g.is(cue.end, List::Addressees) && g.kind(before) != Kind::Number;
    let noun_next = g.is_word(cue.end) && !g.is_any(cue.end, NO_ADJECTIVE) && !listener && !g.is_capital(cue.end) && !g.is_pronoun(cue.end);
    let shaped = g.has_verb_shape(cue.first) && noun_next;
    // *despite suspected links*: nor does a preposition govern a verb
    let governed = g.is(before, List::Prepositions) && !g.is(before, List::Circumstances);
    if shaped && (governed || g.is_opener(before) && !is_bare_subject(g, before)) {
        return true;
    }
    if lacks_subject(g, cue) {
        return true;
    }
    if !g.is(cue.first, List::NounVerbs) {
        return false;
    }
    // denied claims; gave contradictory reports; the wool dispute has
    let verb_before = before > 0 && !g.is_capital(before) && g.is_main_verb_form(before - 1);
    // the last claim was false; but not *what the guild claims are*
    let gap = leaves_gap(g, cue);
    let states = g.is_any(cue.end, Classes::of(List::BeForms).with(List::Modals)) && !gap;
    let asserts = states && !(g.window(before).first..before).any(|at| g.is(at, List::WhatWords));
    let object = g.is_verbal(before) || g.is_main_verb_form(before) || verb_before || asserts || !gap && g.is(cue.end, List::HaveForms);
    let preposition = g.is(before, List::Prepositions) && !g.is(before, List::InfinitiveMarkers);
    object || preposition || g.is_opener(before) && !is_bare_subject(g, before) && !relative
}

/// *the man they hope will come*, *who he claims has left*, *a plan that Vale hopes can help*, *a ploy growers hope will work*: a verb
/// whose content lacks its subject, which stands before.
fn leaves_gap(g: &Grammar, cue: Run) -> bool {
    let Some(before) = cue.first.checked_sub(1) else { return false };
    if g.is_pronoun(before) {
        return true;
    }
    let plain = !g.reading.word(cue.first).ends_with('s') && !g.has_past_shape(cue.first);
    if plain {
        let several = g.reading.word(before).ends_with('s') && (!g.is_capital(before) || ending(&g.found.sources, 0, before + 1).is_some());
        return several && g.is(cue.end, List::Modals) && !g.is_capital(cue.first);
    }
    let subject = g.phrase_before(g.window(before).first, cue.first);
    subject.is_some_and(|subject| subject.first > 0 && g.is_relative(subject.first - 1))
}

/// *harbour support*, *the disproved claim*: a verb without *-s* behind a single thing has no subject there.
fn lacks_subject(g: &Grammar, cue: Run) -> bool {
    let plural = |at: usize| g.reading.word(at).ends_with(['s', 'S']);
    let at = cue.first;
    if cue.end - at > 1 || !g.is(at, List::NounVerbs) || plural(at) || g.has_past_shape(at) || g.is_participle(at) {
        return false;
    }
    let noun = (at.saturating_sub(3)..at).rev().find(|&at| !g.is(at, List::Adverbs));
    noun.is_some_and(|noun| {
        let small = g.kind(noun) == Kind::Word && !g.is_capital(noun) && !g.is_helper(noun) && !g.is_pronoun(noun);
        small && !plural(noun) && !g.is_any(noun, NO_SINGLE) && ending(&g.found.sources, 0, noun + 1).is_none()
    })
}

/// *Many say*, *some argue*: a quantifier that stands for people.
pub(super) fn is_bare_subject(g: &Grammar, at: usize) -> bool {
    g.is(at, List::Quantifiers) && !within(&g.found.sources, at, at + 1).is_empty()
}

/// *X's claim that …*, *a statement by X that …*, *reports of …*.
pub(super) fn noun(g: &Grammar, cue: &Cue, run: Run) -> Option<Draft> {
    let window = reach(g, run);
    let run = Run::new(run.first, run.end - usize::from(g.is(run.end - 1, List::ThatWords))); // word that it leaked
    let (possessor, own) = possessor(g, window, run);
    let (mut at, mut by) = (run.end, None);
    if g.is(at, List::OriginWords) {
        by = g.phrase_after(at + 1, window.end);
        at = by?.end;
    }
    let (next, follows) = match run.end - 1 {
        last if g.is(last, List::InfinitiveMarkers) => (last, Follows::To),
        last if g.is(last, List::ComplementPrepositions) => (last, Follows::Of),
        _ => g.follows(at, window.end, &cue.takes),
    };
    let source = possessor.or(by);
    let bare = run.first == window.first || !g.is_opener(run.first - 1);
    let taken = match follows {
        Follows::That => cue.takes.contains(&Takes::That) && g.is(next, List::Complementisers),
        // a form that ends in *of* or *to* asks for it itself
        Follows::Of | Follows::To => {
            (next < run.end || accepts(&cue.takes, follows)) && (source.is_some() || bare && follows == Follows::Of)
        }
        _ => false,
    };
    if !taken {
        return None;
    }
    let start = if follows == Follows::Of || next < run.end { next + 1 } else { next };
    let relative =
        g.is_verb_form(next + 1) || opens_relative(g.reading, g.found, next) || g.has_verb_shape(next + 1) && g.is_capital(next + 2);
    if follows == Follows::That && g.is(next, List::RelativePronouns) && relative {
        return None; // the suggestion that lay on the desk
    }
    let mut content = match follows {
        // *talk of leaving the dam went on*
        Follows::Of if g.is_participle(start) => {
            let whole = to_comma(g, g.content_after(start, window)?);
            let verb = (start..whole.end).take_while(|&at| !g.is_relative(at)).find(|&at| g.is_finite(at));
            Run::new(start, verb.unwrap_or(whole.end))
        }
        Follows::Of => g.phrase_after(start, g.content_end(window))?,
        _ => g.content_after(start, window)?,
    };
    let opens = source.map_or(run.first, |source| source.first.min(run.first));
    if follows == Follows::That && !(window.first..opens).any(|at| g.is_finite(at)) {
        content.end = g.verb_behind_clause(content.first, content.end).unwrap_or(content.end);
    }
    Some(Draft { cue: own, source, content: vec![content], rule: "noun and content", ..Draft::default() })
}

/// The possessor before a noun cue, and the cue.
pub(super) fn possessor(g: &Grammar, window: Run, cue: Run) -> (Option<Run>, Run) {
    let Some(before) = cue.first.checked_sub(1).filter(|&at| at >= window.first) else {
        return (None, cue);
    };
    if g.is(before, List::PossessivePronouns) {
        return (Some(Run::new(before, cue.first)), cue);
    }
    let plural = g.kind(before) == Kind::Quote && g.quotation(before).is_none(); // the growers’ complaint
    if (g.kind(before) == Kind::Clitic || plural) && before > window.first {
        return (g.phrase_before(window.first, before), cue);
    }
    (None, cue)
}
