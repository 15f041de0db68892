//! Sentences that stand behind the counts of a comparison: a few for each, taken while articles are scored, since a comparison
//! itself keeps no text.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use super::Sheet;
use super::clean::boundary;
use super::marked::head;
use crate::compare::BlindKey;
use crate::labelling::LabelRef;
use crate::lexicon::Class;
use crate::record::Lines;
use crate::text::Span;

/// Bytes shown on either side of what was found; a sentence is as long as its writer likes.
const AROUND: usize = 90;

/// Most sentences that are kept for a count until it is known which articles take part.
const KEPT: usize = 12;

/// Of which count a sentence is an example.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Hits of a term in the outlet's wording, by its id.
    Term(String),
    /// Mentions of an actor, by its id, that bear a label of a class in the outlet's wording.
    Actor(String, Class),
    /// Attributions on a step of the ladder.
    Step(u8),
}

/// Words of an article around what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sighting {
    /// Id of the article.
    pub article: String,
    /// The line, counted from 1; of the title, where it stands in one.
    pub line: u32,
    /// Words before.
    pub before: String,
    /// What was found.
    pub words: String,
    /// Words behind.
    pub after: String,
}

/// The first sentence of an article for each of its counts.
pub fn sightings(sheet: &Sheet) -> Vec<(Topic, Sighting)> {
    let (score, lexicon) = (sheet.score, sheet.lexicon);
    let mut found: BTreeMap<Topic, (u32, Span)> = BTreeMap::new();
    for hit in score.hits.iter().filter(|hit| hit.voice.is_outlets()) {
        if let Some(term) = lexicon.terms.get(hit.term as usize) {
            found.entry(Topic::Term(term.entry.id.clone())).or_insert((hit.sentence, hit.span));
        }
    }
    let counted = score.labellings.iter().filter(|own| !own.negated && own.voice.is_outlets());
    for labelling in counted.filter(|own| !matches!(own.label, LabelRef::Association(_))) {
        if let Some(actor) = labelling.actor.and_then(|actor| score.actor_id(lexicon, actor)) {
            found.entry(Topic::Actor(actor, labelling.class)).or_insert((labelling.sentence, labelling.span));
        }
    }
    for attribution in score.attributions.iter().filter(|attribution| !attribution.thought) {
        found.entry(Topic::Step(attribution.step)).or_insert((attribution.sentence, head(attribution).1));
    }
    let lines = Lines::new(sheet.document);
    found.into_iter().map(|(topic, (sentence, span))| (topic, sighting(sheet, &lines, sentence, span))).collect()
}

fn sighting(sheet: &Sheet, lines: &Lines, sentence: u32, span: Span) -> Sighting {
    let text = sheet.document.text.as_str();
    let own = sheet.score.sentences.get(sentence as usize).copied().filter(|own| own.overlaps(span)).unwrap_or(span);
    let (window, focus) = (own.to(span).range(), span.range());
    let start = boundary(text, focus.start.saturating_sub(AROUND));
    let from = if start <= window.start { window.start } else { first_word(text, start, focus.start) };
    let end = focus.end.min(boundary(text, focus.start + 2 * AROUND));
    let last = boundary(text, end + AROUND);
    let to = if last >= window.end { window.end.max(end) } else { last_word(text, end, last) };
    let words = |from: usize, to: usize| text.get(from..to).unwrap_or("");
    let cut = |cut: bool| if cut { "…" } else { "" };
    Sighting {
        article: sheet.document.id.clone(),
        line: lines.place(focus.start).0,
        before: format!("{}{}", cut(from > window.start), words(from, focus.start)),
        words: words(focus.start, end).to_string(),
        after: format!("{}{}", words(end, to), cut(to < window.end)),
    }
}

/// Where the first word behind `from` begins, where a cut does not go through one, before `to`.
fn first_word(text: &str, from: usize, to: usize) -> usize {
    text.get(from..to).and_then(|words| words.find(char::is_whitespace)).map_or(from, |space| from + space + 1)
}

/// Where the last word ends that stands between `from` and `to`, where a cut does not go through one.
fn last_word(text: &str, from: usize, to: usize) -> usize {
    text.get(from..to).and_then(|words| words.rfind(char::is_whitespace)).map_or(to, |space| from + space)
}

