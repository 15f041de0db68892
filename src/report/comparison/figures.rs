//! Rates and shares: one row a figure, one column a group, with bars, intervals and differences.

use super::Layout;
use super::MARKED;
use unicode_width::UnicodeWidthStr;

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

/// Columns of a group's figure with its mark and the space behind it; with its interval; a bar needs [`BAR`] and a space more.
pub(super) const LEAST: usize = 8;
const ROOM: usize = 18;

/// Columns of a figure where groups are rows.
const FOLDED: usize = 11;

/// Columns that the names of groups take up at most before they wrap, where groups are rows.
const NAME: usize = 18;

/// Columns of the names of figures, and of a ratio with its interval.
pub(super) const NAMES: usize = 22;
const RATIO: usize = 13;

/// The figures of a part; nothing where no group has any.
pub(super) fn figures(comparison: &Comparison, part: Part, layout: Layout) -> Vec<Block> {
    let (rows, all) = chosen(comparison, part, layout.top);
    if rows.is_empty() {
        return Vec::new();
    }
    if layout.folds(comparison) {
        return folded(comparison, part, &rows, all, layout);
    }
    let pair = comparison.contrasts.len() == 1;
    let room = Room::of(&rows, layout.width.saturating_sub(NAMES + if pair { RATIO } else { 0 }) / comparison.groups.len().max(1));
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
    with_rest(grid, rows.len(), all, part)
}

fn with_rest(grid: Grid, told: usize, all: usize, part: Part) -> Vec<Block> {
    let mut blocks = vec![Block::Grid(grid)];
    if all > told {
        let which = if is_ranked(part) { ", those that differ most surely" } else { "" };
        blocks.push(Block::Line(format!("{told} of {all}{which}; all in --format csv and json.")));
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
        Part::Agency => "Harm done and suffered",
        Part::Sourcing => "Who says so",
        Part::Heard => "Who is heard",
    }
}

/// Whether a part is so long that the rows that differ most surely come before others.
fn is_ranked(part: Part) -> bool {
    !matches!(part, Part::Load | Part::Labels | Part::Sourcing)
}

/// The rows to print, all of a short part, of a long one those that differ most surely; and how many there are.
pub(in crate::report) fn chosen(comparison: &Comparison, part: Part, top: usize) -> (Vec<&FigureRow>, usize) {
    let told = |row: &&FigureRow| row.cells.iter().any(|cell| cell.pooled.is_some() && cell.n > 0);
    let rows: Vec<&FigureRow> = comparison.figures.iter().filter(|row| row.part == part).filter(told).collect();
    if !is_ranked(part) {
        let all = rows.len();
        return (rows, all);
    }
    let all = rows.len();
    let mut ranked: Vec<(usize, &FigureRow)> = rows.iter().copied().enumerate().filter(|(_, row)| surest(row) <= 1.0).collect();
    ranked.sort_by(|a, b| surest(a.1).total_cmp(&surest(b.1)).then(a.0.cmp(&b.0)));
    ranked.truncate(top);
    ranked.sort_by_key(|(at, _)| *at);
    (ranked.into_iter().map(|(_, row)| row).collect(), all)
}

/// What there is room for beside a figure.
#[derive(Clone, Copy, Default)]
struct Room {
    bars: bool,
    intervals: bool,
}

impl Room {
    /// In so many columns a group.
    fn of(rows: &[&FigureRow], columns: usize) -> Room {
        let intervals = columns >= ROOM && rows.iter().flat_map(|row| &row.cells).any(|cell| cell.interval.is_some());
        Room { bars: columns > BAR + if intervals { ROOM } else { LEAST }, intervals }
    }
}

/// *25.1 ▇▇▇ [20.3–30.0]*, as much of it as there is room for.
fn shown(cell: &Cell, unit: Unit, most: f64, mark: &str, room: Room) -> String {
    let Some(pooled) = cell.pooled else {
        return "–".to_string();
    };
    let mut shown = format!("{:>4}", figure(pooled, unit));
    if !mark.is_empty() {
        shown.push_str(mark);
    }
    if room.bars {
        shown.push_str(&format!(" {}", bar(pooled, most)));
    }
    let interval = cell.interval.filter(|_| room.intervals);
    if let Some(interval) = interval {
        shown.push_str(&format!(" [{}–{}]", figure(interval.low, unit), figure(interval.high, unit)));
    }
    shown
}

/// A rate with two or three digits, a share in per cent, or in tenths of one where it is less.
pub(in crate::report) fn figure(figure: f64, unit: Unit) -> String {
    match unit {
        Unit::Share if figure > 0.0 && figure < 0.00995 => format!("{:.1}%", figure * 100.0),
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
    let drawn = "█".repeat(eighths / 8) + EIGHTHS.get(eighths % 8).copied().unwrap_or_default();
    let pad = BAR.saturating_sub(drawn.chars().count());
    drawn + &" ".repeat(pad)
}

fn ratio(difference: &Difference) -> String {
    let mark = if difference.q < MARKED { direction(difference) } else { "" };
    match (difference.ratio, difference.interval) {
        (Some(ratio), Some(interval)) => format!("{}{mark} [{}–{}]", times(ratio), times(interval.low), times(interval.high)),
        (Some(ratio), None) => format!("{}{mark}", times(ratio)),
        (None, _) => format!("only here{mark}"),
    }
}

/// A ratio with two digits or all of its whole ones, a small one in hundredths.
pub(in crate::report) fn times(ratio: f64) -> String {
    match ratio {
        0.0 => "0".to_string(),
        ratio if ratio < 0.095 => format!("{ratio:.2}"),
        ratio if ratio < 9.95 => format!("{ratio:.1}"),
        ratio => format!("{ratio:.0}"),
    }
}

fn direction(difference: &Difference) -> &'static str {
    if difference.difference > 0.0 { "▲" } else { "▼" }
}

