//! Work on a lexicon: one file a verb.

mod test;

pub use test::Failure;
pub use test::Tested;
pub use test::test;
