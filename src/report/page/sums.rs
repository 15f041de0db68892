//! What stands behind the sums of the tables: places of findings whose sentences are listed elsewhere.

use std::ops::Range;

use maud::Markup;
use maud::html;

use super::found::Found;
use super::found::indices;
use super::found::shown;
use crate::measure::party_of;
use crate::report::facts;
use crate::report::marked::Kind;
use crate::report::marked::head;
use crate::report::marked::stretches;
use crate::report::summary::voice_words;
use crate::report::terms::grouped;
use crate::sourcing::Voice;
use crate::text::Span;

/// Letters of a stretch that are shown.
const BEGINNING: usize = 60;

/// The sums over all terms, steps and parties, and the words of the voices.
pub(super) fn sums(found: &Found) -> Markup {
    let score = found.sheet.score;
    let measures = found.sheet.measures;
    let said = |steps: Range<u8>| indices(&score.attributions, |_, own| !own.thought && steps.contains(&own.step));
    html! {
        @for voice in Voice::ALL {
            (sum(found, &format!("hits-{}", voice.name()), &format!("Loaded words, {}", voice.name()), Kind::Hit, &indices(&score.hits, |_, hit| hit.voice == voice)))
        }
        @for step in 0..6u8 {
            (introduced(found, &format!("intro{step}"), &format!("Sources introduced on step {}", facts::step(step)), step..step + 1))
        }
        (sum(found, "attributions", "Attributions, on all steps", Kind::Cue, &said(0..6)))
        (sum(found, "vague", "Vague attributions, steps 4 and 5", Kind::Cue, &said(4..6)))
        (introduced(found, "sources", "Sources introduced, on all steps", 0..6))
        (introduced(found, "vague-sources", "Vague sources, steps 4 and 5", 4..6))
        @for (n, row) in measures.sourcing.heard.iter().enumerate() {
            @let party = row.party.as_deref();
            (sum(found, &format!("y{n}"), &format!("Party of the source, {}", party.map_or("not stated".to_string(), shown)), Kind::Cue, &heard(found, party)))
        }
        @for voice in [Voice::Indirect, Voice::Quoted, Voice::Marked] { (words(found, voice)) }
    }
}

/// Places under a heading with their number.
fn sum(found: &Found, anchor: &str, what: &str, kind: Kind, own: &[usize]) -> Markup {
    html! {
        @if !own.is_empty() {
            section.entry.sum {
                header { h4 id={ (found.prefix) "-" (anchor) } { bdi { (what) } ": " (own.len()) } }
                p { (places(found, kind, own)) }
            }
        }
    }
}

/// Where findings stand, as links to their notes.
pub(super) fn places(found: &Found, kind: Kind, own: &[usize]) -> Markup {
    html! { @for (k, &n) in own.iter().enumerate() { @if k > 0 { ", " } (place(found, &found.note(kind, n), span(found, kind, n))) } }
}

fn place(found: &Found, anchor: &str, span: Span) -> Markup {
    let (line, column) = found.lines.place(span.range().start);
    html! { a.place href={ "#" (anchor) } { (line) ":" (column) } }
}

fn span(found: &Found, kind: Kind, n: usize) -> Span {
    let score = found.sheet.score;
    let span = match kind {
        Kind::Hit => score.hits.get(n).map(|hit| hit.span),
        Kind::Label => score.labellings.get(n).map(|labelling| labelling.span),
        Kind::Mention => score.mentions.get(n).map(|mention| mention.span),
        Kind::Deed => score.deeds.get(n).map(|deed| deed.span),
        Kind::Finding => score.findings.get(n).map(|finding| finding.span),
        Kind::Source | Kind::Cue | Kind::Content => score.attributions.get(n).map(|attribution| head(attribution).1),
    };
    span.unwrap_or_default()
}

/// The sources introduced on some steps, each at its first words.
fn introduced(found: &Found, anchor: &str, what: &str, steps: Range<u8>) -> Markup {
    let score = found.sheet.score;
    let sources = indices(&score.sources, |_, source| steps.contains(&source.step) && source.attributions > 0);
    let heard = |source: usize| indices(&score.attributions, |_, own| !own.thought && own.source_id == Some(source as u32));
    html! {
        @if !sources.is_empty() {
            section.entry.sum {
                header { h4 id={ (found.prefix) "-" (anchor) } { (what) ": " (sources.len()) } }
                ul {
                    @for n in sources {
                        @if let Some(source) = score.sources.get(n) {
                            li { bdi dir="auto" lang=[found.lang.as_deref()] { (shown(source.span.of(&found.sheet.document.text))) } ": " (places(found, Kind::Cue, &heard(n))) }
                        }
                    }
                }
            }
        }
    }
}

/// The attributions to sources of a party, or to those whose party is not stated.
fn heard(found: &Found, party: Option<&str>) -> Vec<usize> {
    let sheet = found.sheet;
    let of = |actor: Option<u32>| party_of(sheet.lexicon, actor, sheet.document.date.as_deref());
    indices(&sheet.score.attributions, |_, attribution| !attribution.thought && of(attribution.actor) == party)
}

/// The stretches of a voice, each by its beginning.
fn words(found: &Found, voice: Voice) -> Markup {
    let text = found.sheet.document.text.as_str();
    let own: Vec<Span> = stretches(found.sheet).into_iter().filter(|(own, _)| *own == voice).map(|(_, span)| span).collect();
    let counted = voice_words(found.sheet).get(voice);
    let beginning = |span: Span| {
        let words = shown(span.of(text).trim());
        match words.char_indices().nth(BEGINNING) {
            Some((cut, _)) => format!("{}…", words.get(..cut).unwrap_or("").trim_end()),
            None => words,
        }
    };
    html! {
        @if !own.is_empty() {
            section.entry.sum {
                header { h4 id={ (found.prefix) "-words-" (voice.name()) } { "Words, " (voice.name()) ": " (grouped(counted)) ", in " (own.len()) @if own.len() == 1 { " stretch" } @else { " stretches" } } }
                ul { @for span in own { li { (place(found, &format!("{}-v{}", found.prefix, span.start), span)) " " bdi dir="auto" lang=[found.lang.as_deref()] { (beginning(span)) } } } }
            }
        }
    }
}
