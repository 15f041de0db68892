use super::*;
use crate::lexicon::Category;
use crate::lexicon::Direction;
use crate::lexicon::Entry;
use crate::lexicon::Term;
use crate::lexicon::VerbClass;
use crate::sourcing::Form;
use crate::tally::Counter;
use crate::text::Zone;

fn lexicon() -> Lexicon {
    let term = |id: &str, category: &str, direction, weight| Term {
        entry: Entry { id: id.into(), ..Entry::default() },
        category: category.into(),
        direction,
        weight,
        alternatives: Vec::new(),
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
