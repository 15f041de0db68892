//! Work on a lexicon: one file a verb.
//!
//! What they share: `subject` (entries of all sections as one kind of thing) and `splice` (changes to a file that a person wrote).

pub mod agree;
mod around;
pub mod blind;
pub mod check;
pub mod diff;
pub mod evaluate;
mod everywhere;
pub mod export;
#[allow(clippy::indexing_slicing, reason = "numbers only: a row for each article and a column for each term, counted here")]
pub mod fit;
mod gold;
pub mod graded;
pub mod import;
mod kwic;
mod new;
pub mod sample;
mod schema;
pub mod splice;
mod subject;
pub mod suggest;
mod test;

pub use gold::Confusion;
pub use gold::Question;
pub use kwic::Finder;
pub use kwic::Order;
pub use kwic::Place;
pub use kwic::sort;
pub use new::starter;
pub use schema::lexicon_schema;
pub use schema::record_schema;
pub use test::Failure;
pub use test::Tested;
pub use test::test;
