//! The lexicons that come with the program, as people wrote them and as the program reads them fastest.
//!
//! The build script reads every file under `lexicons/` with the very reader of this room, so a mistake there fails the build, and embeds it
//! twice: as YAML, which `plimsoll lexicons ID` prints, and as its [`Map`], which is read where other files lie over it. What all of them
//! but the house-style packs come to is embedded too, so that most starts read nothing else.

use serde::Deserialize;

use super::model::Lexicon;
use super::model::LexiconFile;
use super::raw::Map;
use super::spelling::did_you_mean;
use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;

/// A lexicon that comes with the program.
#[derive(Clone, Copy, Debug)]
pub struct Builtin {
    /// Its `lexicon:` name.
    pub id: &'static str,
    /// Its path in the source tree.
    pub path: &'static str,
    /// The file as it was written.
    pub yaml: &'static str,
    /// Its version.
    version: &'static str,
    /// The language it is for.
    language: &'static str,
    /// What it holds.
    about: &'static str,
    /// BLAKE3 of the file.
    fingerprint: &'static str,
    /// Its [`Map`], compactly.
    map: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/builtin.rs"));

/// The forms of all built-in lexicons but the house-style packs, compiled when the program was built; the matcher knows how to read it.
pub fn compiled() -> &'static [u8] {
    static LAID: &Laid<[u8]> = &Laid(*include_bytes!(concat!(env!("OUT_DIR"), "/matcher.bin")));
    &LAID.0
}

/// Laid from the start of a line of the processor's cache, as the matcher's tables are made for.
#[repr(C, align(64))]
struct Laid<B: ?Sized>(B);

/// What all built-in lexicons but the house-style packs come to when they are laid over each other.
pub(super) fn lexicon() -> Result<Lexicon> {
    let lexicon: Lexicon = unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin")), "lexicons")?;
    Ok(Lexicon { words: words()?.words, ..lexicon })
}

/// The word lists of the built-in lexicons and nothing else, for those who want no more.
///
/// # Errors
///
/// None, unless the program was built wrongly.
pub fn words() -> Result<Lexicon> {
    let words = unpacked(include_bytes!(concat!(env!("OUT_DIR"), "/words.bin")), "words")?;
    Ok(Lexicon { words, ..Lexicon::default() })
}

/// What was packed when the program was built.
fn unpacked<T: Deserialize<'static>>(bytes: &'static [u8], name: &str) -> Result<T> {
    postcard::from_bytes(bytes).map_err(|error| {
        let what = format!("the built-in `{name}` cannot be read: {error}");
        Error::new(Kind::Lexicon, what, "build the program again")
    })
}

/// What a list of lexicons says about one of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Its name.
    pub id: String,
    /// Its version.
    pub version: String,
    /// What it holds.
    pub about: String,
    /// How many entries each of its sections has, in the order of the file.
    pub counts: Vec<(String, usize)>,
}

/// All built-in lexicons, by path.
pub fn all() -> &'static [Builtin] {
    BUILTINS
}

/// The built-in lexicons but the house-style packs.
pub(super) fn plain() -> impl Iterator<Item = &'static Builtin> {
    all().iter().filter(|builtin| !builtin.is_pack())
}

/// The house-style packs, which are built in but lie over nothing unless they are asked for.
pub fn packs() -> impl Iterator<Item = &'static Builtin> {
    all().iter().filter(|builtin| builtin.is_pack())
}

/// The house-style pack of that id.
///
/// # Errors
///
/// There is none.
pub fn find_pack(id: &str) -> Result<&'static Builtin> {
    let found = packs().find(|pack| pack.id == id || pack.is_at(id));
    found.ok_or_else(|| {
        let ids: Vec<&str> = packs().map(|pack| pack.id).collect();
        let otherwise = || format!("the packs are {}; policies of your own come with --lexicon FILE", ids.join(", "));
        let remedy = did_you_mean(id, ids.iter().copied(), otherwise);
        Error::new(Kind::Lexicon, format!("no house-style pack is called `{id}`"), remedy)
    })
}

/// The built-in lexicon of that id, or of that path below `lexicons/` without its ending.
///
/// # Errors
///
/// There is none.
pub fn find(id: &str) -> Result<&'static Builtin> {
    let found = all().iter().find(|builtin| builtin.id == id || builtin.is_at(id));
    found.ok_or_else(|| {
        let ids: Vec<&str> = all().iter().map(|builtin| builtin.id).collect();
        let remedy =
            did_you_mean(id, ids.iter().copied(), || format!("the built-in lexicons are {}; a file needs its path", ids.join(", ")));
        Error::new(Kind::Lexicon, format!("no built-in lexicon is called `{id}`"), remedy)
    })
}

impl Builtin {
    /// Whether it is a house-style pack.
    pub fn is_pack(&self) -> bool {
        self.path.starts_with("lexicons/policies/")
    }

    /// Whether its file is `lexicons/{path}.yaml`.
    fn is_at(&self, path: &str) -> bool {
        let own = self.path.strip_prefix("lexicons/").and_then(|own| own.strip_suffix(".yaml"));
        own == Some(path)
    }

    /// What it says, as it was read when the program was built.
    pub(super) fn map(&self) -> Result<Map> {
        unpacked(self.map, self.id)
    }

    /// What the lexicon keeps of it.
    pub(super) fn file(&self) -> LexiconFile {
        LexiconFile {
            id: self.id.to_owned(),
            version: self.version.to_owned(),
            language: self.language.to_owned(),
            about: self.about.to_owned(),
            path: self.path.to_owned(),
            fingerprint: self.fingerprint.to_owned(),
        }
    }

    /// Name, version, subject and counts, for a list.
    ///
    /// # Errors
    ///
    /// None, unless the program was built wrongly.
    pub fn summary(&self) -> Result<Summary> {
        let map = self.map()?;
        let counts = map.fields.iter().map(|(key, _)| (key.clone(), map.maps(key).len()));
        Ok(Summary {
            id: self.id.to_owned(),
            version: self.version.to_owned(),
            about: self.about.to_owned(),
            counts: counts.filter(|(_, count)| *count > 0).collect(),
        })
    }
}
