//! Labelling: per actor, how often it is named, and what it is called in whose voice.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use super::VoiceCounts;
use super::party::choosing;
use super::party::membership;
use super::party_at;
use super::sourcing::STEPS;
use crate::labelling::LabelRef;
use crate::lexicon::Class;
use crate::lexicon::Lexicon;
use crate::lexicon::Party;
use crate::score::UNLISTED_ID;
use crate::tally::Counter;
use crate::tally::Speaker;
use crate::tally::Tally;
use crate::tally::UNLISTED;

/// How records and tables name a label.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LabelName {
    /// Id of the label, `actor/n` for an epithet, or `association`.
    pub id: String,
    /// Id of the actor that an association names, where the lexicon has it.
    pub with: Option<String>,
}

/// The name of a label of `lexicon`; empty where the lexicon has no such entry.
pub fn label_name(lexicon: &Lexicon, label: LabelRef) -> LabelName {
    let actor = |index: u32| lexicon.actors.get(index as usize);
    match label {
        LabelRef::Label(index) => {
            LabelName { id: lexicon.labels.get(index as usize).map(|label| label.entry.id.clone()).unwrap_or_default(), with: None }
        }
        LabelRef::Epithet(index, n) => LabelName {
            id: actor(index).and_then(|actor| actor.epithets.get(n as usize)).map(|epithet| epithet.entry.id.clone()).unwrap_or_default(),
            with: None,
        },
        LabelRef::Association(index) => {
            LabelName { id: "association".to_string(), with: index.and_then(actor).map(|actor| actor.entry.id.clone()) }
        }
    }
}

/// The class of a label of `lexicon`; an association has none of its own and counts as descriptive.
pub fn label_class(lexicon: &Lexicon, label: LabelRef) -> Class {
    match label {
        LabelRef::Label(index) => lexicon.labels.get(index as usize).map(|label| label.class),
        LabelRef::Epithet(index, n) => {
            lexicon.actors.get(index as usize).and_then(|actor| actor.epithets.get(n as usize)).map(|epithet| epithet.class)
        }
        LabelRef::Association(_) => None,
    }
    .unwrap_or_default()
}

/// One label as borne by one actor, or by none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LabelRow {
    /// Id of the label or epithet, or `association`.
    pub label: String,
    /// Id of the actor that an association names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with: Option<String>,
    /// The label's class.
    pub class: Class,
    /// Labellings per voice; denied ones are in rows of their own.
    pub counts: VoiceCounts,
    /// Those of them that stand in the content of an attribution, by who is said to speak, who says it most first; none in rows of
    /// denied and of inferred labels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub said_by: Vec<SaidBy>,
}

/// What stands before a step of the ladder in the place of who speaks.
pub const STEP: &str = "step:";

/// Who is said to use a label.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidBy {
    /// Id of the actor that the source is or speaks for; else [`STEP`] and the step of the ladder, 0 to 5.
    pub who: String,
    /// The actor's name, or that of the step: `person`, `institution`, `specific`, `role`, `vague`, `hearsay`.
    pub name: String,
    /// The actor's party, where the lexicon says one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// Labellings per voice.
    pub counts: VoiceCounts,
}

/// Labelled mentions per voice, by class.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Labelled {
    /// With a label that denies standing.
    pub delegitimising: VoiceCounts,
    /// With a label on which style guides disagree.
    pub contested: VoiceCounts,
    /// With a label that says what the actor is.
    pub descriptive: VoiceCounts,
    /// With a label that grants standing.
    pub legitimising: VoiceCounts,
}

impl Labelled {
    fn of_class(&mut self, class: Class) -> &mut VoiceCounts {
        match class {
            Class::Delegitimising => &mut self.delegitimising,
            Class::Contested => &mut self.contested,
            Class::Descriptive => &mut self.descriptive,
            Class::Legitimising => &mut self.legitimising,
        }
    }
}

