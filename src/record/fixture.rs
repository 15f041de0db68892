//! An invented article with invented findings, for the tests of records and reports.

use crate::labelling::LabelRef;
use crate::labelling::Labelling;
use crate::labelling::Mention;
use crate::labelling::Rule;
use crate::lexicon::Actor;
use crate::lexicon::Category;
use crate::lexicon::Class;
use crate::lexicon::Direction;
use crate::lexicon::Entry;
use crate::lexicon::Epithet;
use crate::lexicon::Label;
use crate::lexicon::Lexicon;
use crate::lexicon::LexiconFile;
use crate::lexicon::Party;
use crate::lexicon::Term;
use crate::lexicon::VerbClass;
use crate::score::ArticleScore;
use crate::score::Hit;
use crate::sourcing::Attribution;
use crate::sourcing::Form;
use crate::sourcing::SourceMention;
use crate::sourcing::Voice;
use crate::sourcing::VoiceSpan;
use crate::tally::Counter;
use crate::tally::Speaker;
use crate::text::Document;
use crate::text::Span;
use crate::text::Zone;

const TITLE: &str = "Coastal Command sweeps terror nests";

const TEXT: &str = "Coastal Command forces swept two terror nests in the harbour – “a mopping-up operation”, said Col. Idris Vale.\n\n\
Harbour Front terrorists fled, informed sources told the Port Herald. The terrorists are backed by an ‘élite’, \
reportedly. The Quay-backed Dockers' Union is no terrorist group.\n";

fn entry(id: &str, why: &'static str) -> Entry {
    Entry { id: id.into(), why: why.into(), ..Entry::default() }
}

fn actor(id: &str, name: &str, party: &str) -> Actor {
    let party = Party { name: party.into(), ..Party::default() };
    Actor {
        entry: entry(id, ""),
        name: name.into(),
        parties: Vec::from_iter((!party.name.is_empty()).then_some(party)),
        ..Actor::default()
    }
}

/// A small lexicon.
pub(crate) fn lexicon() -> Lexicon {
    let term = |id: &str, direction, weight| Term {
        entry: entry(id, "It takes a side."),
        category: "name-calling".into(),
        direction,
        weight,
        alternatives: ["strongholds", "positions"].map(String::from).into_iter().collect(),
    };
    let label = |id: &str, class| Label { entry: entry(id, "It denies standing."), class };
    let mut front = actor("front", "Harbour Front", "Front");
    front.epithets.push(Epithet { entry: entry("front/1", "It names them by a slur."), class: Class::Delegitimising });
    Lexicon {
        files: vec![LexiconFile { id: "harbour".into(), version: "1.0.0".into(), fingerprint: "00ff".into(), ..LexiconFile::default() }],
        categories: vec![Category { id: "name-calling".into(), about: String::new() }],
        terms: vec![term("terror-nest", Direction::Heightens, 3), term("mopping-up", Direction::Softens, 2)],
        labels: vec![label("terrorist", Class::Delegitimising), label("forces", Class::Descriptive)],
        actors: vec![
            actor("command", "Coastal Command", "government"),
            front,
            actor("dockers", "Dockers' Union", ""),
            actor("quay", "Quay", "Quay"),
        ],
        ..Lexicon::default()
    }
}

/// An article with a title of its own.
pub(crate) fn document() -> Document {
    let mut document = Document::new("harbour-1", TEXT).with_title(TITLE);
    document.outlet = Some("Port Herald".into());
    document.date = Some("2016-07-10".into());
    document.meta.insert("desk".into(), "foreign".into());
    document
}

/// The span of the n-th occurrence of `words`, from 1.
pub(crate) fn nth(document: &Document, words: &str, n: usize) -> Span {
    let (start, found) = document.text.match_indices(words).nth(n - 1).unwrap();
    Span::new(start, start + found.len())
}

/// What a careful reader finds in [`document`].
pub(crate) fn score(document: &Document) -> ArticleScore {
    let at = |words: &str, n: usize| nth(document, words, n);
    let mut score = ArticleScore {
        words: 44,
        voice_words: [34, 5, 4, 1],
        left_out_words: 3,
        sentences: vec![
            at(TITLE, 1),
            at("Coastal Command forces", 1).to(at("Idris Vale.", 1)),
            at("Harbour Front terrorists", 1).to(at("Port Herald.", 1)),
            at("The terrorists are", 1).to(at("reportedly.", 1)),
            at("The Quay", 1).to(at("terrorist group.", 1)),
        ],
        sources: sources(&at),
        attributions: attributions(&at),
        labellings: labellings(&at),
        ..ArticleScore::default()
    };
    find(&mut score, &at);
    count(&mut score);
    score
}

fn find(score: &mut ArticleScore, at: &dyn Fn(&str, usize) -> Span) {
    let voice = |voice, span| VoiceSpan { voice, span, attribution: None };
    score.voices = vec![
        voice(Voice::Quoted, at("a mopping-up", 1)),
        voice(Voice::Quoted, at(" operation", 1)),
        voice(Voice::Indirect, at("Harbour Front terrorists fled", 1)),
        voice(Voice::Marked, at("élite", 1)),
    ];
    let hit = |term, span, voice, zone| Hit { term, span, sentence: u32::from(zone == Zone::Lead), voice, zone, attribution: None };
    score.hits = vec![
        hit(0, at("terror nests", 1), Voice::Narration, Zone::Headline),
        hit(0, at("terror nest", 2), Voice::Narration, Zone::Lead),
        hit(1, at("mopping-up operation", 1), Voice::Quoted, Zone::Lead),
    ];
    let mention = |actor, span, voice, sentence| Mention { actor, span, voice, sentence };
    score.mentions = vec![
        mention(0, at("Coastal Command", 1), Voice::Narration, 0),
        mention(0, at("Coastal Command", 2), Voice::Narration, 1),
        mention(1, at("Harbour Front", 1), Voice::Indirect, 2),
        mention(2, at("Dockers' Union", 1), Voice::Narration, 4),
    ];
}

