//! Voices of labels and of names, and in whose content a label stands.

use super::Case;
use super::check_as;
use super::compare;
use super::id;
use super::read;
use super::tell;

/// The voice of each label, and the attribution that it stands in.
const LABELS: &[Case] = &[
    ("narration", "Harbour Front terrorists fled.", &["narration, none"]),
    ("indirect", "Officials said Harbour Front terrorists had fled.", &["indirect, 0"]),
    ("quoted", "“The Harbour Front terrorists fled,” officials said.", &["quoted, 0"]),
    ("a quoted word that a cue governs", "Upland labels the Harbour Front “terrorists”.", &["quoted, 0"]),
    ("marked", "Harbour Front “terrorists” fled.", &["marked, none"]),
    ("so-called", "The so-called terrorists of the Harbour Front fled.", &["marked, none"]),
    ("a namer who is said", "Upland labels the Harbour Front terrorists.", &["indirect, 0"]),
    ("a namer who is not said", "The Harbour Front is regarded as a terrorist group.", &["indirect, 0"]),
    ("a namer in a relative clause", "The Harbour Front, which the mayor calls a terrorist group, fled.", &["indirect, 0"]),
    ("known as", "A militia known as the Harbour Front fled.", &["narration, none"]),
    ("the source itself", "Harbour Front militants said the dam would hold.", &["narration, none"]),
];

/// The voice of each label that a verb gives which reports no words.
const NAMED: &[Case] = &[
    ("a list", "Upland blacklisted the Harbour Front as a terrorist group.", &["indirect"]),
    ("a ban", "Upland proscribed the Harbour Front as a terrorist group.", &["indirect"]),
];

/// The actors named, and the voices of their names.
const NAMES: &[Case] = &[
    ("narration", "The Harbour Front fled.", &["front narration"]),
    ("indirect", "Officials said the Harbour Front had fled.", &["front indirect"]),
    ("quoted", "“The Harbour Front fled,” officials said.", &["front quoted"]),
    ("marked", "The ‘River League’ fled.", &["league marked"]),
    ("so-called", "The so-called River League fled.", &["league marked"]),
    ("so-called and marked", "The so-called “River League” fled.", &["league marked"]),
    ("so-called and marked in a content", "Officials said the so-called “River League” had fled.", &["league marked"]),
    ("a backer is named too", "The Upland-backed River League fled.", &["upland narration", "league narration"]),
    ("an epithet is no name", "The ferry gang fled.", &[]),
];

#[test]
fn labels() {
    check_as(LABELS, |_, labelling| {
        let attribution = labelling.attribution.map_or("none".to_owned(), |at| at.to_string());
        format!("{}, {attribution}", labelling.voice.name())
    });
}

#[test]
fn named() {
    check_as(NAMED, |_, labelling| labelling.voice.name().to_owned());
}

#[test]
fn names() {
    let case = |&(name, text, expected): &Case| {
        let mentions = read(text).mentions;
        let found: Vec<String> = mentions.iter().map(|m| format!("{} {}", id(m.actor), m.voice.name())).collect();
        compare(name, text, expected, &found)
    };
    tell(&NAMES.iter().filter_map(case).collect::<Vec<_>>());
}
