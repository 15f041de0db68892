//! One pass over the tokens finds every role; then matches of one role compete.
//!
//! Decision: exceptions and contexts are settled before matches compete, so a match that its own entry withdraws cannot
//! hide a shorter one of another entry. Then the leftmost wins, the longest of those, and the later file of those. What may
//! withdraw a match stands in its sentence, so it is looked for only where a sentence has a form of an entry that asks for it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::compile::Compiled;
use super::compile::Matcher;
use super::context::Contexts;
use super::list::Classes;
use super::list::List;
use super::parts::Part;
use super::parts::Role;
use super::tables::Pattern;
use super::trie::Going;
use super::trie::Path;
use super::vocabulary::Word;
use super::vocabulary::lot;
use super::wording;
use crate::text::Reading;
use crate::text::Sentence;
use crate::text::Span;
use crate::text::token::Case;

/// An entry found in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// Index of the entry in its section; for actors, epithets come after all names.
    pub entry: u32,
    /// Index of its first token.
    pub first: usize,
    /// One past the index of its last token.
    pub end: usize,
    /// From its first to its last token.
    pub span: Span,
    /// Index of the entry's file, for ties.
    file: u16,
}

impl Match {
    /// A match that a later room found: an entry at the tokens `first..end`.
    pub fn new(entry: u32, first: usize, end: usize, span: Span) -> Match {
        Match { entry, first, end, span, file: 0 }
    }
}

/// Everything that was found in one reading, by role, in text order.
#[derive(Clone, Debug, Default)]
pub struct Matches {
    /// Word lists of each token.
    pub classes: Vec<Classes>,
    /// Loaded terms.
    pub terms: Vec<Match>,
    /// Labels.
    pub labels: Vec<Match>,
    /// Names and epithets of actors.
    pub actors: Vec<Match>,
    /// Words for what belongs to a state; their entry is the state's, among actors.
    pub adjectives: Vec<Match>,
    /// Wordings of sources.
    pub sources: Vec<Match>,
    /// Cues, but those that are nouns.
    pub cues: Vec<Match>,
    /// Cues that are nouns.
    pub noun_cues: Vec<Match>,
    /// Verbs of harm and force.
    pub verbs: Vec<Match>,
    /// Nouns of harm and force.
    pub noun_verbs: Vec<Match>,
    /// Wordings of policies, each for itself: two rules may be about the same words.
    pub policies: BTreeMap<u32, Vec<Match>>,
    /// Phrases of word lists, of two words or more or with capitals.
    pub phrases: Vec<(List, Match)>,
    /// The lists of which a phrase was found: most have none, and are asked for all the same.
    phrased: Classes,
}

/// Lists with small words that are names in capitals.
const SMALL: Classes = Classes::of(List::BeForms)
    .with(List::Modals)
    .with(List::Prepositions)
    .with(List::PronounsI)
    .with(List::PronounsIt)
    .with(List::PronounsThey)
    .with(List::PronounsWho);

impl Matches {
    /// Whether the word of token `at` is in `list`.
    pub fn is(&self, at: usize, list: List) -> bool {
        self.classes.get(at).is_some_and(|classes| classes.has(list))
    }

    /// Whether the word of token `at` is in one of these lists.
    pub fn is_any(&self, at: usize, lists: Classes) -> bool {
        self.classes.get(at).is_some_and(|classes| classes.any(lists))
    }

    /// Takes acronyms that are names out of the lists of small words: *IS*, *US*, *WHO*, outside lines in capitals.
    fn leave_acronyms(&mut self, reading: &Reading) {
        for name in self.actors.iter().filter(|name| name.end == name.first + 1) {
            let capitals = |sentence: &Sentence| reading.paragraph_of(sentence).capitals;
            let shouted = || reading.sentence_at(name.first).is_none_or(capitals);
            if self.is_any(name.first, SMALL) && reading.token(name.first).case == Case::Upper && !shouted() {
                self.classes.get_mut(name.first).into_iter().for_each(|classes| *classes = Classes::default());
            }
        }
    }

