//! Which of several matches stands: the leftmost, of those the longest, of those the one of the later file.

use plimsoll::text::Document;
use plimsoll::text::Reading;

use crate::Actors;
use crate::Labels;
use crate::Section;
use crate::Terms;
use crate::matcher;

/// Entries that match, in text order, as *number of the entry “words”*.
fn found(section: Section, files: &[String], text: &str) -> Vec<String> {
    let matcher = matcher(files);
    let document = Document::new("case", text);
    let found = matcher.find(&Reading::new(&document, matcher.language()));
    let matches = section.of(&found).iter();
    matches.map(|m| format!("{} {}", m.entry, m.span.of(text))).collect()
}

/// A file whose entries of a section have these fields; they are called `{name}0`, `{name}1` …
fn file(section: Section, name: &str, entries: &[&str]) -> String {
    let entries = entries.iter().zip(0..);
    let entries: String = entries.map(|(fields, at)| section.entry(&format!("{name}{at}"), fields)).collect();
    format!("{}{entries}", section.key())
}

#[test]
fn within_a_role() {
    type Row = (&'static str, &'static [&'static str], &'static str, &'static [&'static str]);
    let rows: [Row; 9] = [
        ("the longest", &["forms: [raid]", "forms: [raid party]"], "a raid party", &["1 raid party"]),
        ("the longest, the other way round", &["forms: [raid party]", "forms: [raid]"], "a raid party", &["0 raid party"]),
        ("the leftmost", &["forms: [night raid]", "forms: [raid party tonight]"], "a night raid party tonight", &["0 night raid"]),
        (
            "the leftmost, though short",
            &["forms: [raid party now here]", "forms: [night raid]"],
            "a night raid party now here",
            &["1 night raid"],
        ),
        ("what is left over matches again", &["forms: [night raid]", "forms: [party]"], "a night raid party", &["0 night raid", "1 party"]),
        (
            "inside a longer one",
            &["forms: [night raid party]", "forms: [raid]"],
            "a night raid party, a raid",
            &["0 night raid party", "1 raid"],
        ),
        ("a withdrawn one hides nothing", &["forms: [raid party], except: [raid party]", "forms: [raid]"], "a raid party", &["1 raid"]),
        (
            "one without its context hides nothing",
            &["forms: [raid party], near: {forms: [army]}", "forms: [raid]"],
            "a raid party",
            &["1 raid"],
        ),
        ("an exception is its own entry's", &["forms: [raid]", "forms: [party], except: [raid party]"], "a raid party", &["0 raid"]),
    ];
    for (name, entries, text, expected) in rows {
        for section in [Terms, Labels, Actors] {
            assert_eq!(found(section, &[file(section, "a", entries)], text), expected, "{name} ({section:?})");
        }
    }
}

#[test]
fn ties_go_to_the_later_file() {
    let raid = |name| file(Terms, name, &["forms: [raid]"]);
    assert_eq!(found(Terms, &[raid("a"), raid("b")], "a raid"), ["1 raid"]);
    let longer = file(Terms, "a", &["forms: [night raid]"]);
    assert_eq!(found(Terms, &[longer, raid("b")], "a night raid"), ["0 night raid"], "length goes before the file");
}

#[test]
fn the_first_entry_of_a_file_keeps_a_tie() {
    let both = file(Terms, "a", &["forms: [raid]", "forms: [raid*]"]);
    assert_eq!(found(Terms, &[both], "a raid"), ["0 raid"]);
    let turned = file(Terms, "a", &["forms: [raid*]", "forms: [raid]"]);
    assert_eq!(found(Terms, &[turned], "a raid"), ["0 raid"]);
}

#[test]
fn a_pattern_competes_like_a_form() {
    let entries = file(Terms, "a", &["forms: [raid]", "patterns: ['raid part\\w+']"]);
    assert_eq!(found(Terms, &[entries], "a raid party, a raid"), ["1 raid party", "0 raid"]);
}

#[test]
fn roles_do_not_compete() {
    let files = [file(Terms, "a", &["forms: [raid party]"]), file(Labels, "b", &["forms: [party]"]), file(Actors, "c", &["forms: [raid]"])];
    let text = "a raid party";
    assert_eq!(found(Terms, &files, text), ["0 raid party"]);
    assert_eq!(found(Labels, &files, text), ["0 party"]);
    assert_eq!(found(Actors, &files, text), ["0 raid"]);
}

#[test]
fn epithets_compete_with_names() {
    let entry = "forms: [Front], epithets: [{forms: [Front gang], class: delegitimising, why: Test.}]";
    let files = [file(Actors, "a", &[entry, "forms: [gang]"])];
    assert_eq!(found(Actors, &files, "the Front gang and the Front"), ["2 Front gang", "0 Front"]);
    assert_eq!(matcher(&files).epithet(2), Some((0, 0)));
    assert_eq!(matcher(&files).epithet(1), None);
}
