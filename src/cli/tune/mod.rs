//! `plimsoll tune`: work on lexicons, one file a verb.

mod agree;
mod check;
mod corpus;
mod diff;
mod evaluate;
mod export;
mod fit;
mod gold;
mod import;
mod kwic;
mod new;
mod sample;
mod schema;
mod suggest;
mod test;
mod write;

use super::Outcome;
use super::Stop;

/// How a measurement is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Tables for a terminal
    Table,
    /// One JSON object
    Json,
}

/// What can be done with a lexicon.
#[derive(clap::Subcommand)]
pub enum Verb {
    /// Write a commented starter lexicon
    New(new::Arguments),
    /// Look for what is wrong with lexicons beyond being unreadable: exit code 1 if there is something
    Check(check::Arguments),
    /// Run the bracketed examples of lexicons: exit code 1 if one does not hold
    Test(test::Arguments),
    /// Show every place of a wording, an entry or a pattern, with the words around it
    Kwic(kwic::Arguments),
    /// Find words and phrases that no entry finds, with figures, contexts and entries to paste
    Suggest(suggest::Arguments),
    /// Tell what a change of a lexicon does to a corpus
    Diff(diff::Arguments),
    /// Hold the terms against what people marked or answered: precision and recall
    Evaluate(evaluate::Arguments),
    /// Draw a sheet for coders who see neither the outlet nor the program's answers, and its key
    Sample(sample::Arguments),
    /// Tell how far coders agree: Krippendorff's α, and the items in dispute
    Agree(agree::Arguments),
    /// Learn weights for the terms from answers, and write them as an overlay
    Fit(fit::Arguments),
    /// Make a lexicon of another program's dictionary
    Import(import::Arguments),
    /// Write terms for another program
    Export(export::Arguments),
    /// Print the JSON Schema of lexicons, or of records
    Schema(schema::Arguments),
}

/// Runs the verb.
pub fn run(verb: &Verb) -> Result<Outcome, Stop> {
    match verb {
        Verb::New(arguments) => new::run(arguments),
        Verb::Check(arguments) => check::run(arguments),
        Verb::Test(arguments) => test::run(arguments),
        Verb::Kwic(arguments) => kwic::run(arguments),
        Verb::Suggest(arguments) => suggest::run(arguments),
        Verb::Diff(arguments) => diff::run(arguments),
        Verb::Evaluate(arguments) => evaluate::run(arguments),
        Verb::Sample(arguments) => sample::run(arguments),
        Verb::Agree(arguments) => agree::run(arguments),
        Verb::Fit(arguments) => fit::run(arguments),
        Verb::Import(arguments) => import::run(arguments),
        Verb::Export(arguments) => export::run(arguments),
        Verb::Schema(arguments) => schema::run(arguments),
    }
}
