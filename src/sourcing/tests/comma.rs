//! Texts that lost their commas: a speaker and a verb right behind a clause.

use super::each;
use super::failure;
use super::parts;
use super::tell;

/// A text of more than a hundred words without a comma.
const WITHOUT_COMMAS: &str = "The keeper of the harbour lamp rose early and walked down to the quay. The boats lay there in the cold and nobody \
spoke. A gull sat on the roof of the shed and looked at the water. The tide was low and the mud was black. Two men mended a net beside the \
wall. The older of them hummed a tune from the north. A cart rolled by with a load of salt and the dog of the miller ran after it. The \
bell of the chapel rang nine times. The keeper counted the boats and went back up the steps to the lamp. ";

/// A sentence, and the source, cue and content of the attribution in it, if there is one.
const CASES: &[(&str, Option<[&str; 3]>)] = &[
    ("The raid killed two men a monitor said.", Some(["a monitor", "said", "The raid killed two men"])),
    ("Five died in the fire it said.", Some(["it", "said", "Five died in the fire"])),
    ("The fire hit two barns local media reported Tuesday.", Some(["local media", "reported", "The fire hit two barns"])),
    (
        "The fire hit two barns a military source told Holm News Agency on Friday.",
        Some(["a military source", "told", "The fire hit two barns"]),
    ),
    ("The fire hit two barns an official and witnesses said.", Some(["an official and witnesses", "said", "The fire hit two barns"])),
    ("The fire hit two barns director Ada Vale said by telephone.", Some(["director Ada Vale", "said", "The fire hit two barns"])),
    ("The fire hit two barns the Holm-based monitor said.", Some(["the Holm based monitor", "said", "The fire hit two barns"])),
    ("The keeper did as the guards said.", None),
    ("The keeper said that the lamp was out.", Some(["The keeper", "said", "that the lamp was out"])),
];

#[test]
fn behind_lost_commas() {
    let mut failures = Vec::new();
    for (sentence, expected) in CASES {
        let found = each(&format!("{WITHOUT_COMMAS}{sentence}"), |g, _, a| parts(g, a));
        let expected: Vec<[String; 3]> = expected.iter().map(|parts| parts.map(str::to_owned)).collect();
        if found != expected {
            let lines = |all: &[[String; 3]]| all.iter().map(|parts| parts.join(" | ")).collect::<Vec<_>>();
            failures.push(failure(sentence, sentence, &lines(&expected), &lines(&found)));
        }
    }
    tell(&failures);
}

#[test]
fn with_commas_a_clause_needs_one() {
    let found = each(&format!("{WITHOUT_COMMAS}Then, at noon, he slept. The raid killed two men a monitor said."), |g, _, a| parts(g, a));
    assert!(found.is_empty(), "{found:?}");
}
