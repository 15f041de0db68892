//! How evenly a term is spread.

/// The parts of a collection, such as articles by their words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// All sizes together.
    size: u64,
    /// The smallest size that is not nought.
    least: u64,
}

impl Parts {
    /// The parts of these sizes; `None` where fewer than two have one.
    pub fn of(sizes: impl Iterator<Item = u64>) -> Option<Parts> {
        let mut sizes = sizes.filter(|&size| size > 0);
        let (first, second) = (sizes.next()?, sizes.next()?);
        let start = Parts { size: first + second, least: first.min(second) };
        Some(sizes.fold(start, |parts, size| Parts { size: parts.size + size, least: parts.least.min(size) }))
    }

    /// The normalised deviation of proportions (Gries 2008; Lijffijt and Gries 2012) of a term: 0 where every part holds its share of
    /// the occurrences, 1 where all stand in the smallest part. `used` are occurrences and size of the parts in which it stands.
    ///
    /// `None` without occurrences.
    pub fn deviation(self, used: impl Iterator<Item = (u64, u64)> + Clone) -> Option<f64> {
        let used = used.filter(|&(_, size)| size > 0);
        let (occurrences, size) = used.clone().fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
        if occurrences == 0 {
            return None;
        }
        let share = |n: u64, of: u64| n as f64 / of as f64;
        let apart: f64 = used.map(|(n, own)| (share(n, occurrences) - share(own, self.size)).abs()).sum();
        // where it does not stand, all of a part's share is missing
        let apart = apart + share(self.size - size, self.size);
        Some(apart / 2.0 / (1.0 - share(self.least, self.size)))
    }
}
