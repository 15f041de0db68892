//! Somebody does something to somebody.

use super::Case;
use super::check;

const CASES: &[Case] = &[
    ("a part of an adjective", "The much-attacked fort of the Harbour Front stood in the war.", &[]),
    (
        "in an article of war",
        "Guards shelled a fort. Bombs fell. Two shells fell. The Harbour Front attacked the pier.",
        &["Guards (forces) → shelled → a fort (things), active", "front → attacked → the pier (other), active"],
    ),
    ("past", "The Upland army killed three dockers.", &["army → killed → three dockers (people), active"]),
    ("an army by what every army is called", "Uplandish troops killed three dockers.", &["army → killed → three dockers (people), active"]),
    ("one of an army", "Rebels shot an Uplandish soldier.", &["Rebels* → shot → army, active"]),
    ("the army of a state by name", "Upland's fighter jets bombed a fort.", &["army → bombed → a fort (things), active"]),
    (
        "an age",
        "Guards shot and killed an 18-year-old docker.",
        &[
            "Guards (forces) → shot → an 18-year-old docker (people), active",
            "Guards (forces) → killed → an 18-year-old docker (people), active",
        ],
    ),
    ("a place in hands", "Shells hit a rebel-held district.", &["Shells (means) → hit → a rebel-held district (things), active"]),
    (
        "a noun of harm inside a name",
        "The Upland Liberation Board killed two rebels.",
        &["The Upland Liberation Board (named) → killed → two rebels*, active"],
    ),
    (
        "a name that no lexicon has, by its label",
        "The Quay Guard, a rebel group, shelled a fort.",
        &["unlisted Quay Guard → shelled → a fort (things), active"],
    ),
    ("those accused", "The Upland army accused rebels of killing ten dockers.", &["rebels* → killing → ten dockers (people), active"]),
    ("those blamed", "Ada Vale blamed the Harbour Front for shelling a fort.", &["front → shelling → a fort (things), active"]),
    ("an aim is nobody", "The Upland army had the aim of killing rebels.", &["army → killing → rebels*, active"]),
    ("nobody at all", "The guards killed nobody.", &["The guards (forces) → killed → nobody (people), active, denied"]),
    (
        "three verbs with one object",
        "Guards shelled, stormed and then seized the fort.",
        &[
            "Guards (forces) → shelled → the fort (things), active",
            "Guards (forces) → stormed → the fort (things), active",
            "Guards (forces) → seized → the fort (things), active",
        ],
    ),
    (
        "a verb that is none of harm shares it",
        "Guards arrested and questioned two dockers.",
        &["Guards (forces) → arrested → two dockers (people), active"],
    ),
    (
        "an object before its relative clause",
        "The dockers that the Harbour Front killed were asleep.",
        &["front → killed → The dockers (people), active"],
    ),
    ("an object in the form", "The Upland army opened fire.", &["army → opened fire → ?, active"]),
    ("an answer", "The mayor of the fort shot back.", &[]),
    ("nobody", "The guards killed no rebels.", &["The guards (forces) → killed → no rebels*, active, denied"]),
    ("present, as headlines have it", "Harbour Front kills three dockers", &["front → kills → three dockers (people), active"]),
    (
        "perfect",
        "The Harbour Front has seized the fort after clashes.",
        &["front → seized → the fort (things), active", "? → clashes → ?, nominal"],
    ),
    ("progressive", "The Harbour Front is shelling the market.", &["front → shelling → the market (things), active"]),
    ("a rough number", "The Harbour Front killed at least 40 people.", &["front → killed → 40 people (people), active"]),
    (
        "two who do",
        "The Harbour Front and the River League shelled the market.",
        &["front + league → shelled → the market (things), active"],
    ),
    ("two who suffer", "The Harbour Front shelled the River League and the Upland army.", &["front → shelled → league + army, active"]),
    (
        "a second verb",
        "The Harbour Front shelled the fort and killed two guards.",
        &["front → shelled → the fort (things), active", "front → killed → two guards (forces), active"],
    ),
    (
        "a participle",
        "The Harbour Front shelled the fort, killing two guards.",
        &["front → shelled → the fort (things), active", "front → killing → two guards (forces), active"],
    ),
    ("a relative clause", "The rebels who killed the pilot fled.", &["The rebels* → killed → the pilot (people), active"]),
    ("a label that is linked", "Harbour Front terrorists killed a pilot.", &["front → killed → a pilot (people), active"]),
    ("rebels in a state", "Upland rebels killed a pilot.", &["Upland rebels* → killed → a pilot (people), active"]),
    ("behind a bracket", "(The Front and agents) Guards killed a pilot.", &["Guards (forces) → killed → a pilot (people), active"]),
    ("before a credit", "Guards kill five children Reuters", &["Guards (forces) → kill → five children (people), active"]),
    (
        "a weapon in the place of somebody",
        "An air strike killed ten people.",
        &["? → air strike → ?, nominal", "An air strike (means) → killed → ten people (people), active"],
    ),
    ("with a particle", "Guards opened fire on the crowd.", &["Guards (forces) → opened fire on → the crowd (people), active"]),
    ("a weapon that aims", "A missile hit near the school in the war.", &["A missile (means) → hit → ?, active"]),
    (
        "an object behind a day",
        "The Harbour Front targeted on Sunday the fort with shells.",
        &["front → targeted → the fort (things), active"],
    ),
    (
        "an object behind the means",
        "The Harbour Front targeted with rocket shells the fort.",
        &["front → targeted → the fort (things), active"],
    ),
    (
        "a subject with a reduced clause",
        "Rebels positioned in the fort shelled the market.",
        &["Rebels* → shelled → the market (things), active"],
    ),
    ("a subject with a place", "Guards around the fort killed a docker.", &["Guards (forces) → killed → a docker (people), active"]),
    (
        "what was fired",
        "Rebels fired rocket shells at the market, killing two dockers.",
        &["Rebels* → fired rocket shells at → the market (things), active", "Rebels* → killing → two dockers (people), active"],
    ),
    (
        "what was fired, without a comma",
        "Police said that rebels fired rocket shells at Orre market in the town killing two dockers.",
        &["rebels* → fired rocket shells at → Orre market (things), active", "rebels* → killing → two dockers (people), active"],
    ),
    (
        "a relative clause behind two nouns",
        "Police shelled the fort in return for mortar fire that hit the market.",
        &[
            "Police (forces) → shelled → the fort (things), active",
            "? → mortar fire → ?, nominal",
            "mortar fire (means) → hit → the market (things), active",
        ],
    ),
    (
        "a relative clause behind a place",
        "They set off a bomb in the market that killed two dockers.",
        &["a bomb (means) → killed → two dockers (people), active"],
    ),
    ("an adjective behind a participle", "The mayor left, alerting wounded guards to the arrests.", &["? → arrests → ?, nominal"]),
    (
        "before a bracket",
        "A shell killed nine dockers beside the pier (of Orre) east of the lock.",
        &["A shell (means) → killed → nine dockers (people), active"],
    ),
    ("an added word", "Guards shelled [a] market in the town.", &["Guards (forces) → shelled → market (things), active"]),
    (
        "a weapon of another noun",
        "The clerk left after news of a raid killing “a pilot and a docker”.",
        &["? → raid → ?, nominal", "a raid (means) → killing → a pilot (people) + a docker (people), active"],
    ),
    ("an adjective behind several", "Several wounded guards slept in the ferry.", &[]),
    (
        "two verbs and one object",
        "The Harbour Front ambushed and killed ten guards.",
        &["front → ambushed → ten guards (forces), active", "front → killed → ten guards (forces), active"],
    ),
    (
        "a subject with two places",
        "Rebels positioned in the fort and the harbour shelled the market.",
        &["Rebels* → shelled → the market (things), active"],
    ),
    (
        "behind after",
        "Two dockers had been wounded before mortars targeted the quay.",
        &["? → wounded → Two dockers (people), agentless-passive", "mortars (means) → targeted → the quay (other), active"],
    ),
    (
        "a participle behind an object that reads as a verb",
        "Rebels sent shells over the wall, killing two dockers.",
        &["Rebels* → killing → two dockers (people), active"],
    ),
    (
        "a bomber",
        "A bomber blew himself up at the fort killing two guards.",
        &["A bomber (forces) → blew himself up → ?, active", "A bomber (forces) → killing → two guards (forces), active"],
    ),
    ("a bomber in a headline", "Bomber blows himself up at the fort", &["Bomber (forces) → blows himself up → ?, active"]),
    (
        "a label that is denied",
        "The Harbour Front is not the militia that killed a pilot.",
        &["the militia* → killed → a pilot (people), active"],
    ),
    ("a pronoun", "They killed her.", &["They (pronoun) → killed → her (pronoun), active"]),
    ("wounded people as an object", "Guards shot 5 wounded rebels.", &["Guards (forces) → shot → 5 (people), active"]),
    (
        "a subject with a participle",
        "Rebels fighting the army killed a pilot.",
        &["Rebels* → fighting → ?, nominal", "Rebels* → killed → a pilot (people), active"],
    ),
    ("a people, behind what may be a noun", "Rebels bomb Danes.", &["Rebels* → bomb → Danes (people), active"]),
    ("perfect, without an object", "Ten dockers had killed.", &["Ten dockers (people) → killed → ?, active"]),
    (
        "a relative clause behind those of whom it is",
        "The son of a pilot that killed a guard left.",
        &["The son (people) → killed → a guard (forces), active"],
    ),
    ("dozens", "Rebels killed dozens.", &["Rebels* → killed → dozens (people), active"]),
    ("rebels, behind what may be a noun", "Bombing rebels was wrong.", &["? → Bombing → rebels*, active"]),
    ("a rough number, behind what may be a noun", "Rebels bomb about 40 posts.", &["Rebels* → bomb → 40 posts (things), active"]),
    ("a given name", "Bruno shells the fort in the war.", &["Bruno (named) → shells → the fort (things), active"]),
    (
        "a verb that holds its noun",
        "Rebels are launching an attack on the fort.",
        &["Rebels* → launching an attack on → the fort (things), active"],
    ),
    (
        "an infinitive that is past",
        "The Upland army is said to have shelled the market.",
        &["army → shelled → the market (things), active"],
    ),
    ("me", "Guards killed me.", &["Guards (forces) → killed → me (pronoun), active"]),
    ("him", "Guards killed him.", &["Guards (forces) → killed → him (pronoun), active"]),
    ("a place, behind what may be a noun", "Rebels bomb hospitals.", &["Rebels* → bomb → hospitals (things), active"]),
    ("a weapon as an object", "Rebels exploded a bomb.", &["Rebels* → exploded → a bomb (means), active"]),
    ("people, at the start", "Bombing people was wrong.", &["? → Bombing → people (people), active"]),
    ("those under arms, at the start", "Bombing police was wrong.", &["? → Bombing → police (forces), active"]),
    ("a helper of one letter", "They’d shelled the market.", &["They (pronoun) → shelled → the market (things), active"]),
    (
        "no as an opener",
        "The raid killed no dockers.",
        &["? → raid → ?, nominal", "The raid (means) → killed → no dockers (people), active, denied"],
    ),
    ("an owner’s weapon", "Rebels' shells killed a pilot.", &["Rebels' shells (means) → killed → a pilot (people), active"]),
    ("a bare participle behind have", "The army has slain ten rebels.", &["The army* → slain → ten rebels*, active"]),
    ("progressive, of both sides", "They are fighting with the army.", &["They (pronoun) + the army* → fighting with → ?, active"]),
    ("more than so many", "Rebels killed more than 40 people.", &["Rebels* → killed → 40 people (people), active"]),
    ("a bracket behind the subject", "A bomb (a mine) killed ten people.", &["A bomb (means) → killed → ten people (people), active"]),
    ("around a dozen", "Rebels killed around a dozen people.", &["Rebels* → killed → a dozen people (people), active"]),
    ("a contrast", "Rebels, not the army, killed a pilot.", &["Rebels* → killed → a pilot (people), active"]),
    (
        "the same words twice",
        "The raid killed ten people and ten people.",
        &["? → raid → ?, nominal", "The raid (means) → killed → ten people (people) + ten people (people), active"],
    ),
    (
        "three who do",
        "Rebels, guards and dockers killed a pilot.",
        &["Rebels* + guards (forces) + dockers (people) → killed → a pilot (people), active"],
    ),
    ("one actor, named twice", "The Harbour Front, a militia, killed a pilot.", &["front → killed → a pilot (people), active"]),
    (
        "a name behind the means",
        "Rebels targeted with shells Harbour Front posts.",
        &["Rebels* → targeted → Harbour Front posts (things), active"],
    ),
    (
        "an object behind a date",
        "The rebels targeted on 3 May the fort with shells.",
        &["The rebels* → targeted → the fort (things), active"],
    ),
    ("a place behind a day", "The Harbour Front targeted on Sunday Orre with shells.", &["front → targeted → Orre (named), active"]),
    (
        "a deed that another verb parts",
        "The killing went on, and the senator attacked the budget.",
        &["? → killing → ?, nominal", "the senator (other) → attacked → the budget (other), active"],
    ),
    (
        "a relative clause behind the second of two",
        "A clerk of the guild and a pilot who killed a guard left.",
        &["a pilot (people) → killed → a guard (forces), active"],
    ),
    (
        "an object before what may be a noun",
        "Ten people said they saw rebels attack the fort on 3 May.",
        &["rebels* → attack → the fort (things), active"],
    ),
    (
        "a label that was denied before",
        "The Harbour Front is no militia, and the militia killed a pilot.",
        &["the militia* → killed → a pilot (people), active"],
    ),
];

#[test]
fn active() {
    check(CASES);
}
