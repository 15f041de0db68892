//! How sure the figures are: bootstrap over clusters of articles, permutations of articles among groups.

use std::collections::BTreeMap;

use rayon::iter::IndexedParallelIterator;
use rayon::iter::IntoParallelIterator;
use rayon::iter::IntoParallelRefMutIterator;
use rayon::iter::ParallelIterator;

use super::LEVEL;
use super::articles::Corpus;
use super::matrix::Contrast;
use super::matrix::Matrix;
use super::matrix::Side;
use super::matrix::Sums;
use super::plan::Figure;
use super::plan::Plan;
use crate::stats::Draws;
use crate::stats::Random;
use crate::stats::Rates;
use crate::stats::Standing;
use crate::stats::draw;
use crate::stats::shuffle_within;

/// Streams of random numbers: the bootstrap's, and from here on those of each contrast's permutations.
const PERMUTATIONS: u64 = 1 << 32;

/// Bootstrap draws whose values are in memory together.
const AT_ONCE: usize = 128;

/// Differences that are the same but for rounding.
const EVEN: f64 = 1e-12;

/// Everything whose uncertainty is asked for, in a fixed order: figures of groups, differences and ratios of contrasts, and Cliff's δ
/// of the two ladders. Contrasts are held within strata; of one stratum they are those of the pooled figures.
pub(super) struct Statistics<'a> {
    pub plan: &'a Plan<'a>,
    pub matrix: &'a Matrix,
    pub units: &'a Units,
    pub groups: usize,
    pub contrasts: &'a [Contrast],
}

impl Statistics<'_> {
    /// Their values where each article stands in a group and counts some number of times; what cannot be had is no number.
    pub fn of(&self, article: impl Fn(usize) -> (u32, u32)) -> Vec<f64> {
        let (figures, contrasts) = (&self.plan.figures, self.contrasts.len());
        let mut sums = self.matrix.sums(self.groups);
        let mut own = self.matrix.sums(self.groups);
        let mut rates = vec![Rates::default(); figures.len() * contrasts];
        let mut ladders = vec![Standing::default(); 2 * contrasts];
        for stratum in &self.units.strata {
            for &at in &stratum.articles {
                let (group, times) = article(at);
                if times > 0 {
                    self.matrix.add(&mut own, at, group, times);
                }
            }
            own.total(&stratum.groups);
            for (nth, contrast) in self.contrasts.iter().enumerate().filter(|(_, contrast)| stratum.tells(**contrast)) {
                let sides = contrast.sides();
                let both = |figure: &Figure| sides.map(|side| (own.get(side, figure.top), own.get(side, figure.base)));
                for (at, figure) in figures.iter().enumerate() {
                    let [one, other] = both(figure);
                    rates[at * contrasts + nth].add(one, other);
                }
                for (ladder, steps) in self.plan.ladders.iter().enumerate() {
                    let [one, other] = sides.map(|side| steps.map(|column| own.get(side, column)));
                    ladders[2 * nth + ladder].add(&one, &other);
                }
            }
            own.move_to(&mut sums, &stratum.groups);
        }
        let mut all = Vec::with_capacity(self.count());
        for (at, figure) in figures.iter().enumerate() {
            all.extend((0..self.groups).map(|group| value(&sums, figure, Side::Group(group))));
            for rates in &rates[at * contrasts..][..contrasts] {
                all.extend([figure.unit.scale() * rates.difference(), rates.ratio()]);
            }
        }
        all.extend(ladders.iter().map(Standing::delta));
        all
    }

    /// How much is added up for one draw or permutation.
    pub fn additions(&self) -> usize {
        let rows = self.units.strata.iter().map(|stratum| stratum.groups.len() + 1).sum::<usize>();
        self.matrix.len() + rows * self.plan.width()
    }

    /// How many there are.
    fn count(&self) -> usize {
        self.delta_at(self.contrasts.len())
    }

    /// Where the value of a figure for a group stands.
    pub fn at(&self, figure: usize, group: usize) -> usize {
        figure * self.stride() + group
    }

    /// Where the difference of a figure stands; its ratio comes next.
    pub fn difference_at(&self, figure: usize, contrast: usize) -> usize {
        figure * self.stride() + self.groups + 2 * contrast
    }

    /// Where Cliff's δ of attributions stands; that of sources comes next.
    pub fn delta_at(&self, contrast: usize) -> usize {
        self.plan.figures.len() * self.stride() + 2 * contrast
    }

    fn stride(&self) -> usize {
        self.groups + 2 * self.contrasts.len()
    }

    /// The statistics that a contrast tests: the difference of each figure, then both δ.
    pub fn tested(&self, contrast: usize) -> Vec<usize> {
        let differences = (0..self.plan.figures.len()).map(|figure| self.difference_at(figure, contrast));
        differences.chain([0, 1].map(|ladder| self.delta_at(contrast) + ladder)).collect()
    }
}

