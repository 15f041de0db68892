//! Deeds told by nouns: *the killing of X by Y*, *Y’s strikes on X*, *clashes between X and Y*.

use super::Field;
use super::Reader;
use super::model::Construction;
use super::model::Deed;
use super::model::Filler;
use super::model::Kind as Sort;
use super::model::Who;
use crate::lexicon::ActorKind;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::ending;
use crate::matcher::starting;
use crate::sourcing::Run;
use crate::text::Sentence;
use crate::text::token::Gap;
use crate::text::token::Kind;

/// Prepositional phrases behind a noun that are looked at.
const PHRASES: usize = 4;

/// Words before a noun that may tell whose deed it is.
const MODIFIERS: usize = 4;

/// Words that are no noun behind another.
const CLOSED: Classes = Classes::of(List::Prepositions)
    .with(List::Conjunctions)
    .with(List::Subordinators)
    .with(List::Complementisers)
    .with(List::RelativePronouns)
    .with(List::PronounsWho)
    .with(List::Auxiliaries)
    .with(List::Modals)
    .with(List::Negators)
    .with(List::Adverbs)
    .with(List::TimeWords)
    .with(List::Determiners)
    .with(List::PresentVerbs)
    .with(List::PastVerbs)
    .with(List::PastParticiples);

impl Reader<'_> {
    /// Whether a form that can be a noun or a verb is a noun where it stands.
    pub(super) fn is_noun(&self, found: &Match, sentence: &Sentence) -> bool {
        let (g, at) = (self.g, found.first);
        let Some(before) = at.checked_sub(1).filter(|&before| before >= sentence.first) else {
            return !self.takes_object(found.end, sentence.end);
        };
        if g.is(before, List::InfinitiveMarkers) || g.is_helper(before) && !g.is(before, List::BeForms) && !g.is_opener(before) {
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

    /// Whether an object begins at `at` for sure.
    pub(super) fn takes_object(&self, at: usize, end: usize) -> bool {
        let g = self.g;
        let named = starting(&self.names.listed, at).is_some() || starting(&g.found.labels, at).is_some();
        let listed = Classes::of(List::PeopleNouns).with(List::ForceNouns).with(List::ThingNouns).with(List::Demonyms);
        let opens = g.is_opener(at) && !g.is(at, List::RelativePronouns) || g.is_pronoun(at);
        let time = g.is_opener(at) && g.is(at + 1, List::TimeWords); // exploded two hours later
        at < end && !time && (named || opens || self.is_rough(at, end) || g.is_any(at, listed))
    }

    /// The deed that a noun tells.
    pub(super) fn noun_deed(&self, field: &Field, noun: &Match, owner_suffers: bool) -> Option<Deed> {
        if self.is_attributive(noun) {
            return None;
        }
        let mut deed = self.deed(noun, Construction::Nominal)?;
        self.behind(field, noun, &mut deed);
        let owner = self.owner(field, noun);
        match owner_suffers && deed.suffers.is_empty() {
            true => deed.suffers.extend(owner),
            false if !owner_suffers || !deed.suffers.is_empty() => {
                let new = owner.into_iter().filter(|filler| !deed.does.contains(filler)).collect::<Vec<_>>();
                deed.does.extend(new);
            }
            false => {}
        }
        deed.negated = self.is_absent(field, noun);
        Some(deed)
    }

    /// *attack helicopters*, *bomb squad*: the noun only describes the next.
    fn is_attributive(&self, noun: &Match) -> bool {
        let (g, at) = (self.g, noun.end);
        let Some(next) = g.reading.tokens.get(at) else {
            return false;
        };
        let close = matches!(next.gap, Gap::Space | Gap::Line) && next.kind == Kind::Word && !next.is_capital();
        let verb = g.has_verb_shape(at) || g.is_verbal(at) || starting(&g.found.verbs, at).is_some();
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

    /// The parts that prepositions behind a noun tell.
    fn behind(&self, field: &Field, noun: &Match, deed: &mut Deed) {
        let g = self.g;
        let mut at = noun.end;
        for _ in 0..PHRASES {
            let past = |list| g.found.phrase_at(list, at).filter(|_| at < field.sentence.end);
            let next = [List::DoerPrepositions, List::Prepositions, List::TargetPrepositions, List::OpponentPrepositions]
                .into_iter()
                .find_map(past);
            let Some(start) = next.filter(|&next| next < field.sentence.end) else {
                return;
            };
            let Some(run) = self.after_preposition(field, start) else {
                return;
            };
            let verb = g.lexicon.verbs.get(noun.entry as usize);
            let mutual = past(List::OpponentPrepositions).is_some() && verb.is_some_and(|verb| self.is_mutual(noun, verb.owner_suffers));
            let when = g.is(start, List::TimeWords) || g.kind(start) == Kind::Number && !self.is_people(start + 1);
            let part = if past(List::DoerPrepositions).is_some() || mutual {
                Some(&mut deed.does)
            } else if at == noun.end && past(List::VictimPrepositions).is_some() || past(List::TargetPrepositions).is_some() {
                Some(&mut deed.suffers)
            } else {
                None
            };
            if let Some(part) = part.filter(|_| !when) {
                part.extend(self.fillers(run));
            }
            at = run.end;
        }
    }

    pub(super) fn is_people(&self, at: usize) -> bool {
        self.g.is_any(at, Classes::of(List::PeopleNouns).with(List::ForceNouns)) || starting(&self.g.found.labels, at).is_some()
    }

    /// *clashes between*, *fighting with*: a noun that both sides do.
    fn is_mutual(&self, noun: &Match, owner_suffers: bool) -> bool {
        let target = self.g.found.phrase_at(List::TargetPrepositions, noun.end).is_some();
        !owner_suffers && !target
    }

    /// The noun phrase behind a preposition, up to the next preposition outside its quantity.
    fn after_preposition(&self, field: &Field, start: usize) -> Option<Run> {
        let g = self.g;
        let rough = g.found.phrase_at(List::Approximations, start).filter(|_| self.is_rough(start, field.sentence.end));
        let from = rough.filter(|_| !g.is(start, List::QuantityNouns)).unwrap_or(start);
        let run = g.phrase_after(from, field.sentence.end)?;
        let quantity = |at: usize| at > from && g.is(at - 1, List::QuantityNouns) && g.is(at, List::VictimPrepositions);
        let stop = (from + 1..run.end).find(|&at| g.is(at, List::Prepositions) && !quantity(at) && !self.in_name(at));
        let verb = field.verbs.iter().map(|m| m.first).find(|&at| at > from && g.has_verb_shape(at));
        let end = stop.unwrap_or(run.end).min(verb.unwrap_or(run.end)).min(run.end);
        (end > from).then(|| Run::new(from, end))
    }

    fn in_name(&self, at: usize) -> bool {
        let names = &self.names.listed;
        names.get(names.partition_point(|m| m.end <= at)).is_some_and(|m| m.first < at)
    }

    /// Whose deed it is: *the army’s raid*, *an Upland air strike*, *rebel shelling*.
    fn owner(&self, field: &Field, noun: &Match) -> Vec<Filler> {
        let g = self.g;
        let mut at = noun.first;
        let floor = field.sentence.first.max(noun.first.saturating_sub(MODIFIERS));
        while at > floor {
            let before = at - 1;
            if g.kind(before) == Kind::Clitic && g.reading.word(before).ends_with(['s', 'S'])
                || g.kind(before) == Kind::Quote && g.quotation(before).is_none() && before > floor
            {
                let run = g.last_phrase(field.sentence.first, before).filter(|run| !g.is(run.end - 1, List::TimeWords));
                return run.map(|run| self.fillers(run)).unwrap_or_default();
            }
            if g.is(before, List::PossessivePronouns) {
                return vec![Filler { span: g.span(Run::new(before, at)), who: Who::Kind(Sort::Pronoun) }];
            }
            let named = ending(&self.names.listed, field.sentence.first, at);
            if let Some(name) = named.filter(|_| !self.is_led(at)) {
                // *Upland air strikes* may be strikes in Upland
                let state = self.is_of_kind(name.entry, ActorKind::State);
                return vec![Filler { span: name.span, who: if state { Who::Kind(Sort::Named) } else { Who::Actor(name.entry) } }];
            }
            if let Some(label) = ending(&g.found.labels, field.sentence.first, at) {
                let named = ending(&self.names.listed, field.sentence.first, label.first);
                let named = named.filter(|name| !self.is_of_kind(name.entry, ActorKind::State)).map(|name| Who::Actor(name.entry));
                return vec![Filler { span: label.span, who: named.unwrap_or(Who::Label(label.entry)) }];
            }
            if g.is(before, List::Demonyms) || g.is(before, List::Countries) {
                return vec![Filler { span: g.span(Run::new(before, at)), who: Who::Kind(Sort::Named) }];
            }
            if !g.is_word(before) || g.is_verbal(before) || g.is_any(before, CLOSED) || g.is_opener(before) || g.has_verb_shape(before) {
                break;
            }
            at = before;
        }
        Vec::new()
    }

    /// *Upland-led air strikes*: the name is part of an adjective.
    fn is_led(&self, end: usize) -> bool {
        self.g.reading.is_hyphenated(end)
    }
}