/// Sentences for the counts of every group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sightings {
    kept: BTreeMap<(String, Topic), Vec<Sighting>>,
}

impl Sightings {
    /// Keeps what an article of a group shows, as long as there is room.
    pub fn add(&mut self, group: &str, found: Vec<(Topic, Sighting)>) {
        for (topic, sighting) in found {
            let kept = self.kept.entry((group.to_string(), topic)).or_default();
            if kept.len() < KEPT && kept.iter().all(|own| (&own.before, &own.words) != (&sighting.before, &sighting.words)) {
                kept.push(sighting);
            }
        }
    }

    /// The sentences of a count in a group, from those of its articles that take part in the comparison.
    pub(super) fn of<'a>(&'a self, group: &str, topic: &Topic, taking_part: &'a BTreeSet<String>) -> impl Iterator<Item = &'a Sighting> {
        let kept = self.kept.get(&(group.to_string(), topic.clone())).map(Vec::as_slice).unwrap_or_default();
        kept.iter().filter(|sighting| taking_part.contains(&sighting.article))
    }

    /// The same under the names of a blind comparison; the names of groups in the sentences become their letters.
    pub fn blind(self, key: &BlindKey) -> Sightings {
        let hidden = |mut sighting: Sighting, group: &str| {
            sighting.article = key.article(group, &sighting.article).unwrap_or_default().to_string();
            for words in [&mut sighting.before, &mut sighting.words, &mut sighting.after] {
                *words = key.hide(words);
            }
            sighting
        };
        let renamed = self.kept.into_iter().filter_map(|((group, topic), kept)| {
            let letter = key.group(&group)?.to_string();
            Some(((letter, topic), kept.into_iter().map(|sighting| hidden(sighting, &group)).collect()))
        });
        Sightings { kept: renamed.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::measure::Measures;
    use crate::score::ArticleScore;
    use crate::text::Document;

    #[test]
    fn sentences_are_cut_between_words_and_only_where_they_are_long() {
        let quiet = "the ferry left at dawn ".repeat(9);
        for (name, text, before, after) in [
            ("short", "The thugs fled.".to_string(), "The ".to_string(), " fled."),
            (
                "long",
                format!("{quiet}The thugs {quiet}."),
                "…left at dawn the ferry left at dawn the ferry left at dawn the ferry left at dawn The ".to_string(),
                "",
            ),
            ("one word", format!("{}thugs{}", "a".repeat(300), "b".repeat(300)), format!("…{}", "a".repeat(90)), ""),
        ] {
            let document = Document::new("d", text.as_str());
            let start = text.find("thugs").unwrap();
            let score = ArticleScore { sentences: vec![Span::new(0, text.len())], ..ArticleScore::default() };
            let sheet = Sheet { document: &document, score: &score, lexicon: &Lexicon::default(), measures: &Measures::default() };
            let found = sighting(&sheet, &Lines::new(&document), 0, Span::new(start, start + 5));
            assert_eq!((found.before, found.words.as_str()), (before, "thugs"), "{name}");
            assert!(after.is_empty() && found.after.ends_with('…') || found.after == after, "{name}: {}", found.after);
            assert!(!found.after.contains("daw…") && found.after.len() <= AROUND + '…'.len_utf8(), "{name}: {}", found.after);
        }
    }

    #[test]
    fn a_few_different_sentences_are_kept_for_each_count() {
        let mut kept = Sightings::default();
        let found = |n: usize| {
            let sighting =
                Sighting { article: format!("a{n}"), line: 1, before: format!("{}", n / 2), words: "thugs".into(), after: String::new() };
            vec![(Topic::Step(4), sighting)]
        };
        (0..100).for_each(|n| kept.add("Port Herald", found(n)));
        let all: BTreeSet<String> = (0..100).map(|n| format!("a{n}")).collect();
        let of = |taking_part: &BTreeSet<String>| kept.of("Port Herald", &Topic::Step(4), taking_part).count();
        assert_eq!((of(&all), of(&BTreeSet::from(["a2".to_string()])), of(&BTreeSet::new())), (KEPT, 1, 0));
        assert_eq!(kept.of("Coast Courier", &Topic::Step(4), &all).count(), 0);
    }
}
