//! Which terms the outlets' wording uses in which articles: keyness, and what makes up a difference in load.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use super::articles::Corpus;
use super::articles::Key;
use super::matrix::Contrast;
use super::matrix::Side;
use super::model::Gap;
use super::model::GapPart;
use super::model::Keyness;
use super::model::TermContrast;
use super::model::WordContrast;
use super::units::Stratum;
use crate::lexicon::Lexicon;
use crate::measure::WORDS_FLOOR;
use crate::stats::Parts;
use crate::stats::log_odds;
use crate::tally::Counter;

/// Most words and word pairs of a contrast that are told, and fewest occurrences of each on both sides together.
const WORDS: usize = 1_000;
const WORD_FLOOR: u64 = 5;

/// Uses of words and word pairs that are in memory together.
const AT_ONCE: usize = 4_000_000;

/// The weight of the prior of the log-odds, as a share of the words that are compared.
const PRIOR: f64 = 0.1;

/// A term in one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Use {
    pub article: u32,
    pub hits: u32,
}

/// The outlets' wording: words per article, and uses of each term and word.
pub(super) struct Usage {
    /// Words of the outlet's wording of each article.
    pub words: Vec<u64>,
    /// The terms that are used at all, each with its uses in the order of the articles.
    pub terms: Vec<(u32, Vec<Use>)>,
    /// The articles as parts of all words; nothing where fewer than two have words.
    parts: Option<Parts>,
}

impl Usage {
    /// Counts a corpus.
    pub fn of(corpus: &Corpus) -> Usage {
        let mut words = vec![0; corpus.articles.len()];
        let mut terms: BTreeMap<u32, Vec<Use>> = BTreeMap::new();
        for (at, article) in corpus.articles.iter().enumerate() {
            for (key, n) in article.counts.iter() {
                match corpus.keys[key as usize] {
                    Key::Counter(Counter::Words(voice, _)) if voice.is_outlets() => words[at] += u64::from(n),
                    Key::Counter(Counter::Hits(term, voice, _)) if voice.is_outlets() => {
                        let uses = terms.entry(term).or_default();
                        match uses.last_mut() {
                            Some(last) if last.article == at as u32 => last.hits = last.hits.saturating_add(n),
                            _ => uses.push(Use { article: at as u32, hits: n }),
                        }
                    }
                    _ => {}
                }
            }
        }
        let parts = Parts::of(words.iter().copied());
        Usage { words, terms: terms.into_iter().collect(), parts }
    }

    /// α₀ of the log-odds: [`PRIOR`] of the words of the outlets' wording. A prior that is weaker ranks a term that one side never
    /// uses below one that it uses twice.
    pub fn alpha(&self) -> f64 {
        PRIOR * self.words.iter().sum::<u64>() as f64
    }
}

/// The weight of every article in a contrast, so that the strata weigh alike on both sides: the words of a side are brought to the mix
/// of strata of Mantel and Haenszel, and add up to as many as there are. Articles in strata that tell nothing weigh nothing; of one
/// stratum every article weighs 1.
pub(super) struct Weights {
    of: Vec<f64>,
    /// Words of both sides.
    words: [f64; 2],
}

impl Weights {
    /// The weights of a contrast within strata, where only the articles that are `counted` count.
    pub fn new(usage: &Usage, corpus: &Corpus, strata: &[Stratum], contrast: Contrast, counted: &[bool]) -> Weights {
        let side_of = |at: usize| contrast.sides().iter().position(|side| counted[at] && side.holds(corpus.articles[at].group));
        let mut of = vec![0.0; corpus.articles.len()];
        let mut words = [0u64; 2];
        let mut mixed = 0.0;
        for stratum in strata.iter().filter(|stratum| stratum.tells(contrast)) {
            let mut own = [0u64; 2];
            stratum.articles.iter().filter_map(|&at| Some((at, side_of(at)?))).for_each(|(at, side)| own[side] += usage.words[at]);
            let all = (own[0] + own[1]).max(1) as f64;
            for (at, side) in stratum.articles.iter().filter_map(|&at| Some((at, side_of(at)?))) {
                of[at] = own[1 - side] as f64 / all;
            }
            mixed += own[0] as f64 * own[1] as f64 / all;
            (words[0], words[1]) = (words[0] + own[0], words[1] + own[1]);
        }
        let scale = words.map(|words| if mixed > 0.0 { words as f64 / mixed } else { 0.0 });
        for (at, weight) in of.iter_mut().enumerate() {
            *weight *= side_of(at).map_or(0.0, |side| scale[side]);
            // one stratum asks for no weights, and gets none that are 1 but for rounding
            if strata.len() == 1 && *weight > 0.0 {
                *weight = 1.0;
            }
        }
        Weights { of, words: words.map(|words| words as f64) }
    }
}

