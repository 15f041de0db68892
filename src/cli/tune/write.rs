//! Files that a verb of `tune` makes: new ones, unless one may be replaced.

use std::path::PathBuf;

use plimsoll::error::Error;
use plimsoll::error::Kind;

use super::super::Stop;
use super::super::output::Output;

/// Where what is made goes.
#[derive(clap::Args)]
pub struct To {
    /// Write to this file, which must not be there yet [default: standard output]
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace the file of --output if it is there
    #[arg(long, requires = "output")]
    write: bool,
}

impl To {
    /// Whether a file is named.
    pub fn names_file(&self) -> bool {
        self.output.is_some()
    }

    /// The name of the file without its ending, or else another.
    pub fn stem(&self, otherwise: &str) -> String {
        let stem = self.output.as_ref().and_then(|path| path.file_stem());
        let word = stem.map_or(otherwise.to_owned(), |stem| stem.to_string_lossy().into_owned());
        word.chars().map(|char| if char.is_alphanumeric() || matches!(char, '-' | '_' | '.') { char } else { '-' }).collect()
    }
}

/// Writes a text.
pub fn text(to: &To, text: &str) -> Result<(), Stop> {
    let mut output = match &to.output {
        Some(path) if path.is_file() && !to.write => {
            let what = format!("{} is there already", path.display());
            return Err(Error::new(Kind::Usage, what, "name another file, or replace it with --write").into());
        }
        Some(path) => Output::file(path)?,
        None => Output::stdout(),
    };
    output.write(text.as_bytes())?;
    output.finish()
}
