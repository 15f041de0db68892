//! Something is done to somebody, with or without who did it.

use super::Case;
use super::check;

const CASES: &[Case] = &[
    ("nobody", "No dockers were killed by rebels.", &["rebels* → killed → dockers (people), passive-by, denied"]),
    ("none of them", "None of the dockers was killed by rebels.", &["rebels* → killed → the dockers (people), passive-by, denied"]),
    ("not one", "Not a single docker was killed.", &["? → killed → a single docker (people), agentless-passive, denied"]),
    ("an adverb among the helpers", "Three dockers were also killed.", &["? → killed → Three dockers (people), agentless-passive"]),
    ("dozens of", "Dozens of dockers were killed.", &["? → killed → Dozens of dockers (people), agentless-passive"]),
    ("children of", "Children of pilots were killed.", &["? → killed → Children (people), agentless-passive"]),
    ("with a doer", "Three dockers were killed by the Upland army.", &["army → killed → Three dockers (people), passive-by"]),
    (
        "with a doer after when and where",
        "Three dockers were killed in the market on Sunday by the Upland army.",
        &["army → killed → Three dockers (people), passive-by"],
    ),
    ("without", "Three dockers were killed.", &["? → killed → Three dockers (people), agentless-passive"]),
    ("without, and when", "Three dockers were killed on Sunday.", &["? → killed → Three dockers (people), agentless-passive"]),
    ("by a time", "Three dockers were killed by 5 pm.", &["? → killed → Three dockers (people), agentless-passive"]),
    (
        "by doing",
        "The fort was seized by shelling it.",
        &["? → seized → The fort (things), agentless-passive", "? → shelling → it (pronoun), active"],
    ),
    (
        "by somebody else",
        "Ten people were killed and the market has been hit by shells.",
        &["? → killed → Ten people (people), agentless-passive", "shells (means) → hit → the market (things), passive-by"],
    ),
    (
        "behind what reads as a date",
        "03.11.2031 At least six dockers were killed.",
        &["? → killed → six dockers (people), agentless-passive"],
    ),
    (
        "a series of verbs",
        "Two guards were wounded and killed.",
        &["? → wounded → Two guards (forces), agentless-passive", "? → killed → Two guards (forces), agentless-passive"],
    ),
    ("perfect", "Ten people have been wounded.", &["? → wounded → Ten people (people), agentless-passive"]),
    ("get", "Two guards got killed.", &["? → killed → Two guards (forces), agentless-passive"]),
    ("reduced", "A pilot killed by the Harbour Front was buried.", &["front → killed → A pilot (people), passive-by"]),
    ("reduced, without a doer", "Ten people killed in the market were buried.", &["? → killed → Ten people (people), agentless-passive"]),
    (
        "as headlines have it",
        "25 civilians killed, 80 injured",
        &["? → killed → 25 civilians (people), agentless-passive", "? → injured → 80 (people), agentless-passive"],
    ),
    (
        "a headline of two",
        "Two Guards Killed 5 Injured in Rocket Attack",
        &[
            "? → Killed → Two Guards (forces), agentless-passive",
            "? → Injured → 5 (people), agentless-passive",
            "? → Rocket Attack → ?, nominal",
        ],
    ),
    (
        "by, of a noun between",
        "The pier was hit in air strikes by the Upland army.",
        &["? → hit → The pier (other), agentless-passive", "army → air strikes → ?, nominal"],
    ),
    (
        "by, of a participle between",
        "Ten people were killed in fighting with rebels backed by the Upland army.",
        &["? → killed → Ten people (people), agentless-passive", "rebels* → fighting → ?, nominal"],
    ),
    (
        "by, of somebody who told",
        "Ten people were wounded, and the mayor told Orre by telephone.",
        &["? → wounded → Ten people (people), agentless-passive"],
    ),
    (
        "a headline of two, in small letters",
        "12 May 2031 3 killed 9 injured by shells",
        &["? → killed → 3 (people), agentless-passive", "shells (means) → injured → 9 (people), passive-by"],
    ),
    ("a toll", "The clerk wrote down a count of six dockers killed.", &["? → killed → six dockers (people), agentless-passive"]),
    (
        "behind a cue",
        "The mayor regretted the raid saying six dockers had been shot.",
        &["? → raid → ?, nominal", "? → shot → six dockers (people), agentless-passive"],
    ),
    (
        "others",
        "Two guards were killed and 20 others wounded in the town.",
        &["? → killed → Two guards (forces), agentless-passive", "? → wounded → others (people), agentless-passive"],
    ),
    ("a clause between commas", "The town, rocked by a war, was shelled.", &["? → shelled → The town (things), agentless-passive"]),
    (
        "a rough number behind an adverb",
        "Elsewhere over 30 dockers were wounded.",
        &["? → wounded → 30 dockers (people), agentless-passive"],
    ),
    (
        "behind who, one of no list",
        "A grave of beekeepers who were killed by guards lay in the fort.",
        &["guards (forces) → killed → beekeepers (other), passive-by"],
    ),
    ("since", "Ten people killed since the truce were buried.", &["? → killed → Ten people (people), agentless-passive"]),
    ("around", "Guards around the harbour are being shot.", &["? → shot → Guards (forces), agentless-passive"]),
    ("a bare participle", "Two rebels were slain.", &["? → slain → Two rebels*, agentless-passive"]),
    ("by so many", "Ten people were killed by 40 men.", &["40 men (people) → killed → Ten people (people), passive-by"]),
    ("an adverb, before a pronoun", "Scores were also wounded it said.", &["? → wounded → Scores (people), agentless-passive"]),
    ("a toll, and a verb behind it", "The toll of 20 dockers killed rose.", &["? → killed → 20 dockers (people), agentless-passive"]),
    (
        "a series without an object",
        "Guards ambushed and killed in the war lay there.",
        &["? → ambushed → Guards (forces), agentless-passive", "? → killed → Guards (forces), agentless-passive"],
    ),
    ("a participle as a noun", "The wounded were killed.", &["? → killed → The wounded (other), agentless-passive"]),
    ("get, and when", "Two guards got wounded that night.", &["? → wounded → Two guards (forces), agentless-passive"]),
    ("a bare participle, perfect", "Ten rebels have been slain.", &["? → slain → Ten rebels*, agentless-passive"]),
    ("in capitals", "THREE DOCKERS KILLED IN BLAST", &["? → KILLED → THREE DOCKERS (people), agentless-passive", "? → BLAST → ?, nominal"]),
    ("so many of", "12 of the dockers were killed.", &["? → killed → 12 of the dockers (people), agentless-passive"]),
    (
        "a headline with dozens",
        "Two Guards Killed Dozens Injured",
        &["? → Killed → Two Guards (forces), agentless-passive", "? → Injured → Dozens (people), agentless-passive"],
    ),
    (
        "so many others",
        "Twenty others wounded in attack.",
        &["? → wounded → Twenty others (people), agentless-passive", "? → attack → ?, nominal"],
    ),
    ("by, of somebody who tells", "Ten killed says report by rebels", &["? → killed → Ten (people), agentless-passive"]),
    ("a place in a bracket", "Two guards killed (Orre) police say", &["? → killed → Two guards (forces), agentless-passive"]),
    ("before a helper", "Ten dockers killed have been buried.", &["? → killed → Ten dockers (people), agentless-passive"]),
    ("by so many weapons", "Ten people were killed by 40 shells.", &["40 shells (means) → killed → Ten people (people), passive-by"]),
    ("a bare participle, reduced", "Ten rebels slain by guards lay there.", &["guards (forces) → slain → Ten rebels*, passive-by"]),
    ("before a cue", "Ten people wounded said the mayor came.", &["? → wounded → Ten people (people), agentless-passive"]),
    (
        "a headline of two, and who says so",
        "Two Guards Killed 5 Injured, Police Say",
        &["? → Killed → Two Guards (forces), agentless-passive", "? → Injured → 5 (people), agentless-passive"],
    ),
    ("a subject with a participle and a place", "Rebels operating in the town were killed.", &["? → killed → Rebels*, agentless-passive"]),
    ("before a clause of time", "Ten dockers killed while asleep were buried.", &["? → killed → Ten dockers (people), agentless-passive"]),
    ("and how long before", "Ten people killed 12 hours earlier were buried.", &["? → killed → Ten people (people), agentless-passive"]),
    (
        "by, behind a semicolon",
        "Ten people were killed; a plan by rebels failed.",
        &["? → killed → Ten people (people), agentless-passive"],
    ),
    (
        "before a denial of where",
        "Ten dockers killed not far from the fort were buried.",
        &["? → killed → Ten dockers (people), agentless-passive"],
    ),
    (
        "by, of a clause with a form of be",
        "Ten people were killed and there is a film by Orre.",
        &["? → killed → Ten people (people), agentless-passive"],
    ),
    ("at whom a weapon is aimed", "Rockets were fired at the market.", &["? → fired at → the market (things), agentless-passive"]),
    ("at whom, and no weapon", "The guards were shot at by rebels.", &["rebels* → shot at → The guards (forces), passive-by"]),
    (
        "by somebody with a participle before",
        "Three pupils were killed by an expelled pupil.",
        &["an expelled pupil (people) → killed → Three pupils (people), passive-by"],
    ),
    (
        "by somebody, and what he did then",
        "A docker wounded by the Harbour Front died in the raid.",
        &["front → wounded → A docker (people), passive-by", "? → died → A docker (people), intransitive", "? → raid → ?, nominal"],
    ),
    ("no object, and another verb", "Rebels attacked on Sunday were from the north.", &["? → attacked → Rebels*, agentless-passive"]),
    ("a headline", "Upland army attacked in the north", &["? → attacked → army, agentless-passive"]),
    ("of those who bear no arms", "Ten villages were lost and bakers attacked in the north.", &[]),
    ("an adjective by itself", "The innocent in Upland were killed.", &["? → killed → The innocent (other), agentless-passive"]),
    ("by mistake", "Ten people were killed by mistake.", &["? → killed → Ten people (people), agentless-passive"]),
    (
        "by air strikes, and not by air",
        "Ten people were killed by air strikes.",
        &["air strikes (means) → killed → Ten people (people), passive-by", "? → air strikes → ?, nominal"],
    ),
    ("an adjective behind an adverb", "The fatally wounded officer was taken to Orre.", &[]),
];

#[test]
fn passive() {
    check(CASES);
}
