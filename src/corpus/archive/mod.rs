//! Exports of newspaper archives as text (Nexis, Nexis Uni, Factiva): many articles in a file, told apart and taken apart.
//!
//! Layouts change with the archive, the year and what the user ticked, so this is tolerant: what is not understood is kept, and what
//! looks wrong is a warning of the article. A file is an export only if it has lines that divide articles, and a line that states a
//! length; any other text stays as it is. What does not live here: the names of fields, which stand in the lexicon `text-en`.

mod head;
mod names;

use serde_json::Value;

use crate::corpus::Failure;
use crate::corpus::Provenance;
use crate::corpus::Row;
use crate::corpus::row;
use crate::text::Document;

use head::Parts;
use names::Names;
use names::names;

/// The names of the months, in their order and in lower case.
pub(super) fn months() -> &'static [String] {
    names().months()
}

/// One article of an export, still in one piece.
#[derive(Debug, Default)]
struct Chunk<'a> {
    /// Where its first line stands, counted from 1.
    line: usize,
    lines: Vec<&'a str>,
    /// Its number in the archive, where the archive writes it.
    accession: Option<&'a str>,
}

/// The articles of an export that was read as `text`; nothing where it is none.
pub(super) fn rows(text: &Document, from: &Provenance) -> Option<Vec<Row>> {
    let names = names();
    let chunks = chunks(&text.text, names)?;
    let row = |chunk: &Chunk| {
        document(chunk, names, from).map(|mut article| {
            article.encoding = text.encoding;
            article.warnings.splice(..0, text.warnings.iter().cloned());
            article
        })
    };
    Some(chunks.iter().map(row).collect())
}

/// The articles of a text, if it is an export.
fn chunks<'a>(text: &'a str, names: &Names) -> Option<Vec<Chunk<'a>>> {
    let mut chunks = Vec::new();
    let mut open = Chunk::default();
    let mut divided = false;
    for (number, line) in (1..).zip(text.lines()) {
        let short = line.trim().len() <= DIVIDER;
        let accession = if short { names.accession(line) } else { None };
        if short && (accession.is_some() || names.is_end(line) || names.is_numbering(line)) {
            divided = true;
            open.accession = accession;
            chunks.push(std::mem::take(&mut open));
        } else if !open.lines.is_empty() || !line.trim().is_empty() {
            if open.lines.is_empty() {
                open.line = number;
            }
            open.lines.push(line);
        }
    }
    chunks.push(open);
    if !divided {
        return None; // as most texts are
    }
    let measured = |chunk: &Chunk| head::parts(&chunk.lines, names).length.is_some();
    let export = chunks.iter().any(measured);
    // a title page before the first article, lists of results and empty stretches are no articles
    chunks.retain(|chunk| !chunk.lines.is_empty() && (measured(chunk) || chunk.accession.is_some() || chunk.lines.len() > LIST));
    export.then_some(chunks)
}

/// The most bytes of a line that divides articles.
const DIVIDER: usize = 80;

/// The most lines of what stands between articles and is none.
const LIST: usize = 40;

/// The article of a chunk.
fn document(chunk: &Chunk, names: &Names, from: &Provenance) -> Row {
    let parts = head::parts(&chunk.lines, names);
    let id = from.row_id(chunk.line);
    if parts.text.is_empty() {
        let mut error = row::empty(from, chunk.line);
        error.what = "no text was found in this article of an archive".to_owned();
        error.remedy = "look at the file there; export it again as full text, or give the articles as JSON or CSV".to_owned();
        return Err(Failure { id, error });
    }
    let mut document = Document::new(id, parts.text.as_str());
    document.warnings = warnings(&parts);
    let some = |value: &str| Some(value.to_owned()).filter(|value| !value.is_empty());
    document.outlet = some(&parts.outlet).or_else(|| from.outlet.clone());
    document.date = some(&parts.date);
    let accession = chunk.accession.map(|number| ("accession".to_owned(), number.to_owned()));
    let byline = some(&parts.byline).map(|byline| ("byline".to_owned(), byline));
    for (name, value) in byline.into_iter().chain(accession).chain(parts.others) {
        document.meta.insert(name, Value::String(value));
    }
    Ok(document.with_title(parts.title))
}

/// What a researcher should look at.
fn warnings(parts: &Parts) -> Vec<String> {
    let mut warnings = Vec::new();
    let fields = [("headline", &parts.title), ("outlet", &parts.outlet), ("date", &parts.date)];
    let missing: Vec<&str> = fields.iter().filter(|(_, value)| value.is_empty()).map(|(name, _)| *name).collect();
    if !missing.is_empty() {
        warnings.push(format!("the export does not say, or not where it was looked for: {}", missing.join(", ")));
    }
    let found = parts.text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    match parts.length {
        None => warnings.push("the export states no length, so the head could not be told from the text".to_owned()),
        // archives count the headline, or not, and split words in ways of their own
        Some(stated) if found.abs_diff(stated) > 20 + stated / 5 => {
            warnings.push(format!("the export states {stated} words and {found} were found: see whether the text is whole"));
        }
        Some(_) => {}
    }
    warnings
}
