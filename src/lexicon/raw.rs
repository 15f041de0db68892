//! A lexicon file as it was read: keys and spellings, checked one by one, not yet laid over another file.
//!
//! This is what is embedded for the built-in lexicons, so it says nothing twice and writes as short JSON.

use std::ops::Range;

use serde::Deserialize;
use serde::Serialize;

/// One value, as it was spelled, and where.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Text {
    /// The value without its quotes.
    pub value: String,
    /// Line, counted from 1; 0 in embedded lexicons, which were checked when they were built.
    pub line: usize,
    /// Column in code points, counted from 1.
    pub column: usize,
    /// The bytes of the file that spell it, quotes included; empty in embedded lexicons.
    pub bytes: Range<usize>,
}

impl From<String> for Text {
    fn from(value: String) -> Self {
        Text { value, ..Text::default() }
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.value
    }
}

/// What stands behind a key.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// One value.
    #[serde(rename = "t")]
    Text(Text),
    /// A list of values.
    #[serde(rename = "l")]
    List(Vec<Text>),
    /// A mapping.
    #[serde(rename = "m")]
    Map(Map),
    /// A list of mappings.
    #[serde(rename = "s")]
    Maps(Vec<Map>),
}

/// A mapping: the file itself, an entry, a context, a party.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Map {
    /// Line on which it starts.
    #[serde(rename = "n")]
    pub line: usize,
    /// Its keys and what stands behind them, in order, none twice.
    #[serde(rename = "f")]
    pub fields: Vec<(String, Value)>,
}

impl Map {
    /// What stands behind a key.
    pub fn get(&self, key: &str) -> Option<&Value> {
        let mut fields = self.fields.iter();
        fields.find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The single value behind a key.
    pub fn text(&self, key: &str) -> Option<&Text> {
        match self.get(key) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The single value behind a key; empty without it.
    pub fn word(&self, key: &str) -> &str {
        self.text(key).map_or("", |text| &text.value)
    }

    /// The list behind a key; empty without it.
    pub fn list(&self, key: &str) -> &[Text] {
        match self.get(key) {
            Some(Value::List(list)) => list,
            _ => &[],
        }
    }

    /// The mapping behind a key.
    pub fn map(&self, key: &str) -> Option<&Map> {
        match self.get(key) {
            Some(Value::Map(map)) => Some(map),
            _ => None,
        }
    }

    /// The mappings behind a key; none without it.
    pub fn maps(&self, key: &str) -> &[Map] {
        match self.get(key) {
            Some(Value::Maps(maps)) => maps,
            _ => &[],
        }
    }

    /// Whether `true` stands behind a key.
    pub fn flag(&self, key: &str) -> bool {
        self.word(key) == "true"
    }

    /// Whether the entry says `off: true`.
    pub fn is_off(&self) -> bool {
        self.flag("off")
    }

    /// Lays `later` over this mapping: what it says replaces what stood there, what it leaves out stays.
    pub fn overlay(&mut self, later: &Map) {
        self.line = later.line;
        for (key, value) in &later.fields {
            match self.fields.iter_mut().find(|(name, _)| name == key) {
                Some((_, earlier)) => earlier.clone_from(value),
                None => self.fields.push((key.clone(), value.clone())),
            }
        }
    }
}
