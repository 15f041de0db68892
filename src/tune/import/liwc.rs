//! LIWC `.dic`.

use std::collections::HashMap;

use super::Dictionary;
use super::Word;
use super::broken;
use crate::error::Result;

/// Reads a dictionary: `%`, numbers with names, `%`, words with numbers.
pub fn read(name: &str, text: &str) -> Result<Dictionary> {
    let mut dictionary = Dictionary::default();
    let mut numbers: HashMap<String, usize> = HashMap::new();
    let mut borders = 0;
    for (line, number) in text.lines().zip(1..) {
        let content = line.trim();
        if content == "%" {
            borders += 1;
        } else if content.is_empty() {
        } else if borders == 1 {
            category(&mut dictionary, &mut numbers, content, number);
        } else if borders >= 2 {
            word(&mut dictionary, &numbers, content, number);
        } else {
            let remedy = "a .dic file begins with a line of % and the numbers of its categories";
            return Err(broken(name, number, line, "this line stands before the categories", remedy));
        }
    }
    match borders {
        0 | 1 => Err(broken(name, 0, "", "the list of categories is not closed", "put a line of % behind the categories")),
        _ => Ok(dictionary),
    }
}

fn category(dictionary: &mut Dictionary, numbers: &mut HashMap<String, usize>, content: &str, line: usize) {
    let (number, name) = content.split_once(char::is_whitespace).unwrap_or((content, ""));
    let name = name.trim();
    if name.is_empty() || !number.chars().all(|char| char.is_ascii_digit()) {
        return dictionary.dropped(line, format!("`{content}` is no number with a name of a category"));
    }
    let at = dictionary.category(&[name.to_owned()]);
    if numbers.insert(key(number), at).is_some() {
        dictionary.repaired(line, format!("the number {number} stands twice; the later category has it"));
    }
}

fn key(number: &str) -> String {
    let key = number.trim_start_matches('0');
    if key.is_empty() { "0".to_owned() } else { key.to_owned() }
}

fn word(dictionary: &mut Dictionary, numbers: &HashMap<String, usize>, content: &str, line: usize) {
    let plain = without_conditions(content);
    if plain != content {
        let shown = content.split_whitespace().collect::<Vec<_>>().join(" ");
        dictionary.repaired(line, format!("`{shown}`: the condition is left out, and the word counts always"));
    }
    let parts: Vec<&str> = plain.split_whitespace().collect();
    let is_number = |part: &&&str| part.chars().all(|char| char.is_ascii_digit());
    let count = parts.iter().skip(1).rev().take_while(is_number).count();
    let (words, own) = parts.split_at(parts.len() - count);
    let spelled = words.join(" ");
    let mut categories = Vec::new();
    for number in own {
        match numbers.get(&key(number)) {
            Some(&at) if !categories.contains(&at) => categories.push(at),
            Some(_) => dictionary.repaired(line, format!("`{spelled}` has the category {number} twice")),
            None => dictionary.dropped(line, format!("`{spelled}` is in the category {number}, which the file does not name")),
        }
    }
    if own.is_empty() {
        return dictionary.dropped(line, format!("`{spelled}` is in no category"));
    }
    if !categories.is_empty() {
        dictionary.words.push(Word { spelled, categories, line, ..Word::default() });
    }
}

/// `like (02 134)125/464` asks for categories of the words around: what stands in brackets, and what follows a slash, goes.
fn without_conditions(content: &str) -> String {
    let Some((word, rest)) = content.split_once(char::is_whitespace) else { return content.to_owned() };
    if !rest.contains(['(', '<', '/']) {
        return content.to_owned();
    }
    let mut out = String::new();
    let mut depth = 0;
    for char in rest.chars() {
        match char {
            '(' | '<' => depth += 1,
            ')' | '>' => depth -= 1,
            '/' => out.push(' '),
            char if depth == 0 => out.push(char),
            _ => {}
        }
    }
    format!("{word} {out}")
}
