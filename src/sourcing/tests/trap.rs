//! Words that look like an attribution and are none.

use super::Case;
use super::check;

const NO_CUE: &[Case] = &[
    ("reports that are given", &["The pilots gave contradictory reports."]),
    ("seen by a doctor", &["They would be seen by army physicians."]),
    ("a purpose", &["The guild sent Ada Vale to deny the leak."]),
    ("an attack on a building", &["Growers attacked the party headquarters."]),
    ("a campaign for a seat", &["Vale campaigned for the seat."]),
    ("arms", &["Upland ended its armed support of the guild."]),
    ("states", &["Three states that border the lake share its water."]),
    ("a call", &["The pilot called his mother."]),
    ("a call on a day", &["The pilot called the mayor on Monday."]),
    ("claimed the lives of", &["The flood claimed the lives of three miners."]),
    ("told apart", &["The twins could not be told apart."]),
    ("told … apart", &["The judge told the twins apart."]),
    ("added value", &["The new pier added value to the town."]),
    ("is adding", &["The drought is adding pressure to the valley."]),
    ("is showing signs", &["The bridge is already showing signs of rust."]),
    ("the claims of", &["The claims of the growers fill two shelves."]),
    ("pledged delegates", &["The guild has 1,200 pledged delegates."]),
    ("hyphens", &["The much-admired, state-owned mill burned down."]),
    ("a trade dispute", &["The wool dispute has unnerved the town."]),
    ("a hospital that admits", &["The hospital admitted 31 people."]),
    ("a deed of welcome", &["Residents welcomed the boats with bread and tea."]),
    ("an attack", &["The wolves attacked the sheep at night."]),
    ("a defence", &["The walls defended the town against the sea."]),
    ("a vote", &["The council voted to close the lock."]),
    ("what is held", &["The vote would be held on Friday."]),
    ("a lawsuit filed", &["The growers sued the water company."]),
    ("what a day marks", &["Friday marked the end of the harvest."]),
    ("what is broken", &["The bell was cracked by the frost."]),
    ("a road that follows", &["The road that the cart took was closed."]),
    ("details", &["No details of the sale were given."]),
    ("reports that are given", &["The mill and a farm that supports the guild gave contradictory reports."]),
    ("no details disclosed", &["No details were disclosed."]),
    ("a vote to confirm", &["The council will vote to confirm the new mayor."]),
    ("questions that are asked", &["They can ask him questions."]),
    ("claimed responsibility", &["The fire was an accident for which nobody claimed responsibility."]),
];

const MARKS: &[Case] = &[
    ("a colon before a list", &["Three things were missing: a rope, a lamp and a map."]),
    ("a colon after a place", &["The boats came from two towns: Holm and Orre."]),
    ("the title of a film", &["The film “The Last Ferry to Holm” opens in May."]),
    ("a year with an apostrophe", &["[content: “The boats of the ’90s were better,”] [source: the pilot] [cue: said]."]),
    ("a contraction in single marks", &["[content: ‘It’s the keeper’s lamp,’] [source: the pilot] [cue: said]."]),
    ("a plural possessive in single marks", &["[content: ‘The pilots’ boats are old,’] [source: she] [cue: said]."]),
    ("an odd number of marks", &["“The lamp is out.\n\n[source: The keeper] [cue: said] [content: the oil was gone]."]),
    ("a quotation within a quotation", &["[content: “He told me ‘the lamp is out’ and left,”] [source: the pilot] [cue: said]."]),
    (
        "said in a relative clause inside a quotation",
        &["[content: “The man who said the lamp was out is here,”] [source: the pilot] [cue: said]."],
    ),
    ("asked inside a quotation", &["[content: “They rowed first and asked who we were later,”] [source: the pilot] [cue: said]."]),
    ("a title with a full stop", &["[content: “The lamp is out,”] [source: Capt. Ada Vale] [cue: said]."]),
    ("a title with a full stop, inverted", &["[content: “The lamp is out,”] [cue: said] [source: Mr. Vale]."]),
    ("two titles with full stops", &["[source: Lt. Gen. Ada Vale] [cue: told] Dr. Holm [content: that the lamp was out]."]),
    ("a quotation in the subject", &["The “Golden Oar” prize went to the keeper."]),
    ("a passive inside a quotation", &["[content: “It was discussed in May,”] [source: Vale] [cue: said]."]),
    ("a resolve inside a quotation", &["[content: “The growers are resolved to stay,”] [source: Vale] [cue: said]."]),
    ("a colon inside a quotation", &["[content: “We need three things: a rope, a lamp and a map,”] [source: Vale] [cue: said]."]),
];

const WRITER: &[Case] = &[
    ("I", &["I said the dam would hold."]),
    ("we", &["We reported in May that the ferry was sold."]),
    ("I think", &["I think the tower leans."]),
    ("I, quoted", &["[content: “I said the dam would hold,”] [source: the mayor] [cue: said]."]),
];

#[test]
fn no_cue() {
    check(NO_CUE);
}

#[test]
fn marks() {
    check(MARKS);
}

#[test]
fn writer() {
    check(WRITER);
}
