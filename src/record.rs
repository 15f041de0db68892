//! The JSON record: everything that was found in one article, its counts and measures, in one self-contained line.
//!
//! Here live the record's fields and how to read one back. Making one from an `ArticleScore` is in `build`, the keys of the
//! tally in `keys`, lines and columns in `place`. What is printed for people lives in `report`.

mod build;
mod deed;
mod finding;
#[cfg(test)]
pub(crate) mod fixture;
mod keys;
mod place;
mod read;
mod signature;

pub use build::sentence_of;
pub use build::signature_of;
pub use build::stamps;
pub use deed::Deed;
pub use deed::Filler;
pub use deed::VerbStretch;
pub use finding::Finding;
pub use keys::TallyReader;
pub use keys::tally_to_map;
pub use place::Lines;
pub use read::Line;
pub use read::read;
pub use signature::Signature;
pub use signature::resemblance;

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;
use serde_json::Map;
use serde_json::Value;

use crate::error::Error;
use crate::error::Place;
use crate::lexicon::Class;
use crate::lexicon::Direction;
use crate::lexicon::VerbClass;
use crate::measure::Measures;
use crate::measure::VoiceCounts;
use crate::sourcing::Flag;
use crate::sourcing::Form;
use crate::sourcing::Voice;
use crate::text::Zone;

/// Version of the record's fields: fields may be added, never renamed.
pub const SCHEMA: u32 = 1;

/// Name and version of the program, as records carry it.
pub const TOOL: &str = concat!("plimsoll ", env!("CARGO_PKG_VERSION"));

/// One article: what was found, with places, voices and counts.
///
/// All `start` and `end` are byte offsets into the row's own text, or into its title where `in` says `title`. All indices
/// (`sentence`, `attribution`) count from 0; lines and columns count from 1, columns in code points.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// [`SCHEMA`]
    pub schema: u32,
    /// [`TOOL`]
    pub tool: String,
    /// The lexicons it was read with, in layer order.
    pub lexicons: Vec<LexiconStamp>,
    /// The article itself.
    pub article: Article,
    /// Stretches in another voice than narration; neighbours of one voice are one stretch.
    pub voices: Vec<VoiceStretch>,
    /// Loaded terms, in text order.
    pub hits: Vec<Hit>,
    /// Distinct sources, in order of their introduction.
    pub sources: Vec<Source>,
    /// Attributions, in text order of their cues.
    pub attributions: Vec<Attribution>,
    /// Labels, linked and unlinked, in text order.
    pub labellings: Vec<Labelling>,
    /// Actors named, in text order.
    pub mentions: Vec<Mention>,
    /// Verbs and nouns of harm and force, with who does and who suffers, in text order.
    #[serde(default)]
    pub agency: Vec<Deed>,
    /// Findings of house-style packs.
    pub findings: Vec<Finding>,
    /// What the reader of the file had to say.
    pub warnings: Vec<String>,
    /// The measures of this article.
    pub measures: Measures,
    /// All counts under readable keys, as in `hits/conflict:takfiri-terrorist/narration/body`.
    pub tally: Map<String, Value>,
    /// How often each word and word pair stands in the outlet's wording, where that was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<BTreeMap<String, u32>>,
}

/// Which lexicon, exactly.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LexiconStamp {
    /// Name of the lexicon.
    pub id: String,
    /// Its version.
    pub version: String,
    /// BLAKE3 of its file, in hexadecimal.
    pub fingerprint: String,
}

/// What is known about the article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// The row's `id`, else the path.
    pub id: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// The row's title.
    pub title: Option<String>,
    /// Date of publication as it was written.
    pub date: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// The wire service that the text comes from.
    pub origin: Option<String>,
    /// All other fields of the row.
    pub meta: Map<String, Value>,
    /// [`Signature`] of the text for near-duplicates; empty where it has no words.
    pub signature: String,
    /// Words counted.
    pub words: u32,
    /// Sentences counted.
    pub sentences: u32,
    /// Words per voice; they add up to `words`.
    pub voice_words: VoiceCounts,
    /// Words of page boilerplate, left out of everything else.
    pub left_out_words: u32,
}

/// The text that a place counts in, where it is not the row's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Within {
    /// The row's title.
    Title,
}

/// A place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// `title` where the offsets count in the title.
    #[serde(rename = "in", default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Within>,
}

/// A place with its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    /// The words.
    pub text: String,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// `title` where the offsets count in the title.
    #[serde(rename = "in", default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Within>,
}

/// A stretch in another voice than narration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceStretch {
    /// Whose words.
    pub voice: Voice,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// `title` where the offsets count in the title.
    #[serde(rename = "in", default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Within>,
}

/// A loaded term.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// Id of the term.
    pub term: String,
    /// Id of the lexicon that has the last word on it.
    pub lexicon: String,
    /// Id of its category.
    pub category: String,
    /// Which way it leans.
    pub direction: Direction,
    /// 1 tinted, 2 loaded, 3 accusation, slur or glorification.
    pub weight: u8,
    /// The words.
    pub text: String,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// `title` where the offsets count in the title.
    #[serde(rename = "in", default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Within>,
    /// Line, from 1.
    pub line: u32,
    /// Column in code points, from 1.
    pub column: u32,
    /// Index of the sentence.
    pub sentence: u32,
    /// Whose words.
    pub voice: Voice,
    /// Headline, lead or body.
    pub zone: Zone,
    /// Index of the attribution in whose content it stands.
    pub attribution: Option<u32>,
}

