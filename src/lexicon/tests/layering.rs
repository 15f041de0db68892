//! Files over files: overriding, switching off, and what comes out.

use std::collections::HashMap;
use std::path::Path;

use super::file;
use super::load;
use crate::lexicon::ActorKind;
use crate::lexicon::Class;
use crate::lexicon::Direction;
use crate::lexicon::Layers;
use crate::lexicon::Shape;
use crate::lexicon::Takes;
use crate::lexicon::VerbClass;
use crate::lexicon::VerbShape;
use crate::lexicon::builtins;
use crate::lexicon::find_builtin;
use crate::lexicon::find_pack;

const TERM: &str = "categories:\n  - {id: crime, about: Accuses.}\nterms:\n  - id: thug\n    category: crime\n    direction: heightens\n    weight: 3\n    forms: [thug(s), thuggery]\n    near: {forms: [mob], within: 5}\n    why: Because.\n";

/// One entry a section.
const ALL: &str = "version: 1.10\nabout: All of it.\ncategories: [{id: c, about: C.}]\nterms: [{id: t, category: c, direction: softens, weight: 2, forms: [f], alternatives: [g], except: [h], not_near: {forms: [i], within: sentence}, patterns: ['j+'], why: k, examples: ['[f]'], cite: l}]\nlabels: [{id: l, class: legitimising, forms: [f]}]\nactors: [{id: a, name: A, kind: state, gender: f, parties: [{name: P, from: 2011-03, to: 2012}], forms: [A], epithets: [{forms: [e], class: contested, why: w}, {forms: [f], class: descriptive}]}]\nsources: [{id: s, step: 4, forms: [f]}]\ncues: [{id: q, verb: factive, shape: passive, takes: [to, as], thought: true, forms: [f]}]\nverbs: [{id: v, shape: noun, owner: suffers, figurative: true, aimed: true, forms: [f]}]\npolicies: [{id: p, applies_to: [labels/l], allowed: [quoted], cite: C, as_of: 2021, rule: R}]\nwords: [{id: w, about: W., forms: [f]}]\n";

#[test]
fn terms_and_heads_are_read() {
    let text = file(ALL);
    let lexicon = load(&[&text]).unwrap();
    let about = &lexicon.files[0];
    assert_eq!((about.id.as_str(), about.version.as_str(), about.language.as_str()), ("test", "1.10", "en"));
    assert_eq!(about.fingerprint, blake3::hash(text.as_bytes()).to_hex().to_string());
    let term = &lexicon.terms[0];
    assert_eq!((term.direction, term.weight, term.category.as_str()), (Direction::Softens, 2, "c"));
    assert_eq!((&term.alternatives[..], &term.entry.except[..]), (&["g".to_owned()][..], &["h".to_owned()][..]));
    assert_eq!(term.entry.not_near.as_ref().map(|context| context.within), Some(None));
    assert_eq!((term.entry.line, &*term.entry.cite, term.entry.patterns[0].as_str()), (6, "l", "j+"));
}

#[test]
fn every_other_section_is_read() {
    let lexicon = load(&[&file(ALL)]).unwrap();
    assert_eq!(lexicon.labels[0].class, Class::Legitimising);
    let actor = &lexicon.actors[0];
    assert_eq!((actor.kind, actor.gender.as_str(), actor.parties[0].from.as_str()), (ActorKind::State, "f", "2011-03"));
    let epithets: Vec<_> = actor.epithets.iter().map(|epithet| (epithet.entry.id.as_str(), epithet.class)).collect();
    assert_eq!(epithets, [("a/1", Class::Contested), ("a/2", Class::Descriptive)]);
    assert_eq!(lexicon.sources[0].step, 4);
    let cue = &lexicon.cues[0];
    assert_eq!((cue.verb, cue.shape, cue.thought), (VerbClass::Factive, Shape::Passive, true));
    assert_eq!(cue.takes, [Takes::To, Takes::As]);
    assert_eq!((lexicon.verbs[0].shape, lexicon.policies[0].rule.as_str()), (VerbShape::Noun, "R"));
    assert_eq!(lexicon.words[0].about, "W.");
}

