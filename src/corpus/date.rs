//! Dates as articles give them, where they can be read in one way only.
//!
//! `12/04/2017` is not read: it is a day of April here and of December there, and dates of which only those after the twelfth of a month
//! could be read would be a choice of articles. What does not live here: dates in the heads of archive exports (`archive`).

use std::fmt;

use crate::corpus::archive::months;
use crate::text::Document;

/// A date, as far as it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u32,
    month: Option<u32>,
    day: Option<u32>,
}

impl fmt::Display for Date {
    /// As *2017*, *2017-04* or *2017-04-12*.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        [self.month, self.day].into_iter().flatten().try_for_each(|part| write!(f, "-{part:02}"))
    }
}

impl Date {
    /// The date that is written as *2017-04-12* (or *2017/04/12*, *2017-04*, *2017*), with or without a time behind it, as *12 April 2017*
    /// or as *April 12, 2017*; `None` for all else, and for days that no calendar has.
    pub fn read(written: &str) -> Option<Date> {
        let written = written.trim();
        let date = iso(written).or_else(|| in_words(written))?;
        date.is_in_the_calendar().then_some(date)
    }

    fn is_in_the_calendar(self) -> bool {
        let leap = self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        let days = match self.month {
            Some(4 | 6 | 9 | 11) => 30,
            Some(2) if leap => 29,
            Some(2) => 28,
            _ => 31,
        };
        self.month.is_none_or(|month| (1..=12).contains(&month)) && self.day.is_none_or(|day| (1..=days).contains(&day))
    }
}

/// A year of four digits, then month and day of two, and nothing behind them but a time.
fn iso(written: &str) -> Option<Date> {
    let end = written.find(|c: char| c == 'T' || c.is_whitespace()).unwrap_or(written.len());
    let (date, _) = written.split_at(end);
    let mut parts = date.split(['-', '/']);
    let number = |part: &str, digits: usize| part.parse().ok().filter(|_| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()));
    let year = number(parts.next()?, 4)?;
    let mut rest = [None, None];
    for (at, part) in parts.enumerate() {
        *rest.get_mut(at)? = Some(number(part, 2)?);
    }
    let [month, day] = rest;
    Some(Date { year, month, day })
}

/// A day, the name of a month and a year, or the name, a day and a year, perhaps behind a day of the week; a time may follow.
fn in_words(written: &str) -> Option<Date> {
    let parts: Vec<&str> = written.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let at = parts.iter().position(|part| month(part).is_some()).filter(|at| *at <= 2)?;
    let number = |at: usize, digits: &[usize]| parts.get(at).filter(|part| digits.contains(&part.len())).and_then(|part| part.parse().ok());
    let day_before = at.checked_sub(1).and_then(|before| number(before, &[1, 2]));
    let (day, year) = match day_before {
        Some(day) => (Some(day), number(at + 1, &[4])?),
        None => match number(at + 1, &[4]) {
            Some(year) => (None, year),
            None => (Some(number(at + 1, &[1, 2])?), number(at + 2, &[4])?),
        },
    };
    Some(Date { year, month: month(parts.get(at)?), day })
}

/// The number of a month by its name, or by three letters or more that it begins with.
fn month(name: &str) -> Option<u32> {
    let name = name.to_lowercase();
    let at = months().iter().position(|month| name.len() >= 3 && month.starts_with(&name))?;
    u32::try_from(at + 1).ok()
}

/// What a field says about the article: `year`, `month` (`2017-04`) and `day` (`2017-04-12`) of its date, or a field of its row. `None`
/// where the field is missing or blank, or the date cannot be read or does not say so much.
pub fn field(document: &Document, name: &str) -> Option<String> {
    let date = || Date::read(document.date.as_deref()?);
    match name {
        "year" => date().map(|date| Date { month: None, day: None, ..date }.to_string()),
        "month" => date().filter(|date| date.month.is_some()).map(|date| Date { day: None, ..date }.to_string()),
        "day" => date().filter(|date| date.day.is_some()).map(|date| date.to_string()),
        name => document.field(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_where_there_is_one_way_to() {
        let cases = [
            ("2017-04-12", Some("2017-04-12")),
            (" 2017-04-12T23:30:00Z", Some("2017-04-12")),
            ("2017-04-12 23:30:00+02:00", Some("2017-04-12")),
            ("2017/04/12", Some("2017-04-12")),
            ("2017-04", Some("2017-04")),
            ("2017", Some("2017")),
            ("12 April 2017", Some("2017-04-12")),
            ("12 Apr. 2017, 10:30", Some("2017-04-12")),
            ("April 12, 2017", Some("2017-04-12")),
            ("Sept 1, 2017 7:30 AM", Some("2017-09-01")),
            ("Wed, 12 Apr 2017 10:30:00 GMT", Some("2017-04-12")),
            ("Wednesday, April 12, 2017", Some("2017-04-12")),
            ("April 2017", Some("2017-04")),
            ("2016-02-29", Some("2016-02-29")),
            ("2017-02-29", None),
            ("31 April 2017", None),
            ("2017-13-45", None),
            ("2017-1-2", None),
            ("2017-04-12-5", None),
            ("20170412", None),
            ("12/04/2017", None),
            ("13/04/2017", None),
            ("12.04.2017", None),
            ("last Tuesday", None),
            ("Ma 5, 2017", None),
            ("12 April", None),
            ("12 April 17", None),
            ("", None),
        ];
        for (written, expected) in cases {
            assert_eq!(Date::read(written).map(|date| date.to_string()).as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn fields_of_a_date_say_no_more_than_it_does() {
        let cases = [
            ("9 July 2015", [Some("2015"), Some("2015-07"), Some("2015-07-09")]),
            ("2015-07", [Some("2015"), Some("2015-07"), None]),
            ("2015", [Some("2015"), None, None]),
            ("2015-07-32", [None, None, None]),
        ];
        for (date, expected) in cases {
            let document = Document { date: Some(date.to_string()), ..Document::default() };
            let found = ["year", "month", "day"].map(|name| field(&document, name));
            assert_eq!(found.each_ref().map(Option::as_deref), expected, "{date}");
        }
        assert_eq!(field(&Document::new("a1", "text"), "id").as_deref(), Some("a1"));
    }
}
