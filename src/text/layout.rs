//! Tokens → paragraphs and their zones.
//!
//! Decision: an empty line ends a paragraph; a single line end does so too, unless the text is wrapped at a fixed width.
//! The first line is the headline if it looks like one; the first paragraph of running text after it is the lead. What is
//! page furniture is in `furniture`.

use super::furniture;
use super::language::Language;
use super::span::Span;
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
#[derive(Clone, Debug, PartialEq)]
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
    let starts = |token: &Token| token.gap == Gap::Break || (lines_break && token.gap == Gap::Line);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match paragraphs.last_mut() {
            Some(last) if !starts(token) => {
                last.end = at + 1;
                last.span.end = token.span.end;
            }
            _ => {
                paragraphs.push(Paragraph { first: at, end: at + 1, span: token.span, zone: Zone::Body, role: Role::Text, capitals: false })
            }
        }
    }
    for (nth, paragraph) in paragraphs.iter_mut().enumerate() {
        let own = tokens.get(paragraph.first..paragraph.end).unwrap_or(&[]);
        paragraph.capitals = is_capitals(own);
        paragraph.role = role(text, own, nth == 0, language);
    }
    set_zones(text, &mut paragraphs, tokens, headline);
    paragraphs.into_iter().flat_map(|paragraph| without_furniture(text, paragraph, tokens, language)).collect()
}

/// A paragraph of running text, the dateline before it and the credits behind it as paragraphs of their own.
fn without_furniture(text: &str, paragraph: Paragraph, tokens: &[Token], language: &Language) -> Vec<Paragraph> {
    let own = tokens.get(paragraph.first..paragraph.end).unwrap_or(&[]);
    if paragraph.role != Role::Text || paragraph.zone == Zone::Headline {
        return vec![paragraph];
    }
    let dateline = furniture::dateline(text, own, paragraph.zone == Zone::Lead);
    let credits = furniture::credits(text, own, language).filter(|&at| at > dateline).unwrap_or(own.len());
    let parts = [(0, dateline, Role::Boilerplate), (dateline, credits, Role::Text), (credits, own.len(), Role::Boilerplate)];
    let part = |&(from, to, role): &(usize, usize, Role)| {
        let (first, last) = (own.get(from)?, own.get(to.checked_sub(1)?)?);
        let (start, end) = (paragraph.first + from, paragraph.first + to);
        (from < to).then(|| Paragraph { first: start, end, span: first.span.to(last.span), role, ..paragraph.clone() })
    };
    parts.iter().filter_map(part).collect()
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
    if count_words(tokens) == 0 {
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
    let running = tokens.iter().any(|token| matches!(token.kind, Kind::Quote | Kind::Stop));
    starts && ends && !running && count_words(tokens) <= HEADING_WORDS
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
