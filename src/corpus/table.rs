//! Rows under a header: CSV and TSV.
//!
//! Fields are taken apart by `csv-core` into buffers of our own, so that a quotation mark that nobody closes cannot draw a
//! whole file into memory. What does not live here: what the fields mean (`row`).

use std::io::BufRead;

use csv_core::ReadRecordResult;
use encoding_rs::Encoding;
use serde_json::Map;
use serde_json::Value;

use crate::corpus::Failure;
use crate::corpus::Provenance;
use crate::corpus::Row;
use crate::corpus::decode;
use crate::corpus::decode::Guess;
use crate::corpus::lines::Step;
use crate::corpus::row;
use crate::error::Error;
use crate::error::Kind;

/// The records of a stream: one buffer, reused, and no record in it that is larger than the limit.
struct Records<R> {
    input: R,
    parser: csv_core::Reader,
    bytes: Vec<u8>,
    ends: Vec<usize>,
    count: usize,
    line: u64,
    limit: usize,
    /// The record runs to the end of the input in a quotation mark that nothing closes.
    unclosed: bool,
}

impl<R: BufRead> Records<R> {
    /// Records of at most `limit` bytes, their fields parted by what the first line suggests.
    fn new(mut input: R, limit: usize) -> std::io::Result<Self> {
        let parser = csv_core::ReaderBuilder::new().delimiter(delimiter(input.fill_buf()?)).build();
        Ok(Records { input, parser, bytes: vec![0; 1 << 12], ends: vec![0; 1 << 5], count: 0, line: 1, limit, unclosed: false })
    }

    /// Passes over line ends before a record, so that its line is the one that it begins in.
    fn skip_blank(&mut self) -> std::io::Result<()> {
        loop {
            let chunk = self.input.fill_buf()?;
            let ends = chunk.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
            let count = ends.clone().count();
            let lines = ends.filter(|byte| **byte == b'\n').count();
            let rest = chunk.len() > count || count == 0;
            self.input.consume(count);
            let line = self.parser.line() + lines as u64;
            self.parser.set_line(line);
            if rest {
                self.line = line;
                return Ok(());
            }
        }
    }

    /// Goes on to the next record. Fails where the stream does.
    fn advance(&mut self) -> std::io::Result<Step> {
        self.skip_blank()?;
        let (mut size, mut filled, mut marks) = (0, 0, 0);
        self.count = 0;
        loop {
            let chunk = self.input.fill_buf()?;
            let bytes = self.bytes.get_mut(filled..).unwrap_or_default();
            let ends = self.ends.get_mut(self.count..).unwrap_or_default();
            let (result, taken, written, ended) = self.parser.read_record(chunk, bytes, ends);
            marks += memchr::memchr_iter(b'"', chunk.get(..taken).unwrap_or_default()).count();
            self.unclosed = chunk.is_empty() && marks % 2 == 1;
            self.input.consume(taken);
            size += taken;
            filled += written;
            self.count += ended;
            if size > self.limit {
                (filled, self.count) = (0, 0);
            }
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.bytes.resize(self.bytes.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record if size > self.limit => return Ok(Step::TooLong),
                ReadRecordResult::Record => return Ok(Step::Line),
                ReadRecordResult::End => return Ok(Step::End),
            }
        }
    }

    /// The line that the record begins in.
    fn line(&self) -> usize {
        usize::try_from(self.line).unwrap_or(usize::MAX)
    }

    /// The bytes of the record's fields, one after the other.
    fn all(&self) -> &[u8] {
        let ends = self.ends.get(..self.count).unwrap_or_default();
        let end = ends.last().copied().unwrap_or(0);
        self.bytes.get(..end).unwrap_or_default()
    }

    /// The record's fields.
    fn fields(&self) -> impl Iterator<Item = &[u8]> {
        let ends = self.ends.get(..self.count).unwrap_or_default();
        let starts = std::iter::once(&0).chain(ends);
        starts.zip(ends).map(|(start, end)| self.bytes.get(*start..*end).unwrap_or_default())
    }
}

/// What parts the fields: of comma, semicolon (spreadsheets in much of Europe) and tab the one that the first line has most of.
fn delimiter(head: &[u8]) -> u8 {
    let line = head.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |mark: u8| line.iter().filter(|byte| **byte == mark).count();
    let mut best = b',';
    for mark in [b';', b'\t'] {
        if count(mark) > count(best) {
            best = mark;
        }
    }
    best
}

/// The rows of a table.
pub(super) struct Table<R> {
    state: State<R>,
    from: Provenance,
    guess: Guess,
    columns: Vec<String>,
    empty: bool,
    /// The input cannot be read any further.
    broken: bool,
}

/// How far the reading is.
enum State<R> {
    Unread(R),
    Rows(Box<Records<R>>),
    Ended,
}

impl<R: BufRead> Table<R> {
    /// The rows of `input`, whose first record is the header.
    pub fn new(input: R, from: Provenance) -> Self {
        Table { state: State::Unread(input), from, guess: Guess::new(), columns: Vec::new(), empty: true, broken: false }
    }

