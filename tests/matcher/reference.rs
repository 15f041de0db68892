//! A slow and obvious matcher: every wording is tried at every token. The real one has to agree with it.

use plimsoll::lexicon::Context;
use plimsoll::lexicon::Entry;
use plimsoll::lexicon::Layers;
use plimsoll::lexicon::Lexicon;
use plimsoll::lexicon::Wording;
use plimsoll::lexicon::expand;
use plimsoll::matcher::Matcher;
use plimsoll::text::Document;
use plimsoll::text::Reading;
use plimsoll::text::count_words;
use plimsoll::text::fold::fold;
use plimsoll::text::token::Gap;
use proptest::prelude::*;

use crate::Actors;
use crate::FRAME;
use crate::Labels;
use crate::Section;
use crate::Terms;

/// An entry, and its first and one past its last token.
type Found = (u32, usize, usize);

/// All that a section's entries match, before they compete and after.
fn slow(lexicon: &Lexicon, section: Section, reading: &Reading) -> Vec<Found> {
    let entries: Vec<&Entry> = match section {
        Terms => lexicon.terms.iter().map(|term| &term.entry).collect(),
        Labels => lexicon.labels.iter().map(|label| &label.entry).collect(),
        Actors => lexicon.actors.iter().map(|actor| &actor.entry).collect(),
    };
    let mut all: Vec<Found> = Vec::new();
    for (entry, at) in entries.iter().zip(0..) {
        let own = places(&entry.forms, reading).into_iter().filter(|&place| section == Actors || !beside_hyphen(place, reading));
        all.extend(own.filter(|&place| stands(entry, place, reading)).map(|(first, end)| (at, first, end)));
    }
    all.sort_by_key(|&(at, first, end)| (first, usize::MAX - end, u16::MAX - entries[at as usize].file, at));
    let mut kept: Vec<Found> = Vec::new();
    for found in all {
        if kept.last().is_none_or(|last| last.2 <= found.1) {
            kept.push(found);
        }
    }
    kept
}

/// Every stretch of tokens inside one sentence that one of these forms fits.
fn places(forms: &[String], reading: &Reading) -> Vec<(usize, usize)> {
    let wordings: Vec<Wording> = forms.iter().flat_map(|form| expand(form).unwrap()).collect();
    let mut places = Vec::new();
    for sentence in &reading.sentences {
        let shouted = reading.paragraphs[sentence.paragraph].capitals;
        for first in sentence.first..sentence.end {
            let ends = wordings.iter().map(|wording| first + wording.words.len()).zip(&wordings);
            let fit = ends.filter(|&(end, wording)| end <= sentence.end && fits(wording, first, reading, shouted));
            places.extend(fit.map(|(end, _)| (first, end)));
        }
    }
    places
}

fn fits(wording: &Wording, first: usize, reading: &Reading, shouted: bool) -> bool {
    wording.words.iter().enumerate().all(|(nth, asked)| {
        let (word, gap) = (reading.word(first + nth).replace('\u{ad}', ""), reading.tokens[first + nth].gap);
        let joined = nth == 0 || matches!(gap, Gap::Space | Gap::Hyphen | Gap::Line);
        let (folded, asked_folded) = (fold(&word), fold(&asked.text));
        let spelled = if asked.any_ending { folded.starts_with(&asked_folded) } else { folded == asked_folded };
        joined && spelled && has_capitals(&word, &asked.text, shouted)
    })
}

fn has_capitals(word: &str, asked: &str, shouted: bool) -> bool {
    let all = |word: &str| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    if all(asked) {
        return all(word) && !shouted;
    }
    all(word) || asked.chars().zip(word.chars()).all(|(asked, c)| !asked.is_uppercase() || c.is_uppercase())
}

fn beside_hyphen((first, end): (usize, usize), reading: &Reading) -> bool {
    let hyphen = |at: usize| reading.tokens.get(at).is_some_and(|token| token.gap == Gap::Hyphen);
    hyphen(first) || hyphen(end)
}

