//! What is seen of each token before any construction asks: its quotation, whether a verbal cue stands there or a cue that is part of a
//! name, and where brackets are.

use super::content::PRONOUN;
use crate::lexicon::Lexicon;
use crate::lexicon::Shape;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::Matches;
use crate::matcher::ending;
use crate::matcher::starting;
use crate::matcher::within;
use crate::text::Reading;
use crate::text::token::Kind;

/// Quotation and verbal cue of each token of a reading, and its brackets.
#[derive(Clone, Debug, Default)]
pub struct Shapes {
    /// Innermost quotation of each token, plus one; 0 is none.
    pub(super) quotation_of: Vec<u32>,
    /// Tokens of verbal cues, where a noun phrase ends.
    pub(super) verbal: Vec<bool>,
    /// Where cues stand that are part of a name, in text order.
    pub(super) named: Vec<usize>,
    /// Where brackets open or close, in text order.
    pub(super) brackets: Vec<usize>,
    /// The text lost its commas, as some collections of articles have.
    pub(super) lost_commas: bool,
}

/// A text of so many tokens without a comma lost them: news has one in eighteen words.
const MANY: usize = 100;

impl Shapes {
    /// Looks at all tokens of a reading.
    pub fn of(reading: &Reading, found: &Matches, lexicon: &Lexicon) -> Shapes {
        let brackets = (0..reading.tokens.len()).filter(|&at| matches!(reading.token(at).kind, Kind::Open | Kind::Close));
        let named = cues_in_names(reading, found);
        let verbal = verbal_of(reading, found, lexicon, &named);
        let lost_commas = reading.tokens.len() >= MANY && reading.tokens.iter().all(|token| token.kind != Kind::Comma);
        Shapes { quotation_of: quotations_of(reading), verbal, named, brackets: brackets.collect(), lost_commas }
    }

    /// Whether the cue at `at` is part of a name.
    pub fn is_in_name(&self, at: usize) -> bool {
        self.named.binary_search(&at).is_ok()
    }
}

/// Verbs that are no nouns.
const VERBS: Classes = Classes::of(List::Auxiliaries).with(List::PastVerbs).with(List::PastParticiples).with(List::PresentVerbs);

/// *spokeswoman Hope Orre said*, *the Ada Vale Show*: cues with a capital beside another capital, where the sentence has a verb without
/// one; in *Vale Says Dam Is Safe* every verb has a capital.
fn cues_in_names(reading: &Reading, found: &Matches) -> Vec<usize> {
    let cues = || found.cues.iter().chain(&found.noun_cues);
    let capital = |at: usize| reading.token(at).kind == Kind::Word && reading.token(at).is_capital();
    let in_name = |cue: &&Match| {
        let sentence = reading.sentence_at(cue.first).filter(|sentence| capital(cue.first) && sentence.first < cue.first)?;
        let before = cue.first - 1;
        let beside = match reading.token(before).kind {
            Kind::Word => capital(before) || capital(cue.end),
            Kind::Clitic | Kind::Comma => capital(cue.end),
            Kind::Stop => before > sentence.first && capital(before - 1), // Mr. Hope
            _ => false,
        };
        let small = |at: usize| reading.token(at).kind == Kind::Word && !capital(at);
        let own = within(&found.cues, sentence.first, sentence.end);
        let small_verb =
            || (sentence.first..sentence.end).any(|at| small(at) && found.is_any(at, VERBS)) || own.iter().any(|m| small(m.first));
        (beside && small_verb()).then_some(cue.first)
    };
    let mut named: Vec<usize> = cues().filter_map(|cue| in_name(&cue)).collect();
    named.sort_unstable();
    named
}

/// Innermost quotation of each token, plus one; marks belong to their quotation.
fn quotations_of(reading: &Reading) -> Vec<u32> {
    let mut of = vec![0; reading.tokens.len()];
    for (at, quotation) in reading.quotations.iter().enumerate() {
        of.get_mut(quotation.first..quotation.end).unwrap_or_default().fill(at as u32 + 1);
    }
    of
}

/// Helping verbs, before which no verb stands but in *the man he claims has left*.
const STATING: Classes = Classes::of(List::BeForms).with(List::HaveForms).with(List::Modals);

/// *estimates show that*: a cue in *-s*, behind which another one stands as a verb of several.
pub(super) fn is_plural_of(reading: &Reading, found: &Matches, noun: usize) -> bool {
    let verb = noun + 1;
    let several =
        |at: usize| reading.token(at).kind == Kind::Word && !reading.word(at).ends_with('s') && !is_past_shape(reading, found, at);
    let clause = || !found.is(verb, List::NounVerbs) || found.is(verb + 1, List::Complementisers);
    found.is(noun, List::NounVerbs)
        && reading.word(noun).ends_with('s')
        && several(verb)
        && clause()
        && starting(&found.cues, verb).is_some()
}

