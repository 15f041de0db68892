//! One article of an export, taken apart: head, text, and what follows the text.
//!
//! Three layouts are read: labelled fields (*LENGTH: 534 words*), fields with codes of two letters (*WC 534 words*), and a head without
//! either, told by the line that states the length. What does not live here: where one article ends and the next begins.

use std::ops::Range;

use crate::corpus::archive::names::Field;
use crate::corpus::archive::names::Names;

/// What was found of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub title: String,
    pub byline: String,
    pub outlet: String,
    /// As `YYYY-MM-DD` where it could be read, else as it is written.
    pub date: String,
    /// The words that the archive states.
    pub length: Option<usize>,
    pub text: String,
    /// Other fields, names in lower case.
    pub others: Vec<(String, String)>,
}

impl Parts {
    fn put(&mut self, names: &Names, (field, name): (Field, &str), value: &str) {
        let slot = match field {
            Field::Title => &mut self.title,
            Field::Byline => &mut self.byline,
            Field::Outlet => &mut self.outlet,
            Field::Text => &mut self.text,
            Field::Length => {
                self.length = self.length.or_else(|| names.length(value));
                return;
            }
            Field::Date => {
                self.date = names.date(value).unwrap_or_else(|| value.to_owned());
                return;
            }
            Field::Other => {
                self.others.push((name.to_lowercase(), value.to_owned()));
                return;
            }
        };
        let gap = if field == Field::Text { "\n\n" } else { " " };
        if !slot.is_empty() && !value.is_empty() {
            slot.push_str(gap);
        }
        slot.push_str(value);
    }
}

/// Takes the lines of one article apart.
pub(super) fn parts(lines: &[&str], names: &Names) -> Parts {
    if let Some(gap) = code_gap(lines, names) {
        return coded(lines, gap, names);
    }
    let length = lines.iter().position(|line| names.label(line).is_some_and(|(field, ..)| field == Field::Length));
    if let Some(at) = length {
        return labelled(lines, at, names);
    }
    match lines.iter().position(|line| names.length(line).is_some()) {
        Some(at) => bare(lines, at, names),
        None => headless(lines, names),
    }
}

