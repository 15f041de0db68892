//! What was found in an article, by the rows of the tables; names and anchors on the page.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use super::tongue::language;
use crate::labelling::Labelling;
use crate::labelling::Mention;
use crate::labelling::Rule;
use crate::measure::LabelName;
use crate::measure::LabelRow;
use crate::measure::label_name;
use crate::record::Lines;
use crate::report::Sheet;
use crate::report::marked::Kind;
use crate::report::surface::Bearer;
use crate::report::surface::Surfaces;
use crate::score::Hit;
use crate::score::borne;
use crate::sourcing::Form;
use crate::sourcing::Voice;
use crate::text::Span;

/// An article while its part of a page is made.
pub(super) struct Found<'a> {
    pub(super) sheet: &'a Sheet<'a>,
    pub(super) lines: Lines<'a>,
    pub(super) surfaces: Surfaces,
    /// The anchor of the article, with which all of its anchors begin.
    pub(super) prefix: String,
    /// In which language the text is, where that is known not to be the page's.
    pub(super) lang: Option<String>,
    /// Actor of each labelling, and of each mention.
    bearers: Vec<Option<String>>,
    actors: Vec<Option<String>>,
    /// Indices of hits by term, of labellings by row and label, likewise of inferred ones, of mentions by actor; those of a voice.
    hits: Index<String>,
    labellings: Index<(Bearer, LabelName)>,
    inferred: Index<(Bearer, LabelName)>,
    mentions: Index<String>,
}

/// Indices of findings by what is counted, and by voice.
type Index<K> = BTreeMap<(K, Voice), Vec<usize>>;

fn index<K: Ord>(keys: impl Iterator<Item = Option<(K, Voice)>>) -> Index<K> {
    let mut index: Index<K> = BTreeMap::new();
    for (n, key) in keys.enumerate() {
        if let Some(key) = key {
            index.entry(key).or_default().push(n);
        }
    }
    index
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
        let bearers: Vec<Option<String>> = score.labellings.iter().map(|own| own.actor.and_then(id)).collect();
        let actors: Vec<Option<String>> = score.mentions.iter().map(|mention| id(mention.actor)).collect();
        let term = |hit: &Hit| lexicon.terms.get(hit.term as usize).map(|term| (term.entry.id.clone(), hit.voice));
        let labels = || score.labellings.iter().zip(&bearers);
        let label = |(own, actor): (&Labelling, &Option<String>)| {
            let bearer = if own.negated { Bearer::Denied(actor.clone()) } else { Bearer::Of(actor.clone()) };
            Some(((bearer, label_name(lexicon, own.label)), own.voice))
        };
        let inferred = |own: &Labelling| {
            let actor = own.inferred.and_then(|inferred| id(inferred.actor))?;
            Some(((Bearer::Inferred(actor), label_name(lexicon, own.label)), own.voice))
        };
        let named = |(own, actor): (&Mention, &Option<String>)| actor.clone().map(|actor| (actor, own.voice));
        Found {
            sheet,
            lines: Lines::new(sheet.document),
            surfaces: Surfaces::of(sheet),
            prefix: format!("a{}", n + 1),
            lang: language(sheet.document),
            hits: index(score.hits.iter().map(term)),
            labellings: index(labels().map(label)),
            inferred: index(score.labellings.iter().map(inferred)),
            mentions: index(score.mentions.iter().zip(&actors).map(named)),
            bearers,
            actors,
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
    pub(super) fn hits(&self, term: &str, voice: Voice) -> &[usize] {
        listed(&self.hits, (term.to_string(), voice))
    }

    /// The labellings that a row counts in a voice.
    pub(super) fn labellings(&self, bearer: &Bearer, row: &LabelRow, voice: Voice) -> &[usize] {
        let name = LabelName { id: row.label.clone(), with: row.with.clone() };
        let index = if matches!(bearer, Bearer::Inferred(_)) { &self.inferred } else { &self.labellings };
        listed(index, ((bearer.clone(), name), voice))
    }

    /// The places at which an actor is named in a voice.
    pub(super) fn mentions(&self, actor: &str, voice: Voice) -> &[usize] {
        listed(&self.mentions, (actor.to_string(), voice))
    }

    /// Of the labellings of an actor the first of each mention, as mentions that bear a label are counted.
    pub(super) fn bearing(&self, actor: &str) -> Vec<usize> {
        let score = self.sheet.score;
        let voices: BTreeMap<Span, Voice> = score.mentions.iter().map(|mention| (mention.span, mention.voice)).collect();
        let mut seen: BTreeSet<(Span, Voice)> = BTreeSet::new();
        let mut counted = |n: &usize, own: &Labelling| {
            let mention = own.mention.filter(|_| !own.negated && own.rule != Some(Rule::Association));
            let is_own = self.bearers.get(*n).is_some_and(|bearer| bearer.as_deref() == Some(actor));
            is_own && mention.is_some_and(|span| voices.get(&span).is_some_and(|&voice| seen.insert((span, borne(voice, own.voice)))))
        };
        score.labellings.iter().enumerate().filter(|(n, own)| counted(n, own)).map(|(n, _)| n).collect()
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
                let actor = self.bearers.get(index).cloned().flatten();
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

fn listed<K: Ord>(index: &Index<K>, key: (K, Voice)) -> &[usize] {
    index.get(&key).map(Vec::as_slice).unwrap_or_default()
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
