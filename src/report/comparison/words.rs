//! Terms that differ, what makes up a difference in load, and on what the ranking hinges.

use super::Layout;
use crate::compare::Comparison;
use crate::compare::ContrastName;
use crate::compare::Gap;
use crate::compare::GapPart;
use crate::compare::Hinge;
use crate::compare::TermContrast;
use crate::report::Block;
use crate::report::Grid;
use crate::report::Side;
use crate::report::clean;
use crate::report::terms::grouped;
use crate::report::wrap::glued;

/// Terms of each direction in a cell, where a contrast has one row.
const CELL: usize = 5;

/// Parts of a difference that are told.
const PARTS: usize = 4;

/// |z| below which a term is not worth a line.
const WORTH: f64 = 1.0;

/// The terms that tell the sides of each contrast apart.
pub(super) fn terms(comparison: &Comparison, layout: Layout) -> Vec<Block> {
    match (comparison.contrasts.as_slice(), comparison.terms.as_slice()) {
        ([contrast], [terms]) => pair(contrast, terms, layout.top),
        (contrasts, terms) => each(contrasts, terms),
    }
}

/// One contrast: its terms with counts of both sides.
fn pair(contrast: &ContrastName, terms: &[TermContrast], top: usize) -> Vec<Block> {
    let other = contrast.against.as_deref().map_or("the rest".to_string(), clean);
    let name = clean(&contrast.group);
    let mut grid = Grid::new(
        "Terms that differ",
        &[("", Side::Left), (&name, Side::Right), (&other, Side::Right), ("z", Side::Right), ("Spread", Side::Right)],
    );
    let ahead = |sign: f64| terms.iter().filter(move |term| term.z * sign >= WORTH).take(top);
    for term in ahead(1.0).chain(ahead(-1.0)) {
        let counts = |hits: u64, articles: u64| format!("{} in {}", grouped(hits), grouped(articles));
        grid.push([
            clean(&term.term),
            glued(&counts(term.hits.0, term.articles.0)),
            glued(&counts(term.hits.1, term.articles.1)),
            format!("{:+.1}", term.z),
            term.dispersion.map_or("–".to_string(), |spread| format!("{spread:.2}")),
        ]);
    }
    if grid.rows.is_empty() {
        return Vec::new();
    }
    let legend = "Hits in articles, in the outlet's wording. Spread: 0 evenly over the articles, 1 all in one.".to_string();
    vec![Block::Grid(grid), Block::Line(legend), Block::Gap]
}

/// Several contrasts: one row each.
fn each(contrasts: &[ContrastName], terms: &[Vec<TermContrast>]) -> Vec<Block> {
    let mut grid = Grid::new("Terms that differ", &[("", Side::Left), ("More", Side::Left), ("Less", Side::Left)]);
    for (contrast, terms) in contrasts.iter().zip(terms) {
        let ahead = |sign: f64| {
            let own = terms.iter().filter(|term| term.z * sign >= WORTH).take(CELL);
            own.map(|term| glued(&format!("{} {:+.1}", clean(&term.term), term.z))).collect::<Vec<_>>().join(", ")
        };
        grid.push([clean(&contrast.group), ahead(1.0), ahead(-1.0)]);
    }
    vec![Block::Grid(grid), Block::Gap]
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
        share if share > 0.5 => format!(", {:.0}% of its hits in one article", share * 100.0),
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
        let hinges: Vec<String> = check.hinges.iter().map(|hinge| told_hinge(&check.ranking, hinge)).collect();
        let held = format!("{} of {}", grouped(check.survives), grouped(check.variants));
        grid.push([check.change.clone(), glued(&held), hinges.join("; ")]);
    }
    let usual: Vec<String> = comparison.ranking.iter().map(|name| clean(name)).collect();
    vec![Block::Grid(grid), Block::Line(format!("Ranking by load, the most loaded first: {}.", usual.join(" > "))), Block::Gap]
}

/// *terrorist (Port Herald > Coast Courier)*
fn told_hinge(usual: &[String], hinge: &Hinge) -> String {
    match hinge.change.as_str() {
        "" => moved(usual, &hinge.ranking),
        change => format!("{} ({})", clean(change), moved(usual, &hinge.ranking)),
    }
}

/// The groups whose rank is another than in `usual`, in their new order.
fn moved(usual: &[String], names: &[String]) -> String {
    let other = names.iter().enumerate().filter(|(at, name)| usual.get(*at) != Some(*name));
    other.map(|(_, name)| clean(name)).collect::<Vec<_>>().join(" > ")
}
