//! Who is called what: mentions of actors, and the constructions that link a label to one of them.
//!
//! Decision: a label that stands in no known construction stays unlinked; nothing is guessed onto an actor.

mod agency;
mod association;
mod construction;
mod line;
mod link;
mod model;
mod names;
mod resolve;
mod scene;
#[cfg(test)]
mod tests;
mod unlisted;

pub use agency::Construction;
pub use agency::Deed;
pub use agency::Filler;
pub use agency::Kind as FillerKind;
pub use agency::Part;
pub use agency::Who;
pub use model::*;
pub use resolve::infer;

use std::cell::OnceCell;

use association::Association;
use link::Link;
use names::Names;
use scene::Scene;
use unlisted::Bearer;

use crate::lexicon::Class;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::Matcher;
use crate::matcher::ending;
use crate::matcher::starting;
use crate::matcher::within;
use crate::sourcing::Grammar;
use crate::sourcing::Sourcing;
use crate::sourcing::Voice;
use crate::text::Document;
use crate::text::Reading;
use crate::text::Sentence;
use crate::text::Span;
use crate::text::token::Gap;
use crate::text::token::Kind;

/// What was read of one article.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    /// Actors named, in text order.
    pub mentions: Vec<Mention>,
    /// Labels, linked and unlinked, in text order.
    pub labellings: Vec<Labelling>,
    /// Names of labelled actors that no lexicon has; their indices come after those of the lexicon's actors.
    pub unlisted: Vec<String>,
    /// Verbs and nouns of harm, with who does and who suffers, in text order.
    pub deeds: Vec<Deed>,
}

/// Reads the labels of an article.
pub fn read(g: &Grammar, matcher: &Matcher, sourcing: &Sourcing) -> Labels {
    let (names, epithets): (Vec<Match>, Vec<Match>) = g.found.actors.iter().partition(|m| matcher.epithet(m.entry).is_none());
    let names = Names::of(g, names);
    let reader = Reader { g, matcher, sourcing, names: &names };
    let mut labels = Labels::default();
    for epithet in epithets.iter().filter(|epithet| reader.is_epithet(epithet)) {
        labels.labellings.extend(matcher.epithet(epithet.entry).and_then(|(actor, nth)| reader.epithet(epithet, actor, nth)));
    }
    for sentence in &g.reading.sentences {
        let own = within(&names.labels, sentence.first, sentence.end);
        let named = || !within(&names.all, sentence.first, sentence.end).is_empty();
        if !own.is_empty() || association::may_stand(g, sentence) && named() {
            own.iter().for_each(|label| labels.labellings.extend(reader.army(label)));
            reader.sentence(sentence, own, &mut labels.labellings);
        }
    }
    labels.unlisted = names.settle(&mut labels.labellings);
    labels.mentions = reader.mentions(&labels.unlisted);
    labels.labellings.sort_by_key(|l| (l.span.start, l.mention.map(|m| m.start)));
    let reader = agency::Reader {
        g,
        matcher,
        sourcing,
        names: &names,
        unlisted: &labels.unlisted,
        labellings: &labels.labellings,
        war: OnceCell::new(),
    };
    labels.deeds = reader.deeds();
    labels
}

struct Reader<'a> {
    g: &'a Grammar<'a>,
    matcher: &'a Matcher,
    sourcing: &'a Sourcing,
    names: &'a Names,
}

