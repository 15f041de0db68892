//! A label as a predicate; and its denial.

use super::Case;
use super::check;

const CASES: &[Case] = &[
    ("the label first, and an adverb", "The main rebel group there is the Harbour Front.", &["rebel group → front, copula"]),
    (
        "two predicates and a place",
        "The Harbour Front is an occupier and a terrorist group in the valley.",
        &["occupier → front, copula", "terrorist group → front, copula"],
    ),
    (
        "two predicates and a clause",
        "The Harbour Front is an occupier and a terrorist group which holds the pier.",
        &["occupier → front, copula", "terrorist group → front, copula"],
    ),
    (
        "three predicates",
        "The Harbour Front is an occupier, a militia and a government.",
        &["occupier → front, copula", "militia → front, copula", "government → front, copula"],
    ),
    ("is", "The Harbour Front is a terrorist organisation.", &["terrorist organisation → front, copula"]),
    ("was", "Bruno Holm was a dictator.", &["dictator → holm, copula"]),
    ("remains", "The Harbour Front remains a militant group.", &["militant group → front, copula"]),
    ("became", "The Harbour Front became a resistance movement.", &["resistance movement → front, copula"]),
    ("has been", "The Harbour Front has been a rebel group since May.", &["rebel group → front, copula"]),
    (
        "two subjects",
        "The Harbour Front and the River League are rebel groups.",
        &["rebel groups → front, copula", "rebel groups → league, copula"],
    ),
    ("an adverb", "The Harbour Front is now a militant group.", &["militant group → front, copula"]),
    ("a relative clause", "Bruno Holm, who was a dictator, left.", &["dictator → holm, copula"]),
    (
        "the label first",
        "The main rebel groups are the Harbour Front and the River League.",
        &["rebel groups → front, copula", "rebel groups → league, copula"],
    ),
    ("is not", "The Harbour Front is not a terrorist group.", &["terrorist group → front, copula, denied"]),
    ("was never", "Bruno Holm was never a dictator.", &["dictator → holm, copula, denied"]),
    ("is no", "The Harbour Front is no terrorist group.", &["terrorist group → front, copula, denied"]),
    ("isn’t", "The Harbour Front isn’t a terrorist group.", &["terrorist group → front, copula, denied"]),
    ("who are not", "The Harbour Front, who are not terrorists, left.", &["terrorists → front, copula, denied"]),
    ("a denial that", "Ada Vale denied that the Harbour Front is a terrorist group.", &["terrorist group → front, copula, denied"]),
    ("a thing done to a label", "The Harbour Front is fighting terrorists.", &["terrorists → nobody"]),
    ("a possession", "The Harbour Front has a militia.", &["militia → nobody"]),
    ("a relation to a label", "The Harbour Front is a threat to rebels.", &["rebels → nobody"]),
    ("a label in marks", "The Harbour Front is a “terrorist group”.", &["terrorist group → front, copula"]),
    ("a label and its stop in marks", "The Harbour Front is a “terrorist group.”", &["terrorist group → front, copula"]),
    (
        "a quotation that the label opens",
        "The mayor said Bruno Holm was “a dictator who must leave the valley by spring”.",
        &["dictator → holm, copula"],
    ),
    ("a cue between", "The Harbour Front, Upland said, is a terrorist group.", &["terrorist group → front, copula"]),
    ("a cue behind the verb", "The Harbour Front is, the mayor said, a terrorist group.", &["terrorist group → front, copula"]),
    ("a clause between", "The Harbour Front, which holds the pier, is a terrorist group.", &["terrorist group → front, copula"]),
    ("brackets between", "The Harbour Front (which holds the pier) is a terrorist group.", &["terrorist group → front, copula"]),
    (
        "an apposition between",
        "The Harbour Front, once a militia, is now a government.",
        &["militia → front, apposition", "government → front, copula"],
    ),
    (
        "two predicates",
        "The Harbour Front is an occupier and a terrorist group.",
        &["occupier → front, copula", "terrorist group → front, copula"],
    ),
    (
        "both predicates",
        "The Harbour Front is both a militia and a government.",
        &["militia → front, copula", "government → front, copula"],
    ),
    (
        "two predicates, denied",
        "The Harbour Front is not a militia or a rebel group.",
        &["militia → front, copula, denied", "rebel group → front, copula, denied"],
    ),
    ("a predicate and a clause", "The Harbour Front is a militia and rebels left it.", &["militia → front, copula", "rebels → nobody"]),
    (
        "both subjects",
        "Both the Harbour Front and the River League are rebel groups.",
        &["rebel groups → front, copula", "rebel groups → league, copula"],
    ),
    ("one of", "The Harbour Front is one of the main rebel groups.", &["rebel groups → front, copula"]),
    ("two adjectives", "Bruno Holm is a cruel, old dictator.", &["dictator → holm, copula"]),
    ("an owner", "The Harbour Front is Upland’s resistance movement.", &["resistance movement → front, copula"]),
    ("to be", "The Harbour Front is said to be a terrorist group.", &["terrorist group → front, copula"]),
    ("not just", "The Harbour Front is not just a terrorist group.", &["terrorist group → front, copula"]),
    ("not only", "The Harbour Front is not only a terrorist group.", &["terrorist group → front, copula"]),
    ("not merely", "The Harbour Front is not merely a terrorist group.", &["terrorist group → front, copula"]),
    ("nothing but", "The Harbour Front is nothing but a terrorist group.", &["terrorist group → front, copula"]),
    ("denied being", "The Harbour Front denied being a terrorist group.", &["terrorist group → front, copula, denied"]),
    ("a denial without that", "Ada Vale denied the Harbour Front was a terrorist group.", &["terrorist group → front, copula, denied"]),
    (
        "a claim rejected",
        "Ada Vale rejected claims that the Harbour Front is a terrorist group.",
        &["terrorist group → front, copula, denied"],
    ),
    ("a denial denied", "Ada Vale did not deny that the Harbour Front is a terrorist group.", &["terrorist group → front, copula"]),
    ("a denial of a denial", "Ada Vale denied that the Harbour Front is not a terrorist group.", &["terrorist group → front, copula"]),
    ("another head", "The leader of the Harbour Front is a dictator.", &["dictator → nobody"]),
    ("another head with an owner", "The Harbour Front’s leader is a dictator.", &["dictator → nobody"]),
    ("a conjunction that is a preposition too", "Trade fell since Bruno Holm became a dictator.", &["dictator → holm, copula"]),
    (
        "a name in square brackets",
        "“[Bruno Holm] was a dictator for ten years in the valley,” Ada Vale said.",
        &["dictator → holm, copula"],
    ),
    ("a place in a relative clause", "The mayor met the keeper in Upland, who is a rebel.", &["rebel → nobody"]),
    ("a label that owns", "The Harbour Front is the rebels’ friend.", &["rebels → nobody"]),
    ("a deed after the label", "The rebels are fighting Harbour Front.", &["rebels → nobody"]),
    ("a name before its noun", "The rebels are old Harbour Front allies.", &["rebels → nobody"]),
    (
        "a predicate and a clause with a place",
        "The Harbour Front is a militia and rebels in the north fear it.",
        &["militia → front, copula", "rebels → nobody"],
    ),
    (
        "a predicate and a clause with an article",
        "The Harbour Front is a militia and the rebels left.",
        &["militia → front, copula", "rebels → nobody"],
    ),
    (
        "two predicates of which one is owned",
        "The Harbour Front is a militia and the rebels’ friend.",
        &["militia → front, copula", "rebels → nobody"],
    ),
    ("a deed to a label", "Upland is a country battling terrorists.", &["terrorists → nobody"]),
    ("a deed to a label, of a person", "Bruno Holm is a president facing rebels.", &["rebels → nobody"]),
    ("a deed to a label, with the article", "Upland is the country battling terrorists.", &["terrorists → nobody"]),
    ("a deed to a label, in an apposition", "Upland, the country battling terrorists, left.", &["terrorists → nobody"]),
    ("a clause about the predicate", "Upland is a country rebels fear.", &["rebels → nobody"]),
    ("a participle for an adjective", "The Harbour Front is a growing militant group.", &["militant group → front, copula"]),
    ("a few", "The Harbour Front are a few rebels.", &["rebels → front, copula"]),
    (
        "neither",
        "Neither the Harbour Front nor the River League are terrorist groups.",
        &["terrorist groups → front, copula, denied", "terrorist groups → league, copula, denied"],
    ),
    ("it is not", "It is not the Harbour Front that is the terrorist group.", &["terrorist group → front, copula, denied"]),
    ("not one but another", "Not the Harbour Front but the River League is a terrorist group.", &["terrorist group → league, copula"]),
    (
        "a compound and another label",
        "The mayor met Harbour Front fighters and rebels.",
        &["fighters → front, compound", "rebels → nobody"],
    ),
];

#[test]
fn copula() {
    check(CASES);
}
