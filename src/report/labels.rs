//! WHO IS CALLED WHAT: actors by labels, and the labels that name no actor.

use super::Block;
use super::Grid;
use super::Side;
use super::clean;
use super::party;
use super::party::by_party;
use super::surface::Bearer;
use super::surface::NOBODY;
use super::surface::Surfaces;
use super::terms::counts;
use super::terms::percent;
use super::wrap::glued;
use crate::lexicon::Class;
use crate::measure::ActorRow;
use crate::measure::LabelRow;
use crate::measure::LabellingMeasure;
use crate::measure::STEP;
use crate::measure::SaidBy;
use crate::measure::VoiceCounts;

/// Actors printed before the rest is summed up.
const ACTORS: usize = 15;

/// Labels printed in a cell before the rest is summed up.
const LABELS: usize = 10;

/// Sources printed behind a label before the rest is summed up.
const SPEAKERS: usize = 2;

/// Longest name of a source behind a label, in characters.
const SOURCE: usize = 48;

/// Those on the steps of the ladder who are no actors of the lexicon, as they are printed behind a label.
const SPEAKING: [&str; 6] = ["other named persons", "other institutions", "specific sources", "role sources", "vague sources", NOBODY];

/// What the column of inferred labels says.
pub(super) const INFERRED: &str =
    "Inferred: labels without an actor beside them that most likely mean this one; they count under “Label, no actor” too.";

/// What is said of labels that go by what their wordings begin with.
pub(super) const STARRED: &str = "word*: several wordings that begin so.";

/// What is said of those behind a label.
const NAMERS: &str = "by: who is said to call them so; ×n: n times.";

/// What is said of labels and names in marks.
const MARKS: &str = "in marks: the label stands in quotation marks or after words such as so-called; name in marks: the actor's name does.";

/// The part of the report that says who is called what.
pub(super) fn labels(measure: &LabellingMeasure, surfaces: &Surfaces) -> Vec<Block> {
    if measure.actors.is_empty() && measure.unlinked.is_empty() && measure.unlinked_denied.is_empty() {
        return vec![Block::Heading("Who is called what".to_string()), Block::Line("No actor or label of the lexicons.".to_string())];
    }
    let matrix = Matrix { measure, shown: shown(&measure.actors), surfaces };
    let grid = matrix.grid();
    let notes = matrix.notes(&grid);
    std::iter::once(Block::Grid(grid)).chain(notes.into_iter().map(Block::Line)).collect()
}

/// Actors by labels.
struct Matrix<'a> {
    measure: &'a LabellingMeasure,
    shown: Vec<&'a ActorRow>,
    surfaces: &'a Surfaces,
}

