//! A few sentences behind each count, the rest left to the tables in CSV.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use maud::Markup;
use maud::html;

use super::super::found::shown;
use super::dots;
use super::heat;
use super::keyness;
use super::waterfall;
use crate::compare::Comparison;
use crate::compare::FigureRow;
use crate::compare::Part;
use crate::lexicon::Class;
use crate::report::facts;
use crate::report::sightings::Sighting;
use crate::report::sightings::Sightings;
use crate::report::terms::grouped;
use crate::report::topics::Topic;

/// Sentences of one count, and of all counts together: a page stays below three megabytes.
const EACH: usize = 3;
const ALL: usize = 1_600;

/// A count that is wanted.
struct Wanted {
    /// The place of its group.
    group: usize,
    topic: Topic,
    title: String,
    n: u64,
    /// In how many articles, where that is known.
    articles: Option<u64>,
}

/// One count with its sentences.
struct Shown<'a> {
    group: &'a str,
    wanted: Wanted,
    sentences: Vec<&'a Sighting>,
}

/// The counts that have sentences, in the order of the page.
pub(super) struct Evidence<'a> {
    counts: Vec<Shown<'a>>,
    places: BTreeMap<(String, Topic), usize>,
    sightings: &'a Sightings,
}

impl<'a> Evidence<'a> {
    /// The sentences for all that is drawn, then for what stands in tables.
    pub(super) fn new(comparison: &'a Comparison, sightings: &'a Sightings, top: usize) -> Evidence<'a> {
        let mut evidence = Evidence { counts: Vec::new(), places: BTreeMap::new(), sightings };
        let mut wanted = evidence.terms(comparison, top);
        wanted.extend(actors(comparison, top));
        wanted.extend(steps(comparison));
        wanted.extend(figures(comparison, top));
        let mut left = ALL;
        for wanted in wanted {
            let Some(group) = comparison.groups.get(wanted.group) else {
                continue;
            };
            let most = EACH.min(left).min(usize::try_from(wanted.n).unwrap_or(EACH));
            let sentences: Vec<&Sighting> = sightings.of(&group.name, &wanted.topic, &comparison.taking_part).take(most).collect();
            left -= sentences.len();
            if !sentences.is_empty() {
                evidence.places.insert((group.name.clone(), wanted.topic.clone()), evidence.counts.len());
                evidence.counts.push(Shown { group: &group.name, wanted, sentences });
            }
        }
        evidence
    }

    /// A term by the wording in which it is found most.
    pub(super) fn term(&self, id: &str) -> String {
        shown(&self.sightings.surfaces().term(id))
    }

    /// A label by the wording in which it is found most, of whomever.
    pub(super) fn label(&self, id: &str, name: &str) -> String {
        shown(&self.sightings.surfaces().label_of_any(id).unwrap_or_else(|| name.to_string()))
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

    /// All sentences; `csv` says that there are tables of findings to point to.
    pub(super) fn section(&self, csv: bool) -> Markup {
        if self.counts.is_empty() {
            return html! { p.remark { "Records hold no sentences: compare the articles themselves to see some behind each count." } };
        }
        html! {
            section.evidence aria-labelledby="evidence" {
                h3 id="evidence" { "Sentences behind the counts" }
                p.remark { "Up to " (EACH) " for a count, the first of an article each. They are examples, and no sample: look at the article before you cite one." }
                @for (at, count) in self.counts.iter().enumerate() { (shown_count(at, count, csv)) }
            }
        }
    }

    /// Hits of the terms of the keyness plots and waterfalls, in the group that each contrast is about, and in the other one.
    fn terms(&self, comparison: &Comparison, top: usize) -> Vec<Wanted> {
        let place = |name: &str| comparison.groups.iter().position(|group| group.name == name);
        let mut wanted: BTreeSet<(usize, &str)> = BTreeSet::new();
        let mut order: Vec<Wanted> = Vec::new();
        for ((contrast, terms), gap) in comparison.contrasts.iter().zip(&comparison.terms).zip(&comparison.gaps) {
            let keys: Vec<_> = terms.iter().map(|term| (term.term.as_str(), &term.key)).collect();
            let drawn = keyness::drawn(comparison, &keys, top);
            let falls = waterfall::drawn(gap, top).filter_map(|part| keys.iter().copied().find(|(name, _)| *name == part.term));
            let other = contrast.against.as_deref().and_then(place);
            for (name, key) in drawn.into_iter().chain(falls) {
                let sides = [(place(&contrast.group), key.hits.0, key.articles.0), (other, key.hits.1, key.articles.1)];
                for (group, n, articles) in sides {
                    if let Some(group) = group.filter(|_| n > 0)
                        && wanted.insert((group, name))
                    {
                        let title = format!("Loaded word: {}", self.term(name));
                        order.push(Wanted { group, topic: Topic::Term(name.to_string()), title, n, articles: Some(articles) });
                    }
                }
            }
        }
        order
    }
}

