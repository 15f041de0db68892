//! Lists of texts that are opened when somebody reads them.
//!
//! Decision: most of what a lexicon says no ordinary run reads: forms were compiled when the program was built, and examples are for those
//! who tune. So the lists of the built-in lexicons stay packed where they lie in the program's file; unpacking them all, text by text, took
//! half of a start.

use std::borrow::Cow;
use std::fmt;
use std::hash::Hash;
use std::hash::Hasher;
use std::ops::Deref;
use std::sync::OnceLock;

use serde::Deserialize;
use serde::Deserializer;
use serde::Serialize;
use serde::Serializer;
use serde::ser::Error as _;

/// A list of texts, which is read as a slice.
#[derive(Clone, Default)]
pub struct Texts {
    /// The list as it lies in the program's file; nothing where it came from elsewhere, or has no text.
    packed: &'static [u8],
    list: OnceLock<Vec<String>>,
}

impl Texts {
    /// Whether there is none, without opening the list.
    pub fn is_empty(&self) -> bool {
        self.packed.is_empty() && self.list.get().is_none_or(Vec::is_empty)
    }

    /// Adds a text.
    pub fn push(&mut self, text: String) {
        let mut list = self.to_vec();
        list.push(text);
        *self = list.into();
    }

    fn packed(&self) -> postcard::Result<Cow<'static, [u8]>> {
        Ok(match self.is_empty() || !self.packed.is_empty() {
            true => Cow::Borrowed(self.packed),
            false => Cow::Owned(postcard::to_allocvec(&self[..])?),
        })
    }
}

impl Deref for Texts {
    type Target = [String];

    fn deref(&self) -> &[String] {
        // what is in the program's file was packed by this room
        self.list.get_or_init(|| postcard::from_bytes(self.packed).unwrap_or_default())
    }
}

impl<'t> IntoIterator for &'t Texts {
    type Item = &'t String;
    type IntoIter = std::slice::Iter<'t, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl From<Vec<String>> for Texts {
    fn from(list: Vec<String>) -> Texts {
        Texts { packed: &[], list: list.into() }
    }
}

impl FromIterator<String> for Texts {
    fn from_iter<I: IntoIterator<Item = String>>(texts: I) -> Texts {
        texts.into_iter().collect::<Vec<_>>().into()
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self[..].fmt(f)
    }
}

impl PartialEq for Texts {
    fn eq(&self, other: &Texts) -> bool {
        self[..] == other[..]
    }
}

impl Eq for Texts {}

impl Hash for Texts {
    /// Takes in the packed list, for that needs no opening.
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.packed().unwrap_or_default().hash(state);
    }
}

impl Serialize for Texts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.packed().map_err(S::Error::custom)?)
    }
}

impl<'de: 'static> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Texts, D::Error> {
        Ok(Texts { packed: Deserialize::deserialize(deserializer)?, list: OnceLock::new() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_list_is_the_list() {
        for words in [&[][..], &[""], &["ferry gang(s)", "naïve\0"]] {
            let list: Texts = words.iter().map(|word| word.to_string()).collect();
            let packed: Texts = postcard::from_bytes(Vec::leak(postcard::to_allocvec(&list).unwrap())).unwrap();
            assert_eq!(packed.is_empty(), words.is_empty());
            assert_eq!(packed.list.get(), None);
            assert_eq!(packed.packed().unwrap(), list.packed().unwrap());
            assert_eq!(packed, list);
            assert_eq!(packed[..], *words);
        }
    }
}
