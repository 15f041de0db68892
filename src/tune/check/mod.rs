//! `tune check`: whether a lexicon is well made, beyond being readable.
//!
//! | file | what it looks at |
//! |---|---|
//! | `entry` | an entry by itself: reasons, examples, forms and patterns that are too broad |
//! | `overlap` | what entries take from one another |
//! | `usage` | what becomes of them in a corpus |
//! | `finding` | how a finding is told |

mod entry;
mod finding;
mod overlap;
mod usage;

pub use finding::Finding;
pub use finding::Rule;
pub use usage::Usage;

use std::collections::HashMap;

use crate::error::Error;
use crate::error::Result;
use crate::lexicon::Entry;
use crate::lexicon::Lexicon;
use crate::lexicon::Map;
use crate::lexicon::Source;
use crate::lexicon::Text;
use crate::lexicon::read;
use crate::matcher::Matcher;
use crate::tune::everywhere::everywhere;
use crate::tune::splice::Item;
use crate::tune::subject::Subject;
use crate::tune::subject::subjects;

/// A lexicon file under examination.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    /// Its name and text.
    pub source: Source<'a>,
    map: Map,
}

impl<'a> Sheet<'a> {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the file by itself.
    pub fn read(source: Source<'a>) -> std::result::Result<Sheet<'a>, Vec<Error>> {
        read(source).map(|map| Sheet { source, map })
    }
}

/// One entry of a sheet, with what the lexicon makes of it.
struct Part<'s> {
    sheet: &'s Sheet<'s>,
    map: &'s Map,
    subject: Subject,
    /// The entry as all layers together make it.
    entry: &'s Entry,
    section: &'s str,
    /// Number in its section of the file.
    number: usize,
    epithet: Option<usize>,
}

impl Part<'_> {
    /// A finding at one of the entry's values.
    fn at(&self, rule: Rule, text: &Text, what: String, remedy: impl Into<String>) -> Finding {
        Finding::new(rule, self.sheet.source.error(text.line, text.column, what, remedy.into()))
    }

    /// A finding about the whole entry.
    fn whole(&self, rule: Rule, what: String, remedy: impl Into<String>) -> Finding {
        let (line, column) = self.map.text("id").map_or((self.map.line, 0), |id| (id.line, id.column));
        Finding::new(rule, self.sheet.source.error(line, column, what, remedy.into()))
    }

    fn name(&self) -> String {
        format!("{}/{}", self.subject.section(), self.entry.id)
    }

    fn item(&self, key: &'static str, at: usize) -> Item {
        Item { section: self.section.to_owned(), entry: self.number, epithet: self.epithet, key, at }
    }
}

/// What there is to say about files that are part of a lexicon, file by file in the order of their lines. A corpus adds what came
/// of the entries in it.
///
/// # Errors
///
/// A form or pattern that cannot be compiled; a lexicon that was loaded from files has none.
pub fn check(sheets: &[Sheet<'_>], lexicon: &Lexicon, usage: Option<&Usage>) -> Result<Vec<Finding>> {
    let matcher = Matcher::new(lexicon)?;
    let wordings = overlap::Wordings::of(lexicon);
    let everywhere = everywhere(lexicon);
    let mut findings = Vec::new();
    for sheet in sheets {
        let mut own = entry::parties(sheet);
        for part in parts(sheet, lexicon) {
            own.extend(entry::check(&part, lexicon, &everywhere));
            own.extend(overlap::check(&part, lexicon, &matcher, &wordings));
            own.extend(usage.and_then(|usage| usage.check(&part, lexicon)));
        }
        own.sort_by_key(|finding| finding.error.place.as_ref().map(|place| (place.line, place.column)));
        findings.append(&mut own);
    }
    Ok(findings)
}

/// The entries of a sheet that the lexicon has, epithets after their actors.
fn parts<'s>(sheet: &'s Sheet<'_>, lexicon: &'s Lexicon) -> Vec<Part<'s>> {
    let known: HashMap<(&str, &str), (Subject, &Entry)> =
        subjects(lexicon).into_iter().map(|(subject, entry)| ((subject.section(), entry.id.as_str()), (subject, entry))).collect();
    let mut parts = Vec::new();
    for (section, _) in &sheet.map.fields {
        for (number, map) in sheet.map.maps(section).iter().enumerate() {
            let Some(&(subject, entry)) = known.get(&(section.as_str(), map.word("id"))) else {
                continue;
            };
            parts.push(Part { sheet, map, subject, entry, section, number, epithet: None });
            let Subject::Actor(at) = subject else { continue };
            let epithets = lexicon.actors.get(at as usize).map_or(&[][..], |actor| &actor.epithets);
            for (nth, (map, epithet)) in map.maps("epithets").iter().zip(epithets).enumerate() {
                let subject = Subject::Epithet(at, nth as u32);
                parts.push(Part { sheet, map, subject, entry: &epithet.entry, section, number, epithet: Some(nth) });
            }
        }
    }
    parts
}
