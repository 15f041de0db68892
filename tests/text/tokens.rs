//! Tokens: where words begin and end, what stands between them, how they are spelled.

use plimsoll::text::Reading;
use plimsoll::text::count_words;
use plimsoll::text::token;
use plimsoll::text::token::Case;
use plimsoll::text::token::Gap;

use crate::assert_table;

/// Tokens with what stands between them: `+` nothing, a space, `-` a hyphen, `⏎` a line end, `¶` a paragraph border.
fn joined(reading: &Reading) -> String {
    let mut out = String::new();
    for (at, token) in reading.tokens.iter().enumerate() {
        out.push_str(match token.gap {
            _ if at == 0 => "",
            Gap::None => "+",
            Gap::Space => " ",
            Gap::Hyphen => "-",
            Gap::Line => "⏎",
            Gap::Break => "¶",
        });
        out.push_str(reading.word(at));
    }
    out
}

#[test]
fn tokens_and_gaps() {
    assert_table(TOKENS, joined);
}

const TOKENS: &[(&str, &str, &str)] = &[
    ("words and marks", "It left, late. Now", "It left+, late+. Now"),
    ("brackets and others", "(a) [b] 5% & €3", "(+a+) [+b+] 5+% & €+3"),
    // hyphens and dashes
    ("a hyphen is a gap", "a mopping-up job", "a mopping-up job"),
    ("several hyphens", "door-to-door", "door-to-door"),
    ("a typesetter's hyphen", "door\u{2010}step", "door-step"),
    ("a hyphen that keeps the line", "door\u{2011}step", "door-step"),
    ("a spaced hyphen is a dash", "doors - and steps", "doors - and steps"),
    ("a double hyphen is a dash", "doors--and steps", "doors+--+and steps"),
    ("a long dash", "doors—and – steps", "doors+—+and – steps"),
    ("a hyphen at a word's end", "pre- and post-war", "pre+- and post-war"),
    ("a hyphen at a word's start", "a -ing form", "a -+ing form"),
    ("a hyphen after an acronym", "a U.S.-led force", "a U.S.-led force"),
    ("a hyphen after a number", "a 12-year-old", "a 12-year-old"),
    ("a hyphen after a possessive", "the port's-eye view", "the port+'s-eye view"),
    ("a word cut at the line's end", "the mop-\nping up", "the mop+-⏎ping up"),
    // apostrophes
    ("a possessive", "ISIL's and ISIL’s", "ISIL+'s and ISIL+’s"),
    ("a plural possessive", "the dockers' hall", "the dockers+' hall"),
    ("short forms", "don't we'll they’re I'd I'm I've", "don't we+'ll they+’re I+'d I+'m I+'ve"),
    ("an apostrophe inside a name", "O'Brien's and Ba'ath", "O'Brien+'s and Ba'ath"),
    ("ayin and hamza", "Ma\u{2bc}arrat and Sana\u{2bf}a", "Ma\u{2bc}arrat and Sana\u{2bf}a"),
    ("a cut year", "the '90s", "the '+90s"),
    ("a cut word", "rock 'n' roll", "rock '+n+' roll"),
    ("a possessive acronym", "the U.S.'s ports", "the U.S.+'s ports"),
    // acronyms
    ("capitals with stops", "the U.S. and the U.N.", "the U.S. and the U.N."),
    ("capitals with stops and no last one", "the U.S.A is large", "the U.S.A is large"),
    ("times of day", "at 5 p.m. and 6:30 a.m.", "at 5 p.m. and 6:30 a.m."),
    ("small letters", "e.g. ports, i.e. docks", "e.g. ports+, i.e. docks"),
    ("initials", "J.R.R. Vale and J. Vale", "J.R.R. Vale and J+. Vale"),
    ("a missing space", "It left.The tide", "It left+.+The tide"),
    ("an address", "see harbour.example", "see harbour+.+example"),
    ("letters before a longer word", "a.b.cde", "a.b.+cde"),
    // numbers
    ("thousands and decimals", "1,000 and 3.5 and 1,234.5", "1,000 and 3.5 and 1,234.5"),
    ("a date and a fraction", "9/11 and 1/2", "9/11 and 1/2"),
    ("a time", "at 10:45 today", "at 10:45 today"),
    ("an ordinal", "the 137th gate", "the 137th gate"),
    ("a number at the end", "It sold 300. Then", "It sold 300+. Then"),
    ("numbers in a list", "1, 2, 3", "1+, 2+, 3"),
    ("a decade", "the 1990s", "the 1990s"),
    ("letters and digits", "a G20 and a T-72 tank", "a G20 and a T-72 tank"),
    ("a range", "10-12 boats and 10–12 boats", "10-12 boats and 10+–+12 boats"),
    ("money", "$1.5m and £20bn", "$+1.5m and £+20bn"),
    ("Arabic digits", "سنة ٢٠٢١", "سنة ٢٠٢١"),
    // white space
    ("a space that keeps the line", "5\u{a0}boats", "5 boats"),
    ("a thin space", "5\u{202f}boats", "5 boats"),
    ("runs of white space", "a  \t b", "a b"),
    ("a line end", "a\nb", "a⏎b"),
    ("a line end of another kind", "a\r\nb", "a⏎b"),
    ("an old line end", "a\rb", "a⏎b"),
    ("a paragraph border", "a\n\nb", "a¶b"),
    ("a paragraph border with spaces", "a \r\n \r\n b", "a¶b"),
    ("separators", "a\u{2028}b\u{2029}c", "a⏎b¶c"),
    // what nobody sees
    ("a soft hyphen", "ter\u{ad}ror", "ter\u{ad}ror"),
    ("zero width", "ter\u{200b}ror \u{feff}now", "ter\u{200b}ror now"),
    ("a joiner", "می\u{200c}خواهم", "می\u{200c}خواهم"),
    ("bidi marks around a word", "\u{2067}Idlib\u{2069} fell", "Idlib fell"),
    ("a mark before a hyphen", "door\u{ad}-step", "door-step"),
    ("a mark after a hyphen", "door-\u{200b}step", "door-step"),
    ("a mark before an apostrophe", "ISIL\u{200b}'s", "ISIL\u{200b}+'s"),
    ("a byte order mark", "\u{feff}The ferry", "The ferry"),
    // letters
    ("composed or not", "élan e\u{301}lan", "élan e\u{301}lan"),
    ("a mark without a letter", "\u{301}a b", "\u{301}a b"),
    ("Arabic", "قُتِلَ الجنديّ في حـــلب", "قُتِلَ الجنديّ في حـــلب"),
    ("Arabic marks", "نعم، ثم؟ لا؛", "نعم+، ثم+؟ لا+؛"),
    ("letters of another script", "в Москве", "в Москве"),
    ("pictures", "a😀b", "a+😀+b"),
    ("a picture of several signs", "👩‍🚒 ran", "👩+🚒 ran"),
    ("dots", "wait... and … so", "wait+.+.+. and … so"),
    ("primes as quotation marks", "``so'' \"so\"", "``+so+'' \"+so+\""),
    ("nothing", " \n\u{200b} ", ""),
];

