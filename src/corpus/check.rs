//! What a corpus holds and what in it a researcher should look at, before anything is measured.
//!
//! Of each article only its description is kept, never its text. What does not live here: how the result is printed.

use std::collections::BTreeMap;
use std::collections::HashMap;

use serde::Serialize;

use crate::corpus::Date;
use crate::corpus::Failure;
use crate::corpus::Row;
use crate::corpus::duplicates::clusters;
use crate::corpus::tongue::Tongue;
use crate::error::Kind;
use crate::lexicon::Lexicon;
use crate::measure::rounded;
use crate::record::Signature;
use crate::text::Document;

/// One article of the corpus.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// When, as it is written.
    pub date: Option<String>,
    /// Its headline.
    pub title: Option<String>,
    /// Words, boilerplate left out, as `score` counts them.
    pub words: u32,
    /// The encoding, where it had to be guessed.
    pub encoding: Option<&'static str>,
    /// The share of its words that are function words of the lexicons' language, 0 to 1.
    pub function_words: f64,
    /// What the reader of the file had to say.
    pub warnings: Vec<String>,
    /// Whether it seems to be in another language.
    #[serde(skip)]
    foreign: bool,
    /// The date as far as it could be read.
    #[serde(skip)]
    day: Option<Date>,
    #[serde(skip)]
    signature: String,
    #[serde(skip)]
    digest: Option<blake3::Hash>,
}

/// The articles of one outlet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Outlet {
    /// Its name; nothing for articles that name none.
    pub outlet: Option<String>,
    /// Its articles.
    pub articles: usize,
    /// Their words.
    pub words: u64,
    /// The earliest date that could be read.
    pub first: Option<String>,
    /// The latest.
    pub last: Option<String>,
    /// Articles without a date.
    pub undated: usize,
    /// Articles that repeat the text of another, word for word, or most of it.
    pub duplicates: usize,
}

/// An article that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unread {
    /// Its id.
    pub id: String,
    /// What it is about: `io`, `encoding`, `format`, `empty`.
    pub kind: &'static str,
    /// A sentence for people.
    pub message: String,
}

/// An article that hardly uses the function words of the lexicons' language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Foreign {
    /// Its id.
    pub id: String,
    /// The share of its words that are such words, 0 to 1.
    pub function_words: f64,
}

/// Something about an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// Its id.
    pub id: String,
    /// What there is to say.
    pub what: String,
}

/// What a corpus holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Check {
    /// Articles that could be read.
    pub articles: usize,
    /// Their words.
    pub words: u64,
    /// Per outlet, by name.
    pub outlets: Vec<Outlet>,
    /// Encodings that had to be guessed, with the articles in them; all others are UTF-8 or as their files declare.
    pub guessed: BTreeMap<&'static str, usize>,
    /// Articles that hardly use the function words of the lexicons' language.
    pub other_language: Vec<Foreign>,
    /// Articles whose date could not be read, with the date.
    pub odd_dates: Vec<Remark>,
    /// Ids that several articles have.
    pub same_ids: Vec<String>,
    /// Articles of the same words: the ids of each cluster.
    pub copies: Vec<Vec<String>>,
    /// Articles that share most of their wording: the ids of each cluster, of the copies among them only the first.
    pub near_copies: Vec<Vec<String>>,
    /// Articles without text.
    pub empty: Vec<Unread>,
    /// Articles that could not be read for another reason.
    pub unread: Vec<Unread>,
    /// Other remarks of the readers of files.
    pub warnings: Vec<Remark>,
}

impl Foreign {
    fn of(entry: &Entry) -> Foreign {
        Foreign { id: entry.id.clone(), function_words: entry.function_words }
    }
}

impl Check {
    /// Whether there is anything to look at.
    pub fn found_something(&self) -> bool {
        let lists = [self.guessed.len(), self.other_language.len(), self.odd_dates.len(), self.same_ids.len(), self.warnings.len()];
        let more = [self.copies.len(), self.near_copies.len(), self.empty.len(), self.unread.len(), usize::from(self.articles == 0)];
        lists.iter().chain(&more).any(|&count| count > 0)
    }
}

/// Looks at articles one by one.
#[derive(Clone, Debug)]
pub struct Checker {
    tongue: Tongue,
    entries: Vec<Entry>,
    failures: Vec<Failure>,
}

