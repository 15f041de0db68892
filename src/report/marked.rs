//! An article with everything that was found in it, cut into runs of words about which the same is to be said. Page formats see
//! this and lay it out.
//!
//! Marks may overlap: a loaded word in a label in a source. In each run the layers stand from the outermost to the innermost, so that
//! runs that share their first layers nest; a mark that another one cuts comes back as a second piece.

use std::cmp::Reverse;

use super::Sheet;
use crate::sourcing::Attribution;
use crate::sourcing::Voice;
use crate::text::Span;

/// What a mark shows; the outer ones first where two cover the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// The content of an attribution that has neither cue nor source.
    Content,
    /// The source of an attribution.
    Source,
    /// The cue of an attribution.
    Cue,
    /// A label.
    Label,
    /// The name of an actor.
    Mention,
    /// A verb or noun of harm.
    Deed,
    /// A finding of the house style.
    Finding,
    /// A loaded term.
    Hit,
}

/// Words about which something is to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// What it shows.
    pub(super) kind: Kind,
    /// Index in the list of the article's score that holds it.
    pub(super) index: usize,
    /// Where.
    pub(super) span: Span,
    /// Whether its number or letter stands here: an attribution has one, and up to two marks.
    pub(super) lettered: bool,
}

/// What lies over a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layer {
    /// Words of the page around the article.
    LeftOut,
    /// A stretch in another voice than narration.
    Voice(Voice, Span),
    /// A mark.
    Mark(Mark),
}

/// Words with the same layers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Run<'a> {
    /// Where.
    pub(super) span: Span,
    /// The words.
    pub(super) text: &'a str,
    /// What lies over them, the outermost first.
    pub(super) layers: Vec<Layer>,
}

/// A paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Paragraph<'a> {
    /// It is the title of the article's row.
    pub(super) title: bool,
    /// Its runs, in text order.
    pub(super) runs: Vec<Run<'a>>,
}

/// An article with its marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct MarkedArticle<'a> {
    /// Its paragraphs, in text order.
    pub(super) paragraphs: Vec<Paragraph<'a>>,
}

impl<'a> MarkedArticle<'a> {
    /// Marks an article.
    pub(super) fn new(sheet: &Sheet<'a>) -> MarkedArticle<'a> {
        let text = sheet.document.text.as_str();
        let (marks, voices) = (marks(sheet), stretches(sheet));
        let mut cutter = Cutter { sheet, marks: &marks, voices: &voices, next: 0, active: Vec::new() };
        let paragraph = |span: Span| Paragraph { title: span.range().end <= sheet.document.body, runs: cutter.runs(text, span) };
        MarkedArticle { paragraphs: paragraphs(text).into_iter().map(paragraph).collect() }
    }
}

/// Where the text stands between empty lines.
fn paragraphs(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut open = false;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        if words.is_empty() {
            open = false;
            continue;
        }
        let span = Span::new(start, start + words.len());
        match spans.last_mut() {
            Some(last) if open => *last = last.to(span),
            _ => spans.push(span),
        }
        open = true;
    }
    spans
}

/// All marks, outer ones before inner ones.
fn marks(sheet: &Sheet) -> Vec<Mark> {
    let score = sheet.score;
    let mark = |kind: Kind, index: usize, span: Span| Mark { kind, index, span, lettered: kind != Kind::Mention };
    let mut marks: Vec<Mark> = Vec::new();
    marks.extend(score.hits.iter().enumerate().map(|(n, hit)| mark(Kind::Hit, n, hit.span)));
    marks.extend(score.labellings.iter().enumerate().map(|(n, label)| mark(Kind::Label, n, label.span)));
    marks.extend(score.mentions.iter().enumerate().map(|(n, mention)| mark(Kind::Mention, n, mention.span)));
    marks.extend(score.deeds.iter().enumerate().map(|(n, deed)| mark(Kind::Deed, n, deed.span)));
    marks.extend(score.findings.iter().enumerate().map(|(n, finding)| mark(Kind::Finding, n, finding.span)));
    for (n, attribution) in score.attributions.iter().enumerate() {
        let (kind, span) = head(attribution);
        marks.push(mark(kind, n, span));
        let source = attribution.source.filter(|_| kind != Kind::Source);
        marks.extend(source.map(|span| Mark { lettered: false, ..mark(Kind::Source, n, span) }));
    }
    marks.retain(|mark| !mark.span.is_empty());
    marks.iter_mut().for_each(|mark| mark.span = with_possessive(sheet.document.text.as_str(), mark.span));
    marks.sort_by_key(|mark| (mark.span.start, Reverse(mark.span.end), mark.kind, mark.index));
    // a source that is heard again and again is underlined once
    marks.dedup_by_key(|mark| match mark.lettered || mark.kind == Kind::Mention {
        true => (mark.kind, mark.span, mark.index),
        false => (mark.kind, mark.span, usize::MAX),
    });
    marks
}

