//! Tokens → paragraphs and their zones.
//!
//! Decision: an empty line ends a paragraph; a single line end does so too, unless the text is wrapped at a fixed width.
//! The first line is the headline if it looks like one; the first paragraph of running text after it is the lead. What is
//! page furniture is in `furniture`.

use super::furniture;
use super::language::Language;
use super::span::Span;
use super::token;
use super::token::Case;
use super::token::Gap;
use super::token::Kind;
use super::token::Token;
use super::zone::Zone;

/// What a paragraph is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Running text, the headline's included.
    Text,
    /// A section heading: narration, but neither lead nor part of a story's sentences.
    Heading,
    /// Furniture of the page, left out of the counts.
    Boilerplate,
}

/// A paragraph: a run of tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paragraph {
    /// Index of its first token.
    pub first: usize,
    /// One past the index of its last token.
    pub end: usize,
    /// From its first to its last token.
    pub span: Span,
    /// Headline, lead or body.
    pub zone: Zone,
    /// What it is for.
    pub role: Role,
    /// A line of capitals, in which capitals tell nothing.
    pub capitals: bool,
}

/// No tokens, and nothing said of them.
pub(super) static NO_PARAGRAPH: Paragraph =
    Paragraph { first: 0, end: 0, span: Span { start: 0, end: 0 }, zone: Zone::Body, role: Role::Text, capitals: false };

/// Longest heading, in words; a headline may have twice as many.
pub(super) const HEADING_WORDS: usize = 14;

/// Cuts tokens into paragraphs. `headline` says that the first paragraph is a row's title.
pub fn paragraphs(text: &str, tokens: &[Token], headline: bool, language: &Language) -> Vec<Paragraph> {
    let lines_break = !is_wrapped(text);
    let starts = |token: &Token| token.gap == Gap::Break || lines_break && token.gap == Gap::Line;
    let inner = tokens.iter().enumerate().skip(1).filter(|(_, token)| starts(token)).map(|(at, _)| at);
    let borders = inner.chain((!tokens.is_empty()).then_some(tokens.len()));
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for end in borders {
        let first = paragraphs.last().map_or(0, |last| last.end);
        let own = token::run(tokens, first, end);
        let role = role(text, own, first == 0, language);
        paragraphs.push(Paragraph { first, end, span: token::span_of(own), zone: Zone::Body, role, capitals: is_capitals(own) });
    }
    set_zones(text, &mut paragraphs, tokens, headline);
    let mut parts = Vec::with_capacity(paragraphs.len());
    paragraphs.into_iter().for_each(|paragraph| without_furniture(text, paragraph, tokens, language, &mut parts));
    parts
}

/// Adds a paragraph; of running text, the dateline before it and the credits behind it are paragraphs of their own.
fn without_furniture(text: &str, paragraph: Paragraph, tokens: &[Token], language: &Language, out: &mut Vec<Paragraph>) {
    let own = token::run(tokens, paragraph.first, paragraph.end);
    if paragraph.role != Role::Text || paragraph.zone == Zone::Headline {
        return out.push(paragraph);
    }
    let dateline = furniture::dateline(text, own, paragraph.zone == Zone::Lead);
    let credits = furniture::credits(text, own, language).filter(|&at| at > dateline).unwrap_or(own.len());
    let parts = [(0, dateline, Role::Boilerplate), (dateline, credits, Role::Text), (credits, own.len(), Role::Boilerplate)];
    for (from, to, role) in parts.into_iter().filter(|(from, to, _)| from < to) {
        let (first, end) = (paragraph.first + from, paragraph.first + to);
        out.push(Paragraph { first, end, span: token::span_of(token::run(own, from, to)), role, ..paragraph });
    }
}

/// A row's title is its headline whatever it looks like; else the first line is that looks like one.
fn set_zones(text: &str, paragraphs: &mut [Paragraph], tokens: &[Token], headline: bool) {
    let several = paragraphs.len() > 1;
    let mut headline_open = true;
    for (nth, paragraph) in paragraphs.iter_mut().enumerate() {
        let own = tokens.get(paragraph.first..paragraph.end).unwrap_or(&[]);
        let title = headline && nth == 0;
        if paragraph.role == Role::Boilerplate && !title {
            continue;
        }
        if headline_open && several && (title || is_headline(text, own)) {
            (paragraph.zone, paragraph.role) = (Zone::Headline, Role::Text);
            headline_open = false;
            continue;
        }
        headline_open = false;
        if paragraph.role == Role::Text {
            paragraph.zone = Zone::Lead;
            break;
        }
    }
}

