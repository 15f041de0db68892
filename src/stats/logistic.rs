//! Logistic regression with a quadratic penalty.

/// A fitted model: the log-odds of a case are the intercept and the weights of what it has.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Logistic {
    /// Log-odds of a case that has nothing.
    pub intercept: f64,
    /// What each feature adds, in natural logarithms.
    pub weights: Vec<f64>,
}

impl Logistic {
    /// The log-odds of a case: what it has, and how much of it.
    pub fn log_odds(&self, case: &[(u32, f64)]) -> f64 {
        let parts = case.iter().filter_map(|&(feature, much)| Some(self.weights.get(feature as usize)? * much));
        self.intercept + parts.sum::<f64>()
    }
}

/// Sweeps over all features after which fitting ends at the latest, and the step below which it ends before.
const SWEEPS: usize = 200;
const STEP: f64 = 1e-4;

/// The ridge estimate (Hoerl and Kennard 1970; le Cessie and van Houwelingen 1992): the weights with the greatest log-likelihood less
/// half of their squares times their penalties; the intercept has none. Found feature by feature with Newton steps (Genkin, Lewis and
/// Madigan 2007), in the order of the features, so that the same cases give the same weights.
///
/// `cases` list the features that each case has, none twice, and how much of each; `penalties` has one for each feature.
pub fn ridge(cases: &[Vec<(u32, f64)>], outcomes: &[bool], penalties: &[f64]) -> Logistic {
    let mut having: Vec<Vec<(usize, f64)>> = vec![Vec::new(); penalties.len()];
    for (number, case) in cases.iter().enumerate() {
        for &(feature, much) in case {
            if let Some(having) = having.get_mut(feature as usize) {
                having.push((number, much));
            }
        }
    }
    let everybody: Vec<(usize, f64)> = (0..cases.len()).map(|number| (number, 1.0)).collect();
    let mut model = Logistic { intercept: 0.0, weights: vec![0.0; penalties.len()] };
    let mut odds = vec![0.0; cases.len()];
    for _ in 0..SWEEPS {
        let mut most = newton(&everybody, outcomes, &mut odds, &mut model.intercept, 0.0);
        for ((weight, having), &penalty) in model.weights.iter_mut().zip(&having).zip(penalties) {
            most = most.max(newton(having, outcomes, &mut odds, weight, penalty));
        }
        if most < STEP {
            break;
        }
    }
    model
}

/// One step for one weight, of at most one logit; how far it went.
fn newton(having: &[(usize, f64)], outcomes: &[bool], odds: &mut [f64], weight: &mut f64, penalty: f64) -> f64 {
    let (mut slope, mut bend) = (-penalty * *weight, penalty);
    for &(case, much) in having {
        let p = 1.0 / (1.0 + (-odds[case]).exp());
        slope += much * (f64::from(u8::from(outcomes[case])) - p);
        bend += much * much * p * (1.0 - p);
    }
    if bend <= 0.0 {
        return 0.0;
    }
    let step = (slope / bend).clamp(-1.0, 1.0);
    *weight += step;
    having.iter().for_each(|&(case, much)| odds[case] += step * much);
    step.abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A case for each cell of a two-by-two table.
    fn table(with: (usize, usize), without: (usize, usize)) -> (Vec<Vec<(u32, f64)>>, Vec<bool>) {
        let cells = [(with.0, true, true), (with.1, true, false), (without.0, false, true), (without.1, false, false)];
        let all = cells.iter().flat_map(|&(n, has, outcome)| vec![(if has { vec![(0, 1.0)] } else { Vec::new() }, outcome); n]);
        all.unzip()
    }

    #[test]
    fn without_a_penalty_the_weight_is_the_log_odds_ratio() {
        let (cases, outcomes) = table((30, 10), (20, 40));
        let model = ridge(&cases, &outcomes, &[1e-9]);
        assert!((model.weights[0] - (3.0f64 / 0.5).ln()).abs() < 1e-3, "{model:?}");
        assert!((model.intercept - 0.5f64.ln()).abs() < 1e-3, "{model:?}");
    }

    #[test]
    fn a_penalty_shrinks_and_the_slope_is_nought_at_the_end() {
        let (cases, outcomes) = table((30, 10), (20, 40));
        let penalty = 5.0;
        let model = ridge(&cases, &outcomes, &[penalty]);
        let slope: f64 = cases
            .iter()
            .zip(&outcomes)
            .filter(|(case, _)| !case.is_empty())
            .map(|(case, &outcome)| f64::from(u8::from(outcome)) - 1.0 / (1.0 + (-model.log_odds(case)).exp()))
            .sum();
        assert!((slope - penalty * model.weights[0]).abs() < 0.01, "{model:?}");
        assert!(model.weights[0] > 0.0 && model.weights[0] < 6.0f64.ln(), "{model:?}");
    }

    #[test]
    fn perfect_separation_does_not_run_away() {
        let (cases, outcomes) = table((10, 0), (0, 10));
        let model = ridge(&cases, &outcomes, &[1.0]);
        assert!(model.weights[0].is_finite() && model.weights[0] < 10.0, "{model:?}");
    }
}