#[test]
fn a_later_file_overrides_field_by_field() {
    let later = file("terms:\n  - {id: thug, weight: 1, forms: [thug], near: {forms: [gang]}}\n");
    let lexicon = load(&[&file(TERM), &later]).unwrap();
    let [term] = lexicon.terms.as_slice() else {
        panic!("one term, not {:?}", lexicon.terms);
    };
    assert_eq!((term.weight, term.direction, &*term.entry.why), (1, Direction::Heightens, "Because."));
    assert_eq!(term.entry.forms[..], ["thug"]);
    assert_eq!(term.entry.near.as_ref().map(|context| (context.forms[0].as_str(), context.within)), Some(("gang", None)));
    assert_eq!((term.entry.file, term.entry.line), (1, 4));
    assert_eq!(lexicon.files.len(), 2);
}

#[test]
fn entries_are_switched_off_and_on() {
    let off = file("terms:\n  - {id: thug, off: true}\n");
    let on = file("terms:\n  - {id: thug, off: false, weight: 1}\n");
    let changed = file("terms:\n  - {id: thug, weight: 2}\n");
    assert!(load(&[&file(TERM), &off]).unwrap().terms.is_empty());
    assert!(load(&[&file(TERM), &off, &changed]).unwrap().terms.is_empty());
    let again = load(&[&file(TERM), &off, &changed, &on]).unwrap();
    assert_eq!((again.terms[0].weight, again.terms[0].entry.file), (1, 3));
    assert_eq!(load(&[&file(TERM), &on]).unwrap().terms.len(), 1);
    assert!(load(&[&off, &on]).is_err());
}

#[test]
fn an_entry_may_be_shipped_switched_off() {
    let dormant = file("labels:\n  - {id: group, class: descriptive, forms: [group], off: true}\n");
    let mut layers = Layers::empty();
    layers.push_str("1.yaml", dormant).unwrap();
    let (lexicon, slips) = layers.resolve_with_slips().unwrap();
    assert!(lexicon.labels.is_empty() && slips.is_empty());
    layers.push_str("2.yaml", file("labels:\n  - {id: group, off: false}\n")).unwrap();
    assert_eq!(layers.resolve().unwrap().labels.len(), 1);
}

#[test]
fn an_override_may_not_take_the_last_form() {
    let later = file("terms:\n  - {id: thug, forms: []}\n");
    let error = load(&[&file(TERM), &later]).unwrap_err().to_string();
    assert!(error.starts_with("2.yaml:4:10: `thug` has neither forms nor patterns"), "{error}");
}

#[test]
fn a_category_of_another_file_will_do() {
    let terms = file("terms:\n  - {id: a, category: crime, direction: softens, weight: 1, forms: [b]}\n");
    let categories = file("categories:\n  - {id: crime, about: c}\n");
    assert_eq!(load(&[&terms, &categories]).unwrap().terms.len(), 1);
}

#[test]
fn what_finds_no_entry_is_told_and_does_no_harm() {
    let mut layers = Layers::empty();
    layers.push_str("1.yaml", file(TERM)).unwrap();
    let later = "terms:\n  - {id: thugs, off: true}\n";
    layers.push_str("2.yaml", file(later)).unwrap();
    layers.push_str("3.yaml", file("terms:\n  - {id: thug, off: true}\n")).unwrap();
    layers.push_str("4.yaml", file("terms:\n  - {id: thug, weight: 1}\n")).unwrap();
    let (lexicon, slips) = layers.resolve_with_slips().unwrap();
    assert!(lexicon.terms.is_empty());
    let told: Vec<_> = slips.iter().map(ToString::to_string).collect();
    let messages = [
        "2.yaml:4:10: `off: true` finds no earlier entry `thugs` to switch off\n  |   - {id: thugs, off: true}\n  |          ^\n  = did you mean `thug`?",
        "4.yaml:4:10: `thug` was switched off by an earlier file and stays off\n  |   - {id: thug, weight: 1}\n  |          ^\n  = add `off: false` to switch it on again",
    ];
    assert_eq!(told, messages);
}

