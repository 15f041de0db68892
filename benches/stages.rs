//! The time of each stage of the pipeline, in bytes of text a second: `cargo bench`.
//!
//! The articles are those of `samples/`, or of the file that the environment variable `PLIMSOLL_CORPUS` names. Each stage is
//! measured alone, with what the stages before it leave ready; the whole program is measured by `benches/corpus.sh`.

use std::sync::LazyLock;

use divan::Bencher;
use divan::black_box;
use divan::counter::BytesCount;
use plimsoll::corpus::Input;
use plimsoll::corpus::MAX_ARTICLE;
use plimsoll::corpus::read;
use plimsoll::labelling;
use plimsoll::lexicon::Layers;
use plimsoll::matcher::Matches;
use plimsoll::measure::Measures;
use plimsoll::record::Record;
use plimsoll::report::Sheet;
use plimsoll::report::Total;
use plimsoll::score::ArticleScore;
use plimsoll::score::Scorer;
use plimsoll::sourcing;
use plimsoll::sourcing::Grammar;
use plimsoll::sourcing::Shapes;
use plimsoll::sourcing::Sourcing;
use plimsoll::text::Document;
use plimsoll::text::Reading;
use plimsoll::text::token::tokenize;

/// Most articles of a corpus that are taken.
const MOST: usize = 500;

fn input() -> Input {
    Input::new(std::env::var("PLIMSOLL_CORPUS").unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/samples/harbour").to_string()))
}

fn documents() -> Vec<Document> {
    read(&[input()], MAX_ARTICLE).flatten().take(MOST).collect()
}

static DOCUMENTS: LazyLock<Vec<Document>> = LazyLock::new(documents);

static SCORER: LazyLock<Scorer> = LazyLock::new(|| {
    let lexicon = Layers::builtin().and_then(|layers| layers.resolve()).expect("the built-in lexicons");
    Scorer::new(lexicon).expect("the built-in lexicons")
});

static STAGES: LazyLock<Vec<Stages>> = LazyLock::new(|| DOCUMENTS.iter().map(Stages::of).collect());

/// What each stage leaves for the next.
struct Stages {
    document: &'static Document,
    reading: Reading<'static>,
    found: Matches,
    shapes: Shapes,
    sourcing: Sourcing,
    score: ArticleScore,
}

impl Stages {
    fn of(document: &'static Document) -> Stages {
        let reading = Reading::new(document, SCORER.matcher().language());
        let found = SCORER.matcher().find(&reading);
        let shapes = Shapes::of(&reading, &found, SCORER.lexicon());
        let sourcing = sourcing::read(&Grammar { reading: &reading, found: &found, lexicon: SCORER.lexicon(), shapes: &shapes });
        Stages { document, reading, found, shapes, sourcing, score: SCORER.score(document) }
    }

    fn grammar(&self) -> Grammar<'_> {
        Grammar { reading: &self.reading, found: &self.found, lexicon: SCORER.lexicon(), shapes: &self.shapes }
    }
}

fn bytes() -> BytesCount {
    BytesCount::new(DOCUMENTS.iter().map(|document| document.text.len()).sum::<usize>())
}

/// Measures what is done to every article.
fn each<T>(bencher: Bencher, stage: impl Fn(&'static Stages) -> T + Sync) {
    LazyLock::force(&STAGES);
    bencher.counter(bytes()).bench(|| STAGES.iter().for_each(|stages| drop(black_box(stage(stages)))));
}

#[divan::bench]
fn start() -> Scorer {
    Layers::builtin().and_then(|layers| layers.resolve()).and_then(Scorer::new).expect("the built-in lexicons")
}

#[divan::bench]
fn decode(bencher: Bencher) {
    bencher.counter(bytes()).bench(documents);
}

#[divan::bench]
fn tokens(bencher: Bencher) {
    each(bencher, |s| tokenize(&s.document.text, &SCORER.matcher().language().clitics));
}

/// Tokens, paragraphs, sentences and quotations.
#[divan::bench]
fn reading(bencher: Bencher) {
    each(bencher, |s| Reading::new(s.document, SCORER.matcher().language()));
}

#[divan::bench]
fn matches(bencher: Bencher) {
    each(bencher, |s| SCORER.matcher().find(&s.reading));
}

#[divan::bench]
fn sources(bencher: Bencher) {
    each(bencher, |s| (Shapes::of(&s.reading, &s.found, SCORER.lexicon()), sourcing::read(&s.grammar())));
}

#[divan::bench]
fn labels(bencher: Bencher) {
    each(bencher, |s| labelling::read(&s.grammar(), SCORER.matcher(), &s.sourcing));
}

/// All of these, and the tally.
#[divan::bench]
fn score(bencher: Bencher) {
    each(bencher, |s| SCORER.score(s.document));
}

#[divan::bench]
fn total(bencher: Bencher) {
    each(bencher, |s| {
        let measures = Measures::default();
        Total::of(&Sheet { document: s.document, score: &s.score, lexicon: SCORER.lexicon(), measures: &measures }, false)
    });
}

#[divan::bench]
fn write(bencher: Bencher) {
    each(bencher, |s| {
        let measures = Measures::at(&s.score.tally, SCORER.lexicon(), s.document.date.as_deref());
        serde_json::to_vec(&Record::with_measures(s.document, &s.score, SCORER.lexicon(), measures)).map(|line| line.len())
    });
}

fn main() {
    divan::main();
}
