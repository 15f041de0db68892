//! Every word that stands in a form, numbered: the text's tokens are looked up here once, and compared as numbers after.

use super::image::Image;
use super::image::Reader;
use super::image::Table;
use super::trie::Node;
use crate::text::Token;
use crate::text::fold;
use crate::text::token;

/// The number of a word; [`NONE`] for a word that stands in no form.
pub type WordId = u32;

/// A word that stands in no form.
pub const NONE: WordId = 0;

/// What is known of a word.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Word {
    /// Its number.
    pub id: WordId,
    /// The first node of the forms that start with it; 0 is none.
    pub forms: u32,
    /// What is known of that node.
    pub node: Node,
    /// The first node of what stands around forms and starts with it; 0 is none.
    pub around: u32,
    /// Which set of word lists it is in.
    pub set: u16,
    /// Whether it may have the beginning of a form.
    pub opens: bool,
    /// The lots of the entries around whose forms it begins something.
    pub lots: Lots,
}

/// Entries are dealt into a few lots, a bit for each: what stands around an entry of one lot need not be looked for around another's.
pub type Lots = u16;

/// How many lots there are.
const LOTS: u32 = Lots::BITS;

/// The lot of an entry.
#[inline]
pub fn lot(entry: u32) -> Lots {
    1 << (entry % LOTS)
}

/// Words by the hash of their folded spelling, with open addressing.
#[derive(Clone, Debug, PartialEq)]
pub struct Vocabulary {
    /// The folded spellings, one behind the other in the order of their ids.
    letters: Table<u8>,
    /// By id: where its spelling ends. The first is no word.
    ends: Table<u32>,
    /// By hash: a [`Slot`], and what is known of its word, all in one place because they are asked for together; 0 is a free one. The
    /// length is a power of two.
    slots: Table<[u128; 3]>,
}

/// Where a word is found, in one number: most words are told by their hash and first letters without a look at the spelling.
#[derive(Clone, Copy)]
struct Slot {
    id: WordId,
    hash: u32,
    /// [`fold::head_of_ascii`] of the folded spelling.
    head: u64,
}

impl Slot {
    fn number(self) -> u128 {
        u128::from(self.head) << 64 | u128::from(self.hash) << 32 | u128::from(self.id)
    }

    #[inline]
    fn of(number: u128) -> Slot {
        Slot { id: number as u32, hash: (number >> 32) as u32, head: (number >> 64) as u64 }
    }
}

impl Word {
    /// What is known, as two numbers.
    fn numbers(&self) -> [u128; 2] {
        let Word { forms, around, set, opens, lots, .. } = *self;
        let known = u128::from(forms) | u128::from(around) << 32 | u128::from(set) << 64 | u128::from(lots) << 80 | u128::from(opens) << 96;
        [known, self.node.number()]
    }

    #[inline]
    fn of(id: WordId, known: u128, node: u128) -> Word {
        let part = |bits: u32| (known >> bits) as u32;
        let (set, lots, opens) = (part(64) as u16, part(80) as u16, part(96) == 1);
        Word { id, forms: part(0), around: part(32), set, opens, lots, node: Node::of(node) }
    }
}

/// How many bytes of a word its head holds; one of fewer is all in it.
const HEAD: usize = 8;

impl Default for Vocabulary {
    fn default() -> Self {
        Vocabulary { letters: Table::noughts(0), ends: Table::noughts(1), slots: Table::noughts(1024) }
    }
}

impl Vocabulary {
    /// The id of a folded word, numbered anew if it has none.
    pub fn insert(&mut self, folded: &str, hash: u32) -> WordId {
        if let Some((id, _)) = self.find(hash, |slot| self.spelling(slot.id) == folded.as_bytes()) {
            return id;
        }
        if self.ends.len() * 2 > self.slots.len() {
            self.grow();
        }
        let id = self.ends.len() as WordId;
        folded.bytes().for_each(|byte| self.letters.push(byte));
        self.ends.push(self.letters.len() as u32);
        self.place(Slot { id, hash, head: fold::head_of_ascii(folded.as_bytes(), folded.len()) });
        id
    }

    /// The id of a word of ASCII letters in any case.
    pub fn insert_letters(&mut self, word: &str) -> WordId {
        let hash = fold::hash_of_ascii(word);
        let known = self.find(hash, |slot| self.spelling(slot.id).eq_ignore_ascii_case(word.as_bytes()));
        known.map(|(id, _)| id).unwrap_or_else(|| self.insert(&word.to_ascii_lowercase(), hash))
    }

    /// Notes what is known of each word, from its id and its spelling.
    pub fn describe(&mut self, mut word: impl FnMut(WordId, &[u8]) -> Word) {
        for at in 0..self.slots.len() {
            let [slot, ..] = self.slots.at(at);
            let id = Slot::of(slot).id;
            if id != NONE {
                let [known, node] = word(id, self.spelling(id)).numbers();
                self.slots.put(at, [slot, known, node]);
            }
        }
    }

    /// What is known of a token's word.
    #[inline]
    pub fn get(&self, text: &str, token: &Token) -> Word {
        let length = token.span.len();
        let head = fold::head_of_ascii(text.as_bytes().get(token.span.start as usize..).unwrap_or(&[]), length);
        let is = |slot: Slot| head == slot.head && length < HEAD || spells(text, token, self.spelling(slot.id));
        self.find(token.hash, is).map_or_else(Word::default, |(id, [known, node])| Word::of(id, known, node))
    }

    /// The folded spelling of a word.
    #[inline]
    pub fn spelling(&self, id: WordId) -> &[u8] {
        let end = |id: usize| self.ends.at(id) as usize;
        let id = id as usize;
        self.letters.bytes().get(end(id.wrapping_sub(1))..end(id)).unwrap_or(&[])
    }

    /// The id of a word and what is known of it.
    #[inline]
    fn find(&self, hash: u32, is: impl Fn(Slot) -> bool) -> Option<(WordId, [u128; 2])> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let [slot, known @ ..] = self.slots.at(at);
            let slot = Slot::of(slot);
            if slot.id == NONE {
                return None;
            }
            if slot.hash == hash && is(slot) {
                return Some((slot.id, known));
            }
            at = (at + 1) & mask;
        }
    }

    fn place(&mut self, slot: Slot) {
        let mask = self.slots.len() - 1;
        let mut at = slot.hash as usize & mask;
        while self.slots.at(at) != [0; 3] {
            at = (at + 1) & mask;
        }
        self.slots.put(at, [slot.number(), 0, 0]);
    }

    fn grow(&mut self) {
        let room = Table::noughts(self.slots.len() * 2);
        let entries = std::mem::replace(&mut self.slots, room);
        entries.iter().map(|[slot, ..]| Slot::of(slot)).filter(|slot| slot.id != NONE).for_each(|slot| self.place(slot));
    }

    /// Writes the vocabulary down.
    pub fn write(&self, image: &mut Image) {
        image.table(&self.letters);
        image.table(&self.ends);
        image.table(&self.slots);
    }

    /// The vocabulary that was written down.
    pub fn read(image: &mut Reader) -> Option<Vocabulary> {
        Some(Vocabulary { letters: image.table()?, ends: image.table()?, slots: image.table()? })
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
