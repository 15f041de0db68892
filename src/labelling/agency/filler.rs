//! Who a noun phrase is: an actor, the bearers of a label, or what its head says.

use super::Reader;
use super::model::Filler;
use super::model::Kind;
use super::model::Who;
use crate::labelling::Labelling;
use crate::labelling::Rule;
use crate::labelling::line::LEADS_ON;
use crate::lexicon::ActorKind;
use crate::lexicon::Owner;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::ending;
use crate::matcher::starting;
use crate::sourcing::Run;
use crate::text::Span;
use crate::text::token::Kind as Token;

/// Words that end a noun phrase behind its head.
const BEHIND_HEAD: Classes = Classes::of(List::Prepositions)
    .with(List::RelativePronouns)
    .with(List::Complementisers)
    .with(List::Subordinators)
    .with(List::Auxiliaries);

/// Words that an adjective or participle behind its noun goes on with.
pub(super) const COMPLEMENT: Classes = LEADS_ON.with(List::InfinitiveMarkers);

/// Pronouns, possessive ones too: *killed her*.
const PRONOUNS: Classes =
    Classes::of(List::PronounsHe).with(List::PronounsShe).with(List::PronounsThey).with(List::PronounsIt).with(List::PronounsI);

/// The kinds by the lists of their heads.
const KINDS: [(List, Kind); 4] = [
    (List::PeopleNouns, Kind::People),
    (List::ForceNouns, Kind::Forces),
    (List::MeansNouns, Kind::Means),
    (List::ThingNouns, Kind::Things),
];

