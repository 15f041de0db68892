//! Noun phrases: where one ends that is followed to the left or to the right.

use super::grammar::Grammar;
use super::grammar::OPENER;
use super::grammar::Run;
use super::ladder::head_of;
use super::ladder::step;
use super::shapes::is_enclosed;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::ending;
use crate::text::token::Gap;
use crate::text::token::Kind;

/// Words that end a noun phrase on its left.
const BORDER: Classes = Classes::of(List::Subordinators)
    .with(List::Complementisers)
    .with(List::RelativePronouns)
    .with(List::PronounsWho)
    .with(List::Auxiliaries)
    .with(List::BeForms)
    .with(List::HaveForms)
    .with(List::Modals)
    .with(List::Copulas)
    .with(List::Negators);

/// Words that count.
const COUNTED: Classes = Classes::of(List::NumberWords).with(List::Quantifiers);

/// Verbs that make a participle one.
const HELPING: Classes = Classes::of(List::HaveForms).with(List::BeForms);

/// Common nouns that no person is.
const NO_HOLDER: Classes = Classes::of(List::OrganisationNouns)
    .with(List::BodyNouns)
    .with(List::MediaNouns)
    .with(List::DocumentNouns)
    .with(List::PlaceNouns)
    .with(List::TimeWords);

/// The longest noun phrase, in tokens: beyond it something was misread.
const LONGEST: usize = 40;

