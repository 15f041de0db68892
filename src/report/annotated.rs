//! The article on a terminal, with brackets around what was found and notes in the margin.
//!
//! Lines are made of fragments that say what they are; which colour that is, if any, is for the command line to choose. The text is the
//! same with and without colours.

use std::collections::VecDeque;

use unicode_width::UnicodeWidthChar;

use super::Sheet;
use super::clean;
use super::facts;
use super::marked::Kind;
use super::marked::Layer;
use super::marked::Mark;
use super::marked::MarkedArticle;
use super::marked::Run;
use super::summary::origin;
use super::summary::title;
use super::summary::voice_words;
use super::summary::voices;
use super::wrap::unglued;
use super::wrap::wrap;
use crate::lexicon::Direction;
use crate::sourcing::Voice;

/// The fewest columns at which notes stand beside the text and not under it.
const MARGIN_FROM: usize = 72;

/// Columns between text and notes, with the rule.
const RULE: usize = 3;

/// Other wordings that the margin has room for.
const OTHERS: usize = 3;

/// What stands before and behind words that are told in the outlet's wording: a colour alone would not reach everybody.
const WAVE: &str = "~";

/// Marks that set words apart whose direction of writing is that of their first letter, and that end them.
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// Indent of notes under the text.
const INDENT: usize = 4;

/// What a fragment is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// The outlet's own voice, and all that is not of the article.
    #[default]
    Plain,
    /// A title.
    Strong,
    /// Notes, and words of the page around the article.
    Faint,
    /// Where the article was read.
    Origin,
    /// Told in the outlet's wording.
    Indirect,
    /// Words in quotation marks.
    Quoted,
    /// A few words held up in marks.
    Marked,
    /// A loaded term that heightens.
    Heightens,
    /// A loaded term that softens.
    Softens,
    /// A label.
    Label,
    /// A source or cue.
    Source,
    /// A finding of the house style.
    Finding,
}

/// Words of a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fragment {
    /// The words.
    pub text: String,
    /// What they are.
    pub tone: Tone,
}

/// The article in lines of at most `width` columns, where words allow it.
pub fn annotated(sheet: &Sheet, width: usize) -> Vec<Vec<Fragment>> {
    let beside = width >= MARGIN_FROM;
    let margin = if beside { width * 2 / 5 - RULE } else { width.saturating_sub(INDENT) };
    let column = if beside { width - margin - RULE } else { width };
    let mut lines = head(sheet, width);
    let mut writer = Writer { sheet, column, words: Vec::new(), open: false, numbers: 0, indirect: false };
    for paragraph in MarkedArticle::new(sheet).paragraphs {
        lines.push(Vec::new());
        paragraph.runs.iter().for_each(|run| writer.run(run));
        let rows = writer.rows();
        lines.extend(if beside { notes_beside(rows, column, margin) } else { notes_below(rows, margin) });
    }
    lines
}

fn head(sheet: &Sheet, width: usize) -> Vec<Vec<Fragment>> {
    let line = |tone: Tone| move |text: String| vec![Fragment { text, tone }];
    let legend = "[loaded] {label} ‹source›, each with the number of its note; ~told in the outlet's wording~; all else but quotations \
                  is narration. \
                  A count of such marks is no verdict, and unlisted words are not neutral.";
    let mut lines: Vec<Vec<Fragment>> = wrap(&title(sheet), width).into_iter().map(line(Tone::Strong)).collect();
    for (text, tone) in [(origin(sheet), Tone::Origin), (voices(&voice_words(sheet)), Tone::Faint), (legend.to_string(), Tone::Faint)] {
        lines.extend(wrap(&text, width).into_iter().map(line(tone)));
    }
    lines
}

/// A word as it stands on a line, with the notes that belong to it.
#[derive(Default)]
struct Word {
    fragments: Vec<Fragment>,
    width: usize,
    notes: Vec<String>,
}

impl Word {
    /// Nothing but the sign that indirect speech begins.
    fn is_wave(&self) -> bool {
        matches!(self.fragments.as_slice(), [only] if only.text == WAVE)
    }
}

/// A line of text and the notes that belong to it.
struct Row {
    fragments: Vec<Fragment>,
    width: usize,
    notes: Vec<String>,
}

/// Turns runs into words, and words into lines.
struct Writer<'a> {
    sheet: &'a Sheet<'a>,
    column: usize,
    words: Vec<Word>,
    /// The last word may still grow.
    open: bool,
    numbers: usize,
    /// The words stand between [`WAVE`]s.
    indirect: bool,
}

