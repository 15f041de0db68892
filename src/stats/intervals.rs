//! Quantiles and intervals.

/// An interval of confidence, both ends included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The quantile of sorted values at `p` from 0 to 1, linear between them (type 7 of Hyndman and Fan 1996, the default of R and
/// NumPy); `None` without values.
pub fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    let place = p.clamp(0.0, 1.0) * sorted.len().checked_sub(1)? as f64;
    let below = *sorted.get(place.floor() as usize)?;
    let above = *sorted.get(place.ceil() as usize)?;
    Some(below + (above - below) * place.fract())
}

/// The percentile interval (Efron 1979) of bootstrap draws that holds `level` of them, such as 0.95; draws that are no numbers
/// are left out. `None` where fewer than half of the draws are numbers: the figure itself often cannot be had then.
pub fn percentile_interval(draws: &[f64], level: f64) -> Option<Interval> {
    let mut sorted: Vec<f64> = draws.iter().copied().filter(|draw| draw.is_finite()).collect();
    if sorted.len() * 2 < draws.len() {
        return None;
    }
    sorted.sort_by(f64::total_cmp);
    let tail = (1.0 - level) / 2.0;
    Some(Interval { low: quantile(&sorted, tail)?, high: quantile(&sorted, 1.0 - tail)? })
}

/// The interval of Wilson (1927) for a share of `n` in `of` independent cases; `z` is 1.96 for 95 %. `None` without cases.
pub fn wilson(n: u64, of: u64, z: f64) -> Option<Interval> {
    if of == 0 {
        return None;
    }
    let cases = of as f64;
    let share = n as f64 / cases;
    let scale = 1.0 + z * z / cases;
    let centre = share + z * z / (2.0 * cases);
    let half = z * (share * (1.0 - share) / cases + z * z / (4.0 * cases * cases)).sqrt();
    Some(Interval { low: ((centre - half) / scale).max(0.0), high: ((centre + half) / scale).min(1.0) })
}
