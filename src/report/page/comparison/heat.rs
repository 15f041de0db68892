//! Who is called what by whom: actors down, groups across, one map a class of label, counts in the cells.

use maud::Markup;
use maud::html;

use super::super::found::shown;
use super::chart::Drawing;
use super::chart::at;
use super::chart::behind;
use super::chart::fit;
use super::chart::lines;
use super::evidence::Evidence;
use super::table::sortable;
use super::table::value;
use crate::compare::ActorCell;
use crate::compare::ActorCells;
use crate::compare::Comparison;
use crate::compare::Group;
use crate::compare::LabelCount;
use crate::lexicon::Class;
use crate::measure::CASES_FLOOR;
use crate::report::terms::grouped;
use crate::report::topics::Topic;

/// Sizes of the map: the names of actors, a cell, a row, a line of a head.
const NAMES: f64 = 120.0;
const CELL: f64 = 66.0;
const ROW: f64 = 26.0;
const LINE: f64 = 14.0;

/// Labels of no actor that are named for a group.
const UNLINKED: usize = 3;

/// Shades of a cell, apart from none.
const SHADES: f64 = 5.0;

/// The maps and the table behind them.
pub(super) fn heat(comparison: &Comparison, evidence: &Evidence, top: usize) -> Markup {
    let actors: Vec<&ActorCells> = drawn(comparison, top).collect();
    if actors.is_empty() {
        return Markup::default();
    }
    let any = |class: Class| actors.iter().flat_map(|actor| &actor.cells).any(|cell| labelled(cell, class) > 0);
    html! {
        section.part aria-labelledby="actors" {
            h3 id="actors" { "Who is called what" }
            p.remark { "Mentions that bear a label of the class, of all mentions: both name and label in the outlet’s wording. The stronger the colour, the larger the share; a cell of fewer than " (CASES_FLOOR) " mentions is not shaded. The class is that of the word, never of the bearer." }
            div.maps { @for class in Class::ALL.into_iter().filter(|&class| any(class)) { (map(comparison, evidence, &actors, class)) } }
            (unlinked(comparison, evidence))
            (behind("Who is called what", "", table(comparison, evidence, &actors)))
        }
    }
}

/// The actors of the maps: those that some group gives a label.
pub(super) fn drawn(comparison: &Comparison, top: usize) -> impl Iterator<Item = &ActorCells> {
    let any = |cell: &ActorCell| Class::ALL.into_iter().any(|class| labelled(cell, class) > 0);
    comparison.actors.iter().filter(move |actor| actor.cells.iter().any(any)).take(top)
}

/// Mentions with a label of a class, in the outlet's wording.
pub(super) fn labelled(cell: &ActorCell, class: Class) -> u64 {
    cell.labelled.iter().filter(|own| own.class == class).map(|own| own.counts.outlet()).sum()
}

/// The map of a class, of those actors that somebody gives such a label.
fn map(comparison: &Comparison, evidence: &Evidence, actors: &[&ActorCells], class: Class) -> Markup {
    let any = |actor: &&&ActorCells| actor.cells.iter().any(|cell| labelled(cell, class) > 0);
    let actors: Vec<&ActorCells> = actors.iter().filter(any).copied().collect();
    let heads: Vec<Vec<String>> = comparison.groups.iter().map(|group| lines(&group.name, CELL - 6.0)).collect();
    let top = heads.iter().map(Vec::len).max().unwrap_or(1) as f64 * LINE + 6.0;
    let title = format!("{} labels", class.name());
    let id = format!("map-{}", class.name());
    let said = |actor: &&ActorCells| {
        let cells = comparison.groups.iter().zip(&actor.cells);
        let cells = cells.map(|(group, cell)| format!("{} {} of {}", shown(&group.name), labelled(cell, class), cell.mentions.outlet()));
        format!("{}: {}", shown(&actor.name), cells.collect::<Vec<_>>().join(", "))
    };
    let drawing = Drawing {
        id: id.clone(),
        title: &title,
        words: actors.iter().map(said).collect::<Vec<_>>().join("; "),
        width: NAMES + CELL * comparison.groups.len() as f64,
        height: top + ROW * actors.len() as f64 + 2.0,
        fixed: true,
        linked: true,
    };
    let shapes = html! {
        (heading(&heads, top))
        @for (n, actor) in actors.iter().enumerate() {
            @let y = top + ROW * n as f64;
            text.name x=(at(NAMES - 8.0)) y=(at(y + 17.0)) text-anchor="end" { (fit(&actor.name, NAMES - 10.0)) }
            @for (k, (group, cell)) in comparison.groups.iter().zip(&actor.cells).enumerate() {
                (square(evidence, (NAMES + CELL * k as f64, y), cell, class, (&group.name, &actor.actor)))
            }
        }
    };
    html! {
        figure.panel {
            figcaption { (title) }
            div.scroll tabindex="0" role="group" aria-label={ "Map: " (title) } { (drawing.of(shapes)) }
        }
    }
}

