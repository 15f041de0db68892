//! Keyness: which words tell two collections apart.

/// A difference in log-odds, and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LogOdds {
    /// Difference of the log-odds, in natural logarithms; positive where the first collection uses the word more.
    pub delta: f64,
    /// The same in standard errors.
    pub z: f64,
}

/// The log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008, equations 15, 16 and 22) of a word
/// that stands `count.0` times in `words.0` words of one collection and `count.1` times in `words.1` of the other; counts may be weighted.
///
/// `prior` is the word's share of the prior, α_w = α₀ · f_w, and `all` is α₀. `None` where the odds cannot be had: no words, no
/// prior, or a word that is everything.
pub fn log_odds(count: (f64, f64), words: (f64, f64), prior: f64, all: f64) -> Option<LogOdds> {
    let odds = |count: f64, words: f64| (count + prior) / (words + all - count - prior);
    let delta = odds(count.0, words.0).ln() - odds(count.1, words.1).ln();
    let variance = 1.0 / (count.0 + prior) + 1.0 / (count.1 + prior);
    let z = delta / variance.sqrt();
    (prior > 0.0 && z.is_finite()).then_some(LogOdds { delta, z })
}
