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
            for &(key, n) in &article.counts {
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

    /// A column of an article.
    pub fn get(&self, article: usize, column: u16) -> u64 {
        let row = &self.rows[article];
        row.binary_search_by_key(&column, |&(own, _)| own).map_or(0, |at| u64::from(row[at].1))
    }

    /// The sums over each of `groups`, where each article stands in a group and counts some number of times.
    pub fn sums(&self, groups: usize, article: impl Fn(usize) -> (u32, u32)) -> Sums {
        let mut cells = vec![0u64; self.width * (groups + 1)];
        for (at, row) in self.rows.iter().enumerate() {
            let (group, times) = article(at);
            if times == 0 {
                continue;
            }
            let own = &mut cells[self.width * group as usize..][..self.width];
            for &(column, n) in row {
                own[usize::from(column)] += u64::from(n) * u64::from(times);
            }
        }
        for group in 0..groups {
            for column in 0..self.width {
                cells[self.width * groups + column] += cells[self.width * group + column];
            }
        }
        Sums { width: self.width, groups, cells }
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
