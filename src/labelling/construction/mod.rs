//! The constructions that link a label to an actor (CODEBOOK, section 3). One function a construction.

mod apposition;
mod copula;
mod list;
mod naming;
mod noun;

use super::model::Rule;
use super::scene::Link;
use super::scene::Scene;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::text::token::Kind;

/// All constructions, tried in this order; the first that links wins.
pub fn links(scene: &Scene, label: &Match) -> Vec<Link> {
    const ALL: [fn(&Scene, &Match) -> Vec<Link>; 10] = [
        apposition::after_name,
        apposition::before_name,
        naming::known_as,
        naming::naming,
        list::members,
        list::listed_before,
        noun::compound,
        copula::predicate,
        noun::of,
        copula::subject,
    ];
    if scene.line.is_possessive(label.end) {
        return noun::compound(scene, label); // *is the rebels’ boat*: the label is no predicate
    }
    ALL.iter().map(|construction| construction(scene, label)).find(|links| !links.is_empty()).unwrap_or_default()
}

/// *is an occupier and a terrorist group*: a label joined to the one before it shares what that was linked by.
pub fn shared(scene: &Scene, label: &Match, before: &Match, links: &[Link]) -> Vec<Link> {
    let start = scene.description_start(label);
    let joins = |at: usize| scene.line.kind(at) == Kind::Comma || scene.line.is(at, List::Conjunctions);
    let between = before.end < start && (before.end..start).all(joins);
    let alike = scene.line.is_opener(start) == scene.line.is_opener(scene.description_start(before));
    if !between || !alike || scene.line.is_possessive(label.end) || !ends_phrase(scene, label.end) {
        return Vec::new();
    }
    let predicates = links.iter().filter(|link| matches!(link.rule, Rule::Naming | Rule::Apposition | Rule::Copula));
    predicates.copied().collect()
}

/// Whether a noun phrase ends before `at`, and no verb stands there.
fn ends_phrase(scene: &Scene, at: usize) -> bool {
    let describes = Classes::of(List::Prepositions).with(List::RelativePronouns).with(List::Conjunctions);
    !scene.line.is_word(at) || scene.line.is_any(at, describes)
}
