//! One input: which format it is in, and the reader for that format.
//!
//! What does not live here: the formats themselves, and folders.

use std::fs::File;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Cursor;
use std::io::Read;
use std::path::Path;

use encoding_rs::Encoding;
use encoding_rs::UTF_8;

use crate::corpus::Limits;
use crate::corpus::Provenance;
use crate::corpus::Row;
use crate::corpus::archive;
use crate::corpus::decode;
use crate::corpus::json;
use crate::corpus::markdown;
use crate::corpus::page;
use crate::corpus::row;
use crate::corpus::table;
use crate::corpus::unpack::Packing;
use crate::corpus::unpack::unpack;
use crate::corpus::unpack::unpacked_name;
use crate::error::Error;
use crate::text::Document;

/// The rows of one input.
pub(super) type Rows = Box<dyn Iterator<Item = Row> + Send>;

/// Bytes from wherever they come.
pub(super) type Stream = Box<dyn Read + Send>;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// One article, as it is.
    Text,
    /// One article in Markdown.
    Markdown,
    /// One article in a web page.
    Page,
    /// A JSON object a line.
    Lines,
    /// JSON objects, in an array or one after the other.
    Json,
    /// Rows under a header.
    Table,
}

/// The extensions that are known, in the order in which messages name them.
pub(super) const EXTENSIONS: [(&str, Format); 11] = [
    ("txt", Format::Text),
    ("text", Format::Text),
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("html", Format::Page),
    ("htm", Format::Page),
    ("jsonl", Format::Lines),
    ("ndjson", Format::Lines),
    ("json", Format::Json),
    ("csv", Format::Table),
    ("tsv", Format::Table),
];

impl Format {
    /// The format that the extension of `path` stands for, if it is one of [`EXTENSIONS`], perhaps behind that of a packed file.
    pub fn of(path: &Path) -> Option<Format> {
        let name = unpacked_name(path);
        let extension = name.extension()?.to_str()?;
        EXTENSIONS.iter().find(|(known, _)| known.eq_ignore_ascii_case(extension)).map(|(_, format)| *format)
    }

    /// The format that a beginning suggests, where no extension says it.
    fn sniff(head: &[u8]) -> Format {
        let head = head.trim_ascii_start();
        let opens = |mark: &[u8]| head.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark));
        if head.first() == Some(&b'{') {
            Format::Lines
        } else if opens(b"<!doctype html") || opens(b"<html") {
            Format::Page
        } else {
            Format::Text
        }
    }
}

/// Reads the file at `path`; `outlet` is what the folder says.
pub(super) fn file(path: &Path, outlet: Option<String>, limits: Limits) -> Rows {
    let from = Provenance::file(path, outlet, limits);
    match File::open(path) {
        Ok(file) => rows(Format::of(path), Box::new(file), from),
        Err(error) => once(from.row(Err(Error::io(path, &error)))),
    }
}

/// Reads a stream of unknown format.
pub(super) fn stream(input: Stream, from: Provenance) -> Rows {
    rows(None, input, from)
}

/// A stream of JSON texts, unpacked and in UTF-8, and whether it opens with a bracket.
pub(super) fn texts(input: Stream, from: &Provenance) -> Result<(Box<dyn BufRead + Send>, bool), Error> {
    let (head, input) = begin(input, from.unpacked).map_err(|error| from.interrupted(&error))?;
    let mark = Encoding::for_bom(&head);
    let array = head.trim_ascii_start().starts_with(b"[");
    Ok((utf8(head, mark, input), array))
}

/// Reads bytes as if they were a file of this name.
#[cfg(test)]
pub(super) fn named(name: &str, bytes: Vec<u8>, limits: impl Into<Limits>) -> Rows {
    let path = Path::new(name);
    let from = Provenance::file(path, None, limits.into());
    rows(Format::of(path), Box::new(Cursor::new(bytes)), from)
}

