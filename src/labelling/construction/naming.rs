//! Somebody gives an actor a label: actively, in the passive, in a relative clause; *known as*.

use super::super::model::Rule;
use super::super::scene::BEFORE_NAME;
use super::super::scene::Link;
use super::super::scene::Scene;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::text::token::Kind;

/// *Ankara labels the YPG terrorists*, *the YPG is regarded as a terrorist group*; the first kind that links wins.
pub fn naming(scene: &Scene, label: &Match) -> Vec<Link> {
    const KINDS: [fn(&Scene, &Complement) -> Vec<Link>; 6] =
        [own_naming, noun_naming, relative_naming, passive_naming, agent_naming, object_naming];
    let Some(complement) = complement(scene, label) else { return Vec::new() };
    KINDS.iter().map(|kind| kind(scene, &complement)).find(|links| !links.is_empty()).unwrap_or_default()
}

/// What a naming verb says of its object: *as a rebel*, *to be a rebel*, *a rebel*.
struct Complement {
    /// Its first position.
    first: usize,
    /// Its label stands for several.
    plural: bool,
}

/// *a militia known as the Shabiha*.
pub fn known_as(scene: &Scene, label: &Match) -> Vec<Link> {
    let known = [label.end, label.end + 1].into_iter().find_map(|at| scene.line.phrase_at(List::KnownAs, at));
    let actor = known.and_then(|at| scene.actor_starting(at));
    scene.link(actor.into_iter().collect(), Rule::Naming)
}

/// Whether a naming verb, or its noun, stands at `at`.
fn names(scene: &Scene, at: usize) -> bool {
    scene.line.is(at, List::NamingVerbs)
}

/// The complement that a label heads, if it can be one.
fn complement(scene: &Scene, label: &Match) -> Option<Complement> {
    let mut at = scene.description_start(label);
    let start = at;
    if at > 0 && scene.line.is(at - 1, List::BeForms) {
        let to = at > 1 && scene.line.is(at - 2, List::InfinitiveMarkers);
        let being =
            scene.line.is_participle(at - 1) && at > 1 && scene.line.is_any(at - 2, Classes::of(List::AsWords).with(List::BelongingWords));
        at -= if to || being { 2 } else { 0 };
    }
    at -= usize::from(at > 0 && scene.line.is(at - 1, List::AsWords));
    // *saw the Holm regime fall*: one without an article is part of its object
    let whole = at < start || scene.is_plural(label) || scene.line.is_opener(start);
    whole.then_some(Complement { first: at, plural: scene.is_plural(label) })
}

/// The naming verb that stands right before a complement.
fn verb_before(scene: &Scene, end: usize) -> Option<usize> {
    end.checked_sub(1).filter(|&verb| names(scene, verb))
}

/// *the Front calls itself a resistance movement*.
fn own_naming(scene: &Scene, complement: &Complement) -> Vec<Link> {
    let own = complement.first.checked_sub(1).filter(|&at| scene.is_reflexive(at));
    own.and_then(|own| verb_before(scene, own)).map_or_else(Vec::new, |verb| bearers_before(scene, verb))
}

/// *the Front’s designation as a terrorist group*.
fn noun_naming(scene: &Scene, complement: &Complement) -> Vec<Link> {
    let noun = verb_before(scene, complement.first);
    let owner = noun.and_then(|noun| noun.checked_sub(1)).filter(|&at| scene.line.is_possessive(at));
    scene.link(owner.and_then(|at| scene.actor_to(at)).into_iter().collect(), Rule::Naming)
}

/// *the Front, which the government calls a terrorist group*.
fn relative_naming(scene: &Scene, complement: &Complement) -> Vec<Link> {
    let Some(verb) = verb_before(scene, complement.first) else { return Vec::new() };
    let relative = |at: &usize| scene.line.is_relative(*at) && !names(scene, at + 1);
    let Some(pronoun) = (verb.saturating_sub(6)..verb).rev().find(relative) else { return Vec::new() };
    let Some(actor) = scene.subject_ending(pronoun + 1) else { return Vec::new() };
    let actors = if complement.plural { scene.series_left(actor) } else { vec![actor] };
    let negated = (pronoun..verb).any(|at| scene.negates(at));
    actors.into_iter().map(|actor| Link { actor, rule: Rule::Naming, negated }).collect()
}

