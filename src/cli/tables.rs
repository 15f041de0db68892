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
use plimsoll::report::comparison_table_names;
use plimsoll::report::failure_row;
use plimsoll::report::hit_header;
use plimsoll::report::hit_rows;

use super::Stop;
use super::output::Output;
use super::render::csv_line;
use super::render::csv_lines;

/// The tables of articles and of what was found in them.
const TEXTS: [&str; 2] = ["articles", "hits"];

fn file(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.csv"))
}

/// All files that may appear in a folder of tables.
pub fn files(folder: &Path) -> impl Iterator<Item = PathBuf> + '_ {
    TEXTS.into_iter().chain(comparison_table_names()).map(|name| file(folder, name))
}

/// The columns that a comparison adds to the table of articles, before the fields that it was asked for. `kept` is `true` for the articles
/// that the figures are made of; `left_out` says why another is not; `cluster` is the same number for near-duplicates.
const COMPARED: [&str; 6] = ["group", "cluster", "kept", "left_out", "event", "stratum"];

/// The rows of an article in the tables.
pub struct Rows {
    article: Vec<String>,
    hits: Vec<Vec<String>>,
    /// Its group; none where it has none or could not be read.
    group: Option<String>,
    /// Its event, its stratum, and the fields that were asked for.
    cells: Vec<String>,
}

impl Rows {
    /// What was found in an article of a group, and the cells that set it apart.
    pub fn of(sheet: &Sheet, group: Option<String>, cells: Vec<String>) -> Rows {
        Rows { article: article_row(sheet), hits: hit_rows(sheet), group, cells }
    }

    /// An article that could not be read.
    pub fn failed(failure: &Failure) -> Rows {
        Rows { article: failure_row(failure), hits: Vec::new(), group: None, cells: Vec::new() }
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
fn columns(fields: &[String]) -> Vec<String> {
    let mut columns = article_header();
    columns.extend(COMPARED.map(str::to_string));
    for field in fields {
        columns.push(if columns.contains(field) { format!("field_{field}") } else { field.clone() });
    }
    columns
}

/// A folder of tidy tables, which appear when all is written.
pub struct Folder {
    path: PathBuf,
    /// Whether the folder was not there before.
    made: bool,
    /// The tables of articles and hits, where there are any.
    texts: Option<(Output, Output)>,
    /// The rows of the table of articles, and how many of them have a group.
    waiting: Vec<Waiting>,
    grouped: usize,
    /// How many cells follow the group of an article and what became of it.
    cells: usize,
    /// The tables of the comparison.
    results: Vec<(&'static str, Output)>,
}

impl Folder {
    /// The folder at `path`, which is made where it is not there, and the files in it. Records do not hold what the tables of articles
    /// and hits do. `fields` have columns of their own in the table of articles.
    pub fn new(path: &Path, from_records: bool, fields: &[String]) -> Result<Folder, Stop> {
        let made = !path.exists();
        std::fs::create_dir_all(path).map_err(|error| Error::io(path, &error))?;
        let cells = 2 + fields.len();
        let mut folder =
            Folder { path: path.to_path_buf(), made, texts: None, waiting: Vec::new(), grouped: 0, cells, results: Vec::new() };
        if !from_records {
            let [articles, hits] = TEXTS;
            let (mut articles, mut hits) = (folder.table(articles)?, folder.table(hits)?);
            articles.write(&csv_line(&columns(fields))?)?;
            hits.write(&csv_line(&hit_header())?)?;
            folder.texts = Some((articles, hits));
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
        let Some((_, hits)) = &mut self.texts else {
            return Ok(());
        };
        rows.hits.iter().try_for_each(|row| hits.write(&csv_line(row)?))?;
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
        if let Some((mut articles, hits)) = self.texts.take() {
            std::mem::take(&mut self.waiting).into_iter().try_for_each(|row| articles.write(&row.finish(fates)))?;
            outputs.extend([articles, hits]);
        }
        for (name, mut output) in std::mem::take(&mut self.results) {
            if let Some(table) = tables.iter().find(|table| table.name == name) {
                output.write(&csv_lines(Some(table))?)?;
                outputs.push(output);
            }
        }
        self.made = false;
        Ok(outputs)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        (self.texts, self.results) = (None, Vec::new());
        if self.made {
            // nothing came of it; one that is not empty stays
            let _ = std::fs::remove_dir(&self.path);
        }
    }
}
