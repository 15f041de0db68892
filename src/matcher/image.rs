//! Tables of numbers as bytes: what a matcher looks like in the program's file, so that the built-in lexicons need not be compiled at
//! each start.
//!
//! Each table is its length and its numbers, in the order of bytes of the least first, whatever the machine.

/// A number of fixed size.
pub trait Number: Copy {
    /// Its bytes.
    type Bytes: AsRef<[u8]> + for<'a> TryFrom<&'a [u8]>;
    /// Its size in bytes.
    const SIZE: usize = size_of::<Self>();
    /// The number as bytes.
    fn bytes(self) -> Self::Bytes;
    /// The number from its bytes.
    fn number(bytes: Self::Bytes) -> Self;
}

macro_rules! numbers {
    ($($number:ty),*) => {
        $(impl Number for $number {
            type Bytes = [u8; size_of::<$number>()];

            fn bytes(self) -> Self::Bytes {
                self.to_le_bytes()
            }

            fn number(bytes: Self::Bytes) -> Self {
                <$number>::from_le_bytes(bytes)
            }
        })*
    };
}

numbers!(u8, u16, u32, u64, u128);

/// Tables written one behind the other.
#[derive(Debug, Default)]
pub struct Image(Vec<u8>);

impl Image {
    /// Adds a table.
    pub fn numbers<N: Number>(&mut self, numbers: &[N]) {
        self.0.extend_from_slice(&(numbers.len() as u32).to_le_bytes());
        numbers.iter().for_each(|&number| self.0.extend_from_slice(number.bytes().as_ref()));
    }

    /// All that was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

/// Reads tables in the order in which they were written.
#[derive(Debug)]
pub struct Reader<'i>(&'i [u8]);

impl<'i> Reader<'i> {
    /// Reads from the first table on.
    pub fn new(image: &'i [u8]) -> Reader<'i> {
        Reader(image)
    }

    /// The next table; none where the image is not whole.
    pub fn numbers<N: Number>(&mut self) -> Option<Vec<N>> {
        let (length, rest) = self.0.split_first_chunk::<4>()?;
        let (table, rest) = rest.split_at_checked((u32::from_le_bytes(*length) as usize).checked_mul(N::SIZE)?)?;
        self.0 = rest;
        table.chunks_exact(N::SIZE).map(|bytes| N::Bytes::try_from(bytes).ok().map(N::number)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_read_as_they_were_written() {
        let mut image = Image::default();
        image.numbers(&[1u32, u32::MAX]);
        image.numbers::<u8>(&[]);
        image.numbers(&[1u128 << 100]);
        let bytes = image.into_bytes();
        let mut reader = Reader::new(&bytes);
        assert_eq!(reader.numbers::<u32>(), Some(vec![1, u32::MAX]));
        assert_eq!(reader.numbers::<u8>(), Some(vec![]));
        assert_eq!(reader.numbers::<u128>(), Some(vec![1 << 100]));
        assert_eq!(reader.numbers::<u8>(), None);
    }

    #[test]
    fn an_image_that_is_cut_off_has_no_table() {
        let mut image = Image::default();
        image.numbers(&[1u32, 2]);
        let bytes = image.into_bytes();
        (0..bytes.len()).for_each(|end| assert_eq!(Reader::new(&bytes[..end]).numbers::<u32>(), None, "{end}"));
    }
}
