//! What a page says of its article: JSON-LD first, then meta elements, then microdata, then `<time>` and links.
//!
//! The names in the tables are those of the vocabularies: schema.org, the Open Graph protocol, Dublin Core, and what publishing
//! systems write. What does not live here: the article itself, and what the page shows its reader.

use dom_smoothie::Readability;
use serde_json::Map;
use serde_json::Value;

/// What a page says; dates as they are written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Metadata {
    /// Who published it.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// When it was published.
    pub date: Option<String>,
    /// Where.
    pub url: Option<String>,
    /// Its headline.
    pub headline: Option<String>,
}

const OUTLETS: [&str; 5] = ["og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "application-name"];

const BYLINES: [&str; 7] = ["author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl"];

const DATES: [&str; 14] = [
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
];

/// What `page` says.
pub(super) fn of(page: &Readability) -> Metadata {
    let linked = Linked::of(page);
    let meta = metas(page);
    let said = |names: &[&str]| {
        let values = names.iter().flat_map(|name| meta.iter().filter(move |(known, _)| known == name));
        values.map(|(_, value)| value.clone()).find(|value| !is_address(value))
    };
    let canonical = || page.doc.select("link[rel~=canonical]").attr("href").map(|href| href.to_string());
    let shared = || meta.iter().find(|(name, _)| name == "og:url").map(|(_, value)| value.clone());
    Metadata {
        outlet: linked.names("publisher").or_else(|| said(&OUTLETS)).or_else(|| item(page, "publisher")),
        byline: linked.names("author").or_else(|| said(&BYLINES)).or_else(|| item(page, "author")),
        date: linked.text("datePublished").or_else(|| said(&DATES)).or_else(|| item(page, "datePublished")).or_else(|| time(page)),
        url: linked.address().or_else(|| canonical().filter(|url| is_address(url))).or_else(|| shared().filter(|url| is_address(url))),
        headline: linked.text("headline"),
    }
}

/// The names and contents of the page's meta elements, names in lower case.
fn metas(page: &Readability) -> Vec<(String, String)> {
    let elements = page.doc.select("meta[content]");
    let named = elements.iter().filter_map(|element| {
        let name = element.attr("property").or_else(|| element.attr("name"))?;
        let value = tidy(&element.attr("content")?)?;
        Some((name.to_lowercase(), value))
    });
    named.collect()
}

/// What microdata says of `property`: its content, a name within it, or its text.
fn item(page: &Readability, property: &str) -> Option<String> {
    let element = page.doc.select(&format!("[itemprop~={property}]")).first();
    let name = element.select("[itemprop~=name]").first();
    let inner = if name.exists() { name } else { element };
    let said = inner.attr("content").or_else(|| inner.attr("datetime")).unwrap_or_else(|| inner.text());
    tidy(&said).filter(|said| !is_address(said))
}

/// The first time within the article, or the only one of the page.
fn time(page: &Readability) -> Option<String> {
    let inside = page.doc.select("article time[datetime], main time[datetime]");
    let all = page.doc.select("time[datetime]");
    let element = if inside.exists() { inside.first() } else { Some(all).filter(|all| all.length() == 1)?.first() };
    tidy(&element.attr("datetime")?)
}

/// The nodes of the page's JSON-LD, and which of them is the article.
struct Linked {
    nodes: Vec<Map<String, Value>>,
    article: usize,
}

impl Linked {
    fn of(page: &Readability) -> Linked {
        let mut nodes = Vec::new();
        for script in page.doc.select("script[type=\"application/ld+json\"]").iter() {
            if let Ok(value) = serde_json::from_str(script.text().trim()) {
                gather(value, &mut nodes);
            }
        }
        let article = nodes.iter().position(is_article).unwrap_or(usize::MAX);
        Linked { nodes, article }
    }

    fn get(&self, key: &str) -> Option<&Value> {
        self.nodes.get(self.article)?.get(key)
    }

    /// A plain property of the article.
    fn text(&self, key: &str) -> Option<String> {
        tidy(self.get(key)?.as_str()?)
    }

    /// The names of the persons or organisations that a property of the article is.
    fn names(&self, key: &str) -> Option<String> {
        let names = match self.get(key)? {
            Value::Array(all) => all.iter().filter_map(|one| self.name(one)).collect(),
            one => Vec::from_iter(self.name(one)),
        };
        tidy(&names.join(", "))
    }

    fn name(&self, value: &Value) -> Option<String> {
        match value {
            Value::String(name) => tidy(name).filter(|name| !is_address(name)),
            Value::Object(node) => {
                let same = |other: &&Map<String, Value>| other.get("@id").is_some() && other.get("@id") == node.get("@id");
                let elsewhere = || self.nodes.iter().filter(same).find_map(|node| node.get("name"));
                tidy(node.get("name").or_else(elsewhere)?.as_str()?)
            }
            _ => None,
        }
    }

    /// Where the article is published.
    fn address(&self) -> Option<String> {
        let page = self.get("mainEntityOfPage");
        let said = [self.get("url"), page, page.and_then(|page| page.get("@id")), page.and_then(|page| page.get("url"))];
        said.into_iter().flatten().filter_map(|value| tidy(value.as_str()?)).find(|url| is_address(url))
    }
}

/// The nodes of a value, however they are wrapped in lists and graphs.
fn gather(value: Value, nodes: &mut Vec<Map<String, Value>>) {
    match value {
        Value::Array(all) => all.into_iter().for_each(|one| gather(one, nodes)),
        Value::Object(mut node) => {
            let graph = node.remove("@graph");
            nodes.push(node);
            graph.into_iter().for_each(|graph| gather(graph, nodes));
        }
        _ => {}
    }
}

/// Whether a node is of a type of schema.org that stands for an article: `NewsArticle`, `BlogPosting`, `Report` …
fn is_article(node: &Map<String, Value>) -> bool {
    let stands = |kind: &Value| kind.as_str().is_some_and(|kind| ["Article", "Posting", "Report"].iter().any(|end| kind.ends_with(end)));
    match node.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(stands),
        Some(kind) => stands(kind),
        None => false,
    }
}

