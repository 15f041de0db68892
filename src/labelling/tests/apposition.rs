//! A label in apposition to a name, and a name in apposition to a label.

use super::Case;
use super::check;

const CASES: &[Case] = &[
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
];

#[test]
fn apposition() {
    check(CASES);
}
