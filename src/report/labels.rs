//! WHO IS CALLED WHAT: actors by labels, and the labels that name no actor.

use super::Block;
use super::Grid;
use super::Side;
use super::clean;
use super::surface::Surfaces;
use super::terms::counts;
use super::wrap::glued;
use crate::lexicon::Class;
use crate::measure::ActorRow;
use crate::measure::LabelRow;
use crate::measure::LabellingMeasure;
use crate::measure::VoiceCounts;

/// Actors printed before the rest is summed up.
const ACTORS: usize = 15;

/// Labels printed in a cell before the rest is summed up.
const LABELS: usize = 10;

/// What the column of inferred labels says.
pub(super) const INFERRED: &str =
    "Inferred: labels without an actor beside them that most likely mean this one; they count under “Label, no actor” too.";

/// The part of the report that says who is called what.
pub(super) fn labels(measure: &LabellingMeasure, surfaces: &Surfaces) -> Vec<Block> {
    if measure.actors.is_empty() && measure.unlinked.is_empty() {
        return vec![Block::Heading("Who is called what".to_string()), Block::Line("No actor or label of the lexicons.".to_string())];
    }
    let shown = shown(&measure.actors);
    let inferred = shown.iter().any(|actor| !actor.inferred.is_empty());
    let mut blocks = vec![Block::Grid(matrix(measure, &shown, inferred, surfaces))];
    if inferred {
        blocks.push(Block::Line(INFERRED.to_string()));
    }
    if shown.iter().any(|actor| actor.bearing.total() > 0) {
        blocks.push(Block::Line("(n): mentions that bear a label.".to_string()));
    }
    if shown.iter().any(|actor| actor.unlisted) {
        blocks.push(Block::Line("† in no lexicon: a capitalised name that is given a label.".to_string()));
    }
    let rest = measure.actors.len() - shown.len();
    if rest > 0 {
        let noun = if rest == 1 { "actor" } else { "actors" };
        let line = format!("and {rest} more {noun}, all of them in the records (--format json)");
        blocks.push(Block::Line(line));
    }
    blocks
}

/// Actors by labels; what was inferred, where anything was, in a column of its own.
fn matrix(measure: &LabellingMeasure, shown: &[&ActorRow], inferred: bool, surfaces: &Surfaces) -> Grid {
    let mut columns = vec![("Actor", Side::Left), ("Mentions", Side::Centre), ("Delegitimising", Side::Left), ("Other labels", Side::Left)];
    columns.extend(inferred.then_some(("Inferred", Side::Left)));
    let mut grid = Grid::new("Who is called what", &columns);
    let mut push = |cells: [String; 4], last: String| grid.push(cells.into_iter().chain(inferred.then_some(last)));
    for (party, actors) in by_party(shown) {
        if let Some(party) = party {
            push([format!("{}:", clean(party)), String::new(), String::new(), String::new()], String::new());
        }
        for actor in actors {
            let own = list(None, actor.inferred.iter(), surfaces);
            push(actor_row(actor, party.is_some(), surfaces), or_dash(own));
        }
    }
    if !measure.unlinked.is_empty() {
        let cells = cells(None, &measure.unlinked, surfaces);
        push(["Label, no actor".to_string(), "–".to_string(), cells.0, or_dash(cells.1)], "–".to_string());
    }
    grid
}

/// The actors with labels, then those without, as many as fit; in the order of their mentions.
fn shown(actors: &[ActorRow]) -> Vec<&ActorRow> {
    let labelled = |row: &&ActorRow| !row.labels.is_empty() || !row.associations.is_empty() || !row.inferred.is_empty();
    let with = actors.iter().filter(labelled).count();
    let mut bare = ACTORS.saturating_sub(with);
    let mut shown = Vec::new();
    for row in actors {
        if labelled(&row) {
            shown.push(row);
        } else if bare > 0 {
            bare -= 1;
            shown.push(row);
        }
    }
    shown.truncate(2 * ACTORS);
    shown
}

