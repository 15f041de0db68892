//! `Scorer`: one document in, one `ArticleScore` out. Built once, immutable, shared by all threads.

mod share;
mod wording;

pub use share::FUNCTION_LISTS;
pub use share::FUNCTION_WORDS;
pub use share::Share;

use std::collections::BTreeSet;

use crate::error::Result;
use crate::labelling;
use crate::labelling::Deed;
use crate::labelling::Labelling;
use crate::labelling::Mention;
use crate::labelling::Part;
use crate::labelling::Rule;
use crate::labelling::Who;
use crate::lexicon::Class;
use crate::lexicon::Lexicon;
use crate::matcher::Match;
use crate::matcher::Matcher;
use crate::policy::Finding;
use crate::policy::Policies;
use crate::sourcing;
use crate::sourcing::Attribution;
use crate::sourcing::Grammar;
use crate::sourcing::Shapes;
use crate::sourcing::SourceMention;
use crate::sourcing::Sourcing;
use crate::sourcing::Voice;
use crate::sourcing::VoiceSpan;
use crate::tally::Counter;
use crate::tally::Speaker;
use crate::tally::Tally;
use crate::tally::UNLISTED;
use crate::text::Document;
use crate::text::Reading;
use crate::text::Role;
use crate::text::Span;
use crate::text::Zone;

/// What stands before the name of an actor that no lexicon has, in the place of an id.
pub const UNLISTED_ID: &str = "unlisted:";

/// A loaded term found in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Index of the term in the lexicon.
    pub term: u32,
    /// Where.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: u32,
    /// Whose words.
    pub voice: Voice,
    /// Headline, lead or body.
    pub zone: Zone,
    /// Index of the attribution in whose content it stands.
    pub attribution: Option<u32>,
}

/// Everything that was found in one article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArticleScore {
    /// Words counted: all but the page's boilerplate.
    pub words: u32,
    /// Words per voice, in the order of [`Voice::ALL`].
    pub voice_words: [u32; 4],
    /// How many of the words counted are function words of the lexicons' language; `None` where the lexicons list none.
    pub share: Option<Share>,
    /// Words of page boilerplate.
    pub left_out_words: u32,
    /// Spans of the sentences, boilerplate left out.
    pub sentences: Vec<Span>,
    /// Stretches in another voice than narration, in text order, not overlapping.
    pub voices: Vec<VoiceSpan>,
    /// Loaded terms, in text order.
    pub hits: Vec<Hit>,
    /// Distinct sources, in order of their introduction.
    pub sources: Vec<SourceMention>,
    /// Attributions, in text order of their cues.
    pub attributions: Vec<Attribution>,
    /// Labels, linked and unlinked, in text order.
    pub labellings: Vec<Labelling>,
    /// Actors named, in text order.
    pub mentions: Vec<Mention>,
    /// Verbs and nouns of harm, with who does and who suffers, in text order.
    pub deeds: Vec<Deed>,
    /// Findings of the house style, in text order.
    pub findings: Vec<Finding>,
    /// Findings that were accepted earlier and are in neither `findings` nor `tally`.
    pub accepted: u32,
    /// Names of labelled actors that no lexicon has; their indices come after those of the lexicon's actors.
    pub unlisted: Vec<String>,
    /// All counts of the above.
    pub tally: Tally,
}

impl ArticleScore {
    /// Leaves out the findings that need not be told again; everything else stays as it is.
    pub fn keep_findings(&mut self, keep: impl FnMut(&Finding) -> bool) {
        let before = self.findings.len();
        self.findings.retain(keep);
        self.accepted += (before - self.findings.len()) as u32;
        self.tally.forget(|counter| matches!(counter, Counter::Findings(..)));
        count_findings(&self.findings, &mut self.tally);
    }
}

/// Reads articles with one set of lexicons.
#[derive(Clone, Debug)]
pub struct Scorer {
    lexicon: Lexicon,
    matcher: Matcher,
    policies: Policies,
    resolve: bool,
    /// The lexicons list function words.
    tells_language: bool,
}

impl Scorer {
    /// Compiles a lexicon.
    ///
    /// # Errors
    ///
    /// A form or pattern that cannot be compiled; a lexicon that was loaded from files has none.
    pub fn new(lexicon: Lexicon) -> Result<Scorer> {
        let matcher = Matcher::new(&lexicon)?;
        let policies = Policies::new(&lexicon);
        let tells_language = FUNCTION_LISTS.lists().any(|list| lexicon.has_words(list.id()));
        Ok(Scorer { lexicon, matcher, policies, resolve: false, tells_language })
    }

    /// The same, and each unlinked label that looks back to an actor named before it notes which: see [`Labelling::inferred`].
    pub fn resolving(self) -> Scorer {
        Scorer { resolve: true, ..self }
    }

    /// The lexicon that it reads with.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The matcher that the lexicon was compiled into.
    pub fn matcher(&self) -> &Matcher {
        &self.matcher
    }

