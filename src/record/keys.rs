//! The tally as one flat JSON object of readable keys, and back.
//!
//! A key is the counter's name and its parts, joined by slashes: `words/narration/lead`,
//! `hits/conflict:takfiri-terrorist/narration/body`, `labellings/isil/terrorist/narration`. A dash stands for no actor,
//! `unlisted:Name` for one that no lexicon has.

use std::collections::HashMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Map;
use serde_json::Value;

use super::build::file_id;
use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::labelling::FillerKind;
use crate::labelling::LabelRef;
use crate::labelling::Who;
use crate::lexicon::Lexicon;
use crate::measure::LabelName;
use crate::measure::STEP;
use crate::measure::label_name;
use crate::score::UNLISTED_ID;
use crate::tally::Counter;
use crate::tally::Speaker;
use crate::tally::Tally;
use crate::tally::UNLISTED;

const NOBODY: &str = "-";

/// What stands before the id of a label in the place of an actor.
const LABEL: &str = "label:";

/// What stands before a kind of people or things in the place of an actor.
const KIND: &str = "kind:";

const DOER: &str = "doer-named";
const NO_DOER: &str = "no-doer";

/// The tally with readable keys; `lexicon` is the one that it was counted with.
pub fn tally_to_map(tally: &Tally, lexicon: &Lexicon) -> Map<String, Value> {
    let listed = tally.iter().map(|(counter, n)| (key(counter, lexicon, NOBODY), Value::from(n)));
    let unlisted = tally.unlisted().map(|(name, counter, n)| (key(counter, lexicon, name), Value::from(n)));
    listed.chain(unlisted).collect()
}

fn unknown(key: &str) -> Error {
    Error::new(
        Kind::Format,
        format!("the record counts \"{key}\", which the lexicons in use do not have"),
        "name the lexicons that the record was made with, or score the articles again",
    )
}

/// The key of a counter; `name` is that of the actor where no lexicon has it.
fn key(counter: Counter, lexicon: &Lexicon, name: &str) -> String {
    let actor = |index: Option<u32>| match index {
        Some(UNLISTED) => format!("{UNLISTED_ID}{name}"),
        index => index.and_then(|index| lexicon.actors.get(index as usize)).map_or(NOBODY.to_string(), |actor| actor.entry.id.clone()),
    };
    match counter {
        Counter::Articles => "articles".to_string(),
        Counter::Words(voice, zone) => join("words", &[word(&voice), word(&zone)]),
        Counter::LeftOutWords => "left-out-words".to_string(),
        Counter::Sentences(voice, zone) => join("sentences", &[word(&voice), word(&zone)]),
        Counter::AttributedSentences => "attributed-sentences".to_string(),
        Counter::Hits(index, voice, zone) => join("hits", &[term(lexicon, index), word(&voice), word(&zone)]),
        Counter::Mentions(index, voice) => join("mentions", &[actor(Some(index)), word(&voice)]),
        Counter::LabelledMentions(index, class, voice) => join("labelled-mentions", &[actor(Some(index)), word(&class), word(&voice)]),
        Counter::Bearing(index, voice) => join("bearing", &[actor(Some(index)), word(&voice)]),
        Counter::Labellings(index, id, voice) => join("labellings", &[actor(index), label(lexicon, id), word(&voice)]),
        Counter::Said(index, id, speaker, voice) => {
            let speaker = match speaker {
                Speaker::Actor(index) => actor(Some(index)),
                Speaker::Step(step) => format!("{STEP}{step}"),
            };
            join("said", &[actor(index), label(lexicon, id), speaker, word(&voice)])
        }
        Counter::Denied(index, id, voice) => join("denied", &[actor(index), label(lexicon, id), word(&voice)]),
        Counter::Inferred(index, id, voice) => join("inferred", &[actor(Some(index)), label(lexicon, id), word(&voice)]),
        Counter::Attributions(step, verb, form) => join("attributions", &[step.to_string(), word(&verb), word(&form)]),
        Counter::Thoughts => "thoughts".to_string(),
        Counter::Heard(index, verb) => join("heard", &[actor(index), word(&verb)]),
        Counter::Sources(step) => join("sources", &[step.to_string()]),
        Counter::SourceWords(step) => join("source-words", &[step.to_string()]),
        Counter::Deeds(construction, doer, voice) => {
            let doer = if doer { DOER } else { NO_DOER };
            join("deeds", &[word(&construction), doer.to_string(), word(&voice)])
        }
        Counter::Agency(who, part, construction, voice) => {
            let who = match who {
                Who::Actor(index) => actor(Some(index)),
                Who::Label(index) => format!("{LABEL}{}", label(lexicon, LabelRef::Label(index))),
                Who::Kind(kind) => format!("{KIND}{}", word(&kind)),
            };
            join("agency", &[who, word(&part), word(&construction), word(&voice)])
        }
        Counter::Findings(index, voice) => join("findings", &[policy(lexicon, index), word(&voice)]),
    }
}

