//! Comparisons through the command line, from the texts of articles: right numbers, nothing found where nothing is, what was planted
//! found, and the same bytes whatever the order, the threads or the way by records.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use serde_json::Value;
use serde_json::json;
use tempfile::TempDir;

const LEXICON: &str = "\
schema: 1
lexicon: harbour-test
version: 1.0.0
language: en
about: One word.
categories:
  - {id: insult, about: Insults.}
terms:
  - {id: thug, category: insult, direction: heightens, weight: 3, forms: [thug(s)], why: A test., examples: [\"Some [thugs] came.\", \"None came.\"]}
";

/// Numbers that look random and are the same on every run (Knuth's MMIX generator).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

/// A text of so many words, so many of which are the word of the lexicon, in sentences of ten words; of other letters for each seed.
fn text(words: u64, hits: u64, seed: u64) -> String {
    let mut dice = Dice(seed);
    dice.below(1);
    let mut letters = || (0..6).map(|_| char::from(b'b' + dice.below(3) as u8 * 7)).collect::<String>();
    let mut word = |at: u64| if at * hits / words != (at + 1) * hits / words { "thugs".to_string() } else { letters() };
    let sentences: Vec<u64> = (0..words).step_by(10).collect();
    let mut sentence = |from: &u64| (*from..words.min(from + 10)).map(&mut word).collect::<Vec<_>>().join(" ") + ".";
    sentences.iter().map(&mut sentence).collect::<Vec<_>>().join(" ")
}

fn plimsoll(folder: &Path, arguments: &[&str]) -> (Vec<u8>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_plimsoll")).args(arguments).current_dir(folder).output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_ne!(output.status.code(), Some(101), "{told}");
    (output.stdout, told)
}

/// A folder with the lexicon and rows of articles.
fn corpus(rows: &[Value]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("thug.yaml"), LEXICON).unwrap();
    fs::write(folder.path().join("rows.jsonl"), lines(rows)).unwrap();
    folder
}

fn lines(rows: &[Value]) -> String {
    rows.iter().map(|row| format!("{row}\n")).collect()
}

fn compared(folder: &Path, arguments: &[&str]) -> Value {
    let all = [&["compare", "rows.jsonl", "--no-builtin", "--lexicon", "thug.yaml", "--format", "json"], arguments];
    let (stdout, told) = plimsoll(folder, &all.concat());
    serde_json::from_slice(&stdout).unwrap_or_else(|error| panic!("{error}: {told}"))
}

fn figure<'a>(comparison: &'a Value, id: &str) -> &'a Value {
    comparison["figures"].as_array().unwrap().iter().find(|row| row["id"] == id).unwrap()
}

/// The statistics of SciPy and NumPy; `tests/stats/reference.py` wrote them.
fn reference(table: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(include_str!("stats/reference.json")).unwrap();
    all[table].as_array().unwrap().clone()
}

fn counts(value: &Value) -> Vec<u64> {
    value.as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).collect()
}

#[test]
fn the_p_of_a_permutation_test_is_that_of_all_permutations() {
    for row in reference("permutation") {
        let mut rows = Vec::new();
        for (outlet, side) in [("Courier", &row["first"]), ("Herald", &row["second"])] {
            for (hits, words) in counts(&side[0]).into_iter().zip(counts(&side[1])) {
                rows.push(json!({"id": rows.len(), "outlet": outlet, "text": text(words, hits, rows.len() as u64)}));
            }
        }
        let folder = corpus(&rows);
        let found = compared(folder.path(), &["--draws", "100"]);
        let difference = &figure(&found, "load")["differences"][0];
        let (ours, exact) = (difference["p"].as_f64().unwrap(), row["p"].as_f64().unwrap());
        // 9,999 permutations: three standard errors
        let error = 3.0 * (exact * (1.0 - exact) / 9_999.0).sqrt() + 1e-4;
        assert!((ours - exact).abs() <= error, "{ours} and not {exact}: {row}");
    }
}

#[test]
fn bootstrap_intervals_are_those_of_many_draws() {
    let row = &reference("bootstrap")[0];
    let cases = counts(&row["hits"]).into_iter().zip(counts(&row["words"])).enumerate();
    let rows = cases.map(
        |(at, (hits, words))| json!({"id": at, "outlet": if at < 40 { "Courier" } else { "Herald" }, "text": text(words, hits, at as u64)}),
    );
    let folder = corpus(&rows.collect::<Vec<_>>());
    let found = compared(folder.path(), &["--draws", "10000", "--permutations", "99"]);
    let load = figure(&found, "load");
    for (ours, theirs) in [
        (&load["cells"][0]["interval"], &row["first"]),
        (&load["cells"][1]["interval"], &row["second"]),
        (&load["differences"][0]["interval"], &row["ratio"]),
    ] {
        for end in 0..2 {
            let (ours, theirs) = (ours[end].as_f64().unwrap(), theirs[end].as_f64().unwrap());
            assert!((ours / theirs - 1.0).abs() < 0.02, "{ours} and not {theirs}");
        }
    }
}

