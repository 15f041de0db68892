//! An entry by itself: does it say why, is it tested, will it find what it should and little else.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::HashSet;

use regex::Regex;

use super::Finding;
use super::Part;
use super::Rule;
use super::Sheet;
use crate::lexicon::Entry;
use crate::lexicon::FormWord;
use crate::lexicon::Lexicon;
use crate::lexicon::expand;
use crate::lexicon::parse_example;
use crate::tune::subject::Subject;

/// Letters that must stand before a star.
const STEM: usize = 4;

/// Weight from which a term needs examples.
const NEEDS_EXAMPLES: u8 = 2;

/// What can be said of an entry without looking at any other.
pub fn check(part: &Part<'_>, lexicon: &Lexicon, everywhere: &HashSet<String>) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(reason(part));
    findings.extend(examples(part, lexicon));
    findings.extend(repeats(part));
    findings.extend(forms(part, everywhere));
    findings.extend(patterns(part, everywhere));
    findings
}

/// Whether entries of its section have to give their reasons.
fn explains_itself(subject: Subject) -> bool {
    !matches!(subject, Subject::Actor(_) | Subject::Verb(_) | Subject::Policy(_))
}

fn reason(part: &Part<'_>) -> Option<Finding> {
    let mute = explains_itself(part.subject) && part.entry.why.trim().is_empty();
    mute.then(|| part.whole(Rule::NoWhy, format!("{} does not say why it is listed", part.name()), "add `why:`, in a sentence of your own"))
}

fn examples(part: &Part<'_>, lexicon: &Lexicon) -> Vec<Finding> {
    let weight = match part.subject {
        Subject::Term(at) => lexicon.terms.get(at as usize).map_or(0, |term| term.weight),
        _ => 0,
    };
    if weight < NEEDS_EXAMPLES {
        return Vec::new();
    }
    let marked = |example: &String| parse_example(example).is_ok_and(|example| !example.marks.is_empty());
    let (hits, misses): (Vec<bool>, Vec<bool>) = part.entry.examples.iter().map(marked).partition(|&marked| marked);
    let mut findings = Vec::new();
    if hits.is_empty() {
        let remedy = "add a sentence under `examples:` with the words in [brackets]";
        findings.push(part.whole(Rule::NoHit, format!("{}, of weight {weight}, has no example that it finds", part.name()), remedy));
    }
    if misses.is_empty() {
        let remedy = "add a sentence under `examples:` in which the same words stand innocently, without brackets";
        let what = format!("{}, of weight {weight}, has no example that it must not find", part.name());
        findings.push(part.whole(Rule::NoNearMiss, what, remedy));
    }
    findings
}

/// Forms all of whose wordings earlier or wider forms of the same entry have; examples that stand twice.
fn repeats(part: &Part<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for key in ["forms", "except"] {
        let list = part.map.list(key);
        let wordings: Vec<BTreeSet<String>> =
            list.iter().map(|form| expand(&form.value).unwrap_or_default().iter().map(|wording| wording.to_string()).collect()).collect();
        let mut gone = BTreeSet::new();
        for (at, (form, own)) in list.iter().zip(&wordings).enumerate() {
            let covered = |wording: &String| {
                let others = wordings.iter().enumerate().filter(|&(other, _)| other != at && !gone.contains(&other));
                others.flat_map(|(_, wordings)| wordings).any(|other| other == wording || starred(other, wording))
            };
            // Of two equal forms the first stays.
            let first = !wordings.iter().take(at).any(|earlier| earlier == own) && wordings.iter().skip(at + 1).any(|later| later == own);
            if own.is_empty() || first || !own.iter().all(covered) {
                continue;
            }
            gone.insert(at);
            let what = format!("the other `{key}` of {} find all that `{}` finds", part.name(), form.value);
            let finding = part.at(Rule::RepeatedForm, form, what, "take it out");
            findings.push(Finding { needless: Some(part.item(key, at)), ..finding });
        }
    }
    for (at, example) in part.map.list("examples").iter().enumerate() {
        if part.map.list("examples").iter().take(at).any(|earlier| earlier.value == example.value) {
            let finding = part.at(Rule::RepeatedForm, example, format!("{} has this example twice", part.name()), "take it out");
            findings.push(Finding { needless: Some(part.item("examples", at)), ..finding });
        }
    }
    findings
}

