//! Tables that the script makes sortable; every number carries its six digits.

use maud::Markup;
use maud::html;

use super::super::found::shown;
use crate::measure::rounded;

/// A table with these heads, those of columns of numbers behind a `#`.
pub(super) fn sortable(heads: &[&str], rows: Markup) -> Markup {
    html! {
        table.sortable {
            thead { tr { @for head in heads {
                @match head.strip_prefix('#') { Some(head) => th.n scope="col" { (head) }, None => th scope="col" { (head) } }
            } } }
            tbody { (rows) }
        }
    }
}

/// A cell with a number, a dash where there is none.
pub(super) fn value(number: Option<f64>, told: impl Fn(f64) -> String) -> Markup {
    html! {
        @match number {
            Some(number) => td.n data-v=(rounded(number)) { (told(number)) },
            None => td.n { "–" },
        }
    }
}

/// A cell with a share in per cent, a dash where there is nothing to have a share in.
pub(super) fn percent(n: u64, of: u64) -> Markup {
    value((of > 0).then(|| n as f64 / of as f64), |share| format!("{:.0}%", share * 100.0))
}

/// The head of a row on an entry: the wording in which it is found most, and its id, where that is another.
pub(super) fn entry(words: &str, id: &str) -> Markup {
    html! { th scope="row" { bdi { (words) } @if words != id { " " code.id { (shown(id)) } } } }
}
