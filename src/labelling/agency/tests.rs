//! Tables of cases: a text, and each deed in it as *who → verb → whom, construction*.

use crate::labelling::Deed;
use crate::labelling::Filler;
use crate::labelling::Who;
use crate::labelling::tests as bench;

/// Name, text, and its deeds in text order.
type Case = (&'static str, &'static str, &'static [&'static str]);

/// The deeds of a text as a case writes them.
fn deeds(text: &str) -> Vec<String> {
    bench::read(text).deeds.iter().map(|deed| line(text, deed)).collect()
}

fn line(text: &str, deed: &Deed) -> String {
    let side = |fillers: &[Filler]| match fillers {
        [] => "?".to_owned(),
        fillers => fillers.iter().map(|filler| named(text, filler)).collect::<Vec<_>>().join(" + "),
    };
    let marks = [(deed.negated, ", denied"), (deed.unreal, ", unreal")];
    let marks: String = marks.iter().filter(|(on, _)| *on).map(|(_, mark)| *mark).collect();
    format!("{} → {} → {}, {}{marks}", side(&deed.does), deed.span.of(text), side(&deed.suffers), deed.construction.name())
}

/// An actor by its id, others by their words.
fn named(text: &str, filler: &Filler) -> String {
    match filler.who {
        Who::Actor(actor) => bench::id(actor).to_owned(),
        Who::Label(_) => format!("{}*", filler.span.of(text)),
        Who::Kind(kind) => format!("{} ({})", filler.span.of(text), kind.name()),
    }
}

#[track_caller]
fn check(cases: &[Case]) {
    let failures = cases.iter().filter_map(|(name, text, expected)| bench::compare(name, text, expected, &deeds(text)));
    bench::tell(&failures.collect::<Vec<_>>());
}

const ACTIVE: &[Case] = &[
    ("a part of an adjective", "The much-attacked fort of the Harbour Front stood in the war.", &[]),
    (
        "in an article of war",
        "Guards shelled a fort. Bombs fell. Two shells fell. The Harbour Front attacked the pier.",
        &["Guards (forces) → shelled → a fort (things), active", "front → attacked → the pier (other), active"],
    ),
    ("past", "The Upland army killed three dockers.", &["army → killed → three dockers (people), active"]),
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
        "A bomb killed eight people near the shrine (of Orre) south of the town.",
        &["A bomb (means) → killed → eight people (people), active"],
    ),
    ("an added word", "Guards shelled [a] market in the town.", &["Guards (forces) → shelled → market (things), active"]),
    (
        "a weapon of another noun",
        "The mayor came after a report of a strike killing “a woman of the town”.",
        &["? → strike → ?, nominal", "a strike (means) → killing → a woman (people), active"],
    ),
    ("an adjective behind several", "Several wounded children lay in the fort.", &[]),
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
        "Ten people have been killed after air strikes targeted the market.",
        &[
            "? → killed → Ten people (people), agentless-passive",
            "? → air strikes → ?, nominal",
            "air strikes (means) → targeted → the market (things), active",
        ],
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
    ("a pronoun", "They killed her.", &["They (pronoun) → killed → her (pronoun), active"]),
];

const PASSIVE: &[Case] = &[
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
        "21.02.2015 At least four people were killed.",
        &["? → killed → four people (people), agentless-passive"],
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
        "Ten people were killed in air strikes by the Upland army.",
        &["? → killed → Ten people (people), agentless-passive", "army → air strikes → ?, nominal"],
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
        "4 September 2016 2 killed 8 injured by rocket attacks",
        &[
            "? → killed → 2 (people), agentless-passive",
            "rocket attacks (means) → injured → 8 (people), passive-by",
            "? → rocket attacks → ?, nominal",
        ],
    ),
    ("a toll", "The mayor gave a toll of eight dockers killed.", &["? → killed → eight dockers (people), agentless-passive"]),
    (
        "behind a cue",
        "A clerk reported the blast saying four people had been killed.",
        &["? → blast → ?, nominal", "? → killed → four people (people), agentless-passive"],
    ),
    (
        "others",
        "Two guards were killed and 20 others wounded in the town.",
        &["? → killed → Two guards (forces), agentless-passive", "? → wounded → others (people), agentless-passive"],
    ),
    ("a clause between commas", "The town, rocked by a war, was shelled.", &["? → shelled → The town (things), agentless-passive"]),
    (
        "a rough number behind an adverb",
        "Separately over 12 dockers were killed.",
        &["? → killed → 12 dockers (people), agentless-passive"],
    ),
    (
        "behind who, one of no list",
        "A grave of beekeepers who were killed by guards lay in the fort.",
        &["guards (forces) → killed → beekeepers (other), passive-by"],
    ),
    ("since", "Ten people killed since the truce were buried.", &["? → killed → Ten people (people), agentless-passive"]),
    ("around", "Dockers around the world are being killed.", &["? → killed → Dockers (people), agentless-passive"]),
    ("a bare participle", "Two rebels were slain.", &["? → slain → Two rebels*, agentless-passive"]),
];

const INTRANSITIVE: &[Case] = &[
    ("died", "Three dockers died.", &["? → died → Three dockers (people), intransitive"]),
    (
        "no passive",
        "A bus blew up and two soldiers died.",
        &["? → blew up → A bus (things), intransitive", "? → died → two soldiers*, intransitive"],
    ),
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
];

const NOMINAL: &[Case] = &[
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
        &["Upland (named) → air strikes → ?, nominal", "Upland air strikes (means) → killed → ten people (people), active"],
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
        "The shelling attacks launched by rebels on the market went on.",
        &["? → shelling → ?, nominal", "rebels* → attacks → the market (things), nominal"],
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
];

const UNREAL: &[Case] = &[
    ("denied", "The Harbour Front did not shell the market.", &["front → shell → the market (things), active, denied"]),
    ("denied by somebody", "The Harbour Front denied shelling the market.", &["front → shelling → the market (things), active, denied"]),
    (
        "denied in a clause",
        "The Harbour Front denied that it had shelled the market.",
        &["it (pronoun) → shelled → the market (things), active, denied"],
    ),
    ("a modal", "The Harbour Front would shell the market.", &["front → shell → the market (things), active, unreal"]),
    ("a vow", "The Harbour Front vowed to attack the Upland army.", &["front → attack → army, active, unreal"]),
    ("an infinitive that is done", "The Harbour Front continued to shell the market.", &["front → shell → the market (things), active"]),
    ("no attack", "There was no attack on the army.", &["? → attack → the army*, nominal, denied"]),
];

const FIGURES: &[Case] = &[
    ("politics", "The senator attacked the budget.", &[]),
    ("trade", "Sales hit a record.", &[]),
    ("an adjective behind a verb", "They came to evacuate wounded fighters.", &[]),
    ("a noun of two words", "The talks are our best shot at peace in the war.", &[]),
    ("a weapon", "The shell of a rocket lay beside a ticking bomb.", &[]),
    ("a weapon and its kind", "They met by mortar shells the size of boats.", &[]),
    ("a noun behind a preposition", "The truce was on the brink of collapse, troops said.", &[]),
    ("a compound", "The shell-shocked mayor left.", &[]),
    ("an adjective", "Upland left the captured fort to the army.", &[]),
];

#[test]
fn active() {
    check(ACTIVE);
}

#[test]
fn passive() {
    check(PASSIVE);
}

#[test]
fn intransitive() {
    check(INTRANSITIVE);
}

#[test]
fn nominal() {
    check(NOMINAL);
}

#[test]
fn unreal() {
    check(UNREAL);
}

#[test]
fn figures() {
    check(FIGURES);
}
