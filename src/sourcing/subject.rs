//! Who stands before a cue: its subject, through helping verbs, appositions and relative clauses.

use super::grammar::Grammar;
use super::grammar::Run;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::ending;
use crate::matcher::starting;
use crate::text::token::Gap;
use crate::text::token::Kind;

/// A cue with the words that belong to it, and who stands before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Subject {
    /// The cue with its helping verbs.
    pub cue: Run,
    /// The subject as it stands, with its apposition; `None` where a participle or a second verb shares an earlier one.
    pub source: Option<Run>,
    /// Where the whole construction starts: the left content must end before.
    pub start: usize,
    /// The cue is a participle or second verb, whose subject is that of an earlier verb.
    pub shared: bool,
    /// The cue stands in a relative clause between commas, so its content ends at the next comma.
    pub relative: bool,
}

/// What may stand between a subject and its verb beside helping verbs.
pub(super) const BETWEEN: Classes = Classes::of(List::Adverbs).with(List::TimeWords);

/// What an aside has that tells when and in what words something was said.
const WHEN: Classes = Classes::of(List::TimeWords).with(List::DocumentNouns).with(List::Addressees);

/// Words behind which a noun stands, though it look like a verb.
const NOUN_BEHIND: Classes = Classes::of(List::DefiniteWords).with(List::IndefiniteArticles).with(List::PossessivePronouns);

/// Words behind which, before a verb, an adverb stands and no noun.
const VERBAL: Classes =
    Classes::of(List::InfinitiveMarkers).with(List::Auxiliaries).with(List::BeForms).with(List::HaveForms).with(List::Modals);

/// Words that are no verbs.
const NO_VERB: Classes = Classes::of(List::Conjunctions).with(List::Determiners).with(List::PossessivePronouns).with(List::Quantifiers);

/// Words that open a modifier between commas.
const MODIFIER: Classes = Classes::of(List::RelativePronouns)
    .with(List::PronounsWho)
    .with(List::Determiners)
    .with(List::PossessivePronouns)
    .with(List::NumberWords)
    .with(List::Prepositions)
    .with(List::RankWords)
    .with(List::UniqueRoles)
    .with(List::RoleNouns)
    .with(List::Titles)
    .with(List::NameSuffixes);

/// Most tokens of a source that runs over several commas.
const LONGEST_SOURCE: usize = 30;

