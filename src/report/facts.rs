//! What there is to say of a label or an attribution, in words that explanations and pages share.

use super::Sheet;
use super::agency;
use super::clean;
use crate::labelling::Deed;
use crate::labelling::Filler;
use crate::labelling::LabelRef;
use crate::labelling::Labelling;
use crate::labelling::Part;
use crate::labelling::Who;
use crate::lexicon::Entry;
use crate::lexicon::Lexicon;
use crate::measure::label_name;
use crate::measure::party_at;
use crate::record::Lines;
use crate::sourcing::Attribution;
use crate::sourcing::Form;

const STEPS: [&str; 6] = ["named person", "institution", "specific role", "role", "vague", "nobody"];

/// The facts of a label: bearer, entry, class, and the remarks on it.
pub(super) fn of_labelling(sheet: &Sheet, labelling: &Labelling) -> Vec<String> {
    let lexicon = sheet.lexicon;
    let actor = labelling.actor.and_then(|actor| sheet.score.actor_name(lexicon, actor));
    let name = label_name(lexicon, labelling.label);
    let bearer = actor.map_or("no actor".to_string(), clean);
    let mut facts = vec![bearer, clean(&name.id), labelling.class.name().to_string()];
    facts.extend(remarks_on_label(sheet, labelling));
    facts
}

/// What there is to say of a label beyond its bearer, entry and class: voice, what links them, what sets it apart.
pub(super) fn remarks_on_label(sheet: &Sheet, labelling: &Labelling) -> Vec<String> {
    let lexicon = sheet.lexicon;
    let mut facts = vec![labelling.voice.name().to_string()];
    match labelling.rule {
        Some(rule) => facts.push(format!("linked by “{}”", rule.name())),
        None => facts.push("unlinked".to_string()),
    }
    let inferred = labelling.inferred.and_then(|own| Some((sheet.score.actor_name(lexicon, own.actor)?, own.mention)));
    if let Some((name, mention)) = inferred {
        let (line, column) = Lines::new(sheet.document).place(mention.range().start);
        facts.push(format!("most likely {} ({line}:{column})", clean(name)));
    }
    if labelling.actor.is_some_and(|actor| actor as usize >= lexicon.actors.len()) {
        facts.push("in no lexicon".to_string());
    }
    if let Some(with) = label_name(lexicon, labelling.label).with {
        facts.push(format!("with {}", clean(&with)));
    }
    if labelling.negated {
        facts.push("denied, not counted".to_string());
    }
    facts
}

/// The facts of a deed: who does, who suffers, entry, construction, voice.
pub(super) fn of_deed(sheet: &Sheet, deed: &Deed) -> Vec<String> {
    let entry = sheet.lexicon.verbs.get(deed.verb as usize).map(|verb| clean(&verb.entry.id));
    let parts = Part::ALL.map(|part| match deed.fillers(part) {
        [] => format!("{}: not said", part.name()),
        fillers => format!("{}: {}", part.name(), fillers.iter().map(|filler| who(sheet, filler)).collect::<Vec<_>>().join(", ")),
    });
    let mut facts: Vec<String> = entry.into_iter().collect();
    facts.extend([agency::word(deed.construction).to_string(), deed.voice.name().to_string()]);
    facts.extend(parts);
    if deed.negated {
        facts.push("denied, not counted".to_string());
    }
    if deed.unreal {
        facts.push("not told as done, not counted".to_string());
    }
    facts
}

/// Who fills a part: an actor by its name, a label that is linked to nobody, or a kind.
fn who(sheet: &Sheet, filler: &Filler) -> String {
    match filler.who {
        Who::Actor(actor) => clean(sheet.score.actor_name(sheet.lexicon, actor).unwrap_or_default()),
        Who::Label(_) => format!("“{}” (no actor)", clean(filler.span.of(&sheet.document.text))),
        Who::Kind(kind) => agency::kind(kind).to_string(),
    }
}

/// The entry of a label; an association has none.
pub(super) fn label_entry(lexicon: &Lexicon, label: LabelRef) -> Option<&Entry> {
    match label {
        LabelRef::Label(n) => lexicon.labels.get(n as usize).map(|label| &label.entry),
        LabelRef::Epithet(actor, n) => {
            lexicon.actors.get(actor as usize).and_then(|actor| actor.epithets.get(n as usize)).map(|epithet| &epithet.entry)
        }
        LabelRef::Association(_) => None,
    }
}

/// A step of the ladder by number and name.
pub(super) fn step(n: u8) -> String {
    let name = STEPS.get(usize::from(n)).unwrap_or(&"");
    format!("{n} {name}")
}

/// The facts of an attribution: step, form, verb, flags, and what found it.
pub(super) fn of_attribution(attribution: &Attribution) -> Vec<String> {
    let mut facts = vec![step(attribution.step)];
    if attribution.as_written != attribution.step {
        facts.push(format!("as written {}", step(attribution.as_written)));
    }
    facts.push(form(attribution.form).to_string());
    facts.push(format!("{} verb", attribution.verb.name()));
    if attribution.thought {
        facts.push("thought, not counted".to_string());
    }
    for flag in &attribution.flags {
        let name = serde_json::to_value(flag).unwrap_or_default();
        facts.extend(name.as_str().map(str::to_string));
    }
    if !attribution.rule.is_empty() {
        facts.push(format!("found by “{}”", attribution.rule));
    }
    facts
}

/// How a content stands in the text, in words.
fn form(form: Form) -> &'static str {
    match form {
        Form::Direct => "quotation",
        Form::Partial => "partly quotation",
        Form::Indirect => "indirect speech",
    }
}

/// To whom the words of a source lead, and for whom it speaks.
pub(super) fn remarks(sheet: &Sheet, lines: &Lines, attribution: &Attribution) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(span) = attribution.resolved_to {
        let (line, column) = lines.place(span.range().start);
        let words = clean(span.of(&sheet.document.text));
        notes.push(format!("refers to “{words}” ({line}:{column})"));
    }
    let actor = attribution.actor.and_then(|actor| sheet.lexicon.actors.get(actor as usize));
    if let Some(actor) = actor {
        let party = party_at(actor, sheet.document.date.as_deref());
        let party = party.map_or(String::new(), |party| format!(", party {party}"));
        notes.push(clean(&format!("is or speaks for {}{party}", actor.name)));
    }
    notes
}
