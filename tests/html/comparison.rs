//! The page of a comparison in a browser: its numbers are those of the record, links and sorting work by mouse and keyboard.

use serde_json::Value;
use serde_json::json;

use super::browser::browser;
use super::browser::complaints;
use super::browser::saved;
use super::compared;

const CORPUS: &str = "samples/harbour-month.jsonl";

/// The numbers of the rows of all tables: `[part, row, group, numbers]`, null for a dash.
const NUMBERS: &str = "[...document.querySelectorAll('tr[data-row]')].map((row) => [
    row.closest('section').getAttribute('aria-labelledby'), row.dataset.row, row.dataset.group ?? '',
    [...row.querySelectorAll('td.n')].map((cell) => cell.dataset.v === undefined ? null : Number(cell.dataset.v))])";

/// Cells whose words are not their number, rounded as the words are.
const UNTRUE: &str = "[...document.querySelectorAll('td.n[data-v]')].filter((cell) => {
    const words = cell.textContent.trim().replace(/,/g, '').replace('\u{2212}', '-');
    const number = Number(cell.dataset.v) * (words.endsWith('%') ? 100 : 1);
    const digits = words.replace('%', '').split('.')[1]?.length ?? 0;
    return !(Math.abs(parseFloat(words) - number) <= 0.5 * 10 ** -digits + 1e-4 * Math.abs(number));
}).map((cell) => cell.outerHTML)";

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

/// The place of a group or a contrast in the lists of the record.
fn place(names: &Value, key: &str, name: &Value) -> usize {
    list(names).iter().position(|own| own[key] == *name).unwrap()
}

fn found<'a>(rows: &'a Value, key: &str, id: &Value) -> &'a Value {
    rows.as_array().unwrap().iter().find(|row| row[key] == *id).unwrap_or_else(|| panic!("{id}"))
}

fn ends(interval: &Value) -> [Value; 2] {
    [interval[0].clone(), interval[1].clone()]
}

fn share(n: u64, of: u64) -> Value {
    json!(if of > 0 { Some(n as f64 / of as f64) } else { None })
}

/// The numbers that a row should show, from the record.
fn expected(record: &Value, part: &str, row: &Value, group: &Value) -> Vec<Value> {
    let at = || place(&record["groups"], "name", group);
    let contrast = || place(&record["contrasts"], "group", group);
    let number = |value: &Value| value.as_u64().unwrap();
    match part {
        "groups" => {
            let own = found(&record["groups"], "name", row);
            let words = |voice: &str| number(&own["words"][voice]);
            let all = ["narration", "indirect", "quoted", "marked"].map(words).iter().sum();
            let shares = ["narration", "indirect", "quoted"].map(|voice| share(words(voice), all));
            let articles = number(&own["articles"]);
            let left_out = number(&own["duplicates"]) + number(&own["unmatched"]);
            [&[json!(articles), json!(all)], &shares[..], &[share(number(&own["wire"]), articles + left_out), json!(left_out)]].concat()
        }
        "terms" => {
            let key = found(&record["terms"][contrast()], "term", row);
            let [hits, articles] = ["hits", "articles"].map(|name| ends(&key[name]));
            [&hits[..], &articles[..], &[key["log_odds"].clone(), key["z"].clone(), key["dispersion"].clone()]].concat()
        }
        "gaps" => {
            let gap = &record["gaps"][contrast()];
            let part = found(&gap["parts"], "term", row);
            let of = part["difference"].as_f64().unwrap() / gap["difference"].as_f64().unwrap();
            [&[part["difference"].clone(), json!(of)], &ends(&part["articles"])[..], &[part["top_article"].clone()]].concat()
        }
        "actors" => {
            let cell = &found(&record["actors"], "actor", row)["cells"][at()];
            let outlets = |counts: &Value| json!(number(&counts["narration"]) + number(&counts["indirect"]));
            let classes = list(&cell["labelled"]).iter().map(|own| outlets(&own["counts"])).collect();
            [vec![outlets(&cell["mentions"])], classes].concat()
        }
        "ladder" => {
            let both = ["attributions", "sources"].map(|name| list(&record["ladder"][name][at()]));
            let step: usize = row.as_str().unwrap().parse().unwrap();
            let shown = |steps: &Vec<Value>| [steps[step].clone(), share(number(&steps[step]), steps.iter().map(number).sum())];
            both.iter().flat_map(shown).collect()
        }
        _ => {
            let figure = found(&record["figures"], "id", row);
            let cell = &figure["cells"][at()];
            let difference = &figure["differences"][contrast()];
            let first = ["n", "of", "pooled"].map(|name| cell[name].clone());
            let last = [&cell["mean"], &cell["articles"], &difference["ratio"], &difference["q"]].map(Value::clone);
            [&first[..], &ends(&cell["interval"])[..], &last[..]].concat()
        }
    }
}

