//! Paragraphs: where they end, what each is for, and in which zone it stands.

use plimsoll::text::Document;
use plimsoll::text::Reading;
use plimsoll::text::Role;
use plimsoll::text::Zone;

use crate::LANGUAGE;
use crate::assert_table;

/// A letter for each paragraph: **H**eadline, **L**ead, **b**ody, section heading or byline (**s**), left out (**x**).
fn zones(reading: &Reading) -> String {
    let zone = |paragraph: &plimsoll::text::Paragraph| match (paragraph.role, paragraph.zone) {
        (Role::Boilerplate, _) => 'x',
        (Role::Heading, _) => 's',
        (Role::Text, Zone::Headline) => 'H',
        (Role::Text, Zone::Lead) => 'L',
        (Role::Text, Zone::Body) => 'b',
    };
    reading.paragraphs.iter().map(zone).collect()
}

const LEAD: &str = "The ferry left the harbour on Monday with two hundred passengers on board.";
const BODY: &str = "It came back on Tuesday, the harbour master said, with nobody missing.";

#[test]
fn zones_of_articles() {
    // {L} and {B} stand for a lead and a body paragraph.
    let rows = [
        ("a headline without a stop", "Ferry leaves harbour\n\n{L}\n\n{B}", "HLb"),
        ("a headline with a stop, in capitals", "Ferry Leaves Harbour.\n\n{L}\n\n{B}", "HLb"),
        ("a first sentence with a stop is the lead", "{L}\n\n{B}", "Lb"),
        ("a headline that asks", "Where is the ferry?\n\n{L}\n\n{B}", "HLb"),
        ("a headline that opens like boilerplate", "More boats leave the harbour\n\n{L}\n\n{B}", "HLb"),
        ("boilerplate that opens like a headline", "{L}\n\nMore: boats leave the harbour\n\n{B}", "Lxb"),
        ("a credit", "{L}\n\nPhoto by Ada Vale of the harbour\n\n{B}", "Lxb"),
        ("a headline with a colon inside", "Harbour: ferry leaves\n\n{L}", "HL"),
        ("a headline with a quotation", "Ferry ‘left too early’\n\n{L}", "HL"),
        ("a headline in capitals", "FERRY LEAVES HARBOUR\n\n{L}\n\n{B}", "HLb"),
        ("single line ends", "Ferry leaves harbour\n{L}\n{B}", "HLb"),
        ("a byline", "Ferry leaves harbour\n\nBy Ada Vale\n\n{L}\n\n{B}", "HsLb"),
        ("a byline with a place", "Ferry leaves harbour\n\nBy Ada Vale in Northport\n{L}", "HsL"),
        ("a section heading", "Ferry leaves harbour\n\n{L}\n\nCalm seas\n\n{B}", "HLsb"),
        ("a heading below the headline", "Ferry leaves harbour\n\nHarbour news\n\n{L}", "HsL"),
        ("a line of boilerplate", "Ferry leaves harbour\n\n{L}\n\nAdvertisement\n\n{B}", "HLxb"),
        ("boilerplate first", "Advertisement\n\nFerry leaves harbour\n\n{L}", "xHL"),
        ("a lone paragraph is no headline", "Ferry leaves harbour", "s"),
        ("a lone sentence", "{L}", "L"),
        ("nothing", " \n ", ""),
        ("marks alone", "Ferry leaves harbour\n\n* * *\n\n{L}", "HsL"),
        ("line ends of two signs", "Ferry leaves harbour\r\n\r\n{L}\r\n\r\n{B}", "HLb"),
        ("line ends of two signs, single", "Ferry leaves harbour\r\n{L}\r\n{B}", "HLb"),
        ("white lines", "Ferry leaves harbour\n  \t\n{L}", "HL"),
    ];
    let texts = rows.map(|(name, text, zones)| (name, text.replace("{L}", LEAD).replace("{B}", BODY), zones));
    let rows: Vec<(&str, &str, &str)> = texts.iter().map(|(name, text, zones)| (*name, text.as_str(), *zones)).collect();
    assert_table(&rows, zones);
}

const WRAPPED: &str = "The ferry left the harbour on Monday with two hundred\npassengers on board, most of them on their way to the\nmarket in the old town, where the stalls open before\nsunrise and close at noon.\n\nIt came back on Tuesday.";

#[test]
fn text_wrapped_at_a_width_is_joined() {
    let wrapped_twice = WRAPPED.replace('\n', "\r\n");
    assert_table(
        &[
            ("wrapped", WRAPPED, 2),
            ("wrapped, line ends of two signs", &wrapped_twice, 2),
            ("lines that end like sentences", "One came.\nTwo came.\nThree came.\nFour came.", 4),
            ("short lines", "rope\ntar\nsails\nnails", 4),
            ("an empty line always ends a paragraph", "a\n\nb", 2),
        ],
        |reading| reading.paragraphs.len(),
    );
}

#[test]
fn a_title_is_the_headline_whatever_it_looks_like() {
    let rows = [
        ("a plain title", "Ferry leaves harbour", "HL"),
        ("a title that is a sentence", "The ferry left the harbour today.", "HL"),
        ("a title like a byline", "By boat to the north", "HL"),
    ];
    for (name, title, expected) in rows {
        let document = Document::new("case", LEAD).with_title(title);
        assert_eq!(zones(&Reading::new(&document, &LANGUAGE)), expected, "{name}");
        assert_eq!(document.text.get(document.body..), Some(LEAD), "{name}");
    }
}

#[test]
fn lines_of_capitals() {
    assert_table(
        &[
            ("capitals", "FERRY LEAVES HARBOUR", true),
            ("capitals and marks", "FERRY ‘LEAVES’ IN 2021!", true),
            ("a small word", "FERRY leaves HARBOUR", false),
            ("one small letter", "FERRY v HARBOUR", true),
            ("one word", "FERRY", false),
            ("capitals and a possessive", "FERRY'S HARBOUR", true),
            ("a title", "Ferry Leaves Harbour", false),
        ],
        |reading| reading.paragraphs[0].capitals,
    );
}