/// One actor.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActorRow {
    /// Id of the actor, `unlisted:` and its name where no lexicon has it.
    pub actor: String,
    /// Its name as printed.
    pub name: String,
    /// Its party, where the lexicon says one.
    pub party: Option<String>,
    /// The day from which it belongs to that party, where the lexicon says one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party_from: Option<String>,
    /// The last day on which it does, where the lexicon says one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party_to: Option<String>,
    /// How often it is named, per voice; `marked` are names in quotation marks or after words such as *so-called*.
    pub mentions: VoiceCounts,
    /// Mentions that bear at least one label, per voice: the outlet's where both mention and label are.
    #[serde(default)]
    pub bearing: VoiceCounts,
    /// Mentions that bear at least one label of a class, per voice: the outlet's where both mention and label are. Epithets are no
    /// mentions, but labels.
    pub labelled: Labelled,
    /// Its labels, the most frequent first.
    pub labels: Vec<LabelRow>,
    /// Its associations, as in *X-backed*, the most frequent first.
    pub associations: Vec<LabelRow>,
    /// Labels in no construction that were inferred to mean it, the most frequent first; they are among the unlinked ones too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inferred: Vec<LabelRow>,
    /// Labellings that the text denies.
    pub denied: u64,
    /// The labels that the text denies, as in *is no terrorist group*, the most frequent first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub denied_labels: Vec<LabelRow>,
    /// No lexicon has it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unlisted: bool,
}

/// Who is called what.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LabellingMeasure {
    /// Actors that are named or labelled, the most often named first.
    pub actors: Vec<ActorRow>,
    /// Labels that are linked to no actor, the most frequent first.
    pub unlinked: Vec<LabelRow>,
    /// Labels that are linked to no actor and that the text denies, as in *they are no terrorists*.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unlinked_denied: Vec<LabelRow>,
    /// The date for which parties were chosen; `None` where there was none, or many, and each actor counts for the party that it has not
    /// left.
    #[serde(default)]
    pub parties_on: Option<String>,
}

impl LabellingMeasure {
    /// Measures a tally that was counted with `lexicon`, for articles of a date.
    pub fn of(tally: &Tally, lexicon: &Lexicon, date: Option<&str>) -> LabellingMeasure {
        let mut rows = Rows::default();
        for (counter, n) in tally.iter() {
            rows.count("", counter, n);
        }
        for (name, counter, n) in tally.unlisted() {
            rows.count(name, counter, n);
        }
        rows.measure(lexicon, date)
    }
}

/// An actor by its index, and its name where no lexicon has it.
type Key = (u32, String);

/// Whose labels, `None` for those that are linked to nobody.
type Bearer = Option<Key>;

/// The rows of the actors while a tally is read.
#[derive(Default)]
struct Rows {
    actors: BTreeMap<Key, ActorRow>,
    labels: BTreeMap<(Bearer, LabelRef), VoiceCounts>,
    said: BTreeMap<(Bearer, LabelRef), BTreeMap<Speaker, VoiceCounts>>,
    denied: BTreeMap<(Bearer, LabelRef), VoiceCounts>,
    inferred: BTreeMap<(Key, LabelRef), VoiceCounts>,
}

impl Rows {
    fn row(&mut self, actor: u32, name: &str) -> &mut ActorRow {
        self.actors.entry((actor, name.to_string())).or_default()
    }

    fn count(&mut self, name: &str, counter: Counter, n: u64) {
        let key = |actor: u32| (actor, name.to_string());
        match counter {
            Counter::Mentions(actor, voice) => self.row(actor, name).mentions.add(voice, n),
            Counter::LabelledMentions(actor, class, voice) => self.row(actor, name).labelled.of_class(class).add(voice, n),
            Counter::Bearing(actor, voice) => self.row(actor, name).bearing.add(voice, n),
            Counter::Denied(actor, label, voice) => self.denied.entry((actor.map(key), label)).or_default().add(voice, n),
            Counter::Labellings(actor, label, voice) => self.labels.entry((actor.map(key), label)).or_default().add(voice, n),
            Counter::Said(actor, label, speaker, voice) => {
                self.said.entry((actor.map(key), label)).or_default().entry(speaker).or_default().add(voice, n);
            }
            Counter::Inferred(actor, label, voice) => self.inferred.entry((key(actor), label)).or_default().add(voice, n),
            _ => {}
        }
    }

