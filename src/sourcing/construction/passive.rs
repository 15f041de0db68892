//! Passives and hearsay: nobody is named, or only behind *by*.

use super::Context;
use super::Draft;
use super::verb::holds_clause;
use super::verb::speech;
use super::verb::to_comma;
use crate::lexicon::Cue;
use crate::lexicon::Takes;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::sourcing::content::Follows;
use crate::sourcing::grammar::Grammar;
use crate::sourcing::grammar::Run;
use crate::sourcing::subject::Subject;
use crate::text::token::Kind;

/// *is believed to …*, *was described by X as …*; *was quoted as saying*, whose subject is the source.
pub(super) fn passive(g: &Grammar, context: &Context, cue: &Cue, run: Run) -> Option<Draft> {
    let window = g.window(run.first);
    // a form may end in *by*: *was quoted by*
    let end = run.end - usize::from(g.is(run.end - 1, List::AgentWords));
    let subject = g.subject(window.first, run);
    let subject = Subject { cue: Run::new(subject.cue.first, end), ..subject };
    // *was confirmed Sunday by the ministry*
    let by = (end..window.end.min(end + 4)).find(|&at| !g.is_any(at, BESIDE)).filter(|&at| g.is(at, List::AgentWords));
    let agent = by.and_then(|by| g.phrase_after(by + 1, window.end));
    let agent = agent.map(|agent| g.with_holder(agent, window.end).unwrap_or(agent));
    let place = Place { window, end: agent.map_or(end, |agent| agent.end), agent };
    quoted_as_saying(g, context, &subject, &place).or_else(|| said_of(g, cue, &subject, &place))
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
fn said_of(g: &Grammar, cue: &Cue, subject: &Subject, place: &Place) -> Option<Draft> {
    let (window, run) = (place.window, subject.cue);
    // *Told of the delay, …*, *when told that …*: a clause without a subject
    let lacks = run.first == window.first || g.is(run.first - 1, List::Subordinators) || g.is(run.first, List::Subordinators);
    let it = g.is(run.first, List::PronounsIt);
    let modifies = !lacks && modifies(g, run);
    let aside = modifies && g.kind(run.first - 1) == Kind::Comma;
    let patient = match aside {
        true => g.last_phrase(window.first, run.first - 1),
        false => subject.source.filter(|source| !it && !is_empty_subject(g, cue, *source)),
    };
    let inserted = it && run.first > window.first && g.kind(run.first - 1) == Kind::Comma && g.kind(place.end) == Kind::Comma;
    let patient = patient.or_else(|| inserted.then(|| g.content_before(run.first, window, 0)).flatten());
    let from = place.end + usize::from(inserted);
    let right = g.content_after(from, window).map(|right| match () {
        () if lacks || aside || subject.relative => to_comma(g, right),
        () if modifies => Run::new(right.first, (right.first..right.end).find(|&at| g.is_finite(at)).unwrap_or(right.end)),
        () => right,
    });
    let mut content: Vec<Run> = patient.into_iter().chain(right).collect();
    let agent = place.agent.or_else(|| agent_behind(g, content.last_mut().filter(|run| run.first >= place.end)?));
    let denied = agent.is_none() && patient.is_some_and(|run| run.first > window.first && g.is(run.first - 1, List::Negators));
    let nobody = patient.is_none() && agent.is_none() && !it && !lacks && subject.source.is_none();
    let wants_as = modifies || cue.takes[..] == [Takes::As];
    let untold = agent.is_none() && (ought(g, run) || modifies || !it && !lacks && !tells(g, cue, place))
        || wants_as && place.agent.is_some() && !g.is(place.end, List::AsWords); // seen by the ferry
    (!content.is_empty() && !denied && !nobody && !untold).then(|| Draft {
        cue: run,
        source: agent,
        content,
        rule: "passive",
        ..Draft::default()
    })
}

/// *The yard, designated a heap by the guild, …*: what could be a verb in the past is a participle behind a comma, with an agent.
pub(super) fn named_behind(g: &Grammar, cue: &Cue, window: Run, run: Run) -> Option<Draft> {
    let participle = run.first > window.first && g.kind(run.first - 1) == Kind::Comma && g.has_verb_shape(run.first) && modifies(g, run);
    let place = Place { window, end: run.end, agent: None };
    participle.then(|| said_of(g, cue, &g.subject(window.first, run), &place)).flatten()
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

/// *was called a waste by critics*: the agent stands at the end of the content, which ends before it.
fn agent_behind(g: &Grammar, content: &mut Run) -> Option<Run> {
    let by = (content.first + 1..content.end).rfind(|&at| g.reading.word(at).len() == 2 && g.is(at, List::AgentWords))?;
    let clause = (content.first..by).any(|at| g.is_finite(at) || g.is(at, List::InfinitiveMarkers) || g.has_verb_shape(at));
    let agent = g.phrase_after(by + 1, content.end).filter(|agent| !clause && agent.end == content.end)?;
    content.end = by;
    Some(agent)
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
