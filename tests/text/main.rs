//! The reader of text in tables of cases, with the word lists of the shipped lexicons. One row a bug, or a decision.

mod layout;
mod quotations;
mod sentences;
mod tokens;

use std::sync::LazyLock;

use plimsoll::lexicon::Layers;
use plimsoll::matcher::Matcher;
use plimsoll::text::Document;
use plimsoll::text::Language;
use plimsoll::text::Reading;

static LANGUAGE: LazyLock<Language> = LazyLock::new(|| {
    let lexicon = Layers::grammar().and_then(|layers| layers.resolve()).unwrap();
    Matcher::new(&lexicon).unwrap().language().clone()
});

/// Reads a text and hands the reading on.
fn read<T>(text: &str, use_it: impl FnOnce(&Reading) -> T) -> T {
    let document = Document::new("case", text);
    use_it(&Reading::new(&document, &LANGUAGE))
}

/// Asserts a table of cases: name, text, expected. All rows are run before any is reported.
#[track_caller]
fn assert_table<E: PartialEq<F> + std::fmt::Debug, F: std::fmt::Debug>(rows: &[(&str, &str, E)], run: impl Fn(&Reading) -> F) {
    let mut failures = Vec::new();
    for (name, text, expected) in rows {
        let found = read(text, &run);
        if *expected != found {
            failures.push(format!("{name}\n  text     {text:?}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(failures.is_empty(), "{} of {} rows:\n{}", failures.len(), rows.len(), failures.join("\n"));
}
