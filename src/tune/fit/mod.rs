//! `tune fit`: weights for terms, learned from rows of which people said yes or no.
//!
//! A row's log-odds are β times the sum of the hand weights of what is found in it, and for each term that is found a deviation δ that
//! has to pay a quadratic penalty. So a term about which the rows say little keeps its hand weight, and one about which they say much
//! leaves it: its weight is hand + δ/β (see `Lesson::unit` for a β near nought). With `grow`, wordings that yes-rows use more than no-rows become terms with a hand weight of
//! nought, found anew in each training fold, so that the left-out rows have no part in them.

mod overlay;

pub use overlay::overlay;

use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::lexicon::Entry;
use crate::lexicon::Lexicon;
use crate::lexicon::Term;
use crate::matcher::Matcher;
use crate::score::Scorer;
use crate::stats::Random;
use crate::stats::ridge;
use crate::text::Document;
use crate::text::Reading;
use crate::tune::gold::Confusion;
use crate::tune::suggest::Shelf;
use crate::tune::suggest::keyness;

/// The category of grown terms.
pub const GROWN: &str = "fitted-words";

/// How it is done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// Parts into which the rows are dealt; each is left out once.
    pub folds: usize,
    /// Seed of the deal.
    pub seed: u64,
    /// Penalty of a deviation from the hand weight.
    pub penalty: f64,
    /// Rows that must hold a term before it gets a weight of its own.
    pub support: u64,
    /// Wordings to add at most; 0 for none.
    pub grow: usize,
    /// Log-odds in standard errors from which a wording is added.
    pub strength: f64,
}

/// How well a way of telling yes from no does on the left-out rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What it goes by.
    pub name: &'static str,
    /// All left-out rows together.
    pub all: Confusion,
    /// The lowest and the highest macro-F1 of a fold.
    pub range: (f64, f64),
}

/// A term with its weight.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// The term.
    pub term: Term,
    /// It was grown.
    pub grown: bool,
    /// Yes-rows and no-rows that hold it.
    pub support: (u64, u64),
    /// Its weight in units of hand weights; the hand weight itself where its support is too small.
    pub weight: f64,
}

impl Weighed {
    /// The weight that a lexicon can hold: 1 to 3, or 0 for a term that does not tell.
    pub fn rounded(&self) -> u8 {
        self.weight.round().clamp(0.0, 3.0) as u8
    }
}

/// What was learned.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// Yes-rows and no-rows.
    pub rows: (u64, u64),
    /// Ways of telling, on the left-out rows.
    pub outcomes: Vec<Outcome>,
    /// Terms that are in the rows, with the weights that all rows together give them, in the order of the lexicon.
    pub terms: Vec<Weighed>,
}

/// Rows with their answers.
pub struct Rows {
    scorer: Scorer,
    shelf: Shelf,
    documents: Vec<Document>,
    answers: Vec<bool>,
}

impl Rows {
    /// No rows yet.
    ///
    /// # Errors
    ///
    /// A form or pattern that cannot be compiled; a lexicon that was loaded from files has none.
    pub fn new(lexicon: Lexicon) -> Result<Rows> {
        let scorer = Scorer::new(lexicon)?;
        Ok(Rows { shelf: Shelf::new(&scorer), scorer, documents: Vec::new(), answers: Vec::new() })
    }

    /// Adds a row.
    pub fn add(&mut self, document: Document, yes: bool) {
        self.shelf.read(&self.scorer, &document, false);
        self.documents.push(document);
        self.answers.push(yes);
    }

    /// Learns weights, and how much they are worth.
    ///
    /// # Errors
    ///
    /// Too few rows of a kind to leave some out.
    pub fn fit(&self, options: &Options) -> Result<Fitted> {
        let yes = self.answers.iter().filter(|&&yes| yes).count();
        let rows = (yes as u64, (self.answers.len() - yes) as u64);
        if (rows.0.min(rows.1) as usize) < options.folds.max(2) {
            let what = format!("{} rows say yes and {} no, which is too few for {} folds", rows.0, rows.1, options.folds);
            return Err(Error::new(Kind::Usage, what, "give more rows, or see which values of the column mean yes and no"));
        }
        let folds = self.deal(options);
        let mut tests: Vec<Vec<Confusion>> = Vec::new();
        for fold in 0..options.folds {
            let training: Vec<bool> = folds.iter().map(|&of| of != fold).collect();
            tests.push(self.learn(&training, options)?.test(&self.answers, &training));
        }
        let outcomes =
            WAYS.into_iter().enumerate().map(|(way, name)| outcome(name, tests.iter().filter_map(|fold| fold.get(way)))).collect();
        let everything = self.learn(&vec![true; self.answers.len()], options)?;
        Ok(Fitted { rows, outcomes, terms: everything.weighed(&self.answers) })
    }

    /// The fold of each row: yes-rows and no-rows are dealt evenly.
    fn deal(&self, options: &Options) -> Vec<usize> {
        let mut folds = vec![0; self.answers.len()];
        for (stream, kind) in [(0, true), (1, false)] {
            let mut own: Vec<usize> = (0..folds.len()).filter(|&row| self.answers[row] == kind).collect();
            Random::new(options.seed, stream).shuffle(&mut own);
            own.into_iter().enumerate().for_each(|(n, row)| folds[row] = n % options.folds);
        }
        folds
    }

