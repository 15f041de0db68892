//! The constructions that link a label to an actor (CODEBOOK, section 3). One function a construction.

mod apposition;
mod copula;
mod list;
mod naming;
mod noun;
mod stance;

use super::link::Link;
use super::link::Stance;
use super::model::Rule;
use super::scene::Scene;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::text::token::Kind;

/// All constructions, tried in this order; the first that links wins.
pub fn links(scene: &Scene, label: &Match) -> Vec<Link> {
    const ALL: [fn(&Scene, &Match) -> Vec<Link>; 10] = [
        apposition::after_name,
        apposition::before_name,
        naming::known_as,
        naming::naming,
        list::members,
        list::listed_before,
        noun::compound,
        copula::predicate,
        noun::of,
        copula::subject,
    ];
    if scene.line.is_possessive(label.end) {
        return noun::compound(scene, label); // *is the rebels’ boat*: the label is no predicate
    }
    ALL.iter().map(|construction| construction(scene, label)).find(|links| !links.is_empty()).unwrap_or_default()
}

/// *is an occupier and a terrorist group*: a label joined to the one before it shares what that was linked by.
pub fn shared(scene: &Scene, label: &Match, before: &Match, links: &[Link]) -> Vec<Link> {
    let start = scene.description_start(label);
    let joins = |at: usize| scene.line.kind(at) == Kind::Comma || scene.line.is(at, List::Conjunctions);
    let between = before.end < start && joins(before.end) && (before.end..start).all(|at| joins(at) || scene.negates(at));
    let alike = scene.line.is_opener(start) == scene.line.is_opener(scene.description_start(before));
    if !between || !alike || scene.line.is_possessive(label.end) || !ends_phrase(scene, label.end) {
        return Vec::new();
    }
    let predicates = links.iter().filter(|link| matches!(link.rule, Rule::Naming | Rule::Apposition | Rule::Copula));
    // *a movement, not a militia*; *not a militia but a movement*
    let denied = (before.end..label.first).any(|at| scene.negates(at));
    let turned = (before.end..start).any(|at| scene.line.is(at, List::ContrastWords));
    let negated = |link: &Link| denied || link.stance.negated && !turned;
    predicates.map(|link| Link { stance: Stance { negated: negated(link), ..link.stance }, ..*link }).collect()
}

/// Whether a text denies a label that is linked to nobody: *they are not terrorists*, *wrong to call them terrorists*.
pub fn is_denied(scene: &Scene, label: &Match) -> bool {
    let start = scene.phrase_start(label);
    // *Holm's no dictator*, but not *no militants were seen*
    let be =
        |at: usize| (at.saturating_sub(1)..at + 2).any(|at| scene.line.is(at, List::BeForms)) || scene.line.kind(at - 1) == Kind::Clitic;
    let beside =
        (start.saturating_sub(1)..=start).any(|at| at > 0 && scene.negates(at) && !scene.line.is(at, List::Prepositions) && be(at));
    beside || copula::is_denied(scene, label) || naming::is_denied(scene, label)
}

/// Where the helpers of a verb start, if the text neither denies it nor leaves it open.
pub fn said_from(scene: &Scene, verb: usize) -> Option<usize> {
    let group = stance::group(scene, verb);
    (!group.stance.negated && !group.stance.open).then_some(group.first)
}

/// *Seen by Upland as a militia, the Front …*: those of whom tells what opens the sentence and ends at `end`, with its agents.
fn behind_comma(scene: &Scene, end: usize) -> Vec<usize> {
    let commas = (end..scene.line.len().min(end + OPENING)).filter(|&at| scene.line.kind(at) == Kind::Comma);
    let joined = |at: usize| scene.line.kind(at) == Kind::Comma || scene.line.is(at, List::Conjunctions);
    let subject = |comma: usize| scene.actor_starting(comma + 1).filter(|&actor| !joined(scene.past_name(actor)));
    commas.filter_map(subject).next().into_iter().collect()
}

/// Longest opening of a sentence behind its label, in tokens: *by Upland, the Port and the River Council*.
const OPENING: usize = 16;

/// Whether a noun phrase ends before `at`, and no verb stands there.
fn ends_phrase(scene: &Scene, at: usize) -> bool {
    let describes = Classes::of(List::Prepositions).with(List::RelativePronouns).with(List::Conjunctions);
    !scene.line.is_word(at) || scene.line.is_any(at, describes)
}
