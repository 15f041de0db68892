//! Who is called what in which group; the ladder of sources.

use super::Layout;
use super::MARKED;
use crate::compare::ActorCell;
use crate::compare::Comparison;
use crate::compare::Delta;
use crate::compare::LabelCount;
use crate::labelling::Part;
use crate::report::Block;
use crate::report::Grid;
use crate::report::Side;
use crate::report::agency::word;
use crate::report::clean;
use crate::report::terms::grouped;
use crate::report::terms::percent;
use crate::report::wrap::glued;

/// Labels named in a cell.
const LABELS: usize = 3;

/// Actors told where groups are rows.
const FOLDED: usize = 5;

/// The matrix of actors and groups: mentions, and the commonest labels, both in the outlet's wording; last the labels of no actor.
pub(super) fn actors(comparison: &Comparison, layout: Layout) -> Vec<Block> {
    let labelled = comparison.actors.iter().filter(|actor| actor.cells.iter().any(|cell| !cell.labels.is_empty()));
    let folded = layout.folds(comparison);
    let rows: Vec<(String, Vec<String>)> = labelled
        .take(if folded { layout.top.min(FOLDED) } else { layout.top })
        .map(|actor| (clean(&actor.name), actor.cells.iter().map(labels).collect()))
        .chain([("Label, no actor".to_string(), comparison.unlinked.iter().map(|labels| unlinked(labels)).collect())])
        .filter(|(_, cells): &(String, Vec<String>)| cells.iter().any(|cell| cell != NONE))
        .collect();
    let legend = "Mentions: commonest labels, by their entries in the lexicon; all counted in the outlet's wording.";
    matrix(comparison, layout, "Who is called what", rows, legend)
}

/// The matrix of inferred labels, where labels were resolved.
pub(super) fn inferred(comparison: &Comparison, layout: Layout) -> Vec<Block> {
    let rows =
        comparison.actors.iter().map(|actor| (clean(&actor.name), actor.cells.iter().map(|cell| unlinked(&cell.inferred)).collect()));
    let told = rows.filter(|(_, cells): &(String, Vec<String>)| cells.iter().any(|cell| cell != NONE));
    let legend = "Labels without an actor beside them that most likely mean this one, in the outlet's wording; no test counts them.";
    matrix(comparison, layout, "Inferred labels", told.take(layout.top).collect(), legend)
}

/// What is told of each actor in each group: groups as columns, or as rows where there is no room for columns.
fn matrix(comparison: &Comparison, layout: Layout, title: &str, rows: Vec<(String, Vec<String>)>, legend: &str) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let names: Vec<String> = comparison.groups.iter().map(|group| clean(&group.name)).collect();
    let legend = Block::Line(legend.to_string());
    if layout.folds(comparison) {
        let mut grid = Grid::new(title, &[("", Side::Left), ("", Side::Left), ("", Side::Left)]);
        for (actor, cells) in &rows {
            let told = names.iter().zip(cells).filter(|(_, cell)| *cell != NONE);
            for (nth, (name, cell)) in told.enumerate() {
                grid.push([if nth == 0 { actor.clone() } else { String::new() }, name.clone(), cell.clone()]);
            }
        }
        return vec![Block::Grid(grid), legend, Block::Gap];
    }
    let mut columns = vec![("", Side::Left)];
    columns.extend(names.iter().map(|name| (name.as_str(), Side::Left)));
    let mut grid = Grid::new(title, &columns);
    for (actor, cells) in rows {
        grid.push(std::iter::once(actor).chain(cells).collect::<Vec<String>>());
    }
    vec![Block::Grid(grid), legend, Block::Gap]
}

/// Where there is nothing.
const NONE: &str = "–";

/// *fighter 30, militant 12*
fn unlinked(labels: &[LabelCount]) -> String {
    match commonest(labels) {
        shown if shown.is_empty() => NONE.to_string(),
        shown => shown.join(", "),
    }
}

fn commonest(labels: &[LabelCount]) -> Vec<String> {
    let own = labels.iter().map(|label| (label.name.as_str(), label.counts.outlet()));
    let mut own: Vec<(&str, u64)> = own.filter(|(_, n)| *n > 0).collect();
    own.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    own.iter().take(LABELS).map(|(label, n)| glued(&format!("{} {n}", clean(label)))).collect()
}

/// The matrix of actors and groups: what each does and suffers, in the outlet's wording.
pub(super) fn agency(comparison: &Comparison, layout: Layout) -> Vec<Block> {
    let rows = comparison.actors.iter().map(|actor| (clean(&actor.name), actor.cells.iter().map(parts).collect()));
    let told = rows.filter(|(_, cells): &(String, Vec<String>)| cells.iter().any(|cell| cell != NONE));
    let shown = if layout.folds(comparison) { layout.top.min(FOLDED) } else { layout.top };
    let legend = "Harm done and suffered, by construction, all in the outlet's wording.";
    matrix(comparison, layout, "Who does what to whom", told.take(shown).collect(), legend)
}

