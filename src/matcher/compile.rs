//! Lexicon → matcher: every form of every section in one trie.

use std::hash::Hash;
use std::hash::Hasher;

use regex::Regex;
use regex::RegexBuilder;

use super::image::Image;
use super::image::Reader;
use super::image::Table;
use super::list::List;
use super::list::NAME_ENDINGS;
use super::list::OF_TEXT;
use super::parts::Part;
use super::parts::Role;
use super::tables::Compiler;
use super::tables::Name;
use super::tables::Tables;
use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::lexicon::ActorKind;
use crate::lexicon::Context;
use crate::lexicon::Entry;
use crate::lexicon::Lexicon;
use crate::lexicon::Shape;
use crate::lexicon::State;
use crate::lexicon::Texts;
use crate::lexicon::VerbShape;
use crate::lexicon::compiled_builtins;
use crate::text::Language;
use crate::text::Words;
use crate::text::fold;

/// What the matcher keeps of an entry.
#[derive(Clone, Debug)]
pub(super) struct Compiled {
    pub role: Role,
    /// Index in its section; epithets come after all names of actors.
    pub index: u32,
    pub file: u16,
    pub near: Option<Option<u32>>,
    pub not_near: Option<Option<u32>>,
    pub has_except: bool,
}

/// A lexicon made ready for matching. Built once, immutable, shared by all threads.
#[derive(Clone, Debug)]
pub struct Matcher {
    pub(super) tables: Tables,
    pub(super) entries: Vec<Compiled>,
    pub(super) regexes: Vec<(u32, Regex)>,
    language: Language,
    /// The first epithet of each actor among the epithets.
    epithets: Vec<(u32, u32)>,
    names: u32,
}

impl Matcher {
    /// Compiles a lexicon, unless its forms are those of the built-in lexicons, which were compiled when the program was built.
    ///
    /// # Errors
    ///
    /// A form or pattern that cannot be compiled; a lexicon that was loaded from files has none.
    pub fn new(lexicon: &Lexicon) -> Result<Matcher> {
        let recipe = Recipe::of(lexicon);
        let known = written(compiled_builtins(), recipe.print());
        let (tables, language) = known.map_or_else(|| recipe.compile().map(|tables| (tables, language(lexicon))), Ok)?;
        Ok(Matcher {
            tables,
            regexes: regexes(&recipe.entries)?,
            entries: recipe.entries.iter().map(Compiled::of).collect(),
            language,
            epithets: epithets(lexicon).map(|(actor, nth, _)| (actor, nth)).collect(),
            names: lexicon.actors.len() as u32,
        })
    }

    /// What is kept of an entry, by its number among all entries.
    #[inline]
    pub(super) fn entry(&self, number: u32) -> Option<&Compiled> {
        self.entries.get(number as usize)
    }

    /// What the reader of text has to be told about the lexicon's language.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// Actor and number of an epithet, from the index of a match among actors; `None` for a name.
    pub fn epithet(&self, index: u32) -> Option<(u32, u32)> {
        self.epithets.get(index.checked_sub(self.names)? as usize).copied()
    }
}

/// A lexicon compiled, as bytes that [`Matcher::new`] knows it by.
///
/// # Errors
///
/// A form that cannot be compiled; a lexicon that was loaded from files has none.
pub fn image(lexicon: &Lexicon) -> Result<Vec<u8>> {
    let recipe = Recipe::of(lexicon);
    let mut image = Image::default();
    image.table(&Table::from_iter([recipe.print()]));
    recipe.compile()?.write(&mut image);
    let language = postcard::to_allocvec(&language(lexicon));
    let language =
        language.map_err(|error| Error::new(Kind::Lexicon, format!("the word lists cannot be packed: {error}"), "shorten them"))?;
    image.table(&Table::<u8>::from_iter(language));
    Ok(image.into_bytes())
}

/// What stands in an image, if it is that of the lexicon with this print.
fn written(image: &'static [u8], print: u64) -> Option<(Tables, Language)> {
    let mut image = Reader::new(image);
    if image.table::<u64>()?.iter().ne([print]) {
        return None;
    }
    Some((Tables::read(&mut image)?, postcard::from_bytes(image.table::<u8>()?.bytes()).ok()?))
}