#[test]
fn random_halves_of_one_outlet_differ_by_chance_alone() {
    let mut dice = Dice(20_261_122);
    let splits = 40;
    let rows: Vec<Value> = (0..60)
        .map(|id| {
            let mut row = json!({"id": id, "text": text(150 + dice.below(300), dice.below(12), id)});
            (0..splits).for_each(|split| row[format!("half{split}")] = json!(if dice.below(2) == 0 { "one" } else { "other" }));
            row
        })
        .collect();
    let folder = corpus(&rows);
    let p = |split: u64| {
        let found = compared(folder.path(), &["--by", &format!("half{split}"), "--draws", "100", "--permutations", "499"]);
        figure(&found, "load")["differences"][0]["p"].as_f64().unwrap()
    };
    let mut all: Vec<f64> = (0..splits).map(p).collect();
    all.sort_by(f64::total_cmp);
    let distance = |(rank, p): (usize, &f64)| (p - rank as f64 / splits as f64).abs().max((p - (rank + 1) as f64 / splits as f64).abs());
    let apart = all.iter().enumerate().map(distance).fold(0.0, f64::max);
    // the 1 % point of Kolmogorov and Smirnov's distance for 40 cases
    assert!(apart < 0.252, "p is not uniform, {apart}: {all:?}");
}

#[test]
fn a_planted_difference_is_found_in_its_size() {
    let mut dice = Dice(7);
    let rows: Vec<Value> = (0..80)
        .map(|id| {
            let words = 300 + dice.below(200);
            let (outlet, per_1000) = if id % 2 == 0 { ("Courier", 16) } else { ("Herald", 4) };
            // hits by chance, around the rate that is planted
            let hits = (0..words).filter(|_| dice.below(1_000) < per_1000).count() as u64;
            json!({"id": id, "outlet": outlet, "text": text(words, hits, id)})
        })
        .collect();
    let folder = corpus(&rows);
    let found = compared(folder.path(), &["--permutations", "999"]);
    let difference = &figure(&found, "load")["differences"][0];
    let (low, high) = (difference["interval"][0].as_f64().unwrap(), difference["interval"][1].as_f64().unwrap());
    assert!(low > 2.0 && low < 4.0 && high > 4.0 && high < 8.0, "{difference}");
    assert!(difference["q"].as_f64().unwrap() < 0.05, "{difference}");
    assert_eq!(found["terms"][0][0]["term"], "thug");
    let part = &found["gaps"][0]["parts"][0];
    assert_eq!(part["difference"], found["gaps"][0]["difference"], "one term makes all of the difference");
}

/// Twelve events, of which one outlet reports the rough ones more, the other the quiet ones; within each event the Courier is 1.8 times as
/// loaded as the Herald.
fn events() -> Vec<Value> {
    let mut rows = Vec::new();
    for event in 0..12 {
        let (rough, shares) = if event % 2 == 0 { (40, [2, 6]) } else { (10, [6, 2]) };
        for (outlet, articles, per_1000) in [("Courier", shares[0], rough * 9), ("Herald", shares[1], rough * 5)] {
            for nth in 0..articles {
                let id = rows.len() as u64;
                let text = text(500, per_1000 / 10 + (nth + event) % 3, id);
                rows.push(json!({"id": id, "outlet": outlet, "event": format!("e{event}"), "text": text}));
            }
        }
    }
    rows
}

#[test]
fn what_outlets_write_about_does_not_hide_how_they_write() {
    let folder = corpus(&events());
    let plain = compared(folder.path(), &["--permutations", "99", "--draws", "200"]);
    assert!(figure(&plain, "load")["differences"][0]["ratio"].as_f64().unwrap() < 1.0, "the mix of events turns the difference round");
    for within in [["--match", "event"], ["--strata", "event"]] {
        let found = compared(folder.path(), &[&within[..], &["--permutations", "999", "--draws", "500"]].concat());
        let difference = &figure(&found, "load")["differences"][0];
        let number = |value: &Value| value.as_f64().unwrap();
        let (low, ratio, high) = (number(&difference["interval"][0]), number(&difference["ratio"]), number(&difference["interval"][1]));
        assert!((ratio - 1.8).abs() < 0.15 && low < ratio && ratio < high && low > 1.2, "{within:?}: {difference}");
        assert!(number(&difference["p"]) < 0.01, "{within:?}: {difference}");
        assert!(number(&found["terms"][0][0]["z"]) > 2.0, "{within:?}: {}", found["terms"][0][0]);
        let (gap, part) = (&found["gaps"][0]["difference"], &found["gaps"][0]["parts"][0]["difference"]);
        assert!((number(gap) - number(&difference["difference"])).abs() < 1e-6 && gap == part, "{within:?}: {gap} {part} {difference}");
    }
}

