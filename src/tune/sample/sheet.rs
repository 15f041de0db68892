//! Sheets and keys: written, and read back.

use std::collections::BTreeMap;

use serde_json::json;

use super::Item;
use super::Secret;
use crate::error::Error;
use crate::error::Kind;
use crate::error::Place;
use crate::error::Result;

/// Columns of a sheet.
const COLUMNS: [&str; 8] = ["item", "task", "round", "question", "before", "marked", "after", "answer"];

/// The page around the items.
const PAGE: &str = include_str!("page.html");

fn unwritable(error: &str) -> Error {
    Error::new(Kind::Io, format!("the sheet cannot be written: {error}"), "")
}

/// The sheet as CSV, to be filled in: `round` says whether it is for training or counts.
///
/// # Errors
///
/// None that could happen in memory.
pub fn table(drawn: &[(Item, Secret)], round: &str) -> Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS).map_err(|error| unwritable(&error.to_string()))?;
    for (item, secret) in drawn {
        let (before, marked, after) = &item.shown;
        let number = secret.item.to_string();
        let row = [number.as_str(), secret.task.name(), round, secret.task.question(), before, marked, after, ""];
        writer.write_record(row).map_err(|error| unwritable(&error.to_string()))?;
    }
    let bytes = writer.into_inner().map_err(|error| unwritable(&error.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The sheet as a page that is filled in in a browser and saves the same CSV.
pub fn page(drawn: &[(Item, Secret)], round: &str) -> String {
    let item = |(item, secret): &(Item, Secret)| {
        let (before, marked, after) = &item.shown;
        json!({"item": secret.item, "task": secret.task.name(), "round": round, "question": secret.task.question(), "choices": secret.task.choices(), "before": before, "marked": marked, "after": after})
    };
    let items: Vec<serde_json::Value> = drawn.iter().map(item).collect();
    // Nothing of a text can end the script that it stands in.
    let items = serde_json::Value::from(items).to_string().replace('<', "\\u003c");
    PAGE.replace("{items}", &items)
}

/// The key: a line about the draw, then a line for each item.
///
/// # Errors
///
/// None that could happen in memory.
pub fn key(drawn: &[(Item, Secret)], sheet: &str, seed: u64) -> Result<String> {
    let head = json!({"sheet": blake3::hash(sheet.as_bytes()).to_hex().to_string(), "seed": seed, "tool": crate::record::TOOL});
    let mut out = format!("{head}\n");
    for (_, secret) in drawn {
        out.push_str(&serde_json::to_string(secret).map_err(|error| unwritable(&error.to_string()))?);
        out.push('\n');
    }
    Ok(out)
}

/// A print of words on a sheet: of their letters alone, since spreadsheets change marks and spaces.
pub fn print(shown: &(String, String, String)) -> String {
    let letters = [&shown.0, &shown.1, &shown.2].into_iter().flat_map(|part| part.chars()).filter(|char| char.is_alphanumeric());
    blake3::hash(letters.collect::<String>().as_bytes()).to_hex().chars().take(12).collect()
}

/// Reads a key.
///
/// # Errors
///
/// A line that is none of a key.
pub fn read_key(name: &str, text: &str) -> Result<BTreeMap<usize, Secret>> {
    let mut all = BTreeMap::new();
    for (number, line) in text.lines().enumerate().skip(1) {
        let secret: Secret = serde_json::from_str(line).map_err(|error| {
            let place = Place { file: name.to_owned(), line: number + 1, column: 0, excerpt: String::new() };
            Error::new(Kind::Format, format!("this is no line of a key: {error}"), "name the key that `tune sample` wrote").at(place)
        })?;
        all.insert(secret.item, secret);
    }
    Ok(all)
}

/// What a coder answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// What was asked.
    pub task: String,
    /// For training, or empty, or another word for what counts.
    pub round: String,
    /// What stands on the sheet: before, the marked words, after.
    pub shown: (String, String, String),
    /// The answer; empty where there is none.
    pub answer: String,
}

/// Reads a sheet that was filled in; items by their numbers, or whatever names they were given.
///
/// # Errors
///
/// A table without the columns `item` and `answer`, or an item that stands twice.
pub fn read_sheet(name: &str, text: &str) -> Result<BTreeMap<String, Answer>> {
    let header = text.lines().next().unwrap_or("");
    let separator = if header.matches(';').count() > header.matches(',').count() { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let place = |line: u64| Place { file: name.to_owned(), line: line as usize, column: 0, excerpt: String::new() };
    let unreadable = |error: csv::Error| Error::new(Kind::Format, format!("{name} is no table: {error}"), "save it as CSV");
    let names: Vec<String> = reader.headers().map_err(unreadable)?.iter().map(|name| name.trim().to_lowercase()).collect();
    let column = |wanted: &str| names.iter().position(|name| name == wanted);
    let (Some(item), Some(answer)) = (column("item"), column("answer")) else {
        let what = format!("a sheet has the columns `item` and `answer`, and this one has {}", names.join(", "));
        return Err(Error::new(Kind::Format, what, "name a sheet that `tune sample` wrote and a coder filled in").at(place(1)));
    };
    let mut all = BTreeMap::new();
    for row in reader.records() {
        let row = row.map_err(unreadable)?;
        let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).unwrap_or("").trim().to_owned();
        let shown = (cell(column("before")), cell(column("marked")), cell(column("after")));
        let answered = Answer { task: cell(column("task")), round: cell(column("round")), shown, answer: cell(Some(answer)) };
        let id = cell(Some(item));
        if all.insert(id.clone(), answered).is_some() {
            let line = row.position().map_or(0, csv::Position::line);
            return Err(Error::new(Kind::Format, format!("the item {id} stands twice"), "keep one of them").at(place(line)));
        }
    }
    Ok(all)
}