fn same(shown: &Value, told: &Value) -> bool {
    match (shown.as_f64(), told.as_f64()) {
        (Some(shown), Some(told)) => (shown - told).abs() <= 1e-4 * told.abs().max(1e-3),
        (shown, told) => shown == told,
    }
}

#[test]
fn the_numbers_are_those_of_the_record() {
    let Some(mut browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    browser.open(&saved(folder.path(), "comparison.html", compared(&[CORPUS])));
    let record: Value = serde_json::from_slice(&compared(&["json", CORPUS])).unwrap();
    let rows = list(&browser.evaluate(NUMBERS));
    let mut parts: Vec<String> = Vec::new();
    for row in &rows {
        let part = row[0].as_str().unwrap();
        let told = expected(&record, part, &row[1], &row[2]);
        let shown = list(&row[3]);
        assert!(shown.len() == told.len() && shown.iter().zip(&told).all(|(a, b)| same(a, b)), "{row}\n{told:?}");
        parts.push(part.to_string());
    }
    parts.dedup();
    let expected = ["groups", "load", "categories", "gaps", "terms", "labels", "actors", "ladder", "sourcing"];
    assert!(expected.iter().all(|part| parts.iter().any(|own| own == part)), "{parts:?}");
    assert_eq!(browser.evaluate(UNTRUE), json!([]));
}

#[test]
fn links_and_sorting_work_by_mouse_and_keyboard() {
    let Some(mut browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let page = saved(folder.path(), "comparison.html", compared(&[CORPUS]));
    for width in [360, 1280] {
        browser.width(width);
        browser.open(&page);
        let fits = browser.evaluate("[document.documentElement.scrollWidth, innerWidth]");
        assert!(fits[0].as_u64() <= fits[1].as_u64(), "at {width}: {fits}");
        let clipped = "[...document.querySelectorAll('.chart text')].filter((text) => {
            const [own, all] = [text.getBoundingClientRect(), text.closest('svg').getBoundingClientRect()];
            return own.left < all.left - 1 || own.right > all.right + 1 || own.top < all.top - 1 || own.bottom > all.bottom + 1;
        }).map((text) => text.textContent)";
        assert_eq!(browser.evaluate(clipped), json!([]), "at {width} words leave their drawing");
    }
    let column = |at: usize| {
        format!("[...document.querySelectorAll('[aria-labelledby=groups] tbody tr')].map((row) => row.cells[{at}].textContent)")
    };
    browser.evaluate("document.querySelectorAll('[aria-labelledby=groups] th button')[2].focus()");
    browser.press("Enter", 13);
    assert_eq!(browser.evaluate("document.activeElement.parentElement.ariaSort"), "descending");
    let falling = list(&browser.evaluate(&column(2)));
    browser.press("Enter", 13);
    assert_eq!(browser.evaluate("document.querySelectorAll('[aria-sort]').length"), 1);
    assert_eq!(list(&browser.evaluate(&column(2))), falling.iter().rev().cloned().collect::<Vec<_>>());
    browser.evaluate("document.querySelector('[aria-labelledby=groups] th button').click()");
    let names = list(&browser.evaluate(&column(0)));
    assert!(names.windows(2).all(|pair| pair[0].as_str() <= pair[1].as_str()), "{names:?}");

    browser.evaluate("document.querySelector('.chart a').focus()");
    let target = browser.evaluate("document.activeElement.getAttribute('href')");
    browser.press("Enter", 13);
    assert_eq!(browser.evaluate("location.hash"), target);
    let words = browser.evaluate("document.querySelector(':target').closest('.entry').querySelectorAll('li b').length");
    assert!(words.as_u64() > Some(0), "{words}");
    browser.evaluate("document.querySelector('summary').focus()");
    browser.press("Enter", 13);
    assert_eq!(browser.evaluate("document.querySelector('details').open"), true);
    assert_eq!(complaints(&browser, &page), Vec::<String>::new());
}
