//! How the schema of lexicon files is told: tables of keys, and the shape of what stands behind each.
//!
//! The tables themselves are in `tables`. They drive the reader, its "did you mean", and the JSON Schema for editors. How values are read
//! is in `read`, how they are checked in `check`.

/// A kind of mapping in a lexicon file.
#[derive(Debug)]
pub struct Table {
    /// The section or key that holds it, as in `terms`.
    pub name: &'static str,
    /// One of its entries, as a noun with its article.
    pub one: &'static str,
    /// Its keys, in groups.
    pub keys: &'static [&'static [Key]],
}

/// One key of a mapping.
#[derive(Debug)]
pub struct Key {
    /// As it is written.
    pub name: &'static str,
    /// What stands behind it.
    pub shape: Shape,
    /// Whether a new entry must have it.
    pub required: bool,
    /// What it is for.
    pub about: &'static str,
}

/// What stands behind a key.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// One value.
    Text(Rule),
    /// A list of values.
    List(Rule),
    /// A mapping.
    Map(&'static Table),
    /// A list of mappings.
    Maps(&'static Table),
}

/// What a value must look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Any words.
    Words,
    /// A name without spaces or slashes.
    Id,
    /// A form of the form language.
    Form,
    /// A regular expression.
    Pattern,
    /// A sentence with the matches in brackets.
    Example,
    /// One of these.
    OneOf(&'static [&'static str]),
    /// A number of words, or `sentence`.
    Within,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    Date,
    /// `terms/ID` or `labels/ID`.
    Target,
    /// As `Target`, or `policies/ID`.
    Found,
    /// The number of this schema.
    Schema,
}

/// The number that `schema:` must have.
pub const SCHEMA: &str = "1";

impl Table {
    /// All keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &'static Key> + use<> {
        self.keys.iter().copied().flatten()
    }

    /// The key of that name.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys().find(|key| key.name == name)
    }
}

impl Key {
    /// A key that may be left out.
    pub const fn may(name: &'static str, shape: Shape, about: &'static str) -> Self {
        Key { name, shape, required: false, about }
    }

    /// A key that a new entry must have.
    pub const fn must(name: &'static str, shape: Shape, about: &'static str) -> Self {
        Key { name, shape, required: true, about }
    }

    /// What to do where it is missing.
    pub fn wanted(&self) -> String {
        format!("add `{}:` ({})", self.name, self.about.trim_end_matches('.'))
    }
}
