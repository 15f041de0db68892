//! The party that an actor belongs to on a day.

use crate::lexicon::Actor;
use crate::lexicon::Lexicon;
use crate::lexicon::Party;

/// The party of an actor on a day (`YYYY-MM-DD`, or a prefix or longer form of it).
///
/// With a date that begins with a year, the first party whose time covers it, or `None`; without one, the first party that it has not
/// left, else the first.
pub fn party_at<'a>(actor: &'a Actor, date: Option<&str>) -> Option<&'a str> {
    membership(actor, date).map(|party| party.name.as_str())
}

/// The same with the days from and to which the actor belongs to it.
pub(super) fn membership<'a>(actor: &'a Actor, date: Option<&str>) -> Option<&'a Party> {
    match date.and_then(choosing) {
        None => actor.parties.iter().find(|party| party.to.is_empty()).or(actor.parties.first()),
        Some(date) => actor.parties.iter().find(|party| covers(party, date)),
    }
}

/// The date that chooses among the parties of an actor: one that begins with a year, without white space around it.
pub(super) fn choosing(date: &str) -> Option<&str> {
    Some(date.trim()).filter(|date| begins_with_year(date))
}

/// The party of the actor of a lexicon with this index, on a day; `None` where there is no such actor.
pub fn party_of<'a>(lexicon: &'a Lexicon, actor: Option<u32>, date: Option<&str>) -> Option<&'a str> {
    party_at(lexicon.actors.get(actor? as usize)?, date)
}

fn begins_with_year(date: &str) -> bool {
    let bytes = date.as_bytes();
    bytes.len() >= 4 && bytes.iter().take(4).all(u8::is_ascii_digit) && bytes.get(4).is_none_or(|&byte| byte == b'-')
}

/// Compares the digits that both dates give: `2014` covers all of 2014, whichever side says it.
fn covers(party: &Party, date: &str) -> bool {
    let common = |bound: &str| bound.len().min(date.len()).min(10);
    let from = common(&party.from);
    let to = common(&party.to);
    date.get(..from) >= party.from.get(..from) && date.get(..to) <= party.to.get(..to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actor() -> Actor {
        let party = |name: &str, from: &str, to: &str| Party { name: name.into(), from: from.into(), to: to.into() };
        Actor {
            parties: vec![party("Crown", "", "2011-03-14"), party("League", "2011-03-15", "2014"), party("Council", "2016", "")],
            ..Actor::default()
        }
    }

    #[test]
    fn the_date_chooses_the_party() {
        let cases = [
            (None, Some("Council")),
            (Some("last Tuesday"), Some("Council")),
            (Some("2011-03-14"), Some("Crown")),
            (Some("2011-03-15T08:00:00Z"), Some("League")),
            (Some("2014-12-31"), Some("League")),
            (Some("2015"), None),
            (Some("2016-01-01"), Some("Council")),
        ];
        for (date, party) in cases {
            assert_eq!(party_at(&actor(), date), party, "{date:?}");
        }
    }
}
