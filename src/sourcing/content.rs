//! What is attributed: what may follow a cue, and how far a content reaches to the right and to the left.

use super::grammar::Grammar;
use super::grammar::Run;
use crate::lexicon::Takes;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::starting;
use crate::text::Quotation;
use crate::text::Role;
use crate::text::token::Kind;

/// What follows a cue, past adverbials and a person addressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// Nothing that could be a content.
    Nothing,
    /// A quotation, perhaps after a colon or comma.
    Quotation,
    /// A colon.
    Colon,
    /// A complementiser.
    That,
    /// *to* and a verb.
    To,
    /// *as*.
    As,
    /// Another preposition.
    Of,
    /// A noun phrase or a bare clause.
    Words,
}

/// Pronouns that can only be subjects or objects of a clause.
pub(super) const PRONOUN: Classes =
    Classes::of(List::PronounsHe).with(List::PronounsShe).with(List::PronounsThey).with(List::PronounsIt).with(List::PronounsI);

/// Most tokens between a verb and the quotation that belongs to it.
const BEFORE_QUOTATION: usize = 12;

impl Grammar<'_> {
    /// Where the content after a cue could start, and what it is.
    pub fn follows(&self, cue_end: usize, end: usize, takes: &[Takes]) -> (usize, Follows) {
        if let Some(that) = self.that_behind_listener(cue_end, end).filter(|_| takes.contains(&Takes::Addressee)) {
            return (that, Follows::That);
        }
        let past = self.past_adverbials(self.past_aside(cue_end, end), end);
        let mut at = if past > cue_end { self.past_aside(past, end) } else { past };
        let mut follows = self.follows_at(at, end);
        // *called for the guild to raise it*
        let object = self.is(cue_end - 1, List::ComplementPrepositions);
        if takes.contains(&Takes::Addressee)
            && !object
            && matches!(follows, Follows::Words | Follows::To)
            && let Some(past) = self.past_addressee(at, end, takes)
        {
            // *warned the town*: without a content behind it, what follows is the object and no listener
            let after = self.past_adverbials(past, end);
            let content = self.follows_at(after, end);
            let of = content == Follows::Of && takes.contains(&Takes::Of);
            let to = content == Follows::To && self.can_be_infinitive(after + 1);
            let opens = of || to || matches!(content, Follows::That | Follows::Quotation | Follows::Colon);
            let bare = matches!(content, Follows::Words | Follows::Nothing) && !takes.contains(&Takes::Object);
            if opens || bare {
                (at, follows) = (after, content);
            }
        }
        if follows == Follows::To
            && !takes.contains(&Takes::To)
            && let Some((after, content)) = self.past_listener(at + 1, end)
        {
            (at, follows) = (after, content);
        }
        if self.kind(at) == Kind::Comma && follows == Follows::Quotation {
            at += 1;
        }
        if follows == Follows::To && !takes.contains(&Takes::Object) && !self.can_be_infinitive(at + 1) {
            follows = Follows::Nothing; // agreed to inspections
        }
        (at, follows)
    }

    /// Passes over an insertion between a cue and its *that*: *said, among other things, that*.
    fn past_aside(&self, at: usize, end: usize) -> usize {
        if self.kind(at) == Kind::Comma && self.is(at + 1, List::ThatWords) {
            return at + 1;
        }
        let mark = self.kind(at);
        let cites = || mark == Kind::Comma && starting(&self.found.cues, at + 1).is_some();
        if !matches!(mark, Kind::Comma | Kind::Dash) || !self.is_word(at + 1) || cites() {
            return at;
        }
        // *said – on the pier, as it happens – that*
        let goes_on = |i: usize| self.is_word(i) || self.kind(i) == Kind::Clitic || mark == Kind::Dash && self.kind(i) == Kind::Comma;
        let close = (at + 1..end.min(at + 14)).find(|&i| !goes_on(i));
        let that = close.filter(|&close| self.kind(close) == mark && self.is(close + 1, List::ThatWords));
        that.map_or(at, |comma| comma + 1)
    }

    /// *smiled at the crew, “The dam is safe”*, *replied, in a low voice: “No.”*: the mark of a quotation that starts with a capital,
    /// behind a comma or colon and a few words that hold no verb; or
    /// the colon that ends the sentence.
    pub fn quotation_soon(&self, cue_end: usize, end: usize) -> Option<usize> {
        let verb = |at: usize| self.is_finite(at) || self.has_verb_shape(at) || self.is_verbal(at); // said, adding, “
        let small = |at: usize| matches!(self.kind(at), Kind::Comma | Kind::Clitic) || self.kind(at) == Kind::Stop && self.abbreviates(at);
        let light = |at: usize| self.is_word(at) && !verb(at) || small(at);
        let mark = (cue_end..end.min(cue_end + BEFORE_QUOTATION)).find(|&at| !light(at) || self.kind(at + 1) == Kind::Quote)?;
        if self.kind(mark) == Kind::Colon && mark + 1 >= end {
            return Some(mark);
        }
        let quoted = self.quotation_at(mark + 1).filter(|_| matches!(self.kind(mark), Kind::Comma | Kind::Colon))?;
        (self.is_capital(quoted.first + 1) && quoted.words > 2).then_some(mark + 1)
    }

    /// What stands at `at`, where a content could start.
    pub fn follows_at(&self, at: usize, end: usize) -> Follows {
        if at >= end {
            return Follows::Nothing;
        }
        match self.kind(at) {
            Kind::Quote if self.quotation_at(at).is_some() => Follows::Quotation,
            Kind::Comma if self.kind(at + 1) == Kind::Quote && self.quotation_at(at + 1).is_some() => Follows::Quotation,
            Kind::Colon => Follows::Colon,
            Kind::Word | Kind::Number | Kind::Other | Kind::Open => self.follows_word(at),
            _ => Follows::Nothing,
        }
    }

    fn follows_word(&self, at: usize) -> Follows {
        if self.is(at, List::InfinitiveMarkers) {
            return Follows::To;
        }
        // *showed as many as forty boats*
        if self.is(at, List::Quantifiers) {
            return Follows::Words;
        }
        if self.is(at, List::AsWords) {
            return Follows::As;
        }
        if self.is(at, List::Complementisers) {
            return Follows::That;
        }
        if self.is_any(at, Classes::of(List::Conjunctions).with(List::Subordinators)) {
            return Follows::Nothing;
        }
        if self.is(at, List::Prepositions) && !self.is_opener(at) { Follows::Of } else { Follows::Words }
    }

    /// The quotation whose closing mark is at `at`.
    pub fn closed_at(&self, at: usize) -> Option<&Quotation> {
        self.quoted_in(at).filter(|quotation| quotation.closed && quotation.end == at + 1)
    }

    /// Passes over adverbs, days, and prepositional phrases that say when, where and to whom: *on Sunday in a statement*.
    pub fn past_adverbials(&self, start: usize, end: usize) -> usize {
        let mut at = start;
        while at < end {
            let adverb = self.is(at, List::Adverbs) && !self.is_any(at, Classes::of(List::Complementisers).with(List::Prepositions));
            let exists = self.is_any(at + 1, Classes::of(List::BeForms).with(List::HaveForms).with(List::Modals)); // there was
            let owner = self.kind(at + 1) == Kind::Clitic; // called Friday's decision a win
            let time = !owner && (self.is(at, List::TimeWords) || adverb && !exists);
            let day = self.kind(at) == Kind::Number && at > start && self.is(at - 1, List::TimeWords);
            if time && !self.is_capital_subject(at) || day {
                at += 1;
            } else if let Some(reason) = self.anonymity_clauses(Run::new(at, end)).find(|run| run.first == at) {
                at = reason.end;
            } else if let Some(past) = self.past_circumstance(at, end) {
                at = past;
            } else {
                break;
            }
        }
        at
    }

    /// A capitalised word that is followed by another, so rather a name: *May Smith*.
    fn is_capital_subject(&self, at: usize) -> bool {
        self.is_capital(at) && self.is_capital(at + 1) && !self.is(at + 1, List::TimeWords) && !self.is(at, List::TimeWords)
    }

    /// *in a statement*, *on Sunday*, *at a news conference in Rome*: a prepositional phrase before a content or an end.
    fn past_circumstance(&self, at: usize, end: usize) -> Option<usize> {
        if !self.is(at, List::Prepositions) || self.is(at, List::ComplementPrepositions) && !self.is(at + 1, List::Addressees) {
            return None;
        }
        let mut to = at + 1;
        // *concluded in that case that*
        let points = self.is(to, List::ThatWords) && self.is_word(to + 1) && self.is(to + 2, List::ThatWords);
        to += usize::from(points);
        while to < end && to < at + 12 && self.is_inside_phrase(to) {
            let telling =
                self.is_any(to, Classes::of(List::TimeWords).with(List::DocumentNouns).with(List::Addressees).with(List::MediaNouns));
            to += 1;
            let stops = to >= end || self.is_content_start(to);
            if stops || telling && !self.is_inside_phrase(to) {
                return Some(to);
            }
            if telling
                && !self.is(to, List::Prepositions)
                && !self.is_capital(to)
                && self.kind(to) != Kind::Number
                && !self.is_any(to, Classes::of(List::TimeWords).with(List::DocumentNouns).with(List::Addressees))
                && self.kind(to) != Kind::Clitic
            {
                return Some(to);
            }
        }
        None
    }

    fn is_inside_phrase(&self, at: usize) -> bool {
        matches!(self.kind(at), Kind::Word | Kind::Number | Kind::Clitic | Kind::Other)
            && !self.is_any(
                at,
                PRONOUN.with(List::Complementisers).with(List::Conjunctions).with(List::BeForms).with(List::HaveForms).with(List::Modals),
            )
            && !self.is_verbal(at)
            || self.is_any(at, Classes::of(List::PossessivePronouns).with(List::TimeWords)) // May
    }

    fn is_content_start(&self, at: usize) -> bool {
        matches!(self.kind(at), Kind::Stop | Kind::Comma | Kind::Colon | Kind::Quote | Kind::Semicolon | Kind::Dash)
            || self.is(at, List::Complementisers)
    }

    /// The content that starts at `start`, to the end of its clause.
    pub fn content_after(&self, start: usize, window: Run) -> Option<Run> {
        let limit = self.content_end(window);
        let mut at = start;
        while at < limit {
            if let Kind::Quote = self.kind(at)
                && let Some(quotation) = self.quotation_at(at)
            {
                at = quotation.end.max(at + 1);
                if at > window.end {
                    return Some(Run::new(start, at));
                }
                let comma_inside = at >= 2 && quotation.closed && self.kind(at - 2) == Kind::Comma;
                if at >= limit || self.ends_content(at, limit, start) || comma_inside && self.comma_ends(at, limit) {
                    break;
                }
                continue;
            }
            if at > start && self.ends_content(at, limit, start) {
                break;
            }
            at += 1;
        }
        let mut end = at.max(start);
        while end > start && matches!(self.kind(end - 1), Kind::Comma | Kind::Dash | Kind::Semicolon | Kind::Colon) {
            end -= 1;
        }
        (end > start).then(|| Run::new(start, end))
    }

    /// Whether a content that started at `start` ends before the token at `at`.
    fn ends_content(&self, at: usize, limit: usize, start: usize) -> bool {
        match self.kind(at) {
            Kind::Semicolon => true,
            Kind::Dash => !self.closes_later(at, limit) && !(start..at).any(|i| self.kind(i) == Kind::Dash),
            Kind::Comma => self.comma_ends(at + 1, limit),
            Kind::Word if self.is(at, List::Conjunctions) && at > start + 1 => self.conjunction_ends(at + 1, limit, false),
            _ => false,
        }
    }

    /// Whether another dash follows, so that the two enclose an insertion.
    fn closes_later(&self, at: usize, limit: usize) -> bool {
        (at + 1..limit).any(|i| self.kind(i) == Kind::Dash)
    }

    /// Whether a comma before `next` ends a content: a participle cue, a contrast, a new attribution.
    fn comma_ends(&self, next: usize, limit: usize) -> bool {
        // *, rather than a raid*: what joins two nouns goes on
        if self.found.phrase_at(List::Prepositions, next).is_some_and(|end| end > next + 1) && self.is(next + 1, List::Subordinators) {
            return false;
        }
        let next = if self.is(next, List::Adverbs) { next + 1 } else { next };
        let verbal = self.is_verbal(next);
        let cites = starting(&self.found.cues, next).is_some();
        if self.is_participle(next) && (verbal || cites) || verbal && self.is_finite_cue(next) {
            return true;
        }
        if self.ends_with_speaker(next, limit) {
            return true;
        }
        if self.is(next, List::Conjunctions) {
            let parallel = self.is(next + 1, List::ThatWords) && !self.is_finite(next + 2); // that it leaked, but that it was safe
            return self.is(next, List::ContrastWords) && !parallel || self.conjunction_ends(next + 1, limit, true);
        }
        // *its spokesman, Emil Darro, provided the list*
        let verb = self.has_verb_shape(next) && self.closes_name(next - 1);
        if self.is(next, List::Subordinators) && !self.is(next, List::Complementisers) && !verb {
            // *, as the port goes on, closing its gates*: the participle belongs to the clause
            return !(next..limit).any(|i| self.kind(i) == Kind::Comma && !self.is_participle(i + 1));
        }
        false
    }

    /// Whether the comma at `comma` closes a name in apposition.
    fn closes_name(&self, comma: usize) -> bool {
        let name = self.name_ending(0, comma);
        name.is_some_and(|name| name.first > 0 && self.kind(name.first - 1) == Kind::Comma)
    }

    /// *…, officials said on Monday.*: nothing but a speaker and a cue stands between `next` and the end of the sentence.
    fn ends_with_speaker(&self, next: usize, limit: usize) -> bool {
        let Some(speaker) = self.phrase_after(next, limit).filter(|speaker| self.is_verbal(speaker.end)) else { return false };
        let light =
            |at: &usize| self.is_verbal(*at) || self.is_any(*at, Classes::of(List::Adverbs).with(List::TimeWords).with(List::Prepositions));
        (speaker.end..limit).all(|at| light(&at))
    }

    /// Whether a cue that is no participle of a noun before it stands at `at`: *, said the guard*.
    fn is_finite_cue(&self, at: usize) -> bool {
        self.is_any(at, Classes::of(List::HaveForms).with(List::Modals))
            || !self.is_any(at + 1, Classes::of(List::AgentWords).with(List::InfinitiveMarkers).with(List::Prepositions))
    }

    /// Whether after *and*, *but* a second reporting verb or a new attribution starts at `next`.
    fn conjunction_ends(&self, next: usize, limit: usize, after_comma: bool) -> bool {
        let mut at = next;
        while at < limit && (self.is(at, List::Adverbs) || self.is_helper(at)) {
            at += 1;
        }
        if self.is_verbal(at) {
            return true;
        }
        if !after_comma || self.is(next, List::Complementisers) {
            return false;
        }
        match self.phrase_after(next, limit) {
            Some(phrase) => (phrase.end..limit.min(phrase.end + 3)).any(|i| self.is_verbal(i)),
            None => false,
        }
    }

    /// *She added:*, and a new paragraph: that paragraph, if it is text.
    pub fn paragraph_after(&self, at: usize) -> Option<Run> {
        let own = self.reading.sentences.get(self.reading.sentence_of(at)?)?.paragraph;
        let next = self.reading.paragraphs.get(own + 1).filter(|next| next.role == Role::Text)?;
        let run = Run::new(next.first, next.end);
        Some(Run::new(next.first, self.content_end(run)))
    }

    /// The content before `edge`: from the start of the window, or of the quotation that the window starts in.
    pub fn content_before(&self, edge: usize, window: Run, floor: usize) -> Option<Run> {
        let mut end = edge;
        while end > window.first && matches!(self.kind(end - 1), Kind::Comma | Kind::Dash) {
            end -= 1;
        }
        let mut start = window.first.max(floor.min(end));
        if start == window.first
            && let Some(quotation) = self.quotation_around(start)
        {
            return Some(Run::new(self.quoted_from(quotation), end));
        }
        while start < end && (matches!(self.kind(start), Kind::Comma | Kind::Dash) || self.is(start, List::Conjunctions)) {
            start += 1;
        }
        (start < end).then(|| Run::new(start, end))
    }

    /// The quotation that began before `at` and reaches past it.
    fn quotation_around(&self, at: usize) -> Option<&Quotation> {
        self.quoted_in(at).filter(|quotation| quotation.first < at)
    }

    /// Where the content of a quotation starts that began in an earlier sentence: with that sentence's own words, if they lead
    /// into the quotation and attribute nothing.
    pub fn quoted_from(&self, quotation: &Quotation) -> usize {
        let first = quotation.first;
        let Some(sentence) = self.reading.sentence_at(first) else {
            return first;
        };
        let attributes = (sentence.first..first).any(|at| self.is_verbal(at) || self.kind(at) == Kind::Colon);
        if attributes { first } else { sentence.first }
    }
}