#[test]
fn words_are_counted_once() {
    assert_table(
        &[
            ("a compound is one word", "an anti-terror drill", 3),
            ("a possessive is one word", "the port's gate", 3),
            ("a plural possessive is one word", "the dockers' gate", 3),
            ("short forms are one word", "we'll don't", 2),
            ("numbers are words", "1,000 boats", 2),
            ("marks are none", "“ – … ” , .", 0),
            ("an acronym is one word", "the U.S.", 2),
            ("a hyphen at the line's end cuts", "the mop-\nping up", 4),
            ("a fraction is one word", "9/11 attacks", 2),
            ("words around a slash", "and/or", 2),
            ("Arabic words", "قُتِلَ الجنديّ", 2),
        ],
        |reading| count_words(&reading.tokens),
    );
}

#[test]
fn spellings() {
    assert_table(
        &[
            ("capitals", "TERRORISTS", "terrorists"),
            ("an acronym", "U.S.", "us"),
            ("an acronym with a possessive", "U.S.’s ports", "us"),
            ("a time of day keeps its stops", "a.m.", "a.m."),
            ("sharp s", "Straße", "strasse"),
            ("capital sharp s", "STRAẞE", "strasse"),
            ("dotted capital I", "İdlib", "idlib"),
            ("dotless i", "ılık", "ılık"),
            ("a letter and its mark", "e\u{301}lan", "élan"),
            ("ligature", "oﬃcer", "officer"),
            ("Arabic vowels", "مُحَمَّد", "محمد"),
            ("tatweel", "حـــزب", "حزب"),
            ("final sigma", "ΟΔΟΣ", "οδοσ"),
            ("curly apostrophe", "don’t", "don't"),
            ("a soft hyphen", "ter\u{ad}ror", "terror"),
            ("wide letters stay wide", "ＵＳ", "ｕｓ"),
        ],
        |reading| token::spelling(reading.text, &reading.tokens[0]),
    );
}

#[test]
fn capitals() {
    assert_table(
        &[
            ("small", "ferry", Case::Lower),
            ("a capital", "Ferry", Case::Title),
            ("all capitals", "FERRY", Case::Upper),
            ("one letter", "A", Case::Title),
            ("an acronym", "U.S.", Case::Upper),
            ("an acronym with digits", "G20", Case::Title),
            ("an inner capital", "McCain", Case::Title),
            ("a late capital", "iPhone", Case::Lower),
            ("a possessive acronym", "IS's", Case::Upper),
            ("a plural acronym", "NGOs", Case::Title),
            ("a number", "300", Case::Lower),
            ("a capital after a soft hyphen", "\u{ad}Ferry", Case::Title),
            ("another script", "МОСКВА", Case::Upper),
        ],
        |reading| reading.tokens[0].case,
    );
}