/// Whether a wording with any ending finds another one.
fn starred(wide: &str, narrow: &str) -> bool {
    let Some(stem) = wide.strip_suffix('*') else { return false };
    let narrow_stem = narrow.strip_suffix('*').unwrap_or(narrow);
    let words = |text: &str| text.split(' ').count();
    words(stem) == words(narrow_stem) && narrow_stem.strip_prefix(stem).is_some_and(|ending| !ending.contains(['-', ' ', '.', '\'']))
}

fn forms(part: &Part<'_>, everywhere: &HashSet<String>) -> Vec<Finding> {
    let about_things = matches!(part.subject, Subject::Term(_) | Subject::Label(_) | Subject::Epithet(..) | Subject::Actor(_));
    let has_context = part.entry.near.is_some();
    let shown = shown(part.entry);
    let mut findings = Vec::new();
    for form in part.map.list("forms") {
        let wordings = expand(&form.value).unwrap_or_default();
        let broad = |word: &FormWord| word.any_ending && word.text.chars().count() < STEM;
        let short = wordings.iter().find(|w| matches!(w.words.as_slice(), [word] if broad(word)));
        let common = wordings.iter().find(|w| matches!(w.words.as_slice(), [word] if everywhere.contains(word.text.as_ref())));
        if let Some(wording) = short {
            let what = format!("`{wording}` finds every word that begins so");
            findings.push(part.at(Rule::BroadForm, form, what, "write out the endings that you mean, as in `claim(s|ed|ing)`"));
        } else if let Some(wording) = common.filter(|wording| about_things && !has_context && !shown.contains(&wording.to_string())) {
            let what = format!("`{wording}` stands in every text and would swamp what else is found");
            findings.push(part.at(
                Rule::BroadForm,
                form,
                what,
                "add words to it, ask for a context with `near:`, or show with an example that it is meant",
            ));
        }
    }
    findings
}

/// What the examples of an entry bracket: its author has seen it in a sentence.
fn shown(entry: &Entry) -> BTreeSet<String> {
    let examples = entry.examples.iter().filter_map(|example| parse_example(example).ok());
    examples.flat_map(|example| example.marks.iter().map(|mark| mark.span.of(&example.text).to_lowercase()).collect::<Vec<_>>()).collect()
}

fn patterns(part: &Part<'_>, everywhere: &HashSet<String>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for pattern in part.map.list("patterns") {
        let Ok(regex) = Regex::new(&pattern.value) else { continue };
        if let Some(word) = everywhere.iter().filter(|word| regex.is_match(word)).min() {
            let what = format!("this pattern finds `{word}`, which stands in every text");
            findings.push(part.at(Rule::BroadPattern, pattern, what, "let it ask for letters that only the meant words have"));
        } else if !pattern.value.contains(r"\b") {
            let what = "this pattern finds its letters inside longer words too".to_owned();
            findings.push(part.at(Rule::BroadPattern, pattern, what, r"put \b at its ends, or use a form"));
        }
    }
    findings
}

/// Bad bynames in a file of several parties that are all for one of them.
pub fn parties(sheet: &Sheet<'_>) -> Vec<Finding> {
    const ENOUGH: usize = 3;
    let actors = sheet.map.maps("actors");
    let mut against: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for actor in actors {
        let Some(party) = actor.maps("parties").first().map(|party| party.word("name")) else { continue };
        let bad = actor.maps("epithets").iter().filter(|epithet| epithet.word("class") == "delegitimising");
        let forms: usize = bad.map(|epithet| epithet.list("forms").len()).sum();
        let of_party = against.entry(party).or_insert((0, actor.line));
        of_party.0 += forms;
    }
    let mut named = against.iter().filter(|(_, (forms, _))| *forms > 0);
    match (named.next(), named.next()) {
        (Some((party, &(forms, line))), None) if forms >= ENOUGH && against.len() > 1 => {
            let others: Vec<&str> = against.keys().copied().filter(|other| other != party).take(3).collect();
            let what = format!("{forms} delegitimising bynames are for {party}, and none is for {}", others.join(", "));
            let remedy = "look for what its opponents are called, and list that too".to_owned();
            vec![Finding::new(Rule::OneSided, sheet.source.error(line, 0, what, remedy))]
        }
        _ => Vec::new(),
    }
}