fn value(sums: &Sums, figure: &Figure, side: Side) -> f64 {
    figure.unit.figure(sums.get(side, figure.top), sums.get(side, figure.base))
}

/// The statistics in `draws` bootstrap draws; a cluster is drawn with all of its articles.
pub(super) fn bootstrap(statistics: &Statistics, corpus: &Corpus, (draws, seed): (usize, u64)) -> Vec<Draws> {
    let units = statistics.units;
    let one = |number: usize| {
        let times = draw(units.clusters, &mut Random::new(seed, number as u64));
        statistics.of(|at| (corpus.articles[at].group, times[units.cluster_of[at]]))
    };
    let mut all = vec![Draws::new(draws, LEVEL); statistics.count()];
    for first in (0..draws).step_by(AT_ONCE) {
        let some: Vec<Vec<f64>> = (first..draws.min(first + AT_ONCE)).into_par_iter().map(one).collect();
        all.par_iter_mut().enumerate().for_each(|(at, own)| own.extend(some.iter().map(|values| values[at])));
    }
    all
}

/// What is drawn and exchanged together.
pub(super) struct Units {
    /// The cluster of each article, and how many there are.
    pub cluster_of: Vec<usize>,
    pub clusters: usize,
    /// The block of each article: a cluster within a group, which changes its group as a whole.
    block_of: Vec<usize>,
    /// The group of each block.
    groups: Vec<u32>,
    /// What is compared, and exchanged, within itself alone.
    pub strata: Vec<Stratum>,
}

/// Articles that are compared with one another and no others.
#[derive(Default)]
pub(super) struct Stratum {
    pub articles: Vec<usize>,
    /// Their blocks.
    blocks: Vec<usize>,
    /// Their groups, in order.
    groups: Vec<u32>,
}

impl Stratum {
    /// Whether both sides of a contrast stand in it.
    pub fn tells(&self, contrast: Contrast) -> bool {
        contrast.sides().iter().all(|side| self.groups.iter().any(|&group| side.holds(group)))
    }
}

impl Units {
    /// The units of a corpus: what is drawn together, what is exchanged together, and within which strata.
    pub fn new(corpus: &Corpus, (drawn, exchanged): (&[usize], &[usize]), stratum: impl Fn(usize) -> String) -> Units {
        let numbered = |keys: Vec<(usize, u32)>| {
            let mut known: Vec<(usize, u32)> = keys.clone();
            known.sort_unstable();
            known.dedup();
            let of: Vec<usize> = keys.iter().map(|key| known.partition_point(|own| own < key)).collect();
            (of, known)
        };
        let (cluster_of, all) = numbered(drawn.iter().map(|&cluster| (cluster, 0)).collect());
        let in_group = |(at, &cluster): (usize, &usize)| (cluster, corpus.articles[at].group);
        let (block_of, blocks) = numbered(exchanged.iter().enumerate().map(in_group).collect());
        // the copies of a text in one group stay together, in the stratum of the first
        let mut first: Vec<Option<String>> = vec![None; blocks.len()];
        let mut strata: BTreeMap<String, Stratum> = BTreeMap::new();
        for (at, &block) in block_of.iter().enumerate() {
            let new = first[block].is_none();
            let name = first[block].get_or_insert_with(|| stratum(at));
            let own = strata.entry(name.clone()).or_default();
            own.articles.push(at);
            if new {
                own.blocks.push(block);
                own.groups.push(blocks[block].1);
            }
        }
        let mut strata: Vec<Stratum> = strata.into_values().collect();
        for stratum in &mut strata {
            stratum.groups.sort_unstable();
            stratum.groups.dedup();
        }
        Units { cluster_of, clusters: all.len(), block_of, groups: blocks.into_iter().map(|(_, group)| group).collect(), strata }
    }

