//! Groups of articles held against one another: how their language differs, how sure that is, which words make the difference.
//!
//! The article is the unit: all of it works on the tallies of articles, never on their texts, so that records of earlier runs do as
//! well as articles. Nothing depends on the order in which articles come in, or on the number of threads.
//!
//! | file | what it does |
//! |---|---|
//! | `articles` | what is kept of each article |
//! | `counts` | its counts, packed |
//! | `plan` | which figures are compared: one column of counts over another |
//! | `matrix` | the columns of every article, their sums, the sides of a contrast |
//! | `units` | what is drawn together, exchanged together, and compared within itself alone |
//! | `statistics` | all numbers whose uncertainty can be asked for |
//! | `resampling` | bootstrap and permutations |
//! | `figures` | figures with intervals, differences, p and q |
//! | `usage` | terms: keyness, and what makes up a difference |
//! | `actors` | who is called what in which group |
//! | `robustness` | on what the ranking hinges |
//! | `blind` | groups and articles under other names |
//! | `hidden` | words of articles in which nothing names a group |
//! | `model` | what a comparison found |

mod actors;
mod articles;
mod blind;
mod counts;
mod figures;
#[cfg_attr(not(test), deny(clippy::indexing_slicing))] // reads words, as the rest of the room does not
mod hidden;
mod matrix;
mod model;
mod options;
mod plan;
mod resampling;
mod robustness;
mod selection;
mod statistics;
mod units;
mod usage;

pub use articles::Article;
pub use articles::Articles;
pub use articles::Corpus;
pub use blind::BlindKey;
pub use hidden::GroupNames;
pub use model::*;
pub use options::Duplicates;
pub use options::Options;
pub use plan::Part;
pub use plan::Unit;
pub use selection::Fate;
pub use selection::fates;
pub use selection::top_actor;

use matrix::Contrast;
use matrix::Matrix;
use matrix::Side;
use plan::Plan;
use selection::Selection;
use statistics::Statistics;
use units::Units;

use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::lexicon::Lexicon;

/// Fewest articles with something to count in for which there is an interval, and on each side for which there is a test; a test also
/// asks that what is counted stands in as many on both sides together.
pub const ARTICLES_FLOOR: u64 = 5;

/// Level of all intervals.
pub const LEVEL: f64 = 0.95;

/// Fewest permutations of a large corpus, and the additions beyond which there are fewer than asked for.
const FEWEST: usize = 999;
const ADDITIONS: usize = 20_000_000_000;

