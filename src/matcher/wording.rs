//! A form's wordings as the matcher keeps them: steps of the trie, and which letters must be capitals.

use super::vocabulary::NONE;
use super::vocabulary::Vocabulary;
use super::vocabulary::WordId;
use crate::lexicon::FormWord;
use crate::lexicon::Wording;
use crate::text::Token;
use crate::text::fold;
use crate::text::token;
use crate::text::token::Case;
use crate::text::token::Gap;

/// Which capitals a form asks for in one token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capitals {
    /// None.
    Any,
    /// The letters whose bits are set, or all of them.
    At(u32),
    /// All of them, in a line that is not all capitals: the form is an acronym.
    All,
}

impl Capitals {
    /// As a number.
    pub fn code(self) -> u64 {
        match self {
            Capitals::Any => 0,
            Capitals::At(bits) => u64::from(bits),
            Capitals::All => 1 << 32,
        }
    }

    /// From its number.
    #[inline]
    pub fn from_code(code: u64) -> Capitals {
        match code {
            0 => Capitals::Any,
            code => u32::try_from(code).map_or(Capitals::All, Capitals::At),
        }
    }
}

/// One step of a wording: a word, and how it joins the one before.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The word; [`NONE`] where any ending may follow its beginning.
    pub id: WordId,
    /// The folded beginning of the word, if any ending may follow.
    pub beginning: String,
    /// It touches the word before it, as a clitic does.
    pub touches: bool,
}

/// Wordings cut into steps, one at a time: its buffers serve for all.
#[derive(Debug, Default)]
pub struct Cutter {
    /// The path in the trie.
    pub steps: Vec<Step>,
    /// The capitals of each step.
    capitals: Vec<Capitals>,
}

impl Cutter {
    /// Cuts a wording into tokens as the reader of text would, and numbers its words.
    pub fn cut(&mut self, wording: &Wording, clitics: &[String], vocabulary: &mut Vocabulary) {
        self.steps.clear();
        self.capitals.clear();
        for word in &wording.words {
            match word.text.bytes().all(|byte| byte.is_ascii_alphabetic()) && !word.any_ending {
                true => self.letters(&word.text, vocabulary),
                false => self.tokens(word, clitics, vocabulary),
            }
        }
    }

    /// The capitals that each step asks for.
    pub fn capitals(&self) -> &[Capitals] {
        &self.capitals
    }

    /// A word of plain letters, as most are, is one token.
    fn letters(&mut self, word: &str, vocabulary: &mut Vocabulary) {
        let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
        self.steps.push(Step { id: vocabulary.insert_letters(word), beginning: String::new(), touches: false });
        self.capitals.push(match capitals {
            0 => Capitals::Any,
            n => asked(word, n > 1 && n == word.len()),
        });
    }

    fn tokens(&mut self, word: &FormWord, clitics: &[String], vocabulary: &mut Vocabulary) {
        let tokens = token::tokenize(&word.text, clitics);
        let last = tokens.len().saturating_sub(1);
        for (at, token) in tokens.iter().enumerate() {
            let spelled = token::spelling(&word.text, token);
            let touches = at > 0 && token.gap == Gap::None;
            self.steps.push(match word.any_ending && at == last {
                true => Step { id: NONE, beginning: spelled, touches },
                false => Step { id: vocabulary.insert(&spelled, fold::hash(spelled.as_bytes())), beginning: String::new(), touches },
            });
            self.capitals.push(asked(token.span.of(&word.text), token.case == Case::Upper));
        }
    }
}

fn asked(word: &str, all: bool) -> Capitals {
    if all {
        return Capitals::All;
    }
    match capital_bits(word) {
        0 => Capitals::Any,
        bits => Capitals::At(bits),
    }
}

fn capital_bits(word: &str) -> u32 {
    if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return word.bytes().take(32).rev().fold(0, |bits, byte| bits << 1 | u32::from(byte.is_ascii_uppercase()));
    }
    let letters = word.chars().filter(|&c| c != '.' && !fold::is_invisible(c));
    letters.take(32).enumerate().filter(|(_, c)| c.is_uppercase()).fold(0, |bits, (at, _)| bits | 1 << at)
}

/// Whether a token has the capitals asked for. `capitals_line` says that its whole line is in capitals.
pub fn has_capitals(text: &str, token: &Token, asked: Capitals, capitals_line: bool) -> bool {
    match asked {
        Capitals::Any => true,
        Capitals::All => token.case == Case::Upper && !capitals_line,
        Capitals::At(_) if token.case == Case::Upper => true,
        // as most forms ask; no token begins with what does not count as a letter
        Capitals::At(1) => token.span.of(text).starts_with(char::is_uppercase),
        Capitals::At(bits) => capital_bits(token.span.of(text)) & bits == bits,
    }
}
