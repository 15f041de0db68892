//! Findings that need not be told again: those that an editor accepted, and those of an earlier run.
//!
//! A finding is known by its policy, what was found, and its sentence; one of an earlier run by its article too. So an article may
//! grow and lose lines, and only a sentence that changes is told again.

use std::collections::HashSet;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;

use crate::error::Error;
use crate::error::Kind;
use crate::error::Place;
use crate::error::Result;
use crate::lexicon::Acceptance;
use crate::lexicon::Lexicon;
use crate::lexicon::acceptances;
use crate::lexicon::did_you_mean;
use crate::record::Line;
use crate::record::read;
use crate::record::sentence_of;
use crate::score::ArticleScore;
use crate::text::Document;

/// What an earlier run knows of a finding: article, policy, entry, sentence.
type Known = [String; 4];

/// Findings that need not be told again.
#[derive(Debug, Default)]
pub struct Accepted {
    /// What an editor accepted, and whether it was found.
    list: Vec<(Acceptance, AtomicBool)>,
    baseline: HashSet<Known>,
}

impl Accepted {
    /// Takes in an editor's list.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, or the first mistake in it.
    pub fn add_list(&mut self, path: &Path) -> Result<()> {
        let list = acceptances(path)?;
        self.list.extend(list.into_iter().map(|acceptance| (acceptance, AtomicBool::new(false))));
        Ok(())
    }

    /// Takes in the records of an earlier run, one a line.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, or its first line that is no record.
    pub fn add_baseline(&mut self, path: &Path) -> Result<()> {
        let text = std::fs::read_to_string(path).map_err(|error| Error::io(path, &error))?;
        for (line, number) in text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty()) {
            let place = Place { file: path.display().to_string(), line: number, column: 0, excerpt: String::new() };
            if let Line::Scored(record) = read(line).map_err(|error| error.at(place))? {
                let id = &record.article.id;
                self.baseline.extend(record.findings.into_iter().map(|f| [id.clone(), f.policy, f.entry, f.excerpt]));
            }
        }
        Ok(())
    }

    /// Leaves out of a score the findings that need not be told again.
    pub fn leave_out(&self, document: &Document, score: &mut ArticleScore, lexicon: &Lexicon) {
        if self.list.is_empty() && self.baseline.is_empty() {
            return;
        }
        let mut new = Vec::with_capacity(score.findings.len());
        for finding in &score.findings {
            let policy = lexicon.policies.get(finding.policy as usize);
            let name = policy.map(|policy| (policy.entry.id.clone(), finding.subject.name(policy, lexicon)));
            let sentence = sentence_of(document, score, finding);
            new.push(!name.is_some_and(|(policy, entry)| self.knows(&[document.id.clone(), policy, entry, sentence])));
        }
        let mut new = new.into_iter();
        score.keep_findings(|_| new.next() == Some(true));
    }

    fn knows(&self, name: &Known) -> bool {
        let [_, policy, entry, sentence] = name;
        let accepted = self.list.iter().filter(|(a, _)| a.policy == *policy && a.entry == *entry && a.sentence == *sentence);
        let found = accepted.map(|(_, found)| found.store(true, Ordering::Relaxed)).count();
        found > 0 || self.baseline.contains(name)
    }

    /// What is probably a slip in the editor's lists, after all articles: policies that are not there, findings that are gone.
    pub fn slips(&self, lexicon: &Lexicon) -> Vec<Error> {
        let unfound = self.list.iter().filter(|(_, found)| !found.load(Ordering::Relaxed));
        unfound.map(|(acceptance, _)| slip(acceptance, lexicon)).collect()
    }
}

fn slip(acceptance: &Acceptance, lexicon: &Lexicon) -> Error {
    let (policy, entry) = (&acceptance.policy, &acceptance.entry);
    let mut policies = lexicon.policies.iter().map(|policy| policy.entry.id.as_str());
    let (what, remedy) = if policies.clone().any(|id| id == policy) {
        let what = format!("the policy `{policy}` does not find `{entry}` in that sentence");
        (what, "take the line out, or copy `policy`, `entry` and `excerpt` from a record".to_owned())
    } else {
        let remedy = did_you_mean(policy, policies.by_ref(), || "check the id, or apply its pack with --policy".to_owned());
        (format!("no policy that is applied is called `{policy}`"), remedy)
    };
    Error::new(Kind::Format, what, remedy).at(acceptance.place.clone())
}
