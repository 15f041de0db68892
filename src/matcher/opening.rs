//! Words of which a form gives the beginning only: *terror\**.

use super::image::Image;
use super::image::Reader;
use super::image::Table;
use super::trie::Root;
use crate::text::Reading;
use crate::text::Token;
use crate::text::fold;
use crate::text::token;
use crate::text::token::Kind;

/// One beginning of a word.
#[derive(Clone, Debug, PartialEq)]
struct Opening {
    /// The node that it goes on from.
    node: u32,
    /// Whether the word touches the one before it.
    touches: bool,
    /// The folded letters.
    word: String,
    /// The node that it leads to.
    next: u32,
    /// Where it stands among the others.
    place: u64,
}

/// The first three letters of a word, five bits each, and how many bits are left free behind them.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Head {
    bits: usize,
    free: usize,
}

impl Head {
    fn of(word: &str) -> Head {
        let letters = word.bytes().take_while(u8::is_ascii).take(3);
        let (bits, free) = letters.fold((0, 15), |(bits, free), byte| (bits << 5 | usize::from(byte & 31), free - 5));
        Head { bits: bits << free, free }
    }

    /// The same with so many bits free.
    fn freed(self, free: usize) -> Head {
        Head { bits: self.bits >> free << free, free }
    }
}

/// The place of openings by their node, first byte and head; a word that has none comes before all of that byte.
fn place(node: u32, first: u8, head: Option<Head>) -> u64 {
    let head = head.map_or(0, |head| (head.free as u64) << 16 | head.bits as u64);
    u64::from(node) << 32 | u64::from(first) << 24 | head
}

/// The bits of heads in a place.
const HEADS: u64 = 0xff_ffff;

/// All beginnings, and which words can have one of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Openings {
    /// By node, first byte and head once they are in order, then in the order of the forms.
    all: Vec<Opening>,
    /// A bit for the first three letters of each.
    starts: Vec<u64>,
    /// How many bits of their heads are free, each number once, in order once they are.
    free: Vec<usize>,
    /// The roots from which one goes on, a bit for each.
    roots: u8,
    /// Whether one begins with a mark.
    marks: bool,
}

/// Bits for three letters of five bits each.
const STARTS: usize = 1 << 15;

impl Openings {
    /// The node that a beginning leads to.
    pub fn find(&self, node: u32, word: &str, touches: bool) -> Option<u32> {
        let same = |opening: &&Opening| (opening.node, opening.touches) == (node, touches) && opening.word == word;
        self.all.iter().find(same).map(|opening| opening.next)
    }

    /// Adds a beginning.
    pub fn insert(&mut self, node: u32, word: &str, touches: bool, next: u32) {
        let head = Head::of(word);
        if !self.free.contains(&head.free) {
            self.free.push(head.free);
        }
        let place = place(node, word.as_bytes().first().copied().unwrap_or(0), Some(head));
        self.all.push(Opening { node, touches, word: word.to_owned(), next, place });
    }

    /// Those at a root that a word of this folded spelling may have; the full stops of an acronym stand in the text and not in its
    /// spelling.
    pub fn begun(&self, root: Root, word: &[u8]) -> impl Iterator<Item = &str> {
        let first = place(root as u32, word.first().copied().unwrap_or(0), None);
        let start = self.all.partition_point(|opening| opening.place < first);
        let own = self.all.iter().skip(start).take_while(move |opening| opening.place <= first | HEADS);
        own.map(|opening| opening.word.as_str()).filter(|opening| word.starts_with(opening.as_bytes()) || opening.contains('.'))
    }

    /// The beginnings put in order.
    pub fn in_order(mut self) -> Openings {
        self.all.sort_by_key(|opening| opening.place);
        self.free.sort_unstable();
        self.starts = vec![0; STARTS / 64];
        let roots = [Root::Forms, Root::Around].into_iter().filter(|&root| self.all.iter().any(|opening| opening.node == root as u32));
        self.roots = roots.fold(0, |roots, root| roots | root.bit());
        self.marks = self.all.iter().any(|opening| !opening.word.starts_with(char::is_alphanumeric));
        for Head { bits, free } in self.all.iter().map(|opening| Head::of(&opening.word)) {
            for bit in bits..bits + (1 << free) {
                if let Some(bits) = self.starts.get_mut(bit >> 6) {
                    *bits |= 1 << (bit & 63);
                }
            }
        }
        self
    }

