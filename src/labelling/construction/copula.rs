//! A label as a predicate, and its denial.

use super::super::link::Link;
use super::super::link::Stance;
use super::super::model::Rule;
use super::super::scene::Scene;
use super::behind_comma;
use super::ends_phrase;
use super::stance;
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
    /// What its helpers and governors make of it.
    stance: Stance,
}

/// *the YPG is (not) a terrorist organisation*; *Hamas, the mayor said, is a militia*; *Hamas denied being a militia*.
pub fn predicate(scene: &Scene, label: &Match) -> Vec<Link> {
    let start = scene.description_start(label);
    let acts = start < label.first && scene.line.is_participle(start); // is fighting terrorists
    let contrast = contrasted(scene, start);
    let Some(verb) = verb_before(scene, past_part(scene, contrast.unwrap_or(start))).filter(|_| !acts) else {
        return Vec::new();
    };
    let mut actors = scene.subject_ending(verb.first).map_or_else(Vec::new, |subject| scene.series_left(subject));
    without_opening(scene, &mut actors);
    let Some(first) = actors.first().map(|&actor| scene.name(actor).first) else {
        return fronted(scene, label, &verb);
    };
    let own = verb.stance.negated || contrast.is_some() || (start..label.first).any(|at| scene.negates(at));
    let negated = own ^ stance::is_denied(scene, first) ^ scene.is_excluded(&actors);
    let stance = Stance { negated, open: verb.stance.open || stance::is_supposed(scene, first) };
    scene.link_as(actors, Rule::Copula, stance)
}

/// *Unlike the League, the Front is …*: what a preposition opens the sentence with is no subject.
fn without_opening(scene: &Scene, actors: &mut Vec<usize>) {
    let Some((&first, &second)) = actors.first().zip(actors.get(1)) else { return };
    let before = (0..scene.name(first).first).rev().find(|&at| !scene.line.is(at, List::Determiners));
    let opens = before.is_some_and(|at| scene.line.is(at, List::Prepositions) && !(0..at).any(|at| scene.line.is_word(at)));
    let apart = (scene.past_name(first)..scene.name(second).first).all(|at| !scene.line.is(at, List::Conjunctions));
    if opens && apart {
        actors.remove(0);
    }
}

/// *far from being terrorists, the Front …*
fn fronted(scene: &Scene, label: &Match, verb: &Verb) -> Vec<Link> {
    let opens = verb.stance.negated && !(0..verb.first).any(|at| scene.line.is_word(at));
    let actors = if opens { behind_comma(scene, label.end) } else { Vec::new() };
    scene.link_as(actors, Rule::Copula, verb.stance)
}

/// *they are not terrorists*, *denied that it is a terrorist group*: a predicate of somebody without a name is denied.
pub fn is_denied(scene: &Scene, label: &Match) -> bool {
    let verb = verb_before(scene, scene.description_start(label));
    let subject = verb.as_ref().and_then(|verb| verb.first.checked_sub(1)).filter(|&at| scene.is_pronoun(at));
    verb.is_some_and(|verb| verb.stance.negated ^ subject.is_some_and(|at| stance::is_denied(scene, at)))
}

/// *is a movement, not a terrorist group*: where the noun starts in whose stead a label is denied that starts at `start`.
fn contrasted(scene: &Scene, start: usize) -> Option<usize> {
    let not = start.checked_sub(1).filter(|&at| scene.line.is(at, List::Negators))?;
    let joins = |at: usize| scene.line.kind(at) == Kind::Comma || scene.line.is(at, List::Conjunctions);
    let end = (0..not).rev().find(|&at| !joins(at)).filter(|&at| at + 1 < not)? + 1;
    let words = (end.saturating_sub(NOUN)..end).rev().take_while(|&at| scene.line.is_word(at) && !scene.line.is_finite_form(at));
    words.filter(|&at| scene.line.is_opener(at)).find(|&at| verb_before(scene, at).is_some())
}

/// Longest noun before *, not a …*, in tokens.
const NOUN: usize = 8;

/// *is one of the rebel groups*: where the part starts of which a label tells the whole.
fn past_part(scene: &Scene, start: usize) -> usize {
    let of = start.checked_sub(1).filter(|&at| scene.line.is(at, List::BelongingWords));
    let part = of.and_then(|of| of.checked_sub(1)).filter(|&at| scene.line.is_any(at, PARTS));
    part.map_or(start, |at| at - usize::from(at > 0 && scene.line.is(at - 1, List::Determiners)))
}

/// Words for a part of a whole.
const PARTS: Classes = Classes::of(List::Quantifiers).with(List::NumberWords);

/// The verb that ends at `end`, with its helpers, adverbs, governors and parentheses.
fn verb_before(scene: &Scene, end: usize) -> Option<Verb> {
    let passes = |at: usize| scene.line.is_any(at, PREDICATE) && !scene.line.is_possessive(at);
    let parenthesis = scene.before_parenthesis(end).filter(|&at| at > 0 && passes(at - 1)); // is, the mayor says, a rebel
    let mut verb = Verb { first: parenthesis.unwrap_or(end), stance: Stance::default() };
    let (mut joined, mut governed) = (false, false);
    let (mut inner, mut outer) = (false, false);
    while verb.first > 0 && end - verb.first < 8 + (end - parenthesis.unwrap_or(end)) {
        let at = verb.first - 1;
        if passes(at) {
            joined |= scene.line.is(at, List::Copulas);
            *(if governed { &mut outer } else { &mut inner }) |= scene.negates(at);
            verb.stance.open |= scene.line.is(at, List::OpenWords) && !scene.line.is_capital(at);
        } else if joined && governs(scene, at, &mut verb) {
            governed |= stance::is_governor(scene, at);
        } else {
            break;
        }
        verb.first = at;
    }
    verb.stance.negated ^= inner ^ outer;
    joined.then_some(verb)
}

/// Whether the word at `at` governs *to be* or *being*: *denied being a militia*, *is said to be a militia*, *ceased to be one*.
fn governs(scene: &Scene, at: usize, verb: &mut Verb) -> bool {
    if scene.line.is(at, List::InfinitiveMarkers) {
        return true;
    }
    let participle = scene.line.is_participle(verb.first) || scene.line.is(verb.first, List::Prepositions); // being, from being
    let infinitive = scene.line.is(verb.first, List::InfinitiveMarkers);
    if participle && scene.line.is(at, List::Prepositions) && scene.line.is_participle(verb.first) {
        return at > 0 && stance::denies(scene, at - 1) || scene.negates(at);
    }
    let denies = stance::denies(scene, at);
    let open = infinitive && scene.line.is(at, List::OpenWords) && !scene.line.is(at, List::NamingVerbs); // not *considered to be*
    verb.stance.negated ^= denies && (participle || infinitive);
    verb.stance.open |= open;
    participle && denies || infinitive && (scene.line.is_verbal(at) || denies || open || stance::is_governor(scene, at))
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
