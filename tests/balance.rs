//! Whether the lexicons see both sides' words: forms aimed at and for each side of each quarrel of `tests/balance.yaml`.
//!
//! `cargo test --test balance -- --nocapture` prints the table.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::LazyLock;

use plimsoll::lexicon::Actor;
use plimsoll::lexicon::Class;
use plimsoll::lexicon::Direction;
use plimsoll::lexicon::Entry;
use plimsoll::lexicon::Layers;
use plimsoll::lexicon::Lexicon;
use plimsoll::text::fold::fold;
use serde::Deserialize;

/// So many times the delegitimising forms of the smallest side may the largest side have …
const TIMES: usize = 3;
/// … unless the difference is no more than this.
///
/// Forms are compared, not entries. One entry holds twenty nicknames and the next a single slur, so a count of entries could be evened out
/// by splitting one in two. A form is one line of the list: its spelled-out wordings (*thug, thugs*) are one, and so is a form that stands
/// both in a term and in a label.
const SLACK: usize = 10;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Layers::builtin().unwrap().resolve().unwrap());

/// All quarrels.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Axes {
    axes: Vec<Axis>,
}

/// A quarrel.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Axis {
    id: String,
    about: String,
    sides: Vec<Side>,
}

/// Who quarrels, and the words that are aimed at them and speak for them.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Side {
    name: String,
    parties: Vec<String>,
    actors: Vec<String>,
    not_actors: Vec<String>,
    against: Vec<String>,
    r#for: Vec<String>,
}

/// Folded forms of a side's vocabulary.
#[derive(Default)]
struct Count {
    delegitimising: BTreeSet<String>,
    contested: BTreeSet<String>,
    legitimising: BTreeSet<String>,
}

impl Count {
    /// The forms of a class; descriptive ones are not counted.
    fn of(&mut self, class: Class) -> Option<&mut BTreeSet<String>> {
        match class {
            Class::Delegitimising => Some(&mut self.delegitimising),
            Class::Contested => Some(&mut self.contested),
            Class::Legitimising => Some(&mut self.legitimising),
            Class::Descriptive => None,
        }
    }

    fn add<'a>(&mut self, class: Class, forms: impl IntoIterator<Item = &'a String>) {
        if let Some(counted) = self.of(class) {
            counted.extend(forms.into_iter().map(|form| fold(form).replace('-', " ")));
        }
    }
}

/// An entry, and what its words do to the side that they are aimed at.
fn find(id: &str) -> Result<(&'static Entry, Class), String> {
    let term = id.strip_prefix("terms/").and_then(|id| LEXICON.terms.iter().find(|term| term.entry.id == id));
    let label = id.strip_prefix("labels/").and_then(|id| LEXICON.labels.iter().find(|label| label.entry.id == id));
    match (term, label) {
        (Some(term), _) if term.direction == Direction::Heightens && term.weight > 1 => Ok((&term.entry, Class::Delegitimising)),
        (Some(term), _) => Ok((&term.entry, Class::Contested)),
        (_, Some(label)) => Ok((&label.entry, label.class)),
        _ => Err(format!("{id} is no entry: tests/balance.yaml names a term or label that was renamed or taken out")),
    }
}

/// The forms that a line of `against` or `for` names: all of the entry, or those that begin so.
fn forms_of(line: &str) -> Result<(Vec<&'static String>, Class), String> {
    let (id, starts) = line.split_once(" with ").unwrap_or((line, ""));
    let (entry, class) = find(id)?;
    let starts: Vec<String> = starts.split('|').map(|start| fold(start.trim())).filter(|start| !start.is_empty()).collect();
    let begins = |form: &&String, start: &String| fold(form).starts_with(start);
    if let Some(idle) = starts.iter().find(|start| !entry.forms.iter().any(|form| begins(&form, start))) {
        return Err(format!("{id} has no form that begins with “{idle}”"));
    }
    let named = |form: &&String| starts.is_empty() || starts.iter().any(|start| begins(form, start));
    Ok((entry.forms.iter().filter(named).collect(), class))
}

/// The actors whose epithets count on a side, by their parties or by name.
fn actors_of(side: &Side) -> Result<Vec<&'static Actor>, String> {
    for id in side.actors.iter().chain(&side.not_actors) {
        if !LEXICON.actors.iter().any(|actor| actor.entry.id == *id) {
            return Err(format!("{id} is no actor"));
        }
    }
    for name in &side.parties {
        if !LEXICON.actors.iter().any(|actor| actor.parties.iter().any(|party| party.name == *name)) {
            return Err(format!("{name} is no party of an actor"));
        }
    }
    let of_party = |actor: &Actor| actor.parties.iter().any(|party| side.parties.contains(&party.name));
    let counts = |actor: &&Actor| side.actors.contains(&actor.entry.id) || of_party(actor) && !side.not_actors.contains(&actor.entry.id);
    Ok(LEXICON.actors.iter().filter(counts).collect())
}

