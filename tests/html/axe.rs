//! axe-core looks for barriers on the pages, light and dark, wide and narrow. `.ci/run` fetches it into `target/axe`; where it is
//! missing the test says so, and fails where `CI` is set.

use std::path::Path;

use plimsoll::text::Document;
use serde_json::Value;

use super::ARABIC;
use super::ARABIC_LEXICON;
use super::browser::browser;
use super::browser::plimsoll;
use super::browser::saved;
use super::compared;
use super::hostile;
use super::page_of;
use super::scorer;

/// What is found: the rule, how often, the first place.
const RUN: &str = "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
    .then((found) => found.violations.map((rule) => `${rule.id} ${rule.nodes.length}: ${rule.nodes[0].html}: ${rule.nodes[0].failureSummary}`))";

#[test]
fn axe_finds_no_barrier() {
    let Some(mut browser) = browser() else { return };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/axe/package/axe.min.js");
    let Ok(axe) = std::fs::read_to_string(&path) else {
        assert!(std::env::var_os("CI").is_none(), "no {}: .ci/run fetches it", path.display());
        println!("skipped: no axe-core in target/axe");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let pages = [
        saved(folder.path(), "samples.html", plimsoll(&["--format", "html"])),
        saved(folder.path(), "comparison.html", compared(&["samples/harbour-month.jsonl", "--robustness"])),
        saved(folder.path(), "hostile.html", page_of(&scorer(None), &[hostile()])),
        saved(folder.path(), "arabic.html", page_of(&scorer(Some(ARABIC_LEXICON)), &[Document::new("ar", ARABIC)])),
    ];
    let mut barriers: Vec<String> = Vec::new();
    for page in pages {
        for (width, dark) in [(1280, false), (1280, true), (360, false), (360, true)] {
            browser.width(width);
            browser.dark(dark);
            browser.open(&page);
            browser.evaluate(&axe);
            browser.evaluate("document.querySelectorAll('details').forEach((own) => { own.open = true; })");
            browser.evaluate("document.querySelector('.text a.ref')?.focus()");
            let found = browser.evaluate(RUN);
            let told = found.as_array().into_iter().flatten().filter_map(Value::as_str);
            barriers.extend(told.map(|rule| format!("{} at {width}, dark {dark}: {rule}", page.display())));
        }
    }
    assert!(barriers.is_empty(), "{}", barriers.join("\n"));
}
