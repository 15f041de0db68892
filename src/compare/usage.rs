//! Which terms the outlets' wording uses in which articles: keyness, and what makes up a difference in load.

use std::collections::BTreeMap;

use super::articles::Corpus;
use super::articles::Key;
use super::matrix::Contrast;
use super::matrix::Side;
use super::model::Gap;
use super::model::GapPart;
use super::model::Keyness;
use super::model::TermContrast;
use super::model::WordContrast;
use super::plan::is_outlets;
use crate::lexicon::Lexicon;
use crate::measure::per_1000;
use crate::stats::deviation_of_proportions;
use crate::stats::log_odds;
use crate::tally::Counter;

/// Most words and word pairs of a contrast that are told, and fewest occurrences of each on both sides together.
const WORDS: usize = 1_000;
const WORD_FLOOR: u64 = 5;

/// A term in one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Use {
    pub article: u32,
    pub hits: u64,
}

/// The outlets' wording: words per article, and uses of each term and word.
pub(super) struct Usage {
    /// Words of the outlet's wording of each article.
    pub words: Vec<u64>,
    mean: f64,
    /// The terms that are used at all, each with its uses in the order of the articles.
    pub terms: Vec<(u32, Vec<Use>)>,
    /// The keys of words and word pairs, likewise; empty where they were not asked for.
    pub all: Vec<(u32, Vec<Use>)>,
}

impl Usage {
    /// Counts a corpus.
    pub fn of(corpus: &Corpus) -> Usage {
        let mut words = vec![0; corpus.articles.len()];
        let mut terms = BTreeMap::new();
        let mut all = BTreeMap::new();
        let add = |uses: &mut BTreeMap<u32, Vec<Use>>, what: u32, article: usize, n: u32| {
            let (uses, article) = (uses.entry(what).or_default(), article as u32);
            match uses.last_mut() {
                Some(last) if last.article == article => last.hits += u64::from(n),
                _ => uses.push(Use { article, hits: u64::from(n) }),
            }
        };
        for (at, article) in corpus.articles.iter().enumerate() {
            for &(key, n) in &article.counts {
                match corpus.keys[key as usize] {
                    Key::Counter(Counter::Words(voice, _)) if is_outlets(voice) => words[at] += u64::from(n),
                    Key::Counter(Counter::Hits(term, voice, _)) if is_outlets(voice) => add(&mut terms, term, at, n),
                    Key::Word(_) => add(&mut all, key, at, n),
                    _ => {}
                }
            }
        }
        all.retain(|_, uses: &mut Vec<Use>| uses.iter().map(|used| used.hits).sum::<u64>() >= WORD_FLOOR);
        let mean = words.iter().sum::<u64>() as f64 / words.len().max(1) as f64;
        Usage { words, mean, terms: terms.into_iter().collect(), all: all.into_iter().collect() }
    }

    /// Words of the outlets' wording on a side.
    fn words_of(&self, corpus: &Corpus, side: Side) -> u64 {
        let own = corpus.articles.iter().zip(&self.words).filter(|(article, _)| side.holds(article.group));
        own.map(|(_, words)| words).sum()
    }

    /// The mean number of words of the outlet's wording in an article.
    pub fn mean_words(&self) -> f64 {
        self.mean
    }
}

/// Hits, articles with a hit, and the most hits in one article, on a side.
#[derive(Clone, Copy, Default)]
struct SideUse {
    hits: u64,
    articles: u64,
    most: u64,
}

fn side_use(uses: &[Use], corpus: &Corpus, side: Side) -> SideUse {
    let mut own = SideUse::default();
    for used in uses.iter().filter(|used| side.holds(corpus.articles[used.article as usize].group)) {
        own.hits += used.hits;
        own.articles += 1;
        own.most = own.most.max(used.hits);
    }
    own
}

/// The terms that tell the sides of a contrast apart, those that do most first.
pub(super) fn keyness(usage: &Usage, corpus: &Corpus, lexicon: &Lexicon, contrast: Contrast) -> Vec<TermContrast> {
    let row = |(index, key): (u32, Keyness)| {
        let term = lexicon.terms.get(index as usize)?;
        Some(TermContrast { term: term.entry.id.clone(), category: term.category.clone(), direction: term.direction, key })
    };
    Odds::new(usage, corpus, contrast).rank(&usage.terms, 1, usize::MAX).into_iter().filter_map(row).collect()
}

