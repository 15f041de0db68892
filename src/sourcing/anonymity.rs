//! Reasons that a source's name is withheld: clauses of their own, in which nothing is attributed.

use super::grammar::Grammar;
use super::grammar::Run;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::text::token::Kind;

/// How far before a reason its relative pronoun may stand: *who had agreed to speak on condition of anonymity*.
const REACH: usize = 5;

impl Grammar<'_> {
    /// The clauses of the window that give such a reason: *who asked not to be named*, *on condition of anonymity because he
    /// was not authorised to speak*.
    pub fn anonymity_clauses(&self, window: Run) -> impl Iterator<Item = Run> + '_ {
        let reasons = self.found.phrases_in(List::AnonymityReasons, window.first, window.end);
        reasons.map(move |m| Run::new(self.reason_start(window.first, m.first), self.reason_end(m.end, window.end)))
    }

    fn reason_start(&self, first: usize, reason: usize) -> usize {
        let from = first.max(reason.saturating_sub(REACH));
        let words = (from..reason).rev().take_while(|&at| self.is_word(at));
        let pronoun = words.into_iter().find(|&at| self.is(at, List::PronounsWho) && !self.is(at, List::Determiners));
        pronoun.unwrap_or(reason)
    }

    /// Past the infinitive that a reason ends with, and past the clause that explains it.
    fn reason_end(&self, reason: usize, end: usize) -> usize {
        let mut at = reason;
        let open = at > 0 && self.is(at - 1, List::InfinitiveMarkers);
        at += usize::from(open && at < end);
        while at < end && self.is_any(at, Classes::of(List::Adverbs).with(List::TimeWords)) {
            at += 1;
        }
        if !self.is(at, List::Subordinators) {
            return at;
        }
        let close = (at..end).find(|&i| matches!(self.kind(i), Kind::Comma | Kind::Quote | Kind::Semicolon)).unwrap_or(end);
        self.verb_behind_clause(at + 1, close).unwrap_or(close)
    }
}
