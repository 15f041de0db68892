//! What a comparison keeps of each article: its counts, and what it is grouped by. The text is not kept.

use std::collections::BTreeMap;
use std::collections::HashMap;

use super::counts::Counts;
use crate::lexicon::Lexicon;
use crate::lexicon::VerbClass;
use crate::measure::party_of;
use crate::tally::Counter;
use crate::tally::Tally;

/// One article, as it is handed to a comparison.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// Its id.
    pub id: String,
    /// The group that it is counted in, such as its outlet.
    pub group: String,
    /// Date of publication; chooses the party of an actor.
    pub date: Option<String>,
    /// The wire service that it comes from.
    pub origin: Option<String>,
    /// The signature of its text, empty where there is none.
    pub signature: String,
    /// Within what it may be exchanged in permutations, such as its month; empty for all.
    pub stratum: String,
    /// The event that it is about; only matched comparisons ask.
    pub event: Option<String>,
    /// Its counts.
    pub tally: Tally,
    /// Its words and word pairs; empty where keyness of all words is not asked for.
    pub words: BTreeMap<String, u32>,
}

/// What is counted, apart from the article that it is counted in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Key {
    /// A counter of the tally.
    Counter(Counter),
    /// A counter of an actor that no lexicon has, by its name.
    Unlisted(String, Counter),
    /// Attributions by the party of the source on the article's day, and the class of the verb.
    Party(Option<String>, VerbClass),
    /// A word or word pair of the outlet's wording.
    Word(String),
}

/// An article as it is kept: some hundreds of bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Kept {
    pub group: u32,
    pub id: String,
    pub signature: String,
    pub stratum: String,
    pub event: Option<String>,
    pub wire: bool,
    /// Numbers of keys with their counts, none of which is zero.
    pub counts: Counts,
    /// Its number among the articles as they came in.
    pub place: u32,
}

/// Articles as they come in, in any order.
#[derive(Debug, Default)]
pub struct Articles {
    groups: Vec<String>,
    keys: HashMap<Key, u32>,
    kept: Vec<Kept>,
}

impl Articles {
    /// No articles, of groups whose order is given; further groups come after them in the order of their names.
    pub fn new(groups: Vec<String>) -> Articles {
        Articles { groups, ..Articles::default() }
    }

    /// Keeps an article, whose tally was counted with `lexicon`.
    pub fn push(&mut self, article: Article, lexicon: &Lexicon) {
        let group = self.group(article.group);
        let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
        let mut add = |keys: &mut HashMap<Key, u32>, key: Key, n: u64| {
            let next = keys.len() as u32;
            let number = *keys.entry(key).or_insert(next);
            let count = counts.entry(number).or_insert(0);
            *count = count.saturating_add(u32::try_from(n).unwrap_or(u32::MAX));
        };
        for (counter, n) in article.tally.iter() {
            let key = match counter {
                Counter::Heard(actor, verb) => Key::Party(party_of(lexicon, actor, article.date.as_deref()).map(str::to_string), verb),
                counter => Key::Counter(counter),
            };
            add(&mut self.keys, key, n);
        }
        for (name, counter, n) in article.tally.unlisted() {
            add(&mut self.keys, Key::Unlisted(name.to_string(), counter), n);
        }
        for (word, n) in article.words {
            add(&mut self.keys, Key::Word(word), u64::from(n));
        }
        self.kept.push(Kept {
            group,
            id: article.id,
            signature: article.signature,
            stratum: article.stratum,
            event: article.event,
            wire: article.origin.is_some(),
            counts: Counts::pack(counts),
            place: self.kept.len() as u32,
        });
    }

    fn group(&mut self, name: String) -> u32 {
        let at = self.groups.iter().position(|own| *own == name).unwrap_or_else(|| {
            self.groups.push(name);
            self.groups.len() - 1
        });
        at as u32
    }

    /// All articles are there: puts them, their groups beyond the first `given`, and the keys in an order of their own, so that
    /// nothing depends on how they came in.
    pub fn finish(mut self, given: usize) -> Corpus {
        let mut order: Vec<usize> = (0..self.groups.len()).collect();
        order[given.min(self.groups.len())..].sort_by(|&a, &b| self.groups[a].cmp(&self.groups[b]));
        let mut groups = vec![0; order.len()];
        order.iter().enumerate().for_each(|(rank, &at)| groups[at] = rank as u32);

        let mut keys: Vec<(Key, u32)> = self.keys.into_iter().collect();
        keys.sort();
        let mut numbers = vec![0; keys.len()];
        keys.iter().enumerate().for_each(|(rank, (_, number))| numbers[*number as usize] = rank as u32);
        for article in &mut self.kept {
            article.group = groups[article.group as usize];
            let mut counts: Vec<(u32, u32)> = article.counts.iter().map(|(key, n)| (numbers[key as usize], n)).collect();
            counts.sort_unstable();
            article.counts = Counts::pack(counts);
        }
        self.kept.sort();
        let mut names: Vec<String> = self.groups;
        names = order.iter().map(|&at| std::mem::take(&mut names[at])).collect();
        Corpus { groups: names, keys: keys.into_iter().map(|(key, _)| key).collect(), articles: self.kept }
    }
}

/// All articles of a comparison, in an order that depends on nothing but themselves.
#[derive(Debug, Default)]
pub struct Corpus {
    pub(super) groups: Vec<String>,
    pub(super) keys: Vec<Key>,
    pub(super) articles: Vec<Kept>,
}

impl Corpus {
    /// For each article its number among those that were pushed, from 0.
    pub fn places(&self) -> impl Iterator<Item = usize> + '_ {
        self.articles.iter().map(|article| article.place as usize)
    }

    /// The signatures of the articles, by which near-duplicates are told.
    pub fn signatures(&self) -> Vec<&str> {
        self.articles.iter().map(|article| article.signature.as_str()).collect()
    }
}
