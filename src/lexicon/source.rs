//! The text of a lexicon file, as errors show it.

use crate::error::Error;
use crate::error::Kind;
use crate::error::Place;

/// A lexicon file's name and text.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Path or name, for messages.
    pub name: &'a str,
    /// What stands in it.
    pub text: &'a str,
}

impl<'a> Source<'a> {
    /// The line of that number, counted from 1; empty where there is none.
    pub fn line(&self, line: usize) -> &'a str {
        let index = line.checked_sub(1);
        index.and_then(|index| self.text.lines().nth(index)).unwrap_or("")
    }

    /// Whether the last mark on the line before a place is a comma.
    pub fn follows_comma(&self, (line, column): (usize, usize)) -> bool {
        let before: String = self.line(line).chars().take(column.saturating_sub(1)).collect();
        before.trim_end().ends_with(',')
    }

    /// An error about the file, at a line and a column.
    pub fn error(&self, line: usize, column: usize, what: String, remedy: String) -> Error {
        let place = Place { file: self.name.to_owned(), line, column, excerpt: self.line(line).replace(char::is_control, " ") };
        Error::new(Kind::Lexicon, what, remedy).at(place)
    }
}