fn stands(entry: &Entry, place: (usize, usize), reading: &Reading) -> bool {
    let swallowed = places(&entry.except, reading).iter().any(|e| e.0 <= place.0 && place.1 <= e.1);
    let near = |context: &Context, c: (usize, usize)| is_near(place, c, context.within, reading);
    let wanted = |context: &Context| places(&context.forms, reading).into_iter().any(|c| near(context, c));
    // One that is all inside the match is a part of the form.
    let outside = |c: &(usize, usize)| c.0 < place.0 || place.1 < c.1;
    let unwanted = |context: &Context| places(&context.forms, reading).into_iter().filter(outside).any(|c| near(context, c));
    !swallowed && entry.near.as_ref().is_none_or(wanted) && !entry.not_near.as_ref().is_some_and(unwanted)
}

fn is_near(place: (usize, usize), context: (usize, usize), within: Option<u32>, reading: &Reading) -> bool {
    if reading.sentence_of(place.0) != reading.sentence_of(context.0) {
        return false;
    }
    let between = if context.1 <= place.0 { context.1..place.0 } else { place.1..context.0.max(place.1) };
    within.is_none_or(|within| count_words(&reading.tokens[between]) < within as usize)
}

fn word() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["ox", "elk", "Owl", "OWL", "IS", "is", "oxen", "é"])
}

fn form() -> impl Strategy<Value = String> {
    let asked = (word(), prop::bool::weighted(0.2)).prop_map(|(word, star)| if star { format!("{word}*") } else { word.to_owned() });
    prop::collection::vec(asked, 1..4).prop_map(|words| words.join(" "))
}

/// Fields of an entry, perhaps with an exception and contexts.
fn fields() -> impl Strategy<Value = String> {
    let within = prop::sample::select(vec!["sentence", "1", "2", "4"]);
    let context = || prop::option::weighted(0.3, (form(), within.clone()));
    let parts = (prop::collection::vec(form(), 1..4), prop::option::weighted(0.3, form()), context(), context());
    parts.prop_map(|(forms, except, near, not_near)| {
        let mut fields = format!("forms: [{}]", forms.join(", "));
        fields.extend(except.map(|form| format!(", except: [{form}]")));
        fields.extend(near.map(|(form, within)| format!(", near: {{forms: [{form}], within: {within}}}")));
        fields.extend(not_near.map(|(form, within)| format!(", not_near: {{forms: [{form}], within: {within}}}")));
        fields
    })
}

/// Words of forms, and words that stand in no form and may begin like one.
fn text_word() -> impl Strategy<Value = &'static str> {
    prop_oneof![3 => word(), 1 => prop::sample::select(vec!["elkhound", "ELKS", "Owlet", "o", "iss", "e\u{301}", "élan", "Élan"])]
}

fn text() -> impl Strategy<Value = String> {
    let joint = prop::sample::select(vec![" ", " ", " ", " ", "-", ", ", ". ", " – ", "\n\n", "'s ", "’ ", " “", "\u{ad}"]);
    prop::collection::vec((text_word(), joint), 0..25)
        .prop_map(|words| words.iter().map(|(word, joint)| format!("{word}{joint}")).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn both_matchers_agree(section in prop::sample::select(vec![Terms, Labels, Actors]), files in prop::collection::vec(prop::collection::vec(fields(), 1..4), 1..3), text in text()) {
        let mut layers = Layers::empty();
        layers.push_str("frame.yaml", FRAME).unwrap();
        for (number, entries) in files.iter().enumerate() {
            let entries: String = entries.iter().enumerate().map(|(at, fields)| section.entry(&format!("e{number}-{at}"), fields)).collect();
            layers.push_str(&format!("{number}.yaml"), format!("schema: 1\nlexicon: t{number}\n{}{entries}", section.key())).unwrap();
        }
        let lexicon = layers.resolve().unwrap();
        let matcher = Matcher::new(&lexicon).unwrap();
        let document = Document::new("case", text);
        let reading = Reading::new(&document, matcher.language());
        let found: Vec<Found> = section.of(&matcher.find(&reading)).iter().map(|m| (m.entry, m.first, m.end)).collect();
        prop_assert_eq!(found, slow(&lexicon, section, &reading));
    }
}
