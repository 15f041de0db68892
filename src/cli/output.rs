//! Where results go: standard output, or a file that appears whole or not at all; and what is told on the side.

use std::collections::BTreeSet;
use std::fs::File;
use std::fs::OpenOptions;
use std::io::BufWriter;
use std::io::IsTerminal;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::OnceLock;
use std::sync::PoisonError;

use plimsoll::error::Error;
use plimsoll::error::Kind;
use plimsoll::report::shown;

use super::Stop;
use super::partial;
use super::partial::Kept;

/// Columns of a table that is piped or written to a file.
const PIPED: usize = 80;

/// Fewest columns of a table on a terminal, or where `COLUMNS` gives their number; of running text; and most of either.
const TABLE: usize = 60;
const TEXT: usize = 20;
const WIDEST: usize = 160;

/// How a table may look where it goes.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Columns of tables.
    pub width: usize,
    /// Columns of running text.
    pub columns: usize,
    /// Whether headings may be set in bold.
    pub colour: bool,
}

/// When to use colours and bold letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum When {
    /// On a terminal, unless NO_COLOR is set; everywhere with CLICOLOR_FORCE
    Auto,
    /// Everywhere but in files
    Always,
    /// Nowhere
    Never,
}

/// What all commands are told about how to print and tell.
#[derive(Clone, Copy, Debug, clap::Args)]
pub struct Manner {
    /// Colours and bold letters: always, never, or auto (on a terminal, unless NO_COLOR is set)
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value = "auto", hide_possible_values = true)]
    pub color: When,
    /// In CSV, put an apostrophe before cells that a spreadsheet would run as a formula
    #[arg(long, global = true)]
    pub defuse: bool,
    /// Tell errors, and nothing of lesser weight
    #[arg(long, global = true)]
    pub quiet: bool,
}

/// Set once, before anything is printed.
static MANNER: OnceLock<Manner> = OnceLock::new();

/// Keeps what the arguments say.
pub fn set_manner(manner: Manner) {
    // a second call would be of the same arguments
    let _ = MANNER.set(manner);
}

/// How to print and tell.
pub fn manner() -> Manner {
    MANNER.get().copied().unwrap_or(Manner { color: When::Auto, defuse: false, quiet: false })
}

impl When {
    fn colour(self, terminal: bool) -> bool {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let forced = std::env::var_os("CLICOLOR_FORCE").is_some_and(|value| !value.is_empty() && value != "0");
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        match self {
            When::Always => true,
            When::Never => false,
            When::Auto => !set("NO_COLOR") && (forced || terminal && !dumb),
        }
    }
}

/// Where results go.
pub struct Output {
    sink: Box<dyn Write>,
    /// The file that is to appear, and the one that is written until then.
    file: Option<Pending>,
    /// The device or pipe that was named.
    device: Option<PathBuf>,
    style: Style,
    /// Of what was written, where a receipt is asked for.
    hasher: Option<blake3::Hasher>,
}

impl Output {
    /// Standard output.
    pub fn stdout() -> Output {
        let stdout = std::io::stdout();
        let terminal = stdout.is_terminal();
        let columns = terminal.then(terminal_size::terminal_size).flatten();
        let columns = asked().or(columns.map(|(width, _)| usize::from(width.0)));
        let columns = columns.unwrap_or(PIPED);
        Output {
            sink: Box::new(BufWriter::new(stdout)),
            file: None,
            device: None,
            style: Style {
                width: columns.clamp(TABLE, WIDEST),
                columns: columns.clamp(TEXT, WIDEST),
                colour: manner().color.colour(terminal),
            },
            hasher: None,
        }
    }

    /// A file, which is written under another name in the same folder and takes its own when all is written. A device or pipe is
    /// written as it is.
    pub fn file(path: &Path) -> Result<Output, Stop> {
        let failed = |error: &std::io::Error| Stop::Failed(Error::io(path, error));
        if path.is_dir() {
            let what = format!("{} is a folder, not a file", path.display());
            return Err(Stop::Failed(Error::new(Kind::Usage, what, "name a file with --output")));
        }
        writable(path)?;
        let special = is_special(path);
        let pending = (!special).then(|| Pending::new(path));
        let file = match &pending {
            Some(pending) => readable_as(path).write(true).create_new(true).open(&pending.draft),
            None => OpenOptions::new().write(true).open(path),
        };
        Ok(Output {
            sink: Box::new(BufWriter::new(file.map_err(|error| failed(&error))?)),
            file: pending,
            device: special.then(|| path.to_path_buf()),
            style: Style { width: PIPED, columns: PIPED, colour: false },
            hasher: None,
        })
    }

