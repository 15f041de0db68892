//! What a value must look like, and where in it the mistake is.
//!
//! Only what one file can be judged by; references to other files are checked in `resolve`.

use std::collections::HashMap;

use regex::RegexBuilder;

use super::example;
use super::form;
use super::raw::Map;
use super::raw::Text;
use super::raw::Value;
use super::schema::Rule;
use super::schema::SCHEMA;
use super::source::Source;
use super::spelling::did_you_mean;
use crate::error::Error;

/// The most bytes that a compiled pattern may take.
pub const PATTERN_SIZE: usize = 1 << 20;

/// What is wrong with a value: code points into it (0 is its first), the sentence, the remedy.
struct Fault(usize, String, String);

/// Checks one value.
///
/// # Errors
///
/// What is wrong with it, at its place in the file; inside it where the value stands in the file as it is.
pub fn value(source: Source<'_>, text: &Text, key: &str, rule: Rule) -> Result<(), Error> {
    let value = text.value.as_str();
    let fault = match rule {
        Rule::Words => None,
        Rule::Id => id(value, key),
        Rule::Form => form_fault(value),
        Rule::Pattern => pattern(value),
        Rule::Example => example_fault(value),
        Rule::OneOf(allowed) => one_of(value, key, allowed),
        Rule::Within => within(value),
        Rule::Date => date(value, key),
        Rule::Target => target(value),
        Rule::Found => target(value).filter(|_| !value.starts_with("policies/")),
        Rule::Schema => schema(value),
    };
    let Some(Fault(offset, what, remedy)) = fault else {
        return Ok(());
    };
    let shift = inside(source, text).map_or(0, |quote| quote + offset);
    Err(source.error(text.line, text.column + shift, what, remedy))
}

/// How many code points the value starts behind its place (1 for a quote), if it stands in the file letter for letter.
fn inside(source: Source<'_>, text: &Text) -> Option<usize> {
    let line = source.line(text.line);
    let (start, _) = line.char_indices().nth(text.column.checked_sub(1)?)?;
    let here = line.get(start..)?;
    let value = here.strip_prefix(['"', '\'']).unwrap_or(here);
    value.starts_with(&text.value).then_some(here.len() - value.len())
}

fn fault(what: String, remedy: &str) -> Option<Fault> {
    Some(Fault(0, what, remedy.to_owned()))
}

fn id(value: &str, key: &str) -> Option<Fault> {
    let odd = |char: char| !(char.is_alphanumeric() || matches!(char, '-' | '_' | '.'));
    let offset = match value.chars().position(odd) {
        None if !value.is_empty() => return None,
        offset => offset.unwrap_or(0),
    };
    let what = format!("`{value}` cannot be the `{key}` of anything");
    let remedy = "use letters, digits and hyphens, as in `field-sources`".to_owned();
    Some(Fault(offset, what, remedy))
}

fn form_fault(value: &str) -> Option<Fault> {
    let error = form::expand(value).err()?;
    let what = format!("the form `{}` cannot be read: {}", short(value), error.what);
    Some(Fault(error.column - 1, what, error.remedy.to_owned()))
}

/// The beginning of a long value; the line itself stands below the message.
fn short(value: &str) -> String {
    match value.char_indices().nth(60).and_then(|(cut, _)| value.get(..cut)) {
        Some(beginning) => format!("{beginning}…"),
        None => value.to_owned(),
    }
}

fn example_fault(value: &str) -> Option<Fault> {
    let error = example::parse(value).err()?;
    let what = format!("the example cannot be read: {}", error.what);
    Some(Fault(error.column - 1, what, error.remedy))
}

