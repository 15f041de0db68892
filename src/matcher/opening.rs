//! Words of which a form gives the beginning only: *terror\**.

use super::image::Image;
use super::image::Reader;
use super::vocabulary::NONE;
use super::vocabulary::Vocabulary;
use super::vocabulary::WordId;
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
}

/// All beginnings, and which words can have one of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Openings {
    /// By node and first byte once they are in order, then in the order of the forms.
    all: Vec<Opening>,
    /// A bit for the first three letters of each.
    starts: Vec<u64>,
    /// Whether one has less than three letters.
    short: bool,
    /// Whether one begins with a mark.
    marks: bool,
    /// A bit for each word id whose word has one of them.
    words: Vec<u64>,
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
        self.all.push(Opening { node, touches, word: word.to_owned(), next });
    }

    /// The beginnings put in order, and looked for in all words of forms.
    pub fn finished(mut self, vocabulary: &Vocabulary) -> Openings {
        // the full stops of an acronym stand in the text and not in its spelling
        let dotted = self.all.iter().any(|opening| opening.word.contains('.'));
        self.words = vec![0; vocabulary.len().div_ceil(64)];
        let mut by_first: Vec<Vec<&[u8]>> = vec![Vec::new(); 256];
        for word in self.all.iter().map(|opening| opening.word.as_bytes()) {
            by_first[usize::from(word.first().copied().unwrap_or(0))].push(word);
        }
        for id in 0..vocabulary.len() {
            let word = vocabulary.spelling(id as WordId);
            let alike = word.first().map_or(&[][..], |&first| &by_first[usize::from(first)]);
            let opens = dotted || alike.iter().any(|beginning| word.starts_with(beginning));
            self.words[id / 64] |= u64::from(opens) << (id % 64);
        }
        self.in_order()
    }

    fn in_order(mut self) -> Openings {
        self.all.sort_by_key(Opening::place);
        self.starts = vec![0; STARTS / 64];
        self.short = self.all.iter().any(|opening| opening.word.len() < 3);
        self.marks = self.all.iter().any(|opening| !opening.word.starts_with(char::is_alphanumeric));
        for opening in &self.all {
            let letters: Vec<u8> = opening.word.bytes().take_while(u8::is_ascii).take(3).collect();
            let free = 15 - 5 * letters.len(); // whatever follows where there are fewer
            let from = start(letters.iter()) << free;
            (from..from + (1 << free)).for_each(|bit| self.starts[bit >> 6] |= 1 << (bit & 63));
        }
        self
    }

    /// Whether a beginning can stand at token `at`, as far as its number and its first letters tell.
    #[inline]
    pub fn may_start(&self, reading: &Reading, at: usize, id: WordId) -> bool {
        if id != NONE {
            return self.words[id as usize / 64] >> (id % 64) & 1 == 1;
        }
        let token = &reading.tokens[at];
        if !matches!(token.kind, Kind::Word | Kind::Number) {
            return self.marks;
        }
        let word = reading.text.as_bytes().get(token.span.range()).unwrap_or(&[]);
        match word.get(..3) {
            Some(letters) if word.is_ascii() => {
                let bit = start(letters.iter());
                self.starts.get(bit >> 6).is_some_and(|bits| bits >> (bit & 63) & 1 == 1)
            }
            None if word.is_ascii() => self.short,
            _ => !self.all.is_empty(),
        }
    }

    /// Reports the nodes to which the beginnings of the word at token `at` lead from `node`.
    pub fn at(&self, node: u32, reading: &Reading, at: usize, touches: bool, found: &mut dyn FnMut(u32)) {
        let token = &reading.tokens[at];
        let word = token.span.of(reading.text);
        let plain = word.is_ascii() || !token.is_wordlike();
        let first = if plain { word.bytes().next() } else { token::spelling(reading.text, token).bytes().next() };
        let place = (node, first.map_or(0, |byte| byte.to_ascii_lowercase()));
        let from = self.all.partition_point(|opening| opening.place() < place);
        for opening in self.all[from..].iter().take_while(|opening| opening.place() == place) {
            if opening.touches == touches && begins(reading.text, token, &opening.word) {
                found(opening.next);
            }
        }
    }

    /// Writes the beginnings down.
    pub fn write(&self, image: &mut Image) {
        let numbers: Vec<u32> = self.all.iter().flat_map(|o| [o.node, u32::from(o.touches), o.next, o.word.len() as u32]).collect();
        image.numbers(&numbers);
        image.numbers(&self.all.iter().flat_map(|opening| opening.word.bytes()).collect::<Vec<u8>>());
        image.numbers(&self.words);
    }

    /// The beginnings that were written down.
    pub fn read(image: &mut Reader) -> Option<Openings> {
        let (numbers, letters) = (image.numbers::<u32>()?, String::from_utf8(image.numbers()?).ok()?);
        let (mut openings, mut at) = (Openings::default(), 0);
        for numbers in numbers.chunks_exact(4) {
            let &[node, touches, next, length] = numbers else { return None };
            let end = at + length as usize;
            openings.insert(node, letters.get(at..end)?, touches == 1, next);
            at = end;
        }
        openings.words = image.numbers()?;
        Some(openings.in_order())
    }
}

impl Opening {
    fn place(&self) -> (u32, u8) {
        (self.node, self.word.as_bytes().first().copied().unwrap_or(0))
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
