//! A sentence as the constructions read it: without the quotation marks around words that read on in it.
//!
//! Decision: a construction is the same with marks round its label or name as without them – *a “terrorist group”* is called
//! by *a terrorist group* too – so such marks are taken out before any construction looks. The marks of speech stay, and end
//! phrases. Positions are counted on the line; `token` and `place` lead to the tokens of the text and back.

use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::ending;
use crate::matcher::within;
use crate::sourcing::Grammar;
use crate::text::Quotation;
use crate::text::Sentence;
use crate::text::token::Gap;
use crate::text::token::Kind;

/// Longest quotation that can be a noun phrase held up, in words.
const HELD_UP: usize = 5;

/// Words that no noun phrase holds, so that a quotation with one of them is a clause.
const CLAUSE: Classes = Classes::of(List::Auxiliaries)
    .with(List::Complementisers)
    .with(List::PronounsI)
    .with(List::PronounsHe)
    .with(List::PronounsShe)
    .with(List::PronounsThey);

/// Words that a participle behind its noun goes on with.
pub const LEADS_ON: Classes = Classes::of(List::Prepositions).with(List::AgentWords);

/// Whether a noun has a form for several: *fighters*, *gunmen*.
pub fn is_plural(word: &str) -> bool {
    word.ends_with(['s', 'S']) || word.ends_with("men")
}

/// The tokens of a sentence that a construction looks at.
pub struct Line<'a> {
    g: &'a Grammar<'a>,
    /// Indices of the tokens, in text order.
    tokens: Vec<usize>,
}

