//! A corpus as numbered words: what is counted, and what of it the lexicons find already.

use std::collections::HashMap;
use std::collections::HashSet;

use crate::score::Scorer;
use crate::text::Document;
use crate::text::Reading;
use crate::text::Span;
use crate::text::token;
use crate::tune::everywhere::everywhere;

/// The number of what parts words: a mark, or the end of a sentence.
pub const BORDER: u32 = 0;

/// The longest run of words that is counted.
pub const LONGEST: usize = 3;

/// A run of words, shorter ones filled up with borders.
pub type Gram = [u32; LONGEST];

/// Words as a run.
pub fn gram(words: &[u32]) -> Gram {
    let mut gram = [BORDER; LONGEST];
    gram.iter_mut().zip(words).for_each(|(place, word)| *place = *word);
    gram
}

/// A run of one word.
pub fn single(word: u32) -> Gram {
    gram(&[word])
}

/// An article.
#[derive(Debug, Default)]
pub struct Article {
    /// Number of its outlet.
    pub outlet: u32,
    /// It belongs to what is compared with.
    pub against: bool,
    /// Its words.
    pub words: Vec<u32>,
    /// Whether the lexicons find each of them.
    pub covered: Vec<bool>,
    /// The entry that finds each of them, as a number of [`Shelf::foci`]; 0 is none.
    pub focus: Vec<u32>,
    /// The sentence of each of them.
    pub sentences: Vec<u32>,
    /// Whether each of them says who says something: it stands in a source or a cue.
    pub telling: Vec<bool>,
    /// Where each of them stands.
    pub spans: Vec<Span>,
    /// Its text.
    pub text: String,
}

/// Where a run of words stands.
#[derive(Clone, Copy, Debug)]
pub struct Place<'s> {
    /// Number of its article.
    pub number: usize,
    /// Its article.
    pub article: &'s Article,
    /// Number of its first word there.
    pub at: usize,
}

/// All articles.
#[derive(Debug)]
pub struct Shelf {
    /// The words; the first is a border, which no word is.
    pub vocabulary: Vec<String>,
    numbers: HashMap<String, u32>,
    /// Words that stand in every text.
    pub everywhere: HashSet<u32>,
    /// The articles, in order.
    pub articles: Vec<Article>,
    /// Names of the outlets.
    pub outlets: Vec<String>,
    /// Entries whose neighbours are looked at, as section/id; the first is none.
    pub foci: Vec<String>,
}

impl Shelf {
    /// Nothing read yet.
    pub fn new(scorer: &Scorer) -> Shelf {
        let mut shelf = Shelf {
            vocabulary: vec![String::new()],
            numbers: HashMap::new(),
            everywhere: HashSet::new(),
            articles: Vec::new(),
            outlets: Vec::new(),
            foci: vec![String::new()],
        };
        shelf.everywhere = everywhere(scorer.lexicon()).iter().map(|word| shelf.number(word)).collect();
        shelf
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        let number = self.vocabulary.len() as u32;
        self.vocabulary.push(word.to_owned());
        self.numbers.insert(word.to_owned(), number);
        number
    }

    /// Takes in an article.
    pub fn read(&mut self, scorer: &Scorer, document: &Document, against: bool) {
        let reading = Reading::new(document, scorer.matcher().language());
        let score = scorer.score(document);
        let mut found: Vec<(Span, u32)> = Vec::new();
        let lexicon = scorer.lexicon();
        let mut note = |span: Span, name: Option<String>, foci: &mut Vec<String>| {
            let focus = name.map_or(0, |name| {
                foci.iter().position(|known| *known == name).unwrap_or_else(|| {
                    foci.push(name);
                    foci.len() - 1
                })
            });
            found.push((span, focus as u32));
        };
        for hit in &score.hits {
            let id = lexicon.terms.get(hit.term as usize).map(|term| format!("terms/{}", term.entry.id));
            note(hit.span, id, &mut self.foci);
        }
        for labelling in &score.labellings {
            note(labelling.span, None, &mut self.foci);
        }
        for mention in &score.mentions {
            let id = lexicon.actors.get(mention.actor as usize).map(|actor| format!("actors/{}", actor.entry.id));
            note(mention.span, id, &mut self.foci);
        }
        found.sort_unstable();
        let telling = score.attributions.iter().flat_map(|attribution| [attribution.source, attribution.cue]).flatten();
        let telling: Vec<Span> = telling.collect();
        let outlet = document.outlet.clone().unwrap_or_default();
        let outlet = self.outlets.iter().position(|known| *known == outlet).unwrap_or_else(|| {
            self.outlets.push(outlet);
            self.outlets.len() - 1
        });
        let mut article = Article { outlet: outlet as u32, against, text: document.text.clone(), ..Article::default() };
        for (sentence, nth) in reading.sentences.iter().zip(0..) {
            for token in reading.tokens.iter().take(sentence.end).skip(sentence.first) {
                let number = if token.is_wordlike() && !is_masked(reading.text, token.span) {
                    self.number(&token::spelling(reading.text, token))
                } else {
                    BORDER
                };
                let over = found.iter().take_while(|(span, _)| span.start < token.span.end).filter(|(span, _)| span.overlaps(token.span));
                let covered = over.map(|(_, focus)| *focus).max();
                article.push(number, covered, token.span, nth);
                article.telling.push(telling.iter().any(|span| span.overlaps(token.span)));
            }
            article.push(BORDER, None, sentence.span, nth);
            article.telling.push(false);
        }
        self.articles.push(article);
    }

