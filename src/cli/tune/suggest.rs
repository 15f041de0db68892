//! `plimsoll tune suggest`: what no entry finds.

use std::path::PathBuf;

use plimsoll::score::Scorer;
use plimsoll::tune::suggest;

use super::super::Outcome;
use super::super::Stop;
use super::super::layers;
use super::super::render::json;
use super::super::render::with_end;
use super::corpus;
use super::write;

const EXAMPLES: &str = "\
Examples:
  plimsoll tune suggest corpus/                         what each outlet uses more than the others, and more
  plimsoll tune suggest state-media/ --against agencies/
  plimsoll tune suggest corpus/ --lexicon mine.yaml --top 30 --output suggestions.yaml
  plimsoll tune suggest corpus/ --half a --blind        one half, without the names of the outlets
  plimsoll tune suggest corpus/ --format jsonl";

/// How suggestions are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// A lexicon to cut from, with figures and contexts as comments
    Yaml,
    /// One suggestion a line
    Jsonl,
}

/// The arguments of `plimsoll tune suggest`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// Articles: files, folders, or - for standard input
    #[arg(required = true, value_name = "CORPUS")]
    paths: Vec<PathBuf>,
    /// Articles to compare them with; without them each outlet is compared with all others
    #[arg(long, value_name = "CORPUS")]
    against: Vec<PathBuf>,
    #[command(flatten)]
    lexicons: layers::LexiconArguments,
    #[command(flatten)]
    which: corpus::Blinds,
    /// Suggestions of each kind: keyness, neighbours of entries, spellings, labels, unlisted actors
    #[arg(long, value_name = "N", default_value_t = 10)]
    top: usize,
    /// Times that a wording must stand in the corpus
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u64).range(1..))]
    least: u64,
    /// The longest wording, in words
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u8).range(1..=3))]
    longest: u8,
    /// How to write the suggestions
    #[arg(long, value_enum, default_value = "yaml")]
    format: Format,
    #[command(flatten)]
    to: write::To,
}

/// Reads the corpus and writes what it suggests.
pub fn run(arguments: &Arguments) -> Result<Outcome, Stop> {
    let scorer = Scorer::new(layers::load_over(&arguments.lexicons, &[])?)?;
    let mut suggester = suggest::Suggester::new(scorer);
    let mut outcome = corpus::each(&arguments.paths, arguments.which.choice(), |document| suggester.read(&document, false));
    let other = corpus::each(&arguments.against, arguments.which.choice(), |document| suggester.read(&document, true));
    outcome.failed |= other.failed;
    if suggester.articles() == 0 {
        return Ok(outcome); // of nothing nothing is suggested, and no file made
    }
    let options = suggest::Options { top: arguments.top, least: arguments.least, longest: usize::from(arguments.longest) };
    let suggestions = suggester.suggest(&options);
    let text = match arguments.format {
        Format::Yaml => suggest::paste(&suggestions, suggester.lexicon()),
        Format::Jsonl => {
            let mut lines = Vec::new();
            suggestions.iter().try_for_each(|suggestion| json(suggestion).map(|line| lines.extend(with_end(line))))?;
            String::from_utf8_lossy(&lines).into_owned()
        }
    };
    write::text(&arguments.to, &text)?;
    Ok(outcome)
}
