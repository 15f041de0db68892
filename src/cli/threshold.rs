//! `--fail-on MEASURE OP NUMBER`.

use plimsoll::measure::Gauge;
use plimsoll::measure::Measures;
use plimsoll::measure::rounded;

/// The operators, longer ones first.
const OPERATORS: [(&str, Operator); 5] = [
    (">=", |figure, bound| figure >= bound),
    ("<=", |figure, bound| figure <= bound),
    ("==", |figure, bound| figure == bound),
    (">", |figure, bound| figure > bound),
    ("<", |figure, bound| figure < bound),
];

/// What people write for an operator, and the operator.
const SLIPS: [(&str, &str); 3] = [("=>", ">="), ("=<", "<="), ("=", "==")];

type Operator = fn(f64, f64) -> bool;

/// A condition on a measure.
#[derive(Clone, Copy, Debug)]
pub struct Threshold {
    gauge: Gauge,
    name: &'static str,
    holds: Operator,
    bound: f64,
}

impl Threshold {
    /// Whether it is about the findings of a house style.
    pub fn counts_findings(&self) -> bool {
        self.gauge == Gauge::Policy
    }

    /// Why the measures fulfil the condition, or `None` where they do not or there is not enough text.
    pub fn tripped(&self, measures: &Measures) -> Option<String> {
        let figure = rounded(measures.gauge(self.gauge)?);
        let (gauge, name, bound) = (self.gauge.name(), self.name, self.bound);
        (self.holds)(figure, bound).then(|| format!("{gauge} is {figure} ({gauge} {name} {bound})"))
    }
}

/// Reads a condition such as `load>30` or `vague >= 0.5`.
pub fn threshold(argument: &str) -> Result<Threshold, String> {
    let found = OPERATORS.iter().find_map(|&(name, holds)| {
        let (left, right) = argument.split_once(name)?;
        Some((left.trim(), name, holds, right.trim()))
    });
    if let Some((slip, operator)) = slip(argument) {
        return Err(format!("\"{slip}\" is no operator; write {operator}, as in \"load {operator} 30\""));
    }
    let names = Gauge::ALL.map(Gauge::name).join(", ");
    let Some((left, name, holds, right)) = found else {
        return Err(format!("\"{argument}\" has no operator; write MEASURE OP NUMBER, as in \"load > 30\", with one of > >= < <= =="));
    };
    let gauge = Gauge::ALL.into_iter().find(|gauge| gauge.name() == left);
    let gauge = gauge.ok_or_else(|| format!("\"{left}\" is no measure; use one of {names}"))?;
    let bound: Option<f64> = right.parse().ok();
    let bound = bound.filter(|bound| bound.is_finite());
    let bound = bound.ok_or_else(|| format!("\"{right}\" is no number; write one as in \"load > 30\""))?;
    if matches!(gauge, Gauge::Vague | Gauge::Unnamed) && !(0.0..=1.0).contains(&bound) {
        return Err(format!("{left} is a share from 0 to 1; write 0.5 for 50%"));
    }
    Ok(Threshold { gauge, name, holds, bound })
}

/// An operator that is none, and the one that is meant.
fn slip(argument: &str) -> Option<(&'static str, &'static str)> {
    let marks: String = argument.chars().filter(|c| "=<>".contains(*c)).collect();
    SLIPS.into_iter().find(|(slip, _)| *slip == marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_hold_or_not() {
        let mut measures = Measures::default();
        measures.load.rates.outlet.per_1000 = Some(30.0);
        let cases = [
            ("load>30", false),
            ("load >= 30", true),
            ("load==30", true),
            ("load <= 29.5", false),
            ("load < 31", true),
            ("weighted-load < 1000", false),
            ("vague >= 0", false),
        ];
        for (argument, trips) in cases {
            let tripped = threshold(argument).unwrap().tripped(&measures);
            assert_eq!(tripped.is_some(), trips, "{argument}");
        }
    }

    #[test]
    fn mistakes_are_told() {
        let cases = [
            ("load", "has no operator"),
            ("loud > 3", "\"loud\" is no measure; use one of load, "),
            ("load > many", "\"many\" is no number"),
            ("load > NaN", "\"NaN\" is no number"),
            ("load => 3", "\"=>\" is no operator; write >=, as in \"load >= 30\""),
            ("load=<3", "\"=<\" is no operator; write <="),
            ("load = 3", "\"=\" is no operator; write =="),
            ("vague > 50", "write 0.5 for 50%"),
        ];
        for (argument, message) in cases {
            let error = threshold(argument).unwrap_err();
            assert!(error.contains(message), "{argument}: {error}");
        }
    }
}