impl<'a> Line<'a> {
    /// The line of a sentence.
    pub fn new(g: &'a Grammar<'a>, sentence: &Sentence) -> Line<'a> {
        let all = &g.reading.quotations;
        let from = all.partition_point(|q| q.first < sentence.first);
        let inside = all.iter().skip(from).take_while(|q| q.first < sentence.end);
        let mut marks: Vec<usize> = inside.filter(|q| reads_on(g, q, sentence)).flat_map(|q| [q.first, q.end - 1]).collect();
        marks.sort_unstable();
        let mut tokens: Vec<usize> = (sentence.first..sentence.end).collect();
        if !marks.is_empty() {
            tokens.retain(|at| marks.binary_search(at).is_err());
        }
        Line { g, tokens }
    }

    /// How many tokens it has.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token at a position; past the end it is none of the text's.
    pub fn token(&self, at: usize) -> usize {
        self.tokens.get(at).copied().unwrap_or(self.g.reading.tokens.len())
    }

    /// The first position at or after a token.
    pub fn place(&self, token: usize) -> usize {
        self.tokens.partition_point(|&own| own < token)
    }

    /// A match by its positions on the line.
    pub fn on_line(&self, found: &Match) -> Match {
        let mut own = *found;
        (own.first, own.end) = (self.place(found.first), self.place(found.end));
        own
    }

    /// The adjective of a state that ends at `end`, as its place on the line.
    pub fn state_to(&self, end: usize) -> Option<Match> {
        let last = end.checked_sub(1).map(|at| self.token(at))?;
        ending(&self.g.found.adjectives, 0, last + 1).map(|state| self.on_line(state))
    }

    /// What kind of token stands at `at`.
    pub fn kind(&self, at: usize) -> Kind {
        self.g.kind(self.token(at))
    }

    /// The word at `at`.
    pub fn word(&self, at: usize) -> &'a str {
        self.g.reading.word(self.token(at))
    }

    /// Whether the word at `at` is in `list`.
    pub fn is(&self, at: usize, list: List) -> bool {
        self.g.is(self.token(at), list)
    }

    /// Whether the word at `at` is in one of `lists`.
    pub fn is_any(&self, at: usize, lists: Classes) -> bool {
        self.g.is_any(self.token(at), lists)
    }

    /// One past the longest phrase or word of a list that starts at `at`.
    pub fn phrase_at(&self, list: List, at: usize) -> Option<usize> {
        self.g.found.phrase_at(list, self.token(at)).map(|end| self.place(end))
    }

    /// Whether a word or number stands at `at`.
    pub fn is_word(&self, at: usize) -> bool {
        self.g.is_word(self.token(at))
    }

    /// Whether the word at `at` starts with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        self.g.is_capital(self.token(at))
    }

    /// Whether the word at `at` opens a noun phrase.
    pub fn is_opener(&self, at: usize) -> bool {
        self.g.is_opener(self.token(at))
    }

    /// Whether the word at `at` is part of a verbal cue.
    pub fn is_verbal(&self, at: usize) -> bool {
        self.g.is_verbal(self.token(at))
    }

    /// Whether the word at `at` is a helping verb or negation.
    pub fn is_helper(&self, at: usize) -> bool {
        self.g.is_helper(self.token(at))
    }

    /// Whether the word at `at` is a relative pronoun.
    pub fn is_relative(&self, at: usize) -> bool {
        self.g.is_relative(self.token(at))
    }

    /// The shape of a present participle.
    pub fn is_participle(&self, at: usize) -> bool {
        self.g.is_participle(self.token(at))
    }

    /// The shape of a past tense or participle.
    pub fn has_verb_shape(&self, at: usize) -> bool {
        self.g.has_verb_shape(self.token(at))
    }

    /// A participle that opens a sentence: *Regarded as*, *Seen by*.
    pub fn is_opening_participle(&self, at: usize) -> bool {
        let irregular = Classes::of(List::PastVerbs).with(List::PastParticiples);
        let shaped = self.word(at).ends_with("ed") || self.is_any(at, irregular);
        let passive = self.is_any(at + 1, Classes::of(List::AgentWords).with(List::AsWords)) && !self.is_participle(at);
        self.kind(at) == Kind::Word && (shaped || passive)
    }

    /// An irregular past tense that is the verb of its clause: *left* in *the army left*.
    pub fn is_irregular_verb(&self, at: usize) -> bool {
        let irregular = Classes::of(List::PastVerbs).with(List::PastParticiples);
        self.is_any(at, irregular) && self.g.is_finite(self.token(at))
    }

    /// Whether a finite verb stands at `at`.
    pub fn is_finite(&self, at: usize) -> bool {
        self.g.is_finite(self.token(at))
    }

    /// A verb in a form that no noun or adjective has: *wants*, *is*.
    pub fn is_finite_form(&self, at: usize) -> bool {
        self.is(at, List::PresentVerbs) && self.g.is_finite(self.token(at))
    }

    /// Whether only a hyphen stands before `at`.
    pub fn is_hyphenated(&self, at: usize) -> bool {
        self.g.reading.is_hyphenated(self.token(at))
    }

    /// Whether white space stands before `at`, on either side of marks that were taken out there.
    pub fn is_spaced(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or(self.token(at), |before| self.token(before) + 1);
        let gaps = self.g.reading.tokens.get(before..=self.token(at)).unwrap_or(&[]);
        gaps.iter().any(|token| matches!(token.gap, Gap::Space | Gap::Line))
    }

    /// *Holm’s*, *the rebels’*: the mark of an owner at `at`, and not the *’s* of *he’s not*.
    pub fn is_possessive(&self, at: usize) -> bool {
        match self.kind(at) {
            Kind::Quote => self.g.quotation(self.token(at)).is_none(),
            Kind::Clitic => {
                let predicate = Classes::of(List::Negators).with(List::Adverbs);
                let joins = self.is_any(at + 1, predicate) || self.is_participle(at + 1);
                self.g.is_s_clitic(self.token(at)) && !joins
            }
            _ => false,
        }
    }
}

/// Whether a quotation is part of the sentence around it, and no speech beside it.
fn reads_on(g: &Grammar, q: &Quotation, sentence: &Sentence) -> bool {
    if !q.closed || !q.opened || q.end > sentence.end {
        return false;
    }
    let (first, end) = (q.first + 1, q.end - 1);
    let named = within(&g.found.actors, first, end).iter().any(|m| m.first == first && m.end == end);
    let held_up = named || q.words <= HELD_UP && !(first..end).any(|at| g.is_verbal(at) || g.is_any(at, CLAUSE));
    let opens = q.first == sentence.first || matches!(g.kind(q.first - 1), Kind::Comma | Kind::Colon);
    if opens { held_up && g.is_word(end - 1) } else { held_up || !g.is_capital(first) }
}
