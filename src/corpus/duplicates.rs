//! Articles that are copies of one another, told from their signatures: wire copy, second editions, pages saved twice.
//!
//! Two articles are near-duplicates where they share at least [`THRESHOLD`] of their wording by the estimate of their signatures,
//! and a cluster is everything that a chain of near-duplicates holds together. Time grows with the number of articles, not with
//! that of pairs: only those are compared that agree in a band of three values (Leskovec, Rajaraman and Ullman 2020, chapter 3).
//! What does not live here: signatures themselves (`record`), and what a cluster means for a count.

use std::collections::BTreeMap;

use crate::record::Signature;

/// The resemblance from which on two articles are near-duplicates: shingles of four words that both have, as a share of those
/// that either has, as estimated from the signatures.
///
/// Chosen by measuring on 3,289 articles of 25 outlets and on copies of them that were edited (`tests/duplicates.rs`). Of pairs at .4 and
/// above, all that were looked at were one story from one source; from about .3 down there are others, which share a
/// background paragraph that their outlet prints below each report. A copy that was cut to half has .5, one in which every tenth
/// word was changed .49.
pub const THRESHOLD: f64 = 0.4;

/// Values in a band: articles of resemblance .4 meet in one of 42 bands with probability .94, those of .5 with .997.
const BAND: usize = 3;

/// How many of the articles before it in a band an article is compared with, so that a band that half of a corpus meets in costs no more
/// than another.
const NEIGHBOURS: usize = 64;

/// For each article the index of the first article of its cluster: its own index where it stands alone.
///
/// An empty signature (of an article without words) is nobody's duplicate; one that is no [`Signature`] is a duplicate only of
/// those written the same. Which articles form a cluster does not depend on their order.
pub fn clusters(signatures: &[&str]) -> Vec<usize> {
    let mut holders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, signature) in signatures.iter().enumerate().filter(|(_, signature)| !signature.is_empty()) {
        holders.entry(signature).or_default().push(at);
    }
    let mut forest = Forest::new(signatures.len());
    let mut distinct = Vec::new();
    for (signature, holders) in &holders {
        if let [first, others @ ..] = holders.as_slice() {
            others.iter().for_each(|&other| forest.join(*first, other));
            distinct.extend(Signature::parse(signature).map(|signature| (*first, signature)));
        }
    }
    for band in 0..distinct.first().map_or(0, |(_, signature)| signature.values().len() / BAND) {
        join_in_band(&distinct, band, &mut forest);
    }
    (0..signatures.len()).map(|at| forest.root(at)).collect()
}

/// Joins the articles that agree in a band and resemble one another.
fn join_in_band(articles: &[(usize, Signature)], band: usize, forest: &mut Forest) {
    let key = |signature: &Signature| -> [u8; BAND] {
        std::array::from_fn(|n| signature.values().get(band * BAND + n).copied().unwrap_or_default())
    };
    let mut keyed: Vec<_> = articles.iter().map(|article| (key(&article.1), article)).collect();
    // stable: those that agree stay in the order of their signatures
    keyed.sort_by_key(|(key, _)| *key);
    for agreeing in keyed.chunk_by(|one, other| one.0 == other.0) {
        for (n, (_, (at, signature))) in agreeing.iter().enumerate() {
            for (_, (other, theirs)) in agreeing.iter().take(n).rev().take(NEIGHBOURS) {
                if forest.root(*at) != forest.root(*other) && signature.resemblance(theirs) >= THRESHOLD {
                    forest.join(*at, *other);
                }
            }
        }
    }
}

/// Articles joined into clusters, each with its first article at the root.
struct Forest(Vec<usize>);

impl Forest {
    fn new(size: usize) -> Forest {
        Forest((0..size).collect())
    }

    fn above(&self, at: usize) -> usize {
        self.0.get(at).copied().unwrap_or(at)
    }

