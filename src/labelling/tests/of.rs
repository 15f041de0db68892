//! A label and its actor joined by *of* and its kin, or by a possessive.

use super::Case;
use super::check;

const CASES: &[Case] = &[
    ("of", "Militants of the Harbour Front left.", &["Militants → front, of"]),
    ("from", "Rebels from the Harbour Front left.", &["Rebels → front, of"]),
    ("belonging to", "Fighters belonging to the Harbour Front left.", &["Fighters → front, of"]),
    ("loyal to", "Forces loyal to Bruno Holm left.", &["Forces → holm, of"]),
    ("allied to", "Rebels allied to the River League left.", &["Rebels → league, of"]),
    ("a possessive", "Bruno Holm’s terrorists left.", &["terrorists → holm, of"]),
    ("a possessive and an adjective", "The Harbour Front’s young rebels left.", &["rebels → front, of"]),
    ("two owners", "Militants of the Harbour Front and the River League left.", &["Militants → front, of", "Militants → league, of"]),
    ("a singular label has one owner", "The leader met a militant of the Harbour Front and the River League.", &["militant → front, of"]),
    ("an adjective before the name", "Four soldiers of the heroic Upland army left.", &["soldiers → army, of"]),
    ("a title before the name", "Forces loyal to President Holm left.", &["Forces → holm, of"]),
    ("a place", "Militants in Upland left.", &["Militants → nobody"]),
    ("a land of origin", "Militants from Upland left.", &["Militants → nobody"]),
    (
        "a name that is part of an adjective",
        "Rebels of the Upland-backed River League left.",
        &["Rebels → league, of", "Upland-backed → league, association"],
    ),
];

#[test]
fn of() {
    check(CASES);
}
