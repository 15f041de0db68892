//! Which articles are drawn together, exchanged together, and compared with one another alone.

use std::collections::BTreeMap;

use super::articles::Corpus;
use super::matrix::Contrast;

/// What is drawn and exchanged together.
pub(super) struct Units {
    /// The cluster of each article, and how many there are.
    pub cluster_of: Vec<usize>,
    pub clusters: usize,
    /// The block of each article: a cluster within a group, which changes its group as a whole.
    pub block_of: Vec<usize>,
    /// The group of each block.
    pub groups: Vec<u32>,
    /// What is compared, and exchanged, within itself alone.
    pub strata: Vec<Stratum>,
}

/// Articles that are compared with one another and no others.
#[derive(Default)]
pub(super) struct Stratum {
    pub articles: Vec<usize>,
    /// Their blocks.
    pub blocks: Vec<usize>,
    /// Their groups, in order.
    pub groups: Vec<u32>,
}

impl Stratum {
    /// Whether both sides of a contrast stand in it.
    pub fn tells(&self, contrast: Contrast) -> bool {
        contrast.sides().iter().all(|side| self.groups.iter().any(|&group| side.holds(group)))
    }
}

impl Units {
    /// The units of a corpus: what is drawn together, what is exchanged together, and within which strata.
    pub fn new(corpus: &Corpus, (drawn, exchanged): (&[usize], &[usize]), stratum: impl Fn(usize) -> String) -> Units {
        let numbered = |keys: Vec<(usize, u32)>| {
            let mut known: Vec<(usize, u32)> = keys.clone();
            known.sort_unstable();
            known.dedup();
            let of: Vec<usize> = keys.iter().map(|key| known.partition_point(|own| own < key)).collect();
            (of, known)
        };
        let (cluster_of, all) = numbered(drawn.iter().map(|&cluster| (cluster, 0)).collect());
        let in_group = |(at, &cluster): (usize, &usize)| (cluster, corpus.articles[at].group);
        let (block_of, blocks) = numbered(exchanged.iter().enumerate().map(in_group).collect());
        // the copies of a text in one group stay together, in the stratum of the first
        let mut first: Vec<Option<String>> = vec![None; blocks.len()];
        let mut strata: BTreeMap<String, Stratum> = BTreeMap::new();
        for (at, &block) in block_of.iter().enumerate() {
            let new = first[block].is_none();
            let name = first[block].get_or_insert_with(|| stratum(at));
            let own = strata.entry(name.clone()).or_default();
            own.articles.push(at);
            if new {
                own.blocks.push(block);
                own.groups.push(blocks[block].1);
            }
        }
        let mut strata: Vec<Stratum> = strata.into_values().collect();
        for stratum in &mut strata {
            stratum.groups.sort_unstable();
            stratum.groups.dedup();
        }
        Units { cluster_of, clusters: all.len(), block_of, groups: blocks.into_iter().map(|(_, group)| group).collect(), strata }
    }

    /// For each article whether its stratum tells something of a contrast.
    pub fn telling(&self, contrast: Contrast) -> Vec<bool> {
        let mut telling = vec![false; self.block_of.len()];
        for stratum in self.strata.iter().filter(|stratum| stratum.tells(contrast)) {
            stratum.articles.iter().for_each(|&at| telling[at] = true);
        }
        telling
    }

    /// The strata of the blocks on either side of a contrast.
    pub fn strata_of(&self, contrast: Contrast) -> Vec<Vec<usize>> {
        let takes_part = |block: &&usize| contrast.sides().iter().any(|side| side.holds(self.groups[**block]));
        self.strata.iter().map(|stratum| stratum.blocks.iter().filter(takes_part).copied().collect()).collect()
    }
}
