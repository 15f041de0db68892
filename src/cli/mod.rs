//! The command line: arguments, one file a command, where output goes, exit codes. It sees the public API alone.
//!
//! | exit code | meaning |
//! |---|---|
//! | 0 | done; also when the reader of a pipe left |
//! | 1 | a `--fail-on` condition holds, or a check found something |
//! | 2 | an error, or an article that could not be read |

mod amiss;
mod compare;
mod corpus;
mod distinct;
mod gather;
mod grouping;
mod layers;
mod lexicons;
mod limits;
mod manual;
mod output;
mod partial;
mod piece;
mod progress;
mod receipt;
mod records;
mod render;
mod resume;
mod score;
mod size;
mod tables;
mod taker;
#[cfg(test)]
mod tests;
mod threshold;
mod tune;
mod unread;

use std::process::ExitCode;

use clap::CommandFactory;
use clap::Parser;
use clap::Subcommand;
use plimsoll::error::Error;
use plimsoll::error::Kind;
use plimsoll::lexicon::Lexicon;

/// Shows how heavily a news article is loaded, whom it labels as what and how vaguely it says who knows, by whose voice the
/// words stand in.
#[derive(Parser)]
#[command(name = "plimsoll", version, max_term_width = 100, after_help = after_help())]
struct Arguments {
    #[command(flatten)]
    manner: output::Manner,
    #[command(subcommand)]
    command: Command,
}

/// What stands under the options: what holds of all commands, and examples.
fn after_help() -> String {
    format!("Exit codes:\n{}\n\nEnvironment:\n{}\n\n{EXAMPLES}", manual::STATUS, manual::ENVIRONMENT)
}

const EXAMPLES: &str = "\
Examples:
  plimsoll score article.txt                    the table of one article
  plimsoll score --total corpus/                one table for a folder
  plimsoll score --format jsonl corpus/ > records.jsonl
  plimsoll compare corpus/ --by outlet          outlets side by side
  plimsoll corpus check corpus/                 what would be read
  plimsoll tune test mine.yaml                  run the examples of a lexicon
  plimsoll lexicons                             what the program looks for";

#[derive(Subcommand)]
enum Command {
    /// Score articles: whose words, who is called what, loaded words, who says so
    Score(score::Arguments),
    /// Hold outlets, or any groups of articles, against one another
    Compare(compare::Arguments),
    /// Run again what a receipt is of, and say whether the bytes are the same: exit code 1 if not
    Verify(receipt::Arguments),
    /// Print the methods paragraph of a paper from a receipt
    Methods(receipt::Arguments),
    /// Look at a corpus before it is measured
    #[command(subcommand)]
    Corpus(corpus::Verb),
    /// Work on lexicons
    #[command(subcommand)]
    Tune(tune::Verb),
    /// List the built-in lexicons, or print one
    Lexicons(lexicons::Arguments),
    /// Print what a shell needs to complete commands and options
    Completions(manual::Completions),
    /// Print the manual page of the program or of a command, for man
    Man(manual::Page),
}

/// The lexicons that a run of `score` or `compare` with these arguments reads with.
fn lexicon_of(arguments: &[String]) -> Result<Lexicon, Error> {
    let all = std::iter::once("plimsoll").chain(arguments.iter().map(String::as_str));
    match Arguments::try_parse_from(all).map(|arguments| arguments.command) {
        Ok(Command::Score(arguments)) => arguments.lexicon(),
        Ok(Command::Compare(arguments)) => arguments.lexicon(),
        _ => {
            let what = format!("this version does not know the arguments `{}`", arguments.join(" "));
            Err(Error::new(Kind::Usage, what, "use the version of plimsoll that wrote the receipt"))
        }
    }
}

/// How a run ended that was no error.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Outcome {
    /// Something could not be read.
    failed: bool,
    /// A `--fail-on` condition holds, or a check found something.
    tripped: bool,
}

/// Why a run ended early.
enum Stop {
    /// Nobody reads any more: no failure.
    ClosedPipe,
    /// What is to be told.
    Failed(Error),
}

impl From<Error> for Stop {
    fn from(error: Error) -> Stop {
        Stop::Failed(error)
    }
}

/// Reads the arguments and runs the command.
pub fn run() -> ExitCode {
    output::clean_up_when_stopped();
    let arguments = Arguments::parse();
    output::set_manner(arguments.manner);
    let ended = match arguments.command {
        Command::Score(arguments) => score::run(&arguments),
        Command::Compare(arguments) => compare::run(&arguments),
        Command::Verify(arguments) => receipt::verify(&arguments),
        Command::Methods(arguments) => receipt::methods(&arguments),
        Command::Corpus(verb) => corpus::run(&verb),
        Command::Tune(verb) => tune::run(&verb),
        Command::Lexicons(arguments) => lexicons::run(&arguments),
        Command::Completions(arguments) => manual::completions(&arguments, Arguments::command()),
        Command::Man(arguments) => manual::page(&arguments, Arguments::command()),
    };
    match ended {
        Ok(Outcome { failed: true, .. }) => ExitCode::from(2),
        Ok(Outcome { tripped: true, .. }) => ExitCode::from(1),
        Ok(_) | Err(Stop::ClosedPipe) => ExitCode::SUCCESS,
        Err(Stop::Failed(error)) => {
            output::tell("error", &error.to_string());
            ExitCode::from(2)
        }
    }
}
