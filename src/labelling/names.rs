//! The names of an article: those of the lexicons, acronyms that the article introduces, and names that no lexicon has.
//!
//! Decision: a name that no lexicon has is seen by its capitals, outside headlines, and is reported only where a construction
//! gives it a label (`unlisted`). Words that open a sentence are no names by their capital alone.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::lexicon::ActorKind;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::starting;
use crate::matcher::within;
use crate::sourcing::Grammar;
use crate::text::Sentence;
use crate::text::Zone;
use crate::text::token::Case;
use crate::text::token::Gap;
use crate::text::token::Kind;

/// Longest name, in tokens.
const LONGEST: usize = 9;

/// Words that are no part of a name, whatever their letters.
const FUNCTION: Classes = Classes::of(List::Determiners)
    .with(List::PossessivePronouns)
    .with(List::Quantifiers)
    .with(List::NumberWords)
    .with(List::Prepositions)
    .with(List::Conjunctions)
    .with(List::Subordinators)
    .with(List::Complementisers)
    .with(List::Auxiliaries)
    .with(List::TimeWords)
    .with(List::Adverbs)
    .with(List::Negators)
    .with(List::PronounsI)
    .with(List::PronounsHe)
    .with(List::PronounsShe)
    .with(List::PronounsThey)
    .with(List::PronounsIt)
    .with(List::Titles);

/// Words for times and numbers, which are part of a name only before the noun for a body.
const COUNTED: Classes = Classes::of(List::TimeWords).with(List::NumberWords).with(List::Quantifiers);

/// Words that stand before a name with a capital of their own.
const BEFORE: Classes = Classes::of(List::RoleNouns).with(List::RankWords).with(List::UniqueRoles);

/// Names of lands and peoples, which are places and origins more often than actors.
const LANDS: Classes = Classes::of(List::Countries).with(List::Capitals).with(List::Demonyms);

/// A name that no lexicon has.
#[derive(Clone, Debug, PartialEq)]
pub struct Unlisted {
    /// As the article spells it.
    pub name: String,
    /// Its words, or its letters, show that it is a body.
    pub body: bool,
}

/// The names of an article; the entries of unlisted ones come after all actors of the lexicon.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Names of actors of the lexicon, in text order.
    pub listed: Vec<Match>,
    /// These and the unlisted ones, in text order.
    pub all: Vec<Match>,
    /// The names that no lexicon has.
    pub unlisted: Vec<Unlisted>,
    /// How many actors the lexicon has.
    pub actors: u32,
    /// The labels that are no part of an unlisted name, in text order.
    pub labels: Vec<Match>,
}

impl Names {
    /// The names of an article; `listed` are those of the lexicon.
    pub fn of(g: &Grammar, listed: Vec<Match>) -> Names {
        let runs = Runs { g, small: OnceCell::new() }.all();
        let actors = g.lexicon.actors.len() as u32;
        let labels = labels_beside(&g.found.labels, &runs);
        let mut names = Names { all: listed.clone(), listed, unlisted: Vec::new(), actors, labels };
        let mut entries: BTreeMap<Cow<str>, u32> = BTreeMap::new();
        let mut acronyms = names.acronyms_of_listed(g);
        for (first, end) in runs {
            let name = words(g, first, end);
            let known = acronyms.get(&name).filter(|(from, _)| *from <= first).copied();
            if known.is_some_and(|(from, _)| from == first) {
                continue; // the bracket that introduces it
            }
            let entry = known.map(|(_, entry)| entry).or_else(|| entries.get(&name).copied()).unwrap_or_else(|| {
                let entry = actors + names.unlisted.len() as u32;
                names.unlisted.push(Unlisted { name: name.to_string(), body: is_body(g, first, end) });
                entries.insert(name.clone(), entry);
                entry
            });
            if let Some((acronym, at)) = acronym_behind(g, end).filter(|(acronym, _)| abbreviates(g, first, end, acronym)) {
                acronyms.entry(acronym).or_insert((at, entry));
            }
            let found = Match::new(entry, first, end, g.reading.span(first, end));
            names.all.push(found);
            names.listed.extend((entry < actors).then_some(found));
        }
        names.all.sort_by_key(|m| m.first);
        names.listed.sort_by_key(|m| m.first);
        names
    }

