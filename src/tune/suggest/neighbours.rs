//! Words that stand beside actors and terms more than elsewhere.

use std::collections::BTreeMap;
use std::collections::HashMap;

use super::shelf::Article;
use super::shelf::BORDER;
use super::shelf::Shelf;
use crate::stats::log_odds;

/// Words on each side that are neighbours.
const WINDOW: usize = 5;

/// A word, what it is near, and how sure that is.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbour {
    /// The word.
    pub word: u32,
    /// The entry, as section/id.
    pub of: String,
    /// Log-odds in standard errors of standing beside it against standing elsewhere; 0 for spellings.
    pub z: f64,
}

/// The entries that stand within the window of a word and in its sentence, by their numbers.
pub fn foci(article: &Article, at: usize) -> Vec<u32> {
    let window = at.saturating_sub(WINDOW)..(at + WINDOW + 1).min(article.words.len());
    let same = window.filter(|&other| other != at && article.in_one_sentence(other, at));
    let mut near: Vec<u32> = same.map(|other| article.focus_at(other)).filter(|&focus| focus > 0).collect();
    near.sort_unstable();
    near.dedup();
    near
}

/// Words that stand beside an entry at least `least` times, the strongest first; each with the entry that it is nearest to.
pub fn collocates(shelf: &Shelf, least: u64, prior: f64) -> Vec<Neighbour> {
    let mut beside: HashMap<(u32, u32), u64> = HashMap::new();
    let mut around: HashMap<u32, u64> = HashMap::new();
    let mut totals: HashMap<u32, u64> = HashMap::new();
    let mut all = 0u64;
    let apparatus = shelf.apparatus();
    let focal = |word: u32| {
        let weak = shelf.everywhere.contains(&word) || apparatus.contains(&word);
        !weak && shelf.word(word).chars().filter(|letter| letter.is_alphabetic()).count() > 2
    };
    for article in shelf.articles.iter().filter(|article| !article.against) {
        for (at, &word) in article.words.iter().enumerate() {
            if word == BORDER {
                continue;
            }
            all += 1;
            *totals.entry(word).or_default() += 1;
            for focus in foci(article, at) {
                *around.entry(focus).or_default() += 1;
                if !article.is_covered(at) && focal(word) {
                    *beside.entry((focus, word)).or_default() += 1;
                }
            }
        }
    }
    let mut best: BTreeMap<u32, Neighbour> = BTreeMap::new();
    for ((focus, word), count) in beside.into_iter().filter(|(_, count)| *count >= least) {
        let (near, total) = (around.get(&focus).copied().unwrap_or(0), totals.get(&word).copied().unwrap_or(0));
        let share = prior * total as f64 / all.max(1) as f64;
        let apart = |near: u64, all: u64| (near as f64, all.saturating_sub(near) as f64);
        let Some(odds) = log_odds(apart(count, total), apart(near, all), share, prior) else { continue };
        let of = shelf.foci.get(focus as usize).cloned().unwrap_or_default();
        let stronger = best.get(&word).is_none_or(|known| (known.z, &of) < (odds.z, &known.of));
        if stronger {
            best.insert(word, Neighbour { word, of, z: odds.z });
        }
    }
    let mut all: Vec<Neighbour> = best.into_values().collect();
    all.sort_by(|a, b| b.z.total_cmp(&a.z).then_with(|| a.word.cmp(&b.word)));
    all
}
