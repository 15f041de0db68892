//! Deeds told by verbs: who stands before and behind them.

use super::Field;
use super::Reader;
use super::clause::Form;
use super::clause::Group;
use super::model::Construction;
use super::model::Deed;
use super::model::Filler;
use crate::lexicon::VerbShape;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::sourcing::Run;
use crate::text::token::Kind;

/// How far behind a passive its *by* may stand, in tokens.
const BY: usize = 14;

impl Reader<'_> {
    /// The deed that a verb tells; `before` are the deeds of its sentence to the left.
    pub(super) fn verb_deed(&self, field: &Field, verb: &Match, shape: VerbShape, before: &[Deed]) -> Option<Deed> {
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
        let mut deed = self.deed(verb, construction)?;
        (deed.negated, deed.unreal) = (group.negated, group.unreal);
        let subject = || self.subject(field, verb, &group, before);
        match (shape, construction) {
            (VerbShape::Mutual, _) => {
                deed.does = subject();
                deed.does.extend(self.object(field, verb.end));
            }
            (_, Construction::Active) => {
                deed.does = subject();
                deed.suffers = self.object(field, verb.end);
            }
            (_, Construction::Intransitive) => deed.suffers = subject(),
            _ => {
                deed.suffers = subject();
                let by = self.doer_behind(field, verb.end);
                deed.does = by.map(|run| self.fillers(run)).unwrap_or_default();
            }
        }
        Some(deed)
    }

    /// *on the brink of collapse*, *the shell of a car*, *a car bomb went off*: a form without an ending that is a noun where it stands.
    fn is_no_verb(&self, field: &Field, verb: &Match, group: &Group, shape: VerbShape) -> bool {
        let (g, at) = (self.g, verb.first);
        if self.form(verb) != Form::Finite || g.is(at, List::PastVerbs) || group.unreal || group.infinitive || group.first < at {
            return false;
        }
        let before = at.checked_sub(1).filter(|&before| before >= field.sentence.first);
        let opened = before.is_some_and(|at| self.is_described(at) || g.is(at, List::Prepositions) && !g.is(at, List::Subordinators));
        let given = Classes::of(List::GivenNamesF).with(List::GivenNamesM).with(List::Titles);
        let surname = g.is_capital(at) && before.is_some_and(|at| g.is_any(at, given));
        let end = field.sentence.end;
        let lacks = match g.is(at, List::MeansNouns) {
            // *rocket shells the size of*: the word before makes a noun of it
            true => !self.takes_object(verb.end, end) || before.is_some_and(|at| g.is(at, List::MeansNouns)),
            false => self.object_start(verb.end, end).is_none(),
        };
        opened || surname || lacks && shape == VerbShape::Active
    }

    /// Whether the word at `at` opens a noun phrase that goes on behind it.
    fn is_described(&self, at: usize) -> bool {
        let g = self.g;
        let owner = g.kind(at) == Kind::Clitic && g.reading.word(at).ends_with(['s', 'S']);
        g.is_opener(at) && !g.is_relative(at) && !g.is_pronoun(at) || owner
    }

    /// What construction a verb that takes an object stands in.
    fn construction(&self, field: &Field, verb: &Match, group: &Group) -> Option<Construction> {
        let passive = || match self.doer_behind(field, verb.end) {
            Some(_) => Construction::PassiveBy,
            None => Construction::AgentlessPassive,
        };
        let object = || self.object_start(verb.end, field.sentence.end).is_some();
        let before = verb.first.checked_sub(1).filter(|&at| at >= field.sentence.first);
        // *to evacuate wounded fighters*
        let commanded =
            verb.first > field.sentence.first + 1 && self.g.is(verb.first - 2, List::InfinitiveMarkers) && !group.be && object();
        let counted = before.is_some_and(|at| self.g.kind(at) == Kind::Number) && !object();
        let opened = before.is_some_and(|at| self.is_described(at)) && !counted;
        let governed = before.is_some_and(|at| self.g.is(at, List::Prepositions) && !self.g.is(at, List::Subordinators));
        Some(match self.form(verb) {
            Form::Participle if group.have && !group.be => Construction::Active,
            Form::Participle => passive(),
            Form::Either if group.be => passive(),
            Form::Either if opened || governed || commanded => return None, // the captured town, ten wounded men
            Form::Either if group.have || group.infinitive => Construction::Active,
            Form::Either if object() => Construction::Active,
            Form::Either => passive(),
            Form::Ing if opened => return None,
            Form::Ing | Form::Finite => Construction::Active,
        })
    }

    /// The noun phrase behind *by* that says who did what a passive tells.
    pub(super) fn doer_behind(&self, field: &Field, from: usize) -> Option<Run> {
        let g = self.g;
        let ends = |at: usize| {
            matches!(g.kind(at), Kind::Comma | Kind::Semicolon | Kind::Stop | Kind::Dash | Kind::Colon)
                || g.is_relative(at) && !g.is(at, List::Determiners)
                || g.is_any(at, Classes::of(List::BeForms).with(List::HaveForms).with(List::Modals))
                || g.is(at, List::Conjunctions) && (g.is_main_verb_form(at + 1) || g.has_verb_shape(at + 1))
        };
        let end = (from..field.sentence.end.min(from + BY)).find(|&at| ends(at)).unwrap_or(field.sentence.end.min(from + BY));
        let by = (from..end).find_map(|at| g.found.phrase_at(List::DoerPrepositions, at))?;
        let time = g.kind(by) == Kind::Number && !self.is_counted(by) || g.is(by, List::TimeWords) || g.is_participle(by);
        let other = field.verbs.iter().any(|m| from < m.first && m.first < by && g.has_verb_shape(m.first));
        (!time && !other).then(|| g.phrase_after(by, field.sentence.end))?
    }

    /// *by 40 men*, not *by 5 pm*.
    fn is_counted(&self, at: usize) -> bool {
        self.is_people(at + 1) || self.g.is(at + 1, List::MeansNouns)
    }

    /// Those who are the object of a verb that ends before `from`.
    fn object(&self, field: &Field, from: usize) -> Vec<Filler> {
        let g = self.g;
        let Some(start) = self.object_start(from, field.sentence.end) else {
            return Vec::new();
        };
        let next = field.verbs.iter().find(|m| m.first > start && !g.is_opener(m.first - 1)).map_or(field.sentence.end, |m| m.first);
        let rough = if self.is_rough(start, field.sentence.end) { g.found.phrase_at(List::Approximations, start) } else { None };
        let past = rough.filter(|_| !g.is(start, List::QuantityNouns)).unwrap_or(start);
        let past = if g.kind(past) == Kind::Quote { past + 1 } else { past };
        let run = g.phrase_after(past, next.max(past + 1));
        // *nine others*: a pronoun that counts people
        let more = |end: usize| end < next && g.is(end, List::PeopleNouns) && g.is_opener(end - 1);
        run.map(|run| self.fillers(Run::new(past, run.end + usize::from(more(run.end))))).unwrap_or_default()
    }

    /// Those who are the subject of a verb; a participle or a second verb shares that of the verb before it.
    fn subject(&self, field: &Field, verb: &Match, group: &Group, before: &[Deed]) -> Vec<Filler> {
        let first = self.clause_start(field, group.first);
        let form = self.form(verb);
        let loose = form == Form::Ing && !group.be || group.infinitive;
        let found = self.g.subject(first, Run::new(group.first, verb.end));
        let reduced = matches!(form, Form::Either | Form::Participle)
            && !group.be
            && !group.have
            && self.object_start(verb.end, field.sentence.end).is_none();
        match found.source.map(|run| self.before_participles(first, run, reduced)) {
            Some(run) if !loose || !found.shared && self.is_right_before(run, group.first) && !group.infinitive => self.fillers(run),
            _ => self.shared_subject(field, group.first, before, group.be || reduced),
        }
    }

    /// The noun that a reduced clause belongs to, and none that only stands in one: *ten* of *a toll of ten killed*, *rebels* of
    /// *rebels operating in the town were killed*.
    fn before_participles(&self, first: usize, run: Run, reduced: bool) -> Run {
        let g = self.g;
        if reduced {
            return g.last_phrase(first, run.end).unwrap_or(run);
        }
        let placed = g.is(run.first, List::Prepositions) && !self.is_rough(run.first, run.end);
        let place = run.first > first + 1 && g.is_participle(run.first - 1) || placed;
        let end = if placed { run.first } else { run.first - usize::from(run.first > 0) };
        let end = end - usize::from(end > first + 1 && g.is_participle(end - 1));
        let noun = (place && end > first).then(|| g.phrase_before(first, end)).flatten();
        noun.unwrap_or(run)
    }

    /// *a bomb killing ten*: the participle belongs to the noun right before it.
    fn is_right_before(&self, run: Run, at: usize) -> bool {
        run.end == at && self.g.is_word(at - 1) && !self.is_object(run)
    }

    /// Whether a verb stands right before a phrase.
    fn is_object(&self, run: Run) -> bool {
        let g = self.g;
        run.first > 0
            && (g.has_verb_shape(run.first - 1)
                || g.is(run.first - 1, List::Prepositions)
                || g.is(run.first - 1, List::PresentVerbs) && g.is_finite(run.first - 1))
    }

    /// Whom the verb before `at` has as its doer; as its subject, where a passive follows a passive.
    fn shared_subject(&self, field: &Field, at: usize, before: &[Deed], passive: bool) -> Vec<Filler> {
        let g = self.g;
        let last = before.iter().rev().find(|deed| deed.construction != Construction::Nominal);
        let verb = (field.sentence.first + 1..at).rev().find(|&i| g.is_finite(i));
        let place = |deed: &Deed| g.reading.token_at(deed.span.start);
        if let Some(deed) = last.filter(|deed| verb.is_none_or(|verb| place(deed) + 3 >= verb)) {
            let subject = match deed.construction {
                Construction::PassiveBy | Construction::AgentlessPassive if passive => &deed.suffers,
                Construction::Intransitive => &deed.suffers,
                _ => &deed.does,
            };
            return subject.clone();
        }
        let Some(verb) = verb else {
            return Vec::new();
        };
        let first = self.clause_start(field, verb);
        match g.subject(first, Run::new(verb, verb + 1)).source {
            Some(run) => self.fillers(run),
            None => last.map(|deed| deed.does.clone()).unwrap_or_default(),
        }
    }

    /// Where the quotation or bracket that a token stands in, or its sentence, starts.
    fn clause_start(&self, field: &Field, at: usize) -> usize {
        self.g.window(at).first.max(field.sentence.first)
    }
}
