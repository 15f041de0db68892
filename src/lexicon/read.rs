//! From YAML to [`Map`]: keys looked up in the schema's tables, every value checked where it stands.
//!
//! Nothing here knows what a term or a cue is; the tables in `schema` do. What a value must look like is in `check`, what the YAML reader's
//! own errors mean is in `mistake`.

use std::cell::Cell;
use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::ops::Range;

use serde::de::DeserializeSeed;
use serde::de::Deserializer;
use serde::de::IgnoredAny;
use serde::de::MapAccess;
use serde::de::SeqAccess;
use serde::de::Visitor;
use serde_yaml::Spanned;

use super::check;
use super::mistake;
use super::raw::Map;
use super::raw::Text;
use super::raw::Value;
use super::schema::Rule;
use super::schema::Shape;
use super::schema::Table;
use super::source::Source;
use super::spelling::did_you_mean;
use super::tables::FILE;
use crate::error::Error;

/// A value that may be missing: an unquoted `null`, `~` or nothing at all.
type Scalar = Spanned<Option<String>>;

/// More mistakes than this in one file are not told.
const MOST_PROBLEMS: usize = 100;

/// Reads one file.
///
/// # Errors
///
/// Everything that is wrong with the file by itself, in the order of its lines: YAML that cannot be read, keys that do not exist or stand
/// twice, values that are not what they should be, missing keys, ids that stand twice. Never empty.
pub fn read(source: Source<'_>) -> Result<Map, Vec<Error>> {
    read_as(source, &FILE)
}

/// Reads a file of another kind, with the same care.
///
/// # Errors
///
/// As [`read`].
pub fn read_as(source: Source<'_>, table: &'static Table) -> Result<Map, Vec<Error>> {
    let reader = Reader { source, at: Cell::new((1, 1)), problems: RefCell::default() };
    let options = options(source.text.len());
    let seed = MapSeed { reader: &reader, table };
    let outcome = serde_yaml::with_deserializer_from_str_with_options(source.text, options, |yaml| seed.deserialize(yaml));
    let mut problems = reader.problems.into_inner();
    match outcome {
        Ok(map) => {
            problems.extend(check::entries(source, &map));
            if problems.is_empty() {
                return Ok(map);
            }
        }
        Err(error) => problems.push(mistake::explain(source, &error)),
    }
    let at = |error: &Error| error.place.as_ref().map(|place| (place.line, place.column));
    problems.sort_by_key(at);
    Err(problems)
}

/// A file cannot have more nodes than bytes, so its own size is the budget; what aliases repeat is limited apart from that.
fn options(bytes: usize) -> serde_yaml::Options {
    let room = bytes.saturating_add(1_000);
    serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_events: room.saturating_mul(2),
            max_nodes: room,
            max_total_scalar_bytes: room,
            max_merge_keys: 1_000,
        },
        duplicate_keys: serde_yaml::DuplicateKeyPolicy::PassThrough,
        alias_limits: serde_yaml::alias_limits! {
            max_total_replayed_events: 100_000,
        },
        emit_comments: false,
        with_snippet: false,
    }
}

struct Reader<'a> {
    source: Source<'a>,
    /// The line and column of the last thing read, for what has no place of its own.
    at: Cell<(usize, usize)>,
    problems: RefCell<Vec<Error>>,
}

impl Reader<'_> {
    fn problem(&self, (line, column): (usize, usize), what: String, remedy: String) {
        self.note(self.source.error(line, column, what, remedy));
    }

    fn note(&self, error: Error) {
        let mut problems = self.problems.borrow_mut();
        if problems.len() < MOST_PROBLEMS {
            problems.push(error);
        }
    }

    /// Takes a value in, or notes what is wrong with it.
    fn text(&self, scalar: Scalar, key: &str, rule: Rule) -> Option<Text> {
        let place = self.seen(&scalar);
        let bytes = bytes_of(&scalar);
        let Some(value) = scalar.value else {
            self.nothing(key);
            return None;
        };
        let text = Text { value, line: place.0, column: place.1, bytes };
        if let Err(error) = check::value(self.source, &text, key, rule) {
            self.note(error);
        }
        Some(text)
    }

    /// Notes that there is no value where one should be.
    fn nothing(&self, key: &str) {
        self.problem(
            self.at.get(),
            format!("`{key}` has an empty value here"),
            "write a value or leave it out; for the word itself, quote it: \"null\"".to_owned(),
        );
    }

    fn seen<T>(&self, spanned: &Spanned<T>) -> (usize, usize) {
        let place = spanned.defined;
        self.at.set((place.line() as usize, place.column() as usize));
        self.at.get()
    }

    fn unknown_key(&self, place: (usize, usize), name: &str, table: &Table) {
        let names: Vec<_> = table.keys().map(|key| key.name).collect();
        let remedy = if self.source.follows_comma(place) && name.contains(char::is_whitespace) {
            "a comma inside { } begins a new key: quote the text that holds it".to_owned()
        } else {
            did_you_mean(name, names.iter().copied(), || format!("the keys of {} are {}", table.one, names.join(", ")))
        };
        let what = format!("{} has no key `{name}`", table.one);
        self.problem(place, what, remedy);
    }

    fn repeated_key(&self, place: (usize, usize), name: &str, first: usize) {
        self.problem(place, format!("the key `{name}` stands here and on line {first}"), "keep one of them".to_owned());
    }

    /// Notes required keys that are missing.
    fn missing_keys(&self, start: (usize, usize), map: &Map, table: &Table) {
        let missing = |name: &str| map.get(name).is_none();
        // What an entry of a section must have is known only when all files lie over each other.
        let is_entry = table.key("id").is_some();
        for key in table.keys().filter(|key| key.required && missing(key.name)) {
            if !is_entry || key.name == "id" {
                let what = format!("{} needs the key `{}`", table.one, key.name);
                let remedy = key.wanted();
                self.problem(start, what, remedy);
            }
        }
        // An entry may get its forms from an earlier file; an epithet has no id and thus no earlier file.
        let is_matched = !is_entry && table.key("patterns").is_some();
        if is_matched && map.list("forms").is_empty() && map.list("patterns").is_empty() {
            let what = format!("{} has neither forms nor patterns, so nothing can match it", table.one);
            self.problem(start, what, "add `forms:`".to_owned());
        }
    }
}

