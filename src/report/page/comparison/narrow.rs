//! The part of a comparison that a page has room for: of very many groups those with the most words.

use std::borrow::Cow;
use std::cmp::Reverse;

use crate::compare::Comparison;

/// Most groups that are drawn.
pub(super) const GROUPS: usize = 32;

/// The comparison with those of its groups that are drawn.
pub(super) fn narrowed(comparison: &Comparison) -> Cow<'_, Comparison> {
    if comparison.groups.len() <= GROUPS {
        return Cow::Borrowed(comparison);
    }
    let mut comparison = comparison.clone();
    let reference = comparison.method.options.reference.clone();
    let mut order: Vec<usize> = (0..comparison.groups.len()).collect();
    let rank = |&at: &usize| comparison.groups.get(at).map(|group| (Some(&group.name) != reference.as_ref(), Reverse(group.words.total())));
    order.sort_by_key(rank);
    order.truncate(GROUPS);
    let keeps: Vec<bool> = (0..comparison.groups.len()).map(|at| order.contains(&at)).collect();
    let names: Vec<&str> = comparison.groups.iter().zip(&keeps).filter(|(_, keep)| **keep).map(|(group, _)| group.name.as_str()).collect();
    let contrasts: Vec<bool> = comparison.contrasts.iter().map(|contrast| names.contains(&contrast.group.as_str())).collect();

    retain(&mut comparison.groups, &keeps);
    retain(&mut comparison.unlinked, &keeps);
    retain(&mut comparison.ladder.attributions, &keeps);
    retain(&mut comparison.ladder.sources, &keeps);
    comparison.actors.iter_mut().for_each(|actor| retain(&mut actor.cells, &keeps));
    for row in &mut comparison.figures {
        retain(&mut row.cells, &keeps);
        retain(&mut row.differences, &contrasts);
    }
    retain(&mut comparison.ladder.attribution_deltas, &contrasts);
    retain(&mut comparison.ladder.source_deltas, &contrasts);
    retain(&mut comparison.terms, &contrasts);
    retain(&mut comparison.words, &contrasts);
    retain(&mut comparison.gaps, &contrasts);
    retain(&mut comparison.contrasts, &contrasts);
    Cow::Owned(comparison)
}

/// Keeps the items whose place says so.
fn retain<T>(items: &mut Vec<T>, keeps: &[bool]) {
    let mut keeps = keeps.iter();
    items.retain(|_| keeps.next().copied().unwrap_or(false));
}
