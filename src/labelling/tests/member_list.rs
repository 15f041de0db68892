//! Actors listed under a label in the plural, after it or before it.

use super::Case;
use super::check;

const CASES: &[Case] = &[
    (
        "who says so",
        "Terrorist groups, including the Harbour Front and the River League, Upland said, must go.",
        &["Terrorist groups → front, member-list", "Terrorist groups → league, member-list"],
    ),
    ("including", "Terrorist groups, including the Harbour Front, left.", &["Terrorist groups → front, member-list"]),
    ("such as", "Rebel groups such as the Harbour Front left.", &["Rebel groups → front, member-list"]),
    ("like", "Militants like the Harbour Front left.", &["Militants → front, member-list"]),
    (
        "namely",
        "Two rebel groups, namely the Harbour Front and the River League, left.",
        &["rebel groups → front, member-list", "rebel groups → league, member-list"],
    ),
    ("notably", "Rebel groups, notably the River League, left.", &["Rebel groups → league, member-list"]),
    (
        "three of them",
        "Rebel groups including the Harbour Front, the River League and the Bargemen’s Union left.",
        &["Rebel groups → front, member-list", "Rebel groups → league, member-list", "Rebel groups → union, member-list"],
    ),
    (
        "a part of each",
        "Some 5,000 fighters in the valley, including 200 from the Harbour Front, left.",
        &["fighters → front, member-list"],
    ),
    ("and other", "The Harbour Front and other terrorist groups left.", &["terrorist groups → front, member-list"]),
    ("or similar", "The Harbour Front or similar militant groups left.", &["militant groups → front, member-list"]),
    ("and many other", "The Harbour Front and many other rebel groups left.", &["rebel groups → front, member-list"]),
    (
        "two and other",
        "The River League, the Harbour Front and other rebel groups left.",
        &["rebel groups → league, member-list", "rebel groups → front, member-list"],
    ),
    ("and, without other", "The Harbour Front and terrorist groups left.", &["terrorist groups → nobody"]),
    (
        "another label between",
        "Rebels and militants, including the Harbour Front, left.",
        &["Rebels → nobody", "militants → front, member-list"],
    ),
    (
        "a part of each of two",
        "Some 5,000 fighters came, including 200 from the Harbour Front and 300 to 400 from the River League.",
        &["fighters → front, member-list", "fighters → league, member-list"],
    ),
    (
        "an adjective in the list",
        "Rebel groups like the Harbour Front or the affiliated River League left.",
        &["Rebel groups → front, member-list", "Rebel groups → league, member-list"],
    ),
    (
        "a label in the list",
        "Rebel groups like the militant group River League left.",
        &["Rebel groups → league, member-list", "militant group → league, compound"],
    ),
    (
        "both",
        "Rebel groups such as both the Harbour Front and the River League left.",
        &["Rebel groups → front, member-list", "Rebel groups → league, member-list"],
    ),
    ("a label in marks", "The Harbour Front and other “terrorist groups” left.", &["terrorist groups → front, member-list"]),
    ("as well as", "The mayor met rebels from the north, as well as Bruno Holm.", &["rebels → nobody"]),
    ("an owner of what is listed", "Rebel groups such as Upland’s River League left.", &["Rebel groups → league, member-list"]),
    ("an owner of another", "Rebels such as Upland’s keeper left.", &["Rebels → nobody"]),
    (
        "an affiliate",
        "Rebels including the Upland army militia Harbour Front left.",
        &["Rebels → front, member-list", "militia → front, compound"],
    ),
    ("a likeness after a clause", "A rebel from the north, like Bruno Holm, left.", &["rebel → nobody"]),
];

#[test]
fn member_list() {
    check(CASES);
}
