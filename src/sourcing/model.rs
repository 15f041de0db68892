//! What the reading of sources finds: voices and attributions.

use serde::Deserialize;
use serde::Serialize;

use crate::lexicon::VerbClass;
use crate::text::Span;

/// Whose words a stretch of text is. Ordered as tables print it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    /// The outlet speaks in its own sentence.
    #[default]
    Narration,
    /// Content of an attribution in the outlet's wording.
    Indirect,
    /// Content of a direct or partial quotation.
    Quoted,
    /// A few words held up in quotation marks or after *so-called*.
    Marked,
}

impl Voice {
    /// All voices in the order of the tables.
    pub const ALL: [Voice; 4] = [Voice::Narration, Voice::Indirect, Voice::Quoted, Voice::Marked];

    /// The word used in records.
    pub fn name(self) -> &'static str {
        match self {
            Voice::Narration => "narration",
            Voice::Indirect => "indirect",
            Voice::Quoted => "quoted",
            Voice::Marked => "marked",
        }
    }

    /// Whether the words are the outlet's: its narration, or its paraphrase of what others say.
    pub fn is_outlets(self) -> bool {
        matches!(self, Voice::Narration | Voice::Indirect)
    }
}

/// A stretch of text in another voice than narration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VoiceSpan {
    /// Whose words.
    pub voice: Voice,
    /// Where.
    pub span: Span,
    /// Index of the attribution whose content the stretch is.
    pub attribution: Option<u32>,
}

/// How a content is worded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// Wholly in quotation marks.
    Direct,
    /// Partly in quotation marks.
    Partial,
    /// In the outlet's wording.
    #[default]
    Indirect,
}

impl Form {
    /// All forms in the order of the tables.
    pub const ALL: [Form; 3] = [Form::Direct, Form::Partial, Form::Indirect];
}

/// Something an editor would want to know about an attribution.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flag {
    /// A place stands for a government: *Moscow said*.
    Metonym,
    /// A reason for anonymity is given.
    AnonymityReason,
    /// The plural *sources* stands alone.
    BareSources,
}

/// One cue with its source and content.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attribution {
    /// Who is said to know; `None` where nobody is.
    pub source: Option<Span>,
    /// The words that attribute; `None` for a bare colon or dash.
    pub cue: Option<Span>,
    /// What is attributed, in text order.
    pub content: Vec<Span>,
    /// Index of the cue's sentence.
    pub sentence: u32,
    /// Step on the ladder, 0 person to 5 nobody, after anaphora.
    pub step: u8,
    /// Step of the words as they stand.
    pub as_written: u8,
    /// The mention that an anaphoric source refers to.
    pub resolved_to: Option<Span>,
    /// Index in [`Sourcing::sources`](super::Sourcing::sources); `None` where nobody is named at all.
    pub source_id: Option<u32>,
    /// The outlet that relays the source's words.
    pub via: Option<Span>,
    /// Direct, partial or indirect.
    pub form: Form,
    /// What the cue presupposes.
    pub verb: VerbClass,
    /// Narrated thought, and left out of the counts.
    pub thought: bool,
    /// What else is to be said about it.
    pub flags: Vec<Flag>,
    /// Index of the actor that the source is or speaks for.
    pub actor: Option<u32>,
    /// Name of the construction that found it, for explanations.
    pub rule: &'static str,
}

/// A distinct source of the article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SourceMention {
    /// Where it was introduced.
    pub span: Span,
    /// Step on the ladder.
    pub step: u8,
    /// Index of the actor that it is or speaks for.
    pub actor: Option<u32>,
    /// Words attributed to it.
    pub words: u32,
    /// Attributions to it (speech and documents).
    pub attributions: u32,
}