#[test]
fn a_text_that_several_print_counts_for_none_of_them_once() {
    let own = |outlet: &str, from: u64| -> Vec<Value> {
        (from..from + 8).map(|id| json!({"id": id, "outlet": outlet, "text": text(200, 2, id)})).collect()
    };
    let shared = |outlet: &str| -> Vec<Value> {
        (0..8).map(|id| json!({"id": format!("{outlet}{id}"), "outlet": outlet, "text": text(200, 20, 500 + id)})).collect()
    };
    let folder = corpus(&[own("Courier", 0), own("Herald", 100), shared("Courier"), shared("Herald")].concat());
    let rates = |arguments: &[&str]| {
        let found = compared(folder.path(), &[arguments, &["--permutations", "99", "--draws", "100"]].concat());
        let load = figure(&found, "load")["cells"].as_array().unwrap().iter().map(|cell| cell["pooled"].clone()).collect::<Vec<_>>();
        (load, found)
    };
    let (once, found) = rates(&["--duplicates", "once"]);
    assert_eq!(once, [json!(10.0), json!(10.0)]);
    assert_eq!(
        (&found["groups"][0]["wire"], &found["groups"][0]["duplicates"], &found["groups"][0]["articles"]),
        (&json!(8), &json!(8), &json!(8))
    );
    assert_eq!(found["ranking"], json!([["Courier", "Herald"]]), "nobody is ahead");
    assert_eq!(rates(&[]).0, [json!(55.0), json!(55.0)]);
}

#[test]
fn terms_count_a_text_once_however_often_it_is_printed() {
    let mut rows: Vec<Value> =
        (0..16).map(|id| json!({"id": id, "outlet": if id % 2 == 0 { "Courier" } else { "Herald" }, "text": text(200, 1, id)})).collect();
    rows.extend((0..5).map(|id| json!({"id": format!("copy{id}"), "outlet": "Courier", "text": text(200, 30, 900)})));
    let folder = corpus(&rows);
    let found = compared(folder.path(), &["--duplicates", "always", "--permutations", "99", "--draws", "100"]);
    let term = &found["terms"][0][0];
    assert_eq!((&term["hits"], &term["articles"]), (&json!([38, 8]), &json!([9, 8])), "{term}");
    assert_eq!(figure(&found, "load")["cells"][0]["n"], 158, "rates count every article that is asked for");
}

#[test]
fn no_more_bear_a_label_than_there_are() {
    let lexicon = "\
schema: 1
lexicon: quay
categories: []
labels:
  - {id: wrecker, class: delegitimising, forms: [wrecker(s)]}
actors:
  - id: front
    name: Harbour Front
    kind: group
    forms: [Harbour Front]
    epithets: [{forms: [quay rabble], class: delegitimising}]
";
    let sentences = [
        "The quay rabble met at noon.",
        "The Harbour Front met at noon.",
        "The Harbour Front wreckers left.",
        "The wreckers of the “Harbour Front” left.",
        "“The quay rabble left,” the mayor said.",
    ];
    let row = |id: usize| {
        let text = (0..10).map(|nth| sentences[(id + nth * (1 + id % 3)) % 5]).collect::<Vec<_>>().join(" ");
        json!({"id": id, "outlet": if id.is_multiple_of(2) { "Courier" } else { "Herald" }, "text": text})
    };
    let folder = corpus(&(0..20).map(row).collect::<Vec<_>>());
    fs::write(folder.path().join("quay.yaml"), lexicon).unwrap();
    let all = ["compare", "rows.jsonl", "--no-builtin", "--lexicon", "quay.yaml", "--format", "json", "--duplicates", "always"];
    let (stdout, told) = plimsoll(folder.path(), &all);
    let found: Value = serde_json::from_slice(&stdout).unwrap_or_else(|error| panic!("{error}: {told}"));
    let shares = found["figures"].as_array().unwrap().iter().filter(|row| row["unit"] == "share");
    let cells: Vec<&Value> = shares.flat_map(|row| row["cells"].as_array().unwrap()).collect();
    assert!(cells.iter().all(|cell| cell["n"].as_u64() <= cell["of"].as_u64()), "{cells:?}");
    let called = &figure(&found, "actor/front/delegitimising")["cells"][0];
    assert!(called["n"].as_u64().unwrap() > 20, "epithets are among them: {called}");
}

