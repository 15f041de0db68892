//! The tables but that of agency, each number a link to its sentences.

use maud::Markup;
use maud::html;

use super::agency;
use super::found::Found;
use super::found::shown;
use crate::lexicon::Direction;
use crate::measure::ActorRow;
use crate::measure::LabelRow;
use crate::measure::VoiceCounts;
use crate::report::facts;
use crate::report::labels::INFERRED;
use crate::report::labels::STARRED;
use crate::report::labels::said_by;
use crate::report::party::by_party;
use crate::report::party::day;
use crate::report::summary::percentages;
use crate::report::summary::voice_words;
use crate::report::surface::Bearer;
use crate::report::terms::grouped;
use crate::report::terms::percent;
use crate::sourcing::Voice;

/// A number that leads to its sentences; nought leads nowhere.
pub(super) fn number(n: u64, anchor: &str) -> Markup {
    html! { @if n == 0 { span.nought { "0" } } @else { a href={ "#" (anchor) } { (grouped(n)) } } }
}

/// Four cells, one a voice; each leads to the group's list of that voice.
pub(super) fn voices(counts: &VoiceCounts, group: &str) -> Markup {
    html! { @for voice in Voice::ALL { td.n { (number(counts.get(voice), &format!("{group}-{}", voice.name()))) } } }
}

pub(super) fn voice_heads() -> Markup {
    html! { th.n scope="col" { "Narration" } th.n scope="col" { "Indirect" } th.n scope="col" { "Quoted" } th.n scope="col" { "In marks" } }
}

/// A table in a box of its own, which scrolls where the page is narrow.
pub(super) fn table(found: &Found, name: &str, title: &str, rows: Markup) -> Markup {
    let class = if ["words", "said"].contains(&name) { "counts narrow" } else { "counts" };
    let id = format!("{}-{name}", found.prefix);
    html! {
        section class=(class) {
            h3 id=(id) { (title) }
            div.scroll tabindex="0" role="group" aria-labelledby=(id) { table { (rows) } }
        }
    }
}

/// All tables of an article.
pub(super) fn tables(found: &Found) -> Markup {
    html! { div.tables { (words(found)) (labels(found)) (agency::rows(found)) (terms(found)) (said(found)) (house(found)) } }
}

fn words(found: &Found) -> Markup {
    let words = voice_words(found.sheet);
    let shares = percentages(&words);
    let anchor = |voice: Voice| match voice {
        Voice::Narration => format!("{}-text", found.prefix),
        voice => format!("{}-words-{}", found.prefix, voice.name()),
    };
    let left = |n: usize| shares.iter().take(n).sum::<u64>();
    let bar = html! {
        svg.bar viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="Shares of the four voices, as in the table" {
            @for (n, (voice, share)) in Voice::ALL.iter().zip(shares).enumerate() {
                rect.(voice.name()) x=(left(n)) y="0" width=(share) height="6" {}
            }
        }
    };
    let rows = html! {
        thead { tr { th scope="col" { "Voice" } th.n scope="col" { "Words" } th.n scope="col" { "Share" } } }
        tbody {
            @for (voice, share) in Voice::ALL.into_iter().zip(shares) {
                tr data-row=(voice.name()) {
                    th scope="row" { span.swatch.(voice.name()) {} (spoken(voice)) }
                    td.n { (number(words.get(voice), &anchor(voice))) } td.n { (share) "%" }
                }
            }
        }
    };
    let left_out = found.sheet.score.left_out_words;
    html! {
        (table(found, "words", "Whose words", rows)) (bar)
        @if left_out > 0 { p.remark { (left_out) " words of the page around the article are left out; in the text they are grey." } }
    }
}

fn spoken(voice: Voice) -> &'static str {
    match voice {
        Voice::Narration => "narration: the outlet speaks",
        Voice::Indirect => "indirect: told in the outlet’s wording",
        Voice::Quoted => "quoted: in quotation marks",
        Voice::Marked => "marked: a few words held up in marks",
    }
}

