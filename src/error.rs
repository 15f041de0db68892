//! What happened, where, and what to do: the one error type of the program.

use std::fmt;
use std::path::Path;

/// The result of everything that can fail.
pub type Result<T> = std::result::Result<T, Error>;

/// What an error is about; the `kind` of an error record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file or folder that cannot be read or written.
    Io,
    /// Bytes that are no text.
    Encoding,
    /// A row or file that is not in the format it claims.
    Format,
    /// An article without words.
    Empty,
    /// A lexicon that does not say what a lexicon must say.
    Lexicon,
    /// Arguments that do not fit together.
    Usage,
}

impl Kind {
    /// The word used in records.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Io => "io",
            Kind::Encoding => "encoding",
            Kind::Format => "format",
            Kind::Empty => "empty",
            Kind::Lexicon => "lexicon",
            Kind::Usage => "usage",
        }
    }
}

/// A place in a file that a person wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Path or name of the file.
    pub file: String,
    /// Line, counted from 1; 0 where only the file is known.
    pub line: usize,
    /// Column in code points, counted from 1; 0 where only the line is known.
    pub column: usize,
    /// The line itself, without its end; empty where it is not at hand.
    pub excerpt: String,
}

/// A failure, told in a sentence: what happened, where, what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// What it is about.
    pub kind: Kind,
    /// What happened, as a sentence without its full stop.
    pub what: String,
    /// Where, if it is a place in a file.
    pub place: Option<Place>,
    /// What to do about it; empty where `what` already says so.
    pub remedy: String,
}

impl Error {
    /// An error without a place.
    pub fn new(kind: Kind, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Error { kind, what: what.into(), place: None, remedy: remedy.into() }
    }

    /// The same error, at a place.
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// A file operation that the system refused.
    pub fn io(path: &Path, error: &std::io::Error) -> Self {
        let remedy = match error.kind() {
            std::io::ErrorKind::NotFound => "check the spelling of the path",
            std::io::ErrorKind::PermissionDenied => "check the permissions",
            std::io::ErrorKind::IsADirectory => "name a file and not a folder",
            _ => "",
        };
        Error::new(Kind::Io, format!("{}: {error}", path.display()), remedy)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            write!(f, "{}", place.file)?;
            if place.line > 0 {
                write!(f, ":{}", place.line)?;
            }
            if place.column > 0 {
                write!(f, ":{}", place.column)?;
            }
            write!(f, ": ")?;
        }
        write!(f, "{}", self.what)?;
        if let Some(place) = self.place.as_ref().filter(|place| !place.excerpt.is_empty()) {
            let (line, before) = window(&place.excerpt, place.column.saturating_sub(1));
            write!(f, "\n  | {line}")?;
            if place.column > 0 {
                write!(f, "\n  | {}^", " ".repeat(before))?;
            }
        }
        if !self.remedy.is_empty() {
            let lead = if self.place.is_some() { "\n  = " } else { "; " };
            write!(f, "{lead}{}", self.remedy)?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

/// The part of a long line that surrounds a place, and how many code points of it stand before the place.
fn window(line: &str, before: usize) -> (String, usize) {
    const BEFORE: usize = 80;
    const AFTER: usize = 40;
    let length = line.chars().count();
    if length <= BEFORE + AFTER {
        return (line.to_owned(), before);
    }
    let start = before.min(length).saturating_sub(BEFORE);
    let part: String = line.chars().skip(start).take(BEFORE + AFTER).collect();
    let head = if start > 0 { "…" } else { "" };
    let tail = if start + BEFORE + AFTER < length { "…" } else { "" };
    (format!("{head}{part}{tail}"), before - start + head.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_shown_around_the_place() {
        let line = format!("{}X{}", "a".repeat(500), "b".repeat(500));
        for (excerpt, column, mark) in [(line.as_str(), 501, 'X'), (&line, 1, 'a'), (&line, 1001, 'b'), ("éX", 2, 'X')] {
            let place = Place { file: "f".to_owned(), line: 1, column, excerpt: excerpt.to_owned() };
            let told = Error::new(Kind::Lexicon, "w", "r").at(place).to_string();
            let lines: Vec<&str> = told.lines().collect();
            assert!(lines[1].chars().count() <= 130, "{told}");
            assert_eq!(lines[1].chars().nth(lines[2].chars().count() - 1), Some(mark), "{told}");
        }
    }
}
