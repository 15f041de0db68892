//! Lexicon files in layers, the later ones over the earlier ones.
//!
//! Files come in here; how they lie over each other is in `overlay`, what they come to is in `resolve`.

use std::borrow::Cow;
use std::path::Path;

use super::builtin;
use super::builtin::Builtin;
use super::lists::unread;
use super::model::Lexicon;
use super::model::LexiconFile;
use super::overlay::Layer;
use super::raw::Map;
use super::read::read;
use super::resolve::resolve;
use super::source::Source;
use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;

/// The language of a lexicon that does not say it.
const LANGUAGE: &str = "en";

/// Lexicon files, in the order in which they were given.
#[derive(Clone, Debug, Default)]
pub struct Layers {
    files: Vec<File>,
    /// They are the built-in lexicons and nothing else, which were laid over each other when the program was built: no file was read.
    builtin: bool,
}

#[derive(Clone, Debug)]
struct File {
    about: LexiconFile,
    text: Cow<'static, str>,
    map: Map,
}

impl Layers {
    /// No file at all.
    pub fn empty() -> Self {
        Layers::default()
    }

    /// All built-in lexicons but the house-style packs.
    ///
    /// # Errors
    ///
    /// None, unless the program was built wrongly.
    pub fn builtin() -> Result<Self> {
        Ok(Layers { files: Vec::new(), builtin: true })
    }

    /// All built-in lexicons, and all house-style packs over them.
    ///
    /// # Errors
    ///
    /// None, unless the program was built wrongly.
    pub fn with_packs() -> Result<Self> {
        let mut layers = Layers::builtin()?;
        builtin::packs().try_for_each(|pack| layers.push(pack))?;
        Ok(layers)
    }

    /// What `--no-builtin` leaves: the sections `words`, `sources` and `cues` of the built-in lexicons, without which no voice can be told.
    /// Their terms, labels, actors, verbs of harm and policies are gone, and so are files that hold nothing else.
    ///
    /// # Errors
    ///
    /// None, unless the program was built wrongly.
    pub fn grammar() -> Result<Self> {
        let mut layers = Layers::builtin()?;
        layers.open()?;
        for file in &mut layers.files {
            let fields = &mut file.map.fields;
            fields.retain(|(key, _)| matches!(key.as_str(), "words" | "sources" | "cues"));
        }
        layers.files.retain(|file| !file.map.fields.is_empty());
        Ok(layers)
    }

    /// Reads the built-in lexicons, so that something can be done to them.
    fn open(&mut self) -> Result<()> {
        if std::mem::take(&mut self.builtin) {
            builtin::plain().try_for_each(|builtin| self.push(builtin))?;
        }
        Ok(())
    }

    /// Lays a built-in lexicon over what is there.
    fn push(&mut self, builtin: &Builtin) -> Result<()> {
        self.open()?;
        self.files.push(File { about: builtin.file(), text: Cow::Borrowed(builtin.yaml), map: builtin.map()? });
        Ok(())
    }

    /// Lays the file at `path` over what is there.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, or the first mistake in it.
    pub fn push_file(&mut self, path: &Path) -> Result<()> {
        let name = path.display().to_string();
        let text = read_text(path)?;
        self.push_str(&name, text)
    }

    /// Lays a text over what is there; `name` stands for its path in messages.
    ///
    /// # Errors
    ///
    /// The first mistake in it.
    pub fn push_str(&mut self, name: &str, text: impl Into<String>) -> Result<()> {
        let text = text.into();
        let source = Source { name, text: &text };
        let map = read(source).map_err(|errors| first(name, errors))?;
        self.open()?;
        let about = LexiconFile {
            id: map.word("lexicon").to_owned(),
            version: map.word("version").to_owned(),
            language: map.text("language").map_or(LANGUAGE, |text| &text.value).to_owned(),
            about: map.word("about").to_owned(),
            path: name.to_owned(),
            fingerprint: blake3::hash(text.as_bytes()).to_hex().to_string(),
        };
        self.files.push(File { about, text: Cow::Owned(text), map });
        Ok(())
    }

