//! Who *he*, *they*, *the sources*, *Smith* are: sources that refer back, and the list of sources introduced.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::description::Descriptions;
use super::description::deputy;
use super::grammar::Grammar;
use super::grammar::Run;
use super::ladder;
use super::ladder::Appearance;
use super::ladder::Pronoun;
use super::ladder::step;
use super::model::SourceMention;
use super::name::Gender;
use super::name::People;
use crate::lexicon::ActorKind;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::text::fold::fold_into;
use crate::text::token::Kind;

/// How many sentences back a pronoun looks for a source.
pub(super) const REACH: usize = 6;

/// Heads of sources that are neither he nor she.
const NO_HUMAN: Classes = Classes::of(List::OrganisationNouns)
    .with(List::MediaNouns)
    .with(List::DocumentNouns)
    .with(List::BodyNouns)
    .with(List::PlaceNouns)
    .with(List::Quantifiers);

/// A source as understood.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Understood {
    /// Step after anaphora.
    pub step: u8,
    /// Step of the words as they stand.
    pub as_written: u8,
    /// The mention referred to.
    pub resolved_to: Option<Run>,
    /// Index among the sources introduced.
    pub source: u32,
    /// Index of the actor that it is or speaks for.
    pub actor: Option<u32>,
    /// A place stands for a government.
    pub metonym: bool,
}

/// A source introduced earlier.
#[derive(Clone, Copy, Debug)]
struct Known {
    run: Run,
    head: u32,
    step: u8,
    plural: bool,
    gender: Gender,
    person: bool,
    /// Its head is no body, document or group.
    human: bool,
    /// The word for what it is, where its own words say so.
    role: Option<u32>,
    actor: Option<u32>,
    /// First token of its latest mention.
    seen: usize,
}

/// Follows the sources of one article in text order.
pub struct Sources<'a> {
    pub(super) g: &'a Grammar<'a>,
    pub(super) people: &'a People,
    known: Vec<Known>,
    by_name: BTreeMap<String, u32>,
    /// Runs understood before: cues that share a subject share its source.
    runs: BTreeMap<usize, Understood>,
    /// Filled when first asked for.
    pub(super) descriptions: OnceCell<Descriptions>,
}

impl<'a> Sources<'a> {
    /// With no source introduced yet.
    pub fn new(g: &'a Grammar<'a>, people: &'a People) -> Self {
        Sources { g, people, known: Vec::new(), by_name: BTreeMap::new(), runs: BTreeMap::new(), descriptions: OnceCell::new() }
    }

    /// Understands the next source of the text.
    pub fn understand(&mut self, run: Run) -> Understood {
        if let Some(&same) = self.runs.get(&run.first) {
            return same;
        }
        let understood = self.read(run);
        self.runs.insert(run.first, understood);
        understood
    }

    fn read(&mut self, run: Run) -> Understood {
        let seen = ladder::appearance(self.g, self.people, run);
        if let Some(person) = self.lettered(run) {
            return self.introduce_mention(person, step::PERSON, true, seen);
        }
        let back = match seen.pronoun {
            Some(pronoun) => self.pronoun(pronoun, run),
            None if seen.named => self.same_name(seen),
            None if seen.definite => self.same_head(seen, run),
            None => None,
        };
        let referred = back.and_then(|source| self.refer(source, seen, run));
        referred.unwrap_or_else(|| self.introduce(seen, run))
    }

    /// *A:*, *A.*, *AV:*: the person for whom letters before a colon stand, or those of an answer before a full stop.
    fn lettered(&self, run: Run) -> Option<Run> {
        if run.end > run.first + 1 {
            return None;
        }
        if self.g.opens_turn(run.first, Classes::of(List::AnswerWords)) {
            return self.people.interviewed(self.g);
        }
        (self.g.kind(run.end) == Kind::Colon).then(|| self.people.by_initials(self.g, run)).flatten()
    }

    /// The sources introduced, as the record lists them.
    pub fn introduced(&self) -> Vec<SourceMention> {
        let mention = |k: &Known| SourceMention { span: self.g.span(k.run), step: k.step, actor: k.actor, words: 0, attributions: 0 };
        self.known.iter().map(mention).collect()
    }

