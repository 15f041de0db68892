//! How pages read: in both directions of writing, with filters, by keyboard, without script, on paper.

use plimsoll::text::Document;
use serde_json::Value;
use serde_json::json;

use super::ARABIC;
use super::ARABIC_LEXICON;
use super::browser::browser;
use super::browser::complaints;
use super::browser::plimsoll;
use super::browser::saved;
use super::compared;
use super::page_of;
use super::scorer;

const MONTH: &str = "samples/harbour-month.jsonl";

/// Left edges of the first and the last letter of some words, and those of all places where they stand.
const EDGES: &str = "(words, within) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
        const [node, at] = [walker.currentNode, walker.currentNode.data.search(words)];
        if (at < 0 || !node.parentElement.closest(within)) continue;
        const length = node.data.slice(at).match(words)[0].length;
        found.push([at, at + length - 1].map((own) => {
            const range = document.createRange();
            range.setStart(node, own);
            range.setEnd(node, own + 1);
            return range.getBoundingClientRect().left;
        }));
    }
    return found;
}";

/// Three outlets, one of them with an Arabic name.
fn two_directions() -> String {
    let row = |n: usize| {
        let outlet = ["الميناء", "Coast Courier", "Port Herald"][n % 3];
        let words = ["The terrorists fled the harbour. ", "The ferry left the harbour. ", "The ferry left and the thugs came. "][n % 3];
        json!({"id": format!("r{n}"), "outlet": outlet, "date": "2031-05-02", "text": words.repeat(12 + n)}).to_string() + "\n"
    };
    (0..18).map(row).collect()
}

#[test]
fn dates_and_signs_keep_their_order_beside_words_of_another_direction() {
    let Some(mut browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let article = Document { outlet: Some("الميناء".into()), date: Some("2031-05-02".into()), ..Document::new("ar1", ARABIC) };
    let score = page_of(&scorer(Some(ARABIC_LEXICON)), &[article.clone(), article]);
    let rows = saved(folder.path(), "rows.jsonl", two_directions());
    let arguments = [rows.to_str().unwrap(), "--duplicates", "always", "--robustness"];
    let cases = [
        (saved(folder.path(), "score.html", score), "/2031-05-02/", ".origin, nav", 4),
        (saved(folder.path(), "compare.html", compared(&arguments)), "/[+−][0-9.]+ per 1,000/", "figcaption", 3),
    ];
    for (page, words, within, n) in cases {
        browser.open(&page);
        let edges = browser.evaluate(&format!("({EDGES})({words}, '{within}')"));
        let edges = edges.as_array().unwrap();
        assert_eq!(edges.len(), n, "{words}: {edges:?}");
        assert!(edges.iter().all(|pair| pair[0].as_f64() < pair[1].as_f64()), "{words} runs from right to left: {edges:?}");
    }
    let ranking = "[...document.querySelectorAll('#robust ~ .remark bdi')].map((own) => own.textContent).sort()";
    assert_eq!(browser.evaluate(ranking), json!(["Coast Courier", "Port Herald", "الميناء"]), "each name is set apart by itself");
}

#[test]
fn filters_leave_no_empty_lists_and_numbers_lead_to_what_they_count() {
    let Some(mut browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let page = saved(folder.path(), "samples.html", plimsoll(&["--format", "html"]));
    browser.open(&page);
    let choose = |by: &str, value: &str| {
        format!(
            "(() => {{ const own = document.querySelector('#a1 select[data-by={by}]'); own.value = '{value}'; \
             own.dispatchEvent(new Event('change', {{bubbles: true}})); return own.value; }})()"
        )
    };
    // what is visible of the evidence and has no visible item: heads without lists
    const BARE: &str = "[...document.querySelectorAll('#a1 .evidence .entry, #a1 .evidence h5')].filter((own) => {
        const list = own.matches('h5') ? own.nextElementSibling : own;
        return own.offsetParent && ![...list.querySelectorAll('li[data-kind]')].some((item) => item.offsetParent);
    }).length";
    for (by, value) in [("kind", "name"), ("category", "euphemism"), ("voice", "quoted")] {
        assert_eq!(browser.evaluate(&choose(by, value)), value);
        assert_eq!(browser.evaluate(BARE), 0, "{by} {value}");
        let link = "#a1 [data-row] td.n a[href*='-t0-']";
        browser.evaluate(&format!("document.querySelector(\"{link}\").click()"));
        let seen = "(() => { const list = document.querySelector(':target').nextElementSibling;
            return [...list.children].filter((own) => own.offsetParent).length; })()";
        let number = browser.evaluate(&format!("document.querySelector(\"{link}\").textContent")).as_str().unwrap().to_string();
        assert_eq!(browser.evaluate(seen), json!(number.parse::<u64>().unwrap()), "{by} {value}: the number leads to its sentences");
        assert_eq!(browser.evaluate("[...document.querySelectorAll('#a1 select')].every((own) => own.value === '')"), true);
    }
    let options = browser.evaluate("[...document.querySelectorAll('#a1 option')].map((own) => own.value)");
    assert!(!options.as_array().unwrap().contains(&json!("rule")), "no house style was applied: {options}");
}

