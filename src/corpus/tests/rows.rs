//! Cases of rows: what a JSON file or a table holds, and what is read.

use crate::corpus::MAX_ARTICLE;
use crate::corpus::tests::document;
use crate::corpus::tests::shown;

const JSON: [(&str, &str, &[u8], &[&str]); 18] = [
    (
        "ids",
        "a.jsonl",
        b"{\"id\":\"x\",\"text\":\"One.\"}\n\n{\"id\":7,\"text\":\"Two.\"}\n{\"id\":null,\"text\":\"Three.\"}",
        &["x|One.", "7|Two.", "a.jsonl:4|Three."],
    ),
    ("title", "a.jsonl", b"{\"title\":\"Head\",\"text\":\"One.\"}\r\n", &["a.jsonl:1|Head\n\nOne."]),
    ("mark of UTF-8", "a.jsonl", b"\xef\xbb\xbf{\"text\":\"One.\"}", &["a.jsonl:1|One."]),
    ("UTF-16", "a.jsonl", b"\xff\xfe{\0\"\0t\0e\0x\0t\0\"\0:\0\"\0\xe9\0\"\0}\0\n\0", &["a.jsonl:1|\u{e9}"]),
    (
        "broken line",
        "a.jsonl",
        "{\"text\":\"One.\"}\n{\"é\":1 \"text\"}\n{\"text\":\"Three.\"}\n".as_bytes(),
        &[
            "a.jsonl:1|One.",
            "a.jsonl:2|format|a.jsonl:2:8: this is not valid JSON: expected `,` or `}`\n  = every line must be one whole JSON object",
            "a.jsonl:3|Three.",
        ],
    ),
    (
        "line cut off",
        "a.jsonl",
        b"{\"text\":\"One",
        &[
            "a.jsonl:1|format|a.jsonl:1:12: this is not valid JSON: EOF while parsing a string\n  = every line must be one whole JSON object",
        ],
    ),
    (
        "no text",
        "a.jsonl",
        b"{\"id\":\"x\",\"body\":\"One.\",\"n\":1}",
        &["x|format|a.jsonl:1: the row has no field `text`; it has `body`, `n`\n  = call the field that holds the article `text`"],
    ),
    (
        "near text",
        "a.jsonl",
        b"{\"Text\":\"One.\"}",
        &["a.jsonl:1|format|a.jsonl:1: the row has no field `text`; it has `Text`\n  = did you mean `Text`? rename it to `text`"],
    ),
    (
        "empty object",
        "a.jsonl",
        b"{}",
        &["a.jsonl:1|format|a.jsonl:1: the row has no field `text`: it is empty\n  = call the field that holds the article `text`"],
    ),
    (
        "blank text",
        "a.jsonl",
        b"{\"id\":\"x\",\"text\":\" \\n\"}",
        &["x|empty|a.jsonl:1: the row's `text` is empty\n  = leave the row out"],
    ),
    (
        "text of another type",
        "a.jsonl",
        b"{\"text\":[1]}",
        &["a.jsonl:1|format|a.jsonl:1: the field `text` is a list, not a string\n  = write `text` as a string"],
    ),
    (
        "id of another type",
        "a.jsonl",
        b"{\"id\":true,\"text\":\"One.\"}",
        &["a.jsonl:1|format|a.jsonl:1: the field `id` is a truth value, not a string or a number\n  = write `id` as a string or a number"],
    ),
    (
        "no object",
        "a.jsonl",
        b"\"One.\"\n",
        &["a.jsonl:1|format|a.jsonl:1: the row is a string, not an object\n  = every line must be one whole JSON object"],
    ),
    (
        "no rows",
        "a.jsonl",
        b"\n\n",
        &["a.jsonl|empty|a.jsonl: the file holds no rows\n  = check that it was written to the end, or leave it out"],
    ),
    ("one object", "a.json", b"\n {\n \"text\": \"One.\"}\n", &["a.json:2|One."]),
    (
        "array",
        "a.json",
        b"[\n{\"text\":\"a ] } \\\" , [\"},\n{\"text\":\"Two.\",\n \"x\":[{}]}]\n",
        &["a.json:2|a ] } \" , [", "a.json:3|Two."],
    ),
    ("one after the other", "a.json", b"{\"text\":\"One.\"}\n{\"text\":\"Two.\"}", &["a.json:1|One.", "a.json:2|Two."]),
    (
        "broken element",
        "a.json",
        "[{\"text\":\"é\"}, {\"text\":\n 1x}, 5, {\"text\":\"Two.\"}]".as_bytes(),
        &[
            "a.json:1|\u{e9}",
            "a.json:1|format|a.json:2:3: this is not valid JSON: expected `,` or `}`\n  = the file must be one JSON object or an array of objects",
            "a.json:2|format|a.json:2: the row is a number, not an object\n  = the file must be one JSON object or an array of objects",
            "a.json:2|Two.",
        ],
    ),
];