impl Reader<'_> {
    /// Where actors are named: those of the lexicon, and unlisted ones that bear a label.
    fn mentions(&self, unlisted: &[String]) -> Vec<Mention> {
        let mention = |m: &Match| {
            let sentence = self.g.reading.sentence_of(m.first)? as u32;
            let actor = match self.names.unlisted(m.entry) {
                Some(name) => self.names.actors + unlisted.iter().position(|own| *own == name.name)? as u32,
                None => m.entry,
            };
            Some(Mention { actor, span: m.span, voice: self.sourcing.voices.at(m.end), sentence })
        };
        self.names.all.iter().filter_map(mention).collect()
    }

    /// The labels and associations of a sentence.
    fn sentence(&self, sentence: &Sentence, labels: &[Match], out: &mut Vec<Labelling>) {
        let in_sentence = |names: &[Match]| within(names, sentence.first, sentence.end).len();
        let scene = Scene::new(self.g, sentence, &self.names.listed, &self.names.labels);
        let more = in_sentence(&self.names.all) > in_sentence(&self.names.listed);
        let wide = more.then(|| Scene::new(self.g, sentence, &self.names.all, &self.names.labels));
        let labels: Vec<Match> = labels.iter().filter_map(|label| self.beside_names(label)).filter(|label| self.is_label(label)).collect();
        let found = self.links(&scene, &labels);
        let more = wide.as_ref().map(|wide| self.links(wide, &labels)).unwrap_or_default();
        for (nth, (label, (place, links))) in labels.iter().zip(&found).enumerate() {
            let mut bearers: Vec<Bearer> = links.iter().map(|link| Bearer::of(&scene, link)).collect();
            if let (Some(wide), Some((_, links))) = (&wide, more.get(nth)) {
                self.names.add_bearers(wide, place, links, &mut bearers);
            }
            bearers.retain(|bearer| !bearer.stance.open); // *if the Front were a militia* gives nobody the label
            let denied = bearers.is_empty() && construction::is_denied(&scene, place);
            self.labellings(label, &bearers, denied, out);
        }
        match &wide {
            Some(wide) => self.associations(wide, &more, out),
            None => self.associations(&scene, &found, out),
        }
    }

    /// The actors that each label is linked to: the label's place on the line, and its links.
    fn links(&self, scene: &Scene, labels: &[Match]) -> Vec<(Match, Vec<Link>)> {
        let mut found: Vec<(Match, Vec<Link>)> = Vec::new();
        for label in labels {
            let place = scene.line.on_line(label);
            let mut links = construction::links(scene, &place);
            if let Some((before, shared)) = found.last().filter(|_| links.is_empty()) {
                links = construction::shared(scene, &place, before, shared);
            }
            found.push((place, links));
        }
        found
    }

    /// The part of a label that is in no name: *troops* of *Syrian Army troops*; nothing of *Syrian government forces*.
    fn beside_names(&self, label: &Match) -> Option<Match> {
        let from = self.g.found.actors.partition_point(|a| a.end <= label.first);
        let mut own = *label;
        for name in self.g.found.actors.iter().skip(from).take_while(|a| a.first < label.end) {
            if name.end >= label.end {
                return None;
            }
            own.first = own.first.max(name.end);
        }
        own.span = self.g.reading.span(own.first, own.end);
        if own.first == label.first { Some(own) } else { self.label_of_rest(own) }
    }

    /// The labelling of an army by what its people are called in its name: *Uplandish troops*, but not *Upland Defence Forces*.
    fn army(&self, label: &Match) -> Option<Labelling> {
        let head = label.end - 1;
        let people = self.g.is(head, List::ArmyPeople) && !self.g.is_capital(head);
        let name = ending(&self.names.listed, 0, label.end).filter(|name| people && name.first < label.first)?;
        self.g.lexicon.states.iter().find(|state| state.army == name.entry)?;
        let labelling = self.labelling(label.first, label.end, LabelRef::Label(label.entry), self.class(label))?;
        Some(Labelling { actor: Some(name.entry), mention: Some(name.span), rule: Some(Rule::Compound), ..labelling })
    }

    /// *he forces Iran to act*: what looks like a label is the verb of its clause.
    fn is_verb(&self, label: &Match) -> bool {
        let verb = label.end - 1;
        self.g.is(verb, List::LabelVerbs) && self.has_object(verb)
    }

    /// Whether an object and an infinitive follow the word at `verb`, or a pronoun before it is its subject.
    fn has_object(&self, verb: usize) -> bool {
        let g = self.g;
        let named = starting(&self.names.listed, verb + 1).map(|name| name.end);
        if named.is_none() && !g.is_opener(verb + 1) {
            return false;
        }
        let infinitive =
            |&at: &usize| g.is(at, List::InfinitiveMarkers) && g.is_word(at + 1) && !g.is_opener(at + 1) && !g.is_capital(at + 1);
        let from = named.unwrap_or(verb + 2);
        let phrase = (from..from + 6).take_while(|&at| g.is_word(at) && !g.is_helper(at) && !g.is_verbal(at));
        verb.checked_sub(1).is_some_and(|subject| g.is_pronoun(subject)) || phrase.into_iter().any(|at| infinitive(&at))
    }

    /// What is left of a label beside a name, as the label that it is by itself: *forces* of *regime forces*.
    fn label_of_rest(&self, rest: Match) -> Option<Match> {
        let document = Document::new("", rest.span.of(self.g.reading.text));
        let reading = Reading::new(&document, self.matcher.language());
        let mut own = self.matcher.find(&reading).labels.into_iter().find(|m| m.first == 0 && m.end == rest.end - rest.first)?;
        (own.first, own.end, own.span) = (rest.first, rest.end, rest.span);
        Some(own)
    }

    /// Whether an epithet stands by itself: neither in a compound, *Upland regime-held*, nor for a plan, *Upland regime change*.
    fn is_epithet(&self, found: &Match) -> bool {
        !self.g.is(found.end, List::ChangingNouns) && !self.g.reading.is_cut(found.first, found.end)
    }

    /// Whether a match heads a noun phrase that stands for an actor.
    fn is_label(&self, label: &Match) -> bool {
        if self.is_verb(label) {
            return false;
        }
        let Some(next) = self.g.reading.tokens.get(label.end) else {
            return true;
        };
        let close = matches!(next.gap, Gap::Space | Gap::Line) && next.kind == Kind::Word;
        let people = self.g.is(label.end, List::Demonyms) && self.g.kind(label.end + 1) == Kind::Word; // the radical Upland minister
        let next = label.end + usize::from(people);
        if !close || line::is_plural(self.g.reading.word(label.end - 1)) || self.g.is_capital(next) {
            return true;
        }
        let labelled = starting(&self.g.found.labels, next).is_some();
        let heads = Classes::of(List::AttributiveHeads).with(List::RoleNouns);
        !(labelled || self.g.is_any(next, heads) || people && self.g.is(next, List::Titles))
    }

    fn labellings(&self, label: &Match, bearers: &[Bearer], denied: bool, out: &mut Vec<Labelling>) {
        let Some(unlinked) = self.labelling(label.first, label.end, LabelRef::Label(label.entry), self.class(label)) else {
            return;
        };
        if bearers.is_empty() {
            out.push(Labelling { negated: denied, ..unlinked });
        }
        let said = self.g.found.phrase_at(List::KnownAs, label.end).is_none();
        for bearer in bearers {
            let mut labelling = Labelling {
                actor: Some(bearer.entry),
                mention: Some(bearer.mention),
                rule: Some(bearer.rule),
                negated: bearer.stance.negated,
                ..unlinked
            };
            if bearer.rule == Rule::Naming && said && labelling.voice == Voice::Narration {
                labelling.voice = Voice::Indirect;
            }
            out.push(labelling);
        }
    }

    /// The class of a label.
    fn class(&self, label: &Match) -> Class {
        self.g.lexicon.labels.get(label.entry as usize).map_or(Class::Descriptive, |l| l.class)
    }

    fn epithet(&self, found: &Match, actor: u32, nth: u32) -> Option<Labelling> {
        let class = self.g.lexicon.actors.get(actor as usize)?.epithets.get(nth as usize)?.class;
        let labelling = self.labelling(found.first, found.end, LabelRef::Epithet(actor, nth), class)?;
        Some(Labelling { actor: Some(actor), rule: Some(Rule::Epithet), ..labelling })
    }

    fn associations(&self, scene: &Scene, linked: &[(Match, Vec<Link>)], out: &mut Vec<Labelling>) {
        for Association { first, end, with, actor } in association::associations(scene, linked) {
            let with = with.filter(|&with| self.names.unlisted(with).is_none());
            let bearer = scene.name(actor);
            let named = with.is_some() || scene.line.is_capital(first);
            // *foreign-backed*, *rebel-led*, but not *nuclear-armed*, *well-connected*
            let backer = named || scene.line.is(first, List::UnnamedBackers) || starting(&scene.labels, first).is_some();
            if !backer || self.names.unlisted(bearer.entry).is_some_and(|name| !name.body || !named) {
                continue;
            }
            let (first, end) = (scene.line.token(first), scene.line.token(end - 1) + 1);
            let labelling = self.labelling(first, end, LabelRef::Association(with), Class::Descriptive);
            out.extend(labelling.map(|l| Labelling {
                actor: Some(bearer.entry),
                mention: Some(bearer.span),
                rule: Some(Rule::Association),
                ..l
            }));
        }
    }

    fn labelling(&self, first: usize, end: usize, label: LabelRef, class: Class) -> Option<Labelling> {
        let span: Span = self.g.reading.span(first, end);
        Some(Labelling {
            actor: None,
            mention: None,
            label,
            span,
            sentence: self.g.reading.sentence_of(first)? as u32,
            rule: None,
            class,
            voice: self.sourcing.voices.at(end),
            negated: false,
            inferred: None,
            attribution: self.sourcing.voices.attribution_at(end),
        })
    }
}
