//! `--tables`: a folder of tidy tables in CSV, which appear when all is written.

use std::path::Path;
use std::path::PathBuf;

use plimsoll::compare::Fate;
use plimsoll::error::Error;
use plimsoll::record::Failure;
use plimsoll::report::Sheet;
use plimsoll::report::Table;
use plimsoll::report::article_header;
use plimsoll::report::article_row;
use plimsoll::report::attribution_header;
use plimsoll::report::attribution_rows;
use plimsoll::report::comparison_table_names;
use plimsoll::report::deed_header;
use plimsoll::report::deed_rows;
use plimsoll::report::failure_row;
use plimsoll::report::hit_header;
use plimsoll::report::hit_rows;
use plimsoll::report::labelling_header;
use plimsoll::report::labelling_rows;

use super::Stop;
use super::output::Output;
use super::render::csv_line;
use super::render::csv_lines;

/// The table of articles.
const ARTICLES: &str = "articles";

/// The tables of what was found in them.
const FINDINGS: [&str; 4] = ["hits", "labellings", "attributions", "agency"];

/// Their columns; `resolved` is `true` where labels were resolved.
fn headers(resolved: bool) -> [Vec<String>; 4] {
    [hit_header(), labelling_header(resolved), attribution_header(), deed_header()]
}

fn file(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.csv"))
}

/// The tables of articles and findings.
fn text_names() -> impl Iterator<Item = &'static str> {
    std::iter::once(ARTICLES).chain(FINDINGS)
}

/// All files that may appear in a folder of tables of a comparison.
pub fn files(folder: &Path) -> impl Iterator<Item = PathBuf> + '_ {
    text_names().chain(comparison_table_names()).map(|name| file(folder, name))
}

/// The files that appear in a folder of tables of scored articles.
pub fn finding_files(folder: &Path) -> impl Iterator<Item = PathBuf> + '_ {
    text_names().map(|name| file(folder, name))
}

/// The columns that a comparison adds to the table of articles, before the fields that it was asked for. `kept` is `true` for the articles
/// that the figures are made of; `left_out` says why another is not; `cluster` is the same number for near-duplicates.
const COMPARED: [&str; 6] = ["group", "cluster", "kept", "left_out", "event", "stratum"];

/// The rows of an article in the tables.
pub struct Rows {
    article: Vec<String>,
    /// One list a table of [`FINDINGS`].
    findings: [Vec<Vec<String>>; 4],
    /// Its group; none where it has none or could not be read.
    group: Option<String>,
    /// Its event, its stratum, and the fields that were asked for.
    cells: Vec<String>,
}

impl Rows {
    /// What was found in an article of a group, and the cells that set it apart.
    pub fn of(sheet: &Sheet, resolved: bool, group: Option<String>, cells: Vec<String>) -> Rows {
        let findings = [hit_rows(sheet), labelling_rows(sheet, resolved), attribution_rows(sheet), deed_rows(sheet)];
        Rows { article: article_row(sheet, resolved), findings, group, cells }
    }

    /// An article that could not be read.
    pub fn failed(failure: &Failure, resolved: bool) -> Rows {
        Rows { article: failure_row(failure, resolved), findings: Default::default(), group: None, cells: Vec::new() }
    }
}

/// What became of an article, and the number of its cluster.
pub type Fated = (Fate, usize);

/// A row of the table of articles, of which it is not yet known whether it counts.
struct Waiting {
    /// Up to its group.
    head: Vec<u8>,
    /// From its event on.
    tail: Vec<u8>,
    /// Its number among the articles that have a group.
    place: Option<usize>,
    /// Whether it could be read.
    read: bool,
}

impl Waiting {
    fn finish(self, fates: &[Fated]) -> Vec<u8> {
        let fated = self.place.and_then(|place| fates.get(place));
        let (kept, why) = match fated {
            Some((Fate::Counts, _)) => ("true", ""),
            Some((Fate::Duplicate, _)) => ("false", "duplicate"),
            Some((Fate::Unmatched, _)) => ("false", "unmatched"),
            None if self.read => ("false", "ungrouped"),
            None => ("false", "unread"),
        };
        let cluster = fated.map_or(String::new(), |(_, cluster)| cluster.to_string());
        [&self.head, format!(",{cluster},{kept},{why},").as_bytes(), &self.tail].concat()
    }
}

/// The columns of the table of articles; a field that is called like another column gets a prefix.
fn columns(fields: &[String], resolved: bool) -> Vec<String> {
    let mut columns = article_header(resolved);
    columns.extend(COMPARED.map(str::to_string));
    for field in fields {
        columns.push(if columns.contains(field) { format!("field_{field}") } else { field.clone() });
    }
    columns
}

/// The tables of findings.
struct Findings(Vec<Output>);

impl Findings {
    fn new(folder: &Path, resolved: bool) -> Result<Findings, Stop> {
        let table = |(name, header): (&str, Vec<String>)| {
            let mut output = Output::file(&file(folder, name))?;
            output.write(&csv_line(&header)?)?;
            Ok::<Output, Stop>(output)
        };
        Ok(Findings(FINDINGS.into_iter().zip(headers(resolved)).map(table).collect::<Result<_, Stop>>()?))
    }

