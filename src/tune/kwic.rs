//! `tune kwic`: every place of a wording, an entry or a pattern, with the words around it.
//!
//! An entry is found where an article would report it; a wording or pattern wherever it stands, whatever else stands there.

use serde::Serialize;

use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::lexicon::Entry;
use crate::lexicon::Lexicon;
use crate::lexicon::Verb;
use crate::lexicon::did_you_mean;
use crate::lexicon::expand;
use crate::matcher::Matcher;
use crate::record::Lines;
use crate::score::ArticleScore;
use crate::score::Scorer;
use crate::sourcing::Voice;
use crate::text::Document;
use crate::text::Reading;
use crate::text::Span;
use crate::text::fold;
use crate::tune::around::spaced;
use crate::tune::subject::Subject;
use crate::tune::subject::subjects;

/// Code points of context kept on each side.
const CONTEXT: usize = 160;

/// One place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Id of the article.
    pub id: String,
    /// Its outlet.
    pub outlet: Option<String>,
    /// Its date.
    pub date: Option<String>,
    /// Line in the article, from 1; titles are not counted.
    pub line: u32,
    /// Column in code points, from 1.
    pub column: u32,
    /// Whose words.
    pub voice: Voice,
    /// What stands before it, white space as single spaces.
    pub left: String,
    /// The place itself.
    pub found: String,
    /// What stands after it.
    pub right: String,
}

/// The order of a concordance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As the articles have it.
    #[default]
    Text,
    /// By the words before, the nearest first.
    Left,
    /// By the words after.
    Right,
}

/// Looks for one thing in articles.
#[derive(Debug)]
pub struct Finder {
    scorer: Scorer,
    /// Finds the entry among its fellows, or the wording or pattern by itself.
    matcher: Matcher,
    /// The entry, if it is one.
    subject: Option<Subject>,
}

impl Finder {
    /// A finder of `section/id`, `/regex/`, or a form of the form language.
    ///
    /// # Errors
    ///
    /// An entry that no lexicon has, a pattern or a form that cannot be read.
    pub fn new(lexicon: Lexicon, query: &str) -> Result<Finder> {
        let subject = subject(&lexicon, query)?;
        let mut entry = Entry { id: "query".to_owned(), ..Entry::default() };
        match query.strip_prefix('/').and_then(|query| query.strip_suffix('/')).filter(|pattern| !pattern.is_empty()) {
            Some(pattern) => entry.patterns.push(readable(pattern)?),
            None if subject.is_none() => {
                expand(query).map_err(|error| wrong(query, &error.what, error.remedy))?;
                entry.forms.push(query.to_owned());
            }
            None => {}
        }
        let matcher = match subject {
            Some(_) => Matcher::new(&lexicon)?,
            // Verbs compete with nothing here, and may stand inside compounds.
            None => {
                let verbs = vec![Verb { entry, ..Verb::default() }];
                Matcher::new(&Lexicon { words: lexicon.words.clone(), verbs, ..Lexicon::default() })?
            }
        };
        Ok(Finder { scorer: Scorer::new(lexicon)?, matcher, subject })
    }

    /// The places in an article, in text order.
    pub fn places(&self, document: &Document) -> Vec<Place> {
        let score = self.scorer.score(document);
        let reading = Reading::new(document, self.matcher.language());
        let found = self.matcher.find(&reading);
        let spans = match self.subject {
            Some(subject) => subject.reported(&score, &self.matcher, &found),
            None => found.verbs.iter().map(|found| found.span).collect(),
        };
        let lines = Lines::new(document);
        spans.into_iter().map(|span| place(document, &score, &lines, span)).collect()
    }
}

/// The entry that a query names; `None` where it names none and does not look so.
fn subject(lexicon: &Lexicon, query: &str) -> Result<Option<Subject>> {
    let all = subjects(lexicon);
    let name = |&(subject, entry): &(Subject, &Entry)| format!("{}/{}", subject.section(), entry.id);
    if let Some((subject, _)) = all.iter().find(|one| name(one) == query) {
        return Ok(Some(*subject));
    }
    let section = query.split_once('/').map(|(section, _)| section);
    if !section.is_some_and(|section| all.iter().any(|(subject, _)| subject.section() == section)) {
        return Ok(None);
    }
    let names: Vec<String> = all.iter().map(name).collect();
    let remedy = did_you_mean(query, names.iter().map(String::as_str), || "`plimsoll lexicons ID` prints what there is".to_owned());
    Err(Error::new(Kind::Usage, format!("no lexicon has the entry `{query}`"), remedy))
}

fn readable(pattern: &str) -> Result<String> {
    match regex::Regex::new(pattern) {
        Ok(regex) if !regex.is_match("") => Ok(pattern.to_owned()),
        Ok(_) => Err(wrong(pattern, "it matches where nothing stands", "let it ask for at least one letter")),
        Err(error) => Err(wrong(pattern, error.to_string().lines().last().unwrap_or("").trim_start_matches("error: "), "mend it")),
    }
}

fn wrong(query: &str, why: &str, remedy: &str) -> Error {
    Error::new(Kind::Usage, format!("`{query}` cannot be looked for: {why}"), remedy)
}

fn place(document: &Document, score: &ArticleScore, lines: &Lines, span: Span) -> Place {
    let text = &document.text;
    let (before, after) = (text.get(..span.start as usize).unwrap_or(""), text.get(span.end as usize..).unwrap_or(""));
    let last = span.end.saturating_sub(1);
    let voice = score.voices.iter().find(|stretch| (stretch.span.start..stretch.span.end).contains(&last));
    let left: String = before.chars().rev().take(CONTEXT).collect::<Vec<char>>().into_iter().rev().collect();
    let right: String = after.chars().take(CONTEXT).collect();
    let (line, column) = lines.place(span.start as usize);
    Place {
        id: document.id.clone(),
        outlet: document.outlet.clone(),
        date: document.date.clone(),
        line,
        column,
        voice: voice.map_or(Voice::Narration, |stretch| stretch.voice),
        left: spaced(&left),
        found: spaced(span.of(text)).trim().to_owned(),
        right: spaced(&right),
    }
}

/// Puts places in order; those that are equal stay as the articles have them.
pub fn sort(places: &mut [Place], order: Order) {
    let words = |text: &str| {
        fold::fold(text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    match order {
        Order::Text => {}
        Order::Left => places.sort_by_cached_key(|place| words(&place.left).into_iter().rev().collect::<Vec<_>>()),
        Order::Right => places.sort_by_cached_key(|place| (words(&place.right), fold::fold(&place.found))),
    }
}
