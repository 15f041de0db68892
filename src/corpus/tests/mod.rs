//! Cases of encodings, folders and streams, and the laws of reading.

mod files;
mod packed;
mod rows;

use std::fs;
use std::io::Cursor;
use std::path::Path;

use proptest::prelude::*;
use tempfile::TempDir;

use crate::corpus::Input;
use crate::corpus::Limits;
use crate::corpus::MAX_ARTICLE;
use crate::corpus::Row;
use crate::corpus::open;
use crate::corpus::provenance::Provenance;
use crate::corpus::read;
use crate::text::Document;

/// A folder with these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

fn read_path(path: &Path, limit: usize) -> Vec<Row> {
    read(&[Input::new(path)], limit).collect()
}

/// What a file of this name with these bytes gives, in one line a row; the folder's path is cut away.
fn shown(name: &str, bytes: &[u8], limit: usize) -> Vec<String> {
    let folder = folder(&[(name, bytes)]);
    let rows = read_path(&folder.path().join(name), limit);
    show(&folder, &rows)
}

fn show(folder: &TempDir, rows: &[Row]) -> Vec<String> {
    let prefix = format!("{}/", folder.path().display());
    let line = |row: &Row| match row {
        Ok(document) => format!("{}|{}", document.id, document.text),
        Err(failure) => format!("{}|{}|{}", failure.id, failure.error.kind.name(), failure.error),
    };
    rows.iter().map(|row| line(row).replace(&prefix, "")).collect()
}

/// The one document that such a file gives.
fn document(name: &str, bytes: &[u8]) -> Document {
    let folder = folder(&[(name, bytes)]);
    let mut rows = read_path(&folder.path().join(name), MAX_ARTICLE);
    assert_eq!(rows.len(), 1, "{rows:?}");
    rows.remove(0).unwrap()
}

fn stdin(bytes: &'static [u8]) -> Vec<Row> {
    open::stream(Box::new(Cursor::new(bytes)), Provenance::stdin(Limits::default())).collect()
}

#[test]
fn guessed_encodings_are_said() {
    let warning = |name: &str| {
        format!(
            "the text is not valid UTF-8 and was read as {name}, which is a guess; to be sure, convert it with \
             `iconv -f {name} -t UTF-8`"
        )
    };
    let latin: &[u8] = b"The caf\xe9 on the quay \x96 the \x93Anchor\x94 \x96 isn\x92t open.";
    let expected = "The café on the quay – the “Anchor” – isn’t open.";
    let text = document("a.txt", latin);
    assert_eq!((text.text.as_str(), &text.warnings), (expected, &vec![warning("windows-1252")]));
    let lines = document("a.jsonl", &[b"{\"text\":\"", latin, b"\"}"].concat());
    assert_eq!((lines.text.as_str(), &lines.warnings), (expected, &vec![warning("windows-1252")]));
    let table = document("a.csv", &[b"id,text\n\xe91,", latin].concat());
    assert_eq!((table.text.as_str(), &table.warnings), (expected, &vec![warning("windows-1252")]));
    assert_eq!(table.id, "é1");
}

#[test]
fn damaged_utf8_stays_utf8() {
    let warning = "the text is UTF-8 with broken characters in it, which were read as \u{fffd}; mend them at the source, \
                   or drop them with `iconv -c -f UTF-8 -t UTF-8`";
    let text = document("a.txt", b"\xe2\x80\x9cNo\xe2\x80\x9d, she said\xe2\x80");
    assert_eq!(text.text, "\u{201c}No\u{201d}, she said\u{fffd}");
    assert_eq!(text.warnings, [warning]);
    let table = document("a.csv", b"text,id\n\xe2\x80\x9cNo\xe2\x80\x9d,x\x92\n");
    assert_eq!((table.text.as_str(), table.id.as_str()), ("\u{201c}No\u{201d}", "x\u{fffd}"));
    assert_eq!(table.warnings, [warning]);
}

#[test]
#[cfg(unix)]
fn a_link_to_nothing_is_a_failure() {
    let folder = folder(&[("a.txt", b"One.")]);
    std::os::unix::fs::symlink("gone", folder.path().join("b.txt")).unwrap();
    let expected = ["a.txt|One.", "b.txt|io|b.txt: No such file or directory (os error 2); check the spelling of the path"];
    assert_eq!(show(&folder, &read_path(folder.path(), MAX_ARTICLE)), expected);
}

