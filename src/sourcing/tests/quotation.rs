//! Quotations and their cue: before, after, on both sides; parts of a content; *…, officials say, …*.

use super::Case;
use super::check;

const BEFORE: &[Case] = &[
    ("a subject and its verb", &["[content: “The lamp is out,”] [source: the keeper] [cue: said]."]),
    ("several sentences", &["[content: “The lamp is out. The oil is gone. We need help,”] [source: the keeper] [cue: said]."]),
    ("a question", &["[content: “Who will pay?”] [source: the miller] [cue: asked]."]),
    ("an exclamation", &["[content: “The ice is breaking!”] [source: the boy] [cue: shouted]."]),
    ("straight marks", &["[content: \"The lamp is out,\"] [source: the keeper] [cue: said]."]),
    ("single marks", &["[content: ‘The lamp is out,’] [source: the keeper] [cue: said]."]),
    ("guillemets", &["[content: «The lamp is out»], [source: the keeper] [cue: said]."]),
    ("a comma outside", &["[content: “The lamp is out”], [source: the keeper] [cue: said]."]),
    ("a pronoun", &["[content: “The lamp is out,”] [source: she] [cue: said]."]),
    ("adverbs after the verb", &["[content: “The lamp is out,”] [source: the keeper] [cue: told] reporters on Sunday in Holm."]),
    ("two words", &["[content: “Not yet,”] [source: the keeper] [cue: said]."]),
    ("two sentences that an ellipsis parts", &["[content: “We rowed all night… Then the lamp failed,”] [source: Mr. Vale] [cue: said]."]),
    ("a second sentence with but", &["[content: “We can finish it. But it is very late,”] [source: he] [cue: said]."]),
    (
        "a quotation that its sentence leads into",
        &["[content: In that case “the tower would fall. We would build another,”] [source: the mason] [cue: said]."],
    ),
    ("a question before a capital", &["[content: “Who will pay?”] [source: Ada Vale] [cue: asked]."]),
    ("an exclamation before a capital", &["[content: “The ice is breaking!”] [source: Vale] [cue: shouted]."]),
    ("an opening mark in the place of the closing one", &["[content: “The lamp is out,“] [source: the keeper] [cue: said]."]),
    ("a closing mark in the place of the opening one", &["[content: ”The lamp is out,”] [source: the keeper] [cue: said]."]),
    ("double marks in double marks", &["[content: “Her “old” lamp has gone out for good,”] [source: the keeper] [cue: said]."]),
    ("three straight marks", &["[content: ''They cried, 'The lamp is out,'''] [source: the keeper] [cue: said]."]),
    ("where it was said", &["[content: “Not yet,”] [source: Vale] [cue: said] from the tower at Holm."]),
    ("when it was said", &["[content: “Not yet,”] [source: she] [cue: said] when the bell rang."]),
    ("when it was said, behind an exclamation", &["[content: “The ice is breaking!”] [source: Vale] [cue: shouted] as the crew ran."]),
    ("a month behind an exclamation", &["[content: “The ice is breaking!”] [source: Vale] [cue: said] in May."]),
    ("to whom it was written", &["[content: “Who will pay?”] [source: Vale] [cue: writes] to Orre."]),
    ("a name that is a preposition", &["[content: “The lamp is out,”] [source: From] [cue: said]."]),
    ("a paper with a time in its name", &["[content: “The lamp is out,”] [source: Daily Gull editor Ada Vale] [cue: told] the guild."]),
];

const AFTER: &[Case] = &[
    ("behind an adverb and a comma", &["[source: The keeper] [cue: replied] evenly, [content: “The lamp is out, and the oil is gone.”]"]),
    ("behind a circumstance and a colon", &["[source: The keeper] [cue: replied] evenly, with a smile: [content: “The lamp is out.”]"]),
    ("behind a verb that takes nothing else", &["[source: The keeper] [cue: smiled] at the crew, [content: “The lamp is lit at last.”]"]),
    (
        "another cue before the marks",
        &[
            "[content: “The lamp is out,”] [source: the keeper] [cue: said], adding, “The oil is gone too.”",
            "“The lamp is out,” [source: the keeper] said, [cue: adding], [content: “The oil is gone too.”]",
        ],
    ),
    ("a verb before the marks", &["The keeper smiled and rowed home to his crew, “The Owls of the Sea”."]),
    ("a verb that opens", &["[cue: Said] [source: Ada Vale]: [content: “The lamp is lit at last.”]"]),
    ("an order that opens", &["Ask Ada Vale: “Is the lamp lit at last?”"]),
    ("a colon", &["[source: The keeper] [cue: said]: [content: “The lamp is out.”]"]),
    ("a comma", &["[source: The keeper] [cue: said], [content: “The lamp is out.”]"]),
    ("no mark", &["[source: The keeper] [cue: said] [content: “the lamp is out”]."]),
    ("that, and all the rest quoted", &["[source: The keeper] [cue: said] [content: that “the lamp is out”]."]),
    ("several sentences", &["[source: The keeper] [cue: said]: [content: “The lamp is out. The oil is gone. We need help.”]"]),
    ("an adverbial and a colon", &["[source: The keeper] [cue: said] in a letter: [content: “The lamp is out.”]"]),
    ("a verb that says only with a quotation", &["[source: The keeper] [cue: continued]: [content: “The lamp is out.”]"]),
    ("behind an abbreviation", &["[source: Vale] [cue: warned] in a note to Mr. Orre, [content: “The lamp is out.”]"]),
];

