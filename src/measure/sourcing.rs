//! Sourcing: attributions and sources per step of the ladder, reporting verbs, parties heard.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use super::Share;
use super::party_of;
use crate::lexicon::Lexicon;
use crate::lexicon::VerbClass;
use crate::sourcing::Form;
use crate::tally::Counter;
use crate::tally::Tally;

/// The names of the steps in records; tables have names of their own.
pub(super) const STEPS: [&str; 6] = ["person", "institution", "specific", "role", "vague", "hearsay"];

/// One step of the ladder. The ladder is ordinal: there is no mean.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// 0 person … 5 nobody.
    pub step: u8,
    /// Its name.
    pub name: String,
    /// Attributions of speech and documents.
    pub attributions: u64,
    /// Distinct sources introduced.
    pub sources: u64,
    /// Words attributed to them.
    pub words: u64,
}

/// Attributions per class of the reporting verb: what the verb presupposes, not what the writer meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verbs {
    /// *said, told, according to*
    pub neutral: u64,
    /// *claimed, alleged*
    pub distancing: u64,
    /// *revealed, admitted*
    pub factive: u64,
    /// *boasted, slammed*
    pub evaluative: u64,
}

/// Attributions per form of their content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forms {
    /// Wholly in quotation marks.
    pub direct: u64,
    /// Partly.
    pub partial: u64,
    /// In the outlet's wording.
    pub indirect: u64,
}

/// How often a party is heard.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// The party by its own name; `None` where the text or the lexicon does not state it.
    pub party: Option<String>,
    /// Attributions of speech and documents.
    pub attributions: u64,
}

/// Who is said to know.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SourcingMeasure {
    /// Attributions of speech and documents.
    pub attributions: u64,
    /// Distinct sources introduced.
    pub sources: u64,
    /// All six steps, from 0.
    pub steps: Vec<Step>,
    /// Attributions on steps 4 and 5.
    pub vague: Share,
    /// Attributions on steps 2 to 5.
    pub unnamed: Share,
    /// Sources introduced on steps 4 and 5.
    pub vague_sources: Share,
    /// Sources introduced on steps 2 to 5.
    pub unnamed_sources: Share,
    /// By class of the reporting verb.
    pub verbs: Verbs,
    /// By form of the content.
    pub forms: Forms,
    /// Narrated thought, left out of all of the above.
    pub thoughts: u64,
    /// Parties, the most heard first; "not stated" last.
    pub heard: Vec<Heard>,
    /// Sentences with an attribution.
    pub attributed_sentences: Share,
}

impl SourcingMeasure {
    /// Measures a tally that was counted with `lexicon`, for articles of a date.
    pub fn of(tally: &Tally, lexicon: &Lexicon, date: Option<&str>) -> SourcingMeasure {
        let mut all = SourcingMeasure { steps: steps(), ..SourcingMeasure::default() };
        let mut heard: BTreeMap<Option<String>, u64> = BTreeMap::new();
        let mut sentences = 0;
        for (counter, n) in tally.iter() {
            match counter {
                Counter::Attributions(step, verb, form) => all.attributed(step, verb, form, n),
                Counter::Sources(step) => all.introduced(step, n),
                Counter::SourceWords(step) => {
                    if let Some(row) = all.steps.get_mut(usize::from(step)) {
                        row.words += n;
                    }
                }
                Counter::Thoughts => all.thoughts += n,
                Counter::Sentences(_, _) => sentences += n,
                Counter::Heard(actor, _) => {
                    let party = party_of(lexicon, actor, date);
                    *heard.entry(party.map(str::to_string)).or_insert(0) += n;
                }
                _ => {}
            }
        }
        let attributed = tally.get(Counter::AttributedSentences);
        all.attributed_sentences = Share::new(attributed, sentences);
        all.heard = most_heard_first(heard);
        all.shares()
    }

    fn attributed(&mut self, step: u8, verb: VerbClass, form: Form, n: u64) {
        self.attributions += n;
        if let Some(row) = self.steps.get_mut(usize::from(step)) {
            row.attributions += n;
        }
        *match verb {
            VerbClass::Neutral => &mut self.verbs.neutral,
            VerbClass::Distancing => &mut self.verbs.distancing,
            VerbClass::Factive => &mut self.verbs.factive,
            VerbClass::Evaluative => &mut self.verbs.evaluative,
        } += n;
        *match form {
            Form::Direct => &mut self.forms.direct,
            Form::Partial => &mut self.forms.partial,
            Form::Indirect => &mut self.forms.indirect,
        } += n;
    }

    fn introduced(&mut self, step: u8, n: u64) {
        self.sources += n;
        if let Some(row) = self.steps.get_mut(usize::from(step)) {
            row.sources += n;
        }
    }

    fn shares(mut self) -> SourcingMeasure {
        let from = |step: u8, pick: fn(&Step) -> u64| {
            let rows = self.steps.iter().filter(|row| row.step >= step);
            rows.map(pick).sum()
        };
        let attributions = |row: &Step| row.attributions;
        let sources = |row: &Step| row.sources;
        let vague = Share::new(from(4, attributions), self.attributions);
        let unnamed = Share::new(from(2, attributions), self.attributions);
        let vague_sources = Share::new(from(4, sources), self.sources);
        let unnamed_sources = Share::new(from(2, sources), self.sources);
        self.vague = vague;
        self.unnamed = unnamed;
        self.vague_sources = vague_sources;
        self.unnamed_sources = unnamed_sources;
        self
    }
}

fn steps() -> Vec<Step> {
    (0..).zip(STEPS).map(|(step, name)| Step { step, name: name.to_string(), ..Step::default() }).collect()
}

fn most_heard_first(heard: BTreeMap<Option<String>, u64>) -> Vec<Heard> {
    let mut rows: Vec<Heard> = heard.into_iter().map(|(party, attributions)| Heard { party, attributions }).collect();
    rows.sort_by_key(|row| (row.party.is_none(), std::cmp::Reverse(row.attributions)));
    rows
}
