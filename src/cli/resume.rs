//! `--resume`: passes over the articles whose records a broken run had written, and makes sure that they are those of this run.
//!
//! Of each kept record the article must be the same, in the same place; the last of them is made anew and must have the same bytes,
//! which it has not where lexicons, options or the program have changed.

use std::path::Path;

use plimsoll::corpus::Row;
use plimsoll::error::Error;
use plimsoll::error::Kind;
use plimsoll::record::signature_of;
use serde::Deserialize;

use super::partial::Kept;

/// What is read of a record that is kept.
#[derive(Deserialize)]
struct Head {
    article: Article,
    error: Option<serde::de::IgnoredAny>,
}

#[derive(Deserialize)]
struct Article {
    id: String,
    #[serde(default)]
    signature: String,
}

/// Passes over all kept records but the last, which it returns, and over their articles. `each` gets the bytes of a record and its
/// article.
///
/// # Errors
///
/// Fails where a record is about another article than the one in its place.
pub fn pass(kept: &mut Kept, rows: &mut impl Iterator<Item = Row>, mut each: impl FnMut(&[u8], &Row)) -> Result<Option<Vec<u8>>, Error> {
    let path = kept.path().to_path_buf();
    let mut passed = 0;
    while let Some((line, is_last)) = kept.next()? {
        if is_last {
            return Ok(Some(line.to_vec()));
        }
        passed += 1;
        let head: Head = serde_json::from_slice(line).map_err(|_| other(&path, passed, "is no record"))?;
        let row = rows.next().ok_or_else(|| too_many(Some(&path)))?;
        if !is_of(&head, &row) {
            return Err(other(&path, passed, &format!("is about {}, and the article in this place is another", head.article.id)));
        }
        each(line, &row);
    }
    Ok(None)
}

fn is_of(head: &Head, row: &Row) -> bool {
    match row {
        Ok(document) => head.error.is_none() && head.article.id == document.id && head.article.signature == signature_of(document),
        Err(failure) => head.error.is_some() && head.article.id == failure.id,
    }
}

/// The records are those of other articles.
fn other(path: &Path, number: usize, why: &str) -> Error {
    let what = format!("{} was not written by a run over these articles: its record {number} {why}", path.display());
    Error::new(Kind::Usage, what, REMEDY)
}

/// There are more records than articles.
pub fn too_many(path: Option<&Path>) -> Error {
    Error::new(Kind::Usage, format!("{} holds more records than there are articles", display(path)), REMEDY)
}

/// The last record comes out otherwise.
pub fn changed(path: Option<&Path>) -> Error {
    let what = format!("{} was not written by such a run: its last record has other bytes now", display(path));
    Error::new(Kind::Usage, what, REMEDY)
}

fn display(path: Option<&Path>) -> String {
    path.map_or_else(String::new, |path| path.display().to_string())
}

const REMEDY: &str = "resume with the same inputs, lexicons, options and version of plimsoll, or remove the file to start anew";
