//! `plimsoll tune schema`: JSON Schemas.

use plimsoll::error::Error;
use plimsoll::error::Kind;
use plimsoll::tune;

use super::super::Outcome;
use super::super::Stop;
use super::write;

const EXAMPLES: &str = "\
Examples:
  plimsoll tune schema --output lexicon.schema.json
  plimsoll tune schema --output lexicon.schema.json --write     replace an older one
  plimsoll tune schema --records > record.schema.json
An editor with a YAML language server completes and checks a lexicon that begins with the line
  # yaml-language-server: $schema=lexicon.schema.json";

/// The arguments of `plimsoll tune schema`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// The schema of records (--format jsonl) instead of that of lexicons
    #[arg(long)]
    records: bool,
    #[command(flatten)]
    to: write::To,
}

/// Writes the schema.
pub fn run(arguments: &Arguments) -> Result<Outcome, Stop> {
    let schema = if arguments.records { tune::record_schema()? } else { tune::lexicon_schema() };
    let text = serde_json::to_string_pretty(&schema).map_err(|error| Error::new(Kind::Io, error.to_string(), ""))?;
    write::text(&arguments.to, &format!("{text}\n"))?;
    Ok(Outcome::default())
}
