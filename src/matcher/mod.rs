//! Compiled forms → matches: the only place where text and lexicon meet.

mod compile;
mod context;
mod edges;
mod find;
mod image;
mod list;
mod opening;
mod parts;
mod tables;
mod trie;
mod vocabulary;
mod wording;

pub use compile::Matcher;
pub use compile::image;
pub use compile::language;
pub use find::Match;
pub use find::Matches;
pub use find::ending;
pub use find::starting;
pub use find::within;
pub use list::ARCHIVE_LISTS;
pub use list::Classes;
pub use list::List;
pub use list::list_ids;
pub use parts::Role;
