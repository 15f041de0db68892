//! What is suggested of small corpora, and what is not.

use super::*;
use crate::lexicon::Layers;

const FRONT: &str = "schema: 1\nlexicon: a\nactors:\n  - {id: front, name: Harbour Front, kind: group, forms: [Harbour Front]}\n  - {id: pilots, name: Pilots, kind: group, forms: [Pilots' Watch]}\n";

/// The suggestions of a kind, with whom or what each is of.
fn suggested(kind: Kind, articles: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut layers = Layers::builtin().unwrap();
    layers.push_str("a.yaml", FRONT).unwrap();
    let mut suggester = Suggester::new(Scorer::new(layers.resolve().unwrap()).unwrap());
    for (at, (outlet, text)) in articles.iter().enumerate() {
        suggester.read(&Document { outlet: Some((*outlet).to_owned()), ..Document::new(format!("{at}"), *text) }, false);
    }
    let all = suggester.suggest(&Options { top: 4, least: 2, longest: 3 });
    all.into_iter().filter(|one| one.kind == kind).map(|one| (one.wording, one.of)).collect()
}

#[test]
fn outlets_take_turns() {
    let loud = "The zebec, the wherry, the felucca, the dhow and the junk lay there. ".repeat(9);
    let low = "The gondola came. The gondola went. ".repeat(2);
    let keys = suggested(Kind::Keyness, &[("Courier", &loud), ("Herald", &low)]);
    let outlets: Vec<&str> = keys.iter().map(|(_, of)| of.as_str()).collect();
    assert!(outlets.len() == 4 && outlets[0] != outlets[1] && outlets[2] != outlets[3], "{keys:?}");
}

#[test]
fn a_longer_wording_stands_for_its_parts() {
    let keys = suggested(Kind::Keyness, &[("Courier", &"They saw bollard wear again. ".repeat(9)), ("Herald", "It rained.")]);
    let words: Vec<&str> = keys.iter().map(|(wording, _)| wording.as_str()).collect();
    assert!(words.contains(&"saw bollard wear") || words.contains(&"bollard wear"), "{words:?}");
    assert!(!words.contains(&"bollard") && !words.contains(&"wear"), "{words:?}");
}

#[test]
fn words_that_say_who_says_something_are_left_out() {
    let text = "A spokesman of the Harbour Front said the gondola came. The Harbour Front said on Monday the gondola left. ".repeat(6);
    for kind in [Kind::Keyness, Kind::Collocate] {
        let words = suggested(kind, &[("Courier", &text), ("Herald", "It rained.")]);
        assert!(words.iter().any(|(word, _)| word.contains("gondola")), "{kind:?} {words:?}");
        assert!(!words.iter().any(|(word, _)| word.contains("said") || word == "spokesman"), "{kind:?} {words:?}");
    }
}

#[test]
fn neighbours_stand_in_the_same_sentence() {
    let text = "The Harbour Front left. Gondolas came. The wherry carried the Pilots' Watch. ".repeat(6);
    let words = suggested(Kind::Collocate, &[("Courier", &text), ("Herald", "It rained.")]);
    let of = |word: &str| words.iter().find(|(known, _)| known == word).map(|(_, of)| of.as_str());
    assert_eq!((of("gondolas"), of("wherry")), (None, Some("actors/pilots")), "{words:?}");
}

#[test]
fn what_actors_are_called_is_suggested() {
    let text = "The Harbour Front and other quayjackers came. The Harbour Front is a bollard league. Harbour Front, the bollard league, \
        met the Harbour Front and similar quayjackers. Rain and other weather came.";
    let mut labels = suggested(Kind::Label, &[("Courier", text)]);
    labels.sort(); // they are found equally often
    assert_eq!(
        labels,
        [("bollard league".to_owned(), "actors/front ×2".to_owned()), ("quayjackers".to_owned(), "actors/front ×2".to_owned())]
    );
}

#[test]
fn forms_that_an_entry_leaves_out_are_suggested() {
    let text = "They were wreckered. They were wreckered. The wreckers left. The rocket and the rocket came.";
    let mut layers = Layers::grammar().unwrap();
    let yaml = "schema: 1\nlexicon: a\ncategories: [{id: c, about: C.}]\nterms:\n  - {id: wrecker, category: c, direction: heightens, weight: 1, forms: [wrecker(s)]}\n";
    layers.push_str("a.yaml", yaml).unwrap();
    let mut suggester = Suggester::new(Scorer::new(layers.resolve().unwrap()).unwrap());
    suggester.read(&Document::new("a", text), false);
    let all = suggester.suggest(&Options { top: 4, least: 2, longest: 1 });
    let spelled: Vec<&str> = all.iter().filter(|one| one.kind == Kind::Spelling).map(|one| one.wording.as_str()).collect();
    assert_eq!(spelled, ["wreckered"]);
    let pasted = paste(&all, suggester.lexicon());
    assert!(
        pasted.contains("  # - {id: wrecker, forms: [wrecker(s), wreckered]}") || pasted.contains("\"wrecker(s)\", wreckered]}"),
        "{pasted}"
    );
}

#[test]
fn the_outlets_at_once_are_the_same_as_one_by_one() {
    let scorer = Scorer::new(Layers::grammar().unwrap().resolve().unwrap()).unwrap();
    let mut shelf = Shelf::new(&scorer);
    for (at, (outlet, text)) in
        [("a", "The barge sank. The barge and the pilot cutter sank."), ("b", "A pilot cutter came."), ("a", "A barge."), ("c", "Fog.")]
            .into_iter()
            .enumerate()
    {
        let document = Document { outlet: Some(outlet.to_owned()), ..Document::new(format!("{at}"), text) };
        shelf.read(&scorer, &document, false);
    }
    let all = keyness::by_outlet(&shelf, 3, 1);
    assert_eq!(all.len(), 3);
    for (number, keys) in all.into_iter().enumerate() {
        let first = |at: usize| Some(shelf.articles[at].outlet as usize == number);
        let one: Vec<Key> = keyness(&shelf, 3, 1, first).into_iter().filter(|key| key.z > 0.0 && key.count > 0).collect();
        assert_eq!(keys, one, "{number}");
        assert!(!keys.is_empty());
    }
}