/// *the YPG, which is considered a terrorist group*.
fn passive_naming(scene: &Scene, complement: &Complement) -> Vec<Link> {
    let verb = verb_before(scene, complement.first).filter(|&verb| is_passive(scene, verb));
    verb.map_or_else(Vec::new, |verb| bearers_before(scene, verb))
}

/// *the YPG is considered by Ankara a terrorist group*, *listed in Germany as*.
fn agent_naming(scene: &Scene, complement: &Complement) -> Vec<Link> {
    let end = complement.first;
    // by Upland, in Upland
    let by = (end.saturating_sub(4)..end).rev().find(|&at| scene.line.is_any(at, Classes::of(List::AgentWords).with(List::Prepositions)));
    by.map_or_else(Vec::new, |by| passive_naming(scene, &Complement { first: by, ..*complement }))
}

/// *is called*, *seen by*, *, seen as*; *the US (has) designated …* has its subject before it, not what it names.
fn is_passive(scene: &Scene, verb: usize) -> bool {
    let first = helpers_start(scene, verb);
    let bare = (first..verb).all(|at| !scene.line.is_word(at) || scene.line.is(at, List::Adverbs));
    // *the Front called a militia by*, *rebels seen as*; *Upland called them rebels* is no passive
    let reduced = scene.line.is_any(verb + 1, Classes::of(List::AgentWords).with(List::AsWords))
        || first < verb && !scene.line.is_word(verb - 1) && !scene.line.is_participle(verb);
    bare && reduced || (first..verb).any(|at| scene.line.is(at, List::BeForms))
}

/// *calls the Front and the League terrorists*, *the designation of the Front as a terrorist group*.
fn object_naming(scene: &Scene, complement: &Complement) -> Vec<Link> {
    let end = complement.first;
    let Some(actor) = scene.actor_ending(end) else { return Vec::new() };
    let series = scene.series_left(actor);
    let first = series.first().map_or(end, |&a| scene.name(a).first);
    let Some(before) = (first.saturating_sub(4)..first).rev().find(|&at| !scene.line.is_any(at, BEFORE_NAME)) else {
        return Vec::new();
    };
    let accused = scene.line.is(end, List::BelongingWords); // accused the Front of being a militia
    let of = usize::from(scene.line.is(before, List::VictimPrepositions)); // the designation of the Front as
    let verb = before.saturating_sub(of);
    if !names(scene, verb) && !accused {
        return Vec::new();
    }
    let refused = |at: usize| scene.negates(at) || scene.line.is(at, List::Deniers);
    let negated = (verb.saturating_sub(3)..verb).any(refused);
    series.into_iter().map(|actor| Link { actor, rule: Rule::Naming, negated }).collect()
}

/// The actors before a verb and its helpers.
fn bearers_before(scene: &Scene, verb: usize) -> Vec<Link> {
    let at = helpers_start(scene, verb);
    let negated = (at..verb).any(|at| scene.negates(at));
    let bearer = scene.actor_ending(at).filter(|&actor| !scene.is_state(actor) || !scene.is_governed(actor));
    let actors = bearer.map_or_else(Vec::new, |actor| scene.series_left(actor));
    let negated = negated ^ scene.is_excluded(&actors);
    actors.into_iter().map(|actor| Link { actor, rule: Rule::Naming, negated }).collect()
}

/// Where the helpers, adverbs and the relative pronoun of a verb start.
fn helpers_start(scene: &Scene, verb: usize) -> usize {
    let passes = |at: usize| {
        let word = scene.line.is_helper(at) || scene.line.is_relative(at) || scene.line.is(at, List::Adverbs);
        word || matches!(scene.line.kind(at), Kind::Comma | Kind::Dash)
    };
    (0..verb).rev().find(|&at| !passes(at)).map_or(0, |at| at + 1)
}
