//! What every shipped lexicon owes its readers, whatever stands in it.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use plimsoll::lexicon::Entry;
use plimsoll::lexicon::Layers;
use plimsoll::lexicon::Lexicon;
use plimsoll::lexicon::Shape;
use plimsoll::lexicon::Source;
use plimsoll::lexicon::VerbShape;
use plimsoll::lexicon::builtins;
use plimsoll::lexicon::expand;
use plimsoll::lexicon::parse_example;
use plimsoll::matcher::list_ids;
use plimsoll::text::fold::fold;
use plimsoll::tune::check::Sheet;
use plimsoll::tune::check::check;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Layers::with_packs().unwrap().resolve().unwrap());

/// The entries that speak for themselves, by section.
fn sections() -> Vec<(&'static str, Vec<&'static Entry>)> {
    let epithets = LEXICON.actors.iter().flat_map(|actor| &actor.epithets);
    vec![
        ("terms", LEXICON.terms.iter().map(|term| &term.entry).collect()),
        ("labels", LEXICON.labels.iter().map(|label| &label.entry).collect()),
        ("epithets", epithets.map(|epithet| &epithet.entry).collect()),
        ("sources", LEXICON.sources.iter().map(|source| &source.entry).collect()),
        ("cues", LEXICON.cues.iter().filter(|cue| cue.shape != Shape::Noun).map(|cue| &cue.entry).collect()),
        // *claims* is tried as a verb and as a noun
        ("verbs", LEXICON.verbs.iter().filter(|verb| verb.shape != VerbShape::Noun).map(|verb| &verb.entry).collect()),
        // *attacks* is tried as a verb and as a noun
        ("noun verbs", LEXICON.verbs.iter().filter(|verb| verb.shape == VerbShape::Noun).map(|verb| &verb.entry).collect()),
        ("noun cues", LEXICON.cues.iter().filter(|cue| cue.shape == Shape::Noun).map(|cue| &cue.entry).collect()),
    ]
}

/// Asserts that nothing was found, and says what was.
#[track_caller]
fn assert_none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{} {what}:\n{}", found.len(), found.join("\n"));
}

#[test]
fn every_entry_says_why_in_words_of_its_own() {
    let mut mute = Vec::new();
    let mut by_why: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (section, entries) in sections() {
        for entry in entries {
            let name = format!("{section}/{}", entry.id);
            if entry.why.trim().is_empty() {
                mute.push(name);
            } else {
                by_why.entry(fold(entry.why.trim())).or_default().push(name);
            }
        }
    }
    assert_none("entries do not say why", &mute);
    let repeated = by_why.into_iter().filter(|(_, names)| names.len() > 1);
    let repeated: Vec<String> = repeated.map(|(why, names)| format!("{}: {why}", names.join(", "))).collect();
    assert_none("whys stand in several entries", &repeated);
}

#[test]
fn entries_have_a_hit_and_loaded_terms_a_near_miss_too() {
    let marked = |example: &String| !parse_example(example).unwrap().marks.is_empty();
    let mut without = Vec::new();
    let slight: BTreeSet<&str> = LEXICON.terms.iter().filter(|term| term.weight < 2).map(|term| term.entry.id.as_str()).collect();
    for (section, entries) in sections() {
        let loaded = entries.iter().filter(|entry| section != "terms" || !slight.contains(entry.id.as_str()));
        let bare = loaded.filter(|entry| !entry.examples.iter().any(marked));
        without.extend(bare.map(|entry| format!("{section}/{} has no hit", entry.id)));
    }
    for term in LEXICON.terms.iter().filter(|term| term.weight > 1) {
        if term.entry.examples.iter().all(marked) {
            without.push(format!("terms/{} has no near-miss", term.entry.id));
        }
    }
    assert_none("examples are missing", &without);
}

#[test]
fn every_policy_says_what_it_rests_on_and_has_a_hit_and_a_near_miss() {
    let marked = |example: &String| !parse_example(example).unwrap().marks.is_empty();
    let mut bare = Vec::new();
    for policy in &LEXICON.policies {
        let entry = &policy.entry;
        let said = [policy.rule.as_str(), &policy.as_of, &entry.cite, &entry.why].iter().all(|text| !text.trim().is_empty());
        let tried = entry.examples.iter().any(marked) && !entry.examples.iter().all(marked);
        bare.extend((!said || !tried).then(|| entry.id.clone()));
    }
    assert_none("policies lack rule, cite, as_of, why, a hit or a near miss", &bare);
}

#[test]
fn every_category_is_known_and_used() {
    let known: BTreeSet<&str> = LEXICON.categories.iter().map(|category| category.id.as_str()).collect();
    let used: BTreeSet<&str> = LEXICON.terms.iter().map(|term| term.category.as_str()).collect();
    assert_eq!(known, used);
}

/// Every wording of an entry's forms; hyphens and spaces are one, capitals stay.
fn wordings(entry: &Entry) -> Vec<String> {
    let wordings = entry.forms.iter().flat_map(|form| expand(form).unwrap());
    wordings.map(|wording| wording.to_string().replace('-', " ").replace('’', "'")).collect()
}

#[test]
fn no_wording_stands_in_two_entries_of_a_section() {
    let names = ("actors", LEXICON.actors.iter().map(|actor| &actor.entry).collect());
    let mut shared = Vec::new();
    for (section, entries) in sections().into_iter().chain([names]) {
        let mut owners: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        // A context tells entries of one wording apart.
        for entry in entries.into_iter().filter(|entry| entry.near.is_none()) {
            for wording in wordings(entry) {
                owners.entry(wording).or_default().insert(&entry.id);
            }
        }
        let several = owners.iter().filter(|(_, ids)| ids.len() > 1);
        shared.extend(several.map(|(wording, ids)| format!("{section}: {wording} in {ids:?}")));
    }
    assert_none("wordings stand in several entries", &shared);
}

#[test]
fn patterns_begin_with_letters() {
    // A regular expression that begins with letters is found by its letters; others would be tried at every byte.
    let mut slow = Vec::new();
    for (section, entries) in sections() {
        for (entry, pattern) in entries.iter().flat_map(|entry| entry.patterns.iter().map(move |p| (entry, p))) {
            let literal = pattern.trim_start_matches(r"\b");
            if literal.len() < 3 || !literal.chars().take(3).all(char::is_alphanumeric) {
                slow.push(format!("{section}/{}: {pattern}", entry.id));
            }
        }
    }
    assert_none("patterns do not begin with letters", &slow);
}

#[test]
fn every_word_list_that_the_readers_ask_for_is_there() {
    let missing = list_ids().into_iter().filter(|id| LEXICON.word_list(id).is_empty());
    assert_none("word lists are missing", &missing.map(str::to_owned).collect::<Vec<_>>());
}

#[test]
fn every_word_list_is_read() {
    let unread = Layers::with_packs().unwrap().unread_lists(&list_ids());
    assert_none("word lists are not read", &unread.iter().map(ToString::to_string).collect::<Vec<_>>());
}

#[test]
fn the_check_has_nothing_to_say() {
    let sheet = |builtin: &'static plimsoll::lexicon::Builtin| Sheet::read(Source { name: builtin.path, text: builtin.yaml }).unwrap();
    let sheets: Vec<Sheet> = builtins().iter().map(sheet).collect();
    let findings: Vec<String> = check(&sheets, &LEXICON, None).unwrap().iter().map(ToString::to_string).collect();
    assert_none("findings of `tune check`", &findings);
}
