//! Tables of cases, one a construction: texts in which each attribution has its source, cue and content in brackets.
//!
//! A case lists its text once for every attribution in it, in the order of their cues; a text without brackets attributes
//! nothing. What is compared are words, so marks and stops at the ends of a bracket may stand inside or outside.

mod addressee;
mod anaphora;
mod apposition;
mod cited;
mod comma;
mod content;
mod dialogue;
mod floating;
mod headline;
mod hearsay;
mod known;
mod ladder;
mod noun;
mod passive;
mod quotation;
mod trap;
mod verb;
mod viewpoint;
mod voice;

use std::sync::LazyLock;

use super::Attribution;
use super::Grammar;
use super::Shapes;
use super::Sourcing;
use crate::lexicon::Example;
use crate::lexicon::Layers;
use crate::lexicon::Lexicon;
use crate::lexicon::Role;
use crate::lexicon::parse_example;
use crate::matcher::Matcher;
use crate::text::Document;
use crate::text::Reading;
use crate::text::Span;

/// Name, and the text once for each attribution in it.
type Case = (&'static str, &'static [&'static str]);

/// The built-in lexicons under a few invented actors.
const ACTORS: &str = "schema: 1
lexicon: invented
actors:
  - {id: harbour-front, name: Harbour Front, kind: group, parties: [{name: Front}], forms: [Harbour Front, the Front]}
  - {id: dam-board, name: Dam Board, kind: institution, parties: [{name: Upland}], forms: [Dam Board]}
  - {id: upland, name: Upland, kind: state, parties: [{name: Upland}], adjectives: [Uplandish, Upland Island], forms: [Upland]}
  - {id: emil-darro, name: Emil Darro, kind: person, gender: m, parties: [{name: Front}], forms: [Emil Darro, Darro]}
";

/// Reads texts with the built-in lexicons and some actors.
pub(crate) struct Bench {
    pub(crate) lexicon: Lexicon,
    pub(crate) matcher: Matcher,
}

impl Bench {
    /// Lays actors, as YAML, over the built-in lexicons.
    pub(crate) fn with(actors: &str) -> Bench {
        let mut layers = Layers::builtin().unwrap();
        layers.push_str("invented.yaml", actors).unwrap();
        let lexicon = layers.resolve().unwrap();
        let matcher = Matcher::new(&lexicon).unwrap();
        Bench { lexicon, matcher }
    }

    /// Reads a text and looks at what was read.
    pub(crate) fn read<T>(&self, document: &Document, look: impl FnOnce(&Grammar, &Sourcing) -> T) -> T {
        let reading = Reading::new(document, self.matcher.language());
        let found = self.matcher.find(&reading);
        let shapes = Shapes::of(&reading, &found, &self.lexicon);
        let g = Grammar { reading: &reading, found: &found, lexicon: &self.lexicon, shapes: &shapes };
        look(&g, &super::read(&g))
    }
}

static BENCH: LazyLock<Bench> = LazyLock::new(|| Bench::with(ACTORS));

/// Reads a text and looks at what was read.
fn read<T>(document: &Document, look: impl FnOnce(&Grammar, &Sourcing) -> T) -> T {
    BENCH.read(document, look)
}

/// Reads a text and looks at each attribution in it.
fn each<T>(text: &str, look: impl Fn(&Grammar, &Sourcing, &Attribution) -> T) -> Vec<T> {
    read(&Document::new("case", text), |g, sourcing| sourcing.attributions.iter().map(|a| look(g, sourcing, a)).collect())
}

/// Fails with all that a table gets wrong.
#[track_caller]
fn tell(failures: &[String]) {
    assert!(failures.is_empty(), "{} cases fail:\n{}", failures.len(), failures.join("\n"));
}

/// One case that fails.
fn failure(name: &str, text: &str, expected: &[String], found: &[String]) -> String {
    let lines = |marks: &[String]| marks.iter().map(|line| format!("\n    {line}")).collect::<String>();
    format!("- {name}\n  {text}\n  expected{}\n  found{}", lines(expected), lines(found))
}

/// What a case says of each thing in its text against what was found, both as lines.
fn compare(name: &str, text: &str, expected: &[&str], found: &[String]) -> Option<String> {
    let expected: Vec<String> = expected.iter().map(|&line| line.to_owned()).collect();
    (expected != found).then(|| failure(name, text, &expected, found))
}

/// Runs a table of bracketed texts.
#[track_caller]
fn check(cases: &[Case]) {
    let failures: Vec<String> = cases.iter().filter_map(|&(name, rows)| attributions(name, rows, None)).collect();
    tell(&failures);
}

/// What is wrong with the attributions of one text, which is the headline of `body` if there is one.
fn attributions(name: &str, rows: &[&str], body: Option<&str>) -> Option<String> {
    let examples: Vec<Example> = rows.iter().map(|row| parse_example(row).unwrap()).collect();
    let text = examples[0].text.clone();
    assert!(examples.iter().all(|e| e.text == text), "{name}: one text a case");
    let document = match body {
        Some(body) => Document::new("case", body).with_title(text.as_str()),
        None => Document::new("case", text.as_str()),
    };
    let (expected, found) = read(&document, |g, sourcing| {
        let marked = |e: &Example, role| {
            let own = e.marks.iter().filter(move |mark| mark.role == Some(role));
            words(g, &own.map(|mark| mark.span).collect::<Vec<Span>>())
        };
        let row = |e: &Example| [Role::Source, Role::Cue, Role::Content].map(|role| marked(e, role));
        let expected = examples.iter().filter(|e| !e.marks.is_empty()).map(row).map(line).collect::<Vec<_>>();
        let found = sourcing.attributions.iter().map(|a| line(parts(g, a))).collect::<Vec<_>>();
        (expected, found)
    });
    (expected != found).then(|| failure(name, &text, &expected, &found))
}

/// The words of an attribution's source, cue and content.
fn parts(g: &Grammar, attribution: &Attribution) -> [String; 3] {
    let (source, cue) = (Vec::from_iter(attribution.source), Vec::from_iter(attribution.cue));
    [words(g, &source), words(g, &cue), words(g, &attribution.content)]
}

fn line([source, cue, content]: [String; 3]) -> String {
    format!("{source} | {cue} | {content}")
}

/// The words that spans cover.
fn words(g: &Grammar, spans: &[Span]) -> String {
    let tokens = g.reading.tokens.iter();
    let covered = tokens.filter(|token| token.is_wordlike() && spans.iter().any(|span| span.overlaps(token.span)));
    covered.map(|token| token.span.of(g.reading.text)).collect::<Vec<_>>().join(" ")
}