/// Where a value is spelled; empty where the reader of YAML does not say.
fn bytes_of(scalar: &Scalar) -> Range<usize> {
    let span = scalar.defined.span();
    let (start, length) = (span.byte_offset().unwrap_or(0) as usize, span.byte_len().unwrap_or(0) as usize);
    start..start + length
}

struct MapSeed<'r, 'a> {
    reader: &'r Reader<'a>,
    table: &'static Table,
}

impl<'de> DeserializeSeed<'de> for MapSeed<'_, '_> {
    type Value = Map;

    fn deserialize<D: Deserializer<'de>>(self, yaml: D) -> Result<Map, D::Error> {
        yaml.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for MapSeed<'_, '_> {
    type Value = Map;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} as `key: value`", self.table.one)
    }

    fn visit_none<E>(self) -> Result<Map, E> {
        let map = Map::default();
        self.reader.missing_keys(self.reader.at.get(), &map, self.table);
        Ok(map)
    }

    fn visit_some<D: Deserializer<'de>>(self, yaml: D) -> Result<Map, D::Error> {
        yaml.deserialize_map(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Map, A::Error> {
        let reader = self.reader;
        let mut map = Map::default();
        let mut lines: HashMap<String, usize> = HashMap::new();
        let mut start = None;
        while let Some(name) = access.next_key::<Spanned<String>>()? {
            let place = reader.seen(&name);
            start.get_or_insert(place);
            let name = name.value;
            if let Some(first) = lines.get(&name) {
                reader.repeated_key(place, &name, *first);
                access.next_value::<IgnoredAny>()?;
            } else if let Some(key) = self.table.key(&name) {
                let value = self.value(&mut access, key.name, key.shape)?;
                map.fields.extend(value.map(|value| (name.clone(), value)));
                lines.insert(name, place.0);
            } else {
                reader.unknown_key(place, &name, self.table);
                access.next_value::<IgnoredAny>()?;
            }
        }
        let start = start.unwrap_or(reader.at.get());
        map.line = start.0;
        reader.missing_keys(start, &map, self.table);
        Ok(map)
    }
}

impl MapSeed<'_, '_> {
    /// What stands behind a key; nothing where it could not be read as a value.
    fn value<'de, A: MapAccess<'de>>(&self, access: &mut A, key: &str, shape: Shape) -> Result<Option<Value>, A::Error> {
        let reader = self.reader;
        Ok(match shape {
            Shape::Text(rule) => {
                let scalar = access.next_value::<Scalar>()?;
                reader.text(scalar, key, rule).map(Value::Text)
            }
            Shape::List(rule) => {
                let Some(scalars) = access.next_value::<Option<Vec<Scalar>>>()? else {
                    reader.nothing(key);
                    return Ok(None);
                };
                let texts = scalars.into_iter().filter_map(|scalar| reader.text(scalar, key, rule));
                Some(Value::List(texts.collect()))
            }
            Shape::Map(table) => {
                let seed = MapSeed { reader, table };
                Some(Value::Map(access.next_value_seed(seed)?))
            }
            Shape::Maps(table) => {
                let seed = MapsSeed { reader, table };
                Some(Value::Maps(access.next_value_seed(seed)?))
            }
        })
    }
}

struct MapsSeed<'r, 'a> {
    reader: &'r Reader<'a>,
    table: &'static Table,
}

impl<'de> DeserializeSeed<'de> for MapsSeed<'_, '_> {
    type Value = Vec<Map>;

    fn deserialize<D: Deserializer<'de>>(self, yaml: D) -> Result<Vec<Map>, D::Error> {
        yaml.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for MapsSeed<'_, '_> {
    type Value = Vec<Map>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of {}", self.table.name)
    }

    /// A section whose entries are all commented out is an empty section.
    fn visit_none<E>(self) -> Result<Vec<Map>, E> {
        Ok(Vec::new())
    }

    fn visit_some<D: Deserializer<'de>>(self, yaml: D) -> Result<Vec<Map>, D::Error> {
        yaml.deserialize_seq(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Vec<Map>, A::Error> {
        let mut maps = Vec::new();
        let (reader, table) = (self.reader, self.table);
        while let Some(map) = access.next_element_seed(MapSeed { reader, table })? {
            maps.push(map);
        }
        Ok(maps)
    }
}
