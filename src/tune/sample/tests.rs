//! Draws: what is in them, what is hidden, and what their weights add up to.

use super::*;
use crate::lexicon::Layers;

fn sampler() -> Sampler {
    let mut layers = Layers::grammar().unwrap();
    let yaml = "schema: 1\nlexicon: a\ncategories: [{id: c, about: C.}]\nterms:\n  - {id: wrecker, category: c, direction: heightens, weight: 1, forms: [wrecker(s)]}\n  - {id: fog, category: c, direction: softens, weight: 1, forms: [fog]}\nlabels: [{id: rebel, class: descriptive, forms: [rebel(s)]}]\n";
    layers.push_str("a.yaml", yaml).unwrap();
    let mut sampler = Sampler::new(layers.resolve().unwrap()).unwrap();
    for n in 0..30 {
        let fog = if n % 10 == 0 { " Fog lay on the quay." } else { "" };
        let text =
            format!("The wreckers came on day {n}, the Port Herald saw.{fog} “The rebels fled,” Colonel Idris Vale said. Ships left.");
        sampler.read(&Document { outlet: Some("Port Herald".to_owned()), ..Document::new(format!("a{n}"), text) });
    }
    sampler
}

fn drawn(sampler: &Sampler, tasks: &[(Task, usize)]) -> Vec<(Item, Secret)> {
    sampler.draw(&Options { tasks: tasks.to_vec(), seed: 3, by_outlet: false })
}

#[test]
fn hits_are_drawn_by_term_and_their_weights_add_up_to_all_places() {
    let sampler = sampler();
    let drawn = drawn(&sampler, &[(Task::Hits, 4)]);
    let of = |id: &str| drawn.iter().filter(|(_, secret)| secret.entry.as_deref() == Some(id)).collect::<Vec<_>>();
    assert_eq!((of("terms/wrecker").len(), of("terms/fog").len()), (2, 2), "rare terms are drawn as often as frequent ones");
    assert_eq!(drawn.iter().map(|(_, secret)| secret.weight).sum::<f64>(), sampler.places(Task::Hits) as f64);
    assert_eq!(sampler.places(Task::Hits), 33);
    assert_eq!(of("terms/fog")[0].1.weight, 1.5);
}

#[test]
fn a_draw_that_misses_strata_stands_for_them_too() {
    let sampler = sampler();
    let weights: f64 =
        (0..400).map(|seed| sampler.draw(&Options { tasks: vec![(Task::Hits, 1)], seed, by_outlet: false })[0].1.weight).sum();
    // The mean over all draws is the number of places.
    assert!((weights / 400.0 - 33.0).abs() < 3.0, "{weights}");
}

#[test]
fn sheets_hide_the_outlet_and_the_answer_and_keys_have_them() {
    let sampler = sampler();
    let all = drawn(&sampler, &Task::ALL.map(|task| (task, 5)));
    let sheet = table(&all, "").unwrap();
    assert!(sheet.contains("[outlet]") && !sheet.contains("Port Herald"), "{sheet}");
    let rows = read_sheet("sheet.csv", &sheet).unwrap();
    assert!(rows.len() == all.len() && rows.values().all(|row| row.answer.is_empty()));
    let page = page(&all, "");
    assert!(!page.contains("Port Herald") && page.contains("\"item\":1"));
    let key = key(&all, &sheet, 3).unwrap();
    assert_eq!(
        read_key("key.jsonl", &key).unwrap().into_values().collect::<Vec<_>>(),
        all.iter().map(|(_, s)| s.clone()).collect::<Vec<_>>()
    );
    let of =
        |task: Task| all.iter().filter(|(_, secret)| secret.task == task).map(|(_, secret)| secret.answer.as_str()).collect::<Vec<_>>();
    assert_eq!(of(Task::Step), ["0"; 5]);
    assert!(of(Task::Voice).contains(&"quoted") && of(Task::Voice).contains(&"narration"));
    assert_eq!(of(Task::Link), ["-"; 5]);
}

#[test]
fn the_same_seed_draws_the_same() {
    let sampler = sampler();
    let draw = |seed| sampler.draw(&Options { tasks: vec![(Task::Sentences, 6)], seed, by_outlet: false });
    assert_eq!(draw(1), draw(1));
    assert_ne!(draw(1), draw(2));
}

#[test]
fn what_is_no_sheet_is_refused() {
    assert!(read_sheet("a.csv", "id,text\n1,x\n").unwrap_err().to_string().starts_with("a.csv:1: a sheet has the columns"));
    assert!(read_sheet("a.csv", "item,answer\n1,x\n1,y\n").unwrap_err().to_string().starts_with("a.csv:3: the item 1 stands twice"));
    assert!(read_key("k.jsonl", "{}\nnothing\n").unwrap_err().to_string().starts_with("k.jsonl:2: this is no line of a key"));
}

#[test]
fn outlets_can_be_drawn_alike() {
    let mut sampler = sampler();
    let courier = Document { outlet: Some("Coast Courier".to_owned()), ..Document::new("c", "The wreckers and the wreckers came.") };
    sampler.read(&courier);
    let drawn = sampler.draw(&Options { tasks: vec![(Task::Hits, 4)], seed: 3, by_outlet: true });
    let of = |outlet: &str| {
        let own = drawn.iter().filter(|(_, secret)| secret.outlet.as_deref() == Some(outlet));
        own.map(|(_, secret)| secret.weight).collect::<Vec<f64>>()
    };
    assert_eq!(of("Coast Courier"), [1.0, 1.0]);
    assert_eq!(of("Port Herald"), [16.5, 16.5]);
}
