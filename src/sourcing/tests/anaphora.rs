//! Sources that refer back: who is meant, the step before and after, and how many sources there are.

use super::compare;
use super::read;
use super::tell;
use super::words;
use crate::text::Document;

/// Name, text, and for each attribution its source, the step of its words, the step after, and whom it refers to.
type Case = (&'static str, &'static str, &'static [&'static str]);

const OFFICES: &[Case] = &[
    ("a title", "Mayor Ada Vale came. The mayor said it was safe.", &["The mayor 2 0 = Mayor Ada Vale"]),
    (
        "an office before a name",
        "Harbour master Ada Vale came. The harbour master said it was safe.",
        &["The harbour master 3 0 = Ada Vale"],
    ),
    (
        "an office behind a name",
        "Ada Vale, the harbour master, came. The harbour master said it was safe.",
        &["The harbour master 3 0 = Ada Vale"],
    ),
    (
        "the head of several words",
        "Ada Vale, the former dam engineer, came. The engineer said it was safe.",
        &["The engineer 3 0 = Ada Vale"],
    ),
    (
        "an office with of",
        "Former Secretary of State Ada Vale came. The former secretary of state said it was safe.",
        &["The former secretary of state 2 0 = State Ada Vale"],
    ),
    ("an abbreviation", "Sen. Ada Vale of Upland came. The Upland senator said it was safe.", &["The Upland senator 3 0 = Sen Ada Vale"]),
    (
        "each of two titles",
        "Port spokesman Capt. Bruno Holm came. The spokesman said it was safe.",
        &["The spokesman 2 0 = Capt Bruno Holm"],
    ),
    ("when it was held", "Judge Ada Vale came. The former judge said it was safe.", &["The former judge 2 0 = Judge Ada Vale"]),
    (
        "the one who fits",
        "Dam engineer Ada Vale and pier engineer Bruno Holm came. The dam engineer said it was safe.",
        &["The dam engineer 3 0 = Ada Vale"],
    ),
    (
        "the one named most",
        "Sen. Ada Vale came. Vale met Sen. Bruno Holm. The senator said it was safe.",
        &["The senator 3 0 = Sen Ada Vale"],
    ),
    (
        "a place where only one is called so",
        "President Ada Vale came. The Upland president said it was safe.",
        &["The Upland president 2 0 = President Ada Vale"],
    ),
    (
        "no deputy",
        "Vice President Bruno Holm came. The president said it was safe. The vice president said it was old.",
        &["The president 2 2", "The vice president 2 0 = Vice President Bruno Holm"],
    ),
    ("a group that has not spoken", "Harbour Front took the pier. The group said it was safe.", &["The group 3 1 = Harbour Front"]),
    (
        "a company that has not spoken",
        "Holm Airlines grounded its boats. The company said they were safe.",
        &["The company 3 1 = Holm Airlines"],
    ),
    (
        "the same again",
        "Harbour Front took the pier. The group said it was new. It rained on. It was dark. It was late. The group said it was safe.",
        &["The group 3 1 = Harbour Front", "The group 3 1 = Harbour Front"],
    ),
    (
        "a body two sentences before",
        "Harbour Front took the pier. It rained. The group said it was safe.",
        &["The group 3 1 = Harbour Front"],
    ),
    (
        "a body long before",
        "Harbour Front took the pier. It rained. It was dark. It was late. The group said it was safe.",
        &["The group 3 3"],
    ),
    ("a state is no group", "Upland closed the pier. The group said it was safe.", &["The group 3 3"]),
    ("a person is no company", "Ada Vale came. Vale grounded the boats. The company said they were safe.", &["The company 3 3"]),
    ("a name of its own", "Harbour Front took the pier. The Holmer newspaper said it was safe.", &["The Holmer newspaper 1 1"]),
    ("a verb between two", "Judge Ada Vale sentenced pilot Bruno Holm. The judge said it was fair.", &["The judge 2 0 = Judge Ada Vale"]),
    ("two who are named as often", "Sen. Ada Vale met Sen. Bruno Holm. The senator said it was safe.", &["The senator 3 3"]),
    ("another place's", "Upland President Ada Vale called. The Holmish president said it was safe.", &["The Holmish president 2 2"]),
    ("one who was it once", "Former mayor Ada Vale came. The mayor said it was safe.", &["The mayor 2 2"]),
    ("an abbreviation of something else", "Rep. Ada Vale came. The reporter said it was safe.", &["The reporter 3 3"]),
    ("a nearer subject", "Harbour Front took the pier. Ada Vale counted the boats. The group said it was safe.", &["The group 3 3"]),
    ("two at once", "Harbour Front and Dam Board took the pier. The group said it was safe.", &["The group 3 3"]),
    ("a thing that no list knows", "Fog closed the port. The company said it was safe.", &["The company 3 3"]),
    ("nobody described so", "Ada Vale, a pilot, came. The engineer said it was safe.", &["The engineer 3 3"]),
    ("another engineer", "Dam engineer Ada Vale came. The pier engineer said it was safe.", &["The pier engineer 3 3"]),
    ("one of a family", "The family of Ada Vale came. The family said it was safe.", &["The family 3 3"]),
    ("the adviser of the mayor", "Ada Vale, an adviser to the mayor, came. The mayor said it was safe.", &["The mayor 2 2"]),
    ("a list of people", "Ada Vale, the pilot, and others came. The pilot said it was safe.", &["The pilot 2 2"]),
    ("of something else", "Guild leader Ada Vale came. The leader of the pilots said it was safe.", &["The leader of the pilots 2 2"]),
    ("a thing that begins alike", "Rep. Ada Vale came. The report said it was safe.", &["The report 3 3"]),
    (
        "a widow whose name is a man’s too",
        "Flood widow Terry Vale said it hurt. She left, she said.",
        &["Flood widow Terry Vale 0 0", "she 4 0 = Flood widow Terry Vale"],
    ),
];

