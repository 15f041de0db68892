//! `tune agree`: how far coders agree, variable by variable, and where they do not.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::lexicon::parse_example;
use crate::measure::six_digits;
use crate::stats::Random;
use crate::stats::Scale;
use crate::stats::alpha;
use crate::stats::draw;
use crate::stats::percentile_interval;
use crate::tune::sample::Answer;

/// The word in the column `round` that keeps items out of the figures that count.
pub const TRAINING: &str = "training";

/// What the answers of a variable are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variable {
    /// Names, ranks or distances: one value an item.
    Values(Scale),
    /// The text with brackets around stretches: each code point is in one or not.
    Spans,
}

/// A coder, with the answers of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coder {
    /// Name, as of the file.
    pub name: String,
    /// Answers by item.
    pub answers: BTreeMap<String, Answer>,
}

/// An item about which coders are not of one mind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dispute {
    /// The item.
    pub item: String,
    /// What stands on the sheet: before, the marked words, after.
    pub shown: (String, String, String),
    /// Coders with their answers.
    pub answers: Vec<(String, String)>,
}

/// How far coders agree about one variable in one round.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Agreement {
    /// The variable: the task of the sheet.
    pub variable: String,
    /// [`TRAINING`], or empty for what counts.
    pub round: String,
    /// Items that at least two coders answered.
    pub items: usize,
    /// Items that one coder answered.
    pub single: usize,
    /// Share of pairs of answers to an item that are the same.
    #[serde(serialize_with = "six_digits")]
    pub percent: Option<f64>,
    /// The most frequent answer and its share: where it is near 1, agreement is cheap.
    pub most: Option<(String, f64)>,
    /// Krippendorff's α.
    #[serde(serialize_with = "six_digits")]
    pub alpha: Option<f64>,
    /// Its bootstrap interval of 95 %, over items.
    pub interval: Option<(f64, f64)>,
    /// Pairs of answers to an item that are not the same, with how often, the most frequent first.
    pub confusion: Vec<(String, String, u64)>,
    /// Items in dispute.
    pub disputes: Vec<Dispute>,
}

/// How often the items are drawn anew, and from which seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bootstrap {
    /// Draws.
    pub draws: usize,
    /// Seed.
    pub seed: u64,
}

/// Compares coders; `of` says what the answers of a variable are.
///
/// # Errors
///
/// Fewer than two coders, or an answer that is no number where one is wanted, or no copy of the text.
pub fn agree(coders: &[Coder], of: impl Fn(&str) -> Variable, bootstrap: Bootstrap) -> Result<Vec<Agreement>> {
    if coders.len() < 2 {
        return Err(Error::new(Kind::Usage, "one coder cannot agree with anybody", "name the sheets of at least two coders"));
    }
    let mut groups: BTreeMap<(String, String), Items<'_>> = BTreeMap::new();
    for coder in coders {
        for (item, answer) in coder.answers.iter().filter(|(_, answer)| !answer.answer.is_empty()) {
            let training = answer.round.eq_ignore_ascii_case(TRAINING);
            let round = if training { TRAINING.to_owned() } else { String::new() };
            let group = groups.entry((answer.task.clone(), round)).or_default();
            group.entry(item).or_default().push((coder, answer));
        }
    }
    groups.into_iter().map(|((variable, round), items)| agreement(variable, round, &items, &of, bootstrap)).collect()
}

/// The answers to each item.
type Items<'a> = BTreeMap<&'a str, Vec<(&'a Coder, &'a Answer)>>;

