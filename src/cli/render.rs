//! Findings → bytes of a format.

use std::collections::BTreeMap;
use std::path::Path;

use plimsoll::error::Error;
use plimsoll::error::Kind;
use plimsoll::lexicon::Lexicon;
use plimsoll::measure::Measures;
use plimsoll::record::Failure;
use plimsoll::record::Record;
use plimsoll::report::Block;
use plimsoll::report::Fragment;
use plimsoll::report::Line;
use plimsoll::report::Part;
use plimsoll::report::Sheet;
use plimsoll::report::Table;
use plimsoll::report::Tone;
use plimsoll::report::Total;
use plimsoll::report::annotated;
use plimsoll::report::article_header;
use plimsoll::report::article_row;
use plimsoll::report::clean;
use plimsoll::report::explain;
use plimsoll::report::failed_part;
use plimsoll::report::failure_row;
use plimsoll::report::lay_out;
use plimsoll::report::markdown;
use plimsoll::report::page as html_page;
use plimsoll::report::page_part;
use plimsoll::report::summary;
use plimsoll::report::total;
use plimsoll::report::total_record;
use serde::Serialize;

use super::output::Style;
use super::output::manner;

/// The formats of `plimsoll score`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// Tables for a terminal
    Table,
    /// An array of records, one per article
    Json,
    /// One record a line
    Jsonl,
    /// One row an article
    Csv,
    /// The tables in GitHub Markdown
    Markdown,
    /// One page with the tables and the marked articles, to open in a browser
    Html,
    /// The articles on the terminal, with notes in the margin
    Annotated,
}

/// How articles are rendered.
#[derive(Clone, Copy, Debug)]
pub struct Renderer {
    /// The format.
    pub format: Format,
    /// Whether tables show their evidence.
    pub explain: bool,
    /// Whether labels were resolved.
    pub resolved: bool,
    /// How tables may look.
    pub style: Style,
    /// Whether the line that says where an article was read is a link to it.
    pub links: bool,
}

impl Renderer {
    /// What stands before the first article.
    pub fn opening(&self) -> Result<Vec<u8>, Error> {
        match self.format {
            Format::Json => Ok(b"[".to_vec()),
            Format::Csv => csv_line(&article_header(self.resolved)),
            _ => Ok(Vec::new()),
        }
    }

    /// What stands between two articles, or before the first.
    pub fn separator(&self, first: bool) -> &'static [u8] {
        match (self.format, first) {
            (Format::Json, true) => b"\n",
            (Format::Json, false) => b",\n",
            (Format::Table | Format::Markdown | Format::Annotated, false) => b"\n",
            _ => b"",
        }
    }

    /// What stands after the last article; of a page, all of it.
    pub fn closing(&self, parts: &[Part], lexicon: &Lexicon) -> Vec<u8> {
        match self.format {
            Format::Json => b"\n]\n".to_vec(),
            Format::Html => html_page(parts, lexicon).into_bytes(),
            _ => Vec::new(),
        }
    }

    /// One article as a part of a page, on which it is the n-th; other formats have none.
    pub fn part(&self, sheet: &Sheet, n: usize) -> Option<Part> {
        (self.format == Format::Html).then(|| page_part(sheet, n))
    }

    /// An article that could not be read, as a part of a page.
    pub fn failed_part(&self, failure: &Failure) -> Option<Part> {
        (self.format == Format::Html).then(|| failed_part(failure))
    }

    /// One article; records carry its words, where they are given.
    pub fn article(&self, sheet: &Sheet, words: Option<BTreeMap<String, u32>>) -> Result<Vec<u8>, Error> {
        let record = || {
            let record = Record::with_measures(sheet.document, sheet.score, sheet.lexicon, sheet.measures.clone());
            Record { words, ..record }
        };
        match self.format {
            Format::Json => json(&record()),
            Format::Jsonl => json(&record()).map(with_end),
            Format::Csv => csv_line(&article_row(sheet, self.resolved)),
            Format::Table | Format::Markdown => {
                let mut blocks = summary(sheet);
                if self.explain {
                    blocks.extend(explain(sheet));
                }
                match self.format {
                    Format::Markdown => Ok(markdown(&blocks).into_bytes()),
                    _ => Ok(leading(&lay_out(&blocks, self.style.width), self.style, self.target(sheet)).into_bytes()),
                }
            }
            Format::Html => Ok(Vec::new()),
            Format::Annotated => Ok(coloured(&annotated(sheet, self.style.columns), self.style, self.target(sheet)).into_bytes()),
        }
    }

    /// An article that could not be read, in its place; nothing in tables.
    pub fn failure(&self, failure: &Failure) -> Result<Vec<u8>, Error> {
        match self.format {
            Format::Json => json(failure),
            Format::Jsonl => json(failure).map(with_end),
            Format::Csv => csv_line(&failure_row(failure, self.resolved)),
            Format::Table | Format::Markdown | Format::Html | Format::Annotated => Ok(Vec::new()),
        }
    }

    /// Many articles together.
    pub fn total(&self, all: &Total, lexicon: &Lexicon, measures: &Measures) -> Result<Vec<u8>, Error> {
        match self.format {
            Format::Json | Format::Jsonl => json(&total_record(all, lexicon, measures)).map(with_end),
            Format::Csv => {
                Err(Error::new(Kind::Usage, "--format csv has one row an article and no total", "leave out --total, or use another format"))
            }
            Format::Table | Format::Markdown | Format::Html | Format::Annotated => Ok(self.blocks(&total(all, lexicon, measures))),
        }
    }

    /// Where a link to the article leads: where it was published, else the file, if there is one of that name.
    fn target(&self, sheet: &Sheet) -> Option<String> {
        let url = sheet.document.url.as_deref().filter(|url| ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme)));
        let file = || Path::new(&sheet.document.id).canonicalize().ok().filter(|path| path.is_file());
        let file = || file().map(|path| format!("file://{}", path.display().to_string().replace('%', "%25")));
        self.links.then(|| url.map(str::to_string).or_else(file)).flatten().map(|target| encoded(&target))
    }

    fn blocks(&self, blocks: &[Block]) -> Vec<u8> {
        page(blocks, self.format == Format::Markdown, self.style)
    }
}

