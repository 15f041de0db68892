//! Any YAML as an outline of words: what other programs keep their dictionaries in.

use std::fmt;

use serde::Deserialize;
use serde::Deserializer;
use serde::de::MapAccess;
use serde::de::SeqAccess;
use serde::de::Visitor;

use super::mistake;
use super::source::Source;
use crate::error::Result;

/// A word, or words under words.
#[derive(Clone, Debug, PartialEq)]
pub enum Outline {
    /// Nothing stands there.
    Nothing,
    /// A word as it is spelled, or nearly: a number is spelled as numbers are.
    Word(String),
    /// A list.
    List(Vec<Outline>),
    /// A mapping, in the order of the file.
    Map(Vec<(String, Outline)>),
}

/// Reads a YAML file whatever its keys are.
///
/// # Errors
///
/// YAML that cannot be read, with its place.
pub fn outline(source: Source<'_>) -> Result<Outline> {
    let room = source.text.len().saturating_add(1_000);
    let options = serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_events: room.saturating_mul(2),
            max_nodes: room,
            max_total_scalar_bytes: room,
        },
        // `NO: [Norway]` is a country
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        emit_comments: false,
        with_snippet: false,
    };
    serde_yaml::from_str_with_options(source.text, options).map_err(|error| mistake::explain(source, &error))
}

impl<'de> Deserialize<'de> for Outline {
    fn deserialize<D: Deserializer<'de>>(yaml: D) -> std::result::Result<Outline, D::Error> {
        yaml.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Outline;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("words, lists or mappings")
    }

    fn visit_unit<E>(self) -> std::result::Result<Outline, E> {
        Ok(Outline::Nothing)
    }

    fn visit_none<E>(self) -> std::result::Result<Outline, E> {
        Ok(Outline::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, yaml: D) -> std::result::Result<Outline, D::Error> {
        yaml.deserialize_any(self)
    }

    fn visit_str<E>(self, word: &str) -> std::result::Result<Outline, E> {
        Ok(Outline::Word(word.to_owned()))
    }

    fn visit_bool<E>(self, word: bool) -> std::result::Result<Outline, E> {
        Ok(Outline::Word(word.to_string()))
    }

    fn visit_i64<E>(self, word: i64) -> std::result::Result<Outline, E> {
        Ok(Outline::Word(word.to_string()))
    }

    fn visit_u64<E>(self, word: u64) -> std::result::Result<Outline, E> {
        Ok(Outline::Word(word.to_string()))
    }

    fn visit_f64<E>(self, word: f64) -> std::result::Result<Outline, E> {
        Ok(Outline::Word(word.to_string()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> std::result::Result<Outline, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Outline::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> std::result::Result<Outline, A::Error> {
        let mut map = Vec::new();
        while let Some((key, value)) = fields.next_entry::<String, Outline>()? {
            map.push((key, value));
        }
        Ok(Outline::Map(map))
    }
}
