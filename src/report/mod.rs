//! What was found, for people and spreadsheets: tables, explanations, Markdown, CSV, pages.
//!
//! A [`Sheet`] is what is printed about one article, a [`Total`] about many. `summary` and its parts turn them into blocks and
//! tidy grids; `text` and `markdown` lay those out. Nothing here counts or measures, and nothing here knows of colours: lines
//! that deserve emphasis say so.

mod agency;
mod annotated;
mod block;
mod check;
mod clean;
mod comparison;
mod csv;
mod deeds;
mod explain;
mod facts;
mod grid;
mod heard;
mod house;
mod kwic;
mod labels;
mod markdown;
mod marked;
mod page;
mod party;
mod sightings;
mod summary;
mod surface;
mod terms;
mod text;
mod topics;
mod total;
mod wrap;

pub use annotated::Fragment;
pub use annotated::Tone;
pub use annotated::annotated;
pub use block::Block;
pub use block::Grid;
pub use block::Side;
pub use check::check;
pub use check::entries;
pub use clean::clean;
pub use clean::shown;
pub use comparison::Layout;
pub use comparison::Table;
pub use comparison::comparison;
pub use comparison::comparison_table_names;
pub use comparison::comparison_tables;
pub use csv::article_header;
pub use csv::article_row;
pub use csv::attribution_header;
pub use csv::attribution_rows;
pub use csv::failure_row;
pub use csv::hit_header;
pub use csv::hit_rows;
pub use csv::labelling_header;
pub use csv::labelling_rows;
pub use deeds::deed_header;
pub use deeds::deed_rows;
pub use explain::explain;
pub use kwic::kwic;
pub use markdown::markdown;
pub use page::Part;
pub use page::Shape;
pub use page::comparison_page;
pub use page::failed_part;
pub use page::page;
pub use page::page_part;
pub use sightings::Seen;
pub use sightings::Sightings;
pub use sightings::sightings;
pub use summary::summary;
pub use text::Line;
pub use text::lay_out;
pub use total::Total;
pub use total::TotalRecord;
pub use total::total;
pub use total::total_record;

use crate::lexicon::Lexicon;
use crate::measure::Measures;
use crate::score::ArticleScore;
use crate::text::Document;

/// One article, with all that tables print about it.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// The article.
    pub document: &'a Document,
    /// What was found in it.
    pub score: &'a ArticleScore,
    /// The lexicon that it was scored with.
    pub lexicon: &'a Lexicon,
    /// Its measures.
    pub measures: &'a Measures,
}

#[cfg(test)]
mod tests;