#[test]
fn offices() {
    check(OFFICES);
}

const PRONOUNS: &[Case] = &[
    ("she", "Ada Vale said the dam would hold. She said it was new.", &["Ada Vale 0 0", "She 4 0 = Ada Vale"]),
    ("he", "Bruno Holm said the dam would hold. He said it was new.", &["Bruno Holm 0 0", "He 4 0 = Bruno Holm"]),
    (
        "by gender",
        "Ada Vale said the dam would hold. Bruno Holm said it was old. She said it was new.",
        &["Ada Vale 0 0", "Bruno Holm 0 0", "She 4 0 = Ada Vale"],
    ),
    (
        "by recency",
        "Bruno Holm said the dam would hold. Victor Orre said it was old. He said it would break.",
        &["Bruno Holm 0 0", "Victor Orre 0 0", "He 4 0 = Victor Orre"],
    ),
    ("a person who has not spoken", "Ada Vale opened the lock. She said the dam would hold.", &["She 4 0 = Ada Vale"]),
    (
        "a person named since",
        "Bruno Holm said the dam would hold. On Monday Victor Orre closed the lock. He said it was old.",
        &["Bruno Holm 0 0", "He 4 0 = Victor Orre"],
    ),
    ("an unnamed man", "A clerk said the books were lost. He said the key was copied.", &["A clerk 3 3", "He 4 3 = A clerk"]),
    ("they", "Officials said the dam would hold. They said it was new.", &["Officials 3 3", "They 4 3 = Officials"]),
    (
        "they passes over one",
        "Two pilots said the buoy was adrift. Ada Vale said it was safe. They said it was lost.",
        &["Two pilots 2 2", "Ada Vale 0 0", "They 4 2 = Two pilots"],
    ),
    ("it", "The ministry said the dam would hold. It said the wall was new.", &["The ministry 1 1", "It 4 1 = The ministry"]),
    (
        "initials in an interview",
        "Ada Vale came to the hall. Bruno Holm left.\n\nAV: The dam is safe.\n\nRain fell.\n\nAV: The lock is new.",
        &["AV 1 0 = Ada Vale", "AV 1 0 = Ada Vale"],
    ),
    ("an agency with the initials of a person", "Ada Pell came to the hall. The dam is safe, said AP.", &["AP 1 1"]),
    (
        "the letter of an answer",
        "Bruno Holm left. Ada Vale came to the hall.\n\nQ: Is it Bruno Holm’s dam?\n\nA: It is mine.\n\nQ: Is it safe?\n\nA: It is.",
        &["A 3 0 = Ada Vale", "A 3 0 = Ada Vale"],
    ),
    (
        "it passes over a person",
        "The ministry said the dam would hold. Ada Vale said it was old. It said the wall was new.",
        &["The ministry 1 1", "Ada Vale 0 0", "It 4 1 = The ministry"],
    ),
    ("after a quotation", "“The dam will hold,” Ada Vale said. “It is new,” she said.", &["Ada Vale 0 0", "she 4 0 = Ada Vale"]),
    (
        "a person named just before, whom no list knows",
        "Klara Venn said the boat sank. Edda Krohn ran along the pier with a lamp. She said the water was cold.",
        &["Klara Venn 0 0", "She 4 0 = Edda Krohn"],
    ),
    (
        "a person named before others spoke",
        "Signe Toke opened the gate. Officials said the gate was rotten. She said it had been mended.",
        &["Officials 3 3", "She 4 0 = Signe Toke"],
    ),
    (
        "a person of the other gender just before",
        "Klara Venn said the boat sank. Emil Darro ran along the pier. She said the water was cold.",
        &["Klara Venn 0 0", "She 4 0 = Klara Venn"],
    ),
    (
        "a man whom only his trade shows",
        "A fisherman said the pier was safe. Ada Vale worked there for years. He said it was old.",
        &["A fisherman 3 3", "He 4 3 = A fisherman"],
    ),
    (
        "a man whom only his trade shows is not she",
        "A fisherman said the pier was safe. Sigrun Aske worked there for years. She said it was rotten.",
        &["A fisherman 3 3", "She 4 0 = Sigrun Aske"],
    ),
    (
        "a title shows the gender",
        "Mrs Toke said the boat sank. Bruno Holm said it was old. She said the water was cold.",
        &["Mrs Toke 0 0", "Bruno Holm 0 0", "She 4 0 = Mrs Toke"],
    ),
    ("no group", "A crowd said the pier was safe. It rained all night. She said it was rotten.", &["A crowd 4 4", "She 4 4"]),
    ("a soldier", "A soldier said the pier was safe. He said it was old.", &["A soldier 3 3", "He 4 3 = A soldier"]),
    (
        "no place",
        "Klara Venn said the boat sank. Rope Street was closed. She said the water was cold.",
        &["Klara Venn 0 0", "She 4 0 = Klara Venn"],
    ),
    ("nobody to refer to", "It rained all night. He said the dam would hold.", &["He 4 4"]),
    (
        "an apposition",
        "Ada Vale, the mayor of Holm, said the dam would hold. She said it was new.",
        &["Ada Vale the mayor of Holm 0 0", "She 4 0 = Ada Vale the mayor of Holm"],
    ),
    ("not the writer", "The board met in Holm. I asked the board for its books. It said the books were lost.", &["It 4 4"]),
    (
        "the subject of the sentence before",
        "The Dam Board said the lock would open. The Harbour Front closed the pier. It says the pier is old.",
        &["The Dam Board 1 1", "It 4 1 = The Harbour Front"],
    ),
    ("a person told by his apposition", "Brandt Orre, a crane driver, shrugged. “The lamp is out,” he said.", &["he 4 0 = Brandt Orre"]),
    (
        "a pronoun in the content of another",
        "The ministry said the dam would hold, and it added that the wall was new.",
        &["The ministry 1 1", "it 4 1 = The ministry"],
    ),
    (
        "a person named since, in the passive",
        "Bruno Holm said the dam would hold. The lock was closed by Victor Orre. He said it was old.",
        &["Bruno Holm 0 0", "He 4 0 = Victor Orre"],
    ),
];

