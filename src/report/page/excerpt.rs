//! A sentence as evidence: its words around what was found, which stands out.

use maud::Markup;
use maud::html;

use super::found::Found;
use super::found::shown;
use crate::report::clean::boundary;
use crate::text::Span;

/// Bytes shown on either side of what was found, and of what was found; a sentence is as long as its writer likes.
const AROUND: usize = 200;

/// The sentence of `focus` with its `parts` marked by their classes; the focus is one of them.
pub(super) fn excerpt(found: &Found, sentence: u32, focus: Span, parts: &[(Span, &'static str)]) -> Markup {
    let text = found.sheet.document.text.as_str();
    let own = found.sheet.score.sentences.get(sentence as usize).copied().filter(|own| own.overlaps(focus)).unwrap_or(focus);
    let window = own.to(focus).range();
    let start = window.start.max(boundary(text, focus.range().start.saturating_sub(AROUND)));
    let end = window.end.min(boundary(text, focus.range().start + 2 * AROUND));
    let mut parts: Vec<(Span, &str)> = parts.iter().copied().filter(|(span, _)| !span.is_empty()).collect();
    parts.sort();
    let mut at = start;
    let mut pieces: Vec<(&str, Option<&str>)> = Vec::new();
    for (span, class) in parts {
        let range = span.range().start.max(start)..span.range().end.min(end);
        if range.start >= at && range.start < range.end {
            pieces.push((text.get(at..range.start).unwrap_or(""), None));
            pieces.push((text.get(range.clone()).unwrap_or(""), Some(class)));
            at = range.end;
        }
    }
    pieces.push((text.get(at..end).unwrap_or(""), None));
    html! {
        bdi.excerpt dir="auto" lang=[found.lang.as_deref()] {
            @if start > window.start { "… " }
            @for (words, class) in pieces {
                @match class { Some(class) => b.(class) { (shown(words)) }, None => (shown(words)) }
            }
            @if end < window.end { " …" }
        }
    }
}
