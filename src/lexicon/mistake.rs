//! What the YAML reader's own errors mean to somebody who writes a lexicon.

use serde_yaml::Error as Yaml;

use super::source::Source;
use crate::error::Error;

/// Tells an error of the YAML reader as a sentence with its place and a remedy.
pub fn explain(source: Source<'_>, error: &Yaml) -> Error {
    let error = error.without_snippet();
    let location = error.location();
    let line = location.map_or(0, |place| place.line() as usize);
    let column = location.map_or(0, |place| place.column() as usize);
    let (what, remedy) = told(error);
    source.error(line, column, what, remedy.to_owned())
}

fn told(error: &Yaml) -> (String, &'static str) {
    let (what, remedy) = match error {
        Yaml::Unexpected { expected, .. } => return unexpected(expected),
        Yaml::MultipleDocuments { .. } => ("a second document starts here", "keep one lexicon in one file, and `---` out of it"),
        Yaml::UnknownAnchor { .. } => ("this is read as an alias, and nothing has that name", "quote a text that begins with `*`"),
        Yaml::NullIntoString { .. } => ("a key is missing here", "write a key, or quote \"null\""),
        Yaml::Budget { .. }
        | Yaml::AliasReplayLimitExceeded { .. }
        | Yaml::AliasExpansionLimitExceeded { .. }
        | Yaml::AliasReplayStackDepthExceeded { .. } => {
            ("aliases or brackets repeat or nest too much here", "write out what the aliases stand for")
        }
        _ => return not_yaml(error),
    };
    (what.to_owned(), remedy)
}

fn unexpected(expected: &str) -> (String, &'static str) {
    let (what, remedy) = match expected {
        "sequence start" => ("a list should stand here", "write it as [one, two], or each item on a line of its own behind a dash"),
        "mapping start" => ("keys with their values should stand here", "write them as `key: value`"),
        "string scalar" => (
            "one text should stand here, and this is read as a list or as a key with its value",
            "write it without brackets, and quote a text that holds `: ` or begins with a bracket",
        ),
        _ => ("something else should stand here", "check indentation, commas and quotes"),
    };
    (what.to_owned(), remedy)
}

/// The reader's own words, without the place, which stands before them already.
fn not_yaml(error: &Yaml) -> (String, &'static str) {
    let told = error.to_string();
    let message = told.split(" at line ").next().unwrap_or(&told);
    let has = |words: &str| message.contains(words);
    let remedy = if has("tab") {
        "indent with spaces"
    } else if has("mapping values are not allowed") {
        "quote a text that holds `: `"
    } else if has("unexpected character") {
        "quote a text that begins with a mark"
    } else if has("unclosed") {
        "close it"
    } else {
        "check indentation, commas, brackets and quotes"
    };
    (format!("this is not YAML: {message}"), remedy)
}
