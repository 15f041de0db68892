//! What is kept of one article until it is taken in.

use plimsoll::compare::Article;
use plimsoll::error::Error;
use plimsoll::record;
use plimsoll::text::Document;

use super::grouping::Grouping;
use super::grouping::OUTLET;
use super::tables::Rows;

/// What is wanted of each article beyond its counts.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// All words and word pairs.
    pub words: bool,
}

/// An article, or why there is none.
#[derive(Default)]
pub struct Piece {
    /// The article; none where it could not be read, or has no group.
    pub article: Option<Article>,
    /// The fields that there are, where one that was asked for is missing.
    pub fields: Vec<String>,
    /// Whether a field of the strata is missing.
    pub unstratified: bool,
    /// What the reader of the file had to say.
    pub warnings: Vec<String>,
    /// Why it could not be read; empty where that was told before.
    pub failure: Option<String>,
    /// Its rows for the tables, if they are wanted.
    pub rows: Option<Rows>,
}

impl Piece {
    /// What there is to tell of an article.
    pub fn of(grouping: &Grouping, document: &Document, article: Option<Article>) -> Piece {
        let unstratified = !grouping.strata.is_empty() && article.as_ref().is_some_and(|article| article.stratum.is_empty());
        // only who asks for a field that is not there needs to know those that are
        let fields = match article {
            Some(_) => Vec::new(),
            None => known_fields(document),
        };
        let warnings = document.warnings.iter().map(|warning| format!("{}: {warning}", document.id)).collect();
        Piece { article, fields, unstratified, warnings, ..Piece::default() }
    }

    /// An article that could not be read.
    pub fn failed(id: &str, error: &Error) -> Piece {
        let rows = Rows::failed(&record::Failure::new(id, error));
        Piece { rows: Some(rows), failure: Some(error.to_string()), ..Piece::default() }
    }

    /// An article that an earlier run could not read, which it told.
    pub fn failed_before(id: &str) -> Piece {
        let warnings = vec![format!("{id} could not be read when the records were made")];
        Piece { warnings, failure: Some(String::new()), ..Piece::default() }
    }
}

fn known_fields(document: &Document) -> Vec<String> {
    let own = [OUTLET, "year", "month", "origin", "title"].into_iter().filter(|name| document.field(name).is_some());
    own.map(str::to_string).chain(document.meta.keys().cloned()).collect()
}
