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
        while next < drafts.len() && drafts[next].cue.first < quotation.first {
            if quotes(g, &drafts[next]) && g.quotation(drafts[next].cue.first).is_none() {
                last = Some(next);
            }
            next += 1;
        }
        let owner = owner(drafts, &contents, quotation.first, quotation.end);
        if owner.is_some() {
            last = owner;
            continue;
        }
        let goes_on = |&at: &usize| names_too(g, &drafts[at], quotation.first) || continues(g, drafts, at, quotation.first, quotation.end);
        if let Some(speaker) = last.filter(goes_on) {
            drafts[speaker].content.push(Run::new(quotation.first, quotation.end));
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
    let outside = |at: &usize| !(first < drafts[*at].cue.first && drafts[*at].cue.end < end);
    contents.around(first + 1, first + 1).map(|(_, at)| at).filter(outside).min()
}

/// Whether an attribution holds a quotation, so that more of it may follow.
fn quotes(g: &Grammar, draft: &Draft) -> bool {
    draft.content.iter().any(|run| (run.first..run.end).any(|at| g.kind(at) == Kind::Quote))
}

/// Whether a quotation goes on with what `speaker` said: it is a sentence of its own, and nothing else was said since.
fn continues(g: &Grammar, drafts: &[Draft], speaker: usize, first: usize, end: usize) -> bool {
    let Some(sentence) = g.reading.sentence_of(first) else {
        return false;
    };
    let own_sentence = g.reading.sentences[sentence].first == first;
    let closing = g.reading.sentence_of(end - 1).is_some_and(|s| g.reading.sentences[s].end <= end + 1);
    let from = drafts[speaker].content.iter().map(|run| run.end).chain([drafts[speaker].cue.end]).max().unwrap_or(first);
    let Some(spoken) = g.reading.sentence_of(from.saturating_sub(1)) else {
        return false;
    };
    let between = sentence.saturating_sub(spoken);
    let same_paragraph = g.reading.sentences[sentence].paragraph == g.reading.sentences[spoken].paragraph;
    let next_paragraph = g.reading.sentences[sentence].paragraph == g.reading.sentences[spoken].paragraph + 1;
    own_sentence && closing && between <= 1 && (same_paragraph || next_paragraph)
}
