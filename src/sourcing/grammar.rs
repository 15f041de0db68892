//! What the constructions ask of a sentence: its tokens by function, windows, noun phrases to the left and to the right.
//!
//! Decision: no tagger. Closed classes of words come from the lexicon's lists, proper nouns from capitals; what is neither
//! counts as a noun or an adjective, but for a few shapes that verbs have. Good enough to find the ends of noun phrases.

use super::shapes::Shapes;
use super::shapes::is_means;
use super::shapes::is_past_shape;
use crate::lexicon::Lexicon;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Matches;
use crate::text::Quotation;
use crate::text::Reading;
use crate::text::Span;
use crate::text::token::Case;
use crate::text::token::Gap;
use crate::text::token::Kind;

/// A run of tokens, `first..end`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// Index of the first token.
    pub first: usize,
    /// One past the index of the last token.
    pub end: usize,
}

impl Run {
    /// The run `first..end`.
    pub fn new(first: usize, end: usize) -> Run {
        Run { first, end }
    }

    /// Whether it holds no token.
    pub fn is_empty(self) -> bool {
        self.first >= self.end
    }
}

/// Words that open a noun phrase.
pub(super) const OPENER: Classes =
    Classes::of(List::Determiners).with(List::PossessivePronouns).with(List::Quantifiers).with(List::NumberWords);

/// Pronouns that are noun phrases by themselves.
const PRONOUN: Classes =
    Classes::of(List::PronounsHe).with(List::PronounsShe).with(List::PronounsThey).with(List::PronounsIt).with(List::PronounsI);

/// Helping verbs and negation, which a cue takes in on its left.
const HELPER: Classes = Classes::of(List::Auxiliaries).with(List::BeForms).with(List::HaveForms).with(List::Modals).with(List::Negators);

/// A reading with its matches, as the constructions see it.
#[derive(Clone, Copy)]
pub struct Grammar<'a> {
    /// The tokens.
    pub reading: &'a Reading<'a>,
    /// What was found in them.
    pub found: &'a Matches,
    /// The lexicon that found it.
    pub lexicon: &'a Lexicon,
    /// What was seen of its tokens beforehand.
    pub shapes: &'a Shapes,
}

impl<'a> Grammar<'a> {
    /// What kind of token stands at `at`; `Other` past the end.
    pub fn kind(&self, at: usize) -> Kind {
        self.reading.token(at).kind
    }

    /// Whether the word at `at` is in `list`.
    pub fn is(&self, at: usize, list: List) -> bool {
        self.found.is(at, list)
    }

    /// Whether the word at `at` is in one of `lists`.
    pub fn is_any(&self, at: usize, lists: Classes) -> bool {
        self.found.is_any(at, lists)
    }

    /// Whether the token at `at` is a word or a number.
    pub fn is_word(&self, at: usize) -> bool {
        matches!(self.kind(at), Kind::Word | Kind::Number)
    }

