//! `--tables`: a folder of tidy tables in CSV, which appear when all is written.

use std::path::Path;
use std::path::PathBuf;

use plimsoll::error::Error;
use plimsoll::record::Failure;
use plimsoll::report::Sheet;
use plimsoll::report::Table;
use plimsoll::report::article_header;
use plimsoll::report::article_row;
use plimsoll::report::failure_row;
use plimsoll::report::hit_header;
use plimsoll::report::hit_rows;

use super::Stop;
use super::output::Output;
use super::render::csv_line;
use super::render::csv_lines;

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
    texts: Option<(Output, Output)>,
}

impl Folder {
    /// The folder at `path`, which is made where it is not there. Records do not hold what the tables of articles and hits do.
    pub fn new(path: &Path, from_records: bool) -> Result<Folder, Stop> {
        std::fs::create_dir_all(path).map_err(|error| Error::io(path, &error))?;
        let mut folder = Folder { path: path.to_path_buf(), texts: None };
        if !from_records {
            let mut articles = folder.table("articles")?;
            let mut hits = folder.table("hits")?;
            articles.write(&csv_line(&article_header())?)?;
            hits.write(&csv_line(&hit_header())?)?;
            folder.texts = Some((articles, hits));
        }
        Ok(folder)
    }

    fn table(&self, name: &str) -> Result<Output, Stop> {
        Output::file(&self.path.join(format!("{name}.csv")))
    }

    /// Adds the rows of an article.
    pub fn add(&mut self, rows: &Rows) -> Result<(), Stop> {
        if let Some((articles, hits)) = &mut self.texts {
            articles.write(&csv_line(&rows.article)?)?;
            rows.hits.iter().try_for_each(|row| hits.write(&csv_line(row)?))?;
        }
        Ok(())
    }

    /// Writes the tables of the comparison, and lets all of them appear.
    pub fn finish(self, tables: &[Table]) -> Result<(), Stop> {
        for table in tables {
            let mut output = self.table(table.name)?;
            output.write(&csv_lines(Some(table))?)?;
            output.finish()?;
        }
        if let Some((articles, hits)) = self.texts {
            articles.finish()?;
            hits.finish()?;
        }
        Ok(())
    }
}
