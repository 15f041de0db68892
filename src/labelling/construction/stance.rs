//! How a text stands to what a verb in it says: whether it denies it or leaves it open.
//!
//! Decision: what is only planned, wished for or supposed – *plans to designate*, *if it were a militia* – is no labelling yet.
//! The label is counted without a bearer, as every label is that is given to nobody.

use super::super::link::Stance;
use super::super::scene::BEFORE_NAME;
use super::super::scene::Scene;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::text::token::Kind;

/// How far before its infinitive a governing word may stand, in tokens: *urged the council of the port to call*.
const GOVERNED: usize = 7;

/// How far before a subject the word stands that opens its clause, in tokens.
const CLAUSE: usize = 6;

/// Words that tell what becomes of the infinitive or participle behind them.
const GOVERNORS: Classes = Classes::of(List::UndoingWords).with(List::OpenWords).with(List::Deniers).with(List::RealisingVerbs);

/// A verb with all that belongs to it on its left.
pub(super) struct Group {
    /// Its first position.
    pub first: usize,
    /// What its helpers and governor make of it.
    pub stance: Stance,
}

/// The group of a verb: *does not call*, *has refused to call*, *plans to call*, *rejects being called*.
pub(super) fn group(scene: &Scene, verb: usize) -> Group {
    let own = helped(scene, verb);
    let Some(governor) = governor(scene, own.first) else { return own };
    let outer = helped(scene, governor);
    let turned = own.stance.turned(outer.stance.negated ^ denies(scene, governor));
    let open = turned.open || outer.stance.open || scene.line.is(governor, List::OpenWords);
    Group { first: outer.first, stance: Stance { open, ..turned } }
}

/// A verb with its helpers, adverbs, relative pronoun and the marks between them.
fn helped(scene: &Scene, verb: usize) -> Group {
    let passes = |at: usize| {
        let word = scene.line.is_helper(at) || scene.line.is_relative(at) || scene.line.is(at, List::Adverbs);
        word || matches!(scene.line.kind(at), Kind::Comma | Kind::Dash | Kind::Open)
    };
    let first = (0..verb).rev().find(|&at| !passes(at)).map_or(0, |at| at + 1);
    let negated = (first..verb).any(|at| scene.negates(at));
    Group { first, stance: Stance { negated, open: (first..verb).any(|at| is_modal(scene, at)) } }
}

/// *would*, *will*; not *used to*, *has to*, nor the month of May.
fn is_modal(scene: &Scene, at: usize) -> bool {
    let to = scene.line.is(at, List::InfinitiveMarkers) || scene.line.is(at + 1, List::InfinitiveMarkers);
    scene.line.is(at, List::Modals) && !to && !scene.line.is_capital(at)
}

/// Whether a word denies the infinitive or participle that it governs.
pub(super) fn denies(scene: &Scene, at: usize) -> bool {
    scene.line.is_any(at, Classes::of(List::UndoingWords).with(List::Deniers))
}

/// Whether a word tells what becomes of the infinitive or participle behind it.
pub(super) fn is_governor(scene: &Scene, at: usize) -> bool {
    scene.line.is_any(at, GOVERNORS)
}

/// The word that governs the infinitive or participle at `first`: *plans* of *plans to call*, *against* of *warned against calling*.
fn governor(scene: &Scene, first: usize) -> Option<usize> {
    let before = first.checked_sub(1)?;
    if scene.line.is(before, List::InfinitiveMarkers) {
        let reach = (before.saturating_sub(GOVERNED)..before).rev();
        let inside = |&at: &usize| scene.line.kind(at) == Kind::Word || scene.line.is_possessive(at);
        return reach.take_while(inside).find(|&at| is_governor(scene, at));
    }
    let of = usize::from(scene.line.is(before, List::Prepositions) && !is_governor(scene, before));
    scene.line.is_participle(first).then(|| before.checked_sub(of)).flatten().filter(|&at| is_governor(scene, at))
}

/// *denied that the Front is …*, *rejected claims that it is …*: a denial of the clause whose subject starts at `subject`.
pub(super) fn is_denied(scene: &Scene, subject: usize) -> bool {
    let before = (0..subject).rev().find(|&at| !scene.line.is_any(at, BEFORE_NAME) || scene.line.is(at, List::Complementisers));
    let Some(before) = before else { return false };
    let that = scene.line.is(before, List::Complementisers);
    let noun = |at: &usize| scene.line.is_any(*at, BEFORE_NAME) || scene.line.kind(*at) == Kind::Word;
    let reach = if that { 4 } else { 1 };
    let end = if that { before } else { before + 1 };
    let denier = (end.saturating_sub(reach)..end).rev().take_while(noun).find(|&at| scene.line.is(at, List::Deniers));
    denier.is_some_and(|at| !(at.saturating_sub(3)..at).any(|i| scene.negates(i)))
}

/// *if the Front were …*, *whether Upland calls …*: the clause whose subject starts at `subject` is only supposed.
pub(super) fn is_supposed(scene: &Scene, subject: usize) -> bool {
    let noun = |&at: &usize| scene.line.kind(at) == Kind::Word && !scene.line.is_helper(at) && !scene.line.is_verbal(at);
    let opener = Classes::of(List::Complementisers).with(List::Subordinators);
    // but not *considering the Front is …*
    let opens = |at: usize| scene.line.is(at, List::OpenWords) && scene.line.is_any(at, opener) && !scene.line.is_participle(at);
    (subject.saturating_sub(CLAUSE)..subject).rev().take_while(noun).any(opens)
}
