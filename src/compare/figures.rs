//! The figures of all groups: pooled, with intervals and means; their differences, tested.

use std::collections::BTreeMap;

use super::ARTICLES_FLOOR;
use super::articles::Corpus;
use super::matrix::Side;
use super::matrix::Sums;
use super::model::Cell;
use super::model::Delta;
use super::model::Difference;
use super::model::FigureRow;
use super::model::Ladder;
use super::options::Options;
use super::resampling::Statistics;
use super::resampling::bootstrap;
use super::resampling::permute;
use crate::measure::CASES_FLOOR;
use crate::stats::Draws;
use crate::stats::benjamini_hochberg;
use crate::stats::p_value;

/// All figures, the ladder, and how many tests were made.
pub(super) struct Found {
    pub rows: Vec<FigureRow>,
    pub ladder: Ladder,
    pub tests: u64,
}

/// What every figure is worked out from.
struct Worked<'a> {
    statistics: &'a Statistics<'a>,
    corpus: &'a Corpus,
    sums: Sums,
    /// What is there on both sides of each contrast.
    present: Vec<[Present; 2]>,
    observed: Vec<f64>,
    draws: Vec<Draws>,
}

/// What is there on a side of a contrast, in the strata that tell something of it.
#[derive(Clone, Default)]
struct Present {
    /// For each column, in how many articles there is something in it, and how much.
    columns: Vec<(u64, u64)>,
    /// The same for all steps of each ladder.
    steps: [(u64, u64); 2],
}

impl Present {
    /// What is there on both sides of each contrast.
    fn on_sides(statistics: &Statistics, corpus: &Corpus) -> Vec<[Present; 2]> {
        let none = Present { columns: vec![(0, 0); statistics.plan.width()], ..Present::default() };
        let telling: Vec<Vec<bool>> = statistics.contrasts.iter().map(|contrast| statistics.units.telling(*contrast)).collect();
        let mut present = vec![[none.clone(), none]; statistics.contrasts.len()];
        statistics.matrix.each(|at, columns| {
            let group = corpus.articles[at].group;
            for ((contrast, telling), sides) in statistics.contrasts.iter().zip(&telling).zip(&mut present) {
                if let Some(side) = contrast.sides().iter().position(|side| telling[at] && side.holds(group)) {
                    sides[side].add(columns, &statistics.plan.ladders);
                }
            }
        });
        present
    }

    fn add(&mut self, columns: &[u64], ladders: &[[u16; 6]; 2]) {
        self.columns.iter_mut().zip(columns).for_each(|(of, &n)| add(of, n));
        for (of, steps) in self.steps.iter_mut().zip(ladders) {
            add(of, steps.iter().map(|&column| columns[usize::from(column)]).sum());
        }
    }

    fn articles(&self, column: u16) -> u64 {
        self.columns[usize::from(column)].0
    }

    fn sum(&self, column: u16) -> u64 {
        self.columns[usize::from(column)].1
    }
}

fn add((articles, sum): &mut (u64, u64), n: u64) {
    *articles += u64::from(n > 0);
    *sum += n;
}

