//! `tune sample`: a sheet for coders who see neither the outlet nor what the program thinks, and a key that has both.
//!
//! | file | what it does |
//! |---|---|
//! | `pool` | everything that can be asked about an article |
//! | `sheet` | the sheet as CSV and as a page, the key as lines of JSON, and both read back |
//!
//! Places are drawn within strata: hits by term, label links by label, steps and voices by the program's own answer. Strata come in
//! random order and give one place each until enough are drawn; outlets can be the strata instead. An item's weight says for how many places it stands: the places of
//! its stratum by those drawn from it, times the strata by those drawn from.

mod pool;
mod sheet;

pub use sheet::Answer;
pub use sheet::key;
pub use sheet::page;
pub use sheet::print;
pub use sheet::read_key;
pub use sheet::read_sheet;
pub use sheet::table;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use crate::error::Result;
use crate::lexicon::Lexicon;
use crate::score::Scorer;
use crate::stats::Random;
use crate::text::Document;

/// What a coder is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Task {
    /// Whether the marked words are loaded where they stand.
    Hits,
    /// Whether a sentence, in which nothing is marked, holds loaded words.
    Sentences,
    /// Whose words the marked words are.
    Voice,
    /// On which step of the ladder the marked source stands.
    Step,
    /// Whom the marked label names.
    Link,
}

impl Task {
    /// All tasks.
    pub const ALL: [Task; 5] = [Task::Hits, Task::Sentences, Task::Voice, Task::Step, Task::Link];

    /// Its name in sheets.
    pub fn name(self) -> &'static str {
        match self {
            Task::Hits => "hits",
            Task::Sentences => "sentences",
            Task::Voice => "voice",
            Task::Step => "step",
            Task::Link => "link",
        }
    }

    /// The answers that there are; empty where any name is one.
    pub fn choices(self) -> &'static [&'static str] {
        match self {
            Task::Hits | Task::Sentences => &["yes", "no"],
            Task::Voice => &["narration", "indirect", "quoted", "marked"],
            Task::Step => &["0", "1", "2", "3", "4", "5"],
            Task::Link => &[],
        }
    }

    /// The question, with the answers that are wanted.
    pub fn question(self) -> &'static str {
        match self {
            Task::Hits => "Are the marked words loaded here? yes or no",
            Task::Sentences => "Does this sentence hold loaded words? yes or no",
            Task::Voice => "Whose words are the marked words? narration, indirect, quoted or marked",
            Task::Step => "On which step of the ladder is the marked source? 0 to 5",
            Task::Link => "Whom do the marked words name? the name as it stands, or - for nobody who is named in the sentence",
        }
    }
}

/// A place to code.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    /// What stands before the marked words, and the words, and what stands after; of a sentence without a mark, all is before.
    pub shown: (String, String, String),
}

/// What a coder must not see.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Secret {
    /// Number of the item in the sheet, from 1.
    pub item: usize,
    /// What is asked.
    pub task: Task,
    /// For how many places it stands.
    pub weight: f64,
    /// Id of the article.
    pub article: String,
    /// Its outlet.
    pub outlet: Option<String>,
    /// The entry, as section/id, where there is one.
    pub entry: Option<String>,
    /// Category of a term.
    pub category: Option<String>,
    /// Parties of the actors that its sentence names.
    #[serde(default)]
    pub parties: Vec<String>,
    /// First byte of the place in the article.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// What the program says.
    pub answer: String,
    /// A print of the words on the sheet, by which a sheet of another draw is known; empty in keys that have none.
    #[serde(default)]
    pub print: String,
}

/// One place of a pool.
#[derive(Clone, Debug)]
struct Place {
    stratum: String,
    item: Item,
    secret: Secret,
}

/// Gathers what can be asked.
#[derive(Debug)]
pub struct Sampler {
    scorer: Scorer,
    pools: BTreeMap<Task, Vec<Place>>,
}

/// How much is drawn.
#[derive(Clone, Debug)]
pub struct Options {
    /// Items of each task.
    pub tasks: Vec<(Task, usize)>,
    /// Seed of the draw.
    pub seed: u64,
    /// Draw from each outlet alike, instead of from each term, label or answer.
    pub by_outlet: bool,
}

impl Sampler {
    /// Nothing read yet.
    ///
    /// # Errors
    ///
    /// A form or pattern that cannot be compiled; a lexicon that was loaded from files has none.
    pub fn new(lexicon: Lexicon) -> Result<Sampler> {
        Ok(Sampler { scorer: Scorer::new(lexicon)?, pools: BTreeMap::new() })
    }

    /// Reads an article.
    pub fn read(&mut self, document: &Document) {
        let score = self.scorer.score(document);
        for task in Task::ALL {
            let places = pool::places(task, document, &score, self.scorer.lexicon());
            self.pools.entry(task).or_default().extend(places);
        }
    }

    /// How many places of a task there are.
    pub fn places(&self, task: Task) -> usize {
        self.pools.get(&task).map_or(0, Vec::len)
    }

    /// Draws a sheet: task by task, the items of each in random order.
    pub fn draw(&self, options: &Options) -> Vec<(Item, Secret)> {
        let mut drawn = Vec::new();
        for &(task, most) in &options.tasks {
            let mut random = Random::new(options.seed, task as u64);
            let mut own = self.of_task(task, most, options.by_outlet, &mut random);
            random.shuffle(&mut own);
            drawn.extend(own);
        }
        for (at, (item, secret)) in drawn.iter_mut().enumerate() {
            secret.item = at + 1;
            secret.print = sheet::print(&item.shown);
        }
        drawn
    }

    fn of_task(&self, task: Task, most: usize, by_outlet: bool, random: &mut Random) -> Vec<(Item, Secret)> {
        let mut strata: BTreeMap<&str, Vec<&Place>> = BTreeMap::new();
        for place in self.pools.get(&task).into_iter().flatten() {
            let stratum = if by_outlet { place.secret.outlet.as_deref().unwrap_or("") } else { &place.stratum };
            strata.entry(stratum).or_default().push(place);
        }
        let mut strata: Vec<Vec<&Place>> = strata.into_values().collect();
        random.shuffle(&mut strata);
        strata.iter_mut().for_each(|stratum| random.shuffle(stratum));
        let mut taken = vec![0; strata.len()];
        let mut left = most;
        while left > 0 {
            let before = left;
            for (stratum, taken) in strata.iter().zip(&mut taken) {
                if left > 0 && *taken < stratum.len() {
                    *taken += 1;
                    left -= 1;
                }
            }
            if left == before {
                break;
            }
        }
        let drawn_from = taken.iter().filter(|&&taken| taken > 0).count().max(1);
        let of_strata = strata.len() as f64 / drawn_from as f64;
        let mut items = Vec::new();
        for (stratum, &taken) in strata.iter().zip(&taken) {
            let weight = of_strata * stratum.len() as f64 / taken.max(1) as f64;
            items.extend(stratum.iter().take(taken).map(|place| (place.item.clone(), Secret { weight, ..place.secret.clone() })));
        }
        items
    }
}

#[cfg(test)]
mod tests;
