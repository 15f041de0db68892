//! What YAML makes of what people write: spellings that are kept, and slips that are told.

use super::file;
use super::load;
use super::refusal;

fn forms(list: &str) -> Vec<String> {
    let text = file(&format!("words:\n  - id: a\n    forms: {list}\n"));
    let lexicon = load(&[&text]).unwrap_or_else(|error| panic!("{error}"));
    lexicon.words[0].entry.forms.to_vec()
}

#[test]
fn spellings_are_kept() {
    let kept = forms("[no, yes, on, off, y, true, False, 007, 1948, 1.10, 0x1F, 1_000, 1e3, .inf, 2021-03-15, NO]");
    let written =
        ["no", "yes", "on", "off", "y", "true", "False", "007", "1948", "1.10", "0x1F", "1_000", "1e3", ".inf", "2021-03-15", "NO"];
    assert_eq!(kept, written);
    assert_eq!(forms("[\"null\", '~', 'it''s', \"caf\\u00e9\"]"), ["null", "~", "it's", "café"]);
    assert_eq!(forms("\n      - the regime # a comment\n      - >\n        of\n        two lines\n"), ["the regime", "of two lines\n"]);
    assert_eq!(forms("[]"), [""; 0]);
}

#[test]
fn a_null_is_no_word() {
    for null in ["null", "~", "Null", "NULL"] {
        let message = format!(
            "1.yaml:5:16: `forms` has an empty value here\n  |     forms: [a, {null}]\n  |                ^\n  = write a value or leave it out; for the word itself, quote it: \"null\""
        );
        let entries = format!("words:\n  - id: a\n    forms: [a, {null}]\n");
        assert_eq!(refusal(&entries), message);
    }
    let message = "1.yaml:6:8: `forms` has an empty value here\n  |       -\n  |        ^\n  = write a value or leave it out; for the word itself, quote it: \"null\"";
    assert_eq!(refusal("words:\n  - id: a\n    forms:\n      -\n      - b\n"), message);
    let message = "1.yaml:5:5: `forms` has an empty value here\n  |     forms:\n  |     ^\n  = write a value or leave it out; for the word itself, quote it: \"null\"";
    assert_eq!(refusal("words:\n  - id: a\n    forms:\n"), message);
}

const SLIPS: &[(&str, &str)] = &[
    (
        "words:\n  - id: a\n    forms: sources\n",
        "5:12: a list should stand here\n  |     forms: sources\n  |            ^\n  = write it as [one, two], or each item on a line of its own behind a dash",
    ),
    (
        "words:\n  - id: a\n    forms: [watch: live]\n",
        "5:13: one text should stand here, and this is read as a list or as a key with its value\n  |     forms: [watch: live]\n  |             ^\n  = write it without brackets, and quote a text that holds `: ` or begins with a bracket",
    ),
    ("words: [a]\n", "3:9: keys with their values should stand here\n  | words: [a]\n  |         ^\n  = write them as `key: value`"),
    (
        "words: {id: a}\n",
        "3:8: a list should stand here\n  | words: {id: a}\n  |        ^\n  = write it as [one, two], or each item on a line of its own behind a dash",
    ),
    (
        "about: one: two\n",
        "3:11: this is not YAML: mapping values are not allowed in this context\n  | about: one: two\n  |           ^\n  = quote a text that holds `: `",
    ),
    (
        "about: *b\n",
        "3:8: this is read as an alias, and nothing has that name\n  | about: *b\n  |        ^\n  = quote a text that begins with `*`",
    ),
    ("about: \"b\n", "3:8: this is not YAML: unclosed quote\n  | about: \"b\n  |        ^\n  = close it"),
    (
        "about: b\n---\nschema: 1\n",
        "5:1: a second document starts here\n  | schema: 1\n  | ^\n  = keep one lexicon in one file, and `---` out of it",
    ),
    (
        "words:\n  - id: a\n   forms: [b]\n",
        "5:4: this is not YAML: while parsing a block collection, did not find expected '-' indicator\n  |    forms: [b]\n  |    ^\n  = check indentation, commas, brackets and quotes",
    ),
];

#[test]
fn slips_of_yaml() {
    for (entries, message) in SLIPS {
        assert_eq!(refusal(entries), format!("1.yaml:{message}"), "{entries}");
    }
}

#[test]
fn marks_of_windows_and_empty_sections_do_no_harm() {
    let text = "\u{feff}schema: 1\r\nlexicon: a\r\nterms:\r\nwords:\r\n  - id: b\r\n    forms: [c]\r\n";
    let lexicon = load(&[text]).unwrap();
    assert_eq!(lexicon.words[0].entry.forms[..], ["c"]);
    assert_eq!(lexicon.words[0].entry.line, 5);
}

#[test]
fn long_comments_and_large_files_are_read() {
    let mut text = "# a line of a long comment\n".repeat(500);
    text.push_str(&file("labels:\n"));
    for number in 0..30_000 {
        text.push_str(&format!("  - {{id: a{number}, class: contested, forms: [b]}}\n"));
    }
    assert_eq!(load(&[&text]).unwrap().labels.len(), 30_000);
}

#[test]
fn a_bomb_of_aliases_is_refused() {
    let mut entries = String::from("words:\n  - {id: a, forms: &a0 [x, x, x, x, x, x, x, x, x, x]}\n");
    for level in 1..9 {
        let earlier = format!("*a{},", level - 1).repeat(10);
        entries.push_str(&format!("  - {{id: b{level}, bomb: &a{level} [{earlier}]}}\n"));
    }
    let started = std::time::Instant::now();
    assert!(refusal(&entries).contains("has no key `bomb`"));
    assert!(started.elapsed().as_secs() < 20);
    let nested = format!("about: {}\n", "[".repeat(100_000));
    assert!(load(&[&file(&nested)]).is_err());
    let repeated = format!("labels:\n{}", "  - &a {id: a, forms: &b [x]}\n".to_owned() + &"  - *a\n".repeat(50_000));
    assert!(load(&[&file(&repeated)]).is_err());
}