    fn measure(mut self, lexicon: &Lexicon, date: Option<&str>) -> LabellingMeasure {
        let (mut unlinked, mut unlinked_denied) = (Vec::new(), Vec::new());
        for (key, counts) in self.labels {
            let said_by = self.said.remove(&key).map(|said| speakers(said, lexicon, date)).unwrap_or_default();
            let (bearer, label) = key;
            let row = LabelRow { said_by, ..label_row(lexicon, label, counts) };
            match (bearer.map(|key| self.actors.entry(key).or_default()), label) {
                (None, _) => unlinked.push(row),
                (Some(actor), LabelRef::Association(_)) => actor.associations.push(row),
                (Some(actor), _) => actor.labels.push(row),
            }
        }
        for ((bearer, label), counts) in self.denied {
            let row = label_row(lexicon, label, counts);
            match bearer.map(|key| self.actors.entry(key).or_default()) {
                None => unlinked_denied.push(row),
                Some(actor) => {
                    actor.denied += counts.total();
                    actor.denied_labels.push(row);
                }
            }
        }
        for ((actor, label), counts) in self.inferred {
            self.actors.entry(actor).or_default().inferred.push(label_row(lexicon, label, counts));
        }
        LabellingMeasure {
            actors: named(self.actors, lexicon, date),
            unlinked: most_frequent_first(unlinked),
            unlinked_denied: most_frequent_first(unlinked_denied),
            parties_on: date.and_then(choosing).map(str::to_string),
        }
    }
}

fn label_row(lexicon: &Lexicon, label: LabelRef, counts: VoiceCounts) -> LabelRow {
    let LabelName { id, with } = label_name(lexicon, label);
    LabelRow { label: id, with, class: label_class(lexicon, label), counts, said_by: Vec::new() }
}

/// Those who are said to speak, by their names, who says it most first.
fn speakers(said: BTreeMap<Speaker, VoiceCounts>, lexicon: &Lexicon, date: Option<&str>) -> Vec<SaidBy> {
    let row = |(speaker, counts): (Speaker, VoiceCounts)| match speaker {
        Speaker::Step(step) => {
            let name = STEPS.get(usize::from(step)).unwrap_or(&"").to_string();
            Some(SaidBy { who: format!("{STEP}{step}"), name, party: None, counts })
        }
        Speaker::Actor(index) => {
            let actor = lexicon.actors.get(index as usize)?;
            let party = party_at(actor, date).map(str::to_string);
            Some(SaidBy { who: actor.entry.id.clone(), name: actor.name.clone(), party, counts })
        }
    };
    let mut rows: Vec<SaidBy> = said.into_iter().filter_map(row).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.counts.total()));
    rows
}

fn named(rows: BTreeMap<Key, ActorRow>, lexicon: &Lexicon, date: Option<&str>) -> Vec<ActorRow> {
    let row = |((index, name), row): (Key, ActorRow)| {
        let row = ActorRow {
            labels: most_frequent_first(row.labels),
            associations: most_frequent_first(row.associations),
            denied_labels: most_frequent_first(row.denied_labels),
            inferred: most_frequent_first(row.inferred),
            ..row
        };
        if index == UNLISTED {
            return Some(ActorRow { actor: format!("{UNLISTED_ID}{name}"), name, unlisted: true, ..row });
        }
        let actor = lexicon.actors.get(index as usize)?;
        let party = membership(actor, date);
        let day = |day: fn(&Party) -> &String| party.map(day).filter(|day| !day.is_empty()).cloned();
        Some(ActorRow {
            actor: actor.entry.id.clone(),
            name: actor.name.clone(),
            party: party.map(|party| party.name.clone()),
            party_from: day(|party| &party.from),
            party_to: day(|party| &party.to),
            ..row
        })
    };
    let mut rows: Vec<ActorRow> = rows.into_iter().filter_map(row).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.mentions.total()));
    rows
}

fn most_frequent_first(mut rows: Vec<LabelRow>) -> Vec<LabelRow> {
    rows.sort_by_key(|row| std::cmp::Reverse(row.counts.total()));
    rows
}
