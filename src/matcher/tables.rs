//! The forms of a lexicon as tables of numbers: words, paths, and what stands at their ends.

use std::collections::HashMap;
use std::collections::HashSet;

use super::image::Image;
use super::image::Reader;
use super::image::Table;
use super::list::Classes;
use super::parts::Part;
use super::parts::Role;
use super::trie::Builder;
use super::trie::Ends;
use super::trie::Root;
use super::trie::Trie;
use super::vocabulary::Lots;
use super::vocabulary::NONE;
use super::vocabulary::Vocabulary;
use super::vocabulary::Word;
use super::vocabulary::lot;
use super::wording::Capitals;
use super::wording::Cutter;
use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::lexicon::FormWord;
use crate::lexicon::Texts;
use crate::lexicon::Wording;
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

/// Bits of the place of a wording's capitals.
const CAPITALS: u32 = 29;

impl Pattern {
    /// Whether it asks for a capital anywhere.
    #[inline]
    pub fn asks_capitals(self) -> bool {
        self.capitals != 0
    }

    /// As a number of 61 bits.
    fn number(self) -> u64 {
        u64::from(self.entry) << (CAPITALS + 2) | (self.part as u64) << CAPITALS | u64::from(self.capitals)
    }

    #[inline]
    fn of(number: u64) -> Pattern {
        let capitals = (number & ((1 << CAPITALS) - 1)) as u32;
        Pattern { entry: (number >> (CAPITALS + 2)) as u32, part: Part::of(number >> CAPITALS), capitals }
    }
}

/// The forms of a lexicon, ready to be found. Numbers only, so that they can be written down as they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Tables {
    vocabulary: Vocabulary,
    trie: Trie,
    /// The wordings that end with others at one node, side by side.
    patterns: Table<u64>,
    /// The capitals of wordings, each list behind its length.
    capitals: Table<u64>,
    /// The sets of word lists that words are in.
    sets: Table<u128>,
    /// By entry: the most tokens of its exceptions.
    longest: Table<u32>,
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

    /// The wordings that end at a node.
    #[inline]
    pub fn patterns(&self, ends: Ends) -> impl Iterator<Item = Pattern> + '_ {
        let (only, places) = ends.places();
        only.into_iter().chain(places.map(|place| self.patterns.at(place))).map(Pattern::of)
    }

    /// The capitals that a wording asks for, token by token, if it asks for any.
    #[inline]
    pub fn capitals(&self, pattern: Pattern) -> impl Iterator<Item = Capitals> + '_ {
        let at = pattern.capitals as usize;
        let length = self.capitals.at(at) as usize;
        (at + 1..at + 1 + length).map(|at| Capitals::from_code(self.capitals.at(at)))
    }

    /// The word lists of a word.
    #[inline]
    pub fn classes(&self, word: &Word) -> Classes {
        Classes::from_bits(self.sets.at(usize::from(word.set)))
    }

    /// The most tokens that an exception of an entry has.
    pub fn longest_exception(&self, entry: u32) -> usize {
        self.longest.at(entry as usize) as usize
    }

    /// Writes the tables down.
    pub fn write(&self, image: &mut Image) {
        self.vocabulary.write(image);
        self.trie.write(image);
        image.table(&self.patterns);
        image.table(&self.capitals);
        image.table(&self.sets);
        image.table(&self.longest);
    }

    /// The tables that were written down.
    pub fn read(image: &mut Reader) -> Option<Tables> {
        let (vocabulary, trie) = (Vocabulary::read(image)?, Trie::read(image)?);
        let (patterns, capitals, sets) = (image.table()?, image.table()?, image.table()?);
        Some(Tables { vocabulary, trie, patterns, capitals, sets, longest: image.table()? })
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
    /// By id: the lots of the entries around whose forms a word begins something.
    lots: Vec<Lots>,
    /// The same of beginnings of words.
    lots_of_beginnings: HashMap<String, Lots>,
    /// By entry: the most tokens of its exceptions.
    longest: Vec<u32>,
}

/// A name that may bear an ending by a slip.
#[derive(Clone, Copy, Debug)]
pub struct Name<'l> {
    /// The number of its entry.
    pub entry: u32,
    /// Its forms.
    pub forms: &'l Texts,
    /// The fewest words of a wording that may.
    pub fewest: usize,
}

/// Shortest last word of a name that a slip is known by, in letters.
const SLIPS: usize = 3;

fn wordings(form: &str) -> Result<Vec<Wording<'_>>> {
    expand(form).map_err(|error| Error::new(Kind::Lexicon, format!("`{form}`: {error}"), "mend the form"))
}

/// Whether a word is so much a name that with one letter more it is no other word.
fn may_slip(word: &FormWord) -> bool {
    !word.any_ending && word.text.chars().count() >= SLIPS && word.text.contains(char::is_uppercase) && !word.text.ends_with(['s', 'S'])
}