    /// What the training rows teach.
    fn learn(&self, training: &[bool], options: &Options) -> Result<Lesson> {
        let grown = self.grow(training, options);
        let mut lexicon = self.scorer.lexicon().clone();
        let known = lexicon.terms.len();
        lexicon.terms.extend(grown);
        let matcher = Matcher::new(&lexicon)?;
        let found: Vec<Vec<u32>> = self.documents.iter().map(|document| terms_in(&matcher, document)).collect();
        let hands: Vec<f64> =
            lexicon.terms.iter().enumerate().map(|(at, term)| if at < known { f64::from(term.weight) } else { 0.0 }).collect();
        let mut lesson = Lesson {
            terms: lexicon.terms,
            known,
            found,
            hands,
            deviations: Vec::new(),
            slope: 0.0,
            intercept: 0.0,
            support: options.support,
        };
        lesson.study(&self.answers, training, options);
        Ok(lesson)
    }

    /// Wordings that the yes-rows of the training rows use more.
    fn grow(&self, training: &[bool], options: &Options) -> Vec<Term> {
        if options.grow == 0 {
            return Vec::new();
        }
        let side = |row: usize| training[row].then(|| self.answers[row]);
        let keys = keyness(&self.shelf, 2, options.support, side);
        let strong = keys.into_iter().take_while(|key| key.z >= options.strength).take(options.grow);
        let term = |(number, wording): (usize, String)| Term {
            entry: Entry {
                id: format!("fitted-{}", number + 1),
                file: u16::MAX,
                forms: vec![escaped(&wording)].into(),
                ..Entry::default()
            },
            category: GROWN.to_owned(),
            weight: 1,
            ..Term::default()
        };
        strong.map(|key| self.shelf.wording(&key.gram)).enumerate().map(term).collect()
    }
}

/// Marks of the form language as themselves.
fn escaped(wording: &str) -> String {
    let mark = |char: char| matches!(char, '(' | ')' | '|' | '/' | '*' | '\\');
    wording.chars().flat_map(|char| mark(char).then_some('\\').into_iter().chain([char])).collect()
}

fn terms_in(matcher: &Matcher, document: &Document) -> Vec<u32> {
    let reading = Reading::new(document, matcher.language());
    matcher.find(&reading).terms.iter().map(|found| found.entry).collect()
}

/// β below which hand weights tell next to nothing.
const LEAST_SLOPE: f64 = 0.05;

/// The ways of telling yes from no that are compared.
const WAYS: [&str; 4] = ["any hit", "hand weights", "fitted weights", "fitted, as written"];

/// Terms in rows, and what was learned of them.
struct Lesson {
    terms: Vec<Term>,
    /// Terms that are not grown.
    known: usize,
    /// Terms in each row, once for each place.
    found: Vec<Vec<u32>>,
    /// Hand weight of each term.
    hands: Vec<f64>,
    /// Deviation of each term from its hand weight, in log-odds; `None` where too few rows hold it.
    deviations: Vec<Option<f64>>,
    /// β: log-odds for each unit of hand weight.
    slope: f64,
    intercept: f64,
    support: u64,
}

impl Lesson {
    fn hand(&self, row: usize) -> f64 {
        self.found[row].iter().map(|&term| self.hands[term as usize]).sum()
    }

    fn study(&mut self, answers: &[bool], training: &[bool], options: &Options) {
        let mut rows: Vec<u64> = vec![0; self.terms.len()];
        let distinct = |row: &[u32]| {
            let mut terms = row.to_vec();
            terms.sort_unstable();
            terms.dedup();
            terms
        };
        let of_row: Vec<Vec<u32>> = self.found.iter().map(|row| distinct(row)).collect();
        let taught = || (0..answers.len()).filter(|&row| training[row]);
        taught().flat_map(|row| &of_row[row]).for_each(|&term| rows[term as usize] += 1);
        // Feature 0 is the sum of the hand weights.
        let mut penalties = vec![1e-6];
        let mut features: Vec<Option<u32>> = vec![None; self.terms.len()];
        for (term, _) in rows.iter().enumerate().filter(|&(_, &n)| n >= options.support) {
            features[term] = Some(penalties.len() as u32);
            penalties.push(options.penalty);
        }
        let case = |row: usize| {
            let own = of_row[row].iter().filter_map(|&term| Some((features[term as usize]?, 1.0)));
            std::iter::once((0, self.hand(row))).chain(own).collect::<Vec<_>>()
        };
        let cases: Vec<Vec<(u32, f64)>> = taught().map(case).collect();
        let outcomes: Vec<bool> = taught().map(|row| answers[row]).collect();
        let model = ridge(&cases, &outcomes, &penalties);
        self.slope = model.weights.first().copied().unwrap_or(0.0);
        self.intercept = model.intercept;
        self.deviations = features.iter().map(|feature| model.weights.get((*feature)? as usize).copied()).collect();
    }