impl Grammar<'_> {
    /// Passes over bracketed words and short quotations on the left; `None` where there is none.
    fn skip_group_left(&self, first: usize, end: usize) -> Option<usize> {
        let at = end.checked_sub(1).filter(|&at| at >= first)?;
        match self.kind(at) {
            Kind::Close => (first..at).rev().find(|&i| self.kind(i) == Kind::Open),
            Kind::Quote => {
                let q = self.quoted_in(at).filter(|q| q.end == end && q.first >= first)?;
                let held_up = q.words <= 5 && q.end >= 2 && self.is_word(q.end - 2);
                held_up.then_some(q.first)
            }
            _ => None,
        }
    }

    /// The noun phrase that ends at `end`, not reaching left of `first`.
    pub fn phrase_before(&self, first: usize, end: usize) -> Option<Run> {
        let last = end.checked_sub(1).filter(|&at| at >= first)?;
        let part = last > first && self.is(last - 1, List::Prepositions);
        if self.is_pronoun(last) && !part {
            return Some(Run::new(last, end));
        }
        let mut start = if part { last } else { end };
        let floor = first.max(end.saturating_sub(LONGEST));
        while start > floor {
            if let Some(group) = self.skip_group_left(floor, start) {
                start = group;
                continue;
            }
            match self.left_step(floor, start, end) {
                Some(next) => start = next,
                None => break,
            }
        }
        let introduces = |at: usize| self.is_any(at, Classes::of(List::Adverbs).with(List::TimeWords)) && !self.is_any(at, OPENER);
        while start + 1 < end && introduces(start) && !self.is_capital(start + 1) && !self.owns_time(start, start + 1) {
            start += 1;
        }
        if start > floor && start < end && self.is(start, List::Conjunctions) && self.is_pronoun(start - 1) {
            start -= 1; // she and Vale
        }
        if start > floor && start + 1 == end && self.is(start, List::Quantifiers) && self.is_pronoun(start - 1) {
            start -= 1; // they all
        }
        while start + 1 < end && self.is(start, List::Prepositions) && !self.is_any(start, OPENER) && !self.is_capital(start) && !part {
            start += 1;
        }
        let has_head = (start..end).any(|at| self.is_word(at));
        (start < end && has_head).then(|| Run::new(start, end))
    }

    /// One step left inside a noun phrase; `None` where it starts.
    fn left_step(&self, first: usize, start: usize, end: usize) -> Option<usize> {
        let at = start - 1;
        if start < end && self.reading.is_hyphenated(start) {
            return Some(at); // so-called, al-Nusra: parts of one word
        }
        if self.reading.is_hyphenated(at) && self.is_word(at) && at > first {
            return Some(at - 1);
        }
        match self.kind(at) {
            Kind::Clitic => return (start >= 2 && self.is_s_clitic(at)).then_some(at),
            // the apostrophe of a plural: the terrorists' strongholds
            Kind::Quote if start < end && self.reading.token(at).gap == Gap::None && self.quotation(at).is_none() => return Some(at),
            Kind::Word | Kind::Number => {}
            Kind::Stop if self.abbreviates(at) || start == end && at > first && self.is(at - 1, List::NameSuffixes) => return Some(at),
            Kind::Other => return (self.reading.word(at) != "/").then_some(at),
            _ => return None,
        }
        // about three, more than half
        let number = start < end && (self.kind(start) == Kind::Number || self.is_any(start, COUNTED));
        let counts = number && self.is(at, List::Quantifiers) && !self.is(at, List::Negators);
        if self.is_verbal(at) || self.is_border(at) && !counts && !self.points(first, at) || self.is_helped(first, at) {
            return None;
        }
        if start < end && (self.is_pronoun(at) || self.is_verb_form(at)) {
            return None;
        }
        let aside = self.is_any(at, Classes::of(List::TimeWords).with(List::Adverbs)) && !self.is_any(at, OPENER);
        if start < end && aside && !self.is_capital_name(at) && !self.is_in_noun_phrase(first, at) && !self.owns_time(at, start) {
            return None;
        }
        if self.is(at, List::Conjunctions) {
            return self.coordinates(first, at, end).then_some(at);
        }
        if self.is(at, List::Prepositions) {
            return (counts || self.attaches(first, at)).then_some(at);
        }
        let counted = self.kind(at) == Kind::Number && self.is(start, List::MeasureWords); // 60 percent
        let opened = start < end && self.is_any(start, OPENER) && !self.is_any(at, OPENER) && !counted && !self.is_initial(start);
        if opened || self.looks_verbal(at, start, end) {
            return None;
        }
        Some(at)
    }

    /// Whether a noun phrase ends at the word at `at`.
    fn is_border(&self, at: usize) -> bool {
        self.is_any(at, BORDER) && !self.is_given_name(at)
    }

    /// The *A.* of a name, which is no article.
    pub fn is_initial(&self, at: usize) -> bool {
        let next = self.reading.token(at + 1);
        next.kind == Kind::Stop && next.gap == Gap::None && self.is_capital(at) && self.reading.token(at).span.len() == 1
    }

    /// *at that hospital*: after a preposition a pronoun points.
    fn points(&self, first: usize, at: usize) -> bool {
        at > first
            && self.is(at, List::Determiners)
            && self.is(at - 1, List::Prepositions)
            && !self.is_opener(at + 1)
            && (!self.is(at, List::RelativePronouns) || self.is(at, List::ThatWords))
    }

    /// A capitalised adverb or time word that opens a name: *Still Waters*, *Daily News*; not *Monday Vale said*.
    fn is_capital_name(&self, at: usize) -> bool {
        let names = !self.is(at, List::TimeWords) || self.is(at, List::OrganisationNouns);
        // the People’s Daily newspaper
        let inside = || at > 0 && self.is(at + 1, List::MediaNouns) && (self.is_capital(at - 1) || self.is_s_clitic(at - 1));
        names && self.is_capital(at) && (self.is_capital(at + 1) || inside())
    }

    /// *the board’s early estimates*, *the already weak dam*: an adverb between what opens a noun phrase and its noun.
    pub fn is_in_noun_phrase(&self, first: usize, at: usize) -> bool {
        at > first && is_enclosed(self.reading, self.found, at)
    }

    /// *Monday’s vote*, *last year’s vote*: a time that owns, with its words up to `start`.
    fn owns_time(&self, at: usize, start: usize) -> bool {
        let owner = |end: usize| end >= start && self.is_s_clitic(end);
        owner(at + 1) || self.found.phrase_at(List::TimeWords, at).is_some_and(owner)
    }

    /// *have launched*, *has also been sold*: a form that a helping verb makes a verb.
    pub fn is_helped(&self, first: usize, at: usize) -> bool {
        let before = || (first..at).rev().take(2).find(|&i| !self.is(i, List::Adverbs));
        self.has_verb_shape(at) && before().is_some_and(|i| self.is_any(i, HELPING) && !self.is_capital(i))
    }

    /// Whether a preposition at `at` joins what follows to a noun before it.
    fn attaches(&self, first: usize, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|&before| before >= first) else {
            return false;
        };
        let noun = self.is_word(before)
            && !self.is_any(before, BORDER.with(List::Prepositions).with(List::Conjunctions).with(List::Adverbs).with(List::TimeWords))
            && !self.is_pronoun(before)
            && !self.is_verbal(before)
            && !self.has_verb_shape(before);
        let closed = matches!(self.kind(before), Kind::Close);
        noun || closed
    }

    /// Whether a conjunction at `at` joins two noun phrases and not two clauses.
    fn coordinates(&self, first: usize, at: usize, end: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|&before| before >= first) else {
            return false;
        };
        let comma = (first..before).rev().find(|&i| matches!(self.kind(i), Kind::Comma | Kind::Semicolon));
        let first = comma.map_or(first, |comma| comma + 1);
        let first = first + usize::from(self.is(first, List::Subordinators)); // while growers like Vale and Orre
        let joins_nouns = self.is_word(before) || self.kind(before) == Kind::Close;
        let after_verb = (first..before).any(|i| self.is_verbal(i) || self.is_any(i, BORDER) || self.has_verb_shape(i));
        let pronoun_after = self.is_pronoun(at + 1) || at + 1 >= end;
        joins_nouns && !after_verb && !pronoun_after && !self.is(at, List::ContrastWords)
    }

    /// Whether a small word looks like a finite verb before the rest of the phrase.
    fn looks_verbal(&self, at: usize, start: usize, end: usize) -> bool {
        let before_phrase = start < end && (self.is_any(start, OPENER) || self.is(start, List::Prepositions) || self.is_capital(start));
        before_phrase && (self.has_verb_shape(at) || self.is_participle(at) && !self.is_capital(at))
    }

    /// The noun phrase that starts at `start`, not reaching `end`; postmodifiers with prepositions are taken in.
    pub fn phrase_after(&self, start: usize, end: usize) -> Option<Run> {
        if start >= end {
            return None;
        }
        if self.is_pronoun(start) {
            return Some(Run::new(start, start + 1));
        }
        let mut at = start;
        while at < end.min(start + LONGEST) {
            match self.right_step(at, start, end) {
                Some(next) => at = next,
                None => break,
            }
        }
        while at > start
            && (self.is_any(at - 1, Classes::of(List::Prepositions).with(List::Conjunctions).with(List::TimeWords))
                || at - 1 > start && (self.is_opener(at - 1) || self.is(at - 1, List::Adverbs) && !self.is_capital(at - 1)))
        {
            at -= 1;
        }
        let has_head = (start..at).any(|i| self.is_word(i) && !self.is_any(i, OPENER));
        (at > start && (has_head || self.is_any(start, OPENER))).then(|| Run::new(start, at))
    }

    /// A cue that is also a noun, with nothing behind it that it could report: *according to late reports,*.
    fn is_last_noun(&self, at: usize) -> bool {
        let next = self.kind(at + 1);
        let closes = !matches!(next, Kind::Word | Kind::Number | Kind::Quote | Kind::Colon) || self.is(at + 1, List::Prepositions);
        closes && self.is(at, List::NounVerbs)
    }

    /// One step right inside a noun phrase; `None` where it ends.
    fn right_step(&self, at: usize, start: usize, end: usize) -> Option<usize> {
        if at > start && self.is_compounded(at) && !self.is_verbal(at) {
            return Some(at + 1);
        }
        if !self.is_word(at) {
            return self.past_mark(at, start, end);
        }
        if self.is_verbal(at) && !self.is_last_noun(at) || self.is_border(at) && !(self.is(at, List::Determiners) && at == start) {
            return None;
        }
        let next = at + 1;
        if at == start {
            return Some(next);
        }
        let named = self.is_capital(at) && self.is_capital(next); // The Daily Beast
        let day = self.is(at, List::TimeWords) && !named && !self.is_any(at - 1, OPENER); // its yearly report
        if self.is_pronoun(at) && !self.is_initial(at) || day || !self.is_verbal(at) && self.is_finite(at) {
            return None;
        }
        let goes_on = self.is_word(next) && !self.is_any(next, BORDER);
        if self.is(at, List::Conjunctions) {
            let noun = goes_on && !self.is_pronoun(next) && !self.is_verbal(next) && !self.is(next, List::Adverbs);
            return noun.then_some(next);
        }
        if self.is(at, List::Prepositions) {
            // the pilot to wait
            let infinitive = self.is(at, List::InfinitiveMarkers) && !self.is_capital(next) && !self.is_opener(next);
            return (goes_on && !infinitive && !self.is(next, List::TimeWords)).then_some(next);
        }
        let after_noun = self.is_word(at - 1) && !self.is_any(at - 1, OPENER.with(List::Prepositions).with(List::Conjunctions));
        let opens = self.is_any(at, OPENER) && self.kind(at) != Kind::Number && !self.is_initial(at);
        (!(after_noun && opens)).then_some(next)
    }

    /// Whether a word or number is part of a compound with a hyphen: *an 18-year-old docker*, *a rebel-held fort*.
    pub fn is_compounded(&self, at: usize) -> bool {
        let worded = self.is_word(at) || self.kind(at) == Kind::Number;
        worded && (self.reading.is_hyphenated(at) || self.reading.is_hyphenated(at + 1))
    }

    /// A step right over a mark that belongs to the phrase: brackets, the stop of an abbreviation, an apostrophe.
    fn past_mark(&self, at: usize, start: usize, end: usize) -> Option<usize> {
        let inside = at > start;
        let next = Some(at + 1);
        match self.kind(at) {
            Kind::Clitic => next.filter(|_| self.is_s_clitic(at)),
            Kind::Open => (at..end).find(|&i| self.kind(i) == Kind::Close).map(|i| i + 1).filter(|&i| i - at <= 8),
            Kind::Stop => next.filter(|_| inside && self.abbreviates(at)),
            Kind::Other => next.filter(|_| inside),
            Kind::Quote => {
                let apostrophe = self.reading.token(at).gap == Gap::None && self.is_word(at + 1) && self.quotation(at).is_none();
                next.filter(|_| inside && apostrophe)
            }
            _ => None,
        }
    }

    /// *the postmistress, Klara Venn*, *its spokesman, Emil Darro*: a definite common noun or title, and the name of the one who is it.
    pub fn is_named_holder(&self, phrase: Run, name: Run) -> bool {
        let last = head_of(self, phrase).end - 1;
        let owned = (phrase.first..last).any(|at| self.kind(at) == Kind::Clitic);
        let definite = self.is_any(phrase.first, Classes::of(List::Determiners).with(List::PossessivePronouns)) || owned;
        let worded = ending(&self.found.sources, phrase.first, last + 1).and_then(|m| self.lexicon.sources.get(m.entry as usize));
        let body = worded.is_some_and(|class| class.step == step::INSTITUTION) || self.is_any(last, NO_HOLDER);
        let common = (!self.is_capital(last) || self.is(last, List::Titles)) && !body;
        definite
            && common
            && name.end - name.first >= 2
            && self.name_before(name.first, name.end) == Some(name)
            && self.names_person(name) != Some(false)
    }

    /// A definite common noun with the name that stands in apposition to it, if one does.
    pub fn with_holder(&self, phrase: Run, end: usize) -> Option<Run> {
        let name = phrase.end + 1;
        let ends = |at: usize| match self.kind(at) {
            Kind::Stop => !self.abbreviates(at),
            kind => matches!(kind, Kind::Comma | Kind::Quote | Kind::Semicolon | Kind::Dash),
        };
        let close = (name..end.min(name + LONGEST)).find(|&at| ends(at)).unwrap_or(end.min(name + LONGEST));
        let apposed = self.kind(phrase.end) == Kind::Comma && name < end && self.is_named_holder(phrase, Run::new(name, close));
        apposed.then(|| Run::new(phrase.first, close))
    }

    /// Takes in what stands in apposition after a phrase: *, an expert at Bard College*, *, who was briefed on it*.
    pub fn with_apposition(&self, phrase: Run, end: usize) -> Run {
        let comma = phrase.end;
        if self.kind(comma) != Kind::Comma || comma + 1 >= end {
            return phrase;
        }
        let next = comma + 1;
        let ends = |&i: &usize| match self.kind(i) {
            Kind::Stop => !self.abbreviates(i),
            kind => matches!(kind, Kind::Comma | Kind::Quote | Kind::Semicolon | Kind::Dash),
        };
        let mut close = (next..end).find(ends).unwrap_or(end);
        if close == next + 1 && self.kind(close) == Kind::Comma && self.is_relative(next) {
            // *who, like all growers, spoke at noon*
            let aside = (close + 1..end).find(ends).filter(|&at| self.kind(at) == Kind::Comma);
            close = aside.and_then(|aside| (aside + 1..end).find(ends)).unwrap_or(close);
        }
        if let Some(named) = self.with_holder(phrase, end) {
            return self.with_apposition(named, end);
        }
        let relative = self.is_relative(next) && !self.is(next, List::ThatWords);
        let descriptive = (self.is_opener(next) || self.is_any(next, Classes::of(List::RankWords).with(List::UniqueRoles)))
            && !(next..self.before_relative(next, close)).any(|i| self.is_any(i, BORDER) || self.is_verbal(i) || self.is_finite(i));
        if relative || descriptive { Run::new(phrase.first, close) } else { phrase }
    }

    /// *a body that counts boats*: where the relative clause of a noun phrase with an indefinite article starts, else its end.
    fn before_relative(&self, first: usize, end: usize) -> usize {
        let opens = |&at: &usize| self.is_relative(at);
        let relative = self.is(first, List::IndefiniteArticles).then(|| (first..end).find(opens)).flatten();
        relative.unwrap_or(end)
    }
}