fn agreement(
    variable: String,
    round: String,
    items: &Items<'_>,
    of: &impl Fn(&str) -> Variable,
    bootstrap: Bootstrap,
) -> Result<Agreement> {
    let kind = of(&variable);
    let shared: Vec<(&str, &Vec<(&Coder, &Answer)>)> =
        items.iter().filter(|(_, answers)| answers.len() > 1).map(|(item, answers)| (*item, answers)).collect();
    let mut names: Vec<String> = Vec::new();
    let mut units: Vec<Vec<Vec<f64>>> = Vec::new();
    for (item, answers) in &shared {
        units.push(match kind {
            Variable::Values(scale) => {
                vec![answers.iter().map(|(coder, answer)| value(item, coder, answer, scale, &mut names)).collect::<Result<_>>()?]
            }
            Variable::Spans => code_points(item, answers)?,
        });
    }
    let scale = match kind {
        Variable::Values(scale) => scale,
        Variable::Spans => Scale::Nominal,
    };
    let of_items = |drawn: &[usize]| alpha(drawn.iter().filter_map(|&at| units.get(at)).flatten().map(Vec::as_slice), scale);
    let every: Vec<usize> = (0..units.len()).collect();
    let (same, pairs) = pairs(&units);
    let mut agreement = Agreement {
        items: shared.len(),
        single: items.len() - shared.len(),
        percent: (pairs > 0).then(|| same as f64 / pairs as f64),
        most: most(&shared, kind),
        alpha: of_items(&every),
        interval: None,
        confusion: confusion(&shared, kind),
        disputes: disputes(&shared),
        variable,
        round,
    };
    if agreement.alpha.is_some() {
        let draws = (0..bootstrap.draws).map(|at| {
            let mut random = Random::new(bootstrap.seed, at as u64);
            let times = draw(units.len(), &mut random);
            let drawn: Vec<usize> = times.iter().enumerate().flat_map(|(at, &times)| std::iter::repeat_n(at, times as usize)).collect();
            of_items(&drawn).unwrap_or(f64::NAN)
        });
        let draws: Vec<f64> = draws.collect();
        let digits = |figure: f64| (figure * 1e6).round() / 1e6;
        agreement.interval = percentile_interval(&draws, 0.95).map(|interval| (digits(interval.low), digits(interval.high)));
    }
    Ok(agreement)
}

/// An answer as a number: names are numbered as they come.
fn value(item: &str, coder: &Coder, answer: &Answer, scale: Scale, names: &mut Vec<String>) -> Result<f64> {
    let said = answer.answer.to_lowercase();
    if scale == Scale::Nominal {
        let at = names.iter().position(|name| *name == said).unwrap_or_else(|| {
            names.push(said);
            names.len() - 1
        });
        return Ok(at as f64);
    }
    said.parse::<f64>().ok().filter(|number| number.is_finite()).ok_or_else(|| {
        let what = format!(
            "{}, item {item}: `{}` is no number, and the answers of `{}` are ranks or distances",
            coder.name, answer.answer, answer.task
        );
        Error::new(Kind::Format, what, "write a number, or say --scale with nominal")
    })
}

/// Whether each code point of the text is in brackets, coder by coder.
fn code_points(item: &str, answers: &[(&Coder, &Answer)]) -> Result<Vec<Vec<f64>>> {
    let mut text: Option<String> = None;
    let mut units: Vec<Vec<f64>> = Vec::new();
    for (coder, answer) in answers {
        let wrong = |why: &str| {
            let what = format!("{}, item {item}: {why}", coder.name);
            Error::new(Kind::Format, what, "copy the text and put [ and ] around the stretches, nothing else")
        };
        let example = parse_example(&answer.answer).map_err(|error| wrong(&error.what))?;
        if text.get_or_insert_with(|| example.text.clone()) != &example.text {
            return Err(wrong("the text is not that of the other coders"));
        }
        units.resize(example.text.chars().count(), Vec::new());
        for (unit, (at, _)) in units.iter_mut().zip(example.text.char_indices()) {
            let inside = example.marks.iter().any(|mark| mark.span.range().contains(&at));
            unit.push(f64::from(u8::from(inside)));
        }
    }
    Ok(units)
}

fn pairs(units: &[Vec<Vec<f64>>]) -> (u64, u64) {
    let (mut same, mut all) = (0, 0);
    for unit in units.iter().flatten() {
        for (at, one) in unit.iter().enumerate() {
            for other in unit.iter().skip(at + 1) {
                all += 1;
                same += u64::from(one == other);
            }
        }
    }
    (same, all)
}

fn most(shared: &[(&str, &Vec<(&Coder, &Answer)>)], kind: Variable) -> Option<(String, f64)> {
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    shared
        .iter()
        .flat_map(|(_, answers)| answers.iter())
        .for_each(|(_, answer)| *counts.entry(answer.answer.to_lowercase()).or_default() += 1);
    let all: u64 = counts.values().sum();
    let (name, n) = counts.into_iter().max_by_key(|(_, n)| *n)?;
    (kind != Variable::Spans).then(|| (name, n as f64 / all as f64))
}

fn confusion(shared: &[(&str, &Vec<(&Coder, &Answer)>)], kind: Variable) -> Vec<(String, String, u64)> {
    let mut counts: BTreeMap<(String, String), u64> = BTreeMap::new();
    for (_, answers) in shared.iter().filter(|_| kind != Variable::Spans) {
        for (at, (_, one)) in answers.iter().enumerate() {
            for (_, other) in answers.iter().skip(at + 1) {
                let (a, b) = (one.answer.to_lowercase(), other.answer.to_lowercase());
                if a != b {
                    *counts.entry(if a < b { (a, b) } else { (b, a) }).or_default() += 1;
                }
            }
        }
    }
    let mut all: Vec<(String, String, u64)> = counts.into_iter().map(|((a, b), n)| (a, b, n)).collect();
    all.sort_by_key(|(_, _, n)| std::cmp::Reverse(*n));
    all
}

