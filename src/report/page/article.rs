//! The article itself, with its marks: spans within spans, each with a letter behind it that leads to its note.

use maud::Markup;
use maud::html;

use super::found::Found;
use super::found::shown;
use super::tables;
use crate::labelling::Rule;
use crate::lexicon::Class;
use crate::lexicon::Direction;
use crate::report::facts;
use crate::report::marked::Kind;
use crate::report::marked::Layer;
use crate::report::marked::Mark;
use crate::report::marked::MarkedArticle;
use crate::report::marked::Run;

/// A mark's letter, and what it says in words.
struct Sign {
    letter: String,
    words: String,
}

/// The marked text.
pub(super) fn article(found: &Found) -> Markup {
    let marked = MarkedArticle::new(found.sheet);
    html! {
        div.text id={ (found.prefix) "-text" } lang=[found.lang.as_deref()] tabindex="-1" {
            @for paragraph in &marked.paragraphs {
                p class=[paragraph.title.then_some("headline")] dir="auto" { (layer(found, &paragraph.runs, 0)) }
            }
        }
    }
}

/// Neighbouring runs from a layer on: those that share it stand in one span.
fn layer(found: &Found, runs: &[Run], depth: usize) -> Markup {
    html! {
        @for group in runs.chunk_by(|a, b| a.layers.get(depth) == b.layers.get(depth)) {
            @match group.first().and_then(|run| run.layers.get(depth)) {
                None => { @for run in group { (shown(run.text)) } }
                Some(Layer::LeftOut) => { span.out { (layer(found, group, depth + 1)) } }
                Some(Layer::Voice(voice, span)) => {
                    span.voice.(voice.name()) id=[begins(group, span.start).then(|| format!("{}-v{}", found.prefix, span.start))] {
                        (layer(found, group, depth + 1))
                    }
                }
                Some(Layer::Mark(mark)) => { (marked(found, mark, group, depth)) }
            }
        }
    }
}

fn begins(group: &[Run], start: u32) -> bool {
    group.first().is_some_and(|run| run.span.start == start)
}

/// A mark, or a piece of one; the first piece has the anchor, the last the letter.
fn marked(found: &Found, mark: &Mark, group: &[Run], depth: usize) -> Markup {
    let keys = found.keys(mark.kind, mark.index);
    let note = found.note(mark.kind, mark.index);
    let lettered = mark.lettered || mark.kind == Kind::Mention;
    let id = (lettered && begins(group, mark.span.start)).then(|| found.mark(mark.kind, mark.index));
    let last = group.last().is_some_and(|run| run.span.end == mark.span.end);
    let sign = sign(found, mark).filter(|_| lettered && last);
    html! {
        span.mark.(class(found, mark)) id=[id] data-note=(note) data-kind=(keys.kind) data-category=[keys.category] data-voice=[keys.voice]
            data-actor=[keys.actor] data-step=[keys.step] {
            (layer(found, group, depth + 1))
            @if let Some(sign) = sign {
                // the letter does not go to the next line without its word
                "\u{2060}"
                a.ref href={ "#" (note) } title=(sign.words) aria-label={ (sign.letter) ": " (sign.words) } { (sign.letter) }
            }
        }
    }
}

fn class(found: &Found, mark: &Mark) -> &'static str {
    match mark.kind {
        Kind::Hit => direction(found, mark.index).name(),
        Kind::Label => "label",
        Kind::Mention => "name",
        Kind::Deed => "deed",
        Kind::Finding => "rule",
        Kind::Source => "source",
        Kind::Cue => "cue",
        Kind::Content => "content",
    }
}

fn direction(found: &Found, hit: usize) -> Direction {
    let hit = found.sheet.score.hits.get(hit);
    let term = hit.and_then(|hit| found.sheet.lexicon.terms.get(hit.term as usize));
    term.map(|term| term.direction).unwrap_or_default()
}

fn sign(found: &Found, mark: &Mark) -> Option<Sign> {
    let (score, lexicon) = (found.sheet.score, found.sheet.lexicon);
    match mark.kind {
        Kind::Hit => {
            let term = lexicon.terms.get(score.hits.get(mark.index)?.term as usize)?;
            let arrow = tables::arrow(term.direction);
            let words = format!("loaded word, {}, weight {}, {}", term.direction.name(), term.weight, shown(&term.category));
            Some(Sign { letter: format!("{arrow}{}", term.weight), words })
        }
        Kind::Label => {
            let labelling = score.labellings.get(mark.index)?;
            let sign = match labelling.class {
                _ if labelling.rule == Some(Rule::Association) => "~",
                Class::Delegitimising => "−",
                Class::Contested => "?",
                Class::Descriptive => "=",
                Class::Legitimising => "+",
            };
            let actor = labelling.actor.and_then(|actor| score.actor_name(lexicon, actor));
            let of = actor.map_or("no actor".to_string(), |actor| format!("of {}", shown(actor)));
            let denied = if labelling.negated { ", denied" } else { "" };
            Some(Sign { letter: format!("L{sign}"), words: format!("label, {}, {of}{denied}", labelling.class.name()) })
        }
        Kind::Deed => {
            let deed = score.deeds.get(mark.index)?;
            Some(Sign { letter: "H".to_string(), words: format!("harm, {}", shown(&facts::of_deed(found.sheet, deed).join(", "))) })
        }
        Kind::Finding => {
            let policy = lexicon.policies.get(score.findings.get(mark.index)?.policy as usize)?;
            Some(Sign { letter: "§".to_string(), words: format!("house style, {}", shown(&policy.entry.id)) })
        }
        Kind::Source | Kind::Cue | Kind::Content => {
            let attribution = score.attributions.get(mark.index)?;
            let step = facts::step(attribution.step);
            Some(match attribution.thought {
                true => Sign { letter: "Th".to_string(), words: "narrated thought, not counted".to_string() },
                false => Sign { letter: format!("S{}", attribution.step), words: format!("source on step {step}") },
            })
        }
        Kind::Mention => {
            let actor = score.actor_name(lexicon, score.mentions.get(mark.index)?.actor)?;
            Some(Sign { letter: "N".to_string(), words: format!("name, {}", shown(actor)) })
        }
    }
}
