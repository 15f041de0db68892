//! Whom a source speaks for: the actor that its words name, or whose office they name.

use super::grammar::Grammar;
use super::grammar::Run;
use super::ladder::POSTMODIFIER;
use super::ladder::head_of;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::text::token::Gap;
use crate::text::token::Kind;

/// How far an office may stand behind the name of its body: *the army's second deputy spokesman*.
const OFFICE_REACH: usize = 5;

/// The actor that a source is, or speaks for: the one at its head, or the one whose office its words name. Critics and
/// victims of an actor, people in a country and those whom an actor backs do not speak for it.
pub(super) fn actor_in(g: &Grammar, run: Run) -> Option<u32> {
    let head = head_of(g, run);
    let from = g.found.actors.partition_point(|m| m.first < run.first);
    let is_actor = |m: &&Match| (m.entry as usize) < g.lexicon.actors.len() && !goes_on_as_name(g, m, run.end);
    let inside = || g.found.actors.iter().skip(from).take_while(|m| m.end <= run.end).filter(is_actor);
    let whole = |m: &&Match| m.end == head.end && !g.reading.is_hyphenated(m.first);
    let named = inside().find(whole).or_else(|| inside().find(|m| has_office(g, run.end, m) || is_of_office(g, run, m)));
    named.or_else(|| states(g, run).find(|m| speaks_for_state(g, run, head, m))).map(|m| m.entry)
}

/// The adjectives of states in a phrase.
fn states<'g>(g: &'g Grammar, run: Run) -> impl Iterator<Item = &'g Match> {
    let from = g.found.adjectives.partition_point(|m| m.first < run.first);
    g.found.adjectives.iter().skip(from).take_while(move |m| m.end <= run.end)
}

/// *Uplandish envoys*, *an envoy of the Uplandish ministry*, but not *Uplandish rebel officials*, *a baker of the Uplandish ministry* or
/// *an envoy of the Uplandish team*.
fn speaks_for_state(g: &Grammar, run: Run, head: Run, state: &Match) -> bool {
    let end = if state.end < head.end { head.end } else { run.end };
    let near = end.min(state.end + OFFICE_REACH);
    let office = (state.end..near).take_while(|&at| g.is_word(at) && !g.is_any(at, POSTMODIFIER)).find(|&at| g.is(at, List::StateOffices));
    // *the Uplandish opposition* is a label as a whole
    let labels = &g.found.labels;
    let label = labels.get(labels.partition_point(|m| m.end <= state.end));
    office.is_some_and(|office| label.is_none_or(|label| office < label.end))
        && !g.reading.is_cut(state.first, state.end)
        && (state.end < head.end || is_of_office(g, run, state))
}

/// *the army's spokesman*, *Front spokesman Emil Darro*: an office behind the name of its actor.
fn has_office(g: &Grammar, end: usize, actor: &Match) -> bool {
    let joined = |at: &usize| (g.is_word(*at) && !g.is_any(*at, POSTMODIFIER)) || g.kind(*at) == Kind::Clitic;
    !g.reading.is_cut(actor.first, actor.end)
        && (actor.end..end.min(actor.end + OFFICE_REACH)).take_while(joined).any(|at| g.is(at, List::SpeaksFor))
}

/// *a spokesman for the Front*: an office before the name of its actor.
fn is_of_office(g: &Grammar, run: Run, actor: &Match) -> bool {
    let before = (run.first..actor.first).rev().find(|&at| g.is_word(at) && !g.is(at, List::Determiners));
    before.is_some_and(|at| at > run.first && g.is(at, List::Prepositions) && g.is(at - 1, List::SpeaksFor))
}

/// *Upland Economics*: the name of an actor that opens the name of somebody else.
fn goes_on_as_name(g: &Grammar, actor: &Match, end: usize) -> bool {
    let role = Classes::of(List::Titles)
        .with(List::UniqueRoles)
        .with(List::RoleNouns)
        .with(List::RankWords)
        .with(List::OrganisationNouns)
        .with(List::GroupNouns)
        .with(List::DocumentNouns)
        .with(List::GivenNamesF)
        .with(List::GivenNamesM);
    let next = actor.end;
    next < end && g.is_capital(next) && g.reading.token(next).gap == Gap::Space && !g.is_any(next, role)
}
