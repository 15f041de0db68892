//! Lexicon → matcher: every form of every section in one trie.

use regex::Regex;
use regex::RegexBuilder;

use super::list::Classes;
use super::list::List;
use super::list::OF_TEXT;
use super::trie::Trie;
use super::vocabulary::NONE;
use super::vocabulary::Vocabulary;
use super::vocabulary::WordId;
use super::wording::Capitals;
use super::wording::Cutter;
use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::lexicon::Context;
use crate::lexicon::Entry;
use crate::lexicon::Lexicon;
use crate::lexicon::Shape;
use crate::lexicon::expand;
use crate::text::Language;
use crate::text::Words;
use crate::text::fold;

/// The sections that a match can belong to; matches compete only inside one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Loaded terms.
    Term,
    /// Labels.
    Label,
    /// Names and epithets of actors.
    Actor,
    /// Wordings of sources.
    Source,
    /// Cues, but those that are nouns.
    Cue,
    /// Cues that are nouns: their forms may be verbal cues too.
    NounCue,
    /// Verbs of harm and force.
    Verb,
    /// Wordings of policies.
    Policy,
    /// A word list.
    List(List),
}

/// What a wording is to its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// One of its forms.
    Form,
    /// It swallows the entry's forms that it covers.
    Except,
    /// It must stand near.
    Near,
    /// It must not stand near.
    NotNear,
}

/// A wording's place in the lexicon.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    pub role: Role,
    pub part: Part,
    /// Index of its entry, of all entries of all roles.
    pub entry: u32,
    pub capitals: Box<[Capitals]>,
}

/// What the matcher keeps of an entry.
#[derive(Clone, Debug)]
pub(super) struct Compiled {
    /// Index in its section; epithets come after all names of actors.
    pub index: u32,
    pub file: u16,
    pub near: Option<Option<u32>>,
    pub not_near: Option<Option<u32>>,
    pub has_except: bool,
}

/// A lexicon made ready for matching. Built once, immutable, shared by all threads.
#[derive(Clone, Debug, Default)]
pub struct Matcher {
    pub(super) vocabulary: Vocabulary,
    pub(super) trie: Trie,
    pub(super) patterns: Vec<Pattern>,
    pub(super) entries: Vec<Compiled>,
    /// Word lists of each word id.
    pub(super) classes: Vec<Classes>,
    pub(super) regexes: Vec<(Role, u32, Regex)>,
    language: Language,
    /// The first epithet of each actor among the epithets.
    epithets: Vec<(u32, u32)>,
    names: u32,
}

impl Matcher {
    /// Compiles a lexicon.
    ///
    /// # Errors
    ///
    /// A form or pattern that cannot be compiled; a lexicon that was loaded from files has none.
    pub fn new(lexicon: &Lexicon) -> Result<Matcher> {
        let mut matcher = Matcher { language: language(lexicon), names: lexicon.actors.len() as u32, ..Matcher::default() };
        matcher.add_all(Role::Term, lexicon.terms.iter().map(|t| &t.entry))?;
        matcher.add_all(Role::Label, lexicon.labels.iter().map(|l| &l.entry))?;
        matcher.epithets = epithets(lexicon).map(|(actor, nth, _)| (actor, nth)).collect();
        let names = lexicon.actors.iter().map(|a| &a.entry);
        matcher.add_all(Role::Actor, names.chain(epithets(lexicon).map(|(_, _, entry)| entry)))?;
        matcher.add_all(Role::Source, lexicon.sources.iter().map(|s| &s.entry))?;
        for (at, cue) in lexicon.cues.iter().enumerate() {
            let role = if cue.shape == Shape::Noun { Role::NounCue } else { Role::Cue };
            matcher.add(role, at, &cue.entry)?;
        }
        matcher.add_all(Role::Verb, lexicon.verbs.iter().map(|v| &v.entry))?;
        matcher.add_all(Role::Policy, lexicon.policies.iter().map(|p| &p.entry))?;
        for (at, words) in lexicon.words.iter().enumerate() {
            if let Some(&list) = List::ALL.iter().find(|list| list.id() == words.entry.id) {
                matcher.add(Role::List(list), at, &words.entry)?;
            }
        }
        matcher.classes.resize(matcher.vocabulary.len(), Classes::default());
        Ok(matcher)
    }

