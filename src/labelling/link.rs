//! What the constructions give: a label joined to an actor, and how the text stands to that.

use super::model::Rule;

/// A label joined to an actor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// Index of the actor's match in the sentence.
    pub actor: usize,
    /// What joins them.
    pub rule: Rule,
    /// How the text stands to it.
    pub stance: Stance,
}

/// How a text stands to what a construction in it says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stance {
    /// It denies it: *is not a militia*, *refused to call*.
    pub negated: bool,
    /// It leaves it open: *if it were a militia*, *plans to call*.
    pub open: bool,
}

impl Stance {
    /// That of a denial, if it is one.
    pub fn denied(negated: bool) -> Stance {
        Stance { negated, open: false }
    }

    /// That of a text which turns this one round, if it does.
    pub fn turned(self, negated: bool) -> Stance {
        Stance { negated: self.negated ^ negated, ..self }
    }
}
