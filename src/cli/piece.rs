//! What is kept of one article until it is taken in.

use plimsoll::compare::Article;
use plimsoll::corpus::Date;
use plimsoll::corpus::field;
use plimsoll::error::Error;
use plimsoll::record;
use plimsoll::report::Seen;
use plimsoll::text::Document;

use super::grouping::Asking;
use super::grouping::OUTLET;
use super::tables::Rows;

/// What is wanted of each article beyond its counts.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// All words and word pairs.
    pub words: bool,
    /// Sentences behind each count.
    pub sentences: bool,
}

/// An article, or why there is none.
#[derive(Default)]
pub struct Piece {
    /// Its id.
    pub id: String,
    /// The article; none where it could not be read, or has no group.
    pub article: Option<Article>,
    /// The fields of strata and events that it lacks.
    pub lacking: Vec<(Asking, String)>,
    /// The fields that there are, where one that was asked for is missing.
    pub fields: Vec<String>,
    /// Its date, where that could not be read.
    pub odd_date: Option<String>,
    /// The share of its function words, where it seems to be in another language than the lexicons'.
    pub foreign: Option<f64>,
    /// What the reader of the file had to say.
    pub warnings: Vec<String>,
    /// Why it could not be read; empty where that was told before.
    pub failure: Option<String>,
    /// Its rows for the tables, if they are wanted.
    pub rows: Option<Rows>,
    /// Its sentences, if they are wanted.
    pub seen: Seen,
}

impl Piece {
    /// What there is to tell of an article.
    pub fn of(document: &Document, article: Option<Article>, lacking: Vec<(Asking, String)>) -> Piece {
        // only who asks for a field that is not there needs to know those that are
        let fields = match article.is_some() && lacking.is_empty() {
            true => Vec::new(),
            false => known_fields(document),
        };
        let warnings = document.warnings.iter().map(|warning| format!("{}: {warning}", document.id)).collect();
        let odd_date = document.date.clone().filter(|date| Date::read(date).is_none());
        Piece { id: document.id.clone(), article, lacking, fields, odd_date, warnings, ..Piece::default() }
    }

    /// An article that could not be read.
    pub fn failed(id: &str, error: &Error, resolved: bool) -> Piece {
        let rows = Rows::failed(&record::Failure::new(id, error), resolved);
        Piece { id: id.to_string(), rows: Some(rows), failure: Some(error.to_string()), ..Piece::default() }
    }

    /// An article that an earlier run could not read, which it told.
    pub fn failed_before(id: &str) -> Piece {
        let warnings = vec![format!("{id} could not be read when the records were made")];
        Piece { id: id.to_string(), warnings, failure: Some(String::new()), ..Piece::default() }
    }
}

fn known_fields(document: &Document) -> Vec<String> {
    let own = [OUTLET, "year", "month", "day", "origin", "title"].into_iter().filter(|name| field(document, name).is_some());
    own.map(str::to_string).chain(document.meta.keys().cloned()).collect()
}
