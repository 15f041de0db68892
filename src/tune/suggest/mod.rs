//! `tune suggest`: words and phrases of a corpus that the lexicons do not find, each with its figures, contexts, and an entry to paste.
//!
//! | file | what it does |
//! |---|---|
//! | `shelf` | the corpus as numbered words |
//! | `keyness` | what one collection uses more than another |
//! | `neighbours` | what stands beside entries |
//! | `spelling` | what is an entry's word with another ending or spelling |
//! | `labels` | what actors are called |
//! | `paste` | a suggestion as YAML |

mod keyness;
mod labels;
mod neighbours;
mod paste;
mod shelf;
mod spelling;

pub use keyness::Key;
pub use keyness::PRIOR;
pub use keyness::keyness;
pub use paste::paste;
pub use shelf::Shelf;

use std::collections::BTreeMap;
use std::collections::HashMap;

use serde::Serialize;

use crate::lexicon::Lexicon;
use crate::measure::six_digits;
use crate::score::ArticleScore;
use crate::score::Scorer;
use crate::text::Document;
use crate::tune::around::around;

use neighbours::Neighbour;
use shelf::Gram;
use shelf::Place;

/// Contexts that are shown of a suggestion.
const CONTEXTS: usize = 3;

/// Times from which a spelling, a label or an actor is suggested, unless fewer are asked for.
const SELDOM: u64 = 2;

/// The share of a wording's places from which a longer wording says it all.
const PART: f64 = 0.8;

/// Code points of a context on each side.
const AROUND: usize = 60;

/// Why something is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// One collection, or outlet, uses it more than the others.
    Keyness,
    /// It stands beside an actor or a term.
    Collocate,
    /// It is a form's word with another ending or spelling.
    Spelling,
    /// An actor is called so, and it is no label.
    Label,
    /// An actor that no lexicon has and that is given labels.
    Unlisted,
}

/// Something that might be an entry.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Suggestion {
    /// Why.
    pub kind: Kind,
    /// The words.
    pub wording: String,
    /// The outlet that uses it more, the entry that it is near to, the actors that are called so, or the labels that it is given.
    pub of: String,
    /// Log-odds in standard errors, where they can be had.
    #[serde(serialize_with = "six_digits")]
    pub z: Option<f64>,
    /// Times in the corpus, or beside the entry.
    pub count: u64,
    /// Times in what the corpus is compared with.
    pub against: u64,
    /// Articles that hold it.
    pub articles: u64,
    /// Times by outlet, the most first.
    pub outlets: Vec<(String, u64)>,
    /// Places: words before, the words, words after.
    pub contexts: Vec<(String, String, String)>,
}

/// How much is suggested.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Suggestions of each kind.
    pub top: usize,
    /// Times that a wording must stand in the corpus.
    pub least: u64,
    /// The longest wording, in words, up to 3.
    pub longest: usize,
}

/// Gathers a corpus, and what it is compared with.
#[derive(Debug)]
pub struct Suggester {
    scorer: Scorer,
    shelf: Shelf,
    unlisted: BTreeMap<String, Unlisted>,
}

#[derive(Debug, Default)]
struct Unlisted {
    count: u64,
    articles: u64,
    labels: BTreeMap<String, u64>,
    outlets: BTreeMap<String, u64>,
    contexts: Vec<(String, String, String)>,
}

impl Suggester {
    /// Nothing read yet.
    pub fn new(scorer: Scorer) -> Suggester {
        Suggester { shelf: Shelf::new(&scorer), scorer, unlisted: BTreeMap::new() }
    }

    /// The lexicon that the corpus is read with.
    pub fn lexicon(&self) -> &Lexicon {
        self.scorer.lexicon()
    }

    /// Articles that were read.
    pub fn articles(&self) -> usize {
        self.shelf.articles.len()
    }

    /// Reads an article of the corpus, or of what it is compared with.
    pub fn read(&mut self, document: &Document, against: bool) {
        self.shelf.read(&self.scorer, document, against);
        if !against {
            let score = self.scorer.score(document);
            self.note_unlisted(document, &score);
        }
    }

