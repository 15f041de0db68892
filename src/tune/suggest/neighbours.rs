//! Words that stand beside actors and entries more than elsewhere; words that differ from a form by spelling or ending.

use std::collections::BTreeMap;
use std::collections::HashMap;

use super::shelf::BORDER;
use super::shelf::LONGEST;
use super::shelf::Shelf;
use crate::lexicon::Lexicon;
use crate::lexicon::expand;
use crate::stats::log_odds;

/// Words on each side that are neighbours.
const WINDOW: usize = 5;

/// Letters that two words must begin with to be endings of one.
const STEM: usize = 5;

/// Letters that an ending may have.
const ENDING: usize = 3;

/// Letters from which one wrong letter is a spelling and no other word.
const LONG: usize = 7;

/// A word, what it is near, and how sure that is.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbour {
    /// The word.
    pub word: u32,
    /// The entry, as section/id.
    pub of: String,
    /// Log-odds in standard errors of standing beside it against standing elsewhere; 0 for spellings.
    pub z: f64,
    /// Times beside it; all times for spellings.
    pub count: u64,
}

/// Words that stand beside an entry at least `least` times, the strongest first; each with the entry that it is nearest to.
pub fn collocates(shelf: &Shelf, least: u64, prior: f64) -> Vec<Neighbour> {
    let mut beside: HashMap<(u32, u32), u64> = HashMap::new();
    let mut around: HashMap<u32, u64> = HashMap::new();
    let mut totals: HashMap<u32, u64> = HashMap::new();
    let mut all = 0u64;
    let focal = |word: u32| word != BORDER && !shelf.everywhere.contains(&word) && shelf.vocabulary[word as usize].len() > 2;
    for article in shelf.articles.iter().filter(|article| !article.against) {
        for (at, &word) in article.words.iter().enumerate() {
            if word == BORDER {
                continue;
            }
            all += 1;
            *totals.entry(word).or_default() += 1;
            let from = at.saturating_sub(WINDOW);
            let to = (at + WINDOW + 1).min(article.words.len());
            // Only within the sentence: two borders in a row end it.
            let mut near: Vec<u32> =
                (from..to).filter(|&other| other != at).map(|other| article.focus[other]).filter(|&focus| focus > 0).collect();
            near.sort_unstable();
            near.dedup();
            for focus in near {
                *around.entry(focus).or_default() += 1;
                if !article.covered[at] && focal(word) {
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
            best.insert(word, Neighbour { word, of, z: odds.z, count });
        }
    }
    let mut all: Vec<Neighbour> = best.into_values().collect();
    all.sort_by(|a, b| b.z.total_cmp(&a.z).then_with(|| a.word.cmp(&b.word)));
    all
}

/// Words of the corpus that are like a form of one word and that nothing finds, the most frequent first.
pub fn spellings(shelf: &Shelf, lexicon: &Lexicon, least: u64) -> Vec<Neighbour> {
    let mut free: HashMap<u32, u64> = HashMap::new();
    shelf.grams(1, |gram, article, _| {
        if !shelf.articles[article].against {
            *free.entry(gram[0]).or_default() += 1;
        }
    });
    let entries =
        lexicon.terms.iter().map(|term| ("terms", &term.entry)).chain(lexicon.labels.iter().map(|label| ("labels", &label.entry)));
    let mut by_stem: HashMap<String, Vec<(String, String)>> = HashMap::new();
    for (section, entry) in entries {
        for wording in entry.forms.iter().filter_map(|form| expand(form).ok()).flatten().filter(|wording| wording.words.len() == 1) {
            let word = wording.words[0].text.to_lowercase();
            by_stem.entry(beginning(&word, STEM)).or_default().push((word, format!("{section}/{}", entry.id)));
        }
    }
    let mut found = Vec::new();
    for (word, count) in free.into_iter().filter(|(_, count)| *count >= least) {
        let spelled = &shelf.vocabulary[word as usize];
        let like = by_stem.get(&beginning(spelled, STEM)).into_iter().flatten().filter(|(form, _)| is_like(form, spelled));
        if let Some((_, of)) = like.min() {
            found.push(Neighbour { word, of: of.clone(), z: 0.0, count });
        }
    }
    found.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.word.cmp(&b.word)));
    found
}

fn beginning(word: &str, letters: usize) -> String {
    word.chars().take(letters).collect()
}

/// Whether two words that begin alike differ by an ending, or by one letter.
fn is_like(form: &str, word: &str) -> bool {
    let (form, word): (Vec<char>, Vec<char>) = (form.chars().collect(), word.chars().collect());
    if form == word || form.len().min(word.len()) < STEM {
        return false;
    }
    let same = form.iter().zip(&word).take_while(|(a, b)| a == b).count();
    let (left, right) = (form.len() - same, word.len() - same);
    let tail = form.iter().rev().zip(word.iter().rev()).take_while(|(a, b)| a == b).count();
    let long = form.len().max(word.len());
    let ending = left <= ENDING && right <= ENDING && 4 * same >= 3 * long;
    let letter = form.len().min(word.len()) >= LONG && same + tail + 1 >= long && form.len().abs_diff(word.len()) <= 1;
    ending || letter
}

/// A run of one word.
pub fn single(word: u32) -> [u32; LONGEST] {
    let mut gram = [BORDER; LONGEST];
    gram[0] = word;
    gram
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_and_slips_are_alike() {
        for (form, word, alike) in [
            ("wrecker", "wreckers", true),
            ("wrecker", "wrecked", true),
            ("massacred", "massacres", true),
            ("neutralise", "neutralize", true),
            ("terrorist", "terorrist", false),
            ("terrorist", "terrorst", true),
            ("massacre", "massage", false),
            ("grab", "grabs", false),
            ("harbour", "harbour", false),
        ] {
            assert_eq!(is_like(form, word), alike, "{form} {word}");
        }
    }
}
