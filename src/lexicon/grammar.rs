//! The form language: what a form is made of, and what is wrong with it where it is none.
//!
//! ```text
//! form        = word { white-space word }
//! word        = alternative { "/" alternative }          one of them must stand
//! alternative = { letter | "\" mark | optional } [ "*" ]   "*" is any ending
//! optional    = "(" form { "|" form } ")"                one of them or nothing; parentheses do not nest
//! ```
//!
//! Spelling a form out is in `form`.

use std::fmt;

/// Why a form is none, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormError {
    /// Column inside the form in code points, counted from 1.
    pub column: usize,
    /// What is wrong, as a sentence without its full stop.
    pub what: String,
    /// What to do about it.
    pub remedy: &'static str,
}

impl fmt::Display for FormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "column {}: {}; {}", self.column, self.what, self.remedy)
    }
}

impl std::error::Error for FormError {}

/// Words, one after the other.
pub struct Phrase {
    /// Its words, in order.
    pub words: Vec<Word>,
    /// How many wordings it stands for, before equal ones are merged.
    pub count: usize,
}

/// Alternatives of which one must stand.
pub struct Word {
    /// The alternatives, in order.
    pub alternatives: Vec<Alternative>,
    /// How many wordings it stands for, before equal ones are merged.
    pub count: usize,
}

/// Letters and options, one after the other.
pub struct Alternative {
    /// Its pieces, in order.
    pub items: Vec<Item>,
    /// How many wordings it stands for, before equal ones are merged.
    pub count: usize,
}

/// A piece of an alternative.
pub enum Item {
    /// Letters, backslashes removed.
    Letters(String),
    /// The mark `*`, at its column.
    Star(usize),
    /// One of these or nothing.
    Optional(Vec<Phrase>),
}

impl Phrase {
    fn new(words: Vec<Word>) -> Self {
        let count = product(words.iter().map(|word| word.count));
        Phrase { words, count }
    }
}

impl Word {
    fn new(alternatives: Vec<Alternative>) -> Self {
        let count = sum(alternatives.iter().map(|alternative| alternative.count));
        Word { alternatives, count }
    }
}

impl Alternative {
    fn new(items: Vec<Item>) -> Self {
        let count = product(items.iter().map(Item::count));
        Alternative { items, count }
    }
}

impl Item {
    /// How many wordings it stands for, before equal ones are merged.
    pub fn count(&self) -> usize {
        match self {
            Item::Letters(_) | Item::Star(_) => 1,
            Item::Optional(options) => sum(options.iter().map(|option| option.count)).saturating_add(1),
        }
    }

    /// The column of a `*` with which it may end, so that nothing may follow it in its word.
    fn star(&self) -> Option<usize> {
        match self {
            Item::Letters(_) => None,
            Item::Star(column) => Some(*column),
            Item::Optional(options) => {
                let words = options.iter().filter_map(|option| option.words.last());
                let alternatives = words.flat_map(|word| &word.alternatives);
                let mut lasts = alternatives.filter_map(|alternative| alternative.items.last());
                lasts.find_map(Item::star)
            }
        }
    }
}

fn sum(counts: impl Iterator<Item = usize>) -> usize {
    counts.fold(0, usize::saturating_add)
}

fn product(counts: impl Iterator<Item = usize>) -> usize {
    counts.fold(1, usize::saturating_mul)
}

/// Reads a form.
pub struct Parser {
    chars: Vec<char>,
    next: usize,
    /// Column of the parenthesis that is open.
    open: Option<usize>,
}

impl Parser {
    /// A reader of `form`.
    pub fn new(form: &str) -> Self {
        Parser { chars: form.chars().collect(), next: 0, open: None }
    }

    /// The form as a tree.
    pub fn form(mut self) -> Result<Phrase, FormError> {
        let phrase = self.phrase()?;
        match self.peek() {
            None if phrase.words.is_empty() => Err(self.error("the form is empty", "write a word")),
            None => Ok(phrase),
            Some(')') => Err(self.error("this parenthesis closes nothing", "open it, or write \\) for the mark itself")),
            Some(_) => Err(self.error(
                "`|` stands outside parentheses",
                "write a/b where one must stand, (a|b) where none need, or \\| for the mark itself",
            )),
        }
    }

