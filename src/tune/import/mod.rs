//! `tune import`: dictionaries of other programs → a lexicon, with a log of all that was repaired or dropped.
//!
//! | file | what it reads |
//! |---|---|
//! | `liwc` | LIWC `.dic` |
//! | `wordstat` | WordStat `.cat` |
//! | `lexicoder` | Lexicoder `.lc3`, `.lcd` |
//! | `yoshikoder` | Yoshikoder `.ykd` |
//! | `nested` | quanteda YAML |
//! | `vale` | Vale YAML: existence and substitution |
//! | `rows` | plain lists, CSV |
//! | `glob` | a word of theirs → a form, or a pattern |
//! | `lexicon` | what was read → YAML |
//! | `lines` | on which line a word stands |

mod glob;
mod lexicoder;
mod lexicon;
mod lines;
mod liwc;
mod nested;
mod rows;
mod vale;
mod wordstat;
mod yoshikoder;

#[cfg(test)]
mod tests;

pub use lexicon::AND;
pub use lexicon::UNDER;

use std::collections::BTreeMap;
use std::collections::HashMap;

use crate::error::Error;
use crate::error::Kind;
use crate::error::Place;
use crate::error::Result;

/// How many categories may stand inside one another, and how long a word may be in bytes: more is no dictionary, and takes for ever.
const DEEPEST: usize = 64;
const LONGEST: usize = 1000;

/// Formats of dictionaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// LIWC: categories by number between two lines of `%`, then words with the numbers of theirs.
    Liwc,
    /// WordStat: categories by indent, words with a weight in parentheses.
    Wordstat,
    /// Lexicoder: `+CATEGORY`, then its words.
    Lexicoder,
    /// Yoshikoder: XML.
    Yoshikoder,
    /// quanteda: categories as nested keys of YAML, words in lists.
    Quanteda,
    /// Vale: a rule of existence or substitution in YAML.
    Vale,
    /// One word a line.
    List,
    /// A table with a column of words.
    Csv,
}

impl Format {
    /// The format of a file by the end of its name and its first characters.
    pub fn guess(name: &str, text: &str) -> Option<Format> {
        let ending = name.rsplit('.').next().unwrap_or("").to_lowercase();
        let xml = text.trim_start().starts_with('<');
        Some(match ending.as_str() {
            "dic" => Format::Liwc,
            "cat" => Format::Wordstat,
            "lc3" | "lcd" if !xml => Format::Lexicoder,
            "ykd" | "lcd" | "lc3" => Format::Yoshikoder,
            "yml" | "yaml" if text.lines().any(|line| line.starts_with("extends:")) => Format::Vale,
            "yml" | "yaml" => Format::Quanteda,
            "txt" | "lst" => Format::List,
            "csv" | "tsv" => Format::Csv,
            _ => return None,
        })
    }
}

/// What was done to a line of the dictionary that could not be taken over as it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// Line, from 1; 0 where it is not known.
    pub line: usize,
    /// Whether the word is lost; else it was repaired.
    pub dropped: bool,
    /// What and why.
    pub what: String,
}

/// A word of a dictionary.
#[derive(Clone, Debug, Default, PartialEq)]
struct Word {
    /// As the dictionary spells it.
    spelled: String,
    /// A regular expression instead of a word with stars.
    is_regex: bool,
    /// Indices of its categories.
    categories: Vec<usize>,
    line: usize,
    alternatives: Vec<String>,
    why: String,
    /// What a table says of it beyond that.
    fields: BTreeMap<&'static str, String>,
}

/// A dictionary as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
struct Dictionary {
    /// Categories, each with those above it.
    categories: Vec<Vec<String>>,
    /// Where each of them stands.
    numbers: HashMap<Vec<String>, usize>,
    words: Vec<Word>,
    notes: Vec<Note>,
}

impl Dictionary {
    fn category(&mut self, path: &[String]) -> usize {
        if let Some(&at) = self.numbers.get(path) {
            return at;
        }
        let at = self.categories.len();
        self.categories.push(path.to_vec());
        self.numbers.insert(path.to_vec(), at);
        at
    }

