//! Somebody dies or something breaks, and the verb has no place for a doer.

use super::Case;
use super::check;

const CASES: &[Case] = &[
    ("died", "Three dockers died.", &["? → died → Three dockers (people), intransitive"]),
    (
        "no passive",
        "A bus blew up and two soldiers died.",
        &["? → blew up → A bus (things), intransitive", "? → died → two soldiers*, intransitive"],
    ),
    ("a thing, without other words of force", "A bus blew up.", &["? → blew up → A bus (things), intransitive"]),
    ("a temper", "The senator blew up.", &[]),
    (
        "collapsed",
        "A house collapsed after the shelling.",
        &["? → collapsed → A house (things), intransitive", "? → shelling → ?, nominal"],
    ),
    ("with an object, an active", "The Harbour Front blew up a bridge after the war.", &["front → blew up → a bridge (things), active"]),
    (
        "with a form of be, a passive",
        "A bridge was blown up by the Harbour Front in the war.",
        &["front → blown up → A bridge (things), passive-by"],
    ),
    ("and how long after", "A bomb exploded about 4 to 5 minutes later.", &["? → exploded → A bomb (means), intransitive"]),
    ("and when", "A bomb exploded two hours later.", &["? → exploded → A bomb (means), intransitive"]),
    ("a figure of speech", "The talks collapsed.", &[]),
    (
        "and a participle",
        "A house collapsed, killing ten people.",
        &["? → collapsed → A house (things), intransitive", "A house (things) → killing → ten people (people), active"],
    ),
];

#[test]
fn intransitive() {
    check(CASES);
}
