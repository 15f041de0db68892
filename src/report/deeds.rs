//! Rows of deeds for spreadsheets: one a part of a deed, so that who does and who suffers can be counted as they are.

use super::Sheet;
use super::csv::header;
use super::csv::place;
use super::csv::which;
use crate::labelling::Deed;
use crate::labelling::Filler;
use crate::labelling::LabelRef;
use crate::labelling::Part;
use crate::labelling::Who;
use crate::measure::label_name;
use crate::record::Lines;

/// The names of the columns of [`deed_rows`].
pub fn deed_header() -> Vec<String> {
    header(&["deed", "verb", "construction", "voice", "part", "actor", "name", "label", "kind", "text", "told_as_done"])
}

/// One row a part of a verb or noun of harm, and one with an empty `part` where the sentence tells of nobody. `deed` numbers the deeds of
/// an article from 1; `verb` is its entry; of `actor`, `label` and `kind` one is filled; `text` are the words of who fills the part. What
/// is denied, or would or could be done, is not `told_as_done` and not counted. The place is that of the verb or noun.
pub fn deed_rows(sheet: &Sheet) -> Vec<Vec<String>> {
    let lines = Lines::new(sheet.document);
    let of_deed = |(n, deed): (usize, &Deed)| -> Vec<Vec<String>> {
        let parts: Vec<[String; 6]> =
            Part::ALL.into_iter().flat_map(|part| deed.fillers(part).iter().map(move |filler| cells(sheet, part, filler))).collect();
        let parts = if parts.is_empty() { vec![Default::default()] } else { parts };
        let row = |part: [String; 6]| {
            let verb = sheet.lexicon.verbs.get(deed.verb as usize).map(|verb| verb.entry.id.clone());
            let mut row = which(sheet.document).to_vec();
            row.extend([n.to_string(), verb.unwrap_or_default(), deed.construction.name().to_string(), deed.voice.name().to_string()]);
            row.extend(part);
            row.push(deed.counts().to_string());
            row.extend(place(sheet.document, &lines, deed.span, deed.sentence));
            row
        };
        parts.into_iter().map(row).collect()
    };
    (1..).zip(&sheet.score.deeds).flat_map(of_deed).collect()
}

/// The part, and who fills it.
fn cells(sheet: &Sheet, part: Part, filler: &Filler) -> [String; 6] {
    let (score, lexicon) = (sheet.score, sheet.lexicon);
    let (mut actor, mut name, mut label, mut kind) = Default::default();
    match filler.who {
        Who::Actor(own) => {
            (actor, name) =
                (score.actor_id(lexicon, own).unwrap_or_default(), score.actor_name(lexicon, own).unwrap_or_default().to_string());
        }
        Who::Label(own) => label = label_name(lexicon, LabelRef::Label(own)).id,
        Who::Kind(own) => kind = own.name().to_string(),
    }
    [part.name().to_string(), actor, name, label, kind, filler.span.of(&sheet.document.text).to_string()]
}
