//! A concordance in lines: the places under one another, the words around them on both sides.

use unicode_width::UnicodeWidthChar;
use unicode_width::UnicodeWidthStr;

use super::Line;
use super::clean;
use crate::tune::Place;

/// Columns of the outlet's name, at most.
const OUTLET: usize = 14;

/// Marks that keep what they enclose from turning the writing around it: first-strong isolate, and its end.
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// Lines of `width` columns, one a place.
pub fn kwic(places: &[Place], width: usize) -> Vec<Line> {
    let named = |place: &Place| clean(place.outlet.as_deref().unwrap_or(&place.id));
    let column = places.iter().map(|place| named(place).width()).max().unwrap_or(0).min(OUTLET);
    let sides = width.saturating_sub(column + 3);
    let left = sides * 2 / 5;
    let line = |place: &Place| {
        let turned = [&place.left, &place.found, &place.right].into_iter().any(|part| part.chars().any(is_right_to_left));
        let isolated = |text: &str, turned: bool| match turned && !text.is_empty() {
            true => format!("{}{text}{}", ISOLATE.0, ISOLATE.1),
            false => text.to_string(),
        };
        let part = |text: &str| isolated(text, turned);
        let pad = |columns: usize, text: &str| " ".repeat(columns.saturating_sub(text.width()));
        let outlet = beginning(&named(place), column);
        let before = ending(&shown(&place.left), left);
        let found = beginning(&shown(&place.found), sides - left);
        let after = beginning(&shown(&place.right), sides - left - found.width());
        let voice = beginning(place.voice.name(), 1);
        let text = format!(
            "{}{} {voice} {}{}{}{}",
            isolated(&outlet, outlet.chars().any(is_right_to_left)),
            pad(column, &outlet),
            pad(left, &before),
            part(&before),
            part(&found),
            part(&after)
        );
        Line { text: text.trim_end().to_string(), strong: false, origin: false }
    };
    places.iter().map(line).collect()
}

/// Words made safe for a terminal; the spaces at their ends stay, because they tell words from parts of words.
fn shown(text: &str) -> String {
    let space = |is: bool| if is { " " } else { "" };
    match clean(text) {
        cleaned if cleaned.is_empty() => String::new(),
        cleaned => format!("{}{cleaned}{}", space(text.starts_with(' ')), space(text.ends_with(' '))),
    }
}

/// The last columns of a text.
fn ending(text: &str, columns: usize) -> String {
    let mut left = columns;
    let fits = |char: char| -> bool {
        let wide = char.width().unwrap_or(0);
        let fits = wide <= left;
        left = left.saturating_sub(wide);
        fits
    };
    let mut kept: Vec<char> = text.chars().rev().map_while(within(fits)).collect();
    kept.reverse();
    kept.into_iter().collect()
}

/// The first columns of a text.
fn beginning(text: &str, columns: usize) -> String {
    let mut left = columns;
    let fits = |char: char| -> bool {
        let wide = char.width().unwrap_or(0);
        let fits = wide <= left;
        left = left.saturating_sub(wide);
        fits
    };
    text.chars().map_while(within(fits)).collect()
}

fn within(mut fits: impl FnMut(char) -> bool) -> impl FnMut(char) -> Option<char> {
    move |char| fits(char).then_some(char)
}

/// Letters of Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours.
fn is_right_to_left(char: char) -> bool {
    matches!(char, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sourcing::Voice;

    fn place(left: &str, found: &str, right: &str) -> Place {
        Place {
            id: "a".to_owned(),
            outlet: Some("Port Herald".to_owned()),
            date: None,
            line: 1,
            column: 1,
            voice: Voice::Quoted,
            left: left.to_owned(),
            found: found.to_owned(),
            right: right.to_owned(),
        }
    }

    #[test]
    fn places_stand_under_one_another() {
        let places = [
            place("", "quay", ""),
            place("a long way to go to the old ", "Quays", " of the harbour and back again"),
            place("the 港の前に ", "quay", "side"),
            place("\u{1b}[1m", "quay", "\u{202e}evil"),
        ];
        let lines = kwic(&places, 60);
        let column = |line: &Line| line.text.to_lowercase().find("quay").map(|at| line.text[..at].width());
        assert!(lines.iter().all(|line| column(line) == column(&lines[0])), "{lines:#?}");
        assert!(lines.iter().all(|line| line.text.width() <= 60), "{lines:#?}");
        assert!(lines[2].text.contains("quayside"), "{lines:#?}");
        assert!(lines.iter().all(|line| !line.text.contains(['\u{1b}', '\u{202e}'])), "{lines:#?}");
    }

    #[test]
    fn writing_from_right_to_left_is_kept_apart() {
        let lines = kwic(&[place("قال ", "الميناء", " أمس"), place("the ", "port", " said")], 60);
        for part in ["قال", "الميناء", "أمس"] {
            assert!(lines[0].text.replace(' ', "").contains(&format!("\u{2068}{part}\u{2069}")), "{lines:?}");
        }
        assert!(!lines[1].text.contains('\u{2068}'), "{lines:?}");
        // The name of an outlet would else turn the whole line.
        let named = kwic(&[Place { outlet: Some("العالم".to_owned()), ..place("the ", "port", " said") }], 60);
        assert!(named[0].text.starts_with("\u{2068}العالم\u{2069} "), "{named:?}");
    }
}
