//! Where a span stands: in the title or the text, on which line, in which column.

use super::Range;
use super::Stretch;
use super::Within;
use crate::text::Document;
use crate::text::Span;

/// The lines of a document, for places that people can find.
///
/// A row's title and its text are numbered each on its own.
pub struct Lines<'a> {
    text: &'a str,
    body: usize,
    /// Where each line starts, in text order; the first is that of the title or the text.
    starts: Vec<usize>,
    /// How many code points start before each block of the text, so that a line of many places is not counted from its start for each.
    before: Vec<usize>,
}

/// Bytes of a block.
const BLOCK: usize = 1 << 12;

/// How many code points start in these bytes of a text.
fn code_points(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xc0 != 0x80).count()
}

impl<'a> Lines<'a> {
    /// Finds the lines of a document.
    pub fn new(document: &'a Document) -> Lines<'a> {
        let ends = memchr::memchr_iter(b'\n', document.text.as_bytes());
        let counts = document.text.as_bytes().chunks(BLOCK).scan(0, |sum, block| {
            *sum += code_points(block);
            Some(*sum)
        });
        Lines {
            text: &document.text,
            body: document.body,
            starts: std::iter::once(0).chain(ends.map(|end| end + 1)).collect(),
            before: std::iter::once(0).chain(counts).collect(),
        }
    }

    /// How many code points start before an offset.
    fn code_points_before(&self, offset: usize) -> usize {
        let block = offset / BLOCK;
        let rest = self.text.as_bytes().get(block * BLOCK..offset).unwrap_or_default();
        self.before.get(block).copied().unwrap_or(0) + code_points(rest)
    }

    /// Whether a span stands in the row's title.
    pub fn in_title(&self, span: Span) -> bool {
        span.range().start < self.body
    }

    /// Line and column of an offset into the document, both from 1, the column in code points.
    pub fn place(&self, offset: usize) -> (u32, u32) {
        let first = if offset < self.body { 0 } else { self.body };
        let before = |at: usize| self.starts.partition_point(|&start| start <= at);
        let line = before(offset).saturating_sub(before(first)) + 1;
        let start = self.line(offset).start;
        let column = self.code_points_before(offset).saturating_sub(self.code_points_before(start)) + 1;
        (line as u32, column as u32)
    }

    /// The line that an offset stands in, without its end, as a range of the document.
    pub fn line(&self, offset: usize) -> std::ops::Range<usize> {
        let next = self.starts.partition_point(|&start| start <= offset);
        let start = next.checked_sub(1).and_then(|n| self.starts.get(n));
        let end = self.starts.get(next).map(|&start| start - 1);
        start.copied().unwrap_or(0)..end.unwrap_or(self.text.len())
    }

    /// The range of a span in the record's offsets.
    pub fn range(&self, span: Span) -> Range {
        let (shift, within) = if self.body == 0 {
            (0, None)
        } else if self.in_title(span) {
            (0, Some(Within::Title))
        } else {
            (self.body as u32, None)
        };
        Range { start: span.start - shift, end: span.end - shift, within }
    }

    /// The range of a span, with its words.
    pub fn stretch(&self, span: Span) -> Stretch {
        let Range { start, end, within } = self.range(span);
        let text = span.of(self.text).to_string();
        Stretch { text, start, end, within }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_and_text_are_numbered_each_on_its_own() {
        let document = Document::new("a", "Éa bc\n\ndéf ghi").with_title("Tïtle line");
        let lines = Lines::new(&document);
        let at = |word: &str| {
            let start = document.text.find(word).unwrap();
            let range = lines.range(Span::new(start, start + word.len()));
            (range.start, range.within, lines.place(start))
        };
        assert_eq!(at("Tïtle"), (0, Some(Within::Title), (1, 1)));
        assert_eq!(at("line"), (7, Some(Within::Title), (1, 7)));
        assert_eq!(at("Éa"), (0, None, (1, 1)));
        assert_eq!(at("bc"), (4, None, (1, 4)));
        assert_eq!(at("ghi"), (13, None, (3, 5)));
        assert_eq!(&document.text[lines.line(document.text.len())], "déf ghi");
    }

    #[test]
    fn a_line_of_several_blocks_is_numbered_through() {
        for letters in [BLOCK / 2 - 1, BLOCK / 2, BLOCK, 3 * BLOCK + 1] {
            let document = Document::new("a", format!("\n{}", "é".repeat(letters)));
            assert_eq!(Lines::new(&document).place(document.text.len()), (2, letters as u32 + 1));
        }
    }
}
