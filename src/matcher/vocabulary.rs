//! Every word that stands in a form, numbered: the text's tokens are looked up here once, and compared as numbers after.

use super::image::Image;
use super::image::Reader;
use super::image::Table;
use crate::text::Token;
use crate::text::fold;
use crate::text::token;

/// The number of a word; [`NONE`] for a word that stands in no form.
pub type WordId = u32;

/// A word that stands in no form.
pub const NONE: WordId = 0;

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Word {
    /// Its number.
    pub id: WordId,
    /// The first node of the forms that start with it; 0 is none.
    pub forms: u32,
    /// The first node of what stands around forms and starts with it; 0 is none.
    pub around: u32,
    /// Which set of word lists it is in.
    pub set: u16,
    /// Whether it may have the beginning of a form.
    pub opens: bool,
}

/// Words by the hash of their folded spelling, with open addressing.
#[derive(Clone, Debug, PartialEq)]
pub struct Vocabulary {
    /// The folded spellings, one behind the other in the order of their ids.
    letters: Table<u8>,
    /// By id: where its spelling ends, and what is known of it. The first is no word.
    words: Table<u128>,
    /// Hashes, each above its id; 0 is a free slot. The length is a power of two.
    slots: Table<u64>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        Vocabulary { letters: Table::noughts(0), words: Table::noughts(1), slots: Table::noughts(1024) }
    }
}

impl Vocabulary {
    /// The id of a folded word, numbered anew if it has none.
    pub fn insert(&mut self, folded: &str, hash: u32) -> WordId {
        if let Some(id) = self.find(hash, |word| word == folded.as_bytes()) {
            return id;
        }
        if self.words.len() * 2 > self.slots.len() {
            self.grow();
        }
        let id = self.words.len() as WordId;
        folded.bytes().for_each(|byte| self.letters.push(byte));
        self.words.push(self.letters.len() as u128);
        self.place(u64::from(hash) << 32 | u64::from(id));
        id
    }

    /// The id of a word of ASCII letters in any case.
    pub fn insert_letters(&mut self, word: &str) -> WordId {
        let hash = fold::hash_of_ascii(word);
        let known = self.find(hash, |known| known.eq_ignore_ascii_case(word.as_bytes()));
        known.unwrap_or_else(|| self.insert(&word.to_ascii_lowercase(), hash))
    }

    /// Notes what is known of a word.
    pub fn describe(&mut self, word: Word) {
        let Word { id, forms, around, set, opens } = word;
        let end = self.words.at(id as usize) & u128::from(u32::MAX);
        let known = u128::from(forms) << 32 | u128::from(around) << 64 | u128::from(set) << 96 | u128::from(opens) << 112;
        self.words.put(id as usize, end | known);
    }

    /// What is known of a token's word.
    #[inline]
    pub fn get(&self, text: &str, token: &Token) -> Word {
        let id = self.find(token.hash, |word| spells(text, token, word)).unwrap_or(NONE);
        let known = self.words.at(id as usize);
        let part = |bits: u32| (known >> bits) as u32;
        Word { id, forms: part(32), around: part(64), set: part(96) as u16, opens: part(112) & 1 == 1 }
    }

    /// The number of ids given out, [`NONE`] included.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The folded spelling of a word.
    #[inline]
    pub fn spelling(&self, id: WordId) -> &[u8] {
        let end = |id: usize| self.words.at(id) as u32 as usize;
        let id = id as usize;
        self.letters.bytes().get(end(id.wrapping_sub(1))..end(id)).unwrap_or(&[])
    }

    #[inline]
    fn find(&self, hash: u32, is: impl Fn(&[u8]) -> bool) -> Option<WordId> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots.at(at);
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

    fn place(&mut self, entry: u64) {
        let mask = self.slots.len() - 1;
        let mut at = (entry >> 32) as usize & mask;
        while self.slots.at(at) != 0 {
            at = (at + 1) & mask;
        }
        self.slots.put(at, entry);
    }

    fn grow(&mut self) {
        let room = Table::noughts(self.slots.len() * 2);
        let entries = std::mem::replace(&mut self.slots, room);
        entries.iter().filter(|&entry| entry != 0).for_each(|entry| self.place(entry));
    }

    /// Writes the vocabulary down.
    pub fn write(&self, image: &mut Image) {
        image.table(&self.letters);
        image.table(&self.words);
        image.table(&self.slots);
    }

    /// The vocabulary that was written down.
    pub fn read(image: &mut Reader) -> Option<Vocabulary> {
        Some(Vocabulary { letters: image.table()?, words: image.table()?, slots: image.table()? })
    }
}

/// Whether a token's spelling is `folded`.
#[inline]
fn spells(text: &str, token: &Token, folded: &[u8]) -> bool {
    let word = text.as_bytes().get(token.span.range()).unwrap_or(&[]);
    // most words stand in small letters; what is plain and as long can only differ in its capitals
    if word == folded || word.len() == folded.len() && word.eq_ignore_ascii_case(folded) {
        return true;
    }
    !word.iter().all(u8::is_ascii_alphanumeric) && std::str::from_utf8(folded).is_ok_and(|folded| token::spells(text, token, folded))
}