/// A line such as `HD  Ferry late again`: the field, its code, and the value, if at least `gap` blanks or a tab part them.
fn code<'a>(line: &'a str, gap: usize, names: &Names) -> Option<((Field, &'a str), &'a str)> {
    let end = line.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(line.len());
    let (code, rest) = line.split_at_checked(end)?;
    let blanks = rest.len() - rest.trim_start_matches(' ').len();
    let apart = rest.trim().is_empty() || rest.starts_with('\t') || blanks >= gap;
    let field = names.field(code).filter(|_| (2..=3).contains(&code.len()) && apart)?;
    Some(((field, code), rest.trim()))
}

/// How many blanks part a code from its value, if there are codes: those of a headline and of a text.
fn code_gap(lines: &[&str], names: &Names) -> Option<usize> {
    let has = |wanted: Field| lines.iter().any(|line| code(line, 1, names).is_some_and(|((field, _), _)| field == wanted));
    if !(has(Field::Title) && has(Field::Text) && has(Field::Length)) {
        return None;
    }
    // with one blank, a line of the text may begin like a code
    Some(if lines.iter().any(|line| code(line, 2, names).is_some_and(|((field, _), _)| field == Field::Title)) { 2 } else { 1 })
}

fn coded(lines: &[&str], gap: usize, names: &Names) -> Parts {
    let mut parts = Parts::default();
    let mut current: Option<((Field, &str), Vec<&str>)> = None;
    let mut close = |current: Option<((Field, &str), Vec<&str>)>| {
        if let Some((field, value)) = current {
            let value = value.join(if field.0 == Field::Text { "\n" } else { " " });
            parts.put(names, field, value.trim());
        }
    };
    for line in lines {
        match (code(line, gap, names), &mut current) {
            (Some((field, value)), _) => close(current.replace((field, vec![value]))),
            (None, Some((_, values))) => values.push(line.trim()),
            (None, None) => {}
        }
    }
    close(current);
    parts
}

/// Labels; `at` is the line of the length.
fn labelled(lines: &[&str], at: usize, names: &Names) -> Parts {
    let mut parts = Parts::default();
    let begin = fields(lines, at, names, &mut parts);
    let end = tail(lines, begin, names);
    parts.text = text(lines, begin..end);
    fields(lines, end, names, &mut parts);
    let plain = unlabelled(lines.get(..at).unwrap_or_default(), names, &mut parts);
    place_head(&plain, names, &mut parts);
    parts
}

/// Takes in labelled fields from line `at`; the line behind them.
fn fields(lines: &[&str], mut at: usize, names: &Names, parts: &mut Parts) -> usize {
    while let Some(line) = lines.get(at) {
        if line.trim().is_empty() || names.is_rights(line) {
            at += 1;
        } else if let Some((field, name, value)) = names.label(line) {
            let more = lines
                .iter()
                .skip(at + 1)
                .take_while(|line| !line.trim().is_empty() && names.label(line).is_none() && !opens_text(line, names));
            let value = std::iter::once(value).chain(more.clone().map(|line| line.trim())).collect::<Vec<_>>().join(" ");
            at += 1 + more.count();
            parts.put(names, (field, name), &value);
        } else if opens_text(line, names) {
            return at + 1;
        } else if is_bare(line, names) {
            let value = lines.iter().skip(at + 1).skip_while(|line| line.trim().is_empty()).take_while(|line| !line.trim().is_empty());
            let blanks = lines.iter().skip(at + 1).take_while(|line| line.trim().is_empty()).count();
            let words: Vec<&str> = value.map(|line| line.trim()).collect();
            parts.put(names, (Field::Other, line.trim()), &words.join(" "));
            at += 1 + blanks + words.len();
        } else {
            return at;
        }
    }
    at
}

/// Whether a line is nothing but the name of a field whose value stands below it: *Graphic*.
fn is_bare(line: &str, names: &Names) -> bool {
    names.field(line) == Some(Field::Other) && line.trim().starts_with(char::is_uppercase) && !line.contains(':')
}

/// Whether a line is nothing but the name of the text: *Body*.
fn opens_text(line: &str, names: &Names) -> bool {
    names.field(line) == Some(Field::Text)
}

/// Where labelled fields and lines about copyright begin that run to the end.
fn tail(lines: &[&str], begin: usize, names: &Names) -> usize {
    let mut end = lines.len();
    let mut at = end;
    while at > begin {
        // one block of lines at a time, from the end
        let block = block_before(lines, begin, at);
        let first = lines.get(block).copied().unwrap_or_default();
        let above = block_before(lines, begin, block.saturating_sub(1).max(begin));
        if first.trim().is_empty() || names.label(first).is_some() || names.is_rights(first) || is_bare(first, names) {
            end = block;
        } else if above < block && lines.get(above).is_some_and(|line| is_bare(line, names)) {
            end = above;
        } else {
            break;
        }
        at = end.saturating_sub(1).max(begin);
    }
    end
}

/// Where the block of lines begins that ends before line `end`.
fn block_before(lines: &[&str], begin: usize, end: usize) -> usize {
    let blank = (begin..end).rev().find(|&n| lines.get(n).is_none_or(|line| line.trim().is_empty()));
    blank.map_or(begin, |blank| blank + 1)
}

/// The lines that are no labelled field, blank ones kept; the fields go into `parts`.
fn unlabelled<'a>(lines: &[&'a str], names: &Names, parts: &mut Parts) -> Vec<&'a str> {
    let mut plain = Vec::new();
    for line in lines.iter().filter(|line| !names.is_rights(line)) {
        match names.label(line) {
            Some((field, name, value)) => parts.put(names, (field, name), value),
            None => plain.push(*line),
        }
    }
    plain
}

