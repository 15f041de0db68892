//! The deed as a thing.

use super::Case;
use super::check;

const CASES: &[Case] = &[
    ("in a title", "Dozens Flee As Air Strikes Rock Upland City", &["? → Air Strikes → ?, nominal"]),
    ("with so many", "Clashes with 20 guards shook Upland.", &["20 guards (forces) → Clashes → ?, nominal"]),
    ("with a tool", "The murder of a pilot with an axe shocked Upland.", &["? → murder → a pilot (people), nominal"]),
    ("a preposition in a name", "The bombing of the Popular Guild for the Freedom of the River failed.", &["? → bombing → guild, nominal"]),
    ("of and by", "The killing of a pilot by the Harbour Front shocked Upland.", &["front → killing → a pilot (people), nominal"]),
    ("an owner who does", "The Harbour Front's bombing of the market went on.", &["front → bombing → the market (things), nominal"]),
    ("an owner who suffers", "Bruno Holm's murder shocked Upland.", &["? → murder → holm, nominal"]),
    ("on", "The Upland army's attack on the market failed.", &["army → attack → the market (things), nominal"]),
    (
        "an adjective",
        "Rebel shelling hit the market.",
        &["Rebel* → shelling → ?, nominal", "Rebel shelling (means) → hit → the market (things), active"],
    ),
    (
        "a state that may be a place",
        "Upland air strikes killed ten people.",
        &["? → air strikes → ?, nominal", "Upland air strikes (means) → killed → ten people (people), active"],
    ),
    ("both sides", "Clashes between the Upland army and the Harbour Front went on.", &["army + front → Clashes → ?, nominal"]),
    (
        "with",
        "Fighting with the Harbour Front killed two soldiers.",
        &["front → Fighting → ?, nominal", "Fighting (means) → killed → two soldiers*, active"],
    ),
    ("with a weapon", "Attacks with shells on the market went on.", &["? → Attacks → the market (things), nominal"]),
    (
        "behind a verb",
        "Clashes broke out on Sunday between guards and rebels in the fort.",
        &["guards (forces) + rebels* → Clashes → ?, nominal"],
    ),
    ("a state that is the place", "Upland clashes went on.", &["? → clashes → ?, nominal"]),
    (
        "a quotation that suffers",
        "There was talk of a strike killing “a woman of the town”.",
        &["? → strike → ?, nominal", "a strike (means) → killing → a woman (people), active"],
    ),
    ("a place between", "The attacks in a field between the villages went on in the war.", &["? → attacks → ?, nominal"]),
    (
        "by doing",
        "Guards began the clashes by shelling the fort.",
        &["? → clashes → ?, nominal", "Guards (forces) → shelling → the fort (things), active"],
    ),
    (
        "and another",
        "The killing of a pilot and the injury of two guards shocked Upland.",
        &["? → killing → a pilot (people), nominal", "? → injury → two guards (forces), nominal"],
    ),
    (
        "launched by",
        "The mortar attacks launched by guards on the fort went on.",
        &["guards (forces) → mortar attacks → the fort (things), nominal"],
    ),
    (
        "were carried out by",
        "Air strikes on the market were carried out by the Upland army.",
        &["army → Air strikes → the market (things), nominal"],
    ),
    ("condemned by", "The air strikes condemned by the mayor went on.", &["? → air strikes → ?, nominal"]),
    ("a verb that adds who", "The Upland army carried out air strikes on the fort.", &["army → air strikes → the fort (things), nominal"]),
    (
        "a verb that adds who, and a quantity",
        "The Upland army carried out a total of 18 air strikes.",
        &["army → air strikes → ?, nominal"],
    ),
    ("a verb that adds who, denied", "The Upland army did not launch air strikes.", &["army → air strikes → ?, nominal, denied"]),
    ("a verb that adds who, planned", "Rebels vowed to launch a rocket attack.", &["Rebels* → rocket attack → ?, nominal, unreal"]),
    ("those under arms", "The police shooting of a pilot shocked Upland.", &["police (forces) → shooting → a pilot (people), nominal"]),
    ("a noun that only describes", "The attack helicopter left the army base.", &[]),
    ("a verb of both sides", "Police clashed with rebels.", &["Police (forces) + rebels* → clashed with → ?, active"]),
    ("a day of May", "The attack of 3 May killed ten.", &["? → attack → ?, nominal", "The attack (means) → killed → ten (people), active"]),
    ("denied", "Rebels denied the attack on the fort.", &["? → attack → the fort (things), nominal, denied"]),
    ("against, and with", "The fighting against rebels with guards went on.", &["? → fighting → rebels*, nominal"]),
    ("no deed done", "Rebels did launch no attack.", &["Rebels* → attack → ?, nominal, denied"]),
    (
        "a people that does",
        "Kurdish shelling hit the fort.",
        &["Kurdish (people) → shelling → ?, nominal", "Kurdish shelling (means) → hit → the fort (things), active"],
    ),
    (
        "a state by its adjective",
        "Uplandish air strikes killed ten people.",
        &["upland → air strikes → ?, nominal", "Uplandish air strikes (means) → killed → ten people (people), active"],
    ),
    ("a state that kills", "The Uplandish killing of two dockers shook Orre.", &["upland → killing → two dockers (people), nominal"]),
    ("those of a state who die", "Uplandish deaths rose after the war.", &["? → deaths → Uplandish (people), nominal"]),
    (
        "those whom a state leads",
        "Uplandish-led air strikes hit the fort.",
        &["? → air strikes → ?, nominal", "Uplandish-led air strikes (means) → hit → the fort (things), active"],
    ),
    ("clashes in a state or with it", "Uplandish clashes shook the fort.", &["? → clashes → ?, nominal"]),
    ("a time between the verb and the noun", "Rebels launched in May an attack.", &["? → attack → ?, nominal"]),
    ("behind a form of be", "It was bombing of the worst kind.", &["? → bombing → the worst kind (other), nominal"]),
    ("on dozens of", "The attack on dozens of rebels in the fort went on.", &["? → attack → dozens of rebels*, nominal"]),
    (
        "by, behind when and where",
        "The attack on the market in the old town on Sunday by the Upland army failed.",
        &["army → attack → the market (things), nominal"],
    ),
    ("before a form of be", "The bombing was brief.", &["? → bombing → ?, nominal"]),
    ("a verb that adds who, progressive", "Rebels are launching attacks.", &["Rebels* → attacks → ?, nominal"]),
    ("behind a cue", "The army said attacks went on.", &["? → attacks → ?, nominal"]),
    ("those under arms, before a noun whose owner suffers", "The police murder shook Upland.", &["? → murder → ?, nominal"]),
    ("behind a preposition", "The army in heavy attacks fell.", &["? → attacks → ?, nominal"]),
    ("behind a past tense", "The army endured heavy attacks.", &["? → attacks → ?, nominal"]),
    ("before an adverb", "The bombing also hurt the town.", &["? → bombing → ?, nominal"]),
    ("before a present tense", "The attack comes late in the war.", &["? → attack → ?, nominal"]),
    ("a pronoun that owns", "Their shelling of the fort failed.", &["Their (pronoun) → shelling → the fort (things), nominal"]),
    (
        "rebels in a state",
        "Upland rebel attacks hit the fort.",
        &["rebel* → attacks → ?, nominal", "Upland rebel attacks (means) → hit → the fort (things), active"],
    ),
    ("one side with another", "Police clash with rebels in the fort.", &["rebels* + Police (forces) → clash → ?, nominal"]),
    ("several who own", "The rebels' attack on the fort failed.", &["The rebels* → attack → the fort (things), nominal"]),
    ("behind a comma", "The army, heavy attacks and all, fell.", &["? → attacks → ?, nominal"]),
    ("those under arms, behind another noun", "The police station attack shook Upland.", &["? → attack → ?, nominal"]),
    ("before a conjunction", "The attack but not the war shook Upland.", &["? → attack → ?, nominal"]),
    (
        "and another, by itself",
        "The killing of a pilot and arrests went on.",
        &["? → killing → a pilot (people), nominal", "? → arrests → ?, nominal"],
    ),
    ("another verb between", "Rebels launched and the army bore an attack.", &["? → attack → ?, nominal"]),
    ("before a time", "The attack days after the truce shook Upland.", &["? → attack → ?, nominal"]),
    ("a time that owns", "Last week's mass shooting at the fort went on.", &["? → shooting → the fort (things), nominal"]),
    ("between, in another clause", "Clashes broke out, and between the guards and the mayor a truce held.", &["? → Clashes → ?, nominal"]),
];

#[test]
fn nominal() {
    check(CASES);
}
