//! The seeded generator behind every random step.

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine and in every version of the program, which a
/// receipt needs and general-purpose crates do not promise.
#[derive(Clone, Debug)]
pub struct Random {
    state: u64,
}

impl Random {
    /// The generator of a seed and of a stream: draws that carry different stream numbers can be made on any thread, in any order.
    pub fn new(seed: u64, stream: u64) -> Random {
        let mut start = Random { state: seed };
        let base = start.bits();
        Random { state: base ^ stream.wrapping_mul(0xd134_2543_de82_ef95) }
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 to `n - 1`, 0 where `n` is 0. The bias of the multiplication (Lemire 2019) is below n / 2⁶⁴.
    pub fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.bits()) * n as u128) >> 64) as usize
    }

    /// Puts items in random order (Fisher and Yates; Durstenfeld 1964).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for at in (1..items.len()).rev() {
            items.swap(at, self.below(at + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_splitmix64() {
        // the generator's published test vector for the seed 1234567
        let mut random = Random { state: 1_234_567 };
        let expected = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!(expected, [random.bits(), random.bits(), random.bits()]);
    }

    #[test]
    fn numbers_below_n_are_even_and_streams_differ() {
        let mut counts = [0; 7];
        let mut random = Random::new(1, 0);
        for _ in 0..70_000 {
            counts[random.below(7)] += 1;
        }
        assert!(counts.iter().all(|n| (9_600..10_400).contains(n)), "{counts:?}");
        assert_eq!(random.below(0), 0);
        assert_ne!(Random::new(1, 1).bits(), Random::new(1, 2).bits());
        assert_ne!(Random::new(1, 1).bits(), Random::new(2, 1).bits());
    }

    #[test]
    fn a_shuffle_keeps_the_items_and_reaches_every_order() {
        let mut seen = std::collections::BTreeSet::new();
        for stream in 0..200 {
            let mut items = [1, 2, 3];
            Random::new(5, stream).shuffle(&mut items);
            seen.insert(items);
        }
        assert_eq!(seen.len(), 6);
    }
}
