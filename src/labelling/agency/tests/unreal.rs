//! What is denied, or not done yet.

use super::Case;
use super::check;

const CASES: &[Case] = &[
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
    ("an aim behind a place", "Rebels sent men to the fort to kill guards.", &["Rebels* → kill → guards (forces), active, unreal"]),
    ("denied, in quotation marks", "The Harbour Front denied “shelling” the market.", &["front → shelling → ?, active, denied"]),
    ("a modal before what may be a noun", "The rebels will strike in the war.", &["The rebels* → strike → ?, active, unreal"]),
    ("an infinitive at the start", "To shell the fort would be wrong, the mayor said.", &["? → shell → the fort (things), active, unreal"]),
    ("a denial in another clause", "The mayor denied it, and rebels shelled the fort.", &["rebels* → shelled → the fort (things), active"]),
    ("kept from it", "The army kept the rebels from shelling the fort.", &["the rebels* → shelling → the fort (things), active, denied"]),
    (
        "kept from a deed that is a noun",
        "The army stopped rebels from launching attacks on the fort.",
        &["rebels* → attacks → the fort (things), nominal, denied"],
    ),
    ("from, and nothing kept", "Ten people fled from shelling by rebels.", &["rebels* → shelling → ?, nominal"]),
];

#[test]
fn unreal() {
    check(CASES);
}