    /// Words up to the end, a `|` or a closing parenthesis.
    fn phrase(&mut self) -> Result<Phrase, FormError> {
        let mut words = Vec::new();
        loop {
            match self.peek() {
                None | Some('|' | ')') => return Ok(Phrase::new(words)),
                Some(char) if char.is_whitespace() => self.next += 1,
                Some(_) => words.push(self.word()?),
            }
        }
    }

    fn word(&mut self) -> Result<Word, FormError> {
        let mut alternatives = Vec::new();
        loop {
            let start = self.next;
            let alternative = self.alternative()?;
            let more = self.peek() == Some('/');
            let only_one = alternatives.is_empty() && !more;
            let is_optional = |item: &Item| matches!(item, Item::Optional(_));
            if !only_one && alternative.items.iter().all(is_optional) {
                self.next = start;
                return Err(
                    self.error("an alternative is empty or only optional", "write a word on both sides of `/`, or \\/ for the mark itself")
                );
            }
            alternatives.push(alternative);
            if !more {
                return Ok(Word::new(alternatives));
            }
            self.next += 1;
        }
    }

    fn alternative(&mut self) -> Result<Alternative, FormError> {
        let mut items = Vec::new();
        while let Some(char) = self.peek() {
            if matches!(char, '/' | '|' | ')') || char.is_whitespace() {
                break;
            }
            if let Some(column) = items.last().and_then(Item::star) {
                return Err(star_error(column, "`*` does not end its word"));
            }
            match char {
                '(' => items.push(self.optional()?),
                '*' => items.push(self.star(&items)?),
                '\\' => {
                    let mark = self.escaped()?;
                    add_letter(&mut items, mark);
                }
                letter => {
                    self.next += 1;
                    add_letter(&mut items, letter);
                }
            }
        }
        Ok(Alternative::new(items))
    }

    fn star(&mut self, before: &[Item]) -> Result<Item, FormError> {
        self.next += 1;
        if before.iter().any(|item| matches!(item, Item::Letters(_))) {
            return Ok(Item::Star(self.next));
        }
        Err(star_error(self.next, "`*` has no letters before it"))
    }

    fn optional(&mut self) -> Result<Item, FormError> {
        if self.open.is_some() {
            return Err(self.error("parentheses do not nest", "write two forms, or \\( for the mark itself"));
        }
        self.next += 1;
        self.open = Some(self.next);
        let mut options = Vec::new();
        loop {
            let option = self.phrase()?;
            let end = self.peek();
            if let (None, Some(open)) = (end, self.open) {
                self.next = open - 1;
                return Err(self.error("this parenthesis is never closed", "close it, or write \\( for the mark itself"));
            }
            if option.words.is_empty() {
                return Err(self.error("an alternative is empty", "leave it out: what stands in parentheses is optional already"));
            }
            options.push(option);
            self.next += 1;
            if end == Some(')') {
                self.open = None;
                return Ok(Item::Optional(options));
            }
        }
    }

    fn escaped(&mut self) -> Result<char, FormError> {
        match self.chars.get(self.next + 1) {
            Some(&char @ ('(' | ')' | '|' | '/' | '*' | '\\')) => {
                self.next += 2;
                Ok(char)
            }
            _ => {
                Err(self
                    .error("a backslash makes only ( ) | / * and \\ literal", "leave it out, or move a regular expression to `patterns:`"))
            }
        }
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.next).copied()
    }

    fn error(&self, what: &str, remedy: &'static str) -> FormError {
        FormError { column: self.next + 1, what: what.to_owned(), remedy }
    }
}

fn add_letter(items: &mut Vec<Item>, letter: char) {
    match items.last_mut() {
        Some(Item::Letters(letters)) => letters.push(letter),
        _ => items.push(Item::Letters(letter.to_string())),
    }
}

fn star_error(column: usize, what: &str) -> FormError {
    FormError { column, what: what.to_owned(), remedy: "write it behind the first letters of a word, or \\* for the mark itself" }
}