fn join(name: &str, parts: &[String]) -> String {
    format!("{name}/{}", parts.join("/"))
}

/// The word by which serde knows a voice, zone, class …
fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word,
        _ => NOBODY.to_string(),
    }
}

fn unword<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(Value::String(word.to_string())).ok()
}

fn term(lexicon: &Lexicon, index: u32) -> String {
    lexicon.terms.get(index as usize).map_or(NOBODY.to_string(), |term| format!("{}:{}", file_id(lexicon, term.entry.file), term.entry.id))
}

fn policy(lexicon: &Lexicon, index: u32) -> String {
    let policy = lexicon.policies.get(index as usize);
    policy.map_or(NOBODY.to_string(), |policy| format!("{}:{}", file_id(lexicon, policy.entry.file), policy.entry.id))
}

fn label(lexicon: &Lexicon, label: LabelRef) -> String {
    let LabelName { id, with } = label_name(lexicon, label);
    match (label, with) {
        (LabelRef::Association(_), with) => {
            format!("{id}:{}", with.as_deref().unwrap_or(NOBODY))
        }
        _ => id,
    }
}

/// Reads the tallies of records back: the entries of a lexicon by their names in keys.
pub struct TallyReader {
    terms: HashMap<String, u32>,
    labels: HashMap<String, LabelRef>,
    actors: HashMap<String, u32>,
    policies: HashMap<String, u32>,
}

impl TallyReader {
    /// A reader for records that were made with `lexicon`.
    pub fn new(lexicon: &Lexicon) -> TallyReader {
        let labels = (0..).zip(&lexicon.labels).map(|(n, _)| LabelRef::Label(n));
        let actors = || (0u32..).zip(&lexicon.actors);
        let epithets = actors().flat_map(|(actor, entry)| (0..).zip(&entry.epithets).map(move |(n, _)| LabelRef::Epithet(actor, n)));
        let associations = std::iter::once(None).chain(actors().map(|(actor, _)| Some(actor))).map(LabelRef::Association);
        TallyReader {
            terms: (0..).zip(&lexicon.terms).map(|(n, term)| (term.entry.id.clone(), n)).collect(),
            labels: labels.chain(epithets).chain(associations).map(|id| (label(lexicon, id), id)).collect(),
            actors: actors().map(|(n, actor)| (actor.entry.id.clone(), n)).collect(),
            policies: (0..).zip(&lexicon.policies).map(|(n, policy)| (policy.entry.id.clone(), n)).collect(),
        }
    }

    /// The tally of a record.
    ///
    /// # Errors
    ///
    /// Fails on a key that is none, and on an entry that the lexicon does not have.
    pub fn tally(&self, map: &Map<String, Value>) -> Result<Tally> {
        let mut tally = Tally::default();
        for (key, n) in map {
            let counter = self.counter(key).ok_or_else(|| unknown(key))?;
            let n = n.as_u64().ok_or_else(|| unknown(key))?;
            match key.split('/').find_map(|part| part.strip_prefix(UNLISTED_ID)) {
                Some(name) => tally.add_unlisted(name, counter, n),
                None => tally.add(counter, n),
            }
        }
        Ok(tally)
    }

