//! `tune evaluate --key`: what coders answered on a sheet, held against what the program says, weighted by how many places each item
//! stands for.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::stats::wilson;
use crate::tune::agree::Coder;
use crate::tune::sample::Secret;
use crate::tune::sample::Task;
use crate::tune::sample::print;

const Z: f64 = 1.959_964;

/// What a share of a task says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Measure {
    /// Of the places found, those that are loaded.
    Precision,
    /// Of the sentences that hold loaded words, those in which something is found.
    Recall,
    /// Of the places, those about which coders say what the program says.
    Agreement,
}

/// A share of the places that items stand for.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Graded {
    /// Outlet or entry; empty for all together.
    pub name: String,
    /// Items.
    pub items: u64,
    /// The weighted share; `None` without items.
    pub share: Option<f64>,
    /// Its interval of 95 %: Wilson's, of the effective number of items (Kish 1965), which weights make smaller.
    pub interval: Option<(f64, f64)>,
    /// Numbers of the items that count against it.
    pub against: Vec<usize>,
}

/// What the sheets say of one task.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Grade {
    /// The task.
    pub task: Task,
    /// What its shares mean.
    pub measure: Measure,
    /// Items without an answer, or on which coders differ; they count for nothing.
    pub left_out: u64,
    /// Everything together.
    pub all: Graded,
    /// By outlet, by name.
    pub outlets: Vec<Graded>,
    /// By party of the actors that the sentence names, by name.
    pub parties: Vec<Graded>,
    /// By category, the worst first.
    pub categories: Vec<Graded>,
    /// By entry, the worst first.
    pub entries: Vec<Graded>,
}

/// Grades the items that all coders who answered them are of one mind about.
///
/// # Errors
///
/// A sheet none of whose items is in the key.
pub fn grade(coders: &[Coder], key: &BTreeMap<usize, Secret>) -> Result<Vec<Grade>> {
    let known = |coder: &&Coder| coder.answers.keys().any(|item| item.parse().is_ok_and(|item: usize| key.contains_key(&item)));
    if let Some(stranger) = coders.iter().find(|coder| !known(coder)) {
        let what = format!("none of the items of {} is in the key", stranger.name);
        return Err(Error::new(Kind::Usage, what, "name the key that belongs to the sheet"));
    }
    coders.iter().try_for_each(|coder| fits(coder, key))?;
    let grades = Task::ALL.into_iter().map(|task| of_task(task, coders, key));
    Ok(grades.filter(|grade| grade.all.items > 0 || grade.left_out > 0).collect())
}

/// Whether the answers of a coder are such as the items of the key ask for, and to these items.
fn fits(coder: &Coder, key: &BTreeMap<usize, Secret>) -> Result<()> {
    let answered = coder.answers.iter().filter_map(|(item, answer)| Some((key.get(&item.parse().ok()?)?, answer)));
    for (secret, answer) in answered.filter(|(_, answer)| !answer.answer.is_empty()) {
        let (number, given) = (secret.item, &answer.answer);
        let empty = answer.shown.0.is_empty() && answer.shown.1.is_empty();
        if !secret.print.is_empty() && !empty && secret.print != print(&answer.shown) {
            let what = format!("{}, item {number}: these are not the words of item {number} of the key", coder.name);
            return Err(Error::new(Kind::Usage, what, "name the key that was written with the sheet"));
        }
        let choices = secret.task.choices();
        if !choices.is_empty() && !choices.contains(&given.to_lowercase().as_str()) {
            let what = format!("{}, item {number}: `{given}` is no answer", coder.name);
            return Err(Error::new(Kind::Format, what, format!("write {}, or nothing", choices.join(", "))));
        }
    }
    Ok(())
}

