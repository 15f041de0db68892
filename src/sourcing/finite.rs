//! Finite verbs: where a clause has its verb, as far as words and their places tell.
//!
//! Decision: no tagger. Helping verbs and cues are known, irregular past tenses and verbs in the third person stand in the
//! lexicon's lists, regular past tenses end in *-ed*; a form that could also be a participle is finite behind a noun.

use super::grammar::Grammar;
use super::grammar::OPENER;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::text::token::Kind;

/// Forms that are finite wherever they stand.
const ALWAYS: Classes = Classes::of(List::Auxiliaries).with(List::BeForms).with(List::HaveForms).with(List::Modals).with(List::Copulas);

/// Forms that are finite where they have a subject.
const KNOWN: Classes = Classes::of(List::PastVerbs).with(List::PresentVerbs);

/// Words that are no nouns and end none, so that no verb behind them has its subject there.
const JOINING: Classes = Classes::of(List::Prepositions).with(List::Conjunctions).with(List::BeForms).with(List::HaveForms);

impl Grammar<'_> {
    /// Whether a finite verb stands at `at`: *fled* in *the army fled*, not in *attacked by the army* or *to flee*.
    pub fn is_finite(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| self.kind(at) == Kind::Word && !self.reading.is_hyphenated(at)) else {
            return false;
        };
        if self.is(before, List::InfinitiveMarkers) || self.is_participle(at) {
            return false;
        }
        if self.is_any(at, ALWAYS) && !self.is_given_name(at) || self.is_verbal(at) && self.is_word(before) {
            return true;
        }
        if self.is_capital(at) {
            return false;
        }
        let known = self.is_any(at, KNOWN);
        let could = || self.has_verb_shape(at) && (!self.is(at + 1, List::AgentWords) || self.is_measure(at + 2));
        known && self.has_subject_before(at, true) || could() && self.has_subject_before(at, false)
    }

    /// Whether a verb stands at `at` that is cut short and joined to its subject: *she's*, *they'll*, *who've*; not *Vale's*.
    pub fn is_short_verb(&self, at: usize) -> bool {
        let joined = at > 0 && self.is_pronoun(at - 1);
        self.kind(at) == Kind::Clitic && (joined || !self.is_s_clitic(at))
    }

    /// Whether a clitic at `at` is short for a helping verb: *they've*, *who's*; not *he'd* or *I'm*, which are short enough to be read
    /// as part of the word before.
    pub fn is_short_helper(&self, at: usize) -> bool {
        let joined = at > 0 && (self.is_pronoun(at - 1) || self.is_relative(at - 1));
        let long = self.reading.word(at).len() > 2 && !self.is_s_clitic(at);
        self.kind(at) == Kind::Clitic && (long || joined && self.is_s_clitic(at))
    }

    /// Whether an infinitive can stand at `at`, behind *to*: not in *agreed to inspections*, *agreed to the plan*.
    pub fn can_be_infinitive(&self, at: usize) -> bool {
        let word = self.reading.word(at);
        let plural = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !self.is_capital(at);
        !(self.is_opener(at) || self.is_pronoun(at) || plural)
    }

    /// *prices soared by 34 per cent*, *from £3*: how much, and no agent.
    fn is_measure(&self, at: usize) -> bool {
        self.kind(at) == Kind::Number || self.kind(at) == Kind::Other && self.kind(at + 1) == Kind::Number
    }

    /// Whether the word at `at` is a finite verb by its form alone: *lay* in *the note that lay there*.
    pub fn is_verb_form(&self, at: usize) -> bool {
        self.is_any(at, ALWAYS) || self.is_main_verb_form(at)
    }

    /// Whether the word at `at` is a finite verb by its form alone, and no helping verb.
    pub fn is_main_verb_form(&self, at: usize) -> bool {
        self.is_any(at, KNOWN)
    }

    /// One past the verb group that starts at `at`: *has also been sold*.
    fn verb_group_end(&self, at: usize) -> usize {
        let mut end = at + 1;
        if !self.is_helper(at) {
            return end;
        }
        let helps = |i: usize| self.is_helper(i) || self.is(i, List::Adverbs);
        while self.is_word(end) && (helps(end) || helps(end - 1) && (self.has_verb_shape(end) || self.is_participle(end))) {
            end += 1;
        }
        end
    }

    /// Where the verb stands whose subject the clause `start..end` belongs to: *convinced* in *that it was safe convinced us*.
    pub fn verb_behind_clause(&self, start: usize, end: usize) -> Option<usize> {
        let opens = Classes::of(List::Complementisers).with(List::RelativePronouns).with(List::Subordinators);
        let (mut at, mut lacking) = (start, 1);
        while at < end {
            if let Some(past) = self.quotation_end(at) {
                at = past;
            } else if self.is_finite(at) {
                if lacking == 0 {
                    return Some(at);
                }
                lacking -= 1;
                at = self.verb_group_end(at);
            } else {
                lacking += u32::from(at > start && self.is_any(at, opens));
                at += 1;
            }
        }
        None
    }

    /// One past the quotation that the mark at `at` opens.
    fn quotation_end(&self, at: usize) -> Option<usize> {
        self.quotation_at(at).map(|quotation| quotation.end.max(at + 1))
    }

    /// Whether a noun or pronoun stands before `at`, with nothing but adverbs between. A form that is `sure` to be a verb may
    /// stand behind a participle.
    fn has_subject_before(&self, at: usize, sure: bool) -> bool {
        let adverb = |i: &usize| self.is_any(*i, Classes::of(List::Adverbs).with(List::TimeWords)) && !self.is_capital(*i);
        let Some(noun) = (at.saturating_sub(3)..at).rev().find(|i| !adverb(i)) else { return false };
        let opened = noun > 0 && self.is_any(noun - 1, OPENER);
        // *unnamed informed sources*, but *the wounded fled*, *that it was fixed reached us*
        let adjective = !sure && self.has_verb_shape(noun) && !opened && !self.is_helper(noun.saturating_sub(1));
        let described = noun > 0 && self.is_word(noun - 1) && !self.is_any(noun - 1, JOINING);
        let bare = self.is_any(noun, JOINING) || self.is_any(noun, OPENER);
        let counted = sure && self.is(noun, List::NumberWords); // five died
        let head = !bare || counted || self.is(noun, List::Quantifiers) && (opened || described);
        self.closed_at(noun).is_some() || self.is_word(noun) && !adjective && (head || self.is_pronoun(noun))
    }
}