fn pattern(value: &str) -> Option<Fault> {
    let built = RegexBuilder::new(value).size_limit(PATTERN_SIZE).build();
    match built {
        Ok(regex) if regex.is_match("") => {
            fault(format!("the pattern `{}` matches where nothing stands", short(value)), "let it ask for at least one letter")
        }
        Ok(_) => None,
        Err(regex::Error::CompiledTooBig(_)) => {
            fault(format!("the pattern `{}` grows too large", short(value)), "make its repetitions shorter")
        }
        Err(error) => {
            let told = error.to_string();
            let what = told.lines().last().unwrap_or("").trim_start_matches("error: ");
            let what = format!("the pattern `{}` cannot be read: {what}", short(value));
            let remedy = "mend it, or put a backslash before a mark that means itself".to_owned();
            Some(Fault(pattern_offset(&told), what, remedy))
        }
    }
}

/// Where the carets stand under the pattern in the message of the `regex` crate, which indents both by four.
fn pattern_offset(told: &str) -> usize {
    let is_carets = |line: &&str| line.contains('^') && line.trim().chars().all(|char| char == '^');
    let carets = told.lines().find(is_carets);
    let column = carets.and_then(|line| line.find('^'));
    column.map_or(0, |column| column.saturating_sub(4))
}

fn one_of(value: &str, key: &str, allowed: &[&str]) -> Option<Fault> {
    if allowed.contains(&value) {
        return None;
    }
    let list = || format!("write one of: {}", allowed.join(", "));
    let remedy = if allowed.iter().all(|word| word.len() < 3) { list() } else { did_you_mean(value, allowed.iter().copied(), list) };
    let what = format!("`{key}` cannot be `{value}`");
    Some(Fault(0, what, remedy))
}

fn within(value: &str) -> Option<Fault> {
    let is_number = value.parse::<u32>().is_ok_and(|words| (1..=1_000).contains(&words));
    if is_number || value == "sentence" {
        return None;
    }
    fault(format!("`within` cannot be `{value}`"), "write a number of words from 1 to 1000, or `sentence`")
}

fn date(value: &str, key: &str) -> Option<Fault> {
    let parts: Vec<&str> = value.split('-').collect();
    let digits = |part: &str, width: usize| part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit());
    let number = |part: &str, most: u8| digits(part, 2) && part.parse::<u8>().is_ok_and(|number| (1..=most).contains(&number));
    let good = match parts.as_slice() {
        [year] => digits(year, 4),
        [year, month] => digits(year, 4) && number(month, 12),
        [year, month, day] => digits(year, 4) && number(month, 12) && number(day, 31),
        _ => false,
    };
    if good {
        return None;
    }
    fault(format!("`{key}` cannot be `{value}`"), "write a date as 2021, 2021-03 or 2021-03-15")
}

fn target(value: &str) -> Option<Fault> {
    match value.split_once('/') {
        Some(("terms" | "labels" | "actors" | "sources" | "cues" | "categories", id)) if !id.is_empty() => None,
        _ => fault(format!("`{value}` names no entry"), "write section and id, as in labels/terrorist"),
    }
}

fn schema(value: &str) -> Option<Fault> {
    if value == SCHEMA {
        return None;
    }
    fault(
        format!("this file is written for schema `{value}`, and this program reads schema {SCHEMA}"),
        "write `schema: 1`, or use the version of the program that the file was written for",
    )
}

/// Ids that stand twice in a section.
pub fn entries(source: Source<'_>, file: &Map) -> Vec<Error> {
    let mut errors = Vec::new();
    for (section, value) in &file.fields {
        let Value::Maps(entries) = value else {
            continue;
        };
        let mut lines: HashMap<&str, usize> = HashMap::new();
        for id in entries.iter().filter_map(|entry| entry.text("id")) {
            if let Some(first) = lines.insert(&id.value, id.line) {
                lines.insert(&id.value, first);
                let what = format!("the id `{}` stands in `{section}` here and on line {first}", id.value);
                let remedy = "give one of them another id, or make them one entry".to_owned();
                errors.push(source.error(id.line, id.column, what, remedy));
            }
        }
    }
    errors
}
