//! How an entry is named in a table: by the wordings in which it was found, the commonest first.

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::hash::Hash;

use super::Sheet;
use super::clean;
use super::heard::source_name;
use crate::labelling::LabelRef;
use crate::labelling::Labelling;
use crate::labelling::Part;
use crate::labelling::Who;
use crate::measure::LabelName;
use crate::measure::LabelRow;
use crate::measure::label_name;
use crate::text::Span;

/// Wordings of an entry that are printed before the rest is summed up.
const WORDINGS: usize = 4;

/// Who speaks where nobody is said to.
pub(super) const NOBODY: &str = "nobody named";

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
    pub(super) fn merge(&mut self, other: Surface) {
        for (wording, n) in other.wordings {
            *self.wordings.entry(wording).or_insert(0) += n;
        }
    }

    /// The wordings, the commonest first; where all of several have a beginning in common that is a word or most of one, that
    /// beginning with a star.
    pub(super) fn name(&self) -> String {
        let wordings = self.wordings();
        if let Some(stem) = stem(&wordings).filter(|_| wordings.len() > 1) {
            return format!("{stem}*");
        }
        if wordings.len() <= WORDINGS {
            return wordings.join(" / ");
        }
        let first: Vec<&str> = wordings.iter().take(WORDINGS - 1).copied().collect();
        format!("{} ({} more wordings)", first.join(" / "), wordings.len() - first.len())
    }

    /// All wordings, the commonest first, each in the case in which it is found most.
    fn wordings(&self) -> Vec<&str> {
        let mut folded: BTreeMap<String, (u64, &str, u64)> = BTreeMap::new();
        for (wording, &n) in &self.wordings {
            let entry = folded.entry(wording.to_lowercase()).or_default();
            entry.0 += n;
            if n >= entry.2 {
                (entry.1, entry.2) = (wording, n);
            }
        }
        let mut wordings: Vec<(u64, &str)> = folded.into_values().map(|(n, wording, _)| (n, wording)).collect();
        wordings.sort_by_key(|(n, wording)| (std::cmp::Reverse(*n), wording.len()));
        wordings.into_iter().map(|(_, wording)| wording).collect()
    }
}

/// The beginning that all wordings have in common, where it is a word or most of one.
fn stem(wordings: &[&str]) -> Option<String> {
    let folded: Vec<String> = wordings.iter().map(|wording| wording.to_lowercase()).collect();
    let (best, first) = (wordings.first()?, folded.first()?);
    let common = |other: &String| first.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let length = folded.iter().map(common).min()?;
    let stem: String = best.chars().take(length).collect();
    let stem = stem.trim_end_matches(|c: char| !c.is_alphanumeric());
    let letters = stem.chars().count();
    (letters >= 4 && 2 * letters >= best.chars().count()).then(|| stem.to_string())
}

/// In which row of the matrix a label stands; actors by their ids, `None` where it is linked to nobody.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Bearer {
    /// Among the labels of an actor.
    Of(Option<String>),
    /// Among those that the text denies it.
    Denied(Option<String>),
    /// Among those that were inferred to mean an actor.
    Inferred(String),
}

impl Bearer {
    /// Among the labels of an actor.
    pub(super) fn of(actor: Option<&str>) -> Bearer {
        Bearer::Of(actor.map(str::to_string))
    }

    /// Among those that the text denies it.
    pub(super) fn denied(actor: Option<&str>) -> Bearer {
        Bearer::Denied(actor.map(str::to_string))
    }
}

/// The wordings of all terms, and of all labels per row; who says these, in one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Surfaces {
    terms: HashMap<String, Surface>,
    labels: HashMap<(Bearer, LabelName), Surface>,
    /// Wordings of those labels, linked to nobody, that do or suffer harm, by their ids.
    parts: HashMap<String, Surface>,
    /// Sources by the labels that stand in their words; of one article only.
    speakers: BTreeMap<(Bearer, LabelName), BTreeMap<String, u64>>,
}

impl Surfaces {
    /// The wordings of one article.
    pub(super) fn of(sheet: &Sheet) -> Surfaces {
        let mut all = Surfaces::default();
        for hit in &sheet.score.hits {
            if let Some(term) = sheet.lexicon.terms.get(hit.term as usize) {
                let surface = all.terms.entry(term.entry.id.clone()).or_default();
                surface.add(hit.span.of(&sheet.document.text));
            }
        }
        sheet.score.labellings.iter().for_each(|labelling| all.label_in(sheet, labelling));
        all.parts_in(sheet);
        all
    }

    /// Notes a label, and who says it.
    fn label_in(&mut self, sheet: &Sheet, labelling: &Labelling) {
        let id = |actor: u32| sheet.score.actor_id(sheet.lexicon, actor);
        let actor = labelling.actor.and_then(id);
        let label = label_name(sheet.lexicon, labelling.label);
        let words = labelling.span.of(&sheet.document.text);
        if let Some(inferred) = labelling.inferred.and_then(|inferred| id(inferred.actor)) {
            self.labels.entry((Bearer::Inferred(inferred), label.clone())).or_default().add(words);
        }
        let bearer = if labelling.negated { Bearer::Denied(actor) } else { Bearer::Of(actor) };
        if let Some(speaker) = speaker(sheet, labelling) {
            *self.speakers.entry((bearer.clone(), label.clone())).or_default().entry(speaker).or_insert(0) += 1;
        }
        self.labels.entry((bearer, label)).or_default().add(words);
    }

