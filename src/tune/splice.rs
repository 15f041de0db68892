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
    let cuts = joined(source.text, cuts);
    let mut text = source.text.to_owned();
    let mut places: Vec<usize> = Vec::new();
    for (range, kept) in cuts {
        let gone = range.len() - kept.len();
        places.iter_mut().for_each(|place| *place -= gone);
        places.push(range.start);
        text.replace_range(range, &kept);
    }
    // From the last to the first: what is tidied moves nothing before it but the blanks at its own line's end.
    let mut end = text.len();
    for place in places {
        end = tidy(&mut text, place.min(end));
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
    Some((behind_comma(text, item.bytes.start)..item.bytes.end, String::new()))
}

/// Where a cut begins that ends a list: at the comma before it, unless a comment stands between.
fn behind_comma(text: &str, start: usize) -> usize {
    let before = text.get(..start).unwrap_or("");
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let lead = before.trim_end_matches(char::is_whitespace);
    let commented = lead.len() < line_start && lead.rsplit('\n').next().is_some_and(|line| line.contains('#'));
    lead.strip_suffix(',').filter(|_| !commented).map_or(start, str::len)
}

/// Cuts from the last to the first, those that share bytes or touch as one.
fn joined(text: &str, mut cuts: Vec<(Range<usize>, String)>) -> Vec<(Range<usize>, String)> {
    cuts.sort_by_key(|(range, _)| range.start);
    let mut all: Vec<(Range<usize>, String)> = Vec::new();
    for cut in cuts {
        all.push(cut);
        while let [.., (before, _), (last, _)] = all.as_slice()
            && last.start <= before.end
            && let (Some((range, kept)), Some((last, before))) = (all.pop(), all.last_mut())
        {
            *last = last.start.min(range.start)..last.end.max(range.end);
            before.push_str(&kept);
            // the end of a list takes the comma before it, which may be what an earlier cut ends with
            if text.get(last.end..).is_some_and(|rest| rest.trim_start().starts_with(']')) {
                last.start = behind_comma(text, last.start);
            }
        }
    }
    all.reverse();
    all
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

/// Takes away the blanks that a cut left at the end of a line, and the line if nothing else is on it. Where the rest goes on.
fn tidy(text: &mut String, at: usize) -> usize {
    let (Some(before), Some(after)) = (text.get(..at), text.get(at..)) else { return at };
    let Some(end) = ["\n", "\r\n"].iter().find(|end| after.starts_with(**end)).map(|end| end.len()) else { return at };
    let kept = before.trim_end_matches([' ', '\t']);
    let (whole, kept) = (kept.ends_with('\n') && kept.len() < at, kept.len());
    text.replace_range(kept..at + if whole { end } else { 0 }, "");
    kept
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
            ("[one, two,\n      three]", 1, "[one,\n      three]"),
            ("[one,\n      two,\n      three]", 1, "[one,\n      three]"),
            ("[one,\r\n      two,\r\n      three]", 1, "[one,\r\n      three]"),
        ] {
            let file = |forms: &str| format!("{HEAD}  - id: a   # the first\n    class: contested\n    forms: {forms}\n");
            let changed = cut_out(&file(before), &[item(0, at)]);
            assert_eq!(changed, Ok(file(after)), "{before}");
        }
    }

    #[test]
    fn neighbours_go_together() {
        for (before, gone, after) in [
            ("[one, two, three]", &[1, 2][..], "[one]"),
            ("[one, two, three]", &[0, 1], "[three]"),
            ("[one,\n      two, three]", &[1, 2], "[one]"),
            ("[one,\n      two, three,\n      four]", &[1, 2], "[one,\n      four]"),
            ("[one, two, # why two\n      three]", &[1, 2], "[one,  # why two\n      ]"),
            ("\n      - one\n      - two # why\n      - three\n", &[0, 1], "\n      # why\n      - three\n"),
        ] {
            let file = |forms: &str| format!("{HEAD}  - id: a\n    class: contested\n    forms: {forms}\n");
            let items: Vec<Item> = gone.iter().map(|&at| item(0, at)).collect();
            assert_eq!(cut_out(&file(before), &items), Ok(file(after)), "{before}");
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

    /// An actor with commented lists of names, exceptions and examples, and a byname with lists of its own; every item and every
    /// comment is another.
    fn heavily_commented(styles: &[u8], lengths: &[usize]) -> (String, Vec<Item>, Vec<String>) {
        let (mut text, mut items, mut words) =
            ("# top\nschema: 1 # one\nlexicon: quay\n\nactors: # all of them\n".to_owned(), Vec::new(), Vec::new());
        let mut notes = 0;
        let mut note = || {
            notes += 1;
            format!("# note {notes}: [a, b], {{c}} 'd")
        };
        let mut drawn = styles.iter().copied().zip(lengths.iter().copied()).cycle();
        for entry in 0..2 {
            text.push_str(&format!("  {}\n  - id: a{entry} {}\n    name: 'It''s' {}\n", note(), note(), note()));
            for (epithet, indent) in [(None, "    "), (Some(0), "        ")] {
                if epithet.is_some() {
                    text.push_str(&format!("    epithets: {}\n      {}\n      - class: contested {}\n", note(), note(), note()));
                }
                for key in ["forms", "except", "examples"] {
                    let Some((style, length)) = drawn.next() else { continue };
                    let own: Vec<String> = (0..length).map(|at| format!("w{entry}{}{key}{at}", u8::from(epithet.is_some()))).collect();
                    let list = match style % 4 {
                        0 => format!(" [{}] {}\n", own.join(", "), note()),
                        1 => {
                            format!(" [{}]\n", own.chunks(2).map(|two| two.join(", ")).collect::<Vec<_>>().join(&format!(",\n{indent}  ")))
                        }
                        2 => format!(
                            " [{}\n{indent}] {}\n",
                            own.iter().map(|word| format!("{word}, {}", note())).collect::<Vec<_>>().join(&format!("\n{indent}  ")),
                            note()
                        ),
                        _ => {
                            own.iter().map(|word| format!("\n{indent}  {}\n{indent}  - {word} {}", note(), note())).collect::<String>()
                                + "\n"
                        }
                    };
                    text.push_str(&format!("{indent}{key}:{list}{indent}{}\n", note()));
                    for (at, word) in own.into_iter().enumerate() {
                        items.push(Item { section: "actors".to_owned(), entry, epithet, key, at });
                        words.push(word);
                    }
                }
            }
        }
        (text, items, words)
    }

    fn comments(text: &str) -> Vec<&str> {
        text.lines().filter_map(|line| line.find('#').map(|at| &line[at..])).collect()
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

        #[test]
        fn any_edits_of_a_commented_file_take_what_is_meant(
            styles in prop::collection::vec(0u8..4, 12),
            lengths in prop::collection::vec(2usize..7, 12),
            picks in prop::collection::vec(any::<prop::sample::Index>(), 1..12),
            crlf in any::<bool>(),
        ) {
            let (text, items, words) = heavily_commented(&styles, &lengths);
            let text = if crlf { text.replace('\n', "\r\n") } else { text };
            let mut gone: Vec<usize> = picks.iter().map(|pick| pick.index(items.len())).filter(|&at| items[at].at > 0).collect();
            gone.sort_unstable();
            gone.dedup();
            let cut: Vec<Item> = gone.iter().map(|&at| items[at].clone()).collect();
            let changed = cut_out(&text, &cut);
            prop_assert!(changed.is_ok(), "{text}\n{cut:?}\n{changed:?}");
            let changed = changed.unwrap();
            prop_assert_eq!(comments(&text), comments(&changed));
            for (at, word) in words.iter().enumerate() {
                prop_assert_eq!(changed.contains(word.as_str()), !gone.contains(&at), "{} in {}", word, changed);
            }
            prop_assert!(changed.lines().all(|line| line.trim_end() == line), "{changed:?}");
            let blank = |text: &str| text.lines().filter(|line| line.is_empty()).count();
            prop_assert_eq!(blank(&text), blank(&changed));
            // A line with nothing that goes is the same bytes; only a comma at its end may go with what stood behind it.
            let meant = |line: &&str| gone.iter().any(|&at| line.contains(words[at].as_str()));
            let plain = |line: &str| line.trim_end_matches([',', ']']).to_owned();
            let mut rest = changed.lines().map(plain);
            for line in text.lines().filter(|line| !meant(line)).map(plain) {
                prop_assert!(rest.any(|other| other == line), "{line:?} is changed in\n{changed}");
            }
        }
    }
}