    fn add(&mut self, rows: &Rows) -> Result<(), Stop> {
        let mut tables = self.0.iter_mut().zip(&rows.findings);
        tables.try_for_each(|(table, rows)| rows.iter().try_for_each(|row| table.write(&csv_line(row)?)))
    }
}

/// A folder that is to hold tables. If it was not there before, it goes again where nothing comes of them: it has to outlive the files
/// in it.
pub struct Made(Option<PathBuf>);

impl Made {
    /// The folder at `path`, which is made where it is not there.
    pub fn new(path: &Path) -> Result<Made, Stop> {
        let made = Made((!path.exists()).then(|| path.to_path_buf()));
        std::fs::create_dir_all(path).map_err(|error| Error::io(path, &error))?;
        Ok(made)
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        if let Some(path) = &self.0 {
            // one that is not empty stays
            let _ = std::fs::remove_dir(path);
        }
    }
}

/// The tables of scored articles and of what was found in them.
pub struct Tables {
    articles: Output,
    findings: Findings,
}

impl Tables {
    /// The tables in the folder at `path`.
    pub fn new(path: &Path, resolved: bool) -> Result<Tables, Stop> {
        let mut articles = Output::file(&file(path, ARTICLES))?;
        articles.write(&csv_line(&article_header(resolved))?)?;
        Ok(Tables { articles, findings: Findings::new(path, resolved)? })
    }

    /// Adds the rows of an article.
    pub fn add(&mut self, rows: &Rows) -> Result<(), Stop> {
        self.articles.write(&csv_line(&rows.article)?)?;
        self.findings.add(rows)
    }

    /// What is to appear.
    pub fn written(self) -> impl Iterator<Item = Output> {
        std::iter::once(self.articles).chain(self.findings.0)
    }
}

/// A folder of tidy tables, which appear when all is written.
pub struct Folder {
    path: PathBuf,
    /// The tables of articles and of findings, where there are any.
    texts: Option<(Output, Findings)>,
    /// The rows of the table of articles, and how many of them have a group.
    waiting: Vec<Waiting>,
    grouped: usize,
    /// How many cells follow the group of an article and what became of it.
    cells: usize,
    /// The tables of the comparison.
    results: Vec<(&'static str, Output)>,
}

impl Folder {
    /// The files in the folder at `path`. Without findings, of which records hold
    /// too little, there are no tables of articles and of what was found in them; `Some(true)` is with resolved labels. `fields` have
    /// columns of their own in the table of articles.
    pub fn new(path: &Path, findings: Option<bool>, fields: &[String]) -> Result<Folder, Stop> {
        let cells = 2 + fields.len();
        let mut folder = Folder { path: path.to_path_buf(), texts: None, waiting: Vec::new(), grouped: 0, cells, results: Vec::new() };
        if let Some(resolved) = findings {
            let mut articles = folder.table(ARTICLES)?;
            articles.write(&csv_line(&columns(fields, resolved))?)?;
            folder.texts = Some((articles, Findings::new(path, resolved)?));
        }
        for name in comparison_table_names() {
            let output = folder.table(name)?;
            folder.results.push((name, output));
        }
        Ok(folder)
    }

    fn table(&self, name: &str) -> Result<Output, Stop> {
        Output::file(&file(&self.path, name))
    }

    /// Adds the rows of an article.
    pub fn add(&mut self, rows: Rows) -> Result<(), Stop> {
        let Some((_, findings)) = &mut self.texts else {
            return Ok(());
        };
        findings.add(&rows)?;
        let place = rows.group.is_some().then_some(self.grouped);
        self.grouped += usize::from(place.is_some());
        let read = !rows.cells.is_empty();
        let (mut head, mut tail) = (rows.article, rows.cells);
        head.push(rows.group.unwrap_or_default());
        tail.resize(self.cells, String::new());
        let mut head = csv_line(&head)?;
        head.truncate(head.len().saturating_sub(1));
        self.waiting.push(Waiting { head, tail: csv_line(&tail)?, place, read });
        Ok(())
    }

    /// Writes the tables of the comparison, and what became of the articles with a group, in the order in which they were added; what is
    /// to appear.
    pub fn written(mut self, tables: &[Table], fates: &[Fated]) -> Result<Vec<Output>, Stop> {
        let mut outputs = Vec::new();
        if let Some((mut articles, findings)) = self.texts.take() {
            std::mem::take(&mut self.waiting).into_iter().try_for_each(|row| articles.write(&row.finish(fates)))?;
            outputs.push(articles);
            outputs.extend(findings.0);
        }
        for (name, mut output) in std::mem::take(&mut self.results) {
            if let Some(table) = tables.iter().find(|table| table.name == name) {
                output.write(&csv_lines(Some(table))?)?;
                outputs.push(output);
            }
        }
        Ok(outputs)
    }
}