/// The words with the possessive that hangs on them: *terrorists’ strongholds*. Behind a word in single quotation marks it is none.
fn with_possessive(text: &str, span: Span) -> Span {
    let (before, rest) = (text.get(..span.range().start).unwrap_or(""), text.get(span.range().end..).unwrap_or(""));
    let letter = |rest: &str| rest.chars().next().is_some_and(char::is_alphanumeric);
    let Some(mark) = rest.chars().next().filter(|mark| ['’', '\''].contains(mark)) else {
        return span;
    };
    let behind = rest.get(mark.len_utf8()..).unwrap_or("");
    let with = |bytes: usize| Span { end: span.end + bytes as u32, ..span };
    match behind.strip_prefix(['s', 'S']) {
        Some(end) if !letter(end) => with(mark.len_utf8() + 1),
        None if !letter(behind) && span.of(text).ends_with(['s', 'S']) && !before.ends_with(['‘', '\'']) => with(mark.len_utf8()),
        _ => span,
    }
}

/// The words of an attribution by which it is found: its cue, else its source, else its content.
pub(super) fn head(attribution: &Attribution) -> (Kind, Span) {
    let content = || (Kind::Content, attribution.content.first().copied().unwrap_or_default());
    let cue = attribution.cue.map(|span| (Kind::Cue, span));
    cue.or(attribution.source.map(|span| (Kind::Source, span))).unwrap_or_else(content)
}

/// The stretches in another voice than narration; neighbours of one voice are one.
pub(super) fn stretches(sheet: &Sheet) -> Vec<(Voice, Span)> {
    let mut merged: Vec<(Voice, Span)> = Vec::new();
    for stretch in sheet.score.voices.iter().filter(|stretch| stretch.voice != Voice::Narration && !stretch.span.is_empty()) {
        let between = |last: Span| sheet.document.text.get(last.range().end..stretch.span.range().start);
        match merged.last_mut() {
            Some((voice, span)) if *voice == stretch.voice && between(*span).is_none_or(|text| text.trim().is_empty()) => {
                *span = span.to(stretch.span);
            }
            _ => merged.push((stretch.voice, stretch.span)),
        }
    }
    merged
}

/// Cuts paragraphs into runs, in text order.
struct Cutter<'s> {
    sheet: &'s Sheet<'s>,
    marks: &'s [Mark],
    voices: &'s [(Voice, Span)],
    /// The first mark that has not begun.
    next: usize,
    /// Marks that have begun and may not have ended.
    active: Vec<Mark>,
}

