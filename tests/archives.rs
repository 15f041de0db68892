//! Exports of newspaper archives: layouts imitated with articles of our own, and what is read of them.
//!
//! `tests/archives/NAME.txt` is the export, `NAME.expected` what is read: for each article its fields, warnings and text.
//! `cargo test --test archives rewrite -- --ignored` writes what is read; look at the difference before it is committed.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use plimsoll::corpus::Input;
use plimsoll::corpus::MAX_ARTICLE;
use plimsoll::corpus::Row;
use plimsoll::corpus::read;

fn exports() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/archives");
    let mut exports: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    exports.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    exports.sort();
    exports
}

/// What is read of an article, as the file of expectations has it.
fn shown(row: &Row) -> String {
    let article = match row {
        Ok(article) => article,
        Err(failure) => return format!("{}\n{}\n", failure.id, failure.error),
    };
    let mut out = format!("{}\n", article.id);
    for (name, value) in [("outlet", &article.outlet), ("title", &article.title), ("date", &article.date)] {
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

fn all_shown(export: &Path) -> String {
    let folder = format!("{}/", export.parent().unwrap().display());
    let rows = read(&[Input::new(export)], MAX_ARTICLE);
    rows.map(|row| shown(&row).replace(&folder, "")).collect::<Vec<_>>().join("\n=====\n\n")
}

#[test]
fn what_is_read_of_an_export() {
    for export in exports() {
        let expected = fs::read_to_string(export.with_extension("expected")).unwrap_or_default();
        assert_eq!(all_shown(&export), expected, "{}", export.display());
    }
}

#[test]
#[ignore = "rewrites the expectations"]
fn rewrite() {
    for export in exports() {
        fs::write(export.with_extension("expected"), all_shown(&export)).unwrap();
    }
}

#[test]
fn line_ends_and_indentation_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for export in exports() {
        let path = folder.path().join(export.file_name().unwrap());
        let text = fs::read_to_string(&export).unwrap();
        fs::write(&path, text.replace('\n', "\r\n")).unwrap();
        assert_eq!(all_shown(&path), all_shown(&export), "{}", export.display());
    }
}

#[test]
fn other_texts_stay_whole() {
    let texts = [
        "The clerk held up document 3 of 17.\n\nDocument 3 of 17\n\nIt was blank.",
        "LENGTH: 534 words\n\nThat was all the form said.",
        "The film ends without a title.\n\nEnd of Document\n\nIt has 534 words.",
    ];
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.txt");
    for text in texts {
        fs::write(&path, text).unwrap();
        let rows: Vec<Row> = read(&[Input::new(&path)], MAX_ARTICLE).collect();
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].as_ref().unwrap().text, text);
    }
}
