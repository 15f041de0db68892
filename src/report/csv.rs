//! Rows for spreadsheets: one per article, or one per hit. The columns are stable: new ones are added at the end.

use super::Sheet;
use crate::lexicon::Class;
use crate::measure::VoiceCounts;
use crate::measure::rounded;
use crate::record::Failure;
use crate::record::Lines;
use crate::score::Hit;
use crate::sourcing::Voice;

const ARTICLE: [&str; 45] = [
    "id",
    "outlet",
    "title",
    "date",
    "url",
    "origin",
    "words",
    "words_narration",
    "words_indirect",
    "words_quoted",
    "words_marked",
    "left_out_words",
    "sentences",
    "hits_narration",
    "hits_indirect",
    "hits_quoted",
    "hits_marked",
    "load",
    "weighted_load",
    "load_quoted",
    "mentions",
    "delegitimising_narration",
    "delegitimising_indirect",
    "delegitimising_quoted",
    "unlinked_labels",
    "associations",
    "attributions",
    "attributions_0",
    "attributions_1",
    "attributions_2",
    "attributions_3",
    "attributions_4",
    "attributions_5",
    "vague",
    "unnamed",
    "sources",
    "sources_vague",
    "sources_unnamed",
    "verbs_neutral",
    "verbs_distancing",
    "verbs_factive",
    "verbs_evaluative",
    "attributed_sentences",
    "error",
    "findings",
];

/// The names of the columns of [`article_row`].
///
/// `load` and `weighted_load` are per 1,000 words of the outlet's wording, `vague` and `unnamed` shares of attributions from
/// 0 to 1; empty is "not enough text"; `findings` is empty where no policy was applied. `delegitimising_…` counts labellings of actors and unlinked labels together.
pub fn article_header() -> Vec<String> {
    ARTICLE.map(str::to_string).to_vec()
}

/// One article.
pub fn article_row(sheet: &Sheet) -> Vec<String> {
    let document = sheet.document;
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    let mut row = vec![
        document.id.clone(),
        text(&document.outlet),
        text(&document.title),
        text(&document.date),
        text(&document.url),
        text(&document.origin),
        sheet.score.words.to_string(),
    ];
    row.extend(sheet.score.voice_words.iter().map(u32::to_string));
    row.push(sheet.score.left_out_words.to_string());
    row.push(sheet.score.sentences.len().to_string());
    row.extend(load_cells(sheet));
    row.extend(labelling_cells(sheet));
    row.extend(sourcing_cells(sheet));
    row.push(String::new());
    row.push(sheet.measures.policy.as_ref().map_or(String::new(), |policy| policy.findings.to_string()));
    row
}

/// An article that could not be read: its id and the reason.
pub fn failure_row(failure: &Failure) -> Vec<String> {
    let cell = |name: &str| match name {
        "id" => failure.article.id.clone(),
        "error" => failure.error.message.clone(),
        _ => String::new(),
    };
    ARTICLE.map(cell).to_vec()
}

fn figure(figure: Option<f64>) -> String {
    figure.map_or(String::new(), |figure| rounded(figure).to_string())
}

fn load_cells(sheet: &Sheet) -> Vec<String> {
    let rates = &sheet.measures.load.rates;
    vec![
        rates.narration.hits.to_string(),
        rates.indirect.hits.to_string(),
        rates.quoted.hits.to_string(),
        rates.marked.hits.to_string(),
        figure(rates.outlet.per_1000),
        figure(rates.outlet.weighted_per_1000),
        figure(rates.quoted.per_1000),
    ]
}

fn labelling_cells(sheet: &Sheet) -> Vec<String> {
    let measure = &sheet.measures.labelling;
    let actors = || measure.actors.iter();
    let labels = actors().flat_map(|actor| &actor.labels).chain(&measure.unlinked);
    let mut against = VoiceCounts::default();
    for row in labels.filter(|row| row.class == Class::Delegitimising) {
        for voice in Voice::ALL {
            against.add(voice, row.counts.get(voice));
        }
    }
    let mentions: u64 = actors().map(|actor| actor.mentions.total()).sum();
    let unlinked: u64 = measure.unlinked.iter().map(|row| row.counts.total()).sum();
    let associations: u64 = actors().flat_map(|actor| &actor.associations).map(|row| row.counts.total()).sum();
    vec![
        mentions.to_string(),
        against.narration.to_string(),
        against.indirect.to_string(),
        against.quoted.to_string(),
        unlinked.to_string(),
        associations.to_string(),
    ]
}

fn sourcing_cells(sheet: &Sheet) -> Vec<String> {
    let measure = &sheet.measures.sourcing;
    let mut row = vec![measure.attributions.to_string()];
    row.extend(measure.steps.iter().map(|step| step.attributions.to_string()));
    row.extend([
        figure(measure.vague.share),
        figure(measure.unnamed.share),
        measure.sources.to_string(),
        measure.vague_sources.n.to_string(),
        measure.unnamed_sources.n.to_string(),
        measure.verbs.neutral.to_string(),
        measure.verbs.distancing.to_string(),
        measure.verbs.factive.to_string(),
        measure.verbs.evaluative.to_string(),
        measure.attributed_sentences.n.to_string(),
    ]);
    row
}

/// The names of the columns of [`hit_rows`].
pub fn hit_header() -> Vec<String> {
    ["id", "outlet", "date", "term", "category", "direction", "weight", "text", "in", "line", "column", "sentence", "voice", "zone"]
        .map(str::to_string)
        .to_vec()
}

/// One row per loaded term of an article.
pub fn hit_rows(sheet: &Sheet) -> Vec<Vec<String>> {
    let document = sheet.document;
    let lines = Lines::new(document);
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    let row = |hit: &Hit| {
        let term = sheet.lexicon.terms.get(hit.term as usize)?;
        let (line, column) = lines.place(hit.span.range().start);
        let title = document.body > 0 && lines.in_title(hit.span);
        Some(vec![
            document.id.clone(),
            text(&document.outlet),
            text(&document.date),
            term.entry.id.clone(),
            term.category.clone(),
            format!("{:?}", term.direction).to_lowercase(),
            term.weight.to_string(),
            hit.span.of(&document.text).to_string(),
            if title { "title" } else { "text" }.to_string(),
            line.to_string(),
            column.to_string(),
            hit.sentence.to_string(),
            hit.voice.name().to_string(),
            format!("{:?}", hit.zone).to_lowercase(),
        ])
    };
    sheet.score.hits.iter().filter_map(row).collect()
}
