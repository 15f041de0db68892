//! One section of several files laid over each other, entry by entry and key by key.
//!
//! Sections are told apart by the schema's tables alone; what their entries mean is in `resolve`.

use std::borrow::Cow;
use std::collections::HashMap;

use super::raw::Map;
use super::raw::Text;
use super::schema::Key;
use super::schema::Shape;
use super::schema::Table;
use super::source::Source;
use super::spelling::did_you_mean;
use super::spelling::nearest;
use super::tables::FILE;
use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;

/// A file in its layer.
#[derive(Clone, Copy)]
pub struct Layer<'a> {
    /// Its name and text, for errors.
    pub source: Source<'a>,
    /// What it says.
    pub map: &'a Map,
}

impl Layer<'_> {
    /// An error about one of its entries.
    pub fn error(&self, entry: &Map, what: String, remedy: String) -> Error {
        let id = entry.text("id").filter(|id| id.line > 0);
        let (line, column) = id.map_or((entry.line, 0), |id| (id.line, id.column));
        self.source.error(line, column, what, remedy)
    }

    /// An error about one value of an entry; about the entry where the value has no place.
    pub fn error_at(&self, value: &Text, entry: &Map, what: String, remedy: String) -> Error {
        if value.line == 0 {
            return self.error(entry, what, remedy);
        }
        self.source.error(value.line, value.column, what, remedy)
    }
}

/// An entry with everything that the files say about it.
pub struct Laid<'a> {
    /// Index of the file with the last word.
    pub file: usize,
    /// Its keys, the later file's where two files have one.
    pub map: Cow<'a, Map>,
}

impl Laid<'_> {
    /// An error about one value of the entry, in the file with the last word.
    pub fn error_at(&self, layers: &[Layer<'_>], value: &Text, what: String, remedy: String) -> Error {
        match layers.get(self.file) {
            Some(layer) => layer.error_at(value, &self.map, what, remedy),
            None => Error::new(Kind::Lexicon, what, remedy),
        }
    }
}

/// What is left of a section when later files lie over earlier ones.
#[derive(Default)]
pub struct Section<'a> {
    /// The entries that are not switched off, in the order in which their ids first stand.
    pub entries: Vec<Laid<'a>>,
    /// What is probably a slip, although it does no harm.
    pub slips: Vec<Error>,
}

/// Lays a section of all files over each other.
///
/// # Errors
///
/// A new entry without a key that it must have, or an entry left with nothing to match.
pub fn section<'a>(layers: &[Layer<'a>], name: &str) -> Result<Section<'a>> {
    let Some(Shape::Maps(table)) = FILE.key(name).map(|key| key.shape) else {
        return Ok(Section::default());
    };
    let mut overlay = Overlay { table, places: HashMap::new(), section: Section::default() };
    for (file, layer) in layers.iter().enumerate() {
        for entry in layer.map.maps(name) {
            overlay.lay(file, layer, entry)?;
        }
    }
    let mut section = overlay.section;
    section.entries.retain(|laid| !laid.map.is_off());
    Ok(section)
}

struct Overlay<'a> {
    table: &'static Table,
    /// Where the entry of an id stands.
    places: HashMap<&'a str, usize>,
    section: Section<'a>,
}

impl<'a> Overlay<'a> {
    fn lay(&mut self, file: usize, layer: &Layer<'_>, entry: &'a Map) -> Result<()> {
        let id = entry.word("id");
        let slip = self.slip(layer, entry);
        self.section.slips.extend(slip);
        let entries = &mut self.section.entries;
        let place = *self.places.entry(id).or_insert(entries.len());
        match entries.get_mut(place) {
            Some(laid) => {
                laid.map.to_mut().overlay(entry);
                laid.file = file;
            }
            None => entries.push(Laid { file, map: Cow::Borrowed(entry) }),
        }
        let Some(laid) = self.section.entries.get(place).map(|laid| &laid.map).filter(|map| !map.is_off()) else {
            return Ok(());
        };
        self.must_be_whole(layer, entry, laid)?;
        self.must_match(layer, entry, laid)
    }

    /// What is probably a slip: switching off what is not there, or changing what stays switched off.
    fn slip(&self, layer: &Layer<'_>, entry: &Map) -> Option<Error> {
        let id = entry.word("id");
        let place = self.places.get(id);
        let earlier = place.and_then(|place| self.section.entries.get(*place)).map(|laid| laid.map.as_ref());
        let (what, remedy) = match earlier {
            None if entry.is_off() && self.missing(entry).is_some() => (
                format!("`off: true` finds no earlier entry `{id}` to switch off"),
                did_you_mean(id, self.others(id), || "check the id, and the order of the files".to_owned()),
            ),
            Some(earlier) if earlier.is_off() && entry.get("off").is_none() => {
                (format!("`{id}` was switched off by an earlier file and stays off"), "add `off: false` to switch it on again".to_owned())
            }
            _ => return None,
        };
        Some(layer.error(entry, what, remedy))
    }

    /// A key that an entry must have and has not.
    fn missing(&self, entry: &Map) -> Option<&'static Key> {
        let mut keys = self.table.keys();
        keys.find(|key| key.required && entry.get(key.name).is_none())
    }

    fn must_be_whole(&self, layer: &Layer<'_>, entry: &Map, laid: &Map) -> Result<()> {
        let Some(key) = self.missing(laid) else {
            return Ok(());
        };
        let id = entry.word("id");
        let (one, name) = (self.table.one, key.name);
        let what = format!("{one} needs the key `{name}`, and `{id}` has none");
        let remedy = match nearest(id, self.others(id)) {
            Some(near) => {
                format!("add `{name}:`, or correct the id if the entry is to change `{near}`")
            }
            None => key.wanted(),
        };
        Err(layer.error(entry, what, remedy))
    }

    /// An entry that is matched needs something to match; word lists may be empty.
    fn must_match(&self, layer: &Layer<'_>, entry: &Map, laid: &Map) -> Result<()> {
        let is_matched = self.table.key("patterns").is_some();
        let has_any = |key: &str| !laid.list(key).is_empty();
        if !is_matched || ["forms", "patterns", "applies_to"].into_iter().any(has_any) {
            return Ok(());
        }
        let (neither, add) = match self.table.key("applies_to") {
            Some(_) => ("neither targets nor forms", "`applies_to:` or `forms:`"),
            None => ("neither forms nor patterns", "`forms:`"),
        };
        let what = format!("`{}` has {neither}, so nothing can match it", entry.word("id"));
        let remedy = format!("add {add}, or write `off: true` to remove an earlier entry");
        Err(layer.error(entry, what, remedy))
    }

    fn others(&self, id: &str) -> impl Iterator<Item = &'a str> {
        self.places.keys().copied().filter(move |other| *other != id)
    }
}
