//! Weapons sent at somebody.

use super::Case;
use super::check;

const CASES: &[Case] = &[
    ("so many", "Rebels fired dozens of rockets at the fort.", &["Rebels* → fired → the fort (things), active"]),
    ("two weapons", "Guards fired water cannon and rubber bullets at marchers.", &["Guards (forces) → fired → marchers*, active"]),
    ("into", "The Harbour Front launched more than 120 shells into the market.", &["front → launched → the market (things), active"]),
    ("a passive with by", "Bombs were dropped on the market by the Harbour Front.", &["front → dropped → the market (things), passive-by"]),
    ("a passive without", "Rockets were launched from Orre at the fort.", &["? → launched → the fort (things), agentless-passive"]),
    (
        "from an owned weapon",
        "Marshlandish helicopters dropped bombs on the market.",
        &["marsh-army → dropped → the market (things), active"],
    ),
    ("thrown", "Marchers threw stones at the guards.", &["Marchers* → threw → the guards (forces), active"]),
    ("charged", "The Upland army was accused of firing shells at the hospital.", &["army → firing → the hospital (things), active"]),
    ("said to be done", "The rebels would fire rockets at the fort.", &["The rebels* → fire → the fort (things), active, unreal"]),
    ("a weapon that describes", "The firm launched a missile shield on Sunday at the fair.", &[]),
    ("no weapon", "The army dropped leaflets on the market.", &[]),
    ("a day, and no aim", "The rebels fired shells on Sunday.", &[]),
    ("a clause behind the weapon", "The guards fired their guns after a clerk ran at them.", &[]),
    ("a rough number, and no aim", "The rebels fired rockets at least twice.", &[]),
    (
        "a deed, told by its noun",
        "The rebels launched an air strike on the fort.",
        &["The rebels* → air strike → the fort (things), nominal"],
    ),
    ("what was sent, and no weapon", "Aid was dropped on the market.", &[]),
    ("into the air", "Marchers fired shots into the air.", &[]),
    ("into the air, by nobody", "Shots fired into the air were heard in the war.", &[]),
];

#[test]
fn launch() {
    check(CASES);
}