    fn note_unlisted(&mut self, document: &Document, score: &ArticleScore) {
        let listed = self.scorer.lexicon().actors.len() as u32;
        let name = |actor: u32| actor.checked_sub(listed).and_then(|at| score.unlisted.get(at as usize));
        for mention in &score.mentions {
            let Some(name) = name(mention.actor) else { continue };
            let known = self.unlisted.entry(name.clone()).or_default();
            known.count += 1;
            *known.outlets.entry(document.outlet.clone().unwrap_or_default()).or_default() += 1;
            if known.contexts.len() < CONTEXTS {
                known.contexts.push(around(&document.text, mention.span, AROUND));
            }
        }
        for labelling in &score.labellings {
            let Some(name) = labelling.actor.and_then(name) else { continue };
            let label = labelling.span.of(&document.text).to_lowercase();
            *self.unlisted.entry(name.clone()).or_default().labels.entry(label).or_default() += 1;
        }
        for name in &score.unlisted {
            self.unlisted.entry(name.clone()).or_default().articles += 1;
        }
    }

    /// What might be entries, kind by kind, the strongest of each first.
    pub fn suggest(&self, options: &Options) -> Vec<Suggestion> {
        let mut all = self.keys(options);
        let least = options.least.min(SELDOM);
        let collocates = neighbours::collocates(&self.shelf, options.least, PRIOR);
        let collocates = in_turn(collocates, |neighbour| neighbour.of.clone()).into_iter().take(options.top);
        all.extend(collocates.map(|neighbour| self.collocate(neighbour)));
        let spellings = spelling::spellings(&self.shelf, self.lexicon(), least).into_iter().take(options.top);
        all.extend(spellings.map(|neighbour| self.told(Kind::Spelling, shelf::single(neighbour.word), neighbour.of, |_| true)));
        all.extend(self.labels(options.top, least));
        let mut unlisted: Vec<(&String, &Unlisted)> = self.unlisted.iter().filter(|(_, known)| known.count >= least).collect();
        unlisted.sort_by_key(|(_, known)| std::cmp::Reverse(known.count));
        all.extend(unlisted.into_iter().take(options.top).map(|(name, known)| known.suggestion(name)));
        all
    }

    /// Keyness against the other collection, or of each outlet against all others.
    fn keys(&self, options: &Options) -> Vec<Suggestion> {
        let against = self.shelf.articles.iter().any(|article| article.against);
        let sides: Vec<(String, Vec<Key>)> = match (against, self.shelf.outlets.len()) {
            (true, _) => {
                let first = |at: usize| self.shelf.articles.get(at).map(|article| !article.against);
                vec![(String::new(), keyness::keyness(&self.shelf, options.longest, options.least, first))]
            }
            (false, 0 | 1) => Vec::new(),
            _ => {
                let keys = keyness::by_outlet(&self.shelf, options.longest, options.least);
                self.shelf.outlets.iter().cloned().zip(keys).collect()
            }
        };
        let mut best: BTreeMap<Gram, (Key, String)> = BTreeMap::new();
        for (of, keys) in sides {
            for key in whole(keys.into_iter().filter(|key| key.z > 0.0 && key.count >= options.least).collect()) {
                if best.get(&key.gram).is_none_or(|(known, _)| known.z < key.z) {
                    best.insert(key.gram, (key, of.clone()));
                }
            }
        }
        let apparatus = self.shelf.apparatus();
        let tells = |gram: &Gram| gram.iter().any(|word| apparatus.contains(word));
        let mut keys: Vec<(Key, String)> = best.into_values().filter(|(key, _)| !tells(&key.gram)).collect();
        keys.sort_by(|a, b| b.0.z.total_cmp(&a.0.z).then_with(|| a.0.gram.cmp(&b.0.gram)));
        in_turn(keys, |(_, of)| of.clone()).into_iter().take(options.top).map(|(key, of)| self.key(key, of)).collect()
    }

    fn key(&self, key: Key, of: String) -> Suggestion {
        let told = self.told(Kind::Keyness, key.gram, of, |_| true);
        Suggestion { z: Some(key.z), count: key.count, against: key.other, articles: key.articles, ..told }
    }

    fn collocate(&self, neighbour: Neighbour) -> Suggestion {
        let focus = self.shelf.foci.iter().position(|of| *of == neighbour.of).map_or(0, |focus| focus as u32);
        let beside = |place: Place| neighbours::foci(place.article, place.at).contains(&focus);
        let told = self.told(Kind::Collocate, shelf::single(neighbour.word), neighbour.of.clone(), beside);
        Suggestion { z: Some(neighbour.z), ..told }
    }

