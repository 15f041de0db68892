//! Wordings as paths of word ids, and what stands at their ends.
//!
//! Decision: matching is on tokens, never on bytes, so a longer wording that ends inside a word cannot hide a shorter one.

use super::vocabulary::NONE;
use super::vocabulary::Vocabulary;
use super::vocabulary::WordId;
use crate::text::Token;
use crate::text::fold;
use crate::text::token;
use crate::text::token::Gap;

/// One step of a wording: a word, and how it joins the one before.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Folded spelling.
    pub word: String,
    /// Hash of it.
    pub hash: u32,
    /// Any ending may follow.
    pub any_ending: bool,
    /// It touches the word before it, as a clitic does.
    pub touches: bool,
}

/// A node: the state after some words of some wordings.
#[derive(Clone, Debug, Default)]
struct Node {
    /// Next words, sorted, with whether they touch, and the nodes they lead to.
    edges: Vec<((WordId, bool), u32)>,
    /// Next words of which only the beginning is given.
    beginnings: Vec<(String, bool, u32)>,
    /// Numbers of the wordings that end here.
    ends: Vec<u32>,
}

/// All wordings of a lexicon.
#[derive(Clone, Debug)]
pub struct Trie {
    nodes: Vec<Node>,
    /// The root's edges by word id, for speed; 0 is none.
    first: Vec<u32>,
    /// The beginnings at the root, by their first byte.
    openings: Vec<Vec<(String, u32)>>,
}

impl Default for Trie {
    fn default() -> Self {
        Trie { nodes: vec![Node::default()], first: Vec::new(), openings: vec![Vec::new(); 256] }
    }
}

impl Trie {
    /// Adds a wording that ends in `number`.
    pub fn insert(&mut self, steps: &[Step], number: u32, vocabulary: &mut Vocabulary) {
        let mut node = 0usize;
        for step in steps {
            node = if step.any_ending {
                self.beginning(node, &step.word, step.touches)
            } else {
                let id = vocabulary.insert(&step.word, step.hash);
                self.edge(node, (id, step.touches))
            };
        }
        self.nodes[node].ends.push(number);
    }

    fn edge(&mut self, node: usize, key: (WordId, bool)) -> usize {
        match self.nodes[node].edges.binary_search_by_key(&key, |&(k, _)| k) {
            Ok(at) => self.nodes[node].edges[at].1 as usize,
            Err(at) => {
                let new = self.nodes.len();
                self.nodes.push(Node::default());
                self.nodes[node].edges.insert(at, (key, new as u32));
                if node == 0 {
                    let id = key.0 as usize;
                    self.first.resize(self.first.len().max(id + 1), 0);
                    self.first[id] = new as u32;
                }
                new
            }
        }
    }

    fn beginning(&mut self, node: usize, word: &str, touches: bool) -> usize {
        let known = self.nodes[node].beginnings.iter().find(|(w, t, _)| w == word && *t == touches);
        if let Some(&(_, _, next)) = known {
            return next as usize;
        }
        let new = self.nodes.len();
        self.nodes.push(Node::default());
        self.nodes[node].beginnings.push((word.to_owned(), touches, new as u32));
        if let (0, Some(&byte)) = (node, word.as_bytes().first()) {
            self.openings[byte as usize].push((word.to_owned(), new as u32));
        }
        new
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
        here.ends.iter().for_each(|&number| found(number, at));
        if here.edges.is_empty() && here.beginnings.is_empty() {
            return;
        }
        let Some(token) = tokens.get(at).filter(|token| token.gap != Gap::Break) else {
            return;
        };
        let key = (ids[at], token.gap == Gap::None);
        if key.0 != NONE
            && let Ok(edge) = here.edges.binary_search_by_key(&key, |&(k, _)| k)
        {
            self.follow(text, tokens, ids, here.edges[edge].1 as usize, at + 1, found);
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

/// Whether a token's spelling starts with `beginning`, which is folded.
fn begins(text: &str, token: &Token, beginning: &str) -> bool {
    let word = token.span.of(text);
    if word.is_ascii() {
        return word.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning));
    }
    token.is_wordlike() && token::spelling(text, token).starts_with(beginning) || fold::fold(word).starts_with(beginning)
}
