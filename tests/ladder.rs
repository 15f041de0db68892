//! Rooms import downwards only: every path `crate::X` in a room, in a `use` or in the midst of code, names an earlier room.

use std::fs;
use std::path::Path;

/// The rooms from the bottom up. `tally` stands below `score`, because an `ArticleScore` carries its tally; so does `policy`, because
/// it carries the findings.
const LADDER: [&str; 18] = [
    "error",
    "stats",
    "text",
    "lexicon",
    "matcher",
    "sourcing",
    "labelling",
    "policy",
    "tally",
    "score",
    "measure",
    "record",
    "accepted",
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

/// What follows each `crate::` in the code of a line; comments and the paths of other crates are passed over.
fn paths(line: &str) -> Vec<&str> {
    let code = line.split("//").next().unwrap_or("");
    let own = |at: usize| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    code.match_indices("crate::").filter(|&(at, _)| own(at)).map(|(at, path)| &code[at + path.len()..]).collect()
}

/// The room that a path starts with.
fn room_of(path: &str) -> &str {
    path.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or("")
}

#[test]
fn paths_are_seen_wherever_they_stand() {
    for (line, rooms) in [
        ("use crate::text::Span;", &["text"][..]),
        ("    pub use crate::text::Span;", &["text"]),
        ("let folded = crate::text::fold::fold(word);", &["text"]),
        ("fn of(a: &crate::text::Span) -> crate::error::Result<()> {", &["text", "error"]),
        ("pub(in crate::matcher) fn find() {}", &["matcher"]),
        ("use crate::{text, lexicon};", &[""]),
        ("//! see crate::report", &[]),
        ("mycrate::text(); // crate::report", &[]),
    ] {
        assert_eq!(paths(line).into_iter().map(room_of).collect::<Vec<_>>(), rooms, "{line}");
    }
}

#[test]
fn rooms_import_downwards_only() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (height, room) in LADDER.iter().enumerate() {
        let of_room = [src.join(room), src.join(format!("{room}.rs"))];
        for (file, text) in of_room.iter().filter(|path| path.exists()).flat_map(|path| files(path)) {
            let grouped = |line: &str| line.trim_start().starts_with("use crate::") && line.contains('{');
            assert!(!text.lines().any(grouped), "{file}: `use crate::…`: one name a line");
            for path in text.lines().flat_map(paths) {
                let known = LADDER.iter().position(|room| *room == room_of(path));
                assert!(known.is_some_and(|used| used <= height), "{file}: `crate::{path}` looks upwards");
            }
        }
    }
    for (file, text) in files(&src.join("cli")) {
        assert!(text.lines().all(|line| paths(line).is_empty()), "{file}: the command line sees the public API alone");
    }
}
