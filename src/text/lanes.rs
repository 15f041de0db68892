//! Eight bytes at a time: runs of plain letters and digits, as most words are, and hashes.
//!
//! Decision: a `u64` is eight lanes of a byte each, so that no instruction beyond those of every machine is needed. Each step keeps to its
//! lane, because no lane ever grows past its eighth bit.

/// The same byte in every lane.
const fn lanes(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// The bit that tells something of its lane.
const MARK: u64 = lanes(0x80);

/// The bit by which small letters of ASCII differ from capitals.
const SMALL: u64 = lanes(0x20);

/// The bit that letters have and digits have not.
const LETTER: u64 = lanes(0x40);

/// Marks the lanes from `first` to `last`, two bytes of ASCII; those outside ASCII are never marked.
const fn between(eight: u64, first: u8, last: u8) -> u64 {
    let plain = eight & !MARK;
    (plain + lanes(0x80 - first)) & !(plain + lanes(0x7f - last)) & !eight & MARK
}

/// Up to eight bytes, the first in the lowest lane; nought behind the end.
#[inline]
fn eight(bytes: &[u8]) -> u64 {
    match bytes.first_chunk() {
        Some(&eight) => u64::from_le_bytes(eight),
        None => bytes.iter().rev().fold(0, |lanes, &byte| lanes << 8 | u64::from(byte)),
    }
}

/// Capitals of ASCII made small.
const fn small(eight: u64) -> u64 {
    eight | between(eight, b'A', b'Z') >> 2
}

/// A hash that takes in eight bytes at a time.
#[derive(Clone, Copy)]
struct Hasher(u64);

impl Hasher {
    const NEW: Hasher = Hasher(0xcbf2_9ce4_8422_2325);

    /// Takes in eight bytes: both halves of a product, in which every bit has its say.
    #[inline]
    fn push(&mut self, eight: u64) {
        let product = u128::from(self.0 ^ eight) * 0x9e37_79b9_7f4a_7c15;
        self.0 = (product ^ product >> 64) as u64;
    }

    #[inline]
    fn finish(self) -> u32 {
        (self.0 ^ self.0 >> 32) as u32
    }
}

/// The hash of some bytes as they are.
pub fn hash(bytes: &[u8]) -> u32 {
    let mut hasher = Hasher::NEW;
    bytes.chunks(8).for_each(|chunk| hasher.push(eight(chunk)));
    hasher.finish()
}

/// The hash of some bytes with the capitals of ASCII made small.
pub fn hash_of_small(bytes: &[u8]) -> u32 {
    let mut hasher = Hasher::NEW;
    bytes.chunks(8).for_each(|chunk| hasher.push(small(eight(chunk))));
    hasher.finish()
}

/// The first so many bytes, at most sixteen, with the capitals of ASCII made small; nought behind them. How long words are cannot be
/// foreseen, so nothing here depends on it but the bits that are kept.
#[inline]
pub fn first_of_small(bytes: &[u8], length: usize) -> [u64; 2] {
    let kept = |length: usize| u64::MAX.checked_shr(64 - 8 * length.min(8) as u32).unwrap_or(0);
    let [one, two] = match bytes.first_chunk::<16>().map(|sixteen| sixteen.as_chunks().0) {
        Some(&[one, two]) => [one, two].map(u64::from_le_bytes),
        _ => [eight(bytes), eight(bytes.get(8..).unwrap_or(&[]))],
    };
    [small(one) & kept(length), small(two) & kept(length.saturating_sub(8))]
}

/// A run of letters and digits of ASCII.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run {
    /// How many bytes it has.
    pub length: usize,
    /// [`hash_of_small`] of it.
    pub hash: u32,
    /// Whether one of its letters is small.
    pub small: bool,
    /// How many letters are in it, where none is small; they need not be counted in most words.
    pub letters: u32,
}

/// The letters and digits with which some bytes begin.
#[inline]
pub fn run(mut bytes: &[u8]) -> Run {
    let (mut hasher, mut length, mut letters, mut small) = (Hasher::NEW, 0, 0, 0);
    loop {
        let eight = eight(bytes);
        let lower = eight | SMALL; // of a letter; of no other byte is this a letter
        let plain = between(lower, b'a', b'z') | between(eight, b'0', b'9');
        let own = ((plain ^ MARK).trailing_zeros() / 8) as usize;
        if own == 0 {
            break;
        }
        let kept = u64::MAX >> (64 - 8 * own);
        small |= eight & (eight & LETTER) >> 1 & kept;
        if small == 0 {
            letters += (eight & LETTER & kept).count_ones();
        }
        hasher.push(lower & kept);
        length += own;
        if own < 8 {
            break;
        }
        bytes = bytes.get(8..).unwrap_or(&[]);
    }
    Run { length, hash: hasher.finish(), small: small != 0, letters: if small == 0 { letters } else { 0 } }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What [`run`] says, byte by byte.
    fn slow(bytes: &[u8]) -> Run {
        let own: Vec<u8> = bytes.iter().copied().take_while(u8::is_ascii_alphanumeric).collect();
        Run {
            length: own.len(),
            hash: hash(&own.to_ascii_lowercase()),
            small: own.iter().any(u8::is_ascii_lowercase),
            letters: if own.iter().any(u8::is_ascii_lowercase) {
                0
            } else {
                own.iter().filter(|byte| byte.is_ascii_alphabetic()).count() as u32
            },
        }
    }

    #[test]
    fn every_byte_ends_a_run_or_does_not() {
        for byte in 0..=255 {
            for place in 0..20 {
                let mut bytes = *b"Harbour2District9HAR";
                bytes[place] = byte;
                assert_eq!(run(&bytes), slow(&bytes), "{byte} at {place}");
                assert_eq!(run(&bytes[..place]), slow(&bytes[..place]), "{place} bytes");
                assert_eq!(run(&[byte; 3]), slow(&[byte; 3]), "{byte}");
                assert_eq!(hash_of_small(&bytes), hash(&bytes.to_ascii_lowercase()), "{byte} at {place}");
            }
        }
    }

    #[test]
    fn the_first_letters_are_small_and_as_many_as_there_are_bytes() {
        let cases = [("", ["", ""]), ("Ox", ["ox", ""]), ("9Harbour", ["9harbour", ""]), ("HarbourMASTERS", ["harbourm", "asters"])];
        for (word, letters) in cases.into_iter().chain([("DISTRICTSandHarbours", ["district", "sandharb"])]) {
            let letters = letters.map(|eight| eight.bytes().rev().fold(0, |lanes, byte| lanes << 8 | u64::from(byte)));
            assert_eq!(first_of_small(word.as_bytes(), word.len()), letters, "{word}");
            assert_eq!(first_of_small(&[word.as_bytes(), b"X-9 Harbour to Harbour"].concat(), word.len()), letters, "{word} and more");
        }
    }

    #[test]
    fn hashes_tell_bytes_apart() {
        let words: Vec<String> = (0..20_000).map(|n| format!("{n:b}")).chain((0..20_000).map(|n| format!("ferry{n}"))).collect();
        let hashes: std::collections::BTreeSet<u32> = words.iter().map(|word| hash(word.as_bytes())).collect();
        assert!(hashes.len() + 2 >= words.len(), "{} of {}", hashes.len(), words.len());
    }
}
