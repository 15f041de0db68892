//! What stands between a subject and its verb: appositions, relative clauses, brackets and dashes.

use super::Case;
use super::check;

const APPOSITION: &[Case] = &[
    ("a name and its role", &["[source: Ada Vale, the mayor of Holm,] [cue: said] [content: the pier was safe]."]),
    ("a role and its name", &["[source: The mayor, Ada Vale,] [cue: said] [content: the pier was safe]."]),
    ("a possessor, a role and its name", &["[source: Holm’s mayor, Ada Vale,] [cue: said] [content: the pier was safe]."]),
    ("an age", &["[source: Ada Vale, 43,] [cue: said] [content: the pier was safe]."]),
    ("an age and a trade", &["[source: Ada Vale, 43, a miller in Holm,] [cue: said] [content: the wheel had stopped]."]),
    ("a district", &["[source: Ada Vale of Holm, a retired pilot,] [cue: said] [content: the buoy had drifted]."]),
    ("a bare trade", &["[source: Ada Vale, chairwoman of the port,] [cue: said] [content: the crane was old]."]),
    ("a trade with and", &["[source: Ada Vale, the mayor and a former judge,] [cue: said] [content: the crane was old]."]),
    ("a party and a district", &["[source: Sen. Ada Vale, R-Holm,] [cue: said] [content: the crane was old]."]),
    ("without commas", &["[source: Harbour Board chairwoman Ada Vale] [cue: said] [content: the crane was old]."]),
    ("between dashes", &["[source: Ada Vale – the mayor of Holm –] [cue: said] [content: the pier was safe]."]),
    ("an acronym in brackets", &["[source: The Harbour Pilots’ Guild (HPG)] [cue: said] [content: the buoy had drifted]."]),
    ("after an opening", &["On Monday, [source: Ada Vale, the mayor of Holm,] [cue: said] [content: the pier was safe]."]),
    ("one of several", &["[source: One of them, a retired pilot,] [cue: said] [content: the buoy had drifted]."]),
    ("after a quotation", &["[content: “The pier is safe,”] [source: Ada Vale, the mayor of Holm,] [cue: said]."]),
    ("a relative and her name", &["[source: His daughter, Signe Toke,] [cue: said] [content: the lamp was out]."]),
    ("a name that no list knows, after its role", &["[content: The pilots would wait], [source: their lawyer, Edda Krohn,] [cue: said]."]),
    ("a name behind an inverted verb", &["[content: “The pier is ours,”] [cue: said] [source: the Front’s spokesman, Emil Darro]."]),
    (
        "a secretary of state and her name",
        &["[content: “The well is dry,”] [cue: said] [source: the Upland secretary of state, Ada Vale]."],
    ),
    ("a name with an initial", &["[source: Their lawyer, Edda B. Krohn,] [cue: said] [content: the pilots would wait]."]),
    (
        "a body and its relative clause behind according to",
        &["[content: The pier is safe], [cue: according to] [source: the Quay Guild, a body that counts boats]."],
    ),
    ("a name behind according to", &["[content: The office is closed], [cue: according to] [source: the postmistress, Klara Venn]."]),
    (
        "a name that a verb follows, in the content",
        &["[source: The group] [cue: said] [content: its spokesman, Emil Darro, provided the list of names]."],
    ),
    (
        "a condition behind a noun",
        &["[source: The group] [cue: said] [content: the pier, an old one, would open], provided the tide was low."],
    ),
    (
        "an office with a relative clause",
        &["[source: Ruben Aske, president of the guild, which owns the pier,] [cue: said] [content: the crane was old]."],
    ),
    (
        "a relative clause behind a bare plural",
        &["On Monday, [source: residents, who had left the pier,] [cue: said] [content: the crane was old]."],
    ),
    ("inside a name", &["[source: Ada “Mill” Vale] [cue: said] [content: the wheel had stopped]."]),
];

const RELATIVE_CLAUSE: &[Case] = &[
    ("with commas", &["[source: Ada Vale, who runs the ferry,] [cue: said] [content: the river was too low]."]),
    ("that asks for no name", &["[source: The clerk, who asked not to be named,] [cue: said] [content: the books were lost]."]),
    ("without commas", &["[source: People who took part in the talks] [cue: said] [content: the map was settled]."]),
    ("without commas, with a place", &["[source: Residents who left the valley] [cue: said] [content: the road was open]."]),
    ("part of a number", &["[source: One of the doctors, who spoke in the yard,] [cue: said] [content: the ward was full]."]),
    ("that says", &["[source: The mayor], who [cue: said] [content: the dam would hold], resigned in May."]),
    ("that says, without commas", &["The prize went to [source: a miller] who [cue: said] [content: she had never lost a sack]."]),
    ("that names", &["The tower, which [source: critics] [cue: call] [content: a waste of stone], opened on Monday."]),
    ("whose content is before it", &["[content: The levy], which [source: the guild] [cue: rejected], was dropped."]),
    (
        "that names, in quotation marks",
        &["[source: The guild’s paper], which [cue: calls] [content: the keepers “wreckers”], burned down."],
    ),
    ("that names, without commas", &["They left the tower that [source: critics] [cue: call] [content: a waste of stone]."]),
    ("of a letter", &["[source: The letter, seen by the Herald,] [cue: says] [content: that the ferry was sold]."]),
    ("of a title and a name", &["[source: Speaker Ada B. Vale, who is retiring,] [cue: said] [content: the hall was cold]."]),
    (
        "that says, after an office and its holder",
        &["The Herald visited [source: Zoe Orre, the guild’s treasurer], who [cue: said] [content: the price was fair]."],
    ),
    (
        "that denies what was said",
        &[
            "[source: Upland] [cue: says] [content: the pier is rotten], which the guild denies.",
            "Upland says the pier is rotten, [content: which] [source: the guild] [cue: denies].",
        ],
    ),
    ("that says, after a verb", &["The boat reached [source: Upland], which [cue: said] [content: the price was fair]."]),
    ("that says, after an inverted verb", &["On the pier stood [source: Ada Vale], who [cue: said] [content: the lamp was out]."]),
    ("that says, after an object", &["The growers visited [source: Ada Vale], who [cue: said] [content: the price was fair]."]),
];

#[test]
fn apposition() {
    check(APPOSITION);
}

#[test]
fn relative_clause() {
    check(RELATIVE_CLAUSE);
}
