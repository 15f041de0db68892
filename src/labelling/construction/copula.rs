//! A label as a predicate, and its denial.

use super::super::model::Rule;
use super::super::scene::BEFORE_NAME;
use super::super::scene::Link;
use super::super::scene::Scene;
use super::ends_phrase;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::text::token::Kind;

/// Words that may stand between a subject and its predicate noun.
const PREDICATE: Classes = Classes::of(List::Copulas)
    .with(List::BeForms)
    .with(List::HaveForms)
    .with(List::Modals)
    .with(List::Negators)
    .with(List::Adverbs)
    .with(List::OnlyWords);

/// The verb of a predicate noun.
struct Verb {
    /// Its first position.
    first: usize,
    /// It denies.
    negated: bool,
}

/// *the YPG is (not) a terrorist organisation*; *Hamas, the mayor said, is a militia*; *Hamas denied being a militia*.
pub fn predicate(scene: &Scene, label: &Match) -> Vec<Link> {
    let start = scene.description_start(label);
    let acts = start < label.first && scene.line.is_participle(start); // is fighting terrorists
    let Some(verb) = verb_before(scene, past_part(scene, start)).filter(|_| !acts) else {
        return Vec::new();
    };
    let Some(subject) = scene.subject_ending(verb.first) else { return Vec::new() };
    let actors = scene.series_left(subject);
    let own = verb.negated || (start..label.first).any(|at| scene.negates(at));
    let negated = own ^ actors.first().is_some_and(|&actor| is_denied(scene, actor)) ^ scene.is_excluded(&actors);
    actors.into_iter().map(|actor| Link { actor, rule: Rule::Copula, negated }).collect()
}

/// *is one of the rebel groups*: where the part starts of which a label tells the whole.
fn past_part(scene: &Scene, start: usize) -> usize {
    let of = start.checked_sub(1).filter(|&at| scene.line.is(at, List::BelongingWords));
    let part = of.and_then(|of| of.checked_sub(1)).filter(|&at| scene.line.is_any(at, PARTS));
    part.map_or(start, |at| at - usize::from(at > 0 && scene.line.is(at - 1, List::Determiners)))
}

/// Words for a part of a whole.
const PARTS: Classes = Classes::of(List::Quantifiers).with(List::NumberWords);

/// The verb that ends at `end`, with its helpers, adverbs and parentheses.
fn verb_before(scene: &Scene, end: usize) -> Option<Verb> {
    let passes = |at: usize| scene.line.is_any(at, PREDICATE) && !scene.line.is_possessive(at);
    let parenthesis = scene.before_parenthesis(end).filter(|&at| at > 0 && passes(at - 1)); // is, the mayor says, a rebel
    let mut verb = Verb { first: parenthesis.unwrap_or(end), negated: false };
    let mut joined = false;
    while verb.first > 0 && end - verb.first < 8 + (end - parenthesis.unwrap_or(end)) {
        let at = verb.first - 1;
        if passes(at) {
            joined |= scene.line.is(at, List::Copulas);
            verb.negated |= scene.negates(at);
        } else if !(joined && governs(scene, at, &mut verb)) {
            break;
        }
        verb.first = at;
    }
    joined.then_some(verb)
}

/// Whether the word at `at` governs *to be* or *being*: *denied being a militia*, *is said to be a militia*.
fn governs(scene: &Scene, at: usize, verb: &mut Verb) -> bool {
    if scene.line.is(at, List::InfinitiveMarkers) {
        return true;
    }
    let participle = scene.line.is_participle(verb.first); // being
    let infinitive = scene.line.is(verb.first, List::InfinitiveMarkers);
    let denies = scene.line.is(at, List::Deniers);
    verb.negated ^= denies && (participle || infinitive);
    (participle && denies) || infinitive && (scene.line.is_verbal(at) || denies)
}

/// *denied that the Front is …*, *rejected claims that the Front is …*.
fn is_denied(scene: &Scene, actor: usize) -> bool {
    let first = scene.name(actor).first;
    let before = (0..first).rev().find(|&at| !scene.line.is_any(at, BEFORE_NAME) || scene.line.is(at, List::Complementisers));
    let Some(before) = before else { return false };
    let that = scene.line.is(before, List::Complementisers);
    let noun = |at: &usize| scene.line.is_any(*at, BEFORE_NAME) || scene.line.kind(*at) == Kind::Word;
    let reach = if that { 4 } else { 1 };
    let end = if that { before } else { before + 1 };
    let denier = (end.saturating_sub(reach)..end).rev().take_while(noun).find(|&at| scene.line.is(at, List::Deniers));
    denier.is_some_and(|at| !(at.saturating_sub(3)..at).any(|i| scene.negates(i)))
}

/// The actors of *the leading rebel forces there are X and Y*, of *the rebel who burned the bridge was X*.
pub fn subject(scene: &Scene, label: &Match) -> Vec<Link> {
    let mut at = label.end;
    while at < label.end + 3 && scene.line.is(at, List::Adverbs) {
        at += 1;
    }
    let named = scene.line.is(at, List::BeForms).then(|| scene.actor_starting(at + 1)).flatten();
    let series = named.map_or_else(Vec::new, |actor| scene.series_right(label, actor));
    let ends = series.last().is_some_and(|&last| ends_phrase(scene, scene.past_name(last)));
    if ends { scene.link(series, Rule::Copula) } else { Vec::new() }
}
