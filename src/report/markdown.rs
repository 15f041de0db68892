//! Blocks → GitHub Markdown.

use super::Block;
use super::Grid;
use super::Side;
use super::wrap::unglued;

/// The blocks as GitHub Markdown; ends with a line break.
pub fn markdown(blocks: &[Block]) -> String {
    let mut out = String::new();
    for block in blocks {
        match block {
            Block::Title(title, note) => {
                out.push_str(&format!("# {}\n\n{}\n", escaped(title), escaped(note)));
            }
            Block::Heading(heading) => out.push_str(&format!("## {}\n", escaped(heading))),
            Block::Line(line) | Block::Origin(line) => out.push_str(&format!("{}\n", escaped(line))),
            Block::Grid(grid) => out.push_str(&table(grid)),
            Block::Item { head, excerpt, notes } => out.push_str(&item(head, excerpt, notes)),
            Block::Gap => continue,
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn table(grid: &Grid) -> String {
    let mut out = String::new();
    if !grid.title.is_empty() {
        out.push_str(&format!("## {}\n\n", escaped(&grid.title)));
    }
    let rule = |side: &Side| match side {
        Side::Left => "---",
        Side::Right => "--:",
        Side::Centre => ":-:",
    };
    let rules: Vec<String> = grid.sides.iter().map(|s| rule(s).to_string()).collect();
    out.push_str(&row(grid.header.iter().map(|cell| escaped(cell))));
    out.push_str(&row(rules.into_iter()));
    for cells in &grid.rows {
        out.push_str(&row(cells.iter().map(|cell| escaped(cell))));
    }
    out
}

fn row(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.collect();
    format!("| {} |\n", cells.join(" | "))
}

fn item(head: &str, excerpt: &str, notes: &[String]) -> String {
    let mut out = format!("- {}\n\n  > {}\n", escaped(head), escaped(excerpt));
    for note in notes {
        out.push_str(&format!("\n  {}\n", escaped(note)));
    }
    out
}

/// The text with everything escaped that Markdown would take for its own.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in unglued(text).chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '$' => {
                out.push('\\');
                out.push(c);
            }
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            c => out.push(c),
        }
    }
    out
}
