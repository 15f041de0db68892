//! `ArticleScore` → `Record`: indices become ids, spans become words and places.

use super::Article;
use super::Attribution;
use super::Deed;
use super::Filler;
use super::Finding;
use super::Hit;
use super::Inferred;
use super::LabelStretch;
use super::Labelling;
use super::LexiconStamp;
use super::Lines;
use super::Mention;
use super::Record;
use super::SCHEMA;
use super::Signature;
use super::Source;
use super::TOOL;
use super::VerbStretch;
use super::VoiceStretch;
use super::tally_to_map;
use crate::labelling;
use crate::labelling::LabelRef;
use crate::labelling::Part;
use crate::labelling::Who;
use crate::lexicon::Actor;
use crate::lexicon::Lexicon;
use crate::measure::LabelName;
use crate::measure::Measures;
use crate::measure::VoiceCounts;
use crate::measure::label_name;
use crate::measure::party_at;
use crate::policy;
use crate::score;
use crate::score::ArticleScore;
use crate::sourcing;
use crate::sourcing::Voice;
use crate::text::Document;
use crate::text::Span;

impl Record {
    /// The record of an article that was scored with `lexicon`.
    pub fn new(document: &Document, score: &ArticleScore, lexicon: &Lexicon) -> Record {
        let measures = Measures::at(&score.tally, lexicon, document.date.as_deref());
        Record::with_measures(document, score, lexicon, measures)
    }

    /// The same with measures that were taken already.
    pub fn with_measures(document: &Document, score: &ArticleScore, lexicon: &Lexicon, measures: Measures) -> Record {
        let builder = Builder { document, score, lexicon, lines: Lines::new(document) };
        builder.record(measures)
    }
}

struct Builder<'a> {
    document: &'a Document,
    score: &'a ArticleScore,
    lexicon: &'a Lexicon,
    lines: Lines<'a>,
}

