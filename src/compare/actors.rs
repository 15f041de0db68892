//! Who is called what in which group.

use std::collections::BTreeMap;

use super::articles::Corpus;
use super::articles::Key;
use super::model::ActorCell;
use super::model::ActorCells;
use super::model::AgencyCount;
use super::model::ClassCounts;
use super::model::LabelCount;
use super::plan::Actor;
use super::plan::OftenNamed;
use super::plan::often_named;
use crate::labelling::Construction;
use crate::labelling::LabelRef;
use crate::labelling::Part;
use crate::lexicon::Class;
use crate::lexicon::Lexicon;
use crate::measure::VoiceCounts;
use crate::measure::label_class;
use crate::measure::label_name;
use crate::tally::Counter;

/// The actors that are named often, those named most first, each in every group.
pub(super) fn actors(corpus: &Corpus, lexicon: &Lexicon) -> Vec<ActorCells> {
    let mut keys: BTreeMap<Actor, Vec<usize>> = BTreeMap::new();
    for (at, key) in corpus.keys.iter().enumerate() {
        if let Some(actor) = Actor::of(key) {
            keys.entry(actor).or_default().push(at);
        }
    }
    let sums = sums(corpus);
    let row = |OftenNamed { actor, name, .. }: OftenNamed| {
        let own = keys.get(&actor).map(Vec::as_slice).unwrap_or_default();
        let counted = |sums: &Vec<u64>| own.iter().map(|&at| (&corpus.keys[at], sums[at])).filter(|(_, n)| *n > 0).collect::<Vec<_>>();
        ActorCells { cells: sums.iter().map(|sums| cell(&actor, &counted(sums), lexicon)).collect(), actor: actor.id(lexicon), name }
    };
    often_named(corpus, lexicon).into_iter().map(row).collect()
}

/// The sums of all keys over each group.
fn sums(corpus: &Corpus) -> Vec<Vec<u64>> {
    let mut sums = vec![vec![0; corpus.keys.len()]; corpus.groups.len()];
    for article in &corpus.articles {
        article.counts.iter().for_each(|(key, n)| sums[article.group as usize][key as usize] += u64::from(n));
    }
    sums
}

fn cell(actor: &Actor, counts: &[(&Key, u64)], lexicon: &Lexicon) -> ActorCell {
    let mut cell = ActorCell {
        labelled: Class::ALL.map(|class| ClassCounts { class, counts: VoiceCounts::default() }).to_vec(),
        ..ActorCell::default()
    };
    let mut labels: BTreeMap<LabelRef, VoiceCounts> = BTreeMap::new();
    let mut inferred: BTreeMap<LabelRef, VoiceCounts> = BTreeMap::new();
    let mut agency: BTreeMap<(Part, Construction), VoiceCounts> = BTreeMap::new();
    for &(key, n) in counts {
        match actor.mentioned(key) {
            Some(Counter::Mentions(_, voice)) => cell.mentions.add(voice, n),
            Some(Counter::LabelledMentions(_, class, voice)) => {
                let own = cell.labelled.iter_mut().filter(|counts| counts.class == class);
                own.for_each(|own| own.counts.add(voice, n));
            }
            Some(Counter::Labellings(_, label, voice)) if !matches!(label, LabelRef::Association(_)) => {
                labels.entry(label).or_default().add(voice, n);
            }
            Some(Counter::Inferred(_, label, voice)) => inferred.entry(label).or_default().add(voice, n),
            Some(Counter::Agency(_, part, construction, voice)) => agency.entry((part, construction)).or_default().add(voice, n),
            _ => {}
        }
    }
    let of_part = |((part, construction), counts)| AgencyCount { part, construction, counts };
    cell.agency = agency.into_iter().map(of_part).collect();
    cell.labels = commonest(labels, lexicon);
    cell.inferred = commonest(inferred, lexicon);
    cell
}

/// Labels that are linked to no actor, for every group, the commonest first.
pub(super) fn unlinked(corpus: &Corpus, lexicon: &Lexicon) -> Vec<Vec<LabelCount>> {
    let of_group = |sums: Vec<u64>| {
        let mut labels: BTreeMap<LabelRef, VoiceCounts> = BTreeMap::new();
        for (key, n) in corpus.keys.iter().zip(sums).filter(|(_, n)| *n > 0) {
            if let Key::Counter(Counter::Labellings(None, label, voice)) = key
                && !matches!(label, LabelRef::Association(_))
            {
                labels.entry(*label).or_default().add(*voice, n);
            }
        }
        commonest(labels, lexicon)
    };
    sums(corpus).into_iter().map(of_group).collect()
}

fn commonest(labels: BTreeMap<LabelRef, VoiceCounts>, lexicon: &Lexicon) -> Vec<LabelCount> {
    let count = |(label, counts)| LabelCount {
        label: label_name(lexicon, label).id,
        name: wording(lexicon, label),
        class: label_class(lexicon, label),
        counts,
    };
    let mut labels: Vec<LabelCount> = labels.into_iter().map(count).collect();
    labels.sort_by_key(|label| std::cmp::Reverse(label.counts.total()));
    labels
}

/// How tables name a label: an epithet, whose id is a number, by its first form.
fn wording(lexicon: &Lexicon, label: LabelRef) -> String {
    let epithet = match label {
        LabelRef::Epithet(actor, n) => lexicon.actors.get(actor as usize).and_then(|actor| actor.epithets.get(n as usize)),
        LabelRef::Label(_) | LabelRef::Association(_) => None,
    };
    let form = epithet.and_then(|epithet| epithet.entry.forms.first());
    form.cloned().unwrap_or_else(|| label_name(lexicon, label).id)
}
