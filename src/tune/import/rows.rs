//! Plain lists, and tables with a column of words.

use super::Dictionary;
use super::Word;
use super::broken;
use crate::error::Result;

/// Names that the column of words may have, of the more likely ones first.
const WORDS: [&str; 6] = ["forms", "form", "word", "term", "pattern", "words"];

/// Columns that are taken over beside it.
const FIELDS: [&str; 3] = ["id", "direction", "weight"];

/// Reads a list: one word a line; `#` begins a remark.
pub fn list(text: &str, name: &str) -> Dictionary {
    let mut dictionary = Dictionary::default();
    let category = dictionary.category(&[name.to_owned()]);
    for (line, number) in text.lines().zip(1..) {
        let content = line.split('#').next().unwrap_or("").trim();
        if !content.is_empty() {
            dictionary.add(content, category, number);
        }
    }
    dictionary
}

/// Reads a table with a header. Several words in a cell are parted by `;`, several categories too.
pub fn table(name: &str, text: &str, lexicon: &str) -> Result<Dictionary> {
    let header = text.lines().next().unwrap_or("");
    let separator = [b',', b';', b'\t'].into_iter().max_by_key(|&mark| header.bytes().filter(|&byte| byte == mark).count()).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(text.as_bytes());
    let unreadable = |error: csv::Error| {
        let line = error.position().map_or(0, |position| position.line() as usize);
        broken(name, line, "", format!("this is no table: {error}"), "mend the row")
    };
    let names: Vec<String> = reader.headers().map_err(unreadable)?.iter().map(|name| name.trim().to_lowercase()).collect();
    let column = |wanted: &str| names.iter().position(|name| name == wanted);
    let Some(words) = WORDS.iter().find_map(|name| column(name)) else {
        let what = format!("none of the columns {} holds words", names.join(", "));
        return Err(broken(name, 1, header, what, "call the column `forms`, `word` or `term`"));
    };
    let mut dictionary = Dictionary::default();
    for row in reader.records() {
        let row = row.map_err(unreadable)?;
        let line = row.position().map_or(0, |position| position.line() as usize);
        let cell = |wanted: &str| column(wanted).and_then(|at| row.get(at)).unwrap_or("").trim();
        let named: Vec<&str> = cell("category").split(';').map(str::trim).filter(|name| !name.is_empty()).collect();
        let named = if named.is_empty() { vec![lexicon] } else { named };
        let categories = named.iter().map(|name| dictionary.category(&path(name))).collect::<Vec<_>>();
        let fields = FIELDS.iter().map(|&name| (name, cell(name).to_owned())).filter(|(_, value)| !value.is_empty()).collect();
        let alternatives = cell("alternatives").split(';').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect();
        let word = Word { categories, line, why: cell("why").to_owned(), alternatives, fields, ..Word::default() };
        for spelled in row.get(words).unwrap_or("").split(';').map(str::trim).filter(|word| !word.is_empty()) {
            dictionary.words.push(Word { spelled: spelled.to_owned(), ..word.clone() });
        }
        for pattern in cell("patterns").lines().filter(|pattern| !pattern.is_empty()) {
            dictionary.words.push(Word { spelled: pattern.to_owned(), is_regex: true, ..word.clone() });
        }
    }
    Ok(dictionary)
}

/// Categories above a category stand before it.
fn path(name: &str) -> Vec<String> {
    name.split(" > ").map(str::to_owned).collect()
}