fn shown_count(at: usize, count: &Shown, csv: bool) -> Markup {
    let Wanted { topic, title, n, articles, .. } = &count.wanted;
    let more = n.saturating_sub(count.sentences.len() as u64);
    // a weighted count is larger than what it counts
    let file = count.sentences.first().and_then(|own| file(own.class)).filter(|_| csv);
    let more = if *topic == Topic::Figure("weighted-load".to_string()) { 0 } else { more };
    html! {
        section.entry {
            h4 id={ "e" (at) } {
                bdi { (title) } " · " bdi { (shown(count.group)) } ": " (grouped(*n))
                @if let Some(articles) = articles { " in " (grouped(*articles)) @if *articles == 1 { " article" } @else { " articles" } }
            }
            ul {
                @for own in &count.sentences {
                    li {
                        bdi.excerpt dir="auto" { (shown(&own.before)) b.(own.class) { (shown(&own.words)) } (shown(&own.after)) }
                        " " span.remarks { bdi { (shown(&own.article)) } ", line " (own.line) }
                    }
                }
            }
            @if more > 0 { p.remark { (grouped(more)) " more" @if let Some(file) = file { " in the CSV (--tables FOLDER, " code { (file) } ")" } "." } }
        }
    }
}

/// The table that has all findings that are marked like this.
fn file(class: &str) -> Option<&'static str> {
    match class {
        "label" => Some("labellings.csv"),
        "cue" => Some("attributions.csv"),
        "heightens" | "softens" => Some("hits.csv"),
        _ => None,
    }
}

fn actors(comparison: &Comparison, top: usize) -> Vec<Wanted> {
    let of = |actor: &crate::compare::ActorCells| {
        let cells = actor.cells.iter().enumerate().flat_map(|(at, cell)| Class::ALL.map(|class| (at, class, heat::labelled(cell, class))));
        let told = |(group, class, n): (usize, Class, u64)| {
            let title = format!("{}, {} labels", shown(&actor.name), class.name());
            Wanted { group, topic: Topic::Actor(actor.actor.clone(), class), title, n, articles: None }
        };
        cells.filter(|(_, _, n)| *n > 0).map(told).collect::<Vec<_>>()
    };
    heat::drawn(comparison, top).flat_map(of).collect()
}

fn steps(comparison: &Comparison) -> Vec<Wanted> {
    let of = |(group, steps): (usize, &[u64; 6])| {
        let told = |(step, &n): (usize, &u64)| {
            let step = step as u8;
            Wanted { group, topic: Topic::Step(step), title: format!("Step {}", facts::step(step)), n, articles: None }
        };
        steps.iter().enumerate().filter(|(_, n)| **n > 0).map(told).collect::<Vec<_>>()
    };
    comparison.ladder.attributions.iter().enumerate().flat_map(of).collect()
}

/// What the figures of the tables count.
fn figures(comparison: &Comparison, top: usize) -> Vec<Wanted> {
    let of = |row: &FigureRow| {
        let told =
            |(group, n): (usize, u64)| Wanted { group, topic: Topic::Figure(row.id.clone()), title: dots::full(row), n, articles: None };
        let counts = row.cells.iter().map(|cell| cell.n).enumerate();
        counts.filter(|(_, n)| *n > 0).map(told).collect::<Vec<_>>()
    };
    let rows = Part::ALL.into_iter().flat_map(|part| dots::rows(comparison, part, top).0);
    rows.flat_map(of).collect()
}
