//! Krippendorff's α: how far coders agree beyond chance.

/// What the values of a variable mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Names: values are the same or not.
    Nominal,
    /// Ranks: what lies between two values counts.
    Ordinal,
    /// Distances: differences count, squared.
    Interval,
}

/// Krippendorff's α (Krippendorff 2011, “Computing Krippendorff's Alpha-Reliability”): 1 is full agreement, 0 what chance would give.
///
/// Each unit lists the values that its coders gave it, in any order; units with fewer than two are left out. `None` where nothing can
/// be compared, or where all values are the same, so that chance would agree as well.
pub fn alpha<'u>(units: impl IntoIterator<Item = &'u [f64]>, scale: Scale) -> Option<f64> {
    let units: Vec<&[f64]> = units.into_iter().filter(|unit| unit.len() > 1).collect();
    let mut values: Vec<f64> = units.iter().flat_map(|unit| unit.iter().copied()).collect();
    values.sort_by(f64::total_cmp);
    values.dedup();
    let index = |value: f64| values.partition_point(|&other| other < value);
    let mut pairs = vec![vec![0.0; values.len()]; values.len()];
    for unit in &units {
        for (at, &one) in unit.iter().enumerate() {
            for (other_at, &other) in unit.iter().enumerate() {
                if at != other_at {
                    pairs[index(one)][index(other)] += 1.0 / (unit.len() - 1) as f64;
                }
            }
        }
    }
    let totals: Vec<f64> = pairs.iter().map(|row| row.iter().sum()).collect();
    let all: f64 = totals.iter().sum();
    let (mut observed, mut expected) = (0.0, 0.0);
    for (c, row) in pairs.iter().enumerate() {
        for (k, &together) in row.iter().enumerate() {
            let distance = distance(&values, &totals, c, k, scale);
            observed += together * distance;
            expected += totals[c] * totals[k] * distance;
        }
    }
    (expected > 0.0).then(|| 1.0 - (all - 1.0) * observed / expected)
}

/// The squared difference of two values, by their indices.
fn distance(values: &[f64], totals: &[f64], c: usize, k: usize, scale: Scale) -> f64 {
    if c == k {
        return 0.0;
    }
    match scale {
        Scale::Nominal => 1.0,
        Scale::Interval => (values[c] - values[k]).powi(2),
        Scale::Ordinal => {
            let (low, high) = (c.min(k), c.max(k));
            let between: f64 = totals[low..=high].iter().sum();
            (between - (totals[low] + totals[high]) / 2.0).powi(2)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The units of a table with a row a coder, `NaN` where a coder gave no value.
    fn units(rows: &[&[f64]]) -> Vec<Vec<f64>> {
        (0..rows[0].len()).map(|unit| rows.iter().map(|row| row[unit]).filter(|value| !value.is_nan()).collect()).collect()
    }

    fn rounded(rows: &[&[f64]], scale: Scale) -> f64 {
        let units = units(rows);
        let alpha = alpha(units.iter().map(Vec::as_slice), scale).unwrap();
        (alpha * 1000.0).round() / 1000.0
    }

    const X: f64 = f64::NAN;

    /// Four coders, twelve units, five values: section C of Krippendorff (2011).
    const FOUR: [&[f64]; 4] = [
        &[1., 2., 3., 3., 2., 1., 4., 1., 2., X, X, X],
        &[1., 2., 3., 3., 2., 2., 4., 1., 2., 5., X, 3.],
        &[X, 3., 3., 3., 2., 3., 4., 2., 2., 5., 1., X],
        &[1., 2., 3., 3., 2., 4., 4., 1., 2., 5., 1., X],
    ];

    #[test]
    fn alpha_is_that_of_the_published_examples() {
        assert_eq!(rounded(&FOUR, Scale::Nominal), 0.743);
        assert_eq!(rounded(&FOUR, Scale::Ordinal), 0.815);
        assert_eq!(rounded(&FOUR, Scale::Interval), 0.849);
        // section A: two coders, ten units, two values
        let two: [&[f64]; 2] = [&[0., 1., 0., 0., 0., 0., 0., 0., 1., 0.], &[1., 1., 1., 0., 0., 1., 0., 0., 0., 0.]];
        assert_eq!(rounded(&two, Scale::Nominal), 0.095);
        // section B: two coders, twelve units, the values a to e
        let letters: [&[f64]; 2] = [&[0., 0., 1., 1., 3., 2., 2., 2., 4., 3., 3., 0.], &[1., 0., 1., 1., 1., 2., 2., 2., 4., 3., 3., 3.]];
        assert_eq!(rounded(&letters, Scale::Nominal), 0.692);
    }

    #[test]
    fn what_cannot_be_compared_has_no_alpha() {
        let none: [&[f64]; 0] = [];
        assert_eq!(alpha(none, Scale::Nominal), None);
        assert_eq!(alpha([&[1.0][..], &[2.0]], Scale::Nominal), None);
        assert_eq!(alpha([&[1.0, 1.0][..], &[1.0, 1.0]], Scale::Nominal), None);
        assert_eq!(alpha([&[1.0, 1.0][..], &[2.0, 2.0]], Scale::Interval), Some(1.0));
    }
}
