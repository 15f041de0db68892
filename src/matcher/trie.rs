//! Wordings as paths of word ids, and what stands at their ends.
//!
//! Decision: matching is on tokens, never on bytes, so a longer wording that ends inside a word cannot hide a shorter one. All nodes
//! share one table of edges. Most words that follow go nowhere, and most of those are told by a few bits of the node, most others by a
//! small filter before the table.

use std::ops::Range;

use super::edges::Edges;
use super::edges::key;
use super::image::Image;
use super::image::Reader;
use super::image::Table;
use super::opening::Openings;
use super::vocabulary::Lots;
use super::vocabulary::NONE;
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

/// How many sets there are.
pub const ROOTS: usize = 2;

impl Root {
    /// Its bit in a set of them.
    #[inline]
    pub fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// All wordings of a lexicon.
#[derive(Clone, Debug, PartialEq)]
pub struct Trie {
    /// What is known of each node: see [`Node`].
    nodes: Table<[u64; 2]>,
    edges: Edges,
    openings: Openings,
}

/// What is known of a node, in two numbers side by side, because most questions about it come together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Node {
    /// The wordings that end here.
    ends: Ends,
    /// What may follow.
    follows: Follows,
}

/// The wordings that end at a node, in 62 bits: none; one by its own number, as nearly everywhere; or where several stand.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ends(u64);

impl Ends {
    /// Bits of how many there are.
    const LENGTH: u32 = 30;

    /// One wording, by a number of 61 bits.
    pub fn one(number: u64) -> Ends {
        Ends(number << 1 | 1)
    }

    /// So many wordings from a place on.
    pub fn several(start: u32, length: u32) -> Ends {
        Ends((u64::from(start) << Ends::LENGTH | u64::from(length)) << 1)
    }

    /// The number of the only one, if there is only one, and else the places where they stand.
    #[inline]
    pub fn places(self) -> (Option<u64>, Range<usize>) {
        let (number, start) = (self.0 >> 1, (self.0 >> (Ends::LENGTH + 1)) as usize);
        match self.0 & 1 {
            1 => (Some(number), 0..0),
            _ => (None, start..start + (number & ((1 << Ends::LENGTH) - 1)) as usize),
        }
    }
}

/// What may follow a node.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Follows {
    /// A bit for each whole word by its number: most words that follow go nowhere, and most of those are told by it.
    words: u64,
    /// The beginning of a word.
    opens: bool,
}

impl Follows {
    /// Whether a word may follow, as far as its bit tells.
    #[inline]
    fn leads_to(self, id: WordId) -> bool {
        self.words & Follows::bit(id) != 0 && id != NONE
    }

    /// The bit of a word.
    #[inline]
    fn bit(id: WordId) -> u64 {
        1 << (id.wrapping_mul(0x9e37_79b1) >> 26)
    }
}

impl Node {
    /// As two numbers.
    pub fn numbers(&self) -> [u64; 2] {
        let Node { ends, follows } = self;
        [ends.0 << 1 | u64::from(follows.opens), follows.words]
    }

    /// From its numbers.
    #[inline]
    pub fn of([ends, words]: [u64; 2]) -> Node {
        Node { ends: Ends(ends >> 1), follows: Follows { words, opens: ends & 1 == 1 } }
    }
}

/// A trie that wordings are still added to.
#[derive(Debug)]
pub struct Builder {
    follows: Vec<Follows>,
    /// The first node of each word id, for each root; 0 is none.
    first: Vec<[u32; ROOTS]>,
    edges: Edges,
    openings: Openings,
}

