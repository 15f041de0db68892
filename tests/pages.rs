//! The article of a web page: pages of our own with what stands around articles, and what is read of them.
//!
//! `tests/pages/NAME.html` is the page, `NAME.txt` what is expected: the fields, an empty line, the text.
//! `cargo test --test pages rewrite -- --ignored` writes what is read; look at the difference before it is committed.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use plimsoll::corpus::Input;
use plimsoll::corpus::MAX_ARTICLE;
use plimsoll::corpus::read;

fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut pages: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.retain(|path| path.extension().is_some_and(|extension| extension == "html"));
    pages.sort();
    pages
}

/// What is read of a page, as its file of expectations has it.
fn shown(page: &Path) -> String {
    let mut rows: Vec<_> = read(&[Input::new(page)], MAX_ARTICLE).collect();
    assert_eq!(rows.len(), 1);
    let article = rows.remove(0).unwrap();
    let mut out = String::new();
    let known = [
        ("outlet", &article.outlet),
        ("title", &article.title),
        ("date", &article.date),
        ("url", &article.url),
        ("origin", &article.origin),
    ];
    for (name, value) in known {
        out.push_str(&format!("{name}: {}\n", value.as_deref().unwrap_or("–")));
    }
    for (name, value) in &article.meta {
        out.push_str(&format!("{name}: {}\n", value.as_str().unwrap_or("no string")));
    }
    for warning in &article.warnings {
        out.push_str(&format!("warning: {warning}\n"));
    }
    format!("{out}\n{}\n", &article.text[article.body..])
}

#[test]
fn what_is_read_of_a_page() {
    for page in pages() {
        let expected = fs::read_to_string(page.with_extension("txt")).unwrap_or_default();
        assert_eq!(shown(&page), expected, "{}", page.display());
    }
}

#[test]
#[ignore = "rewrites the expectations"]
fn rewrite() {
    for page in pages() {
        fs::write(page.with_extension("txt"), shown(&page)).unwrap();
    }
}
