//! How sure the figures are: bootstrap over clusters of articles, permutations of articles among groups.

use rayon::iter::IntoParallelIterator;
use rayon::iter::ParallelIterator;

use super::articles::Corpus;
use super::matrix::Contrast;
use super::matrix::Matrix;
use super::matrix::Side;
use super::matrix::Sums;
use super::plan::Figure;
use super::plan::Plan;
use crate::stats::Random;
use crate::stats::cliffs_delta;
use crate::stats::draw;
use crate::stats::shuffle_within;

/// Streams of random numbers: the bootstrap's, and from here on those of each contrast's permutations.
const PERMUTATIONS: u64 = 1 << 32;

/// Differences that are the same but for rounding.
const EVEN: f64 = 1e-12;

/// Everything whose uncertainty is asked for, in a fixed order: figures of groups, differences and ratios of contrasts, and Cliff's δ
/// of the two ladders.
pub(super) struct Statistics<'a> {
    pub plan: &'a Plan<'a>,
    pub groups: usize,
    pub contrasts: &'a [Contrast],
}

impl Statistics<'_> {
    /// Their values for some sums; what cannot be had is no number.
    pub fn of(&self, sums: &Sums) -> Vec<f64> {
        let mut all = Vec::with_capacity(self.plan.figures.len() * (self.groups + 2 * self.contrasts.len()));
        for figure in &self.plan.figures {
            all.extend((0..self.groups).map(|group| value(sums, figure, Side::Group(group))));
            for contrast in self.contrasts {
                let [own, other] = contrast.sides().map(|side| value(sums, figure, side));
                all.extend([own - other, own / other]);
            }
        }
        for contrast in self.contrasts {
            all.extend(self.plan.ladders.iter().map(|steps| delta(sums, steps, *contrast)));
        }
        all
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

fn delta(sums: &Sums, steps: &[u16; 6], contrast: Contrast) -> f64 {
    let [own, other] = contrast.sides().map(|side| steps.map(|column| sums.get(side, column)));
    cliffs_delta(&own, &other).unwrap_or(f64::NAN)
}

/// The statistics in each of `draws` bootstrap draws; a cluster is drawn with all of its articles. Single precision holds more digits
/// than are told, in half the memory.
pub(super) fn bootstrap(
    statistics: &Statistics,
    matrix: &Matrix,
    corpus: &Corpus,
    units: &Units,
    (draws, seed): (usize, u64),
) -> Vec<Vec<f32>> {
    let one = |number: usize| {
        let times = draw(units.clusters, &mut Random::new(seed, number as u64));
        let article = |at: usize| (corpus.articles[at].group, times[units.cluster_of[at]]);
        statistics.of(&matrix.sums(statistics.groups, article)).into_iter().map(|value| value as f32).collect()
    };
    (0..draws).into_par_iter().map(one).collect()
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
    /// The blocks that may be exchanged among one another.
    strata: Vec<Vec<usize>>,
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
        let mut strata: std::collections::BTreeMap<String, Vec<usize>> = std::collections::BTreeMap::new();
        let mut seen = vec![false; blocks.len()];
        for (at, &block) in block_of.iter().enumerate() {
            if !std::mem::replace(&mut seen[block], true) {
                strata.entry(stratum(at)).or_default().push(block);
            }
        }
        Units {
            cluster_of,
            clusters: all.len(),
            block_of,
            groups: blocks.into_iter().map(|(_, group)| group).collect(),
            strata: strata.into_values().collect(),
        }
    }

    /// How many strata there are.
    pub fn strata(&self) -> usize {
        self.strata.len()
    }

    /// The strata of the blocks on either side of a contrast.
    fn strata_of(&self, contrast: Contrast) -> Vec<Vec<usize>> {
        let takes_part = |block: &&usize| contrast.sides().iter().any(|side| side.holds(self.groups[**block]));
        self.strata.iter().map(|stratum| stratum.iter().filter(takes_part).copied().collect()).collect()
    }
}

/// For each contrast, in how many of `permutations` each tested statistic was at least as far from 0 as observed.
pub(super) fn permute(
    statistics: &Statistics,
    matrix: &Matrix,
    units: &Units,
    observed: &[f64],
    (permutations, seed): (usize, u64),
) -> Vec<Vec<usize>> {
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
            true => units.strata.clone(),
            false => units.strata_of(statistics.contrasts[first]),
        };
        let tested: Vec<usize> = contrasts.iter().flat_map(|&contrast| statistics.tested(contrast)).collect();
        let one = |number: usize| {
            let mut groups = units.groups.clone();
            shuffle_within(&mut groups, &strata, &mut Random::new(seed, PERMUTATIONS * (run as u64 + 1) + number as u64));
            let values = statistics.of(&matrix.sums(statistics.groups, |at| (groups[units.block_of[at]], 1)));
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