#[test]
fn a_policy_is_about_entries_that_are_there_or_has_forms_of_its_own() {
    let policy = |keys: &str| file(&format!("policies:\n  - {{id: p, {keys}allowed: [quoted], rule: R}}\n"));
    let off = file("terms:\n  - {id: thug, off: true}\n");
    let loads = |keys: &str| load(&[&file(TERM), &policy(keys), &off]);
    let missing = loads("applies_to: [terms/thog], ").unwrap_err().to_string();
    let told = "2.yaml:4:26: the policy `p` is about `terms/thog`, which no file has\n  |   - {id: p, applies_to: [terms/thog], allowed: [quoted], rule: R}\n  |                          ^\n  = did you mean `terms/thug`?";
    assert_eq!(missing, told);
    let idle = loads("").unwrap_err().to_string();
    assert!(idle.starts_with("2.yaml:4:10: `p` has neither targets nor forms, so nothing can match it"), "{idle}");
    assert!(idle.ends_with("= add `applies_to:` or `forms:`, or write `off: true` to remove an earlier entry"), "{idle}");
    assert!(loads("applies_to: [terms/thug], ").is_ok(), "an entry that is switched off is still there");
    assert_eq!(loads("forms: [thug(s)], ").unwrap().policies[0].entry.forms[..], ["thug(s)"]);
}

#[test]
fn lists_that_nothing_reads_are_told() {
    let known = ["boilerplate-lines", "boilerplate-openings", "titles"];
    let lists = "words:\n  - {id: titles, forms: [Gen]}\n  - {id: title, forms: [Col]}\n  - {id: boilerplte, forms: [Zap]}\n  - {id: boilerplate-line, forms: [Zap]}\n  - {id: harbours, forms: [x]}\n";
    let mut layers = Layers::empty();
    layers.push_str("1.yaml", file(lists)).unwrap();
    let told: Vec<_> = layers.unread_lists(&known).iter().map(ToString::to_string).collect();
    let messages = [
        "1.yaml:5:10: no list is called `title`, so nothing reads its words\n  |   - {id: title, forms: [Col]}\n  |          ^\n  = did you mean `titles`?",
        "1.yaml:6:10: no list is called `boilerplte`, so nothing reads its words\n  |   - {id: boilerplte, forms: [Zap]}\n  |          ^\n  = did you mean `boilerplate-lines` or `boilerplate-openings`?",
        "1.yaml:7:10: no list is called `boilerplate-line`, so nothing reads its words\n  |   - {id: boilerplate-line, forms: [Zap]}\n  |          ^\n  = did you mean `boilerplate-lines`?",
        "1.yaml:8:10: no list is called `harbours`, so nothing reads its words\n  |   - {id: harbours, forms: [x]}\n  |          ^\n  = the lists are boilerplate-lines, boilerplate-openings, titles",
    ];
    assert_eq!(told, messages);
}

#[test]
fn cues_that_do_not_say_what_they_take() {
    let text =
        file("cues:\n  - {id: a, forms: [said]}\n  - {id: b, shape: noun, forms: [claim]}\n  - {id: c, takes: [], forms: [mused]}\n");
    let lexicon = load(&[&text]).unwrap();
    let takes: Vec<_> = lexicon.cues.iter().map(|cue| cue.takes.clone()).collect();
    assert_eq!(takes, [vec![Takes::Clause, Takes::That], vec![Takes::That], vec![]]);
}

#[test]
fn word_lists_are_spelled_out() {
    let text = file("words:\n  - {id: titles, forms: [Gen(eral), Vice Admiral]}\n");
    let lexicon = load(&[&text]).unwrap();
    assert_eq!(lexicon.word_list("titles"), ["Gen", "General", "Vice Admiral"]);
    assert_eq!(lexicon.word_list("none"), [""; 0]);
}

#[test]
fn files_that_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("latin.yaml");
    std::fs::write(&path, b"schema: 1\nabout: caf\xe9\n").unwrap();
    let error = Layers::empty().push_file(&path).unwrap_err().to_string();
    let expected = format!("{}:2:11: this byte is not UTF-8\n  | about: caf\n  |           ^\n  = save the file as UTF-8", path.display());
    assert_eq!(error, expected);
    let error = Layers::empty().push_file(Path::new("no/such.yaml")).unwrap_err().to_string();
    assert!(error.starts_with("no/such.yaml: ") && error.ends_with("check the spelling of the path"), "{error}");
    let error = Layers::empty().push_file(folder.path()).unwrap_err().to_string();
    assert!(error.ends_with("name a file and not a folder"), "{error}");
    let error = find_builtin("no-such-lexicon").unwrap_err().to_string();
    assert!(error.starts_with("no built-in lexicon is called `no-such-lexicon`"), "{error}");
}