/// *does 9 (active 7, noun 2), suffers 2 (agentless passive 2)*
fn parts(cell: &ActorCell) -> String {
    let of = |part: Part| {
        let own: Vec<_> = cell.agency.iter().filter(|count| count.part == part && count.counts.outlet() > 0).collect();
        let all: u64 = own.iter().map(|count| count.counts.outlet()).sum();
        let built = own.iter().map(|count| glued(&format!("{} {}", word(count.construction), count.counts.outlet())));
        (all > 0).then(|| format!("{}\u{a0}{} ({})", part.name(), grouped(all), built.collect::<Vec<_>>().join(", ")))
    };
    let parts: Vec<String> = Part::ALL.into_iter().filter_map(of).collect();
    if parts.is_empty() { NONE.to_string() } else { parts.join(", ") }
}

/// *24: terrorist 9, group 2*
fn labels(cell: &ActorCell) -> String {
    let shown = commonest(&cell.labels);
    match (cell.mentions.outlet(), shown.is_empty()) {
        (0, true) => NONE.to_string(),
        (n, true) => grouped(n),
        (n, false) => format!("{}: {}", grouped(n), shown.join(", ")),
    }
}

/// The distribution of attributions over the ladder.
pub(super) fn ladder(comparison: &Comparison, layout: Layout) -> Vec<Block> {
    const STEPS: [&str; 6] = ["0 named person", "1 institution", "2 specific role", "3 role", "4 vague", "5 nobody"];
    const HEADS: [&str; 6] = ["0 person", "1 inst.", "2 spec.", "3 role", "4 vague", "5 nobody"];
    let all: Vec<u64> = comparison.ladder.attributions.iter().map(|steps| steps.iter().sum()).collect();
    if all.iter().all(|&n| n == 0) {
        return Vec::new();
    }
    let names: Vec<String> = comparison.groups.iter().map(|group| clean(&group.name)).collect();
    let mut grid;
    if layout.folds(comparison) {
        let mut columns = vec![("", Side::Left), ("All", Side::Right)];
        columns.extend(HEADS.iter().map(|step| (*step, Side::Right)));
        grid = Grid::new("Attributions", &columns);
        for ((name, steps), &all) in names.iter().zip(&comparison.ladder.attributions).zip(&all) {
            let mut cells = vec![name.clone(), grouped(all)];
            cells.extend(steps.iter().map(|&n| percent(n, all)));
            grid.push(cells);
        }
    } else {
        let mut columns = vec![("", Side::Left)];
        columns.extend(names.iter().map(|name| (name.as_str(), Side::Right)));
        grid = Grid::new("Attributions", &columns);
        for (step, name) in STEPS.iter().enumerate() {
            let mut cells = vec![name.to_string()];
            let own = comparison.ladder.attributions.iter().filter_map(|steps| steps.get(step));
            cells.extend(own.zip(&all).map(|(&n, &all)| percent(n, all)));
            grid.push(cells);
        }
        let mut cells = vec!["all".to_string()];
        cells.extend(all.iter().map(|&n| grouped(n)));
        grid.push(cells);
    }
    let mut blocks = vec![Block::Grid(grid)];
    blocks.extend(deltas(comparison, "attributions", &comparison.ladder.attribution_deltas));
    blocks.extend(deltas(comparison, "sources", &comparison.ladder.source_deltas));
    blocks.push(Block::Gap);
    blocks
}

/// Cliff's δ of each contrast in words.
fn deltas(comparison: &Comparison, of: &str, deltas: &[Option<Delta>]) -> Option<Block> {
    let told = comparison.contrasts.iter().zip(deltas);
    let told: Vec<String> =
        told.filter_map(|(contrast, delta)| Some(format!("{} {}", clean(&contrast.group), shown(&(*delta)?)))).collect();
    (!told.is_empty()).then(|| Block::Line(format!("Cliff's δ of {of} (above 0: farther from a name): {}", told.join(" · "))))
}

fn shown(delta: &Delta) -> String {
    let mark = match delta.q < MARKED {
        true if delta.delta > 0.0 => "▲",
        true => "▼",
        false => "",
    };
    let interval = delta.interval.map_or(String::new(), |interval| format!(" [{:+.2} to {:+.2}]", interval.low, interval.high));
    glued(&format!("{:+.2}{mark}{interval}", delta.delta))
}
