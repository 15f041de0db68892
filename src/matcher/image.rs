//! Tables of numbers as bytes: what a matcher looks like in the program's file, so that the built-in lexicons are not compiled, and not
//! even copied, when the program starts.
//!
//! A table is read where it lies: a number is made of its bytes when it is asked for, which costs no more than loading it. In an image
//! each table stands behind its length; the byte of the least comes first, whatever the machine. Tables begin where a line of the
//! processor's cache does, because most numbers that are asked for are in no cache yet, and one that stands in two lines costs twice.

use std::borrow::Cow;
use std::marker::PhantomData;

/// A number of fixed size.
pub trait Number: Copy + Default {
    /// Its bytes.
    type Bytes: AsRef<[u8]>;
    /// The number as bytes.
    fn bytes(self) -> Self::Bytes;
    /// The number at a place of a table; nothing past the end.
    fn at(table: &[u8], place: usize) -> Option<Self>;
}

macro_rules! numbers {
    ($($number:ty),*) => {
        $(impl Number for $number {
            type Bytes = [u8; size_of::<$number>()];

            #[inline]
            fn bytes(self) -> Self::Bytes {
                self.to_le_bytes()
            }

            #[inline]
            fn at(table: &[u8], place: usize) -> Option<Self> {
                table.as_chunks().0.get(place).map(|&bytes| <$number>::from_le_bytes(bytes))
            }
        })*
    };
}

numbers!(u8, u32, u64, u128);

macro_rules! together {
    ($($count:literal),*) => {
        $(impl Number for [u64; $count] {
            type Bytes = [u8; size_of::<Self>()];

            fn bytes(self) -> Self::Bytes {
                let mut bytes = [0; size_of::<Self>()];
                bytes.as_chunks_mut().0.iter_mut().zip(self).for_each(|(own, number)| *own = number.to_le_bytes());
                bytes
            }

            #[inline]
            fn at(table: &[u8], place: usize) -> Option<Self> {
                let own: &Self::Bytes = table.as_chunks().0.get(place)?;
                own.as_chunks().0.try_into().ok().map(|own: [[u8; 8]; $count]| own.map(u64::from_le_bytes))
            }
        })*
    };
}

together!(2, 4, 8);

/// A list of numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table<N> {
    bytes: Cow<'static, [u8]>,
    number: PhantomData<N>,
}

impl<N: Number> Table<N> {
    /// As many noughts.
    pub fn noughts(length: usize) -> Table<N> {
        Table { bytes: Cow::Owned(vec![0; length * size_of::<N>()]), number: PhantomData }
    }

    /// How many numbers it has.
    #[inline]
    pub fn len(&self) -> usize {
        self.bytes.len() / size_of::<N>()
    }

    /// The number at a place; nought past the end.
    #[inline]
    pub fn at(&self, place: usize) -> N {
        N::at(&self.bytes, place).unwrap_or_default()
    }

    /// All numbers in order.
    pub fn iter(&self) -> impl Iterator<Item = N> + '_ {
        (0..self.len()).map(|place| self.at(place))
    }

    /// Puts a number at a place, if there is one.
    pub fn put(&mut self, place: usize, number: N) {
        let bytes = self.bytes.to_mut().get_mut(place * size_of::<N>()..).and_then(|rest| rest.get_mut(..size_of::<N>()));
        if let Some(bytes) = bytes {
            bytes.copy_from_slice(number.bytes().as_ref());
        }
    }

    /// Adds a number.
    pub fn push(&mut self, number: N) {
        self.bytes.to_mut().extend_from_slice(number.bytes().as_ref());
    }
}

impl Table<u8> {
    /// Its numbers as the bytes that they are.
    #[inline]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

impl<N: Number> FromIterator<N> for Table<N> {
    fn from_iter<I: IntoIterator<Item = N>>(numbers: I) -> Self {
        let mut table = Table::noughts(0);
        numbers.into_iter().for_each(|number| table.push(number));
        table
    }
}

/// Bytes of a line of the cache.
const LINE: usize = 64;

/// Tables written one behind the other.
#[derive(Debug, Default)]
pub struct Image(Vec<u8>);

impl Image {
    /// Adds a table.
    pub fn table<N: Number>(&mut self, table: &Table<N>) {
        self.part(&(table.bytes.len() as u64).to_le_bytes());
        self.part(&table.bytes);
    }

    /// Adds some bytes; what comes behind them begins a line.
    fn part(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
        self.0.resize(self.0.len().next_multiple_of(LINE), 0);
    }

    /// All that was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

/// Finds tables in the order in which they were written.
#[derive(Debug)]
pub struct Reader(&'static [u8]);

impl Reader {
    /// Reads from the first table on.
    pub fn new(image: &'static [u8]) -> Reader {
        Reader(image)
    }

    /// The next table; none where the image is not whole.
    pub fn table<N: Number>(&mut self) -> Option<Table<N>> {
        let length = u64::from_le_bytes(*self.part(size_of::<u64>())?.first_chunk()?);
        let bytes = self.part(usize::try_from(length).ok()?)?;
        Some(Table { bytes: Cow::Borrowed(bytes), number: PhantomData })
    }

    /// The next so many bytes.
    fn part(&mut self, length: usize) -> Option<&'static [u8]> {
        let (lines, rest) = self.0.split_at_checked(length.checked_next_multiple_of(LINE)?)?;
        self.0 = rest;
        lines.get(..length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn image() -> &'static [u8] {
        let mut image = Image::default();
        image.table(&Table::from_iter([1u32, u32::MAX]));
        image.table(&Table::<u8>::noughts(0));
        image.table(&Table::from_iter([1u128 << 100]));
        Vec::leak(image.into_bytes())
    }

    #[test]
    fn tables_are_read_as_they_were_written() {
        let mut reader = Reader::new(image());
        assert_eq!(reader.table::<u32>().unwrap().iter().collect::<Vec<_>>(), [1, u32::MAX]);
        assert_eq!(reader.table::<u8>().unwrap().len(), 0);
        assert_eq!(reader.table::<u128>().unwrap().at(0), 1 << 100);
        assert!(reader.table::<u8>().is_none());
    }

    #[test]
    fn an_image_that_is_cut_off_has_no_table() {
        (0..2 * LINE).for_each(|end| assert!(Reader::new(&image()[..end]).table::<u32>().is_none(), "{end}"));
    }

    #[test]
    fn numbers_stand_together() {
        let mut table = Table::<[u64; 4]>::noughts(2);
        table.put(1, [1, 2, 3, u64::MAX]);
        assert_eq!((table.len(), table.at(0), table.at(1), table.at(2)), (2, [0; 4], [1, 2, 3, u64::MAX], [0; 4]));
    }

    #[test]
    fn numbers_can_be_put_and_added() {
        let mut table = Table::<u64>::noughts(2);
        table.put(1, 7);
        table.put(2, 8);
        table.push(9);
        assert_eq!(table.iter().collect::<Vec<_>>(), [0, 7, 9]);
        assert_eq!(table.at(3), 0);
    }
}
