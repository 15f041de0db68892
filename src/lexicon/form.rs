//! From a form such as `terrorist(s)` to every wording it stands for.
//!
//! The grammar is in `grammar`. Folding, capitals, hyphens and apostrophes inside a word are the matcher's business; words are told apart
//! at white space only.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

use super::grammar::Alternative;
use super::grammar::FormError;
use super::grammar::Item;
use super::grammar::Parser;
use super::grammar::Phrase;
use super::grammar::Word;

#[cfg(test)]
mod tests;

/// The most wordings that one form may stand for.
pub const MOST_WORDINGS: usize = 4096;

/// One way of writing a form, spelled out.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Wording<'f> {
    /// Its words, in order; never empty.
    pub words: Vec<FormWord<'f>>,
}

/// One word of a wording.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FormWord<'f> {
    /// The word as written in the form, backslashes removed.
    pub text: Cow<'f, str>,
    /// Whether any ending may follow, as in `terror*`.
    pub any_ending: bool,
}

impl fmt::Display for Wording<'_> {
    /// The wording as a reader would write it, `*` included.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, word) in self.words.iter().enumerate() {
            let space = if index > 0 { " " } else { "" };
            let star = if word.any_ending { "*" } else { "" };
            write!(f, "{space}{}{star}", word.text)?;
        }
        Ok(())
    }
}

/// Every wording that `form` stands for, the shortest choice of each option first, none twice.
///
/// # Errors
///
/// An unbalanced or nested parenthesis, a form or alternative that is empty or only optional, a `*` that does not end its word, a mark or
/// backslash out of place, and a form with too many wordings; each with its column.
pub fn expand(form: &str) -> Result<Vec<Wording<'_>>, FormError> {
    if let Some(wording) = as_it_stands(form) {
        return Ok(vec![wording]);
    }
    let phrase = Parser::new(form).form()?;
    if phrase.count > MOST_WORDINGS {
        return Err(FormError {
            column: 1,
            what: format!("this form stands for more than {MOST_WORDINGS} wordings"),
            remedy: "split it into several forms",
        });
    }
    let mut wordings = Vec::with_capacity(phrase.count);
    for choice in 0..phrase.count {
        let mut writer = Writer::default();
        writer.phrase(&phrase, choice);
        writer.space();
        wordings.push(Wording { words: writer.words });
    }
    if wordings.iter().any(|wording| wording.words.is_empty()) {
        return Err(FormError {
            column: 1,
            what: "everything in this form is optional".to_owned(),
            remedy: "leave at least one word outside the parentheses",
        });
    }
    Ok(without_repeats(wordings))
}

/// A form without marks, as most are: it needs no reading, and its words no copies.
fn as_it_stands(form: &str) -> Option<Wording<'_>> {
    let is_mark = |byte: u8| matches!(byte, b'(' | b')' | b'|' | b'/' | b'*' | b'\\');
    let words = || form.split_whitespace().map(|word| FormWord { text: Cow::Borrowed(word), any_ending: false });
    (!form.bytes().any(is_mark)).then(|| Wording { words: words().collect() }).filter(|wording| !wording.words.is_empty())
}

/// The same without repeats. A few wordings are compared with each other, many are looked up.
fn without_repeats(mut wordings: Vec<Wording<'_>>) -> Vec<Wording<'_>> {
    let fresh: Vec<bool> = match wordings.len() {
        0..=16 => (0..).zip(&wordings).map(|(at, wording)| !wordings.iter().take(at).any(|earlier| earlier == wording)).collect(),
        many => {
            let mut seen = HashSet::with_capacity(many);
            wordings.iter().map(|wording| seen.insert(wording)).collect()
        }
    };
    if fresh.contains(&false) {
        let mut fresh = fresh.into_iter();
        wordings.retain(|_| fresh.next() == Some(true));
    }
    wordings
}

/// Spells out one choice of all that a form leaves open. Choices are numbered so that the last one varies fastest.
#[derive(Default)]
struct Writer {
    words: Vec<FormWord<'static>>,
    letters: String,
    star: bool,
}

impl Writer {
    fn phrase(&mut self, phrase: &Phrase, mut choice: usize) {
        let mut left = phrase.count;
        for (index, word) in phrase.words.iter().enumerate() {
            if index > 0 {
                self.space();
            }
            left /= word.count;
            self.word(word, choice / left);
            choice %= left;
        }
    }

    fn word(&mut self, word: &Word, mut choice: usize) {
        for alternative in &word.alternatives {
            if choice < alternative.count {
                return self.alternative(alternative, choice);
            }
            choice -= alternative.count;
        }
    }

    fn alternative(&mut self, alternative: &Alternative, mut choice: usize) {
        let mut left = alternative.count;
        for item in &alternative.items {
            left /= item.count();
            match item {
                Item::Letters(letters) => self.letters.push_str(letters),
                Item::Star(_) => self.star = true,
                Item::Optional(options) => self.optional(options, choice / left),
            }
            choice %= left;
        }
    }

    /// Choice 0 leaves the option out.
    fn optional(&mut self, options: &[Phrase], choice: usize) {
        let Some(mut choice) = choice.checked_sub(1) else {
            return;
        };
        for option in options {
            if choice < option.count {
                return self.phrase(option, choice);
            }
            choice -= option.count;
        }
    }

    /// Ends a word, if there is one.
    fn space(&mut self) {
        let any_ending = std::mem::take(&mut self.star);
        if !self.letters.is_empty() {
            let text = std::mem::take(&mut self.letters);
            self.words.push(FormWord { text: Cow::Owned(text), any_ending });
        }
    }
}