/// For each article whether it is the first of its text on its side of a contrast.
fn once(corpus: &Corpus, clusters: &[usize], contrast: Contrast) -> Vec<bool> {
    let mut seen = BTreeSet::new();
    let side_of = |group: u32| contrast.sides().iter().position(|side| side.holds(group));
    corpus.articles.iter().zip(clusters).map(|(article, &cluster)| seen.insert((cluster, side_of(article.group)))).collect()
}

/// Hits as counted and as weighted, articles with a hit, and the most hits in one article, on a side.
#[derive(Clone, Copy, Default)]
struct SideUse {
    hits: u64,
    weighted: f64,
    articles: u64,
    most: f64,
}

fn side_use(uses: &[Use], corpus: &Corpus, weights: &Weights, side: Side) -> SideUse {
    let mut own = SideUse::default();
    for used in uses.iter().filter(|used| side.holds(corpus.articles[used.article as usize].group)) {
        let weight = weights.of[used.article as usize];
        if weight > 0.0 {
            own.hits += u64::from(used.hits);
            own.weighted += weight * f64::from(used.hits);
            own.articles += 1;
            own.most = own.most.max(weight * f64::from(used.hits));
        }
    }
    own
}

/// The terms that tell the sides of a contrast apart, those that do most first.
pub(super) fn keyness(odds: &Odds, lexicon: &Lexicon) -> Vec<TermContrast> {
    let row = |(index, key): (u32, Keyness)| {
        let term = lexicon.terms.get(index as usize)?;
        Some(TermContrast { term: term.entry.id.clone(), category: term.category.clone(), direction: term.direction, key })
    };
    odds.rank(&odds.usage.terms, 1, usize::MAX).into_iter().filter_map(row).collect()
}

/// For each contrast the words and word pairs that tell its sides apart, those that do most first, at most [`WORDS`];
/// nothing where words were not asked for.
pub(super) fn word_keyness(odds: &[Odds], corpus: &Corpus) -> Vec<Vec<WordContrast>> {
    if !matches!(corpus.keys.last(), Some(Key::Word(_))) {
        return Vec::new();
    }
    let mut told: Vec<Vec<(u32, Keyness)>> = vec![Vec::new(); odds.len()];
    each_word(corpus, |uses| {
        for (told, odds) in told.iter_mut().zip(odds) {
            told.extend(odds.rank(uses, WORD_FLOOR, WORDS));
            told.sort_by(|one, other| before((one.0, &one.1), (other.0, &other.1)));
            told.truncate(WORDS);
        }
    });
    let row = |(number, key): (u32, Keyness)| match corpus.keys.get(number as usize)? {
        Key::Word(word) => Some(WordContrast { word: word.clone(), key }),
        _ => None,
    };
    told.into_iter().map(|told| told.into_iter().filter_map(row).collect()).collect()
}

/// The words and word pairs with [`WORD_FLOOR`] occurrences, in the order of their numbers and some at a time: all of their uses
/// would take more memory than all else together.
fn each_word(corpus: &Corpus, mut work: impl FnMut(&[(u32, Vec<Use>)])) {
    let first = corpus.keys.partition_point(|key| !matches!(key, Key::Word(_)));
    let mut known = vec![(0u64, 0usize); corpus.keys.len() - first];
    for (key, n) in corpus.articles.iter().flat_map(|article| article.counts.iter()) {
        if let Some((hits, articles)) = (key as usize).checked_sub(first).and_then(|at| known.get_mut(at)) {
            *hits += u64::from(n);
            *articles += 1;
        }
    }
    let enough = (first as u32..).zip(known).filter(|(_, (hits, _))| *hits >= WORD_FLOOR);
    let words: Vec<(u32, usize)> = enough.map(|(key, (_, articles))| (key, articles)).collect();
    let mut room = AT_ONCE;
    let fits = |word: &(u32, usize), _: &(u32, usize)| {
        let left = room.checked_sub(word.1);
        room = left.unwrap_or(AT_ONCE);
        left.is_some()
    };
    for some in words.chunk_by(fits) {
        let mut uses: Vec<(u32, Vec<Use>)> = some.iter().map(|&(key, articles)| (key, Vec::with_capacity(articles))).collect();
        let (low, high) = (some.first().map_or(0, |word| word.0), some.last().map_or(0, |word| word.0));
        let mut places = vec![usize::MAX; (high - low) as usize + 1];
        some.iter().enumerate().for_each(|(place, word)| places[(word.0 - low) as usize] = place);
        for (article, kept) in (0..).zip(&corpus.articles) {
            for (key, hits) in kept.counts.iter().filter(|(key, _)| (low..=high).contains(key)) {
                if let Some((_, uses)) = uses.get_mut(places[(key - low) as usize]) {
                    uses.push(Use { article, hits });
                }
            }
        }
        work(&uses);
    }
}

