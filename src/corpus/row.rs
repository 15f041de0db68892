//! Named fields to a document, the same for JSON and tables.
//!
//! What does not live here: how the fields were written.

use serde_json::Map;
use serde_json::Value;

use crate::corpus::Failure;
use crate::corpus::Provenance;
use crate::corpus::Row;
use crate::error::Error;
use crate::error::Kind;
use crate::text::Document;

/// The field that every row must have.
pub(super) const TEXT: &str = "text";

/// The document that a row at `line` says.
///
/// Fails with kind format where `text` is missing or no string, or `id` neither string nor number; with kind empty where the
/// text is blank. A field of the wrong type besides these is kept as metadata, with a warning.
pub(super) fn document(mut fields: Map<String, Value>, line: usize, from: &Provenance) -> Row {
    let id = match id(&mut fields, line, from) {
        Ok(id) => id,
        Err(error) => {
            let id = from.row_id(line);
            return Err(Failure { id, error });
        }
    };
    let text = match text(&mut fields, line, from) {
        Ok(text) => text,
        Err(error) => return Err(Failure { id, error }),
    };
    let mut document = Document::new(id, text);
    let warnings = &mut document.warnings;
    document.outlet = known("outlet", &mut fields, warnings).or_else(|| from.outlet.clone());
    document.date = known("date", &mut fields, warnings);
    document.url = known("url", &mut fields, warnings);
    document.origin = known("origin", &mut fields, warnings);
    let title = known("title", &mut fields, warnings);
    document.meta = fields;
    Ok(match title {
        Some(title) => document.with_title(title),
        None => document,
    })
}

/// An article without words, at `line` (0: the whole file).
pub(super) fn empty(from: &Provenance, line: usize) -> Error {
    let (what, remedy) =
        if line == 0 { ("the article is empty", "leave it out") } else { ("the row's `text` is empty", "leave the row out") };
    from.error(Kind::Empty, (line, 0), what, remedy)
}

/// The failure of a row or a header at `line` that lacks `text` and has `names`.
pub(super) fn no_text<'a>(whole: &str, part: &str, names: impl Iterator<Item = &'a str> + Clone, line: usize, from: &Provenance) -> Error {
    let found: Vec<String> = names.clone().map(|name| format!("`{name}`")).collect();
    let what = if found.is_empty() {
        format!("the {whole} has no {part} `{TEXT}`: it is empty")
    } else {
        let found = found.join(", ");
        format!("the {whole} has no {part} `{TEXT}`; it has {found}")
    };
    let remedy = match names.clone().find(|name| is_near(name)) {
        Some(near) => format!("did you mean `{near}`? rename it to `{TEXT}`"),
        None => format!("call the {part} that holds the article `{TEXT}`"),
    };
    from.error(Kind::Format, (line, 0), what, remedy)
}

/// The row's own id, else its place.
fn id(fields: &mut Map<String, Value>, line: usize, from: &Provenance) -> Result<String, Error> {
    let id = match fields.shift_remove("id") {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(id)) => id,
        Some(Value::Number(id)) => id.to_string(),
        Some(other) => return Err(wrong_type("id", "a string or a number", &other, line, from)),
    };
    if id.trim().is_empty() {
        return Ok(from.row_id(line));
    }
    Ok(id)
}

/// The row's text, which has words.
fn text(fields: &mut Map<String, Value>, line: usize, from: &Provenance) -> Result<String, Error> {
    match fields.shift_remove(TEXT) {
        Some(Value::String(text)) if text.trim().is_empty() => Err(empty(from, line)),
        Some(Value::String(text)) => Ok(text),
        None | Some(Value::Null) => {
            let names = fields.keys().map(String::as_str);
            Err(no_text("row", "field", names, line, from))
        }
        Some(other) => Err(wrong_type(TEXT, "a string", &other, line, from)),
    }
}

/// A field that describes the article; blank is absent.
fn known(name: &str, fields: &mut Map<String, Value>, warnings: &mut Vec<String>) -> Option<String> {
    match fields.get(name)? {
        Value::String(_) | Value::Null | Value::Number(_) => {}
        other => {
            let other = type_name(other);
            warnings.push(format!("the field `{name}` is {other}, not a string: it was kept as metadata only"));
            return None;
        }
    }
    match fields.shift_remove(name)? {
        Value::String(value) if !value.trim().is_empty() => Some(value),
        Value::Number(value) => Some(value.to_string()),
        _ => None,
    }
}

fn wrong_type(name: &str, wanted: &str, value: &Value, line: usize, from: &Provenance) -> Error {
    let what = format!("the field `{name}` is {}, not {wanted}", type_name(value));
    let remedy = format!("write `{name}` as {wanted}");
    from.error(Kind::Format, (line, 0), what, remedy)
}

/// What JSON calls a value, with its article.
pub(super) fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a truth value",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// Whether a name is `text` but for its case, a misspelling, or something around it.
fn is_near(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    name.contains(TEXT) || distance(&name, TEXT) <= 1
}

/// How many letters to insert, remove or change to turn one name into the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, a) in one.chars().enumerate() {
        let mut left = row + 1;
        let mut current = vec![left];
        for (b, pair) in other.iter().zip(above.windows(2)) {
            if let [diagonal, over] = pair {
                left = (diagonal + usize::from(a != *b)).min(left + 1).min(over + 1);
                current.push(left);
            }
        }
        above = current;
    }
    above.last().copied().unwrap_or(0)
}
