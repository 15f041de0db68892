//! The fuzz targets of `fuzz/`, run on their seeds and on what once made them fail.

mod targets;

use std::fs;
use std::path::Path;

use targets::TARGETS;

/// What once failed: the target, what was wrong, and the bytes.
const FOUND: [(&str, &str, &[u8]); 1] = [
    ("tallies", "counts that add up to more than 64 bits", b"{\"articles\":18446744073709551615}\n{\"articles\":2}"),
];

#[test]
fn seeds_pass() {
    let seeds = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fuzz/seeds"));
    for (name, target) in TARGETS {
        let files: Vec<_> = fs::read_dir(seeds.join(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(!files.is_empty(), "{name} has no seeds");
        for path in files {
            println!("{}", path.display());
            target(&fs::read(path).unwrap());
        }
    }
}

#[test]
fn what_was_found_stays_mended() {
    for (name, wrong, bytes) in FOUND {
        println!("{name}: {wrong}");
        let (_, target) = TARGETS.iter().find(|(known, _)| *known == name).unwrap();
        target(bytes);
    }
}