    /// The first article of a cluster; shortens the way to it.
    fn root(&mut self, mut at: usize) -> usize {
        while self.above(at) != at {
            let two_up = self.above(self.above(at));
            if let Some(above) = self.0.get_mut(at) {
                *above = two_up;
            }
            at = two_up;
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        if let Some(above) = self.0.get_mut(one.max(other)) {
            *above = one.min(other);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn signature(text: &str) -> String {
        Signature::of(text).map(|signature| signature.to_string()).unwrap_or_default()
    }

    fn clusters_of(texts: &[String]) -> Vec<usize> {
        let signatures: Vec<String> = texts.iter().map(|text| signature(text)).collect();
        clusters(&signatures.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn words(from: usize, to: usize) -> String {
        (from..to).map(|n| format!("word{n}")).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn cases() {
        let rows: [(&str, Vec<String>, &[usize]); 7] = [
            ("none", vec![], &[]),
            ("one", vec![words(0, 50)], &[0]),
            ("no words", vec![String::new(), "–".to_owned()], &[0, 1]),
            ("copies", vec![words(0, 9), words(10, 90), words(0, 9)], &[0, 1, 0]),
            ("cut to two thirds", vec![words(0, 300), words(500, 800), words(0, 200)], &[0, 1, 0]),
            ("a quarter in common", vec![words(0, 500), words(300, 800)], &[0, 1]),
            ("a chain", vec![words(0, 300), words(200, 500), words(50, 350), words(150, 450), words(100, 400)], &[0, 0, 0, 0, 0]),
        ];
        for (case, texts, expected) in rows {
            assert_eq!(clusters_of(&texts), expected, "{case}");
        }
    }

    #[test]
    fn signatures_of_another_kind_are_the_same_or_nothing() {
        let real = signature("The ferry was late again on Tuesday.");
        assert_eq!(clusters(&["", "00ff", &real, "00ff", "00fe", "", &real]), [0, 1, 2, 1, 4, 5, 2]);
    }

    /// Of a text of few words a signature borrows nearly all of its values.
    #[test]
    fn short_texts_are_told_apart() {
        let texts: Vec<String> = (0..2_000).map(|n| words(10 * n, 10 * n + 3 + n % 4)).collect();
        assert_eq!(clusters_of(&texts), (0..texts.len()).collect::<Vec<_>>());
    }

    #[test]
    fn a_crowd_in_every_band_is_still_told_apart() {
        // they share a fifth, so that many agree somewhere, and each has one copy with another end
        let common = words(0, 60);
        let own = |n: usize, end: usize| format!("{common} {} {}", words(1000 * n, 1000 * n + 200), words(end, end + 20));
        let texts: Vec<String> = (0..300).map(|n| own(1 + n % 150, 200_000 + 1000 * n)).collect();
        let expected: Vec<usize> = (0..300).map(|n| n % 150).collect();
        assert_eq!(clusters_of(&texts), expected);
    }

    proptest! {
        #[test]
        fn a_text_is_its_own_duplicate(text in "[a-zé]{1,6}( [a-zé]{1,6}){0,60}", other in "[0-9]{1,6}( [0-9]{1,6}){0,60}") {
            prop_assert_eq!(clusters_of(&[text.clone(), other, text]), [0, 1, 0]);
        }

        #[test]
        fn the_order_changes_nothing(lengths in proptest::collection::vec((0..6usize, 20..300usize), 1..30), turn in 0..30usize) {
            let texts: Vec<String> = lengths.iter().map(|&(start, length)| words(100 * start, 100 * start + length)).collect();
            let turn = turn % texts.len();
            let mut turned = texts.clone();
            turned.rotate_left(turn);
            let (straight, turned) = (clusters_of(&texts), clusters_of(&turned));
            for one in 0..texts.len() {
                for other in 0..one {
                    let place = |at: usize| (at + texts.len() - turn) % texts.len();
                    prop_assert_eq!(straight[one] == straight[other], turned[place(one)] == turned[place(other)]);
                }
            }
        }
    }
}
