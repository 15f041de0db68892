//! Two collections held against one another within strata, so that what the strata differ in makes no difference.

use super::ordinal::cliffs_delta;

/// Rates of two collections compared within strata, such as months or events, by the estimators of Mantel and Haenszel for rates
/// (Greenland and Robins 1985, equations 3 and 5; Rothman, Greenland and Lash 2008, chapter 15). Of one stratum they are the plain
/// difference and ratio.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rates {
    own: f64,
    other: f64,
    weight: f64,
}

impl Rates {
    /// Adds a stratum: for each collection what was counted, and what it was counted in, such as words. A stratum in which one of them
    /// has nothing to count in tells nothing.
    pub fn add(&mut self, own: (u64, u64), other: (u64, u64)) {
        let [(n, of), (m, against)] = [own, other].map(|(n, of)| (n as f64, of as f64));
        if of > 0.0 && against > 0.0 {
            self.own += n * against / (of + against);
            self.other += m * of / (of + against);
            self.weight += of * against / (of + against);
        }
    }

    /// The first rate less the second; no number where no stratum tells anything.
    pub fn difference(&self) -> f64 {
        (self.own - self.other) / self.weight
    }

    /// The first rate over the second; infinite or no number where the second is 0.
    pub fn ratio(&self) -> f64 {
        self.own / self.other
    }
}

/// Cliff's δ within strata: the mean of their δ with the weights of van Elteren (1960), n₁n₂ ∕ (n₁ + n₂ + 1).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Standing {
    sum: f64,
    weight: f64,
}

impl Standing {
    /// Adds a stratum: how many cases of each collection stand on each step.
    pub fn add(&mut self, own: &[u64], other: &[u64]) {
        if let Some(delta) = cliffs_delta(own, other) {
            let [n, m] = [own, other].map(|steps| steps.iter().sum::<u64>() as f64);
            let weight = n * m / (n + m + 1.0);
            self.sum += weight * delta;
            self.weight += weight;
        }
    }

    /// δ, from −1 to 1; no number where no stratum has cases of both.
    pub fn delta(&self) -> f64 {
        self.sum / self.weight
    }
}