/// Outlet, date and title of a head without labels: either title, outlet, date, or outlet, date, title. The list of results that may
/// stand before the first article is passed over.
fn place_head(lines: &[&str], names: &Names, parts: &mut Parts) {
    let date = lines.iter().rposition(|line| names.date(line).is_some());
    let (above, below) = lines.split_at(date.unwrap_or(lines.len()));
    parts.date = below.first().and_then(|line| names.date(line)).unwrap_or_default();
    let blocks = |lines: &[&str]| -> Vec<Vec<String>> {
        let blocks = lines.split(|line| line.trim().is_empty()).filter(|block| !block.is_empty());
        blocks.map(|block| block.iter().map(|line| line.trim().to_owned()).collect()).collect()
    };
    let touches = above.last().is_some_and(|line| !line.trim().is_empty());
    let mut above = blocks(above);
    let mut title = Vec::new();
    if date.is_some() {
        let nearest = above.last_mut();
        let own = nearest.as_ref().is_some_and(|block| touches && block.len() > 1);
        parts.outlet = nearest.and_then(Vec::pop).unwrap_or_default();
        // what stands beside the date is an edition
        title = if own { Vec::new() } else { blocks(below).into_iter().nth(1).unwrap_or_default() };
    }
    if title.is_empty() {
        title = above.into_iter().rfind(|block| !block.is_empty()).unwrap_or_default();
    }
    if parts.title.is_empty() {
        parts.title = title.join(" ");
    }
}

/// No names of fields; `at` is the line that states the length: title and author stand above, date and outlet below it.
fn bare(lines: &[&str], at: usize, names: &Names) -> Parts {
    let mut parts = Parts { length: lines.get(at).and_then(|line| names.length(line)), ..Parts::default() };
    let above = lines.get(..at).unwrap_or_default().iter().map(|line| line.trim()).filter(|line| !line.is_empty());
    let is_byline = |line: &&str| line.split_once(' ').is_some_and(|(first, _)| names.field(first) == Some(Field::Byline));
    let (byline, title): (Vec<&str>, Vec<&str>) = above.partition(is_byline);
    let name = |line: &&str| line.split_once(' ').map_or("", |(_, name)| name.trim()).to_owned();
    (parts.title, parts.byline) = (title.join(" "), byline.iter().map(name).collect::<Vec<_>>().join(", "));
    let below = lines.iter().enumerate().skip(at + 1);
    let date = below.clone().find_map(|(n, line)| names.date(line).map(|date| (n, date)));
    let (dated, date) = date.unwrap_or((at, String::new()));
    parts.date = date;
    let named = |line: &&&str| !line.trim().is_empty() && !line.contains(':');
    parts.outlet = lines.iter().skip(dated + 1).find(named).map(|line| line.trim().to_owned()).unwrap_or_default();
    let rights = below.clone().take(12).find(|(_, line)| names.is_rights(line)).map(|(n, _)| n);
    let blank = || below.clone().skip(1).find(|(_, line)| line.trim().is_empty()).map(|(n, _)| n);
    let begin = rights.or_else(blank).map_or(lines.len(), |n| n + 1);
    parts.text = text(lines, begin..lines.len());
    parts
}

/// Nothing states a length: all that is no label is text.
fn headless(lines: &[&str], names: &Names) -> Parts {
    let mut parts = Parts::default();
    let plain = unlabelled(lines, names, &mut parts);
    parts.text = text(&plain, 0..plain.len());
    parts
}

/// Lines as a text, without the indentation of a page.
fn text(lines: &[&str], range: Range<usize>) -> String {
    let lines: Vec<&str> = lines.get(range).unwrap_or_default().iter().map(|line| line.trim()).collect();
    lines.join("\n").trim().to_owned()
}
