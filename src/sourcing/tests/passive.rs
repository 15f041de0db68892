//! Passives: with an agent, without one, and without a subject.

use super::Case;
use super::check;

const AGENTLESS: &[Case] = &[
    ("is said to", &["[content: The well] [cue: is said to] [content: be haunted]."]),
    ("is believed to", &["[content: The thief] [cue: is believed to] [content: have fled by boat]."]),
    ("was reported to", &["[content: The bridge] [cue: was reported to] [content: have given way]."]),
    ("are alleged to", &["[content: Two clerks] [cue: are alleged to] [content: have burned the books]."]),
    ("was described as", &["[content: The inn] [cue: was described as] [content: haunted]."]),
    ("is regarded as", &["[content: The pass] [cue: is regarded as] [content: the only way out]."]),
    ("a relative clause in the subject", &["[content: Pilots who left on Friday] [cue: are said to] [content: have turned back]."]),
    ("an adverb inside", &["[content: The tower] [cue: is widely believed to] [content: be hollow]."]),
];

const WITH_AGENT: &[Case] = &[
    ("was later rejected by", &["[content: The levy] [cue: was later rejected] by [source: the guild of pilots]."]),
    ("was described by … as", &["[content: The tower] [cue: was described] by [source: critics] [content: as a waste of stone]."]),
    ("was called … by", &["[content: The tower] [cue: was called] [content: a waste of stone] by [source: critics]."]),
    ("is seen by … as", &["[content: The levy] [cue: is seen] by [source: the guild] [content: as a threat]."]),
    ("was criticised by", &["[content: The levy] [cue: was criticised] by [source: the guild]."]),
    ("was condemned by, with a reason", &["[content: The levy] [cue: was condemned] by [source: the guild] [content: as unfair]."]),
    ("was announced on a day by", &["[content: The sale] [cue: was announced] Sunday by [source: the mayor]."]),
    ("an agent and his name", &["[content: The sale] [cue: was confirmed] Sunday by [source: the Upland Minister for Trade, Sami Holm]."]),
    ("was announced by", &["[content: The sale] [cue: was announced] by [source: the mayor]."]),
    ("was disputed by", &["[content: The price] [cue: was disputed] by [source: two growers]."]),
    ("seen by … as, behind its noun", &["[content: The levy], [cue: seen] by [source: the guild] [content: as a threat], was dropped."]),
    ("described by … as, without commas", &["[content: A plan] [cue: described] by [source: critics] [content: as a waste] was burned."]),
    ("designated … by", &["[content: The yard], [cue: designated] [content: a heap of rust] by [source: the guild], was sold."]),
    ("a place by name", &["The yard, seen by the ferry at dawn, was sold."]),
    ("was mocked by", &["[content: The tower] [cue: was mocked] by [source: the boys of Holm]."]),
    (
        "an agent with a name behind the content",
        &["[content: Vale] [cue: was confirmed] [content: as one of the passengers] by [source: the minister, Bruno Holm]."],
    ),
];

const TELLS_NOTHING: &[Case] = &[
    ("discussed in May", &["The levy was discussed in the hall on Monday."]),
    ("announced on a day", &["The sale was announced on Monday."]),
    ("the name of a street", &["The lane is called Rope Street."]),
    ("identified by name", &["The thief was identified as Brandt Orre."]),
    ("what ought to be reported", &["Damage should be reported to the town hall."]),
    ("where it must be reported", &["All losses must be reported to the harbour police by Friday."]),
    ("to whom it was reported", &["The theft was reported to the harbour police."]),
    ("told not to", &["Staff had been told not to open the lock."]),
];

const IMPERSONAL: &[Case] = &[
    ("it is believed", &["[cue: It is believed] [content: that the ferry was sold]."]),
    ("it was reported", &["[cue: It was reported] [content: that the pass was blocked]."]),
    ("it is widely believed", &["[cue: It is widely believed] [content: that the tower is hollow]."]),
    ("it is claimed, inserted", &["[content: The pilots], [cue: it is claimed], [content: had fled]."]),
    ("it is feared", &["[cue: It is feared] [content: that the lamp has failed]."]),
    ("it emerged", &["[cue: It emerged] [content: that the key had been copied]."]),
    ("it is said, without that", &["[cue: It is said] [content: the well is haunted]."]),
    ("it’s believed", &["It[cue: ’s believed] [content: that the dam leaks]."]),
];

const LISTENERS: &[Case] = &[
    ("held back by orders", &["The clerks were ordered to burn the books."]),
    (
        "asked, first",
        &[
            "[cue: Asked] [content: whether the dam was safe], Vale said it was.",
            "Asked whether the dam was safe, [source: Vale] [cue: said] [content: it was].",
        ],
    ),
    (
        "asked by somebody, first",
        &[
            "[cue: Asked] by [source: Brandt Orre] [content: if the dam was safe], Vale said it was.",
            "Asked by Brandt Orre if the dam was safe, [source: Vale] [cue: said] [content: it was].",
        ],
    ),
];

/// A verdict, and by whom.
const JUDGED: &[Case] = &[
    ("rejected", &["[content: The levy] [cue: was rejected] by [source: the guild of pilots]."]),
    ("in a relative clause", &["[content: The levy], which [cue: has been sharply criticised] by [source: growers], fell in May."]),
    ("told apart from a participle", &["[content: The rider], [cue: identified] by [source: the vet] [content: as her cousin], left."]),
    ("of whom the sentence speaks", &["[content: He] left in May and [cue: has long been described as] [content: a rogue]."]),
    ("without a judge", &["The boats were rejected at the lock."]),
];

#[test]
fn judged() {
    check(JUDGED);
}

#[test]
fn agentless() {
    check(AGENTLESS);
}

#[test]
fn that_tell_nothing() {
    check(TELLS_NOTHING);
}

#[test]
fn with_agent() {
    check(WITH_AGENT);
}

#[test]
fn impersonal() {
    check(IMPERSONAL);
}

#[test]
fn listeners() {
    check(LISTENERS);
}
