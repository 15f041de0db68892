//! A finding of the house style, as records write it.

use serde::Deserialize;
use serde::Serialize;

use super::Within;
use crate::sourcing::Voice;
use crate::text::Zone;

/// Words that a policy does not allow where they stand.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Id of the policy.
    pub policy: String,
    /// Id of the lexicon that has the last word on it.
    pub lexicon: String,
    /// What of it was found, as `labels/terrorist`; `policies/ID` is a form of the policy's own.
    pub entry: String,
    /// The rule, in a sentence.
    pub rule: String,
    /// The guide that it is a paraphrase of.
    pub cite: String,
    /// Year or day of the edition.
    pub as_of: String,
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
    /// Wordings that the policy would rather see.
    pub alternatives: Vec<String>,
    /// The sentence itself, every white space a single one.
    pub excerpt: String,
}