    /// Whether a beginning at a root can stand at token `at`, whose word stands in no form, as far as its first letters tell.
    #[inline]
    pub fn may_start(&self, root: Root, reading: &Reading, at: usize) -> bool {
        if self.roots & root.bit() == 0 {
            return false;
        }
        let token = reading.token(at);
        if !matches!(token.kind, Kind::Word | Kind::Number) {
            return self.marks;
        }
        let word = reading.text.as_bytes().get(token.span.range()).unwrap_or(&[]);
        match word.get(..3) {
            Some(letters) if word.is_ascii() => {
                let bit = start(letters.iter());
                self.starts.get(bit >> 6).is_some_and(|bits| bits >> (bit & 63) & 1 == 1)
            }
            None if word.is_ascii() => self.free.iter().any(|&free| free > 0),
            _ => !self.all.is_empty(),
        }
    }

    /// Reports the nodes to which the beginnings of the word at token `at` lead from `node`.
    pub fn at(&self, node: u32, reading: &Reading, at: usize, touches: bool, found: &mut dyn FnMut(u32)) {
        let token = reading.token(at);
        let word = token.span.of(reading.text);
        let plain = word.is_ascii() || !token.is_wordlike();
        let first = if plain { word.bytes().next() } else { token::spelling(reading.text, token).bytes().next() };
        let first = first.map_or(0, |byte| byte.to_ascii_lowercase());
        let mut report = |from: u64, to: u64| {
            let start = self.all.partition_point(|opening| opening.place < from);
            let own = self.all.iter().skip(start).take_while(|opening| opening.place <= to);
            let may = own.filter(|opening| opening.touches == touches && begins(reading.text, token, &opening.word));
            may.for_each(|opening| found(opening.next));
        };
        if !word.is_ascii() {
            let own = place(node, first, None);
            return report(own, own | HEADS);
        }
        let head = Head::of(word);
        for &free in self.free.iter().filter(|&&free| free >= head.free) {
            let own = place(node, first, Some(head.freed(free)));
            report(own, own);
        }
    }

    /// Writes the beginnings down.
    pub fn write(&self, image: &mut Image) {
        image.table(&self.all.iter().flat_map(|o| [o.node, u32::from(o.touches), o.next, o.word.len() as u32]).collect::<Table<u32>>());
        image.table(&self.all.iter().flat_map(|opening| opening.word.bytes()).collect::<Table<u8>>());
    }

    /// The beginnings that were written down.
    pub fn read(image: &mut Reader) -> Option<Openings> {
        let (numbers, letters) = (image.table::<u32>()?, image.table::<u8>()?);
        let (mut openings, mut at) = (Openings::default(), 0);
        for place in (0..numbers.len()).step_by(4) {
            let end = at + numbers.at(place + 3) as usize;
            let word = std::str::from_utf8(letters.bytes().get(at..end)?).ok()?;
            openings.insert(numbers.at(place), word, numbers.at(place + 1) == 1, numbers.at(place + 2));
            at = end;
        }
        Some(openings.in_order())
    }
}

/// The bits of letters in whichever case; other marks share them, which does no harm.
#[inline]
fn start<'b>(letters: impl Iterator<Item = &'b u8>) -> usize {
    letters.fold(0, |bits, &byte| bits << 5 | usize::from(byte & 31))
}

/// Whether a token's spelling starts with `beginning`, which is folded.
fn begins(text: &str, token: &Token, beginning: &str) -> bool {
    let word = token.span.of(text);
    if word.is_ascii() {
        return word.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning));
    }
    token.is_wordlike() && token::spelling(text, token).starts_with(beginning) || fold::fold(word).starts_with(beginning)
}
