//! Work on a lexicon: one file a verb.

mod test;

pub use test::Failure;
pub use test::test;
