//! What stands around candidates: exceptions that swallow them, and words that must, or must not, stand near.
//!
//! Decision: everything is looked up, nothing is searched through, so a text without a single full stop costs no more
//! than another of its length.

use std::cell::OnceCell;

use super::compile::Compiled;
use super::find::Candidate;
use super::parts::Part;
use crate::text::Reading;
use crate::text::Sentence;

/// The exceptions and contexts found in a sentence, by entry and part.
pub(super) struct Contexts<'r> {
    reading: &'r Reading<'r>,
    first: usize,
    end: usize,
    groups: Vec<Group>,
    /// Words of the sentence before each of its tokens, for distances.
    words: OnceCell<Vec<u32>>,
}

/// Where the wordings of one part of one entry stand.
struct Group {
    of: (u32, Part),
    /// First token, and the farthest end of this one and all before it; in text order.
    reach: Vec<(usize, usize)>,
    /// Ends, in order.
    ends: Vec<usize>,
}

impl<'r> Contexts<'r> {
    /// Sorts what is no form.
    pub(super) fn new(reading: &'r Reading<'r>, sentence: &Sentence, others: &mut [Candidate]) -> Self {
        others.sort_by_key(|c| (c.entry, c.part, c.first));
        let groups = others.chunk_by(|a, b| (a.entry, a.part) == (b.entry, b.part));
        let groups = groups.filter_map(Group::new).collect();
        Contexts { reading, first: sentence.first, end: sentence.end, groups, words: OnceCell::new() }
    }

    /// Whether no exception swallows a candidate and its context is as its entry asks.
    pub(super) fn allow(&self, candidate: &Candidate, entry: &Compiled) -> bool {
        !(entry.has_except && self.swallow(candidate))
            && entry.near.is_none_or(|within| self.overlap(candidate) || self.near(candidate, Part::Near, within))
            && !entry.not_near.is_some_and(|within| self.reach_out(candidate) || self.near(candidate, Part::NotNear, within))
    }

    /// Whether an exception covers a candidate.
    fn swallow(&self, candidate: &Candidate) -> bool {
        let group = self.group(candidate, Part::Except);
        group.is_some_and(|group| group.farthest(candidate.first + 1) >= candidate.end)
    }

    /// Whether a wanted context shares a word with a candidate, which is as near as can be.
    fn overlap(&self, candidate: &Candidate) -> bool {
        self.group(candidate, Part::Near).is_some_and(|group| group.farthest(candidate.end) > candidate.first)
    }

    /// Whether an unwanted context shares a word with a candidate and has words outside it. One that is all inside is a part of the
    /// form itself and forbids nothing.
    fn reach_out(&self, candidate: &Candidate) -> bool {
        let group = self.group(candidate, Part::NotNear);
        group.is_some_and(|group| group.farthest(candidate.first) > candidate.first || group.farthest(candidate.end) > candidate.end)
    }

    /// Whether a context of that part stands within `within` words before or after a candidate, or anywhere in its sentence.
    fn near(&self, candidate: &Candidate, part: Part, within: Option<u32>) -> bool {
        let Some(group) = self.group(candidate, part) else { return false };
        let close = |from: usize, to: usize| within.is_none_or(|within| self.words_between(from, to) < within);
        let (before, after) = (group.last_end(candidate.first), group.next_first(candidate.end));
        before.is_some_and(|end| close(end, candidate.first)) || after.is_some_and(|first| close(candidate.end, first))
    }

    fn group(&self, candidate: &Candidate, part: Part) -> Option<&Group> {
        let at = self.groups.binary_search_by_key(&(candidate.entry, part), |group| group.of).ok()?;
        self.groups.get(at)
    }

    /// Words of the sentence from one of its tokens to another.
    fn words_between(&self, from: usize, to: usize) -> u32 {
        let words = self.words.get_or_init(|| {
            let counts = self.reading.tokens_in(self.first, self.end).iter().scan(0, |words, token| {
                *words += u32::from(token.counts());
                Some(*words)
            });
            std::iter::once(0).chain(counts).collect()
        });
        let before = |token: usize| token.checked_sub(self.first).and_then(|at| words.get(at)).copied().unwrap_or(0);
        before(to).saturating_sub(before(from))
    }
}

impl Group {
    fn new(own: &[Candidate]) -> Option<Group> {
        let of = own.first().map(|c| (c.entry, c.part))?;
        let reach = own.iter().scan(0, |farthest, c| {
            *farthest = c.end.max(*farthest);
            Some((c.first, *farthest))
        });
        let mut ends: Vec<usize> = own.iter().map(|c| c.end).collect();
        ends.sort_unstable();
        Some(Group { of, reach: reach.collect(), ends })
    }

    /// The farthest end of those that start before token `at`; 0 where none does.
    fn farthest(&self, at: usize) -> usize {
        let before = self.reach.partition_point(|&(first, _)| first < at);
        before.checked_sub(1).and_then(|last| self.reach.get(last)).map_or(0, |&(_, end)| end)
    }

    /// The last end at or before token `at`.
    fn last_end(&self, at: usize) -> Option<usize> {
        let before = self.ends.partition_point(|&end| end <= at);
        before.checked_sub(1).and_then(|last| self.ends.get(last)).copied()
    }

    /// The first start at or after token `at`.
    fn next_first(&self, at: usize) -> Option<usize> {
        let before = self.reach.partition_point(|&(first, _)| first < at);
        self.reach.get(before).map(|&(first, _)| first)
    }
}
