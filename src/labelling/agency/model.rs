//! What the reading of agency finds: deeds, and who does and who suffers them.

use serde::Deserialize;
use serde::Serialize;

use crate::sourcing::Voice;
use crate::text::Span;

/// How a sentence builds a deed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Construction {
    /// *the army killed three people*
    #[default]
    Active,
    /// *three people were killed by the army*
    PassiveBy,
    /// *three people were killed*
    AgentlessPassive,
    /// *three people died*, *a bus blew up*
    Intransitive,
    /// *the killing of three people*, *an air strike*
    Nominal,
}

impl Construction {
    /// All constructions, in the order of the tables.
    pub const ALL: [Construction; 5] =
        [Construction::Active, Construction::PassiveBy, Construction::AgentlessPassive, Construction::Intransitive, Construction::Nominal];

    /// The word used in records.
    pub fn name(self) -> &'static str {
        match self {
            Construction::Active => "active",
            Construction::PassiveBy => "passive-by",
            Construction::AgentlessPassive => "agentless-passive",
            Construction::Intransitive => "intransitive",
            Construction::Nominal => "nominal",
        }
    }
}

/// What somebody has to do with a deed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Does it.
    #[default]
    Does,
    /// Suffers it.
    Suffers,
}

impl Part {
    /// Both parts.
    pub const ALL: [Part; 2] = [Part::Does, Part::Suffers];

    /// The word used in records.
    pub fn name(self) -> &'static str {
        match self {
            Part::Does => "does",
            Part::Suffers => "suffers",
        }
    }
}

/// What those are who are no actor and bear no label, by the head of their noun phrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// People without arms: *three civilians, protesters*.
    People,
    /// People under arms: *police, soldiers*.
    Forces,
    /// A weapon of nobody's, or another deed, in the place of somebody: *shells, an air strike*.
    Means,
    /// Places and things: *the hospital, two buses*.
    Things,
    /// A name that no lexicon has.
    Named,
    /// A pronoun.
    Pronoun,
    /// Anything else.
    #[default]
    Other,
}

impl Kind {
    /// All kinds, in the order of the tables.
    pub const ALL: [Kind; 7] = [Kind::People, Kind::Forces, Kind::Named, Kind::Pronoun, Kind::Means, Kind::Things, Kind::Other];

    /// The word used in records.
    pub fn name(self) -> &'static str {
        match self {
            Kind::People => "people",
            Kind::Forces => "forces",
            Kind::Means => "means",
            Kind::Things => "things",
            Kind::Named => "named",
            Kind::Pronoun => "pronoun",
            Kind::Other => "other",
        }
    }
}

/// Who does or suffers something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// An actor: by its name, or by a label that is linked to it.
    Actor(u32),
    /// Bearers of a label that is linked to nobody.
    Label(u32),
    /// Anybody else.
    Kind(Kind),
}

impl Who {
    /// Whether people are named, and neither weapons nor places.
    pub fn is_somebody(self) -> bool {
        matches!(self, Who::Actor(_) | Who::Label(_) | Who::Kind(Kind::Forces | Kind::People | Kind::Named))
    }
}

/// A noun phrase that fills a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filler {
    /// The phrase up to its head.
    pub span: Span,
    /// Who it is.
    pub who: Who,
}

/// A verb or noun of harm or force, with those who do and suffer it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// Index of the entry in the lexicon's verbs.
    pub verb: u32,
    /// Where it stands.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: u32,
    /// How it is built.
    pub construction: Construction,
    /// Who does it; empty where the sentence does not say.
    pub does: Vec<Filler>,
    /// Who suffers it.
    pub suffers: Vec<Filler>,
    /// Whose words.
    pub voice: Voice,
    /// The text denies it.
    pub negated: bool,
    /// It would, could, shall or is to be done: no deed yet.
    pub unreal: bool,
    /// Index of the attribution in whose content it stands.
    pub attribution: Option<u32>,
}

impl Deed {
    /// Those who have a part in it.
    pub fn fillers(&self, part: Part) -> &[Filler] {
        match part {
            Part::Does => &self.does,
            Part::Suffers => &self.suffers,
        }
    }

    /// Whether it is told as done, and so counted.
    pub fn counts(&self) -> bool {
        !self.negated && !self.unreal
    }
}
