//! Dictionaries of our own writing in every format, and that what is imported counts as their programs would.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::lexicon::Layers;
use crate::lexicon::Lexicon;
use crate::score::Scorer;
use crate::text::Document;
use crate::tune::export::Target;
use crate::tune::export::export;

fn options() -> Options {
    Options { name: "quay".to_owned(), direction: "heightens".to_owned(), weight: 1, keep_case: false }
}

fn imported(name: &str, text: &str) -> Imported {
    import(name, text.as_bytes(), None, &options()).unwrap()
}

fn lexicon(yaml: &str) -> Lexicon {
    let mut layers = Layers::empty();
    layers.push_str("quay.yaml", yaml).unwrap();
    layers.resolve().unwrap()
}

/// Each form or pattern of a lexicon with the names of the categories it counts in.
fn said(yaml: &str) -> BTreeMap<String, BTreeSet<String>> {
    let lexicon = lexicon(yaml);
    let about = |id: &str| lexicon.categories.iter().find(|category| category.id == id).unwrap().about.clone();
    let said = lexicon.terms.iter().flat_map(|term| {
        let names: BTreeSet<String> = about(&term.category).split(AND).map(str::to_owned).collect();
        term.entry.forms.iter().chain(&term.entry.patterns).map(move |form| (form.clone(), names.clone()))
    });
    said.collect()
}

fn lines(notes: &[Note]) -> Vec<(usize, bool)> {
    notes.iter().map(|note| (note.line, note.dropped)).collect()
}

const LIWC: &str = "%\n01   Harm Virtue\n2\tVice\n07\tAuthority\n%\nsafe*\t\t01\nshelter   \t1 07\n\nharm done\t2\nharm\t2 2\nhaul*ing\t2\nlike\t(02 07)1/7\nlost\t99\nalone\n:)\t1\n";
const WORDSTAT: &str =
    "CARGO\r\n\tBULK\r\n\t\tCOAL (1)\r\n\t\tIRON_ORE* (1)\r\n\tCRATE (1)\r\n   \tMAIL\r\n\t\tletter (2)\r\n@NEAR rule\r\n";

