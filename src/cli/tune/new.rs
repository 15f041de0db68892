//! `plimsoll tune new`: a lexicon to begin with.

use std::path::Path;
use std::path::PathBuf;

use plimsoll::error::Error;
use plimsoll::error::Kind;
use plimsoll::tune;

use super::super::Outcome;
use super::super::Stop;
use super::super::output::Output;

const EXAMPLES: &str = "\
Examples:
  plimsoll tune new strike                      write strike.yaml
  plimsoll tune new strike --output -           print it
  plimsoll score --lexicon strike.yaml article.txt";

/// The arguments of `plimsoll tune new`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// Name of the lexicon: letters, digits and hyphens
    name: String,
    /// File to write, which must not be there yet, or - for standard output [default: NAME.yaml]
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Writes the starter.
pub fn run(arguments: &Arguments) -> Result<Outcome, Stop> {
    let text = tune::starter(&arguments.name)?;
    let path = arguments.output.clone().unwrap_or_else(|| PathBuf::from(format!("{}.yaml", arguments.name)));
    if path == Path::new("-") {
        let mut output = Output::stdout();
        output.write(text.as_bytes())?;
        output.finish()?;
        return Ok(Outcome::default());
    }
    if path.exists() {
        let what = format!("{} is there already", path.display());
        return Err(Error::new(Kind::Usage, what, "choose another name, or name another file with --output").into());
    }
    let mut file = Output::file(&path)?;
    file.write(text.as_bytes())?;
    file.finish()?;
    let mut output = Output::stdout();
    let (name, shown) = (&arguments.name, path.display());
    output.write(format!("{shown} is the lexicon `{name}`, with invented entries to replace.\n").as_bytes())?;
    output.write(format!("Next: plimsoll tune check {shown}; plimsoll tune test {shown}\n").as_bytes())?;
    output.finish()?;
    Ok(Outcome::default())
}
