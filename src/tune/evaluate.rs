//! `tune evaluate`: precision and recall of the terms, against what people marked or answered.
//!
//! Precision belongs to a term: of its places, those that a marked span overlaps, or that stand in a row that is answered yes. Recall
//! belongs to a text: of the marked spans, or of the yes-rows, those in which anything is found. Intervals are Wilson's (1927) and take
//! places for independent, which makes them too narrow where one article has many.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::lexicon::Lexicon;
use crate::score::ArticleScore;
use crate::score::Hit;
use crate::score::Scorer;
use crate::stats::wilson;
use crate::text::Document;
use crate::text::Span;
use crate::tune::around::around;
use crate::tune::gold::Confusion;

/// 95 of 100 intervals hold the share.
const Z: f64 = 1.959_964;

/// False hits that are shown of a term.
const SHOWN: usize = 3;

/// Code points of context on each side of a false hit.
const AROUND: usize = 50;

/// A part of a whole, with its interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Share {
    /// The part.
    pub n: u64,
    /// The whole.
    pub of: u64,
    /// The share; `None` of nothing.
    pub share: Option<f64>,
    /// The ends of its interval of 95 %.
    pub interval: Option<(f64, f64)>,
}

impl Share {
    fn new(n: u64, of: u64) -> Share {
        let digits = |value: f64| (value * 1e6).round() / 1e6;
        let interval = wilson(n, of, Z).map(|interval| (digits(interval.low), digits(interval.high)));
        Share { n, of, share: (of > 0).then(|| digits(n as f64 / of as f64)), interval }
    }
}

/// How well a term, a category, an outlet or a party does.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// Of its places, those that are right.
    pub precision: Share,
    /// Of what people marked there, what is found; `None` where that cannot be said.
    pub recall: Option<Share>,
    /// Some of the places that are wrong: before, the words, after.
    pub wrong: Vec<(String, String, String)>,
}

/// How well a lexicon does.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Evaluation {
    /// Rows that were read.
    pub rows: u64,
    /// Macro-F1 of rows with at least one hit against rows that are answered yes; `None` for marked spans.
    pub macro_f1: Option<f64>,
    /// All terms together.
    pub all: Part,
    /// By outlet, by name.
    pub outlets: Vec<Part>,
    /// By party of the actors that the sentence names, by name.
    pub parties: Vec<Part>,
    /// By category, the worst first.
    pub categories: Vec<Part>,
    /// By term, the worst first.
    pub terms: Vec<Part>,
    /// Recall by the label of the marked spans, by name.
    pub labels: Vec<Part>,
}

/// What people said of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// The row as a whole is what is looked for, or is not.
    Answer(bool),
    /// These places are, with the names they were given.
    Marked(Vec<(Span, String)>),
}

/// The marked places of a row, from its field `labels`, `spans` or `label`: a list of `{start, end, label}`, or of lists of these three;
/// offsets are code points of the row's text. `None` where it has no such field.
///
/// # Errors
///
/// Places that do not fit the text.
pub fn marked(document: &Document) -> Result<Option<Vec<(Span, String)>>> {
    let named = ["labels", "spans", "label", "annotations"].into_iter().find_map(|name| document.meta.get(name)?.as_array());
    let Some(list) = named else { return Ok(None) };
    let body = document.text.get(document.body..).unwrap_or("");
    let mut offsets: Vec<usize> = body.char_indices().map(|(at, _)| at).collect();
    offsets.push(body.len());
    let one = |item: &Value| {
        let (start, end, label) = match item {
            Value::Array(parts) => (parts.first(), parts.get(1), parts.get(2)),
            other => (other.get("start"), other.get("end"), other.get("label")),
        };
        let at = |value: Option<&Value>| offsets.get(usize::try_from(value?.as_u64()?).ok()?).map(|at| at + document.body);
        let span = at(start).zip(at(end)).filter(|(start, end)| start < end).map(|(start, end)| Span::new(start, end));
        let label = label.and_then(Value::as_str).unwrap_or("").to_owned();
        span.map(|span| (span, label)).ok_or_else(|| {
            let what = format!("{}: the marked place {item} does not fit the text", document.id);
            Error::new(Kind::Format, what, "write start and end as code points from 0, the end not included")
        })
    };
    list.iter().map(one).collect::<Result<Vec<_>>>().map(Some)
}

