//! The false discovery rate over many tests.

/// The q of each p (Benjamini and Hochberg 1995): the smallest rate of false discoveries at which that test would still count,
/// from 0 to 1, in the order of the input.
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|&a, &b| p[b].total_cmp(&p[a]));
    let mut q = vec![1.0; p.len()];
    let mut least: f64 = 1.0;
    for (place, &at) in order.iter().enumerate() {
        let rank = p.len() - place;
        least = least.min(p[at] * p.len() as f64 / rank as f64);
        q[at] = least;
    }
    q
}