#[test]
fn one_article_does_not_decide_unseen() {
    let mut rows: Vec<Value> =
        (0..12).map(|id| json!({"id": id, "outlet": "Courier", "text": text(200, u64::from(id == 5) * 40, id)})).collect();
    rows.extend((12..24).map(|id| json!({"id": id, "outlet": "Herald", "text": text(200, 0, id)})));
    let folder = corpus(&rows);
    let found = compared(folder.path(), &["--robustness", "--permutations", "999", "--draws", "500"]);
    assert_eq!(found["gaps"][0]["parts"][0]["top_article"], 1.0);
    assert_eq!(found["gaps"][0]["parts"][0]["articles"], json!([1, 0]));
    let load = figure(&found, "load");
    assert_eq!(load["cells"][0]["interval"][0], 0.0, "draws without that article have no hit");
    assert_eq!(load["differences"][0], Value::Null, "of hits in one article no test can tell more than who has fewer words");
}

/// A corpus on which order could show: groups of unequal size, ties, an outlet of one article, titles, dates.
fn mixed() -> Vec<Value> {
    let mut dice = Dice(3);
    let outlets = ["Courier", "Herald", "Courier", "Radio", "Courier"];
    let mut rows: Vec<Value> = (0..40)
        .map(|id| {
            let outlet = outlets[dice.below(5) as usize];
            let said = ["Dockers said the thugs had left.", "“Thugs,” the mayor said.", "It rained."][dice.below(3) as usize];
            let text = format!("{} {said}", text(110 + dice.below(90), dice.below(6), id));
            json!({"id": format!("a{id}"), "outlet": outlet, "title": "Thugs on the quay", "date": format!("2026-0{}-01", 1 + dice.below(3)), "text": text})
        })
        .collect();
    rows.push(json!({"id": "alone", "outlet": "Weekly", "text": text(300, 2, 99)}));
    rows
}

#[test]
fn nothing_depends_on_order_or_threads() {
    let rows = mixed();
    let ask = ["--robustness", "--strata", "month", "--permutations", "199", "--draws", "200"];
    let folder = corpus(&rows);
    let found = compared(folder.path(), &[&ask[..], &["--jobs", "1"]].concat());
    assert_eq!(found, compared(folder.path(), &[&ask[..], &["--jobs", "3"]].concat()));
    let mut other = rows.clone();
    other.rotate_left(17);
    other.reverse();
    assert_eq!(found, compared(corpus(&other).path(), &ask));
    let alone = found["groups"].as_array().unwrap().iter().position(|group| group["name"] == "Weekly").unwrap();
    assert_eq!(figure(&found, "load")["cells"][alone]["interval"], Value::Null);
    assert_eq!(figure(&found, "load")["differences"][alone], Value::Null);
}

#[test]
fn records_of_parts_compare_to_the_same_bytes_as_the_articles() {
    let rows = mixed();
    let folder = corpus(&rows);
    let with = ["--no-builtin", "--lexicon", "thug.yaml"];
    for format in ["table", "json", "csv", "markdown"] {
        let ask = ["--by", "outlet", "--robustness", "--match", "month", "--permutations", "99", "--draws", "100", "--format", format];
        let (whole, told) = plimsoll(folder.path(), &[&["compare", "rows.jsonl"], &with[..], &ask[..]].concat());
        assert!(!whole.is_empty(), "{told}");
        let mut records: Vec<String> = Vec::new();
        for part in rows.chunks(rows.len().div_ceil(5)) {
            fs::write(folder.path().join("part.jsonl"), lines(part)).unwrap();
            let (stdout, _) = plimsoll(folder.path(), &[&["score", "part.jsonl", "--format", "jsonl"], &with[..]].concat());
            records.extend(String::from_utf8(stdout).unwrap().lines().map(str::to_string));
        }
        let mut dice = Dice(11);
        (1..records.len()).for_each(|at| records.swap(at, dice.below(at as u64 + 1) as usize));
        let halves: Vec<&[String]> = records.chunks(13).collect();
        let names: Vec<String> = (0..halves.len()).map(|at| format!("records{at}.jsonl")).collect();
        names.iter().zip(halves).for_each(|(name, half)| fs::write(folder.path().join(name), half.join("\n")).unwrap());
        let inputs: Vec<&str> = names.iter().map(String::as_str).collect();
        let (merged, told) = plimsoll(folder.path(), &[&["compare", "--tallies"], &inputs[..], &with[..], &ask[..]].concat());
        assert_eq!(String::from_utf8_lossy(&merged), String::from_utf8_lossy(&whole), "{format}: {told}");
    }
}