    /// Scores one article.
    pub fn score(&self, document: &Document) -> ArticleScore {
        let reading = Reading::new(document, self.matcher.language());
        let found = self.matcher.find(&reading);
        let shapes = Shapes::of(&reading, &found, &self.lexicon);
        let g = Grammar { reading: &reading, found: &found, lexicon: &self.lexicon, shapes: &shapes };
        let sourcing = sourcing::read(&g);
        let mut labels = labelling::read(&g, &self.matcher, &sourcing);
        if self.resolve {
            labelling::infer(&g, &sourcing, &mut labels);
        }
        let hits = hits(&reading, &found.terms, &sourcing);
        let mut score = ArticleScore {
            sentences: reading.sentences.iter().map(|s| s.span).collect(),
            hits,
            findings: self.policies.read(&g, &sourcing, &labels),
            labellings: labels.labellings,
            mentions: labels.mentions,
            unlisted: labels.unlisted,
            deeds: labels.deeds,
            ..ArticleScore::default()
        };
        let share = count_words(&g, &sourcing, &mut score);
        score.share = self.tells_language.then_some(share);
        (score.voices, score.sources, score.attributions) = (sourcing.spans, sourcing.sources, sourcing.attributions);
        count_all(&mut score, self.lexicon.actors.len() as u32);
        score
    }
}

impl ArticleScore {
    /// The id of an actor: that of the lexicon, or [`UNLISTED_ID`] and its name.
    pub fn actor_id(&self, lexicon: &Lexicon, index: u32) -> Option<String> {
        match lexicon.actors.get(index as usize) {
            Some(actor) => Some(actor.entry.id.clone()),
            None => self.unlisted_name(lexicon.actors.len() as u32, index).map(|name| format!("{UNLISTED_ID}{name}")),
        }
    }

    /// The name of an actor as tables print it.
    pub fn actor_name<'a>(&'a self, lexicon: &'a Lexicon, index: u32) -> Option<&'a str> {
        let listed = lexicon.actors.get(index as usize).map(|actor| actor.name.as_str());
        listed.or_else(|| self.unlisted_name(lexicon.actors.len() as u32, index))
    }

    /// Who is said to call an actor what a label calls it, where the label stands in the content of an attribution.
    fn speaker(&self, labelling: &Labelling) -> Option<Speaker> {
        let attribution = self.attributions.get(labelling.attribution? as usize)?;
        Some(attribution.actor.map_or(Speaker::Step(attribution.step), Speaker::Actor))
    }

    /// The name of an actor that no lexicon has.
    fn unlisted_name(&self, listed: u32, index: u32) -> Option<&str> {
        self.unlisted.get(index.checked_sub(listed)? as usize).map(String::as_str)
    }
}

fn hits(reading: &Reading, terms: &[Match], sourcing: &Sourcing) -> Vec<Hit> {
    let hit = |term: &Match| {
        let sentence = reading.sentence_of(term.first)?;
        let zone = reading.paragraph_of(reading.sentences.get(sentence)?).zone;
        let (voice, attribution) = (sourcing.voices.at(term.end), sourcing.voices.attribution_at(term.end));
        Some(Hit { term: term.entry, span: term.span, sentence: sentence as u32, voice, zone, attribution })
    };
    terms.iter().filter_map(hit).collect()
}

/// Counts by zone and voice, in the order of [`Zone::ALL`] and [`Voice::ALL`].
type Parts = [[u32; Voice::ALL.len()]; Zone::ALL.len()];

/// Adds one to the count of a zone and a voice.
fn count(parts: &mut Parts, zone: Zone, voice: Voice) {
    if let Some(n) = parts.get_mut(zone as usize).and_then(|voices| voices.get_mut(voice as usize)) {
        *n += 1;
    }
}

/// All counts with their zones and voices.
fn each(parts: Parts) -> impl Iterator<Item = (Zone, Voice, u32)> {
    Zone::ALL.into_iter().zip(parts).flat_map(|(zone, voices)| Voice::ALL.into_iter().zip(voices).map(move |(voice, n)| (zone, voice, n)))
}

/// Words per voice and zone, words left out, and sentences by the voice of their last word.
fn count_words(g: &Grammar, sourcing: &Sourcing, score: &mut ArticleScore) -> Share {
    let (reading, voices) = (g.reading, &sourcing.voices);
    let (mut words, mut sentences, mut function_words) = (Parts::default(), Parts::default(), 0);
    for paragraph in &reading.paragraphs {
        let own = (paragraph.first..paragraph.end).filter(|&at| reading.token(at).counts());
        if paragraph.role == Role::Boilerplate {
            score.left_out_words += own.count() as u32;
            continue;
        }
        for at in own {
            function_words += u32::from(g.is_any(at, FUNCTION_LISTS));
            count(&mut words, paragraph.zone, voices.of_token(at));
        }
    }
    for sentence in &reading.sentences {
        let last = (sentence.first..sentence.end).rev().find(|&at| reading.token(at).is_wordlike());
        let voice = last.map_or(Voice::Narration, |at| voices.of_token(at));
        count(&mut sentences, reading.paragraph_of(sentence).zone, voice);
    }
    score.tally.add(Counter::Articles, 1);
    score.tally.add(Counter::LeftOutWords, u64::from(score.left_out_words));
    for (zone, voice, n) in each(words) {
        score.words += n;
        score.voice_words.get_mut(voice as usize).into_iter().for_each(|own| *own += n);
        score.tally.add(Counter::Words(voice, zone), u64::from(n));
    }
    each(sentences).for_each(|(zone, voice, n)| score.tally.add(Counter::Sentences(voice, zone), u64::from(n)));
    Share { words: score.words, function_words }
}