/// Compares the groups of a corpus whose tallies were counted with `lexicon`.
///
/// `clusters` holds for each article, in the corpus's order, the place of the first near-duplicate of its text: its own place, where
/// there is none.
///
/// # Errors
///
/// Fails where no two groups are left to compare, and where the reference is none of them.
pub fn compare(corpus: Corpus, clusters: &[usize], lexicon: &Lexicon, options: &Options) -> Result<Comparison> {
    let Selection { corpus, clusters, wire, mut groups } = selection::select(corpus, clusters, options);
    let present = groups.iter().filter(|group| group.articles > 0).count();
    if present < 2 {
        return Err(too_few(&groups));
    }
    let reference = reference(&corpus, options)?;
    let contrasts = Contrast::among(corpus.groups.len(), reference);
    selection::count(&corpus, &mut groups);

    let plan = Plan::new(&corpus, lexicon);
    let matrix = Matrix::new(&plan, &corpus);
    let stratum = |at: usize| match (options.matched, &corpus.articles[at].event) {
        (true, Some(event)) => format!("{}\u{1f}{event}", corpus.articles[at].stratum),
        _ => corpus.articles[at].stratum.clone(),
    };
    let drawn = match options.matched {
        true => selection::by_event(&corpus),
        false => clusters.clone(),
    };
    let units = Units::new(&corpus, (&drawn, &clusters), stratum);
    let statistics = Statistics::new(&plan, &matrix, &units, corpus.groups.len(), &contrasts);
    let runs = if reference.is_some() { contrasts.len() } else { 1 };
    let permutations = options.permutations.min((ADDITIONS / (statistics.additions() * runs).max(1)).max(FEWEST));
    let asked = Options { permutations, ..options.clone() };
    let found = figures::figures(&statistics, &corpus, &asked);

    let usage = usage::Usage::of(&corpus);
    let odds: Vec<usage::Odds> =
        contrasts.iter().map(|contrast| usage::Odds::new(&usage, &corpus, &clusters, &units.strata, *contrast)).collect();
    Ok(Comparison {
        contrasts: contrasts.iter().map(|contrast| name(&corpus, *contrast)).collect(),
        figures: found.rows,
        ladder: found.ladder,
        terms: odds.iter().map(|odds| usage::keyness(odds, lexicon)).collect(),
        words: usage::word_keyness(&odds, &corpus),
        gaps: contrasts.iter().map(|contrast| usage::gap(&usage, &corpus, lexicon, &units.strata, *contrast)).collect(),
        actors: actors::actors(&corpus, lexicon),
        unlinked: actors::unlinked(&corpus, lexicon),
        ranking: robustness::ranking(&corpus, &usage),
        robustness: match options.robustness {
            true => robustness::checks(&corpus, &usage, lexicon, &wire),
            false => Vec::new(),
        },
        method: Method {
            options: asked,
            level: LEVEL,
            clusters: units.clusters as u64,
            strata: units.strata.len() as u64,
            tests: found.tests,
            alpha: usage.alpha(),
        },
        taking_part: corpus.places().collect(),
        groups,
    })
}

fn reference(corpus: &Corpus, options: &Options) -> Result<Option<usize>> {
    let Some(name) = &options.reference else {
        return Ok(None);
    };
    let at = corpus.groups.iter().position(|group| group == name);
    let unknown = || {
        let known = corpus.groups.join(", ");
        Error::new(Kind::Usage, format!("--reference {name} is none of the groups"), format!("name one of {known}"))
    };
    at.map(Some).ok_or_else(unknown)
}

fn too_few(groups: &[Group]) -> Error {
    let names = |groups: &[&Group]| groups.iter().map(|group| group.name.as_str()).collect::<Vec<_>>().join(", ");
    let (present, absent): (Vec<&Group>, Vec<&Group>) = groups.iter().partition(|group| group.articles > 0);
    let (unread, left_out): (Vec<&Group>, Vec<&Group>) = absent.into_iter().partition(|group| group.duplicates + group.unmatched == 0);
    let mut what = match present.as_slice() {
        [] => "no articles are left to compare".to_string(),
        present => format!("there is only one group to compare: {}", names(present)),
    };
    if !unread.is_empty() {
        what.push_str(&format!(" (no article of {} could be read)", names(&unread)));
    }
    let duplicates: u64 = left_out.iter().map(|group| group.duplicates).sum();
    let unmatched: u64 = left_out.iter().map(|group| group.unmatched).sum();
    let whose = names(&left_out);
    let remedy = match (duplicates, unmatched) {
        (0, 0) => "name at least two groups, as in A=folder B=folder, or a field that tells them apart with --by".to_string(),
        (n, 0) => format!("of {whose} all articles ({n}) were left out as duplicates: see --duplicates"),
        (0, n) => format!("of {whose} all articles ({n}) were left out, since no other group reports on their events: see --match"),
        (n, m) => format!("of {whose} all articles were left out, {n} as duplicates and {m} without a match: see --duplicates and --match"),
    };
    Error::new(Kind::Empty, what, remedy)
}

fn name(corpus: &Corpus, contrast: Contrast) -> ContrastName {
    let named = |group: usize| corpus.groups.get(group).cloned().unwrap_or_default();
    let against = match contrast.against {
        Side::Group(group) => Some(named(group)),
        Side::AllBut(_) => None,
    };
    ContrastName { group: named(contrast.group), against }
}
