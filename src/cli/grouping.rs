//! How articles fall into groups, strata and events, as the arguments of `plimsoll compare` say.

use std::path::Path;
use std::path::PathBuf;

use plimsoll::compare::Article;
use plimsoll::corpus::Date;
use plimsoll::corpus::duplicates::THRESHOLD;
use plimsoll::corpus::field;
use plimsoll::error::Error;
use plimsoll::error::Kind;
use plimsoll::receipt::Design;
use plimsoll::text::Document;

/// The field that stands for the actor that an article names most.
const ACTORS: &str = "actors";

/// The field that outlets are told by.
pub const OUTLET: &str = "outlet";

/// Fields that have columns of their own in the table of articles.
const KNOWN: [&str; 6] = ["id", "outlet", "title", "date", "url", "origin"];

/// What stands between the values of several fields, and in none of them.
const JOINT: &str = "\u{1f}";

/// How articles fall into groups, strata and events.
pub struct Grouping {
    /// Paths, each with the group that was named for it.
    pub inputs: Vec<(Option<String>, PathBuf)>,
    /// The field that tells groups apart where none were named.
    pub by: String,
    /// The fields that strata agree in.
    pub strata: Vec<String>,
    /// The fields that events agree in.
    pub matched: Vec<String>,
}

impl Grouping {
    /// The grouping that the arguments ask for.
    pub fn new(inputs: &[String], by: Option<&str>, strata: &[String], matched: &[String]) -> Result<Grouping, Error> {
        let inputs: Vec<(Option<String>, PathBuf)> = inputs.iter().map(|input| named(input)).collect();
        let names: Vec<&String> = inputs.iter().filter_map(|(name, _)| name.as_ref()).collect();
        let twice = names.iter().enumerate().find(|(at, name)| names.iter().take(*at).any(|other| other == *name));
        let (what, remedy) = match (names.len(), by, twice) {
            (_, _, Some((_, name))) => (format!("the group {name} is named twice"), "put its articles into one folder"),
            (n, Some(_), _) if n > 0 => ("--by groups articles that NAME=PATH has grouped already".to_string(), "leave one of them out"),
            (n, _, _) if n > 0 && n < inputs.len() => {
                ("some inputs are NAME=PATH and some are not".to_string(), "name all groups, or group all inputs with --by")
            }
            _ => {
                let (strata, matched) = (strata.to_vec(), matched.to_vec());
                return Ok(Grouping { inputs, by: by.unwrap_or(OUTLET).to_string(), strata, matched });
            }
        };
        Err(Error::new(Kind::Usage, what, remedy))
    }

    /// How many groups were named.
    pub fn given(&self) -> usize {
        self.names().len()
    }

    /// What is to be read.
    pub fn paths(&self) -> Vec<PathBuf> {
        self.inputs.iter().map(|(_, path)| path.clone()).collect()
    }

    /// The fields that were asked for, but for those that the table of articles has anyway.
    pub fn fields(&self) -> Vec<String> {
        let by = self.names().is_empty().then_some(&self.by);
        let mut fields: Vec<String> = Vec::new();
        for field in by.into_iter().chain(&self.strata).chain(&self.matched) {
            if !KNOWN.contains(&field.as_str()) && !fields.contains(field) {
                fields.push(field.clone());
            }
        }
        fields
    }

    /// What sets an article apart for the table of articles: its event, its stratum, and the values of [`fields`](Self::fields).
    pub fn cells(&self, document: &Document, article: Option<&Article>, actor: impl Fn() -> Option<String>) -> Vec<String> {
        let readable = |joined: &str| joined.replace(JOINT, "; ");
        let event = article.and_then(|article| article.event.as_deref());
        let stratum = article.map(|article| article.stratum.as_str());
        let mut cells = vec![readable(event.unwrap_or_default()), readable(stratum.unwrap_or_default())];
        cells.extend(self.fields().iter().map(|field| value(document, field, &actor).unwrap_or_default()));
        cells
    }

    /// By which fields articles are told apart.
    pub fn design(&self) -> Design {
        Design {
            by: self.names().is_empty().then(|| self.by.clone()),
            strata: self.strata.clone(),
            matched: self.matched.clone(),
            near_duplicates_from: THRESHOLD,
        }
    }

    /// The groups that were named.
    pub fn names(&self) -> Vec<String> {
        self.inputs.iter().filter_map(|(name, _)| name.clone()).collect()
    }

    /// The article without its counts; `None` where it has no group.
    pub fn article(&self, group: Option<&String>, document: &Document, actor: impl Fn() -> Option<String>) -> Option<Article> {
        let values = |fields: &[String]| fields.iter().map(|field| value(document, field, &actor)).collect::<Vec<Option<String>>>();
        let (strata, events) = (values(&self.strata), values(&self.matched));
        // what lacks a field of several still has the others
        let stratum = strata.iter().any(Option::is_some).then(|| joined(strata.iter().map(|value| value.clone().unwrap_or_default())));
        let event = events.iter().all(Option::is_some).then(|| joined(events.into_iter().flatten()));
        Some(Article {
            id: document.id.clone(),
            group: group.cloned().or_else(|| value(document, &self.by, &actor))?.trim().to_string(),
            date: document.date.as_deref().and_then(Date::read).map(|date| date.to_string()),
            origin: document.origin.clone(),
            stratum: stratum.unwrap_or_default(),
            event: event.filter(|_| !self.matched.is_empty()),
            ..Article::default()
        })
    }

    /// The options that ask for fields, each with those fields of it that an article lacks.
    pub fn lacking(&self, document: &Document, actor: impl Fn() -> Option<String>) -> Vec<(Asking, String)> {
        let asked = [(Asking::Strata, &self.strata), (Asking::Match, &self.matched)];
        let all = asked.into_iter().flat_map(|(option, fields)| fields.iter().map(move |field| (option, field.clone())));
        all.filter(|(_, field)| value(document, field, &actor).is_none()).collect()
    }
}

/// An option that asks for fields of articles besides that of their group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asking {
    /// `--strata`
    Strata,
    /// `--match`
    Match,
}

impl Asking {
    /// The option as it is written.
    pub fn name(self) -> &'static str {
        match self {
            Asking::Strata => "--strata",
            Asking::Match => "--match",
        }
    }
}

fn joined(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join(JOINT)
}

/// `NAME=PATH`, or a path; what is there as a path is one.
fn named(input: &str) -> (Option<String>, PathBuf) {
    match input.split_once('=') {
        Some((name, path)) if !name.trim().is_empty() && !path.is_empty() && !Path::new(input).exists() => {
            (Some(name.trim().to_string()), path.into())
        }
        _ => (None, input.into()),
    }
}

fn value(document: &Document, name: &str, actor: &impl Fn() -> Option<String>) -> Option<String> {
    match (name, field(document, if name == "date" { "day" } else { name })) {
        (ACTORS, None) => actor(),
        (_, value) => value,
    }
}
