//! Draws for the bootstrap and for permutation tests.

use super::Random;

/// How often each of `clusters` is drawn when as many are drawn with replacement (the cluster bootstrap; Davison and Hinkley
/// 1997, section 3.8).
pub fn draw(clusters: usize, random: &mut Random) -> Vec<u32> {
    let mut times = vec![0; clusters];
    for _ in 0..clusters {
        if let Some(time) = times.get_mut(random.below(clusters)) {
            *time += 1;
        }
    }
    times
}

/// Shuffles labels among the units of the same stratum; each stratum is a list of places in `labels`.
pub fn shuffle_within(labels: &mut [u32], strata: &[Vec<usize>], random: &mut Random) {
    let mut own: Vec<u32> = Vec::new();
    for stratum in strata {
        own.clear();
        own.extend(stratum.iter().filter_map(|&at| labels.get(at)));
        random.shuffle(&mut own);
        for (&at, &label) in stratum.iter().zip(&own) {
            if let Some(place) = labels.get_mut(at) {
                *place = label;
            }
        }
    }
}

/// The p of a permutation test in which `extreme` of `draws` random orders were at least as extreme as the one that was observed,
/// which counts itself (Phipson and Smyth 2010): never 0.
pub fn p_value(extreme: usize, draws: usize) -> f64 {
    (extreme + 1) as f64 / (draws + 1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_are_drawn_as_there_are() {
        for clusters in [0, 1, 5, 1000] {
            let times = draw(clusters, &mut Random::new(1, 3));
            assert_eq!((times.len(), times.iter().sum::<u32>() as usize), (clusters, clusters));
        }
        // of many clusters a share of 1/e is not drawn at all
        let times = draw(100_000, &mut Random::new(1, 4));
        let none = times.iter().filter(|&&n| n == 0).count() as f64 / 100_000.0;
        assert!((none - (-1f64).exp()).abs() < 0.01, "{none}");
    }

    #[test]
    fn labels_stay_in_their_stratum() {
        let mut labels = [1, 1, 2, 3, 3, 4];
        let strata = [vec![0, 1, 2], vec![3, 4, 5]];
        let mut moved = false;
        for stream in 0..20 {
            shuffle_within(&mut labels, &strata, &mut Random::new(9, stream));
            let mut halves = [labels[..3].to_vec(), labels[3..].to_vec()];
            moved |= halves[0] != [1, 1, 2];
            halves.iter_mut().for_each(|half| half.sort_unstable());
            assert_eq!(halves, [[1, 1, 2], [3, 3, 4]]);
        }
        assert!(moved);
    }

    #[test]
    fn p_is_never_zero() {
        for (extreme, draws, p) in [(0, 999, 0.001), (999, 999, 1.0), (49, 999, 0.05), (0, 0, 1.0)] {
            assert_eq!(p_value(extreme, draws), p);
        }
    }
}