fn role(text: &str, tokens: &[Token], first: bool, language: &Language) -> Role {
    if !tokens.iter().any(Token::counts) {
        return Role::Heading;
    }
    match furniture::is_furniture(text, tokens, first, language) {
        true => Role::Boilerplate,
        false if is_heading(tokens) => Role::Heading,
        false => Role::Text,
    }
}

/// A short line that ends like no sentence and starts with a capital or a number.
fn is_heading(tokens: &[Token]) -> bool {
    let starts = tokens.first().is_some_and(|token| token.is_capital() || token.kind == Kind::Number);
    let ends = tokens.last().is_some_and(|token| matches!(token.kind, Kind::Word | Kind::Number | Kind::Close));
    let runs = || tokens.iter().any(|token| matches!(token.kind, Kind::Quote | Kind::Stop));
    starts && ends && has_at_most(tokens, HEADING_WORDS) && !runs()
}

/// A first line that ends like no sentence, has its words in capitals, or is one short question.
fn is_headline(text: &str, tokens: &[Token]) -> bool {
    let words = count_words(tokens);
    let long = |token: &&Token| token.kind == Kind::Word && token.span.len() > 3;
    let capitals = tokens.iter().filter(long).filter(|token| token.is_capital()).count();
    let title_case = capitals * 5 >= tokens.iter().filter(long).count() * 4;
    let stops = tokens.iter().filter(|token| token.kind == Kind::Stop).count();
    let asks = tokens.last().is_some_and(|token| token.span.of(text) == "?") && stops == 1 && words <= HEADING_WORDS;
    words > 0 && words <= 2 * HEADING_WORDS && (!ends_sentence(tokens) || title_case || asks)
}

pub(super) fn ends_sentence(tokens: &[Token]) -> bool {
    let last = tokens.iter().rev().find(|token| !matches!(token.kind, Kind::Quote | Kind::Close));
    last.is_some_and(|token| matches!(token.kind, Kind::Stop | Kind::Colon | Kind::Comma | Kind::Semicolon))
}

/// How many words tokens hold, a compound with hyphens being one.
pub fn count_words(tokens: &[Token]) -> usize {
    tokens.iter().filter(|token| token.counts()).count()
}

/// Whether tokens hold at most so many words.
pub(super) fn has_at_most(tokens: &[Token], words: usize) -> bool {
    tokens.iter().filter(|token| token.counts()).nth(words).is_none()
}

/// At least two words, and no letter that is no capital but in words of one letter.
fn is_capitals(tokens: &[Token]) -> bool {
    let mut upper = 0;
    for token in tokens.iter().filter(|token| token.kind == Kind::Word) {
        match token.case {
            Case::Upper => upper += 1,
            _ if token.span.len() > 1 => return false,
            _ => {}
        }
    }
    upper >= 2
}

/// Whether lines end where a width was reached: most lines that are followed at once by another are of middling length
/// and end in the midst of a sentence.
fn is_wrapped(text: &str) -> bool {
    let (mut joined, mut wrapped) = (0usize, 0usize);
    let mut start = 0;
    let bytes = text.as_bytes();
    for end in memchr::memchr_iter(b'\n', bytes) {
        let line = bytes.get(start..end).unwrap_or(&[]).trim_ascii();
        start = end + 1;
        let next_is_text = bytes.get(start..).is_some_and(|rest| rest.first().is_some_and(|b| !matches!(b, b'\n' | b'\r')));
        if line.is_empty() || !next_is_text {
            continue;
        }
        joined += 1;
        let ends = line.last().is_some_and(|b| matches!(b, b'.' | b'!' | b'?' | b':' | b'"'));
        wrapped += usize::from((40..=110).contains(&line.len()) && !ends);
    }
    joined >= 3 && wrapped * 3 > joined * 2
}
