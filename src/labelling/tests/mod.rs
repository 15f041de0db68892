//! Tables of cases, one a rule: a text, and each label in it with the actor that it is linked to.

mod apposition;
mod association;
mod compound;
mod copula;
mod member_list;
mod naming;
mod of;
mod resolve;
mod trap;
mod unlisted;
mod voice;

use std::sync::LazyLock;

use super::Labelling;
use super::Labels;
use crate::sourcing::tests::Bench;
use crate::text::Document;

/// Name, text, and its labels in text order: *words → actor, rule*.
type Case = (&'static str, &'static str, &'static [&'static str]);

/// Invented actors, laid over the built-in lexicons.
const ACTORS: &str = "schema: 1
lexicon: invented
actors:
  - id: front
    name: Harbour Front
    kind: group
    forms: [Harbour Front, the Front]
    epithets: [{forms: [ferry gang(s), ferry regime], class: delegitimising, why: Its byname in the port.}]
  - {id: league, name: River League, kind: group, forms: [River League, RL]}
  - {id: society, name: Island Society, kind: group, forms: [Island Society, IS]}
  - {id: guild, name: Popular Guild, kind: group, forms: [Popular Guild for the Freedom of the River]}
  - {id: forum, name: Trade forum, kind: body, forms: [Forum on River Trade]}
  - {id: union, name: Bargemen, kind: group, forms: [Bargemen's Union]}
  - {id: army, name: Upland army, kind: institution, army_of: upland, forms: [Upland army, Upland Army]}
  - {id: ministry, name: Upland ministry, kind: institution, forms: [Upland ministry]}
  - {id: watch, name: Quay Watch, kind: body, forms: [Quay Watch]}
  - {id: upland, name: Upland, kind: state, adjectives: [Uplandish], forms: [Upland]}
  - {id: marshland, name: Marshland, kind: state, adjectives: [Marshlandish], forms: [Marshland]}
  - {id: marsh-army, name: Marshland army, kind: institution, army_of: marshland, forms: [Marshland army]}
  - {id: holm, name: Bruno Holm, kind: person, gender: m, forms: [Bruno Holm, Holm]}
  - {id: vale, name: Ada Vale, kind: person, gender: f, forms: [Ada Vale, Vale]}
";

static BENCH: LazyLock<Bench> = LazyLock::new(|| Bench::with(ACTORS));

/// The labels and mentions of a text.
pub(super) fn read(text: &str) -> Labels {
    BENCH.read(&Document::new("case", text), |g, sourcing| super::read(g, &BENCH.matcher, sourcing))
}

/// The id of an actor.
pub(super) fn id(actor: u32) -> &'static str {
    &BENCH.lexicon.actors[actor as usize].entry.id
}

/// The id of an actor, or the name of one that no lexicon has.
pub(super) fn named(unlisted: &[String], actor: u32) -> String {
    let nth = (actor as usize).checked_sub(BENCH.lexicon.actors.len());
    nth.map_or_else(|| id(actor).to_owned(), |nth| format!("unlisted {}", unlisted[nth]))
}

/// A labelling as a case writes it.
fn line(text: &str, unlisted: &[String], labelling: &Labelling) -> String {
    let label = labelling.span.of(text);
    let negated = if labelling.negated { ", denied" } else { "" };
    match (labelling.actor, labelling.rule) {
        (Some(actor), Some(rule)) => format!("{label} → {}, {}{negated}", named(unlisted, actor), rule.name()),
        _ => format!("{label} → nobody{negated}"),
    }
}

/// Runs a table; `line` says how each labelling is written.
#[track_caller]
fn check_as(cases: &[Case], line: impl Fn(&str, &Labelling) -> String) {
    let case = |&(name, text, expected): &Case| {
        let found: Vec<String> = read(text).labellings.iter().map(|labelling| line(text, labelling)).collect();
        compare(name, text, expected, &found)
    };
    tell(&cases.iter().filter_map(case).collect::<Vec<_>>());
}

/// Runs a table of labels and their actors.
#[track_caller]
fn check(cases: &[Case]) {
    let case = |&(name, text, expected): &Case| {
        let labels = read(text);
        let found: Vec<String> = labels.labellings.iter().map(|labelling| line(text, &labels.unlisted, labelling)).collect();
        compare(name, text, expected, &found)
    };
    tell(&cases.iter().filter_map(case).collect::<Vec<_>>());
}

/// What a case says of a text against what was found.
pub(super) fn compare(name: &str, text: &str, expected: &[&str], found: &[String]) -> Option<String> {
    let lines = |lines: Vec<&str>| lines.iter().map(|line| format!("\n    {line}")).collect::<String>();
    let all = || (lines(expected.to_vec()), lines(found.iter().map(String::as_str).collect()));
    (expected != found).then(all).map(|(expected, found)| format!("- {name}\n  {text}\n  expected{expected}\n  found{found}"))
}

/// Fails with all that a table gets wrong.
#[track_caller]
pub(super) fn tell(failures: &[String]) {
    assert!(failures.is_empty(), "{} cases fail:\n{}", failures.len(), failures.join("\n"));
}
