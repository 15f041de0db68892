//! Bytes → tokens, in one pass.

use super::fold;
use super::lanes;
use super::span::Span;
use super::token::Case;
use super::token::Gap;
use super::token::Kind;
use super::token::Token;
use super::token::spelling;

/// Cuts `text` into tokens. `clitics` are the folded endings, apostrophe first, that are tokens of their own.
pub fn tokenize(text: &str, clitics: &[String]) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 4 + 8);
    let mut scanner = Scanner { text, bytes: text.as_bytes(), at: 0, gap: Gap::Break, apostrophe: false };
    while let Some(token) = scanner.next() {
        match scanner.apostrophe.then(|| scanner.split_clitic(&token, clitics)).flatten() {
            Some((head, tail)) => tokens.extend([head, tail]),
            None => tokens.push(token),
        }
    }
    tokens
}

/// The curly apostrophe in UTF-8.
const CURLY: &[u8] = "’".as_bytes();

struct Scanner<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    gap: Gap,
    /// Whether the last token may be a word with an apostrophe in it.
    apostrophe: bool,
}

impl Scanner<'_> {
    fn next(&mut self) -> Option<Token> {
        match self.bytes.get(self.at..).unwrap_or(&[]) {
            [b' ', next, ..] if begins_token(*next) => {
                self.at += 1;
                self.gap = if self.gap == Gap::Break { Gap::Break } else { Gap::Space };
            }
            [next, ..] if begins_token(*next) => {}
            _ => self.skip_gap(),
        }
        self.apostrophe = false;
        let start = self.at;
        let first = *self.bytes.get(start)?;
        let (kind, hash, case) = if first.is_ascii_alphabetic() {
            self.word(start)
        } else if first.is_ascii_digit() {
            self.number(start)
        } else if first < 0x80 {
            self.ascii_mark(first)
        } else {
            self.other(start)
        };
        let token = Token { span: Span::new(start, self.at), hash, kind, gap: self.gap, case };
        self.gap = Gap::None;
        Some(token)
    }

    fn peek(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// Passes over white space, hyphens between words and invisible marks, and notes what stood there.
    fn skip_gap(&mut self) {
        let (mut lines, mut space) = (0, false);
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'\r' if self.bytes.get(self.at + 1) != Some(&b'\n') => lines += 1,
                b' ' | b'\t' | b'\r' | 0x0b | 0x0c => space = true,
                b'\n' => lines += 1,
                b'-' if self.hyphen_joins(space || lines > 0) => return self.pass_hyphen('-'),
                0x80.. => {
                    let Some(c) = self.peek(self.at) else { break };
                    if matches!(c, '\u{2010}' | '\u{2011}') && self.hyphen_joins(space || lines > 0) {
                        return self.pass_hyphen(c);
                    }
                    match c {
                        '\u{2029}' => lines += 2,
                        '\u{2028}' | '\u{85}' => lines += 1,
                        c if c.is_whitespace() => space = true,
                        c if fold::is_invisible(c) => {}
                        _ => break,
                    }
                    self.at += c.len_utf8() - 1;
                }
                _ => break,
            }
            self.at += 1;
        }
        if self.gap != Gap::Break {
            self.gap = match (lines, space) {
                (0, false) => Gap::None,
                (0, true) => Gap::Space,
                (1, _) => Gap::Line,
                _ => Gap::Break,
            };
        }
    }

    /// Whether the hyphen here stands between two letters or digits with nothing else.
    fn hyphen_joins(&self, spaced: bool) -> bool {
        let is_seen = |c: &char| !fold::is_invisible(*c);
        let after = || self.text.get(self.at..)?.chars().skip(1).find(is_seen);
        let before = || self.text.get(..self.at)?.chars().rev().find(is_seen);
        !spaced && after().is_some_and(char::is_alphanumeric) && before().is_some_and(|c| c.is_alphanumeric() || c == '.')
    }

    /// Notes a hyphen, and passes over what is not seen after it.
    fn pass_hyphen(&mut self, hyphen: char) {
        self.gap = Gap::Hyphen;
        self.at += hyphen.len_utf8();
        while let Some(c) = self.peek(self.at).filter(|&c| fold::is_invisible(c)) {
            self.at += c.len_utf8();
        }
    }

    /// A run of letters: of ASCII, as most are, or with marks in it.
    fn word(&mut self, start: usize) -> (Kind, u32, Case) {
        if self.bytes.get(start + 1) == Some(&b'.')
            && let Some(end) = self.acronym_end(start)
        {
            self.apostrophe = true;
            self.at = end + self.clitic_len(end);
            return self.acronym(start);
        }
        let run = lanes::run(self.bytes.get(start..).unwrap_or(&[]));
        self.at = start + run.length;
        if matches!(self.bytes.get(self.at), Some(b'\'' | 0x80..)) && !self.ends_word(self.at) {
            return self.marked_word(start);
        }
        let capital = self.bytes.get(start).is_some_and(u8::is_ascii_uppercase);
        (Kind::Word, run.hash, case_of(capital, run.letters, run.letters))
    }

    /// A run of letters of ASCII with apostrophes in it or behind it; anything else falls back to folding the whole run.
    fn marked_word(&mut self, start: usize) -> (Kind, u32, Case) {
        let mut at = self.at;
        while let Some(&byte) = self.bytes.get(at) {
            let mark = match byte {
                b'\'' => 1,
                0x80.. if self.bytes.get(at..at + CURLY.len()) == Some(CURLY) => CURLY.len(),
                0x80.. if self.ends_word(at) => break,
                0x80.. => return self.unicode_word(start),
                _ => break,
            };
            match self.bytes.get(at + mark) {
                Some(next) if next.is_ascii_alphabetic() => {}
                Some(0x80..) => return self.unicode_word(start),
                _ => break,
            }
            self.apostrophe = true;
            at += mark;
            at += lanes::run(self.bytes.get(at..).unwrap_or(&[])).length;
        }
        self.at = at;
        let word = self.text.get(start..at).unwrap_or("");
        let hash = if word.is_ascii() { fold::hash_of_ascii(word) } else { fold::hash_of_ascii(&word.replace('’', "'")) };
        let letters = word.bytes().filter(u8::is_ascii_alphabetic).count() as u32;
        let capitals = word.bytes().filter(u8::is_ascii_uppercase).count() as u32;
        (Kind::Word, hash, case_of(word.starts_with(|c: char| c.is_ascii_uppercase()), capitals, letters))
    }

    /// Whether the mark at `at` is one of those outside ASCII that stand in most texts: dashes, quotation marks, an ellipsis, a
    /// space that does not break.
    fn ends_word(&self, at: usize) -> bool {
        matches!(self.bytes.get(at..at + 3), Some([0xe2, 0x80, 0x93 | 0x94 | 0x98 | 0x9c | 0x9d | 0xa6] | [0xc2, 0xa0, _]))
    }

    /// A run of letters of any script, with inner apostrophes.
    fn unicode_word(&mut self, start: usize) -> (Kind, u32, Case) {
        self.apostrophe = true;
        let rest = self.text.get(start..).unwrap_or("");
        let (mut end, mut capitals, mut letters) = (0, 0u32, 0u32);
        let mut chars = rest.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let inner = fold::is_apostrophe(c) && at > 0 && chars.peek().is_some_and(|&(_, next)| next.is_alphabetic());
            if !(c.is_alphanumeric() || is_mark(c) || inner || fold::is_invisible(c)) {
                break;
            }
            capitals += u32::from(c.is_uppercase());
            letters += u32::from(c.is_alphabetic());
            end = if fold::is_invisible(c) { end } else { at + c.len_utf8() };
        }
        self.at = start + end;
        let word = rest.get(..end).unwrap_or("");
        let first_capital = word.chars().next().is_some_and(char::is_uppercase);
        (Kind::Word, fold::hash(fold::fold(word).as_bytes()), case_of(first_capital, capitals, letters))
    }

    /// Where *U.S.* or *a.m.* ends, if such a thing starts here.
    fn acronym_end(&self, start: usize) -> Option<usize> {
        let letter = |at: usize| self.bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
        let stop = |at: usize| self.bytes.get(at) == Some(&b'.');
        let mut end = start;
        while letter(end) && stop(end + 1) {
            end += 2;
        }
        let long = end >= start + 4;
        let open = end == start + 2 && letter(end) && !self.bytes.get(end + 1).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
        match (long, open) {
            (true, _) if letter(end) && !self.bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric) => Some(end + 1),
            (true, _) if !letter(end) => Some(end),
            (true, _) => Some(end),
            (false, true) => Some(end + 1),
            _ => None,
        }
    }

    /// How long the apostrophe and letters at `at` are, if they may be a clitic: *U.S.'s*.
    fn clitic_len(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or("");
        let Some(mark) = rest.chars().next().filter(|&c| fold::is_apostrophe(c)) else {
            return 0;
        };
        let letters = rest.bytes().skip(mark.len_utf8()).take_while(u8::is_ascii_alphabetic).count();
        if (1..=2).contains(&letters) { mark.len_utf8() + letters } else { 0 }
    }

    /// The acronym `start..self.at`, spelled without its full stops when it is in capitals.
    fn acronym(&self, start: usize) -> (Kind, u32, Case) {
        let word = self.text.get(start..self.at).unwrap_or("");
        if word.chars().any(|c| c.is_ascii_lowercase()) {
            return (Kind::Word, fold::hash(fold::fold(word).as_bytes()), Case::Lower);
        }
        let bare: Vec<u8> = word.bytes().filter(|&b| b != b'.').map(|b| b.to_ascii_lowercase()).collect();
        (Kind::Word, fold::hash(&bare), Case::Upper)
    }

    /// Digits, with marks between digits and letters at the end.
    fn number(&mut self, start: usize) -> (Kind, u32, Case) {
        let mut at = start;
        while let Some(&byte) = self.bytes.get(at) {
            let inner = matches!(byte, b'.' | b',' | b':' | b'/')
                && self.bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
                && self.bytes.get(at.wrapping_sub(1)).is_some_and(u8::is_ascii_digit);
            if !(byte.is_ascii_alphanumeric() || inner) {
                break;
            }
            at += 1;
        }
        self.at = at;
        (Kind::Number, fold::hash_of_ascii(self.text.get(start..at).unwrap_or("")), Case::Lower)
    }

    fn ascii_mark(&mut self, byte: u8) -> (Kind, u32, Case) {
        self.at += 1;
        let kind = match byte {
            b'.' | b'!' | b'?' => Kind::Stop,
            b',' => Kind::Comma,
            b':' => Kind::Colon,
            b';' => Kind::Semicolon,
            b'(' | b'[' | b'{' => Kind::Open,
            b')' | b']' | b'}' => Kind::Close,
            b'"' => Kind::Quote,
            b'\'' | b'`' => {
                self.at += usize::from(self.is_double(byte));
                Kind::Quote
            }
            b'-' => {
                while self.bytes.get(self.at) == Some(&b'-') {
                    self.at += 1;
                }
                Kind::Dash
            }
            _ => Kind::Other,
        };
        (kind, fold::hash(&[byte]), Case::Lower)
    }

    /// Whether the mark just passed and the next make one double mark; *“I said, 'No,'''* ends with a single one and a double one.
    fn is_double(&self, byte: u8) -> bool {
        let same = |at: usize| self.bytes.get(at) == Some(&byte);
        let inner = same(self.at + 1) && !same(self.at + 2);
        let behind = self.at.checked_sub(2).and_then(|at| self.bytes.get(at)).is_some_and(u8::is_ascii_graphic);
        same(self.at) && !(inner && behind && !same(self.at.wrapping_sub(2)))
    }

    /// A letter or mark outside ASCII.
    fn other(&mut self, start: usize) -> (Kind, u32, Case) {
        let Some(c) = self.peek(start) else {
            self.at += 1;
            return (Kind::Other, 0, Case::Lower);
        };
        if c.is_alphanumeric() || is_mark(c) {
            return self.unicode_word(start);
        }
        self.at += c.len_utf8();
        let kind = match c {
            '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '‚' | '‛' | '‹' | '›' | '＂' | '＇' | '「' | '」' | '『' | '』' => {
                Kind::Quote
            }
            '…' | '؟' | '。' | '！' | '？' | '۔' => Kind::Stop,
            '،' | '，' | '、' => Kind::Comma,
            '؛' => Kind::Semicolon,
            '\u{2012}'..='\u{2015}' | '\u{2010}' | '\u{2011}' | '\u{2212}' => Kind::Dash,
            _ => Kind::Other,
        };
        let hash = match c {
            '“' | '”' | '–' | '—' | '‘' | '…' => fold::hash(self.bytes.get(start..self.at).unwrap_or(&[])), // folds to itself
            '’' => fold::hash(b"'"),
            _ => fold::hash(fold::fold(self.text.get(start..self.at).unwrap_or("")).as_bytes()),
        };
        (kind, hash, Case::Lower)
    }

    /// *ISIL's* → *ISIL*, *'s*.
    fn split_clitic(&self, token: &Token, clitics: &[String]) -> Option<(Token, Token)> {
        let word = token.span.of(self.text);
        let cut = word.char_indices().rev().take(3).find(|&(_, c)| fold::is_apostrophe(c)).map(|(at, _)| at)?;
        let (head, tail) = (word.get(..cut)?, word.get(cut..)?);
        let clitic = clitics.iter().find(|clitic| fold::folds_to(tail, clitic)).filter(|_| !head.is_empty())?;
        let border = token.span.start + cut as u32;
        let capitals = head.chars().filter(|c| c.is_uppercase()).count() as u32;
        let letters = head.chars().filter(|c| c.is_alphabetic()).count() as u32;
        let case = case_of(token.is_capital(), capitals, letters);
        let span = Span { start: token.span.start, end: border };
        let mut first = Token { span, case, ..*token };
        first.hash = match head.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            true => fold::hash_of_ascii(head),
            false => fold::hash(spelling(self.text, &first).as_bytes()),
        };
        let span = Span { start: border, end: token.span.end };
        Some((first, Token { span, hash: fold::hash(clitic.as_bytes()), kind: Kind::Clitic, gap: Gap::None, case: Case::Lower }))
    }
}

/// Whether a byte is no part of a gap by itself.
#[inline]
fn begins_token(byte: u8) -> bool {
    byte.is_ascii_graphic() && byte != b'-'
}

fn case_of(first: bool, capitals: u32, letters: u32) -> Case {
    match first {
        _ if letters >= 2 && capitals == letters => Case::Upper,
        true => Case::Title,
        false => Case::Lower,
    }
}

/// Combining marks belong to the letter before them.
fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}