#[test]
fn tables_are_tidy_and_appear_together() {
    let folder = corpus(&mixed());
    let with =
        ["compare", "rows.jsonl", "--no-builtin", "--lexicon", "thug.yaml", "--permutations", "99", "--draws", "100", "--tables", "out"];
    plimsoll(folder.path(), &with);
    let mut names = Vec::new();
    for entry in fs::read_dir(folder.path().join("out")).unwrap() {
        let path = entry.unwrap().path();
        let mut reader = csv::Reader::from_path(&path).unwrap();
        let columns = reader.headers().unwrap().len();
        assert!(reader.records().all(|row| row.unwrap().len() == columns), "{}", path.display());
        names.push(path.file_stem().unwrap().to_string_lossy().into_owned());
    }
    names.sort();
    let expected = [
        "actors",
        "agency",
        "articles",
        "attributions",
        "deltas",
        "differences",
        "gaps",
        "groups",
        "hits",
        "labellings",
        "labels",
        "ladder",
        "robustness",
        "terms",
    ];
    assert_eq!(names, expected);
    let articles = fs::read_to_string(folder.path().join("out/articles.csv")).unwrap();
    assert_eq!(articles.lines().count(), 1 + mixed().len());
    for (name, columns) in [
        ("hits", "id,outlet,date,term,category,direction,weight,text,in,line,column,sentence,voice,zone"),
        (
            "labellings",
            "id,outlet,date,actor,name,mention,label,class,text,rule,voice,negated,in,line,column,sentence,party,with,source,cue,step,source_actor,source_party",
        ),
        ("attributions", "id,outlet,date,step,as_written,source,cue,form,verb,thought,source_id,via,actor,party,in,line,column,sentence"),
        ("agency", "id,outlet,date,deed,verb,construction,voice,part,actor,name,label,kind,text,told_as_done,in,line,column,sentence"),
        ("groups", "group,figure,part,unit,n,of,pooled,low,high,mean,articles,below_floor"),
    ] {
        let table = fs::read_to_string(folder.path().join("out").join(name).with_extension("csv")).unwrap();
        assert_eq!(table.lines().next(), Some(columns), "columns are added at the end and never renamed");
    }
    let score = ["score", "rows.jsonl", "--no-builtin", "--lexicon", "thug.yaml", "--total", "--tables", "alone"];
    plimsoll(folder.path(), &score);
    let read = |from: &str, name: &str| fs::read_to_string(folder.path().join(from).join(name)).unwrap();
    for name in ["hits.csv", "labellings.csv", "attributions.csv", "agency.csv"] {
        assert_eq!(read("alone", name), read("out", name), "{name} of score is that of compare");
    }
    let (alone, compared) = (read("alone", "articles.csv"), read("out", "articles.csv"));
    assert!(alone.lines().count() == compared.lines().count());
    assert!(alone.lines().zip(compared.lines()).all(|(own, longer)| longer.starts_with(own)), "compare adds columns at the end");
}

#[test]
fn blind_results_name_no_outlet_and_the_key_tells_who_is_who() {
    let folder = corpus(&mixed());
    let quick = ["--no-builtin", "--lexicon", "thug.yaml", "--permutations", "99", "--draws", "100", "--robustness"];
    let open: Value = compared(folder.path(), &quick[3..]);
    let names: Vec<String> = open["groups"].as_array().unwrap().iter().map(|group| group["name"].as_str().unwrap().to_string()).collect();
    for format in ["table", "json", "csv", "markdown", "html"] {
        let key = format!("key-{format}.json");
        let blind = ["compare", "rows.jsonl", "--format", format, "--blind", &key, "--tables", "out"];
        let (result, told) = plimsoll(folder.path(), &[&blind[..], &quick[..]].concat());
        let mut results = vec![String::from_utf8(result).unwrap()];
        for entry in fs::read_dir(folder.path().join("out")).unwrap() {
            results.push(fs::read_to_string(entry.unwrap().path()).unwrap());
        }
        assert!(results.len() == 10 && !results[0].is_empty(), "{format}: {told}");
        for (result, name) in results.iter().flat_map(|result| names.iter().map(move |name| (result, name))) {
            assert!(!result.contains(name.as_str()), "{format} tells of {name}: {result}");
        }
        let key: Value = serde_json::from_str(&fs::read_to_string(folder.path().join(&key)).unwrap()).unwrap();
        let mut known: Vec<&str> = key["groups"].as_array().unwrap().iter().map(|alias| alias["group"].as_str().unwrap()).collect();
        known.sort();
        assert_eq!(known, names);
        if format == "json" {
            let found: Value = serde_json::from_str(&results[0]).unwrap();
            for alias in key["groups"].as_array().unwrap() {
                let of = |found: &Value, name: &Value| {
                    let at = found["groups"].as_array().unwrap().iter().position(|group| group["name"] == *name).unwrap();
                    figure(found, "load")["cells"][at]["n"].clone()
                };
                assert_eq!(of(&found, &alias["blind"]), of(&open, &alias["group"]), "the figures stay with their outlet");
            }
        }
    }
    let before = fs::read(folder.path().join("key-json.json")).unwrap();
    let again = [&["compare", "rows.jsonl", "--blind", "key-json.json"][..], &quick[..]].concat();
    let (result, told) = plimsoll(folder.path(), &again);
    assert!(result.is_empty() && told.contains("is there already and is not overwritten"), "{told}");
    assert_eq!(fs::read(folder.path().join("key-json.json")).unwrap(), before);
}