/// The mark of a group that differs from the reference or the rest.
pub(in crate::report) fn marked<'a>(comparison: &Comparison, row: &FigureRow, group: usize) -> &'a str {
    let name = comparison.groups.get(group).map(|group| group.name.as_str());
    let own = comparison.contrasts.iter().position(|contrast| Some(contrast.group.as_str()) == name);
    let difference = own.and_then(|at| row.differences.get(at).copied().flatten());
    difference.filter(|difference| difference.q < MARKED).map_or("", |difference| direction(&difference))
}

/// The load of every group once more, by article, with its difference.
pub(super) fn loads(comparison: &Comparison) -> Vec<Block> {
    let Some(row) = comparison.figures.iter().find(|row| row.id == "load") else {
        return Vec::new();
    };
    let ratio_head = match comparison.contrasts.first().map(|contrast| &contrast.against) {
        Some(Some(other)) => format!("Ratio to {}", clean(other)),
        _ => "Ratio to the rest".to_string(),
    };
    let columns = [
        ("", Side::Left),
        ("Pooled", Side::Left),
        ("Mean article", Side::Right),
        ("Short", Side::Right),
        (ratio_head.as_str(), Side::Left),
        ("p", Side::Right),
        ("q", Side::Right),
    ];
    let mut grid = Grid::new("Load", &columns);
    let room = Room { bars: false, intervals: true };
    for ((group, cell), at) in comparison.groups.iter().zip(&row.cells).zip(0..) {
        let own = comparison.contrasts.iter().position(|contrast| contrast.group == group.name);
        let difference = own.and_then(|at| row.differences.get(at).copied().flatten());
        let mean = cell.mean.map_or("–".to_string(), |mean| figure(mean, row.unit));
        let told = |of: fn(&Difference) -> String| difference.as_ref().map_or("–".to_string(), of);
        let mark = marked(comparison, row, at);
        let pooled = glued(&shown(cell, row.unit, 0.0, if comparison.contrasts.len() == 1 { "" } else { mark }, room));
        let short = cell.below_floor.to_string();
        grid.push([
            clean(&group.name),
            pooled,
            mean,
            short,
            told(|difference| glued(&ratio(difference))),
            told(|difference| chance(difference.p)),
            told(|difference| chance(difference.q)),
        ]);
    }
    let legend =
        "Loaded words per 1,000 of the outlet's wording. Short: articles with under 100 such words, which have no rate of their own."
            .to_string();
    vec![Block::Grid(grid), Block::Line(legend), Block::Gap]
}

/// *.034*, *<.001*
fn chance(p: f64) -> String {
    match p {
        p if p < 0.0005 => "<.001".to_string(),
        p if p >= 0.9995 => "1".to_string(),
        p => format!("{p:.3}").trim_start_matches('0').to_string(),
    }
}

/// The figures of a part for many groups, one row a group: as many figures as there is room for, those that differ most surely.
fn folded(comparison: &Comparison, part: Part, rows: &[&FigureRow], all: usize, layout: Layout) -> Vec<Block> {
    let name = comparison.groups.iter().map(|group| clean(&group.name).width()).max().unwrap_or(0).min(NAME);
    let room = layout.width.saturating_sub(name) / FOLDED;
    // the load of every group stands in a table of its own
    let mut order: Vec<(usize, &FigureRow)> = rows.iter().copied().enumerate().filter(|(_, row)| row.id != "load").collect();
    if is_ranked(part) {
        order.sort_by(|a, b| surest(a.1).total_cmp(&surest(b.1)).then(a.0.cmp(&b.0)));
    }
    order.truncate(room.max(1));
    order.sort_by_key(|(at, _)| *at);
    let mut columns = vec![(String::new(), Side::Left)];
    columns.extend(order.iter().map(|(_, row)| (clean(&row.name), Side::Left)));
    let columns: Vec<(&str, Side)> = columns.iter().map(|(name, side)| (name.as_str(), *side)).collect();
    let mut grid = Grid::new(title(part), &columns);
    for (at, group) in comparison.groups.iter().enumerate() {
        let cell = |row: &FigureRow| {
            row.cells.get(at).map(|cell| glued(shown(cell, row.unit, 0.0, marked(comparison, row, at), Room::default()).trim_start()))
        };
        let mut cells = vec![clean(&group.name)];
        cells.extend(order.iter().map(|(_, row)| cell(row).unwrap_or_default()));
        grid.push(cells);
    }
    with_rest(grid, order.len(), all, part)
}

/// The smallest p of a figure; 2 where there was no test.
fn surest(row: &FigureRow) -> f64 {
    row.differences.iter().flatten().map(|difference| difference.p).fold(2.0, f64::min)
}
