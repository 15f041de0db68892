//! Laws that hold whatever the articles say.

mod holds;
mod lexicons;

use std::sync::LazyLock;

use plimsoll::corpus::Input;
use plimsoll::corpus::MAX_ARTICLE;
use plimsoll::labelling::Construction;
use plimsoll::labelling::Inferred;
use plimsoll::labelling::LabelRef;
use plimsoll::labelling::Part;
use plimsoll::labelling::Who;
use plimsoll::lexicon::Class;
use plimsoll::lexicon::Layers;
use plimsoll::lexicon::VerbClass;
use plimsoll::record::Record;
use plimsoll::score::ArticleScore;
use plimsoll::score::Scorer;
use plimsoll::sourcing::Form;
use plimsoll::sourcing::Voice;
use plimsoll::tally::Counter;
use plimsoll::tally::Speaker;
use plimsoll::tally::Tally;
use plimsoll::text::Document;
use plimsoll::text::Reading;
use plimsoll::text::Zone;
use proptest::prelude::*;
use proptest::sample::select;

use holds::assert_holds;
use holds::assert_quotes;
use holds::assert_reads;

/// Actors in pairs of one kind, whose names are of one length; and all built-in lexicons.
const PAIRS: &str = "schema: 1\nlexicon: pairs\nactors:
  - {id: g0, name: Korvath, kind: group, forms: [Korvath]}
  - {id: g1, name: Meldune, kind: group, forms: [Meldune]}
  - {id: p0, name: Arden Velk, kind: person, gender: m, forms: [Arden Velk]}
  - {id: p1, name: Osten Marr, kind: person, gender: m, forms: [Osten Marr]}
  - {id: s0, name: Vorinia, kind: state, forms: [Vorinia]}
  - {id: s1, name: Tambera, kind: state, forms: [Tambera]}
  - {id: i0, name: Korvath Lodge, kind: institution, forms: [Korvath Lodge]}
  - {id: i1, name: Meldune Lodge, kind: institution, forms: [Meldune Lodge]}
  - {id: o0, name: Dorvik Kurier, kind: outlet, forms: [Dorvik Kurier]}
  - {id: o1, name: Lessam Kurier, kind: outlet, forms: [Lessam Kurier]}
";

static SCORER: LazyLock<Scorer> = LazyLock::new(|| {
    let mut layers = Layers::builtin().unwrap();
    layers.push_str("pairs.yaml", PAIRS).unwrap();
    Scorer::new(layers.resolve().unwrap()).unwrap().resolving()
});

/// Sentences about {A} and {B}, with every construction that tells voices, sources and labels.
const SENTENCES: [&str; 40] = [
    "{A} said the bridge was closed.",
    "“The bridge is closed,” {A} said.",
    "“The bridge is closed,” said {A}. “Nobody will cross it.”",
    "Fighters of {A} fled to the hills.",
    "{A} terrorists shelled the market, officials said.",
    "The terrorist group {B} denied it.",
    "{A} is a terrorist organisation, {B} said.",
    "{A} is no terrorist organisation.",
    "The army pounded {B} positions near the river.",
    "{B}, a militia from the north, claimed that {A} had fired first.",
    "According to {A}, the regime in the capital had fallen.",
    "The {A}-backed {B} took the hill.",
    "He said the truce would hold.",
    "Militant groups, including {A} and {B}, met by the lake.",
    "They added that nobody was hurt.",
    "Informed sources told {A} that {B} was losing.",
    "{A} calls {B} extremists.",
    "“{B} are thugs,” {A} said. “They will pay.”",
    "The statement by {A} was read out on the radio.",
    "{A}'s spokesman said {B}’s men had withdrawn.",
    "{B} and other armed groups rejected the offer.",
    "The so-called {A} envoys arrived at dawn.",
    "An official of {A} accused {B} of lying.",
    "{A} hopes that {B} will return.",
    "It is believed that {B} started the fire.",
    "{A} quoted {B} as saying that the talks were over.",
    "{A}: {B} ‘started fire’",
    "The rebels reportedly crossed the river.",
    "Neither {A} nor {B} commented.",
    "The group confirmed the massacre.",
    "{A} (pictured) insisted: “It was {B}.”",
    "{A} shelled {B} and killed three people.",
    "Two clerks were killed by {A} in the market.",
    "{B} was attacked on Sunday, and {A} soldiers died.",
    "The bombing of {B} by {A} went on.",
    "{A}'s air strikes on {B} killed ten.",
    "Clashes between {A} and {B} left two dead.",
    "{A} did not shell the village, {B} said.",
    "The rebels who stormed the fort would attack {B}.",
    "Anti-{A} protesters praised the martyrs of {B}.",
];

