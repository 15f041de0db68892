//! Changes to a file that a person wrote: as few bytes as can be, read again and compared before anybody gets to see them.
//!
//! Comments, order and quoting stay, because nothing is written anew: an item is cut out of its list, and all the rest of the
//! file is the same bytes as before.

use std::ops::Range;

use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::lexicon::Map;
use crate::lexicon::Source;
use crate::lexicon::Text;
use crate::lexicon::Value;
use crate::lexicon::read;

/// One item of a list of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Item {
    /// Section of the entry.
    pub section: String,
    /// Number of the entry in its section, from 0.
    pub entry: usize,
    /// Number of the epithet in the entry, where it is one's.
    pub epithet: Option<usize>,
    /// Key of the list.
    pub key: &'static str,
    /// Number of the item in the list, from 0.
    pub at: usize,
}

/// The text of a lexicon without these items.
///
/// # Errors
///
/// A file that is no lexicon, an item that is not there or is the last of its list, and a cut after which the file would not say
/// just the same without the items.
pub fn without(source: Source<'_>, items: &[Item]) -> Result<String> {
    let refused = || {
        let what = format!("{} cannot be changed without changing more than is meant", source.name);
        Error::new(Kind::Lexicon, what, "change it by hand")
    };
    let map = read(source).map_err(|errors| errors.into_iter().next().unwrap_or_else(refused))?;
    let mut cuts = Vec::new();
    for item in items {
        let list = list(&map, item).filter(|list| list.len() > 1).ok_or_else(refused)?;
        cuts.push(cut(source.text, list.get(item.at).ok_or_else(refused)?).ok_or_else(refused)?);
    }
    cuts.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    let mut text = source.text.to_owned();
    for (range, kept) in cuts {
        text.replace_range(range, &kept);
    }
    let expected = expected(&map, items);
    match read(Source { name: source.name, text: &text }) {
        Ok(changed) if same(&changed, &expected) => Ok(text),
        _ => Err(refused()),
    }
}

fn list<'m>(map: &'m Map, item: &Item) -> Option<&'m [Text]> {
    let entry = map.maps(&item.section).get(item.entry)?;
    let owner = match item.epithet {
        Some(nth) => entry.maps("epithets").get(nth)?,
        None => entry,
    };
    Some(owner.list(item.key))
}

/// The bytes that an item takes with the mark that sets it off, and what has to stand there instead.
fn cut(text: &str, item: &Text) -> Option<(Range<usize>, String)> {
    let (before, after) = (text.get(..item.bytes.start)?, text.get(item.bytes.end..)?);
    if item.bytes.is_empty() {
        return None;
    }
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    if let Some(indent) = before.get(line_start..)?.strip_suffix("- ").filter(|lead| lead.trim().is_empty()) {
        return block_cut(text, line_start, indent, item.bytes.end);
    }
    let blank = |char: char| char == ' ' || char == '\t';
    let rest = after.trim_start_matches(char::is_whitespace);
    if let Some(behind) = rest.strip_prefix(',') {
        let next = behind.trim_start_matches(blank);
        // A comment keeps its distance.
        let behind = if next.starts_with(['#', '\n', '\r']) { behind } else { next };
        return Some((item.bytes.start..text.len() - behind.len(), String::new()));
    }
    let lead = before.trim_end_matches(char::is_whitespace);
    let commented = lead.len() < line_start && lead.rsplit('\n').next().is_some_and(|line| line.contains('#'));
    let start = lead.strip_suffix(',').filter(|_| !commented).map_or(item.bytes.start, str::len);
    Some((start..item.bytes.end, String::new()))
}

/// The whole line of an item behind a hyphen; its comment stays.
fn block_cut(text: &str, start: usize, indent: &str, end: usize) -> Option<(Range<usize>, String)> {
    let after = text.get(end..)?;
    let line = after.split_inclusive('\n').next().unwrap_or("");
    let comment = line.trim_start();
    match comment.starts_with('#') {
        true => Some((start..end + line.len(), format!("{indent}{comment}"))),
        false if comment.is_empty() => Some((start..end + line.len(), String::new())),
        false => None,
    }
}

/// What the file has to say when the items are gone.
fn expected(map: &Map, items: &[Item]) -> Map {
    let mut map = map.clone();
    let mut items: Vec<&Item> = items.iter().collect();
    items.sort_by_key(|item| std::cmp::Reverse(item.at));
    for item in items {
        let entry = maps_mut(&mut map, &item.section).and_then(|entries| entries.get_mut(item.entry));
        let owner = match item.epithet {
            Some(nth) => entry.and_then(|entry| maps_mut(entry, "epithets")?.get_mut(nth)),
            None => entry,
        };
        let field = owner.and_then(|owner| owner.fields.iter_mut().find(|(key, _)| key == item.key));
        if let Some((_, Value::List(list))) = field
            && item.at < list.len()
        {
            list.remove(item.at);
        }
    }
    map
}

fn maps_mut<'m>(map: &'m mut Map, key: &str) -> Option<&'m mut Vec<Map>> {
    match map.fields.iter_mut().find(|(name, _)| name == key) {
        Some((_, Value::Maps(maps))) => Some(maps),
        _ => None,
    }
}