    /// For each article whether its stratum tells something of a contrast.
    pub fn telling(&self, contrast: Contrast) -> Vec<bool> {
        let mut telling = vec![false; self.block_of.len()];
        for stratum in self.strata.iter().filter(|stratum| stratum.tells(contrast)) {
            stratum.articles.iter().for_each(|&at| telling[at] = true);
        }
        telling
    }

    /// The strata of the blocks on either side of a contrast.
    fn strata_of(&self, contrast: Contrast) -> Vec<Vec<usize>> {
        let takes_part = |block: &&usize| contrast.sides().iter().any(|side| side.holds(self.groups[**block]));
        self.strata.iter().map(|stratum| stratum.blocks.iter().filter(takes_part).copied().collect()).collect()
    }
}

/// For each contrast, in how many of `permutations` each tested statistic was at least as far from 0 as observed.
pub(super) fn permute(statistics: &Statistics, observed: &[f64], (permutations, seed): (usize, u64)) -> Vec<Vec<usize>> {
    let units = statistics.units;
    let against_rest = statistics.contrasts.iter().all(|contrast| matches!(contrast.against, Side::AllBut(_)));
    // exchanging all groups at once exchanges each of them with its rest
    let runs: Vec<Vec<usize>> = match against_rest {
        true => vec![(0..statistics.contrasts.len()).collect()],
        false => (0..statistics.contrasts.len()).map(|contrast| vec![contrast]).collect(),
    };
    let mut extreme = Vec::new();
    for (run, contrasts) in runs.iter().enumerate() {
        let Some(&first) = contrasts.first() else {
            continue;
        };
        let strata = match against_rest {
            true => units.strata.iter().map(|stratum| stratum.blocks.clone()).collect(),
            false => units.strata_of(statistics.contrasts[first]),
        };
        let tested: Vec<usize> = contrasts.iter().flat_map(|&contrast| statistics.tested(contrast)).collect();
        let one = |number: usize| {
            let mut groups = units.groups.clone();
            shuffle_within(&mut groups, &strata, &mut Random::new(seed, PERMUTATIONS * (run as u64 + 1) + number as u64));
            let values = statistics.of(|at| (groups[units.block_of[at]], 1));
            // what cannot be had in a permutation is no evidence either way, and counts against the finding
            let extreme = |&at: &usize| values[at].is_nan() || values[at].abs() >= observed[at].abs() - EVEN;
            tested.iter().map(extreme).collect::<Vec<bool>>()
        };
        let none = || vec![0usize; tested.len()];
        let count = |mut counts: Vec<usize>, extremes: Vec<bool>| {
            counts.iter_mut().zip(extremes).for_each(|(count, extreme)| *count += usize::from(extreme));
            counts
        };
        let add = |mut one: Vec<usize>, other: Vec<usize>| {
            one.iter_mut().zip(other).for_each(|(one, other)| *one += other);
            one
        };
        let counts = (0..permutations).into_par_iter().map(one).fold(none, count).reduce(none, add);
        extreme.extend(counts.chunks(tested.len() / contrasts.len()).map(<[usize]>::to_vec));
    }
    extreme
}