/// An article of some of these sentences, each with whether a paragraph ends after it.
fn article() -> impl Strategy<Value = Vec<(&'static str, bool)>> {
    prop::collection::vec((select(SENTENCES.to_vec()), prop::bool::weighted(0.3)), 1..14)
}

fn written(article: &[(&str, bool)], a: &str, b: &str) -> Document {
    let sentence = |(sentence, ends): &(&str, bool)| {
        let sentence = sentence.replace("{A}", a).replace("{B}", b);
        sentence + if *ends { "\n\n" } else { " " }
    };
    Document::new("article", article.iter().map(sentence).collect::<String>())
}

/// The sample articles.
fn samples() -> Vec<Document> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/harbour");
    let read = plimsoll::corpus::read(&[Input::new(folder)], MAX_ARTICLE);
    let documents: Vec<Document> = read.map(|row| row.unwrap()).collect();
    assert_eq!(documents.len(), 6, "the samples are there");
    documents
}

fn assert_scores(document: &Document) -> ArticleScore {
    assert_reads(&Reading::new(document, SCORER.matcher().language()));
    let score = SCORER.score(document);
    assert_holds(&document.text, &score);
    score
}

/// Bytes that begin or end something, among any others.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let marks: [&[u8]; 20] = [
        b"<html><body><p>",
        b"<script>",
        b"&amp;&#x",
        b"{\"text\":\"",
        b"\\u00",
        b"\"}\n",
        b"text,title\n",
        b"\"",
        b"\r\n",
        b"\n\n",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\x00",
        b"\xe2\x80\x9c",
        b"\xe2\x80\x99s",
        b"# Title\n",
        b"](",
        b"```\n",
        b" officials said ",
        b". The ",
    ];
    let piece = prop_oneof![
        3 => select(marks.to_vec()).prop_map(<[u8]>::to_vec),
        1 => prop::collection::vec(any::<u8>(), 0..12),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn any_bytes_are_read_and_scored(bytes in bytes(), extension in select(vec!["txt", "md", "html", "jsonl", "json", "csv", "tsv"])) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("any").with_extension(extension);
        std::fs::write(&path, &bytes).unwrap();
        let rows: Vec<_> = plimsoll::corpus::read(&[Input::new(&path)], MAX_ARTICLE).collect();
        prop_assert!(!rows.is_empty(), "no row and no failure");
        rows.iter().flatten().for_each(|document| { assert_scores(document); });
    }

    #[test]
    fn any_text_is_scored(text in ".{0,200}") {
        assert_scores(&Document::new("any", text));
    }

    #[test]
    fn exchanging_two_actors_exchanges_their_rows(article in article(), kind in select(vec!["g", "p", "s", "i", "o"])) {
        let index = |id: String| SCORER.lexicon().actors.iter().position(|actor| actor.entry.id == id).unwrap();
        let (a, b) = (index(format!("{kind}0")), index(format!("{kind}1")));
        let name = |at: usize| SCORER.lexicon().actors[at].name.as_str();
        prop_assert_eq!(name(a).len(), name(b).len());
        let straight = assert_scores(&written(&article, name(a), name(b)));
        let crossed = assert_scores(&written(&article, name(b), name(a)));
        prop_assert_eq!(exchanged(&straight, a as u32, b as u32), crossed);
    }

    #[test]
    fn scoring_is_a_function(article in article()) {
        let document = written(&article, "Korvath", "Tambera");
        prop_assert_eq!(SCORER.score(&document), SCORER.score(&document));
    }

    #[test]
    fn tallies_merge_in_any_order(a in tally(), b in tally(), c in tally()) {
        let merged = |parts: &[&Tally]| {
            let mut all = Tally::default();
            parts.iter().for_each(|part| all.merge(part));
            all
        };
        prop_assert_eq!(merged(&[&a]), a.clone(), "the empty tally changes nothing");
        prop_assert_eq!(merged(&[&a, &Tally::default()]), a.clone());
        prop_assert_eq!(merged(&[&a, &b]), merged(&[&b, &a]));
        prop_assert_eq!(merged(&[&merged(&[&a, &b]), &c]), merged(&[&a, &merged(&[&b, &c])]));
        for (counter, n) in merged(&[&a, &b]).iter() {
            prop_assert_eq!(n, a.get(counter) + b.get(counter));
        }
    }

    #[test]
    fn parts_of_a_corpus_add_up(articles in prop::collection::vec(article(), 0..6), cut in 0usize..6) {
        let tallies: Vec<Tally> = articles.iter().map(|article| SCORER.score(&written(article, "Korvath", "Meldune")).tally).collect();
        let sum = |tallies: &[Tally]| tallies.iter().fold(Tally::default(), |mut all, tally| { all.merge(tally); all });
        let (first, second) = tallies.split_at(cut.min(tallies.len()));
        let mut parts = sum(second);
        parts.merge(&sum(first));
        prop_assert_eq!(&parts, &sum(&tallies));
        prop_assert_eq!(parts.get(Counter::Articles), articles.len() as u64);
    }
}