#[test]
fn rows_in_json() {
    for (case, name, bytes, expected) in JSON {
        assert_eq!(shown(name, bytes, MAX_ARTICLE), expected, "{case}");
    }
}

const TABLES: [(&str, &str, &[u8], &[&str]); 17] = [
    (
        "fields in quotation marks",
        "a.csv",
        b"id,text\nx,\"One, \"\"two\"\"\nand three.\"\r\n\r\n,Four.\n",
        &["x|One, \"two\"\nand three.", "a.csv:5|Four."],
    ),
    ("CRLF", "a.csv", b"\r\ntext,n\r\nOne.,1\r\n\r\nTwo.,2\r\n", &["a.csv:3|One.", "a.csv:5|Two."]),
    ("mark of UTF-8", "a.csv", b"\xef\xbb\xbftext\nOne.", &["a.csv:2|One."]),
    ("tabs", "a.tsv", b"text\tid\nOne, two.\tx\n", &["x|One, two."]),
    ("semicolons", "a.csv", b"id;text\nx;One, two.\n", &["x|One, two."]),
    ("title", "a.csv", b"text,title\nOne.,Head\nTwo.,\n", &["a.csv:2|Head\n\nOne.", "a.csv:3|Two."]),
    (
        "broken row",
        "a.csv",
        b"id,text\nx,One, two.\ny,Three.\n",
        &[
            "a.csv:2|format|a.csv:2: the row has 3 fields, but the header has 2\n  = put a field that holds commas, line ends \
             or quotation marks between quotation marks, and write each mark within it twice",
            "y|Three.",
        ],
    ),
    (
        "short row",
        "a.csv",
        b"id,text\nOne.\ny,Two.\n",
        &[
            "a.csv:2|format|a.csv:2: the row has 1 field, but the header has 2\n  = put a field that holds commas, line ends \
             or quotation marks between quotation marks, and write each mark within it twice",
            "y|Two.",
        ],
    ),
    (
        "a mark that is never closed",
        "a.csv",
        b"id,text\n\"x,One.\ny,Two.\n",
        &["a.csv:2|format|a.csv:2: a quotation mark in this row is never closed, so the row runs to the end of the file\n  \
             = close it; a mark within a field is written twice, and the field stands between marks"],
    ),
    (
        "a mark that is never closed in the last field",
        "a.csv",
        b"id,text\nx,One.\ny,\"Two.\nz,Three.\n",
        &[
            "x|One.",
            "a.csv:3|format|a.csv:3: a quotation mark in this row is never closed, so the row runs to the end of the file\n  \
             = close it; a mark within a field is written twice, and the field stands between marks",
        ],
    ),
    ("a mark for inches at the end", "a.csv", b"id,text\nx,A plank of 5\"", &["x|A plank of 5\""]),
    ("empty text", "a.csv", b"id,text\nx,\n", &["x|empty|a.csv:2: the row's `text` is empty\n  = leave the row out"]),
    (
        "no text",
        "a.csv",
        b"id,body,\nx,One.,\n",
        &["a.csv|format|a.csv:1: the table has no column `text`; it has `id`, `body`, `column 3`\n  \
             = call the column that holds the article `text`"],
    ),
    (
        "near text",
        "a.csv",
        b"id,txt\nx,One.\n",
        &["a.csv|format|a.csv:1: the table has no column `text`; it has `id`, `txt`\n  = did you mean `txt`? rename it to `text`"],
    ),
    (
        "column twice",
        "a.csv",
        b"text,text\nx,One.\n",
        &["a.csv|format|a.csv:1: the table has the column `text` twice\n  = rename one of them"],
    ),
    ("nothing", "a.csv", b"", &["a.csv|empty|a.csv: the file holds no rows\n  = check that it was written to the end, or leave it out"]),
    (
        "only a header",
        "a.csv",
        b"text\n",
        &["a.csv|empty|a.csv: the file holds no rows\n  = check that it was written to the end, or leave it out"],
    ),
];