#[test]
fn a_receipt_that_somebody_changed_writes_no_files() {
    let folder = corpus(&mixed());
    let quick = ["--no-builtin", "--lexicon", "thug.yaml", "--permutations", "99", "--draws", "100", "--receipt", "receipt.json"];
    plimsoll(folder.path(), &[&["compare", "rows.jsonl"], &quick[..]].concat());
    let receipt: Value = serde_json::from_str(&fs::read_to_string(folder.path().join("receipt.json")).unwrap()).unwrap();
    for option in ["--output", "--tables", "--blind", "--receipt"] {
        let mut forged = receipt.clone();
        forged["arguments"].as_array_mut().unwrap().extend([json!(option), json!("new")]);
        fs::write(folder.path().join("forged.json"), forged.to_string()).unwrap();
        let (_, told) = plimsoll(folder.path(), &["verify", "forged.json"]);
        assert!(told.contains("this is no receipt that plimsoll writes"), "{option}: {told}");
        assert!(!folder.path().join("new").exists(), "{option}");
    }
}

/// What `compare` writes of these inputs, with the few draws that a test of reading needs; how it ended, and what it told.
fn bytes_of(folder: &Path, inputs: &[&str], stdin: &[u8]) -> (Vec<u8>, Option<i32>, String) {
    // the texts are in no language, which would be told
    let ask = ["--quiet", "--no-builtin", "--lexicon", "thug.yaml", "--permutations", "99", "--draws", "100"];
    let mut child = Command::new(env!("CARGO_BIN_EXE_plimsoll"))
        .args([&["compare"], inputs, &ask].concat())
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // who reads no standard input may end before it is written
    let _ = child.stdin.take().unwrap().write_all(stdin);
    let output = child.wait_with_output().unwrap();
    (output.stdout, output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn records_may_be_packed_in_folders_or_on_standard_input() {
    let folder = corpus(&mixed());
    let path = |name: &str| folder.path().join(name);
    let (whole, code, told) = bytes_of(folder.path(), &["rows.jsonl"], b"");
    assert_eq!((code, told.as_str()), (Some(0), ""));
    let score = |format: &str| {
        plimsoll(folder.path(), &["score", "rows.jsonl", "--no-builtin", "--lexicon", "thug.yaml", "--words", "--format", format]).0
    };
    let records = score("jsonl");
    let half = records.len() / 2 + records[records.len() / 2..].iter().position(|&byte| byte == b'\n').unwrap() + 1;
    fs::write(path("packed.jsonl.gz"), gzip(&records)).unwrap();
    fs::write(path("array.json"), score("json")).unwrap();
    fs::write(path("spaced.jsonl"), String::from_utf8_lossy(&records).replace('\n', "\r\n\r\n")).unwrap();
    fs::create_dir_all(path("parts/more")).unwrap();
    fs::write(path("parts/a.jsonl"), &records[..half]).unwrap();
    fs::write(path("parts/more/b.ndjson.gz"), gzip(&records[half..])).unwrap();
    fs::write(path("parts/notes.txt"), "No record, and no matter.").unwrap();
    for input in ["packed.jsonl.gz", "array.json", "spaced.jsonl", "parts", "-"] {
        let (ours, code, told) = bytes_of(folder.path(), &["--tallies", input], &records);
        assert_eq!((code, told.as_str()), (Some(0), ""), "{input}");
        assert!(ours == whole, "{input}: {}", String::from_utf8_lossy(&ours));
    }
    let all = ["--keyness", "all", "--format", "json"];
    let (whole, ..) = bytes_of(folder.path(), &[&["rows.jsonl"], &all[..]].concat(), b"");
    let (ours, code, told) = bytes_of(folder.path(), &[&["--tallies", "parts"], &all[..]].concat(), b"");
    assert!(code == Some(0) && ours == whole && String::from_utf8_lossy(&ours).contains("\"words\":[[{"), "{told}");
    fs::create_dir(path("none")).unwrap();
    let (_, code, told) = bytes_of(folder.path(), &["--tallies", "none"], b"");
    assert!(code == Some(2) && told.starts_with("error: no records in none: "), "{told}");
}

#[test]
fn what_stands_before_a_break_is_compared_and_the_break_is_an_error() {
    let folder = corpus(&mixed());
    let (records, _) = plimsoll(folder.path(), &["score", "rows.jsonl", "--no-builtin", "--lexicon", "thug.yaml", "--format", "jsonl"]);
    let rows = fs::read(folder.path().join("rows.jsonl")).unwrap();
    for (name, bytes, how) in [("cut.jsonl.gz", rows, None), ("cut-records.jsonl.gz", records, Some("--tallies"))] {
        let packed = gzip(&bytes);
        fs::write(folder.path().join(name), &packed[..packed.len() - 300]).unwrap();
        let inputs: Vec<&str> = how.into_iter().chain([name]).collect();
        let (stdout, code, told) = bytes_of(folder.path(), &inputs, b"");
        assert_eq!(code, Some(2), "{told}");
        assert!(told.starts_with(&format!("error: {name}: the gzip file is cut off")), "{told}");
        let shown = String::from_utf8_lossy(&stdout);
        assert!(shown.contains("compared") && shown.contains(" articles · "), "{shown}");
    }
}

#[test]
fn all_that_was_asked_for_appears_or_nothing() {
    let folder = corpus(&mixed());
    let names = || {
        let mut names: Vec<String> =
            fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    };
    let before = names();
    let ask =
        |input: &'static str, receipt: &'static str| ["rows.jsonl", input, "--output", "o.txt", "--tables", "t", "--receipt", receipt];
    for (case, refused) in
        [("no such folder", ask("rows.jsonl", "nowhere/r.json")), ("no such group", ask("--reference=Gazette", "r.json"))]
    {
        let (_, code, told) = bytes_of(folder.path(), &refused, b"");
        assert_eq!((code, names()), (Some(2), before.clone()), "{case}: {told}");
    }
    let (_, code, told) = bytes_of(folder.path(), &ask("gone.jsonl", "r.json"), b"");
    assert_eq!(code, Some(2), "{told}");
    let mut after = before;
    after.extend(["o.txt", "r.json", "t"].map(str::to_string));
    after.sort();
    assert_eq!(names(), after, "one missing input takes nothing away");
}

#[test]
fn verify_says_what_is_not_as_it_was() {
    let rows = mixed();
    type Case<'a> = (&'a str, &'a dyn Fn(&Path), &'a str, &'a str, i32);
    let cases: [Case; 7] = [
        ("nothing", &|_| (), "", "The same bytes from the same inputs.\n", 0),
        (
            "a reason that no figure shows",
            &|folder| fs::write(folder.join("thug.yaml"), LEXICON.replace("why: A test.", "why: Another test.")).unwrap(),
            "warning: the lexicon harbour-test is not what it was\n",
            "The same bytes, though not everything is as it was.\n",
            1,
        ),
        (
            "a weight",
            &|folder| fs::write(folder.join("thug.yaml"), LEXICON.replace("weight: 3", "weight: 2")).unwrap(),
            "warning: the lexicon harbour-test is not what it was\n",
            "Other bytes.\n",
            1,
        ),
        (
            "other words",
            &|folder| fs::write(folder.join("thug.yaml"), LEXICON.replace("[thug(s)]", "[gull(s)]").replace("[thugs]", "[gulls]")).unwrap(),
            "warning: the lexicon harbour-test is not what it was\n",
            "Other bytes.\n",
            1,
        ),
        (
            "no lexicon",
            &|folder| fs::remove_file(folder.join("thug.yaml")).unwrap(),
            "error: thug.yaml: No such file or directory (os error 2); check the spelling of the path\n",
            "",
            2,
        ),
        (
            "other articles",
            &|folder| fs::write(folder.join("rows.jsonl"), lines(&rows[5..])).unwrap(),
            "warning: rows.jsonl is not what it was\n",
            "Other bytes.\n",
            1,
        ),
        (
            "no articles",
            &|folder| fs::remove_file(folder.join("rows.jsonl")).unwrap(),
            "warning: rows.jsonl cannot be read any more\nerror: rows.jsonl: No such file",
            "Other bytes: run again, it ended with an error.\n",
            1,
        ),
    ];
    for (case, change, told, printed, code) in cases {
        let folder = corpus(&rows);
        let (_, ended, first) =
            bytes_of(folder.path(), &["rows.jsonl", "--receipt", "receipt.json", "--format", "csv", "--output", "csv"], b"");
        assert_eq!((ended, first.as_str()), (Some(0), ""), "{case}");
        change(folder.path());
        let output =
            Command::new(env!("CARGO_BIN_EXE_plimsoll")).args(["verify", "receipt.json"]).current_dir(folder.path()).output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(stderr.starts_with(told) && (told.is_empty() == stderr.is_empty()), "{case}: {stderr}");
        assert_eq!((String::from_utf8_lossy(&output.stdout).as_ref(), output.status.code()), (printed, Some(code)), "{case}");
    }
}

#[test]
fn the_table_of_articles_says_which_of_them_count_and_where() {
    let words = |n: u64| text(200, 3, n);
    let row = |id: &str, camp: Option<&str>, date: &str, text: String| json!({"id": id, "camp": camp, "date": date, "text": text, "words": "few"});
    let folder = corpus(&[
        row("n1", Some("north"), "2026-01-01", words(1)),
        row("n1 again", Some("north"), "2026-01-01", words(1)),
        row("s1", Some("south"), "1 January 2026", words(2)),
        row("s1 copy", Some("south"), "2026-01-01", words(1)),
        row("s2", Some("south"), "2026-02-01", words(3)),
        row("nobody", None, "2026-01-01", words(4)),
        json!({"id": "broken", "camp": "north"}),
    ]);
    let ask = ["rows.jsonl", "--by", "camp", "--strata", "words", "--match", "day", "--tables", "out"];
    let (_, code, told) = bytes_of(folder.path(), &ask, b"");
    assert_eq!(code, Some(2), "{told}");
    let mut reader = csv::Reader::from_path(folder.path().join("out/articles.csv")).unwrap();
    let header = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let of = |row: &csv::StringRecord, name: &str| row[header.iter().position(|own| own == name).unwrap()].to_string();
    let columns = ["id", "group", "kept", "left_out", "event", "stratum", "camp", "field_words", "day"];
    let shown: Vec<Vec<String>> = rows.iter().map(|row| columns.iter().map(|name| of(row, name)).collect()).collect();
    let expected = [
        "n1 north true  2026-01-01 few north few 2026-01-01",
        "n1 again north false duplicate 2026-01-01 few north few 2026-01-01",
        "s1 south true  2026-01-01 few south few 2026-01-01",
        "s1 copy south true  2026-01-01 few south few 2026-01-01",
        "s2 south false unmatched 2026-02-01 few south few 2026-02-01",
        "nobody  false ungrouped    few 2026-01-01",
        "broken  false unread     ",
    ];
    assert_eq!(shown.iter().map(|row| row.join(" ")).collect::<Vec<_>>(), expected);
    let clusters: Vec<String> = rows.iter().map(|row| of(row, "cluster")).collect();
    assert!(clusters[0] == clusters[1] && clusters[0] == clusters[3] && clusters[0] != clusters[2], "{clusters:?}");
    let kept = rows.iter().filter(|row| of(row, "kept") == "true").count();
    let groups = fs::read_to_string(folder.path().join("out/groups.csv")).unwrap();
    let load: u64 = groups
        .lines()
        .filter(|line| line.contains(",load,load,"))
        .map(|line| line.split(',').nth(10).unwrap().parse::<u64>().unwrap())
        .sum();
    assert_eq!(kept as u64, load, "{groups}");
}

/// The files of a folder and of its folders.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let below = |entry: fs::DirEntry| if entry.path().is_dir() { files_below(&entry.path()) } else { vec![entry.path()] };
    fs::read_dir(folder).unwrap().flat_map(|entry| below(entry.unwrap())).collect()
}

#[cfg(unix)]
#[test]
fn a_run_that_is_interrupted_leaves_no_files() {
    let folder = corpus(&mixed());
    let before = files_below(folder.path());
    let ask =
        ["compare", "rows.jsonl", "--quiet", "--no-builtin", "--lexicon", "thug.yaml", "--permutations", "1000000", "--draws", "1000000"];
    let results = ["--output", "o.txt", "--tables", "t", "--receipt", "r.json"];
    let mut child =
        Command::new(env!("CARGO_BIN_EXE_plimsoll")).args([&ask[..], &results].concat()).current_dir(folder.path()).spawn().unwrap();
    while files_below(folder.path()).len() < before.len() + 3 {
        assert_eq!(child.try_wait().unwrap(), None, "it ended before it could be interrupted");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert_eq!(files_below(folder.path()), before);
}
