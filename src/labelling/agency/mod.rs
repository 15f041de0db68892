//! Who does harm, and who suffers it: verbs and nouns of harm and force with their parts, and how each is built.
//!
//! Decision: grammar only. An agentless passive names nobody, whoever is meant; *a bus blew up* is intransitive and no passive;
//! what would, could or shall be done and what is denied is found and marked, and left out of the counts.
//!
//! | file | what it does |
//! |---|---|
//! | `clause` | a verb with its helpers: what form, denied, real |
//! | `verb` | active, passive, intransitive: who stands where |
//! | `launch` | weapons sent at somebody |
//! | `subject` | who stands before the verb |
//! | `noun` | the deed as a thing: *the killing of X by Y* |
//! | `filler` | who a noun phrase is |

mod clause;
mod filler;
mod launch;
mod model;
mod noun;
mod subject;
#[cfg(test)]
mod tests;
mod verb;

pub use model::*;

use std::cell::OnceCell;

use super::model::Labelling;
use super::names::Names;
use crate::lexicon::VerbShape;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::Matcher;
use crate::matcher::starting;
use crate::matcher::within;
use crate::sourcing::Grammar;
use crate::sourcing::Sourcing;
use crate::text::Sentence;
use crate::text::token::Gap;

/// What the reading of agency looks at.
pub(super) struct Reader<'a> {
    pub g: &'a Grammar<'a>,
    pub matcher: &'a Matcher,
    pub sourcing: &'a Sourcing,
    pub names: &'a Names,
    /// The names that no lexicon has and that bear a label.
    pub unlisted: &'a [String],
    pub labellings: &'a [Labelling],
    /// Whether the article is one of war, found when first asked for.
    pub war: OnceCell<bool>,
}

/// Fewest sentences of an article that can be one of war as a whole.
const FEWEST: usize = 4;

/// Words that are no head of a name behind its other words.
const NO_HEAD: Classes = noun::CLOSED.with(List::Demonyms).with(List::Countries);

/// A sentence with its words of harm.
struct Field<'s> {
    sentence: &'s Sentence,
    verbs: &'s [Match],
    nouns: &'s [Match],
    /// The sentence shows force by other words than figures of speech.
    force: bool,
}

impl Reader<'_> {
    /// The deeds of an article, in text order.
    pub fn deeds(&self) -> Vec<Deed> {
        let found = self.g.found;
        let mut deeds = Vec::new();
        for sentence in &self.g.reading.sentences {
            let verbs = within(&found.verbs, sentence.first, sentence.end);
            let nouns = within(&found.noun_verbs, sentence.first, sentence.end);
            if !verbs.is_empty() || !nouns.is_empty() {
                let mut field = Field { sentence, verbs, nouns, force: false };
                field.force = self.shows_force(&field);
                deeds.extend(self.sentence(&field));
            }
        }
        deeds
    }

    /// The deeds of a sentence.
    fn sentence(&self, field: &Field) -> Vec<Deed> {
        let mut deeds: Vec<Deed> = Vec::new();
        let mut signs: Vec<(&Match, bool)> = field.verbs.iter().map(|m| (m, false)).collect();
        signs.extend(field.nouns.iter().map(|m| (m, true)));
        signs.sort_by_key(|(m, noun)| (m.first, *noun));
        for (found, noun) in signs {
            let Some(entry) = self.g.lexicon.verbs.get(found.entry as usize) else { continue };
            let literal = !entry.figurative || field.force;
            if !literal && entry.shape != VerbShape::Ergative {
                continue;
            }
            let twin = if noun { starting(field.verbs, found.first) } else { starting(field.nouns, found.first) };
            let as_noun = twin.is_none_or(|twin| self.is_noun(if noun { found } else { twin }, field.sentence));
            if twin.is_some() && as_noun != noun
                || self.g.reading.is_cut(found.first, found.end) // bomb-maker, shell-shocked
                || self.is_named(found, noun, field.sentence)
                || deeds.iter().any(|deed| deed.span.overlaps(found.span))
            {
                continue;
            }
            let deed = match entry.shape {
                VerbShape::Noun => self.noun_deed(field, found, entry, &deeds),
                VerbShape::Launching => self.launch_deed(field, found, &deeds),
                _ => self.verb_deed(field, found, entry, &deeds),
            };
            // *a bus blew up* by itself, but not *the senator blew up*
            let thing = |part: &Filler| matches!(part.who, Who::Kind(Kind::Things | Kind::Means));
            deeds.extend(deed.filter(|deed| literal || deed.suffers.iter().any(thing)));
        }
        deeds
    }

    /// Inside a name, whether a lexicon has it or not: the *Liberation* of *Harbour Liberation Front*, but not *Rebel Attack Kills Two*.
    fn is_named(&self, found: &Match, noun: bool, sentence: &Sentence) -> bool {
        let g = self.g;
        let names = &self.names.listed;
        let name = names.get(names.partition_point(|name| name.end < found.end));
        let covered = name.is_some_and(|name| name.first <= found.first && name.end - name.first > found.end - found.first);
        let next = found.end;
        let head = g.is_capital(next) && !g.is_any(next, NO_HEAD) && !g.has_verb_shape(next) && !g.is_verbal(next);
        let capitals = noun && found.first > sentence.first && g.is_capital(found.first) && g.reading.token(next).gap == Gap::Space;
        covered || capitals && head && !self.is_title(sentence)
    }

    /// Whether a sentence has all words but its small ones in capitals, as titles do.
    fn is_title(&self, sentence: &Sentence) -> bool {
        let small = |at: usize| self.g.is_any(at, noun::CLOSED) && !self.g.has_verb_shape(at);
        (sentence.first..sentence.end).all(|at| !self.g.is_word(at) || self.g.is_capital(at) || small(at))
    }

    /// Whether a sentence tells of bodily force: by a word that is no figure of speech, or by one of `force-words`.
    fn shows_force(&self, field: &Field) -> bool {
        let g = self.g;
        let plain = |m: &&Match| g.lexicon.verbs.get(m.entry as usize).is_some_and(|entry| !entry.figurative && entry.shape.tells_force());
        field.verbs.iter().chain(field.nouns).any(|m| plain(&m)) || self.has_force_word(field.sentence) || self.is_of_war()
    }

    fn has_force_word(&self, sentence: &Sentence) -> bool {
        (sentence.first..sentence.end).any(|at| self.g.is(at, List::ForceWords))
    }

    /// Whether so many sentences of the article have a word of force that no other sentence of it needs one.
    fn is_of_war(&self) -> bool {
        *self.war.get_or_init(|| {
            let sentences = &self.g.reading.sentences;
            let force = sentences.iter().filter(|sentence| self.has_force_word(sentence)).count();
            sentences.len() >= FEWEST && force * 2 >= sentences.len()
        })
    }

    /// A deed without parts.
    fn deed(&self, found: &Match, construction: Construction) -> Option<Deed> {
        Some(Deed {
            verb: found.entry,
            span: found.span,
            sentence: self.g.reading.sentence_of(found.first)? as u32,
            construction,
            does: Vec::new(),
            suffers: Vec::new(),
            voice: self.sourcing.voices.at(found.end),
            negated: false,
            unreal: false,
            attribution: self.sourcing.voices.attribution_at(found.end),
        })
    }
}
