//! A comparison for people and spreadsheets: outlets as columns, or as rows where there are many.
//!
//! | file | what it prints |
//! |---|---|
//! | `figures` | rates and shares with bars, intervals and differences |
//! | `words` | terms that differ, and what makes up a difference in load |
//! | `people` | who is called what, who does and suffers, ladder of sources |
//! | `tables` | tidy rows for CSV |

pub(super) mod figures;
mod people;
mod tables;
pub(super) mod words;

pub use tables::Table;
pub use tables::comparison_table_names;
pub use tables::comparison_tables;

use super::Block;
use super::Grid;
use super::Side;
use super::clean;
use super::terms::grouped;
use super::terms::percent;
use crate::compare::Comparison;
use crate::compare::Group;
use crate::compare::Part;

/// Most groups that stand side by side; more fold to a row each.
pub(super) const COLUMNS: usize = 8;

/// Rate of false discoveries under which a difference is marked.
const MARKED: f64 = 0.05;

/// How a comparison is printed.
#[derive(Clone, Copy, Debug)]
pub struct Layout {
    /// Columns of the page.
    pub width: usize,
    /// Rows of categories, actors, terms and parties before the rest is left to the records.
    pub top: usize,
}

impl Layout {
    /// Whether groups are rows, because there is no room for columns of them.
    fn folds(&self, comparison: &Comparison) -> bool {
        let groups = comparison.groups.len();
        groups > COLUMNS || self.width.saturating_sub(figures::NAMES) / groups.max(1) < figures::LEAST
    }
}

/// The blocks of the report on a comparison.
pub fn comparison(comparison: &Comparison, layout: Layout) -> Vec<Block> {
    let mut blocks = head(comparison);
    blocks.extend(groups(comparison));
    blocks.extend(figures::loads(comparison));
    for part in Part::ALL {
        blocks.extend(figures::figures(comparison, part, layout));
    }
    blocks.extend(people::actors(comparison, layout));
    blocks.extend(people::inferred(comparison, layout));
    blocks.extend(people::agency(comparison, layout));
    blocks.extend(people::ladder(comparison, layout));
    blocks.extend(words::terms(comparison, layout));
    blocks.extend(words::gaps(comparison));
    blocks.extend(words::robustness(comparison));
    blocks.extend(notes(comparison).into_iter().map(Block::Line));
    blocks
}

fn head(comparison: &Comparison) -> Vec<Block> {
    let names: Vec<String> = comparison.groups.iter().map(|group| clean(&group.name)).collect();
    let title = match names.as_slice() {
        [one, other] => format!("{one} and {other}"),
        names => format!("{} groups compared", names.len()),
    };
    let words: u64 = comparison.groups.iter().map(|group| group.words.total()).sum();
    let articles: u64 = comparison.groups.iter().map(|group| group.articles).sum();
    vec![Block::Title(title, format!("{} articles · {} words", grouped(articles), grouped(words))), Block::Gap]
}

fn groups(comparison: &Comparison) -> Vec<Block> {
    let columns = [
        ("", Side::Left),
        ("Articles", Side::Right),
        ("Words", Side::Right),
        ("Narration", Side::Right),
        ("Indirect", Side::Right),
        ("Quoted", Side::Right),
        ("Wire", Side::Right),
        ("Left out", Side::Right),
    ];
    let mut grid = Grid::new("", &columns);
    for group in &comparison.groups {
        let share = |n: u64| percent(n, group.words.total());
        grid.push([
            clean(&group.name),
            grouped(group.articles),
            grouped(group.words.total()),
            share(group.words.narration),
            share(group.words.indirect),
            share(group.words.quoted),
            percent(group.wire, group.articles + group.duplicates + group.unmatched),
            grouped(group.duplicates + group.unmatched),
        ]);
    }
    vec![Block::Grid(grid), Block::Gap]
}

/// What has to be known to read the figures.
pub(super) fn notes(comparison: &Comparison) -> Vec<String> {
    let method = &comparison.method;
    let against = match &method.options.reference {
        Some(reference) => clean(reference),
        None if comparison.groups.len() == 2 => "the other group".to_string(),
        None => "the rest".to_string(),
    };
    let strata = match method.strata {
        0 | 1 => String::new(),
        strata => format!(", within {} strata", grouped(strata)),
    };
    let adjusted = "Ratios, differences, δ, terms and what makes the difference are held within strata (Mantel and Haenszel); pooled figures and \
                    the ranking are not.";
    let mut lines = vec![
        format!(
            "Figures are pooled over articles; in brackets 95 % intervals from {} bootstrap draws of {} clusters of articles (seed {}). A dash \
             is not enough text.",
            grouped(method.options.draws as u64),
            grouped(method.clusters),
            method.options.seed
        ),
        match method.tests {
            0 => "No group has enough articles for tests.".to_string(),
            tests => format!(
            "▲ ▼ above or below {against} at a false discovery rate under 5 % (Benjamini and Hochberg over all {} tests made; p from {} \
             permutations of articles{strata}).",
            grouped(tests),
            grouped(method.options.permutations as u64)
        )},
        format!(
            "z ranks terms by their log-odds (Monroe, Colaresi and Quinn 2008; α₀ = {} words, a tenth of all) and is no test; each text counts once on a side.",
            grouped(method.alpha.round() as u64)
        ),
        "Wire: share of all articles, left out or not, that name a wire service, or whose text another group prints as well. Left out: near-duplicates (--duplicates) \
         and articles without a match."
            .to_string(),
    ];
    if method.strata > 1 {
        lines.insert(2, adjusted.to_string());
    }
    let small: Vec<String> = comparison.groups.iter().filter(|group| is_small(group)).map(|group| clean(&group.name)).collect();
    if !small.is_empty() {
        lines.push(format!("Too few articles for intervals and tests: {}.", small.join(", ")));
    }
    lines.push("Differences of language between these articles, and of no more than these. Unlisted words are not neutral.".to_string());
    lines
}

fn is_small(group: &Group) -> bool {
    group.articles < crate::compare::ARTICLES_FLOOR
}