/// All that the tables and the language of a lexicon depend on.
struct Recipe<'l> {
    lexicon: &'l Lexicon,
    /// All entries that are matched: their role, their index in its section, and what they say.
    entries: Vec<(Role, u32, &'l Entry)>,
    /// The names that may bear an ending by a slip.
    names: Vec<Name<'l>>,
    armies: Vec<Army<'l>>,
}

/// An army that bears the names that every army has.
#[derive(Hash)]
struct Army<'l> {
    /// The number of its entry.
    entry: u32,
    adjectives: &'l Texts,
    /// The name of its state.
    state: &'l str,
}

impl<'l> Recipe<'l> {
    fn of(lexicon: &'l Lexicon) -> Recipe<'l> {
        let entries = entries(lexicon);
        let actors = (0..).zip(&entries).filter(|(_, (role, ..))| *role == Role::Actor).zip(&lexicon.actors);
        let names = actors.filter_map(|((entry, _), actor)| Some(Name { entry, forms: &actor.entry.forms, fewest: fewest(actor.kind)? }));
        Recipe { lexicon, names: names.collect(), armies: armies(lexicon, &entries), entries }
    }

    /// What stands for the forms of entries and for all word lists, which say how forms are cut: two lexicons of one print are compiled
    /// alike.
    fn print(&self) -> u64 {
        let mut print = Print(0);
        self.lexicon.words.iter().for_each(|list| (&list.entry.id, &list.entry.forms).hash(&mut print));
        self.armies.hash(&mut print);
        for (role, _, entry) in &self.entries {
            role.hash(&mut print);
            forms(entry).for_each(|part| part.hash(&mut print));
        }
        self.names.iter().for_each(|name| (name.entry, name.fewest).hash(&mut print));
        print.finish()
    }

    fn compile(&self) -> Result<Tables> {
        let clitics = clitics(self.lexicon);
        let mut compiler = Compiler::new(&clitics);
        for (number, (role, _, entry)) in (0..).zip(&self.entries) {
            for (part, forms) in forms(entry) {
                forms.iter().try_for_each(|form| compiler.add(*role, part, number, form))?;
            }
        }
        let army_names = self.army_names();
        for army in &self.armies {
            army.names(&army_names).try_for_each(|name| compiler.add(Role::Actor, Part::Form, army.entry, &name))?;
        }
        compiler.add_slips(&self.names, &self.lexicon.word_list(NAME_ENDINGS))?;
        Ok(compiler.finish())
    }

    /// What every army is called behind a word for its state.
    fn army_names(&self) -> Vec<&'l String> {
        let own = |id: &str| [List::ArmyNames, List::ArmyPeople].iter().any(|list| list.id() == id);
        self.lexicon.words.iter().filter(|list| own(&list.entry.id)).flat_map(|list| &list.entry.forms).collect()
    }
}

impl<'l> Army<'l> {
    /// *Uplandish troops*, *Upland's troops*.
    fn names(&self, names: &[&'l String]) -> impl Iterator<Item = String> {
        let owners = self.adjectives.iter().cloned().chain([format!("{}'s", self.state)]);
        owners.flat_map(move |owner| names.iter().map(move |name| format!("{owner} {name}")))
    }
}

impl Compiled {
    /// Whether exceptions or contexts have a say in its matches.
    #[inline]
    pub fn asks(&self) -> bool {
        self.has_except || self.near.is_some() || self.not_near.is_some()
    }

