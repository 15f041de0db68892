//! Deeds told by verbs of sending a weapon at somebody: *fired ten rockets at the fort*, *shells were dropped on the market*.

use super::Field;
use super::Reader;
use super::model::Construction;
use super::model::Deed;
use super::model::Filler;
use super::noun::CLOSED;
use crate::lexicon::VerbShape;
use crate::matcher::List;
use crate::matcher::Match;
use crate::sourcing::Run;

/// How far behind the verb the aim may be named, in tokens.
const FLIGHT: usize = 12;

impl Reader<'_> {
    /// The deed that a verb of launching tells, where a weapon is launched and somebody or something is its aim.
    pub(super) fn launch_deed(&self, field: &Field, verb: &Match, before: &[Deed]) -> Option<Deed> {
        let group = self.group(field.sentence.first, verb);
        if self.is_no_verb(field, verb, &group, VerbShape::Launching) {
            return None;
        }
        let construction = self.construction(field, verb, &group)?;
        let active = construction == Construction::Active;
        let aim = self.aim(field, verb, active)?;
        let subject = self.subject(field, verb, &group, before);
        if !active && !subject.iter().any(|part| self.is_weapon(part)) {
            return None;
        }
        let mut deed = self.deed(verb, construction)?;
        (deed.negated, deed.unreal) = (group.negated, group.unreal);
        deed.suffers = self.fillers(aim);
        let by = || self.doer_behind(field, verb.end).map(|run| self.fillers(run)).unwrap_or_default();
        deed.does = if active { subject } else { by() };
        Some(deed)
    }

    /// The noun phrase behind the preposition of an aim; with `armed`, only where a weapon stands between the verb and it.
    fn aim(&self, field: &Field, verb: &Match, armed: bool) -> Option<Run> {
        let g = self.g;
        let end = field.sentence.end.min(verb.end + FLIGHT);
        let ends_phrase = |at: usize| !g.is_word(at) || g.is_any(at, CLOSED);
        let weapon = |&at: &usize| g.is(at, List::LaunchedNouns) && ends_phrase(at + 1); // not *launched a missile shield on*
        let goes_on = |&at: &usize| g.is_word(at) && !g.is_finite(at) && !g.is_helper(at);
        let from = if armed { (verb.end..end).take_while(goes_on).find(weapon)? + 1 } else { verb.end };
        let ends_clause = |at: usize| g.is(at, List::Subordinators) && !g.is(at, List::LaunchPrepositions) || g.is_participle(at);
        let aims = |at: &usize| g.is(*at, List::LaunchPrepositions) && !g.is(at + 1, List::TimeWords) && !self.is_rough(*at, end);
        let at = (from..end).take_while(|at| goes_on(at) && !ends_clause(*at)).find(aims)?;
        self.after_preposition(field, at + 1)
    }

    /// Whether the head of a phrase is a weapon, whosesoever.
    fn is_weapon(&self, part: &Filler) -> bool {
        let head = self.g.reading.token_at(part.span.end).checked_sub(1);
        head.is_some_and(|head| self.g.is(head, List::LaunchedNouns))
    }
}
