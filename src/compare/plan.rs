//! Which figures are compared: each is the sum of one column of counts over the sum of another.

mod agency;

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde::Serialize;

use super::articles::Corpus;
use super::articles::Key;
use crate::labelling::LabelRef;
use crate::labelling::Who;
use crate::lexicon::Class;
use crate::lexicon::Direction;
use crate::lexicon::Lexicon;
use crate::lexicon::VerbClass;
use crate::measure::CASES_FLOOR;
use crate::measure::WORDS_FLOOR;
use crate::measure::label_class;
use crate::score::UNLISTED_ID;
use crate::sourcing::Form;
use crate::sourcing::Voice;
use crate::tally::Counter;
use crate::text::Zone;

/// Fewest mentions of an actor, and fewest attributions to a party, in all groups together for figures of its own.
const ACTOR_FLOOR: u64 = 20;

/// What a figure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Loaded words.
    Load,
    /// Categories of loaded words.
    Category,
    /// Labels.
    Labels,
    /// What one actor is called.
    Actor,
    /// What one actor does and suffers.
    Agency,
    /// Who is said to know.
    Sourcing,
    /// Which party is heard, and with which verbs.
    Heard,
}

impl Part {
    /// All parts, in the order of reports.
    pub const ALL: [Part; 7] = [Part::Load, Part::Category, Part::Labels, Part::Actor, Part::Agency, Part::Sourcing, Part::Heard];
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Occurrences per 1,000 words.
    #[serde(rename = "per-1000")]
    Per1000,
    /// A share from 0 to 1.
    Share,
}

impl Unit {
    /// The figure of `n` in `of`; no number where `of` is 0.
    pub(super) fn figure(self, n: u64, of: u64) -> f64 {
        n as f64 * self.scale() / of as f64
    }

    /// In how many it counts.
    pub(super) fn scale(self) -> f64 {
        match self {
            Unit::Per1000 => 1000.0,
            Unit::Share => 1.0,
        }
    }

    /// The smallest `of` for which there is a figure.
    pub(super) fn floor(self) -> u64 {
        match self {
            Unit::Per1000 => WORDS_FLOOR,
            Unit::Share => CASES_FLOOR,
        }
    }
}

/// A figure: one column over another.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    pub id: String,
    pub name: String,
    pub part: Part,
    pub unit: Unit,
    pub top: u16,
    pub base: u16,
}

/// How often a key counts in a column.
type Factor<'a> = Box<dyn Fn(&Key) -> u32 + Sync + 'a>;

/// All figures, and the columns that they are made of.
pub(super) struct Plan<'a> {
    pub figures: Vec<Figure>,
    columns: Vec<Factor<'a>>,
    shared: BTreeMap<&'static str, u16>,
    /// The columns of attributions per step, and of sources introduced per step.
    pub ladders: [[u16; 6]; 2],
    lexicon: &'a Lexicon,
}

