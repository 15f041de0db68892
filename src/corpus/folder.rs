//! The articles of a folder, in sorted order, with the outlet that the sub-folder says.
//!
//! What does not live here: opening them.

use std::path::Path;
use std::path::PathBuf;

use ignore::DirEntry;
use ignore::Walk;
use ignore::WalkBuilder;

use crate::corpus::Failure;
use crate::corpus::open::EXTENSIONS;
use crate::corpus::open::Format;
use crate::corpus::provenance::display;
use crate::error::Error;
use crate::error::Kind;

/// A file that holds articles.
pub(super) struct Found {
    /// Where it is.
    pub path: PathBuf,
    /// The first folder below the one that was named, if there is one.
    pub outlet: Option<String>,
}

/// The files of a folder and its sub-folders, sorted folder by folder; a folder without articles gives one failure.
pub(super) struct Folder {
    root: PathBuf,
    walk: Walk,
    empty: bool,
}

impl Folder {
    /// The folder at `root`. Hidden files are left out; ignore files of version control mean nothing here.
    pub fn new(root: &Path) -> Self {
        let walk =
            WalkBuilder::new(root).standard_filters(false).hidden(true).follow_links(true).sort_by_file_name(std::ffi::OsStr::cmp).build();
        Folder { root: root.to_path_buf(), walk, empty: true }
    }

    /// The file, if it is one that holds articles; a failure if a pipe or device bears its name, which might never end.
    fn article(&self, entry: DirEntry) -> Option<Result<Found, Failure>> {
        let kind = entry.file_type()?;
        if kind.is_dir() {
            return None;
        }
        let name = entry.file_name().to_string_lossy();
        let readme = name.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("readme"));
        let path = entry.into_path();
        if readme || Format::of(&path).is_none() {
            return None;
        }
        if !kind.is_file() {
            let what = format!("{} is a pipe or a device, not a file", path.display());
            return Some(Err(Failure { id: display(&path), error: Error::new(Kind::Io, what, "name it by itself to read it to its end") }));
        }
        let mut below = path.strip_prefix(&self.root).ok()?.components();
        let first = below.next()?.as_os_str().to_string_lossy().into_owned();
        let outlet = below.next().map(|_| first);
        Some(Ok(Found { path, outlet }))
    }

    /// What the walk could not read; nothing for a link that leads back to a folder it stands in, which hides no article.
    fn failure(&self, error: &ignore::Error) -> Option<Failure> {
        if is_loop(error) {
            return None;
        }
        let path = path(error).unwrap_or(&self.root);
        // the walk wraps what the system says into words of its own
        let system = std::fs::read_dir(path).err();
        let error = match system.as_ref().or_else(|| error.io_error()) {
            Some(system) => Error::io(path, system),
            None => Error::new(Kind::Io, error.to_string(), ""),
        };
        Some(Failure { id: display(path), error })
    }

    fn nothing_found(&self) -> Failure {
        let shown = display(&self.root);
        let mut known = EXTENSIONS.map(|(extension, _)| format!(".{extension}")).join(", ");
        if let Some(last) = known.rfind(", ") {
            known.replace_range(last..last + 2, " or ");
        }
        Failure {
            error: Error::new(
                Kind::Empty,
                format!("no articles in {shown}: it holds no {known} file, packed (.gz, .zst) or not"),
                "name the folder that holds the articles",
            ),
            id: shown,
        }
    }
}

impl Iterator for Folder {
    type Item = Result<Found, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        while let Some(entry) = self.walk.next() {
            let found = match entry {
                Ok(entry) => self.article(entry),
                Err(error) => self.failure(&error).map(Err),
            };
            if found.is_some() {
                self.empty = false;
                return found;
            }
        }
        std::mem::take(&mut self.empty).then(|| Err(self.nothing_found()))
    }
}

/// The path that a walk's error is about.
fn path(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => path(err),
        _ => None,
    }
}

fn is_loop(error: &ignore::Error) -> bool {
    match error {
        ignore::Error::Loop { .. } => true,
        ignore::Error::WithPath { err, .. } | ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            is_loop(err)
        }
        _ => false,
    }
}
