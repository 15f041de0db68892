//! How sure the figures are: bootstrap over clusters of articles, permutations of articles among groups.

use std::collections::BTreeMap;

use rayon::iter::IndexedParallelIterator;
use rayon::iter::IntoParallelIterator;
use rayon::iter::IntoParallelRefMutIterator;
use rayon::iter::ParallelIterator;

use super::LEVEL;
use super::articles::Corpus;
use super::matrix::Side;
use super::statistics::Statistic;
use super::statistics::Statistics;
use crate::stats::Draws;
use crate::stats::Interval;
use crate::stats::Random;
use crate::stats::draw;
use crate::stats::shuffle_within;

/// Streams of random numbers: the bootstrap's, and from here on those of each contrast's permutations.
const PERMUTATIONS: u64 = 1 << 32;

/// Bootstrap draws whose values are in memory together.
const AT_ONCE: usize = 128;

/// Differences that are the same but for rounding.
const EVEN: f64 = 1e-12;

/// The intervals of some statistics over `draws` bootstrap draws; a cluster is drawn with all of its articles. Those of which too few
/// draws are numbers have none.
pub(super) fn bootstrap(
    statistics: &Statistics,
    asked: &[Statistic],
    corpus: &Corpus,
    (draws, seed): (usize, u64),
) -> BTreeMap<Statistic, Interval> {
    if asked.is_empty() {
        return BTreeMap::new();
    }
    let units = statistics.units;
    let one = |number: usize| {
        let times = draw(units.clusters, &mut Random::new(seed, number as u64));
        statistics.of(asked, |at| (corpus.articles[at].group, times[units.cluster_of[at]]))
    };
    let mut all = vec![Draws::new(draws, LEVEL); asked.len()];
    for first in (0..draws).step_by(AT_ONCE) {
        let some: Vec<Vec<f64>> = (first..draws.min(first + AT_ONCE)).into_par_iter().map(one).collect();
        all.par_iter_mut().enumerate().for_each(|(at, own)| own.extend(some.iter().map(|values| values[at])));
    }
    asked.iter().zip(&all).filter_map(|(statistic, draws)| Some((*statistic, draws.interval()?))).collect()
}

/// For each test, a statistic of a contrast with its observed value, in how many of `permutations` it was at least as far from 0. Tests
/// of one contrast stand together.
pub(super) fn permute(statistics: &Statistics, tests: &[(Statistic, f64)], (permutations, seed): (usize, u64)) -> Vec<usize> {
    let units = statistics.units;
    let against_rest = statistics.contrasts.iter().all(|contrast| matches!(contrast.against, Side::AllBut(_)));
    // exchanging all groups at once exchanges each of them with its rest
    let together = |(one, _): &(Statistic, f64), (other, _): &(Statistic, f64)| against_rest || one.contrast() == other.contrast();
    let mut extreme = Vec::with_capacity(tests.len());
    for tests in tests.chunk_by(together) {
        // none where all are held against their rest
        let contrast = tests.first().and_then(|(statistic, _)| statistic.contrast()).filter(|_| !against_rest);
        let strata = match contrast {
            None => units.strata.iter().map(|stratum| stratum.blocks.clone()).collect(),
            Some(contrast) => units.strata_of(statistics.contrasts[contrast]),
        };
        let tested: Vec<Statistic> = tests.iter().map(|&(statistic, _)| statistic).collect();
        let stream = PERMUTATIONS * (contrast.unwrap_or(0) as u64 + 1);
        let one = |number: usize| {
            let mut groups = units.groups.clone();
            shuffle_within(&mut groups, &strata, &mut Random::new(seed, stream + number as u64));
            let values = statistics.of(&tested, |at| (groups[units.block_of[at]], 1));
            // what cannot be had in a permutation is no evidence either way, and counts against the finding
            let extreme = |(value, (_, observed)): (&f64, &(_, f64))| value.is_nan() || value.abs() >= observed.abs() - EVEN;
            values.iter().zip(tests).map(extreme).collect::<Vec<bool>>()
        };
        let none = || vec![0usize; tests.len()];
        let count = |mut counts: Vec<usize>, extremes: Vec<bool>| {
            counts.iter_mut().zip(extremes).for_each(|(count, extreme)| *count += usize::from(extreme));
            counts
        };
        let add = |mut one: Vec<usize>, other: Vec<usize>| {
            one.iter_mut().zip(other).for_each(|(one, other)| *one += other);
            one
        };
        extreme.extend((0..permutations).into_par_iter().map(one).fold(none, count).reduce(none, add));
    }
    extreme
}
