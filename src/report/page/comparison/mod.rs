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
//! | `narrow` | those of very many groups that there is room for |
//! | `chart`, `table` | what all drawings and all tables share |
//!
//! Nothing is worked out here but places in a picture, and shares of counts that stand beside them.

mod chart;
mod dots;
mod evidence;
mod heat;
mod keyness;
mod ladder;
mod narrow;
mod table;
mod waterfall;

use maud::Markup;
use maud::html;

use super::found::shown;
use super::shell::Page;
use super::shell::contents;
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
use narrow::GROUPS;
use narrow::narrowed;
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

/// Groups of a ranking that are named.
const RANKED: usize = 20;

/// Rows of the table of all groups.
const LISTED: usize = 400;

/// What a page of a comparison is to show.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shape<'a> {
    /// Terms, actors and figures of each kind that are drawn; fewer of them where there are more than 16 groups.
    pub top: usize,
    /// There are tables of findings to point to.
    pub csv: bool,
    /// The hash of the sealed key, where the groups stand under other names.
    pub key: Option<&'a str>,
}

/// The page of a comparison of articles that were scored with `lexicon`.
pub fn comparison_page(comparison: &Comparison, lexicon: &Lexicon, sightings: &Sightings, shape: Shape) -> String {
    let whole = comparison;
    let comparison = &narrowed(whole);
    let top = shape.top.min((ROWS / comparison.groups.len().max(1)).max(LEAST));
    let evidence = &Evidence::new(comparison, sightings, top);
    let sections = sections(whole, comparison, evidence, top);
    let main = html! {
        article.comparison {
            (head(whole, comparison, shape.key.is_some()))
            (contents("the comparison", sections.iter().map(|(id, title, _)| (id.to_string(), *title)).chain([("evidence".to_string(), "Sentences")])))
            @for (_, _, section) in &sections { (section) }
            (evidence.section(shape.csv))
        }
    };
    let same = "Compared again with the same program, lexicons, articles and seed, this page comes out the same.";
    Page {
        kicker: format!("A comparison of {} groups", whole.groups.len()),
        title: names(whole).join(", "),
        skip: ("main", "To the comparison"),
        limits: limits(&LIMITS),
        main,
        receipt: receipt(lexicon, same, shape.key),
    }
    .whole()
    .into_string()
}

/// Id, title and content of every section that has any, in their order.
fn sections<'a>(whole: &Comparison, comparison: &Comparison, evidence: &Evidence, top: usize) -> Vec<(&'a str, &'a str, Markup)> {
    let part = |part: Part| {
        let told = dots::told(part);
        (told.id, told.title, dots::part(comparison, evidence, part, top))
    };
    let many = comparison.groups.len() > COLUMNS;
    let all = [
        ("groups", "What is compared", html! { (groups(whole)) (legend(comparison)) }),
        ("main-figures", "The main figures", if many { dots::folded(comparison) } else { Markup::default() }),
        part(Part::Load),
        part(Part::Category),
        ("gaps", "What makes the difference", waterfall::waterfall(comparison, evidence, top)),
        ("terms", "Terms that differ", keyness::terms(comparison, evidence, top)),
        ("words", "Words that differ", keyness::words(comparison, evidence, top)),
        part(Part::Labels),
        ("actors", "Who is called what", heat::heat(comparison, evidence, top)),
        part(Part::Actor),
        part(Part::Agency),
        ("ladder", ladder::TITLE, ladder::ladder(comparison, evidence)),
        part(Part::Sourcing),
        part(Part::Heard),
        ("robust", "Does the ranking hold", robustness(whole)),
        ("method", "How the figures were had", method(whole)),
    ];
    all.into_iter().filter(|(_, _, section)| !section.0.is_empty()).collect()
}

/// The names of the first groups.
fn names(comparison: &Comparison) -> Vec<String> {
    let mut names: Vec<String> = comparison.groups.iter().take(COLUMNS).map(|group| shown(&group.name)).collect();
    names.extend((comparison.groups.len() > COLUMNS).then(|| "…".to_string()));
    names
}

