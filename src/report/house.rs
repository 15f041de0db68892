//! HOUSE STYLE: the rules that an article does not keep to, with the places.

use super::Block;
use super::Grid;
use super::Sheet;
use super::Side;
use super::clean;
use super::terms::counts;
use super::wrap::glued;
use crate::lexicon::Policy;
use crate::measure::PolicyMeasure;
use crate::policy::Finding;
use crate::record::Lines;

/// Places printed for one rule before the rest is summed up.
const PLACES: usize = 12;

const TITLE: &str = "House style";

/// What is said of every rule that has a source.
const DATED: &str = "Each rule is a dated paraphrase, not endorsed by the agency.";

/// The part of one article's report that tells its findings by rule; nothing where no policy was applied.
pub(super) fn house(sheet: &Sheet) -> Vec<Block> {
    let policies = &sheet.lexicon.policies;
    let Some(measure) = &sheet.measures.policy else {
        return Vec::new();
    };
    let mut blocks = vec![Block::Gap, Block::Heading(TITLE.to_string())];
    blocks.extend(none(measure, policies.len()));
    let lines = Lines::new(sheet.document);
    for (policy, at) in policies.iter().zip(0..) {
        let own: Vec<&Finding> = sheet.score.findings.iter().filter(|finding| finding.policy == at).collect();
        if !own.is_empty() {
            let places = places(sheet, &lines, &own);
            blocks.push(Block::Item { head: head(policy, own.len()), excerpt: clean(&policy.rule), notes: vec![places] });
        }
    }
    blocks.extend(accepted(sheet.score.accepted));
    blocks.extend(dated(policies));
    blocks
}

/// The same for many articles: counts by rule.
pub(super) fn counted(measure: &PolicyMeasure, policies: &[Policy]) -> Vec<Block> {
    let mut blocks = vec![Block::Gap];
    if measure.policies.is_empty() {
        blocks.push(Block::Heading(TITLE.to_string()));
    } else {
        let mut grid = Grid::new(TITLE, &[("Policy", Side::Left), ("Findings", Side::Left), ("Rule", Side::Left)]);
        for row in &measure.policies {
            let policy = policies.iter().find(|policy| policy.entry.id == row.policy);
            grid.push([clean(&row.policy), glued(&counts(&row.findings)), policy.map_or(String::new(), |policy| clean(&policy.rule))]);
        }
        blocks.push(Block::Grid(grid));
    }
    blocks.extend(none(measure, policies.len()));
    blocks.extend(dated(policies));
    blocks
}

fn none(measure: &PolicyMeasure, policies: usize) -> Option<Block> {
    let noun = if policies == 1 { "policy" } else { "policies" };
    (measure.findings == 0).then(|| Block::Line(format!("No findings of {policies} {noun}.")))
}

fn accepted(n: u32) -> Option<Block> {
    let told = if n == 1 { "finding that was accepted or known is" } else { "findings that were accepted or known are" };
    (n > 0).then(|| Block::Line(format!("{n} {told} left out.")))
}

fn dated(policies: &[Policy]) -> Option<Block> {
    policies.iter().any(|policy| !policy.entry.cite.is_empty()).then(|| Block::Line(DATED.to_string()))
}

/// The policy, how often, and where its rule comes from.
fn head(policy: &Policy, n: usize) -> String {
    let times = if n == 1 { String::new() } else { format!("\u{a0}×{n}") };
    let mut parts = vec![format!("{}{times}", clean(&policy.entry.id))];
    parts.extend(Some(clean(&policy.entry.cite)).filter(|cite| !cite.is_empty()));
    parts.extend(Some(&policy.as_of).filter(|as_of| !as_of.is_empty()).map(|as_of| glued(&format!("as of {}", clean(as_of)))));
    parts.join(" · ")
}

/// Where it was found, with the words and whose they are.
fn places(sheet: &Sheet, lines: &Lines, findings: &[&Finding]) -> String {
    let place = |finding: &&Finding| {
        let (line, column) = lines.place(finding.span.range().start);
        let title = if sheet.document.body > 0 && lines.in_title(finding.span) { "title " } else { "" };
        let words = clean(finding.span.of(&sheet.document.text));
        format!("{} {}", glued(&format!("{title}{line}:{column}")), glued(&format!("“{words}” {}", finding.voice.name())))
    };
    let mut places: Vec<String> = findings.iter().take(PLACES).map(place).collect();
    places.extend(findings.len().checked_sub(PLACES + 1).map(|rest| format!("and {} more", rest + 1)));
    places.join("; ")
}
