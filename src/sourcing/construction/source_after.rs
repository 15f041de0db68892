//! Sources that stand behind their cue: *according to*, *citing*, *quoted X as saying*.

use super::Context;
use super::Draft;
use super::noun::is_noun_here;
use super::verb::SPEECH;
use super::verb::continued;
use super::verb::is_light;
use super::verb::speech;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::sourcing::content::Follows;
use crate::sourcing::grammar::Grammar;
use crate::sourcing::grammar::Run;
use crate::text::token::Kind;

/// *The daily quoted sources as saying …*: the origin is the source, the relaying subject is `via`.
pub(super) fn relay(g: &Grammar, context: &Context, run: Run) -> Option<Draft> {
    let window = g.window(run.first);
    let may = (run.end..=window.end).any(|at| g.is(at, List::AsWords)); // few sentences do
    if !may || is_noun_here(g, run) {
        return None;
    }
    let origin = g.phrase_after(run.end, window.end)?;
    let saying = origin.end + 1;
    let says = g.is(origin.end, List::AsWords) && g.is_participle(saying);
    if !says {
        return None;
    }
    let subject = g.subject(window.first, run);
    let content = speech(g, context, window, &subject, saying + 1)?;
    Some(Draft {
        cue: subject.cue,
        source: Some(origin),
        via: subject.source,
        reach: saying + 1,
        content,
        rule: "relayed",
        ..Draft::default()
    })
}

/// *according to X*, *citing X*: the source follows, the content is the rest of the clause.
pub(super) fn preposition(g: &Grammar, context: &Context, cue: Run) -> Option<Draft> {
    let window = g.window(cue.first);
    let phrase = g.phrase_after(cue.end, window.end).or_else(|| titled(g, cue.end, window))?;
    let participle = g.is_participle(cue.first) && !g.is(cue.first, List::Prepositions); // citing, and not according to
    let opens = opens_clause(g, window, cue);
    let described = g.with_apposition(with_relative(g, phrase, window), window.end);
    // *According to X, the army fled*: without a comma behind it, what follows is the content and no apposition
    let source = if opens && g.kind(described.end) != Kind::Comma { phrase } else { described };
    let draft =
        |content: Vec<Run>, via| Some(Draft { cue, source: Some(source), content, via, rule: "source after the cue", ..Draft::default() });
    if opens {
        if g.is_verbal(source.end) {
            return None; // a statement by the board said
        }
        let start = if matches!(g.kind(source.end), Kind::Comma | Kind::Colon) { source.end + 1 } else { source.end };
        if participle && let Some((content, via)) = relayed_behind(g, window, start) {
            return draft(vec![content], via);
        }
        return draft(vec![g.content_after(start, window)?], None);
    }
    if participle && let Some(draft) = cited_first(g, window, cue, source).or_else(|| cited_between(g, window, cue, source)) {
        return Some(draft);
    }
    if participle && let Some(relayed) = context.last_in(g, window, cue.first) {
        return draft(relayed.content.clone(), relayed.source);
    }
    let mut content: Vec<Run> = g.content_before(cue.first, window, 0).into_iter().collect();
    if is_pointer(g, window.first, cue.first) {
        content = previous_sentence(g, cue.first).into_iter().collect();
    } else if g.is_any(source.end, Classes::of(List::InfinitiveMarkers).with(List::Complementisers)) {
        content.extend(g.content_after(source.end, window)); // was told by the pilot to wait
    } else if g.kind(source.end) == Kind::Comma {
        content.extend(continued(g, source.end + 1, window));
    }
    if content.is_empty() { None } else { draft(content, None) }
}

/// *according to “The Ferrymen,” by Ada Vale*: a work by its title in quotation marks, and its author.
fn titled(g: &Grammar, at: usize, window: Run) -> Option<Run> {
    let title = g.quotation_at(at).filter(|title| title.closed && g.is_capital(at + 1))?;
    let comma = usize::from(g.kind(title.end) == Kind::Comma);
    let by = Some(title.end + comma).filter(|&by| g.is(by, List::AgentWords));
    let author = by.and_then(|by| g.phrase_after(by + 1, window.end));
    Some(Run::new(at, author.map_or(title.end, |author| author.end)))
}

