//! A few sentences behind each count that the drawings show, the rest left to the tables in CSV.

use std::collections::BTreeMap;

use maud::Markup;
use maud::html;

use super::super::found::shown;
use super::heat;
use super::keyness;
use crate::compare::Comparison;
use crate::lexicon::Class;
use crate::report::facts;
use crate::report::sightings::Sighting;
use crate::report::sightings::Sightings;
use crate::report::sightings::Topic;
use crate::report::terms::grouped;

/// Sentences of one count, and of all counts together: a page stays below three megabytes.
const EACH: usize = 3;
const ALL: usize = 1_600;

/// One count with its sentences.
struct Shown<'a> {
    group: &'a str,
    topic: Topic,
    title: String,
    n: u64,
    sentences: Vec<&'a Sighting>,
}

/// The counts that have sentences, in the order of the page.
pub(super) struct Evidence<'a> {
    counts: Vec<Shown<'a>>,
    places: BTreeMap<(String, Topic), usize>,
}

impl<'a> Evidence<'a> {
    /// The sentences for all that is drawn.
    pub(super) fn new(comparison: &'a Comparison, sightings: &'a Sightings, top: usize) -> Evidence<'a> {
        let mut wanted = terms(comparison, top);
        wanted.extend(actors(comparison, top));
        wanted.extend(steps(comparison));
        let mut counts: Vec<Shown> = Vec::new();
        let mut left = ALL;
        for (at, topic, title, n) in wanted {
            let (Some(group), Some(taking_part)) = (comparison.groups.get(at), comparison.taking_part.get(at)) else {
                continue;
            };
            let most = EACH.min(left).min(usize::try_from(n).unwrap_or(EACH));
            let sentences: Vec<&Sighting> = sightings.of(&group.name, &topic, taking_part).take(most).collect();
            left -= sentences.len();
            if !sentences.is_empty() {
                counts.push(Shown { group: &group.name, topic, title, n, sentences });
            }
        }
        let places = counts.iter().enumerate().map(|(at, count)| ((count.group.to_string(), count.topic.clone()), at)).collect();
        Evidence { counts, places }
    }

    /// The anchor of the sentences of a count, where there are any.
    pub(super) fn anchor(&self, n: u64, group: &str, topic: &Topic) -> Option<String> {
        let at = self.places.get(&(group.to_string(), topic.clone())).filter(|_| n > 0)?;
        Some(format!("e{at}"))
    }

    /// A number that leads to its sentences, where there are any.
    pub(super) fn number(&self, n: u64, group: &str, topic: &Topic) -> Markup {
        html! {
            @match self.anchor(n, group, topic) { Some(anchor) => a href={ "#" (anchor) } { (grouped(n)) }, None => (grouped(n)) }
        }
    }

    /// All sentences.
    pub(super) fn section(&self, csv: bool) -> Markup {
        if self.counts.is_empty() {
            return html! { p.remark { "Records hold no sentences: compare the articles themselves to see some behind each count." } };
        }
        html! {
            section.evidence aria-labelledby="evidence" {
                h3 id="evidence" { "Sentences behind the counts" }
                p.remark { "Up to " (EACH) " for each count that is drawn, the first of an article each. They are examples, and no sample: look at the article before you cite one." }
                @for (at, count) in self.counts.iter().enumerate() { (self.count(at, count, csv)) }
            }
        }
    }

    fn count(&self, at: usize, count: &Shown, csv: bool) -> Markup {
        let file = match count.topic {
            Topic::Term(_) => "hits.csv",
            Topic::Actor(..) => "labellings.csv",
            Topic::Step(_) => "attributions.csv",
        };
        let more = count.n.saturating_sub(count.sentences.len() as u64);
        html! {
            section.entry {
                h4 id={ "e" (at) } { bdi { (count.title) } " · " bdi { (shown(count.group)) } ": " (grouped(count.n)) }
                ul {
                    @for own in &count.sentences {
                        li {
                            bdi.excerpt dir="auto" { (shown(&own.before)) b.heightens { (shown(&own.words)) } (shown(&own.after)) }
                            " " span.remarks { bdi { (shown(&own.article)) } ", line " (own.line) }
                        }
                    }
                }
                @if more > 0 { p.remark { (grouped(more)) " more" @if csv { " in the CSV (--tables FOLDER, " code { (file) } ")" } "." } }
            }
        }
    }
}

/// A count that is wanted: its group, what it counts, what it is called, how many.
type Wanted = (usize, Topic, String, u64);

/// Hits of the terms of the keyness plots and waterfalls, in the group that each contrast is about, and in the other one.
fn terms(comparison: &Comparison, top: usize) -> Vec<Wanted> {
    let place = |name: &str| comparison.groups.iter().position(|group| group.name == name);
    let mut wanted: BTreeMap<(usize, &str), u64> = BTreeMap::new();
    let mut order: Vec<(usize, &str)> = Vec::new();
    for (contrast, terms) in comparison.contrasts.iter().zip(&comparison.terms) {
        let keys: Vec<_> = terms.iter().map(|term| (term.term.as_str(), &term.key)).collect();
        for (name, key) in keyness::drawn(comparison, &keys, top) {
            let other = contrast.against.as_deref().and_then(place);
            for (group, n) in [(place(&contrast.group), key.hits.0), (other, key.hits.1)] {
                if let Some(group) = group.filter(|_| n > 0)
                    && wanted.insert((group, name), n).is_none()
                {
                    order.push((group, name));
                }
            }
        }
    }
    let told = |(group, name): (usize, &str)| {
        (group, Topic::Term(name.to_string()), format!("Loaded word: {}", shown(name)), wanted[&(group, name)])
    };
    order.into_iter().map(told).collect()
}

fn actors(comparison: &Comparison, top: usize) -> Vec<Wanted> {
    let of = |actor: &crate::compare::ActorCells| {
        let cells = actor.cells.iter().enumerate().flat_map(|(at, cell)| Class::ALL.map(|class| (at, class, heat::labelled(cell, class))));
        let told = |(at, class, n): (usize, Class, u64)| {
            (at, Topic::Actor(actor.actor.clone(), class), format!("{}, {} labels", shown(&actor.name), class.name()), n)
        };
        cells.filter(|(_, _, n)| *n > 0).map(told).collect::<Vec<_>>()
    };
    heat::drawn(comparison, top).flat_map(of).collect()
}

fn steps(comparison: &Comparison) -> Vec<Wanted> {
    let of = |(at, steps): (usize, &[u64; 6])| {
        let told = |(step, &n): (usize, &u64)| (at, Topic::Step(step as u8), format!("Step {}", facts::step(step as u8)), n);
        steps.iter().enumerate().filter(|(_, n)| **n > 0).map(told).collect::<Vec<_>>()
    };
    comparison.ladder.attributions.iter().enumerate().flat_map(of).collect()
}
