//! Voices of labels and of names, and in whose content a label stands.

use super::BENCH;
use super::Case;
use super::check_as;
use super::compare;
use super::id;
use super::read;
use super::tell;
use crate::labelling::Rule;
use crate::text::Document;

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
    ("an agent behind", "The Harbour Front was called a terrorist group by the port council in May.", &["indirect, 0"]),
    ("the source itself", "Harbour Front militants said the dam would hold.", &["narration, none"]),
];

/// The voice of each label that a verb gives which reports no words.
const NAMED: &[Case] = &[
    ("a list", "Upland blacklisted the Harbour Front as a terrorist group.", &["indirect"]),
    ("a ban", "Upland proscribed the Harbour Front as a terrorist group.", &["indirect"]),
];

/// The source of the attribution in which each label stands.
const NAMERS: &[Case] = &[
    ("active", "Upland calls the Harbour Front terrorists.", &["Upland"]),
    ("active, of nobody listed", "Alda listed the Harbour Front as a terrorist group.", &["Alda"]),
    ("active, several", "Upland and Alda see the Harbour Front as a terrorist group.", &["Upland and Alda"]),
    ("agent at the end", "The Harbour Front was called a terrorist group by Upland in 1997.", &["Upland"]),
    ("agent and a clause", "The Harbour Front was called a terrorist group by Upland, which fears it.", &["Upland"]),
    (
        "three agents",
        "The Harbour Front is called a terrorist group by Alda, Upland and the River League.",
        &["Alda, Upland and the River League"],
    ),
    ("agent between", "The Harbour Front, regarded by Upland as a terrorist group, left.", &["Upland"]),
    ("agent between dashes", "The Harbour Front – deemed a terrorist group by Upland – left.", &["Upland"]),
    ("agent of a participle at the start", "Regarded as a terrorist group by Upland, the Harbour Front left.", &["Upland"]),
    ("agent before, at the start", "Seen by Upland as a terrorist group, the Harbour Front left.", &["Upland"]),
    ("relative", "The Harbour Front, which Upland regards as a terrorist group, left.", &["Upland"]),
    ("relative, three", "The Harbour Front – which Alda, Upland and Orre deem a militia – left.", &["Alda, Upland and Orre"]),
    ("relative, behind a noun", "Bruno Holm, the keeper whom Upland calls a terrorist, left.", &["Upland"]),
    ("whose", "Ada Vale, whose council Upland calls a militia, left.", &["Upland"]),
    ("nobody", "The Harbour Front is regarded as a terrorist group.", &["nobody"]),
    ("a backer and no agent", "The Harbour Front is called a terrorist group backed by Orre.", &["nobody"]),
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
    ("so-called, with a preposition in it", "The so-called Forum on River Trade fled.", &["forum marked"]),
    ("self-described, what the bearer is", "The self-described resistance movement River League fled.", &["league narration"]),
    ("self-proclaimed, whose role it is", "The self-proclaimed mayor Bruno Holm fled.", &["holm narration"]),
];

#[test]
fn labels() {
    check_as(LABELS, |_, labelling| {
        let attribution = labelling.attribution.map_or("none".to_owned(), |at| at.to_string());
        format!("{}, {attribution}", labelling.voice.name())
    });
}

#[test]
fn namers() {
    let case = |&(name, text, expected): &Case| {
        let (labels, sourcing) = BENCH.read(&Document::new("case", text), |g, sourcing| {
            (crate::labelling::read(g, &BENCH.matcher, sourcing), sourcing.attributions.iter().map(|a| a.source).collect::<Vec<_>>())
        });
        let namer = |at: u32| sourcing[at as usize].map_or("nobody", |source| source.of(text)).to_owned();
        let labels = labels.labellings.iter().filter(|l| l.rule != Some(Rule::Association));
        let found: Vec<String> = labels.map(|l| l.attribution.map_or("none".to_owned(), namer)).collect();
        compare(name, text, expected, &found)
    };
    tell(&NAMERS.iter().filter_map(case).collect::<Vec<_>>());
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
