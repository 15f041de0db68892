//! Somebody gives an actor a label: actively, in the passive, in a relative clause; *known as*.

use super::super::link::Link;
use super::super::link::Stance;
use super::super::model::Rule;
use super::super::scene::BEFORE_NAME;
use super::super::scene::Scene;
use super::behind_comma;
use super::stance;
use super::stance::Group;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;

/// How far before the verb of a relative clause its pronoun may stand, in tokens.
const RELATIVE: usize = 10;

/// *Ankara labels the YPG terrorists*, *the YPG is regarded as a terrorist group*; the first kind that links wins.
pub fn naming(scene: &Scene, label: &Match) -> Vec<Link> {
    const KINDS: [fn(&Scene, &Complement) -> Vec<Link>; 7] =
        [own_naming, noun_naming, relative_naming, passive_naming, agent_naming, fronted_naming, object_naming];
    let Some(complement) = complement(scene, label) else { return Vec::new() };
    KINDS.iter().map(|kind| kind(scene, &complement)).find(|links| !links.is_empty()).unwrap_or_default()
}

/// *wrong to call them terrorists*, *it rejects being called a terrorist group*: a naming of somebody without a name is denied.
pub fn is_denied(scene: &Scene, label: &Match) -> bool {
    let Some(complement) = complement(scene, label) else { return false };
    let object = complement.first.checked_sub(1).filter(|&at| scene.is_pronoun(at));
    let verb = verb_before(scene, object.unwrap_or(complement.first));
    // *did not condemn the rebels* names nobody
    let named = |verb: usize| object.is_some() || scene.line.is(complement.first, List::AsWords) || is_passive(scene, verb);
    verb.is_some_and(|verb| named(verb) && stance::group(scene, verb).stance.negated)
}

/// What a naming verb says of its object: *as a rebel*, *to be a rebel*, *a rebel*.
struct Complement {
    /// Its first position.
    first: usize,
    /// One past its label.
    end: usize,
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
    whole.then_some(Complement { first: at, end: label.end, plural: scene.is_plural(label) })
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
    let relative = |at: &usize| scene.line.is_relative(*at) && !scene.line.is(*at, List::PossessivePronouns) && !names(scene, at + 1);
    let Some(pronoun) = (verb.saturating_sub(RELATIVE)..verb).rev().find(relative) else { return Vec::new() };
    let Some(actor) = scene.subject_ending(pronoun + 1).filter(|_| is_clear(scene, pronoun + 1, verb)) else { return Vec::new() };
    let actors = if complement.plural { scene.series_left(actor) } else { vec![actor] };
    let stance = stance::group(scene, verb).stance;
    let denied = (pronoun..verb).any(|at| scene.negates(at));
    scene.link_as(actors, Rule::Naming, Stance { negated: stance.negated || denied, ..stance })
}

/// *which the council of the port has called*: no other verb stands between the pronoun and the verb of its clause.
fn is_clear(scene: &Scene, first: usize, verb: usize) -> bool {
    let acts = |at: usize| scene.line.is_verbal(at) || scene.line.has_verb_shape(at) || scene.line.is_finite_form(at);
    !(first..verb).any(|at| acts(at) && !scene.line.is_helper(at) && !stance::is_governor(scene, at))
}

/// *the YPG, which is considered a terrorist group*.
fn passive_naming(scene: &Scene, complement: &Complement) -> Vec<Link> {
    let verb = verb_before(scene, complement.first).filter(|&verb| is_passive(scene, verb));
    verb.map_or_else(Vec::new, |verb| bearers_before(scene, verb))
}

/// *the YPG is considered by Ankara a terrorist group*, *listed in Germany as*.
fn agent_naming(scene: &Scene, complement: &Complement) -> Vec<Link> {
    let by = agent_before(scene, complement.first);
    by.map_or_else(Vec::new, |by| passive_naming(scene, &Complement { first: by, ..*complement }))
}

/// *by Upland*, *in the Upland valley*: where the agent or place starts that stands between a verb and its complement.
fn agent_before(scene: &Scene, end: usize) -> Option<usize> {
    let opens = Classes::of(List::AgentWords).with(List::Prepositions);
    (end.saturating_sub(4)..end).rev().find(|&at| scene.line.is_any(at, opens))
}

/// *is called*, *seen by*, *, seen as*; *the US (has) designated …* has its subject before it, not what it names.
fn is_passive(scene: &Scene, verb: usize) -> bool {
    let first = stance::group(scene, verb).first;
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
    let Group { first, stance } = stance::group(scene, verb);
    let nobody = (verb.saturating_sub(3)..first).any(|at| scene.negates(at));
    let stance = Stance { negated: stance.negated || nobody, open: stance.open || stance::is_supposed(scene, first) };
    scene.link_as(series, Rule::Naming, stance)
}

/// *Regarded by Upland as a militia, the Front …*: a participle that opens the sentence tells of its subject.
fn fronted_naming(scene: &Scene, complement: &Complement) -> Vec<Link> {
    let agent = agent_before(scene, complement.first).and_then(|by| verb_before(scene, by));
    let verb = agent.or_else(|| verb_before(scene, complement.first)).filter(|&verb| scene.line.is_opening_participle(verb));
    let opens = |&verb: &usize| {
        let light = Classes::of(List::Adverbs).with(List::Subordinators);
        (0..verb).all(|at| !scene.line.is_word(at) || scene.line.is_any(at, light))
    };
    let actors = verb.filter(opens).map_or_else(Vec::new, |_| behind_comma(scene, complement.end));
    scene.link(actors, Rule::Naming)
}

/// The actors before a verb and its helpers.
fn bearers_before(scene: &Scene, verb: usize) -> Vec<Link> {
    let Group { first, stance } = stance::group(scene, verb);
    let bearer = scene.actor_ending(first).filter(|&actor| !scene.is_state(actor) || !scene.is_governed(actor));
    let actors = bearer.map_or_else(Vec::new, |actor| scene.series_left(actor));
    let start = actors.first().map_or(first, |&actor| scene.name(actor).first);
    let stance = stance.turned(scene.is_excluded(&actors) ^ stance::is_denied(scene, start));
    let open = stance.open || stance::is_supposed(scene, start);
    scene.link_as(actors, Rule::Naming, Stance { open, ..stance })
}
