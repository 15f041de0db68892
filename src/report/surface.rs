//! How an entry is named in a table: by the wording that the article uses most.

use std::collections::BTreeMap;

use super::Sheet;
use super::clean;
use crate::labelling::Labelling;
use crate::measure::LabelName;
use crate::measure::LabelRow;
use crate::measure::label_name;
use crate::sourcing::SourceMention;
use crate::text::Span;

/// Longest name of a source behind a label, in characters.
const SOURCE: usize = 32;

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
    /// beginning with a star; else the two, or the commonest and how many there are.
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
            (false, n, _) => format!("{best} ({n} wordings)"),
        }
    }
}

/// The wordings of all terms, and of all labels per actor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Surfaces {
    terms: BTreeMap<String, Surface>,
    labels: BTreeMap<(Option<String>, LabelName), Surface>,
    /// Sources by the labels that their words give an actor; of one article only.
    namers: BTreeMap<(Option<String>, LabelName), BTreeMap<String, u64>>,
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
            let actor = labelling.actor.and_then(|actor| sheet.score.actor_id(sheet.lexicon, actor));
            let label = label_name(sheet.lexicon, labelling.label);
            if let Some(source) = source_of(sheet, labelling).filter(|_| actor.is_some()) {
                *all.namers.entry((actor.clone(), label.clone())).or_default().entry(clean(words(source.span))).or_insert(0) += 1;
            }
            let surface = all.labels.entry((actor, label)).or_default();
            surface.add(words(labelling.span));
        }
        all
    }

    /// The same as a part of many articles, where nobody's words are told.
    pub(super) fn of_many(self) -> Surfaces {
        Surfaces { namers: BTreeMap::new(), ..self }
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

    /// Who gives an actor a label: the source heard most, and how many others there are.
    pub(super) fn namer(&self, actor: Option<&str>, label: &LabelRow) -> Option<String> {
        let name = LabelName { id: label.label.clone(), with: label.with.clone() };
        let namers = self.namers.get(&(actor.map(str::to_string), name))?;
        let (most, _) = namers.iter().max_by_key(|(source, n)| (**n, std::cmp::Reverse(source.as_str())))?;
        let short: String = most.chars().take(SOURCE).collect();
        let cut = if short.len() < most.len() { format!("{}…", short.trim_end()) } else { short };
        Some(match namers.len() {
            1 => cut,
            n => format!("{cut} and {} more", n - 1),
        })
    }

    /// The name of a term: its commonest wording, else its id.
    pub(super) fn term(&self, id: &str) -> String {
        let name = self.terms.get(id).map(Surface::name);
        name.unwrap_or_else(|| clean(id))
    }

    /// The commonest wording of a label, whomever it is of; none where it was not found.
    pub(super) fn label_of_any(&self, id: &str) -> Option<String> {
        let mut all = Surface::default();
        self.labels.iter().filter(|((_, name), _)| name.id == id).for_each(|(_, surface)| all.merge(surface));
        Some(all.name()).filter(|name| !name.is_empty())
    }

    /// The name of an actor's label, or of a label without an actor: its commonest wording, else its id.
    pub(super) fn label(&self, actor: Option<&str>, label: &LabelRow) -> String {
        let name = LabelName { id: label.label.clone(), with: label.with.clone() };
        let key = (actor.map(str::to_string), name);
        let name = self.labels.get(&key).map(Surface::name);
        name.unwrap_or_else(|| clean(&label.label))
    }
}

/// The source in whose words a label stands, where the text names one.
fn source_of<'a>(sheet: &Sheet<'a>, labelling: &Labelling) -> Option<&'a SourceMention> {
    let attribution = sheet.score.attributions.get(labelling.attribution? as usize)?;
    sheet.score.sources.get(attribution.source_id? as usize)
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
            (&["nest", "lair", "den", "nest"], "nest (3 wordings)"),
            (&[], ""),
        ];
        for (wordings, name) in cases {
            let mut surface = Surface::default();
            wordings.iter().for_each(|wording| surface.add(wording));
            assert_eq!(surface.name(), name);
        }
    }
}
