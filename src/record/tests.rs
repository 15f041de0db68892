use serde_json::Value;

use super::*;
use crate::error::Kind;
use crate::labelling::LabelRef;
use crate::lexicon::Lexicon;
use crate::score::ArticleScore;
use crate::tally::Counter;
use crate::tally::Speaker;
use crate::tally::Tally;
use crate::tally::UNLISTED;
use crate::text::Document;

fn scored() -> (Document, ArticleScore, Lexicon) {
    let document = fixture::document();
    let score = fixture::score(&document);
    (document, score, fixture::lexicon())
}

fn record() -> Record {
    let (document, score, lexicon) = scored();
    Record::new(&document, &score, &lexicon)
}

/// Every `{text, start, end}` of a record, with the place it counts in.
fn stretches(value: &Value, found: &mut Vec<(String, usize, usize, bool)>) {
    match value {
        Value::Object(fields) => {
            if let (Some(text), Some(start), Some(end)) = (
                fields.get("text").and_then(Value::as_str),
                fields.get("start").and_then(Value::as_u64),
                fields.get("end").and_then(Value::as_u64),
            ) {
                let title = fields.get("in").and_then(Value::as_str) == Some("title");
                found.push((text.into(), start as usize, end as usize, title));
            }
            fields.values().for_each(|value| stretches(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| stretches(value, found)),
        _ => {}
    }
}

#[test]
fn every_span_says_what_stands_there() {
    let (document, ..) = scored();
    let (title, text) = document.text.split_at(document.body);
    let mut found = Vec::new();
    stretches(&serde_json::to_value(record()).unwrap(), &mut found);
    assert!(found.len() > 15);
    assert!(found.iter().any(|(.., title)| *title));
    for (words, start, end, in_title) in found {
        let own = if in_title { title } else { text };
        assert_eq!(&own[start..end], words);
    }
}

#[test]
fn the_fields_stand_in_the_order_of_the_design() {
    let value = serde_json::to_value(record()).unwrap();
    let keys = |value: &Value| -> String {
        let keys: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
        keys.join(" ")
    };
    assert_eq!(
        keys(&value),
        "schema tool lexicons article voices hits sources attributions labellings mentions agency findings warnings measures tally"
    );
    assert_eq!(keys(&value["article"]), "id outlet title date url origin meta signature words sentences voice_words left_out_words");
    assert_eq!(
        keys(&value["hits"][1]),
        "term lexicon category direction weight text start end line column sentence voice zone attribution"
    );
    assert_eq!(
        keys(&value["attributions"][0]),
        "source cue content sentence step as_written resolved_to source_id via form verb thought flags actor party rule"
    );
    assert_eq!(keys(&value["labellings"][0]), "actor mention label sentence rule class voice negated attribution");
    assert_eq!(keys(&value["mentions"][1]), "actor text start end voice");
    assert_eq!(keys(&value["measures"]), "load labelling agency sourcing");
}

#[test]
fn values_are_those_of_the_findings() {
    let value = serde_json::to_value(record()).unwrap();
    let cases = [
        ("/schema", Value::from(1)),
        ("/lexicons/0/fingerprint", "00ff".into()),
        ("/article/id", "harbour-1".into()),
        ("/article/meta/desk", "foreign".into()),
        ("/article/voice_words/quoted", 4.into()),
        ("/hits/0/in", "title".into()),
        ("/hits/0/start", 23.into()),
        ("/hits/0/line", 1.into()),
        ("/hits/0/column", 24.into()),
        ("/hits/1/start", 33.into()),
        ("/hits/2/column", 67.into()),
        ("/hits/1/lexicon", "harbour".into()),
        ("/hits/1/direction", "heightens".into()),
        ("/hits/1/zone", "lead".into()),
        ("/sources/0/id", 1.into()),
        ("/sources/0/party", "government".into()),
        ("/attributions/1/source_id", 2.into()),
        ("/attributions/1/via/text", "Port Herald".into()),
        ("/attributions/2/source", Value::Null),
        ("/attributions/2/verb", "distancing".into()),
        ("/labellings/1/label/id", "terrorist".into()),
        ("/labellings/2/actor", Value::Null),
        ("/labellings/2/rule", Value::Null),
        ("/labellings/3/label/id", "association".into()),
        ("/labellings/3/label/with", "quay".into()),
        ("/labellings/4/negated", true.into()),
        ("/voices/0/voice", "quoted".into()),
        ("/tally/words~1narration~1body", 34.into()),
        ("/tally/hits~1harbour:terror-nest~1narration~1lead", 1.into()),
        ("/tally/labellings~1-~1terrorist~1indirect", 1.into()),
        ("/tally/labellings~1front~1front~11~1marked", 1.into()),
        ("/tally/labellings~1dockers~1association:quay~1narration", 1.into()),
        ("/tally/denied~1dockers~1terrorist~1narration", 1.into()),
        ("/tally/heard~1-~1neutral", 1.into()),
        ("/tally/heard~1-~1distancing", 1.into()),
        ("/measures/load/outlet/per_1000", Value::Null),
    ];
    for (pointer, expected) in cases {
        assert_eq!(value.pointer(pointer), Some(&expected), "{pointer}");
    }
    assert_eq!(value["voices"].as_array().unwrap().len(), 3, "merged");
}

#[test]
fn a_record_reads_back_as_it_was() {
    let written = record();
    let line = serde_json::to_string(&written).unwrap();
    assert_eq!(read(&line), Ok(Line::Scored(Box::new(written))));
}

#[test]
fn a_tally_reads_back_as_it_was() {
    let (_, score, lexicon) = scored();
    assert_eq!(TallyReader::new(&lexicon).tally(&record().tally), Ok(score.tally.clone()));
    let mut every = Tally::default();
    every.add(Counter::Heard(Some(3), VerbClass::Factive), 1);
    every.add(Counter::Labellings(None, LabelRef::Association(None), Voice::Quoted), 2);
    every.add(Counter::Inferred(1, LabelRef::Label(0), Voice::Quoted), 4);
    every.add_unlisted("Quay Guard", Counter::Labellings(Some(UNLISTED), LabelRef::Label(0), Voice::Narration), 3);
    every.add(Counter::Said(Some(1), LabelRef::Epithet(1, 0), Speaker::Actor(3), Voice::Quoted), 5);
    let said = Counter::Said(Some(UNLISTED), LabelRef::Label(0), Speaker::Step(4), Voice::Indirect);
    every.add_unlisted("Quay Guard", said, 2);
    every.add_unlisted("Quay Guard", Counter::Bearing(UNLISTED, Voice::Narration), 3);
    let map = tally_to_map(&every, &lexicon);
    assert_eq!(map.keys().filter(|key| key.contains("unlisted:Quay Guard")).count(), 3);
    assert_eq!(TallyReader::new(&lexicon).tally(&map), Ok(every));
}

#[test]
fn what_is_no_record_is_told_so() {
    let error = |line: &str| read(line).unwrap_err().to_string();
    assert!(error("{}").starts_with("this is no record"));
    assert!(error("{\"schema\":2}").starts_with("the record has schema 2"));
    let unknown = [("hits/x:gone/narration/body".to_string(), Value::from(1))];
    let map = unknown.into_iter().collect();
    let message = TallyReader::new(&Lexicon::default()).tally(&map).unwrap_err().to_string();
    assert!(message.contains("\"hits/x:gone/narration/body\""));
}

#[test]
fn a_failure_keeps_its_place() {
    let failure = Failure::new("a.txt", &Error::new(Kind::Empty, "a.txt has no words", ""));
    let line = serde_json::to_string(&failure).unwrap();
    assert_eq!(
        line,
        format!(
            "{{\"schema\":1,\"tool\":\"{TOOL}\",\"article\":{{\"id\":\"a.txt\"}},\
             \"error\":{{\"kind\":\"empty\",\"message\":\"a.txt has no words\"}}}}"
        )
    );
    assert_eq!(read(&line), Ok(Line::Failed(failure)));
}
