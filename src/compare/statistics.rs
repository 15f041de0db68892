//! Everything whose uncertainty can be asked for, worked out from one standing of the articles: who is in which group, and how often.

use std::ops::Range;

use super::matrix::Contrast;
use super::matrix::Matrix;
use super::matrix::Side;
use super::matrix::Sums;
use super::plan::Figure;
use super::plan::Plan;
use super::units::Stratum;
use super::units::Units;
use crate::stats::Rates;
use crate::stats::Standing;

/// A number whose uncertainty can be asked for. Contrasts are held within strata; of one stratum they are those of the pooled figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Statistic {
    /// A figure of a group.
    Figure { figure: usize, group: usize },
    /// The difference of a figure between the sides of a contrast.
    Difference { contrast: usize, figure: usize },
    /// The ratio of a figure between the sides of a contrast.
    Ratio { contrast: usize, figure: usize },
    /// Cliff's δ of a ladder between the sides of a contrast.
    Delta { contrast: usize, ladder: usize },
}

impl Statistic {
    /// The contrast that it is of.
    pub fn contrast(self) -> Option<usize> {
        match self {
            Statistic::Figure { .. } => None,
            Statistic::Difference { contrast, .. } | Statistic::Ratio { contrast, .. } | Statistic::Delta { contrast, .. } => {
                Some(contrast)
            }
        }
    }

    /// The ratio beside a difference.
    pub fn ratio(self) -> Option<Statistic> {
        match self {
            Statistic::Difference { contrast, figure } => Some(Statistic::Ratio { contrast, figure }),
            _ => None,
        }
    }
}

/// What the statistics are worked out from.
pub(super) struct Statistics<'a> {
    pub plan: &'a Plan<'a>,
    pub matrix: &'a Matrix,
    pub units: &'a Units,
    pub groups: usize,
    pub contrasts: &'a [Contrast],
    /// For each stratum, whether it tells something of each contrast.
    telling: Vec<Vec<bool>>,
}

/// What is added up over strata for a statistic of a contrast.
#[derive(Clone, Copy, Default)]
struct Part {
    rates: Rates,
    standing: Standing,
}

impl<'a> Statistics<'a> {
    pub fn new(plan: &'a Plan<'a>, matrix: &'a Matrix, units: &'a Units, groups: usize, contrasts: &'a [Contrast]) -> Statistics<'a> {
        let tells = |stratum: &Stratum| contrasts.iter().map(|contrast| stratum.tells(*contrast)).collect();
        let telling = units.strata.iter().map(tells).collect();
        Statistics { plan, matrix, units, groups, contrasts, telling }
    }

    /// The values of those asked for, in their order, where each article stands in a group and counts some number of times; what cannot
    /// be had is no number.
    pub fn of(&self, asked: &[Statistic], article: impl Fn(usize) -> (u32, u32)) -> Vec<f64> {
        let mut sums = self.matrix.sums(self.groups);
        let mut own = self.matrix.sums(self.groups);
        let mut parts = vec![Part::default(); asked.len()];
        let of_contrasts = of_contrasts(asked);
        for (stratum, telling) in self.units.strata.iter().zip(&self.telling) {
            for &at in &stratum.articles {
                let (group, times) = article(at);
                if times > 0 {
                    self.matrix.add(&mut own, at, group, times);
                }
            }
            own.total(&stratum.groups);
            for (_, places) in of_contrasts.iter().filter(|(contrast, _)| telling[*contrast]) {
                for at in places.clone() {
                    self.add(&mut parts[at], asked[at], &own);
                }
            }
            own.move_to(&mut sums, &stratum.groups);
        }
        asked.iter().zip(&parts).map(|(statistic, part)| self.value(*statistic, part, &sums)).collect()
    }

    /// Adds a stratum to a statistic of a contrast.
    fn add(&self, part: &mut Part, statistic: Statistic, own: &Sums) {
        match statistic {
            Statistic::Figure { .. } => {}
            Statistic::Difference { contrast, figure } | Statistic::Ratio { contrast, figure } => {
                let Figure { top, base, .. } = self.plan.figures[figure];
                let [one, other] = self.contrasts[contrast].sides().map(|side| (own.get(side, top), own.get(side, base)));
                part.rates.add(one, other);
            }
            Statistic::Delta { contrast, ladder } => {
                let steps = self.plan.ladders[ladder];
                let [one, other] = self.contrasts[contrast].sides().map(|side| steps.map(|column| own.get(side, column)));
                part.standing.add(&one, &other);
            }
        }
    }

    fn value(&self, statistic: Statistic, part: &Part, sums: &Sums) -> f64 {
        match statistic {
            Statistic::Figure { figure, group } => {
                let Figure { top, base, unit, .. } = self.plan.figures[figure];
                unit.figure(sums.get(Side::Group(group), top), sums.get(Side::Group(group), base))
            }
            Statistic::Difference { figure, .. } => self.plan.figures[figure].unit.scale() * part.rates.difference(),
            Statistic::Ratio { .. } => part.rates.ratio(),
            Statistic::Delta { .. } => part.standing.delta(),
        }
    }

    /// How much is added up for one draw or permutation.
    pub fn additions(&self) -> usize {
        let rows = self.units.strata.iter().map(|stratum| stratum.groups.len() + 1).sum::<usize>();
        self.matrix.len() + rows * self.plan.width()
    }
}

/// Where those of each contrast stand that stand together, so that a stratum passes at once over all of which it tells nothing.
fn of_contrasts(asked: &[Statistic]) -> Vec<(usize, Range<usize>)> {
    let mut start = 0;
    let together = asked.chunk_by(|one, other| one.contrast() == other.contrast());
    let placed = together.map(|some| {
        let places = start..start + some.len();
        start = places.end;
        (some[0].contrast(), places)
    });
    placed.filter_map(|(contrast, places)| Some((contrast?, places))).collect()
}
