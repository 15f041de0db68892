//! Bracketed examples: what they mark, and what is refused.

use crate::lexicon::Role;
use crate::lexicon::parse_example;

type Marks = [(Option<Role>, &'static str)];

const EXAMPLES: &[(&str, &str, &Marks)] = &[
    ("Nothing here.", "Nothing here.", &[]),
    ("The [Takfiri terrorists] fled.", "The Takfiri terrorists fled.", &[(None, "Takfiri terrorists")]),
    (
        "[source: The minister] [cue: claimed] [content: the fence works].",
        "The minister claimed the fence works.",
        &[(Some(Role::Source), "The minister"), (Some(Role::Cue), "claimed"), (Some(Role::Content), "the fence works")],
    ),
    (
        "[content: that the [label: militants] of [actor: the Front] fled]",
        "that the militants of the Front fled",
        &[
            (Some(Role::Content), "that the militants of the Front fled"),
            (Some(Role::Label), "militants"),
            (Some(Role::Actor), "the Front"),
        ],
    ),
    ("[term: é “x”], [b]", "é “x”, b", &[(Some(Role::Term), "é “x”"), (None, "b")]),
    ("a \\[sic\\] [b\\]c] \\\\ \\d", "a [sic] b]c \\ \\d", &[(None, "b]c")]),
    ("[The term: a word]", "The term: a word", &[(None, "The term: a word")]),
    ("[term:x]", "term:x", &[(None, "term:x")]),
];

#[test]
fn brackets_become_spans() {
    for (example, text, marks) in EXAMPLES {
        let parsed = parse_example(example).unwrap_or_else(|error| panic!("{example}: {error}"));
        let found: Vec<_> = parsed.marks.iter().map(|mark| (mark.role, mark.span.of(&parsed.text))).collect();
        assert_eq!((parsed.text.as_str(), found.as_slice()), (*text, *marks), "{example}");
    }
}

#[test]
fn brackets_that_do_not_fit() {
    let rows = [
        ("é [a", 3, "this bracket is never closed"),
        ("é [a [b]", 3, "this bracket is never closed"),
        ("é a]", 4, "this bracket closes nothing"),
        ("[]", 1, "this bracket covers nothing"),
        ("a [ ] b", 3, "this bracket covers nothing"),
        ("[cue: ] b", 1, "this bracket covers nothing"),
        ("a [sauce: b]", 4, "`sauce` is no role"),
    ];
    for (example, column, what) in rows {
        let error = parse_example(example).expect_err(example);
        assert_eq!((error.column, error.what.as_str()), (column, what), "{example}");
    }
}
