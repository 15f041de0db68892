//! The verb of a deed: its helpers, and the construction that they and what follows make of it.

use super::Reader;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::starting;
use crate::text::token::Kind;

/// Words that stand between a verb and its helpers, and between a participle and its preposition.
pub(super) const BETWEEN: Classes = Classes::of(List::Adverbs).with(List::TimeWords);

/// Words that no noun phrase begins with.
const NO_OBJECT: Classes = Classes::of(List::Prepositions)
    .with(List::Conjunctions)
    .with(List::Subordinators)
    .with(List::Complementisers)
    .with(List::RelativePronouns)
    .with(List::TimeWords)
    .with(List::Adverbs)
    .with(List::Auxiliaries)
    .with(List::Negators);

/// Words that open a noun phrase in other places only: *sent shells over the wall*.
const NO_OPENER: Classes = Classes::of(List::RelativePronouns).with(List::Prepositions);

/// Verbs by their form alone: *wants*, *rose*.
const TENSED: Classes = Classes::of(List::PresentVerbs).with(List::PastVerbs);

/// Words that join what is no object to a verb: *since the truce*.
const JOINS: Classes = Classes::of(List::Prepositions).with(List::Subordinators);

/// How far before a verb a denial may stand, in tokens.
const DENIAL: usize = 10;

/// A verb with what its helpers say.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Group {
    /// The first of its helpers, or the verb itself.
    pub first: usize,
    /// A form of *be* or *get* stands before it.
    pub be: bool,
    /// A form of *have* does.
    pub have: bool,
    /// It is denied.
    pub negated: bool,
    /// A modal, or an infinitive that nothing makes real, stands before it.
    pub unreal: bool,
    /// An infinitive.
    pub infinitive: bool,
}

/// What a verb looks like by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// *killed*: a past tense or a participle.
    Either,
    /// *slain*: a participle and no past tense.
    Participle,
    /// *killing*
    Ing,
    /// *kill, kills, blew*
    Finite,
}

