//! What keeps a reader from knowing whose text it is, and a lexicon from being tried on what it was made of: outlets without their
//! names, and corpora in halves.

use std::collections::BTreeMap;

use crate::text::Document;
use crate::text::fold;

/// What stands for an outlet's name.
const MASK: &str = "[outlet]";

/// Letters that a name must have to be hidden.
const LETTERS: usize = 3;

/// Half of a corpus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// The one to work with.
    A,
    /// The other.
    B,
}

/// The half in which an article is: dealt by its id, so that it stays there whatever is read beside it.
pub fn half_of(document: &Document, seed: u64) -> Half {
    let dealt = blake3::hash(format!("{seed}\n{}", document.id).as_bytes());
    if dealt.as_bytes()[0].is_multiple_of(2) { Half::A } else { Half::B }
}

/// Articles without the names of their outlets, which get numbers instead, in the order in which they are met.
#[derive(Debug, Default)]
pub struct Blind {
    outlets: BTreeMap<String, usize>,
    articles: usize,
}

impl Blind {
    /// An article whose outlet has a number, whose id says nothing, and whose title and text do not name the outlet.
    pub fn hide(&mut self, document: Document) -> Document {
        self.articles += 1;
        let id = format!("article {}", self.articles);
        let Some(outlet) = document.outlet.clone() else { return Document { id, url: None, ..document } };
        let next = self.outlets.len() + 1;
        let number = *self.outlets.entry(outlet.clone()).or_insert(next);
        let (head, body) = document.text.split_at(document.body);
        let (head, body) = (mask(head, &outlet), mask(body, &outlet));
        let title = document.title.as_deref().map(|title| mask(title, &outlet));
        Document { id, url: None, outlet: Some(format!("outlet {number}")), title, body: head.len(), text: head + &body, ..document }
    }
}

/// A text in which the name of an outlet is hidden, however it is joined: *Port Herald*, *port-herald*; of *Herald (Port News)* also
/// each part by itself.
pub fn mask(text: &str, outlet: &str) -> String {
    let letters = |name: &str| fold::fold(name).chars().filter(|char| char.is_alphanumeric()).collect::<String>();
    let parts = std::iter::once(outlet).chain(outlet.split(['(', ')'])).map(letters);
    let mut names: Vec<String> = parts.filter(|name| name.chars().count() >= LETTERS).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let mut out = String::new();
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        let starts = char.is_alphanumeric() && !out.chars().next_back().is_some_and(char::is_alphanumeric);
        match names.iter().filter(|_| starts).find_map(|name| rest.get(end(rest, name)?..)) {
            Some(after) => {
                out.push_str(MASK);
                rest = after;
            }
            None => {
                out.push(char);
                rest = rest.strip_prefix(char).unwrap_or_default();
            }
        }
    }
    out
}

/// Where a name ends with which a text begins; marks and spaces within it are not looked at.
fn end(text: &str, name: &str) -> Option<usize> {
    let mut left = name;
    for (at, char) in text.char_indices() {
        if left.is_empty() {
            return (!char.is_alphanumeric()).then_some(at);
        }
        if char.is_alphanumeric() {
            left = left.strip_prefix(fold::fold(char.encode_utf8(&mut [0; 4])).as_str())?;
        } else if !matches!(char, ' ' | '-' | '\'' | '’' | '.') {
            return None;
        }
    }
    left.is_empty().then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_outlets_are_hidden() {
        for (outlet, text, hidden) in [
            ("Port Herald", "The port herald's writer; PORT-HERALD.", "The [outlet]'s writer; [outlet]."),
            ("Port Herald", "The port. Heralds came to Newport Herald Street.", "The port. Heralds came to Newport Herald Street."),
            ("Al-Quay", "al Quay TV and Alquay", "[outlet] TV and [outlet]"),
            ("Rada (Free Harbour Radio)", "Free Harbour Radio, or Rada, said", "[outlet], or [outlet], said"),
            ("Größe", "Die GRÖSSE schrieb", "Die [outlet] schrieb"),
            ("X", "X is a letter", "X is a letter"),
        ] {
            assert_eq!(mask(text, outlet), hidden, "{outlet}");
        }
    }

    #[test]
    fn a_hidden_article_says_nothing_of_its_outlet() {
        let herald = |id: &str| Document { outlet: Some("Port Herald".to_owned()), ..Document::new(id, "Port Herald, Monday.") };
        let mut blind = Blind::default();
        let hidden = blind.hide(herald("port-herald/1.txt").with_title("The Port Herald wins"));
        assert_eq!(hidden.text, "The [outlet] wins\n\n[outlet], Monday.");
        assert_eq!(&hidden.text[hidden.body..], "[outlet], Monday.");
        assert_eq!((hidden.id.as_str(), hidden.outlet.as_deref()), ("article 1", Some("outlet 1")));
        blind.hide(Document { outlet: Some("Coast Courier".to_owned()), ..Document::new("c", "c") });
        assert_eq!(blind.hide(herald("port-herald/2.txt")).outlet.as_deref(), Some("outlet 1"));
    }

    #[test]
    fn halves_depend_on_the_id_and_the_seed_alone() {
        let half = |id: usize, seed| half_of(&Document::new(format!("a{id}"), ""), seed);
        let in_a = |seed| (0..1000).filter(|&id| half(id, seed) == Half::A).count();
        assert!((430..570).contains(&in_a(1)) && (430..570).contains(&in_a(2)));
        assert!((0..1000).any(|id| half(id, 1) != half(id, 2)));
    }
}
