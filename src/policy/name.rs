//! Words in a proper name are the bearer's and no choice of the writer: *Prevention of Terrorism Act*.

use super::Page;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::sourcing::Run;
use crate::sourcing::Voice;
use crate::text::Sentence;
use crate::text::Span;
use crate::text::token::Gap;

/// Small words, which a headline in capitals may leave small, and names too.
const SMALL: Classes = Classes::of(List::Determiners)
    .with(List::Prepositions)
    .with(List::Conjunctions)
    .with(List::Subordinators)
    .with(List::Auxiliaries)
    .with(List::BeForms)
    .with(List::InfinitiveMarkers)
    .with(List::AsWords);

/// Words with a capital that make no name of the word beside them: *the Iranian regime*, *on Monday*.
const BESIDE: Classes = SMALL.with(List::Countries).with(List::Demonyms).with(List::Capitals).with(List::TimeWords).with(List::PronounsI);

/// Words that show what stands before them to be a name where capitals do not.
const BODY: Classes = Classes::of(List::OrganisationNouns).with(List::DocumentNouns);

impl Page<'_> {
    /// Whether a run stands in the name of an actor, in the title of a work, or in a longer name in capitals.
    pub(super) fn is_name(&self, run: Run, voice: Voice) -> bool {
        let span = self.g.span(run);
        let in_actor = self.labels.mentions.iter().any(|mention| mention.span.contains(span) && mention.span != span);
        let held_up = matches!(voice, Voice::Quoted | Voice::Marked);
        let in_work = self.g.quotation(run.first).is_some() && !held_up;
        in_actor || in_work || self.is_in_capitals(run)
    }

    fn is_in_capitals(&self, run: Run) -> bool {
        let Some(sentence) = self.g.reading.sentence_at(run.first) else {
            return false;
        };
        let words = || (run.first..run.end).filter(|&at| self.g.is_word(at));
        if !words().all(|at| self.g.is_capital(at) || self.g.is_any(at, SMALL)) {
            return false;
        }
        let opens = (sentence.first..run.first).all(|at| !self.g.is_word(at));
        if opens || !self.tells(sentence) {
            let next = self.names(run.end, sentence);
            return next && self.g.is_any(run.end, BODY) || next && opens && self.names_body(run.end, sentence);
        }
        self.names(run.end, sentence) || self.name_before(run.first, sentence)
    }

    /// Whether a capital in this sentence tells a name: not where all words have one.
    fn tells(&self, sentence: &Sentence) -> bool {
        let paragraph = self.g.reading.paragraph_of(sentence);
        let content = |at: &usize| self.g.is_word(*at) && !self.g.is_any(*at, SMALL);
        !paragraph.capitals && (sentence.first..sentence.end).filter(content).any(|at| !self.g.is_capital(at))
    }

    /// Whether the word at `at` goes on a name that ends before it.
    fn names(&self, at: usize, sentence: &Sentence) -> bool {
        let joined = matches!(self.g.reading.token(at).gap, Gap::Space | Gap::Line | Gap::Hyphen);
        at < sentence.end && joined && self.may_name(at)
    }

    /// Whether the capitals from `at` on have a body or a paper among them: *Terrorism Prevention Act*.
    fn names_body(&self, at: usize, sentence: &Sentence) -> bool {
        (at..sentence.end).take_while(|&at| self.names(at, sentence)).any(|at| self.g.is_any(at, BODY))
    }

    /// A capital before the run, small words passed over, that opens no sentence: *War on Terrorism*.
    fn name_before(&self, first: usize, sentence: &Sentence) -> bool {
        let mut at = first;
        while at > sentence.first && self.g.is_any(at - 1, SMALL) && !self.g.is_capital(at - 1) {
            at -= 1;
        }
        let opens = (sentence.first..at.saturating_sub(1)).all(|before| !self.g.is_word(before));
        at > sentence.first && !opens && self.may_name(at - 1)
    }

    fn may_name(&self, at: usize) -> bool {
        let actor = |span: Span| self.labels.mentions.iter().any(|mention| mention.span.overlaps(span));
        self.g.is_capital(at) && !self.g.is_any(at, BESIDE) && self.g.reading.tokens.get(at).is_some_and(|token| !actor(token.span))
    }
}