    /// One past the longest phrase or word of a list that starts at token `at`.
    pub fn phrase_at(&self, list: List, at: usize) -> Option<usize> {
        let here = self.phrases_from(list, at).take_while(|(_, m)| m.first == at);
        let longest = here.filter(|(l, _)| *l == list).map(|(_, m)| m.end).max();
        longest.or_else(|| self.is(at, list).then_some(at + 1))
    }

    /// The phrases of a list that lie in the tokens `first..end`; single words are in no phrase, but in [`Matches::classes`].
    pub fn phrases_in(&self, list: List, first: usize, end: usize) -> impl Iterator<Item = Match> + '_ {
        let inside = self.phrases_from(list, first).take_while(move |(_, m)| m.first < end);
        inside.filter(move |(l, m)| *l == list && m.end <= end).map(|&(_, m)| m)
    }

    /// The phrases of all lists that start at or after token `at`, if there are any of `list`.
    #[inline]
    fn phrases_from(&self, list: List, at: usize) -> impl Iterator<Item = &(List, Match)> + '_ {
        let phrases = if self.phrased.has(list) { self.phrases.as_slice() } else { &[] };
        phrases.iter().skip(phrases.partition_point(|(_, m)| m.first < at))
    }
}

/// The matches of one role, which never overlap, that lie in the tokens `first..end`.
pub fn within(matches: &[Match], first: usize, end: usize) -> &[Match] {
    let from = matches.partition_point(|m| m.first < first);
    let to = matches.partition_point(|m| m.end <= end);
    matches.get(from..to).unwrap_or(&[])
}

/// The match of one role that starts at token `at`.
pub fn starting(matches: &[Match], at: usize) -> Option<&Match> {
    matches.get(matches.partition_point(|m| m.first < at)).filter(|m| m.first == at)
}

/// The match of one role that ends with the tokens `first..end` and starts inside them.
pub fn ending(matches: &[Match], first: usize, end: usize) -> Option<&Match> {
    matches.get(matches.partition_point(|m| m.end < end)).filter(|m| m.end == end && m.first >= first)
}

/// A wording found, before matches compete.
#[derive(Clone, Copy)]
pub(super) struct Candidate {
    /// Index among all entries.
    pub entry: u32,
    pub part: Part,
    pub first: usize,
    pub end: usize,
    span: Span,
}

impl Candidate {
    #[inline]
    fn of(reading: &Reading, pattern: Pattern, first: usize, end: usize) -> Candidate {
        Candidate { entry: pattern.entry, part: pattern.part, first, end, span: reading.span(first, end) }
    }
}

impl Matcher {
    /// Finds every role in a reading.
    pub fn find(&self, reading: &Reading) -> Matches {
        let mut words: Vec<Word> = Vec::with_capacity(reading.tokens.len());
        let mut classes = Vec::with_capacity(reading.tokens.len());
        self.tables.vocabulary().each(reading.text, &reading.tokens, |word| {
            classes.push(self.tables.classes(&word));
            words.push(word);
        });
        let mut matches = Matches { classes, ..Matches::default() };
        let mut of_patterns = self.find_patterns(reading).into_iter().peekable();
        let (going, forms, around, asking, places) = Default::default();
        let mut search = Search { matcher: self, reading, words: &words, going, forms, around, asking, places };
        for sentence in &reading.sentences {
            search.walk(sentence);
            let patterns = search.forms.len();
            while let Some(found) = of_patterns.next_if(|found| found.first < sentence.end) {
                search.forms.push(found);
            }
            if search.forms.len() > patterns {
                search.forms.sort_by_key(|found| found.first);
            }
            search.settle(sentence, &mut matches);
        }
        matches.leave_acronyms(reading);
        matches
    }

