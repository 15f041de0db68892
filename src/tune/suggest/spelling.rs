//! Words that are forms of an entry's word which the entry leaves out, or its slips and other spellings.

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::collections::HashSet;

use super::neighbours::Neighbour;
use super::shelf::Shelf;
use crate::lexicon::Lexicon;
use crate::lexicon::expand;
use crate::matcher::List;
use crate::tune::subject::Subject;
use crate::tune::subject::subjects;

/// Letters that the stem of a word has.
const STEM: usize = 4;

/// Letters from which one wrong letter is a slip and no other word.
const LONG: usize = 7;

/// Words of the corpus that are like a form of one word of a term or label, and that are no form of any entry, the most frequent
/// first.
pub fn spellings(shelf: &Shelf, lexicon: &Lexicon, least: u64) -> Vec<Neighbour> {
    let mut free: BTreeMap<u32, u64> = BTreeMap::new();
    shelf.grams(1, |[word, ..], place| {
        if !place.article.against {
            *free.entry(word).or_default() += 1;
        }
    });
    let endings = lexicon.word_list(List::WordEndings.id());
    let (listed, known) = forms(lexicon, &endings);
    let mut found: Vec<(u64, Neighbour)> = Vec::new();
    for (word, count) in free.into_iter().filter(|(_, count)| *count >= least) {
        let spelled = shelf.word(word);
        if listed.contains(spelled) {
            continue;
        }
        if let Some(of) = known.like(spelled, &endings) {
            found.push((count, Neighbour { word, of: of.to_owned(), z: 0.0 }));
        }
    }
    found.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.word.cmp(&b.1.word)));
    found.into_iter().map(|(_, neighbour)| neighbour).collect()
}

/// Words of terms and labels, each with its entry, by what they have in common with others.
#[derive(Default)]
struct Known {
    by_stem: HashMap<String, Vec<(String, String)>>,
    by_letters: HashMap<String, Vec<(String, String)>>,
}

impl Known {
    fn add(&mut self, word: &str, of: &str, endings: &[String]) {
        let entry = (word.to_owned(), of.to_owned());
        stems(word, endings).into_iter().for_each(|stem| self.by_stem.entry(stem).or_default().push(entry.clone()));
        shortened(word).into_iter().for_each(|key| self.by_letters.entry(key).or_default().push(entry.clone()));
    }

    /// The entry of the first word that is like this one.
    fn like(&self, word: &str, endings: &[String]) -> Option<&str> {
        let inflected = stems(word, endings).into_iter().filter_map(|stem| self.by_stem.get(&stem)).flatten();
        let slips = shortened(word).into_iter().filter_map(|key| self.by_letters.get(&key)).flatten();
        let like = inflected.chain(slips.filter(|(form, _)| is_slip(form, word)));
        like.filter(|(form, _)| form != word).min().map(|(_, of)| of.as_str())
    }
}

/// The words that are forms of any entry, and those of terms and labels.
fn forms(lexicon: &Lexicon, endings: &[String]) -> (HashSet<String>, Known) {
    let (mut listed, mut known) = (HashSet::new(), Known::default());
    for (subject, entry) in subjects(lexicon) {
        let wordings = entry.forms.iter().filter_map(|form| expand(form).ok()).flatten();
        for wording in wordings {
            let [word] = wording.words.as_slice() else { continue };
            let word = word.text.to_lowercase();
            if matches!(subject, Subject::Term(_) | Subject::Label(_)) {
                known.add(&word, &format!("{}/{}", subject.section(), entry.id), endings);
            }
            listed.insert(word);
        }
    }
    (listed, known)
}

/// The stems of a word, itself among them: what is left without an ending, and without the letter that is doubled before one.
fn stems(word: &str, endings: &[String]) -> Vec<String> {
    let long = |stem: &str| stem.chars().count() >= STEM;
    let mut stems: Vec<String> = Vec::new();
    for stem in endings.iter().filter_map(|ending| word.strip_suffix(ending.as_str())).chain([word]).filter(|stem| long(stem)) {
        stems.push(stem.to_owned());
        let mut ends = stem.chars().rev();
        let single: String = stem.chars().take(stem.chars().count() - 1).collect();
        if stem != word && ends.next() == ends.next() && long(&single) {
            stems.push(single);
        }
    }
    stems
}

/// A long word without each of its inner letters, and itself.
fn shortened(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < LONG {
        return Vec::new();
    }
    let without = |gone: usize| letters.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, letter)| letter).collect();
    (1..letters.len() - 1).map(without).chain([word.to_owned()]).collect()
}

/// Whether two long words that are one without a letter differ by that letter alone, or by the order of two.
fn is_slip(form: &str, word: &str) -> bool {
    let letters = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    let ends = |word: &str| (word.chars().next(), word.chars().next_back());
    let (one, other) = (letters(form), letters(word));
    ends(form) == ends(word) && (one.len() != other.len() || one == other) && one.len().abs_diff(other.len()) <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_and_slips_are_alike() {
        let endings = ["s", "es", "e", "ed", "ing"].map(str::to_owned);
        for (form, word, alike) in [
            ("wrecker", "wreckers", true),
            ("massacred", "massacres", true),
            ("massacring", "massacre", true),
            ("slam", "slammed", true),
            ("neutralise", "neutralising", true),
            ("harbours", "harbors", true),
            ("terrorist", "terorrist", true),
            ("terrorist", "terrorst", true),
            ("terrorist", "terrorrist", true),
            ("militant", "military", false),
            ("attacker", "attack", false),
            ("returnee", "returned", false),
            ("commando", "command", false),
            ("enraged", "engaged", false),
            ("massacre", "massage", false),
            ("party", "part", false),
            ("thug", "thus", false),
            ("harbour", "harbour", false),
        ] {
            let mut known = Known::default();
            known.add(form, "terms/a", &endings);
            assert_eq!(known.like(word, &endings).is_some(), alike, "{form} {word}");
        }
    }
}
