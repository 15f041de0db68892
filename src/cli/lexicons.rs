//! `plimsoll lexicons`: list the built-in lexicons, print one.

use plimsoll::lexicon::builtins;
use plimsoll::lexicon::find_builtin;
use plimsoll::report::Block;
use plimsoll::report::lay_out;

use super::Outcome;
use super::Stop;
use super::output::Output;
use super::render::painted;

const EXAMPLES: &str = "\
Examples:
  plimsoll lexicons                          list them
  plimsoll lexicons conflict                 print one
  plimsoll lexicons conflict > mine.yaml     a copy to change
  plimsoll score --lexicon mine.yaml article.txt";

/// The arguments of `plimsoll lexicons`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// Print this lexicon as it was written
    id: Option<String>,
}

/// Lists the built-in lexicons, or prints one.
pub fn run(arguments: &Arguments) -> Result<Outcome, Stop> {
    let mut output = Output::stdout();
    match &arguments.id {
        Some(id) => output.write(find_builtin(id)?.yaml.as_bytes())?,
        None => {
            let style = output.style();
            output.write(painted(&lay_out(&list()?, style.width), style).as_bytes())?;
        }
    }
    output.finish()?;
    Ok(Outcome::default())
}

fn list() -> Result<Vec<Block>, Stop> {
    let mut items = Vec::new();
    for builtin in builtins() {
        let summary = builtin.summary()?;
        let counts = summary.counts.iter();
        let counts: Vec<String> = counts.map(|(section, n)| format!("{n}\u{a0}{}", named(section))).collect();
        items.push(Block::Item {
            head: format!("{} {} · {}", summary.id, summary.version, counts.join(", ")),
            excerpt: summary.about.split_whitespace().collect::<Vec<_>>().join(" "),
            notes: Vec::new(),
        });
    }
    Ok(items)
}

/// What the entries of a section are called.
fn named(section: &str) -> &str {
    match section {
        "words" => "word lists",
        section => section,
    }
}
