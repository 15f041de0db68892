//! A verb or noun of harm as records write it.

use serde::Deserialize;
use serde::Serialize;

use super::Within;
use crate::labelling::Construction;
use crate::labelling::FillerKind;
use crate::sourcing::Voice;

/// A verb or noun of harm or force, with who does and who suffers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Deed {
    /// The verb or noun.
    pub verb: VerbStretch,
    /// How it is built: `active`, `passive-by`, `agentless-passive`, `intransitive` or `nominal`.
    pub construction: Construction,
    /// Who does it; empty where the sentence does not say.
    pub does: Vec<Filler>,
    /// Who suffers it.
    pub suffers: Vec<Filler>,
    /// Index of the sentence.
    pub sentence: u32,
    /// Whose words the verb or noun is.
    pub voice: Voice,
    /// The text denies it; not counted.
    pub negated: bool,
    /// It would, could, shall or is to be done; not counted.
    pub unreal: bool,
    /// Index of the attribution in whose content it stands.
    pub attribution: Option<u32>,
}

/// Which verb or noun, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerbStretch {
    /// Id of the entry in the lexicon's `verbs`.
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
}

/// Who does or suffers something: an actor, or else a label or a kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filler {
    /// The words, up to the head of the phrase.
    pub text: String,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// `title` where the offsets count in the title.
    #[serde(rename = "in", default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Within>,
    /// Id of the actor, by name or by a label that is linked to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
    /// Id of the label, where it is linked to nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// What the head of the phrase is, where it is neither.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<FillerKind>,
}
