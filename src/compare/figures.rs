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
use super::plan::Figure;
use super::resampling::bootstrap;
use super::resampling::permute;
use super::statistics::Statistic;
use super::statistics::Statistics;
use crate::measure::CASES_FLOOR;
use crate::stats::Interval;
use crate::stats::benjamini_hochberg;
use crate::stats::p_value;

/// All figures, the ladder, and how many tests were made.
pub(super) struct Found {
    pub rows: Vec<FigureRow>,
    pub ladder: Ladder,
    pub tests: u64,
}

/// What a test of a contrast found.
struct Tested {
    observed: f64,
    p: f64,
    q: f64,
}

/// What every figure is told from.
struct Worked {
    tested: BTreeMap<Statistic, Tested>,
    /// Ratios that are finite.
    ratios: BTreeMap<Statistic, f64>,
    intervals: BTreeMap<Statistic, Interval>,
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
///
/// Draws and permutations are most of the work, so they are made of nothing but what will be told: of many small groups that is little.
pub(super) fn figures(statistics: &Statistics, corpus: &Corpus, options: &Options) -> Found {
    let figures = &statistics.plan.figures;
    let observed = |asked: &[Statistic]| statistics.of(asked, |at| (corpus.articles[at].group, 1));
    let asked = testable(statistics, corpus);
    let tests: Vec<(Statistic, f64)> = asked.iter().copied().zip(observed(&asked)).filter(|(_, observed)| !observed.is_nan()).collect();
    let extreme = permute(statistics, &tests, (options.permutations, options.seed));
    let p: Vec<f64> = extreme.into_iter().map(|extreme| p_value(extreme, options.permutations)).collect();
    let q = benjamini_hochberg(&p);
    let tested = tests.iter().zip(p).zip(q).map(|((&(statistic, observed), p), q)| (statistic, Tested { observed, p, q })).collect();
    let beside: Vec<Statistic> = tests.iter().filter_map(|(statistic, _)| statistic.ratio()).collect();
    let ratios = beside.iter().copied().zip(observed(&beside)).filter(|(_, ratio)| ratio.is_finite()).collect();

    let mut sums = statistics.matrix.sums(statistics.groups);
    corpus.articles.iter().enumerate().for_each(|(at, article)| statistics.matrix.add(&mut sums, at, article.group, 1));
    let cells = cells(statistics, corpus, &sums);
    let intervals = bootstrap(statistics, &drawn(&cells, &ratios, &tests), corpus, (options.draws, options.seed));
    let worked = Worked { tested, ratios, intervals };

    let contrasts = || 0..statistics.contrasts.len();
    let rows = figures.iter().zip(cells).enumerate().map(|(at, (figure, cells))| FigureRow {
        id: figure.id.clone(),
        name: figure.name.clone(),
        part: figure.part,
        unit: figure.unit,
        cells: worked.with_intervals(at, cells),
        differences: contrasts().map(|contrast| worked.difference(contrast, at)).collect(),
    });
    let rows = rows.collect();
    let deltas = |ladder: usize| contrasts().map(|contrast| worked.delta(contrast, ladder)).collect();
    let steps = |ladder: usize| {
        let of = |group: usize| statistics.plan.ladders[ladder].map(|column| sums.get(Side::Group(group), column));
        (0..statistics.groups).map(of).collect()
    };
    let ladder = Ladder { attributions: steps(0), sources: steps(1), attribution_deltas: deltas(0), source_deltas: deltas(1) };
    Found { rows, ladder, tests: tests.len() as u64 }
}

/// The differences and δ that there is enough for to test, contrast by contrast, the two ladders after the figures.
fn testable(statistics: &Statistics, corpus: &Corpus) -> Vec<Statistic> {
    let plan = statistics.plan;
    let mut testable = Vec::new();
    for (contrast, sides) in Present::on_sides(statistics, corpus).iter().enumerate() {
        let figures = plan.figures.iter().enumerate().filter(|(_, figure)| is_enough(figure, sides));
        testable.extend(figures.map(|(figure, _)| Statistic::Difference { contrast, figure }));
        let ladders = (0..plan.ladders.len()).filter(|&ladder| has_ladder(ladder, sides));
        testable.extend(ladders.map(|ladder| Statistic::Delta { contrast, ladder }));
    }
    testable
}

/// The figures of all groups, without their intervals.
fn cells(statistics: &Statistics, corpus: &Corpus, sums: &Sums) -> Vec<Vec<Cell>> {
    let figures = &statistics.plan.figures;
    let mut cells = vec![vec![Cell::default(); statistics.groups]; figures.len()];
    // the sum of the articles' rates, and how many articles have one
    let mut rates = vec![vec![(0.0, 0u64); statistics.groups]; figures.len()];
    statistics.matrix.each(|article, columns| {
        let group = corpus.articles[article].group as usize;
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
    for (figure, (cells, rates)) in figures.iter().zip(cells.iter_mut().zip(rates)) {
        for (group, (cell, (sum, articles))) in cells.iter_mut().zip(rates).enumerate() {
            let side = Side::Group(group);
            (cell.n, cell.of) = (sums.get(side, figure.top), sums.get(side, figure.base));
            cell.pooled = (cell.of >= figure.unit.floor()).then(|| figure.unit.figure(cell.n, cell.of));
            cell.mean = (articles > 0).then(|| sum / articles as f64);
        }
    }
    cells
}

/// What is told with an interval: figures of groups, ratios above 0, every δ that is tested.
fn drawn(cells: &[Vec<Cell>], ratios: &BTreeMap<Statistic, f64>, tests: &[(Statistic, f64)]) -> Vec<Statistic> {
    let mut drawn = Vec::new();
    for (figure, cells) in cells.iter().enumerate() {
        drawn.extend((0..).zip(cells).filter(|(_, cell)| is_drawn(cell)).map(|(group, _)| Statistic::Figure { figure, group }));
    }
    drawn.extend(ratios.iter().filter(|(_, ratio)| **ratio > 0.0).map(|(statistic, _)| *statistic));
    drawn.extend(tests.iter().map(|(statistic, _)| *statistic).filter(|statistic| matches!(statistic, Statistic::Delta { .. })));
    drawn
}

/// Whether a figure of a group has an interval: of nothing counted the bootstrap draws nothing, which says nothing of how sure that is.
fn is_drawn(cell: &Cell) -> bool {
    cell.pooled.is_some() && cell.n > 0 && cell.articles >= ARTICLES_FLOOR
}

/// Whether both sides have enough text for a test of a figure, and what is counted stands in enough articles: of one hit a permutation
/// only asks who has fewer words.
fn is_enough(figure: &Figure, sides: &[Present; 2]) -> bool {
    let enough = |side: &Present| side.sum(figure.base) >= figure.unit.floor() && side.articles(figure.base) >= ARTICLES_FLOOR;
    let counted = sides.iter().map(|side| side.articles(figure.top)).sum::<u64>();
    counted >= ARTICLES_FLOOR && sides.iter().all(enough)
}

/// Whether both sides have enough cases on a ladder.
fn has_ladder(ladder: usize, sides: &[Present; 2]) -> bool {
    sides.iter().all(|side| side.steps[ladder].1 >= CASES_FLOOR && side.steps[ladder].0 >= ARTICLES_FLOOR)
}

impl Worked {
    fn with_intervals(&self, figure: usize, mut cells: Vec<Cell>) -> Vec<Cell> {
        for (group, cell) in cells.iter_mut().enumerate() {
            cell.interval = self.intervals.get(&Statistic::Figure { figure, group }).copied();
        }
        cells
    }

    fn difference(&self, contrast: usize, figure: usize) -> Option<Difference> {
        let &Tested { observed, p, q } = self.tested.get(&Statistic::Difference { contrast, figure })?;
        let ratio = Statistic::Ratio { contrast, figure };
        Some(Difference {
            difference: observed,
            ratio: self.ratios.get(&ratio).copied(),
            interval: self.intervals.get(&ratio).copied(),
            p,
            q,
        })
    }

    fn delta(&self, contrast: usize, ladder: usize) -> Option<Delta> {
        let delta = Statistic::Delta { contrast, ladder };
        let &Tested { observed, p, q } = self.tested.get(&delta)?;
        Some(Delta { delta: observed, interval: self.intervals.get(&delta).copied(), p, q })
    }
}
