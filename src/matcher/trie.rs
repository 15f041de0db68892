//! Wordings as paths of word ids, and what stands at their ends.
//!
//! Decision: matching is on tokens, never on bytes, so a longer wording that ends inside a word cannot hide a shorter one. All nodes
//! share one table of edges, and a small filter before it answers most questions, for most words that follow go nowhere.

use std::ops::Range;

use super::image::Image;
use super::image::Reader;
use super::image::Table;
use super::opening::Openings;
use super::vocabulary::NONE;
use super::vocabulary::Vocabulary;
use super::vocabulary::Word;
use super::vocabulary::WordId;
use super::wording::Step;
use crate::text::Reading;
use crate::text::token::Gap;

/// Two sets of wordings in one table of edges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Root {
    /// What entries are found by.
    Forms,
    /// What stands around them: exceptions and contexts.
    Around,
}

const ROOTS: usize = 2;

/// Whether a whole word may follow, and whether the beginning of one may.
const GOES_ON: u8 = 1;
const OPENS: u8 = 2;

/// All wordings of a lexicon.
#[derive(Clone, Debug, PartialEq)]
pub struct Trie {
    /// What is known of each node: see [`Node`].
    nodes: Table<u64>,
    edges: Edges,
    openings: Openings,
}

/// What is known of a node, in one number, because most questions about it come together.
struct Node {
    /// The wordings that end here, by their numbers.
    ends: Range<u32>,
    /// What may follow: [`GOES_ON`], [`OPENS`].
    follows: u8,
}

impl Node {
    fn number(&self) -> u64 {
        u64::from(self.ends.start) << 32 | u64::from(self.ends.end - self.ends.start) << 8 | u64::from(self.follows)
    }

    #[inline]
    fn of(number: u64) -> Node {
        let start = (number >> 32) as u32;
        Node { ends: start..start + (number as u32 >> 8), follows: number as u8 }
    }
}

/// A trie that wordings are still added to.
#[derive(Debug)]
pub struct Builder {
    follows: Vec<u8>,
    /// The first node of each word id, for each root; 0 is none.
    first: Vec<[u32; ROOTS]>,
    edges: Edges,
    openings: Openings,
}

impl Default for Builder {
    fn default() -> Self {
        Builder { follows: vec![0; ROOTS], first: Vec::new(), edges: Edges::default(), openings: Openings::default() }
    }
}

impl Builder {
    /// Adds a wording; the node at which it ends.
    pub fn insert(&mut self, root: Root, steps: &[Step]) -> u32 {
        let mut node = root as u32;
        for (nth, step) in steps.iter().enumerate() {
            node = match step.id {
                NONE => self.beginning(node, step),
                id if nth == 0 => self.root_edge(root, id),
                id => self.edge(node, id, step.touches),
            };
        }
        node
    }

    /// The whole trie, from the nodes at which its wordings end, in order.
    pub fn finish(self, nodes: &[u32]) -> Trie {
        let (mut ends, mut ended) = (nodes.iter().peekable(), 0);
        let nodes = (0..).zip(&self.follows).map(|(node, &follows)| {
            let start = ended;
            while ends.next_if(|&&end| end == node).is_some() {
                ended += 1;
            }
            Node { ends: start..ended, follows }.number()
        });
        Trie { nodes: nodes.collect(), edges: self.edges, openings: self.openings.in_order() }
    }

    /// What is known of a word so far: the paths that start with it.
    pub fn word(&self, id: WordId, vocabulary: &Vocabulary) -> Word {
        let [forms, around] = self.first.get(id as usize).copied().unwrap_or_default();
        Word { id, forms, around, set: 0, opens: self.openings.may_begin(vocabulary.spelling(id)) }
    }

    fn node(&mut self) -> u32 {
        self.follows.push(0);
        self.follows.len() as u32 - 1
    }

    /// Nothing stands before a first word, so it touches nothing.
    fn root_edge(&mut self, root: Root, id: WordId) -> u32 {
        self.first.resize(self.first.len().max(id as usize + 1), [0; ROOTS]);
        let known = self.first_node(root, id).map_or(0, |node| *node);
        if known != 0 {
            return known;
        }
        let new = self.node();
        if let Some(first) = self.first_node(root, id) {
            *first = new;
        }
        new
    }

    /// Where the first node of a word is noted.
    fn first_node(&mut self, root: Root, id: WordId) -> Option<&mut u32> {
        self.first.get_mut(id as usize)?.get_mut(root as usize)
    }

    /// Notes that more may follow a node.
    fn goes_on(&mut self, node: u32, how: u8) {
        if let Some(follows) = self.follows.get_mut(node as usize) {
            *follows |= how;
        }
    }

    fn edge(&mut self, node: u32, id: WordId, touches: bool) -> u32 {
        if let Some(next) = self.edges.get(node, id, touches) {
            return next;
        }
        let new = self.node();
        self.goes_on(node, GOES_ON);
        self.edges.insert(node, id, touches, new);
        new
    }

    fn beginning(&mut self, node: u32, step: &Step) -> u32 {
        if let Some(next) = self.openings.find(node, &step.beginning, step.touches) {
            return next;
        }
        let new = self.node();
        self.goes_on(node, OPENS);
        self.openings.insert(node, &step.beginning, step.touches, new);
        new
    }
}

/// A reading as it is walked over.
#[derive(Clone, Copy)]
pub struct Path<'a> {
    /// The tokens.
    pub reading: &'a Reading<'a>,
    /// What is known of the word of each.
    pub words: &'a [Word],
    /// One past the last token that a wording may take.
    pub end: usize,
}

