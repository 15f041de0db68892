//! Lists of findings that an editor has accepted: YAML, read as lexicons are.

use std::path::Path;

use super::layers::first;
use super::layers::read_text;
use super::raw::Map;
use super::read::read_as;
use super::source::Source;
use super::tables::ACCEPTED;
use crate::error::Place;
use crate::error::Result;

/// A finding that may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// Id of the policy.
    pub policy: String,
    /// What it found, as `labels/terrorist` or `policies/ID`.
    pub entry: String,
    /// The sentence in which it stands, every white space a single one.
    pub sentence: String,
    /// Where it stands in the list.
    pub place: Place,
}

/// Reads a list of accepted findings.
///
/// # Errors
///
/// A file that cannot be read, or the first mistake in it.
pub fn acceptances(path: &Path) -> Result<Vec<Acceptance>> {
    let (name, text) = (path.display().to_string(), read_text(path)?);
    let source = Source { name: &name, text: &text };
    let map = read_as(source, &ACCEPTED).map_err(|errors| first(&name, errors))?;
    let acceptance = |entry: &Map| Acceptance {
        policy: entry.word("policy").to_owned(),
        entry: entry.word("entry").to_owned(),
        sentence: entry.word("sentence").split_whitespace().collect::<Vec<_>>().join(" "),
        place: Place { file: name.clone(), line: entry.line, column: 0, excerpt: String::new() },
    };
    Ok(map.maps("accepted").iter().map(acceptance).collect())
}
