//! Groups and articles under other names, so that whoever reads a comparison does not know whose figures they are.

use serde::Serialize;

use super::articles::Corpus;
use super::hidden::GroupNames;
use super::model::Comparison;
use super::model::FigureRow;
use super::plan::Part;
use crate::lexicon::Lexicon;
use crate::record::TOOL;
use crate::stats::Random;

/// The stream of the shuffle, apart from those of the bootstrap and the permutations.
const STREAM: u64 = 0xb11d;

/// Which name stands for which.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BlindKey {
    /// The program that made it.
    tool: &'static str,
    groups: Vec<Alias>,
    articles: Vec<ArticleAlias>,
}

/// A group under another name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
struct Alias {
    blind: String,
    group: String,
}

/// An article under another name.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct ArticleAlias {
    group: String,
    id: String,
    blind: String,
}

impl BlindKey {
    /// The letter of a group.
    pub fn group(&self, group: &str) -> Option<&str> {
        self.groups.iter().find(|alias| alias.group == group).map(|alias| alias.blind.as_str())
    }

    /// The name of an article of a group.
    pub fn article(&self, group: &str, id: &str) -> Option<&str> {
        let at = self.articles.binary_search_by(|alias| (alias.group.as_str(), alias.id.as_str()).cmp(&(group, id))).ok()?;
        self.articles.get(at).map(|alias| alias.blind.as_str())
    }

    /// The names of the groups as texts write them.
    pub fn names(&self, lexicon: &Lexicon) -> GroupNames {
        GroupNames::new(self.groups.iter().map(|alias| alias.group.as_str()), lexicon)
    }
}

impl Comparison {
    /// The same without rows that are about an actor or a word by which a group goes: an outlet names itself most.
    pub fn without(mut self, names: &GroupNames) -> Comparison {
        let is_of_actor = |row: &FigureRow| matches!(row.part, Part::Actor | Part::Agency);
        self.figures.retain(|row| !is_of_actor(row) || !names.stand_in(&row.name));
        self.actors.retain(|actor| !names.stand_in(&actor.name));
        self.words.iter_mut().for_each(|words| words.retain(|word| !names.stand_in(&word.word)));
        self
    }
}

impl Corpus {
    /// The same articles under other names: groups are called A, B, C … in an order that tells nothing of theirs, articles A1, A2 ….
    ///
    /// The order is drawn from the seed and from the articles themselves, so that it is the same again for whoever has both, and
    /// cannot be told from a default seed by whoever has neither.
    pub fn blind(mut self, seed: u64) -> (Corpus, BlindKey) {
        let mut drawn: Vec<usize> = (0..self.groups.len()).collect();
        Random::new(self.digest(seed), STREAM).shuffle(&mut drawn);
        let mut rank = vec![0; drawn.len()];
        drawn.iter().enumerate().for_each(|(place, &group)| rank[group] = place as u32);

        let groups = drawn.iter().enumerate();
        let groups = groups.map(|(place, &group)| Alias { blind: letters(place), group: self.groups[group].clone() });
        let mut key = BlindKey { tool: TOOL, groups: groups.collect(), articles: Vec::new() };
        for article in &mut self.articles {
            article.group = rank.get(article.group as usize).copied().unwrap_or_default();
        }
        self.articles.sort();
        let mut counts = vec![0; rank.len()];
        for article in &mut self.articles {
            let group = &key.groups[article.group as usize];
            let count = &mut counts[article.group as usize];
            *count += 1;
            let blind = format!("{}{count}", group.blind);
            let id = std::mem::replace(&mut article.id, blind.clone());
            key.articles.push(ArticleAlias { group: group.group.clone(), id, blind });
        }
        key.articles.sort();
        self.groups = key.groups.iter().map(|alias| alias.blind.clone()).collect();
        (self, key)
    }

    fn digest(&self, seed: u64) -> u64 {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&seed.to_le_bytes());
        for words in
            self.groups.iter().chain(self.articles.iter().map(|article| &article.id)).chain(self.articles.iter().map(|a| &a.signature))
        {
            hasher.update(words.as_bytes()).update(&[0]);
        }
        hasher.finalize().as_bytes().iter().take(8).fold(0, |bits, &byte| bits << 8 | u64::from(byte))
    }
}

/// A to Z, AA, AB ….
fn letters(place: usize) -> String {
    let own = char::from(b'A' + (place % 26) as u8);
    match place / 26 {
        0 => own.to_string(),
        more => letters(more - 1) + &own.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::articles::Article;
    use super::super::articles::Articles;
    use super::*;

    fn corpus(names: &[&str]) -> Corpus {
        let mut articles = Articles::new(names.iter().map(|name| name.to_string()).collect());
        for (at, name) in names.iter().enumerate() {
            for n in 0..2 {
                let article =
                    Article { id: format!("{name}/{n}"), group: name.to_string(), signature: format!("{at}{n}"), ..Article::default() };
                articles.push(article, &Lexicon::default());
            }
        }
        articles.finish(names.len())
    }

    #[test]
    fn groups_and_articles_get_letters_and_the_key_knows_them() {
        let names = ["Port Herald", "Coast Courier", "Meridian Wire"];
        let (blind, key) = corpus(&names).blind(1);
        assert_eq!(blind.groups, ["A", "B", "C"]);
        for article in &blind.articles {
            assert!(article.id.starts_with(&blind.groups[article.group as usize]), "{}", article.id);
        }
        for name in names {
            let letter = key.group(name).unwrap();
            let ids: Vec<&str> = (0..2).filter_map(|n| key.article(name, &format!("{name}/{n}"))).collect();
            assert_eq!(ids, [format!("{letter}1"), format!("{letter}2")]);
        }
    }

    #[test]
    fn the_order_depends_on_seed_and_articles_and_reaches_every_one() {
        let names = ["Port Herald", "Coast Courier", "Meridian Wire"];
        let order = |seed| corpus(&names).blind(seed).1.groups.into_iter().map(|alias| alias.group).collect::<Vec<_>>();
        assert_eq!(order(1), order(1));
        let orders: std::collections::BTreeSet<Vec<String>> = (0..100).map(order).collect();
        assert_eq!(orders.len(), 6);
    }

    #[test]
    fn letters_go_on_behind_z() {
        assert_eq!([0, 25, 26, 51, 52, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "AAA"]);
    }
}
