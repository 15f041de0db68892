//! Counts that merge. Integers only: rates, shares and weights are applied afterwards, in `measure`.

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::hash::Hasher;

use crate::labelling::Construction;
use crate::labelling::LabelRef;
use crate::labelling::Part;
use crate::labelling::Who;
use crate::lexicon::Class;
use crate::lexicon::VerbClass;
use crate::sourcing::Form;
use crate::sourcing::Voice;
use crate::text::Zone;

/// The index that stands for an actor that no lexicon has, in counters that are kept by its name.
pub const UNLISTED: u32 = u32::MAX;

/// Who is said to say something: an actor of the lexicon, where the source is or speaks for one, or else a step of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Speaker {
    /// The actor's index.
    Actor(u32),
    /// The step, 0 person to 5 nobody.
    Step(u8),
}

/// What is counted. Indices are those of the lexicon that scored the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counter {
    /// Articles.
    Articles,
    /// Words.
    Words(Voice, Zone),
    /// Words of page boilerplate, left out of everything else.
    LeftOutWords,
    /// Sentences, by the voice of their last word.
    Sentences(Voice, Zone),
    /// Sentences in which an attribution of speech or a document has its cue or content.
    AttributedSentences,
    /// Hits of a term.
    Hits(u32, Voice, Zone),
    /// Mentions of an actor.
    Mentions(u32, Voice),
    /// Mentions of an actor that bear at least one label of a class.
    LabelledMentions(u32, Class, Voice),
    /// Mentions of an actor that bear at least one label, of whatever class.
    Bearing(u32, Voice),
    /// Labellings of an actor, or unlinked, by a label; denied ones left out.
    Labellings(Option<u32>, LabelRef, Voice),
    /// Those of them that stand in the content of an attribution, by who is said to speak.
    Said(Option<u32>, LabelRef, Speaker, Voice),
    /// Labellings that the text denies.
    Denied(Option<u32>, LabelRef, Voice),
    /// Labels without an actor that were inferred to mean one, which are counted in [`Counter::Labellings`] as unlinked too.
    Inferred(u32, LabelRef, Voice),
    /// Attributions of speech and documents.
    Attributions(u8, VerbClass, Form),
    /// Narrated thought, left out of [`Counter::Attributions`].
    Thoughts,
    /// Attributions by the actor that the source is or speaks for, `None` where it is not stated, and by the class of the verb.
    Heard(Option<u32>, VerbClass),
    /// Distinct sources introduced on a step.
    Sources(u8),
    /// Words attributed to sources of a step.
    SourceWords(u8),
    /// Verbs and nouns of harm, told as done, by construction and by whether a doer is named.
    Deeds(Construction, bool, Voice),
    /// Those who do or suffer such a deed.
    Agency(Who, Part, Construction, Voice),
    /// Findings of a policy.
    Findings(u32, Voice),
}

/// A sparse table of counts.
///
/// [`merge`](Tally::merge) is associative and commutative, and the empty tally is its identity: parts of a corpus can be
/// counted in any order, on any number of threads or machines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    counts: HashMap<Counter, u64, BuildHasherDefault<Mix>>,
    /// Counts of actors that no lexicon has, by their names.
    unlisted: BTreeMap<(String, Counter), u64>,
}

/// Adds, up to the largest number, which only a record that somebody made up reaches; the laws of merging hold there too.
fn saturate(count: &mut u64, n: u64) {
    *count = count.saturating_add(n);
}

impl Tally {
    /// Adds `n` to a counter.
    pub fn add(&mut self, counter: Counter, n: u64) {
        if n > 0 {
            saturate(self.counts.entry(counter).or_insert(0), n);
        }
    }

    /// Forgets all counters that `pick` accepts.
    pub fn forget(&mut self, pick: impl Fn(Counter) -> bool) {
        self.counts.retain(|&counter, _| !pick(counter));
    }

    /// Adds `n` to a counter of the actor [`UNLISTED`], kept under its name.
    pub fn add_unlisted(&mut self, name: &str, counter: Counter, n: u64) {
        if n > 0 {
            saturate(self.unlisted.entry((name.to_string(), counter)).or_insert(0), n);
        }
    }

    /// All counters of actors that no lexicon has, with their names, in their order.
    pub fn unlisted(&self) -> impl Iterator<Item = (&str, Counter, u64)> + '_ {
        self.unlisted.iter().map(|((name, counter), &n)| (name.as_str(), *counter, n))
    }

    /// The count of one counter.
    pub fn get(&self, counter: Counter) -> u64 {
        self.counts.get(&counter).copied().unwrap_or(0)
    }

    /// All counters that are not zero, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (Counter, u64)> + use<> {
        let mut counts: Vec<(Counter, u64)> = self.counts.iter().map(|(&counter, &n)| (counter, n)).collect();
        counts.sort_unstable_by_key(|&(counter, _)| counter);
        counts.into_iter()
    }

    /// The sum of all counters that `pick` accepts, those of unlisted actors included.
    pub fn sum(&self, pick: impl Fn(Counter) -> bool) -> u64 {
        let listed = self.counts.iter().map(|(&counter, &n)| (counter, n));
        let all = listed.chain(self.unlisted().map(|(_, counter, n)| (counter, n)));
        all.filter(|&(counter, _)| pick(counter)).map(|(_, n)| n).fold(0, u64::saturating_add)
    }

    /// Adds every count of `other`.
    pub fn merge(&mut self, other: &Tally) {
        for (&counter, &n) in &other.counts {
            self.add(counter, n);
        }
        for (name, counter, n) in other.unlisted() {
            self.add_unlisted(name, counter, n);
        }
    }
}

/// Hashes the few numbers of a counter by a rotation, an exclusive or and a product each, for every article counts some hundred times.
/// Nobody gains by counters that share a hash: what they count is the lexicon's.
#[derive(Clone, Copy, Debug, Default)]
struct Mix(u64);

impl Mix {
    fn mix(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

impl Hasher for Mix {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|&byte| self.mix(u64::from(byte)));
    }

    fn write_u32(&mut self, number: u32) {
        self.mix(u64::from(number));
    }

    fn write_isize(&mut self, number: isize) {
        self.mix(number as u64);
    }

    fn finish(&self) -> u64 {
        self.0.rotate_left(26) // a table asks for the lowest bits, and a product mixes the highest best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counters_come_in_their_order_however_they_were_added() {
        let mut counters: Vec<Counter> = (0..200).map(|n| Counter::Sources((n * 37 % 200) as u8)).collect();
        counters.extend([Counter::Thoughts, Counter::Articles, Counter::Hits(3, Voice::Quoted, Zone::Lead), Counter::LeftOutWords]);
        let tally = |counters: &[Counter]| {
            let mut tally = Tally::default();
            counters.iter().for_each(|&counter| tally.add(counter, 2));
            tally
        };
        let one = tally(&counters);
        counters.reverse();
        assert_eq!(one, tally(&counters));
        counters.sort_unstable();
        assert!(one.iter().eq(counters.into_iter().map(|counter| (counter, 2))));
    }
}
