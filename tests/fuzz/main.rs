//! The fuzz targets of `fuzz/`, run on their seeds and on what once made them fail.

mod targets;

use std::fs;
use std::path::Path;

use targets::TARGETS;

/// What once failed: the target, what was wrong, and the bytes.
const FOUND: [(&str, &str, &[u8]); 3] = [
    ("tallies", "counts that add up to more than 64 bits", b"{\"articles\":18446744073709551615}\n{\"articles\":2}"),
    (
        "rows",
        "a packed table that is cut off was read for ever",
        b"\x07\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03+I\xad(\xe1\x0a\xc9HU(,M\xac\xd4\xe3\xf2,Q(O,VH\xce\xc9/NM\xd1\xe3\x02",
    ),
    ("forms", "a pattern took in the end of the sentence before", b"x(\n(|a) \n\nThe first. \n\n\na |a \n\n"),
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
