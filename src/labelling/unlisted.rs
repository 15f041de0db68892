//! Labels on actors that no lexicon has: which links to such names are kept, so that a conflict for which nobody wrote a
//! lexicon has its matrix too.
//!
//! Decision: precision first. A place beside a label looks like a name beside a label (*Orre fighters*), so there only names
//! that show themselves to be bodies are taken; where the construction itself says that something is called so, any name is.

use super::link::Link;
use super::link::Stance;
use super::model::Labelling;
use super::model::Rule;
use super::names::Names;
use super::names::Unlisted;
use super::scene::BEFORE_NAME;
use super::scene::Scene;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::text::Span;

/// Who bears a label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bearer {
    /// Index of the actor; that of an unlisted name comes after those of the lexicon.
    pub entry: u32,
    /// Where it is named.
    pub mention: Span,
    /// What joins label and name.
    pub rule: Rule,
    /// How the text stands to it.
    pub stance: Stance,
}

impl Bearer {
    /// The bearer that a link of a scene leads to.
    pub fn of(scene: &Scene, link: &Link) -> Bearer {
        let actor = scene.name(link.actor);
        Bearer { entry: actor.entry, mention: actor.span, rule: link.rule, stance: link.stance }
    }
}

impl Names {
    /// The unlisted name of an entry.
    pub fn unlisted(&self, entry: u32) -> Option<&Unlisted> {
        self.unlisted.get(entry.checked_sub(self.actors)? as usize)
    }

    /// Adds to the bearers of a label, found among names of the lexicon, those found with unlisted names beside them.
    pub fn add_bearers(&self, scene: &Scene, label: &Match, links: &[Link], bearers: &mut Vec<Bearer>) {
        let kept = |link: &&Link| self.unlisted(scene.name(link.actor).entry).is_none_or(|name| fits(scene, label, link, name));
        let all: Vec<Bearer> = links.iter().filter(kept).map(|link| Bearer::of(scene, link)).collect();
        let new = |bearer: &Bearer| self.unlisted(bearer.entry).is_some();
        match bearers.first().copied() {
            None if all.iter().any(new) => *bearers = all,
            Some(first) => bearers.extend(all.into_iter().filter(|bearer| new(bearer) && bearer.rule == first.rule)),
            None => {}
        }
    }

    /// The unlisted names that bear a label, in the order of the article; their indices are made to follow one another.
    pub fn settle(&self, labellings: &mut [Labelling]) -> Vec<String> {
        let mut entries: Vec<u32> = labellings.iter().filter_map(|l| l.actor).filter(|&actor| self.unlisted(actor).is_some()).collect();
        entries.sort_unstable();
        entries.dedup();
        for actor in labellings.iter_mut().filter_map(|labelling| labelling.actor.as_mut()) {
            if let Ok(nth) = entries.binary_search(actor) {
                *actor = self.actors + nth as u32;
            }
        }
        entries.iter().filter_map(|&entry| self.unlisted(entry)).map(|name| name.name.clone()).collect()
    }
}

/// Whether a construction may give an unlisted name its label.
fn fits(scene: &Scene, label: &Match, link: &Link, name: &Unlisted) -> bool {
    let actor = scene.name(link.actor);
    match link.rule {
        Rule::Compound if actor.first < label.first => name.body,
        Rule::Compound => actor.first == label.end && stands_behind(scene, label, link.actor, name),
        Rule::Of => name.body,
        Rule::Apposition | Rule::Copula | Rule::Naming if actor.first < label.first => name.body || !is_placed(scene, link.actor),
        _ => true,
    }
}

/// *in Orre, a militia …*: what a preposition governs is a place as often as an actor.
fn is_placed(scene: &Scene, actor: usize) -> bool {
    let before = (0..scene.name(actor).first).rev().find(|&at| !scene.line.is_any(at, BEFORE_NAME));
    before.is_some_and(|at| scene.line.is(at, List::Prepositions))
}

/// *the militant group Alda Vey*, not *regime TV* or *a group Orre founded*: a name behind its label.
fn stands_behind(scene: &Scene, label: &Match, actor: usize, name: &Unlisted) -> bool {
    let found = scene.name(actor);
    let single = found.end == found.first + 1;
    let attribute = single && scene.line.is(found.first, List::AttributiveHeads);
    let verb = single && !name.body && scene.line.has_verb_shape(found.end);
    !attribute && !verb && ends_behind(scene, actor) && (name.body || !scene.is_plural(label))
}

/// *the rebel Orre council*: whether the phrase ends with the name, as far as the next word shows it.
fn ends_behind(scene: &Scene, actor: usize) -> bool {
    let at = scene.past_name(actor);
    let light = Classes::of(List::Prepositions)
        .with(List::Conjunctions)
        .with(List::RelativePronouns)
        .with(List::Adverbs)
        .with(List::Subordinators)
        .with(List::Determiners);
    !scene.line.is_word(at) || scene.line.is_any(at, light) || scene.line.is_helper(at) || scene.line.is_finite(at)
}
