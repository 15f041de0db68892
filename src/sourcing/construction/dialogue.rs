//! Speakers set beside their words without a verb: *VALE: The dam is safe.*, *“The dam is safe.” – Ada Vale*.

use super::Draft;
use super::headline::is_speaker;
use crate::sourcing::grammar::Grammar;
use crate::sourcing::grammar::Run;
use crate::sourcing::name::People;
use crate::text::Paragraph;
use crate::text::Quotation;
use crate::text::token::Case;
use crate::text::token::Gap;
use crate::text::token::Kind;

/// Most words of a speaker's name with a title.
const LONGEST: usize = 5;

/// *VALE: The dam is safe.*: a paragraph that opens with its speaker and a colon.
pub fn speaker_line(g: &Grammar, people: &People, paragraph: &Paragraph) -> Option<Draft> {
    let end = paragraph.end.min(paragraph.first + LONGEST + 1);
    let colon = (paragraph.first..end).find(|&at| g.kind(at) == Kind::Colon)?;
    let source = Run::new(paragraph.first, colon);
    let words = (source.first..source.end).all(|at| g.kind(at) == Kind::Word && g.is_capital(at));
    if source.is_empty() || !words || !is_speaker(g, people, source) {
        return None;
    }
    let content = Run::new(colon + 1, g.content_end(Run::new(colon + 1, paragraph.end)));
    let said = (content.first..content.end).filter(|&at| g.is_word(at)).count() >= 2;
    let cue = Run::new(colon, colon + 1);
    said.then(|| Draft { cue, source: Some(source), content: vec![content], rule: "speaker and colon", ..Draft::default() })
}

/// *“The dam is safe.” – Ada Vale*: a name behind the dash that follows a quotation, with nothing behind it.
pub fn signed(g: &Grammar, quotation: &Quotation) -> Option<Draft> {
    let dash = quotation.end;
    if !quotation.closed || g.kind(dash) != Kind::Dash || quotation.words < 3 {
        return None;
    }
    let end = (dash + 1..dash + 2 + LONGEST).find(|&at| !(g.is_word(at) && (at == dash + 1 || follows_in_line(g, at))))?;
    let source = Run::new(dash + 1, end);
    let name = !source.is_empty() && (source.first..source.end).all(|at| g.is_capital(at)) && !is_shouted(g, source);
    let closes = g.reading.tokens.get(end).is_none_or(|next| matches!(next.gap, Gap::Line | Gap::Break) || next.kind == Kind::Quote);
    (name && closes).then(|| Draft {
        cue: Run::new(dash, dash + 1),
        source: Some(source),
        content: vec![Run::new(quotation.first, quotation.end)],
        rule: "quotation and name",
        ..Draft::default()
    })
}

fn follows_in_line(g: &Grammar, at: usize) -> bool {
    g.reading.tokens.get(at).is_some_and(|token| matches!(token.gap, Gap::Space | Gap::Hyphen | Gap::None))
}

/// A single word in capitals is rather a heading than a name.
fn is_shouted(g: &Grammar, run: Run) -> bool {
    run.end - run.first == 1 && g.reading.token(run.first).case == Case::Upper
}
