//! A label as a predicate; and its denial.

use super::Case;
use super::check;

const CASES: &[Case] = &[
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
];

#[test]
fn copula() {
    check(CASES);
}
