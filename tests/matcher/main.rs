//! The matcher in tables of cases, and against a slow and obvious one.

mod competition;
mod contexts;
mod forms;
mod reference;

use plimsoll::lexicon::Layers;
use plimsoll::lexicon::parse_example;
use plimsoll::matcher::Match;
use plimsoll::matcher::Matcher;
use plimsoll::matcher::Matches;
use plimsoll::text::Document;
use plimsoll::text::Reading;

/// A section of a lexicon, and what every entry of it must say.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Section {
    Terms,
    Labels,
    Actors,
}

use Section::Actors;
use Section::Labels;
use Section::Terms;

impl Section {
    /// An entry of this section with these further fields.
    fn entry(self, id: &str, fields: &str) -> String {
        match self {
            Terms => format!("  - {{id: {id}, category: c, direction: heightens, weight: 1, {fields}}}\n"),
            Labels => format!("  - {{id: {id}, class: contested, {fields}}}\n"),
            Actors => format!("  - {{id: {id}, name: {id}, {fields}}}\n"),
        }
    }

    fn key(self) -> &'static str {
        ["terms:\n", "labels:\n", "actors:\n"][self as usize]
    }

    fn of(self, found: &Matches) -> &[Match] {
        match self {
            Terms => &found.terms,
            Labels => &found.labels,
            Actors => &found.actors,
        }
    }
}

/// A file with the word lists that reading needs.
const FRAME: &str = "schema: 1\nlexicon: test\ncategories: [{id: c, about: Test.}]\nwords:\n\
                     \x20 - {id: clitics, forms: [\"'s\", \"'ll\"]}\n\
                     \x20 - {id: name-endings, forms: [s]}\n\
                     \x20 - {id: boilerplate-lines, forms: [Read more]}\n\
                     \x20 - {id: abbreviations-before-name, forms: [Mr]}\n";

/// A matcher of the entries of some files, later ones over earlier ones.
fn matcher(files: &[String]) -> Matcher {
    let mut layers = Layers::empty();
    layers.push_str("frame.yaml", FRAME).unwrap();
    for (file, number) in files.iter().zip(1..) {
        let text = format!("schema: 1\nlexicon: test-{number}\n{file}");
        layers.push_str(&format!("{number}.yaml"), text).unwrap_or_else(|error| panic!("{file}: {error}"));
    }
    Matcher::new(&layers.resolve().unwrap()).unwrap()
}

/// The text with what was found of a section in brackets.
fn bracketed(matcher: &Matcher, section: Section, text: &str) -> String {
    let document = Document::new("case", text);
    let found = matcher.find(&Reading::new(&document, matcher.language()));
    let (mut out, mut last) = (String::new(), 0);
    for m in section.of(&found) {
        let range = m.span.range();
        out.push_str(&text[last..range.start]);
        out.push_str(&format!("[{}]", &text[range.clone()]));
        last = range.end;
    }
    out + &text[last..]
}

/// Asserts a table of cases: name, fields of the only entry, text with its matches in brackets.
#[track_caller]
fn assert_table(section: Section, rows: &[(&str, &str, &str)]) {
    let mut failures = Vec::new();
    for (name, fields, expected) in rows {
        let matcher = matcher(&[format!("{}{}", section.key(), section.entry("e", fields))]);
        let text = parse_example(expected).unwrap().text;
        let found = bracketed(&matcher, section, &text);
        if found != *expected {
            failures.push(format!("{name}: {fields}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(failures.is_empty(), "{} of {} rows:\n{}", failures.len(), rows.len(), failures.join("\n"));
}
