//! Which articles are compared: duplicates and events without a counterpart are left out.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use super::articles::Corpus;
use super::articles::Kept;
use super::articles::Key;
use super::model::Group;
use super::options::Duplicates;
use super::options::Options;
use crate::lexicon::Lexicon;
use crate::tally::Counter;
use crate::tally::Tally;

/// What is left of a corpus.
pub(super) struct Selection {
    pub corpus: Corpus,
    /// The cluster of each article.
    pub clusters: Vec<usize>,
    /// For each article whether it is wire copy.
    pub wire: Vec<bool>,
    /// The groups, with what was left out of each.
    pub groups: Vec<Group>,
}

/// What becomes of an article in a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It counts.
    Counts,
    /// It is left out as a duplicate of another.
    Duplicate,
    /// It is left out because no other group reports on its event.
    Unmatched,
}

/// What becomes of each article of a corpus; `clusters` are those of [`compare`](super::compare).
pub fn fates(corpus: &Corpus, clusters: &[usize], options: &Options) -> Vec<Fate> {
    let printers = printers(corpus, clusters);
    let shared = |cluster: usize| printers.get(&cluster).is_some_and(|groups| groups.len() > 1);
    let mut seen: BTreeSet<(usize, u32)> = BTreeSet::new();
    let mut keep = |(article, &cluster): (&Kept, &usize)| match options.duplicates {
        Duplicates::Always => true,
        Duplicates::PerOutlet => seen.insert((cluster, article.group)),
        Duplicates::Once => !shared(cluster) && seen.insert((cluster, article.group)),
    };
    let kept: Vec<bool> = corpus.articles.iter().zip(clusters).map(&mut keep).collect();
    let mut events: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    for (article, _) in corpus.articles.iter().zip(&kept).filter(|(_, kept)| **kept) {
        if let Some(event) = &article.event {
            events.entry(event).or_default().insert(article.group);
        }
    }
    let matched = |article: &Kept| {
        let groups = article.event.as_deref().and_then(|event| events.get(event));
        !options.matched || groups.is_some_and(|groups| groups.len() > 1)
    };
    let fate = |(article, &kept): (&Kept, &bool)| match (kept, matched(article)) {
        (false, _) => Fate::Duplicate,
        (true, false) => Fate::Unmatched,
        (true, true) => Fate::Counts,
    };
    corpus.articles.iter().zip(&kept).map(fate).collect()
}

/// The articles that are compared.
pub(super) fn select(corpus: Corpus, clusters: &[usize], options: &Options) -> Selection {
    let mut groups: Vec<Group> = corpus.groups.iter().map(|name| Group { name: name.clone(), ..Group::default() }).collect();
    let printers = printers(&corpus, clusters);
    let shared = |cluster: usize| printers.get(&cluster).is_some_and(|groups| groups.len() > 1);
    // all copies are looked at, those that are left out too
    let wire: Vec<bool> = corpus.articles.iter().zip(clusters).map(|(article, &cluster)| article.wire || shared(cluster)).collect();
    let fates = fates(&corpus, clusters, options);
    let Corpus { groups: names, keys, articles } = corpus;
    let (mut left, mut of, mut copied) = (Vec::new(), Vec::new(), Vec::new());
    for (at, article) in articles.into_iter().enumerate() {
        let group = &mut groups[article.group as usize];
        group.wire += u64::from(wire[at]);
        match fates[at] {
            Fate::Duplicate => group.duplicates += 1,
            Fate::Unmatched => group.unmatched += 1,
            Fate::Counts => {
                group.articles += 1;
                // by now it is told whose copies they are
                left.push(Kept { signature: String::new(), ..article });
                of.push(clusters[at]);
                copied.push(wire[at]);
            }
        }
    }
    Selection { corpus: Corpus { groups: names, keys, articles: left }, clusters: of, wire: copied, groups }
}

/// The groups that print each text.
fn printers(corpus: &Corpus, clusters: &[usize]) -> BTreeMap<usize, BTreeSet<u32>> {
    let mut groups: BTreeMap<usize, BTreeSet<u32>> = BTreeMap::new();
    for (article, &cluster) in corpus.articles.iter().zip(clusters) {
        groups.entry(cluster).or_default().insert(article.group);
    }
    groups
}

/// Adds the words of the articles to their groups.
pub(super) fn count(corpus: &Corpus, groups: &mut [Group]) {
    for article in &corpus.articles {
        let group = &mut groups[article.group as usize];
        for (key, n) in article.counts.iter() {
            if let Key::Counter(Counter::Words(voice, _)) = corpus.keys[key as usize] {
                group.words.add(voice, u64::from(n));
            }
        }
    }
}

/// The events of the articles, as clusters.
pub(super) fn by_event(corpus: &Corpus) -> Vec<usize> {
    let mut first: BTreeMap<&Option<String>, usize> = BTreeMap::new();
    corpus.articles.iter().enumerate().map(|(at, article)| *first.entry(&article.event).or_insert(at)).collect()
}

/// The actor of the lexicon that an article names most: with its date a guess at the event.
pub fn top_actor(tally: &Tally, lexicon: &Lexicon) -> Option<String> {
    let mut named: BTreeMap<u32, u64> = BTreeMap::new();
    for (counter, n) in tally.iter() {
        if let Counter::Mentions(actor, _) = counter {
            *named.entry(actor).or_insert(0) += n;
        }
    }
    let (&most, _) = named.iter().max_by_key(|&(&actor, &n)| (n, std::cmp::Reverse(actor)))?;
    lexicon.actors.get(most as usize).map(|actor| actor.entry.id.clone())
}