/// Two built-in files that share an id would override each other by accident. A category may stand in several files, so that each can be
/// loaded alone, but it must be the same category.
#[test]
fn built_in_lexicons_lie_beside_each_other() {
    let mut seen: HashMap<String, (&str, String)> = HashMap::new();
    let mut collisions = Vec::new();
    for builtin in builtins() {
        let mut layers = Layers::empty();
        layers.push_builtin(builtin.id).unwrap();
        let categories = layers.resolve().map(|lexicon| lexicon.categories).unwrap_or_default();
        let about = |id: &str| categories.iter().find(|category| category.id == id).map(|category| category.about.clone());
        let ids = layers.ids().into_iter().map(|(section, id)| (format!("{section}/{id}"), about(id).filter(|_| section == "categories")));
        for (id, about) in ids.chain([(format!("lexicon {}", builtin.id), None)]) {
            let about = about.unwrap_or_else(|| builtin.path.to_owned());
            match seen.get(&id) {
                Some((path, earlier)) if *earlier != about => collisions.push(format!("{id}: {path} and {}", builtin.path)),
                Some(_) => {}
                None => {
                    seen.insert(id, (builtin.path, about));
                }
            }
        }
    }
    assert_eq!(collisions, [""; 0]);
}

#[test]
fn built_in_lexicons_are_found_by_their_paths_too() {
    for name in ["actors-middle-east", "actors/middle-east"] {
        assert_eq!(find_builtin(name).map(|builtin| builtin.id), Ok("actors-middle-east"));
    }
    assert!(find_builtin("lexicons/conflict.yaml").is_err() && find_builtin("actors/conflict").is_err());
}

#[test]
fn packs_lie_over_the_others_only_when_they_are_asked_for() {
    assert!(Layers::builtin().unwrap().resolve().unwrap().policies.is_empty());
    let mut layers = Layers::builtin().unwrap();
    layers.push_builtin(find_pack("policies/reuters").unwrap().id).unwrap();
    let lexicon = layers.resolve().unwrap();
    assert!(!lexicon.policies.is_empty() && lexicon.files.last().unwrap().id == "reuters");
    let told = |id: &str| find_pack(id).unwrap_err().to_string();
    assert_eq!(told("reuter"), "no house-style pack is called `reuter`; did you mean `reuters`?");
    let none = "no house-style pack is called `conflict`; the packs are ap, bbc, reuters, wikipedia; policies of your own come with --lexicon FILE";
    assert_eq!(told("conflict"), none);
}

/// What was laid over each other when the program was built is what comes of it now.
#[test]
fn built_in_lexicons_are_packed_as_they_are_read() {
    let packed = Layers::builtin().unwrap().resolve().unwrap();
    let mut layers = Layers::builtin().unwrap();
    layers.push_str("nothing.yaml", "schema: 1\nlexicon: nothing\n").unwrap();
    let mut read = layers.resolve().unwrap();
    assert_eq!(read.files.pop().map(|file| file.id).as_deref(), Some("nothing"));
    assert!(packed == read);
    let hashes = read.files.iter().map(|file| (file.path.as_str(), file.fingerprint.clone()));
    let plain = builtins().iter().filter(|builtin| !builtin.is_pack());
    assert!(hashes.eq(plain.map(|builtin| (builtin.path, blake3::hash(builtin.yaml.as_bytes()).to_hex().to_string()))));
}

#[test]
fn built_in_lexicons_load() {
    let (lexicon, slips) = Layers::with_packs().unwrap().resolve_with_slips().unwrap();
    assert_eq!(lexicon.files.len(), builtins().len());
    let told: Vec<_> = slips.iter().map(ToString::to_string).collect();
    assert_eq!(told, [""; 0]);
    for builtin in builtins() {
        assert!(builtin.summary().unwrap().counts.iter().all(|(_, count)| *count > 0));
        let mut layers = Layers::empty();
        layers.push_str(builtin.path, builtin.yaml).unwrap();
    }
    let grammar = Layers::grammar().unwrap().resolve().unwrap();
    assert!(grammar.terms.is_empty() && grammar.labels.is_empty() && grammar.actors.is_empty());
    assert_eq!(grammar.words.len(), lexicon.words.len());
}
