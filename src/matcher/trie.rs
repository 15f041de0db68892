//! Wordings as paths of word ids, and what stands at their ends.
//!
//! Decision: matching is on tokens, never on bytes, so a longer wording that ends inside a word cannot hide a shorter one.

use super::vocabulary::NONE;
use super::vocabulary::WordId;
use super::wording::Step;
use crate::text::Token;
use crate::text::fold;
use crate::text::token;
use crate::text::token::Gap;

/// A node: the state after some words of some wordings.
#[derive(Clone, Debug, Default)]
struct Node {
    /// Whether a whole word may follow; which ones, [`Edges`] tells.
    goes_on: bool,
    /// Next words of which only the beginning is given, with whether they touch, and the nodes they lead to.
    beginnings: Vec<(String, bool, u32)>,
    /// The first and last of the wordings that end here, in [`Trie::next`]; 0 is none.
    ends: (u32, u32),
}

/// All wordings of a lexicon.
#[derive(Clone, Debug)]
pub struct Trie {
    nodes: Vec<Node>,
    edges: Edges,
    /// The root's edges by word id, for speed; 0 is none.
    first: Vec<u32>,
    /// The beginnings at the root, by their first byte.
    openings: Vec<Vec<(String, u32)>>,
    /// For each wording, counted from 1, the next one that ends at the same node; 0 is none.
    next: Vec<u32>,
}

impl Default for Trie {
    fn default() -> Self {
        let (nodes, openings) = (vec![Node::default()], vec![Vec::new(); 256]);
        Trie { nodes, edges: Edges::default(), first: Vec::new(), openings, next: vec![0] }
    }
}

impl Trie {
    /// Adds the next wording; they are numbered from 0.
    pub fn insert(&mut self, steps: &[Step]) {
        let mut node = 0usize;
        for step in steps {
            node = match step.id {
                NONE => self.beginning(node, &step.beginning, step.touches),
                id if node == 0 => self.root_edge(id),
                id => self.edge(node, (id, step.touches)),
            };
        }
        let number = self.next.len() as u32;
        self.next.push(0);
        let (first, last) = &mut self.nodes[node].ends;
        match *last {
            0 => *first = number,
            last => self.next[last as usize] = number,
        }
        *last = number;
    }

    fn node(&mut self) -> u32 {
        self.nodes.push(Node::default());
        self.nodes.len() as u32 - 1
    }

    /// Nothing stands before a first word, so it touches nothing.
    fn root_edge(&mut self, id: WordId) -> usize {
        let at = id as usize;
        self.first.resize(self.first.len().max(at + 1), 0);
        if self.first[at] == 0 {
            self.first[at] = self.node();
        }
        self.first[at] as usize
    }

    fn edge(&mut self, node: usize, key: (WordId, bool)) -> usize {
        if let Some(next) = self.edges.get(node as u32, key) {
            return next as usize;
        }
        let new = self.node();
        self.nodes[node].goes_on = true;
        self.edges.insert(node as u32, key, new);
        new as usize
    }

    fn beginning(&mut self, node: usize, word: &str, touches: bool) -> usize {
        let known = self.nodes[node].beginnings.iter().find(|(w, t, _)| w == word && *t == touches);
        if let Some(&(_, _, next)) = known {
            return next as usize;
        }
        let new = self.node();
        self.nodes[node].beginnings.push((word.to_owned(), touches, new));
        if let (0, Some(&byte)) = (node, word.as_bytes().first()) {
            self.openings[byte as usize].push((word.to_owned(), new));
        }
        new as usize
    }

    /// Reports every wording that starts at token `at`: its number, and one past its last token.
    #[inline]
    pub fn walk(&self, text: &str, tokens: &[Token], ids: &[WordId], at: usize, found: &mut impl FnMut(u32, usize)) {
        let id = ids[at];
        if id != NONE
            && let Some(&next) = self.first.get(id as usize)
            && next != 0
        {
            self.follow(text, tokens, ids, next as usize, at + 1, found);
        }
        self.walk_openings(text, tokens, ids, at, found);
    }

