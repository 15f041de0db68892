//! How evenly a term is spread.

/// The normalised deviation of proportions (Gries 2008; Lijffijt and Gries 2012): 0 where every part holds its share of the term's
/// occurrences, 1 where all stand in the smallest part. `parts` are occurrences and size of each part.
///
/// `None` without occurrences, and where fewer than two parts have a size.
pub fn deviation_of_proportions(parts: impl Iterator<Item = (u64, u64)> + Clone) -> Option<f64> {
    let sizes = || parts.clone().filter(|&(_, size)| size > 0);
    let (occurrences, size) = sizes().fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    let least = sizes().map(|(_, size)| size).min()?;
    if occurrences == 0 || sizes().nth(1).is_none() {
        return None;
    }
    let share = |n: u64, of: u64| n as f64 / of as f64;
    let apart: f64 = sizes().map(|(n, own)| (share(n, occurrences) - share(own, size)).abs()).sum();
    Some(apart / 2.0 / (1.0 - share(least, size)))
}
