//! Page furniture: which paragraphs belong to the page and not to the article, and what at the ends of a paragraph does.
//!
//! Decision: what looks like a sentence is one. Furniture is told by a list of the lexicon together with its shape: a byline
//! is an opening such as *Reporting by* and names, a dateline a place in capitals or an agency before a dash.

use super::language::Language;
use super::layout::HEADING_WORDS;
use super::layout::count_words;
use super::layout::ends_sentence;
use super::layout::has_at_most;
use super::token::Case;
use super::token::Kind;
use super::token::Token;

/// The most tokens of a dateline.
const DATELINE: usize = 16;

/// Whether a whole paragraph is furniture. `first` says that it is the first of the text, where a headline stands.
pub fn is_furniture(text: &str, tokens: &[Token], first: bool, language: &Language) -> bool {
    let short = has_at_most(tokens, HEADING_WORDS);
    let labelled = tokens.iter().take(6).any(|token| token.kind == Kind::Colon) || !ends_sentence(tokens);
    short && (language.boilerplate_lines.has_all(text, tokens) || labelled && opens_boilerplate(text, tokens, language))
        || !first && is_byline(text, tokens, language)
        || is_about_rights(text, tokens, language)
        || !first && dateline(text, tokens, true) == tokens.len()
}

/// Openings of one word, such as *More* or *Source*, open headlines too, unless a colon or number follows or the line is very short.
fn opens_boilerplate(text: &str, tokens: &[Token], language: &Language) -> bool {
    let set_off = tokens.get(1).is_none_or(|token| matches!(token.kind, Kind::Colon | Kind::Number | Kind::Dash | Kind::Other));
    let shortest = if set_off || has_at_most(tokens, 3) { 1 } else { 2 };
    language.boilerplate_openings.opens(text, tokens, shortest)
}

/// *By Ada Vale*, *Reporting by Ada Vale in Northport; editing by Bo Lin.*
fn is_byline(text: &str, tokens: &[Token], language: &Language) -> bool {
    let Some(opening) = language.byline_openings.opening(text, tokens) else {
        return false;
    };
    let credits = count_words(tokens.get(..opening).unwrap_or(tokens)) > 1;
    let most = if credits { 2 * HEADING_WORDS } else { HEADING_WORDS };
    (credits || !ends_sentence(tokens)) && has_at_most(tokens, most) && holds_names(text, tokens, language)
}

/// Whether all words are openings of bylines, or at least two in three begin with a capital.
fn holds_names(text: &str, tokens: &[Token], language: &Language) -> bool {
    let (mut names, mut others, mut at) = (0, 0, 0);
    while let Some(token) = tokens.get(at) {
        let opening = language.byline_openings.opening(text, tokens.get(at..).unwrap_or(&[]));
        names += usize::from(opening.is_none() && token.kind == Kind::Word && token.is_capital());
        others += usize::from(opening.is_none() && token.kind == Kind::Word && !token.is_capital());
        at += opening.unwrap_or(1);
    }
    names >= 2 * others
}

/// *© 2020 Port Herald*, *Copyright (c) 2020*, or whatever ends in *All rights reserved.*
fn is_about_rights(text: &str, tokens: &[Token], language: &Language) -> bool {
    let words = &language.rights_phrases;
    let sign = tokens.first().filter(|token| token.span.of(text) == "©").map(|_| 1);
    let opening = sign.or_else(|| words.opening(text, tokens));
    let year = |opening: usize| tokens.iter().skip(opening).take(4).any(|token| token.kind == Kind::Number);
    let last = tokens.iter().rposition(|token| token.is_wordlike()).map_or(0, |last| last + 1);
    let closing = (3..=last.min(6)).any(|n| words.has_all(text, tokens.get(last - n..last).unwrap_or(&[])));
    opening.is_some_and(year) || closing
}

/// Where credits in brackets at the end of a paragraph start: *(Reporting by Ada Vale)*.
pub fn credits(text: &str, tokens: &[Token], language: &Language) -> Option<usize> {
    tokens.last().filter(|last| last.kind == Kind::Close)?;
    let open = tokens.iter().rposition(|token| token.kind == Kind::Open)?;
    let inside = tokens.get(open + 1..)?;
    (language.byline_openings.opening(text, inside) > Some(1) && is_byline(text, inside, language)).then_some(open)
}

/// Where the dateline at the start of a paragraph ends; 0 where there is none. A place without an agency is one in the
/// lead only.
///
/// What stands between two dashes is an insertion and no rest of a sentence, so a name in small letters asks for an odd number
/// of them.
pub fn dateline(text: &str, tokens: &[Token], lead: bool) -> usize {
    let Some(dash) = tokens.iter().take(DATELINE).position(|token| token.kind == Kind::Dash) else {
        return 0;
    };
    let (head, rest) = tokens.split_at(dash);
    let place = head.iter().all(|token| match token.kind {
        Kind::Word => token.is_capital(),
        Kind::Stop | Kind::Other => matches!(token.span.of(text), "." | "/"),
        Kind::Number | Kind::Comma | Kind::Open | Kind::Close => true,
        _ => false,
    });
    let begins = rest.get(1).is_none_or(|token| token.is_capital() || token.kind == Kind::Quote);
    let shouted = head.first().is_some_and(|token| token.case == Case::Upper);
    let dashes = rest.iter().skip(1).take_while(|token| token.kind != Kind::Stop).filter(|token| token.kind == Kind::Dash).count();
    let named = match agency(head) {
        true => shouted || dashes % 2 == 0,
        false => lead && shouted && dashes % 2 == 0,
    };
    if place && begins && named { dash + 1 } else { 0 }
}

/// Whether the words before a dash end in an agency: *(AP)*, or capitals behind a comma.
fn agency(head: &[Token]) -> bool {
    match head {
        [.., comma, last] if comma.kind == Kind::Comma => last.case == Case::Upper,
        [.., last] if last.kind == Kind::Close => {
            let open = head.iter().rposition(|token| token.kind == Kind::Open);
            open.is_some_and(|open| head.len() - open <= 5)
        }
        _ => false,
    }
}