impl Grammar<'_> {
    /// The subject of the verb `cue`, looked for from its left to `first`.
    pub fn subject(&self, first: usize, cue: Run) -> Subject {
        let cue = self.with_helpers(first, cue);
        let mut at = cue.first;
        while at > first && (self.is_any(at - 1, BETWEEN) && !self.is_capital(at - 1) || self.is_manner(first, at - 1)) {
            at -= 1;
        }
        // *the growers who met Vale that day said*
        let that_day =
            at < cue.first && at > first + 1 && self.is(at, List::TimeWords) && !self.is_capital(at) && !self.is(at, List::Adverbs);
        if that_day && self.is(at - 1, List::ThatWords) {
            at -= 1;
        }
        // *the company on Monday announced*, and not *the pilots who left on Monday announced*
        let day = at > first + 2 && self.is(at - 1, List::TimeWords) && self.is(at - 2, List::Prepositions);
        if day && self.is_word(at - 3) && !self.is_finite(at - 3) {
            at -= 2;
        }
        let verb = (cue.first..cue.end).find(|&at| !self.is(at, List::Adverbs)).unwrap_or(cue.first);
        let participle = self.is_participle(verb);
        let shared = |start: usize| Subject { cue, source: None, start, shared: true, relative: false };
        if at == first {
            return Subject { shared: participle, ..shared(at) };
        }
        if let Some(source) = self.unnamed(first, verb) {
            let cue = Run::new(verb, cue.end); // not authorised to speak publicly said
            return Subject { cue, source: Some(source), start: source.first, shared: false, relative: false };
        }
        if let Some(source) = self.unnamed(first, at) {
            return Subject { cue, source: Some(source), start: source.first, shared: false, relative: false };
        }
        let before = at - 1;
        match self.kind(before) {
            Kind::Comma if participle => shared(before),
            Kind::Comma | Kind::Dash => self.past_modifiers(first, before, cue),
            // *called it “a waste,” blaming*, *Vale, who called it “a waste,” said*
            Kind::Quote if participle && self.closes_aside(first, before) => shared(before),
            _ if self.is(before, List::Conjunctions) => {
                let comma = before > first && self.kind(before - 1) == Kind::Comma;
                shared(before - usize::from(comma))
            }
            // *has started asking*, *they started asking*, *praised for asking*
            _ if participle && (self.is(before, List::Prepositions) || self.is_begun(first, before)) => shared(before),
            _ if self.is_relative(before) => self.antecedent(first, before, cue),
            _ => {
                let aside = self.closes_aside(first, before).then(|| self.past_modifiers(first, at, cue));
                if let Some(aside) = aside.filter(|aside| aside.source.is_some()) {
                    return aside;
                }
                let source = self.phrase_before(first, at).map(|run| self.behind_owned(first, run));
                let source = source.map(|run| self.with_antecedent(first, run, participle));
                let source = source.map(|run| if participle { run } else { self.with_doing(first, run) });
                let source = source.or_else(|| self.name_behind_quotation(first, at)).or_else(|| self.done_to(first, at));
                let source = self.released(first, cue.first).or_else(|| source.map(|run| self.with_series(first, run)));
                let start = source.map_or(at, |run| run.first);
                let relative = start > first + 1 && self.is_relative(start - 1) && self.kind(start - 2) == Kind::Comma;
                Subject { cue, source, start, shared: false, relative }
            }
        }
    }

    /// *Vale, who called it “a waste,” …*: a quotation that ends at `mark` with a comma, and starts behind `first`.
    fn closes_aside(&self, first: usize, mark: usize) -> bool {
        mark > first && self.kind(mark - 1) == Kind::Comma && self.closed_at(mark).is_some_and(|quotation| quotation.first > first)
    }

    /// *“…,” Will said*: behind a quotation a single word with a capital is a name, whatever else it may be.
    fn name_behind_quotation(&self, first: usize, end: usize) -> Option<Run> {
        let quoted = end >= first + 2 && self.is_capital(end - 1) && self.is_speech(end - 2);
        quoted.then(|| Run::new(end - 1, end))
    }

    /// *an official who asked not to be named*: a source behind whom a reason for withholding the name ends at `end`.
    fn unnamed(&self, first: usize, end: usize) -> Option<Run> {
        let clause = self.anonymity_clauses(Run::new(first, end)).find(|run| run.end == end)?;
        let source = self.phrase_before(first, clause.first)?;
        Some(Run::new(source.first, end))
    }

    /// Takes in helping verbs, with the adverbs between them and before: *has also questioned*, *later said*; and a verb before
    /// *to*: *declined to say*.
    fn with_helpers(&self, first: usize, cue: Run) -> Run {
        let mut start = cue.first;
        let mut at = cue.first;
        while at > first {
            let before = at - 1;
            if self.is_helper(before) || self.is_short_helper(before) {
                at = before;
                start = before;
            } else if (self.is(before, List::Adverbs) && !self.is_capital(before) || self.is_manner(first, before))
                && cue.first - before <= 3
            {
                // *also said*, *repeatedly said*: an adverb right before is part of the cue, unless it is one itself
                start = if start == at && starting(&self.found.cues, before).is_none() { before } else { start };
                at = before;
            } else if let Some(verb) = self.governing_verb(first, before) {
                at = verb;
                start = at;
            } else {
                break;
            }
        }
        Run::new(start, cue.end)
    }

    /// *has started*, *they started*: what goes on with a participle of the same subject.
    fn is_begun(&self, first: usize, at: usize) -> bool {
        self.is_helped(first, at) || at > first && self.has_verb_shape(at) && self.is_pronoun(at - 1)
    }

    /// *he oddly said*, *to oddly say*: an adverb that is in no list, as what stands before it shows.
    fn is_manner(&self, first: usize, at: usize) -> bool {
        let adverb = self.kind(at) == Kind::Word && !self.is_capital(at) && self.reading.word(at).ends_with("ly");
        adverb && at > first && (self.is_any(at - 1, VERBAL) || self.is_pronoun(at - 1))
    }

    /// The verb before *to*: *declined to say*, *went on to say*.
    fn governing_verb(&self, first: usize, to: usize) -> Option<usize> {
        let before = to.checked_sub(1).filter(|&at| at >= first && self.is(to, List::InfinitiveMarkers))?;
        // *the need to say it*, *his ruling to dismiss it*
        let owner = |at: usize| self.is_s_clitic(at) && at > first && !self.is_pronoun(at - 1) && !self.is_relative(at - 1);
        let opener = |at: usize| self.is_any(at, NOUN_BEHIND) && !self.is_relative(at);
        let noun = before > first && (opener(before - 1) || owner(before - 1));
        let small = |at: usize| self.kind(at) == Kind::Word && !self.is_capital(at) && !self.is_any(at, NO_VERB) && !noun;
        let word = self.reading.word(before);
        if self.is(before, List::Prepositions) {
            return before.checked_sub(1).filter(|&at| at >= first && word.len() <= 3 && small(at) && !self.is(at, List::Prepositions));
        }
        let known = self.is(before, List::PresentVerbs) || self.is_verbal(before);
        // *pilots to ask*: a plural noun
        let subject = |at: usize| at > first && (self.is_capital(at - 1) || self.is_pronoun(at - 1) || self.is_relative(at - 1));
        let present = word.ends_with('s') && (known || subject(before) && ending(&self.found.sources, first, before + 1).is_none());
        let verb = self.has_verb_shape(before) || self.is_helper(before) || present || self.is_participle(before);
        (small(before) && verb).then_some(before)
    }

    /// *X, the mayor of Y, said*; *X, who asked not to be named, said*: back over modifiers between commas.
    fn past_modifiers(&self, first: usize, comma: usize, cue: Run) -> Subject {
        let mut close = comma;
        for _ in 0..4 {
            let Some(open) = self.comma_before(first, close) else { break };
            if !self.is_modifier(open + 1, close) {
                break;
            }
            let relative = self.is_relative(open + 1);
            // *Brandt Orre, of Holm, Upland, said*
            let place = self.phrase_before(first, open).map(|head| head.first).filter(|&at| at > first + 1);
            let of = place.filter(|&at| self.is(at - 1, List::Prepositions) && self.kind(at - 2) == Kind::Comma);
            let open = of.map_or(open, |at| at - 2);
            match self.phrase_before(first, open) {
                Some(head) if (relative || self.is_head(head, first)) && !self.is_office_of_named(first, head) => {
                    let joined = head.first > first && self.is(head.first - 1, List::Conjunctions);
                    let whole = joined.then(|| self.behind_quotation(first, comma)).flatten();
                    let source =
                        whole.unwrap_or(Run::new(head.first, if self.tells_when(Run::new(open + 1, close)) { open } else { comma }));
                    return Subject { cue, source: Some(source), start: source.first, shared: false, relative: false };
                }
                _ => close = open,
            }
        }
        let source = self.behind_quotation(first, comma);
        Subject { cue, source, start: source.map_or(comma, |source| source.first), shared: false, relative: false }
    }

    /// *Vale, in a talk on Monday, said*, *Vale, meanwhile, said*, *Vale, recalling the flood, said*: what stands between the commas tells
    /// when and how it was said, and describes nobody; unlike *Vale, of Holm*, *Vale, now a pilot*.
    fn tells_when(&self, aside: Run) -> bool {
        let at = aside.first;
        let opens = self.is(at, List::Prepositions) && !self.is(at, List::ComplementPrepositions) && !self.is_opener(at);
        let opens = opens && !self.is_participle(at); // including
        let when = || (at + 1..aside.end).any(|at| self.is_any(at, WHEN));
        let adverbs = (at..aside.end).all(|at| self.is_any(at, BETWEEN) && !self.is_opener(at));
        adverbs || opens && when() || self.is_participle(at) && self.is_verbal(at)
    }

    /// *“…,” Ada Vale, H-Holm, and Brandt Orre, H-Quay, said*: whatever stands between a quotation and the cue's comma.
    fn behind_quotation(&self, first: usize, comma: usize) -> Option<Run> {
        let mark =
            (first..comma).rev().take(LONGEST_SOURCE).take_while(|&at| !self.is_finite(at)).find(|&at| self.kind(at) == Kind::Quote)?;
        let named = self.is_capital(mark + 1) || self.is_opener(mark + 1);
        (named && self.is_speech(mark) && mark + 1 < comma).then(|| Run::new(mark + 1, comma))
    }

    /// *Ruben Aske, president of the guild, which owns the pier, said*: a bare office behind the name of its holder.
    fn is_office_of_named(&self, first: usize, phrase: Run) -> bool {
        let comma = phrase.first.checked_sub(1).filter(|&at| at > first && self.kind(at) == Kind::Comma);
        let name = comma.and_then(|comma| self.name_ending(first, comma)).filter(|name| name.end - name.first >= 2);
        let bare = !self.is_capital(phrase.first) && !self.is_opener(phrase.first);
        let place = |name: Run| name.first > first && self.is(name.first - 1, List::Prepositions);
        bare && name.is_some_and(|name| !place(name) && self.names_person(name) != Some(false))
    }

    /// The comma that opens the modifier which `close` closes; quotations and brackets are passed over.
    fn comma_before(&self, first: usize, close: usize) -> Option<usize> {
        let mut at = close;
        while at > first {
            at -= 1;
            match self.kind(at) {
                Kind::Comma | Kind::Dash => return Some(at),
                Kind::Stop if self.reading.token(at).gap != Gap::None => return None,
                Kind::Semicolon | Kind::Colon => return None,
                Kind::Quote => match self.closed_at(at).filter(|quotation| quotation.first >= first) {
                    Some(quotation) => at = quotation.first,
                    None if self.quotation(at) != self.quotation(close) => return None,
                    None => {}
                },
                _ => {}
            }
        }
        None
    }

    /// Whether `first..end` describes the phrase before it.
    fn is_modifier(&self, first: usize, end: usize) -> bool {
        let number = self.kind(first) == Kind::Number;
        let participle = !self.is_capital(first) && (self.is_participle(first) || self.has_verb_shape(first));
        let place = self.is_capital(first) && end - first <= 4;
        let noun = !self.is_capital(first) && self.is_word(first) && !self.is_pronoun(first);
        let clause = (first + 1..end).any(|at| self.is_pronoun(at)) && !self.is_any(first, MODIFIER);
        first < end && !clause && (number || participle || place || noun || self.is_any(first, MODIFIER))
    }

    /// Whether a phrase can be what modifiers between commas describe: a name, or the start of the clause.
    fn is_head(&self, phrase: Run, first: usize) -> bool {
        let number = phrase.end - phrase.first == 1 && self.kind(phrase.first) == Kind::Number;
        let opens = self.is_any(phrase.first, MODIFIER) || self.is_opener(phrase.first);
        let last = phrase.end - 1 - usize::from(self.kind(phrase.end - 1) == Kind::Stop); // Holm Jr.
        !number && (self.is_capital(last) || phrase.first == first || opens)
    }

    /// Whether the word at `at` is a relative pronoun.
    pub fn is_relative(&self, at: usize) -> bool {
        self.is_any(at, Classes::of(List::RelativePronouns).with(List::PronounsWho))
    }

    /// Whether *who* stands at `at`, or another pronoun that asks for people and is no determiner.
    pub fn is_who(&self, at: usize) -> bool {
        self.is(at, List::PronounsWho) && !self.is(at, List::Determiners)
    }

    /// The noun phrase that ends at `end`, without what only a preposition joins to it: *went to [a miller] who*.
    pub fn last_phrase(&self, first: usize, end: usize) -> Option<Run> {
        let phrase = self.phrase_before(first, end)?;
        let inner = (phrase.first + 1..end).rev().find(|&at| self.is_opener(at) && self.is(at - 1, List::Prepositions));
        let joined = |at: usize| self.is(at - 1, List::ComplementPrepositions) && !self.is(at - 1, List::InfinitiveMarkers);
        Some(inner.filter(|&at| !joined(at)).map_or(phrase, |at| Run::new(at, end)))
    }

    /// *officials who wondered*, *X, who said*: what a relative pronoun refers to.
    fn antecedent(&self, first: usize, pronoun: usize, cue: Run) -> Subject {
        let relative = pronoun > first && self.kind(pronoun - 1) == Kind::Comma;
        let source = self
            .last_phrase(first, pronoun - usize::from(relative))
            .map(|run| if relative { self.with_name_before(first, run) } else { run });
        Subject { cue, source, start: source.map_or(pronoun, |run| run.first), shared: false, relative }
    }

    /// *quoted Zoe Orre, the guild's treasurer, who said*: an office between commas, with the name of its holder before it.
    fn with_name_before(&self, first: usize, run: Run) -> Run {
        let comma = run.first.checked_sub(1).filter(|&at| at > first && self.kind(at) == Kind::Comma);
        match comma.and_then(|comma| self.name_ending(first, comma)) {
            Some(name) if self.is_named_holder(run, name) => Run::new(name.first, run.end),
            _ => run,
        }
    }

    /// The subject after an inverted cue: *said the minister, who …*.
    pub fn inverted(&self, cue_end: usize, end: usize) -> Option<Run> {
        let opens = !self.is_any(cue_end, Classes::of(List::Prepositions).with(List::InfinitiveMarkers).with(List::Adverbs));
        let phrase = opens.then(|| self.phrase_after(cue_end, end))??;
        Some(self.with_apposition(self.with_participle(phrase, end), end))
    }
}
