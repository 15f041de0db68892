//! Who does harm and who suffers it: the table, and every verb and noun of harm in its sentence.

use maud::Markup;
use maud::html;

use super::evidence::item;
use super::excerpt::excerpt;
use super::found::Found;
use super::found::indices;
use super::found::shown;
use super::sums::places as places_of;
use super::tables::party_head;
use super::tables::table;
use super::tables::voice_heads;
use super::tables::voices;
use crate::labelling::Deed;
use crate::labelling::Part;
use crate::labelling::Who;
use crate::measure::AgencyRow;
use crate::measure::Built;
use crate::report::agency;
use crate::report::facts;
use crate::report::marked::Kind;
use crate::report::party::by_party;
use crate::score::UNLISTED_ID;
use crate::sourcing::Voice;
use crate::text::Span;

/// The table; nothing where there is no harm.
pub(super) fn rows(found: &Found) -> Markup {
    let measure = &found.sheet.measures.agency;
    let rows = html! {
        thead { tr { th scope="col" { "Who, and what part it has" } th scope="col" { "Told as" } (voice_heads()) } }
        @for (party, rows) in by_party(measure.rows.iter().enumerate(), |(_, row)| row.party.as_deref()) {
            @if let Some(party) = party { (party_head(party)) }
            @for (n, row) in rows {
                tbody class=[party.map(|_| "member")] data-row=(row.who) {
                    tr.actor { th scope="rowgroup" { bdi { (shown(&agency::name(row, &found.surfaces))) } } td colspan="5" {} }
                    @for (part, built) in parts(row) {
                        tr data-label={ (part.name()) "-" (built.construction.name()) } {
                            th.label-row scope="row" { (part.name()) }
                            td { (agency::word(built.construction)) }
                            (voices(&built.counts, &group(found, n, part, built)))
                        }
                    }
                }
            }
        }
        @if !measure.no_doer.is_empty() {
            tbody data-row="" {
                tr.actor { th scope="rowgroup" { "Nobody named" } td colspan="5" {} }
                @for built in &measure.no_doer {
                    tr data-label=(built.construction.name()) {
                        th.label-row scope="row" { "does" }
                        td { (agency::word(built.construction)) }
                        (voices(&built.counts, &nobody(found, built)))
                    }
                }
            }
        }
    };
    match measure.deeds.is_empty() {
        true => Markup::default(),
        false => table(found, "agency", "Who does what to whom", rows),
    }
}

fn parts(row: &AgencyRow) -> impl Iterator<Item = (Part, &Built)> {
    Part::ALL.into_iter().flat_map(|part| row.of(part).iter().map(move |built| (part, built)))
}

fn group(found: &Found, n: usize, part: Part, built: &Built) -> String {
    format!("{}-g{n}-{}-{}", found.prefix, part.name(), built.construction.name())
}

fn nobody(found: &Found, built: &Built) -> String {
    format!("{}-g-{}", found.prefix, built.construction.name())
}

/// Every verb and noun of harm in its sentence, and for each number of the table the places of those that it counts.
pub(super) fn evidence(found: &Found) -> Markup {
    let (deeds, measure) = (&found.sheet.score.deeds, &found.sheet.measures.agency);
    html! {
        @if !deeds.is_empty() {
            section.entry {
                header { h4 { "Verbs and nouns of harm: " (deeds.len()) } }
                ul { @for (n, own) in deeds.iter().enumerate() { (deed(found, n, own)) } }
            }
        }
        @for (n, row) in measure.rows.iter().enumerate() {
            @for (part, built) in parts(row) {
                @let filled = |deed: &Deed| deed.fillers(part).iter().filter(|filler| who(found, filler.who) == row.who).count();
                (places(found, &format!("{} {}", agency::name(row, &found.surfaces), part.name()), &group(found, n, part, built), built, &filled))
            }
        }
        @for built in &measure.no_doer {
            @let empty = |deed: &Deed| usize::from(deed.does.is_empty());
            (places(found, "Nobody named does it", &nobody(found, built), built, &empty))
        }
    }
}

/// The places of deeds of a construction, each as often as it is counted.
fn places(found: &Found, what: &str, group: &str, built: &Built, times: &dyn Fn(&Deed) -> usize) -> Markup {
    let deeds = &found.sheet.score.deeds;
    let own = |voice: Voice| -> Vec<usize> {
        let all = indices(deeds, |_, deed| deed.counts() && deed.construction == built.construction && deed.voice == voice);
        all.into_iter().flat_map(|n| std::iter::repeat_n(n, deeds.get(n).map_or(0, times))).collect()
    };
    html! {
        section.entry {
            header { h4 { bdi { (shown(what)) } ", " (agency::word(built.construction)) } }
            @for voice in Voice::ALL {
                @let own = own(voice);
                @if !own.is_empty() {
                    h5 id={ (group) "-" (voice.name()) } { (voice.name()) ": " (own.len()) }
                    p { (places_of(found, Kind::Deed, &own)) }
                }
            }
        }
    }
}

fn deed(found: &Found, n: usize, deed: &Deed) -> Markup {
    let mut marked: Vec<(Span, &str)> = vec![(deed.span, "deed")];
    marked.extend(deed.does.iter().chain(&deed.suffers).map(|filler| (filler.span, "name")));
    let sentence = excerpt(found, deed.sentence, deed.span, &marked);
    item(found, Kind::Deed, n, deed.span, sentence, &facts::of_deed(found.sheet, deed))
}

/// The id by which rows name who fills a part.
fn who(found: &Found, who: Who) -> String {
    let (score, lexicon) = (found.sheet.score, found.sheet.lexicon);
    match who {
        Who::Actor(actor) => score.actor_id(lexicon, actor).unwrap_or_else(|| UNLISTED_ID.to_string()),
        Who::Label(label) => format!("label:{}", lexicon.labels.get(label as usize).map_or("", |label| label.entry.id.as_str())),
        Who::Kind(kind) => format!("kind:{}", kind.name()),
    }
}
