//! *X-backed*, *backed by X*: modifiers and predicates that tell with whom an actor is associated.

use super::construction;
use super::link::Link;
use super::model::Rule;
use super::scene::Scene;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
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
    /// Index of the actor with whom, if a name or an adjective says one.
    pub with: Option<u32>,
    /// Index of the match of the actor associated.
    pub actor: usize,
}

/// The most words between a modifier and the label that it describes.
const ADJECTIVES: usize = 2;

/// All associations of a sentence; what describes a label is said of those whom the label is linked to.
pub fn associations(scene: &Scene, linked: &[(Match, Vec<Link>)]) -> Vec<Association> {
    let words = (1..scene.line.len()).filter(|&at| scene.line.is(at, List::AssociationSuffixes));
    let found = words.map(|at| if scene.line.is_hyphenated(at) { before_name(scene, linked, at) } else { behind_name(scene, linked, at) });
    found.flatten().collect()
}

/// Whether a sentence has a word that an association ends in, as few do.
pub fn may_stand(g: &Grammar, sentence: &Sentence) -> bool {
    (sentence.first..sentence.end).any(|at| g.is(at, List::AssociationSuffixes))
}

/// *the Front, backed by Upland,*; *the Front, which is linked to the League*; *the Front, a militia backed by Upland*.
fn behind_name(scene: &Scene, linked: &[(Match, Vec<Link>)], participle: usize) -> Vec<Association> {
    let by = Some(participle + 1).filter(|&by| scene.line.is(by, List::AssociationPrepositions));
    let Some(with) = by.and_then(|by| scene.actor_starting(by + 1)) else { return Vec::new() };
    let end = scene.name(with).end;
    let closes = Classes::of(List::Prepositions).with(List::Conjunctions).with(List::RelativePronouns).with(List::Adverbs);
    let whole = !scene.line.is_word(end) && !scene.line.is_possessive(end) || scene.line.is_any(end, closes) || scene.line.is_finite(end);
    let Some(first) = construction::said_from(scene, participle).filter(|_| whole) else { return Vec::new() };
    let ends = |end: usize| linked.get(linked.partition_point(|(label, _)| label.end < end)).filter(|(label, _)| label.end == end);
    let comma = first.checked_sub(1).filter(|&at| scene.line.kind(at) == Kind::Comma);
    let described = ends(first).or_else(|| comma.and_then(ends));
    let mut actors = described.map_or_else(Vec::new, |(_, links)| bearers(scene, links));
    let own = scene.actor_ending(first).filter(|&actor| !scene.is_state(actor) && !scene.is_governed(actor));
    actors.extend(own);
    actors.retain(|&actor| actor != with);
    let with = Some(scene.name(with).entry);
    actors.into_iter().map(|actor| Association { first: participle, end, with, actor }).collect()
}

/// *the Upland-backed Front*; *the Front, an Upland-backed militia*.
fn before_name(scene: &Scene, linked: &[(Match, Vec<Link>)], suffix: usize) -> Vec<Association> {
    let name = scene.actor_to(suffix).map(|a| scene.name(a)).or_else(|| scene.line.state_to(suffix));
    let mut first = name.map_or(suffix - 1, |name| name.first);
    while name.is_none() && first > 0 && scene.line.is_hyphenated(first) {
        first -= 1;
    }
    let mut at = suffix + 1;
    while scene.line.kind(at) == Kind::Comma && scene.line.is_hyphenated(at + 2) {
        at = scene.past_compound(at + 2); // the X-backed, Y-based Front
    }
    let modifies = |at: usize| scene.line.is_capital(at) && scene.actor_at(at).is_none() && starting(&scene.labels, at).is_none();
    let start = at + (at..at + 2).take_while(|&i| modifies(i)).count(); // the X-backed Catholic militia Front
    let mut actors: Vec<usize> = scene.actor_starting(start).filter(|_| !scene.line.is_opener(start)).into_iter().collect();
    if actors.is_empty() {
        let next = linked.get(linked.partition_point(|(label, _)| label.first < at));
        let plain = |i: usize| scene.line.is_word(i) && !scene.line.has_verb_shape(i) && scene.actor_at(i).is_none();
        let near = |first: usize| first <= at + ADJECTIVES && scene.is_modifiers(at, first) && (at..first).all(plain);
        let described = next.filter(|(label, _)| near(label.first));
        actors = described.map_or_else(Vec::new, |(_, links)| bearers(scene, links));
    }
    let with = name.map(|name| name.entry);
    actors.into_iter().map(|actor| Association { first, end: suffix + 1, with, actor }).collect()
}

/// Those of whom a label is said for sure.
fn bearers(scene: &Scene, links: &[Link]) -> Vec<usize> {
    let sure = |link: &&Link| !link.stance.negated && !link.stance.open && link.rule != Rule::MemberList && !scene.is_state(link.actor);
    links.iter().filter(sure).map(|link| link.actor).collect()
}
