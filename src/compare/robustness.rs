//! On what the ranking of the groups by load hinges: one thing is changed at a time, and the groups are ranked again.

use super::articles::Corpus;
use super::articles::Key;
use super::model::Check;
use super::model::Hinge;
use super::model::Ranking;
use super::usage::Usage;
use crate::lexicon::Lexicon;
use crate::measure::WORDS_FLOOR;
use crate::sourcing::Voice;
use crate::tally::Counter;

/// Most changes named for each check.
const HINGES: usize = 50;

/// Groups in order, those of the same rank together.
type Ranks = Vec<Vec<usize>>;

/// The groups by load, the most loaded first.
pub(super) fn ranking(corpus: &Corpus, usage: &Usage) -> Ranking {
    let loads = Loads::new(corpus, usage);
    names(corpus, &loads.ranking(&loads.hits))
}

/// All checks of a corpus.
pub(super) fn checks(corpus: &Corpus, usage: &Usage, lexicon: &Lexicon, wire: &[bool]) -> Vec<Check> {
    let loads = Loads::new(corpus, usage);
    let usual = loads.ranking(&loads.hits);
    let term = |index: u32| lexicon.terms.get(index as usize);
    let named = |index: u32| term(index).map(|term| term.entry.id.clone()).unwrap_or_default();
    let weight = |index: u32| term(index).map_or(1, |term| i64::from(term.weight));
    let own = loads.by_term(corpus, usage);
    let less = |all: &[i64], part: &[i64], times: i64| all.iter().zip(part).map(|(all, part)| all - times * part).collect::<Vec<i64>>();

    let entries = own.iter().map(|(index, hits)| (named(*index), loads.ranking(&less(&loads.hits, hits, 1))));
    let articles = (0..corpus.articles.len()).map(|at| (corpus.articles[at].id.clone(), loads.without(corpus, usage, at)));
    let weighted: Vec<i64> = own.iter().fold(vec![0; corpus.groups.len()], |all, (index, hits)| less(&all, hits, -weight(*index)));
    let heavier =
        |(index, hits): &(u32, Vec<i64>), by: i64| (format!("{} {by:+}", named(*index)), loads.ranking(&less(&weighted, hits, -by)));
    let weights = own.iter().flat_map(|term| {
        let steps = [-1, 1].into_iter().filter(|by| (1..=3).contains(&(weight(term.0) + by)));
        steps.map(|by| heavier(term, by)).collect::<Vec<_>>()
    });
    let by_weight = loads.ranking(&weighted);
    let once = |ranking: Ranks| vec![(String::new(), ranking)];
    let check = |change: &str, usual: &Ranks, variants| check(corpus, change, usual, variants);
    vec![
        check("one entry left out", &usual, entries.collect()),
        check("one article left out", &usual, articles.collect()),
        check("narration alone", &usual, once(narration(corpus))),
        check("without wire copy", &usual, once(without_wire(corpus, usage, wire))),
        check("every article alike, whatever its length", &usual, once(alike(corpus, usage))),
        check("hits weighted 1 to 3", &usual, once(by_weight.clone())),
        check("one of those weights changed by one", &by_weight, weights.collect()),
    ]
}

fn check(corpus: &Corpus, change: &str, usual: &Ranks, variants: Vec<(String, Ranks)>) -> Check {
    let places = places(usual, corpus.groups.len());
    let moves =
        |ranks: &Ranks| -> usize { self::places(ranks, places.len()).iter().zip(&places).map(|(own, usual)| own.abs_diff(*usual)).sum() };
    let mut others: Vec<&(String, Ranks)> = variants.iter().filter(|(_, ranks)| ranks != usual).collect();
    others.sort_by_key(|(_, ranks)| std::cmp::Reverse(moves(ranks)));
    Check {
        change: change.to_string(),
        ranking: names(corpus, usual),
        variants: variants.len() as u64,
        survives: (variants.len() - others.len()) as u64,
        hinges: others
            .into_iter()
            .take(HINGES)
            .map(|(change, other)| Hinge { change: change.clone(), ranking: names(corpus, other) })
            .collect(),
    }
}

/// The place of each group, those of the same rank in the same; a group without enough text comes after all others.
fn places(ranks: &Ranks, groups: usize) -> Vec<usize> {
    let mut places = vec![groups; groups];
    let mut place = 0;
    for rank in ranks {
        rank.iter().for_each(|&group| places[group] = place);
        place += rank.len();
    }
    places
}

fn names(corpus: &Corpus, ranks: &Ranks) -> Ranking {
    ranks.iter().map(|rank| rank.iter().filter_map(|&group| corpus.groups.get(group).cloned()).collect()).collect()
}

