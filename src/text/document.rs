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
