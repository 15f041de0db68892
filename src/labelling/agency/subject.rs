//! Who stands before a verb: its subject, or that of the verb before it.

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
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::ending;
use crate::sourcing::Run;
use crate::text::token::Kind;

/// Words that part a noun from the next, which may have been meant by a relative clause instead: *a note on [a fire] that killed*.
const PARTS: Classes = Classes::of(List::Prepositions).with(List::Conjunctions);

/// Words between a relative pronoun and its participle.
const HELPERS: Classes = BETWEEN.with(List::BeForms).with(List::HaveForms);

/// Words before those to whom a deed is done.
const SUFFERERS: Classes = Classes::of(List::VictimPrepositions).with(List::TargetPrepositions);

/// How far before its conjunction a series of places may begin, in tokens.
const SERIES: usize = 6;

impl Reader<'_> {
    /// Those who are the subject of a verb; a participle or a second verb shares that of the verb before it.
    pub(super) fn subject(&self, field: &Field, verb: &Match, group: &Group, before: &[Deed]) -> Vec<Filler> {
        let first = self.clause_start(field, group.first).max(self.past_count(verb, before));
        let form = self.form(verb);
        let loose = form == Form::Ing && !group.be || group.infinitive;
        let found = self.g.subject(first, Run::new(group.first, verb.end));
        let passive = self.g.lexicon.verbs.get(verb.entry as usize).is_none_or(|entry| entry.shape.has_passive());
        let reduced = passive
            && matches!(form, Form::Either | Form::Participle)
            && !group.be
            && !group.have
            && self.object_start(verb.end, field.sentence.end).is_none();
        let relative = group.first.checked_sub(1).filter(|&at| at > first && self.g.is_relative(at));
        if let Some((relative, run)) = relative.and_then(|at| Some((at, self.g.phrase_before(first, at)?))) {
            return self.antecedent(run, self.g.is_who(relative));
        }
        if !group.infinitive
            && let Some(told) = self.past_saying(first, group.first)
        {
            return told;
        }
        if let Some(run) = self.described(field, first, group.first).filter(|_| reduced) {
            return self.fillers(run);
        }
        let whole = |run: Run| if self.is_date(run) { Run::new(run.first - 1, run.end) } else { run }; // May 3
        let source = found.source.map(|run| self.behind_where(first, group.first, whole(run)));
        let run = source.map(|run| match reduced {
            true => self.reduced(first, run),
            false if found.relative => run,
            false => self.before_place(first, run),
        });
        match run {
            Some(run) if !loose => self.fillers(run),
            run => {
                let charged = self.charged(first, group).filter(|_| form == Form::Ing);
                let own = charged.or_else(|| self.loose_subject(field, group, run?, before));
                own.unwrap_or_else(|| self.shared_subject(field, group.first, before, group.be || found.shared && !loose))
            }
        }
    }

    /// Whom a reduced clause describes, by what stands right before it: *left 20 wounded*, *a clerk, shot by rebels, was*.
    fn described(&self, field: &Field, first: usize, at: usize) -> Option<Run> {
        let g = self.g;
        let before = at.checked_sub(1).filter(|&before| before > first)?;
        let verbal = |at: usize| self.is_past_form(at) || g.is_participle(at);
        match g.kind(before) {
            Kind::Number if verbal(before - 1) => Some(Run::new(before, at)),
            Kind::Comma if self.last_verb(field, before).is_none() => {
                self.phrase_up_to(first, before).filter(|run| run.first == first && !self.is_past_form(first))
            }
            _ => None,
        }
    }

    /// *rebels fired shells at the fort killing ten*, *a bomb killing ten*: the subject of a participle or infinitive behind a phrase.
    fn loose_subject(&self, field: &Field, group: &Group, run: Run, before: &[Deed]) -> Option<Vec<Filler>> {
        let (told, _) = self.told(field, run.end, before);
        if let Some(deed) = told.filter(|deed| deed.construction == Construction::Active) {
            return Some(deed.does.clone());
        }
        match group.infinitive {
            true => self.told_to(field, group.first),
            false if run.end == group.first => self.right_before(field, run),
            false => None,
        }
    }

    /// *ordered the army to shell the fort*, *a chance for rebels to attack*: the object of another verb, right before an infinitive.
    fn told_to(&self, field: &Field, infinitive: usize) -> Option<Vec<Filler>> {
        let g = self.g;
        let run = self.object_before_verb(field.sentence.first, infinitive)?;
        let told = self.fillers(run);
        let acts = told.first().is_some_and(|filler| filler.who.is_somebody() || filler.who == Who::Kind(Sort::Pronoun));
        let before = run.first.checked_sub(1).filter(|&at| at > field.sentence.first)?;
        let bare = g.is_any(before - 1, Classes::of(List::Modals).with(List::InfinitiveMarkers)); // will order
        let verb = self.is_past_form(before) || g.is_participle(before) || g.is_finite(before) || bare;
        // not *massed its forces at the fort in an attempt to*
        (acts && self.governed(run) == run && (verb || g.is(before, List::ChargePrepositions))).then_some(told)
    }

    /// The noun phrase that ends right before a token.
    fn phrase_up_to(&self, first: usize, at: usize) -> Option<Run> {
        self.g.phrase_before(first, at).filter(|run| run.end == at)
    }

    /// The noun phrase right before a token, without the verb whose bare object it is and what *for* it stands behind: *rebels* of *the
    /// army ordered rebels to*, of *a chance for rebels to*.
    fn object_before_verb(&self, first: usize, at: usize) -> Option<Run> {
        let g = self.g;
        let run = self.phrase_up_to(first, at)?;
        let verb = |&at: &usize| self.is_past_form(at) && !g.is_opener(at - 1);
        let charges = |&at: &usize| g.is(at, List::ChargePrepositions) && !g.is(at, List::VictimPrepositions);
        let start = (run.first + 1..run.end - 1).rev().find(|at| verb(at) || charges(at));
        Some(start.map_or(run, |start| Run::new(start + 1, run.end)))
    }

    /// *a clerk who left the town where rebels seized boats*: behind *where* or *when* stands the subject of that clause.
    fn behind_where(&self, first: usize, verb: usize, run: Run) -> Run {
        let near = self.g.phrase_before(first, verb).filter(|near| near.first > run.first);
        let plain = |near: &Run| !(near.first..near.end).any(|at| self.g.has_verb_shape(at));
        near.filter(|near| self.g.is(near.first - 1, List::Subordinators) && plain(near) && !self.g.is_any(near.first, BETWEEN))
            .unwrap_or(run)
    }

    /// *a blast that the mayor said killed ten*: what the relative pronoun before the one who says so stands for.
    fn past_saying(&self, first: usize, verb: usize) -> Option<Vec<Filler>> {
        let g = self.g;
        let said = ending(&g.found.cues, first, verb).filter(|cue| g.is_verbal(cue.first))?;
        let sayer = g.subject(first, Run::new(said.first, said.end)).source.filter(|sayer| sayer.end == said.first)?;
        let relative = sayer.first.checked_sub(1).filter(|&at| at > first && g.is_relative(at))?;
        let noun = relative - usize::from(g.kind(relative - 1) == Kind::Comma);
        Some(g.phrase_before(first, noun).map(|run| self.antecedent(run, false)).unwrap_or_default())
    }

    /// *the mayor accused the guards of killing ten*: those whom the verb before has as its object; as its subject, where it is a
    /// passive; the noun before it, where it is *a guard accused of killing ten*.
    fn charged(&self, first: usize, group: &Group) -> Option<Vec<Filler>> {
        let g = self.g;
        let charges = |at: usize| g.is(at, List::ChargePrepositions) || self.keeps_from(first, at);
        let at = group.first.checked_sub(1).filter(|&at| at > first && charges(at))?;
        let verb = at - 1;
        let passive = verb > first && g.has_verb_shape(verb) && (first.max(verb.saturating_sub(3))..verb).any(|at| g.is(at, List::BeForms));
        let run = match passive {
            true => g.subject(first, Run::new(verb, at)).source?,
            false if verb > first && self.is_past_form(verb) => self.phrase_up_to(first, verb)?,
            false => self.object_before_verb(first, at).filter(|run| self.is_object(*run))?,
        };
        let charged = self.fillers(run);
        charged.first().is_some_and(|filler| filler.who.is_somebody()).then_some(charged)
    }

    /// *Two guards killed 5 injured*: behind the last verb, where only a number stands between.
    fn past_count(&self, verb: &Match, before: &[Deed]) -> usize {
        let g = self.g;
        let last = before.last().filter(|deed| deed.construction == Construction::AgentlessPassive);
        let last = last.map(|deed| g.reading.token_at(deed.span.start));
        let counts = |last: usize| last + 2 == verb.first && (g.kind(last + 1) == Kind::Number || g.is(last + 1, List::QuantityNouns));
        last.filter(|&last| counts(last)).map_or(0, |last| last + 1)
    }

    /// The noun that a relative pronoun stands for, of several that one phrase holds: a weapon first, then somebody; people alone, if it
    /// is *who*.
    pub(super) fn antecedent(&self, run: Run, who: bool) -> Vec<Filler> {
        let g = self.g;
        let inner = |&at: &usize| g.is_any(at - 1, PARTS);
        let starts = (run.first + 1..run.end).rev().filter(inner).chain([run.first]);
        let parts: Vec<(usize, Vec<Filler>)> = starts.map(|at| (at, self.fillers(Run::new(at, run.end)))).collect();
        let is = |fillers: &[Filler], test: &dyn Fn(&Who) -> bool| fillers.first().is_some_and(|filler| test(&filler.who));
        let weapon = |who: &Who| *who == Who::Kind(Sort::Means);
        let somebody = |found: &Who| found.is_somebody() || who && *found == Who::Kind(Sort::Other);
        let suffers = |at: usize| at > run.first && g.is_any(at - 1, SUFFERERS);
        let weapons = parts.iter().find(|(_, fillers)| !who && is(fillers, &weapon));
        let people = || parts.iter().find(|(at, fillers)| is(fillers, &somebody) && (who || !suffers(*at)));
        let found = weapons.or_else(people).or(parts.last());
        found.map(|(_, fillers)| fillers.clone()).unwrap_or_default()
    }

    /// The noun that a reduced clause belongs to: *ten dockers* of *a toll of ten dockers killed*, *the clerk* of *the mother of the clerk
    /// killed*; but *a leader* of *a leader of the Front killed*.
    fn reduced(&self, first: usize, run: Run) -> Run {
        let g = self.g;
        let run = g.last_phrase(first, run.end).unwrap_or(run);
        let counted = |at: usize| g.kind(at) == Kind::Number || g.is(at, List::Quantifiers);
        let indefinite = |at: usize| g.is(at, List::Determiners) && !g.is(at, List::DefiniteWords);
        let survived = |of: usize| of > run.first && g.is(of - 1, List::SurvivorNouns);
        let meant = |at: usize| g.is(at - 1, List::VictimPrepositions) && (counted(at) || indefinite(at) || survived(at - 1));
        let last = (run.first + 1..run.end).rev().find(|&at| meant(at));
        last.map_or(run, |at| Run::new(at, run.end))
    }

    /// A subject without what only tells where it is or by whom it was made: *rebels* of *rebels operating in the town were killed*, *a
    /// bomb* of *a bomb planted by rebels exploded*.
    fn before_place(&self, first: usize, mut run: Run) -> Run {
        let g = self.g;
        // *rebels operating in*, not *Upland's shelling of*
        let noun = |at: usize| g.is_opener(at - 1) || g.is_s_clitic(at - 1);
        let past = |at: usize| g.is(at, List::PastVerbs) && !g.is(at, List::PastParticiples);
        let passive = |at: usize| g.has_verb_shape(at) && !past(at) && !g.is_helper(at - 1);
        let reduces = |at: usize| at > first && (g.is_participle(at) && !noun(at) || passive(at));
        let subject_end = run.end;
        let places = |at: usize| (self.governs(at) || g.is(at, List::AgentWords)) && !self.is_rough(at, subject_end);
        loop {
            let placed = places(run.first);
            let Some(before) = (run.first + usize::from(placed)).checked_sub(1).filter(|&before| before > first) else {
                return run;
            };
            let end = match places(before) {
                true => self.modifier_start(first, before, reduces),
                false if g.is(before, List::Conjunctions) => match self.series_place(first, before) {
                    Some(place) if reduces(place - 1) => place - 1,
                    Some(place) if self.is_agent_before(first, place) => place,
                    _ => return run,
                },
                // *a man accused of killing ten*
                false if before > first + 1 && g.is_participle(before) && places(before - 1) && reduces(before - 2) => before - 2,
                false if g.is_participle(before) && !g.is_verbal(before) => before,
                false => return run,
            };
            match (end > first && g.is_word(end - 1)).then(|| g.phrase_before(first, end)).flatten() {
                Some(noun) if noun.first < run.first => run = noun,
                _ => return run,
            }
        }
    }

    /// Where the noun ends that a preposition describes, with the participle before it: *a bomb [planted earlier by*, *a bomb [which was
    /// planted by*, *rebels [in*.
    fn modifier_start(&self, first: usize, preposition: usize, reduces: impl Fn(usize) -> bool) -> usize {
        let g = self.g;
        let before = |at: usize, words: Classes| (first..at).rev().find(|&at| !g.is_any(at, words)).unwrap_or(first);
        let participle = before(preposition, BETWEEN);
        if reduces(participle) {
            return participle;
        }
        let relative = before(participle, HELPERS);
        let passive = g.has_verb_shape(participle) && relative + 1 < participle && relative > first && g.is_relative(relative);
        if passive { relative } else { preposition }
    }

    /// *shells fired by rebels [at*: whether the phrase before a preposition says by whom something was done.
    fn is_agent_before(&self, first: usize, preposition: usize) -> bool {
        self.phrase_up_to(first, preposition).is_some_and(|run| run.first > first && self.g.is(run.first - 1, List::AgentWords))
    }

    /// *positioned in Orre and the harbour*: the preposition of a series that goes on behind the conjunction at `and`.
    fn series_place(&self, first: usize, and: usize) -> Option<usize> {
        let g = self.g;
        let mut left = (first + 1..and).rev().take(SERIES).take_while(|&at| g.is_word(at) && !g.has_verb_shape(at));
        left.find(|&at| g.is(at, List::Prepositions))
    }

    /// The deed that the last finite verb before a token tells, and that verb.
    fn told<'d>(&self, field: &Field, at: usize, before: &'d [Deed]) -> (Option<&'d Deed>, Option<usize>) {
        let verb = self.last_verb(field, at);
        let place = |deed: &Deed| self.g.reading.token_at(deed.span.start);
        (last_of_verb(before).filter(|deed| verb.is_none_or(|verb| place(deed) + 3 >= verb)), verb)
    }

    /// The last finite verb before a token; the *shells* of *fired rocket shells* are none.
    fn last_verb(&self, field: &Field, at: usize) -> Option<usize> {
        let g = self.g;
        (field.sentence.first + 1..at).rev().find(|&i| g.is_finite(i) && !g.is(i, List::MeansNouns))
    }

    /// *a bomb killing ten*: a participle belongs to the noun right before it, unless that stands behind a verb and is no weapon.
    fn right_before(&self, field: &Field, run: Run) -> Option<Vec<Filler>> {
        let nearest = self.antecedent(run, false);
        let weapon = nearest.first().is_some_and(|filler| filler.who == Who::Kind(Sort::Means));
        // *said the raids by rebels killing ten were*
        let says = |verb: usize| self.g.is_verbal(verb) && (self.g.is_opener(verb + 1) || self.g.is(verb + 1, List::Complementisers));
        let behind = || self.last_verb(field, run.first).is_some_and(|verb| !says(verb));
        (self.g.is_word(run.end - 1) && (weapon || !self.is_object(run) && !behind())).then_some(nearest)
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
        let (told, verb) = self.told(field, at, before);
        if let Some(deed) = told {
            let subject = match deed.construction {
                Construction::PassiveBy | Construction::AgentlessPassive if passive => &deed.suffers,
                Construction::Intransitive => &deed.suffers,
                _ => &deed.does,
            };
            return subject.clone();
        }
        let Some(verb) = verb else {
            return self.opening(field, at);
        };
        let first = self.clause_start(field, verb);
        match g.subject(first, Run::new(verb, verb + 1)).source {
            Some(run) => self.fillers(run),
            None => last_of_verb(before).map(|deed| deed.does.clone()).unwrap_or_default(),
        }
    }

    /// *Guards control the town after seizing the fort*: somebody who opens the sentence, where no verb is known for one.
    fn opening(&self, field: &Field, at: usize) -> Vec<Filler> {
        let first = field.sentence.first;
        let start = (first..at).find(|&at| !self.g.is(at, List::Determiners)).unwrap_or(at);
        self.named_at(start).map(|name| self.fillers(Run::new(first, name.end))).unwrap_or_default()
    }

    /// Where the quotation or bracket that a token stands in, or its sentence, starts.
    pub(super) fn clause_start(&self, field: &Field, at: usize) -> usize {
        self.g.window(at).first.max(field.sentence.first)
    }
}

/// The last deed that is not told by a noun.
fn last_of_verb(before: &[Deed]) -> Option<&Deed> {
    before.iter().rev().find(|deed| deed.construction != Construction::Nominal)
}
