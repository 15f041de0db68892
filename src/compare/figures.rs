//! The figures of all groups: pooled, with intervals and means; their differences, tested.

use std::collections::BTreeMap;

use super::ARTICLES_FLOOR;
use super::LEVEL;
use super::articles::Corpus;
use super::matrix::Matrix;
use super::matrix::Side;
use super::matrix::Sums;
use super::model::Cell;
use super::model::Delta;
use super::model::Difference;
use super::model::FigureRow;
use super::model::Ladder;
use super::options::Options;
use super::plan::Figure;
use super::resampling::Statistics;
use super::resampling::Units;
use super::resampling::bootstrap;
use super::resampling::permute;
use crate::measure::CASES_FLOOR;
use crate::stats::Interval;
use crate::stats::benjamini_hochberg;
use crate::stats::p_value;
use crate::stats::percentile_interval;

/// All figures, the ladder, and how many tests were made.
pub(super) struct Found {
    pub rows: Vec<FigureRow>,
    pub ladder: Ladder,
    pub tests: u64,
}

/// What every figure is worked out from.
struct Worked<'a> {
    statistics: &'a Statistics<'a>,
    matrix: &'a Matrix,
    corpus: &'a Corpus,
    sums: Sums,
    observed: Vec<f64>,
    draws: Vec<Vec<f32>>,
}

/// The figures of a corpus.
pub(super) fn figures(statistics: &Statistics, matrix: &Matrix, corpus: &Corpus, units: &Units, options: &Options) -> Found {
    let sums = matrix.sums(statistics.groups, |at| (corpus.articles[at].group, 1));
    let observed = statistics.of(&sums);
    let draws = bootstrap(statistics, matrix, corpus, units, (options.draws, options.seed));
    let extreme = permute(statistics, matrix, units, &observed, (options.permutations, options.seed));
    let worked = Worked { statistics, matrix, corpus, sums, observed, draws };

    let figures = &statistics.plan.figures;
    let cells: Vec<Vec<Cell>> = figures.iter().enumerate().map(|(at, figure)| worked.cells(at, figure)).collect();
    // one p for each test that is made, by figure and contrast, the two ladders after the figures
    let mut tests: Vec<(usize, usize, f64)> = Vec::new();
    for (contrast, counts) in extreme.iter().enumerate() {
        let told = |row: usize| match figures.get(row) {
            Some(figure) => worked.is_enough(figure, contrast),
            None => worked.has_ladder(row - figures.len(), contrast),
        };
        let p = |row: usize| p_value(counts[row], options.permutations);
        tests.extend((0..counts.len()).filter(|&row| told(row)).map(|row| (row, contrast, p(row))));
    }
    let q = benjamini_hochberg(&tests.iter().map(|&(_, _, p)| p).collect::<Vec<f64>>());
    let told: BTreeMap<(usize, usize), (f64, f64)> =
        tests.iter().zip(q).map(|(&(row, contrast, p), q)| ((row, contrast), (p, q))).collect();
    let found = |row: usize, contrast: usize| told.get(&(row, contrast)).copied();

    let contrasts = || 0..statistics.contrasts.len();
    let rows = figures.iter().zip(cells).enumerate().map(|(at, (figure, cells))| FigureRow {
        id: figure.id.clone(),
        name: figure.name.clone(),
        part: figure.part,
        unit: figure.unit,
        cells,
        differences: contrasts().map(|contrast| worked.difference(at, contrast, found(at, contrast)?)).collect(),
    });
    let deltas =
        |ladder: usize| contrasts().map(|contrast| worked.delta(ladder, contrast, found(figures.len() + ladder, contrast)?)).collect();
    let steps = |ladder: usize| (0..statistics.groups).map(|group| worked.steps(ladder, Side::Group(group))).collect();
    let ladder = Ladder { attributions: steps(0), sources: steps(1), attribution_deltas: deltas(0), source_deltas: deltas(1) };
    Found { rows: rows.collect(), ladder, tests: tests.len() as u64 }
}

