//! Proper names: where they stand, and whether they name a person or a body that can answer for itself.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::grammar::Grammar;
use super::grammar::Run;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::ending;
use crate::text::token::Case;
use crate::text::token::Gap;
use crate::text::token::Kind;

/// A person's gender as far as the text shows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gender {
    /// Not shown.
    #[default]
    Unknown,
    /// *he*
    Male,
    /// *she*
    Female,
}

impl Gender {
    /// This gender, or the other where this one is not shown.
    pub fn or(self, other: Gender) -> Gender {
        if self == Gender::Unknown { other } else { self }
    }

    /// Whether a pronoun of `other` may refer here.
    pub fn agrees(self, other: Gender) -> bool {
        self == Gender::Unknown || other == Gender::Unknown || self == other
    }
}

/// A person named in the article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Person {
    /// The name.
    pub run: Run,
    /// What the name tells of the gender.
    pub gender: Gender,
}

/// Persons by the hash of their last name; the mentions in text order.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// First full mention by last name.
    pub by_last: BTreeMap<u32, Person>,
    /// All mentions, full names and last names.
    pub mentions: Vec<Person>,
    /// First mention by initials; filled when first asked for.
    initials: OnceCell<BTreeMap<String, Run>>,
    /// Who answers; looked for when first asked.
    interviewed: OnceCell<Option<Run>>,
}

impl People {
    /// The person for whom initials stand: *AV* for Ada Vale.
    pub fn by_initials(&self, g: &Grammar, run: Run) -> Option<Run> {
        let word = g.reading.word(run.first);
        if !(run.end == run.first + 1 && (2..=3).contains(&word.len()) && g.reading.token(run.first).case == Case::Upper) {
            return None;
        }
        let initial = |at: usize| g.reading.word(at).chars().next();
        let spelt = |name: Run| (name.first..name.end).filter(|&at| g.is_capital(at)).filter_map(initial).collect();
        let initials = || self.mentions.iter().rev().map(|person| (spelt(person.run), person.run)).collect();
        self.initials.get_or_init(initials).get(word).copied()
    }

    /// Who answers where answers are marked by letters: the person named last before the first question or answer.
    pub fn interviewed(&self, g: &Grammar) -> Option<Run> {
        *self.interviewed.get_or_init(|| {
            let first = g.reading.paragraphs.iter().map(|paragraph| paragraph.first).find(|&at| g.opens_turn(at, LETTERS))?;
            let before = self.mentions.partition_point(|person| person.run.end <= first);
            before.checked_sub(1).and_then(|at| self.mentions.get(at)).map(|person| person.run)
        })
    }
}

/// What marks the turns of an interview.
pub const LETTERS: Classes = Classes::of(List::QuestionWords).with(List::AnswerWords);

const GIVEN: Classes = Classes::of(List::GivenNamesF).with(List::GivenNamesM);

/// What may stand inside a name between capitals.
const INNER: Classes = Classes::of(List::NameParticles);

/// Words with a capital that are no part of a name.
const NO_NAME: Classes = Classes::of(List::Determiners)
    .with(List::Prepositions)
    .with(List::Conjunctions)
    .with(List::Subordinators)
    .with(List::TimeWords)
    .with(List::PronounsHe)
    .with(List::PronounsShe)
    .with(List::PronounsThey)
    .with(List::PronounsIt);

/// Words that make a capitalised name the name of a body.
const BODY: Classes = Classes::of(List::OrganisationNouns).with(List::MediaNouns).with(List::DocumentNouns);

/// The longest name that is looked for in apposition, in tokens.
const LONGEST_NAME: usize = 8;

/// Words that no person's name holds.
const NO_PERSON: Classes = Classes::of(List::OrganisationNouns)
    .with(List::MediaNouns)
    .with(List::DocumentNouns)
    .with(List::GroupNouns)
    .with(List::PlaceNouns)
    .with(List::Demonyms)
    .with(List::Countries)
    .with(List::Capitals)
    .with(List::TimeWords);

