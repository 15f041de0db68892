//! The articles that a verb of `tune` reads.

use std::path::PathBuf;

use plimsoll::corpus::Input;
use plimsoll::corpus::Limits;
use plimsoll::corpus::read;
use plimsoll::text::Document;
use plimsoll::tune::blind::Blind;
use plimsoll::tune::blind::Half;
use plimsoll::tune::blind::half_of;

use super::super::Outcome;
use super::super::limits::LimitArguments;
use super::super::output::tell;

/// A half as it is named on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Named {
    /// The half to work with
    A,
    /// The other half
    B,
}

/// Which half of the articles.
#[derive(clap::Args)]
pub struct Halves {
    /// Read one half of the articles only, dealt at random by their ids: write the lexicon on one, measure it on the other
    #[arg(long, value_enum, value_name = "A|B", ignore_case = true, hide_possible_values = true)]
    half: Option<Named>,
    /// Seed of the deal
    #[arg(long, value_name = "S", default_value_t = 1, requires = "half")]
    half_seed: u64,
    #[command(flatten)]
    limits: LimitArguments,
}

/// Which half, and whether outlets are hidden.
#[derive(clap::Args)]
pub struct Blinds {
    #[command(flatten)]
    halves: Halves,
    /// Hide whose text it is: outlets and articles get numbers, and an outlet's name in its own text gives way to [outlet]
    #[arg(long)]
    blind: bool,
}

/// Which articles are read, and how.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choice {
    half: Option<(Half, u64)>,
    blind: bool,
    limits: Limits,
}

impl Choice {
    /// All of them.
    pub fn all(limits: &LimitArguments) -> Choice {
        Choice { limits: limits.limits(), ..Choice::default() }
    }
}

impl Halves {
    /// As the arguments say.
    pub fn choice(&self) -> Choice {
        let half = self.half.map(|half| if half == Named::A { Half::A } else { Half::B });
        Choice { half: half.map(|half| (half, self.half_seed)), ..Choice::all(&self.limits) }
    }
}

impl Blinds {
    /// As the arguments say.
    pub fn choice(&self) -> Choice {
        Choice { blind: self.blind, ..self.halves.choice() }
    }
}

/// Goes through the articles of paths, in order; what cannot be read is told, and fails the run at its end.
pub fn each(paths: &[PathBuf], choice: Choice, mut take: impl FnMut(Document)) -> Outcome {
    let inputs: Vec<Input> = paths.iter().map(Input::new).collect();
    let mut outcome = Outcome::default();
    let mut blind = Blind::default();
    for row in read(&inputs, choice.limits) {
        match row {
            Ok(document) => {
                if choice.half.is_some_and(|(half, seed)| half_of(&document, seed) != half) {
                    continue;
                }
                document.warnings.iter().for_each(|warning| tell("warning", &format!("{}: {warning}", document.id)));
                take(if choice.blind { blind.hide(document) } else { document });
            }
            Err(failure) => {
                tell("error", &failure.error.to_string());
                outcome.failed = true;
            }
        }
    }
    outcome
}