#[derive(Clone, Debug, Default)]
struct Counts {
    right: u64,
    all: u64,
    found: u64,
    gold: u64,
    wrong: Vec<(String, String, String)>,
}

impl Counts {
    fn part(&self, name: &str, recall: bool) -> Part {
        Part {
            name: name.to_owned(),
            precision: Share::new(self.right, self.all),
            recall: recall.then(|| Share::new(self.found, self.gold)),
            wrong: self.wrong.clone(),
        }
    }
}

/// Holds a lexicon against what people said.
#[derive(Debug)]
pub struct Evaluator {
    scorer: Scorer,
    rows: u64,
    table: Option<Confusion>,
    all: Counts,
    outlets: BTreeMap<String, Counts>,
    parties: BTreeMap<String, Counts>,
    categories: BTreeMap<String, Counts>,
    terms: BTreeMap<String, Counts>,
    labels: BTreeMap<String, Counts>,
}

impl Evaluator {
    /// Nothing read yet.
    ///
    /// # Errors
    ///
    /// A form or pattern that cannot be compiled; a lexicon that was loaded from files has none.
    pub fn new(lexicon: Lexicon) -> Result<Evaluator> {
        Ok(Evaluator {
            scorer: Scorer::new(lexicon)?,
            rows: 0,
            table: None,
            all: Counts::default(),
            outlets: BTreeMap::new(),
            parties: BTreeMap::new(),
            categories: BTreeMap::new(),
            terms: BTreeMap::new(),
            labels: BTreeMap::new(),
        })
    }

    /// Reads a row and what people said of it.
    pub fn read(&mut self, document: &Document, said: &Said) {
        let score = self.scorer.score(document);
        self.rows += 1;
        for hit in &score.hits {
            let right = match said {
                Said::Answer(yes) => *yes,
                Said::Marked(places) => places.iter().any(|(span, _)| span.overlaps(hit.span)),
            };
            self.count(document, &score, hit, right);
        }
        let outlet = self.outlets.entry(document.outlet.clone().unwrap_or_default()).or_default();
        let mut gold = |found: bool, label: Option<&String>| {
            let by_label = label.map(|label| self.labels.entry(label.clone()).or_default());
            for counts in [&mut self.all, &mut *outlet].into_iter().chain(by_label) {
                counts.gold += 1;
                counts.found += u64::from(found);
            }
        };
        match said {
            Said::Answer(yes) => {
                self.table.get_or_insert_default().add(*yes, !score.hits.is_empty());
                if *yes {
                    gold(!score.hits.is_empty(), None);
                }
            }
            Said::Marked(places) => {
                places.iter().for_each(|(span, label)| gold(score.hits.iter().any(|hit| hit.span.overlaps(*span)), Some(label)))
            }
        }
    }

    fn count(&mut self, document: &Document, score: &ArticleScore, hit: &Hit, right: bool) {
        let lexicon = self.scorer.lexicon();
        let Some(term) = lexicon.terms.get(hit.term as usize) else { return };
        let named = score.mentions.iter().filter(|mention| mention.sentence == hit.sentence);
        let parties: BTreeSet<&str> = named
            .filter_map(|mention| lexicon.actors.get(mention.actor as usize)?.parties.first())
            .map(|party| party.name.as_str())
            .collect();
        let by_party = parties.iter().map(|party| party.to_string()).collect::<Vec<_>>();
        let by_term = self.terms.entry(term.entry.id.clone()).or_default();
        if !right && by_term.wrong.len() < SHOWN {
            by_term.wrong.push(around(&document.text, hit.span, AROUND));
        }
        let add = |counts: &mut Counts| {
            counts.all += 1;
            counts.right += u64::from(right);
        };
        add(by_term);
        add(&mut self.all);
        add(self.categories.entry(term.category.clone()).or_default());
        add(self.outlets.entry(document.outlet.clone().unwrap_or_default()).or_default());
        by_party.into_iter().for_each(|party| add(self.parties.entry(party).or_default()));
    }