#[test]
fn rows_in_tables() {
    for (case, name, bytes, expected) in TABLES {
        assert_eq!(shown(name, bytes, MAX_ARTICLE), expected, "{case}");
    }
}

#[test]
fn what_is_too_large_is_passed_over() {
    let long = "x".repeat(200_000);
    let lines = format!("{{\"text\":\"One.\"}}\n{{\"text\":\"{long}\"}}\n{{\"text\":\"Three.\"}}\n");
    let array = format!("[{{\"text\":\"One.\"}},\n{{\"text\":\"{long}\"}},\n{{\"text\":\"Three.\"}}]\n");
    let table = format!("text\nOne.\n\"{long}\"\n\"Four.\nFive.\"\nSix.\n");
    let unclosed = format!("text\nOne.\n\"{long}");
    let limit = "= split it, or raise the limit with --max-article";
    let cases: [(&str, &str, [String; 3]); 3] = [
        (
            "a.jsonl",
            &lines,
            [
                "a.jsonl:1|One.".to_owned(),
                format!("a.jsonl:2|format|a.jsonl:2: the line is larger than 1 KiB\n  {limit}"),
                "a.jsonl:3|Three.".to_owned(),
            ],
        ),
        (
            "a.json",
            &array,
            [
                "a.json:1|One.".to_owned(),
                format!("a.json:2|format|a.json:2: the row is larger than 1 KiB\n  {limit}"),
                "a.json:3|Three.".to_owned(),
            ],
        ),
        (
            "a.csv",
            &table,
            [
                "a.csv:2|One.".to_owned(),
                format!("a.csv:3|format|a.csv:3: the row is larger than 1 KiB\n  {limit}; perhaps a quotation mark is never closed"),
                "a.csv:4|Four.\nFive.".to_owned(),
            ],
        ),
    ];
    for (name, text, expected) in cases {
        assert_eq!(shown(name, text.as_bytes(), 1024)[..3], expected, "{name}");
    }
    assert_eq!(shown("b.csv", unclosed.as_bytes(), 1024).len(), 2);
}

#[test]
fn fields_of_a_row() {
    let row = br#"{"z":1,"id":"x","outlet":"Port Herald","date":2021,"url":"","origin":["Wire"],"text":"One.","a":{"b":null}}"#;
    let document = document("a.jsonl", row);
    assert_eq!(document.outlet.as_deref(), Some("Port Herald"));
    assert_eq!(document.date.as_deref(), Some("2021"));
    assert_eq!((document.url, document.title, document.origin), (None, None, None));
    let meta = serde_json::to_string(&document.meta).unwrap();
    assert_eq!(meta, r#"{"z":1,"origin":["Wire"],"a":{"b":null}}"#);
    let warning = "the field `origin` is a list, not a string: it was kept as metadata only";
    assert_eq!(document.warnings, [warning]);
}

#[test]
fn nul_bytes_cost_no_more_than_their_row() {
    let lines = b"{\"text\":\"One.\"}\n{\"text\":\"\0\"}\n{\"text\":\"Three.\"}";
    let expected = [
        "a.jsonl:1|One.",
        "a.jsonl:2|format|a.jsonl:2:10: this is not valid JSON: control character (\\u0000-\\u001F) found while parsing a string\n  \
         = every line must be one whole JSON object",
        "a.jsonl:3|Three.",
    ];
    assert_eq!(shown("a.jsonl", lines, MAX_ARTICLE), expected);
    let expected = [
        "a.csv:2|One.",
        "a.csv:3|encoding|a.csv:3: the row is not text: it holds NUL bytes\n  = write the row again without them",
        "a.csv:4|Three.",
    ];
    assert_eq!(shown("a.csv", b"text\nOne.\n\0\nThree.", MAX_ARTICLE), expected);
    let (utf16, other) = ("this looks like UTF-16 without a byte order mark", "this is not a text: it holds NUL bytes");
    for (name, bytes, what) in [("a.jsonl", b"{\0\"\0t\0", utf16), ("a.csv", b"PK\x03\0\n\0", other), ("a.json", b"\x7fELF\0\0", other)] {
        let rows = shown(name, bytes, MAX_ARTICLE);
        assert!(rows.len() == 1 && rows[0].contains(what), "{rows:?}");
    }
}
