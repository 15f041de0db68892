//! Paragraphs → sentences.
//!
//! Decision: a stop ends a sentence unless something shows that it does not. What shows it: an abbreviation or an initial
//! before it, a small letter after it. Closing quotation marks and brackets after a stop belong to its sentence. What goes on
//! for ever – a table, a transcript without stops – is cut, because later rooms compare the parts of a sentence with one another.

use std::cell::Cell;

use super::language::Language;
use super::layout::Paragraph;
use super::layout::Role;
use super::span::Span;
use super::token;
use super::token::Case;
use super::token::Gap;
use super::token::Kind;
use super::token::Token;

/// A sentence: a run of tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sentence {
    /// Index of its first token.
    pub first: usize,
    /// One past the index of its last token.
    pub end: usize,
    /// From its first to its last token.
    pub span: Span,
    /// Index of its paragraph.
    pub paragraph: usize,
}

/// Cuts paragraphs into sentences; those of boilerplate are left out.
pub fn sentences(text: &str, tokens: &[Token], paragraphs: &[Paragraph], language: &Language) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate().filter(|(_, p)| p.role != Role::Boilerplate) {
        let Some(own) = tokens.get(paragraph.first..paragraph.end) else {
            continue;
        };
        let splitter = Splitter { text, tokens: own, language, passed: Cell::new((0, 0)) };
        let mut first = 0;
        while first < own.len() {
            let end = splitter.end_of(first);
            let span = token::span_of(token::run(own, first, end));
            sentences.push(Sentence { first: paragraph.first + first, end: paragraph.first + end, span, paragraph: index });
            first = end;
        }
    }
    sentences
}

/// The most tokens of a sentence; no sentence that anybody wrote for readers has as many.
const MOST_TOKENS: usize = 600;

struct Splitter<'t> {
    text: &'t str,
    tokens: &'t [Token],
    language: &'t Language,
    /// From where the next word was last looked for, and where it stands: without this, a line of nothing but marks would
    /// be passed over again for each of them.
    passed: Cell<(usize, usize)>,
}

impl Splitter<'_> {
    fn token(&self, at: usize) -> &Token {
        token::at(self.tokens, at)
    }

    /// One past the last token of the sentence that starts at `first`.
    fn end_of(&self, first: usize) -> usize {
        let mut at = first;
        let longest = self.tokens.len().min(first + MOST_TOKENS);
        while at < longest {
            if !self.may_end(at) {
                at += 1;
                continue;
            }
            let end = self.after_closers(at + 1);
            if (at..end).any(|stop| self.may_end(stop) && self.is_end(first, stop, end)) {
                return end;
            }
            at = end;
        }
        at
    }

    fn may_end(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == Kind::Stop || self.is_acronym(token))
    }

    /// Passes over further stops, closing marks and brackets.
    fn after_closers(&self, mut at: usize) -> usize {
        while let Some(token) = self.tokens.get(at) {
            let closes = match token.kind {
                Kind::Stop | Kind::Close => true,
                Kind::Quote => token.gap == Gap::None && !self.touches_next(at),
                _ => false,
            };
            if !closes {
                break;
            }
            at += 1;
        }
        at
    }

    /// Whether a mark stands directly before a word, as an opening mark does.
    fn touches_next(&self, at: usize) -> bool {
        self.tokens.get(at + 1).is_some_and(|next| next.gap == Gap::None && next.is_wordlike())
    }

    /// Whether the sentence that started at `first` ends with the stop at `at`, the next one starting at `next`.
    fn is_end(&self, first: usize, at: usize, next: usize) -> bool {
        let stop = self.token(at);
        let Some(following) = self.next_word(next) else { return true };
        let touching = self.tokens.get(next).is_some_and(|token| token.gap == Gap::None);
        // Scripts without capitals start sentences with letters that are neither small nor capital; some leave no space.
        if touching && !matches!(stop.span.of(self.text), "。" | "！" | "？") || self.is_small(following) {
            return false;
        }
        if self.is_acronym(stop) {
            return self.starts_sentence(following, next);
        }
        if stop.span.of(self.text) != "." || next > at + 1 && self.token(at + 1).kind == Kind::Stop {
            return true;
        }
        let Some(before) = at.checked_sub(1).filter(|&before| before >= first).and_then(|before| self.tokens.get(before)) else {
            return true;
        };
        if stop.gap != Gap::None {
            return true;
        }
        if before.kind == Kind::Number && at == first + 1 {
            return false;
        }
        let quoted = next > at + 1;
        let initial = before.kind == Kind::Word && before.is_capital() && before.span.len() == 1;
        if self.language.before_name.has(self.text, before) && !quoted {
            return false;
        }
        if initial || self.language.abbreviations.has(self.text, before) {
            return self.starts_sentence(following, next);
        }
        true
    }

    /// *U.S.*, whose last full stop may be that of the sentence too.
    fn is_acronym(&self, token: &Token) -> bool {
        let last = || self.text.as_bytes().get(token.span.range().end.wrapping_sub(1));
        token.kind == Kind::Word && last() == Some(&b'.')
    }

    fn is_small(&self, token: &Token) -> bool {
        let first = token.span.of(self.text).chars().next();
        token.kind == Kind::Word && token.case == Case::Lower && first.is_some_and(char::is_lowercase)
    }

    /// The first word at or after `at`, past opening marks.
    fn next_word(&self, at: usize) -> Option<&Token> {
        let (from, to) = self.passed.get();
        if !(from..=to).contains(&at) || to == 0 {
            let word = (at..self.tokens.len()).find(|&at| self.token(at).is_wordlike());
            self.passed.set((at, word.unwrap_or(self.tokens.len())));
        }
        self.tokens.get(self.passed.get().1)
    }

    /// Whether a capitalised word after a doubtful stop shows that a sentence starts.
    fn starts_sentence(&self, word: &Token, next: usize) -> bool {
        let marked = self.tokens.get(next).is_some_and(|token| token.kind == Kind::Quote);
        word.is_capital() && (marked || self.language.starters.has(self.text, word))
    }
}
