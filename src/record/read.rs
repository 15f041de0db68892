//! Reading records back, one line at a time.

use serde::Deserialize;

use super::Failure;
use super::Record;
use super::SCHEMA;
use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;

/// One line of a file of records.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// An article that was scored.
    Scored(Box<Record>),
    /// An article that could not be read.
    Failed(Failure),
}

#[derive(Deserialize)]
struct Head {
    schema: u32,
    error: Option<serde::de::IgnoredAny>,
}

/// Reads one record; fields that this version does not know are ignored.
///
/// # Errors
///
/// Fails on what is no record, and on records of a later schema.
pub fn read(line: &str) -> Result<Line> {
    let head: Head = serde_json::from_str(line).map_err(|error| no_record(&error))?;
    if head.schema > SCHEMA {
        return Err(Error::new(
            Kind::Format,
            format!("the record has schema {}, and this version reads schema {SCHEMA}", head.schema),
            "use the version of plimsoll that wrote it, or a later one",
        ));
    }
    match head.error {
        Some(_) => serde_json::from_str(line).map(Line::Failed),
        None => serde_json::from_str(line).map(|record| Line::Scored(Box::new(record))),
    }
    .map_err(|error| no_record(&error))
}

fn no_record(error: &serde_json::Error) -> Error {
    Error::new(Kind::Format, format!("this is no record of plimsoll: {error}"), "records are written by `plimsoll score --format jsonl`")
}
