//! `tune export`: terms of a lexicon → dictionaries of other programs.
//!
//! Those programs know words, stars and categories. What a lexicon knows beside that – contexts, exceptions, patterns – has no place
//! there and is told as a note.

use std::fmt::Write;

use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::lexicon::Direction;
use crate::lexicon::Lexicon;
use crate::lexicon::Term;
use crate::lexicon::expand;
use crate::lexicon::list;
use crate::lexicon::scalar;
use crate::tune::import::AND;
use crate::tune::import::UNDER;

/// Formats that terms can be exported to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// LIWC `.dic`.
    Liwc,
    /// quanteda YAML.
    Quanteda,
    /// A table with a row a term, which [`import`](crate::tune::import::import) reads back whole.
    Csv,
}

/// An exported lexicon.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Exported {
    /// The dictionary.
    pub text: String,
    /// Terms in it.
    pub terms: usize,
    /// Words in it.
    pub words: usize,
    /// What could not be said.
    pub notes: Vec<String>,
}

/// The terms that are picked, in another program's format.
///
/// # Errors
///
/// No term was picked, or none has a form.
pub fn export(lexicon: &Lexicon, picked: impl Fn(&Term) -> bool, target: Target) -> Result<Exported> {
    let mut exported = Exported::default();
    let mut rows = Vec::new();
    for term in lexicon.terms.iter().filter(|term| picked(term)) {
        exported.notes.extend(unsaid(term, target));
        let wordings = term.entry.forms.iter().filter_map(|form| expand(form).ok()).flatten();
        let words: Vec<String> = wordings.map(|wording| wording.to_string()).collect();
        if !words.is_empty() || target == Target::Csv {
            exported.terms += 1;
            exported.words += words.len();
            rows.push((term, words));
        }
    }
    if rows.is_empty() {
        return Err(Error::new(Kind::Usage, "there is no term to export", "name a lexicon that has terms with forms"));
    }
    exported.text = match target {
        Target::Liwc => liwc(lexicon, &rows),
        Target::Quanteda => quanteda(lexicon, &rows),
        Target::Csv => table(lexicon, &rows)?,
    };
    Ok(exported)
}

/// What a dictionary cannot say of a term.
fn unsaid(term: &Term, target: Target) -> Option<String> {
    let entry = &term.entry;
    let lost = [
        ("patterns", !entry.patterns.is_empty() && target != Target::Csv),
        ("exceptions", !entry.except.is_empty()),
        ("contexts", entry.near.is_some() || entry.not_near.is_some()),
    ];
    let lost: Vec<&str> = lost.into_iter().filter(|(_, is)| *is).map(|(what, _)| what).collect();
    (!lost.is_empty()).then(|| format!("terms/{}: its {} are left out", entry.id, lost.join(" and ")))
}

/// The categories of a term, one by one, each with those above it.
fn categories(lexicon: &Lexicon, term: &Term) -> Vec<String> {
    let about = lexicon.categories.iter().find(|category| category.id == term.category).map_or("", |category| &category.about);
    // Imported categories are described by their names in the dictionary; others by a sentence, so their id stands for them.
    match about.split([' ', '>', '+']).collect::<String>().is_empty() || about.ends_with('.') {
        true => vec![term.category.clone()],
        false => about.split(AND).map(str::to_owned).collect(),
    }
}

fn liwc(lexicon: &Lexicon, rows: &[(&Term, Vec<String>)]) -> String {
    let mut numbers: Vec<String> = Vec::new();
    let mut words: Vec<(String, Vec<usize>)> = Vec::new();
    for (term, own) in rows {
        let of: Vec<usize> = categories(lexicon, term)
            .into_iter()
            .map(|name| {
                numbers.iter().position(|known| *known == name).unwrap_or_else(|| {
                    numbers.push(name);
                    numbers.len() - 1
                })
            })
            .collect();
        words.extend(own.iter().map(|word| (word.to_lowercase(), of.clone())));
    }
    let mut out = String::from("%\n");
    for (at, name) in numbers.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}\t{name}", at + 1);
    }
    out.push_str("%\n");
    for (word, of) in words {
        let of: Vec<String> = of.iter().map(|at| (at + 1).to_string()).collect();
        let _ = writeln!(out, "{word}\t{}", of.join("\t"));
    }
    out
}

/// Categories with words and categories below them.
#[derive(Default)]
struct Node {
    words: Vec<String>,
    below: Vec<(String, Node)>,
}

impl Node {
    /// Adds words to the category of that path, which is made where it is missing.
    fn add(&mut self, path: &str, words: &[String]) {
        let (first, rest) = path.split_once(UNDER).map_or((path, None), |(first, rest)| (first, Some(rest)));
        let found = self.below.iter().position(|(name, _)| name == first);
        let at = found.unwrap_or_else(|| {
            self.below.push((first.to_owned(), Node::default()));
            self.below.len() - 1
        });
        match (self.below.get_mut(at), rest) {
            (Some((_, node)), Some(rest)) => node.add(rest, words),
            (Some((_, node)), None) => node.words.extend_from_slice(words),
            (None, _) => {}
        }
    }

    fn write(&self, depth: usize, out: &mut String) {
        for (name, node) in &self.below {
            let indent = "  ".repeat(depth);
            let words = list(node.words.iter().map(String::as_str));
            let _ = match (node.below.is_empty(), node.words.is_empty()) {
                (true, _) => writeln!(out, "{indent}{}: {words}", scalar(name)),
                (false, true) => writeln!(out, "{indent}{}:", scalar(name)),
                // Words beside categories: a list of both.
                (false, false) => writeln!(out, "{indent}{}:\n{indent}  - {words}", scalar(name)),
            };
            match node.words.is_empty() || node.below.is_empty() {
                true => node.write(depth + 1, out),
                false => {
                    let mut below = String::new();
                    node.write(0, &mut below);
                    for (at, line) in below.lines().enumerate() {
                        let lead = if at == 0 { "- " } else { "  " };
                        let _ = writeln!(out, "{indent}  {lead}{line}");
                    }
                }
            }
        }
    }
}

fn quanteda(lexicon: &Lexicon, rows: &[(&Term, Vec<String>)]) -> String {
    let mut root = Node::default();
    for (term, words) in rows {
        for category in categories(lexicon, term) {
            root.add(&category, words);
        }
    }
    let mut out = String::new();
    root.write(0, &mut out);
    out
}

fn table(lexicon: &Lexicon, rows: &[(&Term, Vec<String>)]) -> Result<String> {
    let failed = |error: csv::Error| Error::new(Kind::Io, format!("the table cannot be written: {error}"), "");
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["id", "forms", "patterns", "category", "direction", "weight", "alternatives", "why"]).map_err(failed)?;
    for (term, words) in rows {
        let direction = match term.direction {
            Direction::Heightens => "heightens",
            Direction::Softens => "softens",
        };
        let row = [
            &term.entry.id,
            &words.join("; "),
            &term.entry.patterns.join("\n"),
            &categories(lexicon, term).join("; "),
            direction,
            &term.weight.to_string(),
            &term.alternatives.join("; "),
            &term.entry.why,
        ];
        writer.write_record(row).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| Error::new(Kind::Io, format!("the table cannot be written: {error}"), ""))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
