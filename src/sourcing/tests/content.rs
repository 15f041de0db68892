//! Where a content starts and ends, and contents inside contents.

use super::Case;
use super::check;

const STARTS: &[Case] = &[
    ("a determiner", &["[source: The wire service] [cue: said] [content: the boats had turned back]."]),
    ("a possessive", &["[source: The company] [cue: said] [content: its boats had turned back]."]),
    ("a plural", &["[source: The company] [cue: said] [content: pilots had stayed at home]."]),
    ("a pronoun", &["[source: The mayor] [cue: has said] [content: she built the pier alone]."]),
    ("at least", &["[source: The mayor] [cue: said] [content: at least one of the pumps had failed]."]),
    ("both", &["[source: The mayor] [cue: said] [content: both sides had made mistakes]."]),
    ("an alleged matter", &["[source: The judge] [cue: said] [content: the matter of the lost books was closed]."]),
    ("a capital", &["[source: The mayor] [cue: said] [content: Upland was a poor country]."]),
    ("a number", &["[source: The mayor] [cue: said] [content: 40 boats had sailed]."]),
    ("there", &["[source: The mayor] [cue: said] [content: there was no oil left]."]),
    ("an adverbial of its own", &["[source: The mayor] [cue: said] [content: in the valley the roads were open]."]),
    ("an opening clause", &["[source: The mayor] [cue: said] [content: that if it rained the dam would hold]."]),
    ("an acronym", &["[source: The mayor] [cue: said] [content: the EU is now buying wool]."]),
    ("a name that is an adverb", &["[source: The mayor] [cue: said] [content: Long Island was flooded]."]),
    ("an insertion with a cue between dashes", &["[source: Vale] [cue: argued] – naming Orre twice – [content: that the dam was safe]."]),
    ("a quantity with as", &["[source: Vale] [cue: said] [content: as many as forty boats had sunk]."]),
    ("a case behind a preposition", &["[source: The court] [cue: argued] in that case [content: that the sale was void]."]),
];

const ENDS: &[Case] = &[
    ("rather than goes on", &["[source: The mayor] [cue: said] [content: it was a leak, rather than a raid by smugglers]."]),
    ("but", &["[source: The mayor] [cue: said] [content: the dam would hold], but the growers left the valley."]),
    ("while", &["[source: The mayor] [cue: said] [content: the dam would hold], while the growers left the valley."]),
    ("although", &["[source: The mayor] [cue: said] [content: the dam would hold], although no test had been made."]),
    ("a semicolon", &["[source: The mayor] [cue: said] [content: the dam would hold]; the growers left the valley."]),
    (
        "a second attribution",
        &[
            "[source: The mayor] [cue: said] [content: the dam would hold], and the pilots said the river was high.",
            "The mayor said the dam would hold, and [source: the pilots] [cue: said] [content: the river was high].",
        ],
    ),
    (
        "a second attribution after but",
        &[
            "[source: The mayor] [cue: said] [content: the dam would hold], but two engineers warned that it was weak.",
            "The mayor said the dam would hold, but [source: two engineers] [cue: warned] [content: that it was weak].",
        ],
    ),
    ("a second verb of the same subject", &["[source: The mayor] [cue: called] [content: the tower “a waste of stone”] and left."]),
    ("no end at and", &["[source: The mayor] [cue: said] [content: the dam would hold and the road would open]."]),
    ("no end at and that", &["[source: The mayor] [cue: said] [content: that the dam would hold and that the road would open]."]),
    ("no end at a comma", &["[source: The mayor] [cue: said] [content: the dam, the pier and the road were safe]."]),
    ("no end inside a quotation", &["[source: The mayor] [cue: said] [content: the dam was “old, but strong” and would hold]."]),
    ("a dash", &["[source: The mayor] [cue: said] [content: the dam would hold] – a promise made before."]),
    ("a bracket", &["The dam held ([source: the mayor] [cue: said] [content: it would]) and the road opened."]),
    ("a relative clause", &["The tower, which [source: the guild] [cue: calls] [content: a chimney], fell on Monday."]),
    ("no end at two dashes", &["[source: The mayor] [cue: said] [content: the dam – built in May – would hold]."]),
    ("a clause that opens the sentence", &["While [source: Vale] [cue: said] [content: the dam leaked], Orre left."]),
    ("such a clause with a comma in it", &["While [source: Vale] [cue: said] [content: the dam, built in May, leaked], Orre left."]),
    ("such a clause that ends in a quotation", &["After [source: Vale] [cue: called] [content: the dam “a heap,”] the mayor left."]),
    ("such a clause behind but", &["But if [source: Vale] [cue: says] [content: the dam leaks], the growers will leave."]),
    ("a passive in such a clause", &["Though [content: the dam] [cue: is said to] [content: leak], the growers stayed."]),
    ("a noun in such a clause", &["Since [source: his] [cue: claim] [content: that the dam leaked], the mayor has left."]),
    (
        "two of them",
        &[
            "While [source: Vale] [cue: said] [content: the dam leaked], Orre called it safe.",
            "While Vale said the dam leaked, [source: Orre] [cue: called] [content: it safe].",
        ],
    ),
    ("as of time", &["As [source: Vale] [cue: vowed] [content: to leave], the growers stayed."]),
    ("as of manner", &["As [source: Vale] [cue: told] the Gull, [content: the growers stayed]."]),
    (
        "an object, and a clause with its own subject",
        &["[source: She] [cue: campaigned for] [content: lower tolls], and she had just paid hers."],
    ),
    ("an object and its purpose", &["[source: Vale] [cue: praised] [content: the plan so they could leave]."]),
    ("an object, and a name that acts", &["[source: Vale] [cue: praised] [content: the plan] and Orre left."]),
    (
        "a clause behind a lead that quotes",
        &["In an interview with “Holm and Friends,” [source: Ada Vale] [cue: pointed to] [content: Upland as a model]."],
    ),
    ("a second that behind but", &["[source: Vale] [cue: said] [content: that the dam leaked, but that the growers were safe]."]),
    (
        "a question that opens the sentence",
        &[
            "[cue: Asked] [content: whether she had practised], she said, “I read it once and that was it.”",
            "Asked whether she had practised, [source: she] [cue: said], [content: “I read it once and that was it.”]",
        ],
    ),
    (
        "a time before the clause that opens the sentence",
        &["Three years after [source: growers] [cue: vowed] [content: to leave], the board has done nothing."],
    ),
    (
        "a subject before the cue and its verb behind",
        &["[content: The trouble], [source: Vale] [cue: writes], [content: began in May with a leak]."],
    ),
    ("a noun and what one would do", &["[cue: Talk of] [content: abandoning the dam] went on."]),
];

