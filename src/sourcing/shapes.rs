//! What is seen of each token before any construction asks: its quotation, whether a verbal cue stands there, and where brackets are.

use crate::lexicon::Lexicon;
use crate::lexicon::Shape;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::Matches;
use crate::text::Reading;
use crate::text::token::Kind;

/// Quotation and verbal cue of each token of a reading, and its brackets.
#[derive(Clone, Debug, Default)]
pub struct Shapes {
    /// Innermost quotation of each token, plus one; 0 is none.
    pub(super) quotation_of: Vec<u32>,
    /// Tokens of verbal cues, where a noun phrase ends.
    pub(super) verbal: Vec<bool>,
    /// Where brackets open or close, in text order.
    pub(super) brackets: Vec<usize>,
}

impl Shapes {
    /// Looks at all tokens of a reading.
    pub fn of(reading: &Reading, found: &Matches, lexicon: &Lexicon) -> Shapes {
        let brackets = (0..reading.tokens.len()).filter(|&at| matches!(reading.token(at).kind, Kind::Open | Kind::Close));
        Shapes { quotation_of: quotations_of(reading), verbal: verbal_of(reading, found, lexicon), brackets: brackets.collect() }
    }
}

/// Innermost quotation of each token, plus one; marks belong to their quotation.
fn quotations_of(reading: &Reading) -> Vec<u32> {
    let mut of = vec![0; reading.tokens.len()];
    for (at, quotation) in reading.quotations.iter().enumerate() {
        of.get_mut(quotation.first..quotation.end).unwrap_or_default().fill(at as u32 + 1);
    }
    of
}

/// Tokens of verbal cues, at which a noun phrase ends; forms that stand as nouns or adjectives do not count.
fn verbal_of(reading: &Reading, found: &Matches, lexicon: &Lexicon) -> Vec<bool> {
    let mut verbal = vec![false; reading.tokens.len()];
    let is_verb = |m: &&Match| lexicon.cues.get(m.entry as usize).is_some_and(|cue| matches!(cue.shape, Shape::Verb | Shape::Passive));
    for cue in found.cues.iter().filter(is_verb) {
        let before = cue.first.checked_sub(1);
        let nominal = before.is_some_and(|at| {
            found.is(at, List::Determiners)
                || found.is(at, List::PossessivePronouns)
                || found.is(at, List::Prepositions) && !found.is(at, List::InfinitiveMarkers)
        });
        let helped = before.is_some_and(|at| found.is(at, List::BeForms) || found.is(at, List::Adverbs));
        let reduced = found.is(cue.end, List::AgentWords) && !helped && !is_means(found, cue.end); // officials quoted by the Herald
        if !nominal && !reduced && !reading.is_cut(cue.first, cue.end) {
            verbal.get_mut(cue.first..cue.end).unwrap_or_default().fill(true);
        }
    }
    verbal
}

/// Whether an agent's preposition at `at` is followed by a means of speaking, which is no agent: *said by telephone*.
pub(super) fn is_means(found: &Matches, at: usize) -> bool {
    found.is(at, List::AgentWords) && (found.is(at + 1, List::MeansOfSpeaking) || found.phrase_at(List::MeansOfSpeaking, at + 1).is_some())
}
