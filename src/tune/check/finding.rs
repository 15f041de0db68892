//! What was found, where, by which rule, and what can be done without thinking.

use std::fmt;

use serde::Serialize;

use crate::error::Error;
use crate::tune::splice::Item;

/// Which rule a finding is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The file cannot be read as a lexicon, or not together with the others.
    Unreadable,
    /// It can be read and is probably not what was meant.
    Slip,
    /// A wording that another form of the entry has already.
    RepeatedForm,
    /// A wording that another entry of the section has.
    SharedForm,
    /// A wording whose matches another entry, or the entry's own exception, takes.
    Swallowed,
    /// No reason is given.
    NoWhy,
    /// No example shows a hit.
    NoHit,
    /// No example shows a near miss.
    NoNearMiss,
    /// A form that will find much else.
    BroadForm,
    /// A pattern that will find much else.
    BroadPattern,
    /// Bad names for one side only.
    OneSided,
    /// Nothing in the corpus.
    NeverHit,
    /// Found in the corpus, but nearly always as a part of another entry.
    Shadowed,
    /// So common that it decides the score alone.
    Swamps,
    /// Found at one outlet only.
    OneOutlet,
}

impl Rule {
    /// Its name, as it is printed.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Unreadable => "unreadable",
            Rule::Slip => "slip",
            Rule::RepeatedForm => "repeated-form",
            Rule::SharedForm => "shared-form",
            Rule::Swallowed => "swallowed",
            Rule::NoWhy => "no-why",
            Rule::NoHit => "no-hit",
            Rule::NoNearMiss => "no-near-miss",
            Rule::BroadForm => "broad-form",
            Rule::BroadPattern => "broad-pattern",
            Rule::OneSided => "one-sided",
            Rule::NeverHit => "never-hit",
            Rule::Shadowed => "shadowed",
            Rule::Swamps => "swamps",
            Rule::OneOutlet => "one-outlet",
        }
    }
}

/// Something that a check found.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// By which rule.
    pub rule: Rule,
    /// What, where, and what to do.
    pub error: Error,
    /// The item of a list without which the entry finds just the same.
    pub needless: Option<Item>,
}

impl Finding {
    /// A finding that takes thought.
    pub fn new(rule: Rule, error: Error) -> Finding {
        Finding { rule, error, needless: None }
    }
}

impl fmt::Display for Finding {
    /// The finding with its line, a caret and the name of its rule.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = self.error.to_string();
        let (first, rest) = told.split_once('\n').unwrap_or((&told, ""));
        write!(f, "{first} [{}]", self.rule.name())?;
        if rest.is_empty() { Ok(()) } else { write!(f, "\n{rest}") }
    }
}