    fn counter(&self, key: &str) -> Option<Counter> {
        let (name, rest) = key.split_once('/').unwrap_or((key, ""));
        let parts: Vec<&str> = rest.split('/').collect();
        Some(match (name, parts.as_slice()) {
            ("articles", [""]) => Counter::Articles,
            ("left-out-words", [""]) => Counter::LeftOutWords,
            ("attributed-sentences", [""]) => Counter::AttributedSentences,
            ("thoughts", [""]) => Counter::Thoughts,
            ("words", [voice, zone]) => Counter::Words(unword(voice)?, unword(zone)?),
            ("sentences", [voice, zone]) => Counter::Sentences(unword(voice)?, unword(zone)?),
            ("hits", [term @ .., voice, zone]) => Counter::Hits(in_file(&self.terms, &term.join("/"))?, unword(voice)?, unword(zone)?),
            ("mentions", [actor, voice]) => Counter::Mentions(self.actor(actor)??, unword(voice)?),
            ("labelled-mentions", [actor, class, voice]) => Counter::LabelledMentions(self.actor(actor)??, unword(class)?, unword(voice)?),
            ("bearing", [actor, voice]) => Counter::Bearing(self.actor(actor)??, unword(voice)?),
            ("labellings", [actor, label @ .., voice]) => Counter::Labellings(self.actor(actor)?, self.label(label)?, unword(voice)?),
            ("said", [actor, label @ .., speaker, voice]) => {
                Counter::Said(self.actor(actor)?, self.label(label)?, self.speaker(speaker)?, unword(voice)?)
            }
            ("denied", [actor, label @ .., voice]) => Counter::Denied(self.actor(actor)?, self.label(label)?, unword(voice)?),
            ("inferred", [actor, label @ .., voice]) => Counter::Inferred(self.actor(actor)??, self.label(label)?, unword(voice)?),
            ("attributions", [step, verb, form]) => Counter::Attributions(step.parse().ok()?, unword(verb)?, unword(form)?),
            ("heard", [actor, verb]) => Counter::Heard(self.actor(actor)?, unword(verb)?),
            ("sources", [step]) => Counter::Sources(step.parse().ok()?),
            ("source-words", [step]) => Counter::SourceWords(step.parse().ok()?),
            ("deeds", [construction, DOER, voice]) => Counter::Deeds(unword(construction)?, true, unword(voice)?),
            ("deeds", [construction, NO_DOER, voice]) => Counter::Deeds(unword(construction)?, false, unword(voice)?),
            ("agency", [who @ .., part, construction, voice]) => {
                Counter::Agency(self.who(&who.join("/"))?, unword(part)?, unword(construction)?, unword(voice)?)
            }
            ("findings", [policy, voice]) => Counter::Findings(in_file(&self.policies, policy)?, unword(voice)?),
            _ => return None,
        })
    }

    fn label(&self, parts: &[&str]) -> Option<LabelRef> {
        self.labels.get(&parts.join("/")).copied()
    }

    fn who(&self, key: &str) -> Option<Who> {
        match (key.strip_prefix(LABEL), key.strip_prefix(KIND)) {
            (Some(label), _) => match self.label(&[label])? {
                LabelRef::Label(index) => Some(Who::Label(index)),
                _ => None,
            },
            (_, Some(kind)) => unword::<FillerKind>(kind).map(Who::Kind),
            _ => self.actor(key)?.map(Who::Actor),
        }
    }

    fn speaker(&self, key: &str) -> Option<Speaker> {
        match key.strip_prefix(STEP) {
            Some(step) => step.parse().ok().map(Speaker::Step),
            None => self.actors.get(key).map(|&index| Speaker::Actor(index)),
        }
    }

    /// `Some(None)` is nobody, `None` an unknown name.
    fn actor(&self, key: &str) -> Option<Option<u32>> {
        match key {
            NOBODY => Some(None),
            name if name.starts_with(UNLISTED_ID) => Some(Some(UNLISTED)),
            id => self.actors.get(id).map(|&index| Some(index)),
        }
    }
}

/// An entry by its name, after that of the lexicon file that had it.
fn in_file(names: &HashMap<String, u32>, key: &str) -> Option<u32> {
    let (_, id) = key.split_once(':')?;
    names.get(id).copied()
}
