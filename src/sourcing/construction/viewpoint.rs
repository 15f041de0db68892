//! *In a poll, …*, *in her view, …*, *by his own account, …*: a preposition and whoever sees it so.

use super::Draft;
use super::noun::possessor;
use super::verb::is_light;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::sourcing::grammar::Grammar;
use crate::sourcing::grammar::Run;
use crate::text::token::Kind;

/// Most tokens before the preposition.
const NEAR: usize = 4;

/// Most tokens between an owner and the noun.
const DESCRIBED: usize = 3;

/// Most tokens between a poll and its preposition, and the clause that tells its answer.
const LONGEST: usize = 20;

/// What can stand behind the preposition.
const NOUNS: Classes = Classes::of(List::PollNouns).with(List::ViewNouns);

/// What can stand behind a poll that is the head of its phrase.
const BEHIND: Classes =
    Classes::of(List::Prepositions).with(List::TimeWords).with(List::Conjunctions).with(List::Subordinators).with(List::Adverbs);

/// All of an article, in text order.
pub fn viewpoints<'g>(g: &'g Grammar) -> impl Iterator<Item = Draft> + 'g {
    let nouns = (0..g.reading.tokens.len()).filter(|&at| g.is_any(at, NOUNS) && g.quotation(at).is_none());
    nouns.filter_map(|noun| in_poll(g, noun).or_else(|| in_view(g, noun)))
}

/// *In a poll released Monday, most chose the bridge*; not *the bridge leads in the polls*, which tells how things stand.
fn in_poll(g: &Grammar, noun: usize) -> Option<Draft> {
    let window = g.window(noun);
    let preposition = (window.first..noun).take(NEAR).find(|&at| g.is(at, List::ViewpointWords))?;
    let inside =
        |at: usize| g.is_word(at) && !g.is(at, List::Prepositions) || matches!(g.kind(at), Kind::Clitic | Kind::Dash | Kind::Other);
    let near = noun - preposition <= LONGEST && (preposition + 1..noun).all(inside);
    let opens = near && is_light(g, Run::new(window.first, preposition));
    let head = !g.is_word(noun + 1) || g.is_any(noun + 1, BEHIND) || g.has_verb_shape(noun + 1) || g.is_capital(noun + 1);
    if !g.is(noun, List::PollNouns) || !opens || !head {
        return None;
    }
    let comma = clause_comma(g, noun, window)?;
    Some(draft(preposition, Run::new(preposition + 1, comma), vec![g.content_after(comma + 1, window)?], "in a poll"))
}

/// *In Vale’s view, the dam is safe*; *the dam, by her own account, is safe*.
fn in_view(g: &Grammar, noun: usize) -> Option<Draft> {
    let window = g.window(noun);
    let last = noun + 1 >= g.content_end(window);
    let comma = Some(noun + 1).filter(|&at| g.is(noun, List::ViewNouns) && (last || g.kind(at) == Kind::Comma))?;
    // *her own account*, *the guild’s final analysis*, *the growers’ view*
    let plural = |at: usize| g.kind(at) == Kind::Quote && g.quotation(at).is_none();
    let owns = |&at: &usize| g.is(at, List::PossessivePronouns) || g.is_s_clitic(at) || plural(at);
    let owner = (window.first..noun).rev().take(DESCRIBED).find(owns)?;
    let (source, _) = possessor(g, window, Run::new(owner + 1, noun));
    let nobody = Classes::of(List::PronounsI).with(List::TimeWords); // by today’s standards
    let source = source.filter(|source| !g.is_any(source.first, nobody))?;
    let preposition = source.first.checked_sub(1).filter(|&at| at >= window.first && g.is(at, List::ViewpointWords))?;
    let content = match g.kind(preposition.saturating_sub(1)) {
        _ if !last && is_light(g, Run::new(window.first, preposition)) => g.content_after(comma + 1, window).into_iter().collect(),
        Kind::Comma if last => g.content_before(preposition, window, 0).into_iter().collect(),
        Kind::Comma => g.content_before(preposition, window, 0).into_iter().chain(g.content_after(comma + 1, window)).collect(),
        _ => Vec::new(),
    };
    (!content.is_empty()).then(|| draft(preposition, source, content, "in somebody's view"))
}

fn draft(preposition: usize, source: Run, content: Vec<Run>, rule: &'static str) -> Draft {
    Draft { cue: Run::new(preposition, preposition + 1), source: Some(source), content, rule, ..Draft::default() }
}

/// The comma behind a poll and what is told of it, where the clause starts: *released on Monday,*, *, conducted by the guild,*.
fn clause_comma(g: &Grammar, noun: usize, window: Run) -> Option<usize> {
    let next = |at: usize| {
        let told = at + 1 + usize::from(g.has_verb_shape(at + 1));
        let ends = |&at: &usize| matches!(g.kind(at), Kind::Comma | Kind::Colon) || g.is_finite(at);
        (told..window.end.min(at + LONGEST)).find(ends).filter(|&at| g.kind(at) == Kind::Comma)
    };
    let comma = next(noun)?;
    let aside = g.has_verb_shape(comma + 1) && !g.is_finite(comma + 1);
    if aside { next(comma + 1) } else { Some(comma) }
}