    fn refer(&mut self, source: usize, seen: Appearance, run: Run) -> Option<Understood> {
        let known = self.known.get_mut(source)?;
        known.seen = run.first;
        let resolved = (known.run != run).then_some(known.run);
        let as_written = seen.step;
        if !seen.named && seen.pronoun.is_none() && seen.step < known.step {
            known.step = seen.step;
        }
        Some(Understood {
            step: known.step,
            as_written,
            resolved_to: resolved,
            source: source as u32,
            actor: known.actor.or(seen.actor),
            metonym: false,
        })
    }

    fn introduce(&mut self, seen: Appearance, run: Run) -> Understood {
        let (step, resolved, person) = self.outside(seen, run);
        if let Some(name) = resolved {
            return self.introduce_mention(name, step, person, seen);
        }
        let key = self.key(run, seen);
        let same = self.by_name.get(&key).copied().filter(|_| seen.pronoun.is_none());
        if let Some(understood) = same.and_then(|source| self.refer(source as usize, seen, run)) {
            return Understood { resolved_to: None, ..understood };
        }
        let source = self.known.len() as u32;
        let head = self.g.reading.token(seen.head).hash;
        let gender = seen.gender;
        let human = !self.g.is_any(seen.head, NO_HUMAN);
        let (plural, actor, role) = (seen.plural, seen.actor, self.role(run));
        self.known.push(Known { run, head, step, plural, gender, person, human, role, actor, seen: run.first });
        self.by_name.insert(key, source);
        Understood { step, as_written: seen.step, resolved_to: resolved, source, actor: seen.actor, metonym: seen.metonym }
    }

    /// A pronoun, title or document that refers to what has not spoken before: that is introduced.
    fn introduce_mention(&mut self, name: Run, step: u8, person: bool, seen: Appearance) -> Understood {
        let head = self.g.reading.token(name.end - 1).hash;
        let spoken = self.known.iter().enumerate().rfind(|(_, k)| k.head == head && k.person == person).map(|(at, k)| (at, k.actor));
        let (source, actor) = spoken.unwrap_or_else(|| {
            let own = ladder::appearance(self.g, self.people, name);
            let (gender, actor) = (own.gender, own.actor);
            self.known.push(Known {
                run: name,
                head,
                step,
                plural: false,
                gender,
                person,
                human: person,
                role: (!person).then(|| self.g.reading.token(seen.head).hash),
                actor,
                seen: name.first,
            });
            (self.known.len() - 1, actor)
        });
        Understood { step, as_written: seen.step, resolved_to: Some(name), source: source as u32, actor, metonym: false }
    }

    fn pronoun(&self, pronoun: Pronoun, run: Run) -> Option<usize> {
        let from = self.g.reading.sentences_before(run.first, REACH)?;
        if pronoun == Pronoun::It
            && let Some(subject) = self.subject_before(run)
        {
            return self
                .known
                .iter()
                .position(|k| k.run == subject)
                .or_else(|| self.same_name(ladder::appearance(self.g, self.people, subject)));
        }
        let fits = |k: &Known| match pronoun {
            Pronoun::He | Pronoun::She => {
                (k.person || k.human && matches!(k.step, step::SPECIFIC | step::ROLE)) && !k.plural && k.gender.agrees(pronoun.gender())
            }
            Pronoun::They => k.plural || k.step == step::INSTITUTION,
            Pronoun::It => !k.person && !k.plural,
            Pronoun::I => false,
        };
        let candidates = self.known.iter().enumerate().filter(|(_, k)| k.seen < run.first && k.seen >= from && fits(k));
        let (best, known) = candidates.max_by_key(|(_, k)| (pronoun == Pronoun::They && k.plural, k.seen))?;
        let named_since = matches!(pronoun, Pronoun::He | Pronoun::She) && self.nearer_person(known, run, pronoun);
        (!named_since).then_some(best)
    }

    /// Whether another person was named after the source was last mentioned, in a later sentence.
    fn nearer_person(&self, known: &Known, run: Run, pronoun: Pronoun) -> bool {
        let Some(person) = self.person_before(run.first, pronoun.gender()) else {
            return false;
        };
        let later = self.g.reading.sentence_of(person.first) > self.g.reading.sentence_of(known.seen);
        later && self.g.reading.token(person.end - 1).hash != known.head
    }

