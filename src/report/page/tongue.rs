//! In which language an article is, for those who have pages read to them.

use std::collections::BTreeMap;

use crate::text::Document;

/// Fields of a row that may say so.
const FIELDS: [&str; 2] = ["language", "lang"];

/// Longest name of a language.
const LONGEST: usize = 35;

/// Ranges of letters by the script that they belong to (ISO 15924), but for Latin.
const SCRIPTS: [(char, char, &str); 15] = [
    ('\u{370}', '\u{3ff}', "Grek"),
    ('\u{400}', '\u{52f}', "Cyrl"),
    ('\u{530}', '\u{58f}', "Armn"),
    ('\u{590}', '\u{5ff}', "Hebr"),
    ('\u{600}', '\u{6ff}', "Arab"),
    ('\u{750}', '\u{77f}', "Arab"),
    ('\u{900}', '\u{97f}', "Deva"),
    ('\u{980}', '\u{9ff}', "Beng"),
    ('\u{e00}', '\u{e7f}', "Thai"),
    ('\u{10a0}', '\u{10ff}', "Geor"),
    ('\u{3040}', '\u{30ff}', "Jpan"),
    ('\u{3400}', '\u{9fff}', "Hani"),
    ('\u{ac00}', '\u{d7af}', "Kore"),
    ('\u{fb50}', '\u{fdff}', "Arab"),
    ('\u{fe70}', '\u{feff}', "Arab"),
];

/// What the row says, as far as it is a name of a language; else the script in which most letters are, of an undetermined language.
/// Nothing for Latin letters: the page is in English, and most articles are.
pub(super) fn language(document: &Document) -> Option<String> {
    let told = FIELDS.into_iter().find_map(|field| document.field(field)).map(|told| told.trim().replace('_', "-"));
    told.filter(|told| is_tag(told)).or_else(|| script(&document.text).map(|script| format!("und-{script}")))
}

/// Two or three letters, and further parts behind hyphens.
fn is_tag(told: &str) -> bool {
    let first = told.split('-').next().unwrap_or("");
    let fits = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_alphabetic())
        && told.len() <= LONGEST
        && told.split('-').all(fits)
}

fn script(text: &str) -> Option<&'static str> {
    let mut letters: BTreeMap<Option<&str>, usize> = BTreeMap::new();
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        let own = SCRIPTS.iter().find(|(first, last, _)| (*first..=*last).contains(&c)).map(|(_, _, script)| *script);
        *letters.entry(own).or_insert(0) += 1;
    }
    letters.into_iter().max_by_key(|(_, n)| *n).and_then(|(script, _)| script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_say_their_language_or_show_their_script() {
        for (told, text, expected) in [
            ("", "The thugs fled.", None),
            ("", "قال المتحدث في الميناء (Port)", Some("und-Arab")),
            ("", "Бандиты бежали", Some("und-Cyrl")),
            ("ar", "قال المتحدث", Some("ar")),
            ("pt_BR", "Os bandidos fugiram.", Some("pt-BR")),
            ("English", "The thugs fled.", None),
            ("\" onclick=\"", "The thugs fled.", None),
            ("", "", None),
        ] {
            let mut document = Document::new("d", text);
            document.meta.insert("language".to_string(), told.into());
            assert_eq!(language(&document).as_deref(), expected, "{told} {text}");
        }
    }
}
