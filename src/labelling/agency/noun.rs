//! Deeds told by nouns: *the killing of X by Y*, *Y’s strikes on X*, *clashes between X and Y*.

use super::Field;
use super::Reader;
use super::clause::Form;
use super::filler::COMPLEMENT;
use super::model::Construction;
use super::model::Deed;
use super::model::Filler;
use super::model::Kind as Sort;
use super::model::Who;
use crate::lexicon::ActorKind;
use crate::lexicon::Owner;
use crate::lexicon::Verb;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::ending;
use crate::matcher::starting;
use crate::sourcing::Run;
use crate::text::Sentence;
use crate::text::token::Kind;

/// Prepositional phrases behind a noun that are looked at.
const PHRASES: usize = 4;

/// How far behind a noun its two sides may be named, in tokens.
const SIDES: usize = 8;

/// Words before a noun that may tell whose deed it is.
const MODIFIERS: usize = 4;

/// Words that are no noun behind another.
pub(super) const CLOSED: Classes = Classes::of(List::Prepositions)
    .with(List::Conjunctions)
    .with(List::Subordinators)
    .with(List::Complementisers)
    .with(List::RelativePronouns)
    .with(List::Auxiliaries)
    .with(List::Negators)
    .with(List::Adverbs)
    .with(List::TimeWords)
    .with(List::Determiners)
    .with(List::PresentVerbs)
    .with(List::PastVerbs)
    .with(List::PastParticiples);

/// Words that part a noun from the verb before it.
const JOINING: Classes = Classes::of(List::Prepositions).with(List::Conjunctions).with(List::Subordinators);

