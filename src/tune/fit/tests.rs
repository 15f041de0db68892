//! Rows whose answers are known: what is learned from them, and what is left alone.

use super::*;
use crate::lexicon::Layers;

fn lexicon() -> Lexicon {
    let mut layers = Layers::empty();
    let term = |id: &str, weight: u8| format!("  - {{id: {id}, category: c, direction: heightens, weight: {weight}, forms: [{id}]}}\n");
    let terms: String = [("wreckers", 1), ("moored", 3), ("seldom", 2)].map(|(id, weight)| term(id, weight)).concat();
    layers.push_str("a.yaml", format!("schema: 1\nlexicon: a\ncategories: [{{id: c, about: C.}}]\nterms:\n{terms}")).unwrap();
    layers.resolve().unwrap()
}

/// Yes-rows speak of wreckers and vermin, no-rows of moored ships; fog is in both.
fn rows() -> Rows {
    let mut rows = Rows::new(lexicon()).unwrap();
    for n in 0..60 {
        let (yes, no) =
            (format!("The wreckers and the vermin came on day {n}, in fog."), format!("The ship was moored on day {n}, in fog."));
        rows.add(Document::new(format!("y{n}"), if n % 6 == 0 { "They came seldom to the wreckers.".to_owned() } else { yes }), true);
        rows.add(Document::new(format!("n{n}"), no), false);
    }
    rows
}

const OPTIONS: Options = Options { folds: 5, seed: 1, penalty: 1.0, support: 11, grow: 0, strength: 1.0 };

fn weight(fitted: &Fitted, form: &str) -> Option<f64> {
    fitted.terms.iter().find(|weighed| weighed.term.entry.forms[..] == [form]).map(|weighed| weighed.weight)
}

#[test]
fn weights_follow_the_rows_and_rare_terms_keep_theirs() {
    let fitted = rows().fit(&OPTIONS).unwrap();
    assert_eq!(fitted.rows, (60, 60));
    let (wreckers, moored) = (weight(&fitted, "wreckers").unwrap(), weight(&fitted, "moored").unwrap());
    assert!(wreckers > moored, "{fitted:?}");
    assert_eq!(weight(&fitted, "seldom"), None, "ten rows are too few");
    let f1 = |name: &str| fitted.outcomes.iter().find(|outcome| outcome.name == name).unwrap().all.macro_f1();
    assert!(f1("fitted weights") > 0.99 && f1("any hit") < 0.5, "{fitted:?}");
}

#[test]
fn growing_finds_what_yes_rows_say() {
    let fitted = rows().fit(&Options { grow: 20, ..OPTIONS }).unwrap();
    assert!(weight(&fitted, "vermin came").is_some_and(|weight| weight > 0.0), "{fitted:?}");
    assert_eq!(weight(&fitted, "fog"), None, "{fitted:?}");
}

#[test]
fn the_same_seed_gives_the_same_figures() {
    let rows = rows();
    assert_eq!(rows.fit(&OPTIONS), rows.fit(&OPTIONS));
    assert_ne!(rows.deal(&OPTIONS), rows.deal(&Options { seed: 2, ..OPTIONS }));
    assert!((0..5).all(|fold| rows.deal(&OPTIONS).iter().filter(|&&of| of == fold).count() == 24));
}

#[test]
fn left_out_rows_have_no_part_in_what_is_grown() {
    // A word in the yes-rows of one fold only cannot be known when that fold is left out.
    let rows = rows();
    let folds = rows.deal(&OPTIONS);
    let training: Vec<bool> = folds.iter().map(|&fold| fold != 0).collect();
    let grown = rows.grow(&training, &Options { grow: 50, support: 1, ..OPTIONS });
    let left_out: Vec<&str> = (0..training.len()).filter(|&row| !training[row]).map(|row| rows.documents[row].text.as_str()).collect();
    let taught: Vec<&str> = (0..training.len()).filter(|&row| training[row]).map(|row| rows.documents[row].text.as_str()).collect();
    assert!(!grown.is_empty() && !left_out.is_empty());
    for term in grown {
        let form = &term.entry.forms[0];
        assert!(taught.iter().any(|text| text.to_lowercase().contains(form.as_str())), "{form}");
    }
}

#[test]
fn too_few_rows_are_refused() {
    let mut rows = Rows::new(lexicon()).unwrap();
    rows.add(Document::new("a", "The wreckers came."), true);
    assert!(rows.fit(&OPTIONS).unwrap_err().to_string().contains("too few"));
}

#[test]
fn the_threshold_is_the_best_of_the_training_rows() {
    let sums = [0.0, 1.0, 1.0, 2.0, 3.0];
    let answers = [false, false, true, true, true];
    assert_eq!(threshold(&answers, &[true; 5], |row| sums[row]), 2.0);
    assert_eq!(threshold(&answers, &[true, true, false, true, true], |row| sums[row]), 2.0);
}
