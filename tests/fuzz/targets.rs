//! What each fuzz target does with its bytes: everything that a user's file can set going, and what must hold of it.

#[path = "../laws/holds.rs"]
mod holds;

use std::cell::RefCell;
use std::path::PathBuf;
use std::sync::LazyLock;

use holds::assert_holds;
use holds::assert_quotes;
use holds::assert_reads;
use plimsoll::accepted::Accepted;
use plimsoll::corpus;
use plimsoll::corpus::Input;
use plimsoll::corpus::Limits;
use plimsoll::lexicon::Layers;
use plimsoll::lexicon::Lexicon;
use plimsoll::lexicon::Source;
use plimsoll::lexicon::expand;
use plimsoll::lexicon::parse_example;
use plimsoll::lexicon::problems;
use plimsoll::lexicon::scalar;
use plimsoll::matcher;
use plimsoll::receipt::Receipt;
use plimsoll::record;
use plimsoll::record::Line;
use plimsoll::record::Record;
use plimsoll::record::TallyReader;
use plimsoll::record::tally_to_map;
use plimsoll::score::Scorer;
use plimsoll::tally::Tally;
use plimsoll::text::Document;
use plimsoll::text::Language;
use plimsoll::text::Reading;
use plimsoll::tune;
use plimsoll::tune::export::Target;
use plimsoll::tune::export::export;
use plimsoll::tune::import::Format;
use plimsoll::tune::import::Options;
use plimsoll::tune::import::import as import_dictionary;