/// The figures of a corpus.
pub(super) fn figures(statistics: &Statistics, corpus: &Corpus, options: &Options) -> Found {
    let mut sums = statistics.matrix.sums(statistics.groups);
    corpus.articles.iter().enumerate().for_each(|(at, article)| statistics.matrix.add(&mut sums, at, article.group, 1));
    let observed = statistics.of(|at| (corpus.articles[at].group, 1));
    let draws = bootstrap(statistics, corpus, (options.draws, options.seed));
    let extreme = permute(statistics, &observed, (options.permutations, options.seed));
    let present = Present::on_sides(statistics, corpus);
    let worked = Worked { statistics, corpus, sums, present, observed, draws };

    let figures = &statistics.plan.figures;
    // one p for each test that is made, by figure and contrast, the two ladders after the figures
    let mut tests: Vec<(usize, usize, f64)> = Vec::new();
    for (contrast, counts) in extreme.iter().enumerate() {
        let told = |row: usize| match figures.get(row) {
            Some(_) => worked.is_enough(row, contrast),
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
    let rows = figures.iter().zip(worked.cells()).enumerate().map(|(at, (figure, cells))| FigureRow {
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
    /// The figures of all groups.
    fn cells(&self) -> Vec<Vec<Cell>> {
        let figures = &self.statistics.plan.figures;
        let mut cells = vec![vec![Cell::default(); self.statistics.groups]; figures.len()];
        // the sum of the articles' rates, and how many articles have one
        let mut rates = vec![vec![(0.0, 0u64); self.statistics.groups]; figures.len()];
        self.statistics.matrix.each(|article, columns| {
            let group = self.corpus.articles[article].group as usize;
            for ((figure, cells), rates) in figures.iter().zip(&mut cells).zip(&mut rates) {
                let [n, of] = [figure.top, figure.base].map(|column| columns[usize::from(column)]);
                cells[group].articles += u64::from(of > 0);
                if of < figure.unit.floor() {
                    cells[group].below_floor += 1;
                } else {
                    let (sum, articles) = &mut rates[group];
                    *sum += figure.unit.figure(n, of);
                    *articles += 1;
                }
            }
        });
        for (at, (figure, (cells, rates))) in figures.iter().zip(cells.iter_mut().zip(rates)).enumerate() {
            for (group, (cell, (sum, articles))) in cells.iter_mut().zip(rates).enumerate() {
                let side = Side::Group(group);
                (cell.n, cell.of) = (self.sums.get(side, figure.top), self.sums.get(side, figure.base));
                cell.pooled = (cell.of >= figure.unit.floor()).then(|| figure.unit.figure(cell.n, cell.of));
                cell.mean = (articles > 0).then(|| sum / articles as f64);
                // of nothing counted the bootstrap draws nothing, which says nothing of how sure that is
                if cell.pooled.is_some() && cell.n > 0 && cell.articles >= ARTICLES_FLOOR {
                    cell.interval = self.draws[self.statistics.at(at, group)].interval();
                }
            }
        }
        cells
    }

    /// Whether both sides have enough text for a test of a figure, and what is counted stands in enough articles: of one hit a
    /// permutation only asks who has fewer words.
    fn is_enough(&self, at: usize, contrast: usize) -> bool {
        let figure = &self.statistics.plan.figures[at];
        let [own, other] = &self.present[contrast];
        let enough = |side: &Present| side.sum(figure.base) >= figure.unit.floor() && side.articles(figure.base) >= ARTICLES_FLOOR;
        let counted = own.articles(figure.top) + other.articles(figure.top);
        let known = !self.observed[self.statistics.difference_at(at, contrast)].is_nan();
        known && counted >= ARTICLES_FLOOR && enough(own) && enough(other)
    }

    fn steps(&self, ladder: usize, side: Side) -> [u64; 6] {
        self.statistics.plan.ladders[ladder].map(|column| self.sums.get(side, column))
    }

    fn has_ladder(&self, ladder: usize, contrast: usize) -> bool {
        let enough = |side: &Present| side.steps[ladder].1 >= CASES_FLOOR && side.steps[ladder].0 >= ARTICLES_FLOOR;
        let known = !self.observed[self.statistics.delta_at(contrast) + ladder].is_nan();
        known && self.present[contrast].iter().all(enough)
    }

    fn difference(&self, figure: usize, contrast: usize, (p, q): (f64, f64)) -> Option<Difference> {
        let at = self.statistics.difference_at(figure, contrast);
        let (difference, ratio) = (self.observed[at], self.observed[at + 1]);
        let ratio = ratio.is_finite().then_some(ratio);
        let interval = ratio.filter(|ratio| *ratio > 0.0).and_then(|_| self.draws[at + 1].interval());
        Some(Difference { difference, ratio, interval, p, q })
    }

    fn delta(&self, ladder: usize, contrast: usize, (p, q): (f64, f64)) -> Option<Delta> {
        let at = self.statistics.delta_at(contrast) + ladder;
        Some(Delta { delta: self.observed[at], interval: self.draws[at].interval(), p, q })
    }
}
