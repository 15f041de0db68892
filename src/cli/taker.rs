//! What becomes of scored articles, in their order: they are written, added up, and what there is to tell of them is told.

use plimsoll::corpus::Row;
use plimsoll::error::Error;
use plimsoll::error::Kind;
use plimsoll::report::Part;
use plimsoll::report::Total;

use super::Outcome;
use super::Stop;
use super::output::Output;
use super::partial::Kept;
use super::progress::Progress;
use super::render::Renderer;
use super::resume::changed;
use super::resume::pass;
use super::resume::too_many;
use super::tables::Rows;
use super::tables::Tables;
use super::unread::Unread;

/// Bytes of a page of several articles that a browser opens without long delay.
const PAGE: usize = 8_000_000;

fn too_large(articles: usize) -> Error {
    let what = format!(
        "there is room for {articles} of these articles on a page: with more it would be larger than {} MB, which browsers take long to open",
        PAGE / 1_000_000
    );
    Error::new(Kind::Usage, what, "name fewer articles, or use --total, --tables FOLDER or `plimsoll compare --format html`")
}

/// What one article comes to.
#[derive(Default)]
pub struct Piece {
    pub bytes: Vec<u8>,
    /// Its part of a page.
    pub part: Option<Part>,
    /// Its rows for the tables, if they are wanted.
    pub rows: Option<Rows>,
    /// No part of a sequence.
    pub alone: bool,
    pub total: Option<Total>,
    pub warnings: Vec<String>,
    pub tripped: Vec<String>,
    /// The id of an article that could not be read, and why.
    pub failure: Option<(String, String)>,
}

/// Takes pieces in order: writes them, adds them up, tells what there is to tell.
pub struct Taker {
    pub renderer: Renderer,
    pub output: Output,
    pub outcome: Outcome,
    pub total: Total,
    /// The parts of a page, which appears when the last is there.
    pub parts: Vec<Part>,
    /// Their bytes.
    page: usize,
    /// The tables, if they are wanted.
    pub tables: Option<Tables>,
    pub first: bool,
    pub progress: Progress,
    pub unread: Unread,
    /// The last record of a run that was broken off, which is to come out as it is.
    pub before: Option<Vec<u8>>,
}

impl Taker {
    pub fn new(renderer: Renderer, output: Output) -> Taker {
        Taker {
            renderer,
            output,
            outcome: Outcome::default(),
            total: Total::default(),
            parts: Vec::new(),
            page: 0,
            tables: None,
            first: true,
            progress: Progress::new(),
            unread: Unread::default(),
            before: None,
        }
    }

    /// Passes over what a run that was broken off has written.
    pub fn resume(&mut self, kept: &mut Kept, rows: &mut impl Iterator<Item = Row>) -> Result<(), Error> {
        self.before = pass(kept, rows, |line, row| {
            self.output.passed(line);
            self.read(row.as_ref().err().map(|failure| (failure.id.clone(), failure.error.to_string())).as_ref());
        })?;
        Ok(())
    }

    /// The first record after those that were passed over is the last that is there.
    fn as_before(&mut self, piece: &Piece) -> Result<(), Error> {
        match self.before.take() {
            Some(before) if before != piece.bytes => Err(changed(self.output.draft())),
            _ => Ok(()),
        }
    }

    /// Every record that is there was of an article.
    pub fn all_resumed(&self) -> Result<(), Error> {
        if self.before.is_some() { Err(too_many(self.output.draft())) } else { Ok(()) }
    }

    /// One article more; its id and what is wrong where it could not be read.
    fn read(&mut self, failure: Option<&(String, String)>) {
        self.progress.step();
        if let Some((_, why)) = failure {
            self.progress.tell("error", why);
        }
        self.outcome.failed |= failure.is_some();
        self.unread.add(failure.map(|(id, _)| id.as_str()));
    }

    /// Takes the next article.
    pub fn take(&mut self, mut piece: Piece) -> Result<(), Stop> {
        self.as_before(&piece)?;
        for warning in &piece.warnings {
            self.progress.tell("warning", warning);
        }
        for reason in &piece.tripped {
            self.progress.tell("fail-on", reason);
        }
        if !piece.alone {
            self.read(piece.failure.as_ref());
        }
        self.outcome.tripped |= !piece.tripped.is_empty();
        if let Some(own) = piece.total.take() {
            self.total.merge(own);
        }
        if let Some(part) = piece.part.take() {
            self.page += part.size();
            if self.page > PAGE && !self.parts.is_empty() {
                return Err(too_large(self.parts.len()).into());
            }
            self.parts.push(part);
        }
        if let (Some(tables), Some(rows)) = (&mut self.tables, &piece.rows) {
            tables.add(rows)?;
        }
        if piece.bytes.is_empty() {
            return Ok(());
        }
        if !piece.alone {
            self.output.write(self.renderer.separator(self.first))?;
            self.first = false;
        }
        self.output.write(&piece.bytes)
    }
}