fn of_task(task: Task, coders: &[Coder], key: &BTreeMap<usize, Secret>) -> Grade {
    let measure = match task {
        Task::Hits => Measure::Precision,
        Task::Sentences => Measure::Recall,
        Task::Voice | Task::Step | Task::Link => Measure::Agreement,
    };
    let mut left_out = 0;
    let mut items: Vec<(&Secret, bool)> = Vec::new();
    for secret in key.values().filter(|secret| secret.task == task) {
        let Some(answer) = settled(coders, secret.item) else {
            left_out += 1;
            continue;
        };
        let agrees = answer == secret.answer.to_lowercase();
        match measure {
            Measure::Precision => items.push((secret, answer == "yes")),
            Measure::Recall if answer == "yes" => items.push((secret, agrees)),
            Measure::Recall => {}
            Measure::Agreement => items.push((secret, agrees)),
        }
    }
    // An outlet none of whose items can count is told with none.
    let mut outlets = by(&items, |secret| secret.outlet.iter().cloned().collect());
    let drawn = key.values().filter(|secret| secret.task == task).filter_map(|secret| secret.outlet.as_ref());
    for outlet in drawn {
        if !outlets.iter().any(|graded| graded.name == *outlet) {
            outlets.push(Graded { name: outlet.clone(), ..Graded::default() });
        }
    }
    outlets.sort_by(|a, b| a.name.cmp(&b.name));
    Grade {
        task,
        measure,
        left_out,
        all: graded(String::new(), &items),
        outlets,
        parties: by(&items, |secret| secret.parties.clone()),
        categories: worst(by(&items, |secret| secret.category.iter().cloned().collect())),
        entries: worst(by(&items, |secret| secret.entry.iter().cloned().collect())),
    }
}

/// The lower the upper end of the interval, the surer it is that something does badly.
fn worst(mut all: Vec<Graded>) -> Vec<Graded> {
    let high = |graded: &Graded| graded.interval.map_or(1.0, |(_, high)| high);
    all.sort_by(|a, b| high(a).total_cmp(&high(b)).then_with(|| a.name.cmp(&b.name)));
    all
}

/// The answer of all coders who gave one, in small letters; `None` where there is none or they differ.
fn settled(coders: &[Coder], item: usize) -> Option<String> {
    let mut answers = coders.iter().filter_map(|coder| coder.answers.get(&item.to_string())).map(|answer| answer.answer.to_lowercase());
    let first = answers.by_ref().find(|answer| !answer.is_empty())?;
    answers.all(|answer| answer.is_empty() || answer == first).then_some(first)
}

fn by(items: &[(&Secret, bool)], names: impl Fn(&Secret) -> Vec<String>) -> Vec<Graded> {
    let mut groups: BTreeMap<String, Vec<(&Secret, bool)>> = BTreeMap::new();
    for &(secret, right) in items {
        for name in names(secret) {
            groups.entry(name).or_default().push((secret, right));
        }
    }
    groups.into_iter().map(|(name, items)| graded(name, &items)).collect()
}

