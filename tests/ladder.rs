//! Rooms import downwards only: every `use crate::X` in a room names an earlier room.

use std::fs;
use std::path::Path;

/// The rooms from the bottom up. `tally` stands below `score`, because an `ArticleScore` carries its tally.
const LADDER: [&str; 16] = [
    "error",
    "stats",
    "text",
    "lexicon",
    "matcher",
    "sourcing",
    "labelling",
    "tally",
    "score",
    "measure",
    "record",
    "compare",
    "corpus",
    "tune",
    "receipt",
    "report",
];

/// The Rust files of a room or folder, with their texts.
fn files(path: &Path) -> Vec<(String, String)> {
    if path.is_dir() {
        let entries = fs::read_dir(path).unwrap();
        return entries.flat_map(|entry| files(&entry.unwrap().path())).collect();
    }
    let rust = path.extension().is_some_and(|extension| extension == "rs");
    let text = || (path.display().to_string(), fs::read_to_string(path).unwrap());
    rust.then(text).into_iter().collect()
}

#[test]
fn rooms_import_downwards_only() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (height, room) in LADDER.iter().enumerate() {
        let of_room = [src.join(room), src.join(format!("{room}.rs"))];
        for (file, text) in of_room.iter().filter(|path| path.exists()).flat_map(|path| files(path)) {
            for line in text.lines().filter_map(|line| line.trim_start().strip_prefix("use crate::")) {
                let used = line.split([':', ';', ' ']).next().unwrap_or("");
                let known = LADDER.iter().position(|room| *room == used);
                assert!(known.is_some_and(|used| used <= height), "{file}: `use crate::{line}` looks upwards");
                assert!(!line.contains('{'), "{file}: `use crate::{line}`: one name a line");
            }
        }
    }
    for (file, text) in files(&src.join("cli")) {
        assert!(!text.contains("use crate::"), "{file}: the command line sees the public API alone");
    }
}
