//! Sentences that stand behind the counts of a comparison: a few for each, taken while articles are scored, since a comparison
//! itself keeps no text.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::Sheet;
use super::clean::boundary;
use super::surface::Surfaces;
use super::topics::Place;
use super::topics::Topic;
use super::topics::topics;
use crate::compare::BlindKey;
use crate::compare::GroupNames;
use crate::record::Lines;
use crate::text::Span;

/// Bytes shown on either side of what was found; a sentence is as long as its writer likes.
const AROUND: usize = 90;

/// Most sentences that are kept for a count until it is known which articles take part.
const KEPT: usize = 12;

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
    /// How pages mark what was found.
    pub class: &'static str,
}

/// What a comparison keeps of the words of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The first sentence for each of its counts.
    sentences: Vec<(Topic, Arc<Sighting>)>,
    /// In which wordings entries were found.
    surfaces: Surfaces,
}

/// What a comparison keeps of the words of this article.
pub fn sightings(sheet: &Sheet) -> Seen {
    let lines = Lines::new(sheet.document);
    let mut cut: BTreeMap<(Span, &str), Arc<Sighting>> = BTreeMap::new();
    let mut sentence = |place: Place| {
        let cut = cut.entry((place.span, place.class)).or_insert_with(|| Arc::new(sighting(sheet, &lines, place)));
        Arc::clone(cut)
    };
    let sentences = topics(sheet).into_iter().map(|(topic, place)| (topic, sentence(place))).collect();
    Seen { sentences, surfaces: Surfaces::of(sheet).of_many() }
}

fn sighting(sheet: &Sheet, lines: &Lines, place: Place) -> Sighting {
    let Place { sentence, span, class } = place;
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
        class,
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

/// A sentence with the number of its article among those that came in.
type Numbered = (usize, Arc<Sighting>);

/// Sentences for the counts of every group, and the wordings of entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sightings {
    kept: BTreeMap<(String, Topic), Vec<Numbered>>,
    surfaces: Surfaces,
    /// All sentences are kept, since it shows late which articles take part.
    all: bool,
}

impl Sightings {
    /// None yet. Where many articles may not take part, all sentences are to be kept, and else a few of each count.
    pub fn keeping(all: bool) -> Sightings {
        Sightings { all, ..Sightings::default() }
    }

    /// Keeps what the n-th article, counted from 0, shows for its group, as long as there is room.
    pub fn add(&mut self, n: usize, group: &str, seen: Seen) {
        self.surfaces.merge(seen.surfaces);
        for (topic, sighting) in seen.sentences {
            let kept = self.kept.entry((group.to_string(), topic)).or_default();
            let new = |(_, own): &Numbered| (&own.before, &own.words) != (&sighting.before, &sighting.words);
            if self.all || kept.len() < KEPT && kept.iter().all(new) {
                kept.push((n, sighting));
            }
        }
    }

    /// The sentences of a count in a group, from those articles that take part in the comparison.
    pub(super) fn of<'a>(&'a self, group: &str, topic: &Topic, taking_part: &'a BTreeSet<usize>) -> impl Iterator<Item = &'a Sighting> {
        let kept = self.kept.get(&(group.to_string(), topic.clone())).map(Vec::as_slice).unwrap_or_default();
        kept.iter().filter(|(n, _)| taking_part.contains(n)).map(|(_, sighting)| sighting.as_ref())
    }

    /// In which wordings entries were found.
    pub(super) fn surfaces(&self) -> &Surfaces {
        &self.surfaces
    }

    /// The same under the names of a blind comparison, and without the names of groups in the sentences.
    pub fn blind(self, key: &BlindKey, names: &GroupNames) -> Sightings {
        let hidden = |sighting: &Sighting, group: &str| Sighting {
            article: key.article(group, &sighting.article).unwrap_or_default().to_string(),
            before: names.hide(&sighting.before),
            words: names.hide(&sighting.words),
            after: names.hide(&sighting.after),
            ..sighting.clone()
        };
        let renamed = self.kept.into_iter().filter_map(|((group, topic), kept)| {
            let letter = key.group(&group)?.to_string();
            let kept = kept.into_iter().map(|(n, sighting)| (n, Arc::new(hidden(&sighting, &group))));
            Some(((letter, topic), kept.collect()))
        });
        Sightings { kept: renamed.collect(), ..self }
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
            let found = sighting(&sheet, &Lines::new(&document), Place { sentence: 0, span: Span::new(start, start + 5), class: "label" });
            assert_eq!((found.before, found.words.as_str()), (before, "thugs"), "{name}");
            assert!(after.is_empty() && found.after.ends_with('…') || found.after == after, "{name}: {}", found.after);
            assert!(!found.after.contains("daw…") && found.after.len() <= AROUND + '…'.len_utf8(), "{name}: {}", found.after);
        }
    }

    fn seen(article: usize, before: &str) -> Seen {
        let sighting = Sighting {
            article: format!("a{article}"),
            line: 1,
            before: before.into(),
            words: "thugs".into(),
            after: String::new(),
            class: "label",
        };
        Seen { sentences: vec![(Topic::Step(4), Arc::new(sighting))], ..Seen::default() }
    }

    #[test]
    fn a_few_different_sentences_are_kept_for_each_count() {
        let mut kept = Sightings::keeping(false);
        (0..100).for_each(|n| kept.add(n, "Port Herald", seen(n, &format!("{}", n / 2))));
        let of = |taking_part: &[usize]| kept.of("Port Herald", &Topic::Step(4), &taking_part.iter().copied().collect()).count();
        assert_eq!((of(&Vec::from_iter(0..100)), of(&[2]), of(&[99]), of(&[])), (KEPT, 1, 0, 0));
        assert_eq!(kept.of("Coast Courier", &Topic::Step(4), &(0..100).collect()).count(), 0);
    }

    #[test]
    fn where_many_articles_are_left_out_the_others_have_their_sentences() {
        let mut kept = Sightings::keeping(true);
        (0..100).for_each(|n| kept.add(n, "Port Herald", seen(7, "The ")));
        assert_eq!(kept.of("Port Herald", &Topic::Step(4), &BTreeSet::from([99])).count(), 1, "and articles of the same id are told apart");
    }
}
