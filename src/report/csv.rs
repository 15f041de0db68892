//! Rows for spreadsheets: one per article, or one per finding. The columns are stable: new ones are added at the end.

use super::Sheet;
use super::marked::head;
use crate::labelling::Construction;
use crate::labelling::Labelling;
use crate::lexicon::Class;
use crate::measure::VoiceCounts;
use crate::measure::label_name;
use crate::measure::party_at;
use crate::measure::party_of;
use crate::measure::rounded;
use crate::record::Failure;
use crate::record::Lines;
use crate::score::Hit;
use crate::sourcing::Attribution;
use crate::sourcing::Voice;
use crate::text::Document;
use crate::text::Span;

const ARTICLE: [&str; 51] = [
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
    "deeds_active",
    "deeds_passive_by",
    "deeds_agentless_passive",
    "deeds_intransitive",
    "deeds_nominal",
    "deeds_no_doer",
];

/// The column that is there with inferred labels.
const INFERRED_LABELS: &str = "inferred_labels";

/// The names of the columns of [`article_row`].
///
/// `load` and `weighted_load` are per 1,000 words of the outlet's wording, `vague` and `unnamed` shares of attributions from
/// 0 to 1; empty is "not enough text"; `findings` is empty where no policy was applied. `delegitimising_…` counts labellings of actors
/// and unlinked labels together; `deeds_…` verbs and nouns of harm told as done, by construction, in all voices. If `resolved`, the last
/// column counts the unlinked labels that were inferred to mean an actor.
pub fn article_header(resolved: bool) -> Vec<String> {
    ARTICLE.into_iter().chain(resolved.then_some(INFERRED_LABELS)).map(str::to_string).collect()
}

/// One article.
pub fn article_row(sheet: &Sheet, resolved: bool) -> Vec<String> {
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
    row.extend(deed_cells(sheet));
    if resolved {
        row.push(sheet.score.labellings.iter().filter(|own| own.inferred.is_some()).count().to_string());
    }
    row
}

/// An article that could not be read: its id and the reason.
pub fn failure_row(failure: &Failure, resolved: bool) -> Vec<String> {
    let cell = |name: &str| match name {
        "id" => failure.article.id.clone(),
        "error" => failure.error.message.clone(),
        _ => String::new(),
    };
    ARTICLE.into_iter().chain(resolved.then_some(INFERRED_LABELS)).map(cell).collect()
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

/// Deeds by construction, and those without a doer.
fn deed_cells(sheet: &Sheet) -> Vec<String> {
    let told = || sheet.score.deeds.iter().filter(|deed| deed.counts());
    let mut row: Vec<usize> = Construction::ALL.iter().map(|own| told().filter(|deed| deed.construction == *own).count()).collect();
    row.push(told().filter(|deed| deed.does.is_empty()).count());
    row.iter().map(usize::to_string).collect()
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

/// The columns that every table of findings begins with: which article.
const WHICH: [&str; 3] = ["id", "outlet", "date"];

/// The columns that every table of findings ends with: `in` is `title` or `text`; lines and columns count from 1.
const WHERE: [&str; 4] = ["in", "line", "column", "sentence"];

pub(super) fn which(document: &Document) -> [String; 3] {
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    [document.id.clone(), text(&document.outlet), text(&document.date)]
}

pub(super) fn place(document: &Document, lines: &Lines, span: Span, sentence: u32) -> [String; 4] {
    let (line, column) = lines.place(span.range().start);
    let title = document.body > 0 && lines.in_title(span);
    let within = if title { "title" } else { "text" };
    [within.to_string(), line.to_string(), column.to_string(), sentence.to_string()]
}

pub(super) fn header(own: &[&str]) -> Vec<String> {
    WHICH.iter().chain(own).chain(&WHERE).map(|name| name.to_string()).collect()
}

/// The word by which records name a value.
fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_string)).unwrap_or_default()
}

/// The names of the columns of [`hit_rows`].
pub fn hit_header() -> Vec<String> {
    // what stands where was fixed before the other tables of findings came
    let own = ["term", "category", "direction", "weight", "text"];
    WHICH.iter().chain(&own).chain(&WHERE).chain(&["voice", "zone"]).map(|name| name.to_string()).collect()
}

/// One row per loaded term of an article.
pub fn hit_rows(sheet: &Sheet) -> Vec<Vec<String>> {
    let document = sheet.document;
    let lines = Lines::new(document);
    let row = |hit: &Hit| {
        let term = sheet.lexicon.terms.get(hit.term as usize)?;
        let mut row = which(document).to_vec();
        row.extend([term.entry.id.clone(), term.category.clone(), word(&term.direction), term.weight.to_string()]);
        row.push(hit.span.of(&document.text).to_string());
        row.extend(place(document, &lines, hit.span, hit.sentence));
        row.extend([hit.voice.name().to_string(), word(&hit.zone)]);
        Some(row)
    };
    sheet.score.hits.iter().filter_map(row).collect()
}

/// The names of the columns of [`labelling_rows`].
pub fn labelling_header(resolved: bool) -> Vec<String> {
    let columns = ["actor", "name", "mention", "label", "class", "text", "rule", "voice", "negated"];
    let mut columns = header(&columns);
    columns.extend(INFERRED.iter().filter(|_| resolved).chain(&SAID).map(|name| name.to_string()));
    columns
}

