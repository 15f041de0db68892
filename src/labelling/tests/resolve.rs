//! What a label that looks back is inferred to mean, and where nothing is inferred.

use super::BENCH;
use super::Case;
use super::compare;
use super::named;
use super::tell;
use crate::labelling::infer;
use crate::text::Document;

const INFERRED: &[Case] = &[
    ("a clause of degree", "Harbour Front rebels slept so well that the militants left at noon.", &["militants ⇒ front"]),
    ("an army between", "Harbour Front rebels slept. The forces came. The rebels left.", &["rebels ⇒ front"]),
    ("members", "Harbour Front fighters held the quay. The militants left at dawn.", &["militants ⇒ front"]),
    ("members, two sentences on", "Harbour Front fighters held the quay. It rained. The fighters left at dawn.", &["fighters ⇒ front"]),
    ("one group", "The Harbour Front is a militia. The armed group left at dawn.", &["armed group ⇒ front"]),
    ("a label of another class", "Harbour Front rebels held the quay. The terrorist group left at dawn.", &["terrorist group ⇒ front"]),
    ("these", "Harbour Front rebels held the quay. These militants left at dawn.", &["militants ⇒ front"]),
    ("an adjective", "Harbour Front rebels held the quay. The hungry militants left at dawn.", &["militants ⇒ front"]),
    ("the head of the name", "The Upland army held the quay. The army left at dawn.", &["army ⇒ army"]),
    ("one person", "Bruno Holm is a dictator. The dictator left at dawn.", &["dictator ⇒ holm"]),
    ("an epithet", "The ferry gang held the quay. Harbour Front rebels slept. The rebels left.", &["rebels ⇒ front"]),
    ("another clause of its sentence", "Harbour Front rebels slept until the militants left at dawn.", &["militants ⇒ front"]),
    (
        "a chain",
        "Harbour Front rebels held the quay. The armed group slept. It rained. The militia left.",
        &["armed group ⇒ front", "militia ⇒ front"],
    ),
    ("the nearer of two", "River League rebels slept. Harbour Front rebels held the quay. The rebels left.", &["rebels ⇒ front"]),
    ("a name that no lexicon has", "Quay Guard rebels held the pier. The militants left at dawn.", &["militants ⇒ unlisted Quay Guard"]),
    ("another sort of body between", "Harbour Front rebels held the quay. The regime slept. The rebels left.", &["rebels ⇒ front"]),
    ("one of the sort between", "Harbour Front rebels held the quay. A militant slept. The rebels left.", &["rebels ⇒ front"]),
    ("others in another paragraph", "Some rebels slept.\n\nHarbour Front rebels held the quay. The rebels left.", &["rebels ⇒ front"]),
    ("behind a comma of its sentence", "Harbour Front fighters left, the rebels said.", &["rebels ⇒ front"]),
    ("behind a cue of its sentence", "Harbour Front fighters said the rebels left.", &["rebels ⇒ front"]),
    ("quoted, by another", "Harbour Front fighters met. “The rebels left,” the mayor said.", &["rebels ⇒ front"]),
    ("reported, by itself", "Harbour Front fighters met. The rebels left, the Harbour Front said.", &["rebels ⇒ front"]),
    (
        "what it does beside a deed",
        "Harbour Front fighters slept. When the rebels shelled the fort, the Harbour Front left.",
        &["rebels ⇒ front"],
    ),
    ("a person that no lexicon has", "Quay Guard is a dictator. The dictator left at dawn.", &["dictator ⇒ unlisted Quay Guard"]),
    ("a possessive", "Harbour Front rebels held the quay. The armed group’s boats left at dawn.", &["armed group ⇒ front"]),
];