/// A target's name, and what it does with bytes.
pub type Named = (&'static str, fn(&[u8]));

/// The targets by name.
pub const TARGETS: [Named; 10] = [
    ("lexicon", lexicon),
    ("forms", forms),
    ("text", text),
    ("score", score),
    ("page", page),
    ("rows", rows),
    ("archive", archive),
    ("import", import),
    ("tallies", tallies),
    ("records", records),
];

static SCORER: LazyLock<Scorer> = LazyLock::new(|| Scorer::new(Layers::with_packs().unwrap().resolve().unwrap()).unwrap());

static LANGUAGE: LazyLock<Language> = LazyLock::new(|| matcher::language(SCORER.lexicon()));

static TALLIES: LazyLock<TallyReader> = LazyLock::new(|| TallyReader::new(SCORER.lexicon()));

/// How much is read; small, so that the limits are met.
const LIMITS: Limits = Limits { article: 1 << 14, unpacked: 1 << 20 };

/// What lexicons of unknown make are tried on.
const ARTICLE: &str = "The army's men shelled the Harbour, “a terror nest”, sources said.\n\nAnti-army UNION men—ten—met on 9/11.";

thread_local! {
    static FOLDER: RefCell<Option<tempfile::TempDir>> = const { RefCell::new(None) };
}

/// A file of this name that holds these bytes, until the next one is asked for.
fn file(name: &str, bytes: &[u8]) -> PathBuf {
    FOLDER.with_borrow_mut(|folder| {
        let path = folder.get_or_insert_with(|| tempfile::tempdir().unwrap()).path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    })
}

/// The first byte chooses among `n`, the rest is the file.
fn chosen(bytes: &[u8], n: usize) -> (usize, &[u8]) {
    bytes.split_first().map_or((0, bytes), |(first, rest)| (usize::from(*first) % n, rest))
}

/// A lexicon file: whatever it says, it is refused with places, or can be used.
pub fn lexicon(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let problems = problems("any.yaml", text);
    assert!(problems.iter().all(|problem| !problem.what.is_empty() && !problem.to_string().is_empty()));
    let mut layers = Layers::empty();
    if let Err(error) = layers.push_str("any.yaml", text) {
        assert!(!problems.is_empty(), "refused, but nothing is wrong: {error}");
        return;
    }
    layers.unread_lists(&matcher::list_ids());
    let Ok(lexicon) = layers.resolve() else { return };
    layers.push_str("any.yaml", text).unwrap();
    let twice = layers.resolve().unwrap();
    assert_eq!(without_files(lexicon.clone()), without_files(twice), "a file laid over itself changes nothing");
    use_lexicon(lexicon, text);
}

/// Which file an entry comes from does not count.
fn without_files(mut lexicon: Lexicon) -> String {
    lexicon.files.clear();
    let told = format!("{lexicon:?}");
    told.replace("file: 1", "file: 0")
}

fn use_lexicon(lexicon: Lexicon, text: &str) {
    let Ok(scorer) = Scorer::new(lexicon) else { return };
    let lexicon = scorer.lexicon();
    let tallies = TallyReader::new(lexicon);
    score_with(&scorer, &tallies, &Document::new("article", ARTICLE));
    score_with(&scorer, &tallies, &Document::new("itself", text));
    tune::test(lexicon, |_| true).unwrap();
    let source = Source { name: "any.yaml", text };
    tune::check::check(&[tune::check::Sheet::read(source).unwrap()], lexicon, None).unwrap();
    for target in [Target::Liwc, Target::Quanteda, Target::Csv] {
        let _ = export(lexicon, |_| true, target);
    }
}

/// A form, a pattern and an example, each on a line, and then the text that they are tried on.
pub fn forms(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut lines = text.splitn(4, '\n');
    let mut line = || lines.next().unwrap_or("");
    let (form, pattern, example, text) = (line(), line(), line(), line());
    let _ = parse_example(example);
    let wordings = expand(form);
    let term = format!(
        "schema: 1\nlexicon: any\ncategories: [{{id: c, about: Any.}}]\nterms:\n- {{id: t, category: c, direction: heightens, weight: 1, {}: [{}], examples: [{}]}}\n",
        if wordings.is_ok() { "forms" } else { "patterns" },
        scalar(if wordings.is_ok() { form } else { pattern }),
        scalar(example),
    );
    let mut layers = Layers::empty();
    if layers.push_str("any.yaml", &*term).is_err() {
        return;
    }
    let Ok(scorer) = layers.resolve().and_then(Scorer::new) else { return };
    score_with(&scorer, &TallyReader::new(scorer.lexicon()), &Document::new("any", text));
    tune::test(scorer.lexicon(), |_| true).unwrap();
}

/// A text as it is read.
pub fn text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut document = Document::new("any", text);
    assert_reads(&Reading::new(&document, &LANGUAGE));
    assert_reads(&Reading::new(&document, &Language::default()));
    document.body = document.text.find("\n\n").map_or(0, |end| end + 2);
    assert_reads(&Reading::new(&document, &LANGUAGE));
}

/// An article, with a headline or without.
pub fn score(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    score_with(&SCORER, &TALLIES, &Document::new("any", text.as_ref()));
    if let Some((title, text)) = text.split_once('\n') {
        score_with(&SCORER, &TALLIES, &Document::new("any", text).with_title(title));
    }
}

/// Scores, makes the record and reads it again.
fn score_with(scorer: &Scorer, tallies: &TallyReader, document: &Document) {
    let score = scorer.score(document);
    assert_holds(&document.text, &score);
    let lexicon = scorer.lexicon();
    let record = Record::new(document, &score, lexicon);
    let line = serde_json::to_string(&record).unwrap();
    let Ok(Line::Scored(again)) = record::read(&line) else { panic!("a record that cannot be read: {line}") };
    assert_eq!(serde_json::to_string(&again).unwrap(), line, "read and written again");
    if document.body == 0 {
        assert_quotes(&serde_json::from_str(&line).unwrap(), &document.text);
    }
    assert_eq!(tallies.tally(&again.tally).unwrap(), score.tally, "{line}");
}

/// A web page.
pub fn page(bytes: &[u8]) {
    read("any.html", bytes);
}

