//! Actors listed under a label in the plural, after it or before it.

use super::super::link::Link;
use super::super::model::Rule;
use super::super::scene::Scene;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::within;
use crate::text::token::Kind;

/// *terrorist groups, including al-Nusra Front and X*; *5,000 fighters in the area, including 200 from X*.
pub fn members(scene: &Scene, label: &Match) -> Vec<Link> {
    let at = if scene.line.kind(label.end) == Kind::Comma { label.end + 1 } else { label.end };
    let listing = |at: usize| scene.line.phrase_at(List::MembershipWords, at);
    let comma = (label.end..scene.line.len().min(label.end + 12)).find(|&at| scene.line.kind(at) == Kind::Comma);
    let other = |comma: &usize| !within(&scene.labels, label.end, *comma).is_empty();
    let later = comma.filter(|comma| scene.is_plural(label) && !other(comma)).map(|comma| comma + 1);
    let start = listing(at).or_else(|| later.and_then(listing));
    match start.and_then(|at| scene.actor_starting(scene.past_numbers(at))) {
        Some(actor) => scene.link(scene.series_right(label, actor), Rule::MemberList),
        None => Vec::new(),
    }
}

/// *ISIS and other terrorist groups*.
pub fn listed_before(scene: &Scene, label: &Match) -> Vec<Link> {
    let like = (label.first.saturating_sub(4)..label.first).rev().find(|&at| scene.line.is(at, List::LikenessWords));
    let Some(like) = like.filter(|&at| scene.is_modifiers(at + 1, label.first)) else {
        return Vec::new();
    };
    let quantity = like.checked_sub(1).filter(|&at| scene.line.is(at, List::Quantifiers)).unwrap_or(like);
    let joined = quantity.checked_sub(1).filter(|&at| scene.line.is(at, List::Conjunctions));
    let end = joined.map(|at| if at > 0 && scene.line.kind(at - 1) == Kind::Comma { at - 1 } else { at });
    match end.and_then(|end| scene.actor_ending(end)) {
        Some(actor) => scene.link(scene.series_left(actor), Rule::MemberList),
        None => Vec::new(),
    }
}
