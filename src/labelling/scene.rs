//! A sentence with the actors named in it, as the constructions see it: names, phrases and series of names.

use super::line::Line;
use super::line::is_plural;
use super::link::Link;
use super::link::Stance;
use super::model::Rule;
use crate::lexicon::ActorKind;
use crate::lexicon::Lexicon;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::ending;
use crate::matcher::starting;
use crate::matcher::within;
use crate::sourcing::Grammar;
use crate::text::Sentence;
use crate::text::Span;
use crate::text::token::Kind;

/// One sentence with the names and labels in it.
pub struct Scene<'a> {
    /// The sentence without the marks that do not matter.
    pub line: Line<'a>,
    /// Names of actors on the line, in text order.
    pub actors: Vec<Match>,
    /// Labels on the line, in text order.
    pub labels: Vec<Match>,
    lexicon: &'a Lexicon,
}

/// Words that cannot stand between a determiner and its label.
const CLAUSE: Classes = Classes::of(List::Prepositions)
    .with(List::Auxiliaries)
    .with(List::BeForms)
    .with(List::HaveForms)
    .with(List::Modals)
    .with(List::Copulas)
    .with(List::RelativePronouns)
    .with(List::PronounsWho)
    .with(List::Complementisers)
    .with(List::Subordinators)
    .with(List::Conjunctions);

/// Words that may stand before a name: *the*, *President*.
pub(super) const BEFORE_NAME: Classes =
    Classes::of(List::Determiners).with(List::Titles).with(List::RankWords).with(List::UniqueRoles).with(List::MarkingWords);

/// Longest parenthesis between commas that is passed over, in tokens.
const PARENTHESIS: usize = 12;

/// Longest phrase that ties a name to the one before it, in tokens.
const KIN: usize = 4;

/// Longest run of adjectives before a label, in tokens.
const PHRASE: usize = 12;

