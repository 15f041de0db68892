use super::*;
use crate::labelling::LabelRef;
use crate::lexicon::Actor;
use crate::lexicon::Category;
use crate::lexicon::Direction;
use crate::lexicon::Entry;
use crate::lexicon::Label;
use crate::lexicon::Party;
use crate::lexicon::Term;
use crate::lexicon::Texts;
use crate::lexicon::VerbClass;
use crate::sourcing::Form;
use crate::tally::Counter;
use crate::tally::Speaker;
use crate::tally::UNLISTED;
use crate::text::Zone;

fn lexicon() -> Lexicon {
    let term = |id: &str, category: &str, direction, weight| Term {
        entry: Entry { id: id.into(), ..Entry::default() },
        category: category.into(),
        direction,
        weight,
        alternatives: Texts::default(),
    };
    let category = |id: &str| Category { id: id.into(), about: String::new() };
    Lexicon {
        categories: vec![category("unused"), category("names"), category("deeds")],
        terms: vec![term("nest", "names", Direction::Heightens, 3), term("sweep", "deeds", Direction::Softens, 1)],
        ..Lexicon::default()
    }
}

fn tally() -> Tally {
    let mut tally = Tally::default();
    tally.add(Counter::Words(Voice::Narration, Zone::Lead), 30);
    tally.add(Counter::Words(Voice::Narration, Zone::Body), 120);
    tally.add(Counter::Words(Voice::Indirect, Zone::Body), 50);
    tally.add(Counter::Words(Voice::Quoted, Zone::Body), 99);
    tally.add(Counter::Hits(0, Voice::Narration, Zone::Lead), 1);
    tally.add(Counter::Hits(0, Voice::Quoted, Zone::Body), 1);
    tally.add(Counter::Hits(1, Voice::Indirect, Zone::Body), 1);
    for (step, n) in [(0, 3), (3, 4), (5, 1)] {
        tally.add(Counter::Attributions(step, VerbClass::Neutral, Form::Direct), n);
        tally.add(Counter::Sources(step), 1);
    }
    tally
}

#[test]
fn rates_are_hits_per_thousand_words_and_weights_come_after() {
    let load = Load::of(&tally(), &lexicon());
    let rates = &load.rates;
    assert_eq!(rates.narration.per_1000, Some(1000.0 / 150.0));
    assert_eq!(rates.narration.weighted_per_1000, Some(20.0));
    assert_eq!(rates.outlet.per_1000, Some(10.0));
    assert_eq!(rates.outlet.weighted, 4);
    assert_eq!(rates.indirect.per_1000, None, "50 words are not enough text");
    assert_eq!(rates.quoted.per_1000, None, "99 words are not enough text");
    let ids = |groups: &[Group]| -> Vec<(String, u64)> { groups.iter().map(|g| (g.id.clone(), g.hits.total())).collect() };
    assert_eq!(ids(&load.categories), [("names".into(), 2), ("deeds".into(), 1)]);
    assert_eq!(ids(&load.directions), [("heightens".into(), 2), ("softens".into(), 1)]);
    assert_eq!(load.terms.first().map(|row| row.term.as_str()), Some("nest"));
}

#[test]
fn shares_need_five_cases() {
    let measures = Measures::of(&tally(), &lexicon());
    assert_eq!(measures.gauge(Gauge::Vague), Some(1.0 / 8.0));
    assert_eq!(measures.gauge(Gauge::Unnamed), Some(5.0 / 8.0));
    assert_eq!(measures.gauge(Gauge::Load), Some(10.0));
    assert_eq!(measures.gauge(Gauge::WeightedLoad), Some(20.0));
    assert_eq!(measures.sourcing.vague_sources, Share { n: 1, of: 3, share: None });
    let nothing = Measures::of(&Tally::default(), &lexicon());
    for gauge in Gauge::ALL {
        assert_eq!(nothing.gauge(gauge), None, "{}", gauge.name());
    }
}

#[test]
fn figures_have_six_significant_digits() {
    let cases = [(1000.0 / 150.0, 6.66667), (123_456.789, 123_457.0), (0.0, 0.0), (1e-7 / 3.0, 3.33333e-8)];
    for (figure, written) in cases {
        assert_eq!(rounded(figure), written);
    }
    let share = serde_json::to_string(&Share::new(1, 7)).unwrap();
    assert_eq!(share, "{\"n\":1,\"of\":7,\"share\":0.142857}");
}

