//! What the subject of a verb is where something stands between the two.

use super::Case;
use super::check;

const CASES: &[Case] = &[
    ("made by somebody", "A car bomb planted by the Harbour Front exploded.", &["? → exploded → A car bomb (means), intransitive"]),
    ("held by somebody", "Prisoners held by Upland died.", &["? → died → Prisoners (people), intransitive"]),
    (
        "in a relative clause with a passive",
        "A device which was planted earlier by rebels exploded in the market.",
        &["? → exploded → A device (means), intransitive"],
    ),
    (
        "the of-phrase of a noun of force",
        "The Harbour Front's shelling of the rebels killed ten people.",
        &["front → shelling → the rebels*, nominal", "The Harbour Front's shelling (means) → killed → ten people (people), active"],
    ),
    (
        "a noun of force",
        "The bombing of Upland killed ten people.",
        &["? → bombing → upland, nominal", "The bombing (means) → killed → ten people (people), active"],
    ),
    (
        "behind a determiner, a noun",
        "The shelling in Orre killed two dockers.",
        &["? → shelling → ?, nominal", "The shelling (means) → killed → two dockers (people), active"],
    ),
    (
        "past who says so",
        "Two blasts that the mayor said killed ten people shook Upland.",
        &["? → blasts → ?, nominal", "Two blasts (means) → killed → ten people (people), active"],
    ),
    ("who says so, no relative", "Rebels vowed to attack the market.", &["Rebels* → attack → the market (things), active, unreal"]),
    ("accused, passive", "The Upland army was accused of bombing a school.", &["army → bombing → a school (things), active"]),
    (
        "described by a charge",
        "A teacher accused of killing a pupil was shot.",
        &["? → killing → a pupil (people), active", "? → shot → A teacher (people), agentless-passive"],
    ),
    (
        "what stands between commas",
        "The Harbour Front, in a raid that killed ten people, seized the fort.",
        &["? → raid → ?, nominal", "a raid (means) → killed → ten people (people), active", "front → seized → the fort (things), active"],
    ),
    (
        "a relative clause between commas",
        "The rebels, who are backed by Upland, killed ten people.",
        &["The rebels* → killed → ten people (people), active"],
    ),
    (
        "of a relative clause, behind a comma",
        "The guards spoke of Bruno Holm, who later died in the raid.",
        &["? → died → holm, intransitive"],
    ),
    (
        "an adjective behind its noun",
        "A commander close to the Harbour Front was killed.",
        &["? → killed → A commander (forces), agentless-passive"],
    ),
    (
        "a bare participle behind its noun",
        "A school run by the guild was shelled.",
        &["? → shelled → A school (things), agentless-passive"],
    ),
    (
        "shared with a passive",
        "Bruno Holm was shot by guards and died.",
        &["guards (forces) → shot → holm, passive-by", "? → died → holm, intransitive"],
    ),
    (
        "a clause joined to a clause",
        "A bus blew up and two soldiers died.",
        &["? → blew up → A bus (things), intransitive", "? → died → two soldiers*, intransitive"],
    ),
    (
        "a participle behind an object's place",
        "Army units began raids on rebels in the town destroying their boats.",
        &["? → raids → rebels*, nominal", "raids (means) → destroying → their boats (things), active"],
    ),
    (
        "a participle behind a weapon",
        "Guards fired a shell at the market killing ten people.",
        &["Guards (forces) → fired a shell at → the market (things), active", "Guards (forces) → killing → ten people (people), active"],
    ),
    (
        "after a participle, no verb known",
        "The Harbour Front guards the pier after seizing the fort in the war.",
        &["front → seizing → the fort (things), active"],
    ),
    (
        "where, behind who",
        "A clerk who left the town where rebels seized boats was shot.",
        &["rebels* → seized → boats (things), active", "? → shot → A clerk (people), agentless-passive"],
    ),
    (
        "when, once more",
        "The guards once again attacked the market in the war.",
        &["The guards (forces) → attacked → the market (things), active"],
    ),
    (
        "an adverb that no list has",
        "The raid hit the pier and brutally killed ten people.",
        &[
            "? → raid → ?, nominal",
            "The raid (means) → hit → the pier (other) + brutally (other), active",
            "The raid (means) → killed → ten people (people), active",
        ],
    ),
    ("a preposition opens the sentence", "By morning rebels had killed ten people.", &["rebels* → killed → ten people (people), active"]),
    (
        "past who says so, between commas",
        "The blast, which the mayor said killed ten people, shook Upland.",
        &["? → blast → ?, nominal", "The blast (means) → killed → ten people (people), active"],
    ),
];

#[test]
fn subject() {
    check(CASES);
}