impl Writer<'_> {
    fn run(&mut self, run: &Run) {
        let indirect = run.layers.iter().any(|layer| matches!(layer, Layer::Voice(Voice::Indirect, _)));
        if indirect != self.indirect {
            self.turn(indirect, run.text);
        }
        let marks = || run.layers.iter().filter_map(|layer| if let Layer::Mark(mark) = layer { Some(mark) } else { None });
        for mark in marks().filter(|mark| mark.span.start == run.span.start) {
            self.put(brackets(mark.kind).0, tone_of(self.sheet, mark));
        }
        let inner = marks().rfind(|mark| mark.kind != Kind::Mention).map(|mark| tone_of(self.sheet, mark));
        let tone = inner.or_else(|| run.layers.iter().rev().find_map(layer_tone)).unwrap_or_default();
        let text = if self.words.last().is_some_and(|word| word.is_wave()) { run.text.trim_start() } else { run.text };
        for (n, word) in text.split(char::is_whitespace).enumerate() {
            self.open &= n == 0;
            self.put(&clean(word), tone);
        }
        for mark in marks().filter(|mark| mark.span.end == run.span.end).collect::<Vec<_>>().into_iter().rev() {
            let tone = tone_of(self.sheet, mark);
            self.put(brackets(mark.kind).1, tone);
            if mark.lettered {
                self.numbers += 1;
                let number = superscript(self.numbers);
                self.put(&number, tone);
                let note = format!("{number} {}", note(self.sheet, mark));
                if let Some(word) = self.words.last_mut() {
                    word.notes.push(note);
                }
            }
        }
    }

    /// Indirect speech begins before this text, or has ended.
    fn turn(&mut self, indirect: bool, text: &str) {
        self.indirect = indirect;
        match indirect {
            true => {
                self.open &= !text.starts_with(char::is_whitespace);
                self.put(WAVE, Tone::Indirect);
            }
            false => {
                // a space behind the last word is behind the sign as well
                let open = std::mem::replace(&mut self.open, !self.words.is_empty());
                self.put(WAVE, Tone::Indirect);
                self.open = open;
            }
        }
    }

    /// Adds letters to the last word, or to a new one; a word that is wider than the column goes on on the next line.
    fn put(&mut self, text: &str, tone: Tone) {
        for c in text.chars() {
            let width = c.width().unwrap_or(0);
            let full = self.words.last().is_some_and(|word| word.width + width > self.column);
            if !self.open || full {
                self.words.push(Word::default());
                self.open = true;
            }
            let Some(word) = self.words.last_mut() else {
                return;
            };
            word.width += width;
            match word.fragments.last_mut() {
                Some(last) if last.tone == tone => last.text.push(c),
                _ => word.fragments.push(Fragment { text: c.to_string(), tone }),
            }
        }
    }

    /// The lines of the paragraph that was written.
    fn rows(&mut self) -> Vec<Row> {
        if self.indirect {
            self.turn(false, "");
        }
        self.open = false;
        let mut rows: Vec<Row> = Vec::new();
        for word in std::mem::take(&mut self.words) {
            match rows.last_mut() {
                Some(row) if row.width + 1 + word.width <= self.column => {
                    let same = row.fragments.last().map(|last| last.tone) == word.fragments.first().map(|first| first.tone);
                    let tone = word.fragments.first().filter(|_| same).map(|first| first.tone).unwrap_or_default();
                    row.fragments.push(Fragment { text: " ".to_string(), tone });
                    row.fragments.extend(word.fragments);
                    row.width += 1 + word.width;
                    row.notes.extend(word.notes);
                }
                _ => rows.push(Row { fragments: word.fragments, width: word.width, notes: word.notes }),
            }
        }
        rows
    }
}

/// Notes at the right of the lines that they belong to, or as near below as there is room.
fn notes_beside(rows: Vec<Row>, column: usize, margin: usize) -> Vec<Vec<Fragment>> {
    let mut lines = Vec::new();
    let mut pending: VecDeque<String> = VecDeque::new();
    let mut line = |row: Option<(Vec<Fragment>, usize)>, note: Option<String>| {
        let (mut fragments, width) = row.unwrap_or_default();
        if let Some(note) = note {
            let gap = " ".repeat(column.saturating_sub(width) + 1);
            fragments.push(Fragment { text: gap, tone: Tone::Plain });
            fragments.push(Fragment { text: format!("│ {note}"), tone: Tone::Faint });
        }
        lines.push(fragments);
    };
    for mut row in rows {
        isolate(&mut row.fragments);
        pending.extend(row.notes.iter().flat_map(|note| lines_of(note, margin)));
        line(Some((row.fragments, row.width)), pending.pop_front());
    }
    while let Some(note) = pending.pop_front() {
        line(None, Some(note));
    }
    lines
}

