//! Pages in a real browser. Where none is installed the test says so, and fails where `CI` is set.

use std::path::Path;
use std::process::Command;

use plimsoll::text::Document;
use serde_json::Value;

use super::ARABIC;
use super::ARABIC_LEXICON;
use super::a_megabyte_on_a_line;
use super::devtools::Browser;
use super::hostile;
use super::page_of;
use super::scorer;

const ARTICLES: [&str; 2] = ["samples/harbour/coast-courier/sweep.txt", "samples/harbour/meridian-wire/sweep.txt"];

/// The numbers of the tables as rows `article table entry n n n n`.
const NUMBERS: &str = "[...document.querySelectorAll('article')].flatMap((article, at) =>
    [...article.querySelectorAll('tr')].flatMap((row) => {
        const table = row.closest('section')?.querySelector('h3')?.id.replace(/^a\\d+-/, '');
        const body = row.closest('[data-row]');
        const numbers = [...row.querySelectorAll('td.n')].map((cell) => cell.textContent.replace(/,/g, ''));
        const own = row.dataset.label ?? (row.className === 'actor' ? 'named' : '');
        return body && numbers.length ? [[at, table, body.dataset.row, own, ...numbers].join(' ')] : [];
    }))";

pub fn browser() -> Option<Browser> {
    let browser = Browser::start();
    if browser.is_none() {
        assert!(std::env::var_os("CI").is_none(), "no browser: .ci/run installs chromium");
        println!("skipped: no chromium is installed");
    }
    browser
}

pub fn plimsoll(arguments: &[&str]) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plimsoll"));
    let output = command.args(["score", "--lexicon", "samples/harbour.yaml"]).args(arguments).args(ARTICLES).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

pub fn saved(folder: &Path, name: &str, page: impl AsRef<[u8]>) -> std::path::PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, page).unwrap();
    path
}

/// Errors that the page told, and requests for anything but itself.
pub fn complaints(browser: &Browser, page: &Path) -> Vec<String> {
    let own = format!("file://{}", page.display());
    let wrong = |event: &&Value| match event["method"].as_str() {
        Some("Runtime.exceptionThrown") => true,
        Some("Runtime.consoleAPICalled") => ["error", "warning"].contains(&event["params"]["type"].as_str().unwrap_or("")),
        Some("Log.entryAdded") => true,
        Some("Network.requestWillBeSent") => event["params"]["request"]["url"] != own.as_str(),
        _ => false,
    };
    browser.events.iter().filter(wrong).map(|event| event["params"].to_string()).collect()
}

#[test]
fn pages_load_nothing_run_nothing_foreign_and_fit_a_phone() {
    let Some(mut browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let pages = [
        saved(folder.path(), "samples.html", plimsoll(&["--format", "html"])),
        saved(folder.path(), "hostile.html", page_of(&scorer(None), &[hostile()])),
        saved(folder.path(), "long.html", page_of(&scorer(None), &[Document::new("long", a_megabyte_on_a_line())])),
        saved(folder.path(), "arabic.html", page_of(&scorer(Some(ARABIC_LEXICON)), &[Document::new("ar", ARABIC)])),
    ];
    for page in pages {
        for width in [360, 1280] {
            browser.width(width);
            browser.open(&page);
            let fits = browser.evaluate("[document.documentElement.scrollWidth, innerWidth]");
            assert!(fits[0].as_u64() <= fits[1].as_u64(), "{} at {width}: {fits}", page.display());
            assert_eq!(browser.evaluate("document.querySelectorAll('script, style').length"), 2);
            assert_eq!(browser.evaluate("getComputedStyle(document.querySelector('.scroll')).overflowX"), "auto", "the style is let in");
            assert_eq!(complaints(&browser, &page), Vec::<String>::new(), "{}", page.display());
        }
    }
    let refused = "new Promise((done) => {
        document.addEventListener('securitypolicyviolation', (event) => done(event.violatedDirective));
        document.body.append(Object.assign(document.createElement('img'), {src: 'https://coast.example/x.png'}));
    })";
    assert_eq!(browser.evaluate(refused), "img-src", "the policy lets nothing in");
    let right = "getComputedStyle(document.querySelector('.text p')).direction";
    assert_eq!(browser.evaluate(right), "rtl", "a paragraph takes the direction of its words");
}

