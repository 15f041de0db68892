//! A lexicon after loading and layering: what every later room reads.
//!
//! Entries keep the order of their files; an entry's index in its section is its identity inside one run.

use std::borrow::Cow;

use serde::Deserialize;
use serde::Serialize;

use super::texts::Texts;

/// Several lexicon files, laid over each other, checked and resolved.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Lexicon {
    /// The files it was made of, in layer order.
    pub files: Vec<LexiconFile>,
    /// Categories of terms.
    pub categories: Vec<Category>,
    /// Loaded terms.
    pub terms: Vec<Term>,
    /// Labels that say what kind of actor something is.
    pub labels: Vec<Label>,
    /// Persons, groups, states and institutions, known by names.
    pub actors: Vec<Actor>,
    /// States that have adjectives.
    pub states: Vec<State>,
    /// Wordings of sources with their step on the ladder.
    pub sources: Vec<SourceClass>,
    /// Words that join a source to a content.
    pub cues: Vec<Cue>,
    /// Verbs and nouns of harm and force.
    pub verbs: Vec<Verb>,
    /// House-style rules.
    pub policies: Vec<Policy>,
    /// Named word lists that the readers of text need.
    pub words: Vec<WordList>,
}

/// One file of a lexicon.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LexiconFile {
    /// The lexicon's name, as in `lexicon: conflict`.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The language it is for, as a BCP 47 tag.
    pub language: String,
    /// What it holds.
    pub about: String,
    /// Path of the file, for messages.
    pub path: String,
    /// BLAKE3 of the file's bytes, in hexadecimal.
    pub fingerprint: String,
}

/// What entries of every section have in common.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Name of the entry, unique in its section and file.
    pub id: String,
    /// Index in [`Lexicon::files`] of the file that has the last word on it.
    pub file: u16,
    /// Line of that file, counted from 1.
    pub line: u32,
    /// Wordings, in the form language.
    pub forms: Texts,
    /// Wordings that look like this entry and are none: they swallow what they cover.
    pub except: Texts,
    /// A context that must be there.
    pub near: Option<Context>,
    /// A context that must not be there.
    pub not_near: Option<Context>,
    /// Regular expressions, for what forms cannot say.
    pub patterns: Texts,
    /// Why the entry stands in the lexicon.
    #[serde(borrow)]
    pub why: Cow<'static, str>,
    /// Bracketed examples: the entry's tests.
    pub examples: Texts,
    /// Where the knowledge comes from.
    #[serde(borrow)]
    pub cite: Cow<'static, str>,
}

/// Words that must, or must not, stand near a match.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Context {
    /// The context's wordings.
    pub forms: Texts,
    /// How far, in words; `None` is anywhere in the sentence.
    pub within: Option<u32>,
}

/// A category of terms: a word class, not a frame.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Category {
    /// Its name.
    pub id: String,
    /// What it holds.
    pub about: String,
}

/// Whether a term raises or lowers the temperature.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Makes the matter sound worse, larger or more heated.
    #[default]
    Heightens,
    /// Makes it sound milder or cleaner.
    Softens,
}

impl Direction {
    /// Its name in lexicons and records.
    pub fn name(self) -> &'static str {
        match self {
            Direction::Heightens => "heightens",
            Direction::Softens => "softens",
        }
    }
}

/// A loaded term.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Term {
    /// Id, forms, context, why.
    pub entry: Entry,
    /// Id of a [`Category`].
    pub category: String,
    /// Which way it leans.
    pub direction: Direction,
    /// 1 tinted, 2 loaded, 3 accusation, slur or glorification.
    pub weight: u8,
    /// Other wordings in use for the same thing.
    pub alternatives: Texts,
}

/// What a label does to its bearer; of the word, never of the bearer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Class {
    /// Denies standing: *terrorist, regime, thug*.
    Delegitimising,
    /// Style guides disagree: *jihadist, militia*.
    Contested,
    /// Says what it is: *fighter, army, government*.
    #[default]
    Descriptive,
    /// Grants standing: *resistance, martyr, hero*.
    Legitimising,
}

impl Class {
    /// All classes.
    pub const ALL: [Class; 4] = [Class::Delegitimising, Class::Contested, Class::Descriptive, Class::Legitimising];

    /// Its name in lexicons and records.
    pub fn name(self) -> &'static str {
        match self {
            Class::Delegitimising => "delegitimising",
            Class::Contested => "contested",
            Class::Descriptive => "descriptive",
            Class::Legitimising => "legitimising",
        }
    }
}

/// A label.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Label {
    /// Id, forms, context, why.
    pub entry: Entry,
    /// Its class.
    pub class: Class,
}

/// What kind of thing an actor is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ActorKind {
    /// An armed or political group, movement or party.
    #[default]
    Group,
    /// A person.
    Person,
    /// A country or its government.
    State,
    /// An organ of a state: army, ministry, police.
    Institution,
    /// An organisation that is none of these: United Nations, Red Cross.
    Body,
    /// A publication or news agency.
    Outlet,
    /// A people or community.
    People,
}

/// A camp that an actor belongs to, perhaps for a time only.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Party {
    /// The party by its own name.
    pub name: String,
    /// First day of membership, `YYYY-MM-DD` or a prefix of it; empty is always.
    pub from: String,
    /// Last day of membership; empty is still.
    pub to: String,
}

/// A label that names its actor by itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Epithet {
    /// Forms, why, examples; its id is made of the actor's id and a number.
    pub entry: Entry,
    /// Its class.
    pub class: Class,
}

