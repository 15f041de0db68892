//! The page of a comparison: drawings in SVG with the numbers behind each, and sentences behind the numbers.
//!
//! | file | what it draws |
//! |---|---|
//! | `dots` | rates and shares with their intervals, a panel a group |
//! | `keyness` | terms that tell two sides apart |
//! | `heat` | actors by groups, and how often which class of label |
//! | `ladder` | the ladder of sources as stacked bars |
//! | `waterfall` | what makes up a difference in load |
//! | `evidence` | a few sentences behind each count |
//! | `chart`, `table` | what all drawings and all tables share |
//!
//! Nothing is worked out here but places in a picture, and shares of counts that stand beside them.

mod chart;
mod dots;
mod evidence;
mod heat;
mod keyness;
mod ladder;
mod table;
mod waterfall;

use maud::Markup;
use maud::html;

use super::found::shown;
use super::shell::Page;
use super::shell::limits;
use super::shell::receipt;
use crate::compare::Comparison;
use crate::compare::Part;
use crate::compare::Ranking;
use crate::lexicon::Lexicon;
use crate::report::comparison::COLUMNS;
use crate::report::comparison::notes;
use crate::report::sightings::Sightings;
use crate::report::terms::grouped;
use evidence::Evidence;
use table::percent;
use table::sortable;
use table::value;

/// What a comparison can and cannot show: a statement and its reason.
const LIMITS: [(&str, &str); 6] = [
    ("Differences are of these articles.", "Another month, other events, another choice of articles may give others."),
    ("Counts are not bias.", "A listed word may be the exact word. There is no verdict here and no total score."),
    ("Outlets choose their events.", "Who reports on a massacre writes the word. Comparing the same events takes that away (--match)."),
    ("Unlisted words are not neutral.", "The lexicons hold what their authors thought of, and may know one side’s words better."),
    (
        "An interval is no verdict either.",
        "It says how far the figure may move with other articles of the kind. Whiskers that overlap may still differ; the marks ▲ ▼ are tests, corrected for their number.",
    ),
    ("Voices and links are read by rule, and sometimes wrongly.", "Look at the sentences before you cite a count."),
];

/// Most rows of a kind over all groups together, and fewest of each group: many groups share what room a page has.
const ROWS: usize = 160;
const LEAST: usize = 3;

/// Changes under which the ranking is another that are told of each kind.
const HINGES: usize = 3;

/// The page of a comparison of articles that were scored with `lexicon`; `top` terms, actors and figures are drawn of each kind, or
/// fewer where there are more than 16 groups.
/// `csv` says that the tables were written as well.
pub fn comparison_page(comparison: &Comparison, lexicon: &Lexicon, sightings: &Sightings, (top, csv): (usize, bool)) -> String {
    let top = top.min((ROWS / comparison.groups.len().max(1)).max(LEAST));
    let evidence = Evidence::new(comparison, sightings, top);
    let name = format!("A comparison of {} groups", comparison.groups.len());
    let main = html! {
        article.comparison {
            (head(comparison))
            (groups(comparison))
            (legend(comparison))
            @if comparison.groups.len() > COLUMNS { (dots::folded(comparison)) }
            (dots::part(comparison, Part::Load, top))
            (dots::part(comparison, Part::Category, top))
            (waterfall::waterfall(comparison, &evidence, top))
            (keyness::keyness(comparison, &evidence, top))
            (dots::part(comparison, Part::Labels, top))
            (heat::heat(comparison, &evidence, top))
            (dots::part(comparison, Part::Actor, top))
            (dots::part(comparison, Part::Agency, top))
            (ladder::ladder(comparison, &evidence))
            (dots::part(comparison, Part::Sourcing, top))
            (dots::part(comparison, Part::Heard, top))
            (robustness(comparison))
            (method(comparison))
            (evidence.section(csv))
        }
    };
    let same = "Compared again with the same program, lexicons, articles and seed, this page comes out the same.";
    Page { name, limits: limits(&LIMITS), main, receipt: receipt(lexicon, same) }.whole().into_string()
}

