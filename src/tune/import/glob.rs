//! A word of another program → a form of a lexicon, or a pattern where a form cannot say it.

use crate::lexicon::expand;

/// What a lexicon says for it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Taken {
    /// A form, and its words without their stars, each with whether it has one.
    Form(String, Vec<(String, bool)>),
    /// A regular expression.
    Pattern(String),
}

/// Takes a word over: `*` is any ending, elsewhere any letters; `?` is any letter; spaces part words.
///
/// # Errors
///
/// Why it cannot be.
pub fn take(spelled: &str, keep_case: bool) -> Result<Taken, String> {
    let words: Vec<String> = spelled.split_whitespace().map(|word| if keep_case { word.to_owned() } else { word.to_lowercase() }).collect();
    if !words.iter().any(|word| word.chars().any(char::is_alphanumeric)) {
        return Err("it has no letters".to_owned());
    }
    let simple = |word: &String| {
        let stem = word.strip_suffix('*').unwrap_or(word);
        stem.chars().any(char::is_alphanumeric) && !stem.contains(['*', '?'])
    };
    if !words.iter().all(simple) {
        return pattern(&words, keep_case).map(Taken::Pattern);
    }
    let parts: Vec<(String, bool)> =
        words.iter().map(|word| (word.strip_suffix('*').unwrap_or(word).to_owned(), word.ends_with('*'))).collect();
    let escaped = |(stem, star): &(String, bool)| {
        let mut out = String::new();
        for char in stem.chars() {
            if matches!(char, '(' | ')' | '|' | '/' | '\\') {
                out.push('\\');
            }
            out.push(char);
        }
        if *star { out + "*" } else { out }
    };
    let form = parts.iter().map(escaped).collect::<Vec<_>>().join(" ");
    match expand(&form) {
        Ok(_) => Ok(Taken::Form(form, parts)),
        Err(error) => Err(error.what),
    }
}

fn pattern(words: &[String], keep_case: bool) -> Result<String, String> {
    let one = |word: &String| {
        let parts = word.chars().map(|char| match char {
            '*' => r"\w*".to_owned(),
            '?' => r"\w".to_owned(),
            char => regex::escape(&char.to_string()),
        });
        parts.collect::<String>()
    };
    let joined = words.iter().map(one).collect::<Vec<_>>().join(r"\s+");
    let pattern = format!(r"{}\b{joined}\b", if keep_case { "" } else { "(?i)" });
    match regex::Regex::new(&pattern) {
        Ok(regex) if !regex.is_match("") => Ok(pattern),
        _ => Err("no pattern can be made of it".to_owned()),
    }
}
