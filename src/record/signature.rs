//! A SimHash of the text: articles that share most of their wording differ in few bits.

/// Words in a shingle.
const SHINGLE: usize = 4;

/// The signature of a text: a 64-bit SimHash over its shingles of four words, as 16 hexadecimal digits.
///
/// Words are runs of letters and digits in lower case. Each shingle is hashed with FNV-1a and mixed; a bit of the
/// signature is set where more shingles have it than not. A text of fewer than four words is one shingle; one without words
/// is all zeros. Unrelated texts differ in about 32 bits, a lightly edited copy in a few.
pub fn signature(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<u64> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(fnv).collect();
    let mut votes = [0i64; 64];
    let mut vote = |shingle: &[u64]| {
        let hash = shingle.iter().fold(0, |hash: u64, &word| mix(hash.rotate_left(13) ^ word));
        for (bit, votes) in votes.iter_mut().enumerate() {
            *votes += if hash >> bit & 1 == 1 { 1 } else { -1 };
        }
    };
    if words.len() < SHINGLE {
        if !words.is_empty() {
            vote(&words);
        }
    } else {
        words.windows(SHINGLE).for_each(vote);
    }
    let bits = votes.iter().enumerate().fold(0u64, |bits, (bit, &votes)| bits | u64::from(votes > 0) << bit);
    format!("{bits:016x}")
}

fn fnv(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
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

    fn distance(a: &str, b: &str) -> u32 {
        let bits = |text: &str| u64::from_str_radix(&signature(text), 16).unwrap();
        (bits(a) ^ bits(b)).count_ones()
    }

    #[test]
    fn copies_are_near_and_strangers_are_far() {
        let words: Vec<String> = (0..200).map(|n| format!("word{n}")).collect();
        let text = words.join(" ");
        let edited = text.replace("word77 ", "other ");
        let stranger = text.replace("word", "stranger");
        assert_eq!(distance(&text, &text.to_uppercase()), 0);
        assert!(distance(&text, &edited) < 12);
        assert!(distance(&text, &stranger) > 16);
    }

    #[test]
    fn short_texts_have_one_too() {
        assert_eq!(signature("… –"), "0000000000000000");
        assert_ne!(signature("two words"), signature("words two"));
        assert_eq!(signature("two words").len(), 16);
    }
}
