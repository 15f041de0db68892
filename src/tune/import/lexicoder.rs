//! Lexicoder `.lc3`, `.lcd`.

use super::Dictionary;

/// Reads a dictionary: `+CATEGORY`, then its words, one a line.
pub fn read(text: &str, name: &str) -> Dictionary {
    let mut dictionary = Dictionary::default();
    let mut category = None;
    for (line, number) in text.lines().zip(1..) {
        let content = line.trim();
        if let Some(title) = content.strip_prefix('+') {
            category = Some(dictionary.category(&[title.trim().to_owned()]));
        } else if !content.is_empty() {
            if category.is_none() {
                dictionary.repaired(number, format!("`{content}` stands before the first category and is put in `{name}`"));
            }
            let at = *category.get_or_insert_with(|| dictionary.category(&[name.to_owned()]));
            dictionary.add(content, at, number);
        }
    }
    dictionary
}
