//! A sentence with the actors named in it, as the constructions see it.

use super::model::Rule;
use crate::lexicon::ActorKind;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::sourcing::Grammar;
use crate::text::token::Kind;

/// One sentence with the names of actors in it.
pub struct Scene<'a> {
    /// The sentence's grammar.
    pub g: &'a Grammar<'a>,
    /// Names of actors in the sentence, in text order.
    pub actors: &'a [Match],
    /// Its tokens.
    pub first: usize,
    /// One past its last token.
    pub end: usize,
}

/// Words that cannot stand between a determiner and its label.
const CLAUSE: Classes = Classes::of(List::Prepositions)
    .with(List::Auxiliaries)
    .with(List::BeForms)
    .with(List::HaveForms)
    .with(List::Modals)
    .with(List::Copulas)
    .with(List::RelativePronouns)
    .with(List::PronounsWho)
    .with(List::Complementisers)
    .with(List::Subordinators)
    .with(List::Conjunctions);

/// Words that may stand before a name: *the*, *President*.
pub(super) const BEFORE_NAME: Classes = Classes::of(List::Determiners).with(List::Titles).with(List::RankWords);

impl Scene<'_> {
    /// *denied that the Front is …*
    pub(super) fn is_denied(&self, actor: usize) -> bool {
        let before = (self.first..self.actors[actor].first)
            .rev()
            .find(|&at| !self.g.is_any(at, BEFORE_NAME) || self.g.is(at, List::Complementisers));
        before.is_some_and(|that| that > self.first && self.g.is(that, List::Complementisers) && self.g.is(that - 1, List::Deniers))
    }

    pub(super) fn is_state(&self, actor: usize) -> bool {
        let known = self.g.lexicon.actors.get(self.actors[actor].entry as usize);
        known.is_some_and(|known| known.kind == ActorKind::State)
    }

    pub(super) fn link(&self, actors: Vec<usize>, rule: Rule) -> Vec<Link> {
        actors.into_iter().map(|actor| Link { actor, rule, negated: false }).collect()
    }

    /// The actor whose name ends at `end`; brackets with its acronym and quotation marks are passed over.
    pub(super) fn actor_ending(&self, end: usize) -> Option<usize> {
        let end = self.before_marks(end);
        let found = self.actors.iter().position(|a| a.end == end)?;
        let bracketed = self.actors[found].first.checked_sub(1).filter(|&at| self.g.kind(at) == Kind::Open);
        bracketed.and_then(|open| self.actor_ending(open)).or(Some(found))
    }

    /// The actor whose name starts at `start`; opening marks, determiners, titles and adjectives are passed over.
    pub(super) fn actor_starting(&self, start: usize) -> Option<usize> {
        let (mut at, mut adjectives) = (start, 0);
        while at < self.end && at < start + 5 {
            if let Some(found) = self.actors.iter().position(|a| a.first == at) {
                if !self.is_compounded(found) {
                    return Some(found);
                }
                at = self.past_compound(self.actors[found].end);
                continue;
            }
            let mark = self.g.kind(at) == Kind::Quote || self.g.kind(at) == Kind::Open && at > start;
            let opens = adjectives == 0 && self.g.is_any(at, BEFORE_NAME);
            let adjective = adjectives < 2 && !self.g.is_capital(at) && !self.g.has_verb_shape(at) && self.is_modifiers(at, at + 1);
            if !(mark || opens || adjective) {
                return None;
            }
            adjectives += usize::from(!mark && !opens);
            at += 1;
        }
        None
    }

    /// The actor that ends at `end`, or before a relative pronoun there: *Assad, who is …*.
    pub(super) fn subject_ending(&self, end: usize) -> Option<usize> {
        let mut at = end;
        if at > self.first && self.g.is_relative(at - 1) {
            at -= 1;
            at -= usize::from(at > self.first && self.g.kind(at - 1) == Kind::Comma);
        }
        self.actor_ending(at)
    }

    /// *al-Qaeda-linked*: a name that is only the first part of an adjective.
    pub(super) fn is_compounded(&self, actor: usize) -> bool {
        self.g.reading.is_hyphenated(self.actors[actor].end)
    }

    pub(super) fn past_compound(&self, mut at: usize) -> usize {
        while self.g.reading.is_hyphenated(at) {
            at += 1;
        }
        at
    }

    pub(super) fn before_marks(&self, mut end: usize) -> usize {
        while end > self.first && matches!(self.g.kind(end - 1), Kind::Quote | Kind::Close) {
            end -= 1;
        }
        end
    }

    /// One past an actor's name and a bracket behind it: *(SDF)*.
    pub(super) fn past_name(&self, actor: usize) -> usize {
        let mut at = self.actors[actor].end;
        while at < self.end && self.g.kind(at) == Kind::Quote {
            at += 1;
        }
        if self.g.kind(at) == Kind::Open {
            let close = (at..self.end).find(|&i| self.g.kind(i) == Kind::Close);
            at = close.filter(|&close| close - at <= 6).map_or(at, |close| close + 1);
        }
        at
    }

    /// An actor and those joined to it on the right by commas and *and*; a label in the singular has one bearer.
    pub(super) fn series_right(&self, label: &Match, first: usize) -> Vec<usize> {
        let mut series = vec![first];
        if !self.g.reading.word(label.end - 1).ends_with(['s', 'S', 'n']) {
            return series;
        }
        let mut at = self.past_name(first);
        loop {
            let mut next = at;
            while matches!(self.g.kind(next), Kind::Comma) || self.g.is(next, List::Conjunctions) {
                next += 1;
            }
            let Some(actor) = (next > at).then(|| self.actor_starting(next)).flatten() else {
                return series;
            };
            series.push(actor);
            at = self.past_name(actor);
        }
    }

    /// An actor and those joined to it on the left without a determiner of their own: *the SDF and YPG fighters*.
    pub(super) fn bare_series_left(&self, last: usize) -> Vec<usize> {
        let mut series = self.series_left(last);
        let parted = |&a: &usize| {
            let first = self.actors[a].first;
            a != last
                && first > self.first
                && self.g.is(first - 1, List::Determiners)
                && self.actors[last].first > self.actors[a].end + 1
                && self.g.is(self.actors[last].first - 1, List::Determiners)
        };
        // *Israel and Hamas terrorists*: a country is a group of its own
        let country = |&a: &usize| a != last && self.is_state(a);
        series.retain(|a| !parted(a) && !country(a));
        series
    }

    /// An actor and those joined to it on the left.
    pub(super) fn series_left(&self, last: usize) -> Vec<usize> {
        let mut series = vec![last];
        let mut at = self.actors[last].first;
        loop {
            let mut before = at;
            while before > self.first && (self.g.is(before - 1, List::Determiners) || self.g.kind(before - 1) == Kind::Quote) {
                before -= 1;
            }
            let bare = before;
            while before > self.first && (self.g.kind(before - 1) == Kind::Comma || self.g.is(before - 1, List::Conjunctions)) {
                before -= 1;
            }
            let Some(actor) = (before < bare).then(|| self.actor_ending(before)).flatten() else {
                break;
            };
            series.push(actor);
            at = self.actors[actor].first;
        }
        series.reverse();
        series
    }

    /// Whether `first..end` holds nothing but adjectives and nouns.
    pub(super) fn is_modifiers(&self, first: usize, end: usize) -> bool {
        first <= end
            && end - first <= 6
            && (first..end).all(|at| {
                let word =
                    matches!(self.g.kind(at), Kind::Word | Kind::Number | Kind::Clitic) || self.g.kind(at) == Kind::Comma && at > first;
                word && !self.g.is_any(at, CLAUSE) && !self.g.is_verbal(at)
            })
    }

    /// Back from a label over its adjectives to the determiner or border before them.
    pub(super) fn phrase_start(&self, label: &Match) -> usize {
        let mut at = label.first;
        let named = |at: usize| (0..self.actors.len()).any(|a| self.actors[a].end == at && !self.is_compounded(a));
        while at > self.first && self.is_modifiers(at - 1, at) && !named(at) {
            at -= 1;
            if self.g.is_opener(at) {
                break;
            }
        }
        at
    }
}

/// A label joined to an actor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// Index of the actor's match in the sentence.
    pub actor: usize,
    /// What joins them.
    pub rule: Rule,
    /// The text denies it.
    pub negated: bool,
}
