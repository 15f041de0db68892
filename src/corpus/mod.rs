//! Bytes to documents: files, folders and standard input, their formats and their encodings.
//!
//! Here lives everything that has to happen before an article is text: walking a folder, telling formats apart, decoding,
//! taking rows out of JSON and CSV, taking the article out of a web page. Every row read gives exactly one [`Row`], in the
//! order of the inputs; a broken one is a [`Failure`] in its place, and reading goes on. What does not live here: anything
//! that looks at words, and the decision what a failure means for the run.
//!
//! | file | what it does |
//! |---|---|
//! | `folder` | the articles of a folder, in sorted order |
//! | `open` | one input: which format, which reader |
//! | `unpack` | gzip and zstd, no further than a limit |
//! | `provenance` | where rows come from, and errors that say so |
//! | `decode` | bytes to text: UTF-8, UTF-16, guesses |
//! | `lines`, `elements` | lines and JSON values from a stream, none larger than the limit |
//! | `row` | named fields to a document |
//! | `date` | dates that can be read in one way only |
//! | `check` | what a corpus holds, and what in it should be looked at |
//! | `tongue` | whether an article is in the lexicons' language |
//! | `duplicates` | articles that are copies of one another, told from signatures |
//! | `score_all` | rows to scores, on several threads |
//! | `records` | records of earlier runs, as they are written |
//! | `json`, `table`, `page`, `markdown`, `archive` | one format each |

// a row holds a document where it holds no failure, and that is larger still
#![allow(clippy::result_large_err)]

mod archive;
pub mod check;
mod date;
mod decode;
pub mod duplicates;
mod elements;
mod folder;
mod json;
mod lines;
mod markdown;
mod open;
mod page;
mod provenance;
mod records;
mod row;
mod score_all;
mod table;
mod tongue;
mod unpack;

#[cfg(test)]
mod tests;

pub use date::Date;
pub use date::field;
pub use records::RecordText;
pub use records::records;
pub use score_all::Scored;
pub use score_all::pool;
pub use score_all::score_all;

use std::path::Path;
use std::path::PathBuf;

use crate::error::Error;
use crate::text::Document;

use folder::Folder;
use open::Rows;
use provenance::Provenance;

/// The limit for one article unless the caller sets another: 64 MiB.
pub const MAX_ARTICLE: usize = 64 << 20;

/// The limit for what one packed file holds unless the caller sets another: 16 GiB.
pub const MAX_UNPACKED: u64 = 16 << 30;

/// How much is read before it is held to be a mistake or a trap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The largest article in bytes; of a file of rows, the largest row.
    pub article: usize,
    /// The most bytes that are taken out of one packed file.
    pub unpacked: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { article: MAX_ARTICLE, unpacked: MAX_UNPACKED }
    }
}

impl From<usize> for Limits {
    /// The limit of an article; that of packed files is [`MAX_UNPACKED`].
    fn from(article: usize) -> Limits {
        Limits { article, ..Limits::default() }
    }
}

/// One place to read from, as it is named on the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A file or a folder.
    Path(PathBuf),
    /// Standard input: JSONL where it begins with `{`, else one text.
    Stdin,
}

impl Input {
    /// The input that an argument names: `-` is standard input, everything else a path.
    pub fn new(argument: impl AsRef<Path>) -> Self {
        let path = argument.as_ref();
        if path.as_os_str() == "-" { Input::Stdin } else { Input::Path(path.to_path_buf()) }
    }
}

/// The files behind some inputs, those of folders in the order in which they are read; standard input is none.
pub fn files(inputs: &[Input]) -> Vec<PathBuf> {
    let of = |input: &Input| match input {
        Input::Stdin => Vec::new(),
        Input::Path(path) if path.is_dir() => Folder::new(path).filter_map(|found| Some(found.ok()?.path)).collect(),
        Input::Path(path) => vec![path.clone()],
    };
    inputs.iter().flat_map(of).collect()
}

/// An article that could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// The row's `id` where it has a readable one, else `path:LINE` of the row, else the path.
    pub id: String,
    /// Why, and what to do about it.
    pub error: Error,
}

/// What one row in gives: the article, or why there is none.
pub type Row = std::result::Result<Document, Failure>;

/// Reads `inputs` one after the other, without holding more than one article; `limits` may be the largest article in bytes.
///
/// Nothing is opened before the first row is asked for. There is no error as such: what cannot be read, be it a row, a file or a
/// folder, is a [`Failure`] in its place, and a limit that an article exceeds is one, too (the article is skipped, not held).
pub fn read(inputs: &[Input], limits: impl Into<Limits>) -> Reader {
    Reader { inputs: Vec::from(inputs).into_iter(), folder: None, rows: None, limits: limits.into() }
}

/// The rows of all inputs, in order; see [`read`].
pub struct Reader {
    inputs: std::vec::IntoIter<Input>,
    folder: Option<Folder>,
    rows: Option<Rows>,
    limits: Limits,
}

impl Reader {
    /// Starts on `input`; the failure, if it is a path that is not there.
    fn start(&mut self, input: Input) -> Option<Row> {
        let path = match input {
            Input::Stdin => {
                let stdin = Box::new(std::io::stdin());
                self.rows = Some(open::stream(stdin, Provenance::stdin(self.limits)));
                return None;
            }
            Input::Path(path) => path,
        };
        match std::fs::metadata(&path) {
            Ok(metadata) if metadata.is_dir() => self.folder = Some(Folder::new(&path)),
            Ok(_) => self.rows = Some(open::file(&path, None, self.limits)),
            Err(error) => {
                return Some(Err(Failure { id: provenance::display(&path), error: Error::io(&path, &error) }));
            }
        }
        None
    }
}

impl Iterator for Reader {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        loop {
            if let Some(rows) = &mut self.rows {
                match rows.next() {
                    Some(row) => return Some(row),
                    None => self.rows = None,
                }
            }
            if let Some(folder) = &mut self.folder {
                match folder.next() {
                    Some(Ok(found)) => {
                        let rows = open::file(&found.path, found.outlet, self.limits);
                        self.rows = Some(rows);
                        continue;
                    }
                    Some(Err(failure)) => return Some(Err(failure)),
                    None => self.folder = None,
                }
            }
            let input = self.inputs.next()?;
            if let Some(row) = self.start(input) {
                return Some(row);
            }
        }
    }
}
