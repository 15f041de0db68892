//! Whose words every stretch is (CODEBOOK, section 1).
//!
//! Decision: voices are painted over the tokens in the order of their precedence – indirect, marked, quoted – and runs of one
//! voice are then read off. Quotation marks themselves are narration: they are no words.

use super::construction::Draft;
use super::grammar::Grammar;
use super::grammar::Run;
use super::model::Voice;
use super::model::VoiceSpan;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::ending;
use crate::matcher::starting;
use crate::text::Quotation;
use crate::text::Zone;
use crate::text::token::Gap;
use crate::text::token::Kind;

/// Longest uncued quotation that is held up and not quoted, in words.
const MARKED_WORDS: usize = 5;

/// The voice of each token, and the attribution in whose content it stands.
#[derive(Clone, Debug, Default)]
pub struct Voices {
    /// Voice by token.
    pub of: Vec<Voice>,
    /// Index plus one of the innermost attribution by token; 0 is none.
    pub attribution: Vec<u32>,
}

impl Voices {
    /// Paints the contents of attributions and the quotations of a reading.
    pub fn paint(g: &Grammar, drafts: &[Draft]) -> Voices {
        let count = g.reading.tokens.len();
        let mut voices = Voices { of: vec![Voice::Narration; count], attribution: vec![0; count] };
        let mut order: Vec<(u32, &Draft)> = (1..).zip(drafts).collect();
        order.sort_by_key(|(_, draft)| std::cmp::Reverse(draft.content.iter().map(|run| run.end - run.first).sum::<usize>()));
        for (number, draft) in order {
            for &run in &draft.content {
                fill(&mut voices.of, run, Voice::Indirect);
                fill(&mut voices.attribution, run, number);
            }
        }
        voices.paint_sources(drafts);
        voices.paint_marking_words(g);
        for quotation in g.reading.quotations.iter().filter(|q| !q.nested) {
            voices.paint_quotation(g, quotation);
        }
        voices
    }

    /// The voice of a token; narration past the end.
    #[inline]
    pub fn of_token(&self, at: usize) -> Voice {
        self.of.get(at).copied().unwrap_or_default()
    }

    /// The voice of a match: that of its last word.
    pub fn at(&self, end: usize) -> Voice {
        end.checked_sub(1).map_or(Voice::Narration, |last| self.of_token(last))
    }

    /// The attribution in whose content a match stands, by its last word.
    pub fn attribution_at(&self, end: usize) -> Option<u32> {
        end.checked_sub(1).and_then(|last| self.attribution.get(last)).and_then(|&at| at.checked_sub(1))
    }

    /// Stretches of one voice and one attribution, narration left out. None runs over an empty line: a title would not end
    /// where its text begins.
    pub fn spans(&self, g: &Grammar) -> Vec<VoiceSpan> {
        let mut spans: Vec<VoiceSpan> = Vec::new();
        let mut open = false;
        let of = self.of.iter().zip(&self.attribution).zip(&g.reading.tokens);
        for ((&voice, &owner), token) in of {
            if voice == Voice::Narration {
                open = false;
                continue;
            }
            let attribution = owner.checked_sub(1);
            let same = |span: &&mut VoiceSpan| open && (span.voice, span.attribution) == (voice, attribution) && token.gap != Gap::Break;
            match spans.last_mut().filter(same) {
                Some(span) => span.span.end = token.span.end,
                None => spans.push(VoiceSpan { voice, span: token.span, attribution }),
            }
            open = true;
        }
        spans
    }

    /// The words of a source or cue that stand inside their own content's gap keep the voice around them.
    fn paint_sources(&mut self, drafts: &[Draft]) {
        for draft in drafts {
            for run in draft.source.iter().chain([&draft.cue]).chain(&draft.via) {
                let own = draft.content.iter().any(|c| c.first <= run.first && run.end <= c.end);
                if own {
                    fill(&mut self.of, *run, Voice::Narration);
                }
            }
        }
    }