/// Blocks as Markdown, or laid out for a terminal.
pub fn page(blocks: &[Block], as_markdown: bool, style: Style) -> Vec<u8> {
    match as_markdown {
        true => markdown(blocks).into_bytes(),
        false => painted(&lay_out(blocks, style.width), style).into_bytes(),
    }
}

/// Lines of text, with headings in bold where that is wanted.
pub fn painted(lines: &[Line], style: Style) -> String {
    leading(lines, style, None)
}

/// The same, with the line that says where the article was read as a link.
fn leading(lines: &[Line], style: Style, link: Option<String>) -> String {
    let mut out = String::new();
    for line in lines {
        match (line.strong && style.colour, &link) {
            (true, _) => out.push_str(&format!("\u{1b}[1m{}\u{1b}[0m\n", line.text)),
            (false, Some(target)) if line.origin => out.push_str(&format!("{}\n", linked(&line.text, target))),
            (false, _) => out.push_str(&format!("{}\n", line.text)),
        }
    }
    out
}

/// Words that terminals show as a link (the sequence OSC 8); others leave out what they do not know.
fn linked(words: &str, target: &str) -> String {
    format!("\u{1b}]8;;{target}\u{1b}\\{words}\u{1b}]8;;\u{1b}\\")
}

/// An address of which no byte ends or changes what it stands in.
fn encoded(address: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,=%".contains(&byte);
    address.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// Lines of fragments, in colours where they are wanted; each line ends in the terminal's own, as pagers like it.
fn coloured(lines: &[Vec<Fragment>], style: Style, link: Option<String>) -> String {
    let mut out = String::new();
    for line in lines {
        let mut written = String::new();
        for fragment in line {
            let words = match &link {
                Some(target) if fragment.tone == Tone::Origin => linked(&fragment.text, target),
                _ => fragment.text.clone(),
            };
            match code(fragment.tone).filter(|_| style.colour) {
                Some(code) => written.push_str(&format!("\u{1b}[{code}m{words}\u{1b}[0m")),
                None => written.push_str(&words),
            }
        }
        out.push_str(written.trim_end());
        out.push('\n');
    }
    out
}

/// Colours that terminals set against light and dark grounds; never the only sign.
fn code(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Plain => None,
        Tone::Strong => Some("1"),
        Tone::Faint | Tone::Origin => Some("2"),
        Tone::Indirect => Some("34"),
        Tone::Quoted => Some("32"),
        Tone::Marked => Some("3;32"),
        Tone::Heightens => Some("1;31"),
        Tone::Softens => Some("1;36"),
        Tone::Label => Some("1;35"),
        Tone::Source => Some("4"),
        Tone::Finding => Some("7"),
    }
}

/// A record on one line, without its end.
pub fn json(record: &impl Serialize) -> Result<Vec<u8>, Error> {
    serde_json::to_vec(record).map_err(|error| unwritable(&error.to_string()))
}

/// The same with the end of the line.
pub fn with_end(mut line: Vec<u8>) -> Vec<u8> {
    line.push(b'\n');
    line
}

/// A table as CSV, its header first.
pub fn csv_lines(table: Option<&Table>) -> Result<Vec<u8>, Error> {
    let Some(table) = table else {
        return Ok(Vec::new());
    };
    let header: Vec<String> = table.header.iter().map(|name| name.to_string()).collect();
    let mut lines = csv_line(&header)?;
    for row in &table.rows {
        lines.extend(csv_line(row)?);
    }
    Ok(lines)
}

/// A row as CSV, its formulas defused where that is asked for.
pub fn csv_line(cells: &[String]) -> Result<Vec<u8>, Error> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let written = match manner().defuse {
        true => writer.write_record(cells.iter().map(|cell| defused(cell))),
        false => writer.write_record(cells),
    };
    written.map_err(|error| unwritable(&error.to_string()))?;
    writer.into_inner().map_err(|error| unwritable(&error.to_string()))
}

/// A cell that a spreadsheet takes for text; numbers stay numbers.
fn defused(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if formula { format!("'{cell}") } else { cell.to_string() }
}

fn unwritable(error: &str) -> Error {
    let what = format!("the result cannot be written: {}", clean(error));
    Error::new(Kind::Io, what, "report this as a fault of the program")
}