/// Groups by their rates, the highest first, those with the same rate together; groups without enough text are left out.
fn ranked(rates: impl Iterator<Item = Option<f64>>) -> Ranks {
    let mut rates: Vec<(usize, f64)> = rates.enumerate().filter_map(|(group, rate)| Some((group, rate?))).collect();
    rates.sort_by(|a, b| b.1.total_cmp(&a.1));
    rates.chunk_by(|a, b| a.1 == b.1).map(|rank| rank.iter().map(|&(group, _)| group).collect()).collect()
}

fn rate(hits: i64, words: u64) -> Option<f64> {
    (words >= WORDS_FLOOR).then(|| hits as f64 / words as f64)
}

/// Hits and words of the outlet's wording per group.
struct Loads {
    hits: Vec<i64>,
    words: Vec<u64>,
    hits_of: Vec<i64>,
}

impl Loads {
    fn new(corpus: &Corpus, usage: &Usage) -> Loads {
        let mut loads =
            Loads { hits: vec![0; corpus.groups.len()], words: vec![0; corpus.groups.len()], hits_of: vec![0; corpus.articles.len()] };
        for used in usage.terms.iter().flat_map(|(_, uses)| uses) {
            loads.hits_of[used.article as usize] += i64::from(used.hits);
        }
        for (at, article) in corpus.articles.iter().enumerate() {
            loads.hits[article.group as usize] += loads.hits_of[at];
            loads.words[article.group as usize] += usage.words[at];
        }
        loads
    }

    fn ranking(&self, hits: &[i64]) -> Ranks {
        ranked(hits.iter().zip(&self.words).map(|(&hits, &words)| rate(hits, words)))
    }

    /// The hits of each term per group.
    fn by_term(&self, corpus: &Corpus, usage: &Usage) -> Vec<(u32, Vec<i64>)> {
        let of = |(index, uses): &(u32, Vec<super::usage::Use>)| {
            let mut hits = vec![0; self.hits.len()];
            uses.iter().for_each(|used| hits[corpus.articles[used.article as usize].group as usize] += i64::from(used.hits));
            (*index, hits)
        };
        usage.terms.iter().map(of).collect()
    }

    fn without(&self, corpus: &Corpus, usage: &Usage, at: usize) -> Ranks {
        let own = corpus.articles[at].group as usize;
        let groups = self.hits.iter().zip(&self.words).enumerate();
        ranked(groups.map(|(group, (&hits, &words))| match group == own {
            true => rate(hits - self.hits_of[at], words - usage.words[at]),
            false => rate(hits, words),
        }))
    }
}

fn narration(corpus: &Corpus) -> Ranks {
    let mut sums = vec![(0i64, 0u64); corpus.groups.len()];
    for article in &corpus.articles {
        let sum = &mut sums[article.group as usize];
        for (key, n) in article.counts.iter() {
            match corpus.keys[key as usize] {
                Key::Counter(Counter::Hits(_, Voice::Narration, _)) => sum.0 += i64::from(n),
                Key::Counter(Counter::Words(Voice::Narration, _)) => sum.1 += u64::from(n),
                _ => {}
            }
        }
    }
    ranked(sums.into_iter().map(|(hits, words)| rate(hits, words)))
}

fn without_wire(corpus: &Corpus, usage: &Usage, wire: &[bool]) -> Ranks {
    let mut words = vec![0; corpus.groups.len()];
    let mut hits = vec![0; corpus.groups.len()];
    let own = |at: usize| corpus.articles[at].group as usize;
    (0..corpus.articles.len()).filter(|&at| !wire[at]).for_each(|at| words[own(at)] += usage.words[at]);
    let uses = usage.terms.iter().flat_map(|(_, uses)| uses).filter(|used| !wire[used.article as usize]);
    uses.for_each(|used| hits[own(used.article as usize)] += i64::from(used.hits));
    ranked(hits.into_iter().zip(words).map(|(hits, words)| rate(hits, words)))
}

fn alike(corpus: &Corpus, usage: &Usage) -> Ranks {
    let loads = Loads::new(corpus, usage);
    let mut sums = vec![(0.0, 0u64); corpus.groups.len()];
    for (at, article) in corpus.articles.iter().enumerate() {
        if let Some(rate) = rate(loads.hits_of[at], usage.words[at]) {
            let sum = &mut sums[article.group as usize];
            *sum = (sum.0 + rate, sum.1 + 1);
        }
    }
    ranked(sums.into_iter().map(|(sum, articles)| (articles > 0).then(|| sum / articles as f64)))
}