fn counter() -> impl Strategy<Value = Counter> {
    prop_oneof![
        Just(Counter::Articles),
        (0..4usize, 0..3usize).prop_map(|(voice, zone)| Counter::Words(Voice::ALL[voice], Zone::ALL[zone])),
        (0..3u32, 0..4usize).prop_map(|(term, voice)| Counter::Hits(term, Voice::ALL[voice], Zone::Body)),
        (0..3u32).prop_map(|actor| Counter::LabelledMentions(actor, Class::Contested, Voice::Quoted)),
        (prop::option::of(0..3u32), 0..3u32).prop_map(|(actor, label)| Counter::Labellings(actor, LabelRef::Label(label), Voice::Marked)),
        (0..6u8).prop_map(|step| Counter::Attributions(step, VerbClass::Factive, Form::Direct)),
        (0..3u32, 0..5usize).prop_map(|(actor, construction)| {
            Counter::Agency(Who::Actor(actor), Part::Suffers, Construction::ALL[construction], Voice::Narration)
        }),
        prop::option::of(0..3u32).prop_map(|actor| Counter::Heard(actor, VerbClass::Neutral)),
    ]
}

fn tally() -> impl Strategy<Value = Tally> {
    prop::collection::vec((counter(), 0..1000u64), 0..20).prop_map(|counts| {
        let mut tally = Tally::default();
        counts.into_iter().for_each(|(counter, n)| tally.add(counter, n));
        tally
    })
}

/// The score with two actors in each other's place.
fn exchanged(score: &ArticleScore, a: u32, b: u32) -> ArticleScore {
    let swap = |actor: u32| match actor {
        _ if actor == a => b,
        _ if actor == b => a,
        _ => actor,
    };
    let label = |label: LabelRef| match label {
        LabelRef::Association(with) => LabelRef::Association(with.map(swap)),
        LabelRef::Epithet(actor, nth) => LabelRef::Epithet(swap(actor), nth),
        LabelRef::Label(_) => label,
    };
    let mut score = score.clone();
    score.mentions.iter_mut().for_each(|mention| mention.actor = swap(mention.actor));
    score.sources.iter_mut().for_each(|source| source.actor = source.actor.map(swap));
    score.attributions.iter_mut().for_each(|attribution| attribution.actor = attribution.actor.map(swap));
    for labelling in &mut score.labellings {
        labelling.inferred = labelling.inferred.map(|own| Inferred { actor: swap(own.actor), ..own });
        labelling.actor = labelling.actor.map(swap);
        labelling.label = label(labelling.label);
    }
    let who = |who: Who| match who {
        Who::Actor(actor) => Who::Actor(swap(actor)),
        who => who,
    };
    score.deeds.iter_mut().flat_map(|deed| deed.does.iter_mut().chain(&mut deed.suffers)).for_each(|filler| filler.who = who(filler.who));
    let speaker = |speaker: Speaker| match speaker {
        Speaker::Actor(actor) => Speaker::Actor(swap(actor)),
        Speaker::Step(_) => speaker,
    };
    let counter = |counter: Counter| match counter {
        Counter::Mentions(actor, voice) => Counter::Mentions(swap(actor), voice),
        Counter::LabelledMentions(actor, class, voice) => Counter::LabelledMentions(swap(actor), class, voice),
        Counter::Bearing(actor, voice) => Counter::Bearing(swap(actor), voice),
        Counter::Labellings(actor, l, voice) => Counter::Labellings(actor.map(swap), label(l), voice),
        Counter::Said(actor, l, by, voice) => Counter::Said(actor.map(swap), label(l), speaker(by), voice),
        Counter::Denied(actor, l, voice) => Counter::Denied(actor.map(swap), label(l), voice),
        Counter::Inferred(actor, l, voice) => Counter::Inferred(swap(actor), label(l), voice),
        Counter::Heard(actor, verb) => Counter::Heard(actor.map(swap), verb),
        Counter::Agency(own, part, construction, voice) => Counter::Agency(who(own), part, construction, voice),
        _ => counter,
    };
    let mut tally = Tally::default();
    score.tally.iter().for_each(|(own, n)| tally.add(counter(own), n));
    score.tally.unlisted().for_each(|(name, own, n)| tally.add_unlisted(name, counter(own), n));
    score.tally = tally;
    score
}

