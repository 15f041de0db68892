//! README.md tells the truth: what its commands print, the lexicon that it shows, the files that it names.
//!
//! `TRYCMD=overwrite cargo test --test readme --test cli` rewrites the printed parts; look at the difference before it is committed.

use std::path::Path;

use plimsoll::lexicon::Layers;
use plimsoll::tune;

fn readme() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap()
}

/// What stands in fences of a language.
fn fenced(language: &str) -> Vec<String> {
    let readme = readme();
    let blocks = readme.split("\n```").skip(1).step_by(2);
    blocks.filter_map(|block| block.strip_prefix(&format!("{language}\n")).map(str::to_string)).collect()
}

#[test]
fn its_commands_print_what_it_shows() {
    trycmd::TestCases::new().env("COLUMNS", "80").case("README.md");
}

#[test]
fn the_two_commands_are_in_it() {
    let first = fenced("sh").into_iter().next().unwrap();
    let commands = ["cargo run --release -- score samples/harbour/coast-courier/sweep.txt", "cargo test"];
    assert_eq!(first.trim().lines().collect::<Vec<_>>(), commands);
}

#[test]
fn its_lexicon_lies_over_the_built_in_ones_and_passes_its_examples() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("port.yaml");
    std::fs::write(&path, fenced("yaml").iter().find(|block| block.starts_with("schema:")).unwrap()).unwrap();
    let mut layers = Layers::builtin().unwrap();
    layers.push_file(&path).unwrap();
    let (lexicon, slips) = layers.resolve_with_slips().unwrap();
    assert!(slips.is_empty(), "{slips:?}");
    assert!(lexicon.terms.iter().any(|term| term.entry.id == "puppet-council"));
    let tested = tune::test(&lexicon, |entry| entry.id == "puppet-council").unwrap();
    assert_ne!(tested.examples, 0);
    assert_eq!(tested.failures, []);
}

#[test]
fn its_policies_pass_their_examples() {
    let policies = fenced("yaml").into_iter().find(|block| block.starts_with("policies:")).unwrap();
    let mut layers = Layers::builtin().unwrap();
    layers.push_str("port.yaml", format!("schema: 1\nlexicon: port\n{policies}")).unwrap();
    let tested = tune::test(&layers.resolve().unwrap(), |entry| entry.id == "port-regime").unwrap();
    assert_eq!((tested.examples, tested.failures), (2, Vec::new()));
}

#[test]
fn the_files_that_it_names_are_there() {
    let readme = readme();
    let words = readme.split(['`', '(', ')', ' ', ':', '\n']);
    let starts = ["src/", "lexicons/", "samples/", "LICENSE-", "CONTRIBUTING"];
    let named = words.filter(|word| starts.iter().any(|start| word.starts_with(start)));
    let missing: Vec<&str> = named.filter(|path| !Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
