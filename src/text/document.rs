//! One article as the reader of text sees it: decoded, extracted, with what is known about it.

use serde_json::Map;
use serde_json::Value;

/// One article.
///
/// Where the row that it came from has a title of its own, `text` begins with that title and an empty line, and
/// [`body`](Document::body) says where the row's text starts; so one pass reads both, and spans are told apart afterwards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The row's `id`, else the path it was read from.
    pub id: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// The row's `title`.
    pub title: Option<String>,
    /// Date of publication as it was written in the source.
    pub date: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// The wire service that the text comes from.
    pub origin: Option<String>,
    /// All other fields of the row, kept as they were.
    pub meta: Map<String, Value>,
    /// What the reader of bytes has to say about it, such as a guessed encoding.
    pub warnings: Vec<String>,
    /// The encoding that it was read in, where that had to be guessed.
    pub encoding: Option<&'static str>,
    /// Title (where there is one), an empty line, and the text.
    pub text: String,
    /// Byte offset in `text` at which the row's own text starts; 0 without a title.
    pub body: usize,
}

impl Document {
    /// A document that is nothing but a text.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Document { id: id.into(), text: text.into(), ..Document::default() }
    }

    /// What a field of its row says about the article; `None` where it is missing or blank.
    pub fn field(&self, name: &str) -> Option<String> {
        let own = |field: &Option<String>| field.clone();
        let found = match name {
            "id" => Some(self.id.clone()),
            "outlet" => own(&self.outlet),
            "title" => own(&self.title),
            "date" => own(&self.date),
            "url" => own(&self.url),
            "origin" => own(&self.origin),
            other => match self.meta.get(other)? {
                Value::Null => None,
                Value::String(value) => Some(value.clone()),
                value => Some(value.to_string()),
            },
        };
        found.filter(|value| !value.trim().is_empty())
    }

    /// Puts `title` before the text, as its headline in an offset space of its own.
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        let title = title.into();
        if !title.trim().is_empty() {
            self.text.insert_str(0, "\n\n");
            self.text.insert_str(0, &title);
            self.body = title.len() + 2;
            self.title = Some(title);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_found_by_their_names() {
        let mut document = Document::new("a1", "text");
        document.outlet = Some("Port Herald".to_string());
        document.date = Some(" 2015-07-09T10:00Z".to_string());
        document.meta.insert("camp".to_string(), "north".into());
        document.meta.insert("page".to_string(), 3.into());
        document.meta.insert("blank".to_string(), " ".into());
        let cases = [
            ("id", Some("a1")),
            ("outlet", Some("Port Herald")),
            ("date", Some(" 2015-07-09T10:00Z")),
            ("camp", Some("north")),
            ("page", Some("3")),
            ("blank", None),
            ("title", None),
            ("gone", None),
        ];
        for (name, expected) in cases {
            assert_eq!(document.field(name).as_deref(), expected, "{name}");
        }
    }
}
