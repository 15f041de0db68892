//! Headlines that attribute with a colon or a dash.

use super::Draft;
use super::speaker::Speakers;
use crate::sourcing::grammar::Grammar;
use crate::sourcing::grammar::Run;
use crate::text::token::Kind;

/// *Minister: dam is safe*, *Dam 'is safe' – minister*: a headline whose colon or dash attributes.
pub fn headline(g: &Grammar, speakers: &Speakers, sentence: Run) -> Option<Draft> {
    let mark = (sentence.first..sentence.end).find(|&at| matches!(g.kind(at), Kind::Colon | Kind::Dash))?;
    let (left, right) = (Run::new(sentence.first, mark), Run::new(mark + 1, g.content_end(sentence)));
    let (source, content) = if g.kind(mark) == Kind::Colon { (left, right) } else { (right, left) };
    let source = speakers.in_headline(source)?;
    let said = (content.first..content.end).filter(|&at| g.is_word(at)).count() >= 3;
    (said && !speakers.tells_of(source, content)).then(|| Draft::at_mark(mark, source, content, "headline"))
}
