//! What was found in an article, by the rows of the tables; names and anchors on the page.

use crate::measure::LabelName;
use crate::measure::LabelRow;
use crate::measure::label_name;
use crate::record::Lines;
use crate::report::Sheet;
use crate::report::marked::Kind;
use crate::report::surface::Surfaces;
use crate::score::Hit;
use crate::sourcing::Form;
use crate::sourcing::Voice;

/// An article while its part of a page is made.
pub(super) struct Found<'a> {
    pub(super) sheet: &'a Sheet<'a>,
    pub(super) lines: Lines<'a>,
    pub(super) surfaces: Surfaces,
    /// The anchor of the article, with which all of its anchors begin.
    pub(super) prefix: String,
    /// Actor and label of each labelling.
    labels: Vec<(Option<String>, LabelName)>,
    /// Actor of each mention.
    actors: Vec<Option<String>>,
}

/// By what a mark can be filtered.
#[derive(Default)]
pub(super) struct Keys {
    pub(super) kind: &'static str,
    pub(super) category: Option<String>,
    pub(super) voice: Option<&'static str>,
    pub(super) actor: Option<String>,
    pub(super) step: Option<u8>,
}

impl<'a> Found<'a> {
    pub(super) fn new(sheet: &'a Sheet<'a>, n: usize) -> Found<'a> {
        let (score, lexicon) = (sheet.score, sheet.lexicon);
        let id = |actor: u32| score.actor_id(lexicon, actor);
        Found {
            sheet,
            lines: Lines::new(sheet.document),
            surfaces: Surfaces::of(sheet),
            prefix: format!("a{}", n + 1),
            labels: score.labellings.iter().map(|l| (l.actor.and_then(id), label_name(lexicon, l.label))).collect(),
            actors: score.mentions.iter().map(|mention| id(mention.actor)).collect(),
        }
    }

    /// The anchor of a mark in the text.
    pub(super) fn mark(&self, kind: Kind, index: usize) -> String {
        format!("{}-{}{index}", self.prefix, letter(kind))
    }

    /// The anchor of the note on a mark.
    pub(super) fn note(&self, kind: Kind, index: usize) -> String {
        format!("{}-n-{}{index}", self.prefix, letter(kind))
    }

    /// The hits of a term in a voice.
    pub(super) fn hits(&self, term: &str, voice: Voice) -> Vec<usize> {
        let own = |hit: &Hit| self.sheet.lexicon.terms.get(hit.term as usize).is_some_and(|t| t.entry.id == term);
        indices(&self.sheet.score.hits, |_, hit| hit.voice == voice && own(hit))
    }

    /// The labellings that a row counts in a voice.
    pub(super) fn labellings(&self, actor: Option<&str>, row: &LabelRow, voice: Voice) -> Vec<usize> {
        indices(&self.sheet.score.labellings, |n, labelling| {
            let own = self.labels.get(n).is_some_and(|(a, name)| a.as_deref() == actor && name.id == row.label && name.with == row.with);
            own && !labelling.negated && labelling.voice == voice
        })
    }

    /// The labellings of an actor that the text denies.
    pub(super) fn denied(&self, actor: &str) -> Vec<usize> {
        let own = |n: usize| self.labels.get(n).is_some_and(|(a, _)| a.as_deref() == Some(actor));
        indices(&self.sheet.score.labellings, |n, labelling| labelling.negated && own(n))
    }

    /// The places at which an actor is named in a voice.
    pub(super) fn mentions(&self, actor: &str, voice: Voice) -> Vec<usize> {
        let own = |n: usize| self.actors.get(n).is_some_and(|a| a.as_deref() == Some(actor));
        indices(&self.sheet.score.mentions, |n, mention| mention.voice == voice && own(n))
    }

    /// By what a mark can be filtered.
    pub(super) fn keys(&self, kind: Kind, index: usize) -> Keys {
        let (score, lexicon) = (self.sheet.score, self.sheet.lexicon);
        match kind {
            Kind::Hit => score.hits.get(index).map(|hit| {
                let term = lexicon.terms.get(hit.term as usize);
                let category = term.map(|term| term.category.clone());
                Keys { kind: "term", category, voice: Some(hit.voice.name()), ..Keys::default() }
            }),
            Kind::Label => score.labellings.get(index).map(|labelling| {
                let actor = self.labels.get(index).and_then(|(actor, _)| actor.clone());
                Keys { kind: "label", actor, voice: Some(labelling.voice.name()), ..Keys::default() }
            }),
            Kind::Mention => score.mentions.get(index).map(|mention| {
                let actor = self.actors.get(index).cloned().flatten();
                Keys { kind: "name", actor, voice: Some(mention.voice.name()), ..Keys::default() }
            }),
            Kind::Deed => score.deeds.get(index).map(|deed| Keys { kind: "deed", voice: Some(deed.voice.name()), ..Keys::default() }),
            Kind::Finding => {
                score.findings.get(index).map(|finding| Keys { kind: "rule", voice: Some(finding.voice.name()), ..Keys::default() })
            }
            Kind::Source | Kind::Cue | Kind::Content => score.attributions.get(index).map(|attribution| {
                let actor = attribution.actor.and_then(|actor| score.actor_id(lexicon, actor));
                let voice = match attribution.form {
                    Form::Direct => "quoted",
                    Form::Partial => "quoted indirect",
                    Form::Indirect => "indirect",
                };
                let step = (!attribution.thought).then_some(attribution.step);
                Keys { kind: "source", actor, voice: Some(voice), step, ..Keys::default() }
            }),
        }
        .unwrap_or_default()
    }
}

fn letter(kind: Kind) -> &'static str {
    match kind {
        Kind::Hit => "h",
        Kind::Label => "l",
        Kind::Mention => "m",
        Kind::Deed => "d",
        Kind::Finding => "f",
        Kind::Source | Kind::Cue | Kind::Content => "s",
    }
}

/// The indices of those items that `wanted` takes.
pub(super) fn indices<T>(items: &[T], wanted: impl Fn(usize, &T) -> bool) -> Vec<usize> {
    items.iter().enumerate().filter(|(n, item)| wanted(*n, item)).map(|(n, _)| n).collect()
}

/// Words of articles and lexicons as a page may show them: what turns the direction of writing for all that follows becomes
/// visible or is left to the page, which sets each paragraph and name apart. Marks that serve a single letter stay.
pub(super) fn shown(text: &str) -> String {
    let letter = |c: char| match c {
        '\u{202a}' | '\u{202b}' | '\u{202c}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => None,
        '\u{202d}' | '\u{202e}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}' => Some('\u{fffd}'),
        '\t' | '\n' => Some(c),
        '\r' => None,
        c if c.is_control() => Some('\u{fffd}'),
        c => Some(c),
    };
    text.chars().filter_map(letter).collect()
}