    /// Whether the tokens of a wording have the capitals that it asks for. `line` says that their whole line is in capitals.
    #[inline]
    fn has_capitals(&self, reading: &Reading, pattern: Pattern, (first, end): (usize, usize), line: bool) -> bool {
        if !pattern.asks_capitals() {
            return true;
        }
        let mut asked = reading.tokens_in(first, end).iter().zip(self.tables.capitals(pattern));
        asked.all(|(token, asked)| wording::has_capitals(reading.text, token, asked, line))
    }

    /// What regular expressions find, in text order.
    fn find_patterns(&self, reading: &Reading) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        for (number, regex) in &self.regexes {
            let Some(entry) = self.entry(*number) else { continue };
            for found in regex.find_iter(reading.text).filter(|found| !found.is_empty()) {
                let span = Span::new(found.start(), found.end());
                if let Some((first, end, span)) = tokens_of_pattern(reading, entry.role, span) {
                    candidates.push(Candidate { entry: *number, part: Part::Form, first, end, span });
                }
            }
        }
        candidates.sort_by_key(|c| c.first);
        candidates
    }
}

/// The search in one reading, sentence by sentence; its buffers serve for all.
struct Search<'s> {
    matcher: &'s Matcher,
    reading: &'s Reading<'s>,
    words: &'s [Word],
    /// Forms of the sentence that go on with their second word.
    going: Vec<Going>,
    /// Forms found in the sentence.
    forms: Vec<Candidate>,
    /// Exceptions and contexts found in the sentence.
    around: Vec<Candidate>,
    /// The entries found in the sentence that ask for what stands around them, in order.
    asking: Vec<u32>,
    /// Where in the sentence that may begin.
    places: Vec<Range<usize>>,
}

