//! The ladder: what the words of a source tell about who is said to know (CODEBOOK, section 2).

use super::affiliation::actor_in;
use super::grammar::Grammar;
use super::grammar::Run;
use super::name::Gender;
use super::name::People;
use crate::lexicon::ActorKind;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::ending;
use crate::matcher::starting;
use crate::matcher::within;
use crate::text::Zone;
use crate::text::token::Case;
use crate::text::token::Gap;
use crate::text::token::Kind;

/// Steps of the ladder.
pub mod step {
    /// A person named by name.
    pub const PERSON: u8 = 0;
    /// A named body, or an identified document.
    pub const INSTITUTION: u8 = 1;
    /// Unnamed, but told apart from others of the kind.
    pub const SPECIFIC: u8 = 2;
    /// Unnamed, with an occupation or affiliation.
    pub const ROLE: u8 = 3;
    /// Unnamed, and nothing tells who.
    pub const VAGUE: u8 = 4;
    /// Nobody.
    pub const HEARSAY: u8 = 5;
}

/// What a source's own words show.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Appearance {
    /// Step on the ladder.
    pub step: u8,
    /// Index of the head's last token.
    pub head: usize,
    /// It is a pronoun.
    pub pronoun: Option<Pronoun>,
    /// It opens with *the*, *this*, *that*, and so may refer back.
    pub definite: bool,
    /// It is a proper name.
    pub named: bool,
    /// More than one.
    pub plural: bool,
    /// Gender, for persons.
    pub gender: Gender,
    /// A place stands for a government.
    pub metonym: bool,
    /// Index of the actor that it is or speaks for.
    pub actor: Option<u32>,
}

/// A pronoun as a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pronoun {
    /// *he*
    He,
    /// *she*
    She,
    /// *they*
    They,
    /// *it*
    It,
    /// *I*, *we*, *you*
    I,
}

impl Pronoun {
    /// The gender that it shows.
    pub fn gender(self) -> Gender {
        match self {
            Pronoun::He => Gender::Male,
            Pronoun::She => Gender::Female,
            _ => Gender::Unknown,
        }
    }
}

/// Words that tell the head of a phrase from what follows it.
pub(super) const POSTMODIFIER: Classes =
    Classes::of(List::RelativePronouns).with(List::PronounsWho).with(List::Prepositions).with(List::KnowingPhrases);

/// Reads the words of a source.
pub fn appearance(g: &Grammar, people: &People, run: Run) -> Appearance {
    let run = trimmed(g, run);
    if run.is_empty() {
        return Appearance { step: step::VAGUE, ..Appearance::default() };
    }
    if let Some(pronoun) = pronoun(g, run) {
        let step = step::VAGUE;
        let gender = pronoun.gender();
        let plural = pronoun == Pronoun::They;
        return Appearance { step, head: run.first, pronoun: Some(pronoun), plural, gender, ..Appearance::default() };
    }
    if let Some(whole) = part_of(g, run) {
        let seen = appearance(g, people, whole);
        return Appearance { step: specific(g, run, head_of(g, run), seen.step), named: false, ..seen };
    }
    let head = head_of(g, run);
    let actor = actor_in(g, run);
    let gender = g.gender_of_word(head.end - 1);
    let base = Appearance {
        head: head.end - 1,
        actor,
        definite: is_definite(g, run),
        plural: is_plural(g, head),
        gender,
        ..Appearance::default()
    };
    named(g, people, run, head, base).or_else(|| worded(g, run, head, base)).unwrap_or_else(|| other(g, run, head, base))
}

fn trimmed(g: &Grammar, mut run: Run) -> Run {
    while !run.is_empty() && !g.is_word(run.end - 1) && g.kind(run.end - 1) != Kind::Close {
        run.end -= 1;
    }
    while !run.is_empty() && !g.is_word(run.first) {
        run.first += 1;
    }
    run
}

fn pronoun(g: &Grammar, run: Run) -> Option<Pronoun> {
    if run.end - run.first > 1 && !g.is_any(run.first + 1, POSTMODIFIER.with(List::Quantifiers)) && g.kind(run.first + 1) != Kind::Comma {
        return None;
    }
    let first = g.reading.token(run.first);
    if first.case == Case::Upper && first.span.len() > 1 {
        return None; // US is no us
    }
    let pairs = [
        (List::PronounsHe, Pronoun::He),
        (List::PronounsShe, Pronoun::She),
        (List::PronounsThey, Pronoun::They),
        (List::PronounsIt, Pronoun::It),
        (List::PronounsI, Pronoun::I),
    ];
    pairs.into_iter().find(|&(list, _)| g.is(run.first, list)).map(|(_, pronoun)| pronoun)
}

