//! Sources behind their verb: *“…,” said the minister*.

use crate::lexicon::Cue;
use crate::lexicon::Takes;
use crate::matcher::List;
use crate::matcher::within;
use crate::sourcing::grammar::Grammar;
use crate::sourcing::grammar::Run;
use crate::text::token::Kind;

/// *“…,” said the minister*: right after a quotation or a comma, with no subject before.
pub(super) fn inversion(g: &Grammar, entry: &Cue, window: Run, cue: Run, has_subject: bool) -> Option<Run> {
    if cue.first == window.first {
        return opening_inversion(g, entry, window, cue);
    }
    let before = cue.first.checked_sub(1)?;
    let after_quotation = g.kind(before) == Kind::Quote && g.is_speech(before);
    let after_comma = g.kind(before) == Kind::Comma
        && (!has_subject || before > 0 && g.kind(before - 1) == Kind::Quote || ends_with_speaker(g, entry, window, cue));
    // after a comma a verb with an addressee has its listener behind it: *Vale, a member, told the Herald*
    let addresses = entry.takes.contains(&Takes::Addressee) && !entry.takes.contains(&Takes::Object);
    let speaker = after_quotation || after_comma && !g.is_pronoun(cue.end) && !addresses && !entry.thought;
    if !speaker || g.is(cue.end, List::Complementisers) || g.is_participle(cue.first) || g.is(cue.end - 1, List::Prepositions) {
        return None;
    }
    // *called it “a waste,” said he was sorry*
    let verb = |source: &Run, at: usize| g.is_verb_form(at) || g.is_pronoun(source.first) && g.is_finite(at);
    let goes_on = |source: &Run| (source.end..window.end).find(|&at| !g.is(at, List::Adverbs)).is_some_and(|at| verb(source, at));
    g.inverted(cue.end, window.end).filter(|source| !goes_on(source) && (g.is_capital(source.first) || !g.is_participle(source.first)))
}

/// *Said Vale: “The dam is safe.”*: the verb opens the sentence, its speaker and a quotation follow; not *Ask Vale: “Is it safe?”*.
fn opening_inversion(g: &Grammar, entry: &Cue, window: Run, cue: Run) -> Option<Run> {
    let told = entry.takes.contains(&Takes::Addressee) || g.is_participle(cue.first);
    let speaker = g.inverted(cue.end, window.end).filter(|_| !told)?;
    let quoted = g.kind(speaker.end) == Kind::Colon || g.kind(speaker.end) == Kind::Comma && g.kind(speaker.end + 1) == Kind::Quote;
    quoted.then_some(speaker)
}

/// Whether nothing but one noun phrase stands behind a cue: *…, said city resident Ada Vale.*
fn ends_with_speaker(g: &Grammar, entry: &Cue, window: Run, cue: Run) -> bool {
    let says = entry.takes.contains(&Takes::Clause) && tells_before(g, window, cue);
    let Some(source) = g.inverted(cue.end, window.end).filter(|source| says && source.end >= g.content_end(window)) else { return false };
    g.is_capital(source.first) || g.is_capital(source.end - 1) || !within(&g.found.sources, source.first, source.end).is_empty()
}

/// Whether a clause stands before a cue: *the dam leaks, said Vale*; not *Vale, who heads the guild, stressed*.
fn tells_before(g: &Grammar, window: Run, cue: Run) -> bool {
    let dependent =
        |at: usize| (window.first..at).rev().take_while(|&i| g.kind(i) != Kind::Comma).any(|i| i > window.first && g.is_relative(i));
    (window.first..cue.first).any(|at| (g.is_finite(at) || g.kind(at) == Kind::Quote) && !dependent(at))
}
