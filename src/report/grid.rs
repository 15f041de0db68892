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

/// The longest word in bytes that comfy-table is given to break, which takes it as many steps as the square of that.
const LONGEST_WORD: usize = 1000;

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
        table.set_header(broken(header, widths));
    }
    table.add_rows(rows.iter().map(|row| broken(row, widths)));
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

/// The cells of a row, in lines of their own where comfy-table would not break them well.
fn broken<'c>(row: &'c [String], widths: &[usize]) -> Vec<Cow<'c, str>> {
    row.iter().zip(widths).map(|(cell, &width)| hanging(cell, width)).collect()
}

/// A cell that begins with a space that does not break: all its lines do. One with an endless word comes in lines, too.
fn hanging(cell: &str, width: usize) -> Cow<'_, str> {
    match cell.strip_prefix('\u{a0}') {
        Some(text) => {
            wrap(text, width.saturating_sub(1).max(1)).iter().map(|line| format!("\u{a0}{line}")).collect::<Vec<_>>().join("\n").into()
        }
        None if cell.split(' ').any(|word| word.len() > LONGEST_WORD) => wrap(cell, width).join("\n").into(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_too_long_for_any_table_is_broken() {
        let name = "o".repeat(300_000);
        let grid = Grid {
            header: vec!["Outlet".to_string(), String::new()],
            sides: vec![Side::Left, Side::Right],
            rows: vec![vec![format!("The {name}"), "1".to_string()]],
            ..Grid::default()
        };
        let (_, rows) = grid_lines(&grid, 80);
        assert!(rows.iter().all(|row| row.width() <= 80));
        assert_eq!(rows.concat().matches('o').count(), name.len());
    }
}
