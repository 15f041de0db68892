//! What must hold of whatever is read and scored, whoever wrote the article; the fuzz targets ask for it too.

use plimsoll::score::ArticleScore;
use plimsoll::tally::Counter;
use plimsoll::text::Reading;
use plimsoll::text::Span;
use serde_json::Value;

/// Everything about one score that must hold by itself.
pub fn assert_holds(text: &str, score: &ArticleScore) {
    let good = |span: Span| span.start < span.end && text.get(span.range()).is_some();
    let mut spans: Vec<Span> = score.hits.iter().map(|hit| hit.span).collect();
    spans.extend(score.mentions.iter().map(|mention| mention.span));
    spans.extend(score.labellings.iter().flat_map(|l| l.mention.into_iter().chain([l.span])));
    spans.extend(score.labellings.iter().filter_map(|l| l.inferred.map(|inferred| inferred.mention)));
    spans.extend(score.attributions.iter().flat_map(|a| a.content.iter().copied().chain(a.source).chain(a.cue).chain(a.via)));
    spans.extend(score.sources.iter().map(|source| source.span));
    spans.extend(score.voices.iter().map(|voice| voice.span));
    spans.extend(score.deeds.iter().flat_map(|deed| deed.does.iter().chain(&deed.suffers).map(|filler| filler.span).chain([deed.span])));
    for span in spans.iter().chain(&score.sentences) {
        assert!(good(*span), "{span:?} is no stretch of {text:?}");
    }
    for pair in score.voices.windows(2) {
        assert!(pair[0].span.end <= pair[1].span.start, "{pair:?} overlap in {text:?}");
    }
    for hit in &score.hits {
        assert!(score.sentences[hit.sentence as usize].contains(hit.span), "{hit:?} is in no sentence of {text:?}");
    }
    assert_eq!(score.voice_words.iter().sum::<u32>(), score.words, "{text:?}");
    let sum = |pick: fn(Counter) -> bool| score.tally.sum(pick);
    assert_eq!(sum(|c| matches!(c, Counter::Words(..))), u64::from(score.words), "{text:?}");
    assert_eq!(sum(|c| matches!(c, Counter::Sentences(..))), score.sentences.len() as u64, "{text:?}");
    assert_eq!(sum(|c| matches!(c, Counter::Hits(..))), score.hits.len() as u64, "{text:?}");
    assert_eq!(sum(|c| matches!(c, Counter::Mentions(..))), score.mentions.len() as u64, "{text:?}");
    let labellings = sum(|c| matches!(c, Counter::Labellings(..) | Counter::Denied(..)));
    assert_eq!(labellings, score.labellings.len() as u64, "{text:?}");
    let said = score.labellings.iter().filter(|l| l.attribution.is_some() && !l.negated);
    assert_eq!(sum(|c| matches!(c, Counter::Said(..))), said.count() as u64, "{text:?}");
    let inferred = score.labellings.iter().filter(|l| l.inferred.is_some());
    assert!(inferred.clone().all(|l| l.actor.is_none()), "{text:?}");
    assert_eq!(sum(|c| matches!(c, Counter::Inferred(..))), inferred.count() as u64, "{text:?}");
    let deeds = score.deeds.iter().filter(|deed| deed.counts());
    assert_eq!(sum(|c| matches!(c, Counter::Deeds(..))), deeds.clone().count() as u64, "{text:?}");
    let fillers = deeds.map(|deed| deed.does.len() + deed.suffers.len()).sum::<usize>();
    assert_eq!(sum(|c| matches!(c, Counter::Agency(..))), fillers as u64, "{text:?}");
    let attributions = sum(|c| matches!(c, Counter::Attributions(..) | Counter::Thoughts));
    assert_eq!(attributions, score.attributions.len() as u64, "{text:?}");
}

/// Asserts that every `{text, start, end}` of a record is what stands there.
pub fn assert_quotes(value: &Value, text: &str) {
    if let Some(array) = value.as_array() {
        array.iter().for_each(|value| assert_quotes(value, text));
    }
    let Some(fields) = value.as_object() else { return };
    fields.values().for_each(|value| assert_quotes(value, text));
    let at = |key: &str| Some(fields.get(key)?.as_u64()? as usize);
    if let (Some(words), Some(start), Some(end)) = (fields.get("text").and_then(|words| words.as_str()), at("start"), at("end")) {
        assert_eq!(text.get(start..end), Some(words));
    }
}

/// Everything about one reading that must hold by itself.
pub fn assert_reads(reading: &Reading) {
    let text = reading.text;
    let good = |span: Span| span.start < span.end && text.get(span.range()).is_some();
    let (tokens, paragraphs) = (&reading.tokens, &reading.paragraphs);
    assert!(tokens.iter().all(|token| good(token.span)), "a token is no stretch of {text:?}");
    assert!(tokens.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "tokens overlap in {text:?}");
    assert!(paragraphs.iter().all(|paragraph| paragraph.first < paragraph.end), "an empty paragraph in {text:?}");
    assert!(paragraphs.windows(2).all(|pair| pair[0].end == pair[1].first), "paragraphs leave tokens out of {text:?}");
    let ends = (paragraphs.first().map(|first| first.first), paragraphs.last().map(|last| last.end));
    assert_eq!(ends, (tokens.first().map(|_| 0), tokens.last().map(|_| tokens.len())), "{text:?}");
    for sentence in &reading.sentences {
        assert_eq!(sentence.span, reading.span(sentence.first, sentence.end), "{text:?}");
        let paragraph = &paragraphs[sentence.paragraph];
        assert!(paragraph.first <= sentence.first && sentence.end <= paragraph.end, "{sentence:?} of {text:?}");
    }
    assert!(reading.sentences.windows(2).all(|pair| pair[0].end <= pair[1].first), "sentences overlap in {text:?}");
    for quotation in &reading.quotations {
        assert!(good(quotation.span) && quotation.first < quotation.end && quotation.end <= tokens.len(), "{quotation:?} of {text:?}");
    }
}
