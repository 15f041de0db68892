//! Named word lists as plain words, for the readers of text, which take no lexicon.

use super::form::expand;
use super::model::Lexicon;

impl Lexicon {
    /// The words of the list of that id, every wording spelled out, in the order of the file; none where no file has the list.
    pub fn word_list(&self, id: &str) -> Vec<String> {
        let list = self.words.iter().find(|list| list.entry.id == id);
        let forms = list.map_or(&[][..], |list| &list.entry.forms);
        // Forms were checked when the file was read.
        let wordings = forms.iter().filter_map(|form| expand(form).ok()).flatten();
        wordings.map(|wording| wording.to_string()).collect()
    }
}