impl Checker {
    /// Reads with the word lists of `lexicon`.
    pub fn new(lexicon: &Lexicon) -> Checker {
        Checker { tongue: Tongue::new(lexicon), entries: Vec::new(), failures: Vec::new() }
    }

    /// Takes a row in; what was found of it, unless it could not be read.
    pub fn add(&mut self, row: Row) -> Option<&Entry> {
        match row {
            Ok(document) => {
                let entry = self.entry(document);
                self.entries.push(entry);
                self.entries.last()
            }
            Err(failure) => {
                self.failures.push(failure);
                None
            }
        }
    }

    fn entry(&self, document: Document) -> Entry {
        let share = self.tongue.share(&document);
        let body = document.text.get(document.body..).unwrap_or_default();
        Entry {
            words: share.words,
            function_words: rounded(share.figure()),
            foreign: share.is_foreign(),
            signature: Signature::of(body).map(|signature| signature.to_string()).unwrap_or_default(),
            digest: digest(body),
            day: document.date.as_deref().and_then(Date::read),
            id: document.id,
            outlet: document.outlet,
            date: document.date,
            title: document.title,
            encoding: document.encoding,
            warnings: document.warnings,
        }
    }

    /// What all of them come to.
    pub fn finish(self) -> Check {
        let entries = &self.entries;
        let signatures: Vec<&str> = entries.iter().map(|entry| entry.signature.as_str()).collect();
        let near = clusters(&signatures);
        let copies = copies(entries);
        let (empty, unread) = self.failures.iter().partition::<Vec<&Failure>, _>(|failure| failure.error.kind == Kind::Empty);
        let unread_of = |failures: Vec<&Failure>| failures.into_iter().map(Unread::of).collect();
        let mut guessed = BTreeMap::new();
        for encoding in entries.iter().filter_map(|entry| entry.encoding) {
            *guessed.entry(encoding).or_default() += 1;
        }
        let id = |at: &usize| entries.get(*at).map(|entry| entry.id.clone()).unwrap_or_default();
        let ids = |groups: Vec<Vec<usize>>| groups.iter().map(|group| group.iter().map(id).collect()).collect();
        // of copies only the first, so that a near-copy is not told of each of them
        let firsts = |at: &usize| copies.get(*at) == Some(at);
        Check {
            articles: entries.len(),
            words: entries.iter().map(|entry| u64::from(entry.words)).sum(),
            outlets: outlets(entries, &near),
            guessed,
            other_language: entries.iter().filter(|entry| entry.foreign).map(Foreign::of).collect(),
            odd_dates: entries.iter().filter_map(odd_date).collect(),
            same_ids: same_ids(entries),
            near_copies: ids(groups(&near, firsts)),
            copies: ids(groups(&copies, |_| true)),
            empty: unread_of(empty),
            unread: unread_of(unread),
            warnings: entries.iter().filter(|entry| entry.encoding.is_none()).flat_map(remarks).collect(),
        }
    }
}

impl Unread {
    fn of(failure: &Failure) -> Unread {
        Unread { id: failure.id.clone(), kind: failure.error.kind.name(), message: failure.error.to_string().replace("\n  = ", "; ") }
    }
}

/// The hash of the words of a text, in lower case; nothing where there are none.
fn digest(text: &str) -> Option<blake3::Hash> {
    let mut hasher = blake3::Hasher::new();
    let mut any = false;
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        any = true;
        hasher.update(word.to_lowercase().as_bytes());
        hasher.update(b" ");
    }
    any.then(|| hasher.finalize())
}

/// For each article the first one of the same words.
fn copies(entries: &[Entry]) -> Vec<usize> {
    let mut first: HashMap<blake3::Hash, usize> = HashMap::new();
    let of = |(at, entry): (usize, &Entry)| entry.digest.map_or(at, |digest| *first.entry(digest).or_insert(at));
    entries.iter().enumerate().map(of).collect()
}

/// The clusters of more than one article, of those articles that are to be told.
fn groups(clusters: &[usize], told: impl Fn(&usize) -> bool) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, cluster) in clusters.iter().enumerate().filter(|(at, _)| told(at)) {
        groups.entry(*cluster).or_default().push(at);
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}

