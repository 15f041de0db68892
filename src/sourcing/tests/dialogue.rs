//! Speakers set beside their words without a verb.

use super::Case;
use super::check;

const SPEAKERS: &[Case] = &[
    (
        "a name in capitals, known from the text",
        &["Ada Vale came to the hall.\n\n[source: VALE][cue: :] [content: The dam is safe. The lock is new]."],
    ),
    ("a full name", &["The talk began at noon.\n\n[source: Ada Vale][cue: :] [content: The dam is safe]."]),
    ("a heading", &["The talk began at noon.\n\nWeather: The rain goes on in the hills."]),
    ("a question and its answer", &["The talk began at noon.\n\nQuestion: Is the dam safe?"]),
];

const SIGNED: &[Case] = &[
    ("a name behind a dash", &["[content: “The dam was never safe.”] [cue: –] [source: Ada Vale]\n\nThe rain went on."]),
    ("a clause behind a dash", &["“The dam was never safe” – Residents knew it long before the flood."]),
];

#[test]
fn speaker_lines() {
    check(SPEAKERS);
}

#[test]
fn signed_quotations() {
    check(SIGNED);
}
