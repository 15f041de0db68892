//! What holds of every page, whatever the article.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use plimsoll::text::Document;
use regex::Regex;
use serde_json::json;

use super::ARABIC;
use super::ARABIC_LEXICON;
use super::HOSTILE;
use super::a_megabyte_on_a_line;
use super::compared;
use super::hostile;
use super::page_of;
use super::samples;
use super::scorer;

/// One of each kind, made once.
fn pages() -> &'static [(&'static str, String)] {
    static PAGES: OnceLock<Vec<(&'static str, String)>> = OnceLock::new();
    PAGES.get_or_init(made)
}

fn made() -> Vec<(&'static str, String)> {
    let harbour = std::fs::read_to_string("samples/harbour.yaml").unwrap();
    let (builtin, own) = (scorer(None), scorer(Some(&harbour)));
    vec![
        ("hostile", page_of(&builtin, &[hostile()])),
        ("samples", page_of(&own, &samples())),
        ("one", page_of(&own, &samples()[..1])),
        ("nothing", page_of(&builtin, &[Document::new("n", "Rain.")])),
        ("empty", page_of(&builtin, &[Document::new("n", "")])),
        ("arabic", page_of(&scorer(Some(ARABIC_LEXICON)), &[Document::new("ar", ARABIC)])),
        ("a megabyte on a line", page_of(&builtin, &[Document::new("long", a_megabyte_on_a_line())])),
    ]
}

/// Pages of comparisons, made once.
fn comparisons() -> &'static [(&'static str, String)] {
    static PAGES: OnceLock<Vec<(&'static str, String)>> = OnceLock::new();
    PAGES.get_or_init(|| {
        let month = |more: &[&str]| String::from_utf8(compared(&[&["samples/harbour-month.jsonl"], more].concat())).unwrap();
        vec![("a comparison", month(&["--robustness"])), ("all words", month(&["--keyness", "all"])), ("hostile groups", hostile_groups(5))]
    })
}

/// The page of two groups of so many articles that mean harm.
fn hostile_groups(articles: usize) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rows.jsonl");
    let row = |n: usize| {
        let outlet = ["<script>alert(1)</script>", "\"Herald\" & \u{202e}sons"][n % 2];
        let text = format!("{HOSTILE} {}", "The ferry left the harbour at dawn. ".repeat(10 + n % 7));
        json!({"id": format!("<b>{n}</b>"), "outlet": outlet, "text": text}).to_string() + "\n"
    };
    std::fs::write(&path, (0..2 * articles).map(row).collect::<String>()).unwrap();
    String::from_utf8(compared(&[path.to_str().unwrap(), "--duplicates", "always"])).unwrap()
}

