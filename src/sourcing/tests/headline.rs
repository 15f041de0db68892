//! Headlines whose colon or dash attributes, and topics that are no speakers.

use super::attributions;
use super::tell;

/// Name, and the headline with its brackets.
type Headline = (&'static str, &'static str);

const BODY: &str = "The rain went on. Ada Vale came to the fair.";

const HEADLINES: &[Headline] = &[
    ("a role and a colon", "[source: Minister][cue: :] [content: The dam is safe]"),
    ("a title and a name", "[source: Mayor Vale][cue: :] [content: The pier will reopen in May]"),
    ("an actor", "[source: Darro][cue: :] [content: The harbour stays closed]"),
    ("a full name", "[source: Ada Vale][cue: :] [content: The pier will reopen in May]"),
    ("officials", "[source: Officials][cue: :] [content: Dam is safe for now]"),
    ("a dash before the source", "[content: Dam “is safe for now”] [cue: –] [source: officials]"),
    ("a dash before an actor", "[content: Harbour stays closed] [cue: –] [source: Darro]"),
    ("a verb", "[source: Officials] [cue: say] [content: dam is safe]"),
    ("a verb and quotation marks", "[source: Officials] [cue: say] [content: dam ‘is safe’]"),
    ("somebody described", "[source: Former Mayor Vale][cue: :] [content: The pier will reopen in May]"),
    ("a newspaper", "[source: Harbour Gazette][cue: :] [content: The pier will reopen in May]"),
    ("a body's report", "[source: Harbour report][cue: :] [content: The pier was never tested]"),
    ("a name and a topic", "[source: Vale] on Dam[cue: :] [content: The lock will hold all winter]"),
    ("a name and a place", "[source: Ada Vale] at Fair[cue: :] [content: The lock will hold all winter]"),
    ("a full stop", "[source: Ada Vale][cue: :] [content: The pier will reopen in May]."),
    ("a verb before a name", "Guild Honours Vale: The Pier Will Reopen in May"),
    ("of the speaker, and no words of hers", "Ada Vale: Vale’s plan has a lock in it"),
    ("a country", "Upland: Five hurt in flood"),
    ("a kind of article", "Analysis: The dam is safe for now"),
    ("a topic", "Flood in Holm: The dam is safe for now"),
    ("a topic of one word", "Floods: The dam is safe for now"),
    ("a topic with a verb", "Dockers Stand Firm: The Harbour Stays Closed"),
    ("a list", "Two things: The dam and the pier"),
    ("a label of the page", "Explainer: How the dam was built"),
    ("a disaster and a street", "Fire in Rope Street: Guard Troops Take the Bridge"),
];

#[test]
fn a_cue_may_stand_in_what_is_said() {
    let rows = [
        "[source: Ada Vale][cue: :] [content: The port will deny that it leaks]",
        "Ada Vale: [source: The port] [cue: will deny] [content: that it leaks]",
    ];
    tell(&attributions("a cue inside", &rows, Some(BODY)).into_iter().collect::<Vec<_>>());
}

#[test]
fn headlines() {
    let case = |&(name, headline): &Headline| attributions(name, &[headline], Some(BODY));
    tell(&HEADLINES.iter().filter_map(case).collect::<Vec<_>>());
}