const DESCRIPTIONS: &[Case] = &[
    (
        "the sources",
        "Informed sources said the ferry was sold. The sources said the price was low.",
        &["Informed sources 4 4", "The sources 4 4 = Informed sources"],
    ),
    (
        "the sources, of a kind",
        "Army sources said the pass was closed. The sources said the snow was deep.",
        &["Army sources 3 3", "The sources 4 3 = Army sources"],
    ),
    (
        "the official",
        "A senior official said the ferry was sold. The official said the price was low.",
        &["A senior official 2 2", "The official 3 2 = A senior official"],
    ),
    (
        "the newspaper",
        "The Herald said the ferry was sold. The newspaper said the price was low.",
        &["The Herald 1 1", "The newspaper 3 1 = The Herald"],
    ),
    (
        "the group",
        "The Harbour Front said the ferry was sold. The group said the price was low.",
        &["The Harbour Front 1 1", "The group 3 1 = The Harbour Front"],
    ),
    ("a last name", "Ada Vale said the dam would hold. Vale said it was new.", &["Ada Vale 0 0", "Vale 0 0 = Ada Vale"]),
    (
        "a title and a last name",
        "Ada Vale said the dam would hold. Mrs Vale said it was new.",
        &["Ada Vale 0 0", "Mrs Vale 0 0 = Ada Vale"],
    ),
    (
        "a title that was given",
        "Minister Ada Vale opened the lock. The minister said the dam would hold.",
        &["The minister 2 0 = Minister Ada Vale"],
    ),
    (
        "a title that was given to a source",
        "Minister Ada Vale said the dam was new. The minister said it would hold.",
        &["Minister Ada Vale 0 0", "The minister 2 0 = Minister Ada Vale"],
    ),
    ("another head", "The union said the ferry was sold. The government said it was not.", &["The union 1 1", "The government 1 1"]),
    (
        "another group",
        "The Harbour Front said the ferry was sold. The government said it was not.",
        &["The Harbour Front 1 1", "The government 1 1"],
    ),
    (
        "a document after its issuer",
        "The Dam Board issued a report in May. The report said the wall was weak.",
        &["The report 3 1 = a report"],
    ),
    ("a repeated plural", "Officials said the dam would hold. Officials said it was new.", &["Officials 3 3", "Officials 3 3"]),
    (
        "an acronym that was given",
        "The Holm River Authority (HRA) said the dam would hold. The HRA said it was new.",
        &["The Holm River Authority HRA 1 1", "The HRA 1 1 = The Holm River Authority HRA"],
    ),
    (
        "a trade that was given",
        "Ada Vale, a doctor at the ministry, said the well was clean. The doctor said the pump was new.",
        &["Ada Vale a doctor at the ministry 0 0", "The doctor 2 0 = Ada Vale a doctor at the ministry"],
    ),
    (
        "no trade that was given",
        "Ada Vale, a doctor at the ministry, said the well was clean. The ministry said the pump was new.",
        &["Ada Vale a doctor at the ministry 0 0", "The ministry 1 1"],
    ),
    (
        "the poll",
        "A Quinnipiac poll found that most growers were tired. The poll said prices were low.",
        &["A Quinnipiac poll 1 1", "The poll 3 1 = A Quinnipiac poll"],
    ),
];