/// Reads `input`, as `format` where that is known.
fn rows(format: Option<Format>, input: Stream, from: Provenance) -> Rows {
    let (head, input) = match begin(input, from.unpacked) {
        Ok(begun) => begun,
        Err(error) => return once(from.row(Err(from.interrupted(&error)))),
    };
    let mark = Encoding::for_bom(&head);
    let format = format.unwrap_or_else(|| match mark {
        Some((encoding, _)) => Format::sniff(encoding.decode(&head).0.as_bytes()),
        None => Format::sniff(&head),
    });
    if matches!(format, Format::Text | Format::Markdown | Format::Page) {
        let input = Cursor::new(head).chain(input);
        return match whole(format, input, &from) {
            Ok(document) => match Some(&document).filter(|_| format == Format::Text).and_then(|text| archive::rows(text, &from)) {
                Some(rows) => Box::new(rows.into_iter()),
                None => once(Ok(document)),
            },
            failed => once(from.row(failed)),
        };
    }
    if mark.is_none()
        && let Err(error) = decode::refuse_binary(beginning(format, &head), &from)
    {
        return once(from.row(Err(error)));
    }
    let input = utf8(head, mark, input);
    match format {
        Format::Json => Box::new(json::values(input, from)),
        Format::Table => Box::new(table::Table::new(input, from)),
        _ => Box::new(json::lines(input, from)),
    }
}

/// How much of a head of rows must be text for its rows to be tried one by one. A binary file would give millions of broken
/// ones, but a stray NUL byte further on costs no more than its own row.
fn beginning(format: Format, head: &[u8]) -> &[u8] {
    let opens = matches!(head.trim_ascii_start().first(), Some(b'{' | b'['));
    let length = match format {
        Format::Table => memchr::memchr(b'\n', head),
        _ if opens => Some(4),
        _ => None,
    };
    length.and_then(|length| head.get(..length)).unwrap_or(head)
}

/// The one article of a file that is read whole.
fn whole(format: Format, input: impl Read, from: &Provenance) -> Result<Document, Error> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(from.limit).unwrap_or(u64::MAX);
    input.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| from.interrupted(&error))?;
    if bytes.len() > from.limit {
        return Err(from.too_large("article", 0));
    }
    if format == Format::Page {
        return page::document(bytes, from);
    }
    let (text, guess) = decode::whole(bytes, from)?;
    let text = match format {
        Format::Markdown => markdown::text(&text),
        _ => text,
    };
    if text.trim().is_empty() {
        return Err(row::empty(from, 0));
    }
    let mut document = Document::new(from.id.as_str(), text);
    document.outlet.clone_from(&from.outlet);
    decode::note(&mut document, guess);
    Ok(document)
}

/// The rest of a stream behind its head, in UTF-8 without a mark.
fn utf8(head: Vec<u8>, mark: Option<(&'static Encoding, usize)>, input: Stream) -> Box<dyn BufRead + Send> {
    const CHUNK: usize = 1 << 16;
    let mut head = Cursor::new(head);
    match mark {
        Some((encoding, _)) if encoding != UTF_8 => {
            let input = decode::Utf16::new(head.chain(input), encoding);
            Box::new(BufReader::with_capacity(CHUNK, input))
        }
        mark => {
            let length = mark.map_or(0, |(_, length)| length);
            head.set_position(u64::try_from(length).unwrap_or(0));
            Box::new(BufReader::with_capacity(CHUNK, head.chain(input)))
        }
    }
}

/// The first bytes of a stream and the rest, unpacked where it is packed.
fn begin(mut input: Stream, limit: u64) -> std::io::Result<(Vec<u8>, Stream)> {
    let first = head(&mut input)?;
    let Some(packing) = Packing::of(&first) else {
        return Ok((first, input));
    };
    let mut input = unpack(packing, first, input, limit)?;
    Ok((head(&mut input)?, input))
}

/// The first bytes of a stream: enough for a byte order mark and the first byte that is not blank, and no more than is there,
/// so that a slow pipe is not waited for.
fn head(input: &mut Stream) -> std::io::Result<Vec<u8>> {
    const ENOUGH: usize = 16;
    const MOST: usize = 1 << 16;
    let mut head = Vec::new();
    let mut chunk = vec![0; 1 << 13];
    while head.len() < MOST && head.trim_ascii_start().len() < ENOUGH {
        match input.read(&mut chunk) {
            Ok(0) => break,
            Ok(count) => head.extend_from_slice(chunk.get(..count).unwrap_or_default()),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(head)
}

fn once(row: Row) -> Rows {
    Box::new(std::iter::once(row))
}
