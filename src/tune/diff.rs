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
    /// Places that it has with both, with another weight.
    pub reweighted: u64,
    /// Some of all these.
    pub lines: Vec<Moved>,
}

/// What becomes of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Move {
    /// Only the old lexicon finds it.
    Lost,
    /// Only the new one does.
    Gained,
    /// Both do, with another weight.
    Reweighted,
}

/// A place of which something becomes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Moved {
    /// What.
    pub how: Move,
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
        self.of_words(self.hits)
    }

    /// The sum of their weights per 1,000 words.
    pub fn weighted_rates(&self) -> Option<(f64, f64)> {
        self.of_words(self.weighted)
    }

    fn of_words(&self, (was, is): (u64, u64)) -> Option<(f64, f64)> {
        let rate = |sum: u64| 1000.0 * sum as f64 / self.words as f64;
        (self.words > 0).then(|| (rate(was), rate(is)))
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

/// An outlet with its places among all, before and after, from 1; equal rates keep the order of the names.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Ranked {
    /// The outlet.
    pub load: Load,
    /// Its place by rate.
    pub ranks: (usize, usize),
    /// Its place by weighted rate.
    pub weighted_ranks: (usize, usize),
}

/// What a change does.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Difference {
    /// Entries that are not the same, or find other places, in the order of the lexicons.
    pub changes: Vec<Change>,
    /// Everything together.
    pub all: Load,
    /// Outlets by their rate with the old lexicon, the highest first.
    pub outlets: Vec<Ranked>,
    /// Articles whose figures move, the most first.
    pub articles: Vec<Load>,
}

/// What becomes of an entry's places.
#[derive(Clone, Debug, Default)]
struct Moves {
    lost: u64,
    gained: u64,
    reweighted: u64,
    lines: Vec<Moved>,
    /// Entries that have its places now, with how many.
    takers: BTreeMap<String, u64>,
}

impl Moves {
    /// What is said of an entry that is the same and finds other places.
    fn told(&self) -> String {
        let mut takers: Vec<(&String, &u64)> = self.takers.iter().collect();
        takers.sort_by_key(|(_, n)| std::cmp::Reverse(**n));
        let takers: Vec<String> = takers.into_iter().map(|(taker, n)| format!("{taker} has {n} of its places")).collect();
        if takers.is_empty() { "the same, beside other entries".to_owned() } else { takers.join(", ") }
    }
}