    /// What came of it.
    pub fn evaluation(&self) -> Evaluation {
        let parts = |counts: &BTreeMap<String, Counts>, recall: bool| {
            counts.iter().map(|(name, counts)| counts.part(name, recall)).collect::<Vec<_>>()
        };
        let worst = |mut parts: Vec<Part>| {
            // The lower the upper end of the interval, the surer it is that a term does badly.
            let key = |part: &Part| part.precision.interval.map_or(1.0, |(_, high)| high);
            parts.sort_by(|a, b| key(a).total_cmp(&key(b)).then_with(|| a.name.cmp(&b.name)));
            parts
        };
        Evaluation {
            rows: self.rows,
            macro_f1: self.table.map(|table| (table.macro_f1() * 1e6).round() / 1e6),
            all: self.all.part("all terms", true),
            outlets: parts(&self.outlets, true),
            parties: parts(&self.parties, false),
            categories: worst(parts(&self.categories, false)),
            terms: worst(parts(&self.terms, false)),
            labels: parts(&self.labels, true),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Layers;

    fn evaluator() -> Evaluator {
        let mut layers = Layers::empty();
        let yaml = "schema: 1\nlexicon: a\ncategories: [{id: c, about: C.}]\nterms:\n  - {id: wrecker, category: c, direction: heightens, weight: 1, forms: [wrecker(s)]}\n  - {id: fog, category: c, direction: softens, weight: 1, forms: [fog]}\nactors: [{id: front, name: Front, parties: [{name: Front}], forms: [Harbour Front]}]\n";
        layers.push_str("a.yaml", yaml).unwrap();
        Evaluator::new(layers.resolve().unwrap()).unwrap()
    }

    fn row(outlet: &str, text: &str) -> Document {
        Document { outlet: Some(outlet.to_owned()), ..Document::new("r", text) }
    }

    #[test]
    fn rows_with_answers() {
        let mut evaluator = evaluator();
        for (outlet, text, yes) in [
            ("Courier", "The wreckers came.", true),
            ("Courier", "The Harbour Front met wreckers in the fog.", true),
            ("Herald", "Fog lay on the quay.", false),
            ("Herald", "They are vermin.", true),
        ] {
            evaluator.read(&row(outlet, text), &Said::Answer(yes));
        }
        let evaluation = evaluator.evaluation();
        assert_eq!((evaluation.all.precision.n, evaluation.all.precision.of), (3, 4));
        assert_eq!(evaluation.all.recall.map(|recall| (recall.n, recall.of)), Some((2, 3)));
        // yes: 2 found, 1 missed, 1 false alarm; no: none right
        assert_eq!(evaluation.macro_f1, Some(0.333333));
        assert_eq!(evaluation.terms[0].name, "fog", "the worst first");
        assert_eq!(evaluation.terms[0].wrong, [(String::new(), "Fog".to_owned(), " lay on the quay.".to_owned())]);
        assert_eq!(evaluation.parties.iter().map(|part| (part.name.as_str(), part.precision.of)).collect::<Vec<_>>(), [("Front", 2)]);
        let herald = evaluation.outlets.iter().find(|part| part.name == "Herald").unwrap();
        assert_eq!((herald.precision.of, herald.recall.unwrap().of), (1, 1));
    }

    #[test]
    fn marked_places_count_in_code_points_of_the_text() {
        let mut document = row("Courier", "Señor: the wreckers and vermin in the fog.").with_title("A wrecker");
        let places = serde_json::json!([{"start": 11, "end": 19, "label": "slur"}, [24, 30, "slur"]]);
        document.meta.insert("spans".to_owned(), places);
        let places = marked(&document).unwrap().unwrap();
        assert_eq!(places.iter().map(|(span, _)| span.of(&document.text)).collect::<Vec<_>>(), ["wreckers", "vermin"]);
        let mut evaluator = evaluator();
        evaluator.read(&document, &Said::Marked(places));
        let evaluation = evaluator.evaluation();
        assert_eq!((evaluation.all.precision.n, evaluation.all.precision.of), (1, 3), "the title and the fog are not marked");
        assert_eq!((evaluation.labels[0].name.as_str(), evaluation.labels[0].recall.map(|r| (r.n, r.of))), ("slur", Some((1, 2))));
        document.meta.insert("spans".to_owned(), serde_json::json!([[40, 400, "x"]]));
        assert!(marked(&document).is_err());
        assert_eq!(marked(&row("a", "b")), Ok(None));
    }
}
