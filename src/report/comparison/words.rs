//! Terms that differ, what makes up a difference in load, and on what the ranking hinges.

use super::Layout;
use crate::compare::Comparison;
use crate::compare::ContrastName;
use crate::compare::Gap;
use crate::compare::GapPart;
use crate::compare::Hinge;
use crate::compare::Keyness;
use crate::compare::Ranking;
use crate::report::Block;
use crate::report::Grid;
use crate::report::Side;
use crate::report::clean;
use crate::report::terms::grouped;
use crate::report::wrap::glued;

/// The part of the asked rows that are terms of each direction in a cell, where a contrast has one row.
const CELL: usize = 3;

/// Parts of a difference that are told.
const PARTS: usize = 4;

/// Changes under which a ranking is another, and groups that each moves, that are told.
const HINGES: usize = 3;
const MOVES: usize = 2;

/// |z| below which a term is not worth a line.
pub(in crate::report) const WORTH: f64 = 1.0;

/// The terms that tell the sides of each contrast apart, and the words, where they were asked for.
pub(super) fn terms(comparison: &Comparison, layout: Layout) -> Vec<Block> {
    let terms = comparison.terms.iter().map(|terms| terms.iter().map(|term| (term.term.as_str(), &term.key)).collect());
    let words = comparison.words.iter().map(|words| words.iter().map(|word| (word.word.as_str(), &word.key)).collect());
    let mut blocks = apart("Terms that differ", &comparison.contrasts, &terms.collect::<Vec<_>>(), layout.top);
    if !comparison.words.is_empty() {
        blocks.extend(apart("Words that differ", &comparison.contrasts, &words.collect::<Vec<_>>(), layout.top));
    }
    blocks
}

/// Names with their keyness, one list a contrast.
type Keys<'a> = Vec<(&'a str, &'a Keyness)>;

fn apart(title: &str, contrasts: &[ContrastName], keys: &[Keys], top: usize) -> Vec<Block> {
    match (contrasts, keys) {
        ([contrast], [keys]) => pair(title, contrast, keys, top),
        (contrasts, keys) => each(title, contrasts, keys, top.div_ceil(CELL)),
    }
}

/// One contrast: counts of both sides.
fn pair(title: &str, contrast: &ContrastName, keys: &Keys, top: usize) -> Vec<Block> {
    let other = contrast.against.as_deref().map_or("the rest".to_string(), clean);
    let name = clean(&contrast.group);
    let columns = [("", Side::Left), (&name, Side::Right), (&other, Side::Right), ("z", Side::Right), ("Spread", Side::Right)];
    let mut grid = Grid::new(title, &columns);
    let ahead = |sign: f64| keys.iter().filter(move |(_, key)| key.z * sign >= WORTH).take(top);
    for (name, key) in ahead(1.0).chain(ahead(-1.0)) {
        let counts = |hits: u64, articles: u64| glued(&format!("{} in {}", grouped(hits), grouped(articles)));
        grid.push([
            clean(name),
            counts(key.hits.0, key.articles.0),
            counts(key.hits.1, key.articles.1),
            format!("{:+.1}", key.z),
            key.dispersion.map_or("–".to_string(), |spread| format!("{spread:.2}")),
        ]);
    }
    if grid.rows.is_empty() {
        return Vec::new();
    }
    let legend = "Hits in articles, in the outlet's wording. Spread: 0 evenly over the articles, 1 all in one.".to_string();
    vec![Block::Grid(grid), Block::Line(legend), Block::Gap]
}

/// Several contrasts: one row each.
fn each(title: &str, contrasts: &[ContrastName], keys: &[Keys], top: usize) -> Vec<Block> {
    let mut grid = Grid::new(title, &[("", Side::Left), ("More", Side::Left), ("Less", Side::Left)]);
    for (contrast, keys) in contrasts.iter().zip(keys) {
        let ahead = |sign: f64| {
            let own = keys.iter().filter(|(_, key)| key.z * sign >= WORTH).take(top);
            own.map(|(name, key)| scattered(name, key)).collect::<Vec<_>>().join(", ")
        };
        grid.push([clean(&contrast.group), ahead(1.0), ahead(-1.0)]);
    }
    if grid.rows.iter().all(|row| row.iter().skip(1).all(String::is_empty)) {
        return Vec::new();
    }
    let legend =
        "z, and hits in articles, here and there, in the outlet's wording; how evenly they are spread stands in --format csv and json.";
    vec![Block::Grid(grid), Block::Line(legend.to_string()), Block::Gap]
}

/// *terrorist +12.1 (203/45, 4/2)*
fn scattered(name: &str, key: &Keyness) -> String {
    let counts = |hits: u64, articles: u64| match hits {
        0 => "0".to_string(),
        _ => format!("{}/{}", grouped(hits), grouped(articles)),
    };
    let (own, other) = (counts(key.hits.0, key.articles.0), counts(key.hits.1, key.articles.1));
    format!("{} {}", glued(&format!("{} {:+.1}", clean(name), key.z)), glued(&format!("({own}, {other})")))
}

