//! Cases of files that are one article: what is in them, and what is read.

use serde_json::json;

use crate::corpus::MAX_ARTICLE;
use crate::corpus::tests::document;
use crate::corpus::tests::shown;

const FILES: [(&str, &str, &[u8], &str); 19] = [
    ("text", "a.txt", b"One.\r\n\r\nTwo.\r\n", "a.txt|One.\r\n\r\nTwo.\r\n"),
    ("upper case", "A.TXT", b"One.", "A.TXT|One."),
    ("no extension", "article", b"One.", "article|One."),
    ("unknown extension", "a.story", b"One.", "a.story|One."),
    ("rows without extension", "a.story", b" {\"text\":\"One.\"}", "a.story:1|One."),
    ("mark of UTF-8", "a.txt", b"\xef\xbb\xbfOne.", "a.txt|One."),
    ("UTF-16, little end", "a.txt", b"\xff\xfeO\0n\0\xe9\0", "a.txt|On\u{e9}"),
    ("UTF-16, big end", "a.txt", b"\xfe\xff\0O\0n\0\xe9", "a.txt|On\u{e9}"),
    (
        "half of UTF-16",
        "a.txt",
        b"\xff\xfeO\0n",
        "a.txt|encoding|a.txt: its byte order mark says UTF-16LE, but the bytes behind it are not\n  \
             = save it as UTF-8, for instance with `iconv -f ENCODING -t UTF-8`",
    ),
    (
        "bytes of a picture",
        "a.png",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "a.png|encoding|a.png: this is a picture, not a text\n  = leave it out, or save the article as plain text",
    ),
    (
        "PDF",
        "a.pdf",
        b"%PDF-1.4 and so on",
        "a.pdf|encoding|a.pdf: this is a PDF document, not a text\n  = export it as plain text or HTML first",
    ),
    (
        "Word",
        "a.docx",
        b"PK\x03\x04\x14\0\x06\0",
        "a.docx|encoding|a.docx: this is a Word, OpenDocument, EPUB or ZIP file, not a text\n  = export it as plain text or HTML first",
    ),
    (
        "other bytes",
        "a.txt",
        b"\x01\0\0\x7f\x13 and \0\0\0 bytes",
        "a.txt|encoding|a.txt: this is not a text: it holds NUL bytes\n  = leave it out, or export it as plain text or HTML first",
    ),
    (
        "UTF-16 without a mark",
        "a.txt",
        b"O\0n\0e\0 \0b\0o\0a\0t\0",
        "a.txt|encoding|a.txt: this looks like UTF-16 without a byte order mark\n  \
             = convert it with `iconv -f UTF-16LE -t UTF-8`, or UTF-16BE if that gives no text",
    ),
    (
        "no encoding",
        "a.txt",
        b"a\x81\x03\x90\xff\x01 b",
        "a.txt|encoding|a.txt: the text is not valid UTF-8, and no other encoding explains its bytes\n  \
             = save it as UTF-8, for instance with `iconv -f ENCODING -t UTF-8`",
    ),
    ("nothing", "a.txt", b"", "a.txt|empty|a.txt: the article is empty\n  = leave it out"),
    ("blanks", "a.md", b" \n\t\n", "a.md|empty|a.md: the article is empty\n  = leave it out"),
    (
        "too large",
        "a.txt",
        b"0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0",
        "a.txt|format|a.txt: the article is larger than 64 bytes\n  \
             = split it, or raise the limit with --max-article",
    ),
    (
        "no article in the page",
        "a.html",
        b"<html><body></body></html>",
        "a.html|empty|a.html: no article was found in the page\n  = save the article's text as a .txt file",
    ),
];

#[test]
fn files_of_one_article() {
    for (case, name, bytes, expected) in FILES {
        assert_eq!(shown(name, bytes, 64), [expected], "{case}");
    }
}

