//! Sources named after the cue: *according to*, *citing*, *quoted … as saying*; and who relays them.

use super::Case;
use super::check;
use super::each;
use super::tell;
use super::words;

const ACCORDING_TO: &[Case] = &[
    ("a name with an initial", &["[cue: According to] [source: Gen. John A. Smith], [content: the rebels fled]."]),
    ("two clauses behind it", &["[cue: According to] [source: Smith], [content: the army fled on Monday, and the rebels took the city]."]),
    ("a clause in the simple past", &["[cue: According to] [source: the pilot], [content: the ferry sank]."]),
    ("first", &["[cue: According to] [source: the harbour master], [content: the buoy had drifted]."]),
    ("last", &["[content: The buoy had drifted], [cue: according to] [source: the harbour master]."]),
    ("last without a comma", &["[content: The buoy had drifted] [cue: according to] [source: the harbour master]."]),
    ("middle", &["[content: The buoy], [cue: according to] [source: the harbour master], [content: had drifted]."]),
    ("a pointer back", &["[content: The buoy had drifted]. That is [cue: according to] [source: the harbour master]."]),
    ("a relative clause", &["[content: The buoy had drifted], [cue: according to] [source: a pilot, who keeps the chart]."]),
    ("an apposition", &["[content: The buoy had drifted], [cue: according to] [source: Ada Vale, the harbour master]."]),
    ("a report", &["[content: The buoy had drifted], [cue: according to] [source: a report by the board]."]),
    ("knowing people", &["[content: The ferry was sold], [cue: according to] [source: people familiar with the sale]."]),
    ("knowing people first", &["[cue: According to] [source: two clerks briefed on the sale], [content: the price was low]."]),
    ("a quotation", &["[content: “The buoy had drifted,”] [cue: according to] [source: the harbour master]."]),
    ("after a conjunction", &["But [cue: according to] [source: the harbour master], [content: the buoy had drifted]."]),
    ("in the words of", &["[cue: In the words of] [source: one mason], [content: the tower was “a chimney without a house”]."]),
    ("to plan", &["The launch of the ferry went according to plan."]),
    ("a relative clause without a comma", &["[cue: According to] [source: a clerk who keeps the books], [content: the price was low]."]),
    ("a clause in the simple past", &["[cue: According to] [source: the pilot], [content: the ferry sank]."]),
    ("a noun that is also a cue, with a number", &["[cue: According to] [source: two reports], [content: the ferry had sunk]."]),
    ("a noun that is also a cue, last", &["[content: The ferry sank], [cue: according to] [source: the reports]."]),
    ("a noun that is also a cue, with its place", &["[cue: According to] [source: claims in the Herald], [content: the ferry had sunk]."]),
    ("a noun that is also a cue", &["[cue: According to] [source: late reports], [content: the ferry had sunk]."]),
    ("a noun that is also a cue, with a participle", &["[cue: According to] [source: reports emerging in Holm], [content: he left]."]),
    ("a work by its title", &["[cue: According to] [source: “The Harbour Men” by Ada Vale], [content: the ferry sank]."]),
    (
        "somebody else’s words behind it",
        &[
            "[cue: According to] [source: Vale], [content: the guild revealed its price].",
            "According to Vale, [source: the guild] [cue: revealed] [content: its price].",
        ],
    ),
    (
        "a deed of words before it",
        &[
            "[source: The guild] [cue: rejected] [content: the plan], according to Vale.",
            "[content: The guild rejected the plan], [cue: according to] [source: Vale].",
        ],
    ),
];

const CITED: &[Case] = &[
    ("before the verb", &["The Herald, [cue: citing] [source: two pilots], said [content: the buoy had drifted]."]),
    ("before the verb, with that", &["The Herald, [cue: quoting] [source: a clerk], reported [content: that the ferry was sold]."]),
    (
        "after the verb",
        &[
            "[content: The buoy had drifted], [source: the Herald] [cue: said], citing two pilots.",
            "[content: The buoy had drifted], the Herald said, [cue: citing] [source: two pilots].",
        ],
    ),
    (
        "after the content",
        &[
            "[source: The Herald] [cue: said] [content: the buoy had drifted], citing two pilots.",
            "The Herald said [content: the buoy had drifted], [cue: citing] [source: two pilots].",
        ],
    ),
];

const RELAYED: &[Case] = &[
    ("as saying that", &["The Herald [cue: quoted] [source: informed sources] as saying [content: that the ferry was sold]."]),
    ("two adjectives", &["The Herald [cue: quoted] [source: unnamed informed sources] as saying [content: the ferry was sold]."]),
    ("as saying", &["The Herald [cue: quoted] [source: a clerk] as saying [content: the ferry was sold]."]),
    ("as saying, with a quotation", &["The Herald [cue: quoted] [source: Ada Vale] as saying: [content: “The ferry is sold.”]"]),
    ("cited as", &["The Herald [cue: cited] [source: a clerk] as saying [content: the ferry was sold]."]),
    ("was quoted as saying", &["[source: The mayor] [cue: was quoted as saying] [content: that the ferry was sold]."]),
    ("was quoted by", &["[source: The mayor] [cue: was quoted] by the Herald as saying [content: that the ferry was sold]."]),
    ("was quoted as saying by", &["[content: “The ferry is sold,”] [source: the mayor] [cue: was quoted as saying] by the Herald."]),
];

/// Name, text, and who is said to know by way of whom.
type Chain = (&'static str, &'static str, &'static [&'static str]);

const CHAINS: &[Chain] = &[
    ("quoted as saying", "The Herald quoted informed sources as saying that the ferry was sold.", &["informed sources via The Herald"]),
    ("was quoted by", "The mayor was quoted by the Herald as saying that the ferry was sold.", &["The mayor via the Herald"]),
    ("was quoted as saying by", "“The ferry is sold,” the mayor was quoted as saying by the Herald.", &["the mayor via the Herald"]),
    ("cited before the verb", "The Herald, citing two pilots, said the buoy had drifted.", &["two pilots via The Herald"]),
    (
        "cited after the verb",
        "The buoy had drifted, the Herald said, citing two pilots.",
        &["the Herald via ", "two pilots via the Herald"],
    ),
    ("cited between", "The Herald reported, citing two pilots, that the buoy had drifted.", &["two pilots via The Herald"]),
    ("nobody relays", "The pilots said the buoy had drifted.", &["The pilots via "]),
];

#[test]
fn according_to() {
    check(ACCORDING_TO);
}

#[test]
fn cited() {
    check(CITED);
}

#[test]
fn relayed() {
    check(RELAYED);
}

#[test]
fn chains() {
    let case = |&(name, text, expected): &Chain| {
        let found = each(text, |g, _, a| {
            let named = |span| words(g, &Vec::from_iter(span));
            format!("{} via {}", named(a.source), named(a.via))
        });
        super::compare(name, text, expected, &found)
    };
    tell(&CHAINS.iter().filter_map(case).collect::<Vec<_>>());
}
