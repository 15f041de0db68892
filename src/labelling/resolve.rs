//! Labels that stand for an actor named before them: *the militants*, *the terrorist group*.
//!
//! Decision: what is inferred is kept apart from what a construction says. The label stays unlinked; beside it stands the actor that it
//! most likely means. Only a definite phrase that nothing describes further looks back, no farther than its paragraph, and where two
//! actors are equally near, nothing is inferred.

use std::collections::BTreeSet;
use std::collections::HashMap;
use std::collections::HashSet;

use super::Labels;
use super::agency::Deed;
use super::agency::Part;
use super::agency::Who;
use super::line::is_plural;
use super::model::Inferred;
use super::model::LabelRef;
use super::model::Labelling;
use super::model::Rule;
use crate::lexicon::ActorKind;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::starting;
use crate::sourcing::Grammar;
use crate::sourcing::Sourcing;
use crate::sourcing::Voice;
use crate::text::Span;
use crate::text::token::Gap;
use crate::text::token::Kind;

/// How many sentences back a label looks.
const REACH: usize = 2;

/// Words that no noun phrase holds between its article and its head.
const CLAUSE: Classes = Classes::of(List::Prepositions)
    .with(List::Conjunctions)
    .with(List::Subordinators)
    .with(List::Complementisers)
    .with(List::RelativePronouns)
    .with(List::Adverbs);

/// Longest run of words between the article and its label.
const PHRASE: usize = 3;

/// Notes for each unlinked label the actor that it most likely means; one inferred before helps to understand the next.
pub fn infer(g: &Grammar, sourcing: &Sourcing, labels: &mut Labels) {
    let mut named = named(g, labels);
    let borne = Borne::of(g, labels);
    for at in 0..labels.labellings.len() {
        let resolver = Resolver { g, sourcing, labels, named: &named, borne: &borne };
        let found = labels.labellings.get(at).and_then(|label| resolver.bearer(label));
        let Some(label) = labels.labellings.get_mut(at) else { continue };
        label.inferred = found;
        if let Some(Inferred { actor, .. }) = found {
            let own = Named { actor, span: label.span, sentence: label.sentence as usize };
            named.insert(named.partition_point(|name| name.span.start < own.span.start), own);
        }
    }
}

/// A place at which an actor is named: by its name, by an epithet, or by a label of which that was inferred.
#[derive(Clone, Copy)]
struct Named {
    actor: u32,
    span: Span,
    sentence: usize,
}

/// What a label can stand for, by its head.
#[derive(Clone, Copy, PartialEq)]
enum Head {
    /// One armed or political group: *the movement*; its members: *the rebels*.
    Group,
    /// A body of another kind: *the regime*.
    Body,
    /// One person: *the dictator*.
    Person,
}

/// What the article calls its actors by constructions.
#[derive(Default)]
struct Borne {
    /// Where an actor is first called by a label.
    first: HashMap<(u32, LabelRef), u32>,
    /// The same, where the actor itself is called so and not its members.
    itself: HashMap<(u32, LabelRef), u32>,
    /// Those who are called anything.
    any: HashSet<u32>,
    /// Those who are called a group or its members.
    groups: HashSet<u32>,
}

impl Borne {
    fn of(g: &Grammar, labels: &Labels) -> Borne {
        let mut borne = Borne::default();
        for label in labels.labellings.iter().filter(|l| !l.negated && l.rule != Some(Rule::Association)) {
            let Some(actor) = label.actor else { continue };
            let start = label.span.start; // in text order
            borne.first.entry((actor, label.label)).or_insert(start);
            // an activist of the Guild is not the Guild
            if !matches!(label.rule, Some(Rule::Of | Rule::MemberList)) {
                borne.itself.entry((actor, label.label)).or_insert(start);
            }
            borne.any.insert(actor);
            if head(g, tokens(g, label).1 - 1) == Some(Head::Group) {
                borne.groups.insert(actor);
            }
        }
        borne
    }
}

struct Resolver<'a> {
    g: &'a Grammar<'a>,
    sourcing: &'a Sourcing,
    labels: &'a Labels,
    named: &'a [Named],
    borne: &'a Borne,
}