impl Grammar<'_> {
    /// The capitalised run that ends at `end`, particles and initials included.
    pub fn name_before(&self, first: usize, end: usize) -> Option<Run> {
        let mut start = end;
        while start > first {
            let at = start - 1;
            let inner = start < end && self.is_any(at, INNER) && self.is_word(at);
            let initial = start < end
                && self.kind(at) == Kind::Stop
                && at > first
                && self.is_capital(at - 1)
                && self.reading.token(at).gap == Gap::None;
            let joins = start == end || self.reading.token(start).gap != Gap::Break;
            if !joins || !(self.is_capital(at) || inner || initial) {
                break;
            }
            let light = self.is_any(at, Classes::of(List::Determiners).with(List::Prepositions).with(List::Conjunctions));
            if light && !inner && !self.is_initial(at) {
                break;
            }
            start = at;
        }
        while start < end && !self.is_capital(start) && !self.is_any(start, INNER) {
            start += 1;
        }
        (start < end).then(|| Run::new(start, end))
    }

    /// The name that ends at `end` and is no longer than names are.
    pub fn name_ending(&self, first: usize, end: usize) -> Option<Run> {
        self.name_before(first.max(end.saturating_sub(LONGEST_NAME)), end)
    }

    /// Whether a capitalised run names a person, as far as its own words show it.
    pub fn names_person(&self, run: Run) -> Option<bool> {
        let last = run.end.checked_sub(1)?;
        if let Some(kind) = self.actor_kind(run) {
            return Some(kind == crate::lexicon::ActorKind::Person);
        }
        if self.is_any(last, BODY) {
            return Some(false);
        }
        let titled = (run.first..last).any(|at| self.is_any(at, GIVEN.with(List::Titles)));
        let title_before = run.first > 0
            && (self.is(run.first - 1, List::Titles)
                || self.kind(run.first - 1) == Kind::Stop && run.first > 1 && self.is(run.first - 2, List::Titles));
        if titled || title_before && !self.is_any(last, BODY) {
            return Some(true);
        }
        if self.is_any(last, Classes::of(List::Countries).with(List::Capitals)) || (run.first..run.end).any(|at| self.is_any(at, BODY)) {
            return Some(false);
        }
        let described = self.kind(run.end) == Kind::Comma
            && (self.is_opener(run.end + 1) || self.is_any(run.end + 1, Classes::of(List::UniqueRoles).with(List::RankWords)));
        let capitals = (2..=4).contains(&(run.end - run.first)) && (run.first..run.end).all(|at| self.is_capital(at));
        let opens = run.first > 0 && self.is(run.first - 1, List::Determiners);
        if described && capitals && !opens {
            return Some(true);
        }
        let acronym = run.end - run.first == 1 && self.reading.token(last).case == Case::Upper;
        if acronym { Some(false) } else { None }
    }

    /// The kind of the actor whose name ends with this run.
    fn actor_kind(&self, run: Run) -> Option<crate::lexicon::ActorKind> {
        let found = ending(&self.found.actors, run.first, run.end)?;
        self.lexicon.actors.get(found.entry as usize).map(|actor| actor.kind)
    }

    /// What a name tells of the gender of its bearer.
    pub fn gender(&self, run: Run) -> Gender {
        // *widow Terry Vale*: a noun for what she is tells more than a name that both bear
        let noun = (run.first.saturating_sub(1)..run.end - 1).map(|at| self.gender_of_word(at)).find(|&gender| gender != Gender::Unknown);
        if let Some(gender) = noun {
            return gender;
        }
        let before = run.first.saturating_sub(2);
        for at in before..run.end {
            let (f, m) = (self.is(at, List::GivenNamesF), self.is(at, List::GivenNamesM));
            if at >= run.first && f != m {
                return if f { Gender::Female } else { Gender::Male };
            }
        }
        (before..run.end).map(|at| self.gender_of_word(at)).find(|&gender| gender != Gender::Unknown).unwrap_or_default()
    }

    /// What a title or noun tells of the gender of its bearer: *Mrs*, *spokesman*, *daughter*.
    pub fn gender_of_word(&self, at: usize) -> Gender {
        match (self.is(at, List::FemaleWords), self.is(at, List::MaleWords)) {
            (true, false) => Gender::Female,
            (false, true) => Gender::Male,
            _ => Gender::Unknown,
        }
    }

    /// All persons named in the article: a full name introduces, a last name refers.
    pub fn people(&self) -> People {
        let mut people = People::default();
        let mut at = 0;
        while at < self.reading.tokens.len() {
            if !self.is_capital(at) || self.is_any(at, NO_NAME) {
                at += 1;
                continue;
            }
            let end = self.name_end(at);
            let run = Run::new(at, end);
            let last = self.reading.token(end - 1).hash;
            if end - at >= 2 && self.names_person(run) == Some(true) {
                let person = Person { run, gender: self.gender(run) };
                people.by_last.entry(last).or_insert(person);
                people.mentions.push(person);
            } else if let Some(&known) = people.by_last.get(&last) {
                people.mentions.push(Person { run, gender: known.gender });
            } else if self.may_name_person(run) {
                people.mentions.push(Person { run, gender: self.gender(run) });
            }
            at = end;
        }
        people
    }

    /// *Edda Krohn ran along the pier*: two or three capitalised words that no list knows, as the subject of a verb, may name a
    /// person; enough for a pronoun to refer to, and for nothing else.
    fn may_name_person(&self, run: Run) -> bool {
        let capitals = (2..=3).contains(&(run.end - run.first)) && (run.first..run.end).all(|at| self.is_capital(at));
        let known = || (run.first..run.end).any(|at| self.is_any(at, NO_PERSON) || self.reading.token(at).case == Case::Upper);
        let determined = || run.first > 0 && self.is(run.first - 1, List::Determiners);
        let subject = || self.is_finite(run.end) || self.is_verbal(run.end);
        capitals && !known() && !determined() && subject() && self.names_person(run).is_none()
    }

    /// One past the capitalised run that starts at `start`.
    fn name_end(&self, start: usize) -> usize {
        let mut end = start + 1;
        while let Some(token) = self.reading.tokens.get(end) {
            let joins = matches!(token.gap, Gap::Space | Gap::Hyphen | Gap::Line);
            let initial = token.kind == Kind::Stop
                && token.gap == Gap::None
                && (self.reading.token(end - 1).span.len() == 1 || self.is(end - 1, List::Titles))
                && self.is_capital(end + 1);
            let particle = joins && self.is_any(end, INNER) && self.is_capital(end + 1);
            let border = self.is_any(end, NO_NAME) && !particle && !self.is_initial(end);
            if border || !(joins && self.is_capital(end) || particle || initial) {
                break;
            }
            end += 1;
        }
        end
    }
}
