//! A place with the words around it.

use crate::text::Span;

/// Before, the words, after: whole words of at most `most` code points on each side, white space as single spaces.
pub fn around(text: &str, span: Span, most: usize) -> (String, String, String) {
    let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (left, right) = (text.get(..span.start as usize).unwrap_or(""), text.get(span.end as usize..).unwrap_or(""));
    let before: Vec<char> = left.chars().rev().take(most).collect();
    let before: String = before.into_iter().rev().collect();
    let after: String = right.chars().take(most).collect();
    // A word that is cut goes.
    let whole = |part: &str, all: &str, at_end: bool| match (part.len() < all.len(), at_end) {
        (false, _) => spaced(part),
        (true, false) => spaced(part.split_once(char::is_whitespace).map_or(part, |(_, rest)| rest)),
        (true, true) => spaced(part.rsplit_once(char::is_whitespace).map_or(part, |(rest, _)| rest)),
    };
    (whole(&before, left, false), spaced(span.of(text)), whole(&after, right, true))
}