    fn add_all<'l>(&mut self, role: Role, entries: impl Iterator<Item = &'l Entry>) -> Result<()> {
        let mut entries = entries.enumerate();
        entries.try_for_each(|(at, entry)| self.add(role, at, entry))
    }

    /// What the reader of text has to be told about the lexicon's language.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// Actor and number of an epithet, from the index of a match among actors; `None` for a name.
    pub fn epithet(&self, index: u32) -> Option<(u32, u32)> {
        self.epithets.get(index.checked_sub(self.names)? as usize).copied()
    }

    fn add(&mut self, role: Role, index: usize, entry: &Entry) -> Result<()> {
        let number = self.entries.len() as u32;
        let within = |context: &Option<Context>| context.as_ref().map(|c| c.within);
        self.entries.push(Compiled {
            index: index as u32,
            file: entry.file,
            near: within(&entry.near),
            not_near: within(&entry.not_near),
            has_except: !entry.except.is_empty(),
        });
        let mut parts = vec![(Part::Form, &entry.forms), (Part::Except, &entry.except)];
        parts.extend(entry.near.as_ref().map(|c| (Part::Near, &c.forms)));
        parts.extend(entry.not_near.as_ref().map(|c| (Part::NotNear, &c.forms)));
        let mut cutter = Cutter::default();
        for (part, forms) in parts {
            forms.iter().try_for_each(|form| self.add_form((role, part, number), form, &mut cutter))?;
        }
        for pattern in &entry.patterns {
            let regex = RegexBuilder::new(pattern).size_limit(1 << 20).build();
            let regex = regex.map_err(|error| Error::new(Kind::Lexicon, format!("{}: {error}", entry.id), "mend the pattern"))?;
            self.regexes.push((role, number, regex));
        }
        Ok(())
    }

    fn add_form(&mut self, (role, part, entry): (Role, Part, u32), form: &str, cutter: &mut Cutter) -> Result<()> {
        let wordings = expand(form).map_err(|error| Error::new(Kind::Lexicon, format!("`{form}`: {error}"), "mend the form"))?;
        for wording in &wordings {
            cutter.cut(wording, &self.language.clitics, &mut self.vocabulary);
            let capitals = cutter.capitals();
            match (role, cutter.steps.as_slice()) {
                (_, []) => {}
                (Role::List(list), [step]) if capitals.is_empty() && step.id != NONE => self.add_class(step.id, list),
                (_, steps) => {
                    self.trie.insert(steps);
                    self.patterns.push(Pattern { role, part, entry, capitals });
                }
            }
        }
        Ok(())
    }

    /// A single word of a list needs no path: its id tells its lists.
    fn add_class(&mut self, id: WordId, list: List) {
        self.classes.resize(self.vocabulary.len(), Classes::default());
        self.classes[id as usize].insert(Classes::of(list));
    }
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
fn language(lexicon: &Lexicon) -> Language {
    let [clitics, before_name, abbreviations, boilerplate_lines, boilerplate_openings, byline_openings, rights_phrases] = OF_TEXT;
    let words = |ids: &[&str]| {
        let all: Vec<String> = ids.iter().flat_map(|id| lexicon.word_list(id)).collect();
        Words::new(all.iter().map(String::as_str))
    };
    Language {
        clitics: lexicon.word_list(clitics).iter().map(|clitic| fold::fold(clitic)).collect(),
        before_name: words(&[before_name]),
        abbreviations: words(&[abbreviations]),
        starters: words(&STARTERS.map(List::id)),
        boilerplate_lines: words(&[boilerplate_lines]),
        boilerplate_openings: words(&[boilerplate_openings]),
        byline_openings: words(&[byline_openings]),
        rights_phrases: words(&[rights_phrases]),
    }
}
