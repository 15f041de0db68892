//! The shipped lexicons pass their own examples, by themselves and under the sample lexicon.

use std::path::Path;

use plimsoll::lexicon::Layers;
use plimsoll::tune;

#[track_caller]
fn assert_all_hold(layers: &Layers) {
    let failures = tune::test(&layers.resolve().unwrap(), |_| true).unwrap().failures;
    let told: Vec<String> = failures.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{} examples do not hold:\n\n{}", told.len(), told.join("\n\n"));
}

#[test]
fn the_built_in_lexicons_and_packs_pass_their_examples() {
    assert_all_hold(&Layers::with_packs().unwrap());
}

#[test]
fn the_sample_lexicon_passes_its_examples_over_the_built_ins() {
    let mut layers = Layers::builtin().unwrap();
    layers.push_file(&Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/harbour.yaml")).unwrap();
    assert_all_hold(&layers);
}