/// Changes what is noted of a word or an entry.
fn note<T: Clone + Default>(of: &mut Vec<T>, id: u32, change: impl FnOnce(&mut T)) {
    of.resize(of.len().max(id as usize + 1), T::default());
    if let Some(own) = of.get_mut(id as usize) {
        change(own);
    }
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
        for wording in &wordings(form)? {
            self.cutter.cut(wording, self.clitics, &mut self.vocabulary);
            let asks = self.cutter.capitals().iter().any(|&capitals| capitals != Capitals::Any);
            match (role, self.cutter.steps.as_slice()) {
                (_, []) => {}
                // a single word of a list needs no path: its id tells its lists
                (Role::List(list), [step]) if !asks && step.id != NONE => {
                    note(&mut self.classes, step.id, |classes| classes.insert(Classes::of(list)));
                }
                (_, steps @ [step, ..]) => {
                    let root = if part == Part::Form { Root::Forms } else { Root::Around };
                    match (root, step.id) {
                        (Root::Forms, _) => {}
                        (Root::Around, NONE) => *self.lots_of_beginnings.entry(step.beginning.clone()).or_default() |= lot(entry),
                        (Root::Around, id) => note(&mut self.lots, id, |lots| *lots |= lot(entry)),
                    }
                    let node = self.trie.insert(root, steps);
                    if part == Part::Except {
                        let length = steps.len() as u32;
                        note(&mut self.longest, entry, |longest| *longest = length.max(*longest));
                    }
                    let capitals = if asks { self.place_of_capitals() } else { 0 };
                    self.patterns.push((node, Pattern { entry, part, capitals }));
                }
            }
        }
        Ok(())
    }

    /// Adds the slips of a name: its last word, which has a capital, with an ending that is written there by mistake (*Coastal Commands
    /// ships*). What is the wording of an entry anyway is no slip; so slips come when all entries are added.
    ///
    /// # Errors
    ///
    /// A form that cannot be read; a lexicon that was loaded from files has none.
    pub fn add_slips(&mut self, names: &[Name], endings: &[String]) -> Result<()> {
        let meant: HashSet<u32> = self.patterns.iter().map(|&(node, _)| node).collect();
        for name in names {
            for form in name.forms {
                for wording in wordings(form)?.into_iter().filter(|wording| wording.words.len() >= name.fewest) {
                    self.add_slips_of(name.entry, wording, endings, &meant);
                }
            }
        }
        Ok(())
    }

    fn add_slips_of(&mut self, entry: u32, mut wording: Wording, endings: &[String], meant: &HashSet<u32>) {
        let Some(last) = wording.words.pop().filter(may_slip) else { return };
        for ending in endings {
            wording.words.push(FormWord { text: format!("{}{ending}", last.text).into(), ..last.clone() });
            self.cutter.cut(&wording, self.clitics, &mut self.vocabulary);
            wording.words.pop();
            let node = self.trie.insert(Root::Forms, &self.cutter.steps);
            if !meant.contains(&node) {
                let capitals = self.place_of_capitals();
                self.patterns.push((node, Pattern { entry, part: Part::Form, capitals }));
            }
        }
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

    /// The tables of all that was added.
    pub fn finish(mut self) -> Tables {
        self.patterns.sort_by_key(|&(node, _)| node);
        let mut sets: Vec<u128> = vec![0];
        let mut numbers: HashMap<u128, u16> = HashMap::from([(0, 0)]);
        let mut patterns = Vec::new();
        let ends = self.patterns.chunk_by(|(node, _), (other, _)| node == other).filter_map(|own| match own {
            [(node, pattern)] => Some((*node, Ends::one(pattern.number()))),
            [(node, _), ..] => {
                let start = patterns.len() as u32;
                patterns.extend(own.iter().map(|(_, pattern)| pattern.number()));
                Some((*node, Ends::several(start, own.len() as u32)))
            }
            [] => None,
        });
        let first = self.trie.take_first();
        let trie = self.trie.finish(ends);
        self.vocabulary.describe(|id, spelling| {
            let at = id as usize;
            let bits = self.classes.get(at).map_or(0, |set| set.bits());
            let set = *numbers.entry(bits).or_insert_with(|| {
                sets.push(bits);
                (sets.len() - 1) as u16
            });
            let begun = trie.beginnings(spelling).filter_map(|(_, beginning)| self.lots_of_beginnings.get(beginning));
            let lots = begun.fold(self.lots.get(at).copied().unwrap_or_default(), |lots, own| lots | own);
            Word { set, lots, ..trie.word(first.get(at).copied().unwrap_or_default(), spelling) }
        });
        Tables {
            vocabulary: self.vocabulary,
            trie,
            patterns: patterns.into_iter().collect(),
            capitals: self.capitals.into_iter().collect(),
            sets: sets.into_iter().collect(),
            longest: self.longest.into_iter().collect(),
        }
    }
}