fn disputes(shared: &[(&str, &Vec<(&Coder, &Answer)>)]) -> Vec<Dispute> {
    let dispute = |(item, answers): &(&str, &Vec<(&Coder, &Answer)>)| {
        let (_, first) = answers.first()?;
        let differs = answers.iter().any(|(_, answer)| !answer.answer.eq_ignore_ascii_case(&first.answer));
        differs.then(|| Dispute {
            item: (*item).to_owned(),
            shown: first.shown.clone(),
            answers: answers.iter().map(|(coder, answer)| (coder.name.clone(), answer.answer.clone())).collect(),
        })
    };
    shared.iter().filter_map(dispute).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOOTSTRAP: Bootstrap = Bootstrap { draws: 200, seed: 1 };

    fn coder(name: &str, task: &str, answers: &[&str]) -> Coder {
        let answer = |(at, answer): (usize, &&str)| {
            let round = if at >= 10 { TRAINING } else { "" };
            (
                format!("{at:02}"),
                Answer { task: task.to_owned(), round: round.to_owned(), answer: (*answer).to_owned(), ..Answer::default() },
            )
        };
        Coder { name: name.to_owned(), answers: answers.iter().enumerate().map(answer).collect() }
    }

    fn rounded(figure: Option<f64>) -> f64 {
        (figure.unwrap() * 1000.0).round() / 1000.0
    }

    #[test]
    fn two_coders_of_the_published_example() {
        // section A of Krippendorff (2011), and two items of a training round
        let a = coder("a", "hits", &["no", "yes", "no", "no", "no", "no", "no", "no", "yes", "no", "yes", "yes"]);
        let b = coder("b", "hits", &["yes", "Yes", "yes", "no", "no", "yes", "no", "no", "no", "no", "yes", ""]);
        let all = agree(&[a, b], |_| Variable::Values(Scale::Nominal), BOOTSTRAP).unwrap();
        let [counts, training] = all.as_slice() else { panic!("{all:?}") };
        assert_eq!((counts.items, training.items, training.single, training.round.as_str()), (10, 1, 1, TRAINING));
        assert_eq!((rounded(counts.alpha), rounded(counts.percent)), (0.095, 0.6));
        assert_eq!(counts.most, Some(("no".to_owned(), 0.7)));
        assert_eq!(counts.confusion, [("no".to_owned(), "yes".to_owned(), 4)]);
        assert_eq!(counts.disputes.iter().map(|dispute| dispute.item.as_str()).collect::<Vec<_>>(), ["00", "02", "05", "08"]);
        let (low, high) = counts.interval.unwrap();
        assert!(low < 0.095 && high > 0.095, "{low} {high}");
        assert_eq!(training.alpha, None, "one item, one value");
    }

    #[test]
    fn ranks_are_numbers() {
        let (a, b) = (coder("a", "step", &["0", "3", "4"]), coder("b", "step", &["0", "four", "4"]));
        let error = agree(&[a, b], |_| Variable::Values(Scale::Ordinal), BOOTSTRAP).unwrap_err().to_string();
        assert!(error.starts_with("b, item 01: `four` is no number"), "{error}");
    }

    #[test]
    fn stretches_are_compared_by_code_points() {
        let (a, b) = (coder("a", "spans", &["é[ab]cd"]), coder("b", "spans", &["é[abc]d"]));
        let all = agree(&[a.clone(), b], |_| Variable::Spans, BOOTSTRAP).unwrap();
        assert_eq!(rounded(all[0].percent), 0.8);
        // values 00 11 11 01 00: n = 10, five of each; Do = 2, De = 2·5·5/9
        assert_eq!(rounded(all[0].alpha), rounded(Some(1.0 - 9.0 * 2.0 / 50.0)));
        let other = coder("b", "spans", &["[ab]"]);
        assert!(agree(&[a, other], |_| Variable::Spans, BOOTSTRAP).unwrap_err().to_string().contains("not that of the other coders"));
    }

    #[test]
    fn one_coder_is_refused() {
        assert!(agree(&[coder("a", "hits", &["yes"])], |_| Variable::Spans, BOOTSTRAP).is_err());
    }
}
