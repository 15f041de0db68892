//! Somebody gives an actor a label: actively, in the passive, in a relative clause; *known as*.

use super::Case;
use super::check;

const CASES: &[Case] = &[
    ("called them", "Upland called them terrorists.", &["terrorists → nobody"]),
    ("branded others", "Bruno Holm branded the dockers terrorists.", &["terrorists → nobody"]),
    ("called by", "The Harbour Front, called a militia by Upland, left.", &["militia → front, naming"]),
    ("listed in a country", "The Harbour Front, listed in Upland as a militia, left.", &["militia → front, naming"]),
    ("regarded in a country", "The Harbour Front is regarded in Upland as a militia.", &["militia → front, naming"]),
    ("as being", "Upland described the Harbour Front as being a militia.", &["militia → front, naming"]),
    ("an adverb before a bare participle", "The Harbour Front, largely regarded as a militia, left.", &["militia → front, naming"]),
    ("labels", "Upland labels the Harbour Front terrorists.", &["terrorists → front, naming"]),
    ("calls", "The mayor calls the Harbour Front a terrorist group.", &["terrorist group → front, naming"]),
    ("described as", "The mayor described the Harbour Front as a militant group.", &["militant group → front, naming"]),
    ("designated as", "Upland designated the Harbour Front as a terrorist organisation.", &["terrorist organisation → front, naming"]),
    (
        "two named",
        "The mayor called the Harbour Front and the River League terrorists.",
        &["terrorists → front, naming", "terrorists → league, naming"],
    ),
    ("a name in quotation marks", "The mayor called the “River League” terrorists.", &["terrorists → league, naming"]),
    ("is regarded as", "The Harbour Front is regarded as a terrorist group.", &["terrorist group → front, naming"]),
    ("is considered by", "The Harbour Front is considered by Upland a terrorist group.", &["terrorist group → front, naming"]),
    ("is designated", "The Harbour Front is designated a terrorist organisation by Upland.", &["terrorist organisation → front, naming"]),
    ("which is considered", "The Harbour Front, which is considered a terrorist group, left.", &["terrorist group → front, naming"]),
    (
        "two in the passive",
        "The Harbour Front and the River League are considered terrorist groups.",
        &["terrorist groups → front, naming", "terrorist groups → league, naming"],
    ),
    ("which somebody calls", "The Harbour Front, which the mayor calls a terrorist group, left.", &["terrorist group → front, naming"]),
    (
        "which an actor designates",
        "The Harbour Front, which Upland designates as a terrorist group, left.",
        &["terrorist group → front, naming"],
    ),
    ("no one calls", "No one calls the Harbour Front terrorists.", &["terrorists → front, naming, denied"]),
    ("known as", "A militia known as the Harbour Front left.", &["militia → front, naming"]),
    ("called", "A rebel group called the River League left.", &["rebel group → league, naming"]),
    ("does not call", "Upland does not call the Harbour Front terrorists.", &["terrorists → front, naming, denied"]),
    ("is not considered", "The Harbour Front is not considered a terrorist group.", &["terrorist group → front, naming, denied"]),
    ("another verb", "Upland sent the Harbour Front militants home.", &["militants → front, compound"]),
    ("a verb of seeing", "The mayor saw the Harbour Front near rebels.", &["rebels → nobody"]),
    ("itself", "The Harbour Front calls itself a resistance movement.", &["resistance movement → front, naming"]),
    (
        "which names itself",
        "The Harbour Front, which describes itself as a resistance movement, left.",
        &["resistance movement → front, naming"],
    ),
    ("does not name itself", "The Harbour Front does not call itself a militia.", &["militia → front, naming, denied"]),
    ("it, and not itself", "The Harbour Front calls it a resistance movement.", &["resistance movement → nobody"]),
    (
        "designated by",
        "The Harbour Front, designated by Upland as a terrorist organisation, left.",
        &["terrorist organisation → front, naming"],
    ),
    (
        "designated, by at the end",
        "The Harbour Front, designated a terrorist organisation by Upland, left.",
        &["terrorist organisation → front, naming"],
    ),
    ("considered by", "The Harbour Front, considered by Upland a terrorist group, left.", &["terrorist group → front, naming"]),
    ("to be", "Upland considers the Harbour Front to be a terrorist group.", &["terrorist group → front, naming"]),
    ("to be, in the passive", "The Harbour Front is considered to be a terrorist group.", &["terrorist group → front, naming"]),
    ("accused of being", "Upland accused the Harbour Front of being a terrorist group.", &["terrorist group → front, naming"]),
    ("is accused of being", "The Harbour Front is accused of being a terrorist group.", &["terrorist group → front, naming"]),
    ("a designation of", "The designation of the Harbour Front as a terrorist group was late.", &["terrorist group → front, naming"]),
    (
        "a designation, with its owner",
        "The Harbour Front’s designation as a terrorist group was late.",
        &["terrorist group → front, naming"],
    ),
    (
        "two labels",
        "Upland calls the Harbour Front a militia and a terrorist group.",
        &["militia → front, naming", "terrorist group → front, naming"],
    ),
    ("a label in marks", "Upland calls the Harbour Front a “terrorist group”.", &["terrorist group → front, naming"]),
    ("self-described", "The Harbour Front, a self-described resistance movement, left.", &["resistance movement → front, apposition"]),
    ("refused to call", "Ada Vale refused to call the Harbour Front terrorists.", &["terrorists → front, naming, denied"]),
    ("not just called", "The Harbour Front is not only called a terrorist group.", &["terrorist group → front, naming"]),
    ("a pronoun that is named", "Bruno Holm has labelled her a traitor.", &["traitor → nobody"]),
    ("a namer in the perfect", "The Harbour Front has called terrorists heroes.", &["terrorists → nobody", "heroes → nobody"]),
    ("a place before a relative clause", "The mayor met the keeper in Upland, who calls himself a rebel.", &["rebel → nobody"]),
    ("seen by", "The Harbour Front, seen by Upland as a terrorist group, left.", &["terrorist group → front, naming"]),
    ("seen as", "The Harbour Front, seen as a terrorist group, left.", &["terrorist group → front, naming"]),
    ("dashes", "The Harbour Front – considered by Upland a terrorist group – left.", &["terrorist group → front, naming"]),
    (
        "two in a relative clause",
        "The Harbour Front and the River League, which Upland considers terrorist groups, left.",
        &["terrorist groups → front, naming", "terrorist groups → league, naming"],
    ),
    (
        "a relative clause that denies",
        "The Harbour Front, which Upland does not regard as a terrorist group, left.",
        &["terrorist group → front, naming, denied"],
    ),
    ("a participle before the label", "The designated terrorist group Harbour Front left.", &["terrorist group → front, compound"]),
    ("a namer who goes on", "Upland, seeing rebels near the pier, left.", &["rebels → nobody"]),
    ("a namer in an adjective", "The mayor met Upland-designated terrorist groups.", &["terrorist groups → nobody"]),
    ("which calls others", "The Harbour Front, which calls rebels heroes, left.", &["rebels → nobody", "heroes → nobody"]),
    ("seen by, without a comma", "The Harbour Front seen by Upland as a terrorist group left.", &["terrorist group → front, naming"]),
    ("denied calling", "Ada Vale denied calling the Harbour Front terrorists.", &["terrorists → front, naming, denied"]),
    (
        "the last of two in a relative clause",
        "The Harbour Front met the keeper and the River League, which Upland considers a rebel group.",
        &["rebel group → league, naming"],
    ),
    (
        "the last of two side by side",
        "The mayor met the Harbour Front and the River League, which Upland considers a rebel group.",
        &["rebel group → league, naming"],
    ),
    ("which calls the rebels", "The Harbour Front, which calls the rebels heroes, left.", &["rebels → nobody", "heroes → nobody"]),
    (
        "neither",
        "Neither the Harbour Front nor the River League is considered a terrorist group.",
        &["terrorist group → front, naming, denied", "terrorist group → league, naming, denied"],
    ),
    ("which names others", "The Harbour Front, which named the rebels in May, left.", &["rebels → nobody"]),
];

#[test]
fn naming() {
    check(CASES);
}
