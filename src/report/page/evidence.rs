//! Every finding in its sentence, sorted as the tables count it, with the reasons of the lexicon.

use maud::Markup;
use maud::html;

use super::agency;
use super::excerpt::excerpt;
use super::found::Found;
use super::found::indices;
use super::found::shown;
use super::sums;
use super::tables::arrow;
use super::tables::standing;
use crate::lexicon::Entry;
use crate::measure::ActorRow;
use crate::measure::LabelRow;
use crate::measure::TermRow;
use crate::report::facts;
use crate::report::marked::Kind;
use crate::report::marked::head;
use crate::report::surface::Bearer;
use crate::sourcing::Voice;
use crate::text::Span;

/// All evidence of an article.
pub(super) fn evidence(found: &Found) -> Markup {
    let measures = found.sheet.measures;
    let policies = measures.policy.iter().flat_map(|policy| &policy.policies);
    html! {
        section.evidence {
            h3 id={ (found.prefix) "-evidence" } { "Every finding, in its sentence" }
            p.remark { "Places are line and column of the text; each leads into it." }
            @for (n, row) in measures.load.terms.iter().enumerate() { (term(found, n, row)) }
            @for (n, row) in measures.labelling.actors.iter().enumerate() { (actor(found, n, row)) }
            @for (n, row) in measures.labelling.unlinked.iter().enumerate() {
                (label(found, &Bearer::of(None), "no actor", row, &format!("{}-u-l{n}", found.prefix)))
            }
            @for (n, row) in measures.labelling.unlinked_denied.iter().enumerate() {
                (label(found, &Bearer::denied(None), "no actor", row, &format!("{}-u-d{n}", found.prefix)))
            }
            (agency::evidence(found))
            (attributions(found))
            (sums::sums(found))
            @for (n, row) in policies.enumerate() { (policy(found, n, &row.policy)) }
        }
    }
}

/// A place in the text, a sentence, and remarks on it.
pub(super) fn item(found: &Found, kind: Kind, index: usize, span: Span, sentence: Markup, remarks: &[String]) -> Markup {
    let keys = found.keys(kind, index);
    let (line, column) = found.lines.place(span.range().start);
    let title = found.sheet.document.body > 0 && found.lines.in_title(span);
    html! {
        li id=(found.note(kind, index)) data-kind=(keys.kind) data-category=[keys.category] data-voice=[keys.voice]
            data-actor=[keys.actor] data-step=[keys.step] {
            a.place href={ "#" (found.mark(kind, index)) } { @if title { "title " } (line) ":" (column) }
            " " (sentence)
            @if !remarks.is_empty() { " " span.remarks { (shown(&remarks.join(" · "))) } }
        }
    }
}

/// Lists of one group, one a voice.
fn by_voice(group: &str, items: &dyn Fn(Voice) -> Vec<Markup>) -> Markup {
    html! {
        @for voice in Voice::ALL {
            @let items = items(voice);
            @if !items.is_empty() {
                h5 id={ (group) "-" (voice.name()) } { (voice.name()) ": " (items.len()) }
                ul { @for item in items { (item) } }
            }
        }
    }
}

/// What the lexicon says of an entry.
fn reasons(found: &Found, entry: &Entry, alternatives: &[String]) -> Markup {
    let file = found.sheet.lexicon.files.get(usize::from(entry.file)).map_or("", |file| file.id.as_str());
    html! {
        @if !entry.why.is_empty() { p.why { bdi dir="auto" { (shown(&entry.why)) } } }
        @if !alternatives.is_empty() { p { "Other wordings in use: " bdi { (shown(&alternatives.join(", "))) } "." } }
        @if !entry.cite.is_empty() { p { "Cited: " bdi { (shown(&entry.cite)) } } }
        @if !file.is_empty() { p.remarks { "Entry " code { (shown(&entry.id)) } " of the lexicon " code { (shown(file)) } } }
    }
}

