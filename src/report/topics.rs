//! Of which counts of a comparison a finding is an example: the figures by the ids that comparisons give them, terms, labels of
//! actors, steps of the ladder.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use super::Sheet;
use super::marked::head;
use crate::labelling::Construction;
use crate::labelling::LabelRef;
use crate::labelling::Part;
use crate::labelling::Who;
use crate::lexicon::Class;
use crate::lexicon::VerbClass;
use crate::measure::party_of;
use crate::score::borne;
use crate::sourcing::Form;
use crate::sourcing::Voice;
use crate::text::Span;
use crate::text::Zone;

/// Of which count a sentence is an example.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Hits of a term in the outlet's wording, by its id.
    Term(String),
    /// Mentions of an actor, by its id, that bear a label of a class in the outlet's wording.
    Actor(String, Class),
    /// Attributions on a step of the ladder.
    Step(u8),
    /// What a figure counts, by its id.
    Figure(String),
}

/// A place that is an example of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) sentence: u32,
    pub(super) span: Span,
    /// How pages mark it.
    pub(super) class: &'static str,
}

/// The first place of an article for each of its counts.
pub(super) fn topics(sheet: &Sheet) -> BTreeMap<Topic, Place> {
    let mut first = First { sheet, found: BTreeMap::new() };
    first.hits();
    first.labels();
    first.deeds();
    first.attributions();
    first.found
}

struct First<'a> {
    sheet: &'a Sheet<'a>,
    found: BTreeMap<Topic, Place>,
}

impl First<'_> {
    fn note(&mut self, topic: Topic, place: Place) {
        self.found.entry(topic).or_insert(place);
    }

    fn figure(&mut self, id: impl Into<String>, place: Place) {
        self.note(Topic::Figure(id.into()), place);
    }

    fn hits(&mut self) {
        let sheet = self.sheet;
        for hit in &sheet.score.hits {
            let Some(term) = sheet.lexicon.terms.get(hit.term as usize) else {
                continue;
            };
            let class = term.direction.name();
            let place = Place { sentence: hit.sentence, span: hit.span, class };
            self.figure(format!("load-{}", hit.voice.name()), place);
            if !hit.voice.is_outlets() {
                continue;
            }
            self.note(Topic::Term(term.entry.id.clone()), place);
            self.figure("load", place);
            self.figure("weighted-load", place);
            self.figure(format!("load-{class}"), place);
            self.figure(format!("category/{}", term.category), place);
            if hit.zone != Zone::Body {
                self.figure(format!("load-{}", hit.zone.name()), place);
            }
        }
    }

    fn labels(&mut self) {
        let score = self.sheet.score;
        let named: BTreeMap<Span, Voice> = score.mentions.iter().map(|mention| (mention.span, mention.voice)).collect();
        let counted = score.labellings.iter().filter(|own| !own.negated && !matches!(own.label, LabelRef::Association(_)));
        for labelling in counted {
            let place = Place { sentence: labelling.sentence, span: labelling.span, class: "label" };
            let class = labelling.class.name();
            if labelling.voice.is_outlets() {
                self.figure(format!("labels/{class}"), place);
            }
            let Some(actor) = labelling.actor else {
                self.figure("labels/unlinked", place);
                continue;
            };
            // an epithet is itself the mention
            let mention = labelling.mention.and_then(|mention| named.get(&mention)).copied().unwrap_or(labelling.voice);
            if let Some(actor) = score.actor_id(self.sheet.lexicon, actor).filter(|_| borne(mention, labelling.voice).is_outlets()) {
                self.figure(format!("actor/{actor}/{class}"), place);
                self.note(Topic::Actor(actor, labelling.class), place);
            }
        }
    }

    fn deeds(&mut self) {
        let score = self.sheet.score;
        for deed in score.deeds.iter().filter(|deed| deed.counts() && deed.voice.is_outlets()) {
            let place = Place { sentence: deed.sentence, span: deed.span, class: "deed" };
            if deed.does.is_empty() {
                self.figure("agency/no-doer", place);
            }
            let hides = matches!(deed.construction, Construction::AgentlessPassive | Construction::Intransitive);
            for part in Part::ALL {
                let actors = deed.fillers(part).iter().filter_map(|filler| match filler.who {
                    Who::Actor(actor) => score.actor_id(self.sheet.lexicon, actor),
                    Who::Label(_) | Who::Kind(_) => None,
                });
                for actor in actors.collect::<BTreeSet<String>>() {
                    match part {
                        Part::Does => {
                            self.figure(format!("agency/{actor}/does"), place);
                            if deed.construction == Construction::Active {
                                self.figure(format!("agency/{actor}/does-active"), place);
                            }
                        }
                        Part::Suffers if hides => self.figure(format!("agency/{actor}/suffers-hidden"), place),
                        Part::Suffers => {}
                    }
                }
            }
        }
    }

    fn attributions(&mut self) {
        let sheet = self.sheet;
        for attribution in sheet.score.attributions.iter().filter(|attribution| !attribution.thought) {
            let place = Place { sentence: attribution.sentence, span: head(attribution).1, class: "cue" };
            self.note(Topic::Step(attribution.step), place);
            self.figure("attributed-sentences", place);
            if attribution.form != Form::Indirect {
                self.figure("quoting", place);
            }
            let source = attribution.source_id.and_then(|id| sheet.score.sources.get(id as usize)).map(|source| source.step);
            for (name, from) in [("vague", 4), ("unnamed", 2)] {
                if attribution.step >= from {
                    self.figure(name, place);
                }
                if source.is_some_and(|step| step >= from) {
                    self.figure(format!("{name}-sources"), place);
                }
            }
            let verb = Some(attribution.verb).filter(|verb| *verb != VerbClass::Neutral).map(VerbClass::name);
            if let Some(verb) = verb {
                self.figure(format!("verbs-{verb}"), place);
            }
            if let Some(party) = party_of(sheet.lexicon, attribution.actor, sheet.document.date.as_deref()) {
                self.figure(format!("heard/{party}"), place);
                if let Some(verb) = verb {
                    self.figure(format!("heard/{party}/{verb}"), place);
                }
            }
        }
    }
}
