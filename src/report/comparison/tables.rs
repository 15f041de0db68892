//! A comparison as tidy tables: one row a case, one column a variable, for R and spreadsheets.

use crate::compare::Comparison;
use crate::compare::ContrastName;
use crate::compare::Group;
use crate::compare::Keyness;
use crate::compare::LabelCount;
use crate::compare::Ranking;
use crate::measure::VoiceCounts;
use crate::measure::rounded;
use crate::stats::Interval;

/// A table of tidy rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Its name, without the ending of a file.
    pub name: &'static str,
    /// The names of the columns.
    pub header: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// The names of the tables that [`comparison_tables`] may give.
pub fn comparison_table_names() -> Vec<&'static str> {
    comparison_tables(&Comparison::default()).iter().map(|table| table.name).chain([WORDS]).collect()
}

/// The table that is there only where all words were asked for.
const WORDS: &str = "words";

/// All tables of a comparison; the first holds the figures of groups.
pub fn comparison_tables(comparison: &Comparison) -> Vec<Table> {
    let mut tables = vec![
        groups(comparison),
        differences(comparison),
        ladder(comparison),
        deltas(comparison),
        terms(comparison),
        gaps(comparison),
        actors(comparison),
        labels(comparison),
        robustness(comparison),
    ];
    if !comparison.words.is_empty() {
        tables.push(words(comparison));
    }
    tables
}

fn number(figure: Option<f64>) -> String {
    figure.map_or(String::new(), |figure| rounded(figure).to_string())
}

fn ends(interval: Option<Interval>) -> [String; 2] {
    [number(interval.map(|interval| interval.low)), number(interval.map(|interval| interval.high))]
}

/// One row a figure and group.
fn groups(comparison: &Comparison) -> Table {
    let header = vec!["group", "figure", "part", "unit", "n", "of", "pooled", "low", "high", "mean", "articles", "below_floor"];
    let mut rows = Vec::new();
    for figure in &comparison.figures {
        for (group, cell) in comparison.groups.iter().zip(&figure.cells) {
            let mut row = vec![
                group.name.clone(),
                figure.id.clone(),
                word(&figure.part),
                word(&figure.unit),
                cell.n.to_string(),
                cell.of.to_string(),
            ];
            row.push(number(cell.pooled));
            row.extend(ends(cell.interval));
            row.extend([number(cell.mean), cell.articles.to_string(), cell.below_floor.to_string()]);
            rows.push(row);
        }
    }
    Table { name: "groups", header, rows }
}

/// One row a figure and contrast that was tested.
fn differences(comparison: &Comparison) -> Table {
    let header = vec!["group", "against", "figure", "difference", "ratio", "low", "high", "p", "q"];
    let mut rows = Vec::new();
    for figure in &comparison.figures {
        for (contrast, difference) in comparison.contrasts.iter().zip(&figure.differences) {
            let Some(difference) = difference else {
                continue;
            };
            let mut row = vec![contrast.group.clone(), contrast.against.clone().unwrap_or_default(), figure.id.clone()];
            row.extend([number(Some(difference.difference)), number(difference.ratio)]);
            row.extend(ends(difference.interval));
            row.extend([number(Some(difference.p)), number(Some(difference.q))]);
            rows.push(row);
        }
    }
    Table { name: "differences", header, rows }
}

/// One row a group and step.
fn ladder(comparison: &Comparison) -> Table {
    let both = comparison.ladder.attributions.iter().zip(&comparison.ladder.sources);
    let of_group = |(group, (attributions, sources)): (&crate::compare::Group, (&[u64; 6], &[u64; 6]))| {
        let steps = attributions.iter().zip(sources).enumerate();
        steps.map(|(step, (a, s))| vec![group.name.clone(), step.to_string(), a.to_string(), s.to_string()]).collect::<Vec<_>>()
    };
    Table {
        name: "ladder",
        header: vec!["group", "step", "attributions", "sources"],
        rows: comparison.groups.iter().zip(both).flat_map(of_group).collect(),
    }
}

/// One row a contrast and ladder whose difference was tested.
fn deltas(comparison: &Comparison) -> Table {
    let mut rows = Vec::new();
    for (ladder, deltas) in [("attributions", &comparison.ladder.attribution_deltas), ("sources", &comparison.ladder.source_deltas)] {
        for (contrast, delta) in comparison.contrasts.iter().zip(deltas) {
            let Some(delta) = delta else {
                continue;
            };
            let mut row = vec![contrast.group.clone(), contrast.against.clone().unwrap_or_default(), ladder.to_string()];
            row.push(number(Some(delta.delta)));
            row.extend(ends(delta.interval));
            row.extend([number(Some(delta.p)), number(Some(delta.q))]);
            rows.push(row);
        }
    }
    Table { name: "deltas", header: vec!["group", "against", "ladder", "delta", "low", "high", "p", "q"], rows }
}

/// One row a contrast and term.
fn terms(comparison: &Comparison) -> Table {
    let mut rows = Vec::new();
    for (contrast, terms) in comparison.contrasts.iter().zip(&comparison.terms) {
        for term in terms {
            let names = [term.term.clone(), term.category.clone(), word(&term.direction)];
            rows.push(key_row(contrast, names.into_iter(), &term.key));
        }
    }
    let own = ["term", "category", "direction"];
    Table { name: "terms", header: [&CONTRAST[..], &own[..], &KEYNESS[..]].concat(), rows }
}