/// The words and word pairs that tell the sides of a contrast apart, those that do most first, at most [`WORDS`].
pub(super) fn word_keyness(usage: &Usage, corpus: &Corpus, contrast: Contrast) -> Vec<WordContrast> {
    let row = |(number, key): (u32, Keyness)| match corpus.keys.get(number as usize)? {
        Key::Word(word) => Some(WordContrast { word: word.clone(), key }),
        _ => None,
    };
    Odds::new(usage, corpus, contrast).rank(&usage.all, WORD_FLOOR, WORDS).into_iter().filter_map(row).collect()
}

/// How much more one side of a contrast uses terms or words than the other.
struct Odds<'a> {
    usage: &'a Usage,
    corpus: &'a Corpus,
    contrast: Contrast,
    /// Words of the outlet's wording on both sides, and in all articles.
    words: [u64; 2],
    all_words: u64,
}

impl<'a> Odds<'a> {
    fn new(usage: &'a Usage, corpus: &'a Corpus, contrast: Contrast) -> Odds<'a> {
        let words = contrast.sides().map(|side| usage.words_of(corpus, side));
        Odds { usage, corpus, contrast, words, all_words: usage.words.iter().sum() }
    }

    /// The `most` of `all` that differ most, of those with at least `floor` hits; those that differ alike in the order of their numbers,
    /// which is that of their names.
    fn rank(&self, all: &[(u32, Vec<Use>)], floor: u64, most: usize) -> Vec<(u32, Keyness)> {
        let keys = all.iter().filter_map(|(number, uses)| Some((*number, uses, self.key(uses)?)));
        let mut keys: Vec<(u32, &Vec<Use>, Keyness)> = keys.filter(|(_, _, key)| key.hits.0 + key.hits.1 >= floor).collect();
        keys.sort_by(|a, b| b.2.z.abs().total_cmp(&a.2.z.abs()).then(a.0.cmp(&b.0)));
        keys.truncate(most);
        // the dispersion looks at every article, and is asked for what is told alone
        let spread = |uses: &[Use]| deviation_of_proportions(parts(uses, &self.usage.words));
        keys.into_iter().map(|(number, uses, key)| (number, Keyness { dispersion: spread(uses), ..key })).collect()
    }

    fn key(&self, uses: &[Use]) -> Option<Keyness> {
        let [own, other] = self.contrast.sides().map(|side| side_use(uses, self.corpus, side));
        let alpha = self.usage.mean_words();
        let all: u64 = uses.iter().map(|used| used.hits).sum();
        let odds = log_odds((own.hits, other.hits), self.words.into(), alpha * all as f64 / self.all_words as f64, alpha)?;
        let (hits, articles) = ((own.hits, other.hits), (own.articles, other.articles));
        Some(Keyness { hits, articles, log_odds: odds.delta, z: odds.z, dispersion: None })
    }
}

/// Occurrences and words of every article.
fn parts<'a>(uses: &'a [Use], words: &'a [u64]) -> impl Iterator<Item = (u64, u64)> + Clone + 'a {
    let mut next = 0;
    (0u32..).zip(words).map(move |(article, &words)| {
        let hits = uses.get(next).filter(|used| used.article == article).map_or(0, |used| used.hits);
        next += usize::from(hits > 0);
        (hits, words)
    })
}

/// What each term adds to the difference in load between the sides of a contrast.
pub(super) fn gap(usage: &Usage, corpus: &Corpus, lexicon: &Lexicon, contrast: Contrast) -> Gap {
    let sides = contrast.sides();
    let words = sides.map(|side| usage.words_of(corpus, side));
    let articles = sides.map(|side| corpus.articles.iter().filter(|article| side.holds(article.group)).count() as u64);
    let rate = |n: u64, side: usize| per_1000(n, words[side]);
    let part = |(index, uses): &(u32, Vec<Use>)| {
        let own = sides.map(|side| side_use(uses, corpus, side));
        let difference = rate(own[0].hits, 0)? - rate(own[1].hits, 1)?;
        let more = usize::from(difference < 0.0);
        Some(GapPart {
            term: lexicon.terms.get(*index as usize)?.entry.id.clone(),
            difference,
            articles: (own[0].articles, own[1].articles),
            top_article: own[more].most as f64 / own[more].hits.max(1) as f64,
        })
    };
    let mut parts: Vec<GapPart> = usage.terms.iter().filter_map(part).filter(|part| part.difference != 0.0).collect();
    parts.sort_by(|a, b| b.difference.abs().total_cmp(&a.difference.abs()).then_with(|| a.term.cmp(&b.term)));
    let known = words.iter().all(|&words| per_1000(0, words).is_some());
    let difference = known.then(|| parts.iter().map(|part| part.difference).sum());
    Gap { difference, articles: (articles[0], articles[1]), parts }
}
