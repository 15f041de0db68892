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
    /// Index of the sentence of each token, plus one; 0 is none.
    sentence_of: Vec<u32>,
}

impl<'d> Reading<'d> {
    /// Reads a document.
    pub fn new(document: &'d Document, language: &Language) -> Self {
        let text = document.text.as_str();
        let tokens = token::tokenize(text, &language.clitics);
        let paragraphs = layout::paragraphs(text, &tokens, document.body > 0, language);
        let sentences = sentence::sentences(text, &tokens, &paragraphs, language);
        let quotations = quotation::quotations(text, &tokens, &paragraphs);
        let sentence_of = sentences_of(&tokens, &sentences);
        Reading { text, tokens, paragraphs, sentences, quotations, sentence_of }
    }

    /// The token at an index; past the end a mark of no kind that covers nothing and joins nothing.
    #[inline]
    pub fn token(&self, at: usize) -> &Token {
        token::at(&self.tokens, at)
    }

    /// The tokens `first..end`; none where they do not lie in the text.
    #[inline]
    pub fn tokens_in(&self, first: usize, end: usize) -> &[Token] {
        token::run(&self.tokens, first, end)
    }

    /// The words of a token as they stand.
    pub fn word(&self, at: usize) -> &'d str {
        self.token(at).span.of(self.text)
    }

    /// From the first to the last of the tokens `first..end`.
    pub fn span(&self, first: usize, end: usize) -> Span {
        token::span_of(self.tokens_in(first, end))
    }

    /// Whether only a hyphen stands between a token and the one before it.
    pub fn is_hyphenated(&self, at: usize) -> bool {
        self.token(at).gap == Gap::Hyphen
    }

    /// Whether the tokens `first..end` are part of a longer compound with a hyphen: *bomb* in *bomb-maker*, *Front* in *pro-Front*.
    pub fn is_cut(&self, first: usize, end: usize) -> bool {
        self.is_hyphenated(first) || self.is_hyphenated(end)
    }

    /// Index of the sentence that holds a token, if it is not boilerplate.
    #[inline]
    pub fn sentence_of(&self, token: usize) -> Option<usize> {
        (*self.sentence_of.get(token)? as usize).checked_sub(1)
    }

    /// The sentence that holds a token, if it is not boilerplate.
    #[inline]
    pub fn sentence_at(&self, token: usize) -> Option<&Sentence> {
        self.sentence_of(token).and_then(|at| self.sentences.get(at))
    }

    /// The first token of the sentence that stands so many sentences before that of a token, or of the first one.
    #[inline]
    pub fn sentences_before(&self, token: usize, back: usize) -> Option<usize> {
        let at = self.sentence_of(token)?.saturating_sub(back);
        self.sentences.get(at).map(|sentence| sentence.first)
    }

    /// The paragraph of a sentence; an empty one where the sentence is of another text.
    #[inline]
    pub fn paragraph_of(&self, sentence: &Sentence) -> &Paragraph {
        self.paragraphs.get(sentence.paragraph).unwrap_or(&layout::NO_PARAGRAPH)
    }

    /// Index of the first token that ends after `byte`.
    pub fn token_at(&self, byte: u32) -> usize {
        self.tokens.partition_point(|token| token.span.end <= byte)
    }
}

/// Index of the sentence of each token, plus one: asked for at nearly every cue and name.
fn sentences_of(tokens: &[Token], sentences: &[Sentence]) -> Vec<u32> {
    let mut of = vec![0; tokens.len()];
    for (number, sentence) in (1..).zip(sentences) {
        of.get_mut(sentence.first..sentence.end).unwrap_or_default().fill(number);
    }
    of
}
