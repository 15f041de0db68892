//! Every word that stands in a form, numbered: the text's tokens are looked up here once, and compared as numbers after.

use super::image::Image;
use super::image::Reader;
use crate::text::Token;
use crate::text::fold;
use crate::text::token;

/// The number of a word; [`NONE`] for a word that stands in no form.
pub type WordId = u32;

/// A word that stands in no form.
pub const NONE: WordId = 0;

/// Words by the hash of their folded spelling, with open addressing.
#[derive(Clone, Debug, PartialEq)]
pub struct Vocabulary {
    /// The folded spellings, one behind the other in the order of their ids.
    letters: Vec<u8>,
    /// Where the spelling of each id ends; the first is no word.
    ends: Vec<u32>,
    /// Hashes, each above its id; 0 is a free slot. The length is a power of two.
    slots: Vec<u64>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        Vocabulary { letters: Vec::new(), ends: vec![0], slots: vec![0; 1024] }
    }
}

impl Vocabulary {
    /// The id of a folded word, numbered anew if it has none.
    pub fn insert(&mut self, folded: &str, hash: u32) -> WordId {
        if let Some(id) = self.find(hash, |word| word == folded.as_bytes()) {
            return id;
        }
        if self.ends.len() * 2 > self.slots.len() {
            self.grow();
        }
        let id = self.ends.len() as WordId;
        self.letters.extend_from_slice(folded.as_bytes());
        self.ends.push(self.letters.len() as u32);
        self.place(u64::from(hash) << 32 | u64::from(id));
        id
    }

    /// The id of a word of ASCII letters in any case.
    pub fn insert_letters(&mut self, word: &str) -> WordId {
        let hash = fold::hash_of_ascii(word);
        let known = self.find(hash, |known| known.eq_ignore_ascii_case(word.as_bytes()));
        known.unwrap_or_else(|| self.insert(&word.to_ascii_lowercase(), hash))
    }

    /// The id of a token's word.
    #[inline]
    pub fn get(&self, text: &str, token: &Token) -> WordId {
        self.find(token.hash, |word| spells(text, token, word)).unwrap_or(NONE)
    }

    /// The number of ids given out, [`NONE`] included.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    #[inline]
    fn find(&self, hash: u32, is: impl Fn(&[u8]) -> bool) -> Option<WordId> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = *self.slots.get(at)?;
            if slot == 0 {
                return None;
            }
            let id = slot as WordId;
            if (slot >> 32) as u32 == hash && is(self.spelling(id)) {
                return Some(id);
            }
            at = (at + 1) & mask;
        }
    }

    /// The folded spelling of a word.
    #[inline]
    pub fn spelling(&self, id: WordId) -> &[u8] {
        let own = |id: usize| self.ends.get(id).map_or(0, |&end| end as usize);
        let id = id as usize;
        self.letters.get(own(id.wrapping_sub(1))..own(id)).unwrap_or(&[])
    }

    fn place(&mut self, entry: u64) {
        let mask = self.slots.len() - 1;
        let mut at = (entry >> 32) as usize & mask;
        while self.slots.get(at).is_some_and(|&other| other != 0) {
            at = (at + 1) & mask;
        }
        if let Some(free) = self.slots.get_mut(at) {
            *free = entry;
        }
    }

    fn grow(&mut self) {
        let room = vec![0; self.slots.len() * 2];
        let entries = std::mem::replace(&mut self.slots, room);
        entries.into_iter().filter(|&entry| entry != 0).for_each(|entry| self.place(entry));
    }

    /// Writes the vocabulary down.
    pub fn write(&self, image: &mut Image) {
        image.numbers(&self.letters);
        image.numbers(&self.ends);
        image.numbers(&self.slots);
    }

    /// The vocabulary that was written down.
    pub fn read(image: &mut Reader) -> Option<Vocabulary> {
        Some(Vocabulary { letters: image.numbers()?, ends: image.numbers()?, slots: image.numbers()? })
    }
}

/// Whether a token's spelling is `folded`.
#[inline]
fn spells(text: &str, token: &Token, folded: &[u8]) -> bool {
    let word = text.as_bytes().get(token.span.range()).unwrap_or(&[]);
    // what is plain and as long can only differ in its capitals
    if word.len() == folded.len() && word.eq_ignore_ascii_case(folded) {
        return true;
    }
    !word.iter().all(u8::is_ascii_alphanumeric) && std::str::from_utf8(folded).is_ok_and(|folded| token::spells(text, token, folded))
}
