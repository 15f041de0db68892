//! Whole files and whole layers: what is read, what is refused and in which words.

mod example;
mod laws;
mod layering;
mod mistakes;
mod yaml;

use super::Layers;
use super::Lexicon;
use crate::error::Result;

/// The lexicon that some files make, in their order; they are called `1.yaml`, `2.yaml` …
fn load(files: &[&str]) -> Result<Lexicon> {
    let mut layers = Layers::empty();
    for (file, number) in files.iter().zip(1..) {
        layers.push_str(&format!("{number}.yaml"), *file)?;
    }
    layers.resolve()
}

/// A file that holds `entries`, with the two lines that every file begins with.
fn file(entries: &str) -> String {
    format!("schema: 1\nlexicon: test\n{entries}")
}

/// The message that a file holding `entries` is refused with; the entries begin on line 3.
fn refusal(entries: &str) -> String {
    match load(&[&file(entries)]) {
        Ok(lexicon) => panic!("{entries} is read as {lexicon:?}"),
        Err(error) => error.to_string(),
    }
}