    /// *so-called*: the noun phrase after it is marked, up to five words.
    fn paint_marking_words(&mut self, g: &Grammar) {
        let single = (0..g.reading.tokens.len()).filter(|&at| g.is(at, List::MarkingWords)).map(|at| at + 1);
        let phrases = g.found.phrases_in(List::MarkingWords, 0, g.reading.tokens.len()).map(|m| m.end);
        let ends = |at: usize| !g.is_word(at) && g.kind(at) != Kind::Clitic;
        let starts: Vec<usize> = phrases.chain(single.filter(|&at| !g.is(at, List::MarkingWords))).collect();
        for start in starts {
            let limit = g.window(start.saturating_sub(1)).end;
            if g.kind(start) != Kind::Word {
                continue;
            }
            let end = g.phrase_after(start, limit).map_or(start, |phrase| phrase.end);
            let stops = |at: usize| g.is(at, List::Prepositions) && !joins_name(g, at) || g.is(at, List::Conjunctions) || ends(at);
            let end = (start..end).find(|&at| stops(at) || at > start && is_bearer(g, at)).unwrap_or(end);
            let named = starting(&g.found.actors, start).map_or(end, |name| name.end.max(end)); // Observatory for the River
            let end = named.min(start + MARKED_WORDS);
            fill(&mut self.of, Run::new(start, end), Voice::Marked);
        }
    }

    fn paint_quotation(&mut self, g: &Grammar, quotation: &Quotation) {
        let (first, end) = quotation.inside();
        let inside = Run::new(first, end);
        if inside.is_empty() {
            return;
        }
        let governed = self.attribution.iter().take(inside.end).skip(inside.first).any(|&owner| owner > 0);
        let sentence = g.reading.sentence_at(quotation.first);
        let headline = sentence.is_some_and(|sentence| g.reading.paragraph_of(sentence).zone == Zone::Headline);
        let called = quotation.first > 0 && g.is(quotation.first - 1, List::MarkingWords) && quotation.words <= MARKED_WORDS;
        let voice = if called {
            Voice::Marked
        } else if !headline && is_title(g, quotation) && quotation.words <= MARKED_WORDS {
            return;
        } else if governed || headline || quotation.words > MARKED_WORDS {
            Voice::Quoted
        } else if is_title(g, quotation) {
            return;
        } else {
            Voice::Marked
        };
        fill(&mut self.of, inside, voice);
        if quotation.opened {
            fill(&mut self.of, Run::new(quotation.first, first), Voice::Narration);
        }
        if quotation.closed {
            fill(&mut self.of, Run::new(end, quotation.end), Voice::Narration);
        }
    }
}

/// *of* in *the so-called Free Guild of Holm*: part of a name.
fn joins_name(g: &Grammar, at: usize) -> bool {
    let next = at + 1 + usize::from(g.is(at + 1, List::Determiners));
    g.is(at, List::NameJoiners) && g.is_capital(at - 1) && g.is_capital(next)
}

/// *the self-described ferrymen's guild Alda Vey*: the name at `at` is that of the bearer, of whom the words before it are said.
fn is_bearer(g: &Grammar, at: usize) -> bool {
    let label = ending(&g.found.labels, 0, at).is_some();
    let role = g.is_any(at - 1, Classes::of(List::RoleNouns).with(List::UniqueRoles));
    g.is_capital(at) && !g.is_capital(at - 1) && (label || role)
}

/// Gives all tokens of a run the same value, as far as they lie in the text.
fn fill<T: Copy>(of: &mut [T], run: Run, value: T) {
    let end = run.end.min(of.len());
    of.get_mut(run.first..end).unwrap_or_default().fill(value);
}

/// The title of a work, or a nickname: a word for works stands beside it, or it stands inside a person's name.
pub(super) fn is_title(g: &Grammar, quotation: &Quotation) -> bool {
    let paragraph = g.reading.sentence_at(quotation.first).map(|sentence| g.reading.paragraph_of(sentence));
    let (first, end) = paragraph.map_or((0, quotation.end), |p| (p.first, p.end));
    let near = (quotation.first.saturating_sub(3).max(first)..quotation.first).chain(quotation.end..end.min(quotation.end + 3));
    let named_as = g.found.phrases_in(List::WorkNouns, quotation.first.saturating_sub(3), quotation.first).next().is_some();
    let work = named_as || near.into_iter().any(|at| g.is(at, List::WorkNouns));
    let small = Classes::of(List::Determiners).with(List::Prepositions).with(List::Conjunctions);
    let capitals = (quotation.first..quotation.end).filter(|&at| g.is_word(at)).all(|at| g.is_capital(at) || g.is_any(at, small));
    let given = Classes::of(List::GivenNamesF).with(List::GivenNamesM).with(List::Titles);
    let before = quotation.first.checked_sub(1).filter(|&at| at >= first && g.is_capital(at));
    let in_name = before.is_some_and(|at| g.is_any(at, given)) && quotation.end < end && g.is_capital(quotation.end);
    capitals && (work || in_name)
}