    fn of(&(role, index, entry): &(Role, u32, &Entry)) -> Compiled {
        let within = |context: &Option<Context>| context.as_ref().map(|c| c.within);
        let (near, not_near) = (within(&entry.near), within(&entry.not_near));
        Compiled { role, index, file: entry.file, near, not_near, has_except: !entry.except.is_empty() }
    }
}

/// All entries that are matched: their role, their index in its section, and what they say.
fn entries(lexicon: &Lexicon) -> Vec<(Role, u32, &Entry)> {
    fn of<'l>(role: Role, entries: impl Iterator<Item = &'l Entry>) -> impl Iterator<Item = (Role, u32, &'l Entry)> {
        entries.zip(0..).map(move |(entry, at)| (role, at, entry))
    }
    let mut all: Vec<(Role, u32, &Entry)> = of(Role::Term, lexicon.terms.iter().map(|t| &t.entry)).collect();
    all.extend(of(Role::Label, lexicon.labels.iter().map(|l| &l.entry)));
    all.extend(of(Role::Actor, lexicon.actors.iter().map(|a| &a.entry).chain(epithets(lexicon).map(|(_, _, entry)| entry))));
    all.extend(lexicon.states.iter().map(|state| (Role::Adjective, state.actor, &state.adjective)));
    all.extend(of(Role::Source, lexicon.sources.iter().map(|s| &s.entry)));
    for (cue, at) in lexicon.cues.iter().zip(0..) {
        all.push((if cue.shape == Shape::Noun { Role::NounCue } else { Role::Cue }, at, &cue.entry));
    }
    for (verb, at) in lexicon.verbs.iter().zip(0..) {
        all.push((if verb.shape == VerbShape::Noun { Role::NounVerb } else { Role::Verb }, at, &verb.entry));
    }
    all.extend(of(Role::Policy, lexicon.policies.iter().map(|p| &p.entry)));
    for (words, at) in lexicon.words.iter().zip(0..) {
        let list = List::ALL.iter().find(|list| list.id() == words.entry.id);
        all.extend(list.map(|&list| (Role::List(list), at, &words.entry)));
    }
    all
}

/// The fewest words of a name of this kind that bears an ending by a slip: *the Holms* are a family, and *Post* and *Posts* may be two
/// newspapers.
fn fewest(kind: ActorKind) -> Option<usize> {
    match kind {
        ActorKind::Outlet => None,
        ActorKind::Person => Some(2),
        _ => Some(1),
    }
}

/// Hashes eight bytes at a time, for every start of the program asks for the print of all forms. It tells a changed lexicon from the
/// built-in one; nobody gains by deceiving it.
struct Print(u64);

impl Print {
    fn mix(&mut self, word: [u8; 8]) {
        let product = u128::from(self.0 ^ u64::from_le_bytes(word) ^ 0xf39c_c060_5ced_c835) * 0x9e37_79b9_7f4a_7c15;
        self.0 = (product ^ product >> 64) as u64;
    }
}

impl Hasher for Print {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks();
        words.iter().for_each(|&word| self.mix(word));
        let mut last = [0; 8];
        last.iter_mut().zip(rest).for_each(|(byte, own)| *byte = *own);
        self.mix(last);
        self.0 ^= rest.len() as u64;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// The forms of an entry, part by part.
fn forms(entry: &Entry) -> impl Iterator<Item = (Part, &Texts)> {
    fn context(context: &Option<Context>) -> Option<&Texts> {
        context.as_ref().map(|context| &context.forms)
    }
    let all = [Some(&entry.forms), Some(&entry.except), context(&entry.near), context(&entry.not_near)];
    Part::ALL.into_iter().zip(all).filter_map(|(part, forms)| Some((part, forms?)))
}

fn armies<'l>(lexicon: &'l Lexicon, entries: &[(Role, u32, &Entry)]) -> Vec<Army<'l>> {
    let first = (0..).zip(entries).find(|(_, (role, ..))| *role == Role::Actor).map_or(0, |(number, _)| number);
    let army = |state: &'l State| {
        let name = &lexicon.actors.get(state.actor as usize)?.name;
        Some(Army { entry: first + state.army, adjectives: &state.adjective.forms, state: name })
    };
    lexicon.states.iter().filter_map(army).collect()
}

