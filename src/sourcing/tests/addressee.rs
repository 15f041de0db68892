//! What stands between a cue and its content: who was told, when and where it was said.

use super::Case;
use super::check;

const ADDRESSEES: &[Case] = &[
    (
        "on condition of anonymity",
        &["[source: A clerk] [cue: told] the Herald on condition of anonymity [content: that the dam would hold]."],
    ),
    ("reporters", &["[source: The mayor] [cue: told] reporters [content: that the pier was safe]."]),
    ("reporters, without that", &["[source: The mayor] [cue: told] reporters [content: the pier was safe]."]),
    ("a name", &["[source: The mayor] [cue: told] the Herald [content: the dam would hold]."]),
    ("a name, with that", &["[source: The mayor] [cue: told] the Herald [content: that the dam would hold]."]),
    ("a name in capitals", &["[source: The mayor] [cue: told] Radio Holm [content: the dam would hold]."]),
    ("a pronoun", &["[source: The mayor] [cue: told] him [content: the dam would hold]."]),
    ("an audience", &["[source: The mayor] [cue: told] a crowd in Holm [content: that the dam would hold]."]),
    ("two names", &["[source: The mayor] [cue: told] growers and pilots [content: that the dam would hold]."]),
    ("a quotation", &["[source: The mayor] [cue: told] the Herald: [content: “The dam will hold.”]"]),
    ("after a quotation", &["[content: “The dam will hold,”] [source: the mayor] [cue: told] the Herald."]),
    ("sources", &["[content: The ferry was sold], [source: informed sources] [cue: told] the Herald."]),
    ("urged to", &["[source: The board] [cue: urged] the pilots [content: to wait for the tide]."]),
    ("asked whether", &["[source: The judge] [cue: asked] the clerk [content: whether the books were lost]."]),
    ("reminded that", &["[source: The guild] [cue: reminded] its members [content: that wool was cheap]."]),
    ("what was warned of", &["[source: The guild] [cue: warned] the town [content: of a hard winter]."]),
    ("a day and an addressee", &["[source: The mayor] [cue: told] reporters on Monday [content: that the pier was safe]."]),
    ("a people", &["[source: The mayor] [cue: told] Upland growers on Monday [content: that the dam would hold]."]),
    ("a name after the addressee", &["[source: The mayor] [cue: told] the growers [content: Upland would pay]."]),
];

const ADVERBIALS: &[Case] = &[
    ("a day", &["[source: The mayor] [cue: said] on Sunday [content: that the pier was safe]."]),
    ("a bare day", &["[source: The mayor] [cue: said] Sunday [content: that the pier was safe]."]),
    ("a day, without that", &["[source: The mayor] [cue: said] on Sunday [content: the pier was safe]."]),
    ("a statement", &["[source: The board] [cue: said] in a statement [content: that the pier was safe]."]),
    ("a statement, without that", &["[source: The board] [cue: said] in a statement [content: the pier was safe]."]),
    ("a statement and a number", &["[source: The board] [cue: said] in a statement [content: that 23 boats had sailed]."]),
    ("a day and a statement", &["[source: The board] [cue: said] on Sunday in a statement [content: that the pier was safe]."]),
    ("an adverb", &["[source: The board] [cue: said] later [content: that the pier was safe]."]),
    ("a place", &["[source: The mayor] [cue: said] at a news conference in Holm [content: that the pier was safe]."]),
    ("a day after a quotation", &["[content: “The pier is safe,”] [source: the mayor] [cue: said] on Sunday in a letter to the board."]),
    ("a paper that was read out", &["[content: “The pier is safe,”] [source: the mayor] [cue: said] in a statement read on the radio."]),
    (
        "a statement and a number in quotation marks",
        &["[source: The board] [cue: said] in a statement [content: that 23 “pirates” and four pilots had been seen]."],
    ),
];

/// Whom it was said to stands before what was said.
const LISTENERS: &[Case] = &[
    ("many, with of", &["[source: The mayor] [cue: urged] the rest of the pilots [content: to wait]."]),
    ("a thing with of, and no listener", &["[source: The guild] [cue: urged] [content: a review of the dam]."]),
    ("a call for a thing with of", &["[source: Vale] [cue: called for] [content: the release of the plans]."]),
    ("an infinitive", &["[source: Vale] [cue: told] the pilots [content: to wait]."]),
    ("with an apposition", &["[source: Vale] [cue: told] Klara Venn, head of the guild, [content: that the dam would hold]."]),
    ("a crowd in a place", &["[source: Vale] [cue: told] a crowded hall in upper Holm [content: that he would stay]."]),
    (
        "a paper with a word that is a preposition elsewhere",
        &["[source: Vale] [cue: told] The Harbour Post [content: that the dam was safe]."],
    ),
    ("an aside", &["[source: Pilots] [cue: told] the Herald, however, [content: that the dam was safe]."]),
    (
        "no content of a second cue",
        &[
            "[content: “The dam is safe,”] [source: Vale] [cue: told] pilots, adding that the lock was old.",
            "“The dam is safe,” [source: Vale] told pilots, [cue: adding] [content: that the lock was old].",
        ],
    ),
];

#[test]
fn listeners() {
    check(LISTENERS);
}

#[test]
fn addressees() {
    check(ADDRESSEES);
}

#[test]
fn adverbials() {
    check(ADVERBIALS);
}