const BOTH_SIDES: &[Case] = &[
    ("one sentence", &["[content: “The lamp is out,”] [source: the keeper] [cue: said], [content: “and the oil is gone.”]"]),
    ("an inverted verb", &["[content: “The lamp is out,”] [cue: said] [source: the keeper], [content: “and the oil is gone.”]"]),
    ("two sentences", &["[content: “The lamp is out,”] [source: the keeper] [cue: said]. [content: “The oil is gone.”]"]),
    ("two sentences, inverted", &["[content: “We waited for an hour,”] [cue: said] [source: Vale]. [content: “Then we rowed home.”]"]),
    (
        "two verbs, two quotations",
        &[
            "[content: “The lamp is out,”] [source: the keeper] [cue: said]. “The oil is gone,” he added.",
            "“The lamp is out,” the keeper said. [content: “The oil is gone,”] [source: he] [cue: added].",
        ],
    ),
];

const PARTIAL: &[Case] = &[
    ("a colon before a paragraph", &["[source: Vale] [cue: added]:\n\n[content: The dam was never safe. It leaked].\n\nThe rain went on."]),
    ("a mark that nothing opens", &["[content: The dam will hold,”] [source: Vale] [cue: said]."]),
    (
        "several names in one breath",
        &["[source: Vale] [cue: called] [content: the levy “a joke”], the mayor [content: “a clown”] and the hall [content: “a barn”]."],
    ),
    ("the predicate", &["[source: Vale] [cue: called] [content: the tower “a waste of good stone”]."]),
    ("the middle", &["[source: Vale] [cue: said] [content: the tower was “a waste of good stone” and would fall]."]),
    ("two words", &["[source: The board] [cue: said] [content: it was “deeply sorry” for the delay]."]),
    ("the first words", &["[source: The board] [cue: said] [content: “several hundred” sacks were wet]."]),
    ("two parts", &["[source: The board] [cue: said] [content: the sacks were “wet” and the hold “full of mice”]."]),
    ("what somebody calls", &["The hall, in what [source: the guild] [cue: called] [content: “a cold kitchen”], was closed."]),
    (
        "what somebody called, rejected",
        &[
            "[source: She] [cue: rejected] [content: what she called “fairy tales”].",
            "She rejected what [source: she] [cue: called] [content: “fairy tales”].",
        ],
    ),
];

const PARENTHETICAL: &[Case] = &[
    ("the middle", &["[content: The dam], [source: officials] [cue: say], [content: will hold]."]),
    (
        "after the first clause",
        &["[content: The tower will be finished], [source: the board] [cue: said], [content: if the stone arrives]."],
    ),
    ("a pronoun", &["[content: It was], [source: she] [cue: said], [content: the best harvest in years]."]),
    ("dashes", &["[content: The bridge] – [source: residents] [cue: say] – [content: sways in the wind]."]),
    ("the end", &["[content: The dam would hold], [source: engineers] [cue: said]."]),
    ("the end, two sources", &["[content: The dam would hold], [source: officials and residents] [cue: said]."]),
    (
        "the end, with a clause after it",
        &["[content: The map was settled], [source: both sides] [cue: said], although nobody had signed it."],
    ),
    ("the end, inverted", &["[content: The dam would hold], [cue: said] [source: the engineers]."]),
];

#[test]
fn before() {
    check(BEFORE);
}

#[test]
fn after() {
    check(AFTER);
}

#[test]
fn both_sides() {
    check(BOTH_SIDES);
}

#[test]
fn partial() {
    check(PARTIAL);
}

#[test]
fn parenthetical() {
    check(PARENTHETICAL);
}