/// Tags as (name, closing), with style and script as they are.
fn tags(page: &str) -> Vec<(String, bool)> {
    let tag = Regex::new(r#"<(/?)([a-z][a-z0-9]*)((?:\s+[A-Za-z][A-Za-z0-9-]*(?:="[^"]*")?)*)\s*>"#).unwrap();
    let raw = Regex::new(r"(?s)<(style|script)>.*?</(?:style|script)>").unwrap();
    let page = raw.replace_all(page, "");
    assert_eq!(tag.find_iter(&page).count(), page.matches('<').count() - 1, "every < but that of the doctype opens a tag");
    tag.captures_iter(&page).map(|found| (found[2].to_string(), !found[1].is_empty())).collect()
}

#[test]
fn tags_nest_and_nothing_of_the_article_is_one() {
    const VOID: [&str; 1] = ["meta"];
    const KNOWN: [&str; 59] = [
        "html",
        "head",
        "meta",
        "title",
        "body",
        "a",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "section",
        "ul",
        "li",
        "strong",
        "main",
        "nav",
        "div",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "bdi",
        "article",
        "p",
        "span",
        "svg",
        "rect",
        "dl",
        "dt",
        "dd",
        "form",
        "label",
        "select",
        "option",
        "button",
        "output",
        "b",
        "code",
        "footer",
        "style",
        "script",
        "aside",
        "small",
        "em",
        "ol",
        "figure",
        "figcaption",
        "details",
        "summary",
        "g",
        "line",
        "circle",
        "text",
        "tspan",
        "desc",
    ];
    for (name, page) in pages().iter().chain(comparisons()) {
        let mut open: Vec<String> = Vec::new();
        for (tag, closing) in tags(page) {
            assert!(KNOWN.contains(&tag.as_str()), "{name}: <{tag}>");
            match closing {
                true => assert_eq!(open.pop(), Some(tag), "{name}"),
                false if VOID.contains(&tag.as_str()) => {}
                false => {
                    assert!(tag != "a" || !open.contains(&tag), "{name}: a link in a link");
                    open.push(tag);
                }
            }
        }
        assert!(open.is_empty(), "{name}: {open:?}");
        assert_eq!(page.matches("<script>").count(), 1, "{name}");
        assert_eq!(page.matches("</script>").count(), 1, "{name}");
        assert_eq!(page.matches("</style>").count(), 1, "{name}");
    }
}

#[test]
fn every_link_stays_on_the_page_and_every_anchor_is_one() {
    let (id, href) = (Regex::new(r#" id="([^"]*)""#).unwrap(), Regex::new(r#"(?:href|src|action)="([^"]*)""#).unwrap());
    for (name, page) in pages().iter().chain(comparisons()) {
        let mut anchors: BTreeSet<&str> = BTreeSet::new();
        for anchor in id.captures_iter(page).map(|found| found.get(1).unwrap().as_str()) {
            assert!(anchors.insert(anchor), "{name}: {anchor} stands twice");
        }
        for link in href.captures_iter(page).map(|found| found.get(1).unwrap().as_str()) {
            let anchor = link.strip_prefix('#');
            assert!(anchor.is_some_and(|anchor| anchors.contains(anchor)), "{name}: {link}");
        }
    }
}

/// Each number leads to a list of as many places; the words of a voice lead to its stretches, those of the article and of its
/// narration to the text.
#[test]
fn numbers_are_as_large_as_the_lists_that_they_lead_to() {
    let number = Regex::new(r##"<a href="#([^"]*)">([0-9,]+)</a>"##).unwrap();
    let list = Regex::new(r"</section|<h[45]").unwrap();
    let place = Regex::new(r##"<li |<li>|class="place" href="#[^"]*-n-"##).unwrap();
    let stretch = Regex::new(r##"class="place" href="#([^"]*-v\d+)""##).unwrap();
    let sources = Regex::new(r"-(?:intro\d|sources|vague-sources)$").unwrap();
    let mut seen = 0;
    for (name, page) in pages() {
        for found in number.captures_iter(page) {
            let (anchor, n) = (&found[1], found[2].replace(',', "").parse::<usize>().unwrap());
            let start = page.find(&format!(r#" id="{anchor}""#)).unwrap();
            let body = &page[start..];
            let body = &body[..list.find(body).map_or(body.len(), |end| end.start())];
            if anchor.ends_with("-text") {
                continue;
            }
            if let Some((article, voice)) = anchor.split_once("-words-") {
                let body = &page[start..start + page[start..].find("</section").unwrap()];
                let told: Vec<&str> = stretch.captures_iter(body).map(|own| own.get(1).unwrap().as_str()).collect();
                let there = Regex::new(&format!(r#"class="voice {voice}" id="({article}-v\d+)""#)).unwrap();
                let there: Vec<&str> = there.captures_iter(page).map(|own| own.get(1).unwrap().as_str()).collect();
                assert_eq!(told, there, "{name}: {anchor}");
                assert!(body.contains(&format!(": {}, in {} stretch", &found[2], told.len())), "{name}: {body}");
                continue;
            }
            let items = place.find_iter(body).filter(|item| !sources.is_match(anchor) || item.as_str().starts_with("<li")).count();
            assert_eq!(items, n, "{name}: {anchor}\n{body}");
            seen += 1;
        }
    }
    assert!(seen > 250, "{seen} numbers");
}

/// Counts that stand in tables of a comparison and are not nought, and lead nowhere.
fn unlinked(page: &str) -> Vec<String> {
    let row = Regex::new(r#"<tr data-row="([^"]*)" data-group="([^"]*)">(.*?)</tr>"#).unwrap();
    let bare = Regex::new(r#"<td class="n" data-v="[0-9]+">[1-9][0-9,]*</td>"#).unwrap();
    let parts = page.split("aria-labelledby=\"").filter(|part| {
        ["load", "categories", "labels", "actors", "called", "agency", "ladder", "sourcing", "heard"]
            .iter()
            .any(|id| part.starts_with(&format!("{id}\"")))
    });
    let first = |row: &str| row.split("</th>").nth(1).and_then(|rest| rest.split("</td>").nth(1)).map(|cell| format!("{cell}</td>"));
    let rows = parts.flat_map(|part| {
        row.captures_iter(part).map(|own| [own[1].to_string(), own[2].to_string(), own[3].to_string()]).collect::<Vec<_>>()
    });
    rows.filter(|[.., row]| first(row).is_some_and(|cell| bare.is_match(&cell))).map(|[row, group, _]| format!("{row} {group}")).collect()
}

#[test]
fn counts_of_a_comparison_lead_to_sentences() {
    let empty = Regex::new(r"<h4 [^<]*(?:<bdi>[^<]*</bdi>[^<]*)*</h4><ul></ul>").unwrap();
    for (name, page) in comparisons() {
        // the first number of a row on actors is that of their mentions
        let bare: Vec<String> =
            unlinked(page).into_iter().filter(|row| !row.starts_with("harbour-") && !row.starts_with("unlisted:")).collect();
        assert_eq!(bare, Vec::<String>::new(), "{name}");
        assert!(!empty.is_match(page), "{name}");
    }
}

#[test]
fn what_turns_the_direction_of_writing_does_not_reach_the_page() {
    for (name, page) in pages().iter().chain(comparisons()) {
        for c in page.chars() {
            assert!(!matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{0}' | '\u{7}'), "{name}: {c:?}");
        }
    }
}

#[test]
fn a_text_of_another_direction_is_set_apart() {
    let page = page_of(&scorer(Some(ARABIC_LEXICON)), &[Document::new("ar", ARABIC)]);
    let text = page.split("class=\"text\"").nth(1).unwrap();
    let text = &text[..text.find("class=\"evidence\"").unwrap()];
    assert_eq!(text.matches("<p dir=\"auto\">").count(), 3, "{text}");
    assert!(text.contains("class=\"mark heightens\""), "{text}");
    assert!(page.contains("<bdi>الإرهاب"), "the table sets the term apart");
}

#[test]
fn pages_do_not_grow_out_of_proportion() {
    let builtin = scorer(None);
    let size = |n: usize| page_of(&builtin, &[Document::new("n", "the terrorists and a massacre of thugs ".repeat(n))]).len();
    let (small, large) = (size(200), size(2_000));
    assert!(large < 12 * small, "ten times the text on one line: {small} bytes, then {large}");
}

#[test]
fn the_page_of_a_comparison_does_not_grow_with_its_articles() {
    let (few, many) = (hostile_groups(20).len(), hostile_groups(200).len());
    assert!(many < few + few / 5, "ten times the articles: {few} bytes, then {many}");
}

/// Rows of many groups that tell of what the samples tell.
fn many_groups(groups: usize) -> String {
    let rows = std::fs::read_to_string("samples/harbour-month.jsonl").unwrap();
    let texts: Vec<serde_json::Value> = rows.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rows.jsonl");
    let row = |n: usize| {
        let own = &texts[n % texts.len()];
        json!({"id": n.to_string(), "outlet": format!("Outlet number {}", n % groups), "text": own["text"]}).to_string() + "\n"
    };
    std::fs::write(&path, (0..2 * groups).map(row).collect::<String>()).unwrap();
    String::from_utf8(compared(&[path.to_str().unwrap(), "--duplicates", "always", "--top", "1000", "--robustness"])).unwrap()
}

#[test]
fn the_page_of_many_groups_stays_small_and_says_what_it_leaves_out() {
    let (some, many) = (many_groups(31), many_groups(93));
    for (groups, page) in [(31, &some), (93, &many)] {
        assert!(page.len() < 3_000_000, "{groups} groups: {} bytes", page.len());
        assert!(!page.contains("Drawn are the 10"), "nothing is said to be drawn that is not");
    }
    assert!(many.len() < some.len() + some.len() / 5, "three times the groups: {} bytes, then {}", some.len(), many.len());
    assert!(many.contains("Drawn are the 32 groups with the most words, of 93;"));
    assert_eq!(many.matches("<figcaption><bdi>Outlet number").count() % 32, 0, "small multiples of each group that is drawn");
}

#[test]
fn every_drawing_has_title_description_and_a_table_behind() {
    let part = Regex::new(r#"(?s)<section class="part".*?</section>"#).unwrap();
    let drawing = Regex::new(r#"<svg class="chart"[^>]*><title id="[^"]+">[^<]+</title><desc id="[^"]+">[^<]+</desc>"#).unwrap();
    for (name, page) in comparisons() {
        assert_eq!(page.matches("<svg class=\"chart\"").count(), drawing.find_iter(page).count(), "{name}");
        for part in part.find_iter(page) {
            assert!(part.as_str().contains("<details class=\"behind\"><summary>"), "{name}: {}", part.as_str());
        }
    }
}

#[test]
fn the_page_allows_its_own_style_and_script_and_nothing_else() {
    let page = page_of(&scorer(None), &samples()[..1]);
    let policy = Regex::new(r#"<meta http-equiv="Content-Security-Policy" content="([^"]*)">"#).unwrap();
    let policy = policy.captures(&page).unwrap()[1].to_string();
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    assert_eq!(policy.matches("'sha256-").count(), 2, "{policy}");
    assert!(!policy.contains("unsafe") && !policy.contains("http"), "{policy}");
    assert!(page.find("Content-Security-Policy") < page.find("<style>"), "the policy comes first");
    for word in [" style=\"", " onclick", "http://", "https://", "url("] {
        assert!(!page.contains(word), "{word}");
    }
}