    /// The wordings of whose first word only the beginning is given.
    #[inline]
    fn walk_openings(&self, text: &str, tokens: &[Token], ids: &[WordId], at: usize, found: &mut impl FnMut(u32, usize)) {
        let token = &tokens[at];
        let first = text.as_bytes().get(token.span.start as usize).map_or(0, u8::to_ascii_lowercase);
        let first = match first {
            0x80.. if token.is_wordlike() => token::spelling(text, token).bytes().next().unwrap_or(0),
            byte => byte,
        };
        for (word, next) in &self.openings[first as usize] {
            if begins(text, token, word) {
                self.follow(text, tokens, ids, *next as usize, at + 1, found);
            }
        }
    }

    fn follow(&self, text: &str, tokens: &[Token], ids: &[WordId], node: usize, at: usize, found: &mut impl FnMut(u32, usize)) {
        let Some(here) = self.nodes.get(node) else { return };
        let mut end = here.ends.0;
        while end != 0 {
            found(end - 1, at);
            end = self.next[end as usize];
        }
        if !here.goes_on && here.beginnings.is_empty() {
            return;
        }
        let Some(token) = tokens.get(at).filter(|token| token.gap != Gap::Break) else {
            return;
        };
        let key = (ids[at], token.gap == Gap::None);
        if here.goes_on
            && key.0 != NONE
            && let Some(next) = self.edges.get(node as u32, key)
        {
            self.follow(text, tokens, ids, next as usize, at + 1, found);
        }
        if !here.beginnings.is_empty() {
            self.follow_beginnings(text, tokens, ids, node, at, found);
        }
    }

    fn follow_beginnings(&self, text: &str, tokens: &[Token], ids: &[WordId], node: usize, at: usize, found: &mut impl FnMut(u32, usize)) {
        let Some(token) = tokens.get(at) else { return };
        for (word, touches, next) in self.nodes.get(node).map_or(&[][..], |n| &n.beginnings) {
            let joined = *touches == (token.gap == Gap::None);
            if joined && begins(text, token, word) {
                self.follow(text, tokens, ids, *next as usize, at + 1, found);
            }
        }
    }
}

/// The edges of all nodes but the root in one table with open addressing, for a list in each node would be a piece of memory in
/// each node.
#[derive(Clone, Debug)]
struct Edges {
    /// Node, word and whether it touches, and the node it leads to; 0 is none. The length is a power of two.
    slots: Vec<(u32, WordId, bool, u32)>,
    used: usize,
}

impl Default for Edges {
    fn default() -> Self {
        Edges { slots: vec![(0, NONE, false, 0); 1024], used: 0 }
    }
}

impl Edges {
    #[inline]
    fn get(&self, node: u32, (id, touches): (WordId, bool)) -> Option<u32> {
        let (.., next) = self.slots[self.slot(node, (id, touches))];
        (next != 0).then_some(next)
    }

    /// Where an edge stands, or else the free slot where it would.
    #[inline]
    fn slot(&self, node: u32, (id, touches): (WordId, bool)) -> usize {
        let mask = self.slots.len() - 1;
        let mixed = (u64::from(node) << 32 | u64::from(id) << 1 | u64::from(touches)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut slot = (mixed >> 32) as usize & mask;
        loop {
            let (from, word, joined, next) = self.slots[slot];
            if next == 0 || (from, word, joined) == (node, id, touches) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    fn insert(&mut self, node: u32, key: (WordId, bool), next: u32) {
        if self.used * 2 >= self.slots.len() {
            let room = vec![(0, NONE, false, 0); self.slots.len() * 4];
            for (node, id, touches, next) in std::mem::replace(&mut self.slots, room).into_iter().filter(|slot| slot.3 != 0) {
                let slot = self.slot(node, (id, touches));
                self.slots[slot] = (node, id, touches, next);
            }
        }
        let slot = self.slot(node, key);
        self.slots[slot] = (node, key.0, key.1, next);
        self.used += 1;
    }
}

/// Whether a token's spelling starts with `beginning`, which is folded.
fn begins(text: &str, token: &Token, beginning: &str) -> bool {
    let word = token.span.of(text);
    if word.is_ascii() {
        return word.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning));
    }
    token.is_wordlike() && token::spelling(text, token).starts_with(beginning) || fold::fold(word).starts_with(beginning)
}
