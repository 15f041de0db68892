//! Words that stand in every text, whatever it is about.

use std::collections::HashSet;

use crate::lexicon::Lexicon;
use crate::matcher::List;

/// The lists that hold them.
const LISTS: [List; 18] = [
    List::Determiners,
    List::PossessivePronouns,
    List::Quantifiers,
    List::Prepositions,
    List::Conjunctions,
    List::Subordinators,
    List::Complementisers,
    List::RelativePronouns,
    List::Auxiliaries,
    List::BeForms,
    List::HaveForms,
    List::Modals,
    List::PronounsHe,
    List::PronounsShe,
    List::PronounsThey,
    List::PronounsIt,
    List::PronounsI,
    List::PronounsWho,
];

/// All of them that a lexicon knows, one word each.
pub fn everywhere(lexicon: &Lexicon) -> HashSet<String> {
    let all = LISTS.iter().flat_map(|list| lexicon.word_list(list.id()));
    all.filter(|words| !words.contains(' ')).collect()
}
