//! Passives and hearsay: nobody is named, or only behind *by*.

use super::Context;
use super::Draft;
use super::shared::reach;
use super::shared::shared_source;
use super::verb::holds_clause;
use super::verb::speech;
use super::verb::to_comma;
use crate::lexicon::Cue;
use crate::lexicon::Takes;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::within;
use crate::sourcing::content::Follows;
use crate::sourcing::grammar::Grammar;
use crate::sourcing::grammar::Run;
use crate::sourcing::subject::Subject;
use crate::text::token::Kind;

/// *is believed to …*, *was described by X as …*; *was quoted as saying*, whose subject is the source.
pub(super) fn passive(g: &Grammar, context: &Context, cue: &Cue, run: Run) -> Option<Draft> {
    let window = reach(g, run);
    // a form may end in *by*: *was quoted by*
    let end = run.end - usize::from(g.is(run.end - 1, List::AgentWords));
    let subject = g.subject(window.first, run);
    let subject = Subject { cue: Run::new(subject.cue.first, end), ..subject };
    // *was confirmed Sunday by the ministry*
    let by = (end..window.end.min(end + 4)).find(|&at| !g.is_any(at, BESIDE)).filter(|&at| g.is(at, List::AgentWords));
    let agent = by.and_then(|by| g.phrase_after(by + 1, window.end));
    let agent = agent.map(|agent| g.with_holder(agent, window.end).unwrap_or(agent));
    let place = Place { window, end: agent.map_or(end, |agent| agent.end), agent };
    quoted_as_saying(g, context, &subject, &place).or_else(|| said_of(g, context, cue, &subject, &place))
}

/// What may stand between a passive and its agent.
const BESIDE: Classes = Classes::of(List::Adverbs).with(List::TimeWords);

/// Where a passive stands.
struct Place {
    /// The tokens it may reach.
    window: Run,
    /// One past the cue, or past the agent behind it.
    end: usize,
    /// Who stands behind *by*.
    agent: Option<Run>,
}

/// *was quoted as saying*, *was quoted by the Herald as saying*: the subject speaks, the agent relays.
fn quoted_as_saying(g: &Grammar, context: &Context, subject: &Subject, place: &Place) -> Option<Draft> {
    let relayed = place.agent.is_some() && g.is(place.end, List::AsWords) && g.is_participle(place.end + 1);
    let start = match relayed {
        true => place.end + 2,
        false if g.is_participle(subject.cue.end - 1) => place.end,
        false => return None,
    };
    let content = speech(g, context, place.window, subject, start)?;
    let (source, via) = (subject.source, place.agent);
    Some(Draft { cue: subject.cue, source, via, content, reach: start, rule: "quoted as saying", ..Draft::default() })
}

/// *X is believed to …*, *X was described by Y as …*, *X, seen by Y as …,*: what is said of the subject.
fn said_of(g: &Grammar, context: &Context, cue: &Cue, subject: &Subject, place: &Place) -> Option<Draft> {
    let (window, run) = (place.window, subject.cue);
    // *Told of the delay, …*, *when told that …*: a clause without a subject
    let lacks = run.first == window.first || g.is(run.first - 1, List::Subordinators) || g.is(run.first, List::Subordinators);
    let it = g.is(run.first, List::PronounsIt);
    let modifies = !lacks && modifies(g, run);
    let aside = modifies && matches!(g.kind(run.first - 1), Kind::Comma | Kind::Dash);
    let patient = match aside {
        true => g.last_phrase(window.first, run.first - 1),
        false => subject.source.filter(|source| !it && !is_empty_subject(g, cue, *source)),
    };
    // *He lives in Holm and has long been described as*
    let patient =
        patient.or_else(|| subject.shared.then(|| shared_source(g, context, window, run.first)).flatten().filter(|_| !lacks && !it));
    let inserted = it && run.first > window.first && g.kind(run.first - 1) == Kind::Comma && g.kind(place.end) == Kind::Comma;
    let patient = patient.or_else(|| inserted.then(|| g.content_before(run.first, window, 0)).flatten());
    let from = place.end + usize::from(inserted);
    let told = (!matches!(g.kind(from), Kind::Comma | Kind::Dash)).then(|| g.content_after(from, window)).flatten();
    let right = told.map(|right| match () {
        () if lacks || aside || subject.relative => to_comma(g, right),
        () if modifies => Run::new(right.first, (right.first..right.end).find(|&at| g.is_finite(at)).unwrap_or(right.end)),
        () => right,
    });
    // *branded by the guild a terrorist group*
    let labelled = right.is_some_and(|run| g.is_opener(run.first) && !within(&g.found.labels, run.first, run.end).is_empty());
    let mut content: Vec<Run> = patient.into_iter().chain(right).collect();
    let agent = place.agent.or_else(|| agent_behind(g, run, content.last_mut().filter(|run| run.first >= place.end)?));
    let agent = agent.map(|agent| if lacks { agent } else { with_others(g, agent, window.end) });
    let denied = agent.is_none() && patient.is_some_and(|run| run.first > window.first && g.is(run.first - 1, List::Negators));
    let nobody = patient.is_none() && agent.is_none() && !it && !lacks && subject.source.is_none();
    let wants_as = modifies || cue.takes[..] == [Takes::As];
    let untold = agent.is_none() && (ought(g, run) || modifies || !it && !lacks && !tells(g, cue, place))
        || wants_as && place.agent.is_some() && !g.is(place.end, List::AsWords) && !labelled; // seen by the ferry
    (!content.is_empty() && !denied && !nobody && !untold).then(|| Draft {
        cue: run,
        source: agent,
        content,
        rule: "passive",
        ..Draft::default()
    })
}

