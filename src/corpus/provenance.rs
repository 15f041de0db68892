//! Where rows come from: the names that ids and errors carry, and the errors that several formats share.
//!
//! What does not live here: errors that only one format knows.

use std::path::Path;

use crate::corpus::Failure;
use crate::corpus::Limits;
use crate::corpus::Row;
use crate::corpus::unpack::Trouble;
use crate::error::Error;
use crate::error::Kind;
use crate::error::Place;
use crate::text::Document;

/// What is known about a file before it is read.
#[derive(Clone, Debug)]
pub(super) struct Provenance {
    /// The path as given, with forward slashes; `-` for standard input.
    pub id: String,
    /// What errors call it.
    pub name: String,
    /// The outlet that the folder says.
    pub outlet: Option<String>,
    /// The largest article in bytes.
    pub limit: usize,
    /// The most that a packed file may hold, in bytes.
    pub unpacked: u64,
}

impl Provenance {
    /// Of a file.
    pub fn file(path: &Path, outlet: Option<String>, limits: Limits) -> Self {
        let id = display(path);
        let name = id.clone();
        Provenance { id, name, outlet, limit: limits.article, unpacked: limits.unpacked }
    }

    /// Of standard input.
    pub fn stdin(limits: Limits) -> Self {
        Provenance { id: "-".to_owned(), name: "standard input".to_owned(), outlet: None, limit: limits.article, unpacked: limits.unpacked }
    }

    /// The id of a row without one of its own.
    pub fn row_id(&self, line: usize) -> String {
        format!("{}:{line}", self.id)
    }

    /// An error in this file; `line` and `column` are 0 where they say nothing.
    pub fn error(&self, kind: Kind, (line, column): (usize, usize), what: impl Into<String>, remedy: impl Into<String>) -> Error {
        Error::new(kind, what, remedy).at(Place {
            file: self.name.clone(),
            line,
            column,
            // the lines of a corpus are whole articles, too long to show
            excerpt: String::new(),
        })
    }

    /// What stopped the reading of the file itself: the system, a packed file that is broken, or bytes that are not the UTF-16 that they
    /// claim to be.
    pub fn interrupted(&self, error: &std::io::Error) -> Error {
        if let Some(trouble) = error.get_ref().and_then(|inner| inner.downcast_ref::<Trouble>()) {
            return self.error(Kind::Format, (0, 0), trouble.to_string(), trouble.remedy());
        }
        if error.kind() == std::io::ErrorKind::InvalidData {
            let remedy = "save it as UTF-8";
            return self.error(Kind::Encoding, (0, 0), error.to_string(), remedy);
        }
        Error::io(Path::new(&self.name), error)
    }

    /// An article, a row or a line that is larger than the limit.
    pub fn too_large(&self, what: &str, line: usize) -> Error {
        let what = format!("the {what} is larger than {}", size(self.limit));
        let remedy = "split it, or raise the limit with --max-article";
        self.error(Kind::Format, (line, 0), what, remedy)
    }

    /// A file in which there is no row at all.
    pub fn no_rows(&self) -> Error {
        let remedy = "check that it was written to the end, or leave it out";
        self.error(Kind::Empty, (0, 0), "the file holds no rows", remedy)
    }

    /// The row for the whole file: its document, or a failure under the file's own id.
    pub fn row(&self, document: Result<Document, Error>) -> Row {
        document.map_err(|error| Failure { id: self.id.clone(), error })
    }
}

/// A path as ids and errors write it: as given, with forward slashes.
pub(super) fn display(path: &Path) -> String {
    let shown = path.display().to_string();
    if cfg!(windows) { shown.replace('\\', "/") } else { shown }
}

/// A number of bytes for people.
pub(super) fn size(bytes: usize) -> String {
    match bytes {
        _ if bytes >= 1 << 30 && bytes.is_multiple_of(1 << 30) => format!("{} GiB", bytes >> 30),
        _ if bytes >= 1 << 20 && bytes.is_multiple_of(1 << 20) => format!("{} MiB", bytes >> 20),
        _ if bytes >= 1 << 10 && bytes.is_multiple_of(1 << 10) => format!("{} KiB", bytes >> 10),
        _ => format!("{bytes} bytes"),
    }
}
