//! Where the contents of attributions lie, so that what stands inside one is found without asking all of them.

use super::construction::Draft;
use super::grammar::Run;

/// The contents of some attributions, by their first tokens.
pub struct Contents {
    /// Each with the index of its attribution.
    runs: Vec<(Run, usize)>,
    /// The farthest end of the runs up to each.
    reach: Vec<usize>,
}

impl Contents {
    /// The contents of attributions as they stand.
    pub fn of(drafts: &[Draft]) -> Contents {
        let mut runs: Vec<(Run, usize)> = Vec::with_capacity(drafts.len());
        for (at, draft) in drafts.iter().enumerate() {
            runs.extend(draft.content.iter().map(|&run| (run, at)));
        }
        runs.sort_by_key(|&(run, at)| (run.first, at));
        let farthest = runs.iter().scan(0, |end, (run, _)| {
            *end = run.end.max(*end);
            Some(*end)
        });
        Contents { reach: farthest.collect(), runs }
    }

    /// The contents that start at `first` or before it and reach to `end` or past it, with the indices of their attributions.
    pub fn around(&self, first: usize, end: usize) -> impl Iterator<Item = (Run, usize)> + '_ {
        let from = self.runs.partition_point(|(run, _)| run.first <= first);
        let before = self.runs.iter().take(from).zip(self.reach.iter().take(from));
        let near = before.rev().take_while(move |(_, reach)| **reach >= end);
        near.map(|(run, _)| *run).filter(move |(run, _)| run.end >= end)
    }
}