const NOTHING: &[Case] = &[
    ("rivals", "Harbour Front rebels held the quay. The rival militants left at dawn.", &[]),
    ("how many", "Harbour Front rebels held the quay. The many militants left at dawn.", &[]),
    ("a rank", "Harbour Front rebels held the quay. The senior militants left at dawn.", &[]),
    ("whose they are", "Harbour Front rebels held the quay. The militants loyal to the mayor left at dawn.", &[]),
    ("a people in the label", "Harbour Front rebels held the quay. The Kurdish fighters left at dawn.", &[]),
    ("a body beside a group", "The Quay Watch met Harbour Front rebels. The group shelled the pier at dawn.", &[]),
    ("an institution of another kind", "The Upland ministry met. The army left at dawn.", &[]),
    ("no article", "Harbour Front rebels held the quay. Militants left at dawn.", &[]),
    ("an indefinite article", "Harbour Front rebels held the quay. A militant group left at dawn.", &[]),
    ("a number", "Harbour Front rebels held the quay. The three militants left at dawn.", &[]),
    ("others", "Harbour Front rebels held the quay. The other militants left at dawn.", &[]),
    ("a relative clause", "Harbour Front rebels held the quay. The militants who came left at dawn.", &[]),
    ("a place", "Harbour Front rebels held the quay. The militants in the hills left at dawn.", &[]),
    ("a participle", "Harbour Front rebels held the quay. The militants fighting there left at dawn.", &[]),
    ("a people", "Harbour Front rebels held the quay. The Danish rebels left at dawn.", &[]),
    ("two equally near", "Harbour Front rebels met River League rebels. The rebels left at dawn.", &[]),
    ("too far", "Harbour Front rebels held the quay. It rained. It snowed. The rebels left at dawn.", &[]),
    ("another label, far", "Harbour Front rebels held the quay. It rained. The militants left at dawn.", &[]),
    ("another paragraph", "Harbour Front rebels held the quay.\n\nThe rebels left at dawn.", &[]),
    ("an actor that is called nothing", "The Harbour Front held the quay. The militants left at dawn.", &[]),
    ("an army and rebels", "The Upland army held the quay. The rebels left at dawn.", &[]),
    ("a person and rebels", "Bruno Holm, a rebel, left. The rebels stayed.", &[]),
    ("a person and a group", "Bruno Holm, a rebel, left. The armed group stayed.", &[]),
    ("a person who was called nothing", "Bruno Holm left. The dictator slept.", &[]),
    ("several bodies", "Harbour Front rebels held the quay. The militias left at dawn.", &[]),
    ("nameless others between", "Harbour Front rebels held the quay. Some rebels slept. The rebels left.", &[]),
    ("one clause", "Harbour Front fighters met the rebels.", &[]),
    ("who does a deed to the other", "Harbour Front fighters came and, at dawn, shelled the rebels.", &[]),
    ("a part of an adjective", "The fighters of the Harbour Front left. The River League-backed mayor met. The mayor left.", &[]),
    ("who speaks", "Harbour Front fighters met. “We will shell the rebels,” the Harbour Front said.", &[]),
    ("who does a deed to the other, named again", "Harbour Front fighters slept. The rebels shelled the Harbour Front.", &[]),
    ("an adverb before", "Harbour Front rebels held the quay. The clearly armed militants left at dawn.", &[]),
    ("the article of another noun", "Harbour Front rebels held the quay. The truce and militants left.", &[]),
    ("the article of an owner", "Harbour Front rebels held the quay. The mayor of militants left.", &[]),
    ("the article of another clause", "Harbour Front rebels held the quay. The war because militants left.", &[]),
    ("the article of who speaks", "Harbour Front rebels held the quay. The mayor said militants left.", &[]),
    ("a long description", "Harbour Front rebels held the quay. The hungry cold wet militants left at dawn.", &[]),
    ("several persons", "Bruno Holm, the dictator, left. The dictators slept.", &[]),
    ("a body and armed people", "The Quay Watch met. The militants left at dawn.", &[]),
    ("a body and an armed group", "The Quay Watch met. The armed group left at dawn.", &[]),
    ("an institution and a person", "The Upland ministry is a dictator. The dictator left at dawn.", &[]),
    ("a person called so later", "Bruno Holm left. The dictator slept. Bruno Holm is a dictator.", &[]),
    ("a person called otherwise", "Bruno Holm is a dictator. The tyrant slept.", &[]),
    ("whose activist it is", "An activist of Bruno Holm left. The activist slept.", &[]),
    ("nameless others of another label", "Harbour Front rebels held the quay. Some militants slept. The rebels left.", &[]),
    ("an owner in one clause", "Harbour Front’s fighters met the rebels.", &[]),
    ("a backer alone", "The Upland-backed Harbour Front left. The rebels slept.", &[]),
    ("other forces", "The Upland army held the quay. The popular army left at dawn.", &[]),
    ("a denied label", "Bruno Holm is not a dictator. The dictator left at dawn.", &[]),
];

/// The labels of a text that were inferred to mean an actor.
fn inferred(text: &str) -> Vec<String> {
    let labels = BENCH.read(&Document::new("case", text), |g, sourcing| {
        let mut labels = crate::labelling::read(g, &BENCH.matcher, sourcing);
        infer(g, sourcing, &mut labels);
        labels
    });
    let line = |l: &crate::labelling::Labelling| Some(format!("{} ⇒ {}", l.span.of(text), named(&labels.unlisted, l.inferred?.actor)));
    labels.labellings.iter().filter_map(line).collect()
}

fn check(cases: &[Case]) {
    tell(&cases.iter().filter_map(|&(name, text, expected)| compare(name, text, expected, &inferred(text))).collect::<Vec<_>>());
}

#[test]
fn labels_that_look_back() {
    check(INFERRED);
}

#[test]
fn labels_of_which_nothing_is_inferred() {
    check(NOTHING);
}

#[test]
fn an_inferred_label_stays_unlinked() {
    let text = "Harbour Front fighters held the quay. The militants left at dawn.";
    let straight = super::read(text).labellings;
    let mut resolved = BENCH.read(&Document::new("case", text), |g, sourcing| {
        let mut labels = crate::labelling::read(g, &BENCH.matcher, sourcing);
        infer(g, sourcing, &mut labels);
        labels.labellings
    });
    assert_eq!(resolved.iter().filter(|l| l.inferred.is_some()).count(), 1);
    resolved.iter_mut().for_each(|l| l.inferred = None);
    assert_eq!(resolved, straight);
}
