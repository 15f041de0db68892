//! Rows in JSON: an object a line, or objects in an array or one after the other.
//!
//! What does not live here: what the fields mean (`row`), and where an object ends (`lines`, `elements`).

use std::borrow::Cow;
use std::io::BufRead;

use serde_json::Map;
use serde_json::Value;

use crate::corpus::Failure;
use crate::corpus::Provenance;
use crate::corpus::Row;
use crate::corpus::decode;
use crate::corpus::decode::Guess;
use crate::corpus::elements::Elements;
use crate::corpus::lines::Lines;
use crate::corpus::lines::Step;
use crate::corpus::row;
use crate::error::Error;
use crate::error::Kind;

/// The rows of a file with a JSON object a line; empty lines are no rows.
pub(super) fn lines<R: BufRead>(input: R, from: Provenance) -> impl Iterator<Item = Row> {
    let limit = from.limit;
    Rows::new(Lines::new(input, limit), from)
}

/// The rows of a file that is one JSON object, an array of them, or a sequence.
pub(super) fn values<R: BufRead>(input: R, from: Provenance) -> impl Iterator<Item = Row> {
    let limit = from.limit;
    Rows::new(Elements::new(input, limit), from)
}

/// What gives the JSON texts of a stream one by one.
pub(super) trait Pieces {
    /// What one piece is called where it is too large.
    const NAME: &'static str;
    /// What to do about a piece that is no JSON.
    const REMEDY: &'static str;
    /// Goes on to the next piece.
    fn advance(&mut self) -> std::io::Result<Step>;
    /// The piece.
    fn piece(&self) -> &[u8];
    /// The line and column at which it begins.
    fn start(&self) -> (usize, usize);
}

impl<R: BufRead> Pieces for Lines<R> {
    const NAME: &'static str = "line";
    const REMEDY: &'static str = "every line must be one whole JSON object";

    fn advance(&mut self) -> std::io::Result<Step> {
        Lines::advance(self)
    }

    fn piece(&self) -> &[u8] {
        self.line()
    }

    fn start(&self) -> (usize, usize) {
        (self.number(), 1)
    }
}

/// The rows of a stream of JSON texts.
struct Rows<P> {
    pieces: P,
    from: Provenance,
    guess: Guess,
    empty: bool,
    ended: bool,
}

impl<P: Pieces> Rows<P> {
    fn new(pieces: P, from: Provenance) -> Self {
        Rows { pieces, from, guess: Guess::new(), empty: true, ended: false }
    }

    /// Ends the reading with a failure of the file itself.
    fn end(&mut self, error: Error) -> Option<Row> {
        self.ended = true;
        Some(self.from.row(Err(error)))
    }

    /// The row that the current piece is.
    fn row(&mut self) -> Row {
        let (line, column) = self.pieces.start();
        let piece = self.pieces.piece();
        let (text, guess) = match std::str::from_utf8(piece) {
            Ok(text) => (Cow::Borrowed(text), None),
            Err(_) => match self.guess.text(piece, (&self.from, line)) {
                Ok((text, guess)) => (Cow::Owned(text), guess),
                Err(error) => return self.failure(line, error),
            },
        };
        match fields(&text, (line, column), &self.from, P::REMEDY) {
            Ok(fields) => row::document(fields, line, &self.from).map(|mut document| {
                decode::note(&mut document, guess);
                document
            }),
            Err(error) => self.failure(line, error),
        }
    }

    fn failure(&self, line: usize, error: Error) -> Row {
        let id = self.from.row_id(line);
        Err(Failure { id, error })
    }
}

impl<P: Pieces> Iterator for Rows<P> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        while !self.ended {
            match self.pieces.advance() {
                Ok(Step::Line) if self.pieces.piece().trim_ascii().is_empty() => {}
                Ok(Step::Line) => {
                    self.empty = false;
                    return Some(self.row());
                }
                Ok(Step::TooLong) => {
                    self.empty = false;
                    let (line, _) = self.pieces.start();
                    let error = self.from.too_large(P::NAME, line);
                    return Some(self.failure(line, error));
                }
                Ok(Step::End) if self.empty => return self.end(self.from.no_rows()),
                Ok(Step::End) => self.ended = true,
                Err(error) => return self.end(self.from.interrupted(&error)),
            }
        }
        None
    }
}

/// The fields of a JSON object that begins at `start`.
fn fields(text: &str, start: (usize, usize), from: &Provenance, remedy: &str) -> Result<Map<String, Value>, Error> {
    match serde_json::from_str(text) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(other) => {
            let what = format!("the row is {}, not an object", row::type_name(&other));
            Err(from.error(Kind::Format, (start.0, 0), what, remedy))
        }
        Err(error) => {
            let full = error.to_string();
            let place = format!(" at line {} column {}", error.line(), error.column());
            let why = full.strip_suffix(place.as_str()).unwrap_or(&full);
            let what = format!("this is not valid JSON: {why}");
            let place = place_of(&error, text, start);
            Err(from.error(Kind::Format, place, what, remedy))
        }
    }
}

/// Where in the file an error is, in lines and code points.
fn place_of(error: &serde_json::Error, text: &str, start: (usize, usize)) -> (usize, usize) {
    let above = error.line().saturating_sub(1);
    let line = text.split('\n').nth(above).unwrap_or_default();
    // the parser counts bytes up to and with the one that it stumbled over
    let before = line.as_bytes().get(..error.column().saturating_sub(1));
    let column = before.unwrap_or(line.as_bytes());
    let column = 1 + column.iter().filter(|byte| !is_inner(**byte)).count();
    if above == 0 { (start.0, start.1 + column - 1) } else { (start.0 + above, column) }
}

/// Whether a byte continues a code point of UTF-8.
pub(super) fn is_inner(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}