/// Sets a line apart from the rule and the note beside it, where words in it run from right to left.
fn isolate(fragments: &mut [Fragment]) {
    let leftward = |c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    if fragments.iter().any(|fragment| fragment.text.contains(leftward)) {
        fragments.iter_mut().take(1).for_each(|first| first.text.insert(0, ISOLATE.0));
        fragments.iter_mut().rev().take(1).for_each(|last| last.text.push(ISOLATE.1));
    }
}

/// A note in lines; a point stays with what follows it.
fn lines_of(note: &str, margin: usize) -> Vec<String> {
    wrap(note, margin).iter().map(|line| unglued(line)).collect()
}

/// Notes under the paragraph, where the terminal is narrow.
fn notes_below(rows: Vec<Row>, margin: usize) -> Vec<Vec<Fragment>> {
    let notes: Vec<String> = rows.iter().flat_map(|row| &row.notes).flat_map(|note| lines_of(note, margin)).collect();
    let note = |text: String| vec![Fragment { text: format!("{}{text}", " ".repeat(INDENT)), tone: Tone::Faint }];
    rows.into_iter().map(|row| row.fragments).chain(notes.into_iter().map(note)).collect()
}

/// What stands before and behind a mark.
fn brackets(kind: Kind) -> (&'static str, &'static str) {
    match kind {
        Kind::Hit => ("[", "]"),
        Kind::Label => ("{", "}"),
        Kind::Source => ("‹", "›"),
        Kind::Content | Kind::Cue | Kind::Mention | Kind::Deed | Kind::Finding => ("", ""),
    }
}

fn tone_of(sheet: &Sheet, mark: &Mark) -> Tone {
    match mark.kind {
        Kind::Hit => match direction(sheet, mark.index) {
            Some(Direction::Softens) => Tone::Softens,
            _ => Tone::Heightens,
        },
        Kind::Label => Tone::Label,
        Kind::Source | Kind::Cue | Kind::Content => Tone::Source,
        Kind::Finding => Tone::Finding,
        Kind::Mention | Kind::Deed => Tone::Plain,
    }
}

fn direction(sheet: &Sheet, hit: usize) -> Option<Direction> {
    let hit = sheet.score.hits.get(hit)?;
    sheet.lexicon.terms.get(hit.term as usize).map(|term| term.direction)
}

fn layer_tone(layer: &Layer) -> Option<Tone> {
    match layer {
        Layer::LeftOut => Some(Tone::Faint),
        Layer::Voice(Voice::Indirect, _) => Some(Tone::Indirect),
        Layer::Voice(Voice::Quoted, _) => Some(Tone::Quoted),
        Layer::Voice(Voice::Marked, _) => Some(Tone::Marked),
        Layer::Voice(Voice::Narration, _) | Layer::Mark(_) => None,
    }
}

/// What the margin says of a mark.
fn note(sheet: &Sheet, mark: &Mark) -> String {
    let score = sheet.score;
    let facts = match mark.kind {
        Kind::Hit => score.hits.get(mark.index).and_then(|hit| {
            let term = sheet.lexicon.terms.get(hit.term as usize)?;
            let direction = format!("{} {}", term.direction.name(), term.weight);
            let mut facts = vec![direction, clean(&term.category), hit.voice.name().to_string()];
            let others: Vec<&str> = term.alternatives.iter().map(String::as_str).take(OTHERS).collect();
            facts.extend((!others.is_empty()).then(|| format!("or: {}", clean(&others.join(", ")))));
            Some(facts)
        }),
        Kind::Label => score.labellings.get(mark.index).map(|labelling| facts::of_labelling(sheet, labelling)),
        Kind::Finding => score.findings.get(mark.index).and_then(|finding| {
            let policy = sheet.lexicon.policies.get(finding.policy as usize)?;
            Some(vec![format!("§ {}", clean(&policy.entry.id)), clean(&policy.rule)])
        }),
        Kind::Source | Kind::Cue | Kind::Content => score.attributions.get(mark.index).map(facts::of_attribution),
        Kind::Deed => score.deeds.get(mark.index).map(|deed| facts::of_deed(sheet, deed)),
        Kind::Mention => None,
    };
    let facts = facts.unwrap_or_default();
    facts.join("\u{a0}· ")
}

/// A number in raised digits.
fn superscript(n: usize) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    n.to_string().bytes().filter_map(|digit| DIGITS.get(usize::from(digit - b'0'))).collect()
}