/// The names of the groups over their columns, set from below.
fn heading(heads: &[Vec<String>], top: f64) -> Markup {
    html! {
        @for (n, lines) in heads.iter().enumerate() {
            @for (k, line) in lines.iter().enumerate() {
                @let from_below = (lines.len() - k) as f64;
                text.head x=(at(NAMES + CELL * (n as f64 + 0.5))) y=(at(top - from_below * LINE + 8.0)) text-anchor="middle" { (line) }
            }
        }
    }
}

fn square(evidence: &Evidence, (x, y): (f64, f64), cell: &ActorCell, class: Class, (group, actor): (&str, &str)) -> Markup {
    let (n, of) = (labelled(cell, class), cell.mentions.outlet());
    let share = if of >= CASES_FLOOR { n as f64 / of as f64 } else { 0.0 };
    let shade = (share.sqrt() * SHADES).ceil().clamp(0.0, SHADES);
    let number = html! {
        text.(format!("on{shade}")) x=(at(x + CELL / 2.0)) y=(at(y + 17.0)) text-anchor="middle" {
            @match of { 0 => "–", of => { (n) tspan.of { " of " (of) } } }
        }
    };
    html! {
        rect.cell.(format!("shade{shade}")) x=(at(x + 1.0)) y=(at(y + 1.0)) width=(at(CELL - 2.0)) height=(at(ROW - 2.0)) rx="3" {}
        @match evidence.anchor(n, group, &Topic::Actor(actor.to_string(), class)) {
            Some(anchor) => a href={ "#" (anchor) } { (number) },
            None => (number),
        }
    }
}

fn table(comparison: &Comparison, evidence: &Evidence, actors: &[&ActorCells]) -> Markup {
    let whole = |n: f64| grouped(n as u64);
    let resolved = actors.iter().flat_map(|actor| &actor.cells).any(|cell| !cell.inferred.is_empty());
    let mut heads = vec![
        "Actor",
        "Group",
        "#Mentions",
        "#Delegitimising",
        "#Contested",
        "#Descriptive",
        "#Legitimising",
        "Labels, in the outlet’s wording",
    ];
    heads.extend(resolved.then_some("Inferred labels"));
    sortable(
        &heads,
        html! {
            @for actor in actors {
                @for (group, cell) in comparison.groups.iter().zip(&actor.cells) {
                    tr data-row=(shown(&actor.actor)) data-group=(shown(&group.name)) {
                        th scope="row" { bdi { (shown(&actor.name)) } } td { bdi { (shown(&group.name)) } }
                        (value(Some(cell.mentions.outlet() as f64), whole))
                        @for class in Class::ALL {
                            @let n = labelled(cell, class);
                            td.n data-v=(n) { (evidence.number(n, &group.name, &Topic::Actor(actor.actor.clone(), class))) }
                        }
                        td { (labels(cell, evidence)) }
                        @if resolved { td { (told(&cell.inferred, usize::MAX, evidence)) } }
                    }
                }
            }
        },
    )
}

/// The labels of a cell.
fn labels(cell: &ActorCell, evidence: &Evidence) -> String {
    told(&cell.labels, usize::MAX, evidence)
}

/// The labels that are linked to no actor, the commonest of every group.
fn unlinked(comparison: &Comparison, evidence: &Evidence) -> Markup {
    let all = comparison.groups.iter().zip(&comparison.unlinked).map(|(group, labels)| (group, told(labels, UNLINKED, evidence)));
    let all: Vec<(&Group, String)> = all.filter(|(_, told)| !told.is_empty()).collect();
    html! {
        @if !all.is_empty() {
            p.remark { "Labels that no construction links to an actor, the commonest: " @for (n, (group, told)) in all.iter().enumerate() { @if n > 0 { "; " } bdi { (shown(&group.name)) } ": " bdi { (told) } } "." }
        }
    }
}

/// *terrorist 9, group 2*
fn told(labels: &[LabelCount], most: usize, evidence: &Evidence) -> String {
    let own = labels.iter().filter(|label| label.counts.outlet() > 0).take(most);
    own.map(|label| format!("{} {}", evidence.label(&label.label, &label.name), label.counts.outlet())).collect::<Vec<_>>().join(", ")
}