/// How much more one side of a contrast uses terms or words than the other, where each text counts once on each side.
pub(super) struct Odds<'a> {
    usage: &'a Usage,
    corpus: &'a Corpus,
    contrast: Contrast,
    weights: Weights,
    all_words: u64,
}

impl<'a> Odds<'a> {
    /// The odds of a contrast, within strata.
    pub fn new(usage: &'a Usage, corpus: &'a Corpus, clusters: &[usize], strata: &[Stratum], contrast: Contrast) -> Odds<'a> {
        let weights = Weights::new(usage, corpus, strata, contrast, &once(corpus, clusters, contrast));
        Odds { usage, corpus, contrast, weights, all_words: usage.words.iter().sum() }
    }

    /// The `most` of `all` that differ most, of those with at least `floor` hits.
    fn rank(&self, all: &[(u32, Vec<Use>)], floor: u64, most: usize) -> Vec<(u32, Keyness)> {
        let keys = all.iter().filter_map(|(number, uses)| Some((*number, uses, self.key(uses)?)));
        let mut keys: Vec<(u32, &Vec<Use>, Keyness)> = keys.filter(|(_, _, key)| key.hits.0 + key.hits.1 >= floor).collect();
        keys.sort_by(|a, b| before((a.0, &a.2), (b.0, &b.2)));
        keys.truncate(most);
        let spread =
            |uses: &[Use]| self.usage.parts?.deviation(uses.iter().map(|used| (used.hits.into(), self.usage.words[used.article as usize])));
        keys.into_iter().map(|(number, uses, key)| (number, Keyness { dispersion: spread(uses), ..key })).collect()
    }

    fn key(&self, uses: &[Use]) -> Option<Keyness> {
        let [own, other] = self.contrast.sides().map(|side| side_use(uses, self.corpus, &self.weights, side));
        let alpha = self.usage.alpha();
        let all: u64 = uses.iter().map(|used| u64::from(used.hits)).sum();
        let prior = alpha * all as f64 / self.all_words as f64;
        let odds = log_odds((own.weighted, other.weighted), self.weights.words.into(), prior, alpha)?;
        let (hits, articles) = ((own.hits, other.hits), (own.articles, other.articles));
        Some(Keyness { hits, articles, log_odds: odds.delta, z: odds.z, dispersion: None })
    }
}

/// Those that differ most first, those that differ alike in the order of their numbers, which is that of their names.
fn before(one: (u32, &Keyness), other: (u32, &Keyness)) -> Ordering {
    other.1.z.abs().total_cmp(&one.1.z.abs()).then(one.0.cmp(&other.0))
}

/// What each term adds to the difference in load between the sides of a contrast, within strata.
pub(super) fn gap(usage: &Usage, corpus: &Corpus, lexicon: &Lexicon, strata: &[Stratum], contrast: Contrast) -> Gap {
    let sides = contrast.sides();
    let weights = Weights::new(usage, corpus, strata, contrast, &vec![true; corpus.articles.len()]);
    let articles = sides.map(|side| corpus.articles.iter().filter(|article| side.holds(article.group)).count() as u64);
    let known = weights.words.iter().all(|&words| words >= WORDS_FLOOR as f64);
    let part = |(index, uses): &(u32, Vec<Use>)| {
        let own = sides.map(|side| side_use(uses, corpus, &weights, side));
        let [one, other] = [0, 1].map(|side| own[side].weighted * 1000.0 / weights.words[side]);
        let more = usize::from(one < other);
        Some(GapPart {
            term: lexicon.terms.get(*index as usize)?.entry.id.clone(),
            difference: one - other,
            articles: (own[0].articles, own[1].articles),
            top_article: own[more].most / own[more].weighted,
        })
    };
    let mut parts: Vec<GapPart> = match known {
        true => usage.terms.iter().filter_map(part).filter(|part| part.difference != 0.0).collect(),
        false => Vec::new(),
    };
    parts.sort_by(|a, b| b.difference.abs().total_cmp(&a.difference.abs()).then_with(|| a.term.cmp(&b.term)));
    let difference = known.then(|| parts.iter().map(|part| part.difference).sum());
    Gap { difference, articles: (articles[0], articles[1]), parts }
}