#[test]
fn the_exchange_law_can_fail() {
    let index = |id: &str| SCORER.lexicon().actors.iter().position(|actor| actor.entry.id == id).unwrap() as u32;
    let (a, b) = (index("g0"), index("g1"));
    let score = SCORER.score(&written(&[(SENTENCES[4], false)], "Korvath", "Meldune"));
    assert_ne!(exchanged(&score, a, b), score, "an article about one of the two changes");
    assert_eq!(exchanged(&exchanged(&score, a, b), a, b), score);
}

#[test]
fn exchanging_the_sides_of_every_sample_exchanges_their_rows() {
    let index = |id: &str| SCORER.lexicon().actors.iter().position(|actor| actor.entry.id == id).unwrap() as u32;
    for sample in samples() {
        let told = |front: &str, command: &str| {
            let text = sample.text.replace("Harbour Front", front).replace("Coastal Command", command);
            SCORER.score(&Document { text, ..sample.clone() })
        };
        let (straight, crossed) = (told("Korvath", "Meldune"), told("Meldune", "Korvath"));
        assert!(straight.mentions.len() > 1, "{}: nobody to exchange", sample.id);
        assert_eq!(exchanged(&straight, index("g0"), index("g1")), crossed, "{}", sample.id);
    }
}

#[test]
fn what_is_inferred_changes_nothing_else() {
    let text = "Korvath fighters held the quay. The militants left at dawn.";
    let resolved = SCORER.score(&Document::new("article", text));
    let straight = Scorer::new(SCORER.lexicon().clone()).unwrap().score(&Document::new("article", text));
    let mut bare = resolved.clone();
    bare.labellings.iter_mut().for_each(|labelling| labelling.inferred = None);
    bare.tally.forget(|counter| matches!(counter, Counter::Inferred(..)));
    assert_ne!(resolved, straight);
    assert_eq!(bare, straight);
}

#[test]
fn every_prefix_of_an_article_is_scored() {
    let whole: Vec<(&str, bool)> = SENTENCES.iter().zip(0..).map(|(sentence, at)| (*sentence, at % 7 == 6)).collect();
    let text = written(&whole, "Korvath", "Meldune").text;
    for (end, _) in text.char_indices() {
        assert_scores(&Document::new("prefix", &text[..end]));
    }
}

#[test]
fn every_suffix_of_a_sample_is_scored() {
    let text = &samples()[1].text;
    for (start, _) in text.char_indices().step_by(7) {
        assert_scores(&Document::new("suffix", &text[start..]));
    }
}

#[test]
fn records_say_what_stands_in_the_samples() {
    for document in samples() {
        let score = assert_scores(&document);
        let record = serde_json::to_value(Record::new(&document, &score, SCORER.lexicon())).unwrap();
        assert!(!score.hits.is_empty() && !score.attributions.is_empty(), "{} says nothing", document.id);
        assert_quotes(&record, &document.text);
    }
}
