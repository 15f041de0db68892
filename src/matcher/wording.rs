//! A form's wordings as the matcher keeps them: steps of the trie, and which letters must be capitals.

use super::trie::Step;
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

/// A wording cut into steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Compiled {
    /// The path in the trie.
    pub steps: Vec<Step>,
    /// The capitals of each step; empty where none asks for any.
    pub capitals: Box<[Capitals]>,
}

/// Cuts a wording into tokens as the reader of text would.
pub fn compile(wording: &Wording, clitics: &[String]) -> Compiled {
    let (mut steps, mut capitals) = (Vec::new(), Vec::new());
    for word in &wording.words {
        let tokens = token::tokenize(&word.text, clitics);
        let last = tokens.len().saturating_sub(1);
        for (at, token) in tokens.iter().enumerate() {
            let spelled = token::spelling(&word.text, token);
            steps.push(Step {
                hash: fold::hash(spelled.as_bytes()),
                word: spelled,
                any_ending: word.any_ending && at == last,
                touches: at > 0 && token.gap == Gap::None,
            });
            capitals.push(asked(token.span.of(&word.text), token));
        }
    }
    if capitals.iter().all(|&c| c == Capitals::Any) {
        capitals.clear();
    }
    Compiled { steps, capitals: capitals.into() }
}

fn asked(word: &str, token: &Token) -> Capitals {
    if token.case == Case::Upper {
        return Capitals::All;
    }
    match capital_bits(word) {
        0 => Capitals::Any,
        bits => Capitals::At(bits),
    }
}

fn capital_bits(word: &str) -> u32 {
    let letters = word.chars().filter(|&c| c != '.' && !fold::is_invisible(c));
    letters.take(32).enumerate().filter(|(_, c)| c.is_uppercase()).fold(0, |bits, (at, _)| bits | 1 << at)
}

/// Whether a token has the capitals asked for. `capitals_line` says that its whole line is in capitals.
pub fn has_capitals(text: &str, token: &Token, asked: Capitals, capitals_line: bool) -> bool {
    match asked {
        Capitals::Any => true,
        Capitals::All => token.case == Case::Upper && !capitals_line,
        Capitals::At(_) if token.case == Case::Upper => true,
        Capitals::At(bits) => capital_bits(token.span.of(text)) & bits == bits,
    }
}
