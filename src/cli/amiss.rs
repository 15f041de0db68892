//! What is amiss with the articles of a comparison: fields that they lack, dates that cannot be read.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use plimsoll::error::Error;
use plimsoll::error::Kind;

use super::grouping::Asking;
use super::grouping::Grouping;
use super::output::tell;
use super::piece::Piece;

/// What was found so far.
#[derive(Default)]
pub struct Amiss {
    /// Articles in some group, and those in none.
    grouped: usize,
    ungrouped: usize,
    /// Articles, of those in a group, that lack a field of strata or events.
    lacking: BTreeMap<(Asking, String), usize>,
    /// The groups.
    groups: BTreeSet<String>,
    /// The fields that there are, for who asks for one that is not there.
    fields: BTreeSet<String>,
    /// Articles whose date cannot be read, and the first of them with its date.
    odd_dates: usize,
    odd_date: Option<(String, String)>,
    /// Articles per group that seem to be in another language than the lexicons', and the first of them with its share of function words.
    foreign: BTreeMap<String, usize>,
    foreigner: Option<(String, f64)>,
}

impl Amiss {
    /// Looks at an article that could be read.
    pub fn note(&mut self, piece: &Piece) {
        self.fields.extend(piece.fields.iter().cloned());
        if let Some(date) = &piece.odd_date {
            self.odd_dates += 1;
            self.odd_date.get_or_insert_with(|| (piece.id.clone(), date.clone()));
        }
        let Some(article) = &piece.article else {
            self.ungrouped += 1;
            return;
        };
        self.grouped += 1;
        if !self.groups.contains(&article.group) {
            self.groups.insert(article.group.clone());
        }
        if let Some(share) = piece.foreign {
            *self.foreign.entry(article.group.clone()).or_default() += 1;
            self.foreigner.get_or_insert_with(|| (piece.id.clone(), share));
        }
        for lacking in &piece.lacking {
            *self.lacking.entry(lacking.clone()).or_default() += 1;
        }
    }

    /// Tells what is amiss.
    ///
    /// # Errors
    ///
    /// Fails where no article has a field that was asked for.
    pub fn check(&self, grouping: &Grouping) -> Result<(), Error> {
        self.dates();
        self.languages();
        self.names();
        let by = &grouping.by;
        if self.ungrouped > 0 && self.grouped == 0 {
            return Err(self.nowhere(by, "to group by", "name the groups, as in A=folder B=folder"));
        }
        if let Some((option, field)) = self.lacking.iter().find(|(_, n)| **n == self.grouped).map(|(asked, _)| asked) {
            return Err(self.nowhere(field, &format!("that {} names", option.name()), &format!("leave out {}", option.name())));
        }
        if self.ungrouped > 0 {
            tell("warning", &format!("{} without the field `{by}`: left out", articles(self.ungrouped)));
        }
        for ((option, field), &n) in &self.lacking {
            let what = match option {
                Asking::Strata => "a stratum of their own",
                Asking::Match => "left out",
            };
            tell("warning", &format!("{} without the field `{field}` that {} names: {what}", articles(n), option.name()));
        }
        Ok(())
    }

    fn nowhere(&self, field: &str, whose: &str, remedy: &str) -> Error {
        let known: Vec<String> = self.fields.iter().map(|field| format!("`{field}`")).collect();
        let remedy = match known.as_slice() {
            [] => remedy.to_string(),
            known => format!("use one of {}, or {remedy}", known.join(", ")),
        };
        Error::new(Kind::Usage, format!("no article has the field `{field}` {whose}"), remedy)
    }

    fn dates(&self) {
        let Some((id, date)) = &self.odd_date else {
            return;
        };
        let (which, is) = if self.odd_dates == 1 { ("date", "is") } else { ("dates", "are") };
        let what = format!("the {which} of {} cannot be read and {is} taken for missing, as “{date}” in {id}", articles(self.odd_dates));
        tell("warning", &format!("{what}; write 2024-02-11 or 11 February 2024"));
    }

    /// Tells names that differ by case alone.
    fn names(&self) {
        let mut alike: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        self.groups.iter().for_each(|group| alike.entry(group.to_lowercase()).or_default().push(group));
        for names in alike.values().filter(|names| names.len() > 1) {
            tell("warning", &format!("the groups {} differ by case alone: write them alike if they are one", names.join(" and ")));
        }
    }

    fn languages(&self) {
        let Some((id, share)) = &self.foreigner else {
            return;
        };
        let groups: Vec<String> = self.foreign.iter().map(|(group, n)| format!("{group} {n}")).collect();
        let what = "in another language than the lexicons', it seems (share of its function words), and counted like the others";
        let example = format!("as {id} ({:.0}%); `plimsoll corpus check` names them all", 100.0 * share);
        tell("warning", &format!("{what}: {}, {example}", groups.join(", ")));
    }
}

/// *1 article*, *2 articles*.
fn articles(n: usize) -> String {
    format!("{n} {}", if n == 1 { "article" } else { "articles" })
}
