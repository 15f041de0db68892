//! What the words of a source tell about who is said to know: its step, and the actor that it is or speaks for.

use super::BENCH;
use super::each;
use super::tell;

/// The wording of a source, and its step.
type Case = (&'static str, u8);

const PERSON: &[Case] = &[
    ("Ada Vale", 0),
    ("Mr Vale", 0),
    ("Gen. Bruno Holm", 0),
    ("Dr. Clara Holm", 0),
    ("Mayor Vale", 0),
    ("Emil Darro", 0),
    ("Darro", 0),
    ("Staffan van der Holm", 0),
    ("Ada Vale, a spokeswoman for the port,", 0),
    ("The mayor, Ada Vale,", 0),
    ("Port spokeswoman Ada Vale", 0),
    ("The keeper Bruno Holm", 0),
    ("His daughter, Signe Toke,", 0),
    ("Their lawyer, Edda Krohn,", 0),
    ("The postmistress, Klara Venn,", 0),
    ("The postmistress of Holm, Klara Venn,", 0),
    ("Ruben Aske, president of the guild, which owns the pier,", 0),
];

const INSTITUTION: &[Case] = &[
    ("The Foreign Ministry", 1),
    ("The ministry", 1),
    ("The Harbour Front", 1),
    ("The Dam Board", 1),
    ("Upland", 1),
    ("The Upland government", 1),
    ("The government", 1),
    ("The White House", 1),
    ("Reuters", 1),
    ("The Herald", 1),
    ("The Holm River Authority", 1),
    ("A Quinnipiac poll", 1),
    ("A study released by the Dam Board", 1),
    ("A survey of 800 growers conducted by Holm University", 1),
    ("The lawsuit", 1),
    ("The chamber of commerce", 1),
    ("Moscow", 1),
    ("The regime", 1),
    ("The University of Holm", 1),
    ("A committee of growers", 1),
    ("A statement by the board", 1),
    ("An analysis released by the Dam Board last month", 1),
    ("The Harbour Front’s early estimates", 1),
    ("Its now famous report", 1),
    ("A daily paper", 1),
];

const SPECIFIC: &[Case] = &[
    ("Two US officials briefed on the strike", 2),
    ("A senior adviser to the mayor", 2),
    ("A Vale spokesman", 2),
    ("The boy’s mother", 2),
    ("His mother", 2),
    ("An email reviewed by the paper", 2),
    ("Senior officials at the Justice Department", 2),
    ("A senior official", 2),
    ("A spokesman", 2),
    ("A Monmouth poll out Monday", 1),
    ("The aid agency Oxfam", 1),
    ("A spokesman for Sen. Ada Vale, R-Holm,", 2),
    ("A spokesman for the company, Holm Dredging,", 2),
    ("The company, Holm Dredging,", 1),
    ("A group of residents", 3),
    ("Harbour police Chief Chuck Jordan", 0),
    ("Three residents", 2),
    ("Two people familiar with the sale", 2),
    ("A clerk briefed on the sale", 2),
    ("The prime minister", 2),
    ("The port’s director", 2),
    ("People who took part in the talks", 2),
    ("A leaked memo", 2),
    ("A letter to the Dam Board", 2),
    ("The late mayor", 2),
    ("The then mayor", 2),
];

const ROLE: &[Case] = &[
    ("Officials", 3),
    ("Army sources", 3),
    ("A security source", 3),
    ("Republicans", 3),
    ("Diplomats", 3),
    ("Residents", 3),
    ("Local residents", 3),
    ("Police", 3),
    ("Immigration lawyers", 3),
    ("New polls", 3),
    ("Records", 3),
    ("Pentagon officials", 3),
    ("Vale aides", 3),
    ("Leading Democrats", 3),
    ("Polls", 3),
    ("Studies", 3),
    ("Data", 3),
    ("An official", 3),
    ("Pilots", 3),
    ("A grower", 3),
    ("One of the pilots", 3),
    ("Witnesses", 3),
    ("Sources in the army", 3),
    ("An insider at the firm", 3),
    ("Growers going to the polls", 3),
];

const VAGUE: &[Case] = &[
    ("Sources", 4),
    ("Informed sources", 4),
    ("Field sources", 4),
    ("Battlefield sources", 4),
    ("Local sources", 4),
    ("A source", 4),
    ("The sources", 4),
    ("Observers", 4),
    ("Critics", 4),
    ("Experts", 4),
    ("Analysts", 4),
    ("Some", 4),
    ("Many", 4),
    ("People", 4),
    ("Supporters", 4),
    ("Three sources", 4),
    ("Rival sources in the region", 4),
];

const HEARSAY: &[Case] = &[("Reports", 5), ("Unconfirmed reports", 5), ("Rumours", 5)];

#[test]
fn steps() {
    let case = |&(source, step): &Case| {
        let text = format!("{source} said the dam would hold.");
        let expected = format!("{} {step}", source.trim_end_matches(','));
        let found =
            each(&text, |g, _, a| format!("{} {}", a.source.map_or("", |s| s.of(g.reading.text)).trim_end_matches(','), a.as_written));
        super::compare(source, &text, &[&expected], &found)
    };
    let all = [PERSON, INSTITUTION, SPECIFIC, ROLE, VAGUE, HEARSAY];
    tell(&all.iter().copied().flatten().filter_map(case).collect::<Vec<_>>());
}

/// A text that attributes to nobody.
const NOBODY: &[&str] = &[
    "It is believed that the dam would hold.",
    "The captain reportedly left first.",
    "The captain allegedly left first.",
    "The well is said to be haunted.",
    "The well was described as haunted.",
    "The well is regarded as haunted.",
    "There were reports of a landslide.",
    "The court heard an allegation that the scales were fixed.",
];

#[test]
fn nobody() {
    let case = |&text: &&str| {
        let found = each(text, |_, _, a| format!("{:?} {} {:?}", a.source, a.step, a.source_id));
        super::compare("nobody", text, &["None 5 None"], &found)
    };
    tell(&NOBODY.iter().filter_map(case).collect::<Vec<_>>());
}

/// The wording of a source, and the id of its actor.
const ACTORS: &[(&str, &str)] = &[
    ("Emil Darro", "emil-darro"),
    ("The Harbour Front", "harbour-front"),
    ("A Harbour Front spokesman", "harbour-front"),
    ("A spokesman for the Harbour Front", "harbour-front"),
    ("Harbour Front spokesman Emil Darro", "emil-darro"),
    ("Officials at the Dam Board", "dam-board"),
    ("Upland officials", "upland"),
    ("Upland", "upland"),
    ("A former Dam Board engineer", "dam-board"),
    ("Residents", ""),
    ("Uplandish officials", "upland"),
    ("A senior Uplandish diplomat", "upland"),
    ("The Upland Island navy", "upland"),
    ("Uplandish troops", "upland"),
    ("A spokesman for the Uplandish interior ministry", "upland"),
    ("A spokesman for the Uplandish team", ""),
    ("A cook of the Uplandish ministry", ""),
    ("An Uplandish baker", ""),
    ("Uplandish state television", "upland"),
    ("An Uplandish opposition official", ""),
    ("The Uplandish Rowers' and Officials' Club", ""),
    ("Critics of the Uplandish ministry", ""),
    ("Pro-Uplandish officials", ""),
    ("Critics of the Harbour Front", ""),
    ("Opponents of the Dam Board", ""),
    ("A Harbour Front hostage", ""),
    ("Upland-backed pilots", ""),
    ("A miller in Upland", ""),
    ("Two doctors who fled the Harbour Front", ""),
    ("Ada Vale, chief economist at Upland Economics,", ""),
];

#[test]
fn actors() {
    let case = |&(source, actor): &(&str, &str)| {
        let text = format!("{source} said the dam would hold.");
        let id = |at: u32| BENCH.lexicon.actors[at as usize].entry.id.clone();
        let found = each(&text, |_, _, a| a.actor.map(id).unwrap_or_default());
        super::compare(source, &text, &[actor], &found)
    };
    tell(&ACTORS.iter().filter_map(case).collect::<Vec<_>>());
}
