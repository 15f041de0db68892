//! Paragraphs: where they end, what each is for, and in which zone it stands.

use plimsoll::text::Document;
use plimsoll::text::Reading;
use plimsoll::text::Role;
use plimsoll::text::Zone;

use crate::LANGUAGE;
use crate::assert_table;

/// A letter for each paragraph: **H**eadline, **L**ead, **b**ody, section heading (**s**), left out (**x**).
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
        ("a byline", "Ferry leaves harbour\n\nBy Ada Vale\n\n{L}\n\n{B}", "HxLb"),
        ("a byline with a place", "Ferry leaves harbour\n\nBy Ada Vale in Northport\n{L}", "HxL"),
        ("a headline that opens like a byline", "By Sea and Land\n\n{L}", "HL"),
        ("a heading that opens like a byline", "Ferry leaves harbour\n\n{L}\n\nBy boat to the north\n\n{B}", "HLsb"),
        ("a dateline", "Ferry leaves harbour\n\nNORTHPORT (AP) — {L}\n\n{B}", "HxLb"),
        ("a dateline on a line of its own", "Ferry leaves harbour\n\nNORTHPORT (AP) —\n{L}", "HxL"),
        ("credits at the end", "Ferry leaves harbour\n\n{L} (Reporting by Ada Vale; editing by Bo Lin)", "HLx"),
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

/// What is left out, ` | ` between the stretches.
fn left_out(reading: &Reading) -> String {
    let furniture = reading.paragraphs.iter().filter(|paragraph| paragraph.role == Role::Boilerplate);
    furniture.map(|paragraph| paragraph.span.of(reading.text)).collect::<Vec<_>>().join(" | ")
}

#[test]
fn bylines_and_credits() {
    let rows = [
        ("a byline", "By Ada Vale", "By Ada Vale"),
        ("a byline with an office", "By Ada Vale of the Port Herald", "By Ada Vale of the Port Herald"),
        ("a byline of an agency", "By Agencies", "By Agencies"),
        ("credits", "Reporting by Ada Vale in Northport; editing by Bo Lin", "Reporting by Ada Vale in Northport; editing by Bo Lin"),
        ("credits with a stop", "Additional reporting by Ada Vale.", "Additional reporting by Ada Vale."),
        ("credits in brackets", "(Writing by Ada Vale; Editing by Bo Lin)", "(Writing by Ada Vale; Editing by Bo Lin)"),
        ("credits behind the last sentence", "It left. (Editing by Bo Lin)", "(Editing by Bo Lin)"),
        ("a sentence", "By Monday the port was shut.", ""),
        ("a sentence with names", "By Monday Ada Vale and Bo Lin had left.", ""),
        ("a sentence about editing", "Editing by hand took the printers of Northport a week.", ""),
        ("a sentence about agencies", "Agencies warned of famine in Northport.", ""),
        ("brackets behind the last sentence", "It left. (Editing took longer.)", ""),
        ("brackets with names", "It left (by Ada Vale's reckoning).", ""),
    ];
    let texts = rows.map(|(name, line, furniture)| (name, format!("Ferry leaves harbour\n\n{LEAD}\n\n{line}"), furniture));
    let rows: Vec<(&str, &str, &str)> = texts.iter().map(|(name, text, furniture)| (*name, text.as_str(), *furniture)).collect();
    assert_table(&rows, left_out);
}

#[test]
fn datelines() {
    let rows = [
        ("an agency", "NORTHPORT (AP) — The ferry left.", "NORTHPORT (AP) —"),
        ("an agency and a hyphen", "NORTHPORT (Reuters) - The ferry left.", "NORTHPORT (Reuters) -"),
        ("a country and a day", "NORTHPORT, Vale, Oct. 4 (UPI) – The ferry left.", "NORTHPORT, Vale, Oct. 4 (UPI) –"),
        ("two places", "NORTHPORT/SOUTHPORT (Reuters) - The ferry left.", "NORTHPORT/SOUTHPORT (Reuters) -"),
        ("an acronym", "COLUMBIA, S.C. (AP) — The ferry left.", "COLUMBIA, S.C. (AP) —"),
        ("a place in small letters and an agency", "Northport (SANA) – The ferry left.", "Northport (SANA) –"),
        ("an agency behind a comma", "Northport, SANA – The ferry left.", "Northport, SANA –"),
        ("an agency alone", "(Reuters) - The ferry left.", "(Reuters) -"),
        ("a place alone", "NORTHPORT — The ferry left.", "NORTHPORT —"),
        ("two words", "NEW NORTHPORT, Vale — The ferry left.", "NEW NORTHPORT, Vale —"),
        ("a dash in the sentence", "NORTHPORT — The ferry – an old one – left.", "NORTHPORT —"),
        ("a quotation", "NORTHPORT (AP) — “It left,” she said.", "NORTHPORT (AP) —"),
        ("an insertion between dashes", "OPEC – Vale's cartel – met.", ""),
        ("a small letter behind the dash", "NORTHPORT — the ferry's home — is small.", ""),
        ("a name and an insertion", "Vale (Harbour Front) – Lin's brother – left.", ""),
        ("a sentence", "The ferry (Northport's) – It was an old one.", ""),
        ("a hyphen", "NORTHPORT-based ferries left.", ""),
        ("no dash", "NORTHPORT (AP) ferries left.", ""),
        ("not in the midst of an article", "The ferry left.\n\nNORTHPORT — The ferry left.", ""),
    ];
    let texts = rows.map(|(name, line, furniture)| (name, format!("Ferry leaves harbour\n\n{line}"), furniture));
    let rows: Vec<(&str, &str, &str)> = texts.iter().map(|(name, text, furniture)| (*name, text.as_str(), *furniture)).collect();
    assert_table(&rows, left_out);
}

#[test]
fn lines_about_rights() {
    let rows = [
        ("a sign and a year", "© 2020 Reuters. All rights reserved.", "© 2020 Reuters. All rights reserved."),
        ("a word and a year", "Copyright 2020 The Port Herald.", "Copyright 2020 The Port Herald."),
        ("a word and a sign", "Copyright (c) 2020 Port Herald", "Copyright (c) 2020 Port Herald"),
        ("at the end", "The Port Herald, Northport. All rights reserved.", "The Port Herald, Northport. All rights reserved."),
        ("a sentence", "Copyright lawyers met in Northport in 2020.", ""),
        ("an office", "Copyright Office clerks met.", ""),
        ("a sentence about rights", "Under the treaty, all rights reserved to the port are void.", ""),
    ];
    let texts = rows.map(|(name, line, furniture)| (name, format!("Ferry leaves harbour\n\n{LEAD}\n\n{line}"), furniture));
    let rows: Vec<(&str, &str, &str)> = texts.iter().map(|(name, text, furniture)| (*name, text.as_str(), *furniture)).collect();
    assert_table(&rows, left_out);
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
        ("a title like a name's byline", "By Ada Vale", "HL"),
        ("a title like page furniture", "Trending now", "HL"),
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