fn count(side: &Side) -> Result<Count, String> {
    let mut count = Count::default();
    for line in &side.against {
        let (forms, class) = forms_of(line)?;
        count.add(class, forms);
    }
    for line in &side.r#for {
        let (forms, class) = forms_of(line)?;
        let contested = line.starts_with("labels/") && class == Class::Contested;
        count.add(if contested { Class::Contested } else { Class::Legitimising }, forms);
    }
    for epithet in actors_of(side)?.into_iter().flat_map(|actor| &actor.epithets) {
        count.add(epithet.class, &epithet.entry.forms);
    }
    Ok(count)
}

/// Rows of the table for an axis, and what is wrong with it if it sees one side only.
fn weigh(axis: &Axis) -> Result<(String, Option<String>), String> {
    let counts = axis.sides.iter().map(count).collect::<Result<Vec<_>, _>>().map_err(|why| format!("{}: {why}", axis.id))?;
    let mut rows = format!("{}\n", axis.about);
    for (side, count) in axis.sides.iter().zip(&counts) {
        let (against, contested, favour) = (count.delegitimising.len(), count.contested.len(), count.legitimising.len());
        writeln!(rows, "  {:<32}{against:>14}{contested:>14}{favour:>14}", side.name).unwrap();
    }
    let sizes: Vec<_> = axis.sides.iter().zip(counts.iter().map(|count| count.delegitimising.len())).collect();
    Ok((rows, gross(&axis.id, &sizes)))
}

/// What to say where one side of an axis has far more delegitimising forms aimed at it than another.
fn gross(axis: &str, sizes: &[(&Side, usize)]) -> Option<String> {
    let (most, largest) = sizes.iter().max_by_key(|(_, size)| *size)?;
    let (least, smallest) = sizes.iter().min_by_key(|(_, size)| *size)?;
    (*largest > TIMES * smallest && largest - smallest > SLACK).then(|| {
        format!(
            "{axis}: {largest} forms are aimed at “{}”, only {smallest} at “{}”. The lexicons lack bad names for “{}”: write those that are \
             in use, with why and examples, into the file of the subject, and name the entries under `against` of that side in \
             tests/balance.yaml.",
            most.name, least.name, least.name
        )
    })
}

fn axes() -> Vec<Axis> {
    serde_yaml::from_str::<Axes>(include_str!("balance.yaml")).unwrap().axes
}

#[test]
fn no_side_lacks_its_share_of_bad_names() {
    let weighed: Vec<_> = axes().iter().map(|axis| weigh(axis).unwrap()).collect();
    println!("\n{:<34}{:>14}{:>14}{:>14}", "FORMS BY SIDE", "delegitimising", "contested", "legitimising");
    weighed.iter().for_each(|(rows, _)| print!("{rows}"));
    let uneven: Vec<_> = weighed.into_iter().filter_map(|(_, fault)| fault).collect();
    assert!(uneven.is_empty(), "\n{}", uneven.join("\n"));
}

#[test]
fn no_word_is_aimed_at_two_sides_of_an_axis() {
    let mut shared = Vec::new();
    for axis in axes() {
        let counts: Vec<_> = axis.sides.iter().map(|side| (side, count(side).unwrap())).collect();
        for (at, (side, mine)) in counts.iter().enumerate() {
            for (other, theirs) in &counts[at + 1..] {
                let both = mine.delegitimising.intersection(&theirs.delegitimising);
                shared.extend(both.map(|form| format!("{}: {form} is aimed at {} and {}", axis.id, side.name, other.name)));
            }
        }
    }
    assert!(shared.is_empty(), "say with `with` or `not_actors` whose they are:\n{}", shared.join("\n"));
}

/// An axis made up of two sides, with lines of `against`.
fn made_up(left: &[&str], right: &[&str]) -> Axis {
    let side = |name: &str, against: &[&str]| Side {
        name: name.into(),
        against: against.iter().map(|line| (*line).to_owned()).collect(),
        ..Side::default()
    };
    Axis { id: "harbour".into(), about: "The harbour".into(), sides: vec![side("dockers", left), side("wardens", right)] }
}

#[test]
fn an_axis_that_sees_one_side_only_fails_and_says_what_to_do() {
    let found = weigh(&made_up(&["terms/union-barons", "terms/strike-misery"], &["terms/scab with scab"])).unwrap().1.unwrap();
    assert!(found.starts_with("harbour: "), "{found}");
    assert!(found.contains("only 2 at “wardens”"), "{found}");
    assert!(found.contains("`against`"), "{found}");
}

#[test]
fn a_name_that_the_lexicons_do_not_have_fails() {
    let missing = [("terms/no-such-term", "is no entry"), ("terms/scab with pirate", "begins with “pirate”")];
    for (line, says) in missing {
        let found = weigh(&made_up(&[line], &["terms/scab"])).unwrap_err();
        assert!(found.contains(says), "{found}");
    }
}
