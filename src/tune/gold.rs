//! What people said of texts: a column of a table that says whether a row is what is looked for.

use serde_json::Value;

use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::text::Document;

/// Which column, and what its values mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Name of the column.
    pub column: String,
    /// The value that means yes.
    pub yes: String,
    /// The value that means no; without it, every other value does.
    pub no: Option<String>,
}

impl Question {
    /// The answer of a row; `None` where it is neither yes nor no.
    ///
    /// # Errors
    ///
    /// The row has no such column.
    pub fn answer(&self, document: &Document) -> Result<Option<bool>> {
        let value = match document.meta.get(&self.column) {
            Some(Value::String(text)) => text.trim().to_owned(),
            Some(Value::Null) => String::new(),
            Some(other) => other.to_string(),
            None => {
                let names: Vec<&str> = document.meta.keys().map(String::as_str).collect();
                let what = format!("{} has no column `{}`", document.id, self.column);
                let remedy = match names.is_empty() {
                    true => "rows of CSV or JSONL with a column of answers are wanted".to_owned(),
                    false => format!("its columns beside the text are {}", names.join(", ")),
                };
                return Err(Error::new(Kind::Usage, what, remedy));
            }
        };
        if value == self.yes {
            return Ok(Some(true));
        }
        Ok(match &self.no {
            Some(no) => (value == *no).then_some(false),
            None => (!value.is_empty()).then_some(false),
        })
    }
}

/// How well a yes or no is told: counts of a two-by-two table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Confusion {
    /// Yes, and told so.
    pub hit: u64,
    /// No, and told to be yes.
    pub alarm: u64,
    /// Yes, and told to be no.
    pub miss: u64,
    /// No, and told so.
    pub rest: u64,
}

impl Confusion {
    /// Adds a case.
    pub fn add(&mut self, is: bool, told: bool) {
        *match (is, told) {
            (true, true) => &mut self.hit,
            (false, true) => &mut self.alarm,
            (true, false) => &mut self.miss,
            (false, false) => &mut self.rest,
        } += 1;
    }

    /// The share of what is told to be yes that is; `None` where nothing is told.
    pub fn precision(self) -> Option<f64> {
        ratio(self.hit, self.hit + self.alarm)
    }

    /// The share of what is yes that is told; `None` where nothing is.
    pub fn recall(self) -> Option<f64> {
        ratio(self.hit, self.hit + self.miss)
    }

    /// The harmonic mean of precision and recall of yes; 0 where there is neither hit nor error.
    pub fn f1(self) -> f64 {
        ratio(2 * self.hit, 2 * self.hit + self.alarm + self.miss).unwrap_or(0.0)
    }

    /// The mean of the F1 of yes and that of no.
    pub fn macro_f1(self) -> f64 {
        let no = Confusion { hit: self.rest, alarm: self.miss, miss: self.alarm, rest: self.hit };
        f64::midpoint(self.f1(), no.f1())
    }
}

fn ratio(n: u64, of: u64) -> Option<f64> {
    (of > 0).then(|| n as f64 / of as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn macro_f1_is_the_mean_of_both_classes() {
        let table = Confusion { hit: 6, alarm: 2, miss: 4, rest: 8 };
        assert_eq!((table.precision(), table.recall()), (Some(0.75), Some(0.6)));
        // yes: 12/18, no: 16/22
        assert!((table.macro_f1() - (12.0 / 18.0 + 16.0 / 22.0) / 2.0).abs() < 1e-12);
        assert_eq!(Confusion::default().macro_f1(), 0.0);
    }

    #[test]
    fn answers_are_read_from_the_row() {
        let mut document = Document::new("7", "text");
        document.meta.insert("biased".to_owned(), Value::from("Yes"));
        document.meta.insert("score".to_owned(), Value::from(1));
        let question =
            |column: &str, yes: &str, no: Option<&str>| Question { column: column.into(), yes: yes.into(), no: no.map(str::to_owned) };
        for (question, expected) in [
            (question("biased", "Yes", None), Some(true)),
            (question("biased", "Y", None), Some(false)),
            (question("biased", "Y", Some("N")), None),
            (question("score", "1", None), Some(true)),
        ] {
            assert_eq!(question.answer(&document), Ok(expected), "{question:?}");
        }
        assert!(question("bias", "Yes", None).answer(&document).unwrap_err().to_string().contains("biased, score"));
    }
}
