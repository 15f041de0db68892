//! `--tables`: a folder of tidy tables in CSV, which appear when all is written.

use std::path::Path;
use std::path::PathBuf;

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

/// The rows of an article in the tables.
pub struct Rows {
    article: Vec<String>,
    hits: Vec<Vec<String>>,
}

impl Rows {
    /// What was found in an article.
    pub fn of(sheet: &Sheet) -> Rows {
        Rows { article: article_row(sheet), hits: hit_rows(sheet) }
    }

    /// An article that could not be read.
    pub fn failed(failure: &Failure) -> Rows {
        Rows { article: failure_row(failure), hits: Vec::new() }
    }
}

/// A folder of tidy tables, which appear when all is written.
pub struct Folder {
    path: PathBuf,
    /// Whether the folder was not there before.
    made: bool,
    /// The tables of articles and hits, where there are any.
    texts: Option<(Output, Output)>,
    /// The tables of the comparison.
    results: Vec<(&'static str, Output)>,
}

impl Folder {
    /// The folder at `path`, which is made where it is not there, and the files in it. Records do not hold what the tables of articles
    /// and hits do.
    pub fn new(path: &Path, from_records: bool) -> Result<Folder, Stop> {
        let made = !path.exists();
        std::fs::create_dir_all(path).map_err(|error| Error::io(path, &error))?;
        let mut folder = Folder { path: path.to_path_buf(), made, texts: None, results: Vec::new() };
        if !from_records {
            let [articles, hits] = TEXTS;
            let (mut articles, mut hits) = (folder.table(articles)?, folder.table(hits)?);
            articles.write(&csv_line(&article_header())?)?;
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
    pub fn add(&mut self, rows: &Rows) -> Result<(), Stop> {
        if let Some((articles, hits)) = &mut self.texts {
            articles.write(&csv_line(&rows.article)?)?;
            rows.hits.iter().try_for_each(|row| hits.write(&csv_line(row)?))?;
        }
        Ok(())
    }

    /// Writes the tables of the comparison; what is to appear.
    pub fn written(mut self, tables: &[Table]) -> Result<Vec<Output>, Stop> {
        let mut outputs: Vec<Output> = self.texts.take().into_iter().flat_map(|(articles, hits)| [articles, hits]).collect();
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