fn head(whole: &Comparison, drawn: &Comparison, blind: bool) -> Markup {
    let words: u64 = whole.groups.iter().map(|group| group.words.total()).sum();
    let articles: u64 = whole.groups.iter().map(|group| group.articles).sum();
    html! {
        header {
            h2 { @for (n, name) in names(whole).into_iter().enumerate() { @if n > 0 { ", " } bdi dir="auto" { (name) } } }
            p.origin { (grouped(articles)) " articles · " (grouped(words)) " words" }
            @if blind {
                p.remark { "A blind comparison: the groups stand under letters, and their names are taken out of the sentences. Who is who is in a sealed key, whose hash is in the receipt." }
            }
            @if drawn.groups.len() < whole.groups.len() {
                p.remark { "Drawn are the " (drawn.groups.len()) " groups with the most words, of " (grouped(whole.groups.len() as u64)) "; the figures of the others are in the CSV (--tables FOLDER)." }
            }
        }
    }
}

fn groups(comparison: &Comparison) -> Markup {
    let whole = |n: f64| grouped(n as u64);
    let heads = ["Group", "#Articles", "#Words", "#Narration", "#Indirect", "#Quoted", "#Wire", "#Left out"];
    let rows = html! {
        @for group in comparison.groups.iter().take(LISTED) {
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
    let more = comparison.groups.len().saturating_sub(LISTED);
    html! {
        section aria-labelledby="groups" {
            h3 id="groups" { "What is compared" }
            div.scroll.tall[comparison.groups.len() > GROUPS] tabindex="0" role="group" aria-labelledby="groups" { (sortable(&heads, rows)) }
            @if more > 0 { p.remark { (grouped(more as u64)) " more in the CSV." } }
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
            } } dd { "pooled figure, and its 95 % interval; no whiskers: too few articles, or nothing found" } }
            div { dt { svg.key viewBox="0 0 60 16" role="img" aria-label="faint upright strokes" { line.ghost x1="20" x2="20" y1="2" y2="14" {} line.ghost x1="42" x2="42" y1="2" y2="14" {} } } dd { "the other groups’ figures" } }
            div { dt { svg.key viewBox="0 0 24 16" role="img" aria-label="a filled dot" { circle.dot.sure cx="12" cy="8" r="4.5" {} } "▲ ▼" } dd { "above or below " bdi { (against) } ", at a false discovery rate under 5 %" } }
        }
    }
}

/// A ranking, the first groups of it.
fn order(ranking: &Ranking) -> Markup {
    let all: usize = ranking.iter().map(Vec::len).sum();
    html! {
        @for (n, name) in ranking.iter().flat_map(|rank| rank.iter().enumerate()).enumerate().take(RANKED) {
            @let (tie, name) = name;
            @if n > 0 { @if tie > 0 { " = " } @else { " > " } }
            bdi { (shown(name)) }
        }
        @if all > RANKED { " … and " (all - RANKED) " more" }
    }
}

fn robustness(comparison: &Comparison) -> Markup {
    if comparison.robustness.is_empty() {
        return Markup::default();
    }
    html! {
        section aria-labelledby="robust" {
            h3 id="robust" { "Does the ranking hold" }
            p.remark { "By pooled load, the most loaded first: " (order(&comparison.ranking)) ". All changes that move it are in the CSV." }
            div.scroll tabindex="0" role="group" aria-labelledby="robust" {
                (sortable(&["Change", "#Ways", "#Ranking holds", "It hinges on"], html! {
                    @for check in &comparison.robustness {
                        tr {
                            th scope="row" { (check.change) } td.n data-v=(check.variants) { (grouped(check.variants)) } td.n data-v=(check.survives) { (grouped(check.survives)) }
                            td {
                                @for (n, hinge) in check.hinges.iter().take(HINGES).enumerate() {
                                    @if n > 0 { "; " } bdi { (shown(&hinge.change)) } " (" (order(&hinge.ranking)) ")"
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