fn sources(at: &dyn Fn(&str, usize) -> Span) -> Vec<SourceMention> {
    let source = |span, step, actor, words| SourceMention { span, step, actor, words, attributions: 1 };
    vec![source(at("Col. Idris Vale", 1), 0, Some(0), 4), source(at("informed sources", 1), 4, None, 4)]
}

fn attributions(at: &dyn Fn(&str, usize) -> Span) -> Vec<Attribution> {
    vec![
        Attribution {
            source: Some(at("Col. Idris Vale", 1)),
            cue: Some(at("said", 1)),
            content: vec![at("a mopping-up operation", 1)],
            sentence: 1,
            source_id: Some(0),
            form: Form::Partial,
            actor: Some(0),
            rule: "inverted",
            ..Attribution::default()
        },
        Attribution {
            source: Some(at("informed sources", 1)),
            cue: Some(at("told", 1)),
            content: vec![at("Harbour Front terrorists fled", 1)],
            sentence: 2,
            step: 4,
            as_written: 4,
            source_id: Some(1),
            via: Some(at("Port Herald", 1)),
            rule: "after",
            ..Attribution::default()
        },
        Attribution {
            cue: Some(at("reportedly", 1)),
            content: vec![at("The terrorists are backed by an ‘élite’", 1)],
            sentence: 3,
            step: 5,
            as_written: 5,
            verb: VerbClass::Distancing,
            rule: "adverb",
            ..Attribution::default()
        },
    ]
}

fn labellings(at: &dyn Fn(&str, usize) -> Span) -> Vec<Labelling> {
    let terrorists = Labelling {
        actor: Some(1),
        mention: Some(at("Harbour Front", 1)),
        label: LabelRef::Label(0),
        span: at("terrorists", 1),
        sentence: 2,
        rule: Some(Rule::Compound),
        class: Class::Delegitimising,
        voice: Voice::Indirect,
        negated: false,
        attribution: Some(1),
        inferred: None,
    };
    vec![
        Labelling {
            actor: Some(0),
            mention: Some(at("Coastal Command", 2)),
            label: LabelRef::Label(1),
            span: at("forces", 1),
            sentence: 1,
            class: Class::Descriptive,
            voice: Voice::Narration,
            attribution: None,
            ..terrorists
        },
        terrorists,
        Labelling { actor: None, mention: None, span: at("terrorists", 2), sentence: 3, rule: None, attribution: Some(2), ..terrorists },
        Labelling {
            actor: Some(2),
            mention: Some(at("Dockers' Union", 1)),
            label: LabelRef::Association(Some(3)),
            span: at("Quay-backed", 1),
            sentence: 4,
            rule: Some(Rule::Association),
            class: Class::Descriptive,
            voice: Voice::Narration,
            attribution: None,
            ..terrorists
        },
        Labelling {
            actor: Some(2),
            mention: Some(at("Dockers' Union", 1)),
            span: at("terrorist group", 1),
            sentence: 4,
            rule: Some(Rule::Copula),
            voice: Voice::Narration,
            negated: true,
            attribution: None,
            ..terrorists
        },
    ]
}

/// Counts by hand what the scorer counts.
fn count(score: &mut ArticleScore) {
    let mut tally = std::mem::take(&mut score.tally);
    tally.add(Counter::Articles, 1);
    tally.add(Counter::LeftOutWords, 3);
    for (voice, n) in Voice::ALL.into_iter().zip(score.voice_words) {
        tally.add(Counter::Words(voice, Zone::Body), u64::from(n));
    }
    tally.add(Counter::Sentences(Voice::Narration, Zone::Body), 5);
    tally.add(Counter::AttributedSentences, 3);
    for hit in &score.hits {
        tally.add(Counter::Hits(hit.term, hit.voice, hit.zone), 1);
    }
    for mention in &score.mentions {
        tally.add(Counter::Mentions(mention.actor, mention.voice), 1);
    }
    for l in &score.labellings {
        match (l.negated, l.actor) {
            (true, actor) => tally.add(Counter::Denied(actor, l.label, l.voice), 1),
            (false, actor) => {
                tally.add(Counter::Labellings(actor, l.label, l.voice), 1);
                if let Some(actor) = actor {
                    tally.add(Counter::LabelledMentions(actor, l.class, l.voice), 1);
                }
                if let Some(at) = l.attribution {
                    tally.add(Counter::Said(actor, l.label, Speaker::Step(score.attributions[at as usize].step), l.voice), 1);
                }
            }
        }
    }
    for attribution in &score.attributions {
        let (verb, form) = (attribution.verb, attribution.form);
        tally.add(Counter::Attributions(attribution.step, verb, form), 1);
        tally.add(Counter::Heard(attribution.actor, attribution.verb), 1);
    }
    for source in &score.sources {
        tally.add(Counter::Sources(source.step), 1);
    }
    tally.add(Counter::SourceWords(4), 4);
    tally.add(Counter::Thoughts, 1);
    tally.add(Counter::Labellings(Some(1), LabelRef::Epithet(1, 0), Voice::Marked), 1);
    score.tally = tally;
}
