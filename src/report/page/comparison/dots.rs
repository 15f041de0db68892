//! Rates and shares as dots with whiskers, one small panel a group; of many groups, one panel a figure.

use maud::Markup;
use maud::html;

use super::super::found::shown;
use super::chart::Drawing;
use super::chart::LINE_END;
use super::chart::Scale;
use super::chart::WIDTH;
use super::chart::at;
use super::chart::axis;
use super::chart::behind;
use super::chart::fit;
use super::evidence::Evidence;
use super::table::sortable;
use super::table::value;
use crate::compare::Cell;
use crate::compare::Comparison;
use crate::compare::FigureRow;
use crate::compare::Part;
use crate::compare::Unit;
use crate::report::comparison::COLUMNS;
use crate::report::comparison::figures::chosen;
use crate::report::comparison::figures::figure;
use crate::report::comparison::figures::marked;
use crate::report::comparison::figures::times;
use crate::report::terms::grouped;
use crate::report::topics::Topic;

/// Height of a row: words above, dot and whisker under them.
const ROW: f64 = 34.0;

/// The figures that are left to the tables: the first is a check of the others on a scale of its own, the second a share among rates.
const TABLES_ONLY: [&str; 2] = ["weighted-load", "labels/unlinked"];

/// The figures that are drawn where there are many groups.
const MAIN: [&str; 7] = ["load", "load-quoted", "load-headline", "labels/delegitimising", "vague", "unnamed", "verbs-distancing"];

/// What one row of a panel shows.
struct Row<'a> {
    name: String,
    cell: Cell,
    /// The figures of the other groups, drawn faintly.
    others: Vec<f64>,
    mark: &'a str,
}

/// The rows of a part that stand on the page, and how many there are.
pub(super) fn rows(comparison: &Comparison, part: Part, top: usize) -> (Vec<&FigureRow>, usize) {
    chosen(comparison, part, top)
}

/// A part of the figures: panels, and the table behind them. Of many groups there is the table alone.
pub(super) fn part(comparison: &Comparison, evidence: &Evidence, part: Part, top: usize) -> Markup {
    let (rows, all) = rows(comparison, part, top);
    if rows.is_empty() {
        return Markup::default();
    }
    let Told { id, title, about } = told(part);
    let drawn: Vec<&FigureRow> = rows.iter().copied().filter(|row| !TABLES_ONLY.contains(&row.id.as_str())).collect();
    let draws = comparison.groups.len() <= COLUMNS;
    let chosen = if draws { " Drawn are the " } else { " In the table are the " };
    html! {
        section.part aria-labelledby=(id) {
            h3 id=(id) { (title) }
            p.remark { (about) @if all > rows.len() { (chosen) (rows.len()) " that differ most surely, of " (all) "; all are in the CSV." } }
            @if draws { div.panels { (by_group(comparison, &drawn, id)) } }
            (behind(title, GLOSS, table(comparison, evidence, &rows)))
        }
    }
}

/// What the columns of the table are.
const GLOSS: &str = "Count: how many, of how many words, mentions or attributions. Mean of articles: each article’s own figure, averaged. \
                     Ratio: the group’s figure over the other side’s. q: how large a part of all differences that look at least as sure is \
                     to be expected by chance alone (false discovery rate).";

/// Id of a part, title, and what is to be known about it.
pub(super) struct Told {
    pub(super) id: &'static str,
    pub(super) title: &'static str,
    about: &'static str,
}

/// How a part is told.
pub(super) fn told(part: Part) -> Told {
    let (id, title, about) = match part {
        Part::Load => (
            "load",
            "Loaded words",
            "Hits per 1,000 words: of the outlet’s wording, then of each voice, direction and zone by itself. The weighted rate is in the table.",
        ),
        Part::Category => ("categories", "Loaded words by category", "Hits per 1,000 words of the outlet’s wording."),
        Part::Labels => {
            ("labels", "Labels by class", "Labels per 1,000 words of the outlet’s wording, by the class of the word, never of the bearer.")
        }
        Part::Actor => (
            "called",
            "How often a name bears a label",
            "Share of an actor’s mentions, in the outlet’s wording, that bear a label of the class.",
        ),
        Part::Agency => (
            "agency",
            "Harm done and suffered",
            "Shares of the deeds of harm and force in which an actor has a part, and of those that have no doer, in the outlet’s wording.",
        ),
        Part::Sourcing => (
            "sourcing",
            "How much is told of the sources",
            "Shares of attributions, of sources introduced, and of sentences with an attribution. Vague are steps 4 and 5 of the ladder, unnamed 2 to 5.",
        ),
        Part::Heard => (
            "heard",
            "Who is heard",
            "Share of attributions to sources of a party, and of those the shares with distancing, factive and evaluative verbs.",
        ),
    };
    Told { id, title, about }
}

