//! Rates and shares: one row a figure, one column a group, with bars, intervals and differences.

use super::COLUMNS;
use super::Layout;
use super::MARKED;
use crate::compare::Cell;
use crate::compare::Comparison;
use crate::compare::Difference;
use crate::compare::FigureRow;
use crate::compare::Part;
use crate::compare::Unit;
use crate::report::Block;
use crate::report::Grid;
use crate::report::Side;
use crate::report::clean;
use crate::report::wrap::glued;

/// Columns of the longest bar.
const BAR: usize = 3;

/// Columns of a group's figure with its interval, and of the space behind it; a bar needs [`BAR`] and a space more.
const ROOM: usize = 19;

/// Columns of the names of figures, and of a ratio with its interval.
const NAMES: usize = 22;
const RATIO: usize = 13;

/// The figures of a part; nothing where no group has any.
pub(super) fn figures(comparison: &Comparison, part: Part, layout: Layout) -> Vec<Block> {
    let (rows, all) = chosen(comparison, part, layout.top);
    if rows.is_empty() {
        return Vec::new();
    }
    let pair = comparison.contrasts.len() == 1;
    let room = layout.width.saturating_sub(NAMES + if pair { RATIO } else { 0 }) / comparison.groups.len().clamp(1, COLUMNS);
    let mut columns = vec![(String::new(), Side::Left)];
    columns.extend(comparison.groups.iter().map(|group| (clean(&group.name), Side::Left)));
    if pair {
        columns.push(("Ratio".to_string(), Side::Left));
    }
    let columns: Vec<(&str, Side)> = columns.iter().map(|(name, side)| (name.as_str(), *side)).collect();
    let mut grid = Grid::new(title(part), &columns);
    for row in &rows {
        let most = row.cells.iter().filter_map(|cell| cell.pooled).fold(0.0, f64::max);
        let mut cells = vec![clean(&row.name)];
        cells.extend(row.cells.iter().enumerate().map(|(group, cell)| {
            let mark = if pair { "" } else { marked(comparison, row, group) };
            glued(&shown(cell, row.unit, most, mark, room))
        }));
        if pair {
            cells.push(row.differences.first().copied().flatten().map_or("–".to_string(), |difference| glued(&ratio(&difference))));
        }
        grid.push(cells);
    }
    let mut blocks = vec![Block::Grid(grid)];
    if all > rows.len() {
        blocks.push(Block::Line(format!("The {} that differ most surely, of {all}; all in --format csv and json.", rows.len())));
    }
    blocks.push(Block::Gap);
    blocks
}

fn title(part: Part) -> &'static str {
    match part {
        Part::Load => "Loaded, per 1,000",
        Part::Category => "By category",
        Part::Labels => "Labels, per 1,000",
        Part::Actor => "Labelled mentions",
        Part::Sourcing => "Who says so",
        Part::Heard => "Who is heard",
    }
}

/// The rows to print, all of a short part, of a long one those that differ most surely; and how many there are.
fn chosen(comparison: &Comparison, part: Part, top: usize) -> (Vec<&FigureRow>, usize) {
    let told = |row: &&FigureRow| row.cells.iter().any(|cell| cell.pooled.is_some() && cell.n > 0);
    let rows: Vec<&FigureRow> = comparison.figures.iter().filter(|row| row.part == part).filter(told).collect();
    if matches!(part, Part::Load | Part::Labels | Part::Sourcing) {
        let all = rows.len();
        return (rows, all);
    }
    let all = rows.len();
    let surest = |row: &FigureRow| row.differences.iter().flatten().map(|difference| difference.p).fold(2.0, f64::min);
    let mut ranked: Vec<(usize, &FigureRow)> = rows.iter().copied().enumerate().filter(|(_, row)| surest(row) <= 1.0).collect();
    ranked.sort_by(|a, b| surest(a.1).total_cmp(&surest(b.1)).then(a.0.cmp(&b.0)));
    ranked.truncate(top);
    ranked.sort_by_key(|(at, _)| *at);
    (ranked.into_iter().map(|(_, row)| row).collect(), all)
}