fn harbour() -> Lexicon {
    let actor = |id: &str, parties: Vec<Party>| Actor {
        entry: Entry { id: id.into(), ..Entry::default() },
        name: id.to_uppercase(),
        parties,
        ..Actor::default()
    };
    let party = |name: &str, from: &str, to: &str| Party { name: name.into(), from: from.into(), to: to.into() };
    let label = |id: &str| Label { entry: Entry { id: id.into(), ..Entry::default() }, ..Label::default() };
    Lexicon {
        labels: vec![label("rioter"), label("docker")],
        actors: vec![
            actor("front", vec![party("Crown", "", "2014-05"), party("Front", "2014-06", "")]),
            actor("command", vec![party("Crown", "", "")]),
        ],
        ..Lexicon::default()
    }
}

#[test]
fn labels_say_who_is_said_to_use_them_and_what_is_denied() {
    let (rioter, docker) = (LabelRef::Label(0), LabelRef::Label(1));
    let mut tally = Tally::default();
    tally.add(Counter::Labellings(Some(0), rioter, Voice::Indirect), 5);
    tally.add(Counter::Said(Some(0), rioter, Speaker::Step(4), Voice::Indirect), 1);
    tally.add(Counter::Said(Some(0), rioter, Speaker::Actor(1), Voice::Indirect), 3);
    tally.add(Counter::Denied(Some(0), rioter, Voice::Quoted), 2);
    tally.add(Counter::Denied(None, docker, Voice::Narration), 1);
    tally.add_unlisted("Quay Guard", Counter::Labellings(Some(UNLISTED), docker, Voice::Quoted), 1);
    tally.add_unlisted("Quay Guard", Counter::Said(Some(UNLISTED), docker, Speaker::Actor(0), Voice::Quoted), 1);
    let measure = LabellingMeasure::of(&tally, &harbour(), None);
    let row = |id: &str| measure.actors.iter().find(|row| row.actor == id).unwrap();
    let said = |row: &LabelRow| row.said_by.iter().map(|own| (own.who.clone(), own.name.clone(), own.counts.total())).collect::<Vec<_>>();
    assert_eq!(said(&row("front").labels[0]), [("command".into(), "COMMAND".into(), 3), ("step:4".into(), "vague".into(), 1)]);
    assert_eq!(said(&row("unlisted:Quay Guard").labels[0]), [("front".into(), "FRONT".into(), 1)]);
    let denied = |rows: &[LabelRow]| rows.iter().map(|row| (row.label.clone(), row.counts.total())).collect::<Vec<_>>();
    assert_eq!((row("front").denied, denied(&row("front").denied_labels)), (2, vec![("rioter".into(), 2)]));
    assert_eq!(denied(&measure.unlinked_denied), [("docker".into(), 1)]);
    assert!(measure.unlinked.is_empty(), "what is denied is no label");
}

#[test]
fn parties_say_from_when_and_to_when() {
    let mut tally = Tally::default();
    tally.add(Counter::Mentions(0, Voice::Narration), 2);
    tally.add(Counter::Mentions(1, Voice::Narration), 1);
    let cases = [
        (Some(" 2014-05-02 "), Some("2014-05-02"), "Crown", None, Some("2014-05")),
        (Some("2015"), Some("2015"), "Front", Some("2014-06"), None),
        (Some("yesterday"), None, "Front", Some("2014-06"), None),
        (None, None, "Front", Some("2014-06"), None),
    ];
    for (date, on, party, from, to) in cases {
        let measure = LabellingMeasure::of(&tally, &harbour(), date);
        assert_eq!(measure.parties_on.as_deref(), on, "{date:?}");
        let front = &measure.actors[0];
        assert_eq!((front.party.as_deref(), front.party_from.as_deref(), front.party_to.as_deref()), (Some(party), from, to), "{date:?}");
        let command = &measure.actors[1];
        assert_eq!((command.party_from.as_deref(), command.party_to.as_deref()), (None, None));
    }
}
