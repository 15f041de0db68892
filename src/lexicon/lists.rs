//! Named word lists as plain words, for the readers of text, which take no lexicon; and lists that nobody reads.

use super::form::expand;
use super::model::Lexicon;
use super::overlay::Layer;
use super::spelling::did_you_mean;
use super::spelling::nearest;
use crate::error::Error;

impl Lexicon {
    /// Whether a file has words for the list of that id.
    pub fn has_words(&self, id: &str) -> bool {
        self.words.iter().any(|list| list.entry.id == id && !list.entry.forms.is_empty())
    }

    /// The words of the list of that id, every wording spelled out, in the order of the file; none where no file has the list.
    pub fn word_list(&self, id: &str) -> Vec<String> {
        let list = self.words.iter().find(|list| list.entry.id == id);
        let forms = list.map_or(&[][..], |list| &list.entry.forms);
        // Forms were checked when the file was read.
        let wordings = forms.iter().filter_map(|form| expand(form).ok()).flatten();
        wordings.map(|wording| wording.to_string()).collect()
    }
}

/// The lists of a file whose ids are not among `known`: they do nothing, so they are probably slips.
pub fn unread(layer: &Layer<'_>, known: &[&'static str]) -> Vec<Error> {
    let lists = layer.map.maps("words").iter().filter(|list| !known.contains(&list.word("id")));
    lists
        .map(|list| {
            layer.error(list, format!("no list is called `{}`, so nothing reads its words", list.word("id")), meant(list.word("id"), known))
        })
        .collect()
}

/// The list that was meant: by its whole name, else by the beginning of its name; else all there are.
fn meant(id: &str, known: &[&'static str]) -> String {
    let parts = id.split('-').count();
    let beginning = |name: &&'static str| name.match_indices('-').nth(parts - 1).and_then(|(cut, _)| name.get(..cut)).unwrap_or(name);
    let near = nearest(id, known.iter().map(beginning));
    let family: Vec<String> = known.iter().filter(|name| near == Some(beginning(name))).map(|name| format!("`{name}`")).collect();
    let otherwise = || match family.is_empty() {
        true => format!("the lists are {}", known.join(", ")),
        false => format!("did you mean {}?", family.join(" or ")),
    };
    did_you_mean(id, known.iter().copied(), otherwise)
}