/// One row a contrast and word.
fn words(comparison: &Comparison) -> Table {
    let mut rows = Vec::new();
    for (contrast, words) in comparison.contrasts.iter().zip(&comparison.words) {
        rows.extend(words.iter().map(|word| key_row(contrast, std::iter::once(word.word.clone()), &word.key)));
    }
    Table { name: WORDS, header: [&CONTRAST[..], &["word"][..], &KEYNESS[..]].concat(), rows }
}

/// The columns of [`key_row`], but for the names between them.
const CONTRAST: [&str; 2] = ["group", "against"];
const KEYNESS: [&str; 7] = ["hits", "hits_against", "articles", "articles_against", "log_odds", "z", "dispersion"];

fn key_row(contrast: &ContrastName, names: impl Iterator<Item = String>, key: &Keyness) -> Vec<String> {
    let mut row = vec![contrast.group.clone(), contrast.against.clone().unwrap_or_default()];
    row.extend(names);
    row.extend([key.hits.0, key.hits.1, key.articles.0, key.articles.1].map(|n| n.to_string()));
    row.extend([number(Some(key.log_odds)), number(Some(key.z)), number(key.dispersion)]);
    row
}

/// One row a contrast and part of its difference in load.
fn gaps(comparison: &Comparison) -> Table {
    let mut rows = Vec::new();
    for (contrast, gap) in comparison.contrasts.iter().zip(&comparison.gaps) {
        for part in &gap.parts {
            let mut row = vec![contrast.group.clone(), contrast.against.clone().unwrap_or_default(), part.term.clone()];
            row.extend([
                number(Some(part.difference)),
                part.articles.0.to_string(),
                part.articles.1.to_string(),
                number(Some(part.top_article)),
            ]);
            rows.push(row);
        }
    }
    Table { name: "gaps", header: vec!["group", "against", "term", "difference", "articles", "articles_against", "top_article"], rows }
}

/// One row an actor and group: mentions, and those that bear a label of a class, both per voice.
fn actors(comparison: &Comparison) -> Table {
    let mut rows = Vec::new();
    for actor in &comparison.actors {
        for (group, cell) in comparison.groups.iter().zip(&actor.cells) {
            let all = std::iter::once(("all", &cell.mentions)).chain(cell.labelled.iter().map(|own| (own.class.name(), &own.counts)));
            for (class, counts) in all {
                let mut row = vec![group.name.clone(), actor.actor.clone(), actor.name.clone(), class.to_string()];
                row.extend(voices(counts));
                rows.push(row);
            }
        }
    }
    Table { name: "actors", header: [&["group", "actor", "name", "labelled"][..], &VOICES[..]].concat(), rows }
}

/// One row an actor, group and label; the actor is empty where a label is linked to none. Where labels were resolved, the last column is
/// `true` for those that were inferred to mean an actor, which stand in the rows without an actor too.
fn labels(comparison: &Comparison) -> Table {
    let mut rows = Vec::new();
    let resolved = comparison.actors.iter().flat_map(|actor| &actor.cells).any(|cell| !cell.inferred.is_empty());
    let marked = |group: &Group, actor: &str, label: &LabelCount, inferred: bool| {
        let mut row = vec![group.name.clone(), actor.to_string(), label.label.clone(), label.name.clone(), label.class.name().to_string()];
        row.extend(voices(&label.counts));
        row.extend(resolved.then(|| inferred.to_string()));
        row
    };
    let row = |group: &Group, actor: &str, label: &LabelCount| marked(group, actor, label, false);
    for actor in &comparison.actors {
        for (group, cell) in comparison.groups.iter().zip(&actor.cells) {
            rows.extend(cell.labels.iter().map(|label| row(group, &actor.actor, label)));
            rows.extend(cell.inferred.iter().map(|label| marked(group, &actor.actor, label, true)));
        }
    }
    for (group, labels) in comparison.groups.iter().zip(&comparison.unlinked) {
        rows.extend(labels.iter().map(|label| row(group, "", label)));
    }
    let mut header = [&["group", "actor", "label", "name", "class"][..], &VOICES[..]].concat();
    header.extend(resolved.then_some("inferred"));
    Table { name: "labels", header, rows }
}

const VOICES: [&str; 4] = ["narration", "indirect", "quoted", "marked"];

fn voices(counts: &VoiceCounts) -> [String; 4] {
    [counts.narration, counts.indirect, counts.quoted, counts.marked].map(|n| n.to_string())
}

/// One row a check with the usual ranking, and one for each change under which the ranking is another.
fn robustness(comparison: &Comparison) -> Table {
    let ranking = |ranking: &Ranking| ranking.iter().map(|rank| rank.join(" = ")).collect::<Vec<_>>().join(" > ");
    let mut rows = Vec::new();
    for check in &comparison.robustness {
        let own = [check.change.clone(), check.variants.to_string(), check.survives.to_string()];
        rows.push([&own[..], &[String::new(), ranking(&check.ranking)][..]].concat());
        rows.extend(check.hinges.iter().map(|hinge| [&own[..], &[hinge.change.clone(), ranking(&hinge.ranking)][..]].concat()));
    }
    Table { name: "robustness", header: vec!["check", "variants", "survives", "change", "ranking"], rows }
}

/// The word by which records name a value.
fn word(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}
