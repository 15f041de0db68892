//! How an entry is named in a table: by the wording that the article uses most.

use std::collections::BTreeMap;

use super::Sheet;
use super::clean;
use crate::measure::LabelName;
use crate::measure::LabelRow;
use crate::measure::label_name;
use crate::text::Span;

/// The wordings in which an entry was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Surface {
    wordings: BTreeMap<String, u64>,
}

impl Surface {
    /// Notes one occurrence.
    pub(super) fn add(&mut self, text: &str) {
        *self.wordings.entry(clean(text)).or_insert(0) += 1;
    }

    /// Adds all occurrences of another.
    pub(super) fn merge(&mut self, other: &Surface) {
        for (wording, n) in &other.wordings {
            *self.wordings.entry(wording.clone()).or_insert(0) += n;
        }
    }

    /// The commonest wording; where all of several have a beginning in common that is a word or most of one, that
    /// beginning with a star; else the two, or the commonest and how many others there are.
    pub(super) fn name(&self) -> String {
        let mut folded: BTreeMap<String, (u64, &str, u64)> = BTreeMap::new();
        for (wording, &n) in &self.wordings {
            let entry = folded.entry(wording.to_lowercase()).or_default();
            entry.0 += n;
            if n >= entry.2 {
                (entry.1, entry.2) = (wording, n);
            }
        }
        let best = folded.values().max_by_key(|(n, wording, _)| (*n, std::cmp::Reverse(wording.len())));
        let Some(&(_, best, _)) = best else {
            return String::new();
        };
        if folded.len() == 1 {
            return best.to_string();
        }
        let stem = folded.keys().skip(1).fold(folded.keys().next().map_or(0, |first| first.chars().count()), |stem, wording| {
            stem.min(common(folded.keys().next(), wording))
        });
        let stem: String = best.chars().take(stem).collect();
        let stem = stem.trim_end();
        let worth = stem.chars().count() >= 4 && 2 * stem.chars().count() >= best.chars().count();
        let mut others = folded.values().filter(|(_, wording, _)| *wording != best);
        match (worth, folded.len(), others.next()) {
            (true, _, _) => format!("{stem}*"),
            (false, 2, Some((_, other, _))) => format!("{best} / {other}"),
            (false, n, _) => format!("{best} / {} others", n - 1),
        }
    }
}

/// The wordings of all terms, and of all labels per actor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Surfaces {
    terms: BTreeMap<String, Surface>,
    labels: BTreeMap<(Option<String>, LabelName), Surface>,
}

impl Surfaces {
    /// The wordings of one article.
    pub(super) fn of(sheet: &Sheet) -> Surfaces {
        let mut all = Surfaces::default();
        let words = |span: Span| span.of(&sheet.document.text);
        for hit in &sheet.score.hits {
            if let Some(term) = sheet.lexicon.terms.get(hit.term as usize) {
                let surface = all.terms.entry(term.entry.id.clone()).or_default();
                surface.add(words(hit.span));
            }
        }
        for labelling in sheet.score.labellings.iter().filter(|l| !l.negated) {
            let actor = labelling.actor.and_then(|actor| sheet.lexicon.actors.get(actor as usize)).map(|actor| actor.entry.id.clone());
            let label = label_name(sheet.lexicon, labelling.label);
            let surface = all.labels.entry((actor, label)).or_default();
            surface.add(words(labelling.span));
        }
        all
    }

    /// Adds the wordings of other articles.
    pub(super) fn merge(&mut self, other: &Surfaces) {
        for (term, surface) in &other.terms {
            self.terms.entry(term.clone()).or_default().merge(surface);
        }
        for (label, surface) in &other.labels {
            self.labels.entry(label.clone()).or_default().merge(surface);
        }
    }

    /// The name of a term: its commonest wording, else its id.
    pub(super) fn term(&self, id: &str) -> String {
        let name = self.terms.get(id).map(Surface::name);
        name.unwrap_or_else(|| clean(id))
    }

    /// The name of an actor's label, or of a label without an actor: its commonest wording, else its id.
    pub(super) fn label(&self, actor: Option<&str>, label: &LabelRow) -> String {
        let name = LabelName { id: label.label.clone(), with: label.with.clone() };
        let key = (actor.map(str::to_string), name);
        let name = self.labels.get(&key).map(Surface::name);
        name.unwrap_or_else(|| clean(&label.label))
    }
}

/// How many characters two wordings have in common at their beginning.
fn common(first: Option<&String>, other: &str) -> usize {
    first.map_or(0, |first| first.chars().zip(other.chars()).take_while(|(a, b)| a == b).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commonest_wording_names_an_entry() {
        let cases: [(&[&str], &str); 8] = [
            (&["terrorists"], "terrorists"),
            (&["Terrorists", "terrorists", "terrorists"], "terrorists"),
            (&["terrorists", "terrorist"], "terrorist*"),
            (&["terrorists", "terrorist groups", "Terrorists"], "terrorist*"),
            (&["terror nest", "Terror Nests"], "terror nest*"),
            (&["the regime", "Assad's regime", "the regime"], "the regime / Assad's regime"),
            (&["nest", "lair", "den", "nest"], "nest / 2 others"),
            (&[], ""),
        ];
        for (wordings, name) in cases {
            let mut surface = Surface::default();
            wordings.iter().for_each(|wording| surface.add(wording));
            assert_eq!(surface.name(), name);
        }
    }
}
