//! What is told about an attribution beside its parts: form, class of the verb, thought, flags, the rule that found it.

use super::compare;
use super::each;
use super::tell;

/// Name, text, and a word or two for each attribution in it.
type Case = (&'static str, &'static str, &'static [&'static str]);

const FORMS: &[Case] = &[
    ("wholly quoted", "“The dam will hold,” the mayor said.", &["Direct"]),
    ("wholly quoted after that", "The mayor said that “the dam will hold”.", &["Direct"]),
    ("wholly quoted on both sides", "“The dam,” the mayor said, “will hold.”", &["Direct"]),
    ("a part", "The mayor called the tower “a waste of stone”.", &["Partial"]),
    ("a word", "The mayor said the dam was “old” and would hold.", &["Partial"]),
    ("nothing", "The mayor said the dam would hold.", &["Indirect"]),
    ("a so-called thing", "The mayor said the so-called “Free Ferry” had failed.", &["Indirect"]),
];

const VERBS: &[Case] = &[
    ("said", "The mayor said the dam would hold.", &["Neutral"]),
    ("told", "The mayor told reporters the dam would hold.", &["Neutral"]),
    ("according to", "The dam would hold, according to the mayor.", &["Neutral"]),
    ("criticised", "The mayor criticised the levy.", &["Neutral"]),
    ("praised", "The mayor praised the crew.", &["Neutral"]),
    ("claimed", "The mayor claimed the dam would hold.", &["Distancing"]),
    ("alleged", "The mayor alleged that the scales were fixed.", &["Distancing"]),
    ("insisted", "The mayor insisted that the dam would hold.", &["Distancing"]),
    ("billed as", "The ferry was billed as the fastest on the river.", &["Distancing"]),
    ("what X calls", "The hall was closed in what the guild calls “a cold kitchen”.", &["Distancing"]),
    ("claimed responsibility", "The guild claimed responsibility for the march.", &["Neutral"]),
    ("revealed", "The mayor revealed that the ferry was sold.", &["Factive"]),
    ("admitted", "The mayor admitted that the map was old.", &["Factive"]),
    ("acknowledged", "The mayor acknowledged that the map was old.", &["Factive"]),
    ("confirmed", "The mayor confirmed that the map was old.", &["Factive"]),
    ("pointed out", "The mayor pointed out that the map was old.", &["Factive"]),
    ("noted", "The mayor noted that the map was old.", &["Factive"]),
    ("exposed", "The newspaper exposed that the map was false.", &["Factive"]),
    ("boasted", "The mayor boasted that the dam would hold.", &["Evaluative"]),
    ("ranted", "“The dam will hold!” the mayor ranted.", &["Evaluative"]),
    ("blasted", "The mayor blasted the levy.", &["Evaluative"]),
    ("slammed", "The mayor slammed the levy.", &["Evaluative"]),
    ("gushed", "“What a dam!” the mayor gushed.", &["Evaluative"]),
    ("derided", "The mayor derided the levy.", &["Evaluative"]),
];

const THOUGHTS: &[Case] = &[
    ("hopes", "The mayor hopes that the dam will hold.", &["thought"]),
    ("fear", "The growers fear that the river will rise.", &["thought"]),
    ("believes", "The mayor believes the dam will hold.", &["thought"]),
    ("thinks", "The mayor thinks the dam will hold.", &["thought"]),
    ("wants", "The mayor wants to close the lock.", &["thought"]),
    ("knows", "The mayor knows that the map is old.", &["thought"]),
    ("said", "The mayor said the dam would hold.", &["speech"]),
    ("is believed", "The thief is believed to have fled.", &["speech"]),
    ("said that it feared that", "The board said it feared that the dam would break.", &["speech", "thought"]),
    ("said that it wanted", "The board said it wanted a new dam.", &["speech"]),
    ("said that others fear", "The board said the growers feared that the dam would break.", &["speech"]),
    ("said that an offer stood", "The board said the guild’s claim that the dam was old had been tested.", &["speech"]),
];

const FLAGS: &[Case] = &[
    ("a capital", "Moscow said the lock would open.", &["Metonym"]),
    ("a country", "Upland said the lock would open.", &[""]),
    ("a reason", "A clerk, who asked not to be named, said the books were lost.", &["AnonymityReason"]),
    ("a condition", "A clerk said on condition of anonymity that the books were lost.", &["AnonymityReason"]),
    ("bare sources", "Sources said the books were lost.", &["BareSources"]),
    ("sources that refer back", "The sources said the books were lost.", &[""]),
    ("sources with a quality", "Informed sources said the books were lost.", &[""]),
    ("one source", "A source said the books were lost.", &[""]),
    ("a person", "Ada Vale said the books were lost.", &[""]),
    ("a class that stands alone", "Critics said the books were lost.", &[""]),
];

const RULES: &[Case] = &[
    ("subject and verb", "The mayor said the dam would hold.", &["subject and verb"]),
    ("inverted", "“The dam will hold,” said the mayor.", &["inverted verb"]),
    ("shared subject", "The mayor said the dam would hold, adding that it was new.", &["subject and verb", "verb of the same subject"]),
    ("relayed", "The Herald quoted the mayor as saying the dam would hold.", &["relayed"]),
    ("quoted as saying", "The mayor was quoted as saying the dam would hold.", &["quoted as saying"]),
    ("after the cue", "The dam would hold, according to the mayor.", &["source after the cue"]),
    ("cited", "The Herald, citing the mayor, said the dam would hold.", &["cited"]),
    ("noun", "The mayor’s claim that the dam would hold was tested.", &["noun and content"]),
    ("passive", "The well is said to be haunted.", &["passive"]),
    ("adverb", "The captain reportedly left first.", &["hearsay adverb"]),
    ("a second verb", "The mayor praised the crew and said the pier was safe.", &["subject and verb", "verb of the same subject"]),
];

#[track_caller]
fn check(cases: &[Case], word: impl Fn(&crate::sourcing::Attribution) -> String) {
    let case = |&(name, text, expected): &Case| compare(name, text, expected, &each(text, |_, _, a| word(a)));
    tell(&cases.iter().filter_map(case).collect::<Vec<_>>());
}

#[test]
fn forms() {
    check(FORMS, |a| format!("{:?}", a.form));
}

#[test]
fn verb_classes() {
    check(VERBS, |a| format!("{:?}", a.verb));
}

#[test]
fn thoughts() {
    check(THOUGHTS, |a| if a.thought { "thought" } else { "speech" }.to_owned());
}

#[test]
fn flags() {
    check(FLAGS, |a| a.flags.iter().map(|flag| format!("{flag:?}")).collect::<Vec<_>>().join(" "));
}

#[test]
fn rules() {
    check(RULES, |a| a.rule.to_owned());
}
