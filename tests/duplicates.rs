//! How well near-duplicates are found, measured on real articles and on copies of them that were edited as desks edit wire copy.
//!
//! The articles are no part of the project; where they are not there, the test says so and is skipped.
//! `cargo test --test duplicates -- --nocapture` prints the table.

use std::collections::BTreeMap;
use std::path::Path;

use plimsoll::corpus::Input;
use plimsoll::corpus::MAX_ARTICLE;
use plimsoll::corpus::duplicates::THRESHOLD;
use plimsoll::corpus::duplicates::clusters;
use plimsoll::corpus::read;
use plimsoll::record::Signature;
use plimsoll::record::resemblance;

const CORPORA: [&str; 2] = ["../shared/data/allsides/articles.jsonl", "../shared/data/syria/fa-kes.jsonl"];

/// The texts of a corpus of at least 60 words, so that shares of a text mean something.
fn texts(path: &str) -> Option<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if !path.exists() {
        eprintln!("skipped: {} is not there", path.display());
        return None;
    }
    let rows = read(&[Input::new(path)], MAX_ARTICLE).flatten();
    let texts = rows.map(|row| row.text[row.body..].split_whitespace().collect::<Vec<_>>().join(" "));
    Some(texts.filter(|text| text.split(' ').count() >= 60).collect())
}

/// A copy that keeps the first `keep` of the words, in percent, changes every `every`th of them, and opens with the first 30 words of
/// another article if `lead` is set.
fn edited(text: &str, other: &str, (keep, every, lead): (usize, usize, bool)) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let kept = words.iter().take(words.len() * keep / 100).enumerate();
    // an uneven step, so that changes do not fall into step with shingles
    let body = kept.map(|(n, word)| if every > 0 && (n + n / every) % every == 1 { "changed" } else { word });
    let opening = other.split(' ').take(if lead { 30 } else { 0 });
    opening.chain(body).collect::<Vec<_>>().join(" ")
}

fn signatures(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| Signature::of(text).map(|signature| signature.to_string()).unwrap_or_default()).collect()
}

fn clusters_of(texts: &[String]) -> Vec<usize> {
    let signatures = signatures(texts);
    clusters(&signatures.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Edits, and the least share of the copies that must be found.
const EDITS: [(&str, (usize, usize, bool), f64); 7] = [
    ("copied", (100, 0, false), 1.0),
    ("another lead", (100, 0, true), 0.99),
    ("every 20th word changed", (100, 20, false), 0.99),
    ("every 10th word changed", (100, 10, false), 0.80),
    ("cut to 60%", (60, 0, false), 0.99),
    ("cut to 50%", (50, 0, false), 0.90),
    ("another lead, cut to 80%, every 33rd word changed", (80, 33, true), 0.95),
];

#[test]
fn edited_copies_are_found() {
    for corpus in CORPORA {
        let Some(mut texts) = texts(corpus) else { return };
        texts.truncate(800);
        println!("{corpus}: {} articles", texts.len());
        for (edit, how, least) in EDITS {
            let others = texts.iter().cycle().skip(7);
            let copies: Vec<String> = texts.iter().zip(others).map(|(text, other)| edited(text, other, how)).collect();
            let shared: f64 = texts.iter().zip(&copies).map(|(text, copy)| resemblance(text, copy)).sum();
            let found = clusters_of(&[texts.clone(), copies].concat());
            let (originals, copies) = found.split_at(texts.len());
            let share = originals.iter().zip(copies).filter(|(one, other)| one == other).count() as f64 / texts.len() as f64;
            println!("  {edit:50} resemblance {:.2}  found {:.1}%", shared / texts.len() as f64, 100.0 * share);
            assert!(share >= least, "{corpus}, {edit}: {share}");
        }
    }
}

/// Whatever is held to be a copy shares much wording with another of its cluster, counted exactly.
#[test]
fn strangers_are_not_joined() {
    for corpus in CORPORA {
        let Some(texts) = texts(corpus) else { return };
        let mut members: BTreeMap<usize, Vec<&String>> = BTreeMap::new();
        for (text, cluster) in texts.iter().zip(clusters_of(&texts)) {
            members.entry(cluster).or_default().push(text);
        }
        let clusters: Vec<&Vec<&String>> = members.values().filter(|members| members.len() > 1).collect();
        let nearest = |members: &[&String], at: usize| {
            let others = members.iter().enumerate().filter(|(other, _)| *other != at);
            others.map(|(_, other)| resemblance(members[at], other)).fold(0.0, f64::max)
        };
        let shared: Vec<f64> = clusters.iter().flat_map(|members| (0..members.len()).map(|at| nearest(members, at))).collect();
        let least = shared.iter().copied().fold(1.0, f64::min);
        println!("{corpus}: {} articles in {} clusters, the least with resemblance {least:.2}", shared.len(), clusters.len());
        // three standard errors below the threshold
        assert!(least > THRESHOLD - 0.135, "{corpus}: {least}");
    }
}
