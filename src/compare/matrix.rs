//! The columns of every article, and their sums over groups.

use super::articles::Corpus;
use super::plan::Plan;

/// For each article the columns that are not zero.
pub(super) struct Matrix {
    width: usize,
    rows: Vec<Box<[(u16, u32)]>>,
}

impl Matrix {
    /// The columns of a plan for the articles of a corpus, in their order.
    pub fn new(plan: &Plan, corpus: &Corpus) -> Matrix {
        let of_key: Vec<Vec<(u16, u32)>> = corpus.keys.iter().map(|key| plan.columns_of(key)).collect();
        let mut dense = vec![0u32; plan.width()];
        let rows = corpus.articles.iter().map(|article| {
            for (key, n) in article.counts.iter() {
                for &(column, factor) in &of_key[key as usize] {
                    dense[usize::from(column)] += factor * n;
                }
            }
            let row = dense.iter().enumerate().filter(|(_, n)| **n > 0).map(|(column, &n)| (column as u16, n)).collect();
            dense.fill(0);
            row
        });
        Matrix { width: plan.width(), rows: rows.collect() }
    }

    /// How many cells of it are not zero.
    pub fn cells(&self) -> usize {
        self.rows.iter().map(|row| row.len()).sum()
    }

    /// The columns of an article that are not zero.
    pub fn row(&self, article: usize) -> &[(u16, u32)] {
        &self.rows[article]
    }

    /// A column of an article.
    pub fn get(&self, article: usize, column: u16) -> u64 {
        let row = &self.rows[article];
        row.binary_search_by_key(&column, |&(own, _)| own).map_or(0, |at| u64::from(row[at].1))
    }

    /// No sums yet, over each of `groups`.
    pub fn sums(&self, groups: usize) -> Sums {
        Sums { width: self.width, groups, cells: vec![0; self.width * (groups + 1)] }
    }

    /// Adds an article to a group, and to all groups, some number of times.
    pub fn add(&self, sums: &mut Sums, article: usize, group: u32, times: u32) {
        let (own, all) = (self.width * group as usize, self.width * sums.groups);
        for &(column, n) in &self.rows[article] {
            let n = u64::from(n) * u64::from(times);
            sums.cells[own + usize::from(column)] += n;
            sums.cells[all + usize::from(column)] += n;
        }
    }
}

/// The sums of all columns over each group, and over all of them.
pub(super) struct Sums {
    width: usize,
    groups: usize,
    cells: Vec<u64>,
}

impl Sums {
    /// The sum of a column over a side of a contrast.
    pub fn get(&self, side: Side, column: u16) -> u64 {
        let of = |group: usize| self.cells[self.width * group + usize::from(column)];
        match side {
            Side::Group(group) => of(group),
            Side::AllBut(group) => of(self.groups) - of(group),
        }
    }

    /// Moves the sums of some groups, which are all that have any, to others.
    pub fn move_to(&mut self, others: &mut Sums, groups: &[u32]) {
        for group in groups.iter().map(|&group| group as usize).chain([self.groups]) {
            let from = self.width * group;
            let own = &mut self.cells[from..from + self.width];
            others.cells[from..from + self.width].iter_mut().zip(own).for_each(|(all, own)| *all += std::mem::take(own));
        }
    }
}

/// A side of a contrast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// One group.
    Group(usize),
    /// All others together.
    AllBut(usize),
}

impl Side {
    /// Whether a group stands on it.
    pub fn holds(self, group: u32) -> bool {
        match self {
            Side::Group(own) => own == group as usize,
            Side::AllBut(own) => own != group as usize,
        }
    }
}

/// One group held against another, or against all others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Contrast {
    pub group: usize,
    pub against: Side,
}

impl Contrast {
    /// The contrasts among `groups`: each against the reference, else each against the rest; of two groups one against the other.
    pub fn among(groups: usize, reference: Option<usize>) -> Vec<Contrast> {
        match (reference, groups) {
            (Some(reference), _) => {
                (0..groups).filter(|&group| group != reference).map(|group| Contrast { group, against: Side::Group(reference) }).collect()
            }
            (None, 2) => vec![Contrast { group: 0, against: Side::Group(1) }],
            (None, _) => (0..groups).map(|group| Contrast { group, against: Side::AllBut(group) }).collect(),
        }
    }

    /// Both sides.
    pub fn sides(self) -> [Side; 2] {
        [Side::Group(self.group), self.against]
    }
}
