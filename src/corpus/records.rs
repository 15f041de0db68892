//! Files of records, as `plimsoll score --format jsonl` and `json` write them: packed or not, folders of them, standard input.
//!
//! What does not live here: what a record says (`record`).

use std::fs::File;
use std::path::Path;
use std::path::PathBuf;

use crate::corpus::Input;
use crate::corpus::Limits;
use crate::corpus::Provenance;
use crate::corpus::elements::Elements;
use crate::corpus::folder::Folder;
use crate::corpus::json::Pieces;
use crate::corpus::lines::Lines;
use crate::corpus::lines::Step;
use crate::corpus::open;
use crate::corpus::open::Format;
use crate::corpus::open::Stream;
use crate::corpus::provenance::display;
use crate::error::Error;
use crate::error::Kind;
use crate::error::Place;
use crate::error::Result;

/// The largest record in bytes: one is several times as large as its article.
const MAX_RECORD: usize = 1 << 30;

/// One record as it is written, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordText {
    /// The file and line at which it begins.
    pub place: Place,
    /// The record.
    pub text: String,
}

type Texts = Box<dyn Iterator<Item = Result<RecordText>>>;

/// The records of `input`, in order; of a folder those of its .jsonl and .ndjson files. Blank lines are none. What cannot be read is an
/// error in its place, and reading goes on with the next line or file.
pub fn records(input: &Input) -> Texts {
    let limits = Limits::from(MAX_RECORD);
    match input {
        Input::Stdin => stream(Box::new(std::io::stdin()), Provenance::stdin(limits)),
        Input::Path(path) if path.is_dir() => {
            let (files, failed) = files(path);
            Box::new(failed.into_iter().map(Err).chain(files.into_iter().flat_map(move |path| file(&path, limits))))
        }
        Input::Path(path) => file(path, limits),
    }
}

/// The files of records in a folder, and what in it cannot be read.
fn files(root: &Path) -> (Vec<PathBuf>, Vec<Error>) {
    let (mut files, mut failed) = (Vec::new(), Vec::new());
    for found in Folder::new(root) {
        match found {
            Ok(found) if Format::of(&found.path) == Some(Format::Lines) => files.push(found.path),
            Err(failure) if failure.error.kind != Kind::Empty => failed.push(failure.error),
            _ => {}
        }
    }
    if files.is_empty() && failed.is_empty() {
        let what = format!("no records in {}: it holds no .jsonl or .ndjson file, packed (.gz, .zst) or not", display(root));
        failed.push(Error::new(Kind::Empty, what, "name the folder that holds the records"));
    }
    (files, failed)
}

fn file(path: &Path, limits: Limits) -> Texts {
    match File::open(path) {
        Ok(file) => stream(Box::new(file), Provenance::file(path, None, limits)),
        Err(error) => Box::new(std::iter::once(Err(Error::io(path, &error)))),
    }
}

fn stream(input: Stream, from: Provenance) -> Texts {
    match open::texts(input, &from) {
        Ok((input, true)) => Box::new(Records { pieces: Elements::new(input, from.limit), from, ended: false }),
        Ok((input, false)) => Box::new(Records { pieces: Lines::new(input, from.limit), from, ended: false }),
        Err(error) => Box::new(std::iter::once(Err(error))),
    }
}

/// The records of a stream.
struct Records<P> {
    pieces: P,
    from: Provenance,
    ended: bool,
}

impl<P: Pieces> Records<P> {
    fn record(&self) -> Result<RecordText> {
        let (line, _) = self.pieces.start();
        match std::str::from_utf8(self.pieces.piece()) {
            Ok(text) => {
                let place = Place { file: self.from.name.clone(), line, column: 0, excerpt: String::new() };
                Ok(RecordText { place, text: text.to_owned() })
            }
            Err(_) => Err(self.from.error(Kind::Encoding, (line, 0), "the record is not UTF-8", "score the articles again")),
        }
    }
}

impl<P: Pieces> Iterator for Records<P> {
    type Item = Result<RecordText>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            match self.pieces.advance() {
                Ok(Step::Line) if self.pieces.piece().trim_ascii().is_empty() => {}
                Ok(Step::Line) => return Some(self.record()),
                Ok(Step::TooLong) => return Some(Err(self.from.too_large("record", self.pieces.start().0))),
                Ok(Step::End) => self.ended = true,
                Err(error) => {
                    self.ended = true;
                    return Some(Err(self.from.interrupted(&error)));
                }
            }
        }
        None
    }
}
