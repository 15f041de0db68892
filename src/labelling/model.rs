//! What the reading of labels finds: mentions of actors and labellings.

use crate::lexicon::Class;
use crate::sourcing::Voice;
use crate::text::Span;

/// An actor named in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Index of the actor in the lexicon, or behind those of the lexicon that of an unlisted one.
    pub actor: u32,
    /// Where.
    pub span: Span,
    /// Whose words.
    pub voice: Voice,
    /// Index of its sentence.
    pub sentence: u32,
}

/// Which entry a label is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LabelRef {
    /// Index in the lexicon's labels.
    Label(u32),
    /// The actor's n-th epithet.
    Epithet(u32, u32),
    /// *X-backed*, *X-linked* …, with the index of X where the lexicon has it.
    Association(Option<u32>),
}

/// The construction that links a label to an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// *ISIL terrorists*, *terrorist group Ahrar al-Sham*
    Compound,
    /// *militants of Ahrar al-Sham*
    Of,
    /// *terrorist groups, including al-Nusra Front*
    MemberList,
    /// *Hezbollah, the Lebanese resistance movement,*
    Apposition,
    /// *the YPG is a terrorist organisation*
    Copula,
    /// *Ankara labels the YPG terrorists*
    Naming,
    /// *the al-Qaeda-affiliated al-Nusra Front*
    Association,
    /// *the Zionist entity*
    Epithet,
}

impl Rule {
    /// The word used in records.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Compound => "compound",
            Rule::Of => "of",
            Rule::MemberList => "member-list",
            Rule::Apposition => "apposition",
            Rule::Copula => "copula",
            Rule::Naming => "naming",
            Rule::Association => "association",
            Rule::Epithet => "epithet",
        }
    }
}

/// One label occurrence, linked to one actor occurrence or to none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Labelling {
    /// The actor's index; `None` where the label is unlinked.
    pub actor: Option<u32>,
    /// Where the actor is named; `None` for an epithet and where unlinked.
    pub mention: Option<Span>,
    /// Which label.
    pub label: LabelRef,
    /// Where the label stands.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: u32,
    /// What links them; `None` where unlinked.
    pub rule: Option<Rule>,
    /// The label's class.
    pub class: Class,
    /// Whose words the label is.
    pub voice: Voice,
    /// The text denies it: *is not a terrorist group*.
    pub negated: bool,
    /// Index of the attribution in whose content it stands.
    pub attribution: Option<u32>,
    /// What an unlinked label most likely stands for; only where that was asked for.
    pub inferred: Option<Inferred>,
}

/// The actor that an unlinked label most likely stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inferred {
    /// The actor's index.
    pub actor: u32,
    /// Where it was last called by a name, by an epithet, or by a label that was inferred to mean it.
    pub mention: Span,
}
