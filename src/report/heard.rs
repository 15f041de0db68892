//! WHO SAYS SO: the ladder of sources, who was introduced on each step, whose party is heard.

use std::collections::BTreeMap;

use super::Block;
use super::Grid;
use super::Sheet;
use super::Side;
use super::clean;
use super::surface::Surface;
use super::terms::grouped;
use super::terms::percent;
use super::wrap::glued;
use crate::lexicon::Lexicon;
use crate::matcher::List;
use crate::measure::SourcingMeasure;
use crate::measure::Step;
use crate::sourcing::Attribution;
use crate::text::Span;

/// The ladder as tables name it.
const LADDER: [&str; 6] = ["0 named person", "1 institution", "2 specific role", "3 role", "4 vague", "5 nobody"];

/// Sources printed on a step before the rest is summed up.
const SOURCES: usize = 8;

const TITLE: &str = "Who says so";

/// A source of the article, or the words of cues that name none; with how often it is heard and through whom.
#[derive(Default)]
struct Speaker {
    step: u8,
    name: Surface,
    /// It counts among the sources introduced.
    introduced: bool,
    attributions: u64,
    /// How many of them came through whom.
    via: BTreeMap<String, u64>,
}

/// The part of one article's report that says who says so.
pub(super) fn heard(sheet: &Sheet) -> Vec<Block> {
    let measure = &sheet.measures.sourcing;
    if measure.attributions == 0 {
        return nobody(measure);
    }
    let mut grid = Grid::new(TITLE, &[("", Side::Left), ("Attributions", Side::Centre), ("Sources introduced", Side::Left)]);
    let speakers = speakers(sheet);
    for (name, row) in LADDER.iter().zip(&measure.steps).filter(used) {
        grid.push([name.to_string(), grouped(row.attributions), introduced(&speakers, row.step)]);
    }
    let mut blocks = vec![Block::Grid(grid), Block::Line(vague(measure))];
    blocks.extend(parties(measure));
    blocks
}

/// The same for many articles: shares and numbers, no names.
pub(super) fn ladder(measure: &SourcingMeasure) -> Vec<Block> {
    if measure.attributions == 0 {
        return nobody(measure);
    }
    let mut grid =
        Grid::new(TITLE, &[("", Side::Left), ("Attributions", Side::Right), ("Share", Side::Right), ("Sources introduced", Side::Right)]);
    for (name, row) in LADDER.iter().zip(&measure.steps).filter(used) {
        grid.push([name.to_string(), grouped(row.attributions), percent(row.attributions, measure.attributions), grouped(row.sources)]);
    }
    let mut blocks = vec![Block::Grid(grid), Block::Line(vague(measure))];
    blocks.extend(parties(measure));
    blocks
}

fn nobody(measure: &SourcingMeasure) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(TITLE.to_string()), Block::Line("No attribution of speech or documents.".to_string())];
    blocks.extend(thoughts(measure));
    blocks
}

fn used((_, row): &(&&str, &Step)) -> bool {
    row.attributions > 0 || row.sources > 0
}

fn vague(measure: &SourcingMeasure) -> String {
    let (attributions, sources) = (&measure.vague, &measure.vague_sources);
    format!(
        "vague (4–5): {} of {} attributions, {} of {} sources",
        grouped(attributions.n),
        grouped(attributions.of),
        grouped(sources.n),
        grouped(sources.of)
    )
}

fn parties(measure: &SourcingMeasure) -> Vec<Block> {
    let heard: Vec<String> = measure
        .heard
        .iter()
        .map(|row| {
            let party = row.party.as_deref().map(clean);
            let party = party.unwrap_or_else(|| "not stated".to_string());
            glued(&format!("{party} {}", grouped(row.attributions)))
        })
        .collect();
    let mut blocks = Vec::new();
    if !heard.is_empty() {
        blocks.push(Block::Line(format!("party of the source: {}", heard.join(" · "))));
    }
    blocks.extend(thoughts(measure));
    blocks
}

fn thoughts(measure: &SourcingMeasure) -> Option<Block> {
    (measure.thoughts > 0).then(|| Block::Line(format!("narrated thought (hopes, fears …), not counted: {}", grouped(measure.thoughts))))
}

