//! What a corpus holds, and what in it should be looked at, as blocks.

use super::Block;
use super::Grid;
use super::Side;
use super::clean;
use super::shown;
use super::terms::grouped as count;
use crate::corpus::check::Check;
use crate::corpus::check::Entry;
use crate::corpus::check::Outlet;
use crate::corpus::check::Remark;
use crate::corpus::check::Unread;

/// How many of a kind are named before the rest is only counted.
const NAMED: usize = 5;

/// What a corpus holds: a table of its outlets, then what should be looked at.
pub fn check(check: &Check) -> Vec<Block> {
    let mut blocks = vec![outlets(check), Block::Gap];
    let guessed: Vec<String> = check.guessed.iter().map(|(name, articles)| format!("{name} {articles}")).collect();
    let encodings = match guessed.is_empty() {
        true => "Encodings: all UTF-8, or as the files declare.".to_owned(),
        false => format!("Encodings: guessed for {}; all others UTF-8, or as the files declare.", guessed.join(", ")),
    };
    blocks.push(Block::Line(encodings));
    let findings = findings(check);
    if findings.is_empty() {
        blocks.push(Block::Line("Nothing else to look at.".to_owned()));
        return blocks;
    }
    blocks.extend([Block::Gap, Block::Heading("To look at".to_owned())]);
    blocks.extend(findings);
    blocks
}

/// What was found of each article: a row each.
pub fn entries(entries: &[Entry]) -> Vec<Block> {
    let columns = [("Article", Side::Left), ("Outlet", Side::Left), ("Date", Side::Left), ("Words", Side::Right), ("Headline", Side::Left)];
    let mut grid = Grid::new("", &columns);
    let said = |field: &Option<String>| field.as_deref().map_or_else(|| "–".to_owned(), clean);
    for entry in entries {
        grid.push([clean(&entry.id), said(&entry.outlet), said(&entry.date), count(u64::from(entry.words)), said(&entry.title)]);
    }
    vec![Block::Grid(grid), Block::Gap]
}

/// A message, in which nothing steers a terminal.
fn shown_lines(message: &str) -> String {
    message.chars().map(|c| if c == '\n' { c } else { shown(c) }).collect()
}

fn outlets(check: &Check) -> Block {
    let heads = ["Articles", "Words", "Undated", "Copies"].map(|head| (head, Side::Right));
    let columns: Vec<(&str, Side)> = [("Outlet", Side::Left)].into_iter().chain(heads).chain([("Dates", Side::Left)]).collect();
    let mut grid = Grid::new("", &columns);
    for outlet in &check.outlets {
        let dates = match (&outlet.first, &outlet.last) {
            (Some(first), Some(last)) if first == last => clean(first),
            (Some(first), Some(last)) => clean(&format!("{first} to {last}")),
            _ => "–".to_owned(),
        };
        let name = outlet.outlet.as_deref().map_or_else(|| "(none said)".to_owned(), clean);
        let counts = [outlet.articles as u64, outlet.words, outlet.undated as u64, outlet.duplicates as u64].map(count);
        grid.push([name].into_iter().chain(counts).chain([dates]));
    }
    let sum = |of: fn(&Outlet) -> usize| check.outlets.iter().map(of).sum::<usize>() as u64;
    let counts = [check.articles as u64, check.words, sum(|outlet| outlet.undated), sum(|outlet| outlet.duplicates)].map(count);
    grid.push(["all".to_owned()].into_iter().chain(counts).chain([String::new()]));
    Block::Grid(grid)
}

fn findings(check: &Check) -> Vec<Block> {
    let unread = |all: &[Unread]| all.iter().map(|one| one.message.clone()).collect::<Vec<_>>();
    let clusters = |all: &[Vec<String>]| all.iter().map(|ids| ids.join(" = ")).collect::<Vec<_>>();
    let near = |all: &[Vec<String>]| all.iter().map(|ids| ids.join(" ≈ ")).collect::<Vec<_>>();
    let other = check.other_language.iter().map(|one| format!("{} ({:.0}%)", one.id, 100.0 * one.function_words)).collect();
    let remarks = |all: &[Remark]| all.iter().map(|one| format!("{}: {}", one.id, one.what)).collect::<Vec<_>>();
    let kinds: [(&str, Vec<String>); 8] = [
        ("Could not be read", unread(&check.unread)),
        ("Without text", unread(&check.empty)),
        ("In another language than the lexicons', it seems (share of its function words)", other),
        ("With a date that could not be read, as 2024-02-11 and 11 February 2024 can", remarks(&check.odd_dates)),
        ("Ids that several articles have", check.same_ids.clone()),
        ("Texts that several articles have word for word", clusters(&check.copies)),
        ("Clusters of articles that share much of their wording, such as wire copy", near(&check.near_copies)),
        ("With a remark of the reader", remarks(&check.warnings)),
    ];
    let mut blocks = Vec::new();
    if check.articles == 0 {
        blocks.push(Block::Line("No article could be read.".to_owned()));
    }
    for (kind, all) in kinds.into_iter().filter(|(_, all)| !all.is_empty()) {
        blocks.push(Block::Line(format!("{kind}: {}", count(all.len() as u64))));
        blocks.extend(all.iter().take(NAMED).map(|one| Block::Line(format!("\u{a0}\u{a0}{}", shown_lines(one)))));
        if all.len() > NAMED {
            blocks.push(Block::Line(format!("\u{a0}\u{a0}and {} more (--format json names all)", count((all.len() - NAMED) as u64))));
        }
    }
    blocks
}
