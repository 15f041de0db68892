//! Headlines that attribute with a colon or a dash.

use super::Draft;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::within;
use crate::sourcing::grammar::Grammar;
use crate::sourcing::grammar::Run;
use crate::sourcing::name::People;
use crate::text::token::Kind;

/// *Minister: dam is safe*, *Dam 'is safe' – minister*: a headline whose colon or dash attributes.
pub fn headline(g: &Grammar, people: &People, sentence: Run) -> Option<Draft> {
    let mark = (sentence.first..sentence.end).find(|&at| matches!(g.kind(at), Kind::Colon | Kind::Dash))?;
    let (left, right) = (Run::new(sentence.first, mark), Run::new(mark + 1, g.content_end(sentence)));
    let (source, content) = if g.kind(mark) == Kind::Colon { (left, right) } else { (right, left) };
    let words = source.end.saturating_sub(source.first);
    let speaker = (1..=4).contains(&words) && (source.first..source.end).all(|at| g.is_word(at)) && is_speaker(g, people, source);
    let said = (content.first..content.end).filter(|&at| g.is_word(at)).count() >= 3;
    (speaker && said).then(|| Draft {
        cue: Run::new(mark, mark + 1),
        source: Some(source),
        content: vec![content],
        rule: "headline",
        ..Draft::default()
    })
}

/// Whether a short run can speak: an actor, a wording of a source, a name after a given name, the last name of a person.
pub(super) fn is_speaker(g: &Grammar, people: &People, run: Run) -> bool {
    let spans = |matches: &[Match]| within(matches, run.first, run.end).iter().any(|m| m.first == run.first && m.end == run.end);
    let named = g.is_any(run.first, Classes::of(List::GivenNamesF).with(List::GivenNamesM).with(List::Titles)) && run.end - run.first > 1;
    let known = run.end - run.first == 1 && people.by_last.contains_key(&g.reading.token(run.first).hash);
    spans(&g.found.actors) || spans(&g.found.sources) || named || known
}
