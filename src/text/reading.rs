//! A document read: its tokens, paragraphs, sentences and quotations.

use super::document::Document;
use super::language::Language;
use super::layout;
use super::layout::Paragraph;
use super::quotation;
use super::quotation::Quotation;
use super::sentence;
use super::sentence::Sentence;
use super::span::Span;
use super::token;
use super::token::Gap;
use super::token::Token;

/// A document read.
#[derive(Clone, Debug, Default)]
pub struct Reading<'d> {
    /// The document's text.
    pub text: &'d str,
    /// Words and marks, boilerplate included.
    pub tokens: Vec<Token>,
    /// Paragraphs in text order.
    pub paragraphs: Vec<Paragraph>,
    /// Sentences in text order, boilerplate left out.
    pub sentences: Vec<Sentence>,
    /// Quotations in the order of their opening marks.
    pub quotations: Vec<Quotation>,
}

impl<'d> Reading<'d> {
    /// Reads a document.
    pub fn new(document: &'d Document, language: &Language) -> Self {
        let text = document.text.as_str();
        let tokens = token::tokenize(text, &language.clitics);
        let paragraphs = layout::paragraphs(text, &tokens, document.body > 0, language);
        let sentences = sentence::sentences(text, &tokens, &paragraphs, language);
        let quotations = quotation::quotations(text, &tokens, &paragraphs);
        Reading { text, tokens, paragraphs, sentences, quotations }
    }

    /// The words of a token as they stand.
    pub fn word(&self, at: usize) -> &'d str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    /// From the first to the last of the tokens `first..end`.
    pub fn span(&self, first: usize, end: usize) -> Span {
        match (self.tokens.get(first), self.tokens.get(end.wrapping_sub(1))) {
            (Some(a), Some(b)) if first < end => a.span.to(b.span),
            _ => Span::default(),
        }
    }

    /// Whether only a hyphen stands between a token and the one before it.
    pub fn is_hyphenated(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.gap == Gap::Hyphen)
    }

    /// Index of the sentence that holds a token, if it is not boilerplate.
    pub fn sentence_of(&self, token: usize) -> Option<usize> {
        let at = self.sentences.partition_point(|sentence| sentence.end <= token);
        self.sentences.get(at).filter(|sentence| sentence.first <= token).map(|_| at)
    }

    /// Index of the first token that ends after `byte`.
    pub fn token_at(&self, byte: u32) -> usize {
        self.tokens.partition_point(|token| token.span.end <= byte)
    }
}