/// All places at which actors are named, in text order.
fn named(g: &Grammar, labels: &Labels) -> Vec<Named> {
    let compound = |span: Span| g.reading.is_cut(g.reading.token_at(span.start), g.reading.token_at(span.end));
    let names = labels.mentions.iter().map(|m| Named { actor: m.actor, span: m.span, sentence: m.sentence as usize });
    let epithets = labels.labellings.iter().filter(|l| l.rule == Some(Rule::Epithet));
    let epithets = epithets.filter_map(|l| Some(Named { actor: l.actor?, span: l.span, sentence: l.sentence as usize }));
    let mut all: Vec<Named> = names.filter(|name| !compound(name.span)).chain(epithets).collect();
    all.sort_by_key(|name| name.span.start);
    all
}

impl Resolver<'_> {
    /// The actor that an unlinked label most likely means.
    fn bearer(&self, label: &Labelling) -> Option<Inferred> {
        let (first, end) = tokens(self.g, label);
        if label.actor.is_some() || !matches!(label.label, LabelRef::Label(_)) || !self.looks_back(first, end) {
            return None;
        }
        let head = head(self.g, end - 1)?;
        let sentence = label.sentence as usize;
        let paragraph = self.g.reading.sentences.get(sentence)?.paragraph;
        let from = self.named.partition_point(|name| name.sentence + REACH < sentence);
        let before = self.named.iter().skip(from).take_while(|name| name.span.end <= label.span.start);
        let near = before.filter(|name| self.g.reading.sentences.get(name.sentence).is_some_and(|s| s.paragraph == paragraph));
        let fitting: Vec<&Named> = near.filter(|name| self.fits(label, head, end - 1, name)).collect();
        let last = fitting.last()?;
        let beside: BTreeSet<u32> = fitting.iter().filter(|name| name.sentence == last.sentence).map(|name| name.actor).collect();
        let nearest = beside.len() == 1 && !self.has_rival(label, head, paragraph);
        nearest.then_some(Inferred { actor: last.actor, mention: last.span })
    }

    /// *the rebels*, and neither *three rebels* nor *the rebels who …*, *the other rebels*, *the rebels of …*.
    fn looks_back(&self, first: usize, end: usize) -> bool {
        let g = self.g;
        let apart = Classes::of(List::LikenessWords).with(List::Quantifiers).with(List::RankWords);
        let noun = |at: usize| g.kind(at) == Kind::Word && !g.is_capital(at) && !g.is_opener(at) && starting(&g.found.labels, at).is_none();
        let plain = |at: usize| noun(at) && !g.is_any(at, apart) && !g.is_any(at, CLAUSE) && !g.is_verbal(at) && !g.is_helper(at);
        let opener = (first.saturating_sub(PHRASE)..first).rev().find(|&at| !plain(at));
        let definite = opener.is_some_and(|at| g.is(at, List::DefiniteWords));
        let describes = Classes::of(List::Prepositions).with(List::RelativePronouns);
        let described = g.is_any(end, describes) || g.is_participle(end) || g.found.phrase_at(List::BelongingWords, end).is_some();
        let close = matches!(g.reading.token(end).gap, Gap::Space | Gap::Line);
        let of_people = (first..end).any(|at| g.is(at, List::Demonyms)); // the Orrish rebels
        definite && !of_people && !(described && close)
    }

    /// Whether an actor can be what a label stands for.
    fn fits(&self, label: &Labelling, head: Head, at: usize, name: &Named) -> bool {
        let kind = self.g.lexicon.actors.get(name.actor as usize).map(|actor| actor.kind);
        let person = kind == Some(ActorKind::Person);
        let before =
            |places: &HashMap<(u32, LabelRef), u32>| places.get(&(name.actor, label.label)).is_some_and(|&at| at < label.span.start);
        let borne = || before(&self.borne.first);
        let far = name.sentence + 1 < label.sentence as usize;
        let armed = || match kind {
            Some(kind) => kind == ActorKind::Group && self.borne.any.contains(&name.actor),
            None => self.borne.groups.contains(&name.actor),
        };
        let alone = tokens(self.g, label).0 == at; // the forces, not the popular forces
        // the Observatory … the group: a body may be meant, where the label says no more
        let plain = || kind == Some(ActorKind::Body) && alone && self.g.is(at, List::GroupAnaphors);
        let fits = match head {
            Head::Group if far && !self.g.is(at, List::GroupAnaphors) => !person && borne(),
            Head::Group => armed() || plain() || !person && borne(),
            Head::Body => match kind {
                None | Some(ActorKind::Person | ActorKind::State) => false,
                Some(ActorKind::Group) => borne(),
                Some(_) => alone && self.has_head(at, name) || borne(),
            },
            Head::Person => (person || kind.is_none()) && before(&self.borne.itself),
        };
        fits && !self.speaks(label, name.actor) && !self.opposes(label, name) && !self.shares_clause(label, name)
    }

    /// *the Front … some rebels … the rebels*: others of the kind are told of near it, who bear no name.
    fn has_rival(&self, label: &Labelling, head: Head, paragraph: usize) -> bool {
        let from = self.labels.labellings.partition_point(|l| l.sentence as usize + REACH < label.sentence as usize);
        let near = self.labels.labellings.iter().skip(from).take_while(|l| l.span.start < label.span.start);
        let same = |l: &&Labelling| self.g.reading.sentences.get(l.sentence as usize).is_some_and(|s| s.paragraph == paragraph);
        let nameless = |l: &&Labelling| l.actor.is_none() && l.inferred.is_none();
        let alike = |l: &Labelling| {
            let several = |l: &Labelling| is_plural(l.span.of(self.g.reading.text));
            let body = || self::head(self.g, tokens(self.g, l).1 - 1) == Some(Head::Body);
            l.label == label.label || head == Head::Group && several(l) == several(label) && !body()
        };
        near.filter(same).filter(nameless).any(alike)
    }

    /// *the Front drove out the rebels*: two noun phrases of one clause are two.
    fn shares_clause(&self, label: &Labelling, name: &Named) -> bool {
        let g = self.g;
        let opens = Classes::of(List::Subordinators).with(List::Complementisers);
        let parts = |at: usize| !g.is_word(at) && g.kind(at) != Kind::Clitic || g.is_any(at, opens) || g.is_verbal(at);
        let (from, to) = (g.reading.token_at(name.span.end), g.reading.token_at(label.span.start));
        name.sentence == label.sentence as usize && !(from..to).any(parts)
    }

    /// *the Upland army … the army*: the name ends with the head of the label.
    fn has_head(&self, at: usize, name: &Named) -> bool {
        let hash = |at: usize| self.g.reading.tokens.get(at).map(|token| token.hash);
        hash(self.g.reading.token_at(name.span.end.saturating_sub(1))) == hash(at)
    }

    /// Nobody speaks of himself in the third person between quotation marks.
    fn speaks(&self, label: &Labelling, actor: u32) -> bool {
        let attribution = label.attribution.and_then(|at| self.sourcing.attributions.get(at as usize));
        label.voice == Voice::Quoted && attribution.is_some_and(|attribution| attribution.actor == Some(actor))
    }

    /// *the Front shelled the rebels*: who does a deed to the other is not the other.
    fn opposes(&self, label: &Labelling, name: &Named) -> bool {
        let deeds = &self.labels.deeds;
        let from = deeds.partition_point(|deed| deed.sentence < label.sentence);
        let own = || deeds.iter().skip(from).take_while(|deed| deed.sentence == label.sentence);
        let fills = |deed: &Deed, part: Part, span: Span| deed.fillers(part).iter().any(|filler| filler.span.overlaps(span));
        let named = |deed: &Deed, part: Part| deed.fillers(part).iter().any(|filler| filler.who == Who::Actor(name.actor));
        let other = |deed: &Deed, part: Part| named(deed, part) || fills(deed, part, name.span);
        let opposed = |a: Part, b: Part| own().any(|deed| fills(deed, a, label.span) && other(deed, b));
        opposed(Part::Suffers, Part::Does) || opposed(Part::Does, Part::Suffers)
    }
}

/// What a label whose last word stands at token `last` can stand for.
fn head(g: &Grammar, last: usize) -> Option<Head> {
    match () {
        () if g.is(last, List::MemberHeads) || g.is(last, List::GroupAnaphors) => Some(Head::Group),
        () if g.is(last, List::BodyHeads) => Some(Head::Body),
        () if is_plural(g.reading.word(last)) => None, // several persons
        () => Some(Head::Person),
    }
}

/// The tokens of a label.
fn tokens(g: &Grammar, label: &Labelling) -> (usize, usize) {
    (g.reading.token_at(label.span.start), g.reading.token_at(label.span.end.saturating_sub(1)) + 1)
}
