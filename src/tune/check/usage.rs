//! What becomes of entries in a corpus: never found, always a part of something else, far too common, at one outlet only.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::HashMap;

use super::Finding;
use super::Part;
use super::Rule;
use crate::error::Result;
use crate::lexicon::Entry;
use crate::lexicon::Lexicon;
use crate::lexicon::Policy;
use crate::matcher::Matcher;
use crate::text::Document;
use crate::text::Reading;
use crate::tune::subject::Subject;
use crate::tune::subject::subjects;

/// The share of a section's hits above which one entry swamps it.
const SWAMPS: f64 = 0.2;

/// The fewest hits of a section, or of an entry, from which anything is said of shares.
const ENOUGH: u64 = 50;
const SOME: u64 = 10;

/// The share of its matches below which an entry is shadowed.
const SHADOWED: f64 = 0.1;

/// How often each entry was found, with its fellows and as if it were alone.
#[derive(Debug)]
pub struct Usage {
    matcher: Matcher,
    /// The same entries, none of which competes with another: each is a policy.
    alone: Matcher,
    all: Vec<Subject>,
    counts: HashMap<Subject, Counts>,
    articles: u64,
    outlets: BTreeSet<String>,
}

#[derive(Clone, Debug, Default)]
struct Counts {
    won: u64,
    alone: u64,
    /// Entries that won where this one matches.
    winners: BTreeMap<Subject, u64>,
    outlets: BTreeMap<String, u64>,
}

impl Usage {
    /// Nothing read yet.
    ///
    /// # Errors
    ///
    /// A form or pattern that cannot be compiled; a lexicon that was loaded from files has none.
    pub fn new(lexicon: &Lexicon) -> Result<Usage> {
        let all = subjects(lexicon);
        let policy = |(_, entry): &(Subject, &Entry)| Policy { entry: (*entry).clone(), ..Policy::default() };
        let policies = all.iter().map(policy).collect();
        let alone = Lexicon { words: lexicon.words.clone(), policies, ..Lexicon::default() };
        Ok(Usage {
            matcher: Matcher::new(lexicon)?,
            alone: Matcher::new(&alone)?,
            all: all.into_iter().map(|(subject, _)| subject).collect(),
            counts: HashMap::new(),
            articles: 0,
            outlets: BTreeSet::new(),
        })
    }

    /// Reads an article.
    pub fn read(&mut self, document: &Document) {
        let reading = Reading::new(document, self.matcher.language());
        let (found, alone) = (self.matcher.find(&reading), self.alone.find(&reading));
        let outlet = document.outlet.clone().unwrap_or_default();
        self.articles += 1;
        self.outlets.insert(outlet.clone());
        for (number, matches) in alone.policies {
            let Some(&subject) = self.all.get(number as usize) else { continue };
            let fellows = subject.fellows(&found);
            let counts = self.counts.entry(subject).or_default();
            counts.alone += matches.len() as u64;
            for one in matches {
                let Some(winner) = fellows.iter().find(|m| m.span.overlaps(one.span)) else { continue };
                if subject.is(&self.matcher, winner) {
                    counts.won += 1;
                    *counts.outlets.entry(outlet.clone()).or_default() += 1;
                } else {
                    *counts.winners.entry(subject.fellow(&self.matcher, winner)).or_default() += 1;
                }
            }
        }
    }

    /// What there is to say about an entry.
    pub(super) fn check(&self, part: &Part<'_>, lexicon: &Lexicon) -> Option<Finding> {
        if matches!(part.subject, Subject::Policy(_)) || part.entry.forms.is_empty() {
            return None;
        }
        let none = Counts::default();
        let counts = self.counts.get(&part.subject).unwrap_or(&none);
        let name = part.name();
        if counts.alone == 0 {
            let what = format!("{name} is in none of the {} articles", self.articles);
            return Some(part.whole(Rule::NeverHit, what, "see whether its forms are spelled as the articles spell them"));
        }
        if counts.alone >= SOME / 2 && (counts.won as f64) < SHADOWED * counts.alone as f64 {
            let most = counts.winners.iter().max_by_key(|(_, n)| **n).and_then(|(winner, _)| winner.entry(lexicon));
            let by = most.map_or(String::new(), |entry| format!(", most of them of `{}`", entry.id));
            let what = format!("{name}: {} of its {} places are parts of other entries{by}", counts.alone - counts.won, counts.alone);
            return Some(part.whole(Rule::Shadowed, what, "take it out, or make its forms longer"));
        }
        let section: u64 = self.section_hits(part.subject.section());
        if section >= ENOUGH && counts.won as f64 > SWAMPS * section as f64 && matches!(part.subject, Subject::Term(_)) {
            let share = 100.0 * counts.won as f64 / section as f64;
            let what = format!("{name} makes {share:.0}% of all {section} hits of its section");
            return Some(part.whole(Rule::Swamps, what, "narrow its forms, or report it by itself"));
        }
        let (outlet, at_one) = counts.outlets.iter().max_by_key(|(_, n)| **n)?;
        if self.outlets.len() >= 3 && counts.won >= SOME && *at_one == counts.won && !outlet.is_empty() {
            let what = format!("{name}: all {} hits are of one outlet, {outlet}", counts.won);
            return Some(part.whole(Rule::OneOutlet, what, "see that the other outlets' words for the same thing are listed"));
        }
        None
    }

    fn section_hits(&self, section: &str) -> u64 {
        self.counts.iter().filter(|(subject, _)| subject.section() == section).map(|(_, counts)| counts.won).sum()
    }
}
