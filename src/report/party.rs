//! Rows of actors by their parties, and of which day these are.

use super::clean;
use crate::measure::ActorRow;

/// Actors of limited membership that are named before the rest is summed up.
const NAMED: usize = 5;

/// Rows of one party beside one another, in the order of their first; a party of one row is not named.
pub(super) fn by_party<'a, T>(rows: impl Iterator<Item = T>, party: impl Fn(&T) -> Option<&'a str>) -> Vec<(Option<&'a str>, Vec<T>)> {
    let mut groups: Vec<(Option<&str>, Vec<T>)> = Vec::new();
    for row in rows {
        let own = party(&row);
        match groups.iter_mut().find(|(party, _)| own.is_some() && *party == own) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((own, vec![row])),
        }
    }
    groups.into_iter().map(|(party, rows)| (party.filter(|_| rows.len() > 1), rows)).collect()
}

/// Of which day the parties are; nothing where none of the actors belongs to its party for a time only.
pub(super) fn day<'a>(on: Option<&str>, actors: impl Iterator<Item = &'a ActorRow>) -> Option<String> {
    let mut limited: Vec<String> = actors.filter_map(limits).collect();
    if limited.is_empty() {
        return None;
    }
    let rest = limited.len().saturating_sub(NAMED);
    if rest > 0 {
        limited.truncate(NAMED);
        limited.push(format!("and {rest} more"));
    }
    let day = match on {
        Some(on) => format!("Parties as on {}, the article's date.", clean(on)),
        None => "Parties as last known, whatever the date.".to_string(),
    };
    Some(format!("{day} Only for a time: {}.", limited.join("; ")))
}

/// *Lenna Castay, Harbour Party (from 2014 to 2016)*; nothing where the lexicon gives no day.
pub(super) fn limits(actor: &ActorRow) -> Option<String> {
    let party = actor.party.as_deref()?;
    let bound = |word: &str, day: &Option<String>| day.as_deref().map(|day| format!("{word}\u{a0}{}", clean(day)));
    let bounds: Vec<String> = [bound("from", &actor.party_from), bound("to", &actor.party_to)].into_iter().flatten().collect();
    (!bounds.is_empty()).then(|| format!("{}, {} ({})", clean(&actor.name), clean(party), bounds.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_a_party_stand_together_and_one_alone_names_none() {
        let rows = [("quay", Some("Front")), ("crane", None), ("pier", Some("Front")), ("mole", Some("Crown")), ("dock", None)];
        let names = |rows: &[(&'static str, Option<&str>)]| rows.iter().map(|row| row.0).collect::<Vec<_>>();
        let groups = by_party(rows.into_iter(), |row| row.1);
        let groups: Vec<_> = groups.iter().map(|(party, rows)| (*party, names(rows))).collect();
        let alone = |name| (None, vec![name]);
        assert_eq!(groups, [(Some("Front"), vec!["quay", "pier"]), alone("crane"), alone("mole"), alone("dock")]);
    }

    #[test]
    fn the_day_is_told_where_somebody_belongs_for_a_time_only() {
        let actor = |from: Option<&str>, to: Option<&str>| ActorRow {
            name: "Lenna Castay".into(),
            party: Some("Crown".into()),
            party_from: from.map(str::to_string),
            party_to: to.map(str::to_string),
            ..ActorRow::default()
        };
        let bound = actor(Some("2014"), Some("2016-05"));
        let limited = "Only for a time: Lenna Castay, Crown (from\u{a0}2014 to\u{a0}2016-05)";
        let cases = [
            (Some("2015-01-01"), vec![actor(None, None)], None),
            (Some("2015-01-01"), vec![bound.clone()], Some(format!("Parties as on 2015-01-01, the article's date. {limited}."))),
            (None, vec![bound.clone()], Some(format!("Parties as last known, whatever the date. {limited}."))),
        ];
        for (on, actors, line) in cases {
            assert_eq!(day(on, actors.iter()), line, "{on:?}");
        }
        assert!(day(None, vec![bound; 7].iter()).unwrap().ends_with("; and 2 more."));
    }
}