/// The text with single spaces, if there is any.
fn tidy(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Outlet, byline, date, url and headline of a page with this head and body.
    fn said(head: &str, body: &str) -> [Option<String>; 5] {
        let page = Readability::new(format!("<html><head>{head}</head><body>{body}</body></html>"), None, None).unwrap();
        let Metadata { outlet, byline, date, url, headline } = of(&page);
        [outlet, byline, date, url, headline]
    }

    fn linked(json: &str) -> String {
        format!("<script type=\"application/ld+json\">{json}</script>")
    }

    /// A case, what stands in the head and in the body, and outlet, byline, date, url, headline.
    type Case = (&'static str, String, &'static str, [Option<&'static str>; 5]);

    fn cases() -> Vec<Case> {
        let none = [None; 5];
        let meta =
            "<meta property=\"og:site_name\" content=\" The\n Quay \"><meta name=AUTHOR content=\"Bo Lin\"><meta name=date content=2020>";
        let article = r#"{"@type":["Thing","NewsArticle"],"author":"Ida Vale","publisher":{"name":"Port Herald"},"url":"/relative","headline":" A \n B "}"#;
        vec![
            ("nothing", String::new(), "", none),
            ("meta", meta.to_owned(), "", [Some("The Quay"), Some("Bo Lin"), Some("2020"), None, None]),
            (
                "linked data before meta",
                linked(article) + meta,
                "",
                [Some("Port Herald"), Some("Ida Vale"), Some("2020"), None, Some("A B")],
            ),
            (
                "linked data that is broken",
                linked("{\"@type\":\"NewsArticle\",") + meta,
                "",
                [Some("The Quay"), Some("Bo Lin"), Some("2020"), None, None],
            ),
            ("linked data of something else", linked(r#"{"@type":"Recipe","author":"Cook","headline":"Soup"}"#), "", none),
            (
                "an article within a graph, its author elsewhere",
                linked(
                    r#"[{"@graph":[{"@type":"BlogPosting","author":[{"@id":"x:a"},{"@id":"x:gone"}]},{"@id":"x:a","name":"Jon Astrup"}]}]"#,
                ),
                "",
                [None, Some("Jon Astrup"), None, None, None],
            ),
            (
                "where it is published",
                linked(r#"{"@type":"Report","mainEntityOfPage":{"@type":"WebPage","@id":"https://x.example/1"}}"#),
                "",
                [None, None, None, Some("https://x.example/1"), None],
            ),
            (
                "an address is no author",
                "<meta property=article:author content=\"https://social.example/quay\"><meta name=byl content=\"Bo Lin\">".to_owned(),
                "",
                [None, Some("Bo Lin"), None, None, None],
            ),
            ("a relative address", "<link rel=canonical href=\"/1\">".to_owned(), "", none),
            ("the only time", String::new(), "<time datetime=2021-01-01>x</time>", [None, None, Some("2021-01-01"), None, None]),
            ("one of several times", String::new(), "<time datetime=2021></time><time datetime=2022></time>", none),
            (
                "the first time within",
                String::new(),
                "<time datetime=2020></time><article><time datetime=2021></time><time datetime=2022></time></article>",
                [None, None, Some("2021"), None, None],
            ),
            (
                "microdata",
                String::new(),
                "<p itemprop=author>By <b itemprop=name>Ida Vale</b></p><time itemprop=datePublished datetime=2019>May</time><time datetime=2020></time>",
                [None, Some("Ida Vale"), Some("2019"), None, None],
            ),
        ]
    }

    #[test]
    fn what_pages_say() {
        for (case, head, body, expected) in cases() {
            assert_eq!(said(&head, body), expected.map(|value| value.map(str::to_owned)), "{case}");
        }
    }
}