impl Reader<'_> {
    /// Whether a form that can be a noun or a verb is a noun where it stands.
    pub(super) fn is_noun(&self, found: &Match, sentence: &Sentence) -> bool {
        let (g, at) = (self.g, found.first);
        let Some(before) = at.checked_sub(1).filter(|&before| before >= sentence.first) else {
            return !self.takes_object(found.end, sentence.end);
        };
        let plural = g.reading.word(at).ends_with('s') && !g.reading.word(at).ends_with("ss"); // an end to attacks
        if g.is(before, List::InfinitiveMarkers) && !plural || g.is_helper(before) && !g.is(before, List::BeForms) && !g.is_opener(before) {
            return false;
        }
        if self.is_headline_verb(found, sentence) {
            return false;
        }
        let opened = g.is_opener(before) || g.is(before, List::Prepositions) || g.kind(before) == Kind::Clitic;
        if g.is_participle(at) {
            let progressive = g.is(before, List::BeForms);
            let bare = !g.is_opener(before) && g.kind(before) != Kind::Clitic;
            let acts = bare && self.takes_object(found.end, sentence.end);
            return !acts && (!progressive || g.is(found.end, List::VictimPrepositions));
        }
        opened || !self.takes_object(found.end, sentence.end)
    }

    /// *Upland shells Orre*: between the name that opens a sentence and another, in a sentence that is not all in capitals.
    pub(super) fn is_headline_verb(&self, found: &Match, sentence: &Sentence) -> bool {
        let (g, next) = (self.g, found.end);
        let opens = ending(&self.names.listed, sentence.first, found.first).is_some_and(|name| name.first == sentence.first);
        let named = next < sentence.end && g.is_capital(next) && !g.is_any(next, CLOSED) && starting(&g.found.verbs, next).is_none();
        opens && named && !g.is_capital(found.first) && !g.is_participle(found.first) && !self.is_title(sentence)
    }

    /// Whether an object begins at `at` for sure.
    pub(super) fn takes_object(&self, at: usize, end: usize) -> bool {
        let g = self.g;
        let at = at + usize::from(g.kind(at) == Kind::Quote); // killing “a woman
        let listed = Classes::of(List::PeopleNouns).with(List::ForceNouns).with(List::ThingNouns).with(List::Demonyms);
        // exploded two hours later, about 4 to 5 seconds later
        let time = g.is_opener(at) && g.is(at + 1, List::TimeWords)
            || self.is_rough(at, end) && (at + 2..at + 5).any(|at| g.is(at, List::TimeWords));
        at < end && !time && (self.named_at(at).is_some() || self.opens_phrase(at) || self.is_rough(at, end) || g.is_any(at, listed))
    }

    /// The deed that a noun tells.
    pub(super) fn noun_deed(&self, field: &Field, noun: &Match, entry: &Verb, before: &[Deed]) -> Option<Deed> {
        if self.is_attributive(noun) {
            return None;
        }
        let owner = entry.owner;
        let mut deed = self.deed(noun, Construction::Nominal)?;
        self.behind(field, noun, entry, &mut deed);
        if owner == Owner::Both && deed.does.is_empty() {
            deed.does = self.sides(field, noun);
        }
        if owner == Owner::Suffers && deed.suffers.is_empty() {
            deed.suffers = self.owner(field.sentence.first, noun.first, owner);
        } else {
            let owner = if owner == Owner::Both { owner } else { Owner::Does };
            deed.does.extend(self.owner(field.sentence.first, noun.first, owner));
        }
        deed.negated = self.is_absent(field, noun);
        deed.unreal = self.is_planned(field, noun);
        if deed.does.is_empty() {
            self.launched(field, noun, before, &mut deed);
        }
        Some(deed)
    }

    /// *clashes broke out between guards and rebels*: both sides, behind a verb.
    fn sides(&self, field: &Field, noun: &Match) -> Vec<Filler> {
        let g = self.g;
        let end = field.sentence.end.min(noun.end + SIDES);
        let start = (noun.end..end).take_while(|&at| g.is_word(at)).find_map(|at| g.found.phrase_at(List::OpponentPrepositions, at));
        let fillers = start.and_then(|start| self.after_preposition(field, start)).map(|run| self.fillers(run));
        fillers.filter(|fillers| fillers.len() > 1).unwrap_or_default()
    }

    /// *rebels launched an attack*, *the army has carried out air strikes*: who does it is the subject of the verb before.
    fn launched(&self, field: &Field, noun: &Match, before: &[Deed], deed: &mut Deed) {
        let g = self.g;
        let first = field.sentence.first;
        let verb = (first.max(noun.first.saturating_sub(MODIFIERS + 2))..noun.first).find_map(|at| {
            // the escalating raids, an army-enforced siege
            let adjective = g.is_participle(at) && at > first && g.is_opener(at - 1) || g.reading.is_hyphenated(at);
            let end = g.found.phrase_at(List::DoingVerbs, at).filter(|&end| end <= noun.first && !adjective)?;
            let quantity = |at: usize| g.is(at - 1, List::QuantityNouns);
            let one = (end..noun.first).all(|at| self.is_in_phrase(at) || g.is_word(at) && quantity(at));
            one.then(|| Match::new(noun.entry, at, end, g.span(Run::new(at, end))))
        });
        let Some(verb) = verb else {
            return;
        };
        let group = self.group(first, &verb);
        if !group.be || g.is_participle(verb.first) {
            deed.does = self.subject(field, &verb, &group, before);
            deed.does.retain(|part| !self.is_nobody(part, first)); // no one claimed
            (deed.negated, deed.unreal) = (deed.negated || group.negated, deed.unreal || group.unreal);
        }
    }

    /// *attack helicopters*, *bomb squad*: the noun only describes the next.
    fn is_attributive(&self, noun: &Match) -> bool {
        let (g, at) = (self.g, noun.end);
        let Some(next) = g.reading.tokens.get(at) else {
            return false;
        };
        let close = next.kind == Kind::Word && !next.is_capital();
        let acts = g.is_participle(at) && (g.is_opener(at + 1) || g.is(at + 1, List::Prepositions)); // an explosion adding to
        let verb = acts || g.has_verb_shape(at) || g.is_verbal(at) || starting(&g.found.verbs, at).is_some();
        let plural = g.reading.word(at - 1).ends_with('s');
        close && !plural && !verb && !g.is_any(at, CLOSED) && !g.is_pronoun(at)
    }

    /// *no attack*, *without bombing*
    fn is_absent(&self, field: &Field, noun: &Match) -> bool {
        let g = self.g;
        let words = (field.sentence.first..noun.first).rev().take(3).take_while(|&at| g.is_word(at));
        let mut words = words.take_while(|&at| !g.is(at, List::Prepositions) || g.is(at, List::Negators));
        words.any(|at| g.is(at, List::Negators) || g.is(at, List::Deniers))
    }

    /// *authorised strikes*, *for fear of an attack*: what is thought of, asked for or feared.
    fn is_planned(&self, field: &Field, noun: &Match) -> bool {
        let g = self.g;
        let start = field.sentence.first.max(noun.first.saturating_sub(MODIFIERS + 1));
        let phrase = |at: usize| self.is_in_phrase(at) && !g.is(at, List::DefiniteWords); // feared the raids
        (start..noun.first)
            .filter_map(|at| g.found.phrase_at(List::PlanningWords, at))
            .any(|end| end <= noun.first && (end..noun.first).all(phrase))
    }

    /// The parts that prepositions behind a noun tell.
    fn behind(&self, field: &Field, noun: &Match, entry: &Verb, deed: &mut Deed) {
        let g = self.g;
        let mut at = noun.end;
        for _ in 0..PHRASES {
            let past_doing = self.past_doing(at);
            let done = past_doing > at;
            at = past_doing;
            let past = |list| g.found.phrase_at(list, at).filter(|_| at < field.sentence.end);
            let next = [List::DoerPrepositions, List::Prepositions, List::TargetPrepositions, List::OpponentPrepositions]
                .into_iter()
                .find_map(past);
            let Some(start) = next.filter(|&next| next < field.sentence.end) else { return };
            let Some(run) = self.after_preposition(field, start) else { return };
            let mutual = entry.owner == Owner::Both && past(List::OpponentPrepositions).is_some() && !self.is_aimed(noun);
            let when = self.is_manner(start) || g.kind(start) == Kind::Number && !self.is_people(start + 1);
            let of = at == noun.end && past(List::VictimPrepositions).is_some();
            let on = past(List::TargetPrepositions).is_some();
            let blamed = on && self.is_blamed(field, noun);
            let by = past(List::DoerPrepositions).is_some();
            let own = self.fillers(run);
            let doer = of && entry.of_doer && self.does_by_of(field, run.end, &own) || blamed && bears_arms(&own);
            let part = if by || mutual || doer {
                Some(&mut deed.does)
            } else if of || on && !blamed {
                Some(&mut deed.suffers)
            } else {
                None
            };
            // *ended the siege by shelling*, *the raids condemned by*
            let manner = by && (g.is_participle(start) || !done && self.is_past_form(at - 1));
            if let Some(part) = part.filter(|_| !when && !manner) {
                let other = if mutual && own.len() == 1 { self.other_side(field, run) } else { Vec::new() };
                part.extend(own.into_iter().chain(other));
            }
            if g.is(at, List::Subordinators) && (g.is_helper(run.end) || g.is_finite(run.end)) {
                return; // *the shelling after a pilot was killed by*
            }
            at = run.end;
        }
    }

    /// *the raids of the army (on the fort)*, but not *the raid of the army by rebels*, and *the raid of Upland* only with *on*.
    fn does_by_of(&self, field: &Field, end: usize, of: &[Filler]) -> bool {
        let past = |list| self.g.found.phrase_at(list, end).is_some_and(|end| end <= field.sentence.end);
        let state = |filler: &Filler| matches!(filler.who, Who::Actor(actor) if self.is_of_kind(actor, ActorKind::State));
        let on = past(List::TargetPrepositions);
        bears_arms(of) && !past(List::DoerPrepositions) && (on || !of.first().is_some_and(state))
    }

    /// *blamed the raid on the Front*: behind *on* stands who is said to have done it.
    fn is_blamed(&self, field: &Field, noun: &Match) -> bool {
        let mut before = (field.sentence.first..noun.first).rev().take(MODIFIERS + 1).take_while(|&at| self.is_in_phrase(at));
        before.any(|at| self.g.is(at, List::BlamingVerbs))
    }

    /// Whether nothing at `at` parts a noun from the words before it.
    fn is_in_phrase(&self, at: usize) -> bool {
        self.g.is_word(at) && !self.g.is_any(at, JOINING)
    }

    /// *between guards backed by tanks and rebels*: the second of two sides, behind what describes the first.
    fn other_side(&self, field: &Field, first: Run) -> Vec<Filler> {
        let g = self.g;
        let described = (first.first..first.end + 1).any(|at| g.has_verb_shape(at) && g.is_any(at + 1, COMPLEMENT));
        let mut behind = (first.first..field.sentence.end.min(first.end + SIDES)).take_while(|&at| g.is_word(at));
        let joined = behind.find(|&at| g.is(at, List::Conjunctions)).filter(|_| described);
        joined.and_then(|and| self.after_preposition(field, and + 1)).map(|run| self.fillers(run)).unwrap_or_default()
    }

    /// *by Sunday*, *by mistake*, but not *by air strikes*: words behind a preposition that name nobody.
    pub(super) fn is_manner(&self, at: usize) -> bool {
        let g = self.g;
        let ends = !g.is_word(at + 1) || g.is_any(at + 1, CLOSED);
        g.is(at, List::TimeWords) || g.is(at, List::MannerNouns) && ends
    }

    pub(super) fn is_people(&self, at: usize) -> bool {
        self.g.is_any(at, Classes::of(List::PeopleNouns).with(List::ForceNouns)) || starting(&self.g.found.labels, at).is_some()
    }

    /// *an attack launched by*, *the raids were carried out by*: past a verb that adds nothing to its noun but who does it.
    fn past_doing(&self, at: usize) -> usize {
        let g = self.g;
        let helped = (at..at + 3).find(|&at| !g.is_helper(at)).unwrap_or(at);
        let past = g.found.phrase_at(List::DoingVerbs, helped).filter(|&past| g.found.phrase_at(List::DoerPrepositions, past).is_some());
        past.unwrap_or(at)
    }

    /// *fighting against rebels*: a noun that says whom it is aimed at.
    fn is_aimed(&self, noun: &Match) -> bool {
        self.g.found.phrase_at(List::TargetPrepositions, noun.end).is_some()
    }

    /// The noun phrase behind a preposition, up to the next preposition outside its quantity.
    pub(super) fn after_preposition(&self, field: &Field, start: usize) -> Option<Run> {
        let g = self.g;
        let rough = g.found.phrase_at(List::Approximations, start).filter(|_| self.is_rough(start, field.sentence.end));
        let from = rough.filter(|_| !g.is(start, List::QuantityNouns)).unwrap_or(start);
        let run = g.phrase_after(from, field.sentence.end)?;
        let quantity = |at: usize| at > from && g.is(at - 1, List::QuantityNouns) && g.is(at, List::VictimPrepositions);
        let stop = (from + 1..run.end).find(|&at| g.is(at, List::Prepositions) && !quantity(at));
        let verb = self.verb_behind(field, from);
        // *the killing of a pilot and the injury of a guard*
        let joined = |at: usize| g.is(at - 1, List::Conjunctions) || g.is_opener(at - 1) && g.is(at - 2, List::Conjunctions);
        let noun = field.nouns.iter().map(|m| m.first).find(|&at| at > from + 1 && joined(at)).map(|at| at - 1);
        let end = [stop, verb, noun].into_iter().flatten().fold(run.end, usize::min);
        (end > from).then(|| Run::new(from, end))
    }

    /// Where the next verb of harm stands behind the first word of a noun phrase, which the phrase does not reach.
    pub(super) fn verb_behind(&self, field: &Field, from: usize) -> Option<usize> {
        let past = |m: &Match| self.form(m) == Form::Either && !self.g.is_capital(m.first);
        let present = |m: &Match| !self.g.is(m.first, List::MeansNouns) && self.takes_object(m.end, field.sentence.end);
        let described = |at: usize| self.g.is_any(at, Classes::of(List::Determiners).with(List::PossessivePronouns)); // the captured rebels
        field.verbs.iter().find(|m| m.first > from && !described(m.first - 1) && (past(m) || present(m))).map(|m| m.first)
    }

    /// Whose deed or weapon the noun at `noun` is, by the words before it from `first` on: *the army’s raid*, *an Upland air strike*,
    /// *rebel shelling*; those under arms only if the owner does it, for *a police shooting* may be either; a state only if it need not
    /// be the place, as in *Upland clashes*.
    pub(super) fn owner(&self, first: usize, noun: usize, owner: Owner) -> Vec<Filler> {
        let g = self.g;
        let mut at = noun;
        let floor = first.max(noun.saturating_sub(MODIFIERS));
        while at > floor {
            let before = at - 1;
            if g.is_s_clitic(before) || g.kind(before) == Kind::Quote && g.quotation(before).is_none() {
                let run = g.last_phrase(first, before).filter(|run| !g.is(run.end - 1, List::TimeWords));
                return run.map(|run| self.fillers(self.governed(run))).unwrap_or_default();
            }
            if g.is(before, List::PossessivePronouns) {
                return vec![Filler { span: g.span(Run::new(before, at)), who: Who::Kind(Sort::Pronoun) }];
            }
            if let Some(state) = ending(&g.found.adjectives, first, at).filter(|_| !self.is_led(at)) {
                return self.of_state(state, owner).into_iter().collect();
            }
            let named = ending(&self.names.listed, first, at);
            if let Some(name) = named.filter(|_| !self.is_led(at)) {
                // *Upland air strikes* may be strikes in Upland
                let place = self.is_of_kind(name.entry, ActorKind::State);
                return if place { Vec::new() } else { vec![Filler { span: name.span, who: Who::Actor(name.entry) }] };
            }
            if let Some(label) = ending(&g.found.labels, first, at) {
                let named = ending(&self.names.listed, first, label.first);
                let named = named.filter(|name| !self.is_of_kind(name.entry, ActorKind::State)).map(|name| Who::Actor(name.entry));
                return vec![Filler { span: label.span, who: named.unwrap_or(Who::Label(label.entry)) }];
            }
            if owner != Owner::Suffers && at == noun && g.is(before, List::ForceNouns) {
                return vec![Filler { span: g.span(Run::new(before, at)), who: Who::Kind(Sort::Forces) }];
            }
            if g.is(before, List::Demonyms) {
                return vec![Filler { span: g.span(Run::new(before, at)), who: Who::Kind(Sort::People) }];
            }
            if !g.is_word(before) || g.is_verbal(before) || g.is_any(before, CLOSED) || g.is_opener(before) || g.has_verb_shape(before) {
                break;
            }
            at = before;
        }
        Vec::new()
    }

    /// The part of a phrase that stands behind its last preposition: *the League* of *hundreds died in the League*.
    pub(super) fn governed(&self, run: Run) -> Run {
        let parts = |&at: &usize| self.governs(at) && !self.g.is(at, List::VictimPrepositions);
        (run.first..run.end.saturating_sub(1)).rev().find(parts).map_or(run, |at| Run::new(at + 1, run.end))
    }

    /// Who stands in the adjective of a state before a noun: the state that has strikes flown, those of its people who were killed.
    /// *Uplandish clashes* may be clashes in Upland.
    fn of_state(&self, state: &Match, owner: Owner) -> Option<Filler> {
        let who = match owner {
            Owner::Does => Who::Actor(state.entry),
            Owner::Suffers => Who::Kind(Sort::People),
            Owner::Both => return None,
        };
        Some(Filler { span: state.span, who })
    }

    /// *Upland-led air strikes*: the name is part of an adjective.
    fn is_led(&self, end: usize) -> bool {
        self.g.reading.is_hyphenated(end)
    }
}

/// Whether the first of those whom a phrase names is somebody who can use force.
fn bears_arms(fillers: &[Filler]) -> bool {
    fillers.first().is_some_and(|filler| matches!(filler.who, Who::Actor(_) | Who::Label(_) | Who::Kind(Sort::Forces)))
}