    /// Words that mostly say who says something (*said*, *spokesman*): entries of sources and cues find them.
    pub fn apparatus(&self) -> HashSet<u32> {
        let mut counts: HashMap<u32, (u64, u64)> = HashMap::new();
        for article in &self.articles {
            for (&word, &telling) in article.words.iter().zip(&article.telling) {
                let count = counts.entry(word).or_default();
                count.0 += u64::from(telling);
                count.1 += 1;
            }
        }
        counts.into_iter().filter(|(_, (telling, all))| 2 * telling >= *all).map(|(word, _)| word).collect()
    }

    /// The letters of a word; none for a number that no word has.
    pub fn word(&self, number: u32) -> &str {
        self.vocabulary.get(number as usize).map_or("", String::as_str)
    }

    /// The words of a run.
    pub fn wording(&self, gram: &Gram) -> String {
        let words = gram.iter().filter(|&&word| word != BORDER);
        words.map(|&word| self.word(word)).collect::<Vec<_>>().join(" ").replace(" '", "'")
    }

    /// Whether a run may be an entry: it neither begins nor ends with a word that stands everywhere, and has letters.
    fn may_be_entry(&self, words: &[u32]) -> bool {
        let weak = |word: Option<&u32>| {
            word.is_none_or(|word| {
                let spelled = self.word(*word);
                self.everywhere.contains(word)
                    || !spelled.chars().any(char::is_alphabetic)
                    || spelled.starts_with('\'')
                    || spelled.len() < 3
            })
        };
        !weak(words.first()) && !weak(words.last())
    }

    /// Calls `each` with every run of at most `longest` words that may be an entry and that no entry finds, and with its place.
    pub fn grams(&self, longest: usize, mut each: impl FnMut(Gram, Place<'_>)) {
        for (number, article) in self.articles.iter().enumerate() {
            for at in 0..article.words.len() {
                for length in 1..=longest.min(LONGEST) {
                    let Some(words) = article.words.get(at..at + length) else { break };
                    if words.contains(&BORDER) || article.is_covered(at + length - 1) {
                        break;
                    }
                    if self.may_be_entry(words) {
                        each(gram(words), Place { number, article, at });
                    }
                }
            }
        }
    }
}

/// Whether a word stands in brackets, as what hides an outlet's name does.
fn is_masked(text: &str, span: Span) -> bool {
    let (before, after) = (text.get(..span.start as usize), text.get(span.end as usize..));
    before.is_some_and(|before| before.ends_with('[')) && after.is_some_and(|after| after.starts_with(']'))
}

impl Article {
    /// How many words it has, marks left out.
    pub fn length(&self) -> u64 {
        self.words.iter().filter(|&&word| word != BORDER).count() as u64
    }

    /// Whether the lexicons find a word.
    pub fn is_covered(&self, at: usize) -> bool {
        self.covered.get(at).is_some_and(|&covered| covered)
    }

    /// The entry that finds a word, as a number of [`Shelf::foci`]; 0 is none.
    pub fn focus_at(&self, at: usize) -> u32 {
        self.focus.get(at).copied().unwrap_or(0)
    }

    /// Whether two words stand in one sentence.
    pub fn in_one_sentence(&self, one: usize, other: usize) -> bool {
        self.sentences.get(one) == self.sentences.get(other)
    }

    /// From the first to the last of some words; nothing where there are none.
    pub fn span(&self, first: usize, end: usize) -> Span {
        let own = self.spans.get(first..end).unwrap_or_default();
        own.iter().copied().reduce(Span::to).unwrap_or_default()
    }

    fn push(&mut self, word: u32, focus: Option<u32>, span: Span, sentence: u32) {
        self.words.push(word);
        self.covered.push(focus.is_some());
        self.focus.push(focus.unwrap_or(0));
        self.spans.push(span);
        self.sentences.push(sentence);
    }
}
