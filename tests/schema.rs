//! The printed JSON Schemas, held against what they describe by an independent validator.

use std::path::Path;

use jsonschema::Validator;
use plimsoll::corpus::Input;
use plimsoll::corpus::MAX_ARTICLE;
use plimsoll::corpus::read;
use plimsoll::lexicon::Layers;
use plimsoll::lexicon::builtins;
use plimsoll::record::Failure;
use plimsoll::record::Record;
use plimsoll::score::Scorer;
use plimsoll::tune;
use serde_json::Value;

fn validator(schema: &Value) -> Validator {
    assert!(jsonschema::meta::is_valid(schema), "the schema is no schema");
    jsonschema::validator_for(schema).unwrap()
}

#[track_caller]
fn assert_valid(validator: &Validator, name: &str, value: &Value) {
    let errors: Vec<String> = validator.iter_errors(value).take(5).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{name}:\n{}", errors.join("\n"));
}

/// A file as an editor reads it: numbers are numbers.
fn yaml(text: &str) -> Value {
    let options = serde_yaml::options! {
        budget: serde_yaml::budget! { max_events: 10_000_000, max_nodes: 10_000_000, max_total_scalar_bytes: 100_000_000, },
    };
    serde_yaml::from_str_with_options(text, options).unwrap()
}

#[test]
fn every_shipped_lexicon_is_valid() {
    let validator = validator(&tune::lexicon_schema());
    for builtin in builtins() {
        assert_valid(&validator, builtin.path, &yaml(builtin.yaml));
    }
    assert_valid(&validator, "the starter", &yaml(&tune::starter("quay").unwrap()));
    assert_valid(&validator, "the sample", &yaml(&std::fs::read_to_string("samples/harbour.yaml").unwrap()));
}

#[test]
fn what_the_reader_refuses_is_invalid() {
    let validator = validator(&tune::lexicon_schema());
    for slip in [
        "schema: 2\nlexicon: a\n",
        "schema: 1\n",
        "schema: 1\nlexicon: a b\n",
        "schema: 1\nlexicon: a\ntrems: []\n",
        "schema: 1\nlexicon: a\nterms: [{forms: [x]}]\n",
        "schema: 1\nlexicon: a\nterms: [{id: a, weight: 4}]\n",
        "schema: 1\nlexicon: a\nterms: [{id: a, form: [x]}]\n",
        "schema: 1\nlexicon: a\nlabels: [{id: a, class: bad, forms: [x]}]\n",
        "schema: 1\nlexicon: a\nlabels: [{id: a, class: contested, forms: x}]\n",
        "schema: 1\nlexicon: a\nlabels: [{id: a, class: contested, near: {forms: [x], within: 0}}]\n",
        "schema: 1\nlexicon: a\npolicies: [{id: a, applies_to: [terrorist]}]\n",
    ] {
        assert!(!validator.is_valid(&yaml(slip)), "{slip}");
        assert!(Layers::empty().push_str("slip.yaml", slip).is_err(), "{slip}");
    }
}

#[test]
fn every_record_of_the_samples_is_valid() {
    let validator = validator(&tune::record_schema().unwrap());
    let mut layers = Layers::with_packs().unwrap();
    layers.push_file(Path::new("samples/harbour.yaml")).unwrap();
    let scorer = Scorer::new(layers.resolve().unwrap()).unwrap().resolving();
    let samples = [Input::new("samples/harbour"), Input::new("tests/cmd/bad-input.in")];
    let (mut records, mut failures) = (0, 0);
    for row in read(&samples, MAX_ARTICLE) {
        let record = match &row {
            Ok(document) => {
                records += 1;
                serde_json::to_value(Record::new(document, &scorer.score(document), scorer.lexicon())).unwrap()
            }
            Err(failure) => {
                failures += 1;
                serde_json::to_value(Failure::new(&failure.id, &failure.error)).unwrap()
            }
        };
        assert_valid(&validator, record["article"]["id"].as_str().unwrap(), &record);
        let mut spoilt = record;
        spoilt["article"]["id"] = Value::from(7);
        assert!(!validator.is_valid(&spoilt), "an id that is no text");
    }
    assert!(records >= 6 && failures >= 1, "{records} records, {failures} failures");
}
