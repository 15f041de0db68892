//! `tune schema`: JSON Schemas, for editors and for programs that read records.
//!
//! That of the lexicon is made of the tables that the reader of lexicons goes by; that of the record is kept beside this file, and a
//! test holds it against the records of the samples.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::lexicon::FILE;
use crate::lexicon::schema::Rule;
use crate::lexicon::schema::SCHEMA;
use crate::lexicon::schema::Shape;
use crate::lexicon::schema::Table;

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

const RECORD: &str = include_str!("record.schema.json");

/// The JSON Schema of lexicon files.
pub fn lexicon_schema() -> Value {
    let mut tables = Map::new();
    let file = object(&FILE, &mut tables);
    let mut schema = json!({
        "$schema": DRAFT,
        "title": "A lexicon of plimsoll",
    });
    if let (Some(schema), Value::Object(file)) = (schema.as_object_mut(), file) {
        schema.extend(file);
        schema.insert("$defs".to_owned(), Value::Object(tables));
    }
    schema
}

/// The JSON Schema of records.
///
/// # Errors
///
/// None, unless the program was built wrongly.
pub fn record_schema() -> Result<Value> {
    serde_json::from_str(RECORD).map_err(|error| Error::new(Kind::Format, format!("the schema cannot be read: {error}"), ""))
}

/// The schema of a mapping; those of mappings inside it are added to `tables`.
fn object(table: &Table, tables: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for key in table.keys() {
        let mut property = shape(key.shape, tables);
        if let Some(property) = property.as_object_mut() {
            property.insert("description".to_owned(), json!(key.about));
        }
        properties.insert(key.name.to_owned(), property);
    }
    // What an entry of a section must have is known only when all files lie over each other: a later file may change an earlier entry.
    let is_entry = table.key("id").is_some();
    let required: Vec<&str> = table.keys().filter(|key| key.required && (!is_entry || key.name == "id")).map(|key| key.name).collect();
    json!({"type": "object", "properties": properties, "required": required, "additionalProperties": false})
}

fn shape(shape: Shape, tables: &mut Map<String, Value>) -> Value {
    match shape {
        Shape::Text(rule) => value(rule),
        Shape::List(rule) => json!({"type": "array", "items": value(rule)}),
        Shape::Map(table) => reference(table, tables),
        // A section whose entries are all commented out is empty.
        Shape::Maps(table) => json!({"type": ["array", "null"], "items": reference(table, tables)}),
    }
}

fn reference(table: &Table, tables: &mut Map<String, Value>) -> Value {
    let name = table.name;
    if !tables.contains_key(name) {
        tables.insert(name.to_owned(), Value::Null);
        let object = object(table, tables);
        tables.insert(name.to_owned(), object);
    }
    json!({"$ref": format!("#/$defs/{name}")})
}

/// What a value must look like. A word that YAML takes for a number or a truth value is the word, as it is spelled.
fn value(rule: Rule) -> Value {
    let words = json!(["string", "number", "boolean"]);
    match rule {
        Rule::Words | Rule::Form => json!({"type": words}),
        Rule::Example => json!({"type": "string"}),
        Rule::Pattern => json!({"type": "string", "format": "regex", "minLength": 1}),
        Rule::Id => json!({"type": words, "pattern": r"^[\p{L}\p{N}_.-]+$"}),
        Rule::OneOf(allowed) => json!({"enum": allowed.iter().flat_map(|word| spellings(word)).collect::<Vec<Value>>()}),
        Rule::Within => {
            json!({"anyOf": [{"type": "integer", "minimum": 1, "maximum": 1000}, {"type": "string", "pattern": r"^(sentence|[0-9]+)$"}]})
        }
        Rule::Date => {
            json!({"anyOf": [{"type": "integer", "minimum": 1000, "maximum": 9999}, {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}]})
        }
        Rule::Target => json!({"type": "string", "pattern": r"^(terms|labels|actors|sources|cues|categories)/.+$"}),
        Rule::Found => json!({"type": "string", "pattern": r"^(terms|labels|actors|sources|cues|categories|policies)/.+$"}),
        Rule::Schema => json!({"enum": spellings(SCHEMA)}),
    }
}

/// A word as YAML may read it: `1` is a number, `true` a truth value.
fn spellings(word: &str) -> Vec<Value> {
    let mut all = vec![json!(word)];
    all.extend(word.parse::<i64>().ok().map(|number| json!(number)));
    all.extend(word.parse::<bool>().ok().map(|truth| json!(truth)));
    all
}
