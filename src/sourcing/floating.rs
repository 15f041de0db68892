//! Quotations without a cue of their own: they go on with what was attributed before them.

use super::construction::Draft;
use super::contents::Contents;
use super::grammar::Grammar;
use super::grammar::Run;
use crate::matcher::List;
use crate::text::token::Kind;

/// Adds floating quotations to the attribution that they continue: those that follow it in its paragraph, those that
/// reopen in the next one, and paragraphs that are nothing but a quotation.
pub fn attach(g: &Grammar, drafts: &mut [Draft]) {
    // quotations that are added never hold a later one
    let contents = Contents::of(drafts);
    let mut last: Option<usize> = None;
    let mut next = 0;
    for quotation in g.reading.quotations.iter().filter(|q| !q.nested) {
        while let Some(draft) = drafts.get(next).filter(|draft| draft.cue.first < quotation.first) {
            if quotes(g, draft) && g.quotation(draft.cue.first).is_none() {
                last = Some(next);
            }
            next += 1;
        }
        let owner = owner(drafts, &contents, quotation.first, quotation.end);
        if owner.is_some() {
            last = owner;
            continue;
        }
        let goes_on = |draft: &&mut Draft| names_too(g, draft, quotation.first) || continues(g, draft, quotation.first, quotation.end);
        if let Some(speaker) = last.and_then(|at| drafts.get_mut(at)).filter(goes_on) {
            speaker.content.push(Run::new(quotation.first, quotation.end));
        }
    }
}

/// *He called the raid “a massacre” and the army “thugs”*: more of one naming in its sentence.
fn names_too(g: &Grammar, draft: &Draft, first: usize) -> bool {
    let names = g.is(draft.cue.end - 1, List::NamingVerbs);
    let said = draft.content.iter().map(|run| run.end).max().unwrap_or(draft.cue.end);
    let between = said..first;
    let same = g.reading.sentence_of(first) == g.reading.sentence_of(draft.cue.first);
    names && same && said <= first && !between.into_iter().any(|at| g.is_finite(at) || g.is_verbal(at))
}

/// The first attribution outside the quotation whose content it is.
fn owner(drafts: &[Draft], contents: &Contents, first: usize, end: usize) -> Option<usize> {
    let outside = |at: &usize| drafts.get(*at).is_some_and(|draft| !(first < draft.cue.first && draft.cue.end < end));
    contents.around(first + 1, first + 1).map(|(_, at)| at).filter(outside).min()
}

/// Whether an attribution holds a quotation, so that more of it may follow.
fn quotes(g: &Grammar, draft: &Draft) -> bool {
    draft.content.iter().any(|run| (run.first..run.end).any(|at| g.kind(at) == Kind::Quote))
}

/// Whether a quotation goes on with what `speaker` said: it is a sentence of its own, and nothing else was said since.
fn continues(g: &Grammar, speaker: &Draft, first: usize, end: usize) -> bool {
    let from = speaker.content.iter().map(|run| run.end).chain([speaker.cue.end]).max().unwrap_or(first);
    let spoken_at = from.saturating_sub(1);
    let (Some(own), Some(spoken)) = (g.reading.sentence_at(first), g.reading.sentence_at(spoken_at)) else {
        return false;
    };
    let own_sentence = own.first == first;
    let closing = g.reading.sentence_at(end - 1).is_some_and(|sentence| sentence.end <= end + 1);
    let beside = g.reading.sentence_of(first) <= g.reading.sentence_of(spoken_at).map(|at| at + 1);
    let same_paragraph = own.paragraph == spoken.paragraph;
    let next_paragraph = own.paragraph == spoken.paragraph + 1;
    own_sentence && closing && beside && (same_paragraph || next_paragraph)
}