    /// *the People’s Guard (PG)*: acronyms behind names of the lexicon, where each is introduced, and its entry.
    fn acronyms_of_listed<'t>(&self, g: &Grammar<'t>) -> BTreeMap<Cow<'t, str>, (usize, u32)> {
        let mut acronyms = BTreeMap::new();
        for name in &self.listed {
            let kind = g.lexicon.actors.get(name.entry as usize).map(|actor| actor.kind);
            let body = matches!(kind, Some(ActorKind::Group | ActorKind::Institution | ActorKind::Body));
            if let Some((acronym, at)) = acronym_behind(g, name.end).filter(|_| body) {
                acronyms.entry(acronym).or_insert((at, name.entry));
            }
        }
        acronyms
    }
}

/// The labels that lie in none of these names: not the army of *Alda Liberation Army*.
fn labels_beside(labels: &[Match], names: &[(usize, usize)]) -> Vec<Match> {
    let inside = |label: &&Match| {
        let nth = names.partition_point(|&(_, end)| end < label.end);
        names.get(nth).is_some_and(|&(first, _)| first <= label.first)
    };
    labels.iter().filter(|label| !inside(label)).copied().collect()
}

/// The hashes of some words, each once, in a table with open addressing; 0 is a free slot, and stands for no word.
struct Hashes(Vec<u32>);

impl Hashes {
    /// The hashes of the words of an article that stand in small letters.
    fn of_small(g: &Grammar) -> Hashes {
        let mut slots = vec![0; (2 * g.reading.tokens.len()).next_power_of_two()];
        for token in g.reading.tokens.iter().filter(|token| token.kind == Kind::Word && token.case == Case::Lower) {
            let slot = Self::slot(&slots, token.hash);
            slots.get_mut(slot).into_iter().for_each(|free| *free = token.hash);
        }
        Hashes(slots)
    }

    fn has(&self, hash: u32) -> bool {
        self.0.get(Self::slot(&self.0, hash)).is_some_and(|&own| own == hash && own != 0)
    }

    /// Where a hash stands, or else the free slot where it would; half of the slots are free.
    #[inline]
    fn slot(slots: &[u32], hash: u32) -> usize {
        let mut at = hash as usize;
        loop {
            at &= slots.len() - 1;
            if slots.get(at).is_none_or(|&own| own == 0 || own == hash) {
                return at;
            }
            at += 1;
        }
    }
}

/// The words of a name with single spaces, as the article spells them.
fn words<'t>(g: &Grammar<'t>, first: usize, end: usize) -> Cow<'t, str> {
    let own = g.reading.span(first, end).of(g.reading.text);
    let plain = own.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'/' || byte == b' ');
    if plain && !own.as_bytes().windows(2).any(|two| two == b"  ") {
        return Cow::Borrowed(own); // as most are written
    }
    Cow::Owned(own.split_whitespace().collect::<Vec<_>>().join(" ").replace('/', " "))
}

/// *(UG)*: the acronym in brackets that opens at `open`, and its token.
fn acronym_behind<'t>(g: &Grammar<'t>, open: usize) -> Option<(Cow<'t, str>, usize)> {
    let token = g.reading.tokens.get(open + 1)?;
    let alone = g.kind(open) == Kind::Open && g.kind(open + 2) == Kind::Close;
    let short = token.kind == Kind::Word && token.case == Case::Upper && (2..=7).contains(&token.span.len());
    (alone && short).then(|| (words(g, open + 1, open + 2), open + 1))
}

/// Whether the letters of an acronym start the words of a name, in their order.
fn abbreviates(g: &Grammar, first: usize, end: usize, acronym: &str) -> bool {
    let mut initials = (first..end).filter_map(|at| g.reading.word(at).chars().next()).flat_map(char::to_uppercase);
    acronym.chars().all(|letter| initials.any(|initial| initial == letter))
}

