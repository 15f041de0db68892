//! Lines of a width: wrapping at spaces.

use unicode_width::UnicodeWidthStr;

/// Breaks a text at its spaces into lines of at most `width` columns; a longer word is broken where the line ends.
///
/// U+00A0 keeps words together, unless they are wider than a line.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        for part in parts(word, width) {
            match lines.last_mut() {
                Some(line) if line.is_empty() => line.push_str(part),
                Some(line) if line.width() + 1 + part.width() <= width => {
                    line.push(' ');
                    line.push_str(part);
                }
                _ => lines.push(part.to_string()),
            }
        }
    }
    lines
}

/// The whole word, or as many parts as are needed for none to be wider than `width`.
fn parts(word: &str, width: usize) -> Vec<&str> {
    let (mut parts, mut rest) = (Vec::new(), word);
    while is_wider(rest, width) {
        let (part, after) = rest.split_at(cut(rest, width));
        parts.push(part);
        rest = after.trim_start_matches('\u{a0}');
    }
    parts.extend(Some(rest).filter(|rest| !rest.is_empty()));
    parts
}

/// Whether a word is wider, without measuring all of a long one.
fn is_wider(word: &str, width: usize) -> bool {
    let mut letters = 4 * width;
    while let Some(start) = word.char_indices().nth(letters).and_then(|(end, _)| word.get(..end)) {
        if start.width() > width {
            return true;
        }
        letters *= 4;
    }
    word.width() > width
}

/// Where a word that is wider than `width` is cut: at the last U+00A0 that fits, else behind the last letter that does, but
/// never at its start. Of marks without width no line takes more than a few for each column.
fn cut(word: &str, width: usize) -> usize {
    let mut starts = word.char_indices().filter_map(|(at, c)| word.get(..at + c.len_utf8()));
    let first = starts.next().unwrap_or(word);
    let fits = starts.take(8 * width).take_while(|start| start.width() <= width).last().unwrap_or(first);
    fits.rfind('\u{a0}').filter(|&at| at > 0).unwrap_or(fits.len())
}

/// Keeps the words of a text on one line.
pub(super) fn glued(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// Turns what [`glued`] did back.
pub(super) fn unglued(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_wrap_and_long_ones_are_broken() {
        let cases: [(&str, usize, &[&str]); 7] = [
            ("the ferry left", 9, &["the ferry", "left"]),
            ("the\u{a0}ferry left", 6, &["the", "ferry", "left"]),
            ("a harbourmaster came", 6, &["a", "harbou", "rmaste", "r came"]),
            ("harbourmaster", 13, &["harbourmaster"]),
            ("港務局長来了", 5, &["港務", "局長", "来了"]),
            ("港", 1, &["港"]),
            ("", 4, &[""]),
        ];
        for (text, width, lines) in cases {
            assert_eq!(wrap(text, width), lines, "{text} at {width}");
        }
    }
}
