//! `tune diff`: what a change of a lexicon does to a corpus.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::error::Result;
use crate::labelling::LabelRef;
use crate::lexicon::Context;
use crate::lexicon::Entry;
use crate::lexicon::Lexicon;
use crate::lexicon::Term;
use crate::measure::label_name;
use crate::score::ArticleScore;
use crate::score::Scorer;
use crate::sourcing::Voice;
use crate::text::Document;
use crate::text::Span;
use crate::tune::around::around;
use crate::tune::subject::Subject;
use crate::tune::subject::subjects;

/// Lines that are kept of an entry.
const LINES: usize = 3;

/// Code points of context on each side.
const AROUND: usize = 50;

/// What became of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Fate {
    /// Only the new lexicon has it.
    Added,
    /// Only the old one has it.
    Dropped,
    /// Both have it, with another weight and nothing else new.
    Reweighted,
    /// Both have it, and something else is new.
    Changed,
}

/// An entry that is not the same in both.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// What became of it.
    pub fate: Fate,
    /// The entry, as section/id.
    pub entry: String,
    /// What is new, in words.
    pub what: String,
    /// Places in the corpus that it has lost and gained.
    pub places: (u64, u64),
    /// Some of them: gained or lost, the article, before, the words, after.
    pub lines: Vec<Moved>,
}

/// A place that only one of the lexicons finds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Moved {
    /// Found by the new lexicon; else by the old one.
    pub gained: bool,
    /// Id of the article.
    pub id: String,
    /// Before, the words, after.
    pub around: (String, String, String),
}

/// Loaded terms of an outlet or an article, with the old lexicon and the new.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Load {
    /// Its name.
    pub name: String,
    /// Articles.
    pub articles: u64,
    /// Words in the outlet's wording.
    pub words: u64,
    /// Hits in the outlet's wording.
    pub hits: (u64, u64),
    /// Sums of their weights.
    pub weighted: (u64, u64),
}

impl Load {
    /// Hits per 1,000 words of the outlet's wording; `None` without words.
    pub fn rates(&self) -> Option<(f64, f64)> {
        let rate = |hits: u64| 1000.0 * hits as f64 / self.words as f64;
        (self.words > 0).then(|| (rate(self.hits.0), rate(self.hits.1)))
    }

    fn moves(&self) -> bool {
        self.hits.0 != self.hits.1 || self.weighted.0 != self.weighted.1
    }

    fn add(&mut self, other: &Load) {
        self.articles += other.articles;
        self.words += other.words;
        self.hits = (self.hits.0 + other.hits.0, self.hits.1 + other.hits.1);
        self.weighted = (self.weighted.0 + other.weighted.0, self.weighted.1 + other.weighted.1);
    }
}

/// What a change does.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Difference {
    /// Entries that are not the same, or find other places, in the order of the lexicons.
    pub changes: Vec<Change>,
    /// Everything together.
    pub all: Load,
    /// Outlets by their rate with the old lexicon, the highest first, each with its ranks.
    pub outlets: Vec<(Load, (usize, usize))>,
    /// Articles whose figures move, the most first.
    pub articles: Vec<Load>,
}

/// Reads a corpus with two lexicons.
#[derive(Debug)]
pub struct Comparer {
    scorers: (Scorer, Scorer),
    moved: BTreeMap<String, (u64, u64, Vec<Moved>)>,
    outlets: BTreeMap<String, Load>,
    articles: Vec<Load>,
}

impl Comparer {
    /// Nothing read yet.
    ///
    /// # Errors
    ///
    /// A form or pattern that cannot be compiled; a lexicon that was loaded from files has none.
    pub fn new(old: Lexicon, new: Lexicon) -> Result<Comparer> {
        let scorers = (Scorer::new(old)?, Scorer::new(new)?);
        Ok(Comparer { scorers, moved: BTreeMap::new(), outlets: BTreeMap::new(), articles: Vec::new() })
    }