/// *The yard, designated a heap by the guild, …*: what could be a verb in the past is a participle behind a comma, with an agent.
pub(super) fn named_behind(g: &Grammar, context: &Context, cue: &Cue, run: Run, subject: &Subject) -> Option<Draft> {
    let window = g.window(run.first);
    if !modifies(g, run) {
        return None;
    }
    // *Designated a heap by the guild, the yard …*
    let opens = run.first == window.first && !g.is_participle(run.first);
    let shaped = g.has_verb_shape(run.first) || g.is_any(run.end, Classes::of(List::AgentWords).with(List::AsWords));
    let behind = run.first > window.first && matches!(g.kind(run.first - 1), Kind::Comma | Kind::Dash) && shaped;
    // *a body listed as a heap by the guild*, not *which the guild listed as*
    let relative = subject.start > window.first && g.is_relative(subject.start - 1);
    let reduced = g.is(run.end, List::AsWords) && g.has_verb_shape(run.first) && !relative;
    if !(opens || behind || reduced) {
        return None;
    }
    let agent = Some(run.end).filter(|&by| g.is(by, List::AgentWords)).and_then(|by| g.phrase_after(by + 1, window.end));
    let place = Place { window, end: agent.map_or(run.end, |agent| agent.end), agent };
    said_of(g, context, cue, subject, &place)
}

/// Whether a passive without an agent goes on with what was said: *is said to*, *was told that*, *was called a tyrant*; not *was
/// discussed in May*, *is called Rope Street*.
fn tells(g: &Grammar, cue: &Cue, place: &Place) -> bool {
    let last = place.end - 1;
    // *damage was reported to the town hall*: whom one told, and nothing that was said
    if g.is(last, List::InfinitiveMarkers) && (g.is_opener(place.end) || g.is_capital(place.end) || g.is_pronoun(place.end)) {
        return false;
    }
    if g.is_any(last, Classes::of(List::InfinitiveMarkers).with(List::ComplementPrepositions)) {
        return !g.is(last, List::AsWords) || !names(g, place.end);
    }
    let (next, follows) = g.follows(place.end, place.window.end, &cue.takes);
    match follows {
        Follows::That | Follows::To | Follows::Quotation | Follows::Colon => true,
        Follows::As => !names(g, next + 1),
        Follows::Of => cue.takes.contains(&Takes::Of),
        Follows::Words if g.is(last, List::NamingVerbs) => !names(g, next),
        Follows::Words => g.content_after(next, place.window).is_some_and(|run| holds_clause(g, run)),
        Follows::Nothing => false,
    }
}

/// Whether a proper name starts at `at`.
fn names(g: &Grammar, at: usize) -> bool {
    g.is_capital(at) && (!g.is_opener(at) || g.is_capital(at + 1))
}

