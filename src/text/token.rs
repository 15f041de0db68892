//! Tokens: words, numbers, clitics and marks. `scan` cuts a text into them.
//!
//! Decision: a hyphen is no token but a gap, so that *mopping-up* and *mopping up* are the same two tokens; a possessive
//! *'s* is a token of its own, so that *ISIL's* is *ISIL*; capitals with full stops (*U.S.*) are one token spelled without them.

use super::fold;
pub use super::scan::tokenize;
use super::span::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A run of letters, with inner apostrophes and digits after the first.
    Word,
    /// A run that starts with a digit: *300*, *1,000*, *9/11*, *137th*.
    Number,
    /// What is cut off a word at its last apostrophe: *'s*, *'ve*.
    Clitic,
    /// A mark that may open or close a quotation, apostrophes outside words among them.
    Quote,
    /// `.` `!` `?` `…` and their kin.
    Stop,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `;`
    Semicolon,
    /// A dash that is no hyphen.
    Dash,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// Anything else that is seen.
    Other,
}

/// What stands between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nothing.
    None,
    /// White space within a line.
    Space,
    /// A single hyphen.
    Hyphen,
    /// White space with one line end.
    Line,
    /// A paragraph border, or the start of the text.
    Break,
}

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// No capital at its start, or no letters at all.
    Lower,
    /// A capital at its start.
    Title,
    /// Two or more letters, all of them capitals.
    Upper,
}

/// A word or a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// [`fold::hash`] of its folded spelling (without the full stops of an acronym).
    pub hash: u32,
    /// What it is.
    pub kind: Kind,
    /// What stands before it.
    pub gap: Gap,
    /// How it is capitalised.
    pub case: Case,
}

impl Token {
    /// Whether it is a word, a number or a clitic.
    pub fn is_wordlike(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Number | Kind::Clitic)
    }

    /// Whether a word starts here, compounds with hyphens being one word.
    pub fn counts(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Number) && self.gap != Gap::Hyphen
    }

    /// Whether its first letter is a capital.
    pub fn is_capital(&self) -> bool {
        self.case != Case::Lower
    }
}

/// What stands past the end of a text: a mark of no kind, without letters.
static END: Token = Token { span: Span { start: 0, end: 0 }, hash: 0, kind: Kind::Other, gap: Gap::Break, case: Case::Lower };

/// The token at an index; past the end a mark of no kind that covers nothing and joins nothing.
#[inline]
pub fn at(tokens: &[Token], index: usize) -> &Token {
    tokens.get(index).unwrap_or(&END)
}

/// The tokens `first..end`; none where they do not lie in the text.
#[inline]
pub fn run(tokens: &[Token], first: usize, end: usize) -> &[Token] {
    tokens.get(first..end).unwrap_or(&[])
}

/// From the first to the last of a run of tokens; nothing where there is none.
#[inline]
pub fn span_of(run: &[Token]) -> Span {
    match run {
        [first, .., last] => first.span.to(last.span),
        [only] => only.span,
        [] => Span::default(),
    }
}

/// The folded spelling of a token, the full stops of an acronym left out.
pub fn spelling(text: &str, token: &Token) -> String {
    let word = token.span.of(text);
    if is_acronym(word, token) { word.chars().filter(|&c| c != '.').flat_map(char::to_lowercase).collect() } else { fold::fold(word) }
}

/// Whether a token's spelling is `folded`.
pub fn spells(text: &str, token: &Token, folded: &str) -> bool {
    let word = token.span.of(text);
    if is_acronym(word, token) { spelling(text, token) == folded } else { fold::folds_to(word, folded) }
}

fn is_acronym(word: &str, token: &Token) -> bool {
    token.kind == Kind::Word && token.case == Case::Upper && word.contains('.')
}
