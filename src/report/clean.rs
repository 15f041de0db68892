//! Words of an article made safe for a terminal.

/// One line of visible text: white space becomes single spaces; control characters, escapes and marks that turn the direction
/// of writing become U+FFFD; marks without width disappear.
pub fn clean(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_whitespace() => {
                if !line.is_empty() && !line.ends_with(' ') {
                    line.push(' ');
                }
            }
            '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => {}
            c => line.push(shown(c)),
        }
    }
    line.truncate(line.trim_end().len());
    line
}

/// A character as it may reach a terminal: what would steer it, or turn the direction of writing, becomes U+FFFD.
pub fn shown(c: char) -> char {
    if c.is_control() || turns(c) { '\u{fffd}' } else { c }
}

/// The last boundary between two letters that is not behind `at`.
pub(super) fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// Marks that change the direction of what follows, and invisible tags.
fn turns(c: char) -> bool {
    matches!(
        c,
        '\u{61c}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_reaches_the_terminal_but_text() {
        let cases = [
            ("plain words", "plain words"),
            ("  two\n\tlines \u{a0}here ", "two lines here"),
            ("\u{1b}[31mred\u{1b}[0m", "\u{fffd}[31mred\u{fffd}[0m"),
            ("a\u{202e}b\u{7}", "a\u{fffd}b\u{fffd}"),
            ("soft\u{ad}hyphen\u{feff}", "softhyphen"),
            ("\u{9b}31m", "\u{fffd}31m"),
            ("نیم\u{200c}فاصله", "نیم\u{200c}فاصله"),
        ];
        for (text, line) in cases {
            assert_eq!(clean(text), line);
        }
    }
}
