//! A tidy grid as lines of text, without rules or borders: comfy-table fills and wraps the columns.

use std::borrow::Cow;

use comfy_table::CellAlignment;
use comfy_table::ColumnConstraint;
use comfy_table::ContentArrangement;
use comfy_table::Table;
use comfy_table::Width;
use comfy_table::presets::NOTHING;
use unicode_width::UnicodeWidthStr;

use super::Grid;
use super::Side;
use super::wrap::wrap;

/// Columns between two columns.
pub(super) const GUTTER: usize = 2;

/// The widest word that a column grows for; a longer one is broken.
const WIDEST_WORD: usize = 26;

/// The lines of the header and those of the rows, at most `width` columns wide.
pub(super) fn grid_lines(grid: &Grid, width: usize) -> (Vec<String>, Vec<String>) {
    let widths = widths(grid, width);
    let heads = lines(&grid.header, &[], grid, &widths);
    let all = lines(&grid.header, &grid.rows, grid, &widths);
    let rows = all.into_iter().skip(heads.len()).collect();
    (heads, rows)
}

fn lines(header: &[String], rows: &[Vec<String>], grid: &Grid, widths: &[usize]) -> Vec<String> {
    if rows.is_empty() && header.is_empty() {
        return Vec::new();
    }
    let mut table = Table::new();
    table.load_style(NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(u16::MAX);
    if !header.is_empty() {
        table.set_header(header.to_vec());
    }
    table.add_rows(rows.iter().map(|row| row.iter().zip(widths).map(|(cell, &width)| hanging(cell, width)).collect::<Vec<_>>()));
    let last = widths.len().saturating_sub(1);
    for (n, (columns, side)) in widths.iter().zip(&grid.sides).enumerate() {
        let Some(column) = table.column_mut(n) else {
            continue;
        };
        let gutter = if n == last { 0 } else { GUTTER };
        let full = u16::try_from(columns + gutter).unwrap_or(u16::MAX);
        column.set_padding((0, gutter as u16));
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(full)));
        column.set_cell_alignment(match side {
            Side::Left => CellAlignment::Left,
            Side::Right => CellAlignment::Right,
            Side::Centre => CellAlignment::Center,
        });
    }
    table.lines().map(|line| line.trim_end().to_string()).collect()
}

/// A cell that begins with a space that does not break: all its lines do.
fn hanging(cell: &str, width: usize) -> Cow<'_, str> {
    match cell.strip_prefix('\u{a0}') {
        Some(text) => {
            wrap(text, width.saturating_sub(1).max(1)).iter().map(|line| format!("\u{a0}{line}")).collect::<Vec<_>>().join("\n").into()
        }
        None => cell.into(),
    }
}

/// Widths of the columns: what each would like, or else the widest cap for all that fits, but never less than a word.
fn widths(grid: &Grid, width: usize) -> Vec<usize> {
    let columns = grid.sides.len();
    let room = width.saturating_sub(GUTTER * columns.saturating_sub(1));
    let cells = |n: usize| {
        let rows = std::iter::once(&grid.header).chain(&grid.rows);
        rows.filter_map(move |row| row.get(n))
    };
    let widest = |n: usize| cells(n).map(|cell| cell.width()).max().unwrap_or(0);
    let word = |cell: &String| cell.split(' ').map(UnicodeWidthStr::width).max();
    let floor = |n: usize| cells(n).filter_map(word).max().unwrap_or(0).min(WIDEST_WORD);
    let wanted: Vec<(usize, usize)> = (0..columns).map(|n| (floor(n), widest(n))).collect();
    let capped = |cap: usize| -> Vec<usize> { wanted.iter().map(|&(floor, widest)| widest.min(cap.max(floor)).max(1)).collect() };
    (1..=width).rev().map(capped).find(|widths| widths.iter().sum::<usize>() <= room).unwrap_or_else(|| capped(0))
}