impl Cutter<'_> {
    fn runs<'a>(&mut self, text: &'a str, paragraph: Span) -> Vec<Run<'a>> {
        let cuts = self.cuts(paragraph);
        let pairs = cuts.iter().zip(cuts.iter().skip(1));
        let run = |(&start, &end): (&u32, &u32)| {
            let span = Span { start, end };
            Some(Run { span, text: text.get(span.range())?, layers: self.layers(text, span) })
        };
        pairs.filter_map(run).filter(|run| !run.text.is_empty()).collect()
    }

    /// Where something begins or ends in a paragraph.
    fn cuts(&self, paragraph: Span) -> Vec<u32> {
        let begun = self.active.iter().map(|mark| mark.span);
        let new = self.marks.get(self.next..).unwrap_or(&[]).iter().map(|mark| mark.span);
        let new = new.take_while(|span| span.start < paragraph.end);
        let within = |spans: &mut dyn Iterator<Item = Span>| -> Vec<u32> {
            let ends = spans.filter(|span| span.overlaps(paragraph)).flat_map(|span| [span.start, span.end]);
            ends.filter(|&at| paragraph.start < at && at < paragraph.end).collect()
        };
        let mut cuts = vec![paragraph.start, paragraph.end];
        cuts.extend(within(&mut begun.chain(new)));
        let voices = self.voices.partition_point(|(_, span)| span.end <= paragraph.start);
        cuts.extend(within(&mut self.voices.iter().skip(voices).map(|(_, span)| *span).take_while(|span| span.start < paragraph.end)));
        let sentences = &self.sheet.score.sentences;
        let first = sentences.partition_point(|span| span.end <= paragraph.start);
        cuts.extend(within(&mut sentences.iter().skip(first).copied().take_while(|span| span.start < paragraph.end)));
        cuts.sort_unstable();
        cuts.dedup();
        cuts
    }

    fn layers(&mut self, text: &str, run: Span) -> Vec<Layer> {
        while let Some(mark) = self.marks.get(self.next).filter(|mark| mark.span.start <= run.start) {
            self.active.push(*mark);
            self.next += 1;
        }
        self.active.retain(|mark| mark.span.end > run.start);
        let mut layers = Vec::new();
        if self.is_left_out(text, run) {
            layers.push(Layer::LeftOut);
        }
        let voice = self.voices.partition_point(|(_, span)| span.end <= run.start);
        let voice = self.voices.get(voice).filter(|(_, span)| span.contains(run));
        layers.extend(voice.map(|&(voice, span)| Layer::Voice(voice, span)));
        layers.extend(self.active.iter().map(|&mark| Layer::Mark(mark)));
        layers
    }

    /// Words that stand in no sentence are words of the page.
    fn is_left_out(&self, text: &str, run: Span) -> bool {
        let sentences = &self.sheet.score.sentences;
        let at = sentences.partition_point(|span| span.end <= run.start);
        let outside = sentences.get(at).is_none_or(|span| !span.overlaps(run));
        outside && run.of(text).chars().any(char::is_alphanumeric)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::measure::Measures;
    use crate::record::fixture;
    use crate::score::ArticleScore;
    use crate::score::Hit;
    use crate::sourcing::VoiceSpan;
    use crate::text::Document;
    use crate::text::Zone;

    fn drawn(document: &Document, score: &ArticleScore) -> Vec<String> {
        let (lexicon, measures) = (Lexicon::default(), Measures::default());
        let sheet = Sheet { document, score, lexicon: &lexicon, measures: &measures };
        let name = |layer: &Layer| match layer {
            Layer::LeftOut => "out".to_string(),
            Layer::Voice(voice, _) => voice.name().to_string(),
            Layer::Mark(mark) => format!("{:?}{}", mark.kind, mark.index),
        };
        let run = |run: &Run| {
            let layers: Vec<String> = run.layers.iter().map(name).collect();
            format!("{}<{}>", run.text, layers.join(" "))
        };
        let paragraphs = MarkedArticle::new(&sheet).paragraphs;
        paragraphs.iter().map(|paragraph| paragraph.runs.iter().map(run).collect::<Vec<_>>().join("|")).collect()
    }

    fn hit(start: usize, end: usize) -> Hit {
        Hit { term: 0, span: Span::new(start, end), sentence: 0, voice: Voice::Narration, zone: Zone::Body, attribution: None }
    }

    #[test]
    fn overlapping_marks_become_runs() {
        let document = Document::new("a", "one two three four");
        let all = Span::new(0, document.text.len());
        let cases: [(&str, Vec<Hit>, &str); 5] = [
            ("nothing", vec![], "one two three four<>"),
            ("beside", vec![hit(0, 3), hit(4, 7)], "one<Hit0>| <>|two<Hit1>| three four<>"),
            ("inside", vec![hit(4, 13), hit(8, 13)], "one <>|two <Hit0>|three<Hit0 Hit1>| four<>"),
            ("across", vec![hit(0, 7), hit(4, 13)], "one <Hit0>|two<Hit0 Hit1>| three<Hit1>| four<>"),
            ("same", vec![hit(4, 7), hit(4, 7)], "one <>|two<Hit0 Hit1>| three four<>"),
        ];
        for (name, hits, expected) in cases {
            let score = ArticleScore { hits, sentences: vec![all], ..ArticleScore::default() };
            assert_eq!(drawn(&document, &score), [expected], "{name}");
        }
    }

    #[test]
    fn voices_lie_under_marks_and_words_outside_sentences_are_left_out() {
        let document = Document::new("a", "Share this\n\none two three\nfour");
        let voice = VoiceSpan { voice: Voice::Quoted, span: Span::new(16, 30), attribution: None };
        let score =
            ArticleScore { hits: vec![hit(12, 19)], sentences: vec![Span::new(12, 30)], voices: vec![voice], ..ArticleScore::default() };
        let expected = ["Share this<out>", "one <Hit0>|two<quoted Hit0>| three\nfour<quoted>"];
        assert_eq!(drawn(&document, &score), expected);
    }

    #[test]
    fn a_possessive_is_not_torn_off() {
        for (text, expected) in [
            ("thugs’ nests", "thugs’<Hit0>| nests<>"),
            ("thugs' nests", "thugs'<Hit0>| nests<>"),
            ("‘thugs’ fled", "‘<>|thugs<Hit0>|’ fled<>"),
            ("a thug’s nest", "a <>|thug’s<Hit0>| nest<>"),
            ("a thug’sword", "a <>|thug<Hit0>|’sword<>"),
            ("thugs, ’90", "thugs<Hit0>|, ’90<>"),
            ("thugs", "thugs<Hit0>"),
        ] {
            let document = Document::new("a", text);
            let start = text.find("thug").unwrap();
            let end = start + text[start..].find(|c: char| !c.is_alphabetic()).unwrap_or(text.len() - start);
            let sentences = vec![Span::new(0, text.len())];
            let score = ArticleScore { hits: vec![hit(start, end)], sentences, ..ArticleScore::default() };
            assert_eq!(drawn(&document, &score), [expected], "{text}");
        }
    }

    #[test]
    fn runs_are_the_text() {
        let document = fixture::document();
        let score = fixture::score(&document);
        let (lexicon, measures) = (fixture::lexicon(), Measures::default());
        let sheet = Sheet { document: &document, score: &score, lexicon: &lexicon, measures: &measures };
        let article = MarkedArticle::new(&sheet);
        let paragraph = |p: &Paragraph| p.runs.iter().map(|run| run.text).collect::<String>();
        let text: Vec<String> = article.paragraphs.iter().map(paragraph).collect();
        assert_eq!(text.join("\n\n"), document.text.trim());
        assert_eq!(article.paragraphs.iter().map(|p| p.title).collect::<Vec<_>>(), [true, false, false]);
    }
}