    /// The log-odds of one place of a term.
    fn effect(&self, term: usize, deviation: f64) -> f64 {
        self.slope * self.hands[term] + deviation
    }

    /// The log-odds that are a weight of 1: β, or where the hand weights tell next to nothing, half of what the terms that tell add on
    /// average, so that these have the middle weight.
    fn unit(&self) -> f64 {
        if self.slope >= LEAST_SLOPE {
            return self.slope;
        }
        let all = self.deviations.iter().enumerate().filter_map(|(term, deviation)| Some(self.effect(term, (*deviation)?)));
        let telling: Vec<f64> = all.filter(|effect| *effect > 0.0).collect();
        match telling.len() {
            0 => 1.0,
            n => telling.iter().sum::<f64>() / n as f64 / 2.0,
        }
    }

    /// The weight of each term in units of hand weights.
    fn weights(&self) -> Vec<f64> {
        let unit = self.unit();
        let weight =
            |(term, deviation): (usize, &Option<f64>)| deviation.map_or(self.hands[term], |deviation| self.effect(term, deviation) / unit);
        self.deviations.iter().enumerate().map(weight).collect()
    }

    fn log_odds(&self, row: usize) -> f64 {
        let mut terms = self.found[row].clone();
        terms.sort_unstable();
        terms.dedup();
        let deviations: f64 = terms.iter().filter_map(|&term| self.deviations[term as usize]).sum();
        self.intercept + self.slope * self.hand(row) + deviations
    }

    /// The sum of the weights that a lexicon can hold.
    fn written(&self, row: usize, weights: &[f64]) -> f64 {
        self.found[row].iter().map(|&term| weights[term as usize].round().clamp(0.0, 3.0)).sum()
    }

    /// Each way of telling on the rows that were left out. Sums of weights get the threshold that does best on the training rows.
    fn test(&self, answers: &[bool], training: &[bool]) -> Vec<Confusion> {
        let any = |row: usize| self.found[row].iter().any(|&term| (term as usize) < self.known);
        let hand_threshold = threshold(answers, training, |row| self.hand(row));
        let weights = self.weights();
        let written_threshold = threshold(answers, training, |row| self.written(row, &weights));
        let mut tests = vec![Confusion::default(); WAYS.len()];
        for row in (0..answers.len()).filter(|&row| !training[row]) {
            let told =
                [any(row), self.hand(row) >= hand_threshold, self.log_odds(row) > 0.0, self.written(row, &weights) >= written_threshold];
            tests.iter_mut().zip(told).for_each(|(test, told)| test.add(answers[row], told));
        }
        tests
    }

    fn weighed(self, answers: &[bool]) -> Vec<Weighed> {
        let mut support: Vec<(u64, u64)> = vec![(0, 0); self.terms.len()];
        for (row, &yes) in self.found.iter().zip(answers) {
            let mut terms = row.clone();
            terms.sort_unstable();
            terms.dedup();
            for term in terms {
                let count = &mut support[term as usize];
                *if yes { &mut count.0 } else { &mut count.1 } += 1;
            }
        }
        let weights = self.weights();
        let known = self.known;
        let weighed = |(at, term): (usize, Term)| Weighed { grown: at >= known, support: support[at], weight: weights[at], term };
        let least = self.support;
        self.terms.into_iter().enumerate().map(weighed).filter(|w| w.support.0 + w.support.1 >= least).collect()
    }
}

/// The sum from which yes is told, so that the macro-F1 of the training rows is best.
fn threshold(answers: &[bool], training: &[bool], sum: impl Fn(usize) -> f64) -> f64 {
    let mut rows: Vec<(f64, bool)> = (0..answers.len()).filter(|&row| training[row]).map(|row| (sum(row), answers[row])).collect();
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    let yes = rows.iter().filter(|(_, yes)| *yes).count() as u64;
    let mut table = Confusion { hit: 0, alarm: 0, miss: yes, rest: rows.len() as u64 - yes };
    let (mut best, mut at) = (table.macro_f1(), f64::INFINITY);
    for (n, &(value, is)) in rows.iter().enumerate() {
        match is {
            true => (table.hit, table.miss) = (table.hit + 1, table.miss - 1),
            false => (table.alarm, table.rest) = (table.alarm + 1, table.rest - 1),
        }
        let border = rows.get(n + 1).is_none_or(|next| next.0 < value);
        if border && table.macro_f1() > best {
            (best, at) = (table.macro_f1(), value);
        }
    }
    at
}

fn outcome<'t>(name: &'static str, folds: impl Iterator<Item = &'t Confusion>) -> Outcome {
    let mut all = Confusion::default();
    let mut range = (f64::INFINITY, f64::NEG_INFINITY);
    for fold in folds {
        all = Confusion { hit: all.hit + fold.hit, alarm: all.alarm + fold.alarm, miss: all.miss + fold.miss, rest: all.rest + fold.rest };
        range = (range.0.min(fold.macro_f1()), range.1.max(fold.macro_f1()));
    }
    Outcome { name, all, range }
}

#[cfg(test)]
mod tests;