impl Default for Builder {
    fn default() -> Self {
        Builder { follows: vec![Follows::default(); ROOTS], first: Vec::new(), edges: Edges::default(), openings: Openings::default() }
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

    /// The whole trie, from the nodes at which its wordings end, in order, and what ends there.
    pub fn finish(self, ends: impl IntoIterator<Item = (u32, Ends)>) -> Trie {
        let mut ends = ends.into_iter().peekable();
        let nodes = (0..).zip(&self.follows).map(|(node, &follows)| {
            let ends = ends.next_if(|&(end, _)| end == node).map(|(_, ends)| ends).unwrap_or_default();
            Node { ends, follows }.numbers()
        });
        let nodes: Table<[u64; 2]> = nodes.collect();
        Trie { edges: self.edges.finish(&nodes), nodes, openings: self.openings.in_order() }
    }

    /// The first nodes of the forms, and of what stands around forms, that start with each word; 0 is none.
    pub fn take_first(&mut self) -> Vec<[u32; ROOTS]> {
        std::mem::take(&mut self.first)
    }

    fn node(&mut self) -> u32 {
        self.follows.push(Follows::default());
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

    /// Notes what may follow a node.
    fn goes_on(&mut self, node: u32, note: impl FnMut(&mut Follows)) {
        self.follows.get_mut(node as usize).into_iter().for_each(note);
    }

    fn edge(&mut self, node: u32, id: WordId, touches: bool) -> u32 {
        let known = Some(key(node, id, touches)).filter(|&key| self.edges.may_have(key));
        if let Some((next, _)) = known.and_then(|key| self.edges.get(key)) {
            return next;
        }
        let new = self.node();
        self.goes_on(node, |follows| follows.words |= Follows::bit(id));
        self.edges.insert(node, id, touches, new);
        new
    }

    fn beginning(&mut self, node: u32, step: &Step) -> u32 {
        if let Some(next) = self.openings.find(node, &step.beginning, step.touches) {
            return next;
        }
        let new = self.node();
        self.goes_on(node, |follows| follows.opens = true);
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
    /// The lots of the entries around whose forms something is looked for.
    pub lots: Lots,
}

impl Path<'_> {
    /// What is known of the word of a token; none where a wording may not reach.
    #[inline]
    fn word(&self, at: usize) -> Option<&Word> {
        self.words.get(at).filter(|_| at < self.end)
    }
}

/// A form of two words or more, as far as its first two tell.
#[derive(Clone, Copy, Debug)]
pub struct Going {
    /// The token of its first word.
    at: usize,
    /// The edge to its second.
    key: u64,
}

impl Trie {
    /// Reports all forms that start in a sentence, in text order: those that end at a node, and one past their last token.
    ///
    /// Most edges are in no cache near the processor. Where the words of a sentence lead is asked for all of them before the first answer
    /// is needed, so that it waits for them together, and not for each in its turn.
    pub fn walk_forms(&self, path: &Path, sentence: Range<usize>, going: &mut Vec<Going>, mut found: impl FnMut(usize, Ends, usize)) {
        going.clear();
        going.extend(sentence.clone().filter_map(|at| self.going(path, at)));
        going.retain(|form| self.edges.may_lead(form.key));
        let mut going = going.iter().peekable();
        for at in sentence {
            let Some(word) = path.word(at) else { return };
            let next = going.next_if(|form| form.at == at);
            let found = &mut |ends, end| found(at, ends, end);
            if word.forms != 0 && word.node.follows.opens {
                self.follow(path, (word.forms, word.node), at + 1, found);
            } else {
                if word.node.ends != Ends::default() {
                    found(word.node.ends, at + 1);
                }
                if let Some(next) = next.and_then(|form| self.edges.get(form.key)) {
                    self.follow(path, next, at + 2, found);
                }
            }
            self.begin(Root::Forms, path, at, found);
        }
    }

    /// The form that starts at token `at`, if one may go on with the word behind it.
    #[inline]
    fn going(&self, path: &Path, at: usize) -> Option<Going> {
        let (word, next, gap) = (path.word(at)?, path.word(at + 1)?, path.reading.token(at + 1).gap);
        let key = key(word.forms, next.id, gap == Gap::None);
        (word.node.follows.leads_to(next.id) && gap != Gap::Break && self.edges.may_have(key)).then_some(Going { at, key })
    }

    /// Reports what stands around forms and starts at token `at`, as far as it is looked for.
    #[inline]
    pub fn walk_around(&self, path: &Path, at: usize, found: &mut impl FnMut(Ends, usize)) {
        let Some(word) = path.word(at).filter(|word| word.lots & path.lots != 0 || word.id == NONE) else { return };
        if word.around != 0 {
            self.follow(path, self.node(word.around), at + 1, found);
        }
        self.begin(Root::Around, path, at, found);
    }

    /// Reports the wordings of which the word at token `at` has the beginning.
    #[inline]
    fn begin(&self, root: Root, path: &Path, at: usize, found: &mut impl FnMut(Ends, usize)) {
        let Some(word) = path.word(at) else { return };
        if word.opens & root.bit() != 0 || word.id == NONE && self.openings.may_start(root, path.reading, at) {
            self.openings.at(root as u32, path.reading, at, false, &mut |next| self.follow(path, self.node(next), at + 1, found));
        }
    }

    /// What is known of a word: the paths that start with it.
    pub fn word(&self, [forms, around]: [u32; ROOTS], spelling: &[u8]) -> Word {
        let opens = self.beginnings(spelling).fold(0, |opens, (root, _)| opens | root.bit());
        Word { forms, node: self.node(forms).1, around, opens, ..Word::default() }
    }

    /// The beginnings that a word of this folded spelling may have as the first of a wording, and of which set.
    pub fn beginnings(&self, spelling: &[u8]) -> impl Iterator<Item = (Root, &str)> {
        [Root::Forms, Root::Around].into_iter().flat_map(|root| self.openings.begun(root, spelling).map(move |word| (root, word)))
    }

    /// A node with what is known of it.
    #[inline]
    fn node(&self, node: u32) -> (u32, Node) {
        (node, Node::of(self.nodes.at(node as usize)))
    }

    /// Reports every wording that goes on from a node with the token at `at`, or ends before it.
    fn follow(&self, path: &Path, (mut node, mut known): (u32, Node), mut at: usize, found: &mut impl FnMut(Ends, usize)) {
        loop {
            let Node { ends, follows } = known;
            if ends != Ends::default() {
                found(ends, at);
            }
            let Some(&Word { id, .. }) = path.word(at) else { return };
            let goes_on = follows.leads_to(id);
            if !goes_on && !follows.opens {
                return;
            }
            let gap = path.reading.token(at).gap;
            if gap == Gap::Break {
                return;
            }
            let touches = gap == Gap::None;
            if follows.opens {
                let dynamic: &mut dyn FnMut(Ends, usize) = found;
                self.openings.at(node, path.reading, at, touches, &mut |next| self.follow_any(path, next, at + 1, dynamic));
            }
            let edge = goes_on.then(|| key(node, id, touches)).filter(|&key| self.edges.may_have(key));
            let Some(next) = edge.and_then(|key| self.edges.get(key)) else { return };
            ((node, known), at) = (next, at + 1);
        }
    }

    /// [`follow`](Trie::follow) behind the beginning of a word.
    fn follow_any(&self, path: &Path, node: u32, at: usize, found: &mut dyn FnMut(Ends, usize)) {
        self.follow(path, self.node(node), at, &mut |ends, end| found(ends, end));
    }

    /// Writes the trie down.
    pub fn write(&self, image: &mut Image) {
        image.table(&self.nodes);
        self.edges.write(image);
        self.openings.write(image);
    }

    /// The trie that was written down.
    pub fn read(image: &mut Reader) -> Option<Trie> {
        Some(Trie { nodes: image.table()?, edges: Edges::read(image)?, openings: Openings::read(image)? })
    }
}
