//! *X-backed*, *X-linked*: modifiers that tell with whom an actor is associated.

use super::scene::Scene;
use crate::matcher::List;
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
    let suffixes =
        (scene.first + 1..scene.end).filter(|&at| scene.g.is(at, List::AssociationSuffixes) && scene.g.reading.is_hyphenated(at));
    suffixes.filter_map(|suffix| association(scene, suffix)).collect()
}

fn association(scene: &Scene, suffix: usize) -> Option<Association> {
    let with = scene.actors.iter().position(|a| a.end == suffix);
    let mut first = with.map_or(suffix - 1, |a| scene.actors[a].first);
    while with.is_none() && first > scene.first && scene.g.reading.is_hyphenated(first) {
        first -= 1;
    }
    let mut at = suffix + 1;
    while at < scene.end && at <= suffix + 7 {
        if let Some(actor) = scene.actors.iter().position(|a| a.first == at) {
            return Some(Association { first, end: suffix + 1, with, actor });
        }
        let passes = scene.is_modifiers(at, at + 1)
            || scene.g.kind(at) == Kind::Quote
            || scene.g.kind(at) == Kind::Comma && scene.g.reading.is_hyphenated(at + 2);
        // a label's head ends the phrase, unless the name follows at once: *the X-backed rebels met Y*
        let label = scene.g.found.labels.partition_point(|l| l.end < at);
        let headed = scene.g.found.labels.get(label).is_some_and(|l| l.end == at && l.first > suffix);
        if !passes || headed {
            return None;
        }
        at += 1;
    }
    None
}
