//! `tune new`: a commented lexicon to begin with.

use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::lexicon::problems;

const STARTER: &str = include_str!("starter.yaml");

/// The text of a starter lexicon of that name, which passes its own examples and the check.
///
/// # Errors
///
/// A name that no lexicon can have.
pub fn starter(name: &str) -> Result<String> {
    let text = STARTER.replace("{name}", name);
    if !problems(name, &text).is_empty() || name.is_empty() {
        let what = format!("`{name}` cannot be the name of a lexicon");
        return Err(Error::new(Kind::Usage, what, "use letters, digits and hyphens, as in `harbour-strike`"));
    }
    Ok(text)
}
