//! The report on many articles taken together: totals, and rates per 1,000 words.

use serde::Serialize;
use serde_json::Map;
use serde_json::Value;

use super::Block;
use super::Sheet;
use super::agency::agency;
use super::heard::ladder;
use super::house::counted;
use super::labels::labels;
use super::summary::LEGEND;
use super::summary::left_out;
use super::summary::voices;
use super::surface::Surfaces;
use super::terms::grouped;
use super::terms::rates;
use crate::lexicon::Lexicon;
use crate::measure::CASES_FLOOR;
use crate::measure::Measures;
use crate::measure::VoiceCounts;
use crate::measure::WORDS_FLOOR;
use crate::record::LexiconStamp;
use crate::record::SCHEMA;
use crate::record::TOOL;
use crate::record::stamps;
use crate::record::tally_to_map;
use crate::tally::Counter;
use crate::tally::Tally;

/// Many articles, added up. Adding is associative and commutative.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Total {
    tally: Tally,
    surfaces: Surfaces,
    failed: u64,
    foreign: u64,
}

impl Total {
    /// The total of one article; `foreign` if it seems to be in another language than the lexicons'.
    pub fn of(sheet: &Sheet, foreign: bool) -> Total {
        let (tally, surfaces) = (sheet.score.tally.clone(), Surfaces::of(sheet).of_many());
        Total { tally, surfaces, failed: 0, foreign: u64::from(foreign) }
    }

    /// The total of one article that could not be read.
    pub fn failed() -> Total {
        Total { failed: 1, ..Total::default() }
    }

    /// Adds other articles.
    pub fn merge(&mut self, other: Total) {
        self.tally.merge(&other.tally);
        self.surfaces.merge(other.surfaces);
        self.failed += other.failed;
        self.foreign += other.foreign;
    }

    /// All counts.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }
}

/// The blocks of the report on many articles.
pub fn total(total: &Total, lexicon: &Lexicon, measures: &Measures) -> Vec<Block> {
    let mut words = VoiceCounts::default();
    for (counter, n) in total.tally.iter() {
        if let Counter::Words(voice, _) = counter {
            words.add(voice, n);
        }
    }
    let mut blocks = vec![
        Block::Title(articles(total), format!("{} words", grouped(words.total()))),
        Block::Line(voices(&words)),
        Block::Line(LEGEND.to_string()),
        Block::Gap,
    ];
    blocks.extend(labels(&measures.labelling, &total.surfaces));
    blocks.push(Block::Gap);
    blocks.extend(agency(&measures.agency, &total.surfaces));
    blocks.extend(rates(&measures.load, &total.surfaces));
    blocks.push(Block::Gap);
    blocks.extend(ladder(&measures.sourcing));
    let caution = format!(
        "Rates are pooled over all words; – is not enough text (under {WORDS_FLOOR} words). Shares of fewer than \
         {CASES_FLOOR} cases say little. Unlisted words are not neutral."
    );
    blocks.push(Block::Line(caution));
    blocks.extend(foreign(total.foreign));
    blocks.extend(left_out(total.tally.get(Counter::LeftOutWords)));
    blocks.extend(measures.policy.iter().flat_map(|measure| counted(measure, &lexicon.policies)));
    blocks
}

fn articles(total: &Total) -> String {
    let read = total.tally.get(Counter::Articles);
    let noun = if read == 1 { "article" } else { "articles" };
    match total.failed {
        0 => format!("Total of {} {noun}", grouped(read)),
        failed => format!("Total of {} {noun} ({} could not be read)", grouped(read), grouped(failed)),
    }
}

/// What is said of articles in other languages.
fn foreign(articles: u64) -> Option<Block> {
    let (noun, verb) = if articles == 1 { ("article", "seems") } else { ("articles", "seem") };
    let line = format!("{} {noun} {verb} to be in another language than the lexicons', and counted like the others.", grouped(articles));
    (articles > 0).then_some(Block::Line(line))
}

/// What records write about many articles together.
#[derive(Clone, Debug, Serialize)]
pub struct TotalRecord {
    /// Version of the record's fields.
    pub schema: u32,
    /// Name and version of the program.
    pub tool: &'static str,
    /// The lexicons that the articles were read with.
    pub lexicons: Vec<LexiconStamp>,
    /// Articles that were scored.
    pub articles: u64,
    /// Articles that could not be read.
    pub failed: u64,
    /// Articles that seem to be in another language than the lexicons', and are counted like the others.
    pub other_language: u64,
    /// The measures of all together.
    pub measures: Measures,
    /// All counts, under the keys of a record's tally.
    pub tally: Map<String, Value>,
}

/// The record of many articles together.
pub fn total_record(total: &Total, lexicon: &Lexicon, measures: &Measures) -> TotalRecord {
    TotalRecord {
        schema: SCHEMA,
        tool: TOOL,
        lexicons: stamps(lexicon),
        articles: total.tally.get(Counter::Articles),
        failed: total.failed,
        other_language: total.foreign,
        measures: measures.clone(),
        tally: tally_to_map(&total.tally, lexicon),
    }
}