/// One panel a group, all on one scale.
fn by_group(comparison: &Comparison, rows: &[&FigureRow], id: &str) -> Markup {
    let cells = || rows.iter().flat_map(|row| &row.cells);
    let scale = scale(cells());
    let share = rows.first().is_some_and(|row| row.unit == Unit::Share);
    html! {
        @for (group, own) in comparison.groups.iter().enumerate() {
            @let rows: Vec<Row> = rows.iter().map(|row| Row {
                name: if comparison.groups.len() > COLUMNS { full(row) } else { row.name.clone() },
                cell: row.cells.get(group).copied().unwrap_or_default(),
                others: others(row, group),
                mark: marked(comparison, row, group),
            }).collect();
            (panel(&format!("{id}-g{group}"), &shown(&own.name), &rows, &scale, share))
        }
    }
}

/// The main figures of many groups: a panel a figure, then a panel a group.
pub(super) fn folded(comparison: &Comparison) -> Markup {
    let main: Vec<&FigureRow> = MAIN.iter().filter_map(|id| comparison.figures.iter().find(|row| row.id == *id)).collect();
    let (rates, shares): (Vec<&FigureRow>, Vec<&FigureRow>) = main.iter().partition(|row| row.unit == Unit::Per1000);
    html! {
        section.part aria-labelledby="main-figures" {
            h3 id="main-figures" { "The main figures" }
            p.remark { "Rates per 1,000 words, and shares; all other figures are in the tables below." }
            div.panels {
                @for (at, row) in main.iter().enumerate() {
                    @let rows: Vec<Row> = comparison.groups.iter().zip(&row.cells).enumerate().map(|(group, (own, cell))| Row {
                        name: own.name.clone(), cell: *cell, others: Vec::new(), mark: marked(comparison, row, group),
                    }).collect();
                    (panel(&format!("main-{at}"), &full(row), &rows, &scale(row.cells.iter()), row.unit == Unit::Share))
                }
            }
            h4 { "Group by group: rates per 1,000 words" }
            div.panels { (by_group(comparison, &rates, "rates")) }
            h4 { "Group by group: shares" }
            div.panels { (by_group(comparison, &shares, "shares")) }
        }
    }
}

/// The name of a figure that stands by itself.
pub(super) fn full(row: &FigureRow) -> String {
    match row.part {
        Part::Load | Part::Labels => format!("{}: {}", told(row.part).title, shown(&row.name)),
        _ => shown(&row.name),
    }
}

fn scale<'a>(cells: impl Iterator<Item = &'a Cell>) -> Scale {
    let ends = |cell: &Cell| [cell.pooled, cell.interval.map(|interval| interval.high)];
    Scale::over(cells.flat_map(ends).flatten(), (8.0, LINE_END))
}

fn others(row: &FigureRow, group: usize) -> Vec<f64> {
    row.cells.iter().enumerate().filter(|(other, _)| *other != group).filter_map(|(_, cell)| cell.pooled).collect()
}

