//! A label in apposition to a name, and a name in apposition to a label.

use super::super::line::LEADS_ON;
use super::super::link::Link;
use super::super::link::Stance;
use super::super::model::Rule;
use super::super::scene::BEFORE_NAME;
use super::super::scene::Scene;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::starting;
use crate::text::token::Kind;

/// *Hezbollah, the Lebanese resistance movement,*; *Hamas, once a militia,*; *Hamas (a terrorist group)*.
pub fn after_name(scene: &Scene, label: &Match) -> Vec<Link> {
    let start = scene.description_start(label);
    let owned = (start..label.first).any(|at| scene.line.is_possessive(at)); // Orre's largest militant group
    let opened = scene.line.is_opener(start) || scene.actor_at(start).is_some() || owned;
    if !(opened || is_described(scene, label, start)) || !closes(scene, label) {
        return Vec::new();
    }
    let apart = Classes::of(List::Adverbs).with(List::Negators).with(List::OnlyWords);
    let border = (0..start).rev().find(|&at| !scene.line.is_any(at, apart) && !scene.is_reflexive(at));
    let mark = border.filter(|&at| matches!(scene.line.kind(at), Kind::Comma | Kind::Dash | Kind::Open));
    let mark = mark.filter(|&at| !scene.line.is_word(label.end) || !ends_opening(scene, at));
    let whole = |&actor: &usize| !scene.is_state(actor) || !scene.is_governed(actor); // not the Bank of Upland, a …
    let Some(actor) = mark.and_then(|at| scene.actor_ending(at).filter(|&a| scene.past_name(a) == at)).filter(whole) else {
        return Vec::new();
    };
    let negated = mark.is_some_and(|mark| (mark..label.first).any(|at| scene.negates(at)));
    let mut bearers = if scene.is_plural(label) { scene.series_left(actor) } else { vec![actor] };
    bearers.retain(|&a| a == actor || !scene.is_state(a));
    let alone = |&a: &usize| (0..scene.name(a).first).all(|at| scene.line.is_any(at, BEFORE_NAME));
    if !(opened || scene.is_collective(actor) && bearers.first().is_some_and(alone)) {
        return Vec::new(); // *blamed Holm, rebels who fled say*
    }
    scene.link_as(bearers, Rule::Apposition, Stance::denied(negated))
}

/// *the Front, rebels who fled the fort,*: several without an article, told more of between the marks of an apposition.
fn is_described(scene: &Scene, label: &Match, start: usize) -> bool {
    let mark = start.checked_sub(1).map(|at| scene.line.kind(at));
    let told = scene.line.is_relative(label.end) || scene.line.has_verb_shape(label.end) && scene.line.is_any(label.end + 1, LEADS_ON);
    let closed = || (label.end..scene.line.len()).find(|&at| !scene.line.is_word(at)).map(|at| scene.line.kind(at));
    let pair = |close: Kind| mark == Some(close) && matches!(close, Kind::Comma | Kind::Dash);
    scene.is_plural(label) && told && closed().is_some_and(pair)
}

/// *After the raid by Hamas, the rebels in …*: the comma ends what the sentence opens with, and a clause begins.
fn ends_opening(scene: &Scene, comma: usize) -> bool {
    let opening = Classes::of(List::Prepositions).with(List::Subordinators);
    let first = (0..comma).find(|&at| scene.line.is_word(at)).unwrap_or(0);
    let opens = scene.line.is_any(first, opening) || scene.line.is_participle(first);
    opens && (0..comma).all(|at| scene.line.kind(at) != Kind::Comma)
}

/// Whether an apposition can end, or be described further, behind a label: *, the army left* is a clause.
fn closes(scene: &Scene, label: &Match) -> bool {
    let at = label.end;
    let describes = Classes::of(List::Prepositions).with(List::RelativePronouns).with(List::Adverbs);
    let cue = scene.line.is_verbal(at) && !scene.line.is(at + 1, List::Prepositions); // the group added,
    // *the militia based in Holm*, *the group led by a judge*, not *the army left*
    let shaped = scene.line.has_verb_shape(at) && !scene.line.is_irregular_verb(at);
    let participle = !cue && (scene.line.is_participle(at) || shaped);
    let joined = || closes_after_second(scene, label);
    !scene.line.is_word(at)
        || participle
        || scene.line.is_any(at, describes.with(List::PostmodifyingWords))
        || scene.line.phrase_at(List::KnownAs, at).is_some()
        || joined()
}

/// *, a militia and a rebel group,*: one bearer may have two labels.
fn closes_after_second(scene: &Scene, label: &Match) -> bool {
    let later = scene.labels.get(scene.labels.partition_point(|l| l.first <= label.end));
    let second = later.filter(|_| scene.line.is(label.end, List::Conjunctions) && !scene.is_plural(label));
    let joined = second.filter(|second| !scene.is_plural(second) && scene.description_start(second) == label.end + 1);
    joined.is_some_and(|second| matches!(scene.line.kind(second.end), Kind::Comma | Kind::Dash | Kind::Close))
}

/// *the militant group, Hezbollah,*; *a militant group (Hezbollah)*; *two militant groups, Hamas and Islamic Jihad,*.
pub fn before_name(scene: &Scene, label: &Match) -> Vec<Link> {
    let start = scene.phrase_start(label);
    let opened = scene.line.is_opener(start);
    let border = mark_after(scene, label);
    let mark = scene.line.kind(border);
    let marked = matches!(mark, Kind::Open | Kind::Dash | Kind::Colon);
    // *Rebel groups (the Front and the League)*
    let listing = scene.is_plural(label) && marked;
    if !(opened && (marked || mark == Kind::Comma) || listing) {
        return Vec::new();
    }
    let first = if scene.line.is(border + 1, List::Determiners) { border + 2 } else { border + 1 };
    let Some(actor) = scene.actor_at(first) else { return Vec::new() };
    let series = scene.series_right(label, actor);
    if !opened && series.len() < 2 {
        return Vec::new();
    }
    // *the leader of the rebel group, Bruno Holm*: he is the leader
    let of = start > 1 && scene.line.is(start - 1, List::ComplementPrepositions) && scene.line.is(start - 2, List::RoleNouns);
    if of && series.iter().any(|&actor| !scene.is_collective(actor)) {
        return Vec::new();
    }
    let end = series.last().map_or(first, |&last| scene.past_name(last));
    let counted = series.len() == 1 || mark != Kind::Comma || scene.line.is(start, List::NumberWords);
    let closed = matches!(scene.line.kind(end), Kind::Comma | Kind::Stop | Kind::Close | Kind::Dash) || end >= scene.line.len();
    if closed && counted { scene.link(series, Rule::Apposition) } else { Vec::new() }
}

/// The mark behind a label, a place between them passed over: *the main rebel group in the valley,*.
fn mark_after(scene: &Scene, label: &Match) -> usize {
    let placed = scene.line.is(label.end, List::Prepositions) && !scene.is_plural(label);
    let end = (label.end..label.end + 6).find(|&at| !scene.line.is_word(at)).filter(|&at| placed && scene.line.kind(at) == Kind::Comma);
    let plain = |&end: &usize| (label.end..end).all(|at| starting(&scene.labels, at).is_none() && !scene.line.is_verbal(at));
    end.filter(plain).unwrap_or(label.end)
}
