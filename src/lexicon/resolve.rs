//! From files laid over each other to the [`Lexicon`] that later rooms read.
//!
//! One function a section; a key of the schema that a later room wants is one line here. References between entries are checked here,
//! because only now all files are at hand.

use std::collections::BTreeSet;
use std::collections::HashMap;
use std::collections::HashSet;

use serde::Deserialize;
use serde::de::value::StrDeserializer;

use super::model::Actor;
use super::model::Category;
use super::model::Context;
use super::model::Cue;
use super::model::Entry;
use super::model::Epithet;
use super::model::Label;
use super::model::Lexicon;
use super::model::Party;
use super::model::Policy;
use super::model::Shape;
use super::model::SourceClass;
use super::model::State;
use super::model::Takes;
use super::model::Term;
use super::model::Verb;
use super::model::WordList;
use super::overlay::Laid;
use super::overlay::Layer;
use super::overlay::section;
use super::raw::Map;
use super::raw::Text;
use super::spelling::did_you_mean;
use super::texts::Texts;
use crate::error::Error;
use crate::error::Result;

/// Lays the files over each other and reads off every section; beside it, what is probably a slip.
///
/// # Errors
///
/// An entry that is incomplete, a term whose category no file has, or a policy about an entry that no file has.
pub fn resolve(layers: &[Layer<'_>]) -> Result<(Lexicon, Vec<Error>)> {
    let mut slips = Vec::new();
    let mut laid = |name: &str| {
        let section = section(layers, name)?;
        slips.extend(section.slips);
        Result::Ok(section.entries)
    };
    let (terms, policies, actors) = (laid("terms")?, laid("policies")?, laid("actors")?);
    let lexicon = Lexicon {
        files: Vec::new(),
        categories: each(&laid("categories")?, category),
        labels: each(&laid("labels")?, label),
        actors: each(&actors, actor),
        states: states(&actors),
        sources: each(&laid("sources")?, source),
        cues: each(&laid("cues")?, cue),
        verbs: each(&laid("verbs")?, verb),
        words: each(&laid("words")?, words),
        terms: each(&terms, term),
        policies: each(&policies, policy),
    };
    categories_exist(layers, &terms, &lexicon)?;
    let known = ids(layers);
    targets_exist(layers, &known, &policies)?;
    states_exist(layers, &known, &actors)?;
    Ok((lexicon, slips))
}

fn each<T>(entries: &[Laid<'_>], read: fn(&Laid<'_>) -> T) -> Vec<T> {
    entries.iter().map(read).collect()
}

fn categories_exist(layers: &[Layer<'_>], terms: &[Laid<'_>], lexicon: &Lexicon) -> Result<()> {
    let names: Vec<&str> = lexicon.categories.iter().map(|category| category.id.as_str()).collect();
    let known: HashSet<&str> = names.iter().copied().collect();
    for laid in terms {
        let Some(category) = laid.map.text("category").filter(|text| !known.contains(text.value.as_str())) else {
            continue;
        };
        let what = format!("no file has the category `{}` of the term `{}`", category.value, laid.map.word("id"));
        let remedy =
            did_you_mean(&category.value, names.iter().copied(), || "add it under `categories:` with its `id` and `about`".to_owned());
        return Err(laid.error_at(layers, category, what, remedy));
    }
    Ok(())
}

/// A policy about an entry that is nowhere would pass every text, so it is refused.
fn targets_exist(layers: &[Layer<'_>], known: &BTreeSet<String>, policies: &[Laid<'_>]) -> Result<()> {
    for laid in policies {
        let Some(target) = laid.map.list("applies_to").iter().find(|target| !known.contains(&target.value)) else {
            continue;
        };
        let what = format!("the policy `{}` is about `{}`, which no file has", laid.map.word("id"), target.value);
        let names = known.iter().map(String::as_str);
        let remedy = did_you_mean(&target.value, names, || "check section and id, and which lexicons are loaded".to_owned());
        return Err(laid.error_at(layers, target, what, remedy));
    }
    Ok(())
}

/// An army of a state that is nowhere would lack the names that armies have, so it is refused.
fn states_exist(layers: &[Layer<'_>], known: &BTreeSet<String>, actors: &[Laid<'_>]) -> Result<()> {
    for laid in actors {
        let Some(state) = laid.map.text("army_of").filter(|state| !known.contains(&format!("actors/{}", state.value))) else {
            continue;
        };
        let what = format!("`{}` is the army of `{}`, which no file has", laid.map.word("id"), state.value);
        let names = known.iter().filter_map(|id| id.strip_prefix("actors/"));
        let remedy = did_you_mean(&state.value, names, || "write the id of an actor that has `adjectives`".to_owned());
        return Err(laid.error_at(layers, state, what, remedy));
    }
    Ok(())
}

/// Every entry that another may name, as `section/id`, whether it is switched off or not.
fn ids(layers: &[Layer<'_>]) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for layer in layers {
        for (section, _) in &layer.map.fields {
            let entries = layer.map.maps(section);
            ids.extend(entries.iter().map(|entry| format!("{section}/{}", entry.word("id"))));
        }
    }
    ids
}

fn category(laid: &Laid<'_>) -> Category {
    Category { id: word(&laid.map, "id"), about: word(&laid.map, "about") }
}

fn term(laid: &Laid<'_>) -> Term {
    Term {
        entry: entry(laid),
        category: word(&laid.map, "category"),
        direction: choice(&laid.map, "direction"),
        weight: laid.map.word("weight").parse().unwrap_or_default(),
        alternatives: words_of(laid.map.list("alternatives")),
    }
}

fn label(laid: &Laid<'_>) -> Label {
    Label { entry: entry(laid), class: choice(&laid.map, "class") }
}

fn actor(laid: &Laid<'_>) -> Actor {
    let party = |map: &Map| Party { name: word(map, "name"), from: word(map, "from"), to: word(map, "to") };
    let epithets = laid.map.maps("epithets").iter().zip(1..);
    Actor {
        entry: entry(laid),
        name: word(&laid.map, "name"),
        kind: choice(&laid.map, "kind"),
        gender: word(&laid.map, "gender"),
        parties: laid.map.maps("parties").iter().map(party).collect(),
        epithets: epithets.map(|(map, number)| epithet(laid, map, number)).collect(),
    }
}

/// The states that have adjectives, each with its army.
fn states(actors: &[Laid<'_>]) -> Vec<State> {
    let armies: HashMap<&str, u32> = actors.iter().map(|laid| laid.map.word("army_of")).zip(0..).collect();
    let state = |(laid, at): (&Laid<'_>, u32)| {
        let id = laid.map.word("id");
        let forms = words_of(laid.map.list("adjectives"));
        let adjective = Entry { id: id.to_owned(), forms, except: words_of(laid.map.list("except")), ..Entry::default() };
        (!adjective.forms.is_empty()).then(|| State { adjective, actor: at, army: armies.get(id).copied().unwrap_or(at) })
    };
    actors.iter().zip(0..).filter_map(state).collect()
}

fn epithet(actor: &Laid<'_>, map: &Map, number: usize) -> Epithet {
    let id = format!("{}/{number}", actor.map.word("id"));
    Epithet { entry: entry_of(map, id, actor.file), class: choice(map, "class") }
}

fn source(laid: &Laid<'_>) -> SourceClass {
    SourceClass { entry: entry(laid), step: laid.map.word("step").parse().unwrap_or_default() }
}

fn cue(laid: &Laid<'_>) -> Cue {
    let shape = choice(&laid.map, "shape");
    let takes = match laid.map.get("takes") {
        Some(_) => laid.map.list("takes").iter().filter_map(|text| named(&text.value)).collect(),
        None => usual_contents(shape),
    };
    Cue { entry: entry(laid), verb: choice(&laid.map, "verb"), shape, takes, thought: laid.map.flag("thought") }
}

/// What a cue takes that does not say so; `takes: []` says "quotations only".
fn usual_contents(shape: Shape) -> Vec<Takes> {
    match shape {
        Shape::Verb => vec![Takes::Clause, Takes::That],
        Shape::Noun => vec![Takes::That],
        Shape::Preposition | Shape::Adverb => vec![Takes::Clause],
        Shape::Passive => vec![Takes::That, Takes::To],
    }
}

fn verb(laid: &Laid<'_>) -> Verb {
    Verb {
        entry: entry(laid),
        shape: choice(&laid.map, "shape"),
        owner: choice(&laid.map, "owner"),
        of_doer: laid.map.flag("of_doer"),
        figurative: laid.map.flag("figurative"),
        aimed: laid.map.flag("aimed"),
    }
}

fn policy(laid: &Laid<'_>) -> Policy {
    Policy {
        entry: entry(laid),
        applies_to: words_of(laid.map.list("applies_to")),
        allowed: words_of(laid.map.list("allowed")),
        as_of: word(&laid.map, "as_of"),
        rule: word(&laid.map, "rule"),
        alternatives: words_of(laid.map.list("alternatives")),
    }
}

fn words(laid: &Laid<'_>) -> WordList {
    WordList { entry: entry(laid), about: word(&laid.map, "about") }
}

fn entry(laid: &Laid<'_>) -> Entry {
    entry_of(&laid.map, word(&laid.map, "id"), laid.file)
}

fn entry_of(map: &Map, id: String, file: usize) -> Entry {
    Entry {
        id,
        file: u16::try_from(file).unwrap_or(u16::MAX),
        line: u32::try_from(map.line).unwrap_or(u32::MAX),
        forms: words_of(map.list("forms")),
        except: words_of(map.list("except")),
        near: map.map("near").map(context),
        not_near: map.map("not_near").map(context),
        patterns: words_of(map.list("patterns")),
        why: word(map, "why").into(),
        examples: words_of(map.list("examples")),
        cite: word(map, "cite").into(),
    }
}

/// `sentence`, and nothing at all, is no number: the whole sentence.
fn context(map: &Map) -> Context {
    Context { forms: words_of(map.list("forms")), within: map.word("within").parse().ok() }
}

fn word(map: &Map, key: &str) -> String {
    map.word(key).to_owned()
}

fn words_of(texts: &[Text]) -> Texts {
    texts.iter().map(|text| text.value.clone()).collect()
}

/// The variant behind a key, or the usual one without it; the reader has let only their names through.
fn choice<T: for<'de> Deserialize<'de> + Default>(map: &Map, key: &str) -> T {
    named(map.word(key)).unwrap_or_default()
}

/// The variant of that name, as the model spells it.
fn named<T: for<'de> Deserialize<'de>>(name: &str) -> Option<T> {
    T::deserialize(StrDeserializer::<serde::de::value::Error>::new(name)).ok()
}

#[cfg(test)]
mod tests {
    use super::super::model::ActorKind;
    use super::super::model::Class;
    use super::super::model::Direction;
    use super::super::model::VerbClass;
    use super::super::schema::Rule;
    use super::super::schema::Shape as Value;
    use super::super::tables::FILE;
    use super::*;

    /// The words that the schema allows behind a key of a section.
    fn allowed(section: &str, key: &str) -> &'static [&'static str] {
        let Some(Value::Maps(table)) = FILE.key(section).map(|key| key.shape) else {
            panic!("no section {section}");
        };
        match table.key(key).map(|key| key.shape) {
            Some(Value::Text(Rule::OneOf(words)) | Value::List(Rule::OneOf(words))) => words,
            other => panic!("{section}/{key} is {other:?}"),
        }
    }

    #[test]
    fn the_model_knows_every_word_that_the_schema_allows() {
        assert!(allowed("labels", "class").iter().all(|word| named::<Class>(word).is_some()));
        assert!(allowed("terms", "direction").iter().all(|word| named::<Direction>(word).is_some()));
        assert!(allowed("actors", "kind").iter().all(|word| named::<ActorKind>(word).is_some()));
        assert!(allowed("cues", "verb").iter().all(|word| named::<VerbClass>(word).is_some()));
        assert!(allowed("cues", "shape").iter().all(|word| named::<Shape>(word).is_some()));
        assert!(allowed("cues", "takes").iter().all(|word| named::<Takes>(word).is_some()));
    }
}
