//! Sentences: which stops end one.

use plimsoll::text::Reading;

use crate::assert_table;

/// The sentences, with ` | ` between them.
fn sentences(reading: &Reading) -> String {
    let sentences: Vec<&str> = reading.sentences.iter().map(|sentence| sentence.span.of(reading.text)).collect();
    sentences.join(" | ")
}

#[test]
fn plain_stops() {
    assert_table(
        &[
            ("two sentences", "It left. The tide turned.", "It left. | The tide turned."),
            ("other stops", "Left? Never! So.", "Left? | Never! | So."),
            ("several stops", "Left?! Never.", "Left?! | Never."),
            ("no last stop", "It left. It sank", "It left. | It sank"),
            ("a missing space joins", "It left.The tide turned.", "It left.The tide turned."),
            ("a stop after a space", "It left . The tide turned.", "It left . | The tide turned."),
            ("a number starts a sentence", "It left. 300 stayed.", "It left. | 300 stayed."),
            ("a small letter goes on", "The firm yaw. moved its desks.", "The firm yaw. moved its desks."),
            ("a decimal", "It rose 3.5 points. Then it fell.", "It rose 3.5 points. | Then it fell."),
            ("a number at the end", "It sold 300. Then it closed.", "It sold 300. | Then it closed."),
            ("a year at the end", "It closed in 1999. Nobody came.", "It closed in 1999. | Nobody came."),
            ("a list number", "1. Mix the flour. 2. Bake it.", "1. Mix the flour. | 2. Bake it."),
            ("brackets around a sentence", "It left. (It was late.) Rain fell.", "It left. | (It was late.) | Rain fell."),
            ("brackets inside a sentence", "It left (late. Very late) at noon.", "It left (late. | Very late) at noon."),
            ("a dash after a stop", "It left. – Nobody waved.", "It left. | – Nobody waved."),
            ("a question and a comma", "Who left?, he wondered aloud.", "Who left?, he wondered aloud."),
            ("Arabic stops", "غادر؟ نعم. لا۔", "غادر؟ | نعم. | لا۔"),
            ("another script", "在码头。船走了。", "在码头。 | 船走了。"),
        ],
        sentences,
    );
}

#[test]
fn abbreviations() {
    assert_table(
        &[
            ("a title", "Gen. John A. Smith left. He waved.", "Gen. John A. Smith left. | He waved."),
            ("several titles", "Lt. Col. Mr. Vale left.", "Lt. Col. Mr. Vale left."),
            ("a title in capitals", "GEN. VALE LEFT. HE WAVED.", "GEN. VALE LEFT. | HE WAVED."),
            ("initials", "J. R. Vale left. J.R. Vale left.", "J. R. Vale left. | J.R. Vale left."),
            ("an initial at the end", "He took vitamin C. The tide turned.", "He took vitamin C. | The tide turned."),
            ("a pronoun at the end", "So do I. The tide turned.", "So do I. | The tide turned."),
            ("an office", "Sen. Vale and Rep. Oda met.", "Sen. Vale and Rep. Oda met."),
            ("a saint", "She left St. Ives. The tide turned.", "She left St. Ives. | The tide turned."),
            ("a number word", "Pier No. 5 closed. No. 6 stayed.", "Pier No. 5 closed. | No. 6 stayed."),
            ("no as an answer", "Did it leave? No. The ferry stayed.", "Did it leave? | No. | The ferry stayed."),
            ("a firm", "Vale Inc. hired ten. Oda Corp. The rest waited.", "Vale Inc. hired ten. | Oda Corp. | The rest waited."),
            ("a month", "It left on Jan. 5 at noon.", "It left on Jan. 5 at noon."),
            ("a state", "He lives in Salem, Ore. The ferry left.", "He lives in Salem, Ore. | The ferry left."),
            ("etc", "They sold rope, tar, etc. The shop closed.", "They sold rope, tar, etc. | The shop closed."),
            ("versus", "It was Vale vs. Oda in court.", "It was Vale vs. Oda in court."),
            ("a word that is a month too", "It will not March. The band stood.", "It will not March. | The band stood."),
        ],
        sentences,
    );
}

