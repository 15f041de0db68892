//! LOADED WORDS: terms with their direction and their counts per voice; for many articles with rates.

use super::Block;
use super::Grid;
use super::Side;
use super::surface::Surfaces;
use super::wrap::glued;
use crate::lexicon::Direction;
use crate::measure::Load;
use crate::measure::Rate;
use crate::measure::TermRow;
use crate::measure::VoiceCounts;
pub(super) use crate::measure::grouped;
use crate::measure::per_1000;

/// Terms printed before the rest is summed up.
const TERMS: usize = 40;

const TITLE: &str = "Loaded words";

/// Counts as tables print them: narration/indirect/quoted, and those in marks apart.
pub(super) fn counts(counts: &VoiceCounts) -> String {
    let triple = format!("{}/{}/{}", counts.narration, counts.indirect, counts.quoted);
    match (counts.marked, counts.total()) {
        (0, _) => triple,
        (marked, total) if marked == total => format!("in\u{a0}marks\u{a0}{marked}"),
        (marked, _) => format!("{triple} (in\u{a0}marks\u{a0}{marked})"),
    }
}

/// The part of one article's report that lists its loaded words: counts only, one article is no sample.
pub(super) fn terms(load: &Load, surfaces: &Surfaces) -> Vec<Block> {
    if load.terms.is_empty() {
        return vec![Block::Heading(TITLE.to_string()), Block::Line("None of the listed terms.".to_string())];
    }
    let mut grid = Grid::new(TITLE, &[("Term", Side::Left), ("Direction", Side::Left), ("Counts", Side::Left)]);
    grid.dense = true;
    for row in load.terms.iter().take(TERMS) {
        grid.push([surfaces.term(&row.term), direction(row).to_string(), glued(&counts(&row.hits))]);
    }
    let mut blocks = vec![Block::Grid(grid)];
    blocks.extend(rest(load));
    blocks
}

/// The same for many articles: rates per 1,000 words by voice, then the terms with theirs.
pub(super) fn rates(load: &Load, surfaces: &Surfaces) -> Vec<Block> {
    let mut voices = Grid::new(
        TITLE,
        &[("", Side::Left), ("Words", Side::Right), ("Hits", Side::Right), ("Per 1,000", Side::Right), ("Weighted per 1,000", Side::Right)],
    );
    let rates = &load.rates;
    for (name, rate) in
        [("narration", &rates.narration), ("indirect", &rates.indirect), ("quoted", &rates.quoted), ("the outlet's wording", &rates.outlet)]
    {
        voices.push(rate_row(name, rate));
    }
    let mut blocks = vec![Block::Grid(voices)];
    if !load.terms.is_empty() {
        blocks.extend([Block::Gap, Block::Grid(term_rates(load, surfaces))]);
        blocks.extend(rest(load));
    }
    blocks
}

fn term_rates(load: &Load, surfaces: &Surfaces) -> Grid {
    let mut grid =
        Grid::new("", &[("Term", Side::Left), ("Direction", Side::Left), ("Counts", Side::Left), ("Outlet per 1,000", Side::Right)]);
    for row in load.terms.iter().take(TERMS) {
        grid.push([surfaces.term(&row.term), direction(row).to_string(), glued(&counts(&row.hits)), outlet_rate(row, load)]);
    }
    grid
}

/// The rate in the outlet's wording; "none" where a term stands in quotations alone, which 0.00 would not tell from very few.
fn outlet_rate(row: &TermRow, load: &Load) -> String {
    match (per_1000(row.hits.outlet(), load.rates.outlet.words), row.hits.outlet()) {
        (Some(_), 0) => "none".to_string(),
        (rate, _) => figure(rate),
    }
}

fn rate_row(name: &str, rate: &Rate) -> [String; 5] {
    [name.to_string(), grouped(rate.words), grouped(rate.hits), figure(rate.per_1000), figure(rate.weighted_per_1000)]
}

fn rest(load: &Load) -> Option<Block> {
    let rest = load.terms.len().checked_sub(TERMS + 1)? + 1;
    let noun = if rest == 1 { "term" } else { "terms" };
    let line = format!("and {rest} more {noun}, all of them in the records (--format json)");
    Some(Block::Line(line))
}

fn direction(row: &TermRow) -> &'static str {
    match row.direction {
        Direction::Heightens => "heightens",
        Direction::Softens => "softens",
    }
}

/// A rate with two decimals, a dash where there is not enough text.
fn figure(rate: Option<f64>) -> String {
    rate.map_or("–".to_string(), |rate| format!("{rate:.2}"))
}

/// A share in per cent, a dash where there is nothing to have a share in.
pub(in crate::report) fn percent(n: u64, of: u64) -> String {
    match of {
        0 => "–".to_string(),
        _ => format!("{:.0}%", n as f64 * 100.0 / of as f64),
    }
}
