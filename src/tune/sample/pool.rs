//! Everything that can be asked about an article.

use std::collections::BTreeSet;

use super::Item;
use super::Place;
use super::Secret;
use super::Task;
use crate::labelling::Labelling;
use crate::lexicon::Lexicon;
use crate::measure::label_name;
use crate::score::ArticleScore;
use crate::score::Hit;
use crate::sourcing::Attribution;
use crate::sourcing::Voice;
use crate::text::Document;
use crate::text::Span;
use crate::tune::around::spaced;
use crate::tune::blind::mask;

/// Sentences shown before and after that of the place.
const AROUND: usize = 1;

/// The places of one task, in text order.
pub fn places(task: Task, document: &Document, score: &ArticleScore, lexicon: &Lexicon) -> Vec<Place> {
    let p = Pool { task, document, score, lexicon };
    match task {
        Task::Hits => p.hits(),
        Task::Sentences => p.sentences(),
        Task::Voice => p.voices(),
        Task::Step => p.steps(),
        Task::Link => p.links(),
    }
}

struct Pool<'a> {
    task: Task,
    document: &'a Document,
    score: &'a ArticleScore,
    lexicon: &'a Lexicon,
}

impl Pool<'_> {
    fn hits(&self) -> Vec<Place> {
        let place = |hit: &Hit| {
            let term = self.lexicon.terms.get(hit.term as usize)?;
            let entry = format!("terms/{}", term.entry.id);
            Some(self.place(hit.span, hit.sentence, &entry.clone(), Some(entry), Some(term.category.clone()), "yes".to_owned()))
        };
        self.score.hits.iter().filter_map(place).collect()
    }

    fn sentences(&self) -> Vec<Place> {
        let place = |(at, &span): (usize, &Span)| {
            let found = self.score.hits.iter().any(|hit| hit.sentence as usize == at);
            let answer = if found { "yes" } else { "no" };
            let mut place = self.place(span, at as u32, "", None, None, answer.to_owned());
            place.item.shown = (self.masked(span.of(&self.document.text)), String::new(), String::new());
            place
        };
        self.score.sentences.iter().enumerate().map(place).collect()
    }

    fn voices(&self) -> Vec<Place> {
        let hits = self.score.hits.iter().map(|hit| (hit.span, hit.sentence, hit.voice));
        let labels = self.score.labellings.iter().map(|labelling| (labelling.span, labelling.sentence, labelling.voice));
        let mut all: Vec<(Span, u32, Voice)> = hits.chain(labels).collect();
        all.sort_by_key(|(span, ..)| *span);
        all.dedup_by_key(|(span, ..)| *span);
        all.into_iter()
            .map(|(span, sentence, voice)| self.place(span, sentence, voice.name(), None, None, voice.name().to_owned()))
            .collect()
    }

    fn steps(&self) -> Vec<Place> {
        let spoken = self.score.attributions.iter().filter(|attribution| !attribution.thought);
        let place = |attribution: &Attribution| {
            let step = attribution.step.to_string();
            Some(self.place(attribution.source.or(attribution.cue)?, attribution.sentence, &step, None, None, step.clone()))
        };
        spoken.filter_map(place).collect()
    }

    fn links(&self) -> Vec<Place> {
        let place = |labelling: &Labelling| {
            let label = label_name(self.lexicon, labelling.label).id;
            let answer = labelling.mention.map_or("-".to_owned(), |mention| self.masked(mention.of(&self.document.text)));
            self.place(labelling.span, labelling.sentence, &label, Some(format!("labels/{label}")), None, answer)
        };
        let mut places: Vec<Place> = self.score.labellings.iter().map(place).collect();
        // A label that several actors share is asked about once.
        places.dedup_by_key(|place| (place.secret.start, place.secret.end));
        places
    }

    fn place(&self, span: Span, sentence: u32, stratum: &str, entry: Option<String>, category: Option<String>, answer: String) -> Place {
        let secret = Secret {
            item: 0,
            task: self.task,
            weight: 1.0,
            article: self.document.id.clone(),
            outlet: self.document.outlet.clone(),
            entry,
            category,
            parties: self.parties(sentence),
            start: span.start,
            end: span.end,
            answer,
            print: String::new(),
        };
        Place { stratum: stratum.to_owned(), item: Item { shown: self.shown(span, sentence as usize) }, secret }
    }

    /// The parties of the actors that a sentence names, by name.
    fn parties(&self, sentence: u32) -> Vec<String> {
        let named = self.score.mentions.iter().filter(|mention| mention.sentence == sentence);
        let parties = named.filter_map(|mention| self.lexicon.actors.get(mention.actor as usize)?.parties.first());
        parties.map(|party| party.name.clone()).collect::<BTreeSet<String>>().into_iter().collect()
    }

    /// The sentence of a place and its neighbours.
    fn shown(&self, span: Span, sentence: usize) -> (String, String, String) {
        let text = &self.document.text;
        let sentences = &self.score.sentences;
        let edge = |at: usize| sentences.get(at).copied().unwrap_or(span);
        let first = edge(sentence.saturating_sub(AROUND)).start.min(span.start) as usize;
        let last = edge((sentence + AROUND).min(sentences.len().saturating_sub(1))).end.max(span.end) as usize;
        let part = |from: usize, to: usize| self.masked(text.get(from..to).unwrap_or(""));
        (part(first, span.start as usize), part(span.start as usize, span.end as usize), part(span.end as usize, last))
    }

    /// White space as single spaces, and the outlet's own name hidden.
    fn masked(&self, text: &str) -> String {
        mask(&spaced(text), self.document.outlet.as_deref().unwrap_or(""))
    }
}