/// What is set before the clause that was said.
const FRONTED: &[Case] = &[
    ("because", &["[source: The mayor] [cue: said] [content: because it had rained, the fair would close]."]),
    ("despite", &["[source: The mayor] [cue: says] [content: despite being ill, she plans to stay]."]),
    ("if, between commas", &["[source: She] [cue: said], [content: if chosen, she would stay]."]),
    ("an aside between commas", &["[source: The mayor] [cue: said], win or lose, [content: he was staying]."]),
    ("as, and a quotation", &["[source: Vale] [cue: said] as he left the hall, [content: “The dam is safe.”]"]),
    ("a stray comma before that", &["[source: Vale] [cue: added], [content: that the dam was safe]."]),
    (
        "an abbreviation in what is set before",
        &["[source: Vale] [cue: explained] [content: after the flood of Oct. 3, she would rebuild]."],
    ),
];

/// A name for what stands before it.
const NAMED: &[Case] = &[
    ("that", &["[source: Vale] [cue: called] [content: that vision “a fair one”]."]),
    ("that alone", &["[source: Vale] [cue: called] [content: that “beyond a joke”]."]),
    ("with an apposition", &["[source: Vale] [cue: called] [content: the keeper, Ada Holm, “slow and proud”]."]),
];

#[test]
fn fronted() {
    check(FRONTED);
}

#[test]
fn named() {
    check(NAMED);
}

const NESTED: &[Case] = &[
    ("a deed of words inside what was said", &["[source: Pilots] [cue: said] [content: the guild had endorsed the levy]."]),
    ("what may be said, inside", &["[source: Pilots] [cue: said] [content: the guild should insist that the dam hold]."]),
    ("what one thinks oneself, inside", &["[source: She] [cue: said] [content: she thought the dam was safe]."]),
    (
        "two who say",
        &[
            "[source: The mayor] [cue: said] [content: the pilots had warned that the buoy was adrift].",
            "The mayor said [source: the pilots] [cue: had warned] [content: that the buoy was adrift].",
        ],
    ),
    (
        "an attribution inside what was said",
        &[
            "[source: The board] [cue: cited] [content: two reports], officials said.",
            "[content: The board cited two reports], [source: officials] [cue: said].",
        ],
    ),
    ("a relative clause that denies", &["The paper printed [content: a story] that [source: the guild] [cue: denies]."]),
    (
        "according to, inside",
        &[
            "[source: The mayor] [cue: said] [content: that according to the board the dam would hold].",
            "The mayor said that [cue: according to] [source: the board] [content: the dam would hold].",
        ],
    ),
    (
        "a denial of a claim",
        &[
            "[source: The mayor] [cue: denied] [content: claims that the dam was weak].",
            "The mayor denied [cue: claims] [content: that the dam was weak].",
        ],
    ),
    (
        "the repetition of another's statement",
        &[
            "[source: The agent] [cue: repeated] [content: the firm's statement that the pump was new].",
            "The agent repeated [source: the firm]'s [cue: statement] [content: that the pump was new].",
        ],
    ),
];

#[test]
fn starts() {
    check(STARTS);
}

#[test]
fn ends() {
    check(ENDS);
}

#[test]
fn nested() {
    check(NESTED);
}
