//! Blocks → lines of text of a given width.

use unicode_width::UnicodeWidthStr;

use super::Block;
use super::Grid;
use super::grid::GUTTER;
use super::grid::grid_lines;
use super::wrap::glued;
use super::wrap::unglued;
use super::wrap::wrap;

/// The widest words of a row that shares its line with another; longer ones wrap.
const WIDEST: usize = 21;

/// Indent of what belongs to a place in the text.
const INDENT: usize = 6;

/// A line of a report, without its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The words.
    pub text: String,
    /// Whether it is a title or heading.
    pub strong: bool,
    /// Whether it says where the article was read.
    pub origin: bool,
}

/// Lays out blocks in lines of at most `width` columns, where words allow it.
pub fn lay_out(blocks: &[Block], width: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    for block in blocks {
        let origin = matches!(block, Block::Origin(_));
        let mut add = |text: String, strong: bool| lines.push(Line { text: unglued(text.trim_end()), strong, origin });
        match block {
            Block::Title(title, note) => {
                title_lines(title, note, width).into_iter().for_each(|line| add(line, true));
            }
            Block::Heading(heading) => add(heading.to_uppercase(), true),
            Block::Line(line) | Block::Origin(line) => wrap(line, width).into_iter().for_each(|l| add(l, false)),
            Block::Grid(grid) => table(grid, width).into_iter().for_each(|(line, strong)| add(line, strong)),
            Block::Item { head, excerpt, notes } => {
                headed(head, width).into_iter().for_each(|l| add(l, false));
                for text in std::iter::once(excerpt).chain(notes) {
                    wrap(text, width.saturating_sub(INDENT)).into_iter().for_each(|l| add(indented(&l), false));
                }
            }
            Block::Gap => add(String::new(), false),
        }
    }
    lines
}

/// The title wrapped at the left, the note at the right of its first line.
fn title_lines(title: &str, note: &str, width: usize) -> Vec<String> {
    let mut lines = wrap(title, width.saturating_sub(note.width() + 2));
    if let Some(first) = lines.first_mut() {
        let gap = width.saturating_sub(first.width() + note.width()).max(2);
        first.push_str(&" ".repeat(gap));
        first.push_str(note);
    }
    lines
}

fn table(grid: &Grid, width: usize) -> Vec<(String, bool)> {
    let mut grid = match grid.dense {
        true => dense(grid, width),
        false => grid.clone(),
    };
    let title = grid.title.to_uppercase();
    let mut lines = Vec::new();
    match grid.header.first_mut() {
        Some(head) if head.is_empty() => *head = glued(&title),
        _ if title.is_empty() => {}
        _ => lines.push((title, true)),
    }
    let headed = lines.is_empty() && !grid.header.is_empty();
    let (heads, rows) = grid_lines(&grid, width);
    lines.extend(heads.into_iter().map(|line| (line, headed)));
    lines.extend(rows.into_iter().map(|line| (line, false)));
    lines
}

/// The same without heads, two rows on a line where half a line is wide enough for a row.
fn dense(grid: &Grid, width: usize) -> Grid {
    let mut grid = grid.clone();
    grid.header.clear();
    let columns = grid.sides.len();
    let needed = |side: usize| -> usize {
        let rows = || grid.rows.iter().skip(side).step_by(2);
        let widest = |n: usize| rows().filter_map(|row| row.get(n)).map(|cell| cell.width()).max();
        let widths = (0..columns).map(|n| widest(n).unwrap_or(0).min(if n == 0 { WIDEST } else { width }));
        widths.map(|width| width + GUTTER).sum()
    };
    if grid.rows.len() > 1 && needed(0) + needed(1) <= width + GUTTER {
        let pair = |rows: &[Vec<String>]| {
            let mut row = rows.concat();
            row.resize(2 * columns, String::new());
            row
        };
        grid.rows = grid.rows.chunks(2).map(pair).collect();
        grid.sides = grid.sides.repeat(2);
    }
    grid
}

/// The head of a place: its first line has the whole width, the others are indented.
fn headed(head: &str, width: usize) -> Vec<String> {
    let mut lines = wrap(head, width);
    let rest = lines.split_off(1.min(lines.len())).join(" ");
    if !rest.is_empty() {
        lines.extend(wrap(&rest, width.saturating_sub(INDENT)).iter().map(|line| indented(line)));
    }
    lines
}

fn indented(line: &str) -> String {
    format!("{}{line}", " ".repeat(INDENT))
}