    /// Lays the built-in lexicon of that id over what is there.
    ///
    /// # Errors
    ///
    /// No built-in lexicon has the id.
    pub fn push_builtin(&mut self, id: &str) -> Result<()> {
        self.push(builtin::find(id)?)
    }

    /// The text of a lexicon file, without reading it as one.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, or is not UTF-8.
    pub fn text_of(path: &Path) -> Result<String> {
        read_text(path)
    }

    /// Section and id of every entry of every layer, in order; none of the built-in lexicons where nothing lies over them.
    pub fn ids(&self) -> Vec<(&str, &str)> {
        let mut ids = Vec::new();
        for file in &self.files {
            for (section, _) in &file.map.fields {
                let entries = file.map.maps(section);
                ids.extend(entries.iter().map(|entry| (section.as_str(), entry.word("id"))));
            }
        }
        ids
    }

    /// The lexicon that the layers make together.
    ///
    /// # Errors
    ///
    /// An entry that is incomplete, a term whose category no file has, or a policy about an entry that no file has.
    pub fn resolve(&self) -> Result<Lexicon> {
        self.resolve_with_slips().map(|(lexicon, _)| lexicon)
    }

    /// The lexicon, and what is probably a slip in the files although it can be read: an `off: true` that finds no entry.
    ///
    /// # Errors
    ///
    /// As [`resolve`](Layers::resolve).
    pub fn resolve_with_slips(&self) -> Result<(Lexicon, Vec<Error>)> {
        if self.builtin {
            let files = builtin::plain().map(Builtin::file).collect();
            return Ok((Lexicon { files, ..builtin::lexicon()? }, Vec::new()));
        }
        let layers: Vec<Layer<'_>> = self.files.iter().map(File::layer).collect();
        let (mut lexicon, slips) = resolve(&layers)?;
        lexicon.files = self.files.iter().map(|file| file.about.clone()).collect();
        Ok((lexicon, slips))
    }

    /// The word lists whose ids are not among `known`, which are probably slips: nothing reads them. The built-in lexicons have none
    /// where nothing lies over them.
    pub fn unread_lists(&self, known: &[&'static str]) -> Vec<Error> {
        self.files.iter().flat_map(|file| unread(&file.layer(), known)).collect()
    }
}

impl File {
    fn layer(&self) -> Layer<'_> {
        let source = Source { name: &self.about.path, text: &self.text };
        Layer { source, map: &self.map }
    }
}

/// Everything that is wrong with one lexicon file by itself, in the order of its lines.
pub fn problems(name: &str, text: &str) -> Vec<Error> {
    read(Source { name, text }).err().unwrap_or_default()
}

/// The first of a file's mistakes.
pub(super) fn first(name: &str, errors: Vec<Error>) -> Error {
    let unknown = || Error::new(Kind::Lexicon, format!("{name} is no lexicon"), "");
    errors.into_iter().next().unwrap_or_else(unknown)
}

/// The text of a file.
pub(super) fn read_text(path: &Path) -> Result<String> {
    let bytes = std::fs::read(path).map_err(|error| Error::io(path, &error))?;
    String::from_utf8(bytes).map_err(|error| not_unicode(&path.display().to_string(), error.as_bytes(), error.utf8_error().valid_up_to()))
}

fn not_unicode(name: &str, bytes: &[u8], valid: usize) -> Error {
    let before = String::from_utf8_lossy(bytes.get(..valid).unwrap_or(bytes));
    let line = before.matches('\n').count() + 1;
    let last = before.rsplit('\n').next().unwrap_or("");
    let source = Source { name, text: &before };
    let what = "this byte is not UTF-8".to_owned();
    let remedy = "save the file as UTF-8".to_owned();
    source.error(line, last.chars().count() + 1, what, remedy)
}
