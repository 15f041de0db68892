//! One self-contained HTML page: articles with everything that was found in them marked in place.
//!
//! `article` marks the text, `tables` and `agency` print the counts, `evidence` lists the sentences that each count leads to and
//! `sums` the places behind sums, `comparison` draws groups of articles beside one another, `shell` puts it all on a page with style, script and a policy that lets
//! nothing in from elsewhere. Every word of articles and lexicons is escaped when the templates are compiled in; style and script are
//! the two files beside these.

mod agency;
mod article;
mod comparison;
mod evidence;
mod excerpt;
mod found;
mod shell;
mod sums;
mod tables;
mod tongue;

pub use comparison::Shape;
pub use comparison::comparison_page;

use maud::Markup;
use maud::html;

use super::Sheet;
use super::summary::title;
use crate::lexicon::Lexicon;
use crate::record::Failure;
use found::Found;

/// A part of a page: an article, or why there is none.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its row in the list at the top.
    row: Markup,
    /// The article with its tables; empty where it could not be read.
    body: Markup,
    /// Its headline.
    title: String,
}

impl Part {
    /// How many bytes it adds to the page.
    pub fn size(&self) -> usize {
        self.row.0.len() + self.body.0.len()
    }
}

/// An article as a part of a page, on which it is the n-th, counted from 0.
pub fn page_part(sheet: &Sheet, n: usize) -> Part {
    let found = Found::new(sheet, n);
    let measures = sheet.measures;
    let (hits, said) = (&measures.load.rates, &measures.sourcing);
    let to = |n: u64, table: &str| tables::number(n, &format!("{}-{table}", found.prefix));
    let row = html! {
        tr {
            th scope="row" { a href={ "#" (found.prefix) } { bdi dir="auto" { (title(sheet)) } } }
            td { (shell::origin(sheet)) }
            td.n data-v=(sheet.score.words) { (to(u64::from(sheet.score.words), "text")) }
            @for (n, list) in [(hits.narration.hits, "hits-narration"), (hits.indirect.hits, "hits-indirect"), (hits.quoted.hits, "hits-quoted")] {
                td.n data-v=(n) { (to(n, list)) }
            }
            td.n data-v=(said.vague.n) { (to(said.vague.n, "vague")) " of " (to(said.vague.of, "attributions")) }
        }
    };
    Part { row, body: shell::article(&found), title: found::shown(&title(sheet)) }
}

/// An article that could not be read, as a part of a page.
pub fn failed_part(failure: &Failure) -> Part {
    let row = html! {
        tr { th scope="row" { bdi { (found::shown(&failure.article.id)) } } td colspan="6" { (found::shown(&failure.error.message)) } }
    };
    Part { row, body: Markup::default(), title: String::new() }
}

/// The page of these articles, which were scored with `lexicon`.
pub fn page(parts: &[Part], lexicon: &Lexicon) -> String {
    shell::page(parts, lexicon).into_string()
}