fn labels(found: &Found) -> Markup {
    let measure = &found.sheet.measures.labelling;
    let prefix = &found.prefix;
    let rows = html! {
        thead { tr { th scope="col" { "Actor, and what it is called" } th scope="col" { "What that is" } (voice_heads()) } }
        @for (party, actors) in by_party(measure.actors.iter().enumerate(), |(_, actor)| actor.party.as_deref()) {
            @if let Some(party) = party { (party_head(party)) }
            @for (n, actor) in actors { (actor_rows(found, actor, party.is_some(), &format!("{prefix}-p{n}"))) }
        }
        @if !measure.unlinked.is_empty() || !measure.unlinked_denied.is_empty() {
            tbody data-row="" {
                tr.actor { th scope="rowgroup" { "Label, no actor" } td colspan="5" {} }
                @for (l, row) in measure.unlinked.iter().enumerate() { (label(found, &Bearer::of(None), row, &format!("{prefix}-u-l{l}"))) }
                @for (l, row) in measure.unlinked_denied.iter().enumerate() { (label(found, &Bearer::denied(None), row, &format!("{prefix}-u-d{l}"))) }
            }
        }
    };
    match measure.actors.is_empty() && measure.unlinked.is_empty() && measure.unlinked_denied.is_empty() {
        true => none(found, "labels", "Who is called what", "No actor or label of the lexicons."),
        false => html! {
            (table(found, "labels", "Who is called what", rows))
            @if measure.actors.iter().any(|actor| !actor.inferred.is_empty()) { p.remark { (INFERRED) } }
            @if starred(found) { p.remark { (STARRED) } }
            @if measure.actors.iter().any(|actor| actor.unlisted) { p.remark { "† in no lexicon: a capitalised name that is given a label." } }
            @if let Some(day) = day(measure.parties_on.as_deref(), measure.actors.iter()) { p.remark { (shown(&day)) } }
        },
    }
}

/// Whether a label of the table goes by what its wordings begin with.
fn starred(found: &Found) -> bool {
    let measure = &found.sheet.measures.labelling;
    let starred = |bearer: &Bearer, rows: &[LabelRow]| rows.iter().any(|row| found.surfaces.label(bearer, row).ends_with('*'));
    let of_actor = |actor: &ActorRow| {
        let own = Bearer::of(Some(&actor.actor));
        starred(&own, &actor.labels) || starred(&own, &actor.associations)
    };
    measure.actors.iter().any(of_actor) || starred(&Bearer::of(None), &measure.unlinked)
}

/// The head over the rows of a party.
pub(super) fn party_head(party: &str) -> Markup {
    html! { tbody { tr.party { th scope="rowgroup" colspan="6" { "Party: " bdi { (shown(party)) } } } } }
}

/// An actor and its labels.
fn actor_rows(found: &Found, actor: &ActorRow, member: bool, group: &str) -> Markup {
    let bearing = actor.bearing.total();
    let own = Bearer::of(Some(&actor.actor));
    html! {
        tbody class=[member.then_some("member")] data-row=(actor.actor) {
            tr.actor {
                th scope="rowgroup" { bdi { (shown(&actor.name)) } @if actor.unlisted { " †" } }
                td {
                    "named" @if let Some(party) = actor.party.as_ref().filter(|_| !member) { "; party " bdi { (shown(party)) } }
                    @if bearing > 0 { "; with a label: " (number(bearing, &format!("{group}-bearing"))) ", " (percent(bearing, actor.mentions.total())) }
                }
                (voices(&actor.mentions, group))
            }
            @for (l, row) in actor.labels.iter().chain(&actor.associations).enumerate() { (label(found, &own, row, &format!("{group}-l{l}"))) }
            @for (l, row) in actor.inferred.iter().enumerate() { (label(found, &Bearer::Inferred(actor.actor.clone()), row, &format!("{group}-i{l}"))) }
            @for (l, row) in actor.denied_labels.iter().enumerate() { (label(found, &Bearer::denied(Some(&actor.actor)), row, &format!("{group}-d{l}"))) }
        }
    }
}

fn label(found: &Found, bearer: &Bearer, row: &LabelRow, group: &str) -> Markup {
    let by = said_by(&found.surfaces, bearer, row);
    html! {
        tr data-label=(row.label) data-inferred=[matches!(bearer, Bearer::Inferred(_)).then_some("")] data-denied=[matches!(bearer, Bearer::Denied(_)).then_some("")] {
            th.label-row scope="row" { bdi { (found.surfaces.label(bearer, row)) } @if let Some(by) = by { " (" bdi { (by) } ")" } }
            td { (standing(bearer, row)) }
            (voices(&row.counts, group))
        }
    }
}

