//! The statistics, held against values that SciPy and NumPy gave: `tests/stats/reference.py` wrote `tests/stats/reference.json`.

use plimsoll::stats::Draws;
use plimsoll::stats::Parts;
use plimsoll::stats::Random;
use plimsoll::stats::Rates;
use plimsoll::stats::Standing;
use plimsoll::stats::benjamini_hochberg;
use plimsoll::stats::cliffs_delta;
use plimsoll::stats::log_odds;
use plimsoll::stats::percentile_interval;
use plimsoll::stats::quantile;
use plimsoll::stats::wilson;
use serde_json::Value;

fn rows(table: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(include_str!("stats/reference.json")).unwrap();
    let rows = all[table].as_array().unwrap().clone();
    assert!(!rows.is_empty(), "{table}");
    rows
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|n| n.as_f64().unwrap()).collect()
}

fn counts(value: &Value) -> Vec<u64> {
    value.as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).collect()
}

fn close(ours: f64, theirs: &Value, row: &Value) {
    let theirs = theirs.as_f64().unwrap();
    assert!((ours - theirs).abs() < 1e-9, "{ours} and not {theirs}: {row}");
}

#[test]
fn quantiles() {
    for row in rows("quantiles") {
        close(quantile(&numbers(&row["values"]), row["p"].as_f64().unwrap()).unwrap(), &row["quantile"], &row);
    }
    assert_eq!(quantile(&[], 0.5), None);
}

#[test]
fn percentile_intervals_leave_out_what_is_no_number() {
    let draws = [3.0, f64::NAN, 1.0, 2.0, f64::INFINITY];
    let interval = percentile_interval(&draws, 1.0).unwrap();
    assert_eq!((interval.low, interval.high), (1.0, 3.0));
    assert_eq!(percentile_interval(&[1.0, f64::NAN, f64::NAN], 0.95), None);
    assert_eq!(percentile_interval(&[], 0.95), None);
}

/// Draws that come in bit by bit have the interval that they have all at once, whatever is left out of the middle.
#[test]
fn intervals_of_draws_in_parts() {
    let mut random = Random::new(7, 0);
    for all in [1usize, 2, 40, 199, 200, 2_000] {
        let draws: Vec<f64> = (0..all).map(|at| if at % 9 == 4 { f64::NAN } else { random.below(1_000) as f64 / 7.0 }).collect();
        for (level, part) in [(0.95, 1), (0.95, 64), (0.5, 17), (0.0, 64), (1.0, 3)] {
            let mut parts = Draws::new(all, level);
            draws.chunks(part).for_each(|some| parts.extend(some.iter().copied()));
            let mut sorted: Vec<f64> = draws.iter().copied().filter(|draw| draw.is_finite()).collect();
            sorted.sort_by(f64::total_cmp);
            let interval = parts.interval().unwrap();
            let ends = [0.5 - level / 2.0, 0.5 + level / 2.0].map(|p| quantile(&sorted, p).unwrap());
            assert!((interval.low - ends[0]).abs() < 1e-9 && (interval.high - ends[1]).abs() < 1e-9, "{all} {level} {part}");
        }
    }
}

#[test]
fn wilson_intervals() {
    for row in rows("wilson") {
        let interval = wilson(row["n"].as_u64().unwrap(), row["of"].as_u64().unwrap(), row["z"].as_f64().unwrap()).unwrap();
        close(interval.low, &row["low"], &row);
        close(interval.high, &row["high"], &row);
    }
    assert_eq!(wilson(0, 0, 1.96), None);
}

#[test]
fn false_discovery_rates() {
    for row in rows("discovery") {
        for (ours, theirs) in benjamini_hochberg(&numbers(&row["p"])).into_iter().zip(row["q"].as_array().unwrap()) {
            close(ours, theirs, &row);
        }
    }
    assert!(benjamini_hochberg(&[]).is_empty());
}

#[test]
fn cliffs_deltas() {
    for row in rows("delta") {
        close(cliffs_delta(&counts(&row["first"]), &counts(&row["second"])).unwrap(), &row["delta"], &row);
    }
    assert_eq!(cliffs_delta(&[0, 0], &[1, 2]), None);
}

#[test]
fn log_odds_with_a_prior() {
    for row in rows("keyness") {
        let pair = |name: &str| (row[name][0].as_f64().unwrap(), row[name][1].as_f64().unwrap());
        let ours = log_odds(pair("count"), pair("words"), row["prior"].as_f64().unwrap(), row["all"].as_f64().unwrap()).unwrap();
        close(ours.delta, &row["delta"], &row);
        close(ours.z, &row["z"], &row);
    }
    assert_eq!(log_odds((0.0, 0.0), (0.0, 0.0), 0.0, 0.0), None);
    assert_eq!(log_odds((5.0, 5.0), (5.0, 5.0), 1.0, 1.0), None);
}

#[test]
fn rates_within_strata() {
    for row in rows("stratified") {
        let mut rates = Rates::default();
        for stratum in row["strata"].as_array().unwrap() {
            let [n, of, m, against] = counts(stratum)[..] else { panic!("{row}") };
            rates.add((n, of), (m, against));
        }
        close(rates.difference(), &row["difference"], &row);
        close(rates.ratio(), &row["ratio"], &row);
    }
    let mut plain = Rates::default();
    plain.add((3, 200), (5, 100));
    plain.add((7, 90), (0, 0));
    assert!((plain.difference() - (3.0 / 200.0 - 5.0 / 100.0)).abs() < 1e-15, "a stratum of one side tells nothing");
    assert!(Rates::default().difference().is_nan());
}

#[test]
fn ladders_within_strata() {
    for row in rows("van_elteren") {
        let mut standing = Standing::default();
        for stratum in row["strata"].as_array().unwrap() {
            standing.add(&counts(&stratum[0]), &counts(&stratum[1]));
        }
        close(standing.delta(), &row["delta"], &row);
    }
    assert!(Standing::default().delta().is_nan());
}

#[test]
fn deviations_of_proportions() {
    for row in rows("dispersion") {
        let parts: Vec<(u64, u64)> = counts(&row["occurrences"]).into_iter().zip(counts(&row["sizes"])).collect();
        let all = Parts::of(parts.iter().map(|part| part.1)).unwrap();
        close(all.deviation(parts.iter().copied()).unwrap(), &row["deviation"], &row);
        // parts in which it does not stand need not be told
        close(all.deviation(parts.iter().copied().filter(|part| part.0 > 0)).unwrap(), &row["deviation"], &row);
    }
    assert_eq!(Parts::of([5, 6].into_iter()).unwrap().deviation([(0, 5)].into_iter()), None);
    for none in [&[5, 0][..], &[3], &[]] {
        assert_eq!(Parts::of(none.iter().copied()), None);
    }
}