fn regexes(entries: &[(Role, u32, &Entry)]) -> Result<Vec<(u32, Regex)>> {
    let mut regexes = Vec::new();
    for (number, (_, _, entry)) in (0..).zip(entries).filter(|(_, (.., entry))| !entry.patterns.is_empty()) {
        for pattern in &entry.patterns {
            let regex = RegexBuilder::new(pattern).size_limit(1 << 20).build();
            let regex = regex.map_err(|error| Error::new(Kind::Lexicon, format!("{}: {error}", entry.id), "mend the pattern"))?;
            regexes.push((number, regex));
        }
    }
    Ok(regexes)
}

fn epithets(lexicon: &Lexicon) -> impl Iterator<Item = (u32, u32, &Entry)> {
    lexicon
        .actors
        .iter()
        .enumerate()
        .flat_map(|(actor, a)| a.epithets.iter().enumerate().map(move |(nth, epithet)| (actor as u32, nth as u32, &epithet.entry)))
}

/// The lists whose words show, with a capital after a doubtful full stop, that a sentence starts.
const STARTERS: [List; 12] = [
    List::Determiners,
    List::PossessivePronouns,
    List::Prepositions,
    List::Conjunctions,
    List::Subordinators,
    List::PronounsHe,
    List::PronounsShe,
    List::PronounsThey,
    List::PronounsIt,
    List::PronounsI,
    List::Adverbs,
    List::Quantifiers,
];

/// The lists that the reader of text needs, as plain parameters.
pub fn language(lexicon: &Lexicon) -> Language {
    let [_, before_name, abbreviations, boilerplate_lines, boilerplate_openings, byline_openings, rights_phrases] = OF_TEXT;
    let words = |ids: &[&str]| {
        let all: Vec<String> = ids.iter().flat_map(|id| lexicon.word_list(id)).collect();
        Words::new(all.iter().map(String::as_str))
    };
    Language {
        clitics: clitics(lexicon),
        before_name: words(&[before_name]),
        abbreviations: words(&[abbreviations]),
        starters: words(&STARTERS.map(List::id)),
        boilerplate_lines: words(&[boilerplate_lines]),
        boilerplate_openings: words(&[boilerplate_openings]),
        byline_openings: words(&[byline_openings]),
        rights_phrases: words(&[rights_phrases]),
    }
}

/// What is cut off a word at its apostrophe, folded.
fn clitics(lexicon: &Lexicon) -> Vec<String> {
    let [clitics, ..] = OF_TEXT;
    lexicon.word_list(clitics).iter().map(|clitic| fold::fold(clitic)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Layers;

    #[test]
    fn what_was_compiled_into_the_program_is_what_is_compiled_now() {
        let lexicon = Layers::builtin().unwrap().resolve().unwrap();
        let recipe = Recipe::of(&lexicon);
        let built_in = written(compiled_builtins(), recipe.print()).unwrap();
        assert!(built_in == (recipe.compile().unwrap(), language(&lexicon)));
    }

    #[test]
    fn tables_are_read_as_they_were_written() {
        let file = "schema: 1\nlexicon: test\nlabels:\n\
                    \x20 - {id: a, class: contested, forms: [ox(en), El* gülen*, 'US army', don't], except: [ox cart], near: {forms: [field*]}}\n\
                    words: [{id: clitics, forms: [\"'s\"]}, {id: prepositions, forms: [of, from the]}]\n";
        let mut layers = Layers::empty();
        layers.push_str("test.yaml", file).unwrap();
        let lexicon = layers.resolve().unwrap();
        let recipe = Recipe::of(&lexicon);
        let compiled = (recipe.compile().unwrap(), language(&lexicon));
        let image = Vec::leak(image(&lexicon).unwrap());
        assert_eq!(written(image, recipe.print()), Some(compiled));
        assert_eq!(written(image, 0), None);
        (0..image.len()).step_by(97).for_each(|end| assert_eq!(written(&image[..end], recipe.print()), None));
    }

    #[test]
    fn a_lexicon_of_other_forms_is_compiled_anew() {
        let mut lexicon = Layers::builtin().unwrap().resolve().unwrap();
        lexicon.labels[0].entry.forms.push("ferry gang".to_owned());
        assert_eq!(written(compiled_builtins(), Recipe::of(&lexicon).print()), None);
    }
}
