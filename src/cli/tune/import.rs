//! `plimsoll tune import`: dictionaries of other programs.

use std::path::Path;
use std::path::PathBuf;

use plimsoll::error::Error;
use plimsoll::tune::import;

use super::super::Outcome;
use super::super::Stop;
use super::super::output::tell;
use super::write;

const EXAMPLES: &str = "\
Examples:
  plimsoll tune import moral.dic --output moral.yaml
  plimsoll tune import policy.cat --name policy --direction softens --weight 2
  plimsoll tune import words.txt > words.yaml
  plimsoll tune import countries.yml --keep-case
  plimsoll score --lexicon moral.yaml article.txt";

/// Programs whose dictionaries can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// LIWC .dic
    Liwc,
    /// WordStat .cat
    Wordstat,
    /// Lexicoder .lc3, .lcd
    Lexicoder,
    /// Yoshikoder .ykd
    Yoshikoder,
    /// quanteda YAML
    Quanteda,
    /// Vale YAML: rules of existence and substitution
    Vale,
    /// One word a line
    List,
    /// A table with a column `forms`, `word` or `term`, and perhaps `category`, `direction`, `weight`
    Csv,
}

/// Which way the terms lean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Direction {
    Heightens,
    Softens,
}

/// The arguments of `plimsoll tune import`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// The dictionary
    file: PathBuf,
    /// The program that it is for [default: by the end of its name]
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Name of the lexicon [default: the name of the file]
    #[arg(long, value_name = "ID")]
    name: Option<String>,
    /// Direction of the terms, which dictionaries do not know
    #[arg(long, value_enum, default_value = "heightens")]
    direction: Direction,
    /// Weight of the terms, from 1 to 3
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=3))]
    weight: u8,
    /// Keep capitals, which then ask for capitals in the text
    #[arg(long)]
    keep_case: bool,
    #[command(flatten)]
    to: write::To,
}

/// Reads the dictionary and writes the lexicon; what was repaired or dropped goes to standard error.
pub fn run(arguments: &Arguments) -> Result<Outcome, Stop> {
    let bytes = std::fs::read(&arguments.file).map_err(|error| Error::io(&arguments.file, &error))?;
    let shown = arguments.file.display().to_string();
    let options = import::Options {
        name: arguments.name.clone().unwrap_or_else(|| name_of(&arguments.file)),
        direction: match arguments.direction {
            Direction::Heightens => "heightens".to_owned(),
            Direction::Softens => "softens".to_owned(),
        },
        weight: arguments.weight,
        keep_case: arguments.keep_case,
    };
    let imported = import::import(&shown, &bytes, arguments.format.map(format), &options)?;
    for note in &imported.notes {
        let place = if note.line > 0 { format!("{shown}:{}", note.line) } else { shown.clone() };
        tell(if note.dropped { "dropped" } else { "repaired" }, &format!("{place}: {}", note.what));
    }
    write::text(&arguments.to, &imported.yaml)?;
    let dropped = imported.notes.iter().filter(|note| note.dropped).count();
    let (words, terms, repaired) = (imported.words, imported.terms, imported.notes.len() - dropped);
    let counts = format!("{} categories, {words} words; terms {terms}, repaired {repaired}, dropped {dropped}", imported.categories);
    tell("imported", &format!("{shown}: {counts}"));
    Ok(Outcome::default())
}

/// A name made of that of the file.
fn name_of(path: &Path) -> String {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    stem.chars().map(|char| if char.is_alphanumeric() || matches!(char, '-' | '_' | '.') { char } else { '-' }).collect()
}

fn format(format: Format) -> import::Format {
    match format {
        Format::Liwc => import::Format::Liwc,
        Format::Wordstat => import::Format::Wordstat,
        Format::Lexicoder => import::Format::Lexicoder,
        Format::Yoshikoder => import::Format::Yoshikoder,
        Format::Quanteda => import::Format::Quanteda,
        Format::Vale => import::Format::Vale,
        Format::List => import::Format::List,
        Format::Csv => import::Format::Csv,
    }
}
