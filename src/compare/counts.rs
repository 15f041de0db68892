//! The counts of one article in a fifth of the room that pairs of numbers take: of a large corpus they are nearly all that is kept.

/// Numbers of keys with their counts, in the order of the keys: the step from the key before, then the count, each in as many bytes of
/// seven bits as it needs.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Counts(Box<[u8]>);

impl Counts {
    /// Packs pairs that stand in the order of their keys.
    pub fn pack(pairs: impl IntoIterator<Item = (u32, u32)>) -> Counts {
        let mut bytes = Vec::new();
        let mut last = 0;
        for (key, n) in pairs {
            put(&mut bytes, key - last);
            put(&mut bytes, n);
            last = key;
        }
        Counts(bytes.into())
    }

    /// The pairs.
    pub fn iter(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        let (mut bytes, mut key) = (self.0.iter(), 0);
        std::iter::from_fn(move || {
            key += take(&mut bytes)?;
            Some((key, take(&mut bytes)?))
        })
    }
}

fn put(bytes: &mut Vec<u8>, mut n: u32) {
    while n >= 0x80 {
        bytes.push(n as u8 | 0x80);
        n >>= 7;
    }
    bytes.push(n as u8);
}

fn take<'a>(bytes: &mut impl Iterator<Item = &'a u8>) -> Option<u32> {
    let (mut n, mut shift) = (0, 0);
    loop {
        let byte = *bytes.next()?;
        n |= u32::from(byte & 0x7f) << shift;
        shift += 7;
        if byte < 0x80 {
            return Some(n);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_out() {
        let cases: [&[(u32, u32)]; 4] =
            [&[], &[(0, 1)], &[(0, 127), (1, 128), (128, 16_383), (16_512, 16_384)], &[(5, u32::MAX), (u32::MAX, u32::MAX)]];
        for pairs in cases {
            assert_eq!(Counts::pack(pairs.iter().copied()).iter().collect::<Vec<_>>(), pairs);
        }
        assert_eq!(Counts::pack([(3, 2), (90, 1)]).0.len(), 4, "small numbers take a byte");
    }
}