/// *seen by*, *designated … by*: a participle of naming behind its noun, with no helping verb.
fn modifies(g: &Grammar, cue: Run) -> bool {
    let helped = (cue.first..cue.end).any(|at| g.is(at, List::BeForms));
    !helped && g.is(cue.end - 1, List::NamingVerbs)
}

/// *It is said that*, *there were reports that*: no patient, unlike *it was sold*.
fn is_empty_subject(g: &Grammar, cue: &Cue, source: Run) -> bool {
    let it = g.is(source.first, List::PronounsIt) && cue.takes.contains(&Takes::That);
    source.end - source.first == 1 && (it || g.is(source.first, List::Adverbs))
}

/// *damage should be reported at once*: what ought to be said was not.
fn ought(g: &Grammar, cue: Run) -> bool {
    (cue.first..cue.end).any(|at| g.is(at, List::Modals))
}

/// *was called a waste by critics (in May)*: the agent stands behind the content, which ends before it.
fn agent_behind(g: &Grammar, cue: Run, content: &mut Run) -> Option<Run> {
    let is_by = |at: usize| g.is(at, List::AgentWords);
    let names = g.is(cue.end - 1, List::NamingVerbs) || cue.end >= cue.first + 2 && g.is(cue.end - 2, List::NamingVerbs);
    let first = || (content.first + 1..content.end).find(|&at| is_by(at));
    let by = if names { first() } else { None }.or_else(|| (content.first + 1..content.end).rfind(|&at| is_by(at)))?;
    let goes_on = Classes::of(List::Prepositions).with(List::TimeWords).with(List::Adverbs);
    let ends = |at: usize| at == content.end || names && (g.kind(at) == Kind::Comma || g.is_any(at, goes_on));
    let clause = (content.first..by).any(|at| g.is_finite(at) || g.is(at, List::InfinitiveMarkers) || g.has_verb_shape(at));
    // *by the minister, Ada Vale*
    let agent = g.phrase_after(by + 1, content.end).map(|agent| g.with_holder(agent, content.end).unwrap_or(agent));
    let agent = agent.filter(|agent| !clause && ends(agent.end))?;
    content.end = by;
    Some(agent)
}

/// *by the port, the guild and the council*: an agent with those joined to it behind commas.
fn with_others(g: &Grammar, agent: Run, end: usize) -> Run {
    let mut last = agent;
    while g.kind(last.end) == Kind::Comma && (g.is_capital(last.end + 1) || g.is_opener(last.end + 1)) {
        let next = if g.is(last.end + 1, List::Conjunctions) { last.end + 2 } else { last.end + 1 };
        let Some(other) = g.phrase_after(next, end).filter(|other| g.is_capital(other.end - 1)) else { break };
        if (other.first..other.end).any(|at| g.is(at, List::Conjunctions)) {
            return Run::new(agent.first, other.end);
        }
        last = other;
    }
    agent
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
    // *The army, reportedly, fled*: commas on both sides are no borders
    let aside = cue.first > window.first && g.kind(cue.first - 1) == Kind::Comma && g.kind(cue.end) == Kind::Comma;
    let (left, right) = if aside { (cue.first - 1, cue.end + 1) } else { (cue.first, cue.end) };
    let mut start = (window.first..left).rev().find(|&at| border(at)).map_or(window.first, |at| at + 1);
    while start < cue.first && g.is(start, List::Conjunctions) {
        start += 1;
    }
    let before = (start < left).then(|| Run::new(start, left));
    // the verb that the adverb stands beside is no border: *the truce reportedly held*
    let after = (right + 1..window.end).find(|&at| border(at)).unwrap_or(g.content_end(window));
    let after = (right < after).then(|| Run::new(right, after));
    let mut content: Vec<Run> = before.into_iter().chain(after).filter(|run| (run.first..run.end).any(|at| g.is_word(at))).collect();
    if content.is_empty() && g.kind(cue.end) == Kind::Comma {
        content.extend(g.content_after(cue.end + 1, window));
    } else if content.is_empty() {
        content.extend(g.content_before(cue.first, window, 0));
    }
    (!content.is_empty()).then(|| Draft { cue, source: None, content, rule: "hearsay adverb", ..Draft::default() })
}
