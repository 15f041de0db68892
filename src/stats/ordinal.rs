//! Differences between two distributions on an ordinal scale.

/// Cliff's δ (Cliff 1993) of two distributions over the same steps: how much more often a case of the first stands above one of
/// the second than below it, from −1 to 1. `None` where one of them has no cases.
pub fn cliffs_delta(first: &[u64], second: &[u64]) -> Option<f64> {
    let (cases, others) = (first.iter().sum::<u64>() as f64, second.iter().sum::<u64>() as f64);
    let mut above = 0.0;
    let mut passed = 0.0;
    for (&n, &other) in first.iter().zip(second) {
        above += n as f64 * (passed - (others - passed - other as f64));
        passed += other as f64;
    }
    (cases > 0.0 && others > 0.0).then(|| above / (cases * others))
}
