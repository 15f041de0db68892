//! Every word that stands in a form, numbered: the text's tokens are looked up here once, and compared as numbers after.

use crate::text::Token;
use crate::text::fold;
use crate::text::token;

/// The number of a word; [`NONE`] for a word that stands in no form.
pub type WordId = u32;

/// A word that stands in no form.
pub const NONE: WordId = 0;

/// Words by the hash of their folded spelling, with open addressing.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    /// Folded spelling and hash by id; the first is no word.
    words: Vec<(String, u32)>,
    /// Ids by hash; the length is a power of two.
    slots: Vec<WordId>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        Vocabulary { words: vec![(String::new(), 0)], slots: vec![NONE; 1024] }
    }
}

impl Vocabulary {
    /// The id of a folded word, numbered anew if it has none.
    pub fn insert(&mut self, folded: &str, hash: u32) -> WordId {
        if let Some(id) = self.find(hash, |word| word == folded) {
            return id;
        }
        if self.words.len() * 4 > self.slots.len() {
            self.grow();
        }
        let id = self.words.len() as WordId;
        self.words.push((folded.to_owned(), hash));
        self.place(id, hash);
        id
    }

    /// The id of a word of ASCII letters in any case.
    pub fn insert_letters(&mut self, word: &str) -> WordId {
        let mut hasher = fold::Hasher::default();
        word.bytes().for_each(|byte| hasher.push(byte.to_ascii_lowercase()));
        let hash = hasher.finish();
        let known = self.find(hash, |known| known.eq_ignore_ascii_case(word));
        known.unwrap_or_else(|| self.insert(&word.to_ascii_lowercase(), hash))
    }

    /// The id of a token's word.
    #[inline]
    pub fn get(&self, text: &str, token: &Token) -> WordId {
        self.find(token.hash, |word| token::spells(text, token, word)).unwrap_or(NONE)
    }

    /// The number of ids given out, [`NONE`] included.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    #[inline]
    fn find(&self, hash: u32, is: impl Fn(&str) -> bool) -> Option<WordId> {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            let id = *self.slots.get(slot)?;
            if id == NONE {
                return None;
            }
            let (word, known) = self.words.get(id as usize)?;
            if *known == hash && is(word) {
                return Some(id);
            }
            slot = (slot + 1) & mask;
        }
    }

    fn place(&mut self, id: WordId, hash: u32) {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        while self.slots.get(slot).is_some_and(|&other| other != NONE) {
            slot = (slot + 1) & mask;
        }
        if let Some(free) = self.slots.get_mut(slot) {
            *free = id;
        }
    }

    fn grow(&mut self) {
        self.slots = vec![NONE; self.slots.len() * 4];
        let hashes: Vec<u32> = self.words.iter().map(|&(_, hash)| hash).collect();
        for (id, hash) in hashes.into_iter().enumerate().skip(1) {
            self.place(id as WordId, hash);
        }
    }
}