/// Whether nothing but light words stands before a cue in its clause.
fn opens_clause(g: &Grammar, window: Run, cue: Run) -> bool {
    let clause = cue.first > window.first && g.is(cue.first - 1, List::Complementisers);
    clause || is_light(g, Run::new(window.first, cue.first))
}

/// *The daily reported, citing officials, that …*: the content stands behind the source.
fn cited_between(g: &Grammar, window: Run, cue: Run, source: Run) -> Option<Draft> {
    let that = source.end + 1;
    let verb = (window.first..cue.first).rev().find(|&at| g.is_verbal(at))?;
    if g.kind(source.end) != Kind::Comma || !g.is(that, List::ThatWords) {
        return None;
    }
    let via = g.subject(window.first, Run::new(verb, verb + 1)).source;
    let content = vec![g.content_after(that, window)?];
    Some(Draft { cue, source: Some(source), via, content, rule: "cited", ..Draft::default() })
}

/// *The daily, citing officials, said that …*: the content is that of the verb behind.
pub(super) fn cited_first(g: &Grammar, window: Run, cue: Run, source: Run) -> Option<Draft> {
    let verb = source.end + 1;
    let opening = cue.first.checked_sub(1).filter(|&at| at > window.first && g.kind(at) == Kind::Comma)?;
    if g.kind(source.end) != Kind::Comma || !g.is_verbal(verb) {
        return None;
    }
    let end = (verb..window.end).find(|&at| !g.is_verbal(at))?;
    let (next, follows) = g.follows(end, window.end, SPEECH);
    let content = matches!(follows, Follows::That | Follows::Words | Follows::Quotation).then(|| g.content_after(next, window))??;
    let via = g.phrase_before(window.first, opening);
    Some(Draft { cue, source: Some(source), via, content: vec![content], rule: "cited", reach: end, ..Draft::default() })
}

/// *Citing officials, the daily said that …*: the daily relays what the officials said.
fn relayed_behind(g: &Grammar, window: Run, start: usize) -> Option<(Run, Option<Run>)> {
    let verb = (start..window.end).find(|&at| g.is_verbal(at))?;
    let end = (verb..window.end).find(|&at| !g.is_verbal(at))?;
    let via = g.subject(start, Run::new(verb, end)).source.filter(|via| via.first == start)?;
    let (next, follows) = g.follows(end, window.end, SPEECH);
    let told = matches!(follows, Follows::That | Follows::Words | Follows::Quotation);
    Some((g.content_after(next, window).filter(|_| told)?, Some(via)))
}

/// *That is according to …*: nothing but a pronoun and a form of *be* stands before.
pub(super) fn is_pointer(g: &Grammar, first: usize, end: usize) -> bool {
    (first..end).all(|at| {
        g.is_any(at, Classes::of(List::BeForms).with(List::PronounsIt).with(List::Determiners).with(List::Complementisers))
            || g.kind(at) == Kind::Clitic
    })
}

pub(super) fn previous_sentence(g: &Grammar, at: usize) -> Option<Run> {
    let sentence = g.reading.sentences.get(g.reading.sentence_of(at)?.checked_sub(1)?)?;
    Some(Run::new(sentence.first, g.content_end(Run::new(sentence.first, sentence.end))))
}

/// Takes in *who …*, *briefed on …* without a comma after a source.
pub(super) fn with_relative(g: &Grammar, phrase: Run, window: Run) -> Run {
    let relative = g.is(phrase.end, List::PronounsWho) && !g.is(phrase.end, List::ThatWords);
    let knowing = g.found.phrase_at(List::KnowingPhrases, phrase.end).is_some();
    if !relative && !knowing {
        return phrase;
    }
    let end = (phrase.end..window.end).find(|&at| matches!(g.kind(at), Kind::Comma | Kind::Stop | Kind::Semicolon | Kind::Dash));
    Run::new(phrase.first, end.unwrap_or(window.end))
}
