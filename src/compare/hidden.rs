//! Words of articles in which nothing names a group, for comparisons whose readers are not to know whose figures they see.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::lexicon::Actor;
use crate::lexicon::ActorKind;
use crate::lexicon::Lexicon;

/// What stands in the place of a name: the same for every group, since a letter would lead from a name that the sentence gives away
/// by other words to its figures.
const HIDDEN: &str = "[name]";

/// Fewest letters of a word by which alone a group may be called, and of an acronym.
const WORD: usize = 4;
const ACRONYM: usize = 3;

/// The names of groups: by what they go in texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupNames {
    /// Whole names, word by word, in small letters.
    whole: BTreeSet<Vec<String>>,
    /// Words that stand for a name by themselves, in small letters.
    short: BTreeSet<String>,
    /// Acronyms, in capitals.
    acronyms: BTreeSet<String>,
}

impl GroupNames {
    /// The names of groups, and the other names that the lexicon knows for the same. A word of a name counts by itself (*the Courier*)
    /// unless names of others have it too (*Syrian*). What stands in brackets is a name of its own; an outlet of the lexicon one of
    /// whose names is part of a group's (*BBC*, of *BBC News*) is that group.
    pub(super) fn new<'a>(groups: impl Iterator<Item = &'a str>, lexicon: &Lexicon) -> GroupNames {
        let parts = |name: &'a str| std::iter::once(name).chain(name.split(['(', ')']));
        let groups: BTreeSet<Vec<String>> = groups.flat_map(parts).map(folded).filter(|name| !name.is_empty()).collect();
        let is_part = |form: &[String]| !form.is_empty() && groups.iter().any(|name| form.iter().all(|word| name.contains(word)));
        let is_group = |actor: &&Actor| {
            let mut forms = actor.entry.forms.iter().map(|form| folded(form));
            forms.any(|form| groups.contains(&form) || actor.kind == ActorKind::Outlet && is_part(&form))
        };
        let (own, others): (Vec<&Actor>, Vec<&Actor>) = lexicon.actors.iter().partition(is_group);
        let plain = |form: &&String| !form.contains(['(', '|', '/', '*', '\\']);
        let forms = |actors: Vec<&Actor>| -> BTreeSet<Vec<String>> {
            actors.iter().flat_map(|actor| &actor.entry.forms).filter(plain).map(|form| folded(form)).collect()
        };
        let taken: BTreeSet<String> = forms(others).into_iter().flatten().collect();
        let words = groups.iter().filter(|name| name.len() > 1).flatten();
        let short = words.filter(|word| word.chars().count() >= WORD && !taken.contains(*word)).cloned().collect();
        let whole: BTreeSet<Vec<String>> = groups.into_iter().chain(forms(own)).collect();
        let initials = |name: &Vec<String>| name.iter().filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect();
        let one = whole.iter().filter(|name| name.len() == 1).flatten().map(|name| name.to_uppercase());
        let acronyms = whole.iter().filter(|name| name.len() >= ACRONYM).map(initials).chain(one.filter(|name| name.len() >= ACRONYM));
        GroupNames { acronyms: acronyms.collect(), short, whole }
    }

    /// The same words without the names.
    pub fn hide(&self, words: &str) -> String {
        let tokens: Vec<(Range<usize>, &str)> = tokens(words).filter_map(|range| Some((range.clone(), words.get(range)?))).collect();
        let all: Vec<&str> = tokens.iter().map(|(_, word)| *word).collect();
        let (mut out, mut at, mut reached) = (String::new(), 0, 0);
        while let Some((first, _)) = tokens.get(at) {
            let (before, here) = all.split_at(at);
            match self.length(here, before.last().copied()) {
                0 => at += 1,
                length => {
                    out.push_str(words.get(reached..first.start).unwrap_or(""));
                    out.push_str(HIDDEN);
                    at += length;
                    reached = tokens.get(at - 1).map_or(words.len(), |(last, _)| last.end);
                }
            }
        }
        out + words.get(reached..).unwrap_or("")
    }

    /// Whether one of the names stands in words that are not a text: in whatever capitals.
    pub(super) fn stand_in(&self, words: &str) -> bool {
        let words = folded(words);
        let alone = |word: &str| self.short.contains(word) || self.acronyms.contains(&word.to_uppercase());
        let begins = |at: usize| self.whole.iter().any(|name| words.get(at..).is_some_and(|rest| rest.starts_with(name)));
        words.iter().any(|word| owners(word).any(alone)) || (0..words.len()).any(begins)
    }

    /// How many of these words, from the first on, are a name.
    fn length(&self, words: &[&str], before: Option<&str>) -> usize {
        let whole = self.whole.iter().filter(|name| is_name(words, name)).map(Vec::len);
        let spelt = self.acronyms.iter().filter(|acronym| spells(words, acronym)).map(|acronym| acronym.chars().count());
        let length = whole.chain(spelt).max().unwrap_or(0);
        let first = words.first().copied().unwrap_or("");
        let alone = || !words.get(1).is_some_and(|next| capital(next)) && !before.is_some_and(|last| capital(last) && last.len() >= WORD);
        let acronym = owners(first).any(|first| self.acronyms.contains(first));
        let short = acronym || capital(first) && self.short.contains(&first.to_lowercase()) && alone();
        length.max(usize::from(short))
    }
}

