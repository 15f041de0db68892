//! Words of harm that tell no deed.

use super::Case;
use super::check;

const CASES: &[Case] = &[
    ("politics", "The senator attacked the budget.", &[]),
    ("trade", "Sales hit a record.", &[]),
    ("an adjective behind a verb", "They came to evacuate wounded fighters.", &[]),
    ("a noun of two words", "The talks are our best shot at peace in the war.", &[]),
    ("a weapon", "The shell of a rocket lay beside a ticking bomb.", &[]),
    ("a weapon and its kind", "They met by mortar shells the size of boats.", &[]),
    ("a noun behind a preposition", "The truce was on the brink of collapse, troops said.", &[]),
    ("a compound", "The shell-shocked mayor left.", &[]),
    ("an adjective", "Upland left the captured fort to the army.", &[]),
    (
        "a deed behind a hyphen",
        "A car-bomb attack killed two guards.",
        &["A car-bomb attack (means) → killed → two guards (forces), active"],
    ),
    ("people by what befell them", "Ten wounded left.", &[]),
    (
        "three sentences are no article of war",
        "Guards shelled a fort. Bombs fell. The Harbour Front attacked the pier.",
        &["Guards (forces) → shelled → a fort (things), active"],
    ),
    (
        "an article with one sentence of war",
        "Guards shelled a fort. It rained. It snowed. It rained. The Harbour Front attacked the pier.",
        &["Guards (forces) → shelled → a fort (things), active"],
    ),
    ("an adjective behind an owner", "The mayor’s captured boat lay in the war.", &[]),
];

#[test]
fn figures() {
    check(CASES);
}
