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
        let n = article.words.iter().filter(|&&word| word != super::shelf::BORDER).count() as u64;
        match side(number) {
            Some(true) => words.0 += n,
            Some(false) => words.1 += n,
            None => {}
        }
    }
    shelf.grams(longest, |gram, article, _| {
        let Some(first) = side(article) else { return };
        let count = counts.entry(gram).or_default();
        match first {
            true => {
                count.first += 1;
                count.articles += u64::from(count.last.replace(article) != Some(article));
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
    #[derive(Default)]
    struct Count {
        outlet: u32,
        times: u64,
        articles: u64,
        last: Option<usize>,
    }
    let mut words = vec![0u64; shelf.outlets.len()];
    for article in &shelf.articles {
        words[article.outlet as usize] += article.words.iter().filter(|&&word| word != super::shelf::BORDER).count() as u64;
    }
    let all: u64 = words.iter().sum();
    let mut counts: HashMap<Gram, Vec<Count>> = HashMap::new();
    shelf.grams(longest, |gram, article, _| {
        let outlet = shelf.articles[article].outlet;
        let own = counts.entry(gram).or_default();
        let at = own.iter().position(|count| count.outlet == outlet).unwrap_or_else(|| {
            own.push(Count { outlet, ..Count::default() });
            own.len() - 1
        });
        own[at].times += 1;
        own[at].articles += u64::from(own[at].last.replace(article) != Some(article));
    });
    let mut keys: Vec<Vec<Key>> = vec![Vec::new(); shelf.outlets.len()];
    for (gram, own) in counts {
        let total: u64 = own.iter().map(|count| count.times).sum();
        for count in own.iter().filter(|_| total >= least) {
            let mine = words[count.outlet as usize];
            let key = key(gram, (count.times, total - count.times), (mine, all - mine), count.articles);
            keys[count.outlet as usize].extend(key.filter(|key| key.z > 0.0));
        }
    }
    keys.into_iter().map(sorted).collect()
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