    /// Whether the token at `at` starts with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        let token = self.reading.token(at);
        token.kind == Kind::Word && token.is_capital()
    }

    /// Whether the word at `at` is a personal pronoun that can be a subject.
    pub fn is_pronoun(&self, at: usize) -> bool {
        let acronym = self.reading.token(at).case == Case::Upper; // US
        self.is_any(at, PRONOUN) && !acronym && !self.is(at, List::PossessivePronouns)
    }

    /// Whether the word at `at` opens a noun phrase: a determiner, possessive or number.
    pub fn is_opener(&self, at: usize) -> bool {
        self.is_any(at, OPENER) || self.kind(at) == Kind::Number
    }

    /// Whether the word at `at` is a helping verb or negation.
    pub fn is_helper(&self, at: usize) -> bool {
        self.is_any(at, HELPER)
    }

    /// Whether the clitic that marks an owner stands at `at`, which may also be short for a verb: *Vale's*, *he's*.
    pub fn is_s_clitic(&self, at: usize) -> bool {
        self.kind(at) == Kind::Clitic && self.reading.word(at).ends_with(['s', 'S'])
    }

    /// The span of a run.
    pub fn span(&self, run: Run) -> Span {
        self.reading.span(run.first, run.end)
    }

    /// The index of the innermost quotation of a token.
    pub fn quotation(&self, at: usize) -> Option<usize> {
        self.shapes.quotation_of.get(at).and_then(|&q| (q as usize).checked_sub(1))
    }

    /// The innermost quotation of a token.
    #[inline]
    pub fn quoted_in(&self, at: usize) -> Option<&'a Quotation> {
        self.quotation(at).and_then(|q| self.reading.quotations.get(q))
    }

    /// The quotation that the mark at `at` opens.
    pub fn quotation_at(&self, at: usize) -> Option<&'a Quotation> {
        let found = self.reading.quotations.binary_search_by_key(&at, |q| q.first).ok()?;
        self.reading.quotations.get(found)
    }

    /// The tokens that a cue at `at` may reach: its sentence, within its quotation and its brackets.
    pub fn window(&self, at: usize) -> Run {
        let Some(sentence) = self.reading.sentence_at(at) else {
            return Run::new(at, at + 1);
        };
        let mut window = Run::new(sentence.first, sentence.end);
        if let Some(quotation) = self.quoted_in(at) {
            let (first, end) = quotation.inside();
            (window.first, window.end) = (window.first.max(first), window.end.min(end));
        }
        self.within_brackets(at, window)
    }

    fn within_brackets(&self, at: usize, window: Run) -> Run {
        let brackets = &self.shapes.brackets;
        let (before, behind) = brackets.split_at(brackets.partition_point(|&bracket| bracket < at));
        match before.last() {
            Some(&open) if open >= window.first && self.kind(open) == Kind::Open => {
                let mut inside = behind.iter().copied().take_while(|&bracket| bracket < window.end);
                Run::new(open + 1, inside.find(|&bracket| self.kind(bracket) == Kind::Close).unwrap_or(window.end))
            }
            _ => window,
        }
    }

    /// The end of the sentence without its final stop and closing marks.
    pub fn content_end(&self, window: Run) -> usize {
        let mut end = window.end;
        while end > window.first && self.kind(end - 1) == Kind::Stop {
            end -= 1;
        }
        end
    }

    /// Whether the quotation that ends with the mark at `at` is speech and not a name held up: it is long, or a mark ends it.
    pub fn is_speech(&self, at: usize) -> bool {
        let quotation = self.closed_at(at);
        quotation.is_some_and(|q| q.words > 5 || !self.is_word(q.end.saturating_sub(2)) && !self.is_name_in_marks(q))
    }

    /// *on the Herald's “This Week,” Ada Vale said*: two to five capitalised words behind a possessor hold a name up, whatever mark
    /// ends them.
    fn is_name_in_marks(&self, q: &Quotation) -> bool {
        let owned = q.first > 0 && self.kind(q.first - 1) == Kind::Clitic;
        let words = || (q.first..q.end).filter(|&at| self.is_word(at));
        owned && words().count() > 1 && words().all(|at| self.is_capital(at))
    }

    /// Whether the stop at `at` belongs to an abbreviation in the midst of its sentence: *Mr. Vale*.
    pub fn abbreviates(&self, at: usize) -> bool {
        let inside = matches!(self.reading.token(at + 1).gap, Gap::Space | Gap::Line) && self.is_word(at + 1);
        let joined = self.reading.token(at).gap == Gap::None && at > 0 && self.is_capital(at - 1);
        inside && joined && self.reading.sentence_of(at) == self.reading.sentence_of(at + 1)
    }

    /// Whether the token at `at` is part of a verbal cue.
    pub fn is_verbal(&self, at: usize) -> bool {
        self.shapes.verbal.get(at).is_some_and(|&verbal| verbal)
    }

    /// *by telephone*, *by e-mail*: the preposition at `at` tells by what means something was said, and no agent.
    pub fn is_means(&self, at: usize) -> bool {
        is_means(self.found, at)
    }

    /// *Will Darro*: a given name that is a modal verb elsewhere.
    pub fn is_given_name(&self, at: usize) -> bool {
        let listed = self.is(at, List::Modals) && self.is_any(at, Classes::of(List::GivenNamesF).with(List::GivenNamesM));
        listed && self.is_capital(at) && self.is_capital(at + 1) && !self.is_pronoun(at + 1)
    }

    /// *Q:*, *A.*: whether a letter or word of `lists` stands at `at` with the mark behind it that opens a turn of an interview.
    pub fn opens_turn(&self, at: usize, lists: Classes) -> bool {
        self.is_any(at, lists) && matches!(self.kind(at + 1), Kind::Colon | Kind::Stop)
    }

    /// The shape of a present participle.
    pub fn is_participle(&self, at: usize) -> bool {
        self.kind(at) == Kind::Word && self.reading.word(at).ends_with("ing")
    }

    /// The shape of many adverbs: *brutally*, but neither *family* nor *ally*.
    pub fn has_adverb_shape(&self, at: usize) -> bool {
        let word = self.reading.word(at);
        self.kind(at) == Kind::Word && word.len() > 5 && word.ends_with("lly")
    }

    /// The shape of a past tense or participle, and no name.
    pub fn has_verb_shape(&self, at: usize) -> bool {
        !self.is_capital(at) && self.has_past_shape(at)
    }

    /// The shape of a past tense or participle, at the start of a sentence too.
    pub fn has_past_shape(&self, at: usize) -> bool {
        is_past_shape(self.reading, self.found, at)
    }
}
