//! What the fields of archive exports are called, and dates as they write them. The names themselves stand in the lexicon `text-en`.
//!
//! What does not live here: where a field ends.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::lexicon::Lexicon;
use crate::lexicon::builtin_words;
use crate::matcher::ARCHIVE_LISTS;

/// What a field is to an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Byline,
    Length,
    Date,
    Outlet,
    Text,
    /// Kept as metadata.
    Other,
}

/// The names that are known.
#[derive(Debug, Default)]
pub(super) struct Names {
    fields: HashMap<String, Field>,
    numbering: Vec<String>,
    ends: Vec<String>,
    length_words: Vec<String>,
    rights: Vec<String>,
    months: Vec<String>,
}

/// The names of the built-in lexicon, read once.
pub(super) fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        // a built-in lexicon that cannot be read was told already; without it nothing is an archive
        builtin_words().map(|lexicon| Names::of(&lexicon)).unwrap_or_default()
    })
}

impl Names {
    fn of(lexicon: &Lexicon) -> Names {
        let list = |id: &str| -> Vec<String> { lexicon.word_list(id).iter().map(|name| key(name)).collect() };
        let [numbering, ends, lengths, months, title, byline, length, date, outlet, text, other] = ARCHIVE_LISTS;
        let kinds = [
            (title, Field::Title),
            (byline, Field::Byline),
            (length, Field::Length),
            (date, Field::Date),
            (outlet, Field::Outlet),
            (text, Field::Text),
            (other, Field::Other),
        ];
        Names {
            fields: kinds.iter().flat_map(|(id, kind)| list(id).into_iter().map(|name| (name, *kind))).collect(),
            numbering: list(numbering),
            ends: list(ends),
            length_words: list(lengths),
            rights: list("rights-phrases"),
            months: list(months),
        }
    }

    /// The names of the months, in their order.
    pub fn months(&self) -> &[String] {
        &self.months
    }

    /// The field of that name.
    pub fn field(&self, name: &str) -> Option<Field> {
        self.fields.get(&key(name)).copied()
    }

    /// A line such as *LENGTH: 534 words*: the field, its name, and what stands behind the colon.
    pub fn label<'a>(&self, line: &'a str) -> Option<(Field, &'a str, &'a str)> {
        let (name, value) = line.trim().split_once(':')?;
        let field = self.field(name).filter(|_| name.starts_with(char::is_uppercase))?;
        Some((field, name, value.trim()))
    }

    /// A line such as *3 of 17 DOCUMENTS* or *Document 3 of 17*, which opens an article.
    pub fn is_numbering(&self, line: &str) -> bool {
        let key = key(line);
        let (numbers, words): (Vec<&str>, Vec<&str>) = key.split(' ').partition(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        numbers.len() == 2 && words.len() == 2 && words.iter().all(|word| self.numbering.iter().any(|known| known == word))
    }

    /// A line such as *End of Document*, which closes an article.
    pub fn is_end(&self, line: &str) -> bool {
        self.ends.contains(&key(line))
    }

    /// A line such as *Document PHERLD0020240211ek2b00001*, which closes an article: the number in the archive.
    pub fn accession<'a>(&self, line: &'a str) -> Option<&'a str> {
        let (word, number) = line.trim().split_once(' ')?;
        let number = number.trim();
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let known = self.numbering.contains(&key(word));
        (known && number.len() >= 15 && digits >= 8 && number.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(number)
    }

    /// The number of words that a line such as *1,534 words* states.
    pub fn length(&self, line: &str) -> Option<usize> {
        let (number, word) = line.trim().split_once(' ')?;
        let number = number.replace([',', '.'], "");
        number.parse().ok().filter(|_| self.length_words.contains(&key(word)))
    }

    /// Whether a line is about copyright.
    pub fn is_rights(&self, line: &str) -> bool {
        let line = line.trim();
        let sign = line.starts_with('©') || line.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("(c)"));
        let key = key(line);
        sign || self.rights.iter().any(|phrase| key.starts_with(phrase.as_str()) || key.ends_with(phrase.as_str()))
    }

    /// The day, as `YYYY-MM-DD`, that a line such as *February 11, 2024 Sunday 7:30 AM* is about; a line of more than that is none.
    pub fn date(&self, line: &str) -> Option<String> {
        let key = key(line);
        let parts: Vec<&str> = key.split(' ').collect();
        let numbers: Vec<u32> = parts.iter().filter_map(|part| part.parse().ok()).collect();
        let year = numbers.iter().position(|number| (1500..2200).contains(number))?;
        let month = parts.iter().find_map(|part| self.months.iter().position(|month| month == part || month.get(..3) == Some(*part)));
        let day = |at: usize| numbers.get(at).copied().filter(|day| (1..=31).contains(day));
        let words = parts.len() - numbers.len();
        match month {
            Some(month) if parts.len() <= 10 && words <= 4 => {
                let day = if year == 0 { day(1) } else { day(0) };
                let month = format!("{:04}-{:02}", numbers.get(year)?, month + 1);
                Some(day.map_or(month.clone(), |day| format!("{month}-{day:02}")))
            }
            None if year == 0 && words == 0 && numbers.len() == 3 => {
                let month = numbers.get(1).filter(|month| (1..=12).contains(*month))?;
                Some(format!("{:04}-{month:02}-{:02}", numbers.first()?, day(2)?))
            }
            _ => None,
        }
    }
}

/// The words and numbers of a name or line, in lower case, with single spaces.
fn key(line: &str) -> String {
    let lower = line.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        let rows = [
            ("February 11, 2024 Sunday", Some("2024-02-11")),
            ("11 February 2024", Some("2024-02-11")),
            ("Sunday, Sep 1, 2019 7:30 AM GMT", Some("2019-09-01")),
            ("2024-02-11", Some("2024-02-11")),
            ("March 2005", Some("2005-03")),
            ("Port Herald", None),
            ("Budget 2024", None),
            ("What the council will do in March 2005, and what it will not do", None),
            ("11/02/2024", None),
        ];
        for (line, expected) in rows {
            assert_eq!(names().date(line).as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn lines_that_divide() {
        let names = names();
        assert!(names.is_numbering("                3 of 17 DOCUMENTS") && names.is_numbering("Document 3 of 17"));
        assert!(!names.is_numbering("Two of 17 documents were lost") && !names.is_numbering("3 of 17 boats"));
        assert!(names.is_end("End of Document") && !names.is_end("The end of document 4"));
        assert_eq!(names.accession("Document PHERLD0020240211ek2b00001"), Some("PHERLD0020240211ek2b00001"));
        assert_eq!(names.accession("Document everythingthatyoucan"), None);
        assert_eq!((names.length("1,534 words"), names.length("in 534 words")), (Some(1534), None));
    }
}