/// What a label is: its class, and whether it was denied or inferred.
pub(super) fn standing(bearer: &Bearer, row: &LabelRow) -> String {
    let class = if row.label == "association" { "associated" } else { row.class.name() };
    match bearer {
        Bearer::Of(_) => class.to_string(),
        Bearer::Denied(_) => format!("denied; {class}"),
        Bearer::Inferred(_) => format!("inferred; {class}"),
    }
}

fn none(found: &Found, name: &str, title: &str, words: &str) -> Markup {
    html! { section.counts { h3 id={ (found.prefix) "-" (name) } { (title) } p { (words) } } }
}

fn terms(found: &Found) -> Markup {
    let load = &found.sheet.measures.load;
    let rows = html! {
        thead { tr { th scope="col" { "Term" } th scope="col" { "Category" } th scope="col" { "Direction" } th.n scope="col" { "Weight" } (voice_heads()) } }
        tbody {
            @for (n, row) in load.terms.iter().enumerate() {
                tr data-row=(row.term) {
                    th scope="row" { bdi { (found.surfaces.term(&row.term)) } }
                    td { (shown(&row.category)) } td.kept { (arrow(row.direction)) " " (row.direction.name()) } td.n { (row.weight) }
                    (voices(&row.hits, &format!("{}-t{n}", found.prefix)))
                }
            }
        }
    };
    match load.terms.is_empty() {
        true => none(found, "terms", "Loaded words", "None of the listed terms."),
        false => table(found, "terms", "Loaded words", rows),
    }
}

/// Up or down.
pub(super) fn arrow(direction: Direction) -> &'static str {
    match direction {
        Direction::Heightens => "↑",
        Direction::Softens => "↓",
    }
}

fn said(found: &Found) -> Markup {
    let measure = &found.sheet.measures.sourcing;
    let prefix = &found.prefix;
    let rows = html! {
        thead { tr { th scope="col" { "Step" } th.n scope="col" { "Attributions" } th.n scope="col" { "Sources introduced" } } }
        tbody {
            @for row in &measure.steps {
                tr data-row=(row.step) {
                    th scope="row" { (facts::step(row.step)) }
                    td.n { (number(row.attributions, &format!("{prefix}-step{}", row.step))) }
                    td.n { (number(row.sources, &format!("{prefix}-intro{}", row.step))) }
                }
            }
        }
    };
    let (vague, sources) = (&measure.vague, &measure.vague_sources);
    let to = |n: u64, list: &str| number(n, &format!("{prefix}-{list}"));
    html! {
        (table(found, "said", "Who says so", rows))
        p.remark {
            "Vague (steps 4 and 5): " (to(vague.n, "vague")) " of " (to(vague.of, "attributions")) " attributions, "
            (to(sources.n, "vague-sources")) " of " (to(sources.of, "sources")) " sources."
            @if measure.thoughts > 0 { " Narrated thought (hopes, fears …), not counted: " (number(measure.thoughts, &format!("{prefix}-thoughts"))) "." }
        }
        @if !measure.heard.is_empty() {
            p.remark {
                "Party of the source: "
                @for (n, row) in measure.heard.iter().enumerate() {
                    @if n > 0 { " · " }
                    bdi { (row.party.as_deref().map_or("not stated".to_string(), shown)) } " " (number(row.attributions, &format!("{prefix}-y{n}")))
                }
                "."
            }
        }
    }
}

/// The findings by policy, where one was applied.
fn house(found: &Found) -> Markup {
    let Some(measure) = &found.sheet.measures.policy else {
        return Markup::default();
    };
    let policy = |id: &str| found.sheet.lexicon.policies.iter().find(|policy| policy.entry.id == id);
    let rows = html! {
        thead { tr { th scope="col" { "Policy" } th scope="col" { "Rule" } (voice_heads()) } }
        tbody {
            @for (n, row) in measure.policies.iter().enumerate() {
                tr data-row=(row.policy) {
                    th scope="row" { (shown(&row.policy)) }
                    td { bdi { (policy(&row.policy).map_or(String::new(), |policy| shown(&policy.rule))) } }
                    (voices(&row.findings, &format!("{}-r{n}", found.prefix)))
                }
            }
        }
    };
    match measure.policies.is_empty() {
        true => none(found, "house", "House style", "No findings of the policies applied."),
        false => table(found, "house", "House style", rows),
    }
}