/// A person, group, state or institution of the events.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Actor {
    /// Id and forms (its names).
    pub entry: Entry,
    /// The name to print.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// `f` or `m` for a person whose pronoun is known; else empty.
    pub gender: String,
    /// Camps it belongs to.
    pub parties: Vec<Party>,
    /// Labels that stand for it without naming it.
    pub epithets: Vec<Epithet>,
}

/// A state with words for what belongs to it: *Uplandish*.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct State {
    /// The words, under the state's id.
    pub adjective: Entry,
    /// Index of the state in [`Lexicon::actors`].
    pub actor: u32,
    /// Index of its army there, which bears the names that every army has; of the state itself where no actor is its army.
    pub army: u32,
}

/// A wording of a source and its step on the ladder.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct SourceClass {
    /// Id, forms, why.
    pub entry: Entry,
    /// 0 person … 5 nobody.
    pub step: u8,
}

/// What a reporting cue presupposes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum VerbClass {
    /// Reports without comment: *said, told, according to*.
    #[default]
    Neutral,
    /// Holds the content at arm's length: *claimed, alleged*.
    Distancing,
    /// Presupposes that the content is true: *revealed, admitted*.
    Factive,
    /// Judges the saying: *boasted, slammed*.
    Evaluative,
}

impl VerbClass {
    /// Its name in lexicons and records.
    pub fn name(self) -> &'static str {
        match self {
            VerbClass::Neutral => "neutral",
            VerbClass::Distancing => "distancing",
            VerbClass::Factive => "factive",
            VerbClass::Evaluative => "evaluative",
        }
    }
}

/// How a cue is built into its sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Shape {
    /// Its subject is the source: *the minister said*.
    #[default]
    Verb,
    /// A noun with its content: *a statement that*, *reports of*.
    Noun,
    /// The source follows: *according to*, *citing*.
    Preposition,
    /// Agentless: *is believed to*, *was described as*; a *by* phrase is the source.
    Passive,
    /// Stands for "somebody says": *reportedly*.
    Adverb,
}

/// What may stand as the content of a cue, beside a quotation, which every cue may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Takes {
    /// A bare clause: *said the army had fled*.
    Clause,
    /// A clause with *that, whether, how, why*: *warned that*.
    That,
    /// A noun phrase: *denied the charge*.
    Object,
    /// An infinitive: *vowed to return*.
    To,
    /// *as* and what follows: *described it as*.
    As,
    /// *of, about, on, for, against* and what follows: *warned of*.
    Of,
    /// A person addressed stands between cue and content: *told reporters that*.
    Addressee,
}

/// A word or phrase that joins a source to a content.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Cue {
    /// Id, forms, exceptions, why.
    pub entry: Entry,
    /// What it presupposes.
    pub verb: VerbClass,
    /// How it is built in.
    pub shape: Shape,
    /// What it takes beside a quotation.
    pub takes: Vec<Takes>,
    /// Narrated thought (*he hopes*) and no speech.
    pub thought: bool,
}

/// How those who stand beside a word of harm stand to the harm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum VerbShape {
    /// Its subject does it, its object suffers it: *killed*.
    #[default]
    Active,
    /// Both sides do it: *clashed with*.
    Mutual,
    /// Its object is a weapon, behind which stands whom it is aimed at: *fired ten rockets at the fort*.
    Launching,
    /// It happens to its subject, and nobody does it: *died, exploded*.
    Intransitive,
    /// It happens to its subject, unless an object follows: *a bus blew up*, *rebels blew up a bus*.
    Ergative,
    /// The deed as a thing: *the killing of, an air strike on*.
    Noun,
}

impl VerbShape {
    /// Whether a literal verb of this shape tells by itself of force: *killed*, but neither *died* nor *launched*.
    pub fn tells_force(self) -> bool {
        self.has_passive() && self != VerbShape::Launching
    }

    /// Whether a verb of this shape has a passive by itself: *was killed*, but not *was died*.
    pub fn has_passive(self) -> bool {
        !matches!(self, VerbShape::Intransitive | VerbShape::Ergative)
    }
}

/// What the possessor of a noun of harm has to do with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Owner {
    /// He does it: *Orre's attack*.
    #[default]
    Does,
    /// He suffers it: *Orre's murder*.
    Suffers,
    /// He does it with others, who do it too: *Orre's clashes with the guards*.
    Both,
}

/// A verb or noun of harm or force, for agency.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Verb {
    /// Id, forms, exceptions, why.
    pub entry: Entry,
    /// How its subject stands to the harm.
    pub shape: VerbShape,
    /// What the possessor of this noun has to do with it.
    pub owner: Owner,
    /// Its *of*-phrase names who does it, where that can bear arms: *the raids of the army*, but not *the raid of the house*.
    pub of_doer: bool,
    /// It is often a figure of speech, and counts only in a sentence with another sign of force.
    pub figurative: bool,
    /// Its past tense may go without an object behind those who aim: *warplanes struck near a school*.
    pub aimed: bool,
}

/// A rule of a house style.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Policy {
    /// Id, forms of its own, why.
    pub entry: Entry,
    /// Entries it is about, as `labels/terrorist` or `terms/cleansing`.
    pub applies_to: Texts,
    /// Voices in which it allows them.
    pub allowed: Texts,
    /// The year or day of the edition cited.
    pub as_of: String,
    /// The rule, in a sentence.
    pub rule: String,
    /// Wordings that it would rather see.
    pub alternatives: Texts,
}

/// A named word list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct WordList {
    /// Id and forms.
    pub entry: Entry,
    /// What it is for.
    pub about: String,
}
