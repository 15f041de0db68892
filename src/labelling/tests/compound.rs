//! A name beside a label: *Front terrorists*, *the terrorist group Front*.

use super::Case;
use super::check;

const CASES: &[Case] = &[
    ("an article between", "The rebel group the River League shelled the town.", &["rebel group → league, compound"]),
    ("an article between, at the end", "The mayor met the rebel group the River League.", &["rebel group → league, compound"]),
    ("a clause about the label", "The rebel group the River League fought left.", &["rebel group → nobody"]),
    ("whose", "Ada Vale, whose government Upland fears, left.", &["government → nobody"]),
    ("a noun between", "Harbour Front network terrorists left.", &["terrorists → front, compound"]),
    ("an affiliate of another", "The River League, a Harbour Front affiliate, fights.", &["affiliate → nobody"]),
    ("an owner of affiliates", "The Harbour Front's affiliates fight.", &["affiliates → nobody"]),
    ("an adjective of another", "The terrorist Harbour Front-linked group left.", &["terrorist → nobody", "group → nobody"]),
    ("those in a state", "Upland rebels fled.", &["rebels → nobody"]),
    ("a body of a state", "The Upland regime fell.", &["regime → upland, compound"]),
    ("a slip of a name", "Harbour Fronts terrorists fled.", &["terrorists → front, compound"]),
    ("a country beside a group", "Upland and Harbour Front fighters met.", &["fighters → front, compound"]),
    ("name and label", "Harbour Front terrorists fled.", &["terrorists → front, compound"]),
    ("label and name", "The terrorist group Harbour Front fled.", &["terrorist group → front, compound"]),
    ("name, label and group", "The Harbour Front militant group left.", &["militant group → front, compound"]),
    ("after an acronym in brackets", "River League (RL) fighters left.", &["fighters → league, compound"]),
    ("before a name in quotation marks", "The rebel group “River League” left.", &["rebel group → league, compound"]),
    ("after a name in quotation marks", "The “River League” rebels left.", &["rebels → league, compound"]),
    (
        "two names and a label",
        "The Harbour Front and River League fighters left.",
        &["fighters → front, compound", "fighters → league, compound"],
    ),
    (
        "three names and a label",
        "Bargemen’s Union, Harbour Front and River League fighters left.",
        &["fighters → union, compound", "fighters → front, compound", "fighters → league, compound"],
    ),
    ("both", "Both Harbour Front and River League fighters left.", &["fighters → front, compound", "fighters → league, compound"]),
    ("each with its own article", "The mayor and the Harbour Front and the River League fighters left.", &["fighters → league, compound"]),
    (
        "a label and two names",
        "The rebel groups Harbour Front and River League left.",
        &["rebel groups → front, compound", "rebel groups → league, compound"],
    ),
    (
        "a label in the singular and two names",
        "The rebel group Harbour Front and the River League left.",
        &["rebel group → front, compound"],
    ),
    ("an adjective before the label", "Armed Harbour Front rebels left.", &["rebels → front, compound"]),
    ("a dictator and his name", "The dictator Bruno Holm left.", &["dictator → holm, compound"]),
    ("an object before a clause", "The mayor told militants Harbour Front would leave.", &["militants → nobody"]),
    ("an army and another group", "The Upland army and resistance forces left.", &["resistance forces → nobody"]),
    ("a name in another clause", "When the Harbour Front came, rebels left.", &["rebels → nobody"]),
    ("a label in marks before the name", "The “terrorist group” Harbour Front fled.", &["terrorist group → front, compound"]),
    ("a label in marks after the name", "Harbour Front “terrorists” fled.", &["terrorists → front, compound"]),
    ("a label in single marks", "Harbour Front 'freedom fighters' came.", &["freedom fighters → front, compound"]),
    ("both in marks of their own", "The “River League” “terrorists” fled.", &["terrorists → league, compound"]),
    (
        "two names in marks and a label",
        "“Harbour Front” and “River League” fighters left.",
        &["fighters → front, compound", "fighters → league, compound"],
    ),
    ("a title between", "The dictator President Holm left.", &["dictator → holm, compound"]),
    ("a title with a full stop between", "The dictator Col. Bruno Holm left.", &["dictator → holm, compound"]),
    ("speech before a name", "“They fear rebels” Harbour Front said.", &["rebels → nobody"]),
    ("speech before a name, with a comma", "“Kill the terrorists,” Harbour Front said.", &["terrorists → nobody"]),
    ("a director of groups", "The rebel groups director Bruno Holm left.", &["rebel groups → nobody"]),
    ("after brackets that say what it is", "River League (a union in the north) fighters left.", &["fighters → league, compound"]),
    ("a name in a compound", "Pro-Upland fighters and anti-Holm rebels left.", &["fighters → nobody", "rebels → nobody"]),
    ("an affiliate", "The Upland army militia Harbour Front left.", &["militia → front, compound"]),
    ("so-called", "The so-called River League militant group left.", &["militant group → league, compound"]),
    ("a label that owns", "Harbour Front militants’ boats left.", &["militants → front, compound"]),
    ("an object of seeing", "The year saw the Bruno Holm regime fall.", &["regime → holm, compound"]),
    ("a long name in marks", "The “Popular Guild for the Freedom of the River” rebels left.", &["rebels → guild, compound"]),
    ("long speech before a name", "“Bread and boats for the brave rebels” Harbour Front said.", &["rebels → nobody"]),
    (
        "a label behind another name and its label",
        "Rebels of the Harbour Front, River League fighters and growers met.",
        &["Rebels → front, of", "fighters → league, compound"],
    ),
    ("so called, in two words", "The so called River League militant group left.", &["militant group → league, compound"]),
    ("an army beside a group", "The Upland army and Harbour Front terrorists fled.", &["terrorists → front, compound"]),
    ("those with a label of their own", "River League guards and Harbour Front terrorists fled.", &["terrorists → front, compound"]),
    ("two sides", "Clashes between the River League and Harbour Front fighters went on.", &["fighters → front, compound"]),
    ("somebody beside a group", "Bruno Holm and Harbour Front terrorists fled.", &["terrorists → front, compound"]),
    ("two groups", "River League and Harbour Front fighters fled.", &["fighters → league, compound", "fighters → front, compound"]),
];

#[test]
fn compound() {
    check(CASES);
}