    /// Reads an article.
    pub fn read(&mut self, document: &Document) {
        let (old, new) = (self.scorers.0.score(document), self.scorers.1.score(document));
        let before = places(&old, self.scorers.0.lexicon());
        let after = places(&new, self.scorers.1.lexicon());
        for (gained, here, there) in [(false, &before, &after), (true, &after, &before)] {
            for (entry, span) in here.iter().filter(|place| !there.contains(place)) {
                let moved = self.moved.entry(entry.clone()).or_default();
                *if gained { &mut moved.1 } else { &mut moved.0 } += 1;
                if moved.2.len() < LINES {
                    moved.2.push(Moved { gained, id: document.id.clone(), around: around(&document.text, *span, AROUND) });
                }
            }
        }
        let words =
            |score: &ArticleScore| u64::from(score.voice_words[Voice::Narration as usize] + score.voice_words[Voice::Indirect as usize]);
        let (was, is) = (load(&old, self.scorers.0.lexicon()), load(&new, self.scorers.1.lexicon()));
        let load = Load { name: document.id.clone(), articles: 1, words: words(&new), hits: (was.0, is.0), weighted: (was.1, is.1) };
        let outlet = document.outlet.clone().unwrap_or_default();
        self.outlets.entry(outlet.clone()).or_insert_with(|| Load { name: outlet, ..Load::default() }).add(&load);
        if load.moves() {
            self.articles.push(load);
        }
    }

    /// What came of it.
    pub fn difference(&self) -> Difference {
        let mut all = Load { name: "all".to_owned(), ..Load::default() };
        self.outlets.values().for_each(|outlet| all.add(outlet));
        let mut articles = self.articles.clone();
        articles.sort_by_key(|load| (std::cmp::Reverse(load.hits.0.abs_diff(load.hits.1)), load.name.clone()));
        Difference { changes: self.changes(), all, outlets: ranked(self.outlets.values().cloned().collect()), articles }
    }

    fn changes(&self) -> Vec<Change> {
        let (old, new) = (self.scorers.0.lexicon(), self.scorers.1.lexicon());
        let (was, is) = (entries(old), entries(new));
        let names: Vec<&String> = was
            .iter()
            .map(|(name, _)| name)
            .chain(is.iter().map(|(name, _)| name).filter(|name| !was.iter().any(|(n, _)| n == *name)))
            .collect();
        let (was, is): (BTreeMap<_, _>, BTreeMap<_, _>) = (was.iter().cloned().collect(), is.iter().cloned().collect());
        let change = |name: &String| {
            let none = (0, 0, Vec::new());
            let (lost, gained, lines) = self.moved.get(name).unwrap_or(&none);
            let told = match (was.get(name), is.get(name)) {
                (None, _) => Some((Fate::Added, String::new())),
                (_, None) => Some((Fate::Dropped, String::new())),
                (Some(before), Some(after)) => what_is_new(before, after),
            };
            let moved = (*lost + *gained > 0).then(|| (Fate::Changed, "the same, beside other entries".to_owned()));
            let (fate, what) = told.or(moved)?;
            Some(Change { fate, entry: name.clone(), what, places: (*lost, *gained), lines: lines.clone() })
        };
        names.into_iter().filter_map(change).collect()
    }
}

