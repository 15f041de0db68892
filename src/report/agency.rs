//! WHO DOES WHAT TO WHOM: those who do and suffer harm, by construction and voice.

use super::Block;
use super::Grid;
use super::Side;
use super::clean;
use super::party::by_party;
use super::surface::Surfaces;
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
pub(super) fn agency(measure: &AgencyMeasure, surfaces: &Surfaces) -> Vec<Block> {
    if measure.deeds.is_empty() {
        return Vec::new();
    }
    let mut grid = Grid::new("Who does what to whom", &[("", Side::Left), ("Does", Side::Left), ("Suffers", Side::Left)]);
    for (party, rows) in by_party(measure.rows.iter().take(ROWS), |row| row.party.as_deref()) {
        let indent = if party.is_some() { "\u{a0}" } else { "" };
        if let Some(party) = party {
            grid.push([format!("{}:", clean(party)), String::new(), String::new()]);
        }
        rows.into_iter().for_each(|row| grid.push([format!("{indent}{}", name(row, surfaces)), built(&row.does), built(&row.suffers)]));
    }
    if !measure.no_doer.is_empty() {
        grid.push(["nobody named".to_string(), built(&measure.no_doer), "–".to_string()]);
    }
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

/// The name of a row as printed: an actor's, the words of a label, a kind.
pub(super) fn name(row: &AgencyRow, surfaces: &Surfaces) -> String {
    let own = row.who.strip_prefix("kind:");
    let known = own.and_then(|own| FillerKind::ALL.into_iter().find(|kind| kind.name() == own));
    match (known, row.who.strip_prefix("label:")) {
        (Some(own), _) => format!("({})", kind(own)),
        (_, Some(label)) => format!("{}, no\u{a0}actor", surfaces.part(label)),
        _ => clean(&row.name),
    }
}

fn built(built: &[Built]) -> String {
    let parts = built.iter().map(|built| format!("{}\u{a0}{}", glued(word(built.construction)), counts(&built.counts)));
    let cell = parts.collect::<Vec<_>>().join(", ");
    if cell.is_empty() { "–".to_string() } else { cell }
}