#[test]
fn filters_and_notes_work_by_mouse_and_keyboard() {
    let Some(mut browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let page = saved(folder.path(), "samples.html", plimsoll(&["--format", "html"]));
    browser.open(&page);
    let shown = "document.querySelectorAll('#a1-text .mark:not(.off)').length";
    let all = browser.evaluate(shown);
    browser.evaluate("document.querySelector('#a1 select[data-by=voice]').focus()");
    browser.press("ArrowDown", 40);
    assert_eq!(browser.evaluate("document.activeElement.value"), "narration");
    assert!(browser.evaluate(shown).as_u64() < all.as_u64(), "fewer marks are shown");
    let left = browser.evaluate("document.querySelector('#a1 output').textContent");
    assert!(left.as_str().unwrap().ends_with("findings and names shown"), "{left}");
    let strange = "document.querySelectorAll('#a1-text .mark:not(.off):not([data-voice~=narration])').length";
    assert_eq!(browser.evaluate(strange), 0);
    browser.evaluate("document.querySelector('#a1 button[type=reset]').click()");
    assert_eq!(browser.evaluate(&format!("new Promise((done) => setTimeout(() => done({shown}), 50))")), all);

    browser.evaluate("document.querySelector('#a1-text .heightens > a.ref').focus()");
    let note = browser.evaluate("document.querySelector('#note').textContent");
    assert!(note.as_str().unwrap().contains("of the lexicon"), "{note}");
    browser.press("Escape", 27);
    assert_eq!(browser.evaluate("document.querySelector('#note').hidden"), true);
    let target = browser.evaluate("document.activeElement.getAttribute('href')");
    browser.press("Enter", 13);
    assert_eq!(browser.evaluate("location.hash"), target);
    assert_eq!(browser.evaluate("document.querySelector(':target a.place') !== null"), true);
    browser.evaluate("document.querySelector(':target a.place').click()");
    assert_eq!(browser.evaluate("document.querySelector(':target').matches('.text .mark')"), true, "and back into the text");
    assert_eq!(complaints(&browser, &page), Vec::<String>::new());
}

fn counts(row: &Value, key: &str) -> String {
    let of = |voice: &str| row[key][voice].to_string();
    ["narration", "indirect", "quoted", "marked"].map(of).join(" ")
}

/// The same rows as [`NUMBERS`], from a record.
fn expected(at: usize, record: &Value) -> Vec<String> {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let measures = &record["measures"];
    let mut rows: Vec<String> = Vec::new();
    for actor in list(&measures["labelling"]["actors"]) {
        let id = text(&actor["actor"]);
        rows.push(format!("{at} labels {id} named {}", counts(&actor, "mentions")));
        for label in ["labels", "associations", "denied_labels"].into_iter().flat_map(|key| list(&actor[key])) {
            rows.push(format!("{at} labels {id} {} {}", text(&label["label"]), counts(&label, "counts")));
        }
    }
    for label in ["unlinked", "unlinked_denied"].into_iter().flat_map(|key| list(&measures["labelling"][key])) {
        rows.push(format!("{at} labels  {} {}", text(&label["label"]), counts(&label, "counts")));
    }
    for row in list(&measures["agency"]["rows"]) {
        for part in ["does", "suffers"] {
            for built in list(&row[part]) {
                rows.push(format!(
                    "{at} agency {} {part}-{} {}",
                    text(&row["who"]),
                    text(&built["construction"]),
                    counts(&built, "counts")
                ));
            }
        }
    }
    for built in list(&measures["agency"]["no_doer"]) {
        rows.push(format!("{at} agency  {} {}", text(&built["construction"]), counts(&built, "counts")));
    }
    for term in list(&measures["load"]["terms"]) {
        rows.push(format!("{at} terms {}  {} {}", text(&term["term"]), term["weight"], counts(&term, "hits")));
    }
    for step in list(&measures["sourcing"]["steps"]) {
        rows.push(format!("{at} said {}  {} {}", step["step"], step["attributions"], step["sources"]));
    }
    rows
}

#[test]
fn the_numbers_are_those_of_the_record() {
    let Some(mut browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    browser.open(&saved(folder.path(), "samples.html", plimsoll(&["--format", "html"])));
    let records: Vec<Value> = serde_json::from_slice(&plimsoll(&["--format", "json"])).unwrap();
    let rows = browser.evaluate(NUMBERS);
    let rows: Vec<&str> = rows.as_array().unwrap().iter().filter_map(Value::as_str).collect();
    let mut rows: Vec<&str> = rows.into_iter().filter(|row| !row.contains(" words ")).collect();
    let mut wanted: Vec<String> = records.iter().enumerate().flat_map(|(at, record)| expected(at, record)).collect();
    // the page keeps actors of a party together
    rows.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(rows, wanted);
    for (at, record) in records.iter().enumerate() {
        for voice in ["narration", "indirect", "quoted", "marked"] {
            let cell = format!("document.querySelector('#a{} [data-row={voice}] td').textContent.replace(/,/g, '')", at + 1);
            assert_eq!(browser.evaluate(&cell), record["article"]["voice_words"][voice].to_string().as_str());
        }
    }
}
