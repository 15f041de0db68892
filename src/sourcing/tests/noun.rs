//! Nouns that attribute: *X's claim that …*, *a warning by X that …*, *reports of …*.

use super::Case;
use super::check;

const POSSESSOR: &[Case] = &[
    ("a name", &["[source: Ada Vale]’s [cue: claim] [content: that the dam would hold] was tested."]),
    ("a role", &["[source: The mayor]’s [cue: insistence] [content: that the pier was safe] convinced nobody."]),
    ("a plural", &["[source: The growers]’ [cue: complaint] [content: that the price was low] was heard."]),
    ("a pronoun", &["[source: Her] [cue: admission] [content: that the map was old] ended the inquiry."]),
    ("a remark", &["[source: His] [cue: comment] [content: that the map was old] ended the inquiry."]),
    ("an object", &["The court heard [source: the pilot]’s [cue: allegation] [content: that the chart was false]."]),
    (
        "a content with a quotation",
        &["[source: The board]’s [cue: explanation] [content: that the wall had “settled a little”] met with laughter."],
    ),
    ("a pronoun, in an object", &["The inquiry ended with [source: her] [cue: admission] [content: that the map was old]."]),
    ("a plural, in an object", &["The council heard [source: the growers]’ [cue: complaint] [content: that the price was low]."]),
];

const AGENT: &[Case] = &[
    ("by", &["The [cue: allegation] by [source: two pilots] [content: that the chart was false] was heard."]),
    ("from", &["The [cue: suggestion] from [source: the guild] [content: that wool be taxed] came late."]),
    ("by, in an object", &["The court heard an [cue: allegation] by [source: two pilots] [content: that the chart was false]."]),
    ("from, in an object", &["The council heard a [cue: suggestion] from [source: the guild] [content: that wool be taxed]."]),
];

const BARE: &[Case] = &[
    ("reports of", &["[cue: Reports of] [content: a landslide] closed the road."]),
    ("there were reports that", &["There [cue: were reports] [content: that the ferry had sunk]."]),
    ("there were reports of", &["There were [cue: reports of] [content: a blocked pass]."]),
    ("an allegation that", &["The court heard an [cue: allegation] [content: that the scales were fixed]."]),
    ("allegations that", &["[cue: Allegations] [content: that the scales were fixed] reached the court."]),
    ("a rumour that", &["There was a [cue: rumour] [content: that the ferry was sold]."]),
    ("the belief that", &["The plan rests on the [cue: belief] [content: that the river will stay low]."]),
];

const PLAIN: &[Case] = &[
    ("a participle behind a preposition", &["He stayed despite suspected links with the smugglers."]),
    ("no content", &["The allegation was dropped in May."]),
    ("a thing that is reported on", &["The report lay on the table."]),
    ("a relative clause", &["The court read the suggestion that lay on its desk."]),
    ("a singular before it", &["In May harbour support fell."]),
    ("a verb behind it", &["For years harbour claims were paid in grain."]),
];

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