fn outlets(entries: &[Entry], near: &[usize]) -> Vec<Outlet> {
    let mut outlets: BTreeMap<Option<&str>, Outlet> = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate() {
        let outlet = outlets.entry(entry.outlet.as_deref()).or_default();
        outlet.outlet.clone_from(&entry.outlet);
        outlet.articles += 1;
        outlet.words += u64::from(entry.words);
        outlet.undated += usize::from(entry.date.is_none());
        outlet.duplicates += usize::from(near.get(at).is_some_and(|first| *first != at));
        if let Some(day) = entry.day.map(|day| day.to_string()) {
            let first = outlet.first.take().filter(|first| *first < day);
            outlet.first = first.or_else(|| Some(day.clone()));
            outlet.last = outlet.last.take().max(Some(day));
        }
    }
    outlets.into_values().collect()
}

fn odd_date(entry: &Entry) -> Option<Remark> {
    let date = entry.date.clone().filter(|_| entry.day.is_none())?;
    Some(Remark { id: entry.id.clone(), what: date })
}

fn same_ids(entries: &[Entry]) -> Vec<String> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    entries.iter().for_each(|entry| *seen.entry(entry.id.as_str()).or_default() += 1);
    seen.into_iter().filter(|(_, count)| *count > 1).map(|(id, _)| id.to_owned()).collect()
}

fn remarks(entry: &Entry) -> impl Iterator<Item = Remark> {
    entry.warnings.iter().map(|warning| Remark { id: entry.id.clone(), what: warning.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Input;
    use crate::corpus::MAX_ARTICLE;
    use crate::corpus::read;
    use crate::lexicon::Layers;
    use crate::score::FUNCTION_WORDS;

    fn checker() -> Checker {
        Checker::new(&Layers::builtin().unwrap().resolve().unwrap())
    }

    fn share(text: &str) -> f64 {
        checker().entry(Document::new("a", text)).function_words
    }

    #[test]
    fn languages_are_told_by_function_words() {
        let rows = [
            (
                "German",
                "Die Fähre zur Insel wird ab April um ein Zehntel teurer, wie das Hafenamt am Sonntag mitteilte. Es ist die dritte Erhöhung in vier \
                 Jahren und die größte, seit die beiden Reedereien zusammengelegt wurden.",
            ),
            (
                "French",
                "La traversée vers l'île coûtera un dixième de plus à partir d'avril, a annoncé dimanche le bureau du port. C'est la troisième \
                 hausse en quatre ans, et la plus forte depuis la fusion des deux compagnies.",
            ),
            (
                "Spanish",
                "El pasaje a la isla costará una décima parte más a partir de abril, anunció el domingo la oficina del puerto. Es la tercera \
                 subida en cuatro años y la mayor desde que se unieron las dos compañías.",
            ),
            (
                "Dutch",
                "De overtocht naar het eiland wordt vanaf april een tiende duurder, meldde het havenkantoor zondag. Het is de derde verhoging in \
                 vier jaar, en de grootste sinds de twee rederijen zijn samengevoegd.",
            ),
        ];
        for (language, text) in rows {
            println!("{language}: {:.2}", share(text));
            assert!(share(text) < 0.75 * FUNCTION_WORDS, "{language}: {}", share(text));
        }
        let english = "A crossing to the island will cost a tenth more from April, the harbour office said on Sunday. It is the third rise in \
                       four years, and the largest since the two ferry companies were joined.";
        assert!(share(english) > 1.5 * FUNCTION_WORDS, "{}", share(english));
    }

    /// `cargo test --lib english_news -- --nocapture`
    #[test]
    fn english_news_is_english() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/allsides/articles.jsonl");
        if !path.exists() {
            eprintln!("skipped: {} is not there", path.display());
            return;
        }
        let mut checker = checker();
        for row in read(&[Input::new(&path)], MAX_ARTICLE) {
            checker.add(row);
        }
        let long = checker.entries.iter().filter(|entry| entry.words >= 50);
        println!("the lowest share of function words: {:.2}", long.map(|entry| entry.function_words).fold(1.0, f64::min));
        assert_eq!(checker.finish().other_language, []);
    }

    #[test]
    fn a_corpus_without_articles_is_something_to_look_at() {
        assert!(checker().finish().found_something());
        let mut checker = checker();
        checker.add(Ok(Document::new("a", "One boat left.")));
        assert!(!checker.finish().found_something());
    }
}