/// *25.1 ▇▇▇ [20.3–30.0]*, as much of it as there is room for.
fn shown(cell: &Cell, unit: Unit, most: f64, mark: &str, room: usize) -> String {
    let Some(pooled) = cell.pooled else {
        return "–".to_string();
    };
    let mut shown = format!("{:>4}", figure(pooled, unit));
    if !mark.is_empty() {
        shown.push_str(mark);
    }
    if room > ROOM + BAR {
        shown.push_str(&format!(" {}", bar(pooled, most)));
    }
    if let Some(interval) = cell.interval.filter(|_| room >= ROOM) {
        shown.push_str(&format!(" [{}–{}]", figure(interval.low, unit), figure(interval.high, unit)));
    }
    shown
}

/// A rate with two or three digits, a share in per cent.
fn figure(figure: f64, unit: Unit) -> String {
    match unit {
        Unit::Share => format!("{:.0}%", figure * 100.0),
        Unit::Per1000 if figure < 9.95 => format!("{figure:.2}"),
        Unit::Per1000 => format!("{figure:.1}"),
    }
}

/// A bar of at most [`BAR`] columns, in eighths, padded to that width.
fn bar(figure: f64, most: f64) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let share = if most > 0.0 { (figure / most).clamp(0.0, 1.0) } else { 0.0 };
    let eighths = (share * (BAR * 8) as f64).round() as usize;
    let drawn = "█".repeat(eighths / 8) + EIGHTHS[eighths % 8];
    let pad = BAR.saturating_sub(drawn.chars().count());
    drawn + &" ".repeat(pad)
}

fn ratio(difference: &Difference) -> String {
    let mark = if difference.q < MARKED { direction(difference) } else { "" };
    match (difference.ratio, difference.interval) {
        (Some(ratio), Some(interval)) => format!("{}{mark} [{}–{}]", times(ratio), times(interval.low), times(interval.high)),
        (Some(ratio), None) => format!("{}{mark}", times(ratio)),
        (None, _) => mark.to_string(),
    }
}

/// A ratio with two digits or all of its whole ones.
fn times(ratio: f64) -> String {
    if ratio < 9.95 { format!("{ratio:.1}") } else { format!("{ratio:.0}") }
}

fn direction(difference: &Difference) -> &'static str {
    if difference.difference > 0.0 { "▲" } else { "▼" }
}

/// The mark of a group that differs from the reference or the rest.
fn marked<'a>(comparison: &Comparison, row: &FigureRow, group: usize) -> &'a str {
    let name = comparison.groups.get(group).map(|group| group.name.as_str());
    let own = comparison.contrasts.iter().position(|contrast| Some(contrast.group.as_str()) == name);
    let difference = own.and_then(|at| row.differences.get(at).copied().flatten());
    difference.filter(|difference| difference.q < MARKED).map_or("", |difference| direction(&difference))
}

/// The main figures of many groups, one row a group.
pub(super) fn folded(comparison: &Comparison) -> Vec<Block> {
    const MAIN: [(&str, &str); 7] = [
        ("load", "Load"),
        ("load-quoted", "Quoted"),
        ("load-headline", "Headline"),
        ("labels/delegitimising", "Delegit."),
        ("vague", "Vague"),
        ("unnamed", "Unnamed"),
        ("verbs-distancing", "Distancing"),
    ];
    let rows: Vec<(&str, &FigureRow)> =
        MAIN.iter().filter_map(|(id, head)| Some((*head, comparison.figures.iter().find(|row| row.id == *id)?))).collect();
    let mut columns = vec![("", Side::Left)];
    columns.extend(rows.iter().map(|(head, _)| (*head, Side::Left)));
    let mut grid = Grid::new("", &columns);
    for (at, group) in comparison.groups.iter().enumerate() {
        let cell = |row: &FigureRow| row.cells.get(at).map(|cell| glued(&shown(cell, row.unit, 0.0, marked(comparison, row, at), 0)));
        let mut cells = vec![clean(&group.name)];
        cells.extend(rows.iter().map(|(_, row)| cell(row).unwrap_or_default()));
        grid.push(cells);
    }
    let legend = "Load: loaded words per 1,000 of the outlet's wording; quoted and headline alike; delegitimising labels per 1,000; vague (4–5) and \
                  unnamed (2–5) of attributions; distancing verbs.";
    vec![Block::Grid(grid), Block::Line(legend.to_string()), Block::Gap]
}