impl Matrix<'_> {
    /// Whether anything was inferred, which has a column of its own.
    fn inferred(&self) -> bool {
        self.shown.iter().any(|actor| !actor.inferred.is_empty())
    }

    fn grid(&self) -> Grid {
        let inferred = self.inferred();
        let mut columns =
            vec![("Actor", Side::Left), ("Mentions", Side::Centre), ("Delegitimising", Side::Left), ("Other labels", Side::Left)];
        columns.extend(inferred.then_some(("Inferred", Side::Left)));
        let mut grid = Grid::new("Who is called what", &columns);
        let mut push = |cells: [String; 4], last: String| grid.push(cells.into_iter().chain(inferred.then_some(last)));
        for (party, actors) in by_party(self.shown.iter().copied(), |actor| actor.party.as_deref()) {
            if let Some(party) = party {
                push([format!("{}:", clean(party)), String::new(), String::new(), String::new()], String::new());
            }
            for actor in actors {
                let own = self.list(&Bearer::Inferred(actor.actor.clone()), actor.inferred.iter());
                push(self.actor(actor, party.is_some()), or_dash(own));
            }
        }
        if !self.measure.unlinked.is_empty() || !self.measure.unlinked_denied.is_empty() {
            push(self.nobody(), "–".to_string());
        }
        grid
    }

    /// What is to be known to read it.
    fn notes(&self, grid: &Grid) -> Vec<String> {
        let measure = self.measure;
        let mut notes = Vec::new();
        if self.inferred() {
            notes.push(INFERRED.to_string());
        }
        if self.shown.iter().any(|actor| actor.bearing.total() > 0) {
            notes.push("(%): share of the mentions that bear a label.".to_string());
        }
        if grid.rows.iter().flatten().any(|cell| cell.contains('*')) {
            notes.push(STARRED.to_string());
        }
        if grid.rows.iter().flatten().any(|cell| cell.contains("(by ")) {
            notes.push(NAMERS.to_string());
        }
        if self.shown.iter().any(|actor| actor.unlisted) {
            notes.push("† in no lexicon: a capitalised name that is given a label.".to_string());
        }
        let labels = self.shown.iter().flat_map(|actor| &actor.labels).chain(&measure.unlinked);
        if self.shown.iter().any(|actor| actor.mentions.marked > 0) || labels.into_iter().any(|row| row.counts.marked > 0) {
            notes.push(MARKS.to_string());
        }
        notes.extend(party::day(measure.parties_on.as_deref(), self.shown.iter().copied()));
        let rest = measure.actors.len() - self.shown.len();
        if rest > 0 {
            let noun = if rest == 1 { "actor" } else { "actors" };
            notes.push(format!("and {rest} more {noun}, all of them in the records (--format json)"));
        }
        notes
    }

    fn actor(&self, actor: &ActorRow, of_party: bool) -> [String; 4] {
        let bearer = Bearer::of(Some(&actor.actor));
        let (against, mut parts) = self.cells(&bearer, &actor.labels);
        if !actor.associations.is_empty() {
            parts.push(format!("associated: {}", self.list(&bearer, actor.associations.iter())));
        }
        parts.extend(self.denied(Some(&actor.actor), &actor.denied_labels));
        if actor.mentions.marked > 0 {
            parts.push(glued(&format!("name in marks {}", actor.mentions.marked)));
        }
        let mentions = VoiceCounts { marked: 0, ..actor.mentions };
        let bearing = match actor.bearing.total() {
            0 => String::new(),
            n => format!("\u{a0}({})", percent(n, actor.mentions.total())),
        };
        [actor_name(actor, of_party), counts(&mentions) + &bearing, against, or_dash(parts.join("; "))]
    }

    /// The labels that are linked to no actor.
    fn nobody(&self) -> [String; 4] {
        let (against, mut others) = self.cells(&Bearer::of(None), &self.measure.unlinked);
        others.extend(self.denied(None, &self.measure.unlinked_denied));
        ["Label, no actor".to_string(), "–".to_string(), against, or_dash(others.join("; "))]
    }

    /// The cell of delegitimising labels, and the parts of that of all others: descriptive ones as they are, the others with their class.
    fn cells(&self, bearer: &Bearer, labels: &[LabelRow]) -> (String, Vec<String>) {
        let of = |class: Class| Some(self.list(bearer, labels.iter().filter(|row| row.class == class))).filter(|cell| !cell.is_empty());
        let named = |class: Class| of(class).map(|cell| format!("{}: {cell}", class.name()));
        let others = [of(Class::Descriptive), named(Class::Legitimising), named(Class::Contested)];
        (or_dash(of(Class::Delegitimising).unwrap_or_default()), others.into_iter().flatten().collect())
    }

    /// The labels that the text denies.
    fn denied(&self, actor: Option<&str>, labels: &[LabelRow]) -> Option<String> {
        (!labels.is_empty()).then(|| format!("denied: {}", self.list(&Bearer::denied(actor), labels.iter())))
    }

    /// Labels with their counts and who says them, the most frequent first.
    fn list<'r>(&self, bearer: &Bearer, rows: impl Iterator<Item = &'r LabelRow>) -> String {
        let mut labels: Vec<String> = rows
            .map(|row| {
                let name = self.surfaces.label(bearer, row);
                let (start, last) = name.rsplit_once(' ').unwrap_or(("", &name));
                let by = said_by(self.surfaces, bearer, row).map_or(String::new(), |by| format!(" ({by})"));
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
}

/// Who says a label: *by army sources* where they always do; else with how often, of several if more than once: *by army sources ×2;
/// residents and 3 more*. In many articles it is told by actor or step of the ladder.
pub(super) fn said_by(surfaces: &Surfaces, bearer: &Bearer, row: &LabelRow) -> Option<String> {
    let mut speakers: Vec<(String, u64)> = surfaces.speakers(bearer, row).into_iter().map(|(words, n)| (shortened(words), n)).collect();
    if speakers.is_empty() {
        speakers.extend(row.said_by.iter().map(|said| (speaker(said), said.counts.total())));
    }
    speakers.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let rest = speakers.len().saturating_sub(SPEAKERS);
    let alone = speakers.len() == 1;
    let times = |n: u64| match n {
        1 if !alone => String::new(),
        n if n == row.counts.total() => String::new(),
        n => format!("\u{a0}×{n}"),
    };
    let told: Vec<String> = speakers.iter().take(SPEAKERS).map(|(name, n)| format!("{name}{}", times(*n))).collect();
    let more = if rest > 0 { format!(" and\u{a0}{rest}\u{a0}more") } else { String::new() };
    (!told.is_empty()).then(|| format!("by {}{more}", told.join("; ")))
}

/// Who is said to speak: the actor, or else those on a step of the ladder.
fn speaker(said: &SaidBy) -> String {
    let step = said.who.strip_prefix(STEP).and_then(|step| step.parse::<usize>().ok());
    step.map_or_else(|| clean(&said.name), |step| SPEAKING.get(step).unwrap_or(&"").to_string())
}

/// The words of a source, cut at a comma or else between two of them where they are many.
fn shortened(words: &str) -> String {
    if words.chars().count() <= SOURCE {
        return words.to_string();
    }
    let start: String = words.chars().take(SOURCE).collect();
    let cut = start.rsplit_once(", ").or_else(|| start.rsplit_once(' '));
    format!("{}…", cut.map_or(start.as_str(), |(start, _)| start))
}

/// The actors with labels, then those without, as many as fit; in the order of their mentions.
fn shown(actors: &[ActorRow]) -> Vec<&ActorRow> {
    let labelled = |row: &&ActorRow| {
        !row.labels.is_empty() || !row.associations.is_empty() || !row.denied_labels.is_empty() || !row.inferred.is_empty()
    };
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

/// The actor's name as its row prints it.
fn actor_name(actor: &ActorRow, of_party: bool) -> String {
    let indent = if of_party { "\u{a0}" } else { "" };
    let mark = if actor.unlisted { "\u{a0}†" } else { "" };
    format!("{indent}{}{mark}", clean(&actor.name))
}

fn or_dash(cell: String) -> String {
    match cell.is_empty() {
        true => "–".to_string(),
        false => cell,
    }
}