    /// A name whose last word is that of a source introduced before.
    fn same_name(&self, seen: Appearance) -> Option<usize> {
        let head = self.g.reading.tokens.get(seen.head)?.hash;
        let same = self.known.iter().rposition(|k| k.head == head && k.step == seen.step);
        same.or_else(|| self.known.iter().rposition(|k| self.is_acronym(k, head)))
    }

    /// *the Holm River Authority (HRA)*: an acronym in brackets names its source from then on.
    fn is_acronym(&self, known: &Known, word: u32) -> bool {
        let bracketed = |at: usize| self.g.kind(at) == Kind::Open && self.g.kind(at + 2) == Kind::Close;
        (known.run.first..=known.run.end).any(|at| bracketed(at) && self.g.reading.tokens.get(at + 1).is_some_and(|t| t.hash == word))
    }

    /// *the sources*, *the official*: the latest source with the same head, whose words hold all words of this one.
    fn same_head(&self, seen: Appearance, run: Run) -> Option<usize> {
        let hash = |at: usize| self.g.reading.token(at).hash;
        let head = hash(seen.head);
        let modifiers: Vec<u32> = (run.first + 1..seen.head).map(hash).collect();
        let holds = |k: &Known| modifiers.iter().all(|m| (k.run.first..k.run.end).any(|at| hash(at) == *m));
        let media = self.g.is(seen.head, List::MediaNouns);
        // *the president* is not *the vice-president*
        let other = |k: &Known, at: usize| deputy(self.g, k.run.first, at).is_some_and(|deputy| !modifiers.contains(&hash(deputy)));
        let deputy = |k: &Known| (k.run.first..k.run.end).any(|at| hash(at) == head && other(k, at));
        let same = self.known.iter().enumerate().filter(|(_, k)| k.seen < run.first && k.head == head && holds(k) && !deputy(k));
        let latest = same.max_by_key(|(_, k)| k.seen).map(|(at, _)| at);
        let latest = latest.or_else(|| self.described_as(seen.head));
        latest.or_else(|| {
            let since = self.body_before(seen, run).map_or(0, |body| body.first);
            let group = |k: &Known| self.is_group(k) && self.g.is(seen.head, List::GroupAnaphors);
            let fits = |k: &Known| k.step == step::INSTITUTION && (since..run.first).contains(&k.seen) && (media || group(k));
            let bodies = self.known.iter().enumerate().filter(|(_, k)| fits(k));
            bodies.max_by_key(|(_, k)| k.seen).map(|(at, _)| at)
        })
    }

    /// *Ada Vale, a doctor*, before *the doctor*: the latest person or body whose own words say so, or that was called so before.
    fn described_as(&self, head: usize) -> Option<usize> {
        let body = self.g.is_any(head, Classes::of(List::GroupAnaphors).with(List::CompanyAnaphors));
        let word = self.g.reading.token(head).hash;
        self.known.iter().rposition(|k| (k.person || body && k.step == step::INSTITUTION) && !k.plural && k.role == Some(word))
    }

    /// The head of what stands in apposition in a source's own words.
    fn role(&self, run: Run) -> Option<u32> {
        let g = self.g;
        let comma = (run.first..run.end).find(|&at| g.kind(at) == Kind::Comma && g.is_word(at + 1) && at + 1 < run.end)?;
        let head = ladder::head_of(g, Run::new(comma + 1, run.end));
        Some(g.reading.token(head.end - 1).hash)
    }

    fn is_group(&self, known: &Known) -> bool {
        self.kind_of(known.actor) == Some(ActorKind::Group)
    }

    /// What kind of actor a source is or speaks for.
    pub(super) fn kind_of(&self, actor: Option<u32>) -> Option<ActorKind> {
        actor.and_then(|at| self.g.lexicon.actors.get(at as usize)).map(|actor| actor.kind)
    }

    /// The folded words of a source: the same words introduce it only once.
    fn key(&self, run: Run, seen: Appearance) -> String {
        let head = ladder::head_of(self.g, run);
        let skip = usize::from(seen.definite);
        let mut key = String::new();
        for at in (head.first + skip..head.end).filter(|&at| self.g.is_word(at)) {
            fold_into(self.g.reading.word(at), &mut key);
            key.push(' ');
        }
        key
    }
}
