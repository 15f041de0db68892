//! Agency: who does harm and who suffers it, by what construction and in whose voice.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use super::VoiceCounts;
use super::party_at;
use crate::labelling::Construction;
use crate::labelling::Part;
use crate::labelling::Who;
use crate::lexicon::Lexicon;
use crate::score::UNLISTED_ID;
use crate::sourcing::Voice;
use crate::tally::Counter;
use crate::tally::Tally;
use crate::tally::UNLISTED;

/// Counts of one construction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Built {
    /// The construction.
    pub construction: Construction,
    /// Per voice of the verb or noun.
    pub counts: VoiceCounts,
}

/// Those who do or suffer harm: an actor, the bearers of a label, or a kind of people or things.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AgencyRow {
    /// Id of the actor, `unlisted:` and its name where no lexicon has it, `label:` and the id of a label that is linked to nobody, or
    /// `kind:` and a kind.
    pub who: String,
    /// The name as printed.
    pub name: String,
    /// The actor's party, where the lexicon says one.
    pub party: Option<String>,
    /// What it does, by construction; constructions without a count are left out.
    pub does: Vec<Built>,
    /// What it suffers, by construction.
    pub suffers: Vec<Built>,
}

impl AgencyRow {
    /// The counts of a part.
    pub fn of(&self, part: Part) -> &[Built] {
        match part {
            Part::Does => &self.does,
            Part::Suffers => &self.suffers,
        }
    }

    fn of_mut(&mut self, part: Part) -> &mut Vec<Built> {
        match part {
            Part::Does => &mut self.does,
            Part::Suffers => &mut self.suffers,
        }
    }

    fn total(&self) -> u64 {
        self.does.iter().chain(&self.suffers).map(|built| built.counts.total()).sum()
    }
}

/// Who does harm, and who suffers it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AgencyMeasure {
    /// Actors first, then labels, then kinds; those with the most parts first.
    pub rows: Vec<AgencyRow>,
    /// Verbs and nouns of harm that are told as done, by construction.
    pub deeds: Vec<Built>,
    /// Those of them whose sentence names nobody who does it.
    pub no_doer: Vec<Built>,
}

impl AgencyMeasure {
    /// Measures a tally that was counted with `lexicon`, for articles of a date.
    pub fn of(tally: &Tally, lexicon: &Lexicon, date: Option<&str>) -> AgencyMeasure {
        let mut rows: BTreeMap<(Who, String), AgencyRow> = BTreeMap::new();
        let mut measure = AgencyMeasure::default();
        let listed = tally.iter().map(|(counter, n)| ("", counter, n));
        for (name, counter, n) in listed.chain(tally.unlisted()) {
            match counter {
                Counter::Deeds(construction, doer, voice) => {
                    add(&mut measure.deeds, construction, voice, n);
                    if !doer {
                        add(&mut measure.no_doer, construction, voice, n);
                    }
                }
                Counter::Agency(who, part, construction, voice) => {
                    let row = rows.entry((who, name.to_string())).or_default();
                    add(row.of_mut(part), construction, voice, n);
                }
                _ => {}
            }
        }
        let named = rows.into_iter().filter_map(|((who, name), row)| named(who, name, row, lexicon, date));
        let mut rows: Vec<(u8, AgencyRow)> = named.collect();
        rows.sort_by_key(|(sort, row)| (*sort, std::cmp::Reverse(row.total())));
        measure.rows = rows.into_iter().map(|(_, row)| row).collect();
        measure
    }
}

fn add(built: &mut Vec<Built>, construction: Construction, voice: Voice, n: u64) {
    let at = built.partition_point(|built| built.construction < construction);
    if built.get(at).is_none_or(|built| built.construction != construction) {
        built.insert(at, Built { construction, counts: VoiceCounts::default() });
    }
    if let Some(built) = built.get_mut(at) {
        built.counts.add(voice, n);
    }
}

/// A row with its names, and whether it is an actor's (0), a label's (1) or a kind's (2).
fn named(who: Who, name: String, row: AgencyRow, lexicon: &Lexicon, date: Option<&str>) -> Option<(u8, AgencyRow)> {
    Some(match who {
        Who::Actor(UNLISTED) => (0, AgencyRow { who: format!("{UNLISTED_ID}{name}"), name, ..row }),
        Who::Actor(index) => {
            let actor = lexicon.actors.get(index as usize)?;
            let party = party_at(actor, date).map(str::to_string);
            (0, AgencyRow { who: actor.entry.id.clone(), name: actor.name.clone(), party, ..row })
        }
        Who::Label(index) => {
            let id = &lexicon.labels.get(index as usize)?.entry.id;
            (1, AgencyRow { who: format!("label:{id}"), name: id.clone(), ..row })
        }
        Who::Kind(kind) => (2, AgencyRow { who: format!("kind:{}", kind.name()), name: kind.name().to_string(), ..row }),
    })
}
