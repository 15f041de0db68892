//! The report on one article: whose words, who is called what, loaded words, who says so; then the findings of a house style.

use super::Block;
use super::Sheet;
use super::agency::agency;
use super::clean;
use super::heard::heard;
use super::house::house;
use super::labels::labels;
use super::surface::Surfaces;
use super::terms::grouped;
use super::terms::terms;
use crate::measure::VoiceCounts;
use crate::sourcing::Voice;

/// How the counts of a cell are to be read.
pub(super) const LEGEND: &str = "Counts read narration/indirect/quoted. Indirect is told in the outlet's wording.";

/// The blocks of one article's report.
pub fn summary(sheet: &Sheet) -> Vec<Block> {
    let surfaces = Surfaces::of(sheet);
    let words = u64::from(sheet.score.words);
    let mut blocks = vec![
        Block::Title(title(sheet), format!("{} words", grouped(words))),
        Block::Origin(origin(sheet)),
        Block::Line(voices(&voice_words(sheet))),
        Block::Line(LEGEND.to_string()),
        Block::Gap,
    ];
    blocks.extend(labels(&sheet.measures.labelling, &surfaces));
    blocks.push(Block::Gap);
    blocks.extend(agency(&sheet.measures.agency, &surfaces));
    blocks.extend(terms(&sheet.measures.load, &surfaces));
    blocks.push(Block::Gap);
    blocks.extend(heard(sheet));
    let caution = "One article is no sample: no intervals. Unlisted words are not neutral.";
    blocks.push(Block::Line(caution.to_string()));
    blocks.extend(left_out(u64::from(sheet.score.left_out_words)));
    blocks.extend(house(sheet));
    blocks
}

/// The row's title, else the first line of the text, else the id.
pub(super) fn title(sheet: &Sheet) -> String {
    let title = sheet.document.title.as_deref().map(clean);
    let first = || sheet.document.text.lines().map(clean).find(|l| !l.is_empty());
    let title = title.filter(|title| !title.is_empty()).or_else(first);
    title.unwrap_or_else(|| clean(&sheet.document.id))
}

/// Where the article was read, and what its row or folder says of it.
pub(super) fn origin(sheet: &Sheet) -> String {
    origins(sheet).join(" · ")
}

/// The same, part by part.
pub(super) fn origins(sheet: &Sheet) -> Vec<String> {
    let document = sheet.document;
    let given = [&document.outlet, &document.date].into_iter().flatten();
    let parts = std::iter::once(&document.id).chain(given).map(|part| match part.as_str() {
        "-" => "standard input".to_string(),
        part => clean(part),
    });
    parts.filter(|part| !part.is_empty()).collect()
}

pub(super) fn voice_words(sheet: &Sheet) -> VoiceCounts {
    let mut words = VoiceCounts::default();
    for (voice, n) in Voice::ALL.into_iter().zip(sheet.score.voice_words) {
        words.add(voice, u64::from(n));
    }
    words
}

/// Words per voice with percentages that add up to 100; words in marks are given one where they reach it.
pub(super) fn voices(words: &VoiceCounts) -> String {
    let parts: Vec<String> = Voice::ALL
        .into_iter()
        .zip(percentages(words))
        .filter(|(voice, _)| *voice != Voice::Marked || words.marked > 0)
        .map(|(voice, percent)| {
            let n = grouped(words.get(voice));
            match (voice, percent) {
                (Voice::Marked, 0) => format!("marked {n}"),
                _ => format!("{} {n} ({percent}%)", voice.name()),
            }
        })
        .collect();
    parts.join(" · ")
}

/// Whole percentages by largest remainder: they add up to 100 where there is a word at all.
pub(super) fn percentages(words: &VoiceCounts) -> [u64; 4] {
    let total = words.total().max(1);
    let mut shares = Voice::ALL.map(|voice| words.get(voice) * 100 / total);
    let mut order = [0, 1, 2, 3];
    order.sort_by_key(|&n| {
        let voice = Voice::ALL.get(n).copied().unwrap_or_default();
        std::cmp::Reverse(words.get(voice) * 100 % total)
    });
    let missing = 100u64.saturating_sub(shares.iter().sum());
    for n in order.into_iter().take(missing as usize) {
        if let Some(share) = shares.get_mut(n).filter(|_| words.total() > 0) {
            *share += 1;
        }
    }
    shares
}

/// What is said about the page's boilerplate.
pub(super) fn left_out(words: u64) -> Option<Block> {
    (words > 0).then(|| {
        let noun = if words == 1 { "word" } else { "words" };
        Block::Line(format!("{} {noun} of the page around the article left out.", grouped(words)))
    })
}
