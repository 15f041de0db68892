//! One pass over the tokens finds every role; then matches of one role compete.
//!
//! Decision: exceptions and contexts are settled before matches compete, so a match that its own entry withdraws cannot
//! hide a shorter one of another entry. Then the leftmost wins, the longest of those, and the later file of those.

use std::collections::BTreeMap;

use super::compile::Matcher;
use super::compile::Part;
use super::compile::Role;
use super::context::Contexts;
use super::list::Classes;
use super::list::List;
use super::vocabulary::NONE;
use super::vocabulary::WordId;
use super::wording;
use crate::text::Reading;
use crate::text::Span;

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
    /// Wordings of sources.
    pub sources: Vec<Match>,
    /// Cues, but those that are nouns.
    pub cues: Vec<Match>,
    /// Cues that are nouns.
    pub noun_cues: Vec<Match>,
    /// Verbs of harm and force.
    pub verbs: Vec<Match>,
    /// Wordings of policies, each for itself: two rules may be about the same words.
    pub policies: BTreeMap<u32, Vec<Match>>,
    /// Phrases of word lists, of two words or more or with capitals.
    pub phrases: Vec<(List, Match)>,
}

impl Matches {
    /// Whether the word of token `at` is in `list`.
    pub fn is(&self, at: usize, list: List) -> bool {
        self.classes.get(at).is_some_and(|classes| classes.has(list))
    }

    /// Whether the word of token `at` is in one of these lists.
    pub fn is_any(&self, at: usize, lists: Classes) -> bool {
        self.classes.get(at).is_some_and(|classes| classes.any(lists))
    }

    /// One past the longest phrase or word of a list that starts at token `at`.
    pub fn phrase_at(&self, list: List, at: usize) -> Option<usize> {
        let from = self.phrases.partition_point(|(_, m)| m.first < at);
        let here = self.phrases[from..].iter().take_while(|(_, m)| m.first == at);
        let longest = here.filter(|(l, _)| *l == list).map(|(_, m)| m.end).max();
        longest.or_else(|| self.is(at, list).then_some(at + 1))
    }

    /// The phrases of a list that lie in the tokens `first..end`; single words are in no phrase, but in [`Matches::classes`].
    pub fn phrases_in(&self, list: List, first: usize, end: usize) -> impl Iterator<Item = Match> + '_ {
        let from = self.phrases.partition_point(|(_, m)| m.first < first);
        let inside = self.phrases[from..].iter().take_while(move |(_, m)| m.first < end);
        inside.filter(move |(l, m)| *l == list && m.end <= end).map(|&(_, m)| m)
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
    role: Role,
    pub part: Part,
    pub first: usize,
    pub end: usize,
    span: Span,
}

impl Matcher {
    /// Finds every role in a reading.
    pub fn find(&self, reading: &Reading) -> Matches {
        let (ids, classes) = self.look_up(reading);
        let mut candidates = self.candidates(reading, &ids);
        self.find_patterns(reading, &mut candidates);
        let mut matches = Matches { classes, ..Matches::default() };
        self.settle(reading, &candidates, &mut matches);
        matches
    }

    fn look_up(&self, reading: &Reading) -> (Vec<WordId>, Vec<Classes>) {
        let ids: Vec<WordId> = reading.tokens.iter().map(|token| self.vocabulary.get(reading.text, token)).collect();
        let classes = ids.iter().map(|&id| if id == NONE { Classes::default() } else { self.classes[id as usize] }).collect();
        (ids, classes)
    }