/// Tokens of verbal cues, at which a noun phrase ends; forms that stand as nouns or adjectives do not count.
fn verbal_of(reading: &Reading, found: &Matches, lexicon: &Lexicon, named: &[usize]) -> Vec<bool> {
    let mut verbal = vec![false; reading.tokens.len()];
    // *according to reports*
    let is_preposition = |end: usize| {
        let entry = ending(&found.cues, 0, end).and_then(|m| lexicon.cues.get(m.entry as usize));
        entry.is_some_and(|cue| cue.shape == Shape::Preposition)
    };
    let is_verb = |m: &&Match| lexicon.cues.get(m.entry as usize).is_some_and(|cue| matches!(cue.shape, Shape::Verb | Shape::Passive));
    for cue in found.cues.iter().filter(is_verb) {
        let before = cue.first.checked_sub(1);
        let noun = found.is(cue.first, List::NounVerbs) && !is_past_shape(reading, found, cue.first);
        let nominal = before.is_some_and(|at| {
            noun && (is_enclosed(reading, found, at) || owns(reading, at)) // the monthly reports, Vale’s estimates
                || owns(reading, at) && reading.word(cue.first).ends_with("ing") && at > 0 && !found.is_any(at - 1, PRONOUN) // Vale’s thinking
                || found.is(at, List::Determiners) && !opens_relative(reading, found, at)
                || found.is(at, List::PossessivePronouns)
                || found.is(at, List::Prepositions) && (!found.is(at, List::InfinitiveMarkers) || is_preposition(at + 1))
        });
        // *the estimates are showing*, *new estimates show that*
        let pronoun = before.is_some_and(|at| found.is_any(at, PRONOUN));
        let states = noun && !pronoun && (found.is_any(cue.end, STATING) || is_plural_of(reading, found, cue.first));
        let helped = before.is_some_and(|at| found.is(at, List::BeForms) || found.is(at, List::Adverbs));
        let past = (cue.first..cue.end).any(|at| is_past_shape(reading, found, at));
        let reduced = past && found.is(cue.end, List::AgentWords) && !helped && !is_means(found, cue.end); // officials quoted by the Herald
        if !nominal && !states && !reduced && named.binary_search(&cue.first).is_err() && !reading.is_cut(cue.first, cue.end) {
            verbal.get_mut(cue.first..cue.end).unwrap_or_default().fill(true);
        }
    }
    verbal
}

/// Past tenses that do not end in *-ed*.
const IRREGULAR: Classes = Classes::of(List::PastVerbs).with(List::PastParticiples);

/// The shape of a past tense or participle.
pub(super) fn is_past_shape(reading: &Reading, found: &Matches, at: usize) -> bool {
    let word = reading.word(at);
    let regular = word.len() > 4 && word.ends_with("ed");
    reading.token(at).kind == Kind::Word && (regular || found.is_any(at, IRREGULAR))
}

/// Words behind which a noun must follow.
const OPENING: Classes = Classes::of(List::DefiniteWords).with(List::IndefiniteArticles).with(List::PossessivePronouns);

/// An adverb between what opens a noun phrase and its noun: *the board’s early estimates*, *the already weak dam*, *a daily paper*.
pub(super) fn is_enclosed(reading: &Reading, found: &Matches, at: usize) -> bool {
    let (own, before) = (reading.token(at), at.wrapping_sub(1));
    let yearly = found.is(at, List::TimeWords) && reading.word(at).ends_with("ly");
    let adverb = own.kind == Kind::Word && !own.is_capital() && (found.is(at, List::Adverbs) || yearly);
    adverb && (found.is_any(before, OPENING) || owns(reading, before))
}

/// The clitic of an owner, or one that is short for *is* or *has*.
fn owns(reading: &Reading, at: usize) -> bool {
    reading.token(at).kind == Kind::Clitic && reading.word(at).ends_with(['s', 'S'])
}

/// What may follow a verb in the past, but hardly a participle that describes a noun.
const COMPLEMENT: Classes = Classes::of(List::Complementisers)
    .with(List::Determiners)
    .with(List::PossessivePronouns)
    .with(List::Prepositions)
    .with(List::PronounsHe)
    .with(List::PronounsShe)
    .with(List::PronounsThey)
    .with(List::PronounsIt);

/// *a note that said, “…”*, *a report that suggested they knew*: a *that* behind a noun and before a verb in the past, with what such a
/// verb may have behind it.
pub(super) fn opens_relative(reading: &Reading, found: &Matches, that: usize) -> bool {
    let behind = reading.token(that + 2).kind;
    let noun = that > 0 && reading.token(that - 1).kind == Kind::Word && !found.is_any(that - 1, COMPLEMENT);
    let takes = matches!(behind, Kind::Comma | Kind::Colon | Kind::Quote) || found.is_any(that + 2, COMPLEMENT);
    noun && takes && found.is(that, List::ThatWords) && is_past_shape(reading, found, that + 1)
}

/// Whether an agent's preposition at `at` is followed by a means of speaking, which is no agent: *said by telephone*.
pub(super) fn is_means(found: &Matches, at: usize) -> bool {
    found.is(at, List::AgentWords) && (found.is(at + 1, List::MeansOfSpeaking) || found.phrase_at(List::MeansOfSpeaking, at + 1).is_some())
}
