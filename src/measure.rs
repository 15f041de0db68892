//! Tally → rates and shares: the three measures, load, labelling and sourcing; and the findings of a house style, counted.
//!
//! Weights, denominators and floors are applied here and nowhere else. Intervals and tests live in `compare`, wording and
//! layout in `report`.

mod agency;
mod labelling;
mod load;
mod party;
mod policy;
mod sourcing;

pub use agency::AgencyMeasure;
pub use agency::AgencyRow;
pub use agency::Built;
pub use labelling::ActorRow;
pub use labelling::LabelName;
pub use labelling::LabelRow;
pub use labelling::Labelled;
pub use labelling::LabellingMeasure;
pub use labelling::STEP;
pub use labelling::SaidBy;
pub use labelling::label_class;
pub use labelling::label_name;
pub use load::Group;
pub use load::Load;
pub use load::Rate;
pub use load::Rates;
pub use load::TermRow;
pub use party::party_at;
pub use party::party_of;
pub use policy::PolicyMeasure;
pub use policy::PolicyRow;
pub use sourcing::Forms;
pub use sourcing::Heard;
pub use sourcing::SourcingMeasure;
pub use sourcing::Step;
pub use sourcing::Verbs;

use serde::Deserialize;
use serde::Serialize;
use serde::Serializer;

use crate::lexicon::Lexicon;
use crate::sourcing::Voice;
use crate::tally::Tally;

/// Fewest words in a denominator for which a rate is given.
///
/// One hit in 100 words already is 10 per 1,000; in fewer words a single hit would decide the figure.
pub const WORDS_FLOOR: u64 = 100;

/// Fewest attributions, sources or sentences in a denominator for which a share is given.
///
/// Below five, one case moves the share by more than a fifth.
pub const CASES_FLOOR: u64 = 5;

/// The measures of an article, or of many articles whose tallies were merged.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Measures {
    /// Loaded terms per 1,000 words.
    pub load: Load,
    /// Who is called what.
    pub labelling: LabellingMeasure,
    /// Who does harm, and who suffers it.
    #[serde(default)]
    pub agency: AgencyMeasure,
    /// Who is said to know.
    pub sourcing: SourcingMeasure,
    /// Findings of the house style; `None` where no policy was applied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<PolicyMeasure>,
}

impl Measures {
    /// Measures a tally whose articles have no date, or many: an actor counts for the party that it has not left.
    ///
    /// `lexicon` is the one that the tally was counted with.
    pub fn of(tally: &Tally, lexicon: &Lexicon) -> Measures {
        Measures::at(tally, lexicon, None)
    }

    /// Measures the tally of an article of a date, which chooses among the parties of an actor.
    pub fn at(tally: &Tally, lexicon: &Lexicon, date: Option<&str>) -> Measures {
        Measures {
            load: Load::of(tally, lexicon),
            labelling: LabellingMeasure::of(tally, lexicon, date),
            agency: AgencyMeasure::of(tally, lexicon, date),
            sourcing: SourcingMeasure::of(tally, lexicon, date),
            policy: PolicyMeasure::of(tally, lexicon),
        }
    }

    /// The figure of a gauge; `None` is "not enough text".
    pub fn gauge(&self, gauge: Gauge) -> Option<f64> {
        match gauge {
            Gauge::Load => self.load.rates.outlet.per_1000,
            Gauge::WeightedLoad => self.load.rates.outlet.weighted_per_1000,
            Gauge::Vague => self.sourcing.vague.share,
            Gauge::Unnamed => self.sourcing.unnamed.share,
            Gauge::Policy => self.policy.as_ref().map(|policy| policy.findings as f64),
        }
    }
}

/// A measure that is one figure, on which a threshold can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gauge {
    /// Hits per 1,000 words of the outlet's wording.
    Load,
    /// The same, each hit counted with its weight of 1 to 3.
    WeightedLoad,
    /// Share of attributions on steps 4 and 5, from 0 to 1.
    Vague,
    /// Share of attributions on steps 2 to 5, from 0 to 1.
    Unnamed,
    /// Findings of the house style.
    Policy,
}

impl Gauge {
    /// All gauges.
    pub const ALL: [Gauge; 5] = [Gauge::Load, Gauge::WeightedLoad, Gauge::Vague, Gauge::Unnamed, Gauge::Policy];

    /// The name by which the command line knows it.
    pub fn name(self) -> &'static str {
        match self {
            Gauge::Load => "load",
            Gauge::WeightedLoad => "weighted-load",
            Gauge::Vague => "vague",
            Gauge::Unnamed => "unnamed",
            Gauge::Policy => "policy",
        }
    }
}

/// A count for each voice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceCounts {
    /// In the outlet's own sentences.
    pub narration: u64,
    /// In reported content, in the outlet's wording.
    pub indirect: u64,
    /// In quotations.
    pub quoted: u64,
    /// Held up in quotation marks, or after words such as *so-called*.
    pub marked: u64,
}

impl VoiceCounts {
    /// Adds `n` to a voice.
    pub fn add(&mut self, voice: Voice, n: u64) {
        *match voice {
            Voice::Narration => &mut self.narration,
            Voice::Indirect => &mut self.indirect,
            Voice::Quoted => &mut self.quoted,
            Voice::Marked => &mut self.marked,
        } += n;
    }

    /// The count of a voice.
    pub fn get(&self, voice: Voice) -> u64 {
        match voice {
            Voice::Narration => self.narration,
            Voice::Indirect => self.indirect,
            Voice::Quoted => self.quoted,
            Voice::Marked => self.marked,
        }
    }

    /// The outlet's wording: narration and indirect.
    pub fn outlet(&self) -> u64 {
        self.narration + self.indirect
    }

    /// All voices together.
    pub fn total(&self) -> u64 {
        self.outlet() + self.quoted + self.marked
    }
}

/// A part of a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// The part.
    pub n: u64,
    /// The whole.
    pub of: u64,
    /// `n / of`, from 0 to 1; `None` where the whole is under [`CASES_FLOOR`].
    #[serde(serialize_with = "six_digits")]
    pub share: Option<f64>,
}

impl Share {
    /// The share of `n` in `of`.
    pub fn new(n: u64, of: u64) -> Share {
        let share = (of >= CASES_FLOOR).then(|| n as f64 / of as f64);
        Share { n, of, share }
    }
}

/// `n` per 1,000 words; `None` where there are fewer than [`WORDS_FLOOR`] words.
pub fn per_1000(n: u64, words: u64) -> Option<f64> {
    (words >= WORDS_FLOOR).then(|| n as f64 * 1000.0 / words as f64)
}

/// A whole number with commas between the thousands, for people.
pub fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A figure as records write it: six significant digits.
pub fn rounded(figure: f64) -> f64 {
    format!("{figure:.5e}").parse().unwrap_or(figure)
}

/// Writes a figure that may be missing with six significant digits.
pub(crate) fn six_digits<S: Serializer>(figure: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    figure.map(rounded).serialize(serializer)
}

#[cfg(test)]
mod tests;
