//! Passives and hearsay: nobody is named, or only behind *by*.

use super::Context;
use super::Draft;
use super::verb::speech;
use super::verb::to_comma;
use crate::lexicon::Cue;
use crate::lexicon::Takes;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::sourcing::grammar::Grammar;
use crate::sourcing::grammar::Run;
use crate::text::token::Kind;

/// *is believed to …*, *was described by X as …*; *was quoted as saying*, whose subject is the source.
pub(super) fn passive(g: &Grammar, context: &Context, cue: &Cue, run: Run) -> Option<Draft> {
    let window = g.window(run.first);
    let subject = g.subject(window.first, run);
    let mut speaks = g.is_participle(run.end - 1);
    let mut start = run.end;
    let mut agent = None;
    if g.is(start, List::AgentWords) {
        agent = g.phrase_after(start + 1, window.end);
        start = agent.map_or(start, |agent| agent.end);
    }
    if agent.is_some() && g.is(start, List::AsWords) && g.is_participle(start + 1) {
        (speaks, start) = (true, start + 2); // was quoted by the Herald as saying
    }
    if speaks {
        let content = speech(g, context, window, &subject, start)?;
        return Some(Draft { cue: subject.cue, source: subject.source, via: agent, content, rule: "quoted as saying", ..Draft::default() });
    }
    let patient = subject
        .source
        .filter(|_| !g.is(run.first, List::PronounsIt))
        .filter(|run| !g.is(run.first, List::PronounsIt) || run.end - run.first > 1 || !cue.takes.contains(&Takes::That));
    // *Asked about the delay, …*, *when told that …*: a clause without a subject
    let reduced = run.first == window.first || g.is(run.first - 1, List::Subordinators) || g.is(run.first, List::Subordinators);
    let content: Vec<Run> =
        patient.into_iter().chain(g.content_after(start, window).map(|run| if reduced { to_comma(g, run) } else { run })).collect();
    let impersonal = reduced || g.is(run.first, List::PronounsIt);
    if content.is_empty() || !impersonal && subject.source.is_none() && agent.is_none() {
        return None;
    }
    Some(Draft { cue: subject.cue, source: agent, content, rule: "passive", ..Draft::default() })
}

/// *allegedly*: nobody is named; the clause around it is the content.
pub(super) fn adverb(g: &Grammar, cue: Run) -> Option<Draft> {
    let window = g.window(cue.first);
    let border = |at: usize| {
        matches!(g.kind(at), Kind::Comma | Kind::Semicolon | Kind::Colon | Kind::Dash)
            || g.is_any(
                at,
                Classes::of(List::Subordinators).with(List::Complementisers).with(List::RelativePronouns).with(List::PronounsWho),
            )
            || g.is_verbal(at)
    };
    let mut start = (window.first..cue.first).rev().find(|&at| border(at)).map_or(window.first, |at| at + 1);
    while start < cue.first && g.is(start, List::Conjunctions) {
        start += 1;
    }
    let before = (start < cue.first).then(|| Run::new(start, cue.first));
    let after = (cue.end..window.end).find(|&at| border(at)).unwrap_or(g.content_end(window));
    let after = (cue.end < after).then(|| Run::new(cue.end, after));
    let mut content: Vec<Run> = before.into_iter().chain(after).filter(|run| (run.first..run.end).any(|at| g.is_word(at))).collect();
    if content.is_empty() && g.kind(cue.end) == Kind::Comma {
        content.extend(g.content_after(cue.end + 1, window));
    } else if content.is_empty() {
        content.extend(g.content_before(cue.first, window, 0));
    }
    (!content.is_empty()).then(|| Draft { cue, source: None, content, rule: "hearsay adverb", ..Draft::default() })
}
