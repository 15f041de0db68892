//! Names that no lexicon has, and acronyms that an article introduces.

use super::Case;
use super::check;
use super::compare;
use super::read;
use super::tell;

const CASES: &[Case] = &[
    ("a label inside a name", "Alda Liberation Army terrorists left.", &["terrorists → unlisted Alda Liberation Army, compound"]),
    ("a label inside a name that nobody labels", "The Alda Resistance Movement left.", &[]),
    ("a label inside a name, and its acronym", "The Alda Resistance Movement (ARM) left.", &[]),
    ("a label that opens a name", "The National Resistance Council met.", &[]),
    (
        "a label that opens a name and a place",
        "The Liberation Army of Alda is a militia.",
        &["militia → unlisted Liberation Army of Alda, copula"],
    ),
    ("a land before a label", "The Danish Resistance Movement left.", &["Resistance Movement → nobody"]),
    ("a label with a capital before a name", "Terrorist Group Alda Vey left.", &["Terrorist Group → unlisted Alda Vey, compound"]),
    ("a label with a capital before a role", "Rebel commander Tamas Orre left.", &[]),
    ("a label with a capital alone", "The Resistance Movement left.", &["Resistance Movement → nobody"]),
    ("a name with of", "The Free Guard of Alda, a militia, left.", &["militia → unlisted Free Guard of Alda, apposition"]),
    (
        "a name with for and of",
        "The Guard for the Freedom of Alda is a militia.",
        &["militia → unlisted Guard for the Freedom of Alda, copula"],
    ),
    ("a person and of", "Tamas Orre of Alda, a rebel, left.", &["rebel → nobody"]),
    ("a name with of before an actor", "The Free Guard of Upland, a militia, left.", &["militia → nobody"]),
    ("a name and a place", "The militant group Alda Vey in the valley left.", &["militant group → unlisted Alda Vey, compound"]),
    ("a name and another", "The militant group Alda Vey and the mayor met.", &["militant group → unlisted Alda Vey, compound"]),
    ("a name and a clause", "The militant group Alda Vey which held the pier left.", &["militant group → unlisted Alda Vey, compound"]),
    ("a name and an adverb", "The militant group Alda Vey largely agreed.", &["militant group → unlisted Alda Vey, compound"]),
    ("a name and a reason", "He met the militant group Alda Vey because it rained.", &["militant group → unlisted Alda Vey, compound"]),
    ("a name and an object", "He gave the militant group Alda Vey the pier.", &["militant group → unlisted Alda Vey, compound"]),
    ("a thing of a regime", "The mayor saw it on regime TV.", &["regime → nobody"]),
    ("brackets with other letters", "The Northern Quay Guard (XJZ) left. XJZ rebels came.", &["rebels → unlisted XJZ, compound"]),
    ("a body beside its label", "Some Quay Guard fighters left.", &["fighters → unlisted Quay Guard, compound"]),
    ("an acronym beside its label", "The QRG fighters left.", &["fighters → unlisted QRG, compound"]),
    ("a place beside a label", "The Orre fighters left.", &["fighters → nobody"]),
    ("a people beside a label", "The Danish fighters left.", &["fighters → nobody"]),
    ("a label before a name", "The militant group Alda Vey left.", &["militant group → unlisted Alda Vey, compound"]),
    ("a label before a person", "The dictator Tamas Orre fled.", &["dictator → unlisted Tamas Orre, compound"]),
    ("a label before a place and its council", "The rebel Orre council met.", &["rebel → nobody"]),
    ("of a body", "Fighters of the Quay Guard left.", &["Fighters → unlisted Quay Guard, of"]),
    ("of a place", "Fighters of Orre left.", &["Fighters → nobody"]),
    ("from a place of two words", "Fighters from Orre Sands left.", &["Fighters → nobody"]),
    (
        "a list with one of the lexicon",
        "Rebel groups such as the River League and Quay Guard left.",
        &["Rebel groups → league, member-list", "Rebel groups → unlisted Quay Guard, member-list"],
    ),
    ("an apposition", "The mayor met Alda Vey, a militant group.", &["militant group → unlisted Alda Vey, apposition"]),
    ("an apposition to a place", "In the port of Orre, a militant group met.", &["militant group → nobody"]),
    ("a predicate", "The Quay Guard is a terrorist group.", &["terrorist group → unlisted Quay Guard, copula"]),
    ("a predicate denied", "The Quay Guard is not a terrorist group.", &["terrorist group → unlisted Quay Guard, copula, denied"]),
    ("a namer", "Upland calls the Quay Guard terrorists.", &["terrorists → unlisted Quay Guard, naming"]),
    ("the first word of a sentence", "Boats are no terrorists.", &["terrorists → nobody, denied"]),
    ("a first word before a name", "The old guards left. Old Quay Guard fighters came.", &["fighters → unlisted Quay Guard, compound"]),
    ("a role before a name", "The mayor met Commander Tamas Orre, a rebel.", &["rebel → unlisted Tamas Orre, apposition"]),
    ("a particle in a name", "The terrorist group Jund al-Orre left.", &["terrorist group → unlisted Jund al-Orre, compound"]),
    ("a place that a body has its name from", "Fighters from the Old City left.", &["Fighters → nobody"]),
    ("a rank between", "Army Sgt. Tamas Orre left.", &["Army → nobody"]),
    ("what somebody founded", "The keeper leads a militant group Orre founded.", &["militant group → nobody"]),
    ("a place whose clause sees a label", "The mayor of Orre, which will see rebels leave, met.", &["rebels → nobody"]),
    ("a body that an office runs", "The state-run Quay Press left.", &[]),
    ("a month", "The rebels of May left.", &["rebels → nobody"]),
    (
        "an acronym that the article introduces",
        "The Northern Quay Guard (NQG) left. NQG rebels came.",
        &["rebels → unlisted Northern Quay Guard, compound"],
    ),
    ("an acronym of an actor of the lexicon", "The Harbour Front (KXF) left. KXF rebels came.", &["rebels → front, compound"]),
    ("an acronym before it is introduced", "KXF rebels came. The Harbour Front (KXF) left.", &["rebels → unlisted KXF, compound"]),
    ("brackets without an acronym", "The Harbour Front (Orre) left. Orre rebels came.", &["rebels → nobody"]),
    ("the backer of a body", "The Upland-backed Quay Guard left.", &["Upland-backed → unlisted Quay Guard, association"]),
    ("the backer of a place", "The Upland-backed Orre left.", &[]),
    ("a time inside a name", "The Northern Dawn Front, a militia, left.", &["militia → unlisted Northern Dawn Front, apposition"]),
    ("a number that opens a name", "The Third Alda Brigade, a militia, left.", &["militia → unlisted Third Alda Brigade, apposition"]),
    ("a date that opens a name", "The April 6 Movement, a militia, left.", &["militia → unlisted April 6 Movement, apposition"]),
    ("a day before a name", "Rebels met on Monday Alda Council members.", &["Rebels → nobody"]),
    ("a day behind a name", "The Alda Front Monday left the rebels.", &["rebels → nobody"]),
];

/// Names that are counted as mentions.
const MENTIONS: &[Case] = &[
    ("all of a labelled name", "Quay Guard rebels came. The Quay Guard left.", &["Quay Guard", "Quay Guard"]),
    ("none without a label", "The Quay Guard left.", &[]),
    ("an acronym", "The Harbour Front (KXF) left. The KXF came.", &["Harbour Front", "KXF"]),
];

#[test]
fn unlisted() {
    check(CASES);
}

#[test]
fn mentions() {
    let case = |&(name, text, expected): &Case| {
        let found: Vec<String> = read(text).mentions.iter().map(|m| m.span.of(text).to_owned()).collect();
        compare(name, text, expected, &found)
    };
    tell(&MENTIONS.iter().filter_map(case).collect::<Vec<_>>());
}
