//! Every mistake that a lexicon can hold, with the whole message.

use super::file;
use super::load;
use super::refusal;
use crate::lexicon::problems;

/// One mistake a row: what stands from line 3 on, and the message without the name of the file.
fn check(rows: &[(&str, &str)]) {
    for (entries, message) in rows {
        assert_eq!(refusal(entries), format!("1.yaml:{message}"), "{entries}");
    }
}

#[test]
fn keys() {
    check(&[
        ("labels:\n  - id: a\n    form: [b]\n", "5:5: a label has no key `form`\n  |     form: [b]\n  |     ^\n  = did you mean `forms`?"),
        (
            "categories:\n  - {id: a, colour: red}\n",
            "4:13: a category has no key `colour`\n  |   - {id: a, colour: red}\n  |             ^\n  = the keys of a category are id, off, about",
        ),
        (
            "terms:\n  - {id: a, step: 3}\n",
            "4:13: a term has no key `step`\n  |   - {id: a, step: 3}\n  |             ^\n  = the keys of a term are id, off, category, direction, weight, forms, except, near, not_near, patterns, alternatives, why, examples, cite",
        ),
        (
            "categories:\n  - {id: a, about: A crime, a vice or an insult}\n",
            "4:29: a category has no key `a vice or an insult`\n  |   - {id: a, about: A crime, a vice or an insult}\n  |                             ^\n  = a comma inside { } begins a new key: quote the text that holds it",
        ),
        (
            "actors:\n  - id: a\n    parties: [{names: b}]\n",
            "5:16: a party has no key `names`\n  |     parties: [{names: b}]\n  |                ^\n  = did you mean `name`?",
        ),
        (
            "labels:\n  - id: a\n    why: b\n    why: c\n",
            "6:5: the key `why` stands here and on line 5\n  |     why: c\n  |     ^\n  = keep one of them",
        ),
        (
            "labels: []\nterms: []\nlabels: []\n",
            "5:1: the key `labels` stands here and on line 3\n  | labels: []\n  | ^\n  = keep one of them",
        ),
        (
            "labels:\n  - why: b\n",
            "4:5: a label needs the key `id`\n  |   - why: b\n  |     ^\n  = add `id:` (Its name, unique in its section and file)",
        ),
        (
            "labels:\n  - {id: a, forms: [b], class: contested, near: {within: 3}}\n",
            "4:50: a context needs the key `forms`\n  |   - {id: a, forms: [b], class: contested, near: {within: 3}}\n  |                                                  ^\n  = add `forms:` (The wordings to look for)",
        ),
    ]);
}

#[test]
fn ids() {
    check(&[
        (
            "labels:\n  - {id: a, class: contested, forms: [b]}\n  - {id: b, class: contested, forms: [b]}\n  - {id: a, off: true}\n",
            "6:10: the id `a` stands in `labels` here and on line 4\n  |   - {id: a, off: true}\n  |          ^\n  = give one of them another id, or make them one entry",
        ),
        (
            "labels:\n  - {id: a b}\n",
            "4:11: `a b` cannot be the `id` of anything\n  |   - {id: a b}\n  |           ^\n  = use letters, digits and hyphens, as in `field-sources`",
        ),
        (
            "labels:\n  - {id: a/b}\n",
            "4:11: `a/b` cannot be the `id` of anything\n  |   - {id: a/b}\n  |           ^\n  = use letters, digits and hyphens, as in `field-sources`",
        ),
        (
            "labels:\n  - {id: \"a:b\"}\n",
            "4:12: `a:b` cannot be the `id` of anything\n  |   - {id: \"a:b\"}\n  |            ^\n  = use letters, digits and hyphens, as in `field-sources`",
        ),
        (
            "labels:\n  - {id: \"\"}\n",
            "4:11: `` cannot be the `id` of anything\n  |   - {id: \"\"}\n  |           ^\n  = use letters, digits and hyphens, as in `field-sources`",
        ),
    ]);
}

