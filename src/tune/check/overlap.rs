//! What entries of a section take from one another: each wording is read as an article would be, and the winner told.

use std::collections::HashMap;

use super::Finding;
use super::Part;
use super::Rule;
use crate::lexicon::Entry;
use crate::lexicon::Lexicon;
use crate::lexicon::Shape;
use crate::lexicon::Wording;
use crate::lexicon::expand;
use crate::matcher::Matcher;
use crate::text::Document;
use crate::text::Reading;
use crate::tune::subject::Subject;
use crate::tune::subject::subjects;

/// Wordings of one form that are tried.
const MOST: usize = 64;

/// Words of a context with which a wording is tried.
const SURROUNDINGS: usize = 8;

/// What stands around a wording that is tried: no word of any lexicon.
const BEFORE: &str = "Zyxw ";
const AFTER: &str = " zyxw";

/// The entries of each wording, by section.
pub struct Wordings {
    plain: HashMap<(&'static str, String), Vec<Subject>>,
    /// Those that ask for more than the wording.
    guarded: HashMap<(&'static str, String), Vec<Subject>>,
}

impl Wordings {
    /// The wordings of all entries.
    pub fn of(lexicon: &Lexicon) -> Wordings {
        let mut all = Wordings { plain: HashMap::new(), guarded: HashMap::new() };
        for (subject, entry) in subjects(lexicon) {
            let kind = if is_plain(entry) { &mut all.plain } else { &mut all.guarded };
            let Some(role) = role(subject, lexicon) else { continue };
            let forms = entry.forms.iter().filter_map(|form| expand(form).ok()).flatten();
            for wording in forms {
                let owners = kind.entry((role, wording.to_string())).or_default();
                if !owners.contains(&subject) {
                    owners.push(subject);
                }
            }
        }
        all
    }
}

fn is_plain(entry: &Entry) -> bool {
    entry.near.is_none() && entry.not_near.is_none() && entry.except.is_empty()
}

/// What an entry competes in; nothing for policies, which do not.
fn role(subject: Subject, lexicon: &Lexicon) -> Option<&'static str> {
    match subject {
        Subject::Policy(_) => None,
        Subject::Epithet(..) => Some("actors"),
        Subject::Cue(at) if lexicon.cues.get(at as usize).is_some_and(|cue| cue.shape == Shape::Noun) => Some("noun cues"),
        _ => Some(subject.section()),
    }
}

/// Forms of an entry that another entry has too, or whose matches go elsewhere.
pub fn check(part: &Part<'_>, lexicon: &Lexicon, matcher: &Matcher, wordings: &Wordings) -> Vec<Finding> {
    let Some(role) = role(part.subject, lexicon) else { return Vec::new() };
    let mut findings = Vec::new();
    for form in part.map.list("forms") {
        let tried: Vec<Wording<'_>> = expand(&form.value).unwrap_or_default().into_iter().take(MOST).collect();
        let shared = tried.iter().find_map(|wording| {
            let owners = wordings.plain.get(&(role, wording.to_string())).filter(|_| is_plain(part.entry))?;
            let other = owners.iter().find(|&&owner| owner != part.subject)?;
            Some((wording, *other))
        });
        let guarded = tried.iter().find_map(|wording| {
            let owners = wordings.guarded.get(&(role, wording.to_string())).filter(|_| is_plain(part.entry))?;
            let earlier = |other: &Subject| other.entry(lexicon).is_some_and(|entry| entry.file < part.entry.file);
            Some((wording, *owners.iter().find(|other| earlier(other))?))
        });
        if let Some((wording, other)) = shared {
            let what = format!("`{wording}` is also a form of {}", named(lexicon, other));
            findings.push(part.at(Rule::SharedForm, form, what, "keep it in one of them; an entry is changed by its own id"));
        } else if let Some((wording, other)) = guarded {
            let what = format!("`{wording}` is also a form of {}, whose conditions this entry passes over", named(lexicon, other));
            findings.push(part.at(Rule::SharedForm, form, what, "keep it in one of them; an entry is changed by its own id"));
        } else if let Some((wording, taker)) = tried.iter().find_map(|wording| Some((wording, taker(part, wording, matcher)?))) {
            let by = match taker {
                Taker::Exception => "an exception of its own".to_owned(),
                Taker::Context => "`not_near:` of its own".to_owned(),
                Taker::Entry(at) => named(lexicon, at),
            };
            let what = format!("{by} takes what `{wording}` finds");
            findings.push(part.at(Rule::Swallowed, form, what, "take the form out, or narrow the other one"));
        }
    }
    findings
}

enum Taker {
    Exception,
    Context,
    Entry(Subject),
}

/// Who finds a wording that stands by itself, if it is not its own entry.
fn taker(part: &Part<'_>, wording: &Wording<'_>, matcher: &Matcher) -> Option<Taker> {
    let mut exceptions = part.entry.except.iter().filter_map(|form| expand(form).ok()).flatten();
    if exceptions.any(|exception| exception == *wording) {
        return Some(Taker::Exception);
    }
    let mut first = None;
    for (before, after) in surroundings(part.entry) {
        match found(part, &before, wording, &after, matcher) {
            Found::Own => return None,
            other => first = first.or(Some(other)),
        }
    }
    match first? {
        Found::Other(subject) => Some(Taker::Entry(subject)),
        Found::Nothing => part.entry.not_near.is_some().then_some(Taker::Context),
        Found::Own => None,
    }
}

/// What may stand before and after a wording for its entry to find it: words of its `near:`, close by on either side, or farther off.
fn surroundings(entry: &Entry) -> Vec<(String, String)> {
    let Some(near) = &entry.near else { return vec![(BEFORE.to_owned(), AFTER.to_owned())] };
    let words = near.forms.iter().filter_map(|form| expand(form).ok()?.first().map(plain)).take(SURROUNDINGS);
    words
        .flat_map(|near| match near_by(entry) {
            true => vec![(BEFORE.to_owned(), format!(" {near}{AFTER}")), (format!("{BEFORE}{near} "), AFTER.to_owned())],
            false => vec![(BEFORE.to_owned(), format!("{AFTER} {near}"))],
        })
        .collect()
}

fn near_by(entry: &Entry) -> bool {
    entry.near.as_ref().is_some_and(|near| near.within.is_some())
}

enum Found {
    Own,
    Other(Subject),
    Nothing,
}

fn found(part: &Part<'_>, before: &str, wording: &Wording<'_>, after: &str, matcher: &Matcher) -> Found {
    let words = plain(wording);
    let document = Document::new("wording", format!("{before}{words}{after}."));
    let found = matcher.find(&Reading::new(&document, matcher.language()));
    let inside = |start: u32| (before.len()..before.len() + words.len()).contains(&(start as usize));
    let here: Vec<_> = part.subject.fellows(&found).into_iter().filter(|m| inside(m.span.start)).collect();
    if here.iter().any(|m| part.subject.is(matcher, m)) {
        return Found::Own;
    }
    here.first().map_or(Found::Nothing, |other| Found::Other(part.subject.fellow(matcher, other)))
}

/// A wording as a text would have it.
fn plain(wording: &Wording<'_>) -> String {
    wording.words.iter().map(|word| word.text.as_ref()).collect::<Vec<_>>().join(" ")
}

/// Section, id and place of another entry.
fn named(lexicon: &Lexicon, other: Subject) -> String {
    let Some(entry) = other.entry(lexicon) else { return other.section().to_owned() };
    let file = lexicon.files.get(usize::from(entry.file)).map_or("", |file| &file.path);
    format!("{}/{} ({file}:{})", other.section(), entry.id, entry.line)
}
