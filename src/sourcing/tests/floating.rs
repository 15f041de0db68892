//! Quotations without a cue of their own: they belong to who spoke before them.

use super::Case;
use super::check;

const FLOATING: &[Case] = &[
    ("in the same paragraph", &["[content: “The lamp is out,”] [source: the keeper] [cue: said]. [content: “We have no oil.”]"]),
    (
        "in the next paragraph",
        &["[content: “The lamp is out,”] [source: the keeper] [cue: said].\n\n[content: “We have no oil at all this winter.”]"],
    ),
    (
        "twice in one paragraph",
        &["[content: “The lamp is out,”] [source: the keeper] [cue: said]. [content: “We have no oil. The boats must wait.”]"],
    ),
    (
        "over four paragraphs that reopen without closing",
        &[
            "[source: The keeper] [cue: wrote]: [content: “The lamp is out.]\n\n[content: “We have no oil.]\n\n[content: “The boats must wait.]\n\n[content: “Send help.”]",
        ],
    ),
    (
        "after another sentence, which parts them",
        &[
            "[content: “The lamp is out,”] [source: the keeper] [cue: said]. The boats lay still. The tide turned.\n\n“We have no oil at all this winter.”",
        ],
    ),
    ("before anybody spoke", &["“We have no oil at all this winter.”\n\nThe boats lay still."]),
    (
        "with a speaker of its own",
        &[
            "[content: “The lamp is out,”] [source: the keeper] [cue: said].\n\n“We have no oil,” the pilot said.",
            "“The lamp is out,” the keeper said.\n\n[content: “We have no oil,”] [source: the pilot] [cue: said].",
        ],
    ),
    (
        "a few words in a sentence of the outlet’s",
        &["[content: “The lamp is out,”] [source: the keeper] [cue: said]. The “new lamp” lay in a box."],
    ),
    (
        "with a cue behind it that points back",
        &[
            "[content: “The oil is gone,”] [source: the pilot] [cue: said].\n\n“The lamp is out and gone.” That is according to the keeper.",
            "“The oil is gone,” the pilot said.\n\n[content: “The lamp is out and gone.”] That is [cue: according to] [source: the keeper].",
        ],
    ),
];

#[test]
fn floating() {
    check(FLOATING);
}