    /// What actors are called, the most frequent first.
    fn labels(&self, top: usize, least: u64) -> Vec<Suggestion> {
        let mut all: Vec<(Gram, labels::Called)> = labels::called(&self.shelf, self.lexicon()).into_iter().collect();
        all.retain(|(_, called)| called.places.len() as u64 >= least);
        all.sort_by_key(|(_, called)| std::cmp::Reverse(called.places.len()));
        let told = |(gram, called): (Gram, labels::Called)| {
            let actors: Vec<String> = called.actors.iter().map(|(actor, n)| format!("{actor} ×{n}")).collect();
            self.told(Kind::Label, gram, actors.join(", "), |place| called.places.contains(&(place.number, place.at)))
        };
        all.into_iter().map(told).filter(|suggestion| suggestion.count >= least).take(top).collect()
    }

    /// Where a wording stands, if the place is one that counts: outlets, articles, contexts.
    fn told(&self, kind: Kind, gram: Gram, of: String, counts: impl Fn(Place) -> bool) -> Suggestion {
        let mut outlets: BTreeMap<&str, u64> = BTreeMap::new();
        let (mut articles, mut last, mut contexts) = (0, None, Vec::new());
        let longest = gram.iter().filter(|&&word| word != shelf::BORDER).count();
        self.shelf.grams(longest, |found, place| {
            let Place { number, article, at } = place;
            if found != gram || article.against || !counts(place) {
                return;
            }
            *outlets.entry(self.shelf.outlets.get(article.outlet as usize).map_or("", String::as_str)).or_default() += 1;
            let fresh = last.replace(number) != Some(number);
            articles += u64::from(fresh);
            // One context an article shows more.
            if contexts.len() < CONTEXTS && fresh {
                contexts.push(around(&article.text, article.span(at, at + longest), AROUND));
            }
        });
        let mut outlets: Vec<(String, u64)> = outlets.into_iter().map(|(outlet, n)| (outlet.to_owned(), n)).collect();
        outlets.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let count = outlets.iter().map(|(_, n)| n).sum();
        Suggestion { kind, wording: self.shelf.wording(&gram), of, z: None, count, against: 0, articles, outlets, contexts }
    }
}

/// Without those that nearly always stand in a longer one of these.
fn whole(keys: Vec<Key>) -> Vec<Key> {
    let mut within: HashMap<Gram, u64> = HashMap::new();
    for key in &keys {
        let words: Vec<u32> = key.gram.iter().copied().filter(|&word| word != shelf::BORDER).collect();
        for part in (1..words.len()).flat_map(|length| words.windows(length)) {
            let longest = within.entry(shelf::gram(part)).or_default();
            *longest = key.count.max(*longest);
        }
    }
    let part = |key: &Key| within.get(&key.gram).is_some_and(|&longest| longest as f64 >= PART * key.count as f64);
    keys.into_iter().filter(|key| !part(key)).collect()
}

/// The first of each kind, then the second of each, and so on; in each round the order stays.
fn in_turn<T>(all: Vec<T>, kind: impl Fn(&T) -> String) -> Vec<T> {
    let mut rounds: HashMap<String, usize> = HashMap::new();
    let mut numbered: Vec<(usize, T)> = all
        .into_iter()
        .map(|one| {
            let round = rounds.entry(kind(&one)).or_default();
            *round += 1;
            (*round, one)
        })
        .collect();
    numbered.sort_by_key(|(round, _)| *round);
    numbered.into_iter().map(|(_, one)| one).collect()
}

impl Unlisted {
    fn suggestion(&self, name: &str) -> Suggestion {
        let labels: Vec<String> = self.labels.iter().map(|(label, n)| format!("{label} ×{n}")).collect();
        let mut outlets: Vec<(String, u64)> = self.outlets.iter().map(|(outlet, n)| (outlet.clone(), *n)).collect();
        outlets.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        Suggestion {
            kind: Kind::Unlisted,
            wording: name.to_owned(),
            of: labels.join(", "),
            z: None,
            count: self.count,
            against: 0,
            articles: self.articles,
            outlets,
            contexts: self.contexts.clone(),
        }
    }
}

#[cfg(test)]
mod tests;