/// Whether a name shows by its words, or by being an acronym, that it is a body.
fn is_body(g: &Grammar, first: usize, end: usize) -> bool {
    let acronym = end == first + 1 && g.reading.token(first).case == Case::Upper;
    acronym
        || end > first + 1
            && !g.is(end - 1, List::PlaceNouns)
            && (first..end).any(|at| g.is_capital(at) && g.is(at, List::OrganisationNouns))
}

/// Finds runs of capitals that can be names.
struct Runs<'a> {
    g: &'a Grammar<'a>,
    /// The words that stand in small letters somewhere, found when first asked for.
    small: OnceCell<Hashes>,
}

impl Runs<'_> {
    /// All runs of an article that no name or epithet of the lexicon touches, nor a label that is no part of them.
    fn all(&self) -> Vec<(usize, usize)> {
        let mut runs = Vec::new();
        for sentence in &self.g.reading.sentences {
            let paragraph = self.g.reading.paragraph_of(sentence);
            if paragraph.zone != Zone::Headline && !paragraph.capitals {
                self.of_sentence(sentence, &mut runs);
            }
        }
        runs
    }

    fn of_sentence(&self, sentence: &Sentence, runs: &mut Vec<(usize, usize)>) {
        let mut at = sentence.first;
        while at < sentence.end {
            if !self.is_part(at) && !self.g.is(at, List::NameParticles) && !self.opens_counted(at, sentence.end) {
                at += 1; // most words start no name
                continue;
            }
            let end = self.end(at, sentence.end);
            if end > at {
                runs.extend(self.name(at, end, sentence));
            }
            at = end.max(at + 1);
        }
    }

    /// One past the run of capitals that starts at `at`.
    fn end(&self, at: usize, limit: usize) -> usize {
        let (mut end, mut body) = (at, false);
        while end < limit {
            let near = end == at || matches!(self.g.reading.token(end).gap, Gap::Space | Gap::Line | Gap::Hyphen);
            let particle = self.is_particle(end) && end + 1 < limit && self.is_part(end + 1);
            let joined = self.past_joiner(end).filter(|&next| body && next < limit);
            let own = self.is_part(end) || self.is_counted_part(at, end, limit);
            if !near || !particle && joined.is_none() && !own {
                break;
            }
            end = joined.unwrap_or(end + usize::from(particle));
            body |= self.g.is(end, List::OrganisationNouns);
            end += 1;
        }
        end
    }

    /// *of* in *Guard of the Upper Quay*: where the name of a body goes on.
    fn past_joiner(&self, at: usize) -> Option<usize> {
        let next = at + 1 + usize::from(self.g.is(at + 1, List::Determiners));
        let named = |at: usize| starting(&self.g.found.actors, at).is_some();
        let joins = self.g.kind(at) == Kind::Word && self.g.is(at, List::NameJoiners) && !self.g.is_capital(at) && self.is_part(next);
        (joins && !named(next) && !named(at + 1)).then_some(next)
    }

    /// *Dawn* of *Northern Dawn Front*, *6* of *April 6 Movement*: a time or number before the noun for the body that a name ends in.
    fn is_counted_part(&self, first: usize, at: usize, limit: usize) -> bool {
        let word = self.g.is_capital(at) && self.g.is_any(at, COUNTED) || self.g.kind(at) == Kind::Number;
        let body = at + 1 < limit && self.is_part(at + 1) && self.g.is(at + 1, List::OrganisationNouns);
        word && (body && at > first || at == first && self.opens_counted(at, limit))
    }

    /// *Third* of *the Third River Brigade*, *April* of *the April 6 Movement*.
    fn opens_counted(&self, at: usize, limit: usize) -> bool {
        let g = self.g;
        if !g.is_capital(at) || !g.is_any(at, COUNTED) || at == 0 || !g.is(at - 1, List::Determiners) {
            return false;
        }
        let end = (at + 1..limit.min(at + LONGEST)).find(|&i| !self.is_part(i) && g.kind(i) != Kind::Number).unwrap_or(limit);
        end > at + 1 && g.is(end - 1, List::OrganisationNouns)
    }

    /// A word with a capital that is nobody's yet.
    fn is_part(&self, at: usize) -> bool {
        self.g.is_capital(at) && !self.g.is_any(at, FUNCTION)
    }

    /// *al-* of *al-Orre*, *bin* of *bin Orre*.
    fn is_particle(&self, at: usize) -> bool {
        let alone = |at: usize| !self.g.reading.is_hyphenated(at + 1) && self.g.is_any(at, FUNCTION);
        self.g.is(at, List::NameParticles) && self.g.kind(at) == Kind::Word && !alone(at)
    }

    fn is_small_elsewhere(&self, word: u32) -> bool {
        self.small.get_or_init(|| Hashes::of_small(self.g)).has(word)
    }

    /// What of a run is a name.
    fn name(&self, mut first: usize, end: usize, sentence: &Sentence) -> Option<(usize, usize)> {
        let opens = !(sentence.first..first).any(|at| self.g.is_word(at)) || matches!(self.g.kind(first - 1), Kind::Quote | Kind::Colon);
        let token = self.g.reading.tokens.get(first)?;
        let doubtful = opens && token.case != Case::Upper && (end == first + 1 || self.is_small_elsewhere(token.hash));
        // *Guard of Alda*, *Third River Brigade*
        let opens_name = |at: usize| self.g.is(at + 1, List::NameJoiners) && at + 1 < end || self.opens_counted(at, sentence.end);
        first += usize::from(doubtful && !opens_name(first));
        while first < end && (self.g.is_any(first, BEFORE) && !opens_name(first) || self.g.reading.is_hyphenated(first)) {
            first += 1;
        }
        first = if opens { self.past_label(first, end) } else { first };
        let touched = |matches: &[Match]| matches.get(matches.partition_point(|m| m.end <= first)).is_some_and(|m| m.first < end);
        let land = (first..end).all(|at| self.g.is_any(at, LANDS)) || self.g.found.phrase_at(List::Countries, first) == Some(end);
        let hyphened = self.g.reading.is_hyphenated(end); // Orre-based
        let whole = first < end && end - first <= LONGEST && !hyphened;
        let labels = touched(&self.g.found.labels) && !self.owns_labels(first, end);
        (whole && !land && !labels && !touched(&self.g.found.actors)).then_some((first, end))
    }

    /// Past a label that opens the sentence before a name: *Rebel Tamas Orre*, not *Rebel Rocket Attacks*.
    fn past_label(&self, first: usize, end: usize) -> usize {
        let Some(label) = starting(&self.g.found.labels, first).filter(|label| label.end < end) else { return first };
        let body = (label.end..end).all(|at| self.g.is(at, List::OrganisationNouns));
        let common = |at: usize| self.g.is(at, List::AttributiveHeads) || self.is_small_elsewhere(self.g.reading.token(at).hash);
        let named = !body && !self.g.is(label.end, List::NameJoiners) && !(label.end..end).any(common);
        if named { label.end } else { first }
    }

    /// *Alda Resistance Movement*: whether the labels in a run are parts of a name, whose other words tell more than a land.
    fn owns_labels(&self, first: usize, end: usize) -> bool {
        let labels = within(&self.g.found.labels, first, end);
        let labelled = |at: usize| labels.iter().any(|label| label.first <= at && at < label.end);
        let own = |at: usize| self.is_part(at) && !labelled(at) && !self.g.is_any(at, LANDS);
        !labels.is_empty() && labels.iter().all(|label| self.is_part_of_name(label, first, end)) && (first..end).any(own)
    }

    /// Whether a label ends a body's name, or the noun behind it does: *Liberation Army*, *Resistance Council*, *Army of Alda*.
    fn is_part_of_name(&self, label: &Match, first: usize, end: usize) -> bool {
        let stop = (label.end..end).find(|&at| self.g.is(at, List::NameJoiners)).unwrap_or(end);
        let behind = if label.first == first { 2 } else { 1 }; // *Government Reform Committee*
        let whole = label.first > first || stop > label.end || stop < end;
        whole && stop <= label.end + behind && self.g.is(stop - 1, List::OrganisationNouns)
    }
}