/// Whether two files say the same, wherever it stands.
fn same(one: &Map, other: &Map) -> bool {
    one.fields.len() == other.fields.len()
        && one.fields.iter().zip(&other.fields).all(|((key, value), (other_key, other_value))| {
            key == other_key
                && match (value, other_value) {
                    (Value::Text(a), Value::Text(b)) => a.value == b.value,
                    (Value::List(a), Value::List(b)) => a.iter().map(|t| &t.value).eq(b.iter().map(|t| &t.value)),
                    (Value::Map(a), Value::Map(b)) => same(a, b),
                    (Value::Maps(a), Value::Maps(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
                    _ => false,
                }
        })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn item(entry: usize, at: usize) -> Item {
        Item { section: "labels".to_owned(), entry, epithet: None, key: "forms", at }
    }

    fn cut_out(text: &str, items: &[Item]) -> Result<String> {
        without(Source { name: "l.yaml", text }, items)
    }

    const HEAD: &str = "schema: 1 # always\nlexicon: quay\n# labels of the quay\nlabels:\n";

    #[test]
    fn an_item_goes_and_nothing_else() {
        for (before, at, after) in [
            ("[one, two, three]", 1, "[one, three]"),
            ("[one, two, three]", 2, "[one, two]"),
            ("[one,two]", 0, "[two]"),
            ("[ 'one' , \"two, or so\" , three ]", 1, "[ 'one' , three ]"),
            ("[one,   # first\n      two]", 0, "[   # first\n      two]"),
            ("[one, # first,\n      two]", 1, "[one, # first,\n      ]"),
            ("[one,\n      # between\n      two]", 1, "[one,\n      # between\n      ]"),
            ("[größe, two]   # kept", 0, "[two]   # kept"),
            ("\n      - one\n      - two # why two\n      - 'three'", 1, "\n      - one\n      # why two\n      - 'three'"),
            ("\n      - one\n      # above two\n      - two\n", 1, "\n      - one\n      # above two\n"),
        ] {
            let file = |forms: &str| format!("{HEAD}  - id: a   # the first\n    class: contested\n    forms: {forms}\n");
            let changed = cut_out(&file(before), &[item(0, at)]);
            assert_eq!(changed, Ok(file(after)), "{before}");
        }
    }

    #[test]
    fn what_cannot_be_cut_is_refused() {
        let one = format!("{HEAD}  - {{id: a, class: contested, forms: [one]}}\n");
        assert!(cut_out(&one, &[item(0, 0)]).is_err(), "the last form");
        assert!(cut_out(&one, &[item(3, 0)]).is_err(), "no such entry");
        let shared = format!("{HEAD}  - {{id: a, class: contested, forms: &f [one, two]}}\n  - {{id: b, class: contested, forms: *f}}\n");
        assert!(cut_out(&shared, &[item(0, 0)]).is_err(), "another entry has the same list");
        assert!(cut_out("labels: [", &[item(0, 0)]).is_err(), "no YAML");
    }

    fn form() -> impl Strategy<Value = String> {
        prop_oneof!["[a-zé]{1,6}( [a-z]{1,4})?", "'[a-z ,:#]{0,6}x'", "\"[a-z ,:#]{0,6}x\""]
    }

    /// A list of forms as people write them, with comments.
    fn written(forms: &[String], style: u8, comment: &str) -> String {
        match style {
            0 => format!("[{}]  # {comment}", forms.join(", ")),
            1 => format!("[{}\n    ]", forms.join(&format!(",   # {comment}\n      "))),
            2 => forms.iter().map(|form| format!("\n      - {form}")).collect(),
            _ => forms.iter().map(|form| format!("\n      # {comment}\n      - {form}   # {comment}")).collect(),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn only_the_lines_meant_change(
            entries in prop::collection::vec((prop::collection::vec(form(), 2..6), 0u8..4), 1..5),
            comment in "[a-z :,\\[\\]'\"{}-]{0,20}",
            pick in any::<prop::sample::Index>(),
            nth in any::<prop::sample::Index>(),
        ) {
            let mut text = HEAD.to_owned();
            for (at, (forms, style)) in entries.iter().enumerate() {
                text.push_str(&format!("  # {comment}\n  - id: e{at}   # {comment}\n    class: contested\n    forms: {}\n", written(forms, *style, &comment)));
            }
            let entry = pick.index(entries.len());
            let at = nth.index(entries[entry].0.len());
            let changed = cut_out(&text, &[item(entry, at)]);
            prop_assert!(changed.is_ok(), "{text}\n{changed:?}");
            let changed = changed.unwrap();
            let (old, new): (Vec<&str>, Vec<&str>) = (text.lines().collect(), changed.lines().collect());
            let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
            let tail = old.iter().rev().zip(new.iter().rev()).take_while(|(a, b)| a == b).count();
            prop_assert!(old.len() - (head + tail).min(old.len()) <= 2, "{text}\n{changed}");
            prop_assert_eq!(text.matches('#').count() - entries[entry].0[at].matches('#').count(), changed.matches('#').count());
        }
    }
}