#[test]
fn every_format_is_read() {
    let nested = "CARGO:\n  BULK: [coal, iron ore*, 1948]\n  MAIL:\n    - letter\n    - PARCEL: parcel\nNO: [norway]\nEMPTY:\n";
    let xml = "<?xml version=\"1.0\"?>\n<dictionary><cnode name=\"New\"><cnode name=\"CARGO\"><pnode name=\"coal\"/>\n<cnode name=\"MAIL\"><pnode name=\"let*\"/><note/></cnode></cnode></cnode></dictionary>\n";
    let vale = "extends: substitution\nmessage: Use '%s' instead of '%s'.\nignorecase: true\nswap:\n  quay rat: docker|striker\n  'wreck(er|ing)': strike\naction:\n  name: replace\n";
    let table = "word;category;weight\ncoal;CARGO > BULK;2\nletter; MAIL ;\ncoal;MAIL;1\n";
    // name, text, categories, words, notes as (line, dropped), a form and its categories
    type Case<'t> = (&'t str, &'t str, usize, usize, &'t [(usize, bool)], (&'t str, &'t [&'t str]));
    let cases: [Case<'_>; 8] = [
        (
            "a.dic",
            LIWC,
            3,
            9,
            &[(10, false), (11, false), (12, false), (13, true), (14, true), (15, true)],
            ("shelter", &["Harm Virtue", "Authority"]),
        ),
        ("a.cat", WORDSTAT, 3, 4, &[(7, false), (8, true)], ("iron ore*", &["CARGO > BULK"])),
        ("a.lc3", "coal\n+MAIL\nletter\n parcel* \n", 2, 3, &[(1, false)], ("parcel*", &["MAIL"])),
        ("a.ykd", xml, 2, 2, &[(3, true)], ("let*", &["CARGO > MAIL"])),
        ("a.yml", nested, 6, 6, &[(0, true)], ("1948", &["CARGO > BULK"])),
        ("b.yml", vale, 1, 2, &[(7, false)], ("quay rat", &["quay"])),
        ("a.txt", "# words of the quay\ncoal  # black\n\niron ore\n", 1, 2, &[], ("iron ore", &["quay"])),
        ("a.csv", table, 2, 3, &[], ("coal", &["CARGO > BULK", "MAIL"])),
    ];
    for (name, text, categories, words, notes, (form, of)) in cases {
        let imported = imported(name, text);
        assert_eq!((imported.categories, imported.words), (categories, words), "{name}\n{}", imported.yaml);
        assert_eq!(lines(&imported.notes), notes, "{name}: {:?}", imported.notes);
        let of: BTreeSet<String> = of.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(said(&imported.yaml).get(form), Some(&of), "{name}\n{}", imported.yaml);
    }
}

#[test]
fn what_a_rule_of_vale_says_is_kept() {
    let rule = "extends: substitution\nmessage: Use '%s' instead of '%s'.\nignorecase: true\nswap:\n  quay rat: docker|striker\n  'wreck(er|ing)': strike\n";
    let lexicon = lexicon(&imported("a.yml", rule).yaml);
    assert_eq!(lexicon.terms[0].alternatives[..], ["docker", "striker"]);
    assert_eq!(lexicon.terms[0].entry.why, "Use 'docker|striker' instead of 'quay rat'.");
    assert_eq!(lexicon.terms[1].entry.patterns[..], [r"(?i)\b(?:wreck(er|ing))\b"]);
}

#[test]
fn what_is_no_dictionary_is_refused_with_its_line() {
    for (name, text, told) in [
        ("a.dic", "coal\t1\n", "a.dic:1: this line stands before the categories"),
        ("a.dic", "%\n1 Cargo\n", "a.dic: the list of categories is not closed"),
        ("a.ykd", "<dictionary>", "a.ykd:1: this is no XML"),
        ("a.yml", "cargo: [coal\n", "a.yml:"),
        ("a.yml", "extends: occurrence\nmax: 3\n", "a.yml:1: a rule of the kind `occurrence`"),
        ("a.csv", "mass,price\n1,2\n", "a.csv:1: none of the columns mass, price holds words"),
        ("a.txt", "# nothing\n", "a.txt holds no words"),
        ("a.txt", "!!!\n", "none of the words of a.txt can be taken over"),
        ("a.doc", "coal\n", "a.doc does not show by its name"),
    ] {
        let error = import(name, text.as_bytes(), None, &options()).unwrap_err().to_string();
        assert!(error.starts_with(told), "{error}");
    }
}

#[test]
fn old_encodings_are_read_and_told() {
    let imported = import("a.txt", b"caf\xe9\n", None, &options()).unwrap();
    assert!(imported.yaml.contains("café") && imported.notes[0].what.contains("windows-1252"), "{imported:?}");
}

/// What a dictionary's own program counts: each token in each category of each word that covers it.
fn counted(words: &[(String, usize)], text: &str) -> BTreeMap<usize, usize> {
    let mut counts = BTreeMap::new();
    for token in text.split(' ') {
        let fits = |word: &str| word.strip_suffix('*').map_or(token == word, |stem| token.starts_with(stem));
        let of: BTreeSet<usize> = words.iter().filter(|(word, _)| fits(word)).map(|(_, category)| *category).collect();
        of.into_iter().for_each(|category| *counts.entry(category).or_insert(0) += 1);
    }
    counts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn hits_are_those_that_the_program_counts(
        words in prop::collection::vec(("[kl]{1,3}\\*?", 0usize..3), 1..12),
        text in prop::collection::vec("[kl]{1,4}", 1..20),
    ) {
        let text = text.join(" ");
        let dic: String = words.iter().map(|(word, category)| format!("{word}\t{category}\n")).collect();
        let lexicon = lexicon(&imported("a.dic", &format!("%\n0 C0\n1 C1\n2 C2\n%\n{dic}")).yaml);
        let scorer = Scorer::new(lexicon).unwrap();
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for hit in scorer.score(&Document::new("a", text.clone())).hits {
            let id = &scorer.lexicon().terms[hit.term as usize].category;
            let about = &scorer.lexicon().categories.iter().find(|category| category.id == *id).unwrap().about;
            about.split(AND).for_each(|name| *counts.entry(name[1..].parse().unwrap()).or_insert(0) += 1);
        }
        prop_assert_eq!(counts, counted(&words, &text), "{}", dic);
    }

    #[test]
    fn import_export_import_loses_nothing(
        words in prop::collection::vec(("[a-c]{1,4}( [a-c]{1,3})?\\*?", 0usize..4), 1..12),
    ) {
        let categories = ["CARGO > BULK", "CARGO > MAIL", "CARGO", "+STATE+"];
        let mut rows = "word,category\n".to_owned();
        words.iter().for_each(|(word, category)| rows.push_str(&format!("{word},{}\n", categories[*category])));
        let first = imported("a.csv", &rows).yaml;
        for (name, target) in [("b.dic", Target::Liwc), ("b.yml", Target::Quanteda), ("b.csv", Target::Csv)] {
            let exported = export(&lexicon(&first), |_| true, target).unwrap();
            prop_assert_eq!(said(&imported(name, &exported.text).yaml), said(&first), "{}", exported.text);
        }
    }
}

#[test]
fn what_no_dictionary_holds_is_dropped() {
    let long = "x".repeat(LONGEST + 1);
    let deep = DEEPEST + 2;
    let xml = format!(
        "<d><cnode name='New'>{}<pnode name='lost'/>{}\n<pnode name='coal'/></cnode></d>",
        "<cnode name='c'>".repeat(deep),
        "</cnode>".repeat(deep)
    );
    let indented: String = (0..deep).map(|depth| format!("{}C{depth}\n", "\t".repeat(depth))).collect();
    // name, text, words, notes
    let cases = [
        ("long.txt", format!("coal\n{long}\n"), 1, vec![(2, true)]),
        ("deep.ykd", xml, 1, vec![(1, true)]),
        ("deep.cat", indented + &"\t".repeat(deep) + "COAL (1)\n", 1, vec![(DEEPEST + 1, false), (DEEPEST + 2, false)]),
    ];
    for (name, text, words, notes) in cases {
        let imported = imported(name, &text);
        assert_eq!((imported.words, lines(&imported.notes)), (words, notes), "{name}");
    }
}