/// A distinct source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Number of the source in this article, from 1.
    pub id: u32,
    /// The words that introduced it.
    pub text: String,
    /// Step on the ladder, 0 person to 5 nobody.
    pub step: u8,
    /// Party of the actor that it is or speaks for.
    pub party: Option<String>,
    /// Words attributed to it.
    pub words: u32,
    /// Id of the actor that it is or speaks for.
    #[serde(default)]
    pub actor: Option<String>,
    /// Attributions of speech and documents to it.
    #[serde(default)]
    pub attributions: u32,
    /// First byte of the words that introduced it.
    #[serde(default)]
    pub start: u32,
    /// One past their last byte.
    #[serde(default)]
    pub end: u32,
    /// `title` where the offsets count in the title.
    #[serde(rename = "in", default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Within>,
}

/// A source, a cue and a content.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// Who is said to know; null where nobody is.
    pub source: Option<Stretch>,
    /// The words that attribute; null for a bare colon or dash.
    pub cue: Option<Stretch>,
    /// What is attributed.
    pub content: Vec<Range>,
    /// Index of the cue's sentence.
    pub sentence: u32,
    /// Step on the ladder, after anaphora.
    pub step: u8,
    /// Step of the words as they stand.
    pub as_written: u8,
    /// The mention that an anaphoric source refers to.
    pub resolved_to: Option<Range>,
    /// [`Source::id`]
    pub source_id: Option<u32>,
    /// The outlet that relays the source's words.
    pub via: Option<Stretch>,
    /// Direct, partial or indirect.
    pub form: Form,
    /// What the cue presupposes.
    pub verb: VerbClass,
    /// Narrated thought, left out of the counts.
    pub thought: bool,
    /// What else there is to say.
    pub flags: Vec<Flag>,
    /// Id of the actor that the source is or speaks for.
    #[serde(default)]
    pub actor: Option<String>,
    /// Party of that actor.
    #[serde(default)]
    pub party: Option<String>,
    /// The construction that found it.
    #[serde(default)]
    pub rule: String,
}

/// Which label, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LabelStretch {
    /// Id of the label, `actor/n` for an epithet, or `association`.
    pub id: String,
    /// The words.
    pub text: String,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// `title` where the offsets count in the title.
    #[serde(rename = "in", default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Within>,
    /// Id of the actor that an association names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with: Option<String>,
}

/// One label, linked to one actor or to none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Labelling {
    /// Id of the actor, `unlisted:` and its name where no lexicon has it; null where unlinked.
    pub actor: Option<String>,
    /// Where the actor is named; null for an epithet and where unlinked.
    pub mention: Option<Stretch>,
    /// The label.
    pub label: LabelStretch,
    /// Index of the sentence.
    pub sentence: u32,
    /// The construction that links them; null where unlinked.
    pub rule: Option<String>,
    /// The label's class.
    pub class: Class,
    /// Whose words the label is.
    pub voice: Voice,
    /// The text denies it.
    pub negated: bool,
    /// Index of the attribution in whose content it stands.
    pub attribution: Option<u32>,
    /// The actor that an unlinked label most likely stands for; only with `--resolve`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inferred: Option<Inferred>,
}

/// What an unlinked label was inferred to stand for. No construction says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inferred {
    /// Id of the actor, `unlisted:` and its name where no lexicon has it.
    pub actor: String,
    /// Where it is named before the label.
    pub mention: Stretch,
}

/// An actor named.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// Id of the actor, `unlisted:` and its name where no lexicon has it.
    pub actor: String,
    /// The words.
    pub text: String,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// `title` where the offsets count in the title.
    #[serde(rename = "in", default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Within>,
    /// Whose words.
    pub voice: Voice,
}

/// An article that could not be read, in its place among the records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// [`SCHEMA`]
    pub schema: u32,
    /// [`TOOL`]
    pub tool: String,
    /// Which article.
    pub article: FailedArticle,
    /// What happened.
    pub error: FailureReason,
}

/// The name of an article that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FailedArticle {
    /// The row's `id`, else the path, with the line where it is a row.
    pub id: String,
}

/// What happened to an article that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FailureReason {
    /// What it is about: `io`, `encoding`, `format`, `empty` …
    pub kind: String,
    /// A sentence for people.
    pub message: String,
}

impl Failure {
    /// The record of an article that could not be read.
    pub fn new(id: impl Into<String>, error: &Error) -> Failure {
        Failure {
            schema: SCHEMA,
            tool: TOOL.to_string(),
            article: FailedArticle { id: id.into() },
            error: FailureReason { kind: error.kind.name().to_string(), message: sentence(error) },
        }
    }
}

/// An error on one line: where, what, and what to do about it.
fn sentence(error: &Error) -> String {
    let place = error.place.clone().map(|place| Place { excerpt: String::new(), ..place });
    let error = Error { place, ..error.clone() };
    error.to_string().replace("\n  = ", "; ")
}

#[cfg(test)]
mod tests;
