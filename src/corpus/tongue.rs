//! Whether an article is in the lexicons' language, told from its share of function words.

use std::collections::HashSet;

use crate::lexicon::Lexicon;
use crate::matcher::List;
use crate::matcher::language;
use crate::text::Document;
use crate::text::Language;
use crate::text::Reading;
use crate::text::Role;
use crate::text::Words;

/// Words from which on a text is long enough to tell its language.
const TELLING: u32 = 50;

/// The least share of function words in a text of the lexicons' language. Of 2,485 English news articles the lowest share was .23, of
/// sentences in German, French, Spanish and Dutch the highest .08; the tests of `check` say so.
pub(super) const FUNCTION_WORDS: f64 = 0.15;

/// The share of function words, by a quick look, from which on no second look is taken: so far above [`FUNCTION_WORDS`] that what the
/// quick look counts in another way makes no difference.
const PLAIN: f64 = 0.2;

/// The lists of function words.
const LISTS: [List; 9] = [
    List::Determiners,
    List::Prepositions,
    List::Conjunctions,
    List::Subordinators,
    List::Auxiliaries,
    List::PronounsHe,
    List::PronounsShe,
    List::PronounsThey,
    List::PronounsIt,
];

/// The words of an article by which its language is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Share {
    /// Words, boilerplate left out, as `score` counts them.
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
}

/// The language of some lexicons.
#[derive(Clone, Debug)]
pub struct Tongue {
    language: Language,
    function_words: Words,
    /// The same in lower case, for a quick look.
    plain: HashSet<String>,
}

impl Tongue {
    /// The language that the word lists of `lexicon` are of.
    pub fn new(lexicon: &Lexicon) -> Tongue {
        let words: Vec<String> = LISTS.iter().flat_map(|list| lexicon.word_list(list.id())).collect();
        Tongue {
            language: language(lexicon),
            function_words: Words::new(words.iter().map(String::as_str)),
            plain: words.iter().map(|word| word.to_lowercase()).collect(),
        }
    }

    /// The share of function words in an article that seems to be in another language; most others cost no more than a quick look.
    pub fn foreign(&self, document: &Document) -> Option<f64> {
        if self.glance(&document.text) >= PLAIN {
            return None;
        }
        let share = self.share(document);
        share.is_foreign().then(|| share.figure())
    }

    /// What there is to say of an article that seems to be in another language.
    pub fn warning(&self, document: &Document) -> Option<String> {
        let share = 100.0 * self.foreign(document)?;
        Some(format!(
            "it seems to be in another language than the lexicons' ({share:.0}% of its words are function words of theirs), \
             and is counted like the others"
        ))
    }

    /// About the share of function words: words are what stands between white space, boilerplate is among them.
    fn glance(&self, text: &str) -> f64 {
        let mut share = Share::default();
        let mut lower = String::new();
        for word in text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).filter(|word| !word.is_empty()) {
            lower.clear();
            lower.push_str(word);
            lower.make_ascii_lowercase();
            share.words += 1;
            share.function_words += u32::from(self.plain.contains(lower.as_str()));
        }
        share.figure()
    }

    /// How much of an article is made of the function words of this language.
    pub(super) fn share(&self, document: &Document) -> Share {
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