/// The phrase up to its head: before a comma, a preposition, a relative clause, a participle.
pub fn head_of(g: &Grammar, run: Run) -> Run {
    let mut at = run.first;
    while at < run.end {
        let abbreviates = g.kind(at) == Kind::Stop && g.reading.token(at).gap == Gap::None;
        if !(g.is_word(at) || abbreviates || matches!(g.kind(at), Kind::Clitic | Kind::Other)) {
            break;
        }
        let in_name = g.is(at, List::Prepositions)
            && at > run.first
            && g.is_capital(at - 1)
            && (g.is_capital(at + 1) || g.is_capital(at + 2) && g.is_opener(at + 1));
        let in_body_name = in_name && (run.first..at).any(|i| g.is(i, List::OrganisationNouns));
        let post = g.is_any(at, POSTMODIFIER) && at > run.first && !in_body_name && g.reading.token(at).gap != Gap::Hyphen;
        let day = at > run.first && g.is(at, List::TimeWords) && !g.is_capital(at + 1) && !g.is_in_noun_phrase(run.first, at);
        // *pilots trained in Holm*, *growers going to the polls*
        let doing = at > run.first && g.is_participle(at) && !g.is_capital(at) && at + 1 < run.end;
        let done = at > run.first + 1 && g.has_verb_shape(at);
        let participle = (done || doing) && (at + 1 >= run.end || g.is(at + 1, List::Prepositions));
        // *a poll out Monday*
        let particle = at > run.first + 1 && !g.is_capital(at) && g.is(at + 1, List::TimeWords);
        if post || participle || day || particle {
            break;
        }
        at += 1;
    }
    while at > run.first + 1 && !g.is_word(at - 1) {
        at -= 1;
    }
    Run::new(run.first, at.max(run.first + 1))
}

/// *one of the doctors*: what the part is of.
fn part_of(g: &Grammar, run: Run) -> Option<Run> {
    let mut near = run.first + 1..run.end.min(run.first + 4);
    let of = near.find(|&at| g.is(at, List::ComplementPrepositions) && !g.is(at, List::InfinitiveMarkers))?;
    let counted = g.found.phrase_at(List::Quantifiers, run.first) == Some(of + 1); // a group of
    let part = (counted || (run.first..of).all(|at| g.is_opener(at))) && of + 1 < run.end;
    part.then(|| Run::new(of + 1, run.end))
}

/// A name as head, or a name in apposition to a common noun.
fn named(g: &Grammar, people: &People, run: Run, head: Run, base: Appearance) -> Option<Appearance> {
    if let Some(found) = name_at(g, people, head, base) {
        return Some(found);
    }
    let comma = (head.end..run.end).find(|&at| g.kind(at) == Kind::Comma)?;
    let next = (comma + 1..run.end).find(|&at| matches!(g.kind(at), Kind::Comma)).unwrap_or(run.end);
    let apposed = g.name_before(comma + 1, next).filter(|name| name.first == comma + 1 && name.end - name.first >= 2)?;
    if g.reading.is_hyphenated(apposed.first + 1) {
        return None; // Sen. Ada Vale, R-Holm
    }
    // *a spokesman for the company, Holm Dredging*: what is named stands right before
    let own = comma == head.end || g.is_capital(comma - 1);
    let person = g.names_person(apposed) == Some(true) || own && g.is_named_holder(head, apposed);
    if !person && own && g.is(head.end - 1, List::BodyNouns) {
        return Some(Appearance { step: step::INSTITUTION, named: true, head: apposed.end - 1, ..base }); // the company, Holm Dredging
    }
    person.then(|| Appearance { step: step::PERSON, named: true, head: apposed.end - 1, gender: g.gender(apposed).or(base.gender), ..base })
}

