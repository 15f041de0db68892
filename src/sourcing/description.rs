//! What persons are said to be where they are named, so that *the harbour master* is understood after *harbour master Ada Vale* or *Ada
//! Vale, the harbour master*.

use std::collections::BTreeMap;

use super::grammar::Grammar;
use super::grammar::Run;
use super::ladder::head_of;
use super::name::People;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::text::token::Gap;
use crate::text::token::Kind;

/// A person with what stands beside the name.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Description {
    /// The name.
    name: Run,
    /// The description and the name, with what goes on behind.
    whole: Run,
    /// What makes another office of the head: *vice* of *vice president*.
    deputy: Option<usize>,
}

/// Descriptions of an article by the words that head them, in text order.
#[derive(Clone, Debug, Default)]
pub struct Descriptions {
    by_head: BTreeMap<u32, Vec<Description>>,
    /// The same by the letters of abbreviated heads: *Sen*.
    by_letters: BTreeMap<String, Vec<Description>>,
    /// How often the article names persons, by their last names.
    mentions: BTreeMap<u32, u32>,
}

/// Most tokens of a description before its name.
const BEFORE: usize = 8;

/// Tokens behind a name that may tell where its bearer belongs: *of Upland*, *(H-Upland)*.
const BEHIND: usize = 4;

/// Descriptions back that are looked through.
const REACH: usize = 16;

/// Most abbreviated heads that are kept apart.
const ABBREVIATIONS: usize = 64;

/// Most words of a title before its last.
const TITLE: usize = 4;

/// Words that people are called by.
const ROLE: Classes = Classes::of(List::Titles).with(List::UniqueRoles).with(List::RoleNouns);
const ROLES: [List; 3] = [List::Titles, List::UniqueRoles, List::RoleNouns];

/// Heads that describe no single person.
const NO_PERSON: Classes = Classes::of(List::OrganisationNouns)
    .with(List::MediaNouns)
    .with(List::DocumentNouns)
    .with(List::BodyNouns)
    .with(List::GroupNouns)
    .with(List::PlaceNouns)
    .with(List::TimeWords);

impl Descriptions {
    /// Looks at all names of persons.
    pub fn of(g: &Grammar, people: &People) -> Descriptions {
        let mut all = Descriptions::default();
        for name in people.mentions.iter().map(|person| person.run) {
            *all.mentions.entry(g.reading.token(name.end - 1).hash).or_default() += 1;
            for phrase in [before(g, name), behind(g, name)].into_iter().flatten() {
                all.add(g, name, phrase);
            }
        }
        all
    }

    fn add(&mut self, g: &Grammar, name: Run, phrase: Run) {
        let end = g.reading.sentence_at(name.first).map_or(name.end, |sentence| sentence.end);
        let whole = Run::new(phrase.first.min(name.first), end.min(phrase.end.max(name.end) + BEHIND));
        let head = head_of(g, phrase).end - 1;
        // *spokesman Lt. Col. Ada Vale*: each of them may be what she is called
        let goes_on = |at: usize| ROLES.iter().any(|&list| g.found.phrase_at(list, at).is_some_and(|end| end > at + 1));
        let heads = (phrase.first..=head).filter(|&at| at == head || g.is_any(at, ROLE) && !goes_on(at));
        for head in heads.filter(|&at| g.is_word(at) && !is_thing(g, at) && !g.is_opener(at)) {
            let description = Description { name, whole, deputy: deputy(g, phrase.first, head) };
            self.by_head.entry(g.reading.token(head).hash).or_default().push(description);
            let abbreviated = g.kind(head + 1) == Kind::Stop && g.reading.token(head + 1).gap == Gap::None;
            if abbreviated && g.reading.word(head).len() > 2 && self.by_letters.len() < ABBREVIATIONS {
                self.by_letters.entry(g.reading.word(head).to_lowercase()).or_default().push(description);
            }
        }
    }

    /// Who is *the Upland senator* with this head at `head`: of those described so before with all words that stand before the head, the
    /// one whom the article names most; nobody where two are named as often.
    pub fn named_as(&self, g: &Grammar, run: Run, head: usize) -> Option<Run> {
        if is_thing(g, head) {
            return None;
        }
        let asked = Asked { g, run, head };
        let found = self.by_head.get(&asked.hash(head)).and_then(|all| self.most_named(&asked, all));
        found.or_else(|| self.abbreviated(&asked)).map(|description| description.name)
    }

    /// *Sen.*, where *the senator* is asked for.
    fn abbreviated(&self, asked: &Asked) -> Option<Description> {
        let g = asked.g;
        if !g.is(asked.head, List::Titles) || g.is(asked.head, List::MediaNouns) {
            return None;
        }
        let word = g.reading.word(asked.head).to_lowercase();
        let short = self.by_letters.iter().filter(|(letters, _)| word.starts_with(letters.as_str()));
        short.filter_map(|(_, all)| self.most_named(asked, all)).max_by_key(|d| d.name.first)
    }

    /// Of the descriptions under one head, that of the person meant.
    fn most_named(&self, asked: &Asked, all: &[Description]) -> Option<Description> {
        let earlier = all.partition_point(|description| description.name.first < asked.run.first);
        let near = || all.iter().take(earlier).rev().take(REACH).filter(|d| asked.is_office(d));
        let last = |d: &Description| asked.hash(d.name.end - 1);
        let often = |d: &Description| self.mentions.get(&last(d)).copied();
        let Some(best) = near().filter(|d| asked.fits(d)).max_by_key(|d| (often(d), d.name.first)) else {
            return near().next().filter(|d| asked.is_elsewhere(d) && alone(asked.g, near())).copied();
        };
        let rival = near().any(|d| asked.fits(d) && last(d) != last(best) && often(d) == often(best));
        (!rival).then_some(*best)
    }
}

