//! How much of an article that is not scored is in the lexicons' language, told from its share of function words.

use crate::lexicon::Lexicon;
use crate::matcher::language;
use crate::score::FUNCTION_LISTS;
use crate::score::Share;
use crate::text::Document;
use crate::text::Language;
use crate::text::Reading;
use crate::text::Role;
use crate::text::Words;

/// The language of some lexicons.
#[derive(Clone, Debug)]
pub(super) struct Tongue {
    language: Language,
    function_words: Words,
}

impl Tongue {
    /// The language that the word lists of `lexicon` are of.
    pub fn new(lexicon: &Lexicon) -> Tongue {
        let words: Vec<String> = FUNCTION_LISTS.lists().flat_map(|list| lexicon.word_list(list.id())).collect();
        Tongue { language: language(lexicon), function_words: Words::new(words.iter().map(String::as_str)) }
    }

    /// How much of an article is made of the function words of this language.
    pub fn share(&self, document: &Document) -> Share {
        let reading = Reading::new(document, &self.language);
        let article = reading.paragraphs.iter().filter(|paragraph| paragraph.role != Role::Boilerplate);
        let tokens = article.flat_map(|paragraph| reading.tokens.get(paragraph.first..paragraph.end).unwrap_or_default());
        let mut share = Share::default();
        for token in tokens.filter(|token| token.counts()) {
            share.words += 1;
            share.function_words += u32::from(self.function_words.has(&document.text, token));
        }
        share
    }
}

#[cfg(test)]
mod tests {
    use super::Tongue;
    use crate::lexicon::Layers;
    use crate::score::Scorer;
    use crate::text::Document;

    #[test]
    fn an_article_has_the_share_that_scoring_it_finds() {
        let lexicon = Layers::builtin().unwrap().resolve().unwrap();
        let (tongue, scorer) = (Tongue::new(&lexicon), Scorer::new(lexicon).unwrap());
        for text in [
            "The ferry to the island will cost a tenth more from April, the harbour office’s head said: “We’re sorry.”",
            "Die Fähre zur Insel wird ab April um ein Zehntel teurer, wie das Hafenamt am Sonntag mitteilte.",
            "Share this article\n\nUp-to-date figures aren't there, as it happens, and none of them WILL BE.",
            "",
        ] {
            let article = Document::new("a", text);
            assert_eq!(Some(tongue.share(&article)), scorer.score(&article).share, "{text}");
        }
    }
}
