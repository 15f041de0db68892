//! What a wording is of, and what it is to its entry.

use super::list::List;

/// The sections that a match can belong to; matches compete only inside one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Loaded terms.
    Term,
    /// Labels.
    Label,
    /// Names and epithets of actors.
    Actor,
    /// Words for what belongs to a state.
    Adjective,
    /// Wordings of sources.
    Source,
    /// Cues, but those that are nouns.
    Cue,
    /// Cues that are nouns: their forms may be verbal cues too.
    NounCue,
    /// Verbs of harm and force.
    Verb,
    /// Nouns of harm and force: their forms may be verbs too.
    NounVerb,
    /// Wordings of policies.
    Policy,
    /// A word list.
    List(List),
}

/// What a wording is to its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Part {
    /// One of its forms.
    Form,
    /// It swallows the entry's forms that it covers.
    Except,
    /// It must stand near.
    Near,
    /// It must not stand near.
    NotNear,
}

impl Part {
    /// All parts, in the order of their numbers.
    pub const ALL: [Part; 4] = [Part::Form, Part::Except, Part::Near, Part::NotNear];

    /// The part that the last two bits of a number stand for.
    #[inline]
    pub fn of(number: u64) -> Part {
        match number & 3 {
            0 => Part::Form,
            1 => Part::Except,
            2 => Part::Near,
            _ => Part::NotNear,
        }
    }
}