#[test]
fn values() {
    check(&[
        (
            "terms:\n  - {id: a, weight: 4}\n",
            "4:21: `weight` cannot be `4`\n  |   - {id: a, weight: 4}\n  |                     ^\n  = write one of: 1, 2, 3",
        ),
        (
            "terms:\n  - {id: a, weight: 2.0}\n",
            "4:21: `weight` cannot be `2.0`\n  |   - {id: a, weight: 2.0}\n  |                     ^\n  = write one of: 1, 2, 3",
        ),
        (
            "sources:\n  - {id: a, step: 6}\n",
            "4:19: `step` cannot be `6`\n  |   - {id: a, step: 6}\n  |                   ^\n  = write one of: 0, 1, 2, 3, 4, 5",
        ),
        (
            "labels:\n  - {id: a, class: delegitimizing}\n",
            "4:20: `class` cannot be `delegitimizing`\n  |   - {id: a, class: delegitimizing}\n  |                    ^\n  = did you mean `delegitimising`?",
        ),
        (
            "labels:\n  - {id: a, class: bad}\n",
            "4:20: `class` cannot be `bad`\n  |   - {id: a, class: bad}\n  |                    ^\n  = write one of: delegitimising, contested, descriptive, legitimising",
        ),
        (
            "terms:\n  - {id: a, direction: up}\n",
            "4:24: `direction` cannot be `up`\n  |   - {id: a, direction: up}\n  |                        ^\n  = write one of: heightens, softens",
        ),
    ]);
}

#[test]
fn more_values() {
    check(&[
        (
            "actors:\n  - {id: a, kind: country}\n",
            "4:19: `kind` cannot be `country`\n  |   - {id: a, kind: country}\n  |                   ^\n  = write one of: group, person, state, institution, body, outlet, people",
        ),
        (
            "cues:\n  - {id: a, takes: [clause, thta]}\n",
            "4:29: `takes` cannot be `thta`\n  |   - {id: a, takes: [clause, thta]}\n  |                             ^\n  = did you mean `that`?",
        ),
        (
            "labels:\n  - {id: a, off: yes}\n",
            "4:18: `off` cannot be `yes`\n  |   - {id: a, off: yes}\n  |                  ^\n  = write one of: true, false",
        ),
        (
            "labels:\n  - {id: a, near: {forms: [b], within: far}}\n",
            "4:40: `within` cannot be `far`\n  |   - {id: a, near: {forms: [b], within: far}}\n  |                                        ^\n  = write a number of words from 1 to 1000, or `sentence`",
        ),
        (
            "actors:\n  - {id: a, parties: [{name: b, from: March}]}\n",
            "4:39: `from` cannot be `March`\n  |   - {id: a, parties: [{name: b, from: March}]}\n  |                                       ^\n  = write a date as 2021, 2021-03 or 2021-03-15",
        ),
        (
            "policies:\n  - {id: a, applies_to: [terrorist]}\n",
            "4:26: `terrorist` names no entry\n  |   - {id: a, applies_to: [terrorist]}\n  |                          ^\n  = write section and id, as in labels/terrorist",
        ),
    ]);
}

#[test]
fn forms_patterns_and_examples() {
    check(&[
        (
            "labels:\n  - id: a\n    forms:\n      - terrorist(s\n",
            "6:18: the form `terrorist(s` cannot be read: this parenthesis is never closed\n  |       - terrorist(s\n  |                  ^\n  = close it, or write \\( for the mark itself",
        ),
        (
            "labels:\n  - {id: a, forms: [\"é(\"]}\n",
            "4:23: the form `é(` cannot be read: this parenthesis is never closed\n  |   - {id: a, forms: [\"é(\"]}\n  |                       ^\n  = close it, or write \\( for the mark itself",
        ),
        (
            "labels:\n  - {id: a, forms: [\"\\u00e9 b(\"]}\n",
            "4:21: the form `é b(` cannot be read: this parenthesis is never closed\n  |   - {id: a, forms: [\"\\u00e9 b(\"]}\n  |                     ^\n  = close it, or write \\( for the mark itself",
        ),
        (
            "labels:\n  - {id: a, except: [(the)]}\n",
            "4:22: the form `(the)` cannot be read: everything in this form is optional\n  |   - {id: a, except: [(the)]}\n  |                      ^\n  = leave at least one word outside the parentheses",
        ),
        (
            "labels:\n  - {id: a, patterns: ['war(s']}\n",
            "4:28: the pattern `war(s` cannot be read: unclosed group\n  |   - {id: a, patterns: ['war(s']}\n  |                            ^\n  = mend it, or put a backslash before a mark that means itself",
        ),
        (
            "labels:\n  - {id: a, patterns: ['w*']}\n",
            "4:25: the pattern `w*` matches where nothing stands\n  |   - {id: a, patterns: ['w*']}\n  |                         ^\n  = let it ask for at least one letter",
        ),
        (
            "labels:\n  - {id: a, patterns: ['\\w{1,900}']}\n",
            "4:25: the pattern `\\w{1,900}` grows too large\n  |   - {id: a, patterns: ['\\w{1,900}']}\n  |                         ^\n  = make its repetitions shorter",
        ),
        (
            "labels:\n  - id: a\n    examples:\n      - \"The [rebels fled.\"\n",
            "6:14: the example cannot be read: this bracket is never closed\n  |       - \"The [rebels fled.\"\n  |              ^\n  = write [ and ] around each match, and \\[ for the mark itself",
        ),
    ]);
}

