//! Passives and hearsay: nobody is named, or only behind *by*.

use super::Context;
use super::Draft;
use super::verb::speech;
use super::verb::to_comma;
use crate::lexicon::Cue;
use crate::lexicon::Takes;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::within;
use crate::sourcing::grammar::Grammar;
use crate::sourcing::grammar::Run;
use crate::sourcing::subject::Subject;
use crate::text::token::Kind;

/// *is believed to …*, *was described by X as …*; *was quoted as saying*, whose subject is the source.
pub(super) fn passive(g: &Grammar, context: &Context, cue: &Cue, run: Run) -> Option<Draft> {
    let window = g.window(run.first);
    let subject = g.subject(window.first, run);
    let mut speaks = g.is_participle(run.end - 1);
    // a form may end in *by*: *was quoted by*
    let mut start = run.end - usize::from(g.is(run.end - 1, List::AgentWords));
    let subject = Subject { cue: Run::new(subject.cue.first, start), ..subject };
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
        let said = Draft { cue: subject.cue, source: subject.source, via: agent, content, rule: "quoted as saying", ..Draft::default() };
        return Some(Draft { reach: start, ..said });
    }
    let patient = subject
        .source
        .filter(|_| !g.is(run.first, List::PronounsIt))
        .filter(|run| !g.is(run.first, List::PronounsIt) || run.end - run.first > 1 || !cue.takes.contains(&Takes::That));
    // *Told of the delay, …*, *when told that …*: a clause without a subject
    let reduced = run.first == window.first || g.is(run.first - 1, List::Subordinators) || g.is(run.first, List::Subordinators);
    let mut content: Vec<Run> =
        patient.into_iter().chain(g.content_after(start, window).map(|run| if reduced { to_comma(g, run) } else { run })).collect();
    let agent = agent.or_else(|| agent_behind(g, content.last_mut().filter(|run| run.first >= start)?));
    let impersonal = reduced || g.is(run.first, List::PronounsIt);
    let denied = agent.is_none() && patient.is_some_and(|run| run.first > window.first && g.is(run.first - 1, List::Negators));
    if content.is_empty() || denied || !impersonal && subject.source.is_none() && agent.is_none() {
        return None;
    }
    Some(Draft { cue: subject.cue, source: agent, content, rule: "passive", ..Draft::default() })
}

/// *was called a waste by critics*: the agent stands at the end of the content, which ends before it.
fn agent_behind(g: &Grammar, content: &mut Run) -> Option<Run> {
    let by = (content.first + 1..content.end).rfind(|&at| g.reading.word(at).len() == 2 && g.is(at, List::AgentWords))?;
    let clause = (content.first..by).any(|at| g.is_finite(at) || g.is(at, List::InfinitiveMarkers) || g.has_verb_shape(at));
    let agent = g.phrase_after(by + 1, content.end).filter(|agent| !clause && agent.end == content.end)?;
    let speaks =
        !within(&g.found.sources, agent.first, agent.end).is_empty() || !within(&g.found.actors, agent.first, agent.end).is_empty();
    (speaks || g.is_capital(agent.end - 1)).then(|| {
        content.end = by;
        agent
    })
}

/// *allegedly*: nobody is named; the clause around it is the content. *the alleged*: the noun phrase behind it is.
pub(super) fn adverb(g: &Grammar, entry: &Cue, cue: Run) -> Option<Draft> {
    let window = g.window(cue.first);
    if entry.takes.contains(&Takes::Object) {
        let content = vec![g.phrase_after(cue.end, g.content_end(window))?];
        return Some(Draft { cue, source: None, content, rule: "hearsay adjective", ..Draft::default() });
    }
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
