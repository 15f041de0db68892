//! How much of an article is made of the function words of the lexicons' language, by which it is told to be in that language.

use crate::matcher::Classes;
use crate::matcher::List;

/// Words from which on a text is long enough to tell its language.
const TELLING: u32 = 50;

/// The least share of function words in a text of the lexicons' language. Of 2,485 English news articles the lowest share was .23, of
/// sentences in German, French, Spanish and Dutch the highest .08; the tests of `corpus::check` say so.
pub const FUNCTION_WORDS: f64 = 0.15;

/// The lists of function words.
pub const FUNCTION_LISTS: Classes = Classes::of(List::Determiners)
    .with(List::Prepositions)
    .with(List::Conjunctions)
    .with(List::Subordinators)
    .with(List::Auxiliaries)
    .with(List::PronounsHe)
    .with(List::PronounsShe)
    .with(List::PronounsThey)
    .with(List::PronounsIt);

/// The words of an article by which its language is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Words, boilerplate left out.
    pub words: u32,
    /// Those of them that are function words of the lexicons' language.
    pub function_words: u32,
}

impl Share {
    /// The share of function words, 0 to 1.
    pub fn figure(self) -> f64 {
        f64::from(self.function_words) / f64::from(self.words.max(1))
    }

    /// Whether the article is long enough to tell that it is not in the lexicons' language.
    pub fn is_foreign(self) -> bool {
        self.words >= TELLING && self.figure() < FUNCTION_WORDS
    }

    /// What there is to say of an article that seems to be in another language.
    pub fn warning(self) -> Option<String> {
        let percent = 100.0 * self.figure();
        self.is_foreign().then(|| {
            format!(
                "it seems to be in another language than the lexicons' ({percent:.0}% of its words are function words of theirs), \
                 and is counted like the others"
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Layers;
    use crate::score::Scorer;
    use crate::text::Document;

    #[test]
    fn articles_in_another_language_are_told_where_the_lexicons_know_theirs() {
        let all = Scorer::new(Layers::builtin().unwrap().resolve().unwrap()).unwrap();
        let none = Scorer::new(Layers::empty().resolve().unwrap()).unwrap();
        let warning = |scorer: &Scorer, text: &str, times: usize| {
            let article = Document::new("a", [text].repeat(times).join(" "));
            scorer.score(&article).share.map(|share| share.warning().is_some())
        };
        let german = "Die Fähre zur Insel wird ab April um ein Zehntel teurer, wie das Hafenamt am Sonntag mitteilte.";
        let english = "The ferry to the island will cost a tenth more from April, the harbour office said on Sunday.";
        assert_eq!(warning(&all, german, 5), Some(true));
        assert_eq!(warning(&all, german, 1), Some(false), "too short to tell");
        assert_eq!(warning(&all, english, 5), Some(false));
        assert_eq!(warning(&none, german, 5), None);
    }
}