impl<'a> Scene<'a> {
    /// A sentence with the names of actors and the labels that stand in it.
    pub fn new(g: &'a Grammar<'a>, sentence: &Sentence, names: &[Match], labels: &[Match]) -> Scene<'a> {
        let line = Line::new(g, sentence);
        let own = |matches: &[Match]| within(matches, sentence.first, sentence.end).iter().map(|m| line.on_line(m)).collect();
        let mut actors: Vec<Match> = own(names);
        actors.retain(|actor| !line.is_hyphenated(actor.first)); // pro-Upland: about them, but not they
        Scene { actors, labels: own(labels), lexicon: g.lexicon, line }
    }

    /// Where an actor is named, by its index; no entry at the end of the line where there is no such name.
    #[inline]
    pub(super) fn name(&self, actor: usize) -> Match {
        let end = self.line.len();
        self.actors.get(actor).copied().unwrap_or_else(|| Match::new(u32::MAX, end, end, Span::default()))
    }

    pub(super) fn is_state(&self, actor: usize) -> bool {
        self.kind_of(actor) == Some(ActorKind::State)
    }

    /// Whether an actor of the lexicon is no single person.
    pub(super) fn is_collective(&self, actor: usize) -> bool {
        self.kind_of(actor).is_some_and(|kind| kind != ActorKind::Person)
    }

    /// What kind an actor of the lexicon is of.
    fn kind_of(&self, actor: usize) -> Option<ActorKind> {
        self.lexicon.actors.get(self.name(actor).entry as usize).map(|known| known.kind)
    }

    pub(super) fn link(&self, actors: Vec<usize>, rule: Rule) -> Vec<Link> {
        self.link_as(actors, rule, Stance::default())
    }

    pub(super) fn link_as(&self, actors: Vec<usize>, rule: Rule, stance: Stance) -> Vec<Link> {
        actors.into_iter().map(|actor| Link { actor, rule, stance }).collect()
    }

    /// The actor whose name starts at `at`.
    pub(super) fn actor_at(&self, at: usize) -> Option<usize> {
        let found = self.actors.partition_point(|a| a.first < at);
        self.actors.get(found).filter(|a| a.first == at).map(|_| found)
    }

    /// The actor whose name ends at `end`.
    pub(super) fn actor_to(&self, end: usize) -> Option<usize> {
        let found = self.actors.partition_point(|a| a.end < end);
        self.actors.get(found).filter(|a| a.end == end).map(|_| found)
    }

    /// The actor whose name ends at `end`; brackets with its acronym, or with what it is, are passed over.
    pub(super) fn actor_ending(&self, end: usize) -> Option<usize> {
        let Some(close) = end.checked_sub(1).filter(|&at| self.line.kind(at) == Kind::Close) else {
            return self.actor_to(end);
        };
        let open = self.before_parenthesis(end);
        open.and_then(|open| self.actor_to(open)).or_else(|| self.actor_to(close))
    }

    /// The actor whose name starts at `start`; determiners, titles, labels and an adjective are passed over.
    pub(super) fn actor_starting(&self, start: usize) -> Option<usize> {
        let (mut at, mut adjectives) = (start, 0);
        while at < self.line.len() && at < start + 8 {
            if let Some(found) = self.actor_at(at) {
                match self.past_modifier(found) {
                    Some(next) => at = next,
                    None => return Some(found),
                }
                continue;
            }
            let opens = self.line.is_any(at, BEFORE_NAME) && (adjectives == 0 || !self.line.is(at, List::Determiners));
            if opens {
                at += 1;
            } else if let Some(label) = starting(&self.labels, at).filter(|_| adjectives == 0) {
                (at, adjectives) = (label.end, 1);
            } else if adjectives == 0 && self.is_adjective(at) {
                adjectives += 1;
                at = self.past_compound(at + 1);
            } else {
                return None;
            }
        }
        None
    }

    /// One past a name that only modifies what follows: *Upland-backed*, *Upland’s*, *the River League affiliate Front*.
    fn past_modifier(&self, actor: usize) -> Option<usize> {
        let end = self.name(actor).end;
        if self.is_compounded(actor) {
            return Some(self.past_compound(end));
        }
        if self.line.is_possessive(end) {
            return Some(end + 1);
        }
        let label = starting(&self.labels, end).filter(|label| !self.is_plural(label));
        label.map(|label| label.end).filter(|&end| self.actor_at(end).is_some())
    }

    /// Whether the word at `at` can be an adjective before a name.
    fn is_adjective(&self, at: usize) -> bool {
        let plain = !self.line.is_capital(at) || self.line.is(at, List::Demonyms);
        plain && !self.line.is_participle(at) && self.is_modifiers(at, at + 1)
    }

    /// The actor that is the subject of a verb at `end`: *Assad, who is …*, *Hamas, the mayor said, is …*.
    pub(super) fn subject_ending(&self, end: usize) -> Option<usize> {
        if end > 0 && self.line.is_relative(end - 1) {
            let noun = end - 1;
            let mark = noun > 0 && matches!(self.line.kind(noun - 1), Kind::Comma | Kind::Dash | Kind::Open);
            return self.actor_ending(noun - usize::from(mark)).filter(|&actor| !self.is_state(actor) || !self.is_governed(actor));
        }
        let past = || self.before_parenthesis(end).and_then(|start| self.actor_ending(start));
        self.actor_ending(end).or_else(past).filter(|&actor| !self.is_governed(actor))
    }

    /// *the leader of Hamas*: another noun is the head of the phrase that a name ends.
    pub(super) fn is_governed(&self, actor: usize) -> bool {
        let first = self.series_left(actor).first().map_or(0, |&a| self.name(a).first);
        let before = (0..first).rev().find(|&at| !self.line.is_any(at, BEFORE_NAME));
        let by = |at: usize| self.line.is(at, List::Prepositions) && !self.line.is(at, List::Subordinators);
        before.is_some_and(|at| by(at) && at > 0 && self.line.is_word(at - 1))
    }

    /// Where a parenthesis starts that ends just before `end`: *, the mayor said,*.
    pub(super) fn before_parenthesis(&self, end: usize) -> Option<usize> {
        let close = end.checked_sub(1)?;
        let opening = match self.line.kind(close) {
            Kind::Close => Kind::Open,
            kind @ (Kind::Comma | Kind::Dash) => kind,
            _ => return None,
        };
        (close.saturating_sub(PARENTHESIS)..close).rev().find(|&at| self.line.kind(at) == opening)
    }

    /// *al-Qaeda-linked*: a name that is only the first part of an adjective.
    pub(super) fn is_compounded(&self, actor: usize) -> bool {
        self.line.is_hyphenated(self.name(actor).end)
    }

    pub(super) fn past_compound(&self, mut at: usize) -> usize {
        while self.line.is_hyphenated(at) {
            at += 1;
        }
        at
    }

    /// One past an actor's name and a bracket behind it: *(SDF)*.
    pub(super) fn past_name(&self, actor: usize) -> usize {
        let at = self.name(actor).end;
        if self.line.kind(at) != Kind::Open {
            return at;
        }
        let close = (at..self.line.len().min(at + 7)).find(|&i| self.line.kind(i) == Kind::Close);
        close.filter(|&close| within(&self.labels, at, close).is_empty()).map_or(at, |close| close + 1)
    }

    /// Whether a label stands for several: *fighters*, *gunmen*.
    pub(super) fn is_plural(&self, label: &Match) -> bool {
        is_plural(self.line.word(label.end - 1))
    }

    /// An actor and those joined to it on the right by commas and *and*; a label in the singular has one bearer.
    pub(super) fn series_right(&self, label: &Match, first: usize) -> Vec<usize> {
        let mut series = vec![first];
        while self.is_plural(label) {
            let at = series.last().map_or(0, |&a| self.past_name(a));
            let mut next = at;
            while self.joins_names(next) {
                next += 1;
            }
            // *rebels, including the Front, Upland said*
            let says = |a: usize| self.line.kind(next - 1) == Kind::Comma && self.line.is_verbal(self.past_name(a));
            match (next > at).then(|| self.actor_starting(self.past_numbers(next))).flatten() {
                Some(actor) if starting(&self.labels, self.name(actor).end).is_none() && !says(actor) => series.push(actor),
                _ => break,
            }
        }
        series
    }

    /// *200 from*, *300 to 400 of*, *some of*: a part of a list's members.
    pub(super) fn past_numbers(&self, at: usize) -> usize {
        let counts = |i: usize| self.line.is_opener(i) || self.line.is(i, List::InfinitiveMarkers);
        let end = (at..at + 4).find(|&i| !counts(i)).unwrap_or(at);
        if end > at && self.line.is(end, List::BelongingWords) { end + 1 } else { at }
    }

    /// An actor and those joined to it on the left without a determiner of their own: *the SDF and YPG fighters*.
    pub(super) fn bare_series_left(&self, last: usize) -> Vec<usize> {
        let mut series = self.sharing_left(last);
        let determined = |a: usize| self.name(a).first.checked_sub(1).is_some_and(|at| self.line.is(at, List::Determiners));
        let parted = |a: usize| a != last && determined(a) && self.name(last).first > self.name(a).end + 1 && determined(last);
        // *Israel and Hamas terrorists*, *Upland troops and Front terrorists*, *between the League and Front fighters*: a group of its own
        let labelled = |a: usize| ending(&self.labels, self.name(a).first, self.name(a).end).is_some();
        let apart = |a: usize| self.is_state(a) || self.kind_of(a) != self.kind_of(last) || labelled(a) || self.is_opposed(a);
        series.retain(|&a| a == last || !parted(a) && !apart(a));
        series
    }

    /// *between the League and*: the first of two sides.
    fn is_opposed(&self, actor: usize) -> bool {
        let before = (0..self.name(actor).first).rev().find(|&at| !self.line.is_any(at, BEFORE_NAME));
        before.is_some_and(|at| self.line.is(at, List::PartingPrepositions))
    }

    /// An actor and those joined to it on the left.
    pub(super) fn series_left(&self, last: usize) -> Vec<usize> {
        let mut series = vec![last];
        let mut at = self.name(last).first;
        loop {
            let mut before = self.kin_start(at).unwrap_or(at);
            while before > 0 && self.line.is(before - 1, List::Determiners) {
                before -= 1;
            }
            let bare = before;
            while before > 0 && self.joins_names(before - 1) {
                before -= 1;
            }
            let Some(actor) = (before < bare).then(|| self.actor_ending(before)).flatten() else {
                break;
            };
            series.push(actor);
            at = self.name(actor).first;
        }
        series.reverse();
        series
    }

    /// *its ally* of *the Front and its ally the League*: what ties a name to the one before it.
    fn kin_start(&self, name: usize) -> Option<usize> {
        let mut words =
            (name.saturating_sub(KIN)..name).rev().take_while(|&at| self.line.is_word(at) && !self.line.is(at, List::Conjunctions));
        let owner = words.find(|&at| self.line.is(at, List::PossessivePronouns))?;
        (owner > 0 && self.line.is(owner - 1, List::Conjunctions) && self.is_modifiers(owner + 1, name)).then_some(owner)
    }

    /// Whether the comma or conjunction at `at` can join two names of a series.
    fn joins_names(&self, at: usize) -> bool {
        let joined = self.line.is(at, List::Conjunctions) && !self.line.is(at, List::ContrastWords);
        joined || self.line.kind(at) == Kind::Comma
    }

    /// *Hamas and Fatah’s fighters*, not *the Islamists of Hamas, Fatah’s fighters and …*: those who share the label behind them.
    pub(super) fn sharing_left(&self, last: usize) -> Vec<usize> {
        let mut series = self.series_left(last);
        let first = |a: usize| self.name(a).first;
        let joined = |a: usize| a == last || (self.name(a).end..first(last)).any(|at| self.line.is(at, List::Conjunctions));
        let labelled = |at: usize| self.line.is(at, List::BelongingWords) && !within(&self.labels, at.saturating_sub(4), at).is_empty();
        let owned = |a: usize| {
            let before = (0..first(a)).rev().find(|&at| !self.line.is_any(at, BEFORE_NAME));
            a != last && before.is_some_and(labelled)
        };
        if series.iter().any(|&a| !joined(a) || owned(a)) {
            series = vec![last];
        }
        series
    }

    /// *neither Hamas nor Fatah is …*, *it is not Hamas that is …*: the names themselves are denied.
    pub(super) fn is_excluded(&self, series: &[usize]) -> bool {
        let first = series.first().map_or(0, |&a| self.name(a).first);
        let border = (0..first).rev().find(|&at| self.negates(at) || !self.line.is_any(at, BEFORE_NAME));
        border.is_some_and(|at| self.negates(at))
    }

    /// Whether `first..end` holds nothing but adjectives and nouns.
    pub(super) fn is_modifiers(&self, first: usize, end: usize) -> bool {
        let owns = |at: usize| at > 0 && self.line.kind(at - 1) == Kind::Quote && !self.line.is_spaced(at); // Holm ’s
        let modifies = |at: usize| match self.line.kind(at) {
            Kind::Word if owns(at) => true,
            Kind::Word | Kind::Number => !self.line.is_any(at, CLAUSE) && !self.line.is_verbal(at) && !self.acts(at),
            Kind::Comma => at > first,
            _ => self.line.is_possessive(at),
        };
        first <= end && end - first <= 6 && (first..end).all(modifies)
    }

    /// *a country battling rebels*, *the land fights rebels*: a verb behind a noun, and no adjective behind its article.
    fn acts(&self, at: usize) -> bool {
        let Some(noun) = at.checked_sub(1).filter(|&noun| self.line.kind(noun) == Kind::Word && !self.line.is_hyphenated(at)) else {
            return false;
        };
        let first = self.line.is_opener(noun) || self.line.is_any(noun, Classes::of(List::Adverbs).with(List::RankWords));
        let deed = self.line.is_participle(at) && !self.line.is_capital(at);
        deed && !first && !self.line.is_any(noun, CLAUSE) || self.line.is_finite_form(at)
    }

    /// Back from a label over its adjectives to the determiner or border before them.
    pub(super) fn phrase_start(&self, label: &Match) -> usize {
        let mut at = label.first;
        let named = |at: usize| self.actor_to(at).is_some_and(|a| !self.is_compounded(a));
        while at > label.first.saturating_sub(PHRASE) && at > 0 && !named(at) {
            let pair = self.line.kind(at - 1) == Kind::Comma && at > 1; // the radical, armed group
            let step = if pair { 2 } else { 1 };
            let word = at - step;
            let attribute = self.line.is_hyphenated(word) || word > 0 && self.line.is_opener(word - 1); // the designated rebels
            let verb = self.line.is(word, List::NamingVerbs) && !attribute;
            if verb || !self.is_modifiers(word, at) || pair && !self.joins_adjectives(at - 1, label) {
                break;
            }
            at = word;
            if self.line.is_opener(at) {
                break;
            }
        }
        if self.disagrees(at, label) { label.first } else { at }
    }

    /// *a land rebels fear*: the article at `at` is for one, and the label behind it for several.
    fn disagrees(&self, at: usize, label: &Match) -> bool {
        self.line.is(at, List::IndefiniteArticles) && self.is_plural(label) && !self.line.is(at + 1, List::Quantifiers)
    }

    /// Whether a comma stands between two adjectives of a label, and not between two members of a list.
    fn joins_adjectives(&self, comma: usize, label: &Match) -> bool {
        let opener = (comma.saturating_sub(4)..comma).rev().find(|&at| self.line.is_opener(at) || !self.is_modifiers(at, at + 1));
        let named = opener.is_some_and(|at| (at..comma).any(|i| self.actor_to(i + 1).is_some_and(|a| !self.is_compounded(a))));
        let list = (comma + 1..label.first).any(|at| self.line.is_opener(at));
        opener.is_some_and(|at| self.line.is_opener(at) && at + 1 < comma) && !named && !list
    }

    /// Where the noun phrase of a label starts, an owner's name included: *the River League’s armed group*.
    pub(super) fn description_start(&self, label: &Match) -> usize {
        let start = self.phrase_start(label);
        let owner = self.actor_to(start).filter(|_| self.line.is_possessive(start));
        let first = owner.map_or(start, |a| self.name(a).first);
        let opens = |at: usize| self.line.is(at, List::Determiners) && !self.line.is_relative(at);
        if owner.is_none() && !self.line.is_opener(start) {
            return first;
        }
        (0..first).rev().find(|&at| !opens(at)).map_or(0, |at| at + 1)
    }

    /// Whether the word at `at` stands for somebody by itself: *they*, *them*.
    pub(super) fn is_pronoun(&self, at: usize) -> bool {
        const PRONOUNS: Classes = Classes::of(List::PronounsIt).with(List::PronounsHe).with(List::PronounsShe).with(List::PronounsThey);
        self.line.is_any(at, PRONOUNS) && !self.line.is(at, List::PossessivePronouns)
    }

    /// *itself*, *themselves*: the shape of a pronoun that turns back to the subject.
    pub(super) fn is_reflexive(&self, at: usize) -> bool {
        let word = self.line.word(at);
        self.is_pronoun(at) && (word.ends_with("self") || word.ends_with("selves"))
    }

    /// Whether the word at `at` denies what follows: *not*, but not the *not* of *not only*.
    pub(super) fn negates(&self, at: usize) -> bool {
        self.line.is(at, List::Negators) && self.line.phrase_at(List::OnlyWords, at + 1).is_none()
    }
}
