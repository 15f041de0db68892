//! The forms of a lexicon as tables of numbers: words, paths, and what stands at their ends.

use std::collections::HashMap;

use super::image::Image;
use super::image::Reader;
use super::list::Classes;
use super::list::List;
use super::parts::Part;
use super::parts::Role;
use super::trie::Builder;
use super::trie::Root;
use super::trie::Trie;
use super::vocabulary::NONE;
use super::vocabulary::Vocabulary;
use super::vocabulary::WordId;
use super::wording::Capitals;
use super::wording::Cutter;
use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::lexicon::expand;

/// A wording's place in the lexicon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pattern {
    /// Index of its entry, of all entries of all roles.
    pub entry: u32,
    /// What it is to its entry.
    pub part: Part,
    /// Where its capitals stand in the tables; 0 where it asks for none.
    capitals: u32,
}

/// The forms of a lexicon, ready to be found. Numbers only, so that they can be written down as they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Tables {
    vocabulary: Vocabulary,
    trie: Trie,
    /// Every wording, in the order of the nodes at which they end.
    patterns: Vec<Pattern>,
    /// The capitals of wordings, each list behind its length.
    capitals: Vec<u64>,
    /// For each word id, which of [`sets`](Tables::sets) has its lists.
    set_of: Vec<u16>,
    sets: Vec<Classes>,
}

impl Tables {
    /// The words of all forms.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The paths of all wordings.
    pub fn trie(&self) -> &Trie {
        &self.trie
    }

    /// The wording of that number.
    #[inline]
    pub fn pattern(&self, number: u32) -> Pattern {
        self.patterns[number as usize]
    }

    /// The capitals that a wording asks for, token by token; empty where it asks for none.
    #[inline]
    pub fn capitals(&self, pattern: Pattern) -> impl Iterator<Item = Capitals> + '_ {
        let at = pattern.capitals as usize;
        let length = if at == 0 { 0 } else { self.capitals[at] as usize };
        self.capitals[at + 1..at + 1 + length].iter().map(|&code| Capitals::from_code(code))
    }

    /// The word lists of a word.
    #[inline]
    pub fn classes(&self, id: WordId) -> Classes {
        self.sets[usize::from(self.set_of[id as usize])]
    }

    /// The tables as bytes, behind a number that tells which lexicon they are of.
    pub fn write(&self, print: u64) -> Vec<u8> {
        let mut image = Image::default();
        image.numbers(&[print]);
        self.vocabulary.write(&mut image);
        self.trie.write(&mut image);
        let packed = |p: &Pattern| u64::from(p.entry) << 34 | (p.part as u64) << 32 | u64::from(p.capitals);
        image.numbers(&self.patterns.iter().map(packed).collect::<Vec<u64>>());
        image.numbers(&self.capitals);
        image.numbers(&self.set_of);
        image.numbers(&self.sets.iter().map(|set| set.bits()).collect::<Vec<u128>>());
        image.into_bytes()
    }

    /// The tables that were written down, if they are those of the lexicon with this number.
    pub fn read(image: &[u8], print: u64) -> Option<Tables> {
        let mut image = Reader::new(image);
        if image.numbers::<u64>()? != [print] {
            return None;
        }
        let (vocabulary, trie) = (Vocabulary::read(&mut image)?, Trie::read(&mut image)?);
        let unpacked = |p: u64| Pattern { entry: (p >> 34) as u32, part: Part::ALL[(p >> 32 & 3) as usize], capitals: p as u32 };
        let patterns = image.numbers::<u64>()?.into_iter().map(unpacked).collect();
        let (capitals, set_of) = (image.numbers()?, image.numbers()?);
        let sets = image.numbers::<u128>()?.into_iter().map(Classes::from_bits).collect();
        Some(Tables { vocabulary, trie, patterns, capitals, set_of, sets })
    }
}

/// Tables in the making.
#[derive(Default)]
pub struct Compiler<'c> {
    clitics: &'c [String],
    cutter: Cutter,
    vocabulary: Vocabulary,
    trie: Builder,
    /// Each wording with the node at which it ends.
    patterns: Vec<(u32, Pattern)>,
    capitals: Vec<u64>,
    /// Where each list of capitals stands.
    places: HashMap<Vec<u64>, u32>,
    classes: Vec<Classes>,
}

impl<'c> Compiler<'c> {
    /// Nothing compiled yet; `clitics` are cut off as in a text.
    pub fn new(clitics: &'c [String]) -> Compiler<'c> {
        Compiler { clitics, capitals: vec![0], ..Compiler::default() }
    }

    /// Adds a form of an entry.
    ///
    /// # Errors
    ///
    /// A form that cannot be read; a lexicon that was loaded from files has none.
    pub fn add(&mut self, role: Role, part: Part, entry: u32, form: &str) -> Result<()> {
        let wordings = expand(form).map_err(|error| Error::new(Kind::Lexicon, format!("`{form}`: {error}"), "mend the form"))?;
        for wording in &wordings {
            self.cutter.cut(wording, self.clitics, &mut self.vocabulary);
            let asks = self.cutter.capitals().iter().any(|&capitals| capitals != Capitals::Any);
            match (role, self.cutter.steps.as_slice()) {
                (_, []) => {}
                (Role::List(list), [step]) if !asks && step.id != NONE => {
                    let id = step.id;
                    self.add_class(id, list);
                }
                (_, steps) => {
                    let root = if part == Part::Form { Root::Forms } else { Root::Around };
                    let node = self.trie.insert(root, steps);
                    let capitals = if asks { self.place_of_capitals() } else { 0 };
                    self.patterns.push((node, Pattern { entry, part, capitals }));
                }
            }
        }
        Ok(())
    }

    fn place_of_capitals(&mut self) -> u32 {
        let codes: Vec<u64> = self.cutter.capitals().iter().map(|capitals| capitals.code()).collect();
        if let Some(&place) = self.places.get(&codes) {
            return place;
        }
        let place = self.capitals.len() as u32;
        self.capitals.push(codes.len() as u64);
        self.capitals.extend(&codes);
        self.places.insert(codes, place);
        place
    }

    /// A single word of a list needs no path: its id tells its lists.
    fn add_class(&mut self, id: WordId, list: List) {
        self.classes.resize(self.vocabulary.len(), Classes::default());
        self.classes[id as usize].insert(Classes::of(list));
    }

    /// The tables of all that was added.
    pub fn finish(mut self) -> Tables {
        self.patterns.sort_by_key(|&(node, _)| node);
        let (nodes, patterns): (Vec<u32>, Vec<Pattern>) = self.patterns.into_iter().unzip();
        self.classes.resize(self.vocabulary.len(), Classes::default());
        let mut sets: Vec<Classes> = Vec::new();
        let mut numbers: HashMap<u128, u16> = HashMap::new();
        let number = |set: Classes| {
            *numbers.entry(set.bits()).or_insert_with(|| {
                sets.push(set);
                (sets.len() - 1) as u16
            })
        };
        let set_of = self.classes.into_iter().map(number).collect();
        let trie = self.trie.finish(&nodes, &self.vocabulary);
        Tables { vocabulary: self.vocabulary, trie, patterns, capitals: self.capitals, set_of, sets }
    }
}
