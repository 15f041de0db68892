//! Those to whom something is told, between a cue and its content: *told reporters that*, *says to growers: “…”*.

use super::content::Follows;
use super::content::PRONOUN;
use super::grammar::Grammar;
use crate::lexicon::Takes;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::text::token::Kind;

/// Words that show that a listener's name has ended: *told the town to*, *warned the town of*.
const BEHIND_LISTENER: Classes = Classes::of(List::InfinitiveMarkers).with(List::ComplementPrepositions);

/// Most tokens that tell whom something was told.
const LISTENER: usize = 24;

impl Grammar<'_> {
    /// *says to growers: “…”*, *wrote to the guild that*: what stands behind a listener, where it can only be a content.
    pub fn past_listener(&self, listener: usize, end: usize) -> Option<(usize, Follows)> {
        let after = self.past_adverbials(self.phrase_after(listener, end)?.end, end);
        let content = self.follows_at(after, end);
        let opens = matches!(content, Follows::Quotation | Follows::Colon) || content == Follows::That && self.is(after, List::ThatWords);
        opens.then_some((after, content))
    }

    /// *told Klara Venn, head of the guild, that*: the *that* before which nobody but a listener stands, and no verb.
    pub fn that_behind_listener(&self, cue_end: usize, end: usize) -> Option<usize> {
        let apposed = |at: usize| self.is_word(at) || matches!(self.kind(at), Kind::Clitic | Kind::Comma | Kind::Stop | Kind::Other);
        let opens = |at: usize| self.is(at, List::ThatWords) && !self.is(at - 1, List::Prepositions);
        let verb = |at: usize| self.is_verbal(at) || self.is_participle(at) || self.is_finite(at);
        let joins = |at: usize| self.kind(at - 1) == Kind::Comma && self.is(at, List::Conjunctions);
        let ends = |at: usize| !apposed(at) || opens(at) || self.is(at, List::InfinitiveMarkers) || verb(at) || joins(at);
        let that = (cue_end + 1..end.min(cue_end + LISTENER)).find(|&at| ends(at))?;
        // *told the court the man that attacked him was his brother*
        let relative = (cue_end + 1..that)
            .any(|at| self.is(at, List::DefiniteWords) && self.kind(at - 1) != Kind::Comma && !self.is(at - 1, List::Prepositions));
        (opens(that) && self.is_word(cue_end) && !relative).then_some(that)
    }

    /// Passes over a person addressed: *told reporters that*, *told the paper “…”*, *told him*.
    pub fn past_addressee(&self, at: usize, end: usize, takes: &[Takes]) -> Option<usize> {
        if self.is_pronoun(at) || self.is_any(at, PRONOUN) && !self.is_word(at + 1) {
            return Some(at + 1);
        }
        let listed = self.found.phrase_at(List::Addressees, at).filter(|&past| past <= end);
        let whole = |past: usize| self.kind(past) != Kind::Clitic && (past > at + 1 || !self.is(past, List::Prepositions));
        if let Some(past) = listed.filter(|&past| whole(past)) {
            return Some(past);
        }
        let phrase = self.phrase_after(at, end.min(at + 14))?;
        let mut to = phrase.first + 1;
        // the Times of London
        let in_name = |at: usize| self.is_capital(at - 1) && self.is_capital(at + 1);
        let reason = |at: usize| self.found.phrase_at(List::AnonymityReasons, at).is_some();
        // *urged the rest of the crew to wait*: whom it was said to, where the verb takes no *of*
        let behind = if takes.contains(&Takes::Of) { BEHIND_LISTENER } else { Classes::of(List::InfinitiveMarkers) };
        let ends = |at: usize| reason(at) || self.is_any(at, behind) && !in_name(at) || self.starts_clause(at, phrase.first);
        while to < phrase.end && !ends(to) {
            to += 1;
        }
        Some(to)
    }

    /// Whether a second noun phrase starts at `at`, as in *told Fox News the administration …*.
    fn starts_clause(&self, at: usize, first: usize) -> bool {
        let before = at - 1;
        let noun_before = self.is_word(before)
            && !self.is_opener(before)
            && !self.is_any(before, Classes::of(List::Prepositions).with(List::Conjunctions));
        let opens = self.is_opener(at) && self.kind(at) != Kind::Number || self.is_pronoun(at);
        noun_before && (opens || self.is_capital(at) && !self.is_capital(before) && before > first)
    }
}