fn count_findings(findings: &[Finding], tally: &mut Tally) {
    for finding in findings {
        tally.add(Counter::Findings(finding.policy, finding.voice), 1);
    }
}

fn count_all(score: &mut ArticleScore, listed: u32) {
    count_actors(score, listed);
    let tally = &mut score.tally;
    for hit in &score.hits {
        tally.add(Counter::Hits(hit.term, hit.voice, hit.zone), 1);
    }
    count_findings(&score.findings, tally);
    for attribution in &score.attributions {
        if attribution.thought {
            tally.add(Counter::Thoughts, 1);
            continue;
        }
        tally.add(Counter::Attributions(attribution.step, attribution.verb, attribution.form), 1);
        tally.add(Counter::Heard(attribution.actor, attribution.verb), 1);
    }
    for source in score.sources.iter().filter(|source| source.attributions > 0) {
        tally.add(Counter::Sources(source.step), 1);
        tally.add(Counter::SourceWords(source.step), u64::from(source.words));
    }
    let mut attributed: Vec<u32> = score.attributions.iter().filter(|a| !a.thought).map(|a| a.sentence).collect();
    attributed.sort_unstable();
    attributed.dedup();
    tally.add(Counter::AttributedSentences, attributed.len() as u64);
}

/// The voice in which a mention bears a label: that of the mention, so that no more of the outlet's bear one than there are; but what
/// somebody else calls an actor that the outlet names is in that one's words.
pub(crate) fn borne(mention: Voice, label: Voice) -> Voice {
    if mention.is_outlets() && !label.is_outlets() { label } else { mention }
}

/// Mentions and labels of each actor.
fn count_actors(score: &mut ArticleScore, listed: u32) {
    let mut tally = std::mem::take(&mut score.tally);
    let mut add = |actor: Option<u32>, counter: &dyn Fn(Option<u32>) -> Counter| match actor {
        Some(actor) if actor >= listed => {
            if let Some(name) = score.unlisted_name(listed, actor) {
                tally.add_unlisted(name, counter(Some(UNLISTED)), 1);
            }
        }
        actor => tally.add(counter(actor), 1),
    };
    for mention in &score.mentions {
        add(Some(mention.actor), &|actor| Counter::Mentions(actor.unwrap_or(UNLISTED), mention.voice));
    }
    let voice_of = |span: Span| {
        let from = score.mentions.partition_point(|mention| mention.span.start < span.start);
        score.mentions.get(from).filter(|mention| mention.span == span).map(|mention| mention.voice)
    };
    let mut labelled: BTreeSet<(u32, Span, Class, Voice)> = BTreeSet::new();
    let mut bearing: BTreeSet<(u32, Span, Voice)> = BTreeSet::new();
    for labelling in &score.labellings {
        let counter = if labelling.negated { Counter::Denied } else { Counter::Labellings };
        add(labelling.actor, &|actor| counter(actor, labelling.label, labelling.voice));
        if let Some(speaker) = score.speaker(labelling).filter(|_| !labelling.negated) {
            add(labelling.actor, &|actor| Counter::Said(actor, labelling.label, speaker, labelling.voice));
        }
        if let Some(inferred) = labelling.inferred {
            add(Some(inferred.actor), &|actor| Counter::Inferred(actor.unwrap_or(UNLISTED), labelling.label, labelling.voice));
        }
        let bears = !labelling.negated && labelling.rule != Some(Rule::Association);
        // an epithet is itself the label
        let mention = labelling.mention.and_then(|mention| Some((mention, borne(voice_of(mention)?, labelling.voice))));
        if let (Some(actor), Some((mention, voice)), true) = (labelling.actor, mention, bears) {
            labelled.insert((actor, mention, labelling.class, voice));
            bearing.insert((actor, mention, voice));
        }
    }
    for (actor, _, class, voice) in labelled {
        add(Some(actor), &|actor| Counter::LabelledMentions(actor.unwrap_or(UNLISTED), class, voice));
    }
    for (actor, _, voice) in bearing {
        add(Some(actor), &|actor| Counter::Bearing(actor.unwrap_or(UNLISTED), voice));
    }
    for deed in score.deeds.iter().filter(|deed| deed.counts()) {
        add(None, &|_| Counter::Deeds(deed.construction, !deed.does.is_empty(), deed.voice));
        for part in Part::ALL {
            for filler in deed.fillers(part) {
                let counter = |who| Counter::Agency(who, part, deed.construction, deed.voice);
                match filler.who {
                    Who::Actor(actor) => add(Some(actor), &|actor| counter(Who::Actor(actor.unwrap_or(UNLISTED)))),
                    who => add(None, &|_| counter(who)),
                }
            }
        }
    }
    score.tally = tally;
}