    /// A file of records, which is written as FILE.partial and takes its name when all is written. What is written stays where the run
    /// is broken off; to `resume` is to go on behind it. A device or pipe is written as it is.
    pub fn records(path: &Path, resume: bool) -> Result<(Output, Option<Kept>), Stop> {
        if is_special(path) || path.is_dir() {
            return Output::file(path).map(|output| (output, None));
        }
        writable(path)?;
        let path = behind_link(path);
        let draft = partial::beside(&path);
        let file = partial::open(&draft, resume)?;
        let kept = if resume { Some(Kept::new(&file, &draft)?) } else { None };
        let failed = |error: std::io::Error| Stop::Failed(Error::io(&path, &error));
        let sink = Box::new(BufWriter::new(file.try_clone().map_err(failed)?));
        let file = Some(Pending { path, draft, replaces: true, lock: Some(file) });
        let style = Style { width: PIPED, columns: PIPED, colour: false };
        Ok((Output { sink, file, device: None, style, hasher: None }, kept))
    }

    /// A file that must not be there yet, and is not there until all is written.
    pub fn new_file(path: &Path) -> Result<Output, Stop> {
        if path.symlink_metadata().is_ok() {
            return Err(Stop::Failed(there(path)));
        }
        let mut output = Output::file(path)?;
        if let Some(pending) = &mut output.file {
            pending.replaces = false;
            only_for_its_owner(&pending.draft).map_err(|error| Stop::Failed(Error::io(path, &error)))?;
        }
        Ok(output)
    }

    /// The same, with a hash of what is written; without colours, which are no part of a result.
    pub fn hashed(mut self) -> Output {
        self.style.colour = false;
        self.hasher = Some(blake3::Hasher::new());
        self
    }

    /// The hash of what was written so far, where it is kept.
    pub fn hash(&self) -> Option<String> {
        self.hasher.as_ref().map(|hasher| hasher.finalize().to_hex().to_string())
    }

    /// Takes what is in the file already as written.
    pub fn passed(&mut self, bytes: &[u8]) {
        if let Some(hasher) = &mut self.hasher {
            hasher.update(bytes);
        }
    }

    /// How a table may look here.
    pub fn style(&self) -> Style {
        self.style
    }

    /// Writes.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        self.passed(bytes);
        let written = self.sink.write_all(bytes);
        written.map_err(|error| self.stop(&error))
    }

    /// Everything is written: lets the file appear.
    pub fn finish(self) -> Result<(), Stop> {
        finish(vec![self])
    }

    /// The file that is written until all is there.
    pub fn draft(&self) -> Option<&Path> {
        self.file.as_ref().map(|pending| pending.draft.as_path())
    }

    fn stop(&self, error: &std::io::Error) -> Stop {
        match &self.file {
            Some(pending) if pending.stays() => Stop::Failed(pending.left_behind(error)),
            Some(pending) => Stop::Failed(Error::io(&pending.path, error)),
            None if error.kind() == std::io::ErrorKind::BrokenPipe => Stop::ClosedPipe,
            None => Stop::Failed(match &self.device {
                Some(path) => Error::io(path, error),
                None => Error::new(Kind::Io, format!("standard output cannot be written: {error}"), ""),
            }),
        }
    }
}

/// Everything is written: lets all files appear, and none of them where one of the outputs cannot be written to its end. A reader of
/// standard output who left keeps no file from appearing.
pub fn finish(mut outputs: Vec<Output>) -> Result<(), Stop> {
    let mut left = false;
    for output in &mut outputs {
        let flushed = output.sink.flush();
        match flushed.map_err(|error| output.stop(&error)) {
            Err(Stop::ClosedPipe) => left = true,
            done => done?,
        }
    }
    outputs.into_iter().filter_map(|output| output.file).try_for_each(Pending::appear)?;
    if left { Err(Stop::ClosedPipe) } else { Ok(()) }
}

/// Refuses a file that is marked as not to be written; to put another in its place needs no leave of the file, but of its owner.
fn writable(path: &Path) -> Result<(), Error> {
    let protected = path.metadata().is_ok_and(|there| there.permissions().readonly());
    let error = || Error::new(Kind::Io, format!("{} is read-only", path.display()), "name another file, or make it writable");
    if protected { Err(error()) } else { Ok(()) }
}