fn capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// A word as it stands, and what it is a possessive of without its apostrophe (*SANAs*).
fn owners(word: &str) -> impl Iterator<Item = &str> {
    std::iter::once(word).chain(word.strip_suffix('s'))
}

/// Words that begin with a name, however it is written; a name of one word has its capital, unless it has none.
fn is_name(words: &[&str], name: &[String]) -> bool {
    let spelt = |(at, (own, word)): (usize, (&String, &&str))| {
        let word = word.to_lowercase();
        word == *own || at + 1 == name.len() && owners(&word).any(|word| word == own)
    };
    let same = name.len() <= words.len() && name.iter().zip(words).enumerate().all(spelt);
    let cased = |word: &&str| capital(word) || word.chars().next().is_some_and(|c| c.to_uppercase().eq([c]));
    same && (name.len() > 1 || words.first().is_some_and(cased))
}

/// Words with capitals whose first letters are an acronym.
fn spells(words: &[&str], acronym: &str) -> bool {
    let own = acronym.chars().count();
    own >= ACRONYM && own <= words.len() && acronym.chars().zip(words).all(|(letter, word)| word.starts_with(letter))
}

/// Runs of letters and digits.
fn tokens(words: &str) -> impl Iterator<Item = Range<usize>> {
    let start = words.as_ptr() as usize;
    let runs = words.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty());
    runs.map(move |run| {
        let at = run.as_ptr() as usize - start;
        at..at + run.len()
    })
}

fn folded(name: &str) -> Vec<String> {
    tokens(name).filter_map(|range| name.get(range)).map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Entry;

    fn actor(forms: &[&str]) -> Actor {
        Actor { entry: Entry { forms: forms.iter().map(|form| form.to_string()).collect(), ..Entry::default() }, ..Actor::default() }
    }

    #[test]
    fn nothing_that_names_a_group_is_left() {
        let outlet = Actor { kind: ActorKind::Outlet, ..actor(&["LBC", "Lowland Broadcasting"]) };
        let actors = vec![actor(&["HNA", "Harbour state media"]), actor(&["Harbour Front", "Lowland Army"]), outlet];
        let lexicon = Lexicon { actors, ..Lexicon::default() };
        let groups = [
            "Meridian Wire",
            "Coast Courier",
            "HNA",
            "Harbour Times",
            "Lowland Daily",
            "Time",
            "2031-05",
            "الميناء",
            "Etoile (Harbour Council)",
            "LBC Lowland",
        ];
        let names = GroupNames::new(groups.into_iter(), &lexicon);
        for (name, words, hidden) in [
            ("whole", "The Meridian Wire told the COAST COURIER.", "The [name] told the [name]."),
            ("possessive", "Meridian Wire’s readers", "[name]’s readers"),
            ("possessive without a mark", "HNAs reporter and Meridian Wires readers", "[name] reporter and [name] readers"),
            ("an outlet of the lexicon", "LBC, the Lowland Broadcasting, said", "[name], the [name], said"),
            ("first word", "Meridian could not establish the toll.", "[name] could not establish the toll."),
            ("last word", "The Courier said so.", "The [name] said so."),
            ("in brackets", "NORTHPORT (HNA) — A ferry", "NORTHPORT ([name]) — A ferry"),
            ("spelt out", "the Harbour News Agency (HNA)", "the [name] ([name])"),
            ("by another name", "Harbour state media said", "[name] said"),
            ("a word of other names", "the Harbour Front and the Lowland army", "the Harbour Front and the Lowland army"),
            ("a part of another name", "Meridian Street and Lower Meridian", "Meridian Street and Lower Meridian"),
            ("inside a word", "Sometimes in the meantime", "Sometimes in the meantime"),
            ("a common word", "at the time; Time said", "at the time; [name] said"),
            ("a date", "on 2031-05-02 and in 2031", "on [name]-02 and in 2031"),
            ("a name in brackets", "the Harbour Council and Etoile", "the [name] and [name]"),
            ("another script", "قال الميناء إن", "قال [name] إن"),
            ("nothing", "", ""),
        ] {
            assert_eq!(names.hide(words), hidden, "{name}");
        }
        for (words, stand) in
            [("HNA", true), ("hnas", true), ("the courier said", true), ("harbour state media", true), ("harbour front", false)]
        {
            assert_eq!(names.stand_in(words), stand, "{words}");
        }
        assert_eq!(GroupNames::default().hide("Meridian Wire"), "Meridian Wire");
    }
}