fn graded(name: String, items: &[(&Secret, bool)]) -> Graded {
    let all: f64 = items.iter().map(|(secret, _)| secret.weight).sum();
    // An empty sum of floating-point numbers is -0.
    let right: f64 = items.iter().filter(|(_, right)| *right).fold(0.0, |sum, (secret, _)| sum + secret.weight);
    let squares: f64 = items.iter().map(|(secret, _)| secret.weight.powi(2)).sum();
    let effective = if squares > 0.0 { all * all / squares } else { 0.0 };
    let share = (all > 0.0).then(|| right / all);
    let interval = share.and_then(|share| wilson((share * effective).round() as u64, effective.round() as u64, Z));
    let digits = |figure: f64| (figure * 1e6).round() / 1e6;
    Graded {
        name,
        items: items.len() as u64,
        share: share.map(digits),
        interval: interval.map(|interval| (digits(interval.low), digits(interval.high))),
        against: items.iter().filter(|(_, right)| !right).map(|(secret, _)| secret.item).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tune::sample::Answer;

    fn secret(item: usize, task: Task, weight: f64, entry: &str, answer: &str) -> (usize, Secret) {
        let secret = Secret {
            item,
            task,
            weight,
            article: "a".to_owned(),
            outlet: Some(if item.is_multiple_of(2) { "Courier" } else { "Herald" }.to_owned()),
            entry: (!entry.is_empty()).then(|| entry.to_owned()),
            category: (!entry.is_empty()).then(|| "quay".to_owned()),
            parties: if item == 1 { vec!["Front".to_owned(), "Union".to_owned()] } else { Vec::new() },
            start: 0,
            end: 1,
            answer: answer.to_owned(),
            print: print(&shown(item)),
        };
        (item, secret)
    }

    fn shown(item: usize) -> (String, String, String) {
        (format!("Crane {item} "), "fell".to_owned(), ".".to_owned())
    }

    fn coder(answers: &[(usize, &str)]) -> Coder {
        let answer = |&(item, answer): &(usize, &str)| {
            (item.to_string(), Answer { shown: shown(item), answer: answer.to_owned(), ..Answer::default() })
        };
        Coder { name: "anna".to_owned(), answers: answers.iter().map(answer).collect() }
    }

    #[test]
    fn items_count_for_the_places_that_they_stand_for() {
        let key: BTreeMap<usize, Secret> = [
            secret(1, Task::Hits, 30.0, "terms/fog", "yes"),
            secret(2, Task::Hits, 10.0, "terms/wrecker", "yes"),
            secret(3, Task::Hits, 10.0, "terms/wrecker", "yes"),
            secret(4, Task::Sentences, 5.0, "", "yes"),
            secret(5, Task::Sentences, 5.0, "", "no"),
            secret(6, Task::Sentences, 5.0, "", "no"),
            secret(7, Task::Voice, 1.0, "", "quoted"),
        ]
        .into();
        let first = coder(&[(1, "no"), (2, "Yes"), (3, "yes"), (4, "yes"), (5, "yes"), (6, "no"), (7, "quoted")]);
        let second = coder(&[(2, "yes"), (3, "no")]);
        let grades = grade(&[first, second], &key).unwrap();
        let [hits, sentences, voice] = grades.as_slice() else { panic!("{grades:?}") };
        // 30 places wrong, 10 right; item 3 is in dispute
        assert_eq!((hits.all.share, hits.all.items, hits.left_out), (Some(0.25), 2, 1));
        assert_eq!(
            (hits.entries[0].name.as_str(), hits.entries[0].share, hits.entries[0].against.as_slice()),
            ("terms/fog", Some(0.0), &[1][..])
        );
        assert_eq!(hits.categories.iter().map(|part| (part.name.as_str(), part.items)).collect::<Vec<_>>(), [("quay", 2)]);
        assert_eq!(
            hits.parties.iter().map(|part| (part.name.as_str(), part.share)).collect::<Vec<_>>(),
            [("Front", Some(0.0)), ("Union", Some(0.0))]
        );
        assert_eq!((sentences.measure, sentences.all.share, sentences.all.items), (Measure::Recall, Some(0.5), 2));
        assert_eq!((voice.measure, voice.all.share), (Measure::Agreement, Some(1.0)));
        assert_eq!(hits.outlets.iter().map(|outlet| outlet.name.as_str()).collect::<Vec<_>>(), ["Courier", "Herald"]);
    }

    #[test]
    fn answers_that_are_none_are_refused() {
        let key: BTreeMap<usize, Secret> = [secret(1, Task::Hits, 1.0, "", "yes"), secret(2, Task::Step, 1.0, "", "4")].into();
        for (item, answer, told) in [(1, "y", "anna, item 1: `y` is no answer; write yes, no"), (2, "6", "anna, item 2: `6` is no answer")]
        {
            let error = grade(&[coder(&[(item, answer)])], &key).unwrap_err().to_string();
            assert!(error.starts_with(told), "{error}");
        }
    }

    #[test]
    fn a_key_of_another_sheet_is_refused() {
        let key: BTreeMap<usize, Secret> = [secret(1, Task::Hits, 1.0, "", "yes")].into();
        let mut other = coder(&[(1, "yes")]);
        other.answers.values_mut().for_each(|answer| answer.shown.0.push_str("and broke"));
        assert!(grade(&[other], &key).unwrap_err().to_string().contains("not the words of item 1"));
        assert!(grade(&[coder(&[(9, "yes")])], &key).unwrap_err().to_string().starts_with("none of the items of anna"));
    }
}
