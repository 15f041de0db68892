//! What belongs to a subject behind its noun: relative clauses, participles with their own words, the members of a series.

use super::grammar::Grammar;
use super::grammar::Run;
use super::shapes::opens_relative;
use super::subject::BETWEEN;
use crate::lexicon::Takes;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::starting;
use crate::text::token::Kind;

/// Verbs that are no nouns.
const PRESENT: Classes = Classes::of(List::PresentVerbs).with(List::BeForms).with(List::HaveForms).with(List::Modals);

/// Relative pronouns that are no place or time: *that*, *whose*.
const OWNING: Classes = Classes::of(List::ThatWords).with(List::PossessivePronouns);

/// Most tokens between a relative pronoun and the end of its clause.
const LONGEST_CLAUSE: usize = 12;

/// Prepositions that join nothing to a participle.
const NO_JOINER: Classes = Classes::of(List::InfinitiveMarkers).with(List::TimeWords);

impl Grammar<'_> {
    /// *people who took part in the talks said*: a relative clause without commas belongs to its noun.
    pub(super) fn with_antecedent(&self, first: usize, run: Run, participle: bool) -> Run {
        if run.first <= first {
            return run;
        }
        let joined = Classes::of(List::WhatWords).with(List::Conjunctions);
        let deed = !participle && !self.is_pronoun(run.first) && !self.is_any(run.first - 1, joined);
        let opens = |at: usize| self.is_who(at) || deed && self.opens_deed(at);
        let other = |at: usize| self.is(at, List::ThatWords) && !opens(at); // chatter that may end now that Vale
        // *voters who support the plan*, *voters who have backed it*
        let inside = |&at: &usize| self.is_word(at) && !other(at) && (!self.is_verbal(at) || opens(at - 1) || self.is_helper(at - 1));
        let mut clause = (first + 1..run.first).rev().take(LONGEST_CLAUSE).take_while(inside);
        let pronoun = clause.find(|&at| opens(at));
        let reduced = || self.participle_before(first, run.first);
        // *the keeper whom the guild called a rogue*: who stands behind the pronoun acts
        let subject = self.is_capital(run.first) || self.is_opener(run.first) || self.is_pronoun(run.first);
        let noun = pronoun.filter(|&at| at + 1 < run.first || !subject).or_else(reduced).and_then(|at| self.last_phrase(first, at));
        noun.map_or(run, |noun| Run::new(noun.first, run.end))
    }

    /// *the report that angered the growers*: a pronoun that stands for who or what acts; not *the report that showed growers …*.
    fn opens_deed(&self, that: usize) -> bool {
        if !self.is_relative(that) {
            return false;
        }
        let verb = that + 1;
        let cue = || starting(&self.found.cues, verb).and_then(|m| self.lexicon.cues.get(m.entry as usize));
        let tells = || cue().is_some_and(|cue| cue.takes.iter().any(|takes| matches!(takes, Takes::Clause | Takes::That)));
        let present = || self.is_any(verb, PRESENT) && self.is_word(that.saturating_sub(1));
        (opens_relative(self.reading, self.found, that) || present()) && !tells()
    }

    /// *The growers whose plans have been rejected said*: a noun and its clause, which ends with its verb.
    pub(super) fn done_to(&self, first: usize, end: usize) -> Option<Run> {
        let mut clause = (first + 1..end).rev().take(LONGEST_CLAUSE).take_while(|&at| self.is_word(at) && !self.is_verbal(at));
        let opens = |at: usize| self.is_who(at) || self.is_relative(at) && self.is_any(at, OWNING);
        let pronoun = clause.find(|&at| opens(at)).filter(|_| self.is_helped(first, end - 1))?;
        self.last_phrase(first, pronoun).map(|noun| Run::new(noun.first, end))
    }

    /// *growers going to the polls said*, *pilots trying to leave said*: a noun with which the clause opens, and its participle, whose own
    /// words end with `run`.
    pub(super) fn with_doing(&self, first: usize, run: Run) -> Run {
        let doing = (first + 1..run.first).rev().take(3).find(|&at| self.is_participle(at) && !self.is_capital(at));
        let joined = |at: &usize| (at + 1..run.first).any(|i| self.is(i, List::Prepositions) || self.is(i, List::InfinitiveMarkers));
        let Some(doing) = doing.filter(joined).filter(|&at| !self.is_verbal(at)) else { return run };
        let subject = self.phrase_before(first, doing).filter(|noun| noun.end == doing);
        let clause =
            |at: usize| self.kind(at) == Kind::Comma || self.is_any(at, Classes::of(List::Complementisers).with(List::Subordinators));
        let opens = |noun: &Run| noun.first == first || clause(noun.first - 1);
        subject.filter(opens).map_or(run, |noun| Run::new(noun.first, run.end))
    }

    /// *whose boats Upland calls a fleet*: the noun behind *whose* is called so, and the name behind it calls.
    pub(super) fn behind_owned(&self, first: usize, run: Run) -> Run {
        let whose = |at: usize| self.is_relative(at) && self.is(at, List::PossessivePronouns);
        let owned = whose(run.first) || run.first > first && whose(run.first - 1);
        let name = (run.first + 1..run.end).rev().take_while(|&at| self.is_capital(at) || self.is_opener(at)).last();
        name.filter(|&at| owned && self.is_word(at - 1) && !self.is_relative(at - 1)).map_or(run, |at| Run::new(at, run.end))
    }

    /// *Ada Vale, Brandt Orre and two clerks said*: names between commas before the last two of a series.
    pub(super) fn with_series(&self, first: usize, run: Run) -> Run {
        let mut series = run;
        let joins = (run.first..run.end).any(|at| self.is(at, List::Conjunctions));
        // *Ada Vale, Brandt Orre, and two clerks*
        let and = |at: usize| self.is(at, List::Conjunctions) && !self.is(at, List::ContrastWords);
        let last = run.first > first + 1 && and(run.first - 1) && self.kind(run.first - 2) == Kind::Comma;
        let mut members = 0;
        series.first -= usize::from(last);
        while (joins || last) && series.first > first + 1 && self.kind(series.first - 1) == Kind::Comma {
            let comma = series.first - 1;
            let opens = |at: usize| at == first || self.kind(at - 1) == Kind::Comma || self.is_relative(at - 1);
            let name = self.name_before(first, comma).filter(|name| opens(name.first) && !self.is_any(name.first, BETWEEN));
            let titled = || self.phrase_before(first, comma).filter(|phrase| last && opens(phrase.first) && self.is_capital(comma - 1));
            match name.or_else(titled) {
                Some(member) => series.first = member.first,
                None => break,
            }
            members += 1;
        }
        if last && members < 2 { run } else { series }
    }

    /// Where *briefed on*, *reviewed by* starts that ends before `end` and describes a noun.
    fn participle_before(&self, first: usize, end: usize) -> Option<usize> {
        let knows = self.found.phrases_in(List::KnowingPhrases, first, end).find(|m| m.end == end).map(|m| m.first);
        let by = end.checked_sub(2).filter(|&at| at > first && self.is(at + 1, List::AgentWords) && self.has_verb_shape(at));
        knows.or(by).filter(|&at| at > first && !self.is_helper(at - 1))
    }

    /// *a poll released in late August*: a document and the participle that tells its origin, right up to `end`.
    pub(super) fn released(&self, first: usize, end: usize) -> Option<Run> {
        let inside = |&at: &usize| self.is_word(at) && !self.is_verbal(at);
        let mut words = (first + 1..end).rev().take(8).take_while(inside);
        let when = |at: usize| self.is(at, List::Prepositions) || self.found.phrase_at(List::TimeWords, at).is_some();
        let participle = words.find(|&at| self.is(at - 1, List::DocumentNouns) && self.has_verb_shape(at) && when(at + 1))?;
        Some(Run::new(self.phrase_before(first, participle)?.first, end))
    }

    /// *said a source involved in the sale*: behind an inverted cue a participle has no subject of its own.
    pub(super) fn with_participle(&self, phrase: Run, end: usize) -> Run {
        let (participle, preposition) = (phrase.end, phrase.end + 1);
        let knows = self.found.phrase_at(List::KnowingPhrases, participle).filter(|&past| past > preposition);
        let common = !self.is_capital(phrase.end - 1) && !self.is_pronoun(phrase.first);
        let joins = self.is(preposition, List::Prepositions) && !self.is_any(preposition, NO_JOINER);
        let plain = common && self.has_verb_shape(participle) && joins;
        let from = knows.or_else(|| plain.then_some(preposition + 1)).filter(|_| !self.is_capital(participle));
        from.and_then(|from| self.phrase_after(from, end)).map_or(phrase, |inner| Run::new(phrase.first, inner.end))
    }
}
