//! Adverbs that attribute to nobody.

use super::Case;
use super::check;

const ADVERBS: &[Case] = &[
    ("reportedly", &["[content: The captain] [cue: reportedly] [content: left first]."]),
    ("allegedly", &["[content: The clerk] [cue: allegedly] [content: kept two ledgers]."]),
    ("first in its sentence", &["[cue: Reportedly], [content: the captain left first]."]),
    ("last in its sentence", &["[content: The captain left first], [cue: reportedly]."]),
    ("inside a verb", &["[content: The pass has] [cue: reportedly] [content: been closed]."]),
    ("up to its clause", &["The crew waited while [content: the captain] [cue: reportedly] [content: slept]."]),
    ("up to a comma", &["[content: The captain] [cue: reportedly] [content: left first], and the crew rowed home."]),
    ("after a conjunction", &["But [content: the captain] [cue: reportedly] [content: left first]."]),
];

#[test]
fn adverbs() {
    check(ADVERBS);
}