/// Rows, and whole texts in other formats, packed or not.
pub fn rows(bytes: &[u8]) {
    const NAMES: [&str; 8] = ["any.jsonl", "any.json", "any.csv", "any.tsv", "any.md", "any.txt", "any", "any.csv.gz"];
    let (at, bytes) = chosen(bytes, NAMES.len());
    read(NAMES[at], bytes);
}

/// An export of an archive.
pub fn archive(bytes: &[u8]) {
    read("any.txt", bytes);
}

fn read(name: &str, bytes: &[u8]) {
    let rows: Vec<_> = corpus::read(&[Input::new(file(name, bytes))], LIMITS).collect();
    assert!(!rows.is_empty(), "neither a row nor a failure");
    for row in rows {
        match row {
            Ok(document) => {
                assert!(document.text.is_char_boundary(document.body) && !document.text.trim().is_empty());
                Reading::new(&document, &LANGUAGE);
            }
            Err(failure) => assert!(!failure.id.is_empty() && !failure.error.to_string().is_empty()),
        }
    }
}

/// A dictionary of another program: refused, or a lexicon.
pub fn import(bytes: &[u8]) {
    const FORMATS: [Format; 8] =
        [Format::Liwc, Format::Wordstat, Format::Lexicoder, Format::Yoshikoder, Format::Quanteda, Format::Vale, Format::List, Format::Csv];
    let (at, bytes) = chosen(bytes, 2 * FORMATS.len());
    let options = Options { name: "any".to_owned(), direction: "heightens".to_owned(), weight: 1, keep_case: at >= FORMATS.len() };
    let Ok(imported) = import_dictionary("any", bytes, Some(FORMATS[at % FORMATS.len()]), &options) else { return };
    let problems = problems("any.yaml", &imported.yaml);
    assert!(problems.is_empty(), "{problems:?}\n{}", imported.yaml);
    let mut layers = Layers::empty();
    layers.push_str("any.yaml", imported.yaml).unwrap();
    let lexicon = layers.resolve().unwrap();
    assert_eq!(lexicon.terms.len(), imported.terms);
    let table = export(&lexicon, |_| true, Target::Csv).unwrap().text;
    Scorer::new(lexicon).unwrap();
    let options = Options { keep_case: true, ..options };
    import_dictionary("any", table.as_bytes(), Some(Format::Csv), &options).unwrap();
}

/// Tallies of records, merged.
pub fn tallies(bytes: &[u8]) {
    let parts: Vec<Tally> = bytes.split(|byte| *byte == b'\n').filter_map(tally).collect();
    let merged = |parts: &mut dyn Iterator<Item = &Tally>| {
        let mut all = Tally::default();
        parts.for_each(|part| all.merge(part));
        all
    };
    let all = merged(&mut parts.iter());
    assert_eq!(all, merged(&mut parts.iter().rev()));
    let (first, second) = parts.split_at(parts.len() / 2);
    assert_eq!(all, merged(&mut [&merged(&mut first.iter()), &merged(&mut second.iter())].into_iter()));
    let map = tally_to_map(&all, SCORER.lexicon());
    assert_eq!(TALLIES.tally(&map).unwrap(), all);
}

fn tally(bytes: &[u8]) -> Option<Tally> {
    let map = serde_json::from_slice(bytes).ok()?;
    TALLIES.tally(&map).ok()
}

/// Files that the program wrote once: records, receipts, lists of what was accepted.
pub fn records(bytes: &[u8]) {
    let path = file("any.jsonl", bytes);
    for text in corpus::records(&Input::new(&path)).flatten() {
        if let Ok(Line::Scored(record)) = record::read(&text.text) {
            let _ = TALLIES.tally(&record.tally);
            record::resemblance(&record.article.signature, &record.article.signature);
        }
    }
    if let Ok(receipt) = Receipt::read(&path) {
        plimsoll::receipt::methods(&receipt);
        receipt.lexicon_changes(SCORER.lexicon());
    }
    let mut accepted = Accepted::default();
    let _ = accepted.add_baseline(&path);
    let _ = accepted.add_list(&path);
    accepted.slips(SCORER.lexicon());
}
