//! *X-backed*, *backed by X*: modifiers and predicates that tell with whom an actor is associated.

use super::construction;
use super::scene::Scene;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::starting;
use crate::sourcing::Grammar;
use crate::text::Sentence;
use crate::text::token::Kind;

/// *the al-Qaeda-affiliated al-Nusra Front*: the modifier, with whom, and the actor that bears it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Association {
    /// First token of the modifier.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
    /// Index of the match of the actor with whom, if it is one of the lexicon.
    pub with: Option<usize>,
    /// Index of the match of the actor associated.
    pub actor: usize,
}

/// All associations of a sentence.
pub fn associations(scene: &Scene) -> Vec<Association> {
    let suffixes = (1..scene.line.len()).filter(|&at| scene.line.is(at, List::AssociationSuffixes) && scene.line.is_hyphenated(at));
    let participles = (1..scene.line.len()).filter(|&at| scene.line.is(at, List::AssociationSuffixes) && !scene.line.is_hyphenated(at));
    let behind = participles.filter_map(|participle| association_behind(scene, participle));
    suffixes.filter_map(|suffix| association(scene, suffix)).chain(behind).collect()
}

/// *the Front, backed by Upland,*; *the Front, which is linked to the League*.
fn association_behind(scene: &Scene, participle: usize) -> Option<Association> {
    let with =
        Some(participle + 1).filter(|&by| scene.line.is(by, List::AssociationPrepositions)).and_then(|by| scene.actor_starting(by + 1))?;
    let end = scene.name(with).end;
    let closes = Classes::of(List::Prepositions).with(List::Conjunctions).with(List::RelativePronouns).with(List::Adverbs);
    let whole = !scene.line.is_word(end) && !scene.line.is_possessive(end) || scene.line.is_any(end, closes) || scene.line.is_finite(end);
    let first = construction::said_from(scene, participle)?;
    let actor = scene.actor_ending(first).filter(|&actor| whole && actor != with && !scene.is_state(actor) && !scene.is_governed(actor))?;
    Some(Association { first: participle, end, with: Some(with), actor })
}

/// Whether a sentence has a word that an association ends in, as few do.
pub fn may_stand(g: &Grammar, sentence: &Sentence) -> bool {
    (sentence.first..sentence.end).any(|at| g.is(at, List::AssociationSuffixes))
}

fn association(scene: &Scene, suffix: usize) -> Option<Association> {
    let with = scene.actor_to(suffix);
    let mut first = with.map_or(suffix - 1, |a| scene.name(a).first);
    while with.is_none() && first > 0 && scene.line.is_hyphenated(first) {
        first -= 1;
    }
    let mut at = suffix + 1;
    while scene.line.kind(at) == Kind::Comma && scene.line.is_hyphenated(at + 2) {
        at = scene.past_compound(at + 2); // the X-backed, Y-based Front
    }
    let modifies = |at: usize| scene.line.is_capital(at) && scene.actor_at(at).is_none() && starting(&scene.labels, at).is_none();
    at += (at..at + 2).take_while(|&i| modifies(i)).count(); // the X-backed Catholic militia Front
    let actor = scene.actor_starting(at).filter(|_| !scene.line.is_opener(at))?;
    Some(Association { first, end: suffix + 1, with, actor })
}