pub(super) const PAGE: &str = r#"<!DOCTYPE html><html lang="en"><head><meta charset="iso-8859-1"><title>Ferry late again | Port Herald</title>
<meta property="og:site_name" content="Port Herald"><meta name="author" content="Ida Vale">
<meta property="article:published_time" content="2021-05-04T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Ferry late again</h1><p>The ferry to the island was late again on Tuesday, the harbour office said, and the
passengers had to wait in the rain for an hour, with little to do but to count gulls.</p>
<p>"It is the tide," said the captain, a man of few words, who has steered the boat for thirty years and means to go on.</p>
<p>The caf&eacute; on the quay stayed open until midnight, which nobody there could remember to have seen before, NAME said.</p>
</article><footer>Copyright Port Herald</footer></body></html>"#;

#[test]
fn the_article_of_a_page() {
    let mut page = PAGE.replace("NAME", "Ren").into_bytes();
    let at = page.windows(4).position(|four| four == b"Ren ").unwrap();
    page.insert(at + 3, 0xe9);
    let document = document("a.html", &page);
    assert_eq!(document.title.as_deref(), Some("Ferry late again"));
    assert_eq!(document.outlet.as_deref(), Some("Port Herald"));
    assert_eq!(document.date.as_deref(), Some("2021-05-04T10:00:00Z"));
    assert_eq!(json!(document.meta), json!({"byline": "Ida Vale", "site": "Port Herald"}));
    assert_eq!(document.warnings, Vec::<String>::new());
    let paragraphs: Vec<&str> = document.text.split("\n\n").collect();
    assert_eq!(paragraphs.len(), 4, "{}", document.text);
    assert_eq!(paragraphs[0], "Ferry late again");
    assert!(paragraphs[1].starts_with("The ferry to the island"));
    assert!(paragraphs[3].ends_with("René said."), "{}", paragraphs[3]);
}

#[test]
fn the_headline_of_a_page() {
    let heading = "<h1>Ferry late again</h1>";
    let rows = [
        ("as in the title", "Ferry late again | Port Herald", heading, "Ferry late again"),
        ("another than the title", "Late ferries: all you need to know | Port Herald", heading, "Ferry late again"),
        ("cut over lines", "Late ferries", "<h1>Ferry\n  <b>late</b> again</h1>", "Ferry late again"),
        ("none", "Late ferries | Port Herald", "", "Late ferries"),
        ("none, but empty", "Late ferries | Port Herald", "<h1> </h1>", "Late ferries"),
        ("the name of the site", "Late ferries | Port Herald", "<h1>Port Herald</h1>", "Late ferries"),
        ("the end of the title", "Late ferries | Herald Online", "<h1>Herald Online</h1>", "Late ferries | Herald Online"),
    ];
    let outside = [
        ("outside the article", "Late ferries again, and why | Port Herald", heading, "Ferry late again"),
        ("a section of the site", "Late ferries | Port Herald", "<h1>News</h1>", "Late ferries"),
    ];
    for (case, title, heading, expected) in outside {
        let page = PAGE.replace("<title>Ferry late again | Port Herald", &format!("<title>{title}"));
        let page = page.replace("<h1>Ferry late again</h1>", "").replace("<nav>", &format!("{heading}<nav>")).replace("NAME", "Lin");
        assert_eq!(document("a.html", page.as_bytes()).title.as_deref(), Some(expected), "{case}");
    }
    for (case, title, heading, expected) in rows {
        let page = PAGE.replace("<title>Ferry late again | Port Herald", &format!("<title>{title}"));
        let page = page.replace("<h1>Ferry late again</h1>", heading).replace("NAME", "Lin");
        let document = document("a.html", page.as_bytes());
        assert_eq!(document.title.as_deref(), Some(expected), "{case}");
        assert_eq!(
            document.text.matches("Ferry late again").count(),
            usize::from(expected == "Ferry late again"),
            "{case}: {}",
            document.text
        );
    }
}

#[test]
fn a_page_that_nests_too_deep_is_refused() {
    let page = format!("{}<p>One.</p>", "<div>".repeat(2000));
    let expected = "a.html|format|a.html: the page has elements more than 1000 deep in one another\n  \
                    = save the article's text as a .txt file";
    assert_eq!(shown("a.html", page.as_bytes(), MAX_ARTICLE), [expected]);
}
