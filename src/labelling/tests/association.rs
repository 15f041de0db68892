//! Backers in hyphened adjectives, and labels that name their actor by themselves.

use super::Case;
use super::check;
use super::check_as;
use super::id;
use crate::labelling::LabelRef;

const ASSOCIATIONS: &[Case] = &[
    ("backed by", "The Harbour Front, backed by Upland, left.", &["backed by Upland → front, association"]),
    ("which is backed by", "The Harbour Front, which is backed by Upland, left.", &["backed by Upland → front, association"]),
    ("is linked to", "The Harbour Front is linked to the River League.", &["linked to the River League → front, association"]),
    ("not backed by", "The Harbour Front is not backed by Upland.", &[]),
    ("would be backed by", "The Harbour Front would be backed by Upland.", &[]),
    ("backed by somebody’s boats", "The Harbour Front, backed by Upland boats, left.", &[]),
    ("backed by somebody’s bakers", "The Harbour Front, backed by Upland’s bakers, left.", &[]),
    ("the leader, backed by", "The leader of the Harbour Front, backed by Upland, left.", &[]),
    ("a backer with a group", "Rebels backed by Upland left.", &["Rebels → nobody"]),
    ("backed", "The Upland-backed Harbour Front left.", &["Upland-backed → front, association"]),
    ("linked", "The River League-linked Harbour Front left.", &["River League-linked → front, association"]),
    ("led", "The Holm-led River League left.", &["Holm-led → league, association"]),
    ("a backer in no lexicon", "The Orre-backed Harbour Front left.", &["Orre-backed → front, association"]),
    ("an adjective between", "The Upland-backed northern Harbour Front left.", &["Upland-backed → front, association"]),
    ("a second modifier", "The Upland-backed, Orre-based Harbour Front left.", &["Upland-backed → front, association"]),
    ("a name in quotation marks", "The Upland-backed “River League” left.", &["Upland-backed → league, association"]),
    (
        "a label before the name",
        "The Upland-backed rebel group River League left.",
        &["Upland-backed → league, association", "rebel group → league, compound"],
    ),
    ("nobody who bears it", "Two Harbour Front-affiliated terrorist groups left.", &["terrorist groups → nobody"]),
    ("a verb before the name", "The Upland-backed rebels met the Harbour Front.", &["rebels → nobody"]),
    ("no suffix of this kind", "The Upland-born Bruno Holm left.", &[]),
    (
        "a second modifier with an actor",
        "The Orre-backed, Upland-based rebel group River League left.",
        &["Orre-backed → league, association", "rebel group → league, compound"],
    ),
    ("words between that are no modifiers", "Upland-backed boats hit Harbour Front.", &[]),
    ("a label and a verb between", "Upland-backed rebels met Harbour Front.", &["rebels → nobody"]),
    ("another phrase between", "In the Orre-backed north the Harbour Front left.", &[]),
    (
        "a creed before a label",
        "The Upland-backed Catholic rebel group River League left.",
        &["Upland-backed → league, association", "rebel group → league, compound"],
    ),
    ("who holds a place", "The Orre-held Upland left.", &[]),
    ("a number behind capitals", "Upland-backed Boats Sink 18 Harbour Front Boats", &[]),
    ("another phrase behind a capital", "In Orre-backed Holmside the Harbour Front left.", &[]),
    (
        "a backer of a label in apposition",
        "The Harbour Front, an Upland-backed rebel group, left.",
        &["Upland-backed → front, association", "rebel group → front, apposition"],
    ),
    (
        "and behind that label",
        "The Harbour Front, a rebel group backed by Upland, left.",
        &["rebel group → front, apposition", "backed by Upland → front, association"],
    ),
    (
        "behind a label and a comma",
        "Harbour Front rebels, backed by Upland, left.",
        &["rebels → front, compound", "backed by Upland → front, association"],
    ),
    (
        "by its adjective",
        "The Uplandish-backed rebels of the Harbour Front left.",
        &["Uplandish-backed → front, association", "rebels → front, of"],
    ),
    ("a state", "The state-run Quay Watch left.", &["state-run → watch, association"]),
    ("no backer", "The well-connected Quay Watch left.", &[]),
    ("a label further off", "An Upland-backed force killed 40 Harbour Front rebels.", &["rebels → front, compound"]),
    ("backers of a label that is denied", "The Harbour Front is no Upland-backed militia.", &["militia → front, copula, denied"]),
];

/// Names with whom an actor is associated.
const WITH: &[Case] = &[
    ("a backer", "The Upland-backed Harbour Front left.", &["upland"]),
    ("a group", "The River League-linked Harbour Front left.", &["league"]),
    ("a backer in no lexicon", "The Orre-backed Harbour Front left.", &["nobody"]),
];

const EPITHETS: &[Case] = &[
    ("alone", "The ferry gang left.", &["ferry gang → front, epithet"]),
    ("beside the name", "The Harbour Front left, and the ferry gangs came.", &["ferry gangs → front, epithet"]),
    ("inside a longer word", "The ferry gangway fell.", &[]),
];

/// What an epithet leaves of a label, with the class that it has by itself.
const RESTS: &[Case] = &[
    ("another label beside it", "The ferry gang militants left.", &["ferry gang Delegitimising", "militants Descriptive"]),
    ("a label that it is part of", "The ferry regime forces left.", &["ferry regime Delegitimising", "forces Descriptive"]),
];

#[test]
fn rests() {
    check_as(RESTS, |text, labelling| format!("{} {:?}", labelling.span.of(text), labelling.class));
}

#[test]
fn associations() {
    check(ASSOCIATIONS);
}

#[test]
fn with_whom() {
    check_as(WITH, |_, labelling| match labelling.label {
        LabelRef::Association(with) => with.map_or("nobody", id).to_owned(),
        other => format!("{other:?}"),
    });
}

#[test]
fn epithets() {
    check(EPITHETS);
}
