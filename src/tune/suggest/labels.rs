//! What actors are called and no label is: *Harbour Front and other wreckers*; *Harbour Front, a gang of the old port*; *Harbour Front
//! is a gang*.
//!
//! Decision: only constructions that say that an actor is one of a kind are looked at, and only single nouns with up to two words
//! before them are taken. What is found is a candidate; whether it is a label is for the reader to say.

use std::collections::BTreeMap;
use std::collections::HashSet;

use super::shelf::Article;
use super::shelf::BORDER;
use super::shelf::Gram;
use super::shelf::LONGEST;
use super::shelf::Shelf;
use super::shelf::gram;
use crate::lexicon::Lexicon;
use crate::matcher::List;

/// A wording that actors are given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Called {
    /// Where it stands: the article, and the first word.
    pub places: Vec<(usize, usize)>,
    /// The actors, as section/id, with how often.
    pub actors: BTreeMap<String, u64>,
}

/// The wordings that actors of the lexicon are given and that no entry finds.
pub fn called(shelf: &Shelf, lexicon: &Lexicon) -> BTreeMap<Gram, Called> {
    let mut words = Words { shelf, lexicon, apparatus: shelf.apparatus(), verbs: HashSet::new() };
    words.verbs = words.of(List::PastVerbs).union(&words.of(List::PresentVerbs)).copied().collect();
    let (like, link) = (words.of(List::LikenessWords), words.of(List::Conjunctions));
    let (be, one) = (words.of(List::BeForms), words.of(List::Determiners));
    let mut all: BTreeMap<Gram, Called> = BTreeMap::new();
    for (number, article) in shelf.articles.iter().enumerate().filter(|(_, article)| !article.against) {
        for at in 0..article.words.len() {
            // The word behind a name.
            let (Some(name), next) = (at.checked_sub(1).map(|before| article.focus_at(before)), article.focus_at(at)) else { continue };
            let actor = shelf.foci.get(name as usize).filter(|of| of.starts_with("actors/") && name != next);
            let Some(actor) = actor else { continue };
            let is = |at: usize, set: &HashSet<u32>| article.words.get(at).is_some_and(|word| set.contains(word));
            let comma = article.span(at, at + 1).of(&article.text) == ",";
            let start = at + 2;
            let listed = is(at, &link) && is(at + 1, &like);
            let told = (comma || is(at, &be)) && is(at + 1, &one);
            if let Some(gram) = words.phrase(article, start).filter(|_| listed || told) {
                let called = all.entry(gram).or_default();
                called.places.push((number, start));
                *called.actors.entry(actor.clone()).or_default() += 1;
            }
        }
    }
    all
}

struct Words<'s> {
    shelf: &'s Shelf,
    lexicon: &'s Lexicon,
    apparatus: HashSet<u32>,
    /// Verbs behind which no phrase goes on.
    verbs: HashSet<u32>,
}

impl Words<'_> {
    /// The numbers of the words of a list.
    fn of(&self, list: List) -> HashSet<u32> {
        let words: HashSet<String> = self.lexicon.word_list(list.id()).into_iter().collect();
        let numbered = self.shelf.vocabulary.iter().zip(0..).filter(|(word, _)| words.contains(*word));
        numbered.map(|(_, number)| number).collect()
    }

    /// The free words that begin at a place, if they are at most three and end where a phrase does.
    fn phrase(&self, article: &Article, start: usize) -> Option<Gram> {
        let weak = |at: usize| {
            let word = article.words.get(at).copied().unwrap_or(BORDER);
            let known = self.shelf.everywhere.contains(&word) || self.verbs.contains(&word);
            word == BORDER || known || !article.in_one_sentence(at, start)
        };
        let end = (start..).find(|&at| weak(at))?;
        let run = article.words.get(start..end).filter(|run| !run.is_empty() && run.len() <= LONGEST)?;
        let taken = (start..end).any(|at| article.is_covered(at)) || run.iter().any(|word| self.apparatus.contains(word));
        (!taken).then(|| gram(run))
    }
}