fn term(found: &Found, n: usize, row: &TermRow) -> Markup {
    let lexicon = found.sheet.lexicon;
    let term = lexicon.terms.iter().find(|term| term.entry.id == row.term);
    let about = lexicon.categories.iter().find(|category| category.id == row.category).map_or("", |category| category.about.as_str());
    let group = format!("{}-t{n}", found.prefix);
    let items = |voice| -> Vec<Markup> {
        let hits = found.hits(&row.term, voice).iter().filter_map(|&n| found.sheet.score.hits.get(n).map(|hit| (n, hit)));
        let one = |(n, hit): (usize, &crate::score::Hit)| {
            let sentence = excerpt(found, hit.sentence, hit.span, &[(hit.span, row.direction.name())]);
            item(found, Kind::Hit, n, hit.span, sentence, &[hit.zone.name().to_string()])
        };
        hits.map(one).collect()
    };
    html! {
        section.entry id=(group) {
            header {
                h4 { "Loaded word: " bdi dir="auto" { (found.surfaces.term(&row.term)) } }
                p.facts title=[(!about.is_empty()).then(|| shown(about))] { (arrow(row.direction)) " " (row.direction.name()) " · weight " (row.weight) " · " (shown(&row.category)) }
                @if let Some(term) = term { (reasons(found, &term.entry, &term.alternatives)) }
            }
            (by_voice(&group, &items))
        }
    }
}

fn actor(found: &Found, n: usize, row: &ActorRow) -> Markup {
    let group = format!("{}-p{n}", found.prefix);
    let mentions = |voice| -> Vec<Markup> {
        let mentions = found.mentions(&row.actor, voice).iter();
        let mentions = mentions.filter_map(|&n| found.sheet.score.mentions.get(n).map(|mention| (n, mention)));
        let one = |(n, mention): (usize, &crate::labelling::Mention)| {
            let sentence = excerpt(found, mention.sentence, mention.span, &[(mention.span, "name")]);
            item(found, Kind::Mention, n, mention.span, sentence, &[])
        };
        mentions.map(one).collect()
    };
    let own = Bearer::of(Some(&row.actor));
    let denied = Bearer::denied(Some(&row.actor));
    let bearing = found.bearing(&row.actor);
    html! {
        section.entry id=(group) {
            header {
                h4 { "Actor: " bdi dir="auto" { (shown(&row.name)) } }
                @if let Some(party) = &row.party { p.facts { "party " bdi { (shown(party)) } } }
            }
            (by_voice(&group, &mentions))
            @if !bearing.is_empty() {
                h5 id={ (group) "-bearing" } { "with a label: " (bearing.len()) }
                p { (sums::places(found, Kind::Label, &bearing)) }
            }
        }
        @for (l, label_row) in row.labels.iter().chain(&row.associations).enumerate() {
            (label(found, &own, &row.name, label_row, &format!("{group}-l{l}")))
        }
        @for (l, label_row) in row.inferred.iter().enumerate() { (inferred(found, row, label_row, &format!("{group}-i{l}"))) }
        @for (l, label_row) in row.denied_labels.iter().enumerate() {
            (label(found, &denied, &row.name, label_row, &format!("{group}-d{l}")))
        }
    }
}

fn label(found: &Found, bearer: &Bearer, name: &str, row: &LabelRow, group: &str) -> Markup {
    let items = |voice| -> Vec<Markup> { found.labellings(bearer, row, voice).iter().map(|&n| labelling(found, n)).collect() };
    let first = Voice::ALL.into_iter().find_map(|voice| found.labellings(bearer, row, voice).first().copied());
    let reference = first.and_then(|n| found.sheet.score.labellings.get(n)).map(|labelling| labelling.label);
    let entry = reference.and_then(|label| facts::label_entry(found.sheet.lexicon, label));
    html! {
        section.entry id=(group) {
            header {
                h4 { "Label: " bdi dir="auto" { (found.surfaces.label(bearer, row)) } }
                p.facts { (standing(bearer, row)) " · " bdi { (shown(name)) } }
                @if let Some(entry) = entry { (reasons(found, entry, &[])) }
            }
            (by_voice(group, &items))
        }
    }
}

/// The labels that were inferred to mean an actor.
fn inferred(found: &Found, actor: &ActorRow, row: &LabelRow, group: &str) -> Markup {
    let bearer = Bearer::Inferred(actor.actor.clone());
    // their notes stand with the labels of no actor
    let one = |n: usize| html! { li { a.place href={ "#" (found.note(Kind::Label, n)) } { "with the labels of no actor" } " " (sentence_of(found, n)) } };
    let items = |voice| -> Vec<Markup> { found.labellings(&bearer, row, voice).iter().copied().map(one).collect() };
    html! {
        section.entry id=(group) {
            header {
                h4 { "Label: " bdi dir="auto" { (found.surfaces.label(&bearer, row)) } }
                p.facts { (standing(&bearer, row)) " · " bdi { (shown(&actor.name)) } }
            }
            (by_voice(group, &items))
        }
    }
}