fn head(comparison: &Comparison) -> Markup {
    let words: u64 = comparison.groups.iter().map(|group| group.words.total()).sum();
    let articles: u64 = comparison.groups.iter().map(|group| group.articles).sum();
    html! {
        header {
            h2 { @for (n, group) in comparison.groups.iter().enumerate().take(COLUMNS) { @if n > 0 { ", " } bdi dir="auto" { (shown(&group.name)) } } @if comparison.groups.len() > COLUMNS { " …" } }
            p.origin { (grouped(articles)) " articles · " (grouped(words)) " words" }
        }
    }
}

fn groups(comparison: &Comparison) -> Markup {
    let whole = |n: f64| grouped(n as u64);
    let heads = ["Group", "#Articles", "#Words", "#Narration", "#Indirect", "#Quoted", "#Wire", "#Left out"];
    let rows = html! {
        @for group in &comparison.groups {
            @let all = group.words.total();
            tr data-row=(shown(&group.name)) {
                th scope="row" { bdi { (shown(&group.name)) } }
                (value(Some(group.articles as f64), whole)) (value(Some(all as f64), whole))
                @for n in [group.words.narration, group.words.indirect, group.words.quoted] { (percent(n, all)) }
                (percent(group.wire, group.articles + group.duplicates + group.unmatched))
                (value(Some((group.duplicates + group.unmatched) as f64), whole))
            }
        }
    };
    html! {
        section aria-labelledby="groups" {
            h3 id="groups" { "What is compared" }
            div.scroll tabindex="0" role="group" aria-labelledby="groups" { (sortable(&heads, rows)) }
        }
    }
}

/// How the drawings are read.
fn legend(comparison: &Comparison) -> Markup {
    let against = match (&comparison.method.options.reference, comparison.groups.len()) {
        (Some(reference), _) => shown(reference),
        (None, 2) => "the other group".to_string(),
        (None, _) => "the rest".to_string(),
    };
    html! {
        dl.legend {
            div { dt { svg.key viewBox="0 0 60 16" role="img" aria-label="a dot on a line with ends" {
                line.whisker x1="6" x2="54" y1="8" y2="8" {} line.whisker x1="6" x2="6" y1="4" y2="12" {} line.whisker x1="54" x2="54" y1="4" y2="12" {} circle.dot cx="26" cy="8" r="4.5" {}
            } } dd { "pooled figure, and its 95 % interval; no whiskers: too few articles" } }
            @if comparison.groups.len() <= COLUMNS {
                div { dt { svg.key viewBox="0 0 60 16" role="img" aria-label="faint upright strokes" { line.ghost x1="20" x2="20" y1="2" y2="14" {} line.ghost x1="42" x2="42" y1="2" y2="14" {} } } dd { "the other groups’ figures" } }
            }
            div { dt { "▲ ▼" } dd { "above or below " (against) ", at a false discovery rate under 5 %; the dot stands out" } }
        }
    }
}

fn robustness(comparison: &Comparison) -> Markup {
    if comparison.robustness.is_empty() {
        return Markup::default();
    }
    let order = |ranking: &Ranking| {
        let rank = |names: &Vec<String>| names.iter().map(|name| shown(name)).collect::<Vec<_>>().join(" = ");
        ranking.iter().map(rank).collect::<Vec<_>>().join(" > ")
    };
    html! {
        section aria-labelledby="robust" {
            h3 id="robust" { "Does the ranking hold" }
            p.remark { "By pooled load, the most loaded first: " bdi { (order(&comparison.ranking)) } ". All changes that move it are in the CSV." }
            div.scroll tabindex="0" role="group" aria-labelledby="robust" {
                (sortable(&["Change", "#Ways", "#Ranking holds", "It hinges on"], html! {
                    @for check in &comparison.robustness {
                        tr {
                            th scope="row" { (check.change) } td.n data-v=(check.variants) { (grouped(check.variants)) } td.n data-v=(check.survives) { (grouped(check.survives)) }
                            td {
                                @for (n, hinge) in check.hinges.iter().take(HINGES).enumerate() {
                                    @if n > 0 { "; " } bdi { (shown(&hinge.change)) } " " bdi { "(" (order(&hinge.ranking)) ")" }
                                }
                            }
                        }
                    }
                }))
            }
        }
    }
}

fn method(comparison: &Comparison) -> Markup {
    html! {
        section.method aria-labelledby="method" {
            h3 id="method" { "How the figures were had" }
            ul { @for note in notes(comparison) { li { (shown(&note)) } } }
        }
    }
}