/// Reads a corpus with two lexicons.
#[derive(Debug)]
pub struct Comparer {
    scorers: (Scorer, Scorer),
    moved: BTreeMap<String, Moves>,
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
        for (how, here, there) in [(Move::Lost, &before, &after), (Move::Gained, &after, &before)] {
            let only = here.iter().filter(|place| !there.iter().any(|other| other.is(place)));
            for place in only {
                self.note(document, how, place);
                // One that was not there before.
                let fresh = |other: &&Place| other.span.overlaps(place.span) && !here.iter().any(|known| known.is(other));
                let taker = there.iter().filter(|_| how == Move::Lost).find(fresh);
                if let (Some(moves), Some(taker)) = (self.moved.get_mut(&place.entry), taker) {
                    *moves.takers.entry(taker.entry.clone()).or_default() += 1;
                }
            }
        }
        let heavier = |place: &&Place| before.iter().any(|other| other.is(place) && other.weight != place.weight);
        after.iter().filter(heavier).for_each(|place| self.note(document, Move::Reweighted, place));
        let words = |score: &ArticleScore| -> u64 {
            let own = Voice::ALL.into_iter().zip(score.voice_words).filter(|(voice, _)| voice.is_outlets());
            own.map(|(_, n)| u64::from(n)).sum()
        };
        let (was, is) = (load(&old, self.scorers.0.lexicon()), load(&new, self.scorers.1.lexicon()));
        let load = Load { name: document.id.clone(), articles: 1, words: words(&new), hits: (was.0, is.0), weighted: (was.1, is.1) };
        let outlet = document.outlet.clone().unwrap_or_default();
        self.outlets.entry(outlet.clone()).or_insert_with(|| Load { name: outlet, ..Load::default() }).add(&load);
        if load.moves() {
            self.articles.push(load);
        }
    }

    fn note(&mut self, document: &Document, how: Move, place: &Place) {
        let moves = self.moved.entry(place.entry.clone()).or_default();
        *match how {
            Move::Lost => &mut moves.lost,
            Move::Gained => &mut moves.gained,
            Move::Reweighted => &mut moves.reweighted,
        } += 1;
        if moves.lines.len() < LINES {
            moves.lines.push(Moved { how, id: document.id.clone(), around: around(&document.text, place.span, AROUND) });
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
            let moves = self.moved.get(name).cloned().unwrap_or_default();
            let told = match (was.get(name), is.get(name)) {
                (None, _) => Some((Fate::Added, String::new())),
                (_, None) => Some((Fate::Dropped, String::new())),
                (Some(before), Some(after)) => what_is_new(before, after),
            };
            let moved = (moves.lost + moves.gained > 0).then(|| (Fate::Changed, moves.told()));
            let (fate, what) = told.or(moved)?;
            let places = (moves.lost, moves.gained);
            Some(Change { fate, entry: name.clone(), what, places, reweighted: moves.reweighted, lines: moves.lines })
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
    vec![("weight", term.weight.to_string()), ("direction", term.direction.name().to_string()), ("category", term.category.clone())]
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

/// A place of a term or a label.
struct Place {
    entry: String,
    span: Span,
    /// Of a term; 0 of a label.
    weight: u8,
}

impl Place {
    fn is(&self, other: &Place) -> bool {
        self.span == other.span && self.entry == other.entry
    }
}

/// Terms and labels found.
fn places(score: &ArticleScore, lexicon: &Lexicon) -> Vec<Place> {
    let terms = score.hits.iter().filter_map(|hit| {
        let term = lexicon.terms.get(hit.term as usize)?;
        Some(Place { entry: format!("terms/{}", term.entry.id), span: hit.span, weight: term.weight })
    });
    let labels = score.labellings.iter().filter_map(|labelling| {
        let name = label_name(lexicon, labelling.label);
        let place = Place { entry: format!("labels/{}", name.id), span: labelling.span, weight: 0 };
        (!matches!(labelling.label, LabelRef::Association(_))).then_some(place)
    });
    terms.chain(labels).collect()
}

/// Hits in the outlet's wording, and the sum of their weights.
fn load(score: &ArticleScore, lexicon: &Lexicon) -> (u64, u64) {
    let own = score.hits.iter().filter(|hit| hit.voice.is_outlets());
    own.fold((0, 0), |(hits, weighted), hit| {
        (hits + 1, weighted + lexicon.terms.get(hit.term as usize).map_or(0, |term| u64::from(term.weight)))
    })
}

/// Outlets with their ranks.
fn ranked(outlets: Vec<Load>) -> Vec<Ranked> {
    let ranks = |rates: fn(&Load) -> Option<(f64, f64)>, pick: fn((f64, f64)) -> f64| {
        let mut order: Vec<(usize, f64)> = outlets.iter().map(|load| rates(load).map_or(-1.0, pick)).enumerate().collect();
        order.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        let mut ranks: Vec<(usize, usize)> = order.into_iter().map(|(at, _)| at).zip(1..).collect();
        ranks.sort_unstable();
        ranks.into_iter().map(|(_, rank)| rank).collect::<Vec<usize>>()
    };
    let by = |rates: fn(&Load) -> Option<(f64, f64)>| ranks(rates, |rates| rates.0).into_iter().zip(ranks(rates, |rates| rates.1));
    let (plain, weighted): (Vec<_>, Vec<_>) = (by(Load::rates).collect(), by(Load::weighted_rates).collect());
    let both = plain.into_iter().zip(weighted);
    let mut all: Vec<Ranked> =
        outlets.into_iter().zip(both).map(|(load, (ranks, weighted_ranks))| Ranked { load, ranks, weighted_ranks }).collect();
    all.sort_by_key(|outlet| outlet.ranks.0);
    all
}