impl Reader<'_> {
    /// Those whom a noun phrase names, a series member by member.
    pub fn fillers(&self, run: Run) -> Vec<Filler> {
        let mut fillers: Vec<Filler> = Vec::new();
        // *(Port Herald) A bomb*: what a bracket closed before the phrase is no part of it
        let opened = (run.first + 1..run.end).any(|at| self.g.kind(at) == Token::Open);
        let closed = (run.first..run.end).rev().find(|&at| !opened && self.g.kind(at) == Token::Close);
        let first = closed.map(|at| at + 1).filter(|&first| (first..run.end).any(|at| self.g.is_word(at)));
        let parts = self.members(Run::new(first.unwrap_or(run.first), run.end));
        for &part in parts.iter().filter(|part| !self.is_age(run, **part) && !self.is_date(**part)) {
            for who in self.adjective(part, &parts).map_or_else(|| self.who(part), |who| vec![who]) {
                // *the Front, a militia*: once
                if !matches!(who, Who::Actor(_)) || fillers.iter().all(|own| own.who != who) {
                    fillers.push(Filler { span: self.g.span(part), who });
                }
            }
        }
        fillers
    }

    /// *Hal Orne, 39,*, *the boy, 12,*: a number by itself behind a name, or between commas.
    fn is_age(&self, run: Run, part: Run) -> bool {
        let g = self.g;
        self.is_number(part)
            && part.first > run.first + 1
            && g.kind(part.first - 1) == Token::Comma
            && (g.is_capital(part.first - 2) || g.kind(part.end) == Token::Comma)
    }

    /// *Uplandish* of *Uplandish and Orrish jets*: the army of that state, where the last of a series is an army by its adjective.
    fn adjective(&self, part: Run, series: &[Run]) -> Option<Who> {
        let g = self.g;
        let state = |run: Run, end: usize| starting(&g.found.adjectives, run.first).filter(|m| m.end <= end);
        let army = |actor: u32| g.lexicon.states.iter().find(|state| state.actor == actor).map(|state| state.army);
        let own = state(part, part.end).filter(|m| m.end == part.end)?;
        let last = series.last().copied().filter(|&last| last != part)?;
        let other = state(last, last.end - 1)?;
        let bears = self.who(last) == [Who::Actor(army(other.entry)?)];
        bears.then(|| army(own.entry)).flatten().map(Who::Actor)
    }

    /// The members of a series, each up to its head: *the army*, *dozens of rebels* of *the army and dozens of rebels in the fort*.
    fn members(&self, run: Run) -> Vec<Run> {
        let g = self.g;
        let mut members = Vec::new();
        let (mut first, mut at) = (run.first, run.first);
        while at < run.end {
            let joins = g.kind(at) == Token::Comma || g.is(at, List::Conjunctions) && !g.is(at, List::ContrastWords);
            if joins && at > first && self.ends_series(at, run.end) {
                members.push(Run::new(first, at));
                return self.trimmed(members);
            }
            let named = g.found.actors.iter().skip(g.found.actors.partition_point(|a| a.end <= at)).take(1).find(|a| a.first < at);
            if let Some(name) = named {
                at = name.end; // Jabhat al-Nusra and allies, as a name has it
                continue;
            }
            if joins && at > first {
                members.push(Run::new(first, at));
                first = at + 1;
            } else if joins {
                first = at + 1;
            } else if at > first && self.is_behind_head(at, run.end) {
                if self.is_quantity(Run::new(first, at)) && g.is(at, List::VictimPrepositions) && at + 1 < run.end {
                    at += 1;
                    continue;
                }
                members.push(Run::new(first, at));
                return self.trimmed(members);
            }
            at += 1;
        }
        members.push(Run::new(first, at));
        self.trimmed(members)
    }

    /// *the town, rocked by*, *rebels, not the army*, *rebels, in a raid*, *by rebels and seized*: what follows is no member.
    fn ends_series(&self, at: usize, end: usize) -> bool {
        let g = self.g;
        match g.kind(at) {
            Token::Comma => {
                g.has_verb_shape(at + 1)
                    || g.is(at + 1, List::Negators)
                    || g.is_relative(at + 1)
                    || self.governs(at + 1) && !self.is_rough(at + 1, end)
            }
            // by rebels and seized; ten people and taking hostages; the pier and brutally [killed
            _ => {
                let shaped = g.has_verb_shape(at + 1) || g.is_participle(at + 1);
                let verb = shaped && (at + 2 == end || self.opens_phrase(at + 2)) || g.is_finite(at + 1);
                verb || g.has_adverb_shape(at + 1) && at + 2 == end
            }
        }
    }

    fn is_behind_head(&self, at: usize, end: usize) -> bool {
        let g = self.g;
        let mark = !g.is_word(at) && !matches!(g.kind(at), Token::Clitic | Token::Other | Token::Quote);
        let opens = g.is(at, List::Determiners) && !g.is(at, List::RelativePronouns);
        let complement = g.is_any(at + 1, COMPLEMENT) && !g.is_capital(at); // close to, loyal to, held by
        let doing = g.is_participle(at) && g.is_word(at - 1) && g.reading.word(at - 1).ends_with('s') && !g.is_opener(at - 1); // rebels operating in
        let participle = complement && (doing || g.has_verb_shape(at) || g.is(at, List::PostmodifyingWords) && !g.is_opener(at - 1));
        let roughly = self.is_rough(at, end);
        !roughly && !g.is_compounded(at) && (mark || g.is_any(at, BEHIND_HEAD) && !opens || participle)
    }

    /// *dozens*, *a group*: what a phrase is of says who it is.
    fn is_quantity(&self, run: Run) -> bool {
        let last = run.end - 1;
        self.g.is(last, List::QuantityNouns) || self.g.kind(last) == Token::Number
    }

    /// Members that have a word, without marks, rough numbers and titles before.
    fn trimmed(&self, members: Vec<Run>) -> Vec<Run> {
        let worded = |run: &Run| (run.first..run.end).any(|at| self.g.is_word(at));
        let trim = |mut run: Run| {
            if let Some(past) = self.g.found.phrase_at(List::Approximations, run.first).filter(|_| self.is_rough(run.first, run.end)) {
                run.first = if self.g.is(run.first, List::QuantityNouns) { run.first } else { past };
            }
            // *five children Port Herald*: a credit behind the phrase
            let credit = ending(&self.names.listed, run.first + 1, run.end).filter(|m| self.is_of_kind(m.entry, ActorKind::Outlet));
            if let Some(credit) = credit.filter(|m| self.g.is_word(m.first - 1) && !self.g.is_opener(m.first - 1)) {
                run.end = credit.first;
            }
            // *04-03-2016 2 dockers*: a date before the phrase
            while run.end > run.first + 1 && self.g.kind(run.first) == Token::Number && self.g.kind(run.first + 1) == Token::Number {
                run.first += 1;
            }
            while run.end > run.first + 1 && !self.g.is_word(run.end - 1) {
                run.end -= 1;
            }
            while run.first + 1 < run.end && !self.g.is_word(run.first) {
                run.first += 1;
            }
            run
        };
        members.into_iter().filter(worded).map(trim).collect()
    }

    /// Who a phrase up to its head is; several where a label is linked to several.
    pub fn who(&self, run: Run) -> Vec<Who> {
        let head = run.end - 1;
        let names = &self.names.listed;
        let named = names.get(names.partition_point(|m| m.end <= head)).filter(|m| m.first <= head && m.end == run.end);
        if let Some(name) = named {
            return vec![Who::Actor(name.entry)];
        }
        let unlisted = ending(&self.names.all, run.first, run.end).and_then(|name| self.unlisted(name.entry));
        if let Some(actor) = unlisted {
            return vec![Who::Actor(actor)];
        }
        let epithet = ending(&self.g.found.actors, run.first, run.end).and_then(|m| self.matcher.epithet(m.entry));
        if let Some((actor, _)) = epithet {
            return vec![Who::Actor(actor)];
        }
        if let Some(label) = ending(&self.g.found.labels, run.first, run.end) {
            let linked = self.linked(label.span);
            return if linked.is_empty() { vec![Who::Label(label.entry)] } else { linked };
        }
        let kind = self.kind_of(head);
        let owner = if kind == Kind::Means { self.weapon_owner(run) } else { Vec::new() };
        if owner.is_empty() { vec![Who::Kind(kind)] } else { owner }
    }

    /// *Uplandish drones*, *the army’s rockets*: whose weapon it is. A deed is told by itself, with who does it.
    fn weapon_owner(&self, run: Run) -> Vec<Who> {
        let head = run.end - 1;
        if ending(&self.g.found.noun_verbs, run.first, run.end).is_some() {
            return Vec::new();
        }
        let owners = self.owner(run.first, head, Owner::Does).into_iter().map(|filler| filler.who);
        owners.filter(|who| matches!(who, Who::Actor(_) | Who::Label(_) | Who::Kind(Kind::Forces | Kind::Pronoun))).collect()
    }

    /// A name that no lexicon has as the actor that it is by its label.
    fn unlisted(&self, entry: u32) -> Option<u32> {
        let name = &self.names.unlisted(entry)?.name;
        Some(self.names.actors + self.unlisted.iter().position(|own| own == name)? as u32)
    }

    /// The actors that a label which ends with `span` is linked to. *Upland rebels* are rebels in Upland: a state does not act by
    /// those who are called after it.
    fn linked(&self, span: Span) -> Vec<Who> {
        let from = self.labellings.partition_point(|l| l.span.start < span.start);
        let own = self.labellings.iter().skip(from).take_while(|l| l.span.start < span.end);
        let bears = own.filter(|l| l.span.end == span.end && !l.negated);
        let placed =
            |l: &&Labelling| l.rule == Some(Rule::Compound) && l.actor.is_some_and(|actor| self.is_of_kind(actor, ActorKind::State));
        bears.filter(|l| !placed(l)).filter_map(|l| l.actor).map(Who::Actor).collect()
    }

    /// Whether an actor of the lexicon is of a kind.
    pub fn is_of_kind(&self, actor: u32, kind: ActorKind) -> bool {
        self.g.lexicon.actors.get(actor as usize).is_some_and(|actor| actor.kind == kind)
    }

    /// *May 3*: a number by itself behind a word of time.
    pub(super) fn is_date(&self, run: Run) -> bool {
        let month = |at: usize| self.g.is(at, List::TimeWords) && self.g.is_capital(at);
        self.is_number(run) && run.first.checked_sub(1).is_some_and(month)
    }

    fn is_number(&self, run: Run) -> bool {
        run.end == run.first + 1 && self.g.kind(run.first) == Token::Number
    }

    /// The name of the lexicon or the label that starts at `at`.
    pub fn named_at(&self, at: usize) -> Option<&Match> {
        starting(&self.names.listed, at).or_else(|| starting(&self.g.found.labels, at))
    }

    fn kind_of(&self, head: usize) -> Kind {
        let g = self.g;
        if g.is_any(head, PRONOUNS) || g.is_relative(head) {
            return Kind::Pronoun;
        }
        let listed = KINDS.iter().find(|(list, _)| g.is(head, *list));
        match listed {
            Some((_, kind)) => *kind,
            None if ending(&g.found.noun_verbs, 0, head + 1).is_some() => Kind::Means, // a massacre that killed ten
            None if g.is(head, List::Demonyms) || g.is_opener(head) => Kind::People,
            None if g.is_capital(head) => Kind::Named,
            None => Kind::Other,
        }
    }
}
