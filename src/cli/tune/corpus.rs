//! The articles that a verb of `tune` reads.

use std::path::PathBuf;

use plimsoll::corpus::Input;
use plimsoll::corpus::MAX_ARTICLE;
use plimsoll::corpus::read;
use plimsoll::text::Document;

use super::super::Outcome;
use super::super::output::tell;

/// Goes through the articles of paths, in order; what cannot be read is told, and fails the run at its end.
pub fn each(paths: &[PathBuf], mut take: impl FnMut(Document)) -> Outcome {
    let inputs: Vec<Input> = paths.iter().map(Input::new).collect();
    let mut outcome = Outcome::default();
    for row in read(&inputs, MAX_ARTICLE) {
        match row {
            Ok(document) => {
                document.warnings.iter().for_each(|warning| tell("warning", &format!("{}: {warning}", document.id)));
                take(document);
            }
            Err(failure) => {
                tell("error", &failure.error.to_string());
                outcome.failed = true;
            }
        }
    }
    outcome
}
