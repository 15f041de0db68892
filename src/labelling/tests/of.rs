//! A label and its actor joined by *of* and its kin, or by a possessive.

use super::Case;
use super::check;

const CASES: &[Case] = &[
    ("a label that acts on another", "Holm's forces killed rebels.", &["forces → holm, of", "rebels → nobody"]),
    ("what is in a state", "Upland's most powerful militia left.", &["militia → nobody"]),
    (
        "of one and of another",
        "The terrorists of the Harbour Front and of the River League left.",
        &["terrorists → front, of", "terrorists → league, of"],
    ),
    ("of one and from another", "The rebels of the Harbour Front and from Alda left.", &["rebels → front, of"]),
    ("of", "Militants of the Harbour Front left.", &["Militants → front, of"]),
    ("from", "Rebels from the Harbour Front left.", &["Rebels → front, of"]),
    ("belonging to", "Fighters belonging to the Harbour Front left.", &["Fighters → front, of"]),
    ("loyal to", "Forces loyal to Bruno Holm left.", &["Forces → holm, of"]),
    ("fighting for", "Rebels fighting for the River League left.", &["Rebels → league, of"]),
    ("led by", "Rebels led by Bruno Holm left.", &["Rebels → holm, of"]),
    ("allies", "Rebels allied to the River League left.", &["Rebels → nobody"]),
    ("backers", "Rebels backed by the Upland army left.", &["Rebels → nobody"]),
    ("affiliates", "Two rebel groups affiliated with the River League left.", &["rebel groups → nobody"]),
    ("a role before the name", "Forces loyal to old leader Bruno Holm left.", &["Forces → holm, of"]),
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
    ("a label in marks", "The 'freedom fighters' of the Harbour Front came.", &["freedom fighters → front, of"]),
    ("label and name in marks", "The “freedom fighters” of the “River League” came.", &["freedom fighters → league, of"]),
    ("an owner and a label in marks", "Bruno Holm’s “liberators” left.", &["liberators → holm, of"]),
    ("a plural owner", "The Bargemen’s Union’s rebels and the Holms’ left.", &["rebels → union, of"]),
    ("a participle before the name", "Rebels of the affiliated River League left.", &["Rebels → league, of"]),
    ("the rest of a sentence", "Rebels of the north met the Harbour Front.", &["Rebels → nobody"]),
    ("the rest of a sentence, without an article", "Rebels of the north met Harbour Front.", &["Rebels → nobody"]),
    ("a land and those who rise in it", "Upland’s rebels left.", &["rebels → nobody"]),
    ("so-called", "Rebels of the so-called River League left.", &["Rebels → league, of"]),
    ("a mark of the owner that stands apart", "Bruno Holm ’s rebels left.", &["rebels → holm, of"]),
    ("a people before the name", "Rebels of the Syrian River League left.", &["Rebels → league, of"]),
    ("gunmen of two", "Gunmen of the Harbour Front and the River League left.", &["Gunmen → front, of", "Gunmen → league, of"]),
    ("a number of fighters", "Bruno Holm’s 500 fighters left.", &["fighters → holm, of"]),
    ("’s before a deed", "Bruno Holm’s fighting terrorists.", &["terrorists → nobody"]),
    (
        "owners with a label each",
        "Rebels of the Harbour Front, River League’s fighters and the Bargemen’s Union’s militia met.",
        &["Rebels → front, of", "fighters → league, of", "militia → union, of"],
    ),
    (
        "an owner behind another label",
        "Rebels of the Harbour Front and River League’s fighters met.",
        &["Rebels → front, of", "fighters → league, of"],
    ),
    ("owners who share", "Harbour Front and River League’s fighters met.", &["fighters → front, of", "fighters → league, of"]),
    ("’s before a denial", "Bruno Holm’s no dictator.", &["dictator → nobody, denied"]),
];

#[test]
fn of() {
    check(CASES);
}