impl Reader<'_> {
    /// The form of a verb, by its first word.
    pub fn form(&self, verb: &Match) -> Form {
        let (g, at) = (self.g, verb.first);
        if g.is_participle(at) {
            return Form::Ing;
        }
        if g.is(at, List::BareParticiples) {
            return Form::Participle;
        }
        let word = g.reading.word(at);
        let either = word.ends_with("ed") || word.ends_with("ED") || g.is(at, List::PastParticiples);
        if either { Form::Either } else { Form::Finite }
    }

    /// The helpers before a verb.
    pub fn group(&self, first: usize, verb: &Match) -> Group {
        let g = self.g;
        let mut group = Group { first: verb.first, ..Group::default() };
        let mut at = verb.first;
        while at > first {
            let before = at - 1;
            if self.is_month(before) {
                break;
            }
            if g.is(before, List::Negators) {
                group.negated = true;
            }
            if g.is(before, List::InfinitiveMarkers) {
                let realised = before > first && g.is(before - 1, List::RealisingVerbs);
                (group.infinitive, group.unreal) = (true, !realised && !group.have);
                group.first = before;
                break;
            }
            let clitic = g.kind(before) == Kind::Clitic && !g.is_s_clitic(before);
            if g.is(before, List::BeForms) {
                group.be = true;
            } else if g.is(before, List::HaveForms) {
                group.have = true;
            } else if g.is(before, List::Modals) {
                group.unreal = true;
            } else if !(g.is_helper(before) || clitic || self.stands_between(before) || self.helps(before, verb)) {
                if g.is(before, List::Auxiliaries) {
                    group.be = true; // got killed
                    group.first = before;
                }
                break;
            }
            if !g.is_any(before, BETWEEN) {
                group.first = before;
            }
            at = before;
        }
        group.negated |= self.is_denied(first, group.first) || group.first.checked_sub(1).is_some_and(|at| self.keeps_from(first, at));
        group
    }

    /// *helped kill*, *were feared killed*: a verb that adds nothing to the bare one, or the participle, behind it.
    fn helps(&self, at: usize, verb: &Match) -> bool {
        let g = self.g;
        let form = self.form(verb);
        let told = || matches!(form, Form::Either | Form::Participle) && self.is_past_form(at) && at > 0 && g.is(at - 1, List::BeForms);
        let helped = form == Form::Finite && g.is(at, List::RealisingVerbs) && !g.is_capital(at);
        at + 1 == verb.first && (helped || told())
    }

    /// *on 3 May*, *in May*: no modal.
    fn is_month(&self, at: usize) -> bool {
        let g = self.g;
        let dated = |at: usize| g.kind(at) == Kind::Number || g.is(at, List::Prepositions);
        g.is(at, List::Modals) && g.is_capital(at) && at.checked_sub(1).is_some_and(dated)
    }

    /// *has also been*, *were later*, *brutally seized*: an adverb among the helpers of a verb.
    fn stands_between(&self, at: usize) -> bool {
        let g = self.g;
        let opened = || at.checked_sub(1).is_none_or(|before| g.is_opener(before) || g.kind(before) == Kind::Clitic);
        (g.is_any(at, BETWEEN) || g.has_adverb_shape(at) && !opened()) && !g.is_capital(at)
    }

    /// *kept the rebels from shelling*: whether what stands behind the preposition at `at` was not done, by the verb before.
    pub fn keeps_from(&self, first: usize, at: usize) -> bool {
        let g = self.g;
        let mut before = (first.max(at.saturating_sub(DENIAL))..at).rev().take_while(|&i| g.is_word(i));
        g.is(at, List::PreventingPrepositions) && before.any(|i| g.is(i, List::PreventingVerbs))
    }

    /// *denied that it shelled*, *denied shelling*: a denial before the verb, in its clause.
    fn is_denied(&self, first: usize, at: usize) -> bool {
        let mut before =
            (first.max(at.saturating_sub(DENIAL))..at).rev().take_while(|&i| self.g.is_word(i) || self.g.kind(i) == Kind::Quote);
        before.any(|i| self.g.is(i, List::Deniers))
    }

    /// Where the object of a verb begins that ends before `at`.
    pub fn object_start(&self, at: usize, end: usize) -> Option<usize> {
        let g = self.g;
        let mut at = at;
        while at < end && g.is(at, List::Adverbs) && !g.is_any(at, JOINS) && !g.is_opener(at) && !self.is_rough(at, end) {
            at += 1;
        }
        if at >= end {
            return None;
        }
        // *targeted [a] team*
        let added = g.kind(at) == Kind::Open && g.is_opener(at + 1) && g.kind(at + 2) == Kind::Close;
        if added && at + 3 < end && g.is_word(at + 3) {
            return Some(at + 3);
        }
        let opens = self.opens_phrase(at) || self.is_rough(at, end);
        let word = g.is_word(at)
            && (!g.is_any(at, NO_OBJECT) || g.is(at, List::PeopleNouns))
            && !self.is_next_verb(at)
            && !(g.has_verb_shape(at) && self.opens_phrase(at + 1)); // killed included ten
        let quoted = g.kind(at) == Kind::Quote && g.quotation_at(at).is_some() && g.is_word(at + 1);
        // *25 civilians killed 80 injured*, *killed 12 hours after*, and not *killed 5 wounded rebels*
        let next = self.is_next_verb(at + 1) && !g.is_participle(at + 1) && !self.is_people(at + 2);
        let next = next || self.is_headline_participle(at + 1, end);
        let number = g.kind(at) == Kind::Number || g.is(at, List::QuantityNouns);
        let counted = number && (next || g.is(at + 1, List::TimeWords));
        ((opens || word || quoted) && !counted).then_some(at)
    }

    /// Whether a noun phrase opens for sure: with a determiner, a number or a pronoun.
    pub fn opens_phrase(&self, at: usize) -> bool {
        let g = self.g;
        g.is_opener(at) && !g.is_any(at, NO_OPENER) || g.is_pronoun(at)
    }

    /// A preposition that opens no clause: *in*, not *after*.
    pub fn governs(&self, at: usize) -> bool {
        self.g.is(at, List::Prepositions) && !self.g.is(at, List::Subordinators)
    }

    /// *at least 40*: words that make a number a rough one, with the number behind them.
    pub fn is_rough(&self, at: usize, end: usize) -> bool {
        let g = self.g;
        // *around a dozen*, not *around the fort*
        let counts = |i: usize| g.is_opener(i) && (!g.is(i, List::Determiners) || g.is(i + 1, List::QuantityNouns));
        let counted = |i: usize| i < end && (g.kind(i) == Kind::Number || counts(i));
        g.found.phrase_at(List::Approximations, at).is_some_and(|past| counted(past) || g.is(at, List::QuantityNouns))
    }

    /// Whether a verb stands at `at` that has the words before it as its subject.
    fn is_next_verb(&self, at: usize) -> bool {
        let g = self.g;
        let deed = starting(&g.found.verbs, at).is_some() && (g.has_verb_shape(at) || g.is(at, List::BareParticiples));
        let participle = g.is_participle(at) && starting(&g.found.verbs, at).is_some();
        deed && !g.is_capital(at) || participle || g.is_verbal(at) || g.is_any(at, TENSED) && g.is_finite(at)
    }

    /// The shape of a past tense or participle, in a headline of capitals too.
    pub fn is_past_form(&self, at: usize) -> bool {
        let g = self.g;
        g.has_verb_shape(at) || g.is_capital(at) && g.reading.word(at).ends_with("ed")
    }

    /// *5 Injured in*: a participle in a headline of capitals, which no object follows.
    fn is_headline_participle(&self, at: usize, end: usize) -> bool {
        let g = self.g;
        let past = starting(&g.found.verbs, at).filter(|verb| g.is_capital(at) && self.form(verb) == Form::Either);
        past.is_some_and(|verb| verb.end >= end || !g.is_word(verb.end) || g.is(verb.end, List::Prepositions))
    }

    /// Where an object begins that stands behind what comes between: *targeted with rocket shells the town*, *(on) Sunday the fort*.
    pub fn postponed_object(&self, at: usize, end: usize) -> Option<usize> {
        let g = self.g;
        let day = g.is(at, List::TimeWords);
        let start = if day { at } else { at + 1 };
        if start >= end || !day && !g.is(at, List::Prepositions) {
            return None;
        }
        let opens = |at: usize| at < end && (g.is_opener(at) && !g.is_relative(at) || starting(&self.names.listed, at).is_some());
        let day = (start..end).find(|&at| !g.is(at, List::TimeWords) && g.kind(at) != Kind::Number);
        if let Some(past) = day.filter(|&past| past > start) {
            let named = g.is_capital(past) || g.reading.is_hyphenated(past + 1) && g.is_capital(past + 1); // al-Orre
            return (opens(past) || named).then_some(past);
        }
        let tool = (start..end).take_while(|&at| g.is_word(at) && !g.is(at, List::Prepositions));
        let tool = tool.skip(1).find(|&at| opens(at))?;
        g.is(tool - 1, List::MeansNouns).then_some(tool)
    }
}
