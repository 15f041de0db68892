//! Load: loaded terms per 1,000 words, by voice, category and direction.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use super::VoiceCounts;
use super::per_1000;
use super::six_digits;
use crate::lexicon::Direction;
use crate::lexicon::Lexicon;
use crate::sourcing::Voice;
use crate::tally::Counter;
use crate::tally::Tally;

/// Hits in a stretch of text, and how dense they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Rate {
    /// Words of the stretch: the denominator.
    pub words: u64,
    /// Hits.
    pub hits: u64,
    /// Hits per 1,000 words; `None` is "not enough text".
    #[serde(serialize_with = "six_digits")]
    pub per_1000: Option<f64>,
    /// Sum of the hits' weights, 1 to 3 each.
    pub weighted: u64,
    /// The same per 1,000 words: a sensitivity check.
    #[serde(serialize_with = "six_digits")]
    pub weighted_per_1000: Option<f64>,
}

impl Rate {
    fn new(words: u64, hits: u64, weighted: u64) -> Rate {
        Rate { words, hits, per_1000: per_1000(hits, words), weighted, weighted_per_1000: per_1000(weighted, words) }
    }
}

/// A rate for each voice and for the outlet's wording.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Rates {
    /// The outlet's own sentences.
    pub narration: Rate,
    /// Reported content in the outlet's wording.
    pub indirect: Rate,
    /// Quotations.
    pub quoted: Rate,
    /// A few words held up in quotation marks.
    pub marked: Rate,
    /// The outlet's wording: narration and indirect together.
    pub outlet: Rate,
}

impl Rates {
    fn new(words: &VoiceCounts, hits: &VoiceCounts, weighted: &VoiceCounts) -> Rates {
        Rates {
            narration: Rate::new(words.narration, hits.narration, weighted.narration),
            indirect: Rate::new(words.indirect, hits.indirect, weighted.indirect),
            quoted: Rate::new(words.quoted, hits.quoted, weighted.quoted),
            marked: Rate::new(words.marked, hits.marked, weighted.marked),
            outlet: Rate::new(words.outlet(), hits.outlet(), weighted.outlet()),
        }
    }
}

/// The hits of a category or of a direction.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Id of the category, or name of the direction.
    pub id: String,
    /// Hits per voice.
    pub hits: VoiceCounts,
    /// Hits per 1,000 words of the outlet's wording; `None` is "not enough text".
    #[serde(serialize_with = "six_digits")]
    pub outlet_per_1000: Option<f64>,
    /// Hits per 1,000 quoted words; `None` is "not enough text".
    #[serde(serialize_with = "six_digits")]
    pub quoted_per_1000: Option<f64>,
}

impl Group {
    fn new(id: String, hits: VoiceCounts, words: &VoiceCounts) -> Group {
        Group { id, hits, outlet_per_1000: per_1000(hits.outlet(), words.outlet()), quoted_per_1000: per_1000(hits.quoted, words.quoted) }
    }
}

/// The hits of one term.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TermRow {
    /// Id of the term.
    pub term: String,
    /// Id of its category.
    pub category: String,
    /// Which way it leans.
    pub direction: Direction,
    /// 1 tinted, 2 loaded, 3 accusation, slur or glorification.
    pub weight: u8,
    /// Hits per voice.
    pub hits: VoiceCounts,
}

/// Loaded terms per 1,000 words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Load {
    /// All terms.
    #[serde(flatten)]
    pub rates: Rates,
    /// Categories that were hit, in the order of the lexicon.
    pub categories: Vec<Group>,
    /// Heightening and softening terms.
    pub directions: Vec<Group>,
    /// Terms that were hit, the most frequent first.
    pub terms: Vec<TermRow>,
}

impl Load {
    /// Measures a tally that was counted with `lexicon`.
    pub fn of(tally: &Tally, lexicon: &Lexicon) -> Load {
        let (words, by_term) = counts(tally);
        let mut hits = VoiceCounts::default();
        let mut weighted = VoiceCounts::default();
        let mut terms = Vec::new();
        for (&index, counts) in &by_term {
            let Some(term) = lexicon.terms.get(index as usize) else {
                continue;
            };
            for voice in Voice::ALL {
                hits.add(voice, counts.get(voice));
                weighted.add(voice, counts.get(voice) * u64::from(term.weight));
            }
            terms.push(TermRow {
                term: term.entry.id.clone(),
                category: term.category.clone(),
                direction: term.direction,
                weight: term.weight,
                hits: *counts,
            });
        }
        terms.sort_by_key(|row| std::cmp::Reverse(row.hits.total()));
        Load {
            rates: Rates::new(&words, &hits, &weighted),
            categories: categories(&terms, lexicon, &words),
            directions: directions(&terms, &words),
            terms,
        }
    }
}

fn counts(tally: &Tally) -> (VoiceCounts, BTreeMap<u32, VoiceCounts>) {
    let mut words = VoiceCounts::default();
    let mut terms: BTreeMap<u32, VoiceCounts> = BTreeMap::new();
    for (counter, n) in tally.iter() {
        match counter {
            Counter::Words(voice, _) => words.add(voice, n),
            Counter::Hits(term, voice, _) => terms.entry(term).or_default().add(voice, n),
            _ => {}
        }
    }
    (words, terms)
}

fn sum<'a>(rows: impl Iterator<Item = &'a TermRow>) -> VoiceCounts {
    let mut all = VoiceCounts::default();
    for row in rows {
        for voice in Voice::ALL {
            all.add(voice, row.hits.get(voice));
        }
    }
    all
}

fn categories(terms: &[TermRow], lexicon: &Lexicon, words: &VoiceCounts) -> Vec<Group> {
    lexicon
        .categories
        .iter()
        .map(|category| {
            let own = terms.iter().filter(|row| row.category == category.id);
            Group::new(category.id.clone(), sum(own), words)
        })
        .filter(|group| group.hits.total() > 0)
        .collect()
}

fn directions(terms: &[TermRow], words: &VoiceCounts) -> Vec<Group> {
    [(Direction::Heightens, "heightens"), (Direction::Softens, "softens")]
        .into_iter()
        .map(|(direction, name)| {
            let own = terms.iter().filter(|row| row.direction == direction);
            Group::new(name.to_string(), sum(own), words)
        })
        .collect()
}