#[test]
fn folders() {
    let rows = "{\"text\":\"One.\"}\n{\"text\":\"Two.\",\"outlet\":\"Own\"}\n".as_bytes();
    let page = files::PAGE.as_bytes();
    let files: [(&str, &[u8]); 11] = [
        ("b.txt", b"b"),
        ("Port Herald/2021/c.txt", b"c"),
        ("Port Herald/a.txt", b""),
        ("Port Herald/d.jsonl", rows),
        ("Quay/page.htm", page),
        (".git/x.txt", b"x"),
        (".gitignore", b"b.txt"),
        (".ignore", b"b.txt"),
        ("README.md", b"About."),
        ("lexicon.yaml", b"terms: []"),
        ("picture.png", b"\0"),
    ];
    let folder = folder(&files);
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.path(), folder.path().join("Quay/loop")).unwrap();
    let rows = read_path(folder.path(), MAX_ARTICLE);
    let outlets: Vec<_> = rows.iter().map(|row| row.as_ref().ok().and_then(|document| document.outlet.as_deref())).collect();
    let herald = Some("Port Herald");
    assert_eq!(outlets, [herald, None, herald, Some("Own"), Some("Quay"), None]);
    let shown = show(&folder, &rows);
    let ids: Vec<_> = shown.iter().map(|line| line.split('|').next().unwrap()).collect();
    let herald = |name| format!("Port Herald/{name}");
    let expected =
        [herald("2021/c.txt"), herald("a.txt"), herald("d.jsonl:1"), herald("d.jsonl:2"), "Quay/page.htm".to_owned(), "b.txt".to_owned()];
    assert_eq!(ids, expected);
}

#[test]
fn inputs_that_give_nothing() {
    let folder = folder(&[("empty/x.png", b"x")]);
    let inputs = ["empty", "gone.txt"].map(|name| Input::new(folder.path().join(name)));
    let rows: Vec<Row> = read(&inputs, MAX_ARTICLE).collect();
    let expected = [
        "empty|empty|no articles in empty: it holds no .txt, .text, .md, .markdown, .html, .htm, .jsonl, .ndjson, .json, .csv or .tsv \
         file, packed (.gz, .zst) or not; name the folder that holds the articles",
        "gone.txt|io|gone.txt: No such file or directory (os error 2); check the spelling of the path",
    ];
    assert_eq!(show(&folder, &rows), expected);
}

#[test]
fn standard_input() {
    assert_eq!(Input::new("-"), Input::Stdin);
    let ids = |rows: Vec<Row>| rows.into_iter().map(|row| row.map_or_else(|failure| failure.error.to_string(), |document| document.id));
    assert_eq!(ids(stdin(b"One.")).collect::<Vec<_>>(), ["-"]);
    assert_eq!(ids(stdin(b"\n {\"text\":\"One.\"}\n{\"text\":\"Two.\"}")).collect::<Vec<_>>(), ["-:2", "-:3"]);
    assert_eq!(
        ids(stdin(b"{")).collect::<Vec<_>>(),
        ["standard input:1:1: this is not valid JSON: EOF while parsing an object\n  = every line must be one whole JSON object"]
    );
}

#[test]
fn a_stream_may_come_in_small_pieces() {
    struct Slow<'a>(&'a [u8]);
    impl std::io::Read for Slow<'_> {
        fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
            let count = self.0.len().min(out.len()).min(1);
            std::io::Read::read(&mut self.0, &mut out[..count])
        }
    }
    let utf16 = b"\xff\xfe{\0\"\0t\0e\0x\0t\0\"\0:\0\"\0=\xd8\x00\xde\"\0}\0";
    let rows: Vec<Row> = open::stream(Box::new(Slow(utf16)), Provenance::stdin(Limits::from(100))).collect();
    assert_eq!(rows, [Ok(Document::new("-:1", "\u{1f600}"))]);
}

#[test]
fn the_reader_can_be_sent() {
    fn check<T: Send>(_: T) {}
    check(read(&[], MAX_ARTICLE));
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        for name in ["a.txt", "a.md", "a.html", "a.jsonl", "a.json", "a.csv", "a"] {
            for document in open::named(name, bytes.clone(), 64).flatten() {
                prop_assert!(document.text.is_char_boundary(document.body));
            }
        }
    }

    #[test]
    fn any_marks_are_read(text in r#"([\[\]{}",:;\\!()*_`~#>\n -]|text|x|é|<p>|</?[a-z]+>|```|---|<!--|-->){0,80}"#) {
        for name in ["a.md", "a.html", "a.jsonl", "a.json", "a.csv"] {
            open::named(name, text.clone().into_bytes(), 64).for_each(drop);
        }
    }

    #[test]
    fn every_line_gives_one_row(lines in proptest::collection::vec("[^\n\0\u{feff}]{0,40}", 1..20)) {
        let rows = open::named("a.jsonl", lines.join("\n").into_bytes(), 64).count();
        let expected = lines.iter().filter(|line| !line.trim_ascii().is_empty()).count();
        prop_assert_eq!(rows, expected.max(1));
    }
}
