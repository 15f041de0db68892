//! quanteda YAML: categories as nested keys, words in lists.

use super::Dictionary;
use super::broken;
use super::lines::Lines;
use crate::error::Result;
use crate::lexicon::Outline;
use crate::lexicon::Source;
use crate::lexicon::outline;

/// Reads a dictionary.
pub fn read(name: &str, text: &str, lexicon: &str) -> Result<Dictionary> {
    let outline = outline(Source { name, text })?;
    let Outline::Map(_) = outline else {
        return Err(broken(name, 1, text.lines().next().unwrap_or(""), "this file has no categories", "write `category: [word, word]`"));
    };
    let mut dictionary = Dictionary::default();
    let mut lines = Lines::new(text);
    walk(&mut dictionary, &outline, &mut Vec::new(), &mut lines, lexicon);
    Ok(dictionary)
}

fn walk(dictionary: &mut Dictionary, outline: &Outline, path: &mut Vec<String>, lines: &mut Lines<'_>, lexicon: &str) {
    match outline {
        Outline::Map(fields) => {
            for (key, value) in fields {
                lines.of(key);
                path.push(key.clone());
                dictionary.category(path);
                walk(dictionary, value, path, lines, lexicon);
                path.pop();
            }
        }
        Outline::List(items) => items.iter().for_each(|item| walk(dictionary, item, path, lines, lexicon)),
        Outline::Word(word) => {
            let line = lines.of(word);
            let category = if path.is_empty() { dictionary.category(&[lexicon.to_owned()]) } else { dictionary.category(path) };
            match word.trim() {
                "" => dictionary.dropped(line, format!("an empty word in `{}`", path.join(" > "))),
                word => dictionary.add(word, category, line),
            }
        }
        Outline::Nothing => dictionary.dropped(0, format!("`{}` has nothing in it", path.join(" > "))),
    }
}