/// Name, text, and the sources introduced, with their step and how often each is heard.
const INTRODUCED: &[Case] = &[
    ("a repeated plural is one", "Officials said the dam would hold. Officials said it was new.", &["Officials 3 ×2"]),
    ("a pronoun is none", "Ada Vale said the dam would hold. She said it was new.", &["Ada Vale 0 ×2"]),
    (
        "a pronoun introduces a person who has not spoken, once",
        "Ada Vale opened the lock. She said the dam would hold. Vale said it was new.",
        &["Ada Vale 0 ×2"],
    ),
    ("a shared subject is one", "The mayor said the dam would hold, adding that it was new.", &["The mayor 2 ×2"]),
    ("a last name is none", "Ada Vale said the dam would hold. Vale said it was new.", &["Ada Vale 0 ×2"]),
    (
        "two persons with one title are two",
        "Rep. Ada Vale said the dam would hold. Rep. Bruno Holm said it was old.",
        &["Rep Ada Vale 0 ×1", "Rep Bruno Holm 0 ×1"],
    ),
    ("thought introduces nobody who is heard", "The growers fear that the river will rise.", &["The growers 3 ×0"]),
    ("nobody", "The captain reportedly left first.", &[]),
    ("the sources are those", "Informed sources said the ferry was sold. The sources said the price was low.", &["Informed sources 4 ×2"]),
    (
        "an actor who has not spoken, once",
        "Emil Darro opened the lock. He said the dam would hold. Darro said it was new.",
        &["Emil Darro 0 ×2"],
    ),
];

#[track_caller]
fn check(cases: &[Case]) {
    let case = |&(name, text, expected): &Case| {
        let found = super::each(text, |g, _, a| {
            let resolved = a.resolved_to.map_or(String::new(), |to| format!(" = {}", words(g, &[to])));
            format!("{} {} {}{resolved}", words(g, &Vec::from_iter(a.source)), a.as_written, a.step)
        });
        compare(name, text, expected, &found)
    };
    tell(&cases.iter().filter_map(case).collect::<Vec<_>>());
}

#[test]
fn pronouns() {
    check(PRONOUNS);
}

#[test]
fn descriptions() {
    check(DESCRIPTIONS);
}

#[test]
fn introduced() {
    let case = |&(name, text, expected): &Case| {
        let found = read(&Document::new("case", text), |g, sourcing| {
            let line = |s: &crate::sourcing::SourceMention| format!("{} {} ×{}", words(g, &[s.span]), s.step, s.attributions);
            sourcing.sources.iter().map(line).collect::<Vec<_>>()
        });
        compare(name, text, expected, &found)
    };
    tell(&INTRODUCED.iter().filter_map(case).collect::<Vec<_>>());
}
