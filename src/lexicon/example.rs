//! Bracketed examples: `The army pounded the [Takfiri terrorists].` → the plain sentence and the spans it marks.
//!
//! Only the brackets live here; running an example as a test needs the matcher.

use std::str::Chars;

use crate::text::Span;

/// What a bracket says about the stretch it covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// `[term: …]`
    Term,
    /// `[label: …]`
    Label,
    /// `[actor: …]`
    Actor,
    /// `[source: …]`
    Source,
    /// `[cue: …]`
    Cue,
    /// `[content: …]`
    Content,
    /// `[does: …]`
    Does,
    /// `[suffers: …]`
    Suffers,
}

/// The roles by name.
const ROLES: [(&str, Role); 8] = [
    ("term", Role::Term),
    ("label", Role::Label),
    ("actor", Role::Actor),
    ("source", Role::Source),
    ("cue", Role::Cue),
    ("content", Role::Content),
    ("does", Role::Does),
    ("suffers", Role::Suffers),
];

/// One bracket of an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its role; `None` for bare brackets, which mean the entry that the example belongs to.
    pub role: Option<Role>,
    /// What it covers, in the plain text.
    pub span: Span,
}

/// An example without its brackets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Example {
    /// The plain sentence.
    pub text: String,
    /// Its brackets, in the order in which they open.
    pub marks: Vec<Mark>,
}

/// Why an example cannot be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleError {
    /// Column inside the example in code points, counted from 1.
    pub column: usize,
    /// What is wrong, as a sentence without its full stop.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl std::fmt::Display for ExampleError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "column {}: {}; {}", self.column, self.what, self.remedy)
    }
}

impl std::error::Error for ExampleError {}

/// Takes the brackets out of an example. Brackets may stand inside one another; `\[`, `\]` and `\\` are the marks themselves.
///
/// # Errors
///
/// A bracket without its partner, one that covers nothing, or a role that does not exist; with its column.
pub fn parse(example: &str) -> Result<Example, ExampleError> {
    let mut reader = Reader { rest: example.chars(), column: 0, parsed: Example::default(), open: Vec::new() };
    while let Some(char) = reader.next() {
        match char {
            '[' => reader.open()?,
            ']' => reader.close()?,
            '\\' if reader.rest.as_str().starts_with(['[', ']', '\\']) => {
                let meant = reader.next();
                reader.parsed.text.extend(meant);
            }
            _ => reader.parsed.text.push(char),
        }
    }
    match reader.open.pop() {
        Some((_, column)) => Err(error(column, "this bracket is never closed")),
        None => Ok(reader.parsed),
    }
}

struct Reader<'e> {
    rest: Chars<'e>,
    /// Of the code point that was read last, counted from 1.
    column: usize,
    parsed: Example,
    /// Index of the mark that each open bracket belongs to, and the bracket's column.
    open: Vec<(usize, usize)>,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        self.column += 1;
        self.rest.next()
    }

    /// Opens a bracket; what follows its role is left to read.
    fn open(&mut self) -> Result<(), ExampleError> {
        let (role, left) = role(self.rest.as_str(), self.column)?;
        let here = self.parsed.text.len();
        self.open.push((self.parsed.marks.len(), self.column));
        let span = Span::new(here, here);
        self.parsed.marks.push(Mark { role, span });
        while self.rest.as_str().len() > left.len() {
            self.next();
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), ExampleError> {
        let opened = self.open.pop().and_then(|(mark, column)| Some((self.parsed.marks.get_mut(mark)?, column)));
        let Some((mark, column)) = opened else {
            return Err(error(self.column, "this bracket closes nothing"));
        };
        let here = self.parsed.text.len();
        mark.span = mark.span.to(Span::new(here, here));
        if mark.span.of(&self.parsed.text).trim().is_empty() {
            return Err(error(column, "this bracket covers nothing"));
        }
        Ok(())
    }
}

/// The role that a bracket begins with, and what follows it. A word and a colon that are no role are an error only where they look like one.
fn role(rest: &str, column: usize) -> Result<(Option<Role>, &str), ExampleError> {
    let Some((word, after)) = rest.split_once(": ") else {
        return Ok((None, rest));
    };
    if word.is_empty() || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Ok((None, rest));
    }
    match ROLES.iter().find(|(name, _)| *name == word) {
        Some((_, role)) => Ok((Some(*role), after.trim_start())),
        None => {
            let names = ROLES.map(|(name, _)| name).join(", ");
            Err(ExampleError {
                column: column + 1,
                what: format!("`{word}` is no role"),
                remedy: format!("the roles are {names}; leave it out for the entry itself"),
            })
        }
    }
}

fn error(column: usize, what: &str) -> ExampleError {
    ExampleError { column, what: what.to_owned(), remedy: "write [ and ] around each match, and \\[ for the mark itself".to_owned() }
}
