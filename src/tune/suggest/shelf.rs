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
    /// Where each of them stands.
    pub spans: Vec<Span>,
    /// Its text.
    pub text: String,
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
        let outlet = document.outlet.clone().unwrap_or_default();
        let outlet = self.outlets.iter().position(|known| *known == outlet).unwrap_or_else(|| {
            self.outlets.push(outlet);
            self.outlets.len() - 1
        });
        let mut article = Article { outlet: outlet as u32, against, text: document.text.clone(), ..Article::default() };
        for sentence in &reading.sentences {
            for token in reading.tokens.iter().take(sentence.end).skip(sentence.first) {
                let number = if token.is_wordlike() { self.number(&token::spelling(reading.text, token)) } else { BORDER };
                let over = found.iter().take_while(|(span, _)| span.start < token.span.end).filter(|(span, _)| span.overlaps(token.span));
                let covered = over.map(|(_, focus)| *focus).max();
                article.push(number, covered.is_some(), covered.unwrap_or(0), token.span);
            }
            article.push(BORDER, false, 0, sentence.span);
        }
        self.articles.push(article);
    }

    /// The words of a run.
    pub fn wording(&self, gram: &Gram) -> String {
        let words = gram.iter().filter(|&&word| word != BORDER).filter_map(|&word| self.vocabulary.get(word as usize));
        words.map(String::as_str).collect::<Vec<_>>().join(" ").replace(" '", "'")
    }

    /// Whether a run may be an entry: it neither begins nor ends with a word that stands everywhere, and has letters.
    fn may_be_entry(&self, words: &[u32]) -> bool {
        let weak = |word: Option<&u32>| {
            word.is_none_or(|word| {
                let spelled = self.vocabulary.get(*word as usize).map_or("", String::as_str);
                self.everywhere.contains(word)
                    || !spelled.chars().any(char::is_alphabetic)
                    || spelled.starts_with('\'')
                    || spelled.len() < 3
            })
        };
        !weak(words.first()) && !weak(words.last())
    }

    /// Calls `each` with every run of at most `longest` words that may be an entry and that no entry finds: the run, its article,
    /// and the number of its first word there.
    pub fn grams(&self, longest: usize, mut each: impl FnMut(Gram, usize, usize)) {
        for (number, article) in self.articles.iter().enumerate() {
            for at in 0..article.words.len() {
                for length in 1..=longest.min(LONGEST) {
                    let Some(words) = article.words.get(at..at + length) else { break };
                    if words.contains(&BORDER) || article.covered[at + length - 1] {
                        break;
                    }
                    if self.may_be_entry(words) {
                        let mut gram = [BORDER; LONGEST];
                        gram[..length].copy_from_slice(words);
                        each(gram, number, at);
                    }
                }
            }
        }
    }
}

impl Article {
    fn push(&mut self, word: u32, covered: bool, focus: u32, span: Span) {
        self.words.push(word);
        self.covered.push(covered);
        self.focus.push(focus);
        self.spans.push(span);
    }
}
