//! The YAML: schema, form language, loading and layering, built-in lexicons, bracketed examples.

mod accepted;
mod builtin;
mod check;
mod example;
mod form;
mod grammar;
mod layers;
mod lists;
mod mistake;
mod model;
mod outline;
mod overlay;
mod raw;
mod read;
mod resolve;
pub mod schema;
mod source;
mod spelling;
mod tables;
mod write;

pub use accepted::Acceptance;
pub use accepted::acceptances;
pub use builtin::Builtin;
pub use builtin::Summary;
pub use builtin::all as builtins;
pub use builtin::compiled as compiled_builtins;
pub use builtin::find as find_builtin;
pub use builtin::find_pack;
pub use builtin::packs;
pub use example::Example;
pub use example::ExampleError;
pub use example::Mark;
pub use example::Role;
pub use example::parse as parse_example;
pub use form::FormWord;
pub use form::Wording;
pub use form::expand;
pub use grammar::FormError;
pub use layers::Layers;
pub use layers::problems;
pub use model::*;
pub use outline::Outline;
pub use outline::outline;
pub use raw::Map;
pub use raw::Text;
pub use raw::Value;
pub use read::read;
pub use source::Source;
pub use spelling::did_you_mean;
pub use tables::FILE;
pub use write::list;
pub use write::scalar;

#[cfg(test)]
mod tests;
