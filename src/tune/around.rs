//! A place with the words around it.

use crate::text::Span;

/// Before, the words, after: whole words of at most `most` code points on each side, white space as single spaces, which tell words from
/// parts of words.
pub fn around(text: &str, span: Span, most: usize) -> (String, String, String) {
    let (left, right) = (text.get(..span.start as usize).unwrap_or(""), text.get(span.end as usize..).unwrap_or(""));
    let before: Vec<char> = left.chars().rev().take(most).collect();
    let before: String = before.into_iter().rev().collect();
    let after: String = right.chars().take(most).collect();
    // A word that is cut goes.
    let before = match before.len() < left.len() {
        true => before.split_once(char::is_whitespace).map_or(before.as_str(), |(_, rest)| rest),
        false => &before,
    };
    let after = match after.len() < right.len() {
        true => after.rsplit_once(char::is_whitespace).map_or(after.as_str(), |(rest, _)| rest),
        false => &after,
    };
    (spaced(before).trim_start().to_owned(), spaced(span.of(text)), spaced(after).trim_end().to_owned())
}

/// Runs of white space as single spaces.
pub fn spaced(text: &str) -> String {
    let mut out = String::new();
    for char in text.chars() {
        match char.is_whitespace() || char.is_control() {
            true if out.ends_with(' ') => {}
            true => out.push(' '),
            false => out.push(char),
        }
    }
    out
}