impl Path<'_> {
    /// What is known of the word of a token; none where a wording may not reach.
    #[inline]
    fn word(&self, at: usize) -> Option<&Word> {
        self.words.get(at).filter(|_| at < self.end)
    }
}

impl Trie {
    /// Reports every wording that starts at token `at`: its number, and one past its last token.
    #[inline]
    pub fn walk(&self, root: Root, path: &Path, at: usize, found: &mut impl FnMut(u32, usize)) {
        let Some(word) = path.word(at) else { return };
        let next = if root == Root::Forms { word.forms } else { word.around };
        if next != 0 {
            self.follow(path, next, at + 1, found);
        }
        if word.opens || word.id == NONE && self.openings.may_start(path.reading, at) {
            self.openings.at(root as u32, path.reading, at, false, &mut |next| self.follow(path, next, at + 1, found));
        }
    }

    fn follow(&self, path: &Path, node: u32, at: usize, found: &mut impl FnMut(u32, usize)) {
        let Node { ends, follows } = Node::of(self.nodes.at(node as usize));
        ends.for_each(|number| found(number, at));
        if follows == 0 {
            return;
        }
        let Some(&Word { id, .. }) = path.word(at) else { return };
        let gap = path.reading.token(at).gap;
        if gap == Gap::Break {
            return;
        }
        let touches = gap == Gap::None;
        if follows & GOES_ON != 0
            && id != NONE
            && let Some(next) = self.edges.get(node, id, touches)
        {
            self.follow(path, next, at + 1, found);
        }
        if follows & OPENS != 0 {
            let dynamic: &mut dyn FnMut(u32, usize) = found;
            self.openings.at(node, path.reading, at, touches, &mut |next| self.follow_any(path, next, at + 1, dynamic));
        }
    }

    /// [`follow`](Trie::follow) behind the beginning of a word.
    fn follow_any(&self, path: &Path, node: u32, at: usize, found: &mut dyn FnMut(u32, usize)) {
        self.follow(path, node, at, &mut |number, end| found(number, end));
    }

    /// Writes the trie down.
    pub fn write(&self, image: &mut Image) {
        image.table(&self.nodes);
        image.table(&self.edges.keys);
        image.table(&self.edges.next);
        image.table(&self.edges.filter);
        self.openings.write(image);
    }

    /// The trie that was written down.
    pub fn read(image: &mut Reader) -> Option<Trie> {
        let nodes = image.table()?;
        let edges = Edges { keys: image.table()?, next: image.table()?, filter: image.table()?, used: 0 };
        Some(Trie { nodes, edges, openings: Openings::read(image)? })
    }
}

/// The edges of all nodes but the roots in one table with open addressing.
#[derive(Clone, Debug)]
struct Edges {
    /// Node, word and whether it touches; 0 is a free slot, for no edge of a form lacks a word. The length is a power of two.
    keys: Table<u64>,
    /// The node that each edge leads to.
    next: Table<u32>,
    /// A bit for each edge by its hash.
    filter: Table<u64>,
    /// How many edges there are, while there are more to come.
    used: usize,
}

/// Bits of the filter, as a power of two: small enough to stay near the processor.
const FILTER: u32 = 19;

impl Default for Edges {
    fn default() -> Self {
        Edges { keys: Table::noughts(1024), next: Table::noughts(1024), filter: Table::noughts(1 << (FILTER - 6)), used: 0 }
    }
}

impl PartialEq for Edges {
    fn eq(&self, other: &Edges) -> bool {
        (&self.keys, &self.next, &self.filter) == (&other.keys, &other.next, &other.filter)
    }
}

impl Edges {
    #[inline]
    fn get(&self, node: u32, id: WordId, touches: bool) -> Option<u32> {
        let key = key(node, id, touches);
        let bit = mixed(key) >> (64 - FILTER);
        if self.filter.at((bit >> 6) as usize) >> (bit & 63) & 1 == 0 {
            return None;
        }
        let slot = self.slot(key);
        (self.keys.at(slot) != 0).then(|| self.next.at(slot))
    }

    /// Where an edge stands, or else the free slot where it would.
    #[inline]
    fn slot(&self, key: u64) -> usize {
        let mask = self.keys.len() - 1;
        let mut slot = (mixed(key) >> 24) as usize & mask;
        loop {
            let other = self.keys.at(slot);
            if other == 0 || other == key {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    fn insert(&mut self, node: u32, id: WordId, touches: bool, next: u32) {
        if self.used * 3 >= self.keys.len() * 2 {
            self.grow();
        }
        let key = key(node, id, touches);
        self.place(key, next);
        let bit = mixed(key) >> (64 - FILTER);
        let word = (bit >> 6) as usize;
        self.filter.put(word, self.filter.at(word) | 1 << (bit & 63));
        self.used += 1;
    }

    fn place(&mut self, key: u64, next: u32) {
        let slot = self.slot(key);
        self.keys.put(slot, key);
        self.next.put(slot, next);
    }

    fn grow(&mut self) {
        let room = self.keys.len() * 2;
        let keys = std::mem::replace(&mut self.keys, Table::noughts(room));
        let next = std::mem::replace(&mut self.next, Table::noughts(room));
        keys.iter().zip(next.iter()).filter(|(key, _)| *key != 0).for_each(|(key, next)| self.place(key, next));
    }
}

fn key(node: u32, id: WordId, touches: bool) -> u64 {
    u64::from(node) << 32 | u64::from(id) << 1 | u64::from(touches)
}

fn mixed(key: u64) -> u64 {
    (key ^ key >> 29).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}
