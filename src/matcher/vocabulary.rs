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
    /// The sets of wordings of which one gives a beginning that it may have, a bit for each.
    pub opens: u8,
    /// The lots of the entries around whose forms it, or a beginning that it may have, begins something.
    pub lots: Lots,
}

/// Entries are dealt into a few lots, a bit for each: what stands around an entry of one lot need not be looked for around another's.
pub type Lots = u64;

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
    /// By hash: a [`Slot`], and what is known of its word, all in one line of the cache because they are asked for together; 0 is a free
    /// one.
    slots: Table<[u64; 8]>,
}

/// Where a word is found: nearly all are told by their hash and letters without a look at the spelling.
#[derive(Clone, Copy)]
struct Slot {
    id: WordId,
    hash: u32,
    /// [`fold::letters_of_ascii`] of the folded spelling.
    head: u64,
    tail: u64,
    /// How many bytes it has, as far as two of them can tell.
    length: u16,
}

impl Slot {
    fn new(id: WordId, hash: u32, folded: &[u8]) -> Slot {
        let [head, tail] = fold::letters_of_ascii(folded, folded.len());
        Slot { id, hash, head, tail, length: folded.len().try_into().unwrap_or(u16::MAX) }
    }

    /// The numbers of a slot with what is known of its word.
    fn numbers(self, word: &Word) -> [u64; 8] {
        let Word { forms, around, set, opens, lots, .. } = *word;
        let [ends, follows] = word.node.numbers();
        let place = u64::from(self.hash) << 32 | u64::from(self.id);
        let rest = u64::from(self.length) | u64::from(set) << 16 | u64::from(opens) << 32;
        [place, self.head, self.tail, rest, u64::from(around) << 32 | u64::from(forms), lots, ends, follows]
    }

    #[inline]
    fn of(&[place, head, tail, rest, ..]: &[u64; 8]) -> Slot {
        Slot { id: place as u32, hash: (place >> 32) as u32, head, tail, length: rest as u16 }
    }

    /// Whether a word of these letters and so many bytes is spelled so, as far as they tell.
    #[inline]
    fn spells(self, letters: [u64; 2], length: usize) -> bool {
        letters == [self.head, self.tail] && length == usize::from(self.length) && length <= LETTERS
    }
}

impl Word {
    #[inline]
    fn of([place, _, _, rest, nodes, lots, ends, follows]: [u64; 8]) -> Word {
        let (set, opens) = ((rest >> 16) as u16, (rest >> 32) as u8);
        Word { id: place as u32, forms: nodes as u32, around: (nodes >> 32) as u32, set, opens, lots, node: Node::of([ends, follows]) }
    }
}

/// How many bytes of a word its slot holds.
const LETTERS: usize = 16;

/// How many slots are asked for at once: as many as the nearest cache has room for beside other things.
const AHEAD: usize = 256;

/// A free slot.
const FREE: [u64; 8] = [0; 8];

impl Default for Vocabulary {
    fn default() -> Self {
        Vocabulary { letters: Table::noughts(0), ends: Table::noughts(1), slots: Table::noughts(1024) }
    }
}

impl Vocabulary {
    /// The id of a folded word, numbered anew if it has none.
    pub fn insert(&mut self, folded: &str, hash: u32) -> WordId {
        if let Some(known) = self.find(hash, |slot| self.spelling(slot.id) == folded.as_bytes()) {
            return Slot::of(&known).id;
        }
        if self.ends.len() * 2 > self.slots.len() {
            self.resize(self.slots.len() * 2);
        }
        let id = self.ends.len() as WordId;
        folded.bytes().for_each(|byte| self.letters.push(byte));
        self.ends.push(self.letters.len() as u32);
        self.place(Slot::new(id, hash, folded.as_bytes()).numbers(&Word::default()));
        id
    }

    /// The id of a word of ASCII letters in any case.
    pub fn insert_letters(&mut self, word: &str) -> WordId {
        let hash = fold::hash_of_ascii(word);
        let known = self.find(hash, |slot| self.spelling(slot.id).eq_ignore_ascii_case(word.as_bytes()));
        known.map(|known| Slot::of(&known).id).unwrap_or_else(|| self.insert(&word.to_ascii_lowercase(), hash))
    }

    /// Notes what is known of each word, from its id and its spelling, once all words are there.
    pub fn describe(&mut self, mut word: impl FnMut(WordId, &[u8]) -> Word) {
        self.resize(self.ends.len() * 5 / 2);
        for at in 0..self.slots.len() {
            let slot = Slot::of(&self.slots.at(at));
            if slot.id != NONE {
                let known = word(slot.id, self.spelling(slot.id));
                self.slots.put(at, slot.numbers(&known));
            }
        }
    }

    /// What is known of the words of some tokens, one after the other.
    ///
    /// Most words are in no cache near the processor: the slots of many are asked for before the first is read, so that it waits for them
    /// together, and not for each in its turn.
    pub fn each(&self, text: &str, tokens: &[Token], mut known: impl FnMut(Word)) {
        for tokens in tokens.chunks(AHEAD) {
            let mut places = [0; AHEAD];
            for (place, token) in places.iter_mut().zip(tokens) {
                [*place, ..] = self.slots.at(self.start(token.hash));
            }
            for (token, place) in tokens.iter().zip(places) {
                known(if place == 0 { Word::default() } else { self.get(text, token) });
            }
        }
    }

    /// What is known of a token's word.
    #[inline]
    fn get(&self, text: &str, token: &Token) -> Word {
        let length = token.span.len();
        let letters = fold::letters_of_ascii(text.as_bytes().get(token.span.start as usize..).unwrap_or(&[]), length);
        let is = |slot: Slot| slot.spells(letters, length) || spells(text, token, self.spelling(slot.id));
        self.find(token.hash, is).map_or_else(Word::default, Word::of)
    }

    /// The folded spelling of a word.
    #[inline]
    pub fn spelling(&self, id: WordId) -> &[u8] {
        let end = |id: usize| self.ends.at(id) as usize;
        let id = id as usize;
        self.letters.bytes().get(end(id.wrapping_sub(1))..end(id)).unwrap_or(&[])
    }

    /// The slot of a word.
    #[inline]
    fn find(&self, hash: u32, is: impl Fn(Slot) -> bool) -> Option<[u64; 8]> {
        let mut at = self.start(hash);
        loop {
            let known = self.slots.at(at);
            let slot = Slot::of(&known);
            if slot.id == NONE {
                return None;
            }
            if slot.hash == hash && is(slot) {
                return Some(known);
            }
            at = self.after(at);
        }
    }

    /// Where the words of a hash start: as far into the slots as it is into all hashes.
    #[inline]
    fn start(&self, hash: u32) -> usize {
        ((u64::from(hash) * self.slots.len() as u64) >> 32) as usize
    }

    #[inline]
    fn after(&self, slot: usize) -> usize {
        if slot + 1 < self.slots.len() { slot + 1 } else { 0 }
    }

    fn place(&mut self, known: [u64; 8]) {
        let mut at = self.start(Slot::of(&known).hash);
        while self.slots.at(at) != FREE {
            at = self.after(at);
        }
        self.slots.put(at, known);
    }

    fn resize(&mut self, room: usize) {
        let slots = std::mem::replace(&mut self.slots, Table::noughts(room));
        slots.iter().filter(|known| *known != FREE).for_each(|known| self.place(known));
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
