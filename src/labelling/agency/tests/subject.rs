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
        &["A teacher (people) → killing → a pupil (people), active", "? → shot → A teacher (people), agentless-passive"],
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
        &["Army units (forces) → raids → rebels*, nominal", "raids (means) → destroying → their boats (things), active"],
    ),
    (
        "a participle behind a weapon",
        "Guards fired a shell at the market killing ten people.",
        &["Guards (forces) → fired → the market (things), active", "Guards (forces) → killing → ten people (people), active"],
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
            "The raid (means) → hit → the pier (other), active",
            "The raid (means) → killed → ten people (people), active",
        ],
    ),
    ("a preposition opens the sentence", "By morning rebels had killed ten people.", &["rebels* → killed → ten people (people), active"]),
    (
        "past who says so, between commas",
        "The blast, which the mayor said killed ten people, shook Upland.",
        &["? → blast → ?, nominal", "The blast (means) → killed → ten people (people), active"],
    ),
    ("a man of whose body is told", "Doctors saw the body of a man killed by rebels.", &["rebels* → killed → a man (people), passive-by"]),
    (
        "relatives of the one who was harmed",
        "Relatives of the nurse shot by guards wept.",
        &["guards (forces) → shot → the nurse (people), passive-by"],
    ),
    (
        "one of those who bear arms",
        "A leader of the Harbour Front killed in Orre was buried.",
        &["? → killed → A leader (people), agentless-passive"],
    ),
    (
        "left so many",
        "Clashes between guards and rebels left 20 injured.",
        &["guards (forces) + rebels* → Clashes → ?, nominal", "? → injured → 20 (people), agentless-passive"],
    ),
    (
        "so many, behind an adverb",
        "The mayor counted 20 gravely wounded and thousands regularly beaten by rebels.",
        &["rebels* → wounded → The mayor counted 20 (people), passive-by", "rebels* → beaten → thousands (people), passive-by"],
    ),
    (
        "a day, and no number of people",
        "The attack of May 3 killed ten people.",
        &["? → attack → ?, nominal", "The attack (means) → killed → ten people (people), active"],
    ),
    ("told to do so", "The mayor ordered the army to shell the fort.", &["the army* → shell → the fort (things), active, unreal"]),
    (
        "for them to do so",
        "The deal was a chance for rebels to attack the fort in the war.",
        &["rebels* → attack → the fort (things), active, unreal"],
    ),
    (
        "a purpose, behind an object",
        "The Harbour Front massed its forces at the fort in an attempt to seize it.",
        &["front → seize → it (pronoun), active, unreal"],
    ),
    (
        "a purpose, behind a weapon",
        "The rebels used shells to destroy the depot.",
        &["The rebels* → destroy → the depot (things), active, unreal"],
    ),
    ("helped", "The guards had just helped kill ten people.", &["The guards (forces) → kill → ten people (people), active"]),
    ("ages", "Officer Hal Orne, 39, was killed.", &["? → killed → Officer Hal Orne (named), agentless-passive"]),
    (
        "an acronym that is a small word elsewhere",
        "The IS shelled the town, and the fort was stormed by IS guards.",
        &["society → shelled → the town (things), active", "IS guards (forces) → stormed → the fort (things), passive-by"],
    ),
    ("a small word in capitals", "THE TOWN IS SHELLED BY REBELS", &["REBELS* → SHELLED → THE TOWN (things), passive-by"]),
    ("between commas", "A clerk, shot by rebels, was buried on Sunday.", &["rebels* → shot → A clerk (people), passive-by"]),
    (
        "behind a clause with a verb",
        "Rebels stormed the fort, wounded by shells.",
        &["Rebels* → stormed → the fort (things), active", "shells (means) → wounded → Rebels*, passive-by"],
    ),
    ("an age between commas", "The boy, 12, was shot.", &["? → shot → The boy (people), agentless-passive"]),
    ("feared", "Ten people were feared killed.", &["? → killed → Ten people (people), agentless-passive"]),
    (
        "another participle behind the object",
        "The rebels killed ten guards, shooting a clerk and losing three boats.",
        &["The rebels* → killed → ten guards (forces), active", "The rebels* → shooting → a clerk (people), active"],
    ),
    ("considered", "Ten dockers were considered targets in the war.", &[]),
    (
        "by whom it was fired, and at two places",
        "Shells fired by rebels at the market and the fort killed ten people.",
        &["rebels* → fired → the market (things) + the fort (things), passive-by", "Shells (means) → killed → ten people (people), active"],
    ),
];

#[test]
fn subject() {
    check(CASES);
}