/// Actors of one party beside one another, in the order of their first; a party of one actor is not named.
fn by_party<'a>(shown: &[&'a ActorRow]) -> Vec<(Option<&'a str>, Vec<&'a ActorRow>)> {
    let mut groups: Vec<(Option<&str>, Vec<&ActorRow>)> = Vec::new();
    for &actor in shown {
        let party = actor.party.as_deref();
        match groups.iter_mut().find(|(own, _)| party.is_some() && *own == party) {
            Some((_, actors)) => actors.push(actor),
            None => groups.push((party, vec![actor])),
        }
    }
    groups.into_iter().map(|(party, actors)| (party.filter(|_| actors.len() > 1), actors)).collect()
}

/// The actor's name as its row prints it.
fn actor_name(actor: &ActorRow, of_party: bool) -> String {
    let indent = if of_party { "\u{a0}" } else { "" };
    let mark = if actor.unlisted { "\u{a0}†" } else { "" };
    format!("{indent}{}{mark}", clean(&actor.name))
}

fn actor_row(actor: &ActorRow, of_party: bool, surfaces: &Surfaces) -> [String; 4] {
    let id = Some(actor.actor.as_str());
    let (against, other) = cells(id, &actor.labels, surfaces);
    let mut parts = vec![other];
    if !actor.associations.is_empty() {
        parts.push(format!("associated: {}", list(id, actor.associations.iter(), surfaces)));
    }
    if actor.denied > 0 {
        parts.push(format!("denied\u{a0}{}", actor.denied));
    }
    if actor.mentions.marked > 0 {
        parts.push(format!("in\u{a0}marks\u{a0}{}", actor.mentions.marked));
    }
    parts.retain(|part| !part.is_empty());
    let mentions = VoiceCounts { marked: 0, ..actor.mentions };
    let bearing = match actor.bearing.total() {
        0 => String::new(),
        n => format!("\u{a0}({n})"),
    };
    [actor_name(actor, of_party), counts(&mentions) + &bearing, against, or_dash(parts.join("; "))]
}

/// The cell of delegitimising labels, and that of all others: descriptive ones as they are, the others with their class.
fn cells(actor: Option<&str>, labels: &[LabelRow], surfaces: &Surfaces) -> (String, String) {
    let of = |class: Class| list(actor, labels.iter().filter(|row| row.class == class), surfaces);
    let named = |name: &str, class: Class| Some(of(class)).filter(|cell| !cell.is_empty()).map(|cell| format!("{name}: {cell}"));
    let others = [
        Some(of(Class::Descriptive)).filter(|cell| !cell.is_empty()),
        named("legitimising", Class::Legitimising),
        named("contested", Class::Contested),
    ];
    (or_dash(of(Class::Delegitimising)), others.into_iter().flatten().collect::<Vec<_>>().join("; "))
}

/// Labels with their counts, the most frequent first.
fn list<'a>(actor: Option<&str>, rows: impl Iterator<Item = &'a LabelRow>, surfaces: &Surfaces) -> String {
    let mut labels: Vec<String> = rows
        .map(|row| {
            let name = surfaces.label(actor, row);
            let (start, last) = name.rsplit_once(' ').unwrap_or(("", &name));
            let by = surfaces.namer(actor, row).map_or(String::new(), |source| format!(" (by {source})"));
            let label = format!("{start} {last}\u{a0}{}{by}", counts(&row.counts));
            label.trim_start().to_string()
        })
        .collect();
    let rest = labels.len().saturating_sub(LABELS);
    if rest > 0 {
        labels.truncate(LABELS);
        labels.push(glued(&format!("and {rest} more")));
    }
    labels.join(", ")
}

fn or_dash(cell: String) -> String {
    match cell.is_empty() {
        true => "–".to_string(),
        false => cell,
    }
}
