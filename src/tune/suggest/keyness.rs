//! Runs of words that one collection uses more than another.

use std::collections::HashMap;

use super::shelf::Gram;
use super::shelf::Shelf;
use crate::stats::log_odds;

/// How much the prior weighs, in words: α₀ of Monroe, Colaresi and Quinn (2008). It is spread over the words as both collections
/// together use them.
pub const PRIOR: f64 = 500.0;

/// A run of words, and how it is spread.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// The run.
    pub gram: Gram,
    /// Log-odds in standard errors; positive where the first collection uses it more.
    pub z: f64,
    /// Times in the first collection.
    pub count: u64,
    /// Times in the other.
    pub other: u64,
    /// Articles of the first collection that hold it.
    pub articles: u64,
}

/// The runs found at least `least` times, by how strongly they tell the collections apart. `side` sorts articles by their numbers:
/// `true` is the first collection, `None` is left out.
pub fn keyness(shelf: &Shelf, longest: usize, least: u64, side: impl Fn(usize) -> Option<bool>) -> Vec<Key> {
    #[derive(Default)]
    struct Count {
        first: u64,
        other: u64,
        articles: u64,
        last: Option<usize>,
    }
    let mut counts: HashMap<Gram, Count> = HashMap::new();
    let mut words = (0u64, 0u64);
    for (number, article) in shelf.articles.iter().enumerate() {
        match side(number) {
            Some(true) => words.0 += article.length(),
            Some(false) => words.1 += article.length(),
            None => {}
        }
    }
    shelf.grams(longest, |gram, place| {
        let Some(first) = side(place.number) else { return };
        let count = counts.entry(gram).or_default();
        match first {
            true => {
                count.first += 1;
                count.articles += u64::from(count.last.replace(place.number) != Some(place.number));
            }
            false => count.other += 1,
        }
    });
    let counted = counts.into_iter().filter(|(_, count)| count.first + count.other >= least);
    let key = |(gram, count): (Gram, Count)| key(gram, (count.first, count.other), words, count.articles);
    sorted(counted.filter_map(key).collect())
}

/// The keyness of each outlet against all others together, in one reading: by the outlets' numbers, what each uses more.
pub fn by_outlet(shelf: &Shelf, longest: usize, least: u64) -> Vec<Vec<Key>> {
    struct Count {
        outlet: u32,
        times: u64,
        articles: u64,
        last: Option<usize>,
    }
    // The words of each outlet, and what it uses more.
    let mut outlets: Vec<(u64, Vec<Key>)> = vec![(0, Vec::new()); shelf.outlets.len()];
    for article in &shelf.articles {
        if let Some((words, _)) = outlets.get_mut(article.outlet as usize) {
            *words += article.length();
        }
    }
    let all: u64 = outlets.iter().map(|(words, _)| words).sum();
    let mut counts: HashMap<Gram, Vec<Count>> = HashMap::new();
    shelf.grams(longest, |gram, place| {
        let (outlet, article) = (place.article.outlet, Some(place.number));
        let own = counts.entry(gram).or_default();
        match own.iter_mut().find(|count| count.outlet == outlet) {
            Some(count) => {
                count.times += 1;
                count.articles += u64::from(count.last != article);
                count.last = article;
            }
            None => own.push(Count { outlet, times: 1, articles: 1, last: article }),
        }
    });
    for (gram, own) in counts {
        let total: u64 = own.iter().map(|count| count.times).sum();
        for count in own.iter().filter(|_| total >= least) {
            let Some((words, keys)) = outlets.get_mut(count.outlet as usize) else { continue };
            let key = key(gram, (count.times, total - count.times), (*words, all - *words), count.articles);
            keys.extend(key.filter(|key| key.z > 0.0));
        }
    }
    outlets.into_iter().map(|(_, keys)| sorted(keys)).collect()
}

fn key(gram: Gram, (count, other): (u64, u64), words: (u64, u64), articles: u64) -> Option<Key> {
    let all = (words.0 + words.1).max(1) as f64;
    let prior = PRIOR * (count + other) as f64 / all;
    let exact = |(one, other): (u64, u64)| (one as f64, other as f64);
    let odds = log_odds(exact((count, other)), exact(words), prior, PRIOR)?;
    Some(Key { gram, z: odds.z, count, other, articles })
}

fn sorted(mut keys: Vec<Key>) -> Vec<Key> {
    keys.sort_by(|a, b| b.z.total_cmp(&a.z).then_with(|| a.gram.cmp(&b.gram)));
    keys
}
