//! Nouns that attribute: *X's claim that …*, *a warning by X that …*, *reports of …*.

use super::Case;
use super::check;

const POSSESSOR: &[Case] = &[
    ("an object", &["The court heard [source: the pilot]’s [cue: allegation] [content: that the chart was false]."]),
    ("a pronoun, in an object", &["The inquiry ended with [source: her] [cue: admission] [content: that the map was old]."]),
];

const AGENT: &[Case] = &[
    ("by, in an object", &["The court heard an [cue: allegation] by [source: two pilots] [content: that the chart was false]."]),
    ("from, in an object", &["The council heard a [cue: suggestion] from [source: the guild] [content: that wool be taxed]."]),
];

const BARE: &[Case] = &[
    ("an allegation that", &["The court heard an [cue: allegation] [content: that the scales were fixed]."]),
    ("a rumour that", &["There was a [cue: rumour] [content: that the ferry was sold]."]),
    ("the belief that", &["The plan rests on the [cue: belief] [content: that the river will stay low]."]),
];

const PLAIN: &[Case] =
    &[("no content", &["The allegation was dropped in May."]), ("a thing that is reported on", &["The report lay on the table."])];

#[test]
fn possessor() {
    check(POSSESSOR);
}

#[test]
fn agent() {
    check(AGENT);
}

#[test]
fn bare() {
    check(BARE);
}

#[test]
fn plain() {
    check(PLAIN);
}
