//! `plimsoll tune test`: run the examples of lexicons.

use std::path::Path;

use plimsoll::tune;

use super::super::Outcome;
use super::super::Stop;
use super::super::layers;
use super::super::output::Output;

const EXAMPLES: &str = "\
Examples:
  plimsoll tune test                           the built-in lexicons
  plimsoll tune test mine.yaml                 mine, laid over the built-in ones
  plimsoll tune test --no-builtin mine.yaml    mine alone";

/// The arguments of `plimsoll tune test`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// Lexicon files, laid over the built-in ones and over those of --lexicon [default: the built-in lexicons]
    #[arg(value_name = "FILE")]
    files: Vec<String>,
    #[command(flatten)]
    lexicons: layers::LexiconArguments,
}

/// Runs the examples.
pub fn run(arguments: &Arguments) -> Result<Outcome, Stop> {
    let lexicon = layers::load_over(&arguments.lexicons, &arguments.files)?;
    let named: Vec<bool> = lexicon.files.iter().map(|file| arguments.files.iter().any(|name| same(name, &file.path))).collect();
    let all = arguments.files.is_empty();
    let tested = tune::test(&lexicon, |entry| all || named.get(usize::from(entry.file)) == Some(&true))?;
    let mut output = Output::stdout();
    for failure in &tested.failures {
        output.write(format!("{failure}\n\n").as_bytes())?;
    }
    output.write(format!("examples: {}, failed: {}\n", tested.examples, tested.failures.len()).as_bytes())?;
    output.finish()?;
    Ok(Outcome { tripped: !tested.failures.is_empty(), ..Outcome::default() })
}

fn same(name: &str, path: &str) -> bool {
    Path::new(name) == Path::new(path)
}