    fn candidates(&self, reading: &Reading, ids: &[WordId]) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        for sentence in &reading.sentences {
            let capitals_line = reading.paragraphs[sentence.paragraph].capitals;
            for at in sentence.first..sentence.end {
                self.trie.walk(reading.text, &reading.tokens, ids, at, &mut |number, end| {
                    let pattern = &self.patterns[number as usize];
                    let tokens = &reading.tokens[at..end];
                    let fits = |(token, &asked)| wording::has_capitals(reading.text, token, asked, capitals_line);
                    let cut = || pattern.part == Part::Form && is_cut(reading, pattern.role, at, end);
                    if end <= sentence.end && tokens.iter().zip(&pattern.capitals).all(fits) && !cut() {
                        let span = reading.span(at, end);
                        candidates.push(Candidate { entry: pattern.entry, role: pattern.role, part: pattern.part, first: at, end, span });
                    }
                });
            }
        }
        candidates
    }

    fn find_patterns(&self, reading: &Reading, candidates: &mut Vec<Candidate>) {
        for (role, entry, regex) in &self.regexes {
            for found in regex.find_iter(reading.text).filter(|found| !found.is_empty()) {
                let span = Span::new(found.start(), found.end());
                if let Some((first, end)) = tokens_of_pattern(reading, *role, span) {
                    candidates.push(Candidate { entry: *entry, role: *role, part: Part::Form, first, end, span });
                }
            }
        }
        if !self.regexes.is_empty() {
            candidates.sort_by_key(|c| c.first);
        }
    }

    fn settle(&self, reading: &Reading, candidates: &[Candidate], matches: &mut Matches) {
        let contexts = Contexts::new(reading, candidates);
        for candidate in candidates.iter().filter(|c| c.part == Part::Form && self.stands(reading, c, &contexts)) {
            let entry = &self.entries[candidate.entry as usize];
            let Candidate { first, end, span, .. } = *candidate;
            let found = Match { entry: entry.index, first, end, span, file: entry.file };
            match candidate.role {
                Role::Term => compete(&mut matches.terms, found),
                Role::Label => compete(&mut matches.labels, found),
                Role::Actor => compete(&mut matches.actors, found),
                Role::Source => compete(&mut matches.sources, found),
                Role::Cue => compete(&mut matches.cues, found),
                Role::NounCue => compete(&mut matches.noun_cues, found),
                Role::Verb => compete(&mut matches.verbs, found),
                Role::Policy => compete(matches.policies.entry(found.entry).or_default(), found),
                Role::List(list) => {
                    matches.classes[first..end].iter_mut().for_each(|c| c.insert(Classes::of(list)));
                    matches.phrases.push((list, found));
                }
            }
        }
    }

    /// Whether no exception swallows a candidate and its context is as its entry asks.
    fn stands(&self, reading: &Reading, candidate: &Candidate, contexts: &Contexts) -> bool {
        let entry = &self.entries[candidate.entry as usize];
        if entry.has_except && contexts.swallow(candidate) {
            return false;
        }
        if entry.near.is_none() && entry.not_near.is_none() {
            return true;
        }
        let Some(sentence) = reading.sentence_of(candidate.first).map(|at| reading.sentences[at]) else {
            return false;
        };
        let near = |part: Part, within: Option<u32>| contexts.near(candidate, part, within, &sentence);
        entry.near.is_none_or(|within| near(Part::Near, within)) && !entry.not_near.is_some_and(|within| near(Part::NotNear, within))
    }
}

/// The tokens that a pattern's match touches, if they stand in one sentence and nothing cuts them.
fn tokens_of_pattern(reading: &Reading, role: Role, span: Span) -> Option<(usize, usize)> {
    let first = reading.token_at(span.start);
    let end = reading.tokens.partition_point(|token| token.span.start < span.end);
    let sentence = reading.sentences[reading.sentence_of(first)?];
    // A hyphen that the pattern itself takes in is not outside.
    let inside = reading.tokens[first].span.start <= span.start && span.end <= reading.tokens[end.checked_sub(1)?].span.end;
    let cut = inside && is_cut(reading, role, first, end);
    (first < end && end <= sentence.end && !cut).then_some((first, end))
}

/// Terms, labels and policies do not match beside an outside hyphen; their exceptions and contexts do.
fn is_cut(reading: &Reading, role: Role, first: usize, end: usize) -> bool {
    matches!(role, Role::Term | Role::Label | Role::Policy) && (reading.is_hyphenated(first) || reading.is_hyphenated(end))
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
