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
    quantile_of(sorted.len(), p, |at| sorted.get(at).copied())
}

fn quantile_of(values: usize, p: f64, value: impl Fn(usize) -> Option<f64>) -> Option<f64> {
    let place = p.clamp(0.0, 1.0) * values.checked_sub(1)? as f64;
    let below = value(place.floor() as usize)?;
    let above = value(place.ceil() as usize)?;
    Some(below + (above - below) * place.fract())
}

/// The percentile interval (Efron 1979) of bootstrap draws that holds `level` of them, such as 0.95; draws that are no numbers
/// are left out. `None` where fewer than half of the draws are numbers: the figure itself often cannot be had then.
pub fn percentile_interval(draws: &[f64], level: f64) -> Option<Interval> {
    let mut all = Draws::new(draws.len(), level);
    all.extend(draws.iter().copied());
    all.interval()
}

/// Bootstrap draws of one figure that come in bit by bit: only those on which their percentile interval can rest are kept.
#[derive(Clone, Debug)]
pub struct Draws {
    level: f64,
    /// How many on either end the interval can rest on.
    end: usize,
    /// Draws so far, and how many of them are numbers.
    draws: usize,
    numbers: usize,
    /// The lowest and the highest numbers, in order.
    ends: Vec<f64>,
}

impl Draws {
    /// No draws yet, of at most `most`, whose interval is to hold `level` of them.
    pub fn new(most: usize, level: f64) -> Draws {
        let end = (tail(level) * most as f64) as usize + 2;
        Draws { level, end, draws: 0, numbers: 0, ends: Vec::new() }
    }

    /// Adds draws, in any order.
    pub fn extend(&mut self, draws: impl IntoIterator<Item = f64>) {
        let kept = self.ends.len();
        let all = draws.into_iter().inspect(|_| self.draws += 1);
        self.ends.extend(all.filter(|draw| draw.is_finite()));
        self.numbers += self.ends.len() - kept;
        self.ends.sort_unstable_by(f64::total_cmp);
        let high = self.ends.len().saturating_sub(self.end);
        if high > self.end {
            self.ends.drain(self.end..high);
            self.ends.shrink_to_fit();
        }
    }

    /// Their interval, as [`percentile_interval`] tells it.
    pub fn interval(&self) -> Option<Interval> {
        if self.numbers * 2 < self.draws {
            return None;
        }
        let left_out = self.numbers - self.ends.len();
        let value = |at: usize| self.ends.get(if at < self.end { at } else { at - left_out }).copied();
        let tail = tail(self.level);
        Some(Interval { low: quantile_of(self.numbers, tail, value)?, high: quantile_of(self.numbers, 1.0 - tail, value)? })
    }
}

/// The share of draws beyond one end of an interval.
fn tail(level: f64) -> f64 {
    (1.0 - level) / 2.0
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