/// The sentence of a labelling.
fn sentence_of(found: &Found, n: usize) -> Markup {
    let Some(labelling) = found.sheet.score.labellings.get(n) else {
        return Markup::default();
    };
    excerpt(found, labelling.sentence, labelling.span, &[(labelling.span, "label")])
}

fn labelling(found: &Found, n: usize) -> Markup {
    let Some(labelling) = found.sheet.score.labellings.get(n) else {
        return Markup::default();
    };
    let mut parts = vec![(labelling.span, "label")];
    parts.extend(labelling.mention.map(|mention| (mention, "name")));
    let sentence = excerpt(found, labelling.sentence, labelling.span, &parts);
    let remarks = facts::remarks_on_label(found.sheet, labelling);
    item(found, Kind::Label, n, labelling.span, sentence, &remarks)
}

fn attributions(found: &Found) -> Markup {
    let score = found.sheet.score;
    let prefix = &found.prefix;
    let thoughts = indices(&score.attributions, |_, attribution| attribution.thought);
    html! {
        @for step in 0..6u8 {
            @let said = indices(&score.attributions, |_, attribution| !attribution.thought && attribution.step == step);
            @if !said.is_empty() {
                section.entry {
                    header { h4 id={ (prefix) "-step" (step) } { "Attributions on step " (facts::step(step)) ": " (said.len()) } }
                    ul { @for n in said { (attribution(found, n)) } }
                }
            }
        }
        @if !thoughts.is_empty() {
            section.entry {
                header { h4 id={ (prefix) "-thoughts" } { "Narrated thought, not counted: " (thoughts.len()) } }
                ul { @for n in thoughts { (attribution(found, n)) } }
            }
        }
    }
}

fn attribution(found: &Found, n: usize) -> Markup {
    let Some(attribution) = found.sheet.score.attributions.get(n) else {
        return Markup::default();
    };
    let (kind, span) = head(attribution);
    let mut parts: Vec<(Span, &str)> = Vec::new();
    parts.extend(attribution.cue.map(|span| (span, "cue")));
    parts.extend(attribution.source.map(|span| (span, "source")));
    parts.extend(attribution.via.map(|span| (span, "source")));
    if parts.is_empty() {
        parts.push((span, "content"));
    }
    let mut remarks = facts::of_attribution(attribution);
    remarks.extend(facts::remarks(found.sheet, &found.lines, attribution));
    item(found, kind, n, span, excerpt(found, attribution.sentence, span, &parts), &remarks)
}

fn policy(found: &Found, n: usize, id: &str) -> Markup {
    let sheet = found.sheet;
    let Some(at) = sheet.lexicon.policies.iter().position(|policy| policy.entry.id == id) else {
        return Markup::default();
    };
    let own = |voice: Voice| indices(&sheet.score.findings, |_, finding| finding.policy as usize == at && finding.voice == voice);
    let items = |voice| -> Vec<Markup> {
        let findings = own(voice).into_iter().filter_map(|n| sheet.score.findings.get(n).map(|finding| (n, finding)));
        let one = |(n, finding): (usize, &crate::policy::Finding)| {
            let alternatives = finding.alternatives(sheet.lexicon);
            let remarks: Vec<String> =
                (!alternatives.is_empty()).then(|| format!("other wordings: {}", alternatives.join(", "))).into_iter().collect();
            let sentence = excerpt(found, finding.sentence, finding.span, &[(finding.span, "rule")]);
            item(found, Kind::Finding, n, finding.span, sentence, &remarks)
        };
        findings.map(one).collect()
    };
    let group = format!("{}-r{n}", found.prefix);
    html! {
        @if let Some(policy) = sheet.lexicon.policies.get(at) {
            section.entry id=(group) {
                header {
                    h4 { "House style: " (shown(id)) }
                    p.facts { bdi { (shown(&policy.rule)) } }
                    (reasons(found, &policy.entry, &[]))
                    @if !policy.as_of.is_empty() { p.remarks { "As of " (shown(&policy.as_of)) "; a paraphrase, not endorsed by the agency." } }
                }
                (by_voice(&group, &items))
            }
        }
    }
}