#[test]
fn entries() {
    check(&[
        (
            "labels:\n  - {id: a, forms: [b]}\n",
            "4:10: a label needs the key `class`, and `a` has none\n  |   - {id: a, forms: [b]}\n  |          ^\n  = add `class:` (What the word does to its bearer)",
        ),
        (
            "labels:\n  - {id: a, class: contested}\n",
            "4:10: `a` has neither forms nor patterns, so nothing can match it\n  |   - {id: a, class: contested}\n  |          ^\n  = add `forms:`, or write `off: true` to remove an earlier entry",
        ),
        (
            "actors:\n  - {id: a, name: A, forms: [A], epithets: [{class: contested}]}\n",
            "4:46: an epithet has neither forms nor patterns, so nothing can match it\n  |   - {id: a, name: A, forms: [A], epithets: [{class: contested}]}\n  |                                              ^\n  = add `forms:`",
        ),
        (
            "categories:\n  - {id: crime, about: c}\nterms:\n  - {id: a, category: crimes, direction: softens, weight: 1, forms: [b]}\n",
            "6:23: no file has the category `crimes` of the term `a`\n  |   - {id: a, category: crimes, direction: softens, weight: 1, forms: [b]}\n  |                       ^\n  = did you mean `crime`?",
        ),
        (
            "terms:\n  - {id: a, category: crimes, direction: softens, weight: 1, forms: [b]}\n",
            "4:23: no file has the category `crimes` of the term `a`\n  |   - {id: a, category: crimes, direction: softens, weight: 1, forms: [b]}\n  |                       ^\n  = add it under `categories:` with its `id` and `about`",
        ),
    ]);
}

#[test]
fn incomplete_entries_that_look_like_overrides() {
    let earlier = file("labels:\n  - {id: terrorist, class: contested, forms: [b]}\n");
    let later = file("labels:\n  - {id: terorist, forms: [c]}\n");
    let error = load(&[&earlier, &later]).unwrap_err();
    let message = "2.yaml:4:10: a label needs the key `class`, and `terorist` has none\n  |   - {id: terorist, forms: [c]}\n  |          ^\n  = add `class:`, or correct the id if the entry is to change `terrorist`";
    assert_eq!(error.to_string(), message);
}

#[test]
fn heads_of_files() {
    let rows = [
        ("", "1.yaml:1:1: a lexicon file needs the key `schema`\n  = add `schema:` (The number of the schema: 1)"),
        (
            "lexicon: a\n",
            "1.yaml:1:1: a lexicon file needs the key `schema`\n  | lexicon: a\n  | ^\n  = add `schema:` (The number of the schema: 1)",
        ),
        (
            "schema: 2\nlexicon: a\n",
            "1.yaml:1:9: this file is written for schema `2`, and this program reads schema 1\n  | schema: 2\n  |         ^\n  = write `schema: 1`, or use the version of the program that the file was written for",
        ),
        (
            "schema: 1\nlexicom: a\n",
            "1.yaml:1:1: a lexicon file needs the key `lexicon`\n  | schema: 1\n  | ^\n  = add `lexicon:` (The name of this lexicon)",
        ),
    ];
    for (text, message) in rows {
        assert_eq!(load(&[text]).unwrap_err().to_string(), message, "{text}");
    }
}

#[test]
fn all_mistakes_of_a_file_are_told_in_the_order_of_lines() {
    let text = file("labels:\n  - {id: a, class: bad}\n  - {id: a, why: }\nterms: [{id: b, weight: 9, froms: []}]\n");
    let lines = problems("x.yaml", &text);
    let lines: Vec<_> = lines.iter().filter_map(|error| error.place.as_ref()).collect();
    let places: Vec<_> = lines.iter().map(|place| (place.line, place.column)).collect();
    assert_eq!(places, [(4, 20), (5, 10), (5, 16), (6, 25), (6, 28)]);
    let many = file(&"a: b\n".repeat(5_000));
    assert!(problems("x.yaml", &many).len() <= 200);
}
