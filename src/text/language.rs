//! What the reader of text has to be told about a language. The words come from a lexicon; none stand here.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

use super::fold;
use super::token;
use super::token::Token;

/// Word lists of a language, as plain parameters.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Language {
    /// Folded endings that are tokens of their own, apostrophe first: *'s*.
    pub clitics: Vec<String>,
    /// Abbreviations that a name follows: a full stop after them never ends a sentence.
    pub before_name: Words,
    /// Other abbreviations: a full stop after them ends a sentence only before a word that starts one.
    pub abbreviations: Words,
    /// Words that, capitalised after a doubtful full stop, show that a sentence starts.
    pub starters: Words,
    /// Whole paragraphs of page furniture.
    pub boilerplate_lines: Words,
    /// Openings of paragraphs of page furniture.
    pub boilerplate_openings: Words,
    /// Openings of bylines.
    pub byline_openings: Words,
    /// What lines about copyright open with or end in.
    pub rights_phrases: Words,
}

/// A set of folded words or phrases, the words of a phrase joined by one space; each with whether it is always written
/// with a capital.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Words {
    /// In order.
    phrases: Vec<(String, bool)>,
    /// The hashes of all tokens that a phrase can start with, in order: most words are none of them.
    openers: Vec<u32>,
}

impl Words {
    /// Folds phrases into a set.
    pub fn new<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Self {
        let (mut words, mut openers) = (BTreeMap::new(), Vec::new());
        for phrase in phrases {
            let tokens = token::tokenize(phrase, &[]);
            let capital = tokens.first().is_some_and(Token::is_capital);
            words.entry(key(phrase, &tokens)).and_modify(|both| *both &= capital).or_insert(capital);
            if let Some(first) = tokens.iter().find(|token| token.is_wordlike()) {
                let spelled = token::spelling(phrase, first);
                // what a clitic is cut off from opens a text as a token of its own
                let heads = spelled.match_indices('\'').filter_map(|(at, _)| spelled.get(..at));
                openers.extend(heads.chain([spelled.as_str()]).map(|head| fold::hash(head.as_bytes())));
            }
        }
        words.remove("");
        openers.sort_unstable();
        openers.dedup();
        Words { phrases: words.into_iter().collect(), openers }
    }

    /// Whether it holds a phrase, and whether that one is always written with a capital.
    fn find(&self, key: &str) -> Option<bool> {
        let at = self.phrases.binary_search_by(|(phrase, _)| phrase.as_str().cmp(key)).ok()?;
        self.phrases.get(at).map(|&(_, capital)| capital)
    }

    /// Whether a phrase can start with the first word among these tokens.
    fn may_open(&self, tokens: &[Token]) -> bool {
        let first = tokens.iter().find(|token| token.is_wordlike());
        first.is_some_and(|first| self.openers.binary_search(&first.hash).is_ok())
    }

    /// Whether it holds the word of one token; a word written with a capital asks for one: *Ill.* is no *ill.*
    pub fn has(&self, text: &str, token: &Token) -> bool {
        let opens = self.openers.binary_search(&token.hash).is_ok();
        let known = if opens { self.find(&token::spelling(text, token)) } else { None };
        known.is_some_and(|capital| !capital || token.is_capital())
    }

    /// Whether it holds the words of all these tokens, marks left out.
    pub fn has_all(&self, text: &str, tokens: &[Token]) -> bool {
        self.may_open(tokens) && self.find(&key(text, tokens)).is_some()
    }

    /// Whether one of its phrases opens these tokens, with at least `shortest` of them.
    pub fn opens(&self, text: &str, tokens: &[Token], shortest: usize) -> bool {
        self.opening(text, tokens).is_some_and(|longest| longest >= shortest)
    }

    /// How many tokens the longest of its phrases that opens these tokens takes, marks before it included.
    pub fn opening(&self, text: &str, tokens: &[Token]) -> Option<usize> {
        if !self.may_open(tokens.get(..6).unwrap_or(tokens)) {
            return None;
        }
        let ends_in_word = |n: usize| tokens.get(n - 1).is_some_and(Token::is_wordlike);
        (1..=tokens.len().min(6)).rev().find(|&n| ends_in_word(n) && self.has_all(text, tokens.get(..n).unwrap_or(tokens)))
    }
}

/// The words of tokens, folded and joined by a space.
fn key(text: &str, tokens: &[Token]) -> String {
    let mut key = String::new();
    for token in tokens.iter().filter(|token| token.is_wordlike()) {
        if !key.is_empty() && token.gap != token::Gap::None {
            key.push(' ');
        }
        match token.kind {
            token::Kind::Clitic => fold::fold_into(token.span.of(text), &mut key),
            _ => key.push_str(&token::spelling(text, token)),
        }
    }
    key
}