    /// Reads the header. Fails where there is none, where it lacks `text`, or where it has a column twice.
    fn begin(&mut self, input: R) -> Result<Box<Records<R>>, Error> {
        let from = &self.from;
        let stopped = |error: std::io::Error| from.interrupted(&error);
        let mut records = Records::new(input, from.limit).map_err(stopped)?;
        match records.advance().map_err(stopped)? {
            Step::Line => {}
            Step::TooLong => return Err(from.too_large("header", records.line())),
            Step::End => return Err(from.no_rows()),
        }
        let line = records.line();
        let (fields, _) = texts(&records, &mut self.guess, from)?;
        self.columns = columns(fields, line, from)?;
        Ok(Box::new(records))
    }

    /// The row that the current record is.
    fn row(&mut self, records: &Records<R>) -> Row {
        let line = records.line();
        let from = &self.from;
        let failure = |error| {
            let id = from.row_id(line);
            Err(Failure { id, error })
        };
        if records.unclosed && (records.count != self.columns.len() || records.all().contains(&b'\n')) {
            return failure(unclosed(line, from));
        }
        if records.count != self.columns.len() {
            return failure(wrong_length(records.count, self.columns.len(), line, from));
        }
        let (fields, guess) = match texts(records, &mut self.guess, from) {
            Ok(texts) => texts,
            Err(error) => return failure(error),
        };
        let values = fields.into_iter().map(Value::String);
        let fields: Map<String, Value> = self.columns.iter().cloned().zip(values).collect();
        row::document(fields, line, from).map(|mut document| {
            decode::note(&mut document, guess);
            document
        })
    }

    /// The next row of an open table; none at its end.
    fn advance(&mut self, records: &mut Records<R>) -> Option<Row> {
        let row = match records.advance() {
            Ok(Step::Line) => self.row(records),
            Ok(Step::TooLong) => {
                let line = records.line();
                let id = self.from.row_id(line);
                let mut error = self.from.too_large("row", line);
                error.remedy += "; perhaps a quotation mark is never closed";
                Err(Failure { id, error })
            }
            Ok(Step::End) if self.empty => self.from.row(Err(self.from.no_rows())),
            Ok(Step::End) => return None,
            Err(error) => {
                self.broken = true;
                self.from.row(Err(self.from.interrupted(&error)))
            }
        };
        self.empty = false;
        Some(row)
    }
}

impl<R: BufRead> Iterator for Table<R> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let mut records = match std::mem::replace(&mut self.state, State::Ended) {
            State::Ended => return None,
            State::Rows(records) => records,
            State::Unread(input) => match self.begin(input) {
                Ok(records) => records,
                Err(error) => return Some(self.from.row(Err(error))),
            },
        };
        let row = self.advance(&mut records);
        if row.is_some() && !self.broken {
            self.state = State::Rows(records);
        }
        row
    }
}

/// The texts of a record's fields, and their encoding where it had to be guessed.
fn texts<R: BufRead>(
    records: &Records<R>,
    guess: &mut Guess,
    from: &Provenance,
) -> Result<(Vec<String>, Option<&'static Encoding>), Error> {
    if memchr::memchr(0, records.all()).is_some() {
        let what = "the row is not text: it holds NUL bytes";
        let remedy = "write the row again without them";
        return Err(from.error(Kind::Encoding, (records.line(), 0), what, remedy));
    }
    let plain: Result<Vec<String>, _> = records.fields().map(|field| std::str::from_utf8(field).map(str::to_owned)).collect();
    if let Ok(texts) = plain {
        return Ok((texts, None));
    }
    let encoding = guess.encoding(records.all());
    let texts: Result<Vec<String>, Error> =
        records.fields().map(|field| decode::guessed(encoding, field, (from, records.line()))).collect();
    Ok((texts?, Some(encoding)))
}

/// The names of the columns; one without a name is called by its number.
fn columns(fields: Vec<String>, line: usize, from: &Provenance) -> Result<Vec<String>, Error> {
    let mut names: Vec<String> = Vec::with_capacity(fields.len());
    for (index, field) in fields.iter().enumerate() {
        let name = match field.trim() {
            "" => format!("column {}", index + 1),
            name => name.to_owned(),
        };
        if names.contains(&name) {
            let what = format!("the table has the column `{name}` twice");
            let remedy = "rename one of them";
            return Err(from.error(Kind::Format, (line, 0), what, remedy));
        }
        names.push(name);
    }
    if !names.iter().any(|name| name == row::TEXT) {
        let names = names.iter().map(String::as_str);
        return Err(row::no_text("table", "column", names, line, from));
    }
    Ok(names)
}

fn unclosed(line: usize, from: &Provenance) -> Error {
    let what = "a quotation mark in this row is never closed, so the row runs to the end of the file";
    let remedy = "close it; a mark within a field is written twice, and the field stands between marks";
    from.error(Kind::Format, (line, 0), what, remedy)
}

fn wrong_length(fields: usize, columns: usize, line: usize, from: &Provenance) -> Error {
    let noun = if fields == 1 { "field" } else { "fields" };
    let what = format!("the row has {fields} {noun}, but the header has {columns}");
    let remedy = "put a field that holds commas, line ends or quotation marks between quotation marks, \
                  and write each mark within it twice";
    from.error(Kind::Format, (line, 0), what, remedy)
}
