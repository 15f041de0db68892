//! Lines of a width: wrapping at spaces.

use unicode_width::UnicodeWidthStr;

/// Breaks a text at its spaces into lines of at most `width` columns; a longer word gets a line of its own.
///
/// U+00A0 keeps words together.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if let Some(line) = lines.last_mut() {
            if line.is_empty() {
                line.push_str(word);
                continue;
            }
            if line.width() + 1 + word.width() <= width {
                line.push(' ');
                line.push_str(word);
                continue;
            }
        }
        lines.push(word.to_string());
    }
    lines
}

/// Keeps the words of a text on one line.
pub(super) fn glued(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// Turns what [`glued`] did back.
pub(super) fn unglued(text: &str) -> String {
    text.replace('\u{a0}', " ")
}