impl Builder<'_> {
    fn record(&self, measures: Measures) -> Record {
        let score = self.score;
        Record {
            schema: SCHEMA,
            tool: TOOL.to_string(),
            lexicons: stamps(self.lexicon),
            article: self.article(),
            voices: self.voices(),
            hits: score.hits.iter().filter_map(|hit| self.hit(hit)).collect(),
            sources: (1..).zip(&score.sources).map(|(id, source)| self.source(id, source)).collect(),
            attributions: score.attributions.iter().map(|attribution| self.attribution(attribution)).collect(),
            labellings: score.labellings.iter().map(|labelling| self.labelling(labelling)).collect(),
            mentions: score.mentions.iter().map(|mention| self.mention(mention)).collect(),
            agency: score.deeds.iter().map(|deed| self.deed(deed)).collect(),
            findings: score.findings.iter().filter_map(|finding| self.finding(finding)).collect(),
            warnings: self.document.warnings.clone(),
            measures,
            tally: tally_to_map(&score.tally, self.lexicon),
            words: None,
        }
    }

    fn date(&self) -> Option<&str> {
        self.document.date.as_deref()
    }

    fn article(&self) -> Article {
        let document = self.document;
        let mut voice_words = VoiceCounts::default();
        for (voice, words) in Voice::ALL.into_iter().zip(self.score.voice_words) {
            voice_words.add(voice, u64::from(words));
        }
        Article {
            id: document.id.clone(),
            outlet: document.outlet.clone(),
            title: document.title.clone(),
            date: document.date.clone(),
            url: document.url.clone(),
            origin: document.origin.clone(),
            meta: document.meta.clone(),
            signature: signature_of(document),
            words: self.score.words,
            sentences: self.score.sentences.len() as u32,
            voice_words,
            left_out_words: self.score.left_out_words,
        }
    }

    /// Whether nothing but white space stands between two stretches.
    fn touch(&self, left: Span, right: Span) -> bool {
        let between = self.document.text.get(left.end as usize..right.start as usize);
        between.is_none_or(|between| between.trim().is_empty())
    }

    /// Neighbours of one voice become one stretch, but never across the border of title and text.
    fn voices(&self) -> Vec<VoiceStretch> {
        let mut merged: Vec<(Voice, Span)> = Vec::new();
        for stretch in &self.score.voices {
            if stretch.voice == Voice::Narration || stretch.span.is_empty() {
                continue;
            }
            match merged.last_mut() {
                Some((voice, span))
                    if *voice == stretch.voice
                        && self.touch(*span, stretch.span)
                        && self.lines.in_title(*span) == self.lines.in_title(stretch.span) =>
                {
                    *span = span.to(stretch.span);
                }
                _ => merged.push((stretch.voice, stretch.span)),
            }
        }
        merged
            .into_iter()
            .map(|(voice, span)| {
                let range = self.lines.range(span);
                VoiceStretch { voice, start: range.start, end: range.end, within: range.within }
            })
            .collect()
    }

    fn hit(&self, hit: &score::Hit) -> Option<Hit> {
        let term = self.lexicon.terms.get(hit.term as usize)?;
        let stretch = self.lines.stretch(hit.span);
        let (line, column) = self.lines.place(hit.span.range().start);
        Some(Hit {
            term: term.entry.id.clone(),
            lexicon: file_id(self.lexicon, term.entry.file),
            category: term.category.clone(),
            direction: term.direction,
            weight: term.weight,
            text: stretch.text,
            start: stretch.start,
            end: stretch.end,
            within: stretch.within,
            line,
            column,
            sentence: hit.sentence,
            voice: hit.voice,
            zone: hit.zone,
            attribution: hit.attribution,
        })
    }

    fn finding(&self, finding: &policy::Finding) -> Option<Finding> {
        let policy = self.lexicon.policies.get(finding.policy as usize)?;
        let stretch = self.lines.stretch(finding.span);
        let (line, column) = self.lines.place(finding.span.range().start);
        Some(Finding {
            policy: policy.entry.id.clone(),
            lexicon: file_id(self.lexicon, policy.entry.file),
            entry: finding.subject.name(policy, self.lexicon),
            rule: policy.rule.clone(),
            cite: policy.entry.cite.to_string(),
            as_of: policy.as_of.clone(),
            text: stretch.text,
            start: stretch.start,
            end: stretch.end,
            within: stretch.within,
            line,
            column,
            sentence: finding.sentence,
            voice: finding.voice,
            zone: finding.zone,
            alternatives: finding.alternatives(self.lexicon).to_vec(),
            excerpt: sentence_of(self.document, self.score, finding),
        })
    }

    fn source(&self, id: u32, source: &sourcing::SourceMention) -> Source {
        let stretch = self.lines.stretch(source.span);
        let actor = self.actor(source.actor);
        Source {
            id,
            text: stretch.text,
            step: source.step,
            party: self.party(actor),
            words: source.words,
            actor: actor.map(|actor| actor.entry.id.clone()),
            attributions: source.attributions,
            start: stretch.start,
            end: stretch.end,
            within: stretch.within,
        }
    }

    fn attribution(&self, attribution: &sourcing::Attribution) -> Attribution {
        let stretch = |span: Option<Span>| span.map(|span| self.lines.stretch(span));
        let actor = self.actor(attribution.actor);
        Attribution {
            source: stretch(attribution.source),
            cue: stretch(attribution.cue),
            content: attribution.content.iter().map(|&span| self.lines.range(span)).collect(),
            sentence: attribution.sentence,
            step: attribution.step,
            as_written: attribution.as_written,
            resolved_to: attribution.resolved_to.map(|span| self.lines.range(span)),
            source_id: attribution.source_id.map(|id| id + 1),
            via: stretch(attribution.via),
            form: attribution.form,
            verb: attribution.verb,
            thought: attribution.thought,
            flags: attribution.flags.clone(),
            actor: actor.map(|actor| actor.entry.id.clone()),
            party: self.party(actor),
            rule: attribution.rule.to_string(),
        }
    }

    fn labelling(&self, labelling: &labelling::Labelling) -> Labelling {
        let LabelName { id, with } = label_name(self.lexicon, labelling.label);
        let label = self.lines.stretch(labelling.span);
        Labelling {
            actor: labelling.actor.and_then(|actor| self.score.actor_id(self.lexicon, actor)),
            mention: labelling.mention.map(|span| self.lines.stretch(span)),
            label: LabelStretch { id, text: label.text, start: label.start, end: label.end, within: label.within, with },
            sentence: labelling.sentence,
            rule: labelling.rule.map(|rule| rule.name().to_string()),
            class: labelling.class,
            voice: labelling.voice,
            negated: labelling.negated,
            attribution: labelling.attribution,
            inferred: labelling.inferred.and_then(|own| {
                let actor = self.score.actor_id(self.lexicon, own.actor)?;
                Some(Inferred { actor, mention: self.lines.stretch(own.mention) })
            }),
        }
    }

    fn mention(&self, mention: &labelling::Mention) -> Mention {
        let stretch = self.lines.stretch(mention.span);
        Mention {
            actor: self.score.actor_id(self.lexicon, mention.actor).unwrap_or_default(),
            text: stretch.text,
            start: stretch.start,
            end: stretch.end,
            within: stretch.within,
            voice: mention.voice,
        }
    }

    fn deed(&self, deed: &labelling::Deed) -> Deed {
        let verb = self.lines.stretch(deed.span);
        let id = self.lexicon.verbs.get(deed.verb as usize).map(|verb| verb.entry.id.clone()).unwrap_or_default();
        let fillers = |part| deed.fillers(part).iter().map(|filler| self.filler(filler)).collect();
        Deed {
            verb: VerbStretch { id, text: verb.text, start: verb.start, end: verb.end, within: verb.within },
            construction: deed.construction,
            does: fillers(Part::Does),
            suffers: fillers(Part::Suffers),
            sentence: deed.sentence,
            voice: deed.voice,
            negated: deed.negated,
            unreal: deed.unreal,
            attribution: deed.attribution,
        }
    }

    fn filler(&self, filler: &labelling::Filler) -> Filler {
        let stretch = self.lines.stretch(filler.span);
        let (mut actor, mut label, mut kind) = (None, None, None);
        match filler.who {
            Who::Actor(index) => actor = self.score.actor_id(self.lexicon, index),
            Who::Label(index) => label = Some(label_name(self.lexicon, LabelRef::Label(index)).id),
            Who::Kind(own) => kind = Some(own),
        }
        Filler { text: stretch.text, start: stretch.start, end: stretch.end, within: stretch.within, actor, label, kind }
    }

    fn actor(&self, index: Option<u32>) -> Option<&Actor> {
        self.lexicon.actors.get(index? as usize)
    }

    fn party(&self, actor: Option<&Actor>) -> Option<String> {
        party_at(actor?, self.date()).map(str::to_string)
    }
}

/// The signature of the article's own text, title left out; empty where it has too few words for one.
pub fn signature_of(document: &Document) -> String {
    let signature = Signature::of(document.text.get(document.body..).unwrap_or_default());
    signature.map(|signature| signature.to_string()).unwrap_or_default()
}

/// The sentence that a finding stands in, every white space a single one.
pub fn sentence_of(document: &Document, score: &ArticleScore, finding: &policy::Finding) -> String {
    let sentence = score.sentences.get(finding.sentence as usize).copied().unwrap_or(finding.span);
    sentence.of(&document.text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Which lexicons these are, exactly.
pub fn stamps(lexicon: &Lexicon) -> Vec<LexiconStamp> {
    lexicon
        .files
        .iter()
        .map(|file| LexiconStamp { id: file.id.clone(), version: file.version.clone(), fingerprint: file.fingerprint.clone() })
        .collect()
}

/// The id of the lexicon file that has the last word on an entry.
pub(super) fn file_id(lexicon: &Lexicon, file: u16) -> String {
    lexicon.files.get(usize::from(file)).map(|file| file.id.clone()).unwrap_or_default()
}
