//! Figures of agency: who does harm and who suffers it, and where nobody is said to do it.

use super::Actor;
use super::OftenNamed;
use super::Part;
use super::Plan;
use super::Unit;
use super::often_named;
use crate::compare::articles::Corpus;
use crate::labelling::Construction;
use crate::labelling::Part as Role;
use crate::measure::CASES_FLOOR;
use crate::tally::Counter;

impl<'a> Plan<'a> {
    /// Who does harm and who suffers it, of the actors that are named often: all in the outlet's wording.
    pub(super) fn agency(&mut self, corpus: &Corpus) {
        let all = self.count(|counter| matches!(counter, Counter::Deeds(_, _, voice) if voice.is_outlets()));
        let top = self.count(|counter| matches!(counter, Counter::Deeds(_, false, voice) if voice.is_outlets()));
        self.figure(Part::Agency, "agency/no-doer", "harm without a doer", Unit::Share, (top, all));
        for OftenNamed { actor, name, parts, .. } in often_named(corpus, self.lexicon) {
            if parts.iter().sum::<u64>() < CASES_FLOOR {
                continue;
            }
            let id = actor.id(self.lexicon);
            let own = actor.clone();
            let base = self.agency_of(own, |_, _| true);
            let own = actor.clone();
            let does = self.agency_of(own, |role, _| role == Role::Does);
            self.figure(Part::Agency, format!("agency/{id}/does"), format!("{name}: does, not suffers"), Unit::Share, (does, base));
            if parts[Role::Does as usize] >= CASES_FLOOR {
                let active = self.agency_of(actor.clone(), |role, construction| role == Role::Does && construction == Construction::Active);
                let id = format!("agency/{id}/does-active");
                self.figure(Part::Agency, id, format!("{name}: does, as subject"), Unit::Share, (active, does));
            }
            if parts[Role::Suffers as usize] >= CASES_FLOOR {
                let suffers = self.agency_of(actor.clone(), |role, _| role == Role::Suffers);
                let hidden = |role, construction| {
                    role == Role::Suffers && matches!(construction, Construction::AgentlessPassive | Construction::Intransitive)
                };
                let top = self.agency_of(actor.clone(), hidden);
                let id = format!("agency/{id}/suffers-hidden");
                self.figure(Part::Agency, id, format!("{name}: suffers, no doer"), Unit::Share, (top, suffers));
            }
        }
    }

    /// A column of what an actor does and suffers in the outlet's wording.
    fn agency_of(&mut self, actor: Actor, pick: impl Fn(Role, Construction) -> bool + Sync + 'a) -> u16 {
        self.column(move |key| match actor.mentioned(key) {
            Some(Counter::Agency(_, role, construction, voice)) if voice.is_outlets() => u32::from(pick(role, construction)),
            _ => 0,
        })
    }
}