/// The sources of the article in order of their first attribution, each once as they are counted; cues that name nobody are one
/// where their words are.
fn speakers(sheet: &Sheet) -> Vec<Speaker> {
    let mut order: Vec<Speaker> = Vec::new();
    let mut known: BTreeMap<(Option<u32>, u8, String), usize> = BTreeMap::new();
    for attribution in sheet.score.attributions.iter().filter(|a| !a.thought) {
        let (step, name) = speaker(sheet, attribution);
        let name = clean(without_relative(name, sheet.lexicon));
        let at = *known.entry((attribution.source_id, step, name.to_lowercase())).or_insert(order.len());
        if at == order.len() {
            order.push(Speaker { step, introduced: attribution.source_id.is_some(), ..Speaker::default() });
        }
        if let Some(speaker) = order.get_mut(at) {
            speaker.attributions += 1;
            speaker.name.add(&name);
            if let Some(via) = attribution.via {
                *speaker.via.entry(clean(via.of(&sheet.document.text))).or_insert(0) += 1;
            }
        }
    }
    order
}

/// Step and words of who speaks; the words of the cue where nobody does.
fn speaker<'a>(sheet: &Sheet<'a>, attribution: &Attribution) -> (u8, &'a str) {
    let text = sheet.document.text.as_str();
    let source = attribution.source_id.and_then(|id| sheet.score.sources.get(id as usize));
    match (source, attribution.cue) {
        (Some(source), _) => (source.step, source.span.of(text)),
        (None, cue) => (attribution.step, cue.map_or("…", |cue| cue.of(text))),
    }
}

/// The words of a source without the clause that tells more of it.
pub(super) fn source_name(sheet: &Sheet, source: Span) -> String {
    clean(without_relative(source.of(&sheet.document.text), sheet.lexicon))
}

/// *the nurse, who feared for her post* without the clause that tells more of her.
fn without_relative<'a>(name: &'a str, lexicon: &Lexicon) -> &'a str {
    let list = lexicon.words.iter().find(|list| list.entry.id == List::RelativePronouns.id());
    let opens = |clause: &str| {
        let word = clause.split_whitespace().next().unwrap_or("");
        list.is_some_and(|list| list.entry.forms.iter().any(|form| form == word))
    };
    let mut commas = name.match_indices(',');
    let cut = commas.find(|&(at, _)| at > 0 && opens(name.get(at + 1..).unwrap_or("")));
    cut.and_then(|(at, _)| name.get(..at)).unwrap_or(name)
}

/// The sources introduced on a step, and apart from them the cues there that name none: these are no sources.
fn introduced(speakers: &[Speaker], step: u8) -> String {
    let own = |introduced: bool| speakers.iter().filter(move |s| s.step == step && s.introduced == introduced);
    let mut parts = names(own(true).collect());
    let nobody = names(own(false).collect()).join(", ");
    if !nobody.is_empty() {
        parts.push(format!("no\u{a0}source: {nobody}"));
    }
    parts.join("; ")
}

/// Their cells, those that are heard most first.
fn names(mut speakers: Vec<&Speaker>) -> Vec<String> {
    speakers.sort_by_key(|speaker| std::cmp::Reverse(speaker.attributions));
    let mut names: Vec<String> = speakers.iter().map(|speaker| cell(speaker)).collect();
    let rest = names.len().saturating_sub(SOURCES);
    if rest > 0 {
        names.truncate(SOURCES);
        names.push(glued(&format!("and {rest} more")));
    }
    names
}

/// *army sources ×4 (1 via Port Herald)*; on step 5 stand words, and not somebody.
fn cell(speaker: &Speaker) -> String {
    let mut cell = match speaker.step > 4 {
        true => format!("“{}”", speaker.name.name()),
        false => speaker.name.name(),
    };
    if speaker.attributions > 1 {
        cell.push_str(&format!("\u{a0}×{}", speaker.attributions));
    }
    if !speaker.via.is_empty() {
        let via: Vec<String> = speaker.via.iter().map(|(via, n)| relay(via, *n, speaker.attributions)).collect();
        cell.push_str(&format!(" ({})", via.join(", ")));
    }
    cell
}

/// *via Port Herald*, with how often where that is not always.
fn relay(via: &str, n: u64, of: u64) -> String {
    match n == of {
        true => format!("via {via}"),
        false => format!("{n}\u{a0}via {via}"),
    }
}
