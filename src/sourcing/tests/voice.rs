//! Whose words each stretch is.

use super::compare;
use super::read;
use super::tell;
use crate::sourcing::Voice;
use crate::sourcing::Voices;
use crate::text::Document;
use crate::text::Reading;

/// Name, text, and its stretches that are not narration: voice and words.
type Case = (&'static str, &'static str, &'static [&'static str]);

const CASES: &[Case] = &[
    ("nothing attributed", "The dam held.", &[]),
    ("indirect", "Officials said the dam would hold.", &["indirect: the dam would hold"]),
    ("that is content", "Officials said that the dam would hold.", &["indirect: that the dam would hold"]),
    ("quoted", "“The dam will hold,” the mayor said.", &["quoted: The dam will hold"]),
    ("that before quoted", "The mayor said that “the dam will hold”.", &["indirect: that", "quoted: the dam will hold"]),
    ("quoted inside indirect", "The mayor called the tower “a waste of stone”.", &["indirect: the tower", "quoted: a waste of stone"]),
    (
        "a partial quotation of two words",
        "The board said it was “deeply sorry” for the delay.",
        &["indirect: it was", "quoted: deeply sorry", "indirect: for the delay"],
    ),
    ("source and cue are narration", "The dam, officials say, will hold.", &["indirect: The dam", "indirect: will hold"]),
    ("five uncued words", "The “bridge of a thousand sighs” fell.", &["marked: bridge of a thousand sighs"]),
    (
        "six uncued words",
        "The words “only the brave cross this bridge” stood above the gate.",
        &["quoted: only the brave cross this bridge"],
    ),
    ("one marked word", "The “reform” closed two mills.", &["marked: reform"]),
    ("a marked word in single marks", "The ‘reform’ closed two mills.", &["marked: reform"]),
    (
        "a marked word inside indirect",
        "The miller said the ‘reform’ had closed two mills.",
        &["indirect: the", "quoted: reform", "indirect: had closed two mills"],
    ),
    ("so-called, a name with of", "The so-called Council of Rivers met in Holm.", &["marked: Council of Rivers"]),
    ("so-called, in a place", "The so-called Council in Holm met.", &["marked: Council"]),
    ("so-called, two words", "The so-called People’s Ferry sank.", &["marked: People ’s Ferry"]),
    ("so-called, marked too", "The so-called “Free Ferry” sank.", &["marked: Free Ferry"]),
    (
        "so-called inside indirect",
        "The pilot said the so-called reform had failed.",
        &["indirect: the so called", "marked: reform", "indirect: had failed"],
    ),
    (
        "so-called, marked, inside indirect",
        "The pilot said the so-called “Free Ferry” had failed.",
        &["indirect: the so called", "marked: Free Ferry", "indirect: had failed"],
    ),
    ("self-styled", "The self-styled admiral rowed home.", &["marked: admiral"]),
    ("self-proclaimed", "The self-proclaimed river republic sent a letter.", &["marked: river republic"]),
    ("the title of a film", "The film “Ferry” opens in May.", &[]),
    ("the title of a book, after it", "She wrote “River Songs”, a novel of two towns.", &[]),
    ("a nickname, known as", "Known as “the Boot”, he won the race.", &[]),
    ("a nickname", "Bruno “Boots” Holm won the race.", &[]),
    ("a name of capitals that is no work", "The “Free Ferry” sank.", &["marked: Free Ferry"]),
    (
        "a quotation over two paragraphs",
        "The keeper wrote: “The lamp is out.\n\n“Send help.”",
        &["quoted: The lamp is out", "quoted: Send help"],
    ),
    ("hearsay", "The captain reportedly left first.", &["indirect: The captain", "indirect: left first"]),
    ("an agentless passive", "The well is said to be haunted.", &["indirect: The well", "indirect: be haunted"]),
    ("narrated thought", "The growers fear that the river will rise.", &["indirect: that the river will rise"]),
    ("inside a quotation no indirect", "“He said the dam would hold,” the mayor said.", &["quoted: He said the dam would hold"]),
    ("a quotation within a quotation", "“He called it ‘a chimney’ once,” the mayor said.", &["quoted: He called it a chimney once"]),
    ("an odd mark ends with its paragraph", "The “lamp is out.\n\nThe boats lay still.", &["marked: lamp is out"]),
    ("the writer’s own words", "I said the dam would hold.", &[]),
];

const HEADLINES: &[Case] = &[
    ("marked words in a headline", "Dam ‘is safe’", &["quoted: is safe"]),
    ("one word", "The ‘reform’ closes mills", &["quoted: reform"]),
    ("a speaker before a colon", "Minister: The dam is safe", &["indirect: The dam is safe"]),
    ("a topic before a colon", "Flood in Holm: The dam is safe", &[]),
    ("a verb", "Officials say dam is safe", &["indirect: dam is safe"]),
];

#[test]
fn voices() {
    let case = |&(name, text, expected): &Case| compare(name, text, expected, &stretches(&Document::new("case", text)));
    tell(&CASES.iter().filter_map(case).collect::<Vec<_>>());
}

#[test]
fn voices_of_headlines() {
    let case = |&(name, title, expected): &Case| {
        let document = Document::new("case", "It rained.").with_title(title);
        compare(name, title, expected, &stretches(&document))
    };
    tell(&HEADLINES.iter().filter_map(case).collect::<Vec<_>>());
}

#[test]
fn a_hit_has_the_voice_of_its_last_word() {
    let document = Document::new("case", "Vale called the old “stone bridge” unsafe.");
    read(&document, |g, sourcing| {
        let at = |word: &str| (0..g.reading.tokens.len()).find(|&at| g.reading.word(at) == word).unwrap();
        let (old, stone) = (at("old"), at("stone"));
        assert_eq!(sourcing.voices.at(old + 1), Voice::Indirect);
        assert_eq!(sourcing.voices.at(stone + 1), Voice::Quoted);
        assert_eq!(sourcing.voices.attribution_at(stone + 1), Some(0));
        assert_eq!(sourcing.voices.attribution_at(1), None);
    });
}

/// The words of each stretch in one voice and one sentence, narration left out.
fn stretches(document: &Document) -> Vec<String> {
    read(document, |g, sourcing| {
        let voices: &Voices = &sourcing.voices;
        let reading: &Reading = g.reading;
        let words = (0..reading.tokens.len()).filter(|&at| reading.tokens[at].is_wordlike());
        let mut stretches: Vec<String> = Vec::new();
        let mut last = None;
        for at in words {
            let key = (voices.of[at], reading.sentence_of(at));
            match stretches.last_mut() {
                Some(stretch) if last == Some(key) => *stretch += &format!(" {}", reading.word(at)),
                _ => stretches.push(format!("{}: {}", key.0.name(), reading.word(at))),
            }
            last = Some(key);
        }
        stretches.retain(|stretch| !stretch.starts_with(Voice::Narration.name()));
        stretches
    })
}
