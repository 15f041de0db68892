//! Deeds told by verbs: who stands before and behind them.

use super::Field;
use super::Reader;
use super::clause::BETWEEN;
use super::clause::Form;
use super::clause::Group;
use super::model::Construction;
use super::model::Deed;
use super::model::Filler;
use super::model::Kind as Sort;
use super::model::Who;
use crate::lexicon::Verb;
use crate::lexicon::VerbShape;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::starting;
use crate::sourcing::Run;
use crate::text::token::Kind;

/// The most verbs that share an object.
const SERIES: usize = 5;

/// Words between a conjunction and the verb that it joins.
const BEFORE_VERB: Classes = BETWEEN.with(List::Conjunctions);

impl Reader<'_> {
    /// The deed that a verb tells; `before` are the deeds of its sentence to the left.
    pub(super) fn verb_deed(&self, field: &Field, verb: &Match, entry: &Verb, before: &[Deed]) -> Option<Deed> {
        let shape = entry.shape;
        let group = self.group(field.sentence.first, verb);
        if self.is_no_verb(field, verb, &group, shape) {
            return None;
        }
        let construction = match shape {
            VerbShape::Intransitive => Construction::Intransitive,
            VerbShape::Mutual => Construction::Active,
            VerbShape::Ergative if !group.be && !self.takes_object(verb.end, field.sentence.end) => Construction::Intransitive,
            _ => self.construction(field, verb, &group)?,
        };
        let subject = self.subject(field, verb, &group, before);
        let aims = construction == Construction::AgentlessPassive && entry.aimed && !group.be && self.aims(field, verb, &subject);
        let construction = if aims { Construction::Active } else { construction };
        let mut deed = self.deed(verb, construction)?;
        (deed.negated, deed.unreal) = (group.negated, group.unreal);
        match (shape, construction) {
            (VerbShape::Mutual, _) => {
                deed.does = subject;
                deed.does.extend(self.object(field, verb.end));
            }
            (_, Construction::Active) => {
                deed.does = subject;
                deed.suffers = self.object(field, verb.end);
                if deed.suffers.is_empty() {
                    deed.suffers = self.object_before(field, verb, &group).unwrap_or_default();
                }
            }
            (_, Construction::Intransitive) => deed.suffers = subject,
            _ => {
                // *rockets were fired at the fort*
                let aimed = self.g.is(verb.end - 1, List::TargetPrepositions) && self.takes_object(verb.end, field.sentence.end);
                deed.suffers = if aimed { self.object(field, verb.end) } else { subject };
                let by = self.doer_behind(field, verb.end);
                deed.does = by.map(|run| self.fillers(run)).unwrap_or_default();
            }
        }
        // *killed nobody*, *no rebels were killed*
        deed.negated |= deed.does.iter().chain(&deed.suffers).any(|part| self.is_nobody(part, field.sentence.first));
        Some(deed)
    }

    /// *no rebels*, *not a single docker*, *none of the rebels*: a negator in a phrase or right before it.
    pub(super) fn is_nobody(&self, part: &Filler, floor: usize) -> bool {
        let g = self.g;
        let first = g.reading.token_at(part.span.start);
        let before = |at: usize| (at > floor).then(|| at - 1);
        let negates = |at: usize| g.is(at, List::Negators);
        let of = before(first).filter(|&at| g.is(at, List::VictimPrepositions)).and_then(before);
        let definite = g.is(first, List::DefiniteWords); // is not the rebel who
        negates(first) || !definite && before(first).is_some_and(negates) || of.is_some_and(negates)
    }

    /// *opened fire*: an object is part of the form.
    fn has_own_object(&self, verb: &Match) -> bool {
        verb.end > verb.first + 1 && self.g.is(verb.end - 1, List::MeansNouns)
    }

    /// *warplanes struck near a school*, *rebels targeted with rockets the town*, *when the rebels attacked*: a past tense, for its
    /// subject is a weapon, or is armed and the object comes late, or no other finite verb follows in the clause.
    fn aims(&self, field: &Field, verb: &Match, subject: &[Filler]) -> bool {
        let late = || self.postponed_object(verb.end, field.sentence.end).is_some() || self.is_only_verb(field, verb, subject);
        subject.iter().any(|filler| match filler.who {
            Who::Kind(Sort::Means) => true,
            Who::Kind(Sort::Forces) | Who::Actor(_) | Who::Label(_) => late(),
            Who::Kind(_) => false,
        })
    }

    /// *The rebels attacked at dawn.*: whether the clause that a subject opens has no verb but the one at `verb`; headlines, which do
    /// without a form of *be*, have no full stop.
    fn is_only_verb(&self, field: &Field, verb: &Match, subject: &[Filler]) -> bool {
        let g = self.g;
        let Some(first) = subject.first().map(|filler| g.reading.token_at(filler.span.start)) else { return false };
        let sentence = first == field.sentence.first && g.kind(field.sentence.end - 1) == Kind::Stop;
        let clause = first > field.sentence.first && g.is(first - 1, List::Subordinators);
        // *and the rebels fled* is a clause of its own
        let opens = |at: usize| self.opens_phrase(at) || starting(&self.names.listed, at).is_some();
        let ends = |at: usize| !g.is_word(at) || g.is(at, List::Conjunctions) && opens(at + 1);
        let end = (verb.end..field.sentence.end).find(|&at| ends(at)).unwrap_or(field.sentence.end);
        (sentence || clause) && !(verb.end..end).any(|at| g.is_finite(at))
    }

    /// *on the brink of collapse*, *the shell of a car*, *a car bomb went off*: a form without an ending that is a noun where it stands.
    pub(super) fn is_no_verb(&self, field: &Field, verb: &Match, group: &Group, shape: VerbShape) -> bool {
        let (g, at) = (self.g, verb.first);
        if self.form(verb) != Form::Finite || g.is(at, List::PastVerbs) || group.first < at {
            return false;
        }
        let before = at.checked_sub(1);
        let opened = before.is_some_and(|at| self.is_described(at) || self.governs(at));
        let given = Classes::of(List::GivenNamesF).with(List::GivenNamesM).with(List::Titles);
        let surname = g.is_capital(at) && before.is_some_and(|at| g.is_any(at, given));
        let end = field.sentence.end;
        let lacks = match g.is(at, List::MeansNouns) && !self.is_headline_verb(verb, field.sentence) {
            // *rocket shells the size of*: the word before makes a noun of it
            true => !self.takes_object(verb.end, end) || before.is_some_and(|at| g.is(at, List::MeansNouns)),
            false => self.object_start(verb.end, end).is_none(),
        };
        let bare = verb.end == at + 1; // *blows himself up* holds its object
        opened || surname || lacks && bare && shape == VerbShape::Active
    }

    /// Whether the word at `at` opens a noun phrase that goes on behind it.
    fn is_described(&self, at: usize) -> bool {
        let g = self.g;
        let owner = g.is_s_clitic(at);
        g.is_opener(at) && !g.is_relative(at) && !g.is_pronoun(at) || owner
    }

    /// What construction a verb that takes an object stands in.
    pub(super) fn construction(&self, field: &Field, verb: &Match, group: &Group) -> Option<Construction> {
        let object = self.object_start(verb.end, field.sentence.end).is_some();
        let form = self.form(verb);
        let had = || object || self.second(field, verb.end).is_some() || self.has_own_object(verb);
        Some(match form {
            Form::Ing if self.is_opened(field, verb, object) => return None,
            Form::Ing | Form::Finite => Construction::Active,
            Form::Participle if group.have && !group.be => Construction::Active,
            Form::Either if !group.be && self.is_adjective(field, verb, group, object) => return None,
            Form::Either if !group.be && (group.have || group.infinitive || had()) => Construction::Active,
            Form::Either if !group.be && self.object_before(field, verb, group).is_some() => Construction::Active,
            Form::Either | Form::Participle => match self.doer_behind(field, verb.end) {
                Some(_) => Construction::PassiveBy,
                None => Construction::AgentlessPassive,
            },
        })
    }

    /// *the captured town*, *ten badly wounded men*, *alerting wounded guards*, *to evacuate wounded fighters*: a participle that describes
    /// the noun behind it.
    fn is_adjective(&self, field: &Field, verb: &Match, group: &Group, object: bool) -> bool {
        let g = self.g;
        let Some(before) = verb.first.checked_sub(1) else { return false };
        let commanded = before > field.sentence.first
            && g.is(before - 1, List::InfinitiveMarkers)
            && !group.infinitive
            && !g.is_capital(before)
            && object;
        let deed = |at: usize| field.nouns.iter().chain(field.verbs).any(|m| m.first <= at && at < m.end);
        let alerted = object && g.is_participle(before) && !deed(before);
        commanded || alerted || self.governs(before) || self.is_opened(field, verb, object)
    }

    /// Whether a noun phrase is open before a verb, adverbs passed over; but *40 wounded* and *twenty others wounded* are whole, and *the
    /// raid of May 3 killed ten*.
    fn is_opened(&self, field: &Field, verb: &Match, object: bool) -> bool {
        let g = self.g;
        let adverb = |at: usize| g.is(at, List::Adverbs) || g.has_adverb_shape(at);
        let counted = |at: usize| !object && (g.kind(at) == Kind::Number || g.is(at, List::PeopleNouns));
        let before = (field.sentence.first..verb.first).rev().find(|&at| !adverb(at));
        before.is_some_and(|at| self.is_described(at) && !counted(at) && !self.is_date(Run::new(at, at + 1)))
    }

    /// *ambushed and killed ten*, *shelled, stormed and then seized the fort*: where the last of several verbs ends, with whose object
    /// the first makes do.
    fn second(&self, field: &Field, from: usize) -> Option<usize> {
        let g = self.g;
        let mut at = from;
        for _ in 0..SERIES {
            let joined = g.is(at, List::Conjunctions) || g.is(at + 1, List::Conjunctions);
            if !g.is(at, List::Conjunctions) && g.kind(at) != Kind::Comma {
                return None;
            }
            let verb = (at + 1..at + 4).find(|&at| !g.is_any(at, BEFORE_VERB) && !g.has_adverb_shape(at))?;
            let end = match starting(field.verbs, verb) {
                Some(own) if self.form(own) == Form::Either => own.end,
                None if self.is_past_form(verb) => verb + 1,
                _ => return None,
            };
            if self.object_start(end, field.sentence.end).is_some() {
                return joined.then_some(end);
            }
            at = end;
        }
        None
    }

    /// *the dockers whom rebels killed*: the noun that a relative clause is about, where its verb has a subject and no object.
    fn object_before(&self, field: &Field, verb: &Match, group: &Group) -> Option<Vec<Filler>> {
        if self.object_start(verb.end, field.sentence.end).is_some() {
            return None;
        }
        let g = self.g;
        let first = self.clause_start(field, group.first);
        let subject = g.subject(first, Run::new(group.first, verb.end)).source?;
        let relative = |&at: &usize| at > first && g.is_relative(at) && !g.is(at, List::Subordinators);
        let relative = subject.first.checked_sub(1).filter(relative)?;
        g.phrase_before(first, relative).map(|run| self.antecedent(run, false))
    }

    /// *most of them*, *a number of them*: with the pronoun that a quantity is of.
    fn with_pronoun(&self, run: Run) -> Run {
        let g = self.g;
        let of = |&at: &usize| g.is(at, List::VictimPrepositions) && g.is(at - 1, List::QuantityNouns) && g.is_pronoun(at + 1);
        (run.first + 1..run.end + 2).find(of).map_or(run, |of| Run::new(run.first, of + 2))
    }

    /// The noun phrase behind *by* that says who did what a passive tells.
    pub(super) fn doer_behind(&self, field: &Field, from: usize) -> Option<Run> {
        let g = self.g;
        let ends = |at: usize| {
            let mark = matches!(g.kind(at), Kind::Comma | Kind::Semicolon | Kind::Dash | Kind::Colon);
            mark || g.is_verbal(at) || g.is(at, List::BeForms) && !g.is_capital(at) // IS militants
        };
        let end = (from..field.sentence.end).find(|&at| ends(at)).unwrap_or(field.sentence.end);
        let past = |by: usize| self.verb_behind(field, by).unwrap_or(field.sentence.end);
        let by = (from..end).find_map(|at| g.found.phrase_at(List::DoerPrepositions, at))?;
        let time = g.kind(by) == Kind::Number && !self.is_counted(by) || self.is_manner(by) || g.is_participle(by);
        // *killed in raids by*, *killed in fighting with rebels backed by*, *2 killed 5 injured by*: another word has it
        let other = (from..by).any(|at| self.is_past_form(at)) || field.nouns.iter().any(|m| m.first >= from && m.end + 1 == by);
        (!time && !other).then(|| g.phrase_after(by, past(by)))?
    }

    /// *by 40 men*, not *by 5 pm*.
    fn is_counted(&self, at: usize) -> bool {
        self.is_people(at + 1) || self.g.is(at + 1, List::MeansNouns)
    }

    /// Those who are the object of a verb that ends before `from`.
    fn object(&self, field: &Field, from: usize) -> Vec<Filler> {
        let g = self.g;
        let end = field.sentence.end;
        let from = self.second(field, from).unwrap_or(from);
        let Some(start) = self.object_start(from, end).or_else(|| self.postponed_object(from, end)) else {
            return Vec::new();
        };
        if g.is(start, List::Negators) && g.is(start, List::PeopleNouns) {
            return self.fillers(Run::new(start, start + 1)); // nobody
        }
        let next = field.verbs.iter().find(|m| m.first > start && !g.is_opener(m.first - 1)).map_or(field.sentence.end, |m| m.first);
        let rough = if self.is_rough(start, field.sentence.end) { g.found.phrase_at(List::Approximations, start) } else { None };
        let past = rough.filter(|_| !g.is(start, List::QuantityNouns)).unwrap_or(start);
        let past = if g.kind(past) == Kind::Quote { past + 1 } else { past };
        let run = g.phrase_after(past, next.max(past + 1)).map(|run| self.with_pronoun(run));
        // *nine others*: a pronoun that counts people
        let more = |end: usize| end < next && g.is(end, List::PeopleNouns) && g.is_opener(end - 1);
        run.map(|run| self.fillers(Run::new(past, run.end + usize::from(more(run.end))))).unwrap_or_default()
    }
}
