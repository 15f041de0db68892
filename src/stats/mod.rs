//! Numbers in, numbers out: intervals, resampling, tests, effect sizes. Nothing here knows of texts or lexicons.
//!
//! | file | what it does |
//! |---|---|
//! | `random` | the seeded generator behind every random step |
//! | `intervals` | quantiles, percentile and Wilson intervals |
//! | `resample` | bootstrap draws over clusters, permutations within strata, their p |
//! | `fdr` | false discovery rate over many tests |
//! | `keyness` | log-odds with an informative Dirichlet prior |
//! | `ordinal` | Cliff's δ |
//! | `logistic` | logistic regression with a penalty |
//! | `agreement` | Krippendorff's α |
//! | `stratified` | rates and ladders compared within strata |
//! | `dispersion` | how evenly a term is spread over parts |

mod agreement;
mod dispersion;
mod fdr;
mod intervals;
mod keyness;
mod logistic;
mod ordinal;
mod random;
mod resample;
mod stratified;

pub use agreement::Scale;
pub use agreement::alpha;
pub use dispersion::Parts;
pub use fdr::benjamini_hochberg;
pub use intervals::Draws;
pub use intervals::Interval;
pub use intervals::percentile_interval;
pub use intervals::quantile;
pub use intervals::wilson;
pub use keyness::LogOdds;
pub use keyness::log_odds;
pub use logistic::Logistic;
pub use logistic::ridge;
pub use ordinal::cliffs_delta;
pub use random::Random;
pub use resample::draw;
pub use resample::p_value;
pub use resample::shuffle_within;
pub use stratified::Rates;
pub use stratified::Standing;