/// One panel: a row a figure, or a row a group.
fn panel(id: &str, title: &str, rows: &[Row], scale: &Scale, share: bool) -> Markup {
    let unit = if share { Unit::Share } else { Unit::Per1000 };
    let bottom = rows.len() as f64 * ROW + 4.0;
    let drawing = Drawing {
        id: id.to_string(),
        title,
        words: rows.iter().map(|row| format!("{} {}", shown(&row.name), words(&row.cell, unit, row.mark))).collect::<Vec<_>>().join("; "),
        width: WIDTH,
        height: bottom + 18.0,
        fixed: false,
        linked: false,
    };
    let shapes = html! {
        (axis(scale, (2.0, bottom), share))
        @for (n, row) in rows.iter().enumerate() {
            @let y = n as f64 * ROW;
            @let said = words(&row.cell, unit, row.mark);
            text.name x="12" y=(at(y + 14.0)) { (fit(&row.name, WIDTH - 32.0 - said.chars().count() as f64 * 6.0)) }
            text.figure x=(at(WIDTH - 4.0)) y=(at(y + 14.0)) text-anchor="end" { (said) }
            (dot(row, scale, y + 24.0))
        }
    };
    html! { figure.panel { figcaption { bdi { (title) } } (drawing.of(shapes)) } }
}

fn dot(row: &Row, scale: &Scale, y: f64) -> Markup {
    html! {
        line.track x1=(at(scale.at(f64::MIN))) x2=(at(scale.at(f64::MAX))) y1=(at(y)) y2=(at(y)) {}
        @for other in &row.others { line.ghost x1=(at(scale.at(*other))) x2=(at(scale.at(*other))) y1=(at(y - 5.0)) y2=(at(y + 5.0)) {} }
        @if let Some(pooled) = row.cell.pooled {
            @if let Some(interval) = row.cell.interval {
                @let (low, high) = (at(scale.at(interval.low)), at(scale.at(interval.high)));
                line.whisker x1=(low) x2=(high) y1=(at(y)) y2=(at(y)) {}
                line.whisker x1=(low) x2=(low) y1=(at(y - 3.0)) y2=(at(y + 3.0)) {}
                line.whisker x1=(high) x2=(high) y1=(at(y - 3.0)) y2=(at(y + 3.0)) {}
            }
            circle.dot.sure[!row.mark.is_empty()] cx=(at(scale.at(pooled))) cy=(at(y)) r="4.5" {}
        }
    }
}

/// *19.1▲ [6.87–31.9]*
fn words(cell: &Cell, unit: Unit, mark: &str) -> String {
    let Some(pooled) = cell.pooled else {
        return "not enough text".to_string();
    };
    let interval = cell.interval.map_or(String::new(), |own| format!(" [{}–{}]", figure(own.low, unit), figure(own.high, unit)));
    format!("{}{mark}{interval}", figure(pooled, unit))
}

/// All figures of a part in numbers: one row a figure and group.
fn table(comparison: &Comparison, evidence: &Evidence, rows: &[&FigureRow]) -> Markup {
    let heads = ["Figure", "Group", "#Count", "#Of", "#Figure", "#95 % from", "#to", "#Mean of articles", "#Articles"];
    let contrast = |group: &str| comparison.contrasts.iter().position(|contrast| contrast.group == group);
    let heads: Vec<&str> = heads.into_iter().chain(["#Ratio", "#q"]).collect();
    sortable(
        &heads,
        html! {
            @for row in rows {
                @for (group, cell) in comparison.groups.iter().zip(&row.cells) {
                    @let difference = contrast(&group.name).and_then(|at| row.differences.get(at).copied().flatten());
                    tr data-row=(shown(&row.id)) data-group=(shown(&group.name)) {
                        th scope="row" { bdi { (shown(&row.name)) } } td { bdi { (shown(&group.name)) } }
                        td.n data-v=(cell.n) { (evidence.number(cell.n, &group.name, &Topic::Figure(row.id.clone()))) } (value(Some(cell.of as f64), |n| grouped(n as u64)))
                        (value(cell.pooled, |n| figure(n, row.unit)))
                        (value(cell.interval.map(|own| own.low), |n| figure(n, row.unit)))
                        (value(cell.interval.map(|own| own.high), |n| figure(n, row.unit)))
                        (value(cell.mean, |n| figure(n, row.unit))) (value(Some(cell.articles as f64), |n| grouped(n as u64)))
                        (value(difference.and_then(|own| own.ratio), times)) (value(difference.map(|own| own.q), |q| format!("{q:.3}")))
                    }
                }
            }
        },
    )
}