fn name_at(g: &Grammar, people: &People, head: Run, base: Appearance) -> Option<Appearance> {
    let last = head.end - 1;
    if !g.is_capital(last) || is_common_capital(g, people, head) {
        return None;
    }
    let name = g.name_before(head.first, head.end)?;
    let known = people.by_last.get(&g.reading.token(last).hash);
    let after_the = name.first > head.first && g.is(name.first - 1, List::Determiners);
    let after_noun = name.first > head.first && g.kind(name.first - 1) == Kind::Word && !after_the;
    // *University of Holm*: a body's name goes on behind its preposition
    let body = (head.first..name.first).any(|at| g.is(at, List::OrganisationNouns) && g.is(at + 1, List::Prepositions));
    // *the aid agency Oxfam*
    let kind = name.first.checked_sub(1).filter(|&at| at >= head.first && !g.is_capital(at));
    let body =
        body || kind.is_some_and(|at| g.is_any(at, Classes::of(List::OrganisationNouns).with(List::MediaNouns).with(List::GroupNouns)));
    let person = match g.names_person(name).filter(|_| !body) {
        None if body => false,
        Some(false) if known.is_some() && name.end - name.first == 1 && !base.definite && base.actor.is_none() => true, // VALE
        Some(person) => person,
        None if known.is_some() => true,
        None if after_the => false,
        None => !base.plural || after_noun || !g.is(last, List::Demonyms),
    };
    if person && g.is(last, List::Demonyms) && known.is_none() {
        return Some(Appearance { step: step::ROLE, ..base });
    }
    let gender = if person { known.map_or_else(|| g.gender(name), |k| k.gender) } else { Gender::Unknown };
    let metonym = !person && g.is(last, List::Capitals);
    Some(Appearance { step: if person { step::PERSON } else { step::INSTITUTION }, named: true, gender, metonym, ..base })
}

/// A common noun that has its capital only because it opens the sentence or stands in a headline.
fn is_common_capital(g: &Grammar, people: &People, head: Run) -> bool {
    let last = head.end - 1;
    let wording = ending(&g.found.sources, head.first, head.end);
    let worded = wording.is_some();
    // *Republicans* are people, whatever party they name
    let names = |actor: &Match| wording.is_none_or(|wording| actor.first < wording.first);
    let actor = ending(&g.found.actors, head.first, head.end).is_some_and(names);
    let sentence = g.reading.sentence_at(last);
    let headline = sentence.is_some_and(|sentence| g.reading.paragraph_of(sentence).zone == Zone::Headline);
    let opens = sentence.is_some_and(|s| (s.first..last).all(|at| !g.is_word(at)));
    let known = people.by_last.contains_key(&g.reading.token(last).hash);
    // *Sailors said*: an unknown plural has its capital from the sentence
    let plural = opens && is_plural(g, head) && !g.is_any(last, Classes::of(List::OrganisationNouns).with(List::Demonyms));
    (worded || plural)
        && !actor
        && !known
        && (opens
            || headline
            || is_plural(g, head) && !(last > head.first && g.is_capital(last - 1) && sentence.is_none_or(|s| s.first != last - 1)))
}

/// The match that holds a head and reaches past it: *chamber of commerce*.
fn reaching(matches: &[Match], head: Run, run: Run) -> Option<&Match> {
    let from = matches.partition_point(|m| m.end < head.end);
    matches.get(from).filter(|m| head.first <= m.first && m.first < head.end && m.end <= run.end)
}

/// A wording of the lexicon that ends at the head.
fn worded(g: &Grammar, run: Run, head: Run, base: Appearance) -> Option<Appearance> {
    let found = ending(&g.found.sources, head.first, head.end).or_else(|| reaching(&g.found.sources, head, run))?;
    let class = g.lexicon.sources.get(found.entry as usize)?;
    let last = head.end - 1;
    let addressed = g.is(head.end, List::InfinitiveMarkers) && head.end < run.end; // a letter to the board
    if g.is(last, List::DocumentNouns) && !base.definite && class.step <= step::ROLE && (addressed || knows(g, run, head)) {
        let step = if is_authored(g, head.end, run.end) { step::INSTITUTION } else { step::SPECIFIC };
        return Some(Appearance { step, ..base });
    }
    let inside = class.step == step::VAGUE && has_affiliation(g, head.end, run.end);
    if inside {
        return Some(Appearance { step: step::ROLE, ..base });
    }
    let body = g.is(last, List::OrganisationNouns) && ending(&g.found.actors, head.first, last).is_some();
    // *Holm’s estimates*
    let owned = |at: usize| g.kind(at) == Kind::Clitic && g.is_capital(at - 1);
    let identified = g.is(last, List::DocumentNouns) && (head.first + 1..last).any(owned);
    let step = if body || identified { step::INSTITUTION } else { specific(g, run, head, class.step) };
    Some(Appearance { step, ..base })
}

