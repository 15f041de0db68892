//! The columns of every article, and their sums over groups.

use super::articles::Corpus;
use super::plan::Plan;

/// For each article the columns that are not zero.
///
/// Permutations read it thousands of times, and it is most of the memory of a comparison: so a cell takes two bytes.
pub(super) struct Matrix {
    width: usize,
    cells: Vec<Cell>,
    /// Where the cells of each article end.
    ends: Vec<usize>,
    /// What would take too many cells: the article, the column and how much of it, in the order of the articles.
    large: Vec<(usize, usize, u64)>,
}

/// The most of a column that goes into cells. Few articles have more, but a record may say anything.
const MOST: u64 = 1 << 16;

/// Some of a column of an article. What is too large for a byte takes several cells.
#[derive(Clone, Copy)]
struct Cell {
    /// How far the column lies beyond that of the cell before.
    ahead: u8,
    n: u8,
}

impl Matrix {
    /// The columns of a plan for the articles of a corpus, in their order.
    pub fn new(plan: &Plan, corpus: &Corpus) -> Matrix {
        let of_key: Vec<Vec<(u16, u32)>> = corpus.keys.iter().map(|key| plan.columns_of(key)).collect();
        let mut matrix = Matrix::of_width(plan.width());
        let mut columns = vec![0u64; plan.width()];
        for article in &corpus.articles {
            for (key, n) in article.counts.iter() {
                for &(column, factor) in &of_key[key as usize] {
                    columns[usize::from(column)] += u64::from(factor) * u64::from(n);
                }
            }
            matrix.push(&columns);
            columns.fill(0);
        }
        matrix.cells.shrink_to_fit();
        matrix
    }

    fn of_width(width: usize) -> Matrix {
        Matrix { width, cells: Vec::new(), ends: Vec::new(), large: Vec::new() }
    }

    fn push(&mut self, columns: &[u64]) {
        let mut last = 0;
        for (column, &n) in columns.iter().enumerate().filter(|(_, n)| **n > 0) {
            if n > MOST {
                self.large.push((self.ends.len(), column, n));
                continue;
            }
            let (mut ahead, mut n) = (column - last, n);
            while n > 0 {
                let cell = match u8::try_from(ahead) {
                    Ok(ahead) => Cell { ahead, n: n.min(u64::from(u8::MAX)) as u8 },
                    Err(_) => Cell { ahead: u8::MAX, n: 0 },
                };
                ahead -= usize::from(cell.ahead);
                n -= u64::from(cell.n);
                self.cells.push(cell);
            }
            last = column;
        }
        self.ends.push(self.cells.len());
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    fn row(&self, article: usize) -> &[Cell] {
        let start = article.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.cells[start..self.ends[article]]
    }

    /// The articles' columns one after another, zeros and all.
    pub fn each(&self, mut work: impl FnMut(usize, &[u64])) {
        let mut columns = vec![0; self.width];
        for article in 0..self.ends.len() {
            columns.fill(0);
            self.add_to(&mut columns, article, 1);
            work(article, &columns);
        }
    }

    /// No sums yet, over each of `groups`.
    pub fn sums(&self, groups: usize) -> Sums {
        Sums { width: self.width, groups, cells: vec![0; self.width * (groups + 1)] }
    }

    /// Adds an article to a group some number of times; the sums over all groups wait for [`Sums::total`].
    pub fn add(&self, sums: &mut Sums, article: usize, group: u32, times: u32) {
        self.add_to(sums.of(group as usize), article, u64::from(times));
    }

    fn add_to(&self, columns: &mut [u64], article: usize, times: u64) {
        let mut column = 0;
        for cell in self.row(article) {
            column += usize::from(cell.ahead);
            columns[column] += u64::from(cell.n) * times;
        }
        let first = self.large.partition_point(|(of, ..)| *of < article);
        for &(_, column, n) in self.large[first..].iter().take_while(|(of, ..)| *of == article) {
            columns[column] += n * times;
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
    fn of(&mut self, group: usize) -> &mut [u64] {
        &mut self.cells[self.width * group..][..self.width]
    }

    /// Adds up some groups, which are all that have any.
    pub fn total(&mut self, groups: &[u32]) {
        let (of_groups, all) = self.cells.split_at_mut(self.width * self.groups);
        all.fill(0);
        for &group in groups {
            let own = &of_groups[self.width * group as usize..][..self.width];
            all.iter_mut().zip(own).for_each(|(all, own)| *all += own);
        }
    }

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
        for &group in groups {
            let own = self.of(group as usize);
            others.of(group as usize).iter_mut().zip(own).for_each(|(all, own)| *all += std::mem::take(own));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_come_out_as_they_went_in() {
        let mut far = vec![0; 900];
        (far[0], far[255], far[256], far[257], far[899]) = (1, 255, 256, u64::from(u32::MAX) * 3, 65_000);
        let rows = [vec![0; 900], far, (0..900).collect()];
        let mut matrix = Matrix::of_width(900);
        rows.iter().for_each(|row| matrix.push(row));
        let mut seen = 0;
        matrix.each(|article, columns| {
            assert_eq!(columns, rows[article], "article {article}");
            seen += 1;
        });
        assert_eq!(seen, rows.len());
        assert!(matrix.len() < 3000, "a large column takes no cells: {}", matrix.len());
    }

    #[test]
    fn sums_are_those_of_the_groups_and_of_the_rest() {
        let mut matrix = Matrix::of_width(2);
        [[1, 300], [10, 0], [0, 7]].iter().for_each(|row| matrix.push(row));
        let mut sums = matrix.sums(3);
        [(0, 0, 2), (1, 1, 1), (2, 2, 3)].into_iter().for_each(|(article, group, times)| matrix.add(&mut sums, article, group, times));
        sums.total(&[0, 1, 2]);
        let both = |side| [0, 1].map(|column| sums.get(side, column));
        assert_eq!(both(Side::Group(0)), [2, 600]);
        assert_eq!(both(Side::AllBut(0)), [10, 21]);
        assert_eq!(both(Side::AllBut(1)), [2, 621]);
    }
}
