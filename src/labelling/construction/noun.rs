//! A label and a name in one noun phrase: side by side, joined by *of*, or owned.

use super::super::link::Link;
use super::super::model::Rule;
use super::super::scene::Scene;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::starting;
use crate::text::token::Kind;

/// *ISIL terrorists*, *the SDF and YPG fighters*; *terrorist group Ahrar al-Sham*, *militant groups Hamas and Islamic Jihad*.
pub fn compound(scene: &Scene, label: &Match) -> Vec<Link> {
    let titled = if scene.is_plural(label) { label.end } else { past_titles(scene, label.end) };
    let after = scene.actor_at(titled).filter(|_| scene.line.is_spaced(label.end) && !follows_verb(scene, label));
    let after = after.filter(|&actor| scene.is_plural(label) || !scene.is_compounded(actor)); // the terrorist Front-linked group
    let owner = scene.phrase_start(label).checked_sub(1).filter(|&at| scene.line.is(at, List::PossessivePronouns));
    let whose = owner.is_some_and(|at| scene.line.is_relative(at)); // whose government Upland calls
    let after = after.or_else(|| with_article(scene, label)).filter(|_| !whose);
    // *the League affiliate Front*: one in the singular is the nearer name's that follows
    if let Some(actor) = after.filter(|_| !scene.is_plural(label)) {
        return scene.link(vec![actor], Rule::Compound);
    }
    if is_relation(scene, label) {
        return Vec::new();
    }
    let noun_between = label.first.checked_sub(1).filter(|&at| scene.line.is(at, List::GroupNouns));
    for before in [Some(label.first), noun_between].into_iter().flatten() {
        let bears = |&actor: &usize| scene.line.is_spaced(before) && (!scene.is_state(actor) || is_of_state(scene, label));
        if let Some(actor) = scene.actor_ending(before).filter(bears) {
            return scene.link(scene.bare_series_left(actor), Rule::Compound);
        }
    }
    after.map_or_else(Vec::new, |actor| scene.link(scene.series_right(label, actor), Rule::Compound))
}

/// *the rebel group the River League*, but not *the rebel group the League fought*.
fn with_article(scene: &Scene, label: &Match) -> Option<usize> {
    let group =
        !scene.is_plural(label) && scene.line.is(label.end - 1, List::GroupAnaphors) && scene.line.is(label.end, List::DefiniteWords);
    let told = scene.phrase_start(label).checked_sub(1).is_some_and(|at| scene.line.is_verbal(at));
    let actor = scene.actor_at(label.end + 1).filter(|_| group && !told)?;
    let end = scene.past_name(actor);
    let object = scene.line.is_opener(end + 1) || scene.line.is_capital(end + 1);
    (!scene.line.is_word(end) || scene.line.has_verb_shape(end) && object).then_some(actor)
}

/// *a Front affiliate*, *the Front’s ally*: a label that says how its bearer stands to the name beside it, who does not bear it.
fn is_relation(scene: &Scene, label: &Match) -> bool {
    scene.line.is(label.end - 1, List::RelationHeads)
}

/// *the dictator Col. Holm*.
fn past_titles(scene: &Scene, mut at: usize) -> usize {
    while scene.line.is(at, List::Titles) {
        at += 1;
        at += usize::from(scene.line.kind(at) == Kind::Stop && !scene.line.is_spaced(at));
    }
    at
}

/// *told militants Hezbollah would …*: an object before a clause is no compound.
fn follows_verb(scene: &Scene, label: &Match) -> bool {
    label.first.checked_sub(1).is_some_and(|at| scene.line.is_verbal(at))
}

/// *militants of Ahrar al-Sham*, *forces loyal to Assad*; *bin Laden's terrorists*.
pub fn of(scene: &Scene, label: &Match) -> Vec<Link> {
    if is_relation(scene, label) {
        return Vec::new();
    }
    let belongs = scene.line.phrase_at(List::BelongingWords, label.end);
    // *militants in Syria*: a country after a preposition is a place
    if let Some(actor) = belongs.and_then(|at| scene.actor_starting(at)).filter(|&a| !scene.is_state(a)) {
        return scene.link(series_of(scene, label, actor), Rule::Of);
    }
    match owner(scene, label) {
        Some(actor) => scene.link(scene.sharing_left(actor), Rule::Of),
        None => Vec::new(),
    }
}

/// *rebels of the Front and of the League*: those behind the preposition, and behind the same one again.
fn series_of(scene: &Scene, label: &Match, first: usize) -> Vec<usize> {
    let mut series = scene.series_right(label, first);
    while let Some(end) = series.last().map(|&last| scene.past_name(last)).filter(|&end| scene.line.is(end, List::Conjunctions)) {
        let again =
            Some(end + 1).filter(|&of| scene.line.is(of, List::BelongingWords) && scene.line.word(of) == scene.line.word(label.end));
        let Some(actor) = again.and_then(|of| scene.actor_starting(of + 1)) else { break };
        series.extend(scene.series_right(label, actor));
    }
    series
}

/// *Holm’s (young) rebels*; *Upland’s rebels* need not be those of the state.
fn owner(scene: &Scene, label: &Match) -> Option<usize> {
    let mark = (label.first.saturating_sub(3)..label.first).rev().find(|&at| scene.line.is_possessive(at))?;
    // *Holm's forces killed rebels*: of several labels the first is owned
    let nearer = (mark + 1..label.first).any(|at| starting(&scene.labels, at).is_some());
    let own = scene.actor_to(mark).filter(|_| !nearer && scene.is_modifiers(mark + 1, label.first))?;
    let land = scene.is_state(own) && (scene.is_plural(label) || !is_of_state(scene, label));
    (!land).then_some(own)
}

/// *the Upland government*, but not *Upland militants*: what stands beside a state is in it, unless it is one of its bodies.
fn is_of_state(scene: &Scene, label: &Match) -> bool {
    scene.line.is(label.end - 1, List::BodyHeads)
}
