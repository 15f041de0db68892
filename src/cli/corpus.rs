//! `plimsoll corpus`: look at a corpus before it is measured.

use std::path::PathBuf;

use plimsoll::corpus::Input;
use plimsoll::corpus::check::Check;
use plimsoll::corpus::check::Checker;
use plimsoll::corpus::check::Entry;
use plimsoll::corpus::read;
use plimsoll::report::check;
use plimsoll::report::entries;
use serde::Serialize;

use super::Outcome;
use super::Stop;
use super::layers;
use super::limits::LimitArguments;
use super::output::Output;
use super::progress::Progress;
use super::render::json;
use super::render::page;
use super::render::with_end;

/// What can be done with a corpus.
#[derive(clap::Subcommand)]
pub enum Verb {
    /// Tell what would be read, and what in it should be looked at: exit code 1 if there is anything
    Check(Arguments),
}

const EXAMPLES: &str = "\
Examples:
  plimsoll corpus check corpus/
  plimsoll corpus check --dry-run export.txt     what is found of each article
  plimsoll corpus check --format json corpus/ > check.json
  plimsoll corpus check rows.jsonl.gz pages/";

/// The arguments of `plimsoll corpus check`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// Text, Markdown, HTML, JSONL or CSV files, packed (.gz, .zst) or not, folders of them, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    lexicons: layers::LexiconArguments,
    /// List every article with what was found of it: outlet, date, words, headline
    #[arg(long)]
    dry_run: bool,
    /// How to write the result
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    #[command(flatten)]
    limits: LimitArguments,
}

/// The formats of `plimsoll corpus check`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Tables for a terminal
    Table,
    /// The tables in GitHub Markdown
    Markdown,
    /// Everything that was found, without limits
    Json,
}

/// The result in JSON.
#[derive(Serialize)]
struct Found<'a> {
    #[serde(flatten)]
    check: &'a Check,
    /// With `--dry-run` only.
    #[serde(skip_serializing_if = "<[Entry]>::is_empty")]
    entries: &'a [Entry],
}

/// Runs the verb.
pub fn run(verb: &Verb) -> Result<Outcome, Stop> {
    match verb {
        Verb::Check(arguments) => look(arguments),
    }
}

fn look(arguments: &Arguments) -> Result<Outcome, Stop> {
    let lexicon = layers::load(&arguments.lexicons, &[])?;
    let mut checker = Checker::new(&lexicon);
    let inputs: Vec<Input> = arguments.paths.iter().map(Input::new).collect();
    let mut listed = Vec::new();
    let progress = Progress::new();
    for row in read(&inputs, arguments.limits.limits()) {
        progress.step();
        let entry = checker.add(row);
        listed.extend(entry.filter(|_| arguments.dry_run).cloned());
    }
    drop(progress);
    let found = checker.finish();
    let mut output = Output::stdout();
    let bytes = match arguments.format {
        Format::Json => with_end(json(&Found { check: &found, entries: &listed })?),
        format => {
            let mut blocks = if arguments.dry_run { entries(&listed) } else { Vec::new() };
            blocks.extend(check(&found));
            page(&blocks, format == Format::Markdown, output.style())
        }
    };
    output.write(&bytes)?;
    output.finish()?;
    Ok(Outcome { failed: !found.unread.is_empty(), tripped: found.found_something() })
}
