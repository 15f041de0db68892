//! Words that look like a label and are none; labels that look like somebody's and are nobody's.

use super::Case;
use super::check;

const ATTRIBUTIVE: &[Case] = &[
    ("a minister of a people", "The extremist Danish minister Tamas Orre met the Harbour Front.", &[]),
    ("a bombing by a people", "The terrorist Danish bombing shook the Harbour Front.", &[]),
    ("a rebel of a people", "The rebel Danes met the Harbour Front.", &["rebel → nobody"]),
    ("a role of nobody’s", "The rebel emissary met the Harbour Front.", &[]),
    ("an attack", "The Harbour Front denied the terrorist attack.", &[]),
    ("positions", "The Harbour Front shelled militant positions.", &[]),
    ("held", "The Harbour Front left the rebel-held town.", &[]),
    ("an epithet before what is done", "The ferry regime change plan failed.", &[]),
    ("an epithet in a compound", "The ferry regime-held pier was lost.", &[]),
    ("an epithet by itself", "The ferry regime fell.", &["ferry regime → front, epithet"]),
    ("change", "The Harbour Front wants regime change.", &[]),
    ("anti", "The Harbour Front joined the anti-terror unit.", &[]),
    ("anti, with a group", "The anti-terrorist Harbour Front left.", &[]),
    ("pro", "The pro-government town met the Harbour Front.", &[]),
    ("a commander", "Rebel commander Bruno Holm left.", &[]),
    ("a leader between", "The Harbour Front militant leader left.", &[]),
    ("ideology", "Terrorist ideology was discussed in Upland.", &[]),
];

const ROLES: &[Case] = &[
    ("leader", "The leader of the Harbour Front left.", &[]),
    ("member", "A member of the Harbour Front left.", &[]),
    ("spokesman", "A spokesman of the Harbour Front left.", &[]),
    ("members who are named", "Bruno Holm, a leader of the Harbour Front, left.", &[]),
];

const VERBS: &[Case] = &[
    ("a noun before the verb", "The government forces the Harbour Front to flee.", &[]),
    ("a pronoun before the verb", "He forces Upland to act.", &[]),
    ("a pronoun and no infinitive", "She forces Upland out of the deal.", &[]),
    ("a name before the verb", "Upland forces Bruno Holm and his men to leave.", &[]),
    ("forces that go to a place", "The government forces went to Upland.", &["government forces → nobody"]),
];

const UNLINKED: &[Case] = &[
    ("alone", "The terrorists fled.", &["terrorists → nobody"]),
    ("the regime", "The regime fell.", &["regime → nobody"]),
    ("the subject of a clause", "According to a note by the Harbour Front, the army left.", &["army → nobody"]),
    ("beside an actor", "The terrorists fled from the Harbour Front.", &["terrorists → nobody"]),
    ("an actor who fights them", "The Upland army killed four militants.", &["militants → nobody"]),
    ("an actor of another sentence", "The Harbour Front left. The militants came.", &["militants → nobody"]),
    ("a part of a name", "The Upland army left.", &[]),
    ("an actor after a verb", "The rebels met Harbour Front leaders.", &["rebels → nobody"]),
    ("a group that belongs to nobody", "Rebels attacked the Harbour Front.", &["Rebels → nobody"]),
    ("a label before a relative clause", "The rebels who met the Harbour Front left.", &["rebels → nobody"]),
];

#[test]
fn attributive() {
    check(ATTRIBUTIVE);
}

#[test]
fn roles() {
    check(ROLES);
}

#[test]
fn verbs() {
    check(VERBS);
}

#[test]
fn unlinked() {
    check(UNLINKED);
}