/// What makes up each difference in load.
pub(super) fn gaps(comparison: &Comparison) -> Vec<Block> {
    let mut grid = Grid::new("What makes the difference", &[("", Side::Left), ("Per 1,000", Side::Right), ("Made up of", Side::Left)]);
    for (contrast, gap) in comparison.contrasts.iter().zip(&comparison.gaps) {
        let Some(difference) = gap.difference.filter(|difference| *difference != 0.0) else {
            continue;
        };
        let along = gap.parts.iter().filter(|part| part.difference * difference > 0.0).take(PARTS);
        let parts: Vec<String> = along.map(|part| told(part, gap, difference)).collect();
        grid.push([clean(&contrast.group), format!("{difference:+.1}"), parts.join("; ")]);
    }
    if grid.rows.is_empty() {
        return Vec::new();
    }
    let legend =
        "Shares of the difference, and in how many articles the term stands, here and there. Terms that lean the other way take off from the \
                  difference, so that shares can pass 100%.".to_string();
    vec![Block::Grid(grid), Block::Line(legend), Block::Gap]
}

/// *terrorist 61% (45 of 51 articles, there 0 of 23)*
fn told(part: &GapPart, gap: &Gap, difference: f64) -> String {
    let one = match part.top_article {
        share if share > 0.5 && part.articles.0 + part.articles.1 > 1 => format!(", {:.0}% of its hits in one article", share * 100.0),
        _ => String::new(),
    };
    let share = glued(&format!("{} {:.0}%", clean(&part.term), part.difference / difference * 100.0));
    let (own, other) = (glued(&among(part.articles.0, gap.articles.0)), glued(&among(part.articles.1, gap.articles.1)));
    format!("{share} ({own}, there {other}{one})")
}

fn among(n: u64, of: u64) -> String {
    format!("{} of {}", grouped(n), grouped(of))
}

/// On what the ranking of the groups by load hinges.
pub(super) fn robustness(comparison: &Comparison) -> Vec<Block> {
    if comparison.robustness.is_empty() {
        return Vec::new();
    }
    let mut grid = Grid::new("Does the ranking hold", &[("", Side::Left), ("Holds", Side::Right), ("It hinges on", Side::Left)]);
    for check in &comparison.robustness {
        let mut hinges: Vec<String> = check.hinges.iter().take(HINGES).map(|hinge| told_hinge(&check.ranking, hinge)).collect();
        let others = check.variants - check.survives;
        if others > hinges.len() as u64 {
            hinges.push(glued(&format!("{} more", grouped(others - hinges.len() as u64))));
        }
        let held = format!("{} of {}", grouped(check.survives), grouped(check.variants));
        grid.push([check.change.clone(), glued(&held), hinges.join("; ")]);
    }
    let ranks: Vec<String> =
        comparison.ranking.iter().map(|rank| rank.iter().map(|name| clean(name)).collect::<Vec<_>>().join(" = ")).collect();
    let order = match ranks.as_slice() {
        [] | [_] => "No group is more loaded than another.".to_string(),
        ranks => format!("Ranking by pooled load, the most loaded first: {}.", ranks.join(" > ")),
    };
    vec![Block::Grid(grid), Block::Line(order), Block::Gap]
}

/// *terrorist: Port Herald 2 → 1, Coast Courier 1 → 2*
fn told_hinge(usual: &Ranking, hinge: &Hinge) -> String {
    match hinge.change.as_str() {
        "" => moved(usual, &hinge.ranking),
        change => format!("{}: {}", clean(change), moved(usual, &hinge.ranking)),
    }
}

/// The groups whose rank is another than usual, those that move farthest first, at most [`MOVES`].
fn moved(usual: &Ranking, other: &Ranking) -> String {
    let rank = |ranking: &Ranking, name: &String| {
        let at = ranking.iter().position(|rank| rank.contains(name))?;
        Some(1 + ranking.iter().take(at).map(Vec::len).sum::<usize>())
    };
    let all = usual.iter().flatten().map(|name| (name, rank(usual, name), rank(other, name)));
    let mut moved: Vec<_> = all.filter(|(_, before, after)| before != after).collect();
    let far = |before: Option<usize>, after: Option<usize>| before.zip(after).map_or(usize::MAX, |(before, after)| before.abs_diff(after));
    moved.sort_by_key(|&(_, before, after)| std::cmp::Reverse(far(before, after)));
    let told = moved.iter().take(MOVES).map(|(name, before, after)| match (before, after) {
        (Some(before), Some(after)) => format!("{} {}", clean(name), glued(&format!("{before} → {after}"))),
        _ => format!("{} has not enough text left", clean(name)),
    });
    match (told.collect::<Vec<_>>().join(", "), moved.len()) {
        (_, 0) => "groups draw apart or level".to_string(),
        (told, all) if all > MOVES => format!("{told} …"),
        (told, _) => told,
    }
}