/// How a file is opened that those may read who may read the one whose place it takes.
#[cfg(unix)]
fn readable_as(path: &Path) -> OpenOptions {
    use std::os::unix::fs::MetadataExt;
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    if let Ok(there) = path.metadata() {
        options.mode(there.mode());
    }
    options
}

#[cfg(not(unix))]
fn readable_as(_: &Path) -> OpenOptions {
    OpenOptions::new()
}

/// Nobody else may read a file, in which nothing is written yet.
fn only_for_its_owner(path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600))
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        Ok(())
    }
}

fn there(path: &Path) -> Error {
    Error::new(Kind::Usage, format!("{} is there already and is not overwritten", path.display()), "name another file, or move it away")
}

/// The columns that the environment asks for.
fn asked() -> Option<usize> {
    let columns = std::env::var("COLUMNS").ok()?;
    columns.parse().ok().filter(|&columns| columns > 0)
}

/// A device or a pipe.
fn is_special(path: &Path) -> bool {
    path.exists() && !path.is_file()
}

/// What a link points to, there or not: a link stays a link.
fn behind_link(path: &Path) -> PathBuf {
    let target = || Some(path.parent()?.join(path.read_link().ok()?));
    path.canonicalize().ok().or_else(target).unwrap_or_else(|| path.to_path_buf())
}

/// A file that is not there yet; what was written is removed when it is dropped, unless it stays for another run.
struct Pending {
    path: PathBuf,
    draft: PathBuf,
    /// It takes the place of a file that is there.
    replaces: bool,
    /// The draft, if it stays where the run is broken off; held, because it is locked as long as it is open.
    lock: Option<File>,
}

impl Pending {
    fn new(path: &Path) -> Pending {
        let path = behind_link(path);
        let mut draft = std::ffi::OsString::from(".");
        draft.push(path.file_name().unwrap_or_default());
        draft.push(format!(".{}.part", std::process::id()));
        let draft = path.with_file_name(draft);
        drafts().insert(draft.clone());
        Pending { draft, path, replaces: true, lock: None }
    }

    /// Whether what was written stays for another run.
    fn stays(&self) -> bool {
        let holds = |file: &File| file.metadata().is_ok_and(|metadata| metadata.len() > 0);
        self.lock.as_ref().is_some_and(holds)
    }

    /// A file of records that cannot be written any further.
    fn left_behind(&self, error: &std::io::Error) -> Error {
        let what = format!("{}: {error}", self.path.display());
        let remedy = format!("make room, and go on with --resume: the records so far are in {}", self.draft.display());
        Error::new(Kind::Io, what, remedy)
    }

    fn appear(self) -> Result<(), Stop> {
        if !self.replaces {
            // a second name fails where the first is taken, however late that came about; dropping removes the other
            return std::fs::hard_link(&self.draft, &self.path).map_err(|error| match error.kind() {
                std::io::ErrorKind::AlreadyExists => Stop::Failed(there(&self.path)),
                _ => Stop::Failed(Error::io(&self.path, &error)),
            });
        }
        let renamed = std::fs::rename(&self.draft, &self.path);
        renamed.map_err(|error| Stop::Failed(Error::io(&self.path, &error)))
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if self.stays() {
            return;
        }
        // After a rename there is nothing to remove, and nothing to say when that fails.
        let _ = std::fs::remove_file(&self.draft);
        drafts().remove(&self.draft);
    }
}

/// The files that are being written and have not appeared yet.
static DRAFTS: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

fn drafts() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    // a thread that panicked while it held the set left it whole
    DRAFTS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ctrl-C, or being asked to end, leaves no half files.
pub fn clean_up_when_stopped() {
    /// What shells say of a program that Ctrl-C ended.
    const INTERRUPTED: i32 = 130;
    // without a handler the program ends all the same, and leaves a draft behind
    let _ = ctrlc::set_handler(|| {
        for draft in drafts().iter() {
            let _ = std::fs::remove_file(draft);
        }
        std::process::exit(INTERRUPTED);
    });
}

/// Tells something on standard error; warnings not where quiet is asked for. What file names and texts could
/// steer a terminal with does not reach it.
pub fn tell(kind: &str, message: &str) {
    if manner().quiet && kind == "warning" {
        return;
    }
    let safe: String = message.chars().map(|c| if c == '\n' { c } else { shown(c) }).collect();
    // Nothing sensible is left to do where standard error is closed.
    let _ = writeln!(std::io::stderr(), "{kind}: {safe}");
}
