//! Who can be set beside words without a verb: *Vale: Dam is safe*, *VALE: It is safe.*, *AV: It is safe.*

use std::cell::OnceCell;
use std::collections::BTreeSet;

use crate::lexicon::ActorKind;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::ending;
use crate::matcher::within;
use crate::sourcing::grammar::Grammar;
use crate::sourcing::grammar::Run;
use crate::sourcing::name::LETTERS;
use crate::sourcing::name::People;
use crate::text::token::Case;
use crate::text::token::Kind;

/// Who speaks in an article.
pub struct Speakers<'a> {
    g: &'a Grammar<'a>,
    people: &'a People,
    /// Hashes of capitalised words right before a verb of saying: *Vale* in *Vale said*.
    heard: OnceCell<BTreeSet<u32>>,
    /// Hashes of last words before the colons with which paragraphs open, and with which more than one opens.
    lines: OnceCell<BTreeSet<u32>>,
    /// Whether a paragraph opens with a question's letter.
    asks: OnceCell<bool>,
}

/// Words behind a colon among which nobody names himself.
const OWN: usize = 6;

/// Most words of a speaker with what describes him.
pub const LONGEST: usize = 5;

impl<'a> Speakers<'a> {
    /// Of an article, through which it looks when first asked.
    pub fn of(g: &'a Grammar<'a>, people: &'a People) -> Speakers<'a> {
        Speakers { g, people, heard: OnceCell::new(), lines: OnceCell::new(), asks: OnceCell::new() }
    }

    fn heard(&self) -> &BTreeSet<u32> {
        let g = self.g;
        let before = |cue: &Match| cue.first.checked_sub(1).filter(|&at| g.is_capital(at) && g.is_verbal(cue.first) && !g.is_pronoun(at));
        self.heard.get_or_init(|| g.found.cues.iter().filter_map(before).map(|at| g.reading.token(at).hash).collect())
    }

    fn asks(&self) -> bool {
        let mut paragraphs = self.g.reading.paragraphs.iter();
        *self.asks.get_or_init(|| paragraphs.any(|paragraph| self.g.opens_turn(paragraph.first, Classes::of(List::QuestionWords))))
    }

    fn lines(&self) -> &BTreeSet<u32> {
        let openings = self.g.reading.paragraphs.iter().filter_map(|paragraph| opening(self.g, paragraph.first, paragraph.end));
        let lasts = openings.filter(|(line, _)| self.g.is_capital(line.end - 1)).map(|(line, _)| self.hash(line));
        let mut once = BTreeSet::new();
        self.lines.get_or_init(|| lasts.filter(|&last| !once.insert(last)).collect())
    }

    /// Whether these words can speak in a headline: a speaker, or one with what describes him, *Former Mayor Vale*.
    pub fn in_headline(&self, run: Run) -> Option<Run> {
        let words = run.end.saturating_sub(run.first);
        let plain = (1..=LONGEST).contains(&words) && (run.first..run.end).all(|at| self.g.is_word(at));
        if self.is_topic(run) {
            return None;
        }
        if plain && (self.is_named(run) || self.is_listed(run) || self.is_described(run)) {
            return Some(run);
        }
        // *Vale on Dam: …*, *Vale to Growers: …*
        let cut = (run.first + 1..run.end.min(run.first + LONGEST)).find(|&at| self.g.is(at, List::Prepositions))?;
        let person = Run::new(run.first, cut);
        (self.g.names_person(person) != Some(false) && (self.is_named(person) || self.is_described(person))).then_some(person)
    }

    /// *Upland: Five hurt*, *Analysis: …*: where it happened, or what kind of article it is.
    fn is_topic(&self, run: Run) -> bool {
        let state = |m: &Match| self.g.lexicon.actors.get(m.entry as usize).is_some_and(|actor| actor.kind == ActorKind::State);
        let page = self.g.found.phrase_at(List::PageLabels, run.first) == Some(run.end);
        page || whole(&self.g.found.actors, run).any(state)
    }

    /// Whether these words can open a paragraph of a transcript.
    pub fn in_line(&self, run: Run) -> bool {
        let named = (run.first..run.end).all(|at| self.g.kind(at) == Kind::Word && self.g.is_capital(at) || self.g.kind(at) == Kind::Stop);
        let short = run.end - run.first <= LONGEST;
        let recurs = || self.lines().contains(&self.hash(run));
        let shouted = || self.g.reading.token(run.end - 1).case == Case::Upper;
        let role = || shouted() && self.is_listed(run); // REPORTER
        let answer = || run.end == run.first + 1 && self.g.is(run.first, List::AnswerWords) && self.asks();
        named
            && short
            && !self.is_topic(run)
            && (self.is_named(run)
                || recurs() && (answer() || self.is_heard(run) || role() || self.people.by_initials(self.g, run).is_some()))
    }

    /// Whether these words can stand for somebody who speaks, wherever they stand.
    pub fn can_speak(&self, run: Run) -> bool {
        let several = Classes::of(List::PronounsHe).with(List::PronounsShe).with(List::PronounsThey);
        let pronoun = run.end == run.first + 1 && self.g.is_any(run.first, several);
        let named = self.g.is_capital(run.end - 1) && self.g.names_person(run) == Some(true);
        let heads = |matches: &[Match]| ending(matches, run.first, run.end).is_some();
        let heard = self.g.is_capital(run.end - 1) && self.is_heard(run);
        let it = run.end == run.first + 1 && self.g.is(run.first, List::PronounsIt);
        let media = self.g.is_capital(run.end - 1) && self.g.is(run.end - 1, List::MediaNouns);
        !it && (pronoun || named || heard || media || heads(&self.g.found.sources) || heads(&self.g.found.actors))
    }

    /// An actor, a name after a given name or title, the last name of a person.
    fn is_named(&self, run: Run) -> bool {
        let titled = Classes::of(List::GivenNamesF).with(List::GivenNamesM).with(List::Titles);
        let known = run.end == run.first + 1 && self.people.by_last.contains_key(&self.hash(run));
        let particle = |at: usize| self.g.is(at, List::NameParticles) && !self.g.is(at, List::Prepositions);
        let name = |at: usize| self.g.is_capital(at) || particle(at) || self.g.kind(at) == Kind::Stop;
        let full = self.g.is_any(run.first, titled) && run.end - run.first > 1 && (run.first..run.end).all(name);
        whole(&self.g.found.actors, run).next().is_some() || full || known
    }

    /// *Vale: Vale’s plan includes a lock*: what opens with its own speaker is no speech of his.
    pub fn tells_of(&self, speaker: Run, content: Run) -> bool {
        let last = self.hash(speaker);
        (content.first..content.end.min(content.first + OWN))
            .any(|at| self.g.is_capital(at) && self.g.reading.token(at).hash == last && self.g.quotation(at).is_none())
    }

    /// A wording of a source: *officials*.
    fn is_listed(&self, run: Run) -> bool {
        whole(&self.g.found.sources, run).next().is_some()
    }

    /// *Former Mayor Vale*, *Harbour Post*, *Dam Board report*: capitalised words that end with who is known, and hold no verb.
    fn is_described(&self, run: Run) -> bool {
        let heads = Classes::of(List::MediaNouns).with(List::DocumentNouns).with(List::BodyNouns).with(List::RoleNouns);
        let headed = run.end - run.first > 1 && self.g.is_any(run.end - 1, heads);
        let verb = |at: usize| {
            self.g.is_verb_form(at)
                || self.g.is_participle(at)
                || self.g.has_past_shape(at)
                || self.g.is_verbal(at)
                || self.g.reading.word(at).ends_with('s')
        };
        let capitals = (run.first..run.end - 1).all(|at| self.g.is_capital(at) && !verb(at));
        capitals && (headed || self.g.is_capital(run.end - 1) && self.is_heard(run))
    }

    /// A name that the article knows for a person's, or that it lets speak.
    fn is_heard(&self, run: Run) -> bool {
        let last = self.hash(run);
        self.people.by_last.contains_key(&last) || self.heard().contains(&last)
    }

    fn hash(&self, run: Run) -> u32 {
        self.g.reading.token(run.end - 1).hash
    }
}

/// What stands before the colon with which `first..end` opens, marks of quotation and *, host* left out, and where the colon is: *RAMOS*
/// in *“RAMOS: …*. Behind the letters of questions and answers a full stop may stand.
pub fn opening(g: &Grammar, first: usize, end: usize) -> Option<(Run, usize)> {
    let first = first + usize::from(g.kind(first) == Kind::Quote);
    if g.opens_turn(first, LETTERS) {
        return Some((Run::new(first, first + 1), first + 1));
    }
    let colon = (first..end.min(first + LONGEST + 3)).find(|&at| g.kind(at) == Kind::Colon)?;
    let comma = colon.checked_sub(2).filter(|&at| at > first && g.kind(at) == Kind::Comma && g.reading.token(at + 1).case == Case::Upper);
    Some((Run::new(first, comma.unwrap_or(colon)), colon)).filter(|(run, _)| !run.is_empty())
}

/// The matches that are just these words.
fn whole(matches: &[Match], run: Run) -> impl Iterator<Item = &Match> {
    within(matches, run.first, run.end).iter().filter(move |m| m.first == run.first && m.end == run.end)
}