/// The columns of an inferred actor.
const INFERRED: [&str; 3] = ["inferred_actor", "inferred_name", "inferred_mention"];

/// The columns that tell of what party the actor is, whom an association names, and who says the label.
const SAID: [&str; 7] = ["party", "with", "source", "cue", "step", "source_actor", "source_party"];

/// One row per labelling of an article. `actor`, `name` and `rule` are empty where the label is linked to nobody, `mention` also where
/// the label names its bearer by itself. `negated` is `true` where the text denies it, which is not counted. If `resolved`, three columns
/// more tell whom an unlinked label was inferred to mean, and are empty for all others. `source`, `cue` and `step` are those of the
/// attribution in whose content the label stands, `source_actor` and `source_party` whom its source is or speaks for; the words that
/// introduce a source stand for *he* and *they*.
pub fn labelling_rows(sheet: &Sheet, resolved: bool) -> Vec<Vec<String>> {
    let (document, score, lexicon) = (sheet.document, sheet.score, sheet.lexicon);
    let lines = Lines::new(document);
    let words = |span: Span| span.of(&document.text).to_string();
    let row = |own: &Labelling| {
        let mut row = which(document).to_vec();
        row.push(own.actor.and_then(|actor| score.actor_id(lexicon, actor)).unwrap_or_default());
        row.push(own.actor.and_then(|actor| score.actor_name(lexicon, actor)).unwrap_or_default().to_string());
        row.push(own.mention.map(words).unwrap_or_default());
        row.extend([label_name(lexicon, own.label).id, own.class.name().to_string(), words(own.span)]);
        row.extend([own.rule.map_or("", |rule| rule.name()).to_string(), own.voice.name().to_string(), own.negated.to_string()]);
        row.extend(place(document, &lines, own.span, own.sentence));
        if resolved {
            let actor = own.inferred.map(|inferred| inferred.actor);
            row.push(actor.and_then(|actor| score.actor_id(lexicon, actor)).unwrap_or_default());
            row.push(actor.and_then(|actor| score.actor_name(lexicon, actor)).unwrap_or_default().to_string());
            row.push(own.inferred.map(|inferred| words(inferred.mention)).unwrap_or_default());
        }
        row.extend(said_cells(sheet, own));
        row
    };
    score.labellings.iter().map(row).collect()
}

/// The cells of [`SAID`].
fn said_cells(sheet: &Sheet, own: &Labelling) -> [String; 7] {
    let (document, score, lexicon) = (sheet.document, sheet.score, sheet.lexicon);
    let words = |span: Option<Span>| span.map_or(String::new(), |span| span.of(&document.text).to_string());
    let party = |actor: Option<u32>| party_of(lexicon, actor, document.date.as_deref()).unwrap_or_default().to_string();
    let with = label_name(lexicon, own.label).with.unwrap_or_default();
    let Some(attribution) = own.attribution.and_then(|at| score.attributions.get(at as usize)) else {
        return [party(own.actor), with, String::new(), String::new(), String::new(), String::new(), String::new()];
    };
    let introduced = attribution.source_id.and_then(|id| score.sources.get(id as usize)).map(|source| source.span);
    let actor = attribution.actor.and_then(|actor| score.actor_id(lexicon, actor)).unwrap_or_default();
    let (source, cue) = (words(introduced.or(attribution.source)), words(attribution.cue));
    [party(own.actor), with, source, cue, attribution.step.to_string(), actor, party(attribution.actor)]
}

/// The names of the columns of [`attribution_rows`].
pub fn attribution_header() -> Vec<String> {
    header(&["step", "as_written", "source", "cue", "form", "verb", "thought", "source_id", "via", "actor", "party"])
}

/// One row per attribution of an article. `source` and `cue` are the words of the text, empty where there are none;
/// `source_id` tells the sources of an article apart; `thought` is `true` for narrated thought, which is not counted.
pub fn attribution_rows(sheet: &Sheet) -> Vec<Vec<String>> {
    let (document, lexicon) = (sheet.document, sheet.lexicon);
    let lines = Lines::new(document);
    let words = |span: Option<Span>| span.map_or(String::new(), |span| span.of(&document.text).to_string());
    let row = |own: &Attribution| {
        let actor = own.actor.and_then(|actor| lexicon.actors.get(actor as usize));
        let party = actor.and_then(|actor| party_at(actor, document.date.as_deref())).unwrap_or_default();
        let mut row = which(document).to_vec();
        row.extend([own.step.to_string(), own.as_written.to_string(), words(own.source), words(own.cue)]);
        row.extend([word(&own.form), word(&own.verb), own.thought.to_string()]);
        row.extend([own.source_id.map_or(String::new(), |id| id.to_string()), words(own.via)]);
        row.extend([actor.map_or(String::new(), |actor| actor.entry.id.clone()), party.to_string()]);
        row.extend(place(document, &lines, head(own).1, own.sentence));
        row
    };
    sheet.score.attributions.iter().map(row).collect()
}