    /// Notes the labels that do or suffer harm.
    fn parts_in(&mut self, sheet: &Sheet) {
        let deeds = sheet.score.deeds.iter().filter(|deed| deed.counts());
        for filler in deeds.flat_map(|deed| Part::ALL.into_iter().flat_map(|part| deed.fillers(part))) {
            let Who::Label(label) = filler.who else {
                continue;
            };
            let label = LabelRef::Label(label);
            let own = |labelling: &&Labelling| labelling.label == label && filler.span.contains(labelling.span);
            let span: Span = sheet.score.labellings.iter().find(own).map_or(filler.span, |labelling| labelling.span);
            self.parts.entry(label_name(sheet.lexicon, label).id).or_default().add(span.of(&sheet.document.text));
        }
    }

    /// The same as a part of many articles, where sources go by who they are, and not by their words.
    pub(super) fn of_many(self) -> Surfaces {
        Surfaces { speakers: BTreeMap::new(), ..self }
    }

    /// Adds the wordings of other articles.
    pub(super) fn merge(&mut self, other: Surfaces) {
        add(&mut self.terms, other.terms);
        add(&mut self.labels, other.labels);
        add(&mut self.parts, other.parts);
    }

    /// Who says a label of a row, by the words that introduce them, and how often; empty for many articles.
    pub(super) fn speakers(&self, bearer: &Bearer, label: &LabelRow) -> Vec<(&str, u64)> {
        let speakers = self.speakers.get(&(bearer.clone(), name(label)));
        speakers.into_iter().flatten().map(|(speaker, &n)| (speaker.as_str(), n)).collect()
    }

    /// The name of a term: its wordings, else its id.
    pub(super) fn term(&self, id: &str) -> String {
        let name = self.terms.get(id).map(Surface::name);
        name.unwrap_or_else(|| clean(id))
    }

    /// The wordings of a label, whomever it is of; none where it was not found.
    pub(super) fn label_of_any(&self, id: &str) -> Option<String> {
        let mut all = Surface::default();
        let own = |bearer: &Bearer, name: &LabelName| matches!(bearer, Bearer::Of(_)) && name.id == id;
        self.labels.iter().filter(|((bearer, name), _)| own(bearer, name)).for_each(|(_, surface)| all.merge(surface.clone()));
        Some(all.name()).filter(|name| !name.is_empty())
    }

    /// The name of a label that does or suffers harm: its wordings there, else its id.
    pub(super) fn part(&self, id: &str) -> String {
        let name = self.parts.get(id).map(Surface::name);
        name.unwrap_or_else(|| clean(id))
    }

    /// The name of a label in a row: its wordings there, else its id.
    pub(super) fn label(&self, bearer: &Bearer, label: &LabelRow) -> String {
        let name = self.labels.get(&(bearer.clone(), name(label))).map(Surface::name);
        name.unwrap_or_else(|| clean(&label.label))
    }
}

/// Adds the wordings of each entry to those known of it.
fn add<K: Eq + Hash>(all: &mut HashMap<K, Surface>, more: HashMap<K, Surface>) {
    more.into_iter().for_each(|(entry, surface)| all.entry(entry).or_default().merge(surface));
}

fn name(label: &LabelRow) -> LabelName {
    LabelName { id: label.label.clone(), with: label.with.clone() }
}

/// The source in whose words a label stands; where nobody is said to speak, that.
fn speaker(sheet: &Sheet, labelling: &Labelling) -> Option<String> {
    let attribution = sheet.score.attributions.get(labelling.attribution? as usize)?;
    let source = attribution.source_id.and_then(|id| sheet.score.sources.get(id as usize));
    Some(source.map_or(NOBODY.to_string(), |source| source_name(sheet, source.span)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_commonest_wording_names_an_entry() {
        let cases: [(&[&str], &str); 11] = [
            (&["terrorists"], "terrorists"),
            (&["Terrorists", "terrorists", "terrorists"], "terrorists"),
            (&["terrorists", "terrorist"], "terrorist*"),
            (&["terrorists", "terrorist groups", "Terrorists"], "terrorist*"),
            (&["terror nest", "Terror Nests"], "terror nest*"),
            (&["the regime", "Assad's regime", "the regime"], "the regime / Assad's regime"),
            (&["nest", "lair", "den", "nest"], "nest / den / lair"),
            (&["nest", "lair", "den", "nest", "hole"], "nest / den / hole / lair"),
            (&["nest", "lair", "den", "nest", "hole", "haunt"], "nest / den / hole (2 more wordings)"),
            (&["port-run", "port-led"], "port*"),
            (&[], ""),
        ];
        for (wordings, name) in cases {
            let mut surface = Surface::default();
            wordings.iter().for_each(|wording| surface.add(wording));
            assert_eq!(surface.name(), name);
        }
    }
}