/// A definite description that asks for its person.
struct Asked<'g> {
    g: &'g Grammar<'g>,
    run: Run,
    head: usize,
}

impl Asked<'_> {
    fn hash(&self, at: usize) -> u32 {
        self.g.reading.token(at).hash
    }

    /// Whether a run holds the word at `word`.
    fn holds(&self, run: Run, word: usize) -> bool {
        (run.first..run.end).any(|at| self.hash(at) == self.hash(word))
    }

    /// The words before the head that tell which.
    fn modifiers(&self) -> impl Iterator<Item = usize> {
        (self.run.first + 1..self.head).filter(|&at| self.g.is_word(at) && !self.g.is(at, List::TenureWords))
    }

    fn of_phrase(&self) -> impl Iterator<Item = usize> {
        of_phrase(self.g, self.run, self.head)
    }

    /// Whether it is the same office: *the president* is not *the vice president*.
    fn is_office(&self, d: &Description) -> bool {
        d.deputy.is_none_or(|at| self.holds(Run::new(self.run.first, self.head), at))
    }

    /// Whether the description has all that is said before the head, and some of what is said behind it.
    fn fits(&self, d: &Description) -> bool {
        let behind = self.of_phrase().next().is_none() || self.of_phrase().any(|at| self.holds(d.whole, at));
        behind && self.modifiers().all(|at| self.holds(d.whole, at))
    }

    /// *the US president*, where the description has a title and no place.
    fn is_elsewhere(&self, d: &Description) -> bool {
        let place = |at: usize| self.g.is_capital(at) || self.holds(d.whole, at);
        let bare = self.hash(d.whole.first) == self.hash(self.head);
        self.g.is(self.head, List::Titles) && bare && self.modifiers().chain(self.of_phrase()).all(place)
    }
}

/// *vice* before *president* at `head`, not left of `first`: what makes another office of it.
pub fn deputy(g: &Grammar, first: usize, head: usize) -> Option<usize> {
    head.checked_sub(1).filter(|&at| at >= first && g.is(at, List::DeputyWords))
}

/// The words that go on with *of …* behind a head.
fn of_phrase<'g>(g: &'g Grammar, run: Run, head: usize) -> impl Iterator<Item = usize> + 'g {
    let goes_on = head + 1 < run.end && g.is(head + 1, List::Prepositions);
    let end = (head + 2..run.end).find(|&at| !g.is_word(at) || g.is_relative(at)).unwrap_or(run.end);
    (head + 2..if goes_on { end } else { head + 2 }).filter(|&at| !g.is_any(at, Classes::of(List::Prepositions).with(List::Determiners)))
}

/// Whether the word at `at` is what no person is.
fn is_thing(g: &Grammar, at: usize) -> bool {
    g.is_any(at, NO_PERSON) && !g.is_any(at, ROLE)
}

/// Whether descriptions are all of one person.
fn alone<'d>(g: &Grammar, mut all: impl Iterator<Item = &'d Description>) -> bool {
    let last = |d: &Description| g.reading.token(d.name.end - 1).hash;
    let first = all.next().map(last);
    all.all(|d| Some(last(d)) == first)
}

/// *Former harbour master* before *Ada Vale*, titles included.
fn before(g: &Grammar, name: Run) -> Option<Run> {
    let floor = g.reading.sentence_at(name.first)?.first.max(name.first.saturating_sub(BEFORE));
    let whole = g.phrase_before(floor, name.end)?;
    // *Justice Vale*, *Holm Police Chief Vale*: behind the last title stands the name
    let titled = (name.first..name.end - 1).rfind(|&at| g.is_any(at, ROLE)).map(|at| at + 1);
    let given = Classes::of(List::GivenNamesF).with(List::GivenNamesM);
    let start = titled.or_else(|| (name.first..name.end).find(|&at| g.is_any(at, given))).unwrap_or(name.first);
    // *the family of Ada Vale*, but *Secretary of State Ada Vale*
    let joins = |at: usize| at + 1 < start && g.is_capital(at - 1) && g.is_capital(at + 1) || title_holds(g, whole.first, at, start);
    // *Judge Vale fined pilot Bruno Holm*: what stands before the verb is somebody else's
    let verb = |at: usize| g.has_verb_shape(at) || g.is_verb_form(at) || g.is_verbal(at);
    let parts = |at: usize| g.is(at, List::Conjunctions) || verb(at) || at > whole.first && g.is(at, List::Prepositions) && !joins(at);
    let described = Run::new((whole.first..start).rfind(|&at| parts(at)).map_or(whole.first, |at| at + 1), start);
    (!described.is_empty()).then_some(described)
}

/// *secretary of state*: whether the preposition at `at` stands inside a title.
fn title_holds(g: &Grammar, first: usize, at: usize, end: usize) -> bool {
    (first.max(at.saturating_sub(TITLE))..at)
        .any(|start| g.found.phrase_at(List::Titles, start).is_some_and(|past| past > at + 1 && past <= end))
}

/// *a former harbour master* behind *Ada Vale,*.
fn behind(g: &Grammar, name: Run) -> Option<Run> {
    let comma = Some(name.end).filter(|&at| g.kind(at) == Kind::Comma)?;
    let end = g.reading.sentence_at(name.first)?.end;
    let phrase = g.phrase_after(comma + 1, end)?;
    // *Vale, the harbour master, and a pilot* may be three
    let lists = g.is(phrase.end + 1, List::Conjunctions);
    let apposed = !g.is_capital(phrase.end - 1) && matches!(g.kind(phrase.end), Kind::Comma | Kind::Stop) && !lists;
    (apposed && !g.is_pronoun(phrase.first) && !g.is(phrase.first, List::Conjunctions)).then_some(phrase)
}
