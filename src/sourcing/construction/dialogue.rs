//! Speakers set beside their words without a verb: *VALE: The dam is safe.*, *“The dam is safe.” – Ada Vale*.

use super::Draft;
use super::speaker::LONGEST;
use super::speaker::Speakers;
use super::speaker::opening;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::sourcing::grammar::Grammar;
use crate::sourcing::grammar::Run;
use crate::text::Paragraph;
use crate::text::Quotation;
use crate::text::token::Case;
use crate::text::token::Gap;
use crate::text::token::Kind;

/// *VALE: The dam is safe.*: a paragraph that opens with its speaker and a colon.
pub fn speaker_line(g: &Grammar, speakers: &Speakers, paragraph: &Paragraph) -> Option<Draft> {
    let (source, colon) = opening(g, paragraph.first, paragraph.end).filter(|(run, _)| speakers.in_line(*run))?;
    let content = Run::new(colon + 1, g.content_end(Run::new(colon + 1, paragraph.end)));
    let said = (content.first..content.end).filter(|&at| g.is_word(at)).count() >= 2;
    (said && !speakers.tells_of(source, content)).then(|| Draft::at_mark(colon, source, content, "speaker and colon"))
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
    let place = || (end + 1..end + 4).find(|&at| !g.is_capital(at)).unwrap_or(end);
    let end = if g.kind(end) == Kind::Comma { place() } else { end }; // – Ada Vale, Holm
    let end = end + usize::from(g.kind(end) == Kind::Stop);
    let closes = g.reading.tokens.get(end).is_none_or(|next| matches!(next.gap, Gap::Line | Gap::Break) || next.kind == Kind::Quote);
    let content = Run::new(quotation.first, quotation.end);
    (name && closes).then(|| Draft::at_mark(dash, source, content, "quotation and name"))
}

/// *The dam is safe. — Ada Vale (@adavale) May 3*: a paragraph whose words are signed with a name and what its bearer goes by online.
pub fn posted(g: &Grammar, paragraph: &Paragraph) -> Option<Draft> {
    let handle = |open: usize| g.kind(open) == Kind::Open && g.reading.word(open + 1) == "@";
    let open = (paragraph.first..paragraph.end).find(|&at| handle(at))?;
    let dash = (paragraph.first..open).rev().take(LONGEST + 2).find(|&at| g.kind(at) == Kind::Dash)?;
    let content = Run::new(paragraph.first, dash);
    let said = (content.first..content.end).any(|at| g.is_word(at));
    (said && dash + 1 < open).then(|| Draft::at_mark(dash, Run::new(dash + 1, open), content, "post and name"))
}

/// *Vale resisted: “The dam is safe.”*: a clause without a cue, a colon and a quotation; its subject speaks. *More from Vale: “…”*,
/// *Growers agree – Ada Vale: “…”*, *It worried Ada Vale: “…”*: so does who stands right before the colon.
pub fn introduced(g: &Grammar, speakers: &Speakers, quotation: &Quotation) -> Option<Draft> {
    let colon = quotation.first.checked_sub(1).filter(|&at| g.kind(at) == Kind::Colon && !quotation.nested && quotation.words > 3)?;
    let window = g.window(colon);
    let source = before_colon(g, window, colon).or_else(|| subject_before(g, window, colon)).or_else(|| person_before(g, window, colon));
    let source = source.filter(|run| speakers.can_speak(*run))?;
    Some(Draft::at_mark(colon, source, Run::new(quotation.first, quotation.end), "clause and colon"))
}

/// *– Ada Vale:*, *from the report:*
fn before_colon(g: &Grammar, window: Run, colon: usize) -> Option<Run> {
    let phrase = g.phrase_before(window.first, colon)?;
    let from = (window.first..phrase.end - 1).rfind(|&at| g.is(at, List::OriginWords));
    let verb = |from: usize| (window.first..from).any(|at| g.is_finite(at) || g.is_verbal(at));
    let agent = from.filter(|&from| from + 1 >= phrase.first && !verb(from)).map(|from| Run::new(from + 1, colon));
    agent.or(Some(phrase).filter(|_| phrase.first > window.first && g.kind(phrase.first - 1) == Kind::Dash))
}

/// A person named in full right before a colon.
fn person_before(g: &Grammar, window: Run, colon: usize) -> Option<Run> {
    let name = g.name_ending(window.first, colon).filter(|name| name.end - name.first > 1 && g.names_person(*name) == Some(true))?;
    let phrase = g.phrase_before(window.first, colon).filter(|phrase| phrase.first <= name.first)?;
    let from = (phrase.first..name.first).rfind(|&at| g.is(at, List::OriginWords));
    Some(Run::new(from.map_or(phrase.first, |from| from + 1), colon))
}

/// The subject of the clause that ends with a colon.
fn subject_before(g: &Grammar, window: Run, colon: usize) -> Option<Run> {
    let light = Classes::of(List::Conjunctions).with(List::Adverbs).with(List::TimeWords);
    let start = (window.first..colon).find(|&at| !g.is_any(at, light) && g.kind(at) != Kind::Comma)?;
    let subject = g.phrase_after(start, colon)?;
    let verb = (subject.end..colon).find(|&at| !g.is_any(at, light))?;
    // *was charged with*, *heard from Ada Vale:*, *wrote her last novel:*
    let passive = g.is(verb, List::BeForms) && (verb + 1..colon).find(|&at| !g.is_any(at, light)).is_some_and(|at| g.has_verb_shape(at));
    let things = Classes::of(List::WorkNouns).with(List::DocumentNouns).with(List::MediaNouns);
    let other = g.is_capital(colon - 1) || g.is_any(colon - 1, things);
    ((g.is_finite(verb) || g.is_verbal(verb)) && !passive && !other).then_some(subject)
}

fn follows_in_line(g: &Grammar, at: usize) -> bool {
    g.reading.tokens.get(at).is_some_and(|token| matches!(token.gap, Gap::Space | Gap::Hyphen | Gap::None))
}

/// A single word in capitals is rather a heading than a name.
fn is_shouted(g: &Grammar, run: Run) -> bool {
    run.end - run.first == 1 && g.reading.token(run.first).case == Case::Upper
}
