//! A MinHash of the text: from two signatures alone it is known how much wording two articles share.
//!
//! What does not live here: which articles are taken for copies of one another (`corpus::duplicates`).

use std::collections::HashSet;
use std::fmt;

/// Words in a shingle.
const SHINGLE: usize = 4;

/// Values in a signature: a power of two, the standard error of a resemblance of .4 being .043.
const VALUES: usize = 128;

/// Bits of a shingle's hash that say which value it may be.
const WHICH: u32 = VALUES.trailing_zeros();

/// A one-permutation MinHash of the shingles of four words that a text has (Li, Owen and Zhang 2012), eight bits a value (Li and König
/// 2010), empty values borrowed from full ones (Shrivastava 2017).
///
/// Words are runs of letters and digits in lower case; a text of fewer than four words is one shingle. It is written as 256
/// hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Signature([u8; VALUES]);

impl Signature {
    /// The signature of a text; nothing where it has no words.
    pub fn of(text: &str) -> Option<Signature> {
        let mut least = [u64::MAX; VALUES];
        shingles(text, |hash| {
            let rank = hash << WHICH >> WHICH;
            if let Some(least) = least.get_mut((hash >> (u64::BITS - WHICH)) as usize) {
                *least = rank.min(*least);
            }
        });
        if least.iter().all(|&rank| rank == u64::MAX) {
            return None;
        }
        let full = |at: usize| least.get(at).copied().filter(|&rank| rank != u64::MAX);
        let lenders = |at: usize| (0..).map(move |turn| mix((at as u64) << 32 | turn) as usize % VALUES);
        // mixed with its place: else a short text, which borrows nearly all, would be like another by the chance of one byte
        let borrowed = |at: usize| lenders(at).find_map(full).map(|rank| mix((at as u64) << (u64::BITS - WHICH) | rank));
        let value = |at: usize| full(at).or_else(|| borrowed(at)).unwrap_or_default() as u8;
        Some(Signature(std::array::from_fn(value)))
    }

    /// The signature that was written as `text`; nothing where it is none.
    pub fn parse(text: &str) -> Option<Signature> {
        if text.len() != 2 * VALUES || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let mut values = [0; VALUES];
        for (at, value) in values.iter_mut().enumerate() {
            *value = u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok()?;
        }
        Some(Signature(values))
    }

    /// Its values: two texts have the same one in a place about as often as they resemble one another.
    pub fn values(&self) -> &[u8] {
        &self.0
    }

    /// About how much wording two texts share: an estimate of [`resemblance`], from just below 0 to 1, with a standard error of at
    /// most .045.
    pub fn resemblance(&self, other: &Signature) -> f64 {
        let same = self.0.iter().zip(&other.0).filter(|(one, other)| one == other).count();
        // of values that differ, one in 256 is the same in its eight bits
        let chance = 1.0 / 256.0;
        (same as f64 / VALUES as f64 - chance) / (1.0 - chance)
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|value| write!(f, "{value:02x}"))
    }
}

/// How much wording two texts share: the shingles of four words that both have, as a share of those that either has (the resemblance of
/// Broder 1997, a Jaccard coefficient), 0 to 1; 0 where one has no words.
pub fn resemblance(one: &str, other: &str) -> f64 {
    let set = |text| {
        let mut set = HashSet::new();
        shingles(text, |hash| {
            set.insert(hash);
        });
        set
    };
    let (one, other) = (set(one), set(other));
    let both = one.intersection(&other).count();
    if both == 0 { 0.0 } else { both as f64 / (one.len() + other.len() - both) as f64 }
}

/// Hands out the hash of every shingle of a text.
fn shingles(text: &str, mut take: impl FnMut(u64)) {
    let mut last = [0; SHINGLE];
    let mut words = 0;
    let shingle = |words: &[u64]| words.iter().fold(0, |hash: u64, &word| mix(hash.rotate_left(13) ^ word));
    each_word(text, |word| {
        last.rotate_left(1);
        last[SHINGLE - 1] = word;
        words += 1;
        if words >= SHINGLE {
            take(shingle(&last));
        }
    });
    if (1..SHINGLE).contains(&words) {
        take(shingle(last.get(SHINGLE - words..).unwrap_or(&last)));
    }
}

/// Hands out the FNV-1a hash of every word of a text, in lower case.
fn each_word(text: &str, mut take: impl FnMut(u64)) {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    let feed = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let mut word = None;
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            word = Some(feed(word.unwrap_or(START), c.to_ascii_lowercase() as u8));
        } else if !c.is_ascii() && c.is_alphanumeric() {
            let mut bytes = [0; 4];
            let lower = c.to_lowercase();
            word = Some(lower.fold(word.unwrap_or(START), |hash, c| c.encode_utf8(&mut bytes).bytes().fold(hash, feed)));
        } else if let Some(hash) = word.take() {
            take(hash);
        }
    }
    word.into_iter().for_each(take);
}

/// Spreads every bit over the whole word (the finaliser of SplitMix64).
fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(from: usize, to: usize) -> String {
        (from..to).map(|n| format!("word{n}")).collect::<Vec<_>>().join(" ")
    }

    fn estimate(one: &str, other: &str) -> f64 {
        Signature::of(one).unwrap().resemblance(&Signature::of(other).unwrap())
    }

    #[test]
    fn the_estimate_is_near_the_resemblance() {
        let text = words(0, 600);
        let rows = [
            ("itself", text.clone(), 1.0),
            ("in capitals, with marks", text.to_uppercase().replace(' ', " – "), 1.0),
            ("a word changed", text.replace("word77 ", "other "), 593.0 / 601.0),
            ("half of it", words(0, 300), 297.0 / 597.0),
            ("another lead", format!("{} {text}", words(1000, 1100)), 597.0 / 697.0),
            ("half of it and as much again", words(300, 900), 297.0 / 897.0),
            ("nothing of it", words(1000, 1600), 0.0),
        ];
        for (case, other, expected) in rows {
            let exact = resemblance(&text, &other);
            assert!((exact - expected).abs() < 1e-12, "{case}: {exact}");
            let estimate = estimate(&text, &other);
            // three standard errors
            assert!((estimate - expected).abs() <= 0.135, "{case}: {estimate} for {expected}");
        }
    }

    #[test]
    fn short_texts_have_one_too() {
        assert_eq!(Signature::of("… –"), None);
        assert_eq!(resemblance("… –", "… –"), 0.0);
        assert_ne!(Signature::of("two words"), Signature::of("words two"));
        assert_eq!(estimate("Été, là!", "ÉTÉ LÀ"), 1.0);
        assert!(estimate("only a few words here", "and a few others there") < 0.1);
    }

    #[test]
    fn what_is_written_can_be_read() {
        let signature = Signature::of("The ferry was late again on Tuesday.").unwrap();
        let written = signature.to_string();
        assert_eq!(written.len(), 256);
        assert_eq!(Signature::parse(&written), Some(signature));
        for none in ["", "00", &written[2..], &written.replace(&written[..2], "+1"), &format!("{written}00"), &"é".repeat(128)] {
            assert_eq!(Signature::parse(none), None, "{none}");
        }
    }

    /// Records are compared across runs, so the values of a signature may not change unnoticed.
    #[test]
    fn the_values_are_what_they_were() {
        let signature = Signature::of("Coastal Command said on Monday that its patrols had left the harbour.").unwrap();
        let first: Vec<u8> = signature.values().iter().take(6).copied().collect();
        assert_eq!(first, [106, 111, 157, 102, 98, 64]);
    }
}