impl<'a> Plan<'a> {
    /// The figures for a corpus that was counted with `lexicon`.
    pub fn new(corpus: &Corpus, lexicon: &'a Lexicon) -> Plan<'a> {
        let mut plan = Plan { figures: Vec::new(), columns: Vec::new(), shared: BTreeMap::new(), ladders: [[0; 6]; 2], lexicon };
        plan.load();
        plan.categories(corpus);
        plan.labels();
        plan.actors(corpus);
        plan.agency(corpus);
        plan.sourcing();
        plan.heard(corpus);
        plan
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// The columns in which a key counts, each with how often.
    pub fn columns_of(&self, key: &Key) -> Vec<(u16, u32)> {
        if matches!(key, Key::Word(_)) {
            return Vec::new();
        }
        let factors = self.columns.iter().enumerate().map(|(at, factor)| (at as u16, factor(key)));
        factors.filter(|&(_, factor)| factor > 0).collect()
    }

    fn column(&mut self, factor: impl Fn(&Key) -> u32 + Sync + 'a) -> u16 {
        self.columns.push(Box::new(factor));
        (self.columns.len() - 1) as u16
    }

    /// A column of counters of the tally.
    fn count(&mut self, pick: impl Fn(Counter) -> bool + Sync + 'a) -> u16 {
        self.column(move |key| match key {
            Key::Counter(counter) | Key::Unlisted(_, counter) => u32::from(pick(*counter)),
            Key::Party(..) | Key::Word(_) => 0,
        })
    }

    /// A column that several figures use.
    fn shared(&mut self, name: &'static str, pick: impl Fn(Counter) -> bool + Sync + 'a) -> u16 {
        match self.shared.get(name) {
            Some(&at) => at,
            None => {
                let at = self.count(pick);
                self.shared.insert(name, at);
                at
            }
        }
    }

    fn outlet_words(&mut self) -> u16 {
        self.shared("outlet words", |counter| matches!(counter, Counter::Words(voice, _) if voice.is_outlets()))
    }

    fn attributions(&mut self) -> u16 {
        self.shared("attributions", |counter| matches!(counter, Counter::Attributions(..)))
    }

    fn figure(&mut self, part: Part, id: impl Into<String>, name: impl Into<String>, unit: Unit, (top, base): (u16, u16)) {
        self.figures.push(Figure { id: id.into(), name: name.into(), part, unit, top, base });
    }

    fn load(&mut self) {
        let words = self.outlet_words();
        let top = self.count(|counter| matches!(counter, Counter::Hits(_, voice, _) if voice.is_outlets()));
        self.figure(Part::Load, "load", "outlet's wording", Unit::Per1000, (top, words));
        for voice in [Voice::Narration, Voice::Indirect, Voice::Quoted] {
            let base = self.count(move |counter| matches!(counter, Counter::Words(own, _) if own == voice));
            let top = self.count(move |counter| matches!(counter, Counter::Hits(_, own, _) if own == voice));
            self.figure(Part::Load, format!("load-{}", voice.name()), voice.name(), Unit::Per1000, (top, base));
        }
        for (direction, name) in [(Direction::Heightens, "heightens"), (Direction::Softens, "softens")] {
            let lexicon = self.lexicon;
            let own = move |term: u32| lexicon.terms.get(term as usize).is_some_and(|term| term.direction == direction);
            let top = self.count(move |counter| matches!(counter, Counter::Hits(term, voice, _) if voice.is_outlets() && own(term)));
            self.figure(Part::Load, format!("load-{name}"), name, Unit::Per1000, (top, words));
        }
        for (zone, name) in [(Zone::Headline, "headline"), (Zone::Lead, "lead")] {
            let base = self.count(move |counter| matches!(counter, Counter::Words(voice, own) if voice.is_outlets() && own == zone));
            let top = self.count(move |counter| matches!(counter, Counter::Hits(_, voice, own) if voice.is_outlets() && own == zone));
            self.figure(Part::Load, format!("load-{name}"), name, Unit::Per1000, (top, base));
        }
        let lexicon = self.lexicon;
        let weighted = self.column(move |key| match key {
            Key::Counter(Counter::Hits(term, voice, _)) if voice.is_outlets() => {
                lexicon.terms.get(*term as usize).map_or(0, |term| u32::from(term.weight))
            }
            _ => 0,
        });
        self.figure(Part::Load, "weighted-load", "weighted", Unit::Per1000, (weighted, words));
    }

    fn categories(&mut self, corpus: &Corpus) {
        let words = self.outlet_words();
        let lexicon = self.lexicon;
        let of_key = |key: &Key| match key {
            Key::Counter(Counter::Hits(term, ..)) => lexicon.terms.get(*term as usize).map(|term| term.category.as_str()),
            _ => None,
        };
        let used: BTreeSet<&str> = corpus.keys.iter().filter_map(of_key).collect();
        for category in lexicon.categories.iter().filter(|category| used.contains(category.id.as_str())) {
            let own = move |term: u32| lexicon.terms.get(term as usize).is_some_and(|term| term.category == category.id);
            let top = self.count(move |counter| matches!(counter, Counter::Hits(term, voice, _) if voice.is_outlets() && own(term)));
            self.figure(Part::Category, format!("category/{}", category.id), category.id.replace('-', " "), Unit::Per1000, (top, words));
        }
    }

    fn labels(&mut self) {
        let words = self.outlet_words();
        let lexicon = self.lexicon;
        for class in Class::ALL {
            let own = move |label| !matches!(label, LabelRef::Association(_)) && label_class(lexicon, label) == class;
            let top =
                self.count(move |counter| matches!(counter, Counter::Labellings(_, label, voice) if voice.is_outlets() && own(label)));
            self.figure(Part::Labels, format!("labels/{}", class.name()), class.name(), Unit::Per1000, (top, words));
        }
        let all = |counter: Counter| matches!(counter, Counter::Labellings(_, label, _) if !matches!(label, LabelRef::Association(_)));
        let base = self.count(all);
        let top = self.count(move |counter| all(counter) && matches!(counter, Counter::Labellings(None, ..)));
        self.figure(Part::Labels, "labels/unlinked", "linked to no actor", Unit::Share, (top, base));
    }

    fn actors(&mut self, corpus: &Corpus) {
        for OftenNamed { actor, name, labelled, .. } in often_named(corpus, self.lexicon) {
            let lexicon = self.lexicon;
            let own = actor.clone();
            let base = self.column(move |key| match own.mentioned(key) {
                Some(Counter::Mentions(_, voice) | Counter::Labellings(_, LabelRef::Epithet(..), voice)) if voice.is_outlets() => 1,
                _ => 0,
            });
            // a label that hardly anybody gives tells no groups apart
            for class in Class::ALL.into_iter().filter(|&class| labelled[class as usize] >= CASES_FLOOR) {
                let own = actor.clone();
                let top = self.column(move |key| match own.mentioned(key) {
                    Some(counter) => u32::from(labelled_as(counter, lexicon).is_some_and(|(of, voice)| of == class && voice.is_outlets())),
                    None => 0,
                });
                let id = format!("actor/{}/{}", actor.id(self.lexicon), class.name());
                self.figure(Part::Actor, id, format!("{name}: {}", class.name()), Unit::Share, (top, base));
            }
        }
    }

    fn sourcing(&mut self) {
        let all = self.attributions();
        let introduced = self.shared("sources", |counter| matches!(counter, Counter::Sources(_)));
        for (name, from) in [("vague", 4), ("unnamed", 2)] {
            let top = self.count(move |counter| matches!(counter, Counter::Attributions(step, ..) if step >= from));
            self.figure(Part::Sourcing, name, format!("{name} attributions"), Unit::Share, (top, all));
            let top = self.count(move |counter| matches!(counter, Counter::Sources(step) if step >= from));
            self.figure(Part::Sourcing, format!("{name}-sources"), format!("{name} sources"), Unit::Share, (top, introduced));
        }
        for verb in [VerbClass::Distancing, VerbClass::Factive, VerbClass::Evaluative] {
            let name = verb.name();
            let top = self.count(move |counter| matches!(counter, Counter::Attributions(_, own, _) if own == verb));
            self.figure(Part::Sourcing, format!("verbs-{name}"), format!("{name} verbs"), Unit::Share, (top, all));
        }
        let top = self.count(|counter| matches!(counter, Counter::Attributions(_, _, Form::Direct | Form::Partial)));
        self.figure(Part::Sourcing, "quoting", "quoting attributions", Unit::Share, (top, all));
        let sentences = self.count(|counter| matches!(counter, Counter::Sentences(..)));
        let top = self.count(|counter| counter == Counter::AttributedSentences);
        self.figure(Part::Sourcing, "attributed-sentences", "attributed sentences", Unit::Share, (top, sentences));
        for step in 0..6u8 {
            self.ladders[0][usize::from(step)] =
                self.count(move |counter| matches!(counter, Counter::Attributions(own, ..) if own == step));
            self.ladders[1][usize::from(step)] = self.count(move |counter| counter == Counter::Sources(step));
        }
    }

    fn heard(&mut self, corpus: &Corpus) {
        let all = self.attributions();
        for party in often_heard(corpus) {
            let name = party.clone();
            let own = self.column(move |key| u32::from(matches!(key, Key::Party(Some(of), _) if *of == name)));
            self.figure(Part::Heard, format!("heard/{party}"), party.clone(), Unit::Share, (own, all));
            for verb in [VerbClass::Distancing, VerbClass::Factive, VerbClass::Evaluative] {
                let name = party.clone();
                let told = self.column(move |key| u32::from(matches!(key, Key::Party(Some(of), class) if *of == name && *class == verb)));
                let id = format!("heard/{party}/{}", verb.name());
                self.figure(Part::Heard, id, format!("{party}: {} verbs", verb.name()), Unit::Share, (told, own));
            }
        }
    }
}

/// An actor of the lexicon, or one that no lexicon has.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Actor {
    Listed(u32),
    Unlisted(String),
}

impl Actor {
    /// The actor that a key is about.
    pub fn of(key: &Key) -> Option<Actor> {
        match key {
            Key::Counter(counter) => actor_of(*counter).map(Actor::Listed),
            Key::Unlisted(name, counter) => actor_of(*counter).map(|_| Actor::Unlisted(name.clone())),
            Key::Party(..) | Key::Word(_) => None,
        }
    }

