//! What a source refers to that has not spoken: a person named before, with or without an office, a body, a document.

use super::anaphora::REACH;
use super::anaphora::Sources;
use super::description::Descriptions;
use super::grammar::Run;
use super::ladder;
use super::ladder::Appearance;
use super::ladder::Pronoun;
use super::ladder::step;
use super::name::Gender;
use crate::lexicon::ActorKind;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::starting;
use crate::matcher::within;
use crate::text::token::Kind;

/// What is neither a group nor a company.
const NO_BODY: Classes =
    Classes::of(List::ForceNouns).with(List::Countries).with(List::Capitals).with(List::Demonyms).with(List::PlaceNouns);

/// How many sentences back the body is looked for that *the group* is.
const BODY_REACH: usize = 2;

/// Most tokens of its name with what opens it.
const BODY_WORDS: usize = 9;

impl Sources<'_> {
    /// A pronoun or title that refers to no source may still refer to a person of the text.
    pub(super) fn outside(&self, seen: Appearance, run: Run) -> (u8, Option<Run>, bool) {
        let gender = seen.pronoun.map_or(Gender::Unknown, Pronoun::gender);
        if seen.pronoun == Some(Pronoun::It)
            && let Some(subject) = self.subject_before(run)
        {
            return (ladder::appearance(self.g, self.people, subject).step, Some(subject), false);
        }
        if gender != Gender::Unknown {
            return match self.person_before(run.first, gender) {
                Some(person) => (step::PERSON, Some(person), true),
                None => (seen.step, None, true),
            };
        }
        if seen.definite
            && !seen.plural
            && let Some(person) = self.described(seen.head, run)
        {
            return (step::PERSON, Some(person), true);
        }
        if seen.definite
            && let Some(body) = self.body_before(seen, run)
        {
            return (step::INSTITUTION, Some(body), false);
        }
        if seen.definite
            && self.g.is(seen.head, List::DocumentNouns)
            && let Some((step, document)) = self.document_before(seen.head, run)
        {
            return (step, Some(document), false);
        }
        (seen.step, None, seen.step == step::PERSON)
    }

    /// *a report*, before *the report*: the document, identified where its sentence names a body before it.
    fn document_before(&self, head: usize, run: Run) -> Option<(u8, Run)> {
        let g = self.g;
        let from = g.reading.sentences_before(run.first, REACH)?;
        let at = (from..run.first).rev().find(|&at| g.reading.token(at).hash == g.reading.token(head).hash)?;
        let document = g.phrase_before(from, at + 1)?;
        let opening = g.reading.sentence_at(at)?.first;
        let issued = !within(&g.found.actors, opening, at).is_empty();
        Some((if issued { step::INSTITUTION } else { step::ROLE }, document))
    }

    pub(super) fn person_before(&self, at: usize, gender: Gender) -> Option<Run> {
        let from = self.g.reading.sentences_before(at, REACH)?;
        let mentions = &self.people.mentions;
        let before = mentions.iter().take(mentions.partition_point(|p| p.run.first < at)).rev();
        before.take_while(|p| p.run.first >= from).find(|p| p.gender.agrees(gender)).map(|p| p.run)
    }

    /// *the defense secretary*, after a name with that title or in that office was given.
    fn described(&self, head: usize, run: Run) -> Option<Run> {
        self.descriptions.get_or_init(|| Descriptions::of(self.g, self.people)).named_as(self.g, run, head)
    }

    /// The actor that is the subject of the sentence before, if it is no person: what *it* at the head of a sentence is.
    pub(super) fn subject_before(&self, run: Run) -> Option<Run> {
        let g = self.g;
        let at = g.reading.sentence_of(run.first)?;
        let own = g.reading.sentences.get(at).filter(|own| own.first == run.first)?;
        let before = g.reading.sentences.get(at.checked_sub(1)?)?;
        let first = before.first + usize::from(g.is(before.first, List::Determiners));
        let actor = starting(&g.found.actors, first).filter(|_| before.paragraph == own.paragraph)?;
        let body = g.lexicon.actors.get(actor.entry as usize)?.kind;
        let verb = g.is_finite(actor.end) && !matches!(body, ActorKind::Person | ActorKind::People);
        verb.then(|| Run::new(before.first, actor.end))
    }

    /// *the group*, *the company*: the body that is the subject of a sentence shortly before, if it can be one.
    pub(super) fn body_before(&self, seen: Appearance, run: Run) -> Option<Run> {
        let g = self.g;
        let (group, company) = (g.is(seen.head, List::GroupAnaphors), g.is(seen.head, List::CompanyAnaphors));
        // *the Holmer newspaper* is named itself
        let modifier = seen.head.checked_sub(1).filter(|&at| at > run.first && g.is_capital(at));
        let names = modifier.is_some_and(|at| !g.is(at, List::Demonyms) && !g.reading.is_hyphenated(at));
        let named = g.is_capital(seen.head) || names;
        if seen.plural || named || !(group || company) || !g.is(run.first, List::DefiniteWords) {
            return None;
        }
        let at = g.reading.sentence_of(run.first)?;
        let before = g.reading.sentences.get(at.saturating_sub(BODY_REACH)..at)?;
        // a subject that is named and cannot be it is what the words go on about
        let mut subjects = before.iter().rev().filter_map(|sentence| g.phrase_after(sentence.first, sentence.end));
        let subject = subjects.find(|subject| {
            g.is_capital(subject.end - 1) && !g.is_pronoun(subject.first) || !within(&g.found.actors, subject.first, subject.end).is_empty()
        })?;
        let again = (subject.end..run.first).any(|at| g.reading.token(at).hash == g.reading.token(seen.head).hash);
        (!again && self.can_be(subject, seen.head)).then_some(subject)
    }

    /// Whether the subject of a sentence can be *the group*, *the company* with this head.
    fn can_be(&self, subject: Run, head: usize) -> bool {
        let g = self.g;
        let acts = g.is_finite(subject.end) || g.is_verbal(subject.end);
        let own = ladder::appearance(g, self.people, subject);
        let plain = |at: usize| (g.is_word(at) || g.kind(at) == Kind::Clitic) && !g.is(at, List::Conjunctions);
        let short = subject.end - subject.first <= BODY_WORDS && (subject.first..subject.end).all(plain);
        let body = own.named && own.step == step::INSTITUTION && !own.metonym && !g.is_any(own.head, NO_BODY);
        let (group, media) = (g.is(head, List::GroupAnaphors), g.is(head, List::MediaNouns));
        let fits = match self.kind_of(own.actor) {
            None => g.is_capital(own.head) && g.is_capital(subject.first) && (!own.plural || g.is(own.head, List::OrganisationNouns)),
            Some(ActorKind::Group) => group,
            Some(ActorKind::Body) => !media,
            Some(ActorKind::Outlet) => media,
            Some(_) => false,
        };
        acts && short && body && fits
    }
}
