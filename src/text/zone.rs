//! The part of an article that a word stands in.

use serde::Deserialize;
use serde::Serialize;

/// The part of an article that a word stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Zone {
    /// The title.
    Headline,
    /// The first paragraph of the body.
    Lead,
    /// All the rest.
    #[default]
    Body,
}

impl Zone {
    /// All zones in text order.
    pub const ALL: [Zone; 3] = [Zone::Headline, Zone::Lead, Zone::Body];

    /// Its name in records and reports.
    pub fn name(self) -> &'static str {
        match self {
            Zone::Headline => "headline",
            Zone::Lead => "lead",
            Zone::Body => "body",
        }
    }
}
