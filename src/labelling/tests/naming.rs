//! Somebody gives an actor a label: actively, in the passive, in a relative clause; *known as*.

use super::Case;
use super::check;

const CASES: &[Case] = &[
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
];

#[test]
fn naming() {
    check(CASES);
}
