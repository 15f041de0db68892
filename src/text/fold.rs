//! Folding: when are two spellings the same word?
//!
//! Decision: full Unicode case folding (CaseFolding.txt, C + F) to NFC; marks that nobody sees or that Arabic and Hebrew
//! spelling leaves out are dropped; İ folds to i as readers of English news expect; a curly apostrophe is a straight one.

use caseless::Caseless;
use unicode_normalization::UnicodeNormalization;

use super::lanes;

/// Appends the folded spelling of `word` to `out`.
pub fn fold_into(word: &str, out: &mut String) {
    if word.is_ascii() {
        let from = out.len();
        out.push_str(word);
        return out.get_mut(from..).unwrap_or_default().make_ascii_lowercase();
    }
    let mut after_i = false;
    let visible = word.chars().filter(|&c| !is_invisible(c)).map(|c| if is_apostrophe(c) { '\'' } else { c });
    for c in visible.nfd().default_case_fold().nfc() {
        let dot = c == '\u{307}' && after_i;
        if !dot && !is_vowel_sign(c) {
            out.push(c);
        }
        after_i = c == 'i';
    }
}

/// The folded spelling of `word`.
pub fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold_into(word, &mut out);
    out
}

/// Whether `word` folds to `folded`, which is folded already.
pub fn folds_to(word: &str, folded: &str) -> bool {
    if word.is_ascii() {
        return word.eq_ignore_ascii_case(folded);
    }
    match word.strip_prefix('’') {
        Some(rest) if rest.is_ascii() => folded.strip_prefix('\'').is_some_and(|folded| rest.eq_ignore_ascii_case(folded)),
        _ => fold(word) == folded,
    }
}

/// A 32-bit hash of folded bytes. Not for adversaries: whoever looks a word up by it compares the spelling afterwards.
pub fn hash(folded: &[u8]) -> u32 {
    lanes::hash(folded)
}

/// The hash of the folded spelling of a word in ASCII.
pub fn hash_of_ascii(word: &str) -> u32 {
    lanes::hash_of_small(word.as_bytes())
}

/// The first sixteen bytes of the folded spelling of a word in ASCII, as two numbers; nought behind its end. `bytes` begin with the word,
/// which is so long; that more follow it costs least.
#[inline]
pub fn letters_of_ascii(bytes: &[u8], length: usize) -> [u64; 2] {
    lanes::first_of_small(bytes, length)
}

/// Soft hyphen, zero-width and bidirectional marks: there, but not seen.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Signs that Arabic and Hebrew spelling may leave out, and the tatweel that only stretches a word.
fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{610}'..='\u{61a}' | '\u{640}'
        | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}')
}

/// The marks that stand for an apostrophe.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}' | '\u{ff07}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_fold_alike() {
        for (a, b) in [
            ("TERRORISTS", "terrorists"),
            ("Straße", "STRASSE"),
            ("İdlib", "idlib"),
            ("e\u{301}lite", "\u{e9}lite"),
            ("مُحَمَّد", "محمد"),
            ("حـــزب", "حزب"),
            ("don\u{2019}t", "don't"),
            ("ter\u{ad}ror\u{200b}ist", "terrorist"),
        ] {
            assert_eq!(fold(a), fold(b), "{a} and {b}");
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for (a, b) in [("ılık", "ilik"), ("resume", "résumé"), ("us", "u's")] {
            assert_ne!(fold(a), fold(b), "{a} and {b}");
        }
    }
}