#[test]
fn acronyms() {
    assert_table(
        &[
            ("goes on in capitals", "The U.S. Senate met.", "The U.S. Senate met."),
            ("ends the sentence", "It left the U.S. The tide turned.", "It left the U.S. | The tide turned."),
            ("ends the text", "It left the U.S.", "It left the U.S."),
            ("ends the paragraph", "It left the U.S.\n\nThe tide turned.", "It left the U.S. | The tide turned."),
            ("goes on in small letters", "The U.S. is large.", "The U.S. is large."),
            ("a time and a day", "It left at 5 p.m. Tuesday.", "It left at 5 p.m. Tuesday."),
            ("a time and a sentence", "It left at 5 p.m. The tide turned.", "It left at 5 p.m. | The tide turned."),
            ("a time and a quotation", "It left at 5 p.m. “Good,” she said.", "It left at 5 p.m. | “Good,” she said."),
            ("an acronym and a closing mark", "“I left the U.S.” The tide turned.", "“I left the U.S.” | The tide turned."),
            ("a degree", "Ada Vale, Ph.D. and Cy Oda, M.D. spoke.", "Ada Vale, Ph.D. and Cy Oda, M.D. spoke."),
        ],
        sentences,
    );
}

#[test]
fn dots() {
    assert_table(
        &[
            ("dots and a small letter", "Well... it left.", "Well... it left."),
            ("dots and a capital", "Well... The tide turned.", "Well... | The tide turned."),
            ("one sign and a small letter", "Well… it left.", "Well… it left."),
            ("one sign and a capital", "Well… The tide turned.", "Well… | The tide turned."),
            ("spaced dots", "Well . . . it left.", "Well . . . it left."),
            ("dots in brackets", "Well […] it left.", "Well […] it left."),
            ("dots after an abbreviation", "It left in Jan... The tide turned.", "It left in Jan... | The tide turned."),
        ],
        sentences,
    );
}

#[test]
fn quotations() {
    assert_table(
        &[
            ("stop and mark", "“It left.” The tide turned.", "“It left.” | The tide turned."),
            ("mark and stop", "He said “it left”. The tide turned.", "He said “it left”. | The tide turned."),
            ("straight marks", "\"It left.\" The tide turned.", "\"It left.\" | The tide turned."),
            ("an opening straight mark", "It left. \"Good,\" she said.", "It left. | \"Good,\" she said."),
            ("an opening straight mark after a closing one", "\"It left.\" \"Good.\"", "\"It left.\" | \"Good.\""),
            ("question and small letter", "“Did it leave?” she asked.", "“Did it leave?” she asked."),
            ("question and name", "“Did it leave?” Vale asked.", "“Did it leave?” | Vale asked."),
            ("several sentences inside", "“It left. It sank.” He wept.", "“It left. | It sank.” | He wept."),
            ("a comma inside", "“It left,” he said. “It sank.”", "“It left,” he said. | “It sank.”"),
            ("single marks", "‘It left.’ The tide turned.", "‘It left.’ | The tide turned."),
            ("straight single marks", "'It left.' The tide turned.", "'It left.' | The tide turned."),
            ("two marks together", "“She said ‘it left.’” The tide turned.", "“She said ‘it left.’” | The tide turned."),
            ("typewriter marks", "``It left.'' The tide turned.", "``It left.'' | The tide turned."),
            ("guillemets", "«It left.» The tide turned.", "«It left.» | The tide turned."),
            ("a quotation after a colon", "He said: “It left.” The tide turned.", "He said: “It left.” | The tide turned."),
            ("an abbreviation before a mark", "“I saw Jan.” The tide turned.", "“I saw Jan.” | The tide turned."),
            ("brackets in a mark", "(“It left.”) The tide turned.", "(“It left.”) | The tide turned."),
            ("a title at a mark", "“Ask the Gen.” The tide turned.", "“Ask the Gen.” | The tide turned."),
        ],
        sentences,
    );
}

#[test]
fn what_never_ends_is_cut() {
    let text = "rope and tar, ".repeat(1000);
    crate::read(&text, |reading| {
        let lengths: Vec<usize> = reading.sentences.iter().map(|sentence| sentence.end - sentence.first).collect();
        assert!(lengths.len() > 1 && lengths.iter().all(|&length| length <= 600), "{lengths:?}");
        assert_eq!(lengths.iter().sum::<usize>(), reading.tokens.len(), "no token is lost");
    });
}