impl Search<'_> {
    /// Finds the forms of a sentence.
    fn walk(&mut self, sentence: &Sentence) {
        self.forms.clear();
        let (matcher, reading, forms) = (self.matcher, self.reading, &mut self.forms);
        let path = Path { reading, words: self.words, end: sentence.end, lots: 0 };
        let capitals = reading.paragraph_of(sentence).capitals;
        matcher.tables.trie().walk_forms(&path, sentence.first..sentence.end, &mut self.going, |first, ends, end| {
            for pattern in matcher.tables.patterns(ends) {
                let cut = || matcher.entry(pattern.entry).is_none_or(|entry| is_cut(reading, entry.role, first, end));
                let whole = !reading.is_cut(first, end) || !cut();
                if whole && matcher.has_capitals(reading, pattern, (first, end), capitals) {
                    forms.push(Candidate::of(reading, pattern, first, end));
                }
            }
        });
    }

    /// Finds what stands around those forms that ask for it: contexts in the whole sentence, exceptions where they can cover the form.
    fn look_around(&mut self, sentence: &Sentence) {
        self.around.clear();
        self.asking.clear();
        let matcher = self.matcher;
        let mut places = std::mem::take(&mut self.places);
        for form in &self.forms {
            let Some(entry) = matcher.entry(form.entry).filter(|entry| entry.asks()) else { continue };
            self.asking.push(form.entry);
            places.push(match entry.near.is_some() || entry.not_near.is_some() {
                true => sentence.first..sentence.end,
                false => {
                    let longest = matcher.tables.longest_exception(form.entry);
                    form.end.saturating_sub(longest).max(sentence.first)..form.first + 1
                }
            });
        }
        self.asking.sort_unstable();
        self.asking.dedup();
        places.sort_unstable_by_key(|place| place.start);
        let mut next = sentence.first;
        for place in places.drain(..) {
            self.walk_around(sentence, next.max(place.start)..place.end);
            next = next.max(place.end);
        }
        self.places = places;
    }

    /// Finds what stands around forms and starts at one of these tokens.
    fn walk_around(&mut self, sentence: &Sentence, starts: Range<usize>) {
        let (matcher, reading, around, asking) = (self.matcher, self.reading, &mut self.around, &self.asking);
        let lots = asking.iter().fold(0, |lots, &entry| lots | lot(entry));
        let path = Path { reading, words: self.words, end: sentence.end, lots };
        let capitals = reading.paragraph_of(sentence).capitals;
        for first in starts {
            matcher.tables.trie().walk_around(&path, first, &mut |ends, end| {
                for pattern in matcher.tables.patterns(ends) {
                    if asking.binary_search(&pattern.entry).is_ok() && matcher.has_capitals(reading, pattern, (first, end), capitals) {
                        around.push(Candidate::of(reading, pattern, first, end));
                    }
                }
            });
        }
    }

    fn settle(&mut self, sentence: &Sentence, matches: &mut Matches) {
        if self.forms.is_empty() {
            return;
        }
        self.look_around(sentence);
        let contexts = Contexts::new(self.reading, sentence, &mut self.around);
        for candidate in &self.forms {
            let allowed = |entry: &&Compiled| !entry.asks() || contexts.allow(candidate, entry);
            let Some(entry) = self.matcher.entry(candidate.entry).filter(allowed) else { continue };
            let Candidate { first, end, span, .. } = *candidate;
            let found = Match { entry: entry.index, first, end, span, file: entry.file };
            match entry.role {
                Role::Term => compete(&mut matches.terms, found),
                Role::Label => compete(&mut matches.labels, found),
                Role::Actor => compete(&mut matches.actors, found),
                Role::Adjective => compete(&mut matches.adjectives, found),
                Role::Source => compete(&mut matches.sources, found),
                Role::Cue => compete(&mut matches.cues, found),
                Role::NounCue => compete(&mut matches.noun_cues, found),
                Role::Verb => compete(&mut matches.verbs, found),
                Role::NounVerb => compete(&mut matches.noun_verbs, found),
                Role::Policy => compete(matches.policies.entry(found.entry).or_default(), found),
                Role::List(list) => {
                    let own = matches.classes.get_mut(first..end).unwrap_or_default();
                    own.iter_mut().for_each(|c| c.insert(Classes::of(list)));
                    matches.phrases.push((list, found));
                    matches.phrased.insert(Classes::of(list));
                }
            }
        }
    }
}

/// The tokens that a pattern's match touches, if they stand in one sentence and nothing cuts them; and as much of it as stands in that
/// sentence, because it may take in blanks before and after.
fn tokens_of_pattern(reading: &Reading, role: Role, span: Span) -> Option<(usize, usize, Span)> {
    let first = reading.token_at(span.start);
    let end = reading.tokens.partition_point(|token| token.span.start < span.end);
    let sentence = reading.sentence_at(first)?;
    // A hyphen that the pattern itself takes in is not outside.
    let inside = reading.token(first).span.start <= span.start && span.end <= reading.token(end.checked_sub(1)?).span.end;
    let cut = inside && is_cut(reading, role, first, end);
    let span = Span { start: span.start.max(sentence.span.start), end: span.end.min(sentence.span.end) };
    (first < end && end <= sentence.end && !cut).then_some((first, end, span))
}

/// Terms, labels and policies do not match beside an outside hyphen; their exceptions and contexts do.
fn is_cut(reading: &Reading, role: Role, first: usize, end: usize) -> bool {
    matches!(role, Role::Term | Role::Label | Role::Policy) && reading.is_cut(first, end)
}

/// Keeps the leftmost, of those the longest, of those the one of the later file, of those the first entry.
fn compete(kept: &mut Vec<Match>, found: Match) {
    match kept.last_mut() {
        Some(last) if found.first < last.end => {
            let longer = found.first == last.first && found.end > last.end;
            let tie = found.first == last.first && found.end == last.end;
            let later = found.file > last.file || found.file == last.file && found.entry < last.entry;
            if longer || tie && later {
                *last = found;
            }
        }
        _ => kept.push(found),
    }
}
