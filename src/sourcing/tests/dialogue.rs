//! Speakers set beside their words without a verb.

use super::Case;
use super::check;

const SPEAKERS: &[Case] = &[
    (
        "a name in capitals, known from the text",
        &["Ada Vale came to the hall.\n\n[source: VALE][cue: :] [content: The dam is safe. The lock is new]."],
    ),
    ("a full name", &["The talk began at noon.\n\n[source: Ada Vale][cue: :] [content: The dam is safe]."]),
    (
        "a stray mark before the name",
        &["Ada Vale came to the hall.\n\n\"[source: VALE][cue: :] [content: The dam is safe. The lock is new]."],
    ),
    ("a name with a word for its bearer", &["The talk began at noon.\n\n[source: ADA VALE], HOST[cue: :] [content: Good morning to all]."]),
    (
        "initials",
        &[
            "Ada Vale came to the hall.\n\n[source: AV][cue: :] [content: The dam is safe].\n\nRain fell.\n\nAV: The lock is new.",
            "Ada Vale came to the hall.\n\nAV: The dam is safe.\n\nRain fell.\n\n[source: AV][cue: :] [content: The lock is new].",
        ],
    ),
    (
        "a role in capitals, twice",
        &[
            "The talk began at noon.\n\n[source: OFFICIAL][cue: :] [content: The dam is safe].\n\nRain fell.\n\nOFFICIAL: The lock is new.",
            "The talk began at noon.\n\nOFFICIAL: The dam is safe.\n\nRain fell.\n\n[source: OFFICIAL][cue: :] [content: The lock is new].",
        ],
    ),
    (
        "letters of questions and answers",
        &[
            "Ada Vale came to the hall.\n\nQ: Is the dam safe?\n\n[source: A][cue: :] [content: It is, and Orre tested it].\n\nQ: Is the lock new?\n\nA: It is.",
            "Ada Vale came to the hall.\n\nQ: Is the dam safe?\n\nA: It is, and Orre tested it.\n\nQ: Is the lock new?\n\n[source: A][cue: :] [content: It is].",
        ],
    ),
    ("letters of a list", &["The list is long.\n\nA. The dam is safe.\n\nB. The lock is new.\n\nA. The pier is old."]),
    (
        "letters and full stops",
        &[
            "Ada Vale came to the hall.\n\nQ. Is the dam safe?\n\n[source: A][cue: .] [content: It is dry].\n\nQ. Is the lock new?\n\nA. It is.",
            "Ada Vale came to the hall.\n\nQ. Is the dam safe?\n\nA. It is dry.\n\nQ. Is the lock new?\n\n[source: A][cue: .] [content: It is].",
        ],
    ),
    ("a point of a list", &["The talk began at noon.\n\nOne: The dam is safe.\n\nTwo: The lock is new.\n\nOne: The pier is old."]),
    ("a note", &["The talk began at noon.\n\nNote: The dam is safe.\n\nNote: The lock is new."]),
    ("what tells of a name", &["Ada Vale came to the hall.\n\nAda Vale: Vale’s plan has a lock in it."]),
    ("a heading", &["The talk began at noon.\n\nWeather: The rain goes on in the hills."]),
    ("a question and its answer", &["The talk began at noon.\n\nQuestion: Is the dam safe?"]),
];

const SIGNED: &[Case] = &[
    ("a name behind a dash", &["[content: “The dam was never safe.”] [cue: –] [source: Ada Vale]\n\nThe rain went on."]),
    ("a full stop behind the name", &["[content: “The dam was never safe.”] [cue: –] [source: Ada Vale].\n\nThe rain went on."]),
    ("a place behind the name", &["[content: “The dam was never safe.”] [cue: –] [source: Ada Vale], Holm.\n\nThe rain went on."]),
    ("a paragraph of its own", &["[content: “The dam was never safe.”]\n\n[cue: –] [source: Ada Vale].\n\nThe rain went on."]),
    ("a clause behind a dash", &["“The dam was never safe” – Residents knew it long before the flood."]),
];

const POSTED: &[Case] = &[
    (
        "a post online",
        &["Rain fell.\n\n[content: The dam is safe. It is new. pic.holm.example/x] [cue: —] [source: Ada B. Vale] (@adavale) May 5, 2016"],
    ),
    ("a paper’s post", &["Rain fell.\n\n[content: The dam is safe.] [cue: —] [source: Holm Gull] (@gull) May 5, 2016\n\nRain fell."]),
    ("a name in brackets", &["Rain fell.\n\nThe dam is safe — Ada Vale (a mason) built it."]),
    ("a name and no words", &["Rain fell.\n\n— Ada Vale (@adavale) May 5, 2016"]),
];

const INTRODUCED: &[Case] = &[
    ("a clause without a cue", &["[source: Ada Vale] was firm[cue: :] [content: “The dam was never safe.”]"]),
    ("a pronoun", &["Then [source: she] turned to the growers[cue: :] [content: “The dam was never safe.”]"]),
    ("a role", &["[source: Officials] met the growers[cue: :] [content: “The dam was never safe.”]"]),
    ("a paragraph of its own", &["[source: Ada Vale] was firm[cue: :]\n\n[content: “The dam was never safe.”]"]),
    ("a name behind a dash", &["The growers agree – [source: Ada Vale][cue: :] [content: “The dam was never safe.”]"]),
    ("from whom", &["The rain went on. More from [source: Ada Vale][cue: :] [content: “The dam was never safe.”]"]),
    ("a cue of its own", &["[source: Ada Vale] [cue: said] on Monday: [content: “The dam was never safe.”]"]),
    ("a thing", &["The sign on the gate was old: “The dam is safe for now.”"]),
    ("it", &["It was clear to all: “The dam is safe for now.”"]),
    ("a cause", &["The gate was broken by frost: “The dam is safe for now” is no word for that."]),
    ("words of somebody else", &["Ada Vale got an answer from [source: Bruno Holm][cue: :] [content: “The dam was never safe.”]"]),
    ("the title of a work", &["Ada Vale starred in her first film: “The River That Never Was”."]),
    ("a charge", &["Ada Vale was charged with two counts: “theft of a boat and of its oars”."]),
    ("a word held up", &["Ada Vale had one word for it: “safe”."]),
    (
        "a name right before the colon",
        &["The flood did not spare [source: the engineer Bruno Holm][cue: :] [content: “The dam was never safe.”]"],
    ),
];

#[test]
fn clauses_before_a_colon() {
    check(INTRODUCED);
}

#[test]
fn speaker_lines() {
    check(SPEAKERS);
}

#[test]
fn posts() {
    check(POSTED);
}

#[test]
fn signed_quotations() {
    check(SIGNED);
}