/// A phrase that the lexicon does not know.
fn other(g: &Grammar, run: Run, head: Run, base: Appearance) -> Appearance {
    let last = head.end - 1;
    let actor = ending(&g.found.actors, head.first, head.end);
    if let Some(found) = actor.and_then(|m| g.lexicon.actors.get(m.entry as usize)) {
        let step = match found.kind {
            ActorKind::Person => step::PERSON,
            ActorKind::People => step::ROLE,
            _ => step::INSTITUTION,
        };
        return Appearance { step, named: true, ..base };
    }
    let identified = (head.first..last).any(|at| g.is_capital(at) && at > head.first || g.kind(at) == Kind::Clitic);
    let step = if g.is_any(last, Classes::of(List::DocumentNouns)) {
        if identified || base.definite { step::INSTITUTION } else { step::ROLE }
    } else if g.is_any(last, Classes::of(List::MediaNouns)) {
        step::INSTITUTION
    } else if (g.is(last, List::UniqueRoles) || g.is(last, List::Titles)) && !is_any_of_its_kind(g, run, head) {
        step::SPECIFIC
    } else {
        specific(g, run, head, step::ROLE)
    };
    Appearance { step, ..base }
}

/// *a doctor*: an occupation with nothing that tells its holder from others, unlike *a doctor at the hospital*, *her doctor*.
fn is_any_of_its_kind(g: &Grammar, run: Run, head: Run) -> bool {
    g.is(head.first, List::IndefiniteArticles) && head.end - head.first == 2 && head.end == run.end
}

/// Whether what follows a head says how it knows: *briefed on the sale*.
fn knows(g: &Grammar, run: Run, head: Run) -> bool {
    g.found.phrases_in(List::KnowingPhrases, head.end, run.end).next().is_some()
        || (head.end..run.end).any(|at| g.is(at, List::KnowingPhrases))
}

/// *released by the Dam Board*: who made a document is named; not *reviewed by the Herald*.
fn is_authored(g: &Grammar, first: usize, end: usize) -> bool {
    let author = g.found.phrases_in(List::AuthoringPhrases, first, end).next().map(|m| m.end);
    let named = |at: usize| g.is_capital(at) || starting(&g.found.actors, at).is_some();
    author.is_some_and(|at| !g.is(at, List::TimeWords) && named(at + usize::from(g.is(at, List::Determiners))))
}

/// *in the army*, *within the ministry*: a preposition and a body.
fn has_affiliation(g: &Grammar, first: usize, end: usize) -> bool {
    let body = |at: usize| g.is_any(at, Classes::of(List::OrganisationNouns).with(List::GroupNouns)) || g.is_capital(at);
    g.is(first, List::Prepositions) && (first + 1..end).any(|at| body(at) || !within(&g.found.actors, at, end).is_empty())
}

/// Rank, number, or means of knowing tell an unnamed source apart from others of its kind.
fn specific(g: &Grammar, run: Run, head: Run, step: u8) -> u8 {
    if step < step::ROLE || step == step::HEARSAY {
        return step;
    }
    let last = head.end - 1;
    let knows = knows(g, run, head);
    let ranked = (head.first..last).any(|at| g.is(at, List::RankWords)) && !g.is_capital(last);
    let counted = g.is(head.first, List::NumberWords) && is_plural(g, head) || g.kind(head.first) == Kind::Number;
    let unique = g.is(last, List::UniqueRoles) && !is_any_of_its_kind(g, run, head);
    if knows || step == step::ROLE && (ranked || counted || unique) { step::SPECIFIC } else { step }
}

fn is_definite(g: &Grammar, run: Run) -> bool {
    g.is(run.first, List::Determiners) && !g.is_any(run.first, Classes::of(List::Quantifiers).with(List::IndefiniteArticles))
}

fn is_plural(g: &Grammar, head: Run) -> bool {
    let last = g.reading.word(head.end - 1);
    last.ends_with(['s', 'S']) && !last.ends_with("ss") && !g.is(head.end - 1, List::MediaNouns)
}