    /// The counter of a key that is about this actor.
    pub fn mentioned(&self, key: &Key) -> Option<Counter> {
        match (self, key) {
            (Actor::Listed(own), Key::Counter(counter)) => (actor_of(*counter) == Some(*own)).then_some(*counter),
            (Actor::Unlisted(own), Key::Unlisted(name, counter)) => (own == name).then_some(*counter),
            _ => None,
        }
    }

    /// Its id in records.
    pub fn id(&self, lexicon: &Lexicon) -> String {
        match self {
            Actor::Listed(index) => lexicon.actors.get(*index as usize).map(|actor| actor.entry.id.clone()).unwrap_or_default(),
            Actor::Unlisted(name) => format!("{UNLISTED_ID}{name}"),
        }
    }

    /// Its name.
    pub fn name(&self, lexicon: &Lexicon) -> String {
        match self {
            Actor::Listed(index) => lexicon.actors.get(*index as usize).map(|actor| actor.name.clone()).unwrap_or_default(),
            Actor::Unlisted(name) => name.clone(),
        }
    }
}

/// The actor that a counter is about.
fn actor_of(counter: Counter) -> Option<u32> {
    match counter {
        Counter::Mentions(actor, _) | Counter::LabelledMentions(actor, _, _) | Counter::Bearing(actor, _) => Some(actor),
        Counter::Inferred(actor, _, _) => Some(actor),
        Counter::Labellings(actor, _, _) | Counter::Said(actor, ..) | Counter::Denied(actor, _, _) => actor,
        Counter::Agency(Who::Actor(actor), ..) => Some(actor),
        _ => None,
    }
}

/// The class of label that an actor is called by, and in which voice: a mention that bears a label, or an epithet.
fn labelled_as(counter: Counter, lexicon: &Lexicon) -> Option<(Class, Voice)> {
    match counter {
        Counter::LabelledMentions(_, class, voice) => Some((class, voice)),
        Counter::Labellings(_, label @ LabelRef::Epithet(..), voice) => Some((label_class(lexicon, label), voice)),
        _ => None,
    }
}

/// The sums of keys over all articles.
pub(super) fn totals(corpus: &Corpus) -> Vec<u64> {
    let mut totals = vec![0; corpus.keys.len()];
    for (key, n) in corpus.articles.iter().flat_map(|article| article.counts.iter()) {
        totals[key as usize] += u64::from(n);
    }
    totals
}

/// An actor that is named often enough for figures of its own.
pub(super) struct OftenNamed {
    pub actor: Actor,
    pub name: String,
    mentions: u64,
    /// Mentions in the outlet's wording that bear a label, by class.
    labelled: [u64; 4],
    /// What it does and what it suffers in the outlet's wording.
    parts: [u64; 2],
}

/// Actors with figures of their own, those named most first.
pub(super) fn often_named(corpus: &Corpus, lexicon: &Lexicon) -> Vec<OftenNamed> {
    let mut named: BTreeMap<Actor, (u64, [u64; 4], [u64; 2])> = BTreeMap::new();
    for (key, n) in corpus.keys.iter().zip(totals(corpus)) {
        let Some(actor) = Actor::of(key) else {
            continue;
        };
        match actor.mentioned(key) {
            Some(Counter::Mentions(..)) => named.entry(actor).or_default().0 += n,
            Some(Counter::Agency(_, role, _, voice)) if voice.is_outlets() => named.entry(actor).or_default().2[role as usize] += n,
            Some(counter) => match labelled_as(counter, lexicon) {
                Some((class, voice)) if voice.is_outlets() => named.entry(actor).or_default().1[class as usize] += n,
                _ => {}
            },
            None => {}
        }
    }
    let often = named.into_iter().filter(|(_, (mentions, ..))| *mentions >= ACTOR_FLOOR);
    let often =
        often.map(|(actor, (mentions, labelled, parts))| OftenNamed { name: actor.name(lexicon), actor, mentions, labelled, parts });
    let mut often: Vec<OftenNamed> = often.collect();
    often.sort_by_key(|actor| std::cmp::Reverse(actor.mentions));
    often
}

/// Parties with figures of their own, those heard most first.
fn often_heard(corpus: &Corpus) -> Vec<String> {
    let mut heard: BTreeMap<&str, u64> = BTreeMap::new();
    for (key, n) in corpus.keys.iter().zip(totals(corpus)) {
        if let Key::Party(Some(party), _) = key {
            *heard.entry(party).or_insert(0) += n;
        }
    }
    let mut often: Vec<(&str, u64)> = heard.into_iter().filter(|&(_, n)| n >= ACTOR_FLOOR).collect();
    often.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    often.into_iter().map(|(party, _)| party.to_string()).collect()
}
