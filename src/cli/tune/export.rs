//! `plimsoll tune export`: terms for other programs.

use std::path::Path;

use plimsoll::tune::export;

use super::super::Outcome;
use super::super::Stop;
use super::super::layers;
use super::super::output::tell;
use super::write;

const EXAMPLES: &str = "\
Examples:
  plimsoll tune export mine.yaml --to liwc --output mine.dic
  plimsoll tune export mine.yaml --to quanteda > mine.yml
  plimsoll tune export --to csv > all.csv          the built-in terms";

/// Formats of other programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Target {
    /// LIWC .dic
    Liwc,
    /// quanteda YAML
    Quanteda,
    /// A table with a row a term
    Csv,
}

/// The arguments of `plimsoll tune export`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// Lexicon files whose terms are exported [default: the built-in lexicons]
    #[arg(value_name = "FILE")]
    files: Vec<String>,
    #[command(flatten)]
    lexicons: layers::LexiconArguments,
    /// The program to write for
    #[arg(long, value_enum)]
    to: Target,
    #[command(flatten)]
    output: write::To,
}

/// Writes the dictionary; what it cannot say goes to standard error.
pub fn run(arguments: &Arguments) -> Result<Outcome, Stop> {
    let lexicon = layers::load_over(&arguments.lexicons, &arguments.files)?;
    let named = |file: u16| {
        let path = lexicon.files.get(usize::from(file)).map_or("", |file| &file.path);
        arguments.files.is_empty() || arguments.files.iter().any(|name| Path::new(name) == Path::new(path))
    };
    let target = match arguments.to {
        Target::Liwc => export::Target::Liwc,
        Target::Quanteda => export::Target::Quanteda,
        Target::Csv => export::Target::Csv,
    };
    let exported = export::export(&lexicon, |term| named(term.entry.file), target)?;
    exported.notes.iter().for_each(|note| tell("left out", note));
    write::text(&arguments.output, &exported.text)?;
    tell("exported", &format!("{} terms, {} words", exported.terms, exported.words));
    Ok(Outcome::default())
}
