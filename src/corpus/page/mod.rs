//! The article of a web page, with the title, byline, date and outlet that the page says.
//!
//! `depth` refuses traps, `metadata` reads what the page says of its article, `trim` takes out what the extraction would keep. What does not live here:
//! how an article is told from what surrounds it, which `dom_smoothie` knows.

mod depth;
mod metadata;
mod trim;

use dom_smoothie::Config;
use dom_smoothie::Readability;
use dom_smoothie::TextMode;
use encoding_rs::Encoding;
use encoding_rs::UTF_8;
use serde_json::Value;

use crate::corpus::Provenance;
use crate::corpus::decode;
use crate::corpus::row;
use crate::error::Error;
use crate::error::Kind;
use crate::text::Document;

/// How deep elements may stand in one another; browsers stop at half of this, and extraction takes time with its square.
const DEPTH: usize = 1000;

/// How deep they may seem to stand, told from the tags alone: a parser closes some that are left open.
const DEPTH_OF_TAGS: usize = 4 * DEPTH;

const SAVE: &str = "save the article's text as a .txt file";

/// The article of the page in `bytes`.
///
/// Fails with kind encoding as [`decode::whole`] does, with kind empty where the page has no article, with kind format where
/// its elements stand too deep in one another.
pub(super) fn document(bytes: Vec<u8>, from: &Provenance) -> Result<Document, Error> {
    let (html, guess) = text(bytes, from)?;
    if html.trim().is_empty() {
        return Err(row::empty(from, 0));
    }
    if depth::exceeds(html.as_bytes(), DEPTH_OF_TAGS) {
        return Err(too_deep(from));
    }
    let config = Config { text_mode: TextMode::Formatted, disable_json_ld: true, ..Config::default() };
    let mut page = Readability::new(html, None, Some(config)).map_err(|_| no_article(from))?;
    if is_too_deep(&page) {
        return Err(too_deep(from));
    }
    let said = metadata::of(&page);
    let heading = heading(&page);
    trim::trim(&page);
    let article = page.parse().map_err(|_| no_article(from))?;
    if article.text_content.trim().is_empty() {
        return Err(no_article(from));
    }
    let site = said.outlet;
    let announced = said.headline.unwrap_or(article.title);
    let apt = |(heading, inside): &(String, bool)| {
        (*inside || shares_word(heading, &announced)) && !names_site(heading, &announced, site.as_deref())
    };
    let heading = heading.filter(apt).map(|(heading, _)| heading);
    let title = heading.as_deref().unwrap_or(&announced);
    let (title, text) = headline(title, &article.text_content, site.as_deref());
    let mut document = Document::new(from.id.as_str(), text);
    // the folder is the user's own word; the page's is kept beside it
    document.outlet = from.outlet.clone().or_else(|| site.clone());
    document.date = said.date.or(article.published_time);
    document.url = said.url;
    for (name, value) in [("byline", said.byline.or(article.byline)), ("site", site)] {
        if let Some(value) = value {
            document.meta.insert(name.to_owned(), Value::String(value));
        }
    }
    decode::note(&mut document, guess);
    Ok(document.with_title(title))
}

/// The first heading of the article, or the only one of the page, with whether it stands in the article: what the reader sees
/// as its headline, while the title is made for tabs and search engines.
fn heading(page: &Readability) -> Option<(String, bool)> {
    let inside = page.doc.select("article h1, main h1");
    let heading = match inside.length() {
        0 => Some(page.doc.select("h1")).filter(|all| all.length() == 1)?.text(),
        _ => inside.first().text(),
    };
    let heading = heading.split_whitespace().collect::<Vec<_>>().join(" ");
    (!heading.is_empty()).then_some((heading, inside.length() > 0))
}

/// Whether a heading outside the article is about what its title is about: *News* is not.
fn shares_word(heading: &str, title: &str) -> bool {
    let title = title.to_lowercase();
    let title: Vec<&str> = title.split(|c: char| !c.is_alphanumeric()).collect();
    heading.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(|word| word.chars().count() > 3 && title.contains(&word))
}

/// Whether a heading is that of the site, as on many pages: its name, or what the title has behind the headline.
fn names_site(heading: &str, title: &str, site: Option<&str>) -> bool {
    let is_site = site.is_some_and(|site| site.trim().eq_ignore_ascii_case(heading));
    let ends_title = title.trim().strip_suffix(heading).is_some_and(|rest| !rest.trim().is_empty());
    is_site || ends_title
}

/// The title without the name of the site, and the text without a first paragraph that only repeats the title.
fn headline<'a>(title: &'a str, text: &'a str, site: Option<&str>) -> (&'a str, &'a str) {
    let (title, text) = (title.trim(), text.trim());
    let part = |c: char| c.is_whitespace() || matches!(c, '|' | '-' | '–' | '—' | '·' | '»' | ':');
    let named = site.and_then(|site| title.strip_suffix(site.trim()));
    let title = match named {
        Some(rest) if rest.ends_with(part) && !rest.trim_matches(part).is_empty() => rest.trim_end_matches(part),
        _ => title,
    };
    let Some((first, rest)) = text.split_once("\n\n") else {
        return (title, text);
    };
    let first = first.trim();
    match title.strip_prefix(first) {
        // the words behind it are the site's, even where the page does not name it
        Some("") => (first, rest.trim_start()),
        Some(site) if !first.is_empty() && site.trim_start().starts_with(['|', '-', '–', '—', '·', '»']) => {
            (first, rest.trim_start())
        }
        _ => (title, text),
    }
}

/// The page as text: as its byte order mark says, else as UTF-8, else in the charset that it declares, else by a guess.
fn text(bytes: Vec<u8>, from: &Provenance) -> Result<decode::Decoded, Error> {
    let declared = declared(&bytes)
        .filter(|_| Encoding::for_bom(&bytes).is_none() && std::str::from_utf8(&bytes).is_err())
        .filter(|encoding| *encoding != UTF_8)
        .and_then(|encoding| decode::strictly(encoding, &bytes));
    match declared {
        Some(text) => {
            decode::refuse_binary(text.as_bytes(), from)?;
            Ok((text, None))
        }
        None => decode::whole(bytes, from),
    }
}

/// The charset that the head of a page declares.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    // browsers look at the first 1,024 bytes as well
    let head = bytes.get(..1024).unwrap_or(bytes).to_ascii_lowercase();
    let after = memchr::memmem::find(&head, b"charset=")? + b"charset=".len();
    let label = head.get(after..)?;
    let quote = |byte: &u8| matches!(byte, b'"' | b'\'' | b' ');
    let label = label.iter().position(|byte| !quote(byte)).and_then(|start| label.get(start..))?;
    let end = label.iter().position(|byte| quote(byte) || matches!(byte, b'>' | b'/' | b';'))?;
    Encoding::for_label(label.get(..end)?)
}

/// Whether elements stand in one another deeper than [`DEPTH`].
fn is_too_deep(page: &Readability) -> bool {
    let mut open = vec![(page.doc.root(), 0)];
    while let Some((node, depth)) = open.pop() {
        if depth > DEPTH {
            return true;
        }
        open.extend(node.children_it(false).map(|child| (child, depth + 1)));
    }
    false
}

fn too_deep(from: &Provenance) -> Error {
    let what = format!("the page has elements more than {DEPTH} deep in one another");
    from.error(Kind::Format, (0, 0), what, SAVE)
}

fn no_article(from: &Provenance) -> Error {
    let what = "no article was found in the page";
    from.error(Kind::Empty, (0, 0), what, SAVE)
}
