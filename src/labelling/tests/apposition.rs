//! A label in apposition to a name, and a name in apposition to a label.

use super::Case;
use super::check;

const CASES: &[Case] = &[
    ("the leader of a group", "The leader of the rebel group, Bruno Holm, left.", &["rebel group → nobody"]),
    ("the members of a group", "The leader of the rebel group, the River League, left.", &["rebel group → league, apposition"]),
    ("not only", "The Harbour Front, not only a militia, left.", &["militia → front, apposition"]),
    ("behind an opening preposition", "Near a camp of the Harbour Front, the rebels in the valley left.", &["rebels → nobody"]),
    ("behind an opening clause", "While waiting for the Harbour Front, the rebels in the valley left.", &["rebels → nobody"]),
    ("with a place", "The Harbour Front, a militia where bargemen meet, left.", &["militia → front, apposition"]),
    ("known as", "The Harbour Front, a militia known as the Ferrymen, left.", &["militia → front, apposition"]),
    ("with an adverb", "The Harbour Front, a militia largely of bargemen, left.", &["militia → front, apposition"]),
    ("a clause behind the comma", "The mayor met the Harbour Front, the militia left.", &["militia → nobody"]),
    ("a clause behind the comma, its verb in the past alone", "The mayor met the Harbour Front, the militia fled.", &["militia → nobody"]),
    ("a clause behind the comma, in the present", "The mayor met the Harbour Front, the town wants rebels.", &["rebels → nobody"]),
    ("a few", "The mayor met the Harbour Front, a few rebels.", &["rebels → front, apposition"]),
    ("a label after the name", "The Harbour Front, a militant group, left.", &["militant group → front, apposition"]),
    (
        "a label with adjectives",
        "The Harbour Front, the old river resistance movement, left.",
        &["resistance movement → front, apposition"],
    ),
    ("a name after the label", "A militant group, the Harbour Front, left.", &["militant group → front, apposition"]),
    ("dashes", "The Harbour Front – a militant group – left.", &["militant group → front, apposition"]),
    ("an acronym between", "The River League (RL), a rebel group, left.", &["rebel group → league, apposition"]),
    ("brackets", "A militant group (Harbour Front) left.", &["militant group → front, apposition"]),
    ("the end of the sentence", "The mayor met the Harbour Front, a militant group.", &["militant group → front, apposition"]),
    ("a list", "The Harbour Front, the rebels and the growers left.", &["rebels → nobody"]),
    ("a list that a label opens", "The rebels, the Harbour Front and the growers left.", &["rebels → nobody"]),
    ("an opening without an article", "Without rebels, Harbour Front would leave.", &["rebels → nobody"]),
    ("a clause after a comma", "After the Harbour Front left, the rebels came.", &["rebels → nobody"]),
    ("a label in marks", "The Harbour Front, a “terrorist group”, fled.", &["terrorist group → front, apposition"]),
    ("a label and its comma in marks", "The Harbour Front, a “terrorist group,” fled.", &["terrorist group → front, apposition"]),
    ("a label with its article in marks", "The Harbour Front, “a terrorist group”, fled.", &["terrorist group → front, apposition"]),
    ("a label in brackets", "The Harbour Front (a terrorist group) fled.", &["terrorist group → front, apposition"]),
    ("once", "The Harbour Front, once a militia, left.", &["militia → front, apposition"]),
    ("itself", "The Harbour Front, itself a militia, left.", &["militia → front, apposition"]),
    ("not", "The Harbour Front, not a terrorist group, left.", &["terrorist group → front, apposition, denied"]),
    ("no", "The Harbour Front, no terrorist group, left.", &["terrorist group → front, apposition, denied"]),
    ("not only", "The Harbour Front, not only a terrorist group, left.", &["terrorist group → front, apposition"]),
    (
        "two labels",
        "The Harbour Front, a militia and a rebel group, left.",
        &["militia → front, apposition", "rebel group → front, apposition"],
    ),
    (
        "two names",
        "The Harbour Front and the River League, both rebel groups, left.",
        &["rebel groups → front, apposition", "rebel groups → league, apposition"],
    ),
    ("an owner", "The Harbour Front, Upland’s resistance movement, left.", &["resistance movement → front, apposition"]),
    ("two adjectives", "The Harbour Front, a small, bold rebel group, left.", &["rebel group → front, apposition"]),
    (
        "nested modifiers",
        "The Harbour Front, the Upland-backed, Orre-based militant group, left.",
        &["Upland-backed → front, association", "militant group → front, apposition"],
    ),
    (
        "two names after the label",
        "Two rebel groups, the Harbour Front and the River League, left.",
        &["rebel groups → front, apposition", "rebel groups → league, apposition"],
    ),
    ("a name after a place", "The main rebel group in the valley, the Harbour Front, left.", &["rebel group → front, apposition"]),
    (
        "names after a colon",
        "The mayor met two rebel groups: the Harbour Front and the River League.",
        &["rebel groups → front, apposition", "rebel groups → league, apposition"],
    ),
    ("a source in a parenthesis", "The Harbour Front, the rebel group said, fled.", &["rebel group → nobody"]),
    ("a source in a parenthesis, in a shape of participles", "The Harbour Front, the rebel group added, fled.", &["rebel group → nobody"]),
    ("what the label is accused of", "The Harbour Front, a rebel group accused of fraud, fled.", &["rebel group → front, apposition"]),
    ("a list of groups", "The mayor met the rebels, the Harbour Front and the River League.", &["rebels → nobody"]),
    (
        "a list of groups that ends in labels",
        "The mayor met the Harbour Front, the militants and the rebels.",
        &["militants → nobody", "rebels → nobody"],
    ),
    ("an opening and a clause", "After the raid by the Harbour Front, the rebels in the valley fled.", &["rebels → nobody"]),
    (
        "an opening and a name",
        "After the raid, the Harbour Front, a rebel group in the valley, fled.",
        &["rebel group → front, apposition"],
    ),
    ("a relative clause", "The Harbour Front, which brings together rebel groups, left.", &["rebel groups → nobody"]),
    ("brackets after another noun", "A rebel group in the valley council (Harbour Front) left.", &["rebel group → nobody"]),
    ("a label that owns", "The mayor met the Harbour Front, the rebels’ friends, in May.", &["rebels → nobody"]),
    ("the end of a longer name", "The Savings Bank of Upland, a rebel group, left.", &["rebel group → nobody"]),
    ("a land and a group", "Upland and the Harbour Front, the northern rebels, left.", &["rebels → front, apposition"]),
    (
        "a list that ends the sentence",
        "The mayor met the Harbour Front, a militia and a rebel group.",
        &["militia → nobody", "rebel group → nobody"],
    ),
    (
        "a name after another label",
        "A rebel group near the militia, the Harbour Front, left.",
        &["rebel group → nobody", "militia → front, apposition"],
    ),
    ("a name after several and a place", "The rebels in the valley, the Harbour Front, left.", &["rebels → nobody"]),
    ("speech with its comma", "“The terrorists,” the Harbour Front, angry, said.", &["terrorists → nobody"]),
    ("an owner of what is in apposition", "Bruno Holm, Upland’s dictator, fled.", &["dictator → holm, apposition"]),
    ("a relative clause about a label", "The Harbour Front, which the rebels in the valley fear, left.", &["rebels → nobody"]),
    ("an owner in no lexicon", "The Harbour Front, Orre's largest militant group, left.", &["militant group → front, apposition"]),
    (
        "several without an article, and what they did",
        "The Harbour Front, rebels who fled the fort, left.",
        &["rebels → front, apposition"],
    ),
    (
        "several without an article, and by whom",
        "The Harbour Front – rebels backed by Upland – left.",
        &["rebels → front, apposition", "backed by Upland → front, association"],
    ),
    ("several behind somebody else", "The mayor blamed Ada Vale, rebels who fled the fort said.", &["rebels → nobody"]),
    ("several behind a preposition", "He spoke of the Harbour Front, rebels who fled the fort, and bread.", &["rebels → nobody"]),
    (
        "several, and members in brackets",
        "Rebel groups (the Harbour Front and the River League) left.",
        &["Rebel groups → front, apposition", "Rebel groups → league, apposition"],
    ),
    (
        "several, and members between dashes",
        "Rebel groups – the Harbour Front and the River League – left.",
        &["Rebel groups → front, apposition", "Rebel groups → league, apposition"],
    ),
    ("one in brackets", "Rebels (Harbour Front) left.", &["Rebels → nobody"]),
];

#[test]
fn apposition() {
    check(CASES);
}
