//! Which word leads from which node of the trie to which.

use super::image::Image;
use super::image::Reader;
use super::image::Table;
use super::trie::Node;
use super::vocabulary::WordId;

/// The edges of all nodes but the roots in one table with open addressing.
#[derive(Clone, Debug)]
pub struct Edges {
    /// Node, word and whether it touches; the node that the edge leads to; and what is known of that, which is asked for next. The first
    /// is 0 in a free slot, for no edge of a form lacks a word.
    slots: Table<[u64; 4]>,
    /// A bit for each edge by its hash.
    filter: Table<u64>,
    /// How many edges there are, while there are more to come.
    used: usize,
}

/// Bits of the filter, as a power of two: small enough to stay near the processor.
const FILTER: u32 = 19;

impl Default for Edges {
    fn default() -> Self {
        Edges { slots: Table::noughts(1024), filter: Table::noughts(1 << (FILTER - 6)), used: 0 }
    }
}

impl PartialEq for Edges {
    fn eq(&self, other: &Edges) -> bool {
        (&self.slots, &self.filter) == (&other.slots, &other.filter)
    }
}

impl Edges {
    /// Whether an edge may be there, as far as the filter tells.
    #[inline]
    pub fn may_have(&self, key: u64) -> bool {
        let bit = mixed(key) >> (64 - FILTER);
        self.filter.at((bit >> 6) as usize) >> (bit & 63) & 1 == 1
    }

    /// Whether an edge may be there, as far as the first slot tells in which it may stand.
    #[inline]
    pub fn may_lead(&self, key: u64) -> bool {
        let [own, ..] = self.slots.at(self.start(key));
        own != 0
    }

    /// The node that an edge leads to.
    #[inline]
    pub fn get(&self, key: u64) -> Option<(u32, Node)> {
        let [own, next, known @ ..] = self.slots.at(self.slot(key));
        (own != 0).then(|| (next as u32, Node::of(known)))
    }

    /// The first slot in which an edge may stand.
    #[inline]
    fn start(&self, key: u64) -> usize {
        ((u64::from((mixed(key) >> 16) as u32) * self.slots.len() as u64) >> 32) as usize
    }

    /// Where an edge stands, or else the free slot where it would.
    #[inline]
    fn slot(&self, key: u64) -> usize {
        let mut slot = self.start(key);
        loop {
            let [other, ..] = self.slots.at(slot);
            if other == 0 || other == key {
                return slot;
            }
            slot = if slot + 1 < self.slots.len() { slot + 1 } else { 0 };
        }
    }

    /// Adds an edge.
    pub fn insert(&mut self, node: u32, id: WordId, touches: bool, next: u32) {
        if self.used * 3 >= self.slots.len() * 2 {
            self.resize(self.slots.len() * 2);
        }
        let key = key(node, id, touches);
        self.place([key, u64::from(next), 0, 0]);
        let bit = mixed(key) >> (64 - FILTER);
        let word = (bit >> 6) as usize;
        self.filter.put(word, self.filter.at(word) | 1 << (bit & 63));
        self.used += 1;
    }

    /// All edges, from what is known of the nodes.
    pub fn finish(mut self, nodes: &Table<[u64; 2]>) -> Edges {
        self.resize(self.used * 3 / 2 + 1);
        for at in 0..self.slots.len() {
            let [key, next, ..] = self.slots.at(at);
            if key != 0 {
                let [ends, follows] = nodes.at(next as usize);
                self.slots.put(at, [key, next, ends, follows]);
            }
        }
        self
    }

    /// Writes the edges down.
    pub fn write(&self, image: &mut Image) {
        image.table(&self.slots);
        image.table(&self.filter);
    }

    /// The edges that were written down.
    pub fn read(image: &mut Reader) -> Option<Edges> {
        Some(Edges { slots: image.table()?, filter: image.table()?, used: 0 })
    }

    fn place(&mut self, edge: [u64; 4]) {
        let [key, ..] = edge;
        self.slots.put(self.slot(key), edge);
    }

    fn resize(&mut self, room: usize) {
        let slots = std::mem::replace(&mut self.slots, Table::noughts(room));
        slots.iter().filter(|[key, ..]| *key != 0).for_each(|edge| self.place(edge));
    }
}

/// An edge by its node, its word, and whether that touches the word before.
pub fn key(node: u32, id: WordId, touches: bool) -> u64 {
    u64::from(node) << 32 | u64::from(id) << 1 | u64::from(touches)
}

fn mixed(key: u64) -> u64 {
    (key ^ key >> 29).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}