impl Worked<'_> {
    fn interval(&self, at: usize) -> Option<Interval> {
        let values: Vec<f64> = self.draws.iter().map(|draw| f64::from(draw[at])).collect();
        percentile_interval(&values, LEVEL)
    }

    fn cells(&self, at: usize, figure: &Figure) -> Vec<Cell> {
        let mut own: Vec<Vec<f64>> = vec![Vec::new(); self.statistics.groups];
        let mut cells = vec![Cell::default(); self.statistics.groups];
        for (place, article) in self.corpus.articles.iter().enumerate() {
            let of = self.matrix.get(place, figure.base);
            let cell = &mut cells[article.group as usize];
            cell.articles += u64::from(of > 0);
            if of < figure.unit.floor() {
                cell.below_floor += 1;
            } else {
                own[article.group as usize].push(figure.unit.figure(self.matrix.get(place, figure.top), of));
            }
        }
        for (group, (cell, rates)) in cells.iter_mut().zip(own).enumerate() {
            let side = Side::Group(group);
            (cell.n, cell.of) = (self.sums.get(side, figure.top), self.sums.get(side, figure.base));
            cell.pooled = (cell.of >= figure.unit.floor()).then(|| figure.unit.figure(cell.n, cell.of));
            cell.mean = (!rates.is_empty()).then(|| rates.iter().sum::<f64>() / rates.len() as f64);
            // of nothing counted the bootstrap draws nothing, which says nothing of how sure that is
            if cell.pooled.is_some() && cell.n > 0 && cell.articles >= ARTICLES_FLOOR {
                cell.interval = self.interval(self.statistics.at(at, group));
            }
        }
        cells
    }

    /// How many articles on a side have something in one of some columns.
    fn articles(&self, side: Side, columns: &[u16]) -> u64 {
        let own = (0..self.corpus.articles.len()).filter(|&at| side.holds(self.corpus.articles[at].group));
        own.filter(|&at| columns.iter().any(|&column| self.matrix.get(at, column) > 0)).count() as u64
    }

    /// Whether both sides have enough text for a test of a figure, and what is counted stands in enough articles: of one hit a
    /// permutation only asks who has fewer words.
    fn is_enough(&self, figure: &Figure, contrast: usize) -> bool {
        let sides = self.statistics.contrasts[contrast].sides();
        let enough = |side: &Side| {
            self.sums.get(*side, figure.base) >= figure.unit.floor() && self.articles(*side, &[figure.base]) >= ARTICLES_FLOOR
        };
        let counted: u64 = sides.iter().map(|&side| self.articles(side, &[figure.top])).sum();
        counted >= ARTICLES_FLOOR && sides.iter().all(enough)
    }

    fn steps(&self, ladder: usize, side: Side) -> [u64; 6] {
        self.statistics.plan.ladders[ladder].map(|column| self.sums.get(side, column))
    }

    fn has_ladder(&self, ladder: usize, contrast: usize) -> bool {
        let sides = self.statistics.contrasts[contrast].sides();
        let enough = |&side: &Side| {
            let cases: u64 = self.steps(ladder, side).iter().sum();
            cases >= CASES_FLOOR && self.articles(side, &self.statistics.plan.ladders[ladder]) >= ARTICLES_FLOOR
        };
        sides.iter().all(enough)
    }

    fn difference(&self, figure: usize, contrast: usize, (p, q): (f64, f64)) -> Option<Difference> {
        let at = self.statistics.difference_at(figure, contrast);
        let (difference, ratio) = (self.observed[at], self.observed[at + 1]);
        let ratio = ratio.is_finite().then_some(ratio);
        let interval = ratio.filter(|ratio| *ratio > 0.0).and_then(|_| self.interval(at + 1));
        Some(Difference { difference, ratio, interval, p, q })
    }

    fn delta(&self, ladder: usize, contrast: usize, (p, q): (f64, f64)) -> Option<Delta> {
        let at = self.statistics.delta_at(contrast) + ladder;
        Some(Delta { delta: self.observed[at], interval: self.interval(at), p, q })
    }
}
