//! WHO DOES WHAT TO WHOM: those who do and suffer harm, by construction and voice.

use super::Block;
use super::Grid;
use super::Side;
use super::clean;
use super::terms::counts;
use super::wrap::glued;
use crate::labelling::Construction;
use crate::labelling::FillerKind;
use crate::measure::AgencyMeasure;
use crate::measure::AgencyRow;
use crate::measure::Built;

/// Rows printed before the rest is left to the records.
const ROWS: usize = 20;

/// The part of the report that says who does harm and who suffers it; nothing where there is none.
pub(super) fn agency(measure: &AgencyMeasure) -> Vec<Block> {
    if measure.deeds.is_empty() {
        return Vec::new();
    }
    let mut grid = Grid::new("Who does what to whom", &[("", Side::Left), ("Does", Side::Left), ("Suffers", Side::Left)]);
    for row in measure.rows.iter().take(ROWS) {
        grid.push([name(row), built(&row.does), built(&row.suffers)]);
    }
    grid.push(["nobody named".to_string(), built(&measure.no_doer), "–".to_string()]);
    let mut blocks = vec![Block::Grid(grid)];
    let rest = measure.rows.len().saturating_sub(ROWS);
    if rest > 0 {
        blocks.push(Block::Line(format!("and {rest} more, all of them in the records (--format json)")));
    }
    let all = measure.deeds.iter().map(|built| format!("{} {}", word(built.construction), built.counts.total()));
    blocks.push(Block::Line(format!("Verbs and nouns of harm: {}.", all.map(|part| glued(&part)).collect::<Vec<_>>().join(", "))));
    blocks.push(Block::Gap);
    blocks
}

/// A construction in words.
pub(super) fn word(construction: Construction) -> &'static str {
    match construction {
        Construction::Active => "active",
        Construction::PassiveBy => "passive with by",
        Construction::AgentlessPassive => "agentless passive",
        Construction::Intransitive => "intransitive",
        Construction::Nominal => "noun",
    }
}

/// A kind in words.
pub(super) fn kind(kind: FillerKind) -> &'static str {
    match kind {
        FillerKind::People => "people",
        FillerKind::Forces => "people under arms",
        FillerKind::Means => "weapons and deeds",
        FillerKind::Things => "places and things",
        FillerKind::Named => "names in no lexicon",
        FillerKind::Pronoun => "pronouns",
        FillerKind::Other => "others",
    }
}

/// The name of a row as printed.
pub(super) fn name(row: &AgencyRow) -> String {
    let own = row.who.strip_prefix("kind:");
    let known = own.and_then(|own| FillerKind::ALL.into_iter().find(|kind| kind.name() == own));
    match (known, row.who.starts_with("label:")) {
        (Some(own), _) => format!("({})", kind(own)),
        (_, true) => format!("{}, no\u{a0}actor", clean(&row.name)),
        _ => clean(&row.name),
    }
}

fn built(built: &[Built]) -> String {
    let parts = built.iter().map(|built| glued(&format!("{} {}", word(built.construction), counts(&built.counts))));
    let cell = parts.collect::<Vec<_>>().join(", ");
    if cell.is_empty() { "–".to_string() } else { cell }
}
