//! `FILE.partial`: records that are still being written. It stays when a run is broken off, and `--resume` goes on with it.
//!
//! What does not live here: whether what is in it belongs to this run (`resume`).

use std::ffi::OsString;
use std::fs::File;
use std::fs::OpenOptions;
use std::fs::TryLockError;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Seek;
use std::io::SeekFrom;
use std::path::Path;
use std::path::PathBuf;

use plimsoll::error::Error;
use plimsoll::error::Kind;

/// The file that holds what is to become `path`.
pub fn beside(path: &Path) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(".partial");
    PathBuf::from(name)
}

/// Opens the file at `path`, which no other run may be writing. What is in it stays for `resume`; else it must be new.
pub fn open(path: &Path, resume: bool) -> Result<File, Error> {
    loop {
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
        let file = file.map_err(|error| Error::io(path, &error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(busy(path)),
            // where the file system knows no locks, two runs cannot be kept apart
            Err(TryLockError::Error(_)) => {}
        }
        let length = file.metadata().map_err(|error| Error::io(path, &error))?.len();
        if !same(&file, path) {
            continue; // another run ended just now, and this is its result
        }
        return if length > 0 && !resume { Err(left(path)) } else { Ok(file) };
    }
}

/// Whether the file is still the one that has this name.
#[cfg(unix)]
fn same(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let place = |metadata: std::fs::Metadata| (metadata.dev(), metadata.ino());
    matches!((file.metadata(), path.metadata()), (Ok(own), Ok(named)) if place(own.clone()) == place(named.clone()))
}

/// An open file keeps its name elsewhere.
#[cfg(not(unix))]
fn same(_: &File, _: &Path) -> bool {
    true
}

fn busy(path: &Path) -> Error {
    let what = format!("another run is writing {}", path.display());
    Error::new(Kind::Io, what, "wait for it to end, or name another file with --output")
}

fn left(path: &Path) -> Error {
    let what = format!("{} is there: a run was broken off, and these are the records that it had written", path.display());
    Error::new(Kind::Usage, what, "go on with it with --resume, or remove it")
}

/// The whole lines of a broken run.
pub struct Kept {
    input: BufReader<File>,
    path: PathBuf,
    line: Vec<u8>,
    /// Where the last whole line begins and ends.
    last: u64,
    end: u64,
    passed: u64,
}

impl Kept {
    /// What is in the file, cut back to whole lines.
    pub fn new(file: &File, path: &Path) -> Result<Kept, Error> {
        let failed = |error: std::io::Error| Error::io(path, &error);
        let mut input = BufReader::new(file.try_clone().map_err(failed)?);
        let (mut last, mut end, mut line) = (0, 0, Vec::new());
        input.seek(SeekFrom::Start(0)).map_err(failed)?;
        while input.read_until(b'\n', &mut line).map_err(failed)? > 0 && line.last() == Some(&b'\n') {
            (last, end) = (end, end + line.len() as u64);
            line.clear();
        }
        file.set_len(end).map_err(failed)?;
        input.seek(SeekFrom::Start(0)).map_err(failed)?;
        Ok(Kept { input, path: path.to_path_buf(), line, last, end, passed: 0 })
    }

    /// The next line, with its line feed, and whether it is the last. The place of writing is behind it, or before it if it is the last.
    pub fn next(&mut self) -> Result<Option<(&[u8], bool)>, Error> {
        if self.passed >= self.end {
            return Ok(None);
        }
        let failed = |error: std::io::Error| Error::io(&self.path, &error);
        self.line.clear();
        let is_last = self.passed == self.last;
        self.passed += self.input.read_until(b'\n', &mut self.line).map_err(failed)? as u64;
        if is_last {
            self.input.seek(SeekFrom::Start(self.last)).map_err(failed)?;
        }
        Ok(Some((&self.line, is_last)))
    }

    /// The file that they stand in.
    pub fn path(&self) -> &Path {
        &self.path
    }
}
