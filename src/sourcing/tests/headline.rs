//! Headlines whose colon or dash attributes, and topics that are no speakers.

use super::attributions;
use super::tell;

/// Name, and the headline with its brackets.
type Headline = (&'static str, &'static str);

const BODY: &str = "The rain went on.";

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
    ("a topic", "Flood in Holm: The dam is safe for now"),
    ("a topic of one word", "Floods: The dam is safe for now"),
    ("a topic with a verb", "Dockers Stand Firm: The Harbour Stays Closed"),
    ("a list", "Two things: The dam and the pier"),
    ("a label of the page", "Explainer: How the dam was built"),
    ("a disaster and a street", "Fire in Rope Street: Guard Troops Take the Bridge"),
];

#[test]
fn headlines() {
    let case = |&(name, headline): &Headline| attributions(name, &[headline], Some(BODY));
    tell(&HEADLINES.iter().filter_map(case).collect::<Vec<_>>());
}