    fn add(&mut self, spelled: &str, category: usize, line: usize) {
        self.words.push(Word { spelled: spelled.to_owned(), categories: vec![category], line, ..Word::default() });
    }

    /// Drops words that are too long for any.
    fn drop_long(&mut self) {
        let (kept, long): (Vec<Word>, Vec<Word>) =
            std::mem::take(&mut self.words).into_iter().partition(|word| word.is_regex || word.spelled.len() <= LONGEST);
        self.words = kept;
        long.iter()
            .for_each(|word| self.dropped(word.line, format!("a word of {} bytes; the longest may have {LONGEST}", word.spelled.len())));
    }

    fn repaired(&mut self, line: usize, what: String) {
        self.notes.push(Note { line, dropped: false, what });
    }

    fn dropped(&mut self, line: usize, what: String) {
        self.notes.push(Note { line, dropped: true, what });
    }
}

/// How the entries of an imported lexicon are to be written.
#[derive(Clone, Debug)]
pub struct Options {
    /// Name of the lexicon.
    pub name: String,
    /// Direction of its terms, where the dictionary says none.
    pub direction: String,
    /// Weight of its terms, where the dictionary says none.
    pub weight: u8,
    /// Keep capitals, which then ask for capitals in the text; else upper and lower case are one, as in those programs.
    pub keep_case: bool,
}

/// An imported dictionary.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Imported {
    /// The lexicon.
    pub yaml: String,
    /// Categories of the dictionary.
    pub categories: usize,
    /// Words read, one for each category that a word is in.
    pub words: usize,
    /// Terms written.
    pub terms: usize,
    /// What was repaired or dropped, in the order of its lines.
    pub notes: Vec<Note>,
}

/// Reads a dictionary; `name` stands for its path in messages.
///
/// # Errors
///
/// A file that is not in the format, or holds no word that can be taken over.
pub fn import(name: &str, bytes: &[u8], format: Option<Format>, options: &Options) -> Result<Imported> {
    let (text, encoding) = decoded(bytes);
    let unknown = || {
        let remedy = "name its format with --format: liwc, wordstat, lexicoder, yoshikoder, quanteda, vale, list or csv";
        Error::new(Kind::Format, format!("{name} does not show by its name which program it is for"), remedy)
    };
    let format = format.or_else(|| Format::guess(name, &text)).ok_or_else(unknown)?;
    let mut dictionary = match format {
        Format::Liwc => liwc::read(name, &text),
        Format::Wordstat => Ok(wordstat::read(&text)),
        Format::Lexicoder => Ok(lexicoder::read(&text, &options.name)),
        Format::Yoshikoder => yoshikoder::read(name, &text),
        Format::Quanteda => nested::read(name, &text, &options.name),
        Format::Vale => vale::read(name, &text, &options.name),
        Format::List => Ok(rows::list(&text, &options.name)),
        Format::Csv => rows::table(name, &text, &options.name),
    }?;
    dictionary.drop_long();
    dictionary.notes.extend(encoding.map(|what| Note { line: 0, dropped: false, what }));
    let words = dictionary.words.iter().map(|word| word.categories.len()).sum();
    if words == 0 {
        return Err(Error::new(Kind::Format, format!("{name} holds no words"), "see whether --format names the right program"));
    }
    lexicon::write(name, dictionary, words, options)
}

/// The text of a file: UTF-8, or else Windows-1252, as old dictionaries are.
fn decoded(bytes: &[u8]) -> (String, Option<String>) {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), None),
        Err(_) => {
            let (text, encoding, _) = encoding_rs::WINDOWS_1252.decode(bytes);
            (text.into_owned(), Some(format!("the file is not UTF-8 and was read as {}", encoding.name())))
        }
    }
}

/// A file that does not say what its format asks for.
fn broken(name: &str, line: usize, excerpt: &str, what: impl Into<String>, remedy: &str) -> Error {
    let place = Place { file: name.to_owned(), line, column: 0, excerpt: excerpt.trim_end().replace(char::is_control, " ") };
    Error::new(Kind::Format, what, remedy).at(place)
}