#[test]
fn names_have_notes_by_keyboard_and_letters_stay_with_their_words() {
    let Some(mut browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let page = saved(folder.path(), "samples.html", plimsoll(&["--format", "html"]));
    for width in [360, 1280] {
        browser.width(width);
        browser.open(&page);
        assert_eq!(
            browser.evaluate("[...document.querySelectorAll('.text .mark.name[id]')].filter((own) => !own.querySelector('a.ref')).length"),
            0
        );
        browser.evaluate("document.querySelector('#a1-text .mark.name a.ref[title^=name]').focus()");
        let note = browser.evaluate("document.querySelector('#note:not([hidden])').textContent");
        assert!(note.as_str().unwrap().contains("Actor:"), "{note}");
        let alone = "[...document.querySelectorAll('.text a.ref')].filter((letter) => {
            const walker = document.createTreeWalker(letter.closest('p'), NodeFilter.SHOW_TEXT);
            let before = null;
            while (walker.nextNode() && !letter.contains(walker.currentNode)) {
                if (walker.currentNode.data.replace(/\\u2060/g, '').trim() && !walker.currentNode.parentElement.closest('a.ref')) before = walker.currentNode;
            }
            const range = document.createRange();
            const end = before.data.replace(/[\\u2060\\s]+$/, '').length;
            range.setStart(before, end - 1);
            range.setEnd(before, end);
            return letter.getBoundingClientRect().top > range.getBoundingClientRect().bottom;
        }).map((letter) => letter.parentElement.textContent)";
        assert_eq!(browser.evaluate(alone), json!([]), "letters on a line without their word, at {width}");
    }
    assert_eq!(browser.evaluate("document.title"), "A reading of 2 articles · plimsoll");
    let one = page_of(&scorer(None), &[Document::new("memo", "Coastal Command Sweeps Harbour\n\nThe thugs fled.")]);
    browser.open(&saved(folder.path(), "one.html", one));
    assert_eq!(browser.evaluate("document.title"), "Coastal Command Sweeps Harbour · plimsoll");
    assert_eq!(browser.evaluate("document.querySelector('.skip').hash"), "#a1-text");
}

#[test]
fn pages_are_whole_without_script() {
    let Some(mut browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let pages = [
        saved(folder.path(), "samples.html", plimsoll(&["--format", "html"])),
        saved(folder.path(), "comparison.html", compared(&[MONTH])),
    ];
    browser.call("Emulation.setScriptExecutionDisabled", json!({"value": true}));
    for page in pages {
        browser.open(&page);
        assert_eq!(browser.evaluate("document.querySelectorAll('#note, th button, form.filters:not([hidden])').length"), 0);
        let heads = "[...document.querySelectorAll('main section h3')].filter((own) => !own.offsetParent).length";
        assert_eq!(browser.evaluate(heads), 0, "nothing is hidden");
        let link = browser.evaluate("document.querySelector('main td.n a, main .chart a').getAttribute('href')");
        browser.evaluate("document.querySelector('main td.n a, main .chart a').dispatchEvent(new MouseEvent('click', {bubbles: true}))");
        assert_eq!(browser.evaluate("location.hash"), link);
        assert_eq!(browser.evaluate("document.querySelector(':target').offsetParent !== null"), true);
        assert_eq!(complaints(&browser, &page), Vec::<String>::new());
    }
}

#[test]
fn paper_is_light_and_holds_what_is_folded() {
    let Some(mut browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let article = saved(folder.path(), "samples.html", plimsoll(&["--format", "html"]));
    let comparison = saved(folder.path(), "comparison.html", compared(&[MONTH]));
    let colours =
        "['.voice.indirect', '.voice.quoted', 'body'].map((own) => getComputedStyle(document.querySelector(own)).backgroundColor)";
    let mut seen: Vec<Value> = Vec::new();
    for scheme in ["light", "dark"] {
        let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
        browser.call("Emulation.setEmulatedMedia", json!({"media": "print", "features": features}));
        browser.open(&article);
        seen.push(browser.evaluate(colours));
        assert_eq!(
            browser.evaluate("['form.filters', '.contents', '.skip'].filter((own) => document.querySelector(own).offsetParent).length"),
            0
        );
    }
    assert_eq!(seen[0], seen[1], "dark colours do not reach the paper");
    browser.open(&comparison);
    let shown = "[...document.querySelectorAll('details')].filter((own) => own.offsetParent).length";
    assert_eq!(browser.evaluate(shown), 0, "what cannot be unfolded leaves no dead line");
    browser.evaluate("dispatchEvent(new Event('beforeprint'))");
    assert!(browser.evaluate(shown).as_u64() > Some(5), "with a script all tables are printed");
    browser.evaluate("dispatchEvent(new Event('afterprint'))");
    assert_eq!(browser.evaluate(shown), 0);
}
