//! WordStat `.cat`.

use super::DEEPEST;
use super::Dictionary;

/// Reads a dictionary: categories by indent, words with a weight in parentheses, `_` for a space.
pub fn read(text: &str) -> Dictionary {
    let mut dictionary = Dictionary::default();
    // Names of the categories that are open, each with its indent.
    let mut open: Vec<(usize, String)> = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        let content = line.trim();
        if content.is_empty() {
            continue;
        }
        let indent = indent(line);
        open.retain(|(above, _)| *above < indent);
        let Some((word, weight)) = weighted(content) else {
            match content.starts_with(['@', '#']) {
                true => dictionary.dropped(number, format!("`{content}` is a rule of proximity")),
                false if open.len() >= DEEPEST => {
                    dictionary.repaired(number, format!("`{content}` stands more than {DEEPEST} deep; its words are in the category above"))
                }
                false => {
                    open.push((indent, content.to_owned()));
                    let path: Vec<String> = open.iter().map(|(_, name)| name.clone()).collect();
                    dictionary.category(&path);
                }
            }
            continue;
        };
        if open.is_empty() {
            dictionary.dropped(number, format!("`{word}` is in no category"));
            continue;
        }
        if weight != "1" {
            dictionary.repaired(number, format!("`{word}` has the weight {weight}, which counts of words do not know"));
        }
        let path: Vec<String> = open.iter().map(|(_, name)| name.clone()).collect();
        let category = dictionary.category(&path);
        dictionary.add(&word.replace('_', " "), category, number);
    }
    dictionary
}

/// How deep a line stands: tabs, where it has any, else spaces.
fn indent(line: &str) -> usize {
    let lead = line.strip_suffix(line.trim_start()).unwrap_or_default();
    match lead.matches('\t').count() {
        0 => lead.len(),
        tabs => tabs,
    }
}

/// `WORD (1)` → the word and its weight.
fn weighted(content: &str) -> Option<(&str, &str)> {
    let (word, weight) = content.strip_suffix(')')?.rsplit_once('(')?;
    let is_number = !weight.is_empty() && weight.chars().all(|char| char.is_ascii_digit() || matches!(char, '.' | '-'));
    is_number.then_some((word.trim(), weight))
}