/// Everything that is said of an entry, key by key.
type Said = Vec<(&'static str, String)>;

fn entries(lexicon: &Lexicon) -> Vec<(String, Said)> {
    let said = |(subject, entry): (Subject, &Entry)| {
        let context = |context: &Option<Context>| context.as_ref().map_or(String::new(), |c| format!("{c:?}"));
        let mut said: Said = vec![
            ("forms", entry.forms.join(", ")),
            ("except", entry.except.join(", ")),
            ("near", context(&entry.near)),
            ("not_near", context(&entry.not_near)),
            ("patterns", entry.patterns.join(", ")),
        ];
        if let Some(term) = subject.term(lexicon) {
            said.extend(of_term(term));
        }
        said.push(("class", subject.class(lexicon)));
        (format!("{}/{}", subject.section(), entry.id), said)
    };
    subjects(lexicon).into_iter().map(said).collect()
}

fn of_term(term: &Term) -> Said {
    vec![
        ("weight", term.weight.to_string()),
        ("direction", format!("{:?}", term.direction).to_lowercase()),
        ("category", term.category.clone()),
    ]
}

fn what_is_new(before: &Said, after: &Said) -> Option<(Fate, String)> {
    let new: Vec<(&str, &str, &str)> =
        before.iter().zip(after).filter(|(a, b)| a != b).map(|(a, b)| (a.0, a.1.as_str(), b.1.as_str())).collect();
    let fate = match new.as_slice() {
        [] => return None,
        [("weight", ..)] => Fate::Reweighted,
        _ => Fate::Changed,
    };
    let told = |&(key, was, is): &(&str, &str, &str)| match key {
        "weight" | "direction" | "category" | "class" => format!("{key} {was} → {is}"),
        "forms" | "except" | "patterns" => format!("{key} {}", items(was, is)),
        _ => key.to_owned(),
    };
    Some((fate, new.iter().map(told).collect::<Vec<_>>().join("; ")))
}

/// Items that are gone and new.
fn items(was: &str, is: &str) -> String {
    let (was, is): (Vec<&str>, Vec<&str>) = (was.split(", ").collect(), is.split(", ").collect());
    let gone = was.iter().filter(|item| !item.is_empty() && !is.contains(item)).map(|item| format!("−{item}"));
    let new = is.iter().filter(|item| !item.is_empty() && !was.contains(item)).map(|item| format!("+{item}"));
    gone.chain(new).collect::<Vec<_>>().join(" ")
}

/// Terms and labels found, each with its place.
fn places(score: &ArticleScore, lexicon: &Lexicon) -> Vec<(String, Span)> {
    let terms = score.hits.iter().filter_map(|hit| Some((format!("terms/{}", lexicon.terms.get(hit.term as usize)?.entry.id), hit.span)));
    let labels = score.labellings.iter().filter_map(|labelling| {
        let name = label_name(lexicon, labelling.label);
        (!matches!(labelling.label, LabelRef::Association(_))).then(|| (format!("labels/{}", name.id), labelling.span))
    });
    terms.chain(labels).collect()
}

/// Hits in the outlet's wording, and the sum of their weights.
fn load(score: &ArticleScore, lexicon: &Lexicon) -> (u64, u64) {
    let own = score.hits.iter().filter(|hit| matches!(hit.voice, Voice::Narration | Voice::Indirect));
    own.fold((0, 0), |(hits, weighted), hit| {
        (hits + 1, weighted + lexicon.terms.get(hit.term as usize).map_or(0, |term| u64::from(term.weight)))
    })
}

/// Outlets with their ranks by rate, before and after; equal rates keep the order of the names.
fn ranked(outlets: Vec<Load>) -> Vec<(Load, (usize, usize))> {
    let ranks = |pick: fn((f64, f64)) -> f64| {
        let mut order: Vec<usize> = (0..outlets.len()).collect();
        let rate = |at: &usize| outlets[*at].rates().map_or(-1.0, pick);
        order.sort_by(|a, b| rate(b).total_cmp(&rate(a)));
        let mut ranks = vec![0; outlets.len()];
        order.into_iter().enumerate().for_each(|(rank, at)| ranks[at] = rank + 1);
        ranks
    };
    let (was, is) = (ranks(|rates| rates.0), ranks(|rates| rates.1));
    let mut all: Vec<(Load, (usize, usize))> = outlets.into_iter().zip(was.into_iter().zip(is)).collect();
    all.sort_by_key(|(_, ranks)| ranks.0);
    all
}
