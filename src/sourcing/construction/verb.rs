//! Verbs whose subject is the source: before or after it, with the content on either side.

use super::Context;
use super::Draft;
use super::comma::behind_lost_comma;
use super::inversion::inversion;
use super::noun::is_noun_here;
use super::passive::named_behind;
use super::passive::passive;
use super::shared::goes_on_with_infinitive;
use super::shared::main_clause;
use super::shared::opens_sentence;
use super::shared::reach;
use super::shared::shared_source;
use crate::lexicon::Cue;
use crate::lexicon::Takes;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::starting;
use crate::matcher::within;
use crate::sourcing::content::Follows;
use crate::sourcing::grammar::Grammar;
use crate::sourcing::grammar::Run;
use crate::sourcing::subject::Subject;
use crate::text::token::Kind;

/// *The minister said that …*; *was told that …*; *designated by X*: a cue that is a verb, active or passive.
pub(super) fn verb(g: &Grammar, context: &Context, cue: &Cue, run: Run) -> Option<Draft> {
    let window = g.window(run.first);
    if is_noun_here(g, run) {
        return None;
    }
    let subject = g.subject(window.first, run);
    if let Some(draft) = behind_lost_comma(g, cue, window, run, &subject).or_else(|| named_behind(g, context, cue, run, &subject)) {
        return Some(draft);
    }
    if opens_with_listener(g, cue, window, run) {
        return passive(g, context, cue, run);
    }
    // *he's called a rogue*, *it's said that it leaked*, but *he's said that it leaked*
    let it = subject.cue.first > window.first && g.is(subject.cue.first - 1, List::PronounsIt);
    let contracted = (subject.cue.first..run.first).any(|at| g.is_s_clitic(at)) && (it || !cue.takes.contains(&Takes::Clause));
    let object = g.is(run.end - 1, List::Prepositions) && !g.is(run.end - 1, List::AgentWords); // who's called for
    let passive_here = is_passive(g, &subject, run) || contracted && !g.is_participle(run.first) && !object;
    // *to fight on and support*, *would lose and deny it*: a plain form goes on with what may be
    let may_be = subject.shared && goes_on_with_infinitive(g, window, subject.cue);
    let of_doing = subject.shared && subject.cue.first > window.first && g.is(subject.cue.first - 1, List::ComplementPrepositions);
    let to = subject.cue.first.checked_sub(1).filter(|&at| at >= window.first && g.is(at, List::InfinitiveMarkers));
    let past = (run.first..run.end).any(|at| g.has_past_shape(at));
    let participle = past && g.is(run.end, List::AgentWords) && !passive_here && !g.is_means(run.end); // officials quoted by the Herald
    // *time to propose*: an infinitive that no verb of saying or refusing governs
    // *praised for saying*, *the risk of saying*: who is praised says, and nobody need have said
    if participle || of_doing || may_be || to.is_some_and(|to| !headline_infinitive(g, window, to)) {
        return None;
    }
    match passive_here {
        true => reports_passively(g, cue, window, run).then(|| passive(g, context, cue, run))?,
        false => active(g, context, cue, run, &subject),
    }
}

/// *The minister said that …*; *“…,” the minister said*; *“…,” said the minister*; *…, adding that …*.
fn active(g: &Grammar, context: &Context, cue: &Cue, run: Run, subject: &Subject) -> Option<Draft> {
    let window = g.window(run.first);
    // *Vale, star of “The Flood,” thanked them*
    let aside = |source: Run| source.first == window.first && source.end == subject.cue.first && g.kind(source.end - 1) == Kind::Quote;
    let inverted = match subject.source.is_some_and(aside) {
        true => None,
        false => inversion(g, cue, window, run, subject.source.is_some() || subject.shared),
    };
    let (start, end) = match inverted {
        Some(source) => (subject.cue.first, source.end),
        None => (subject.start, run.end),
    };
    let (next, follows) = g.follows(end, window.end, &cue.takes);
    let soon = if accepts(&cue.takes, follows) { None } else { g.quotation_soon(end, window.end) };
    let (next, follows) = soon.map_or((next, follows), |mark| (mark, Follows::Quotation));
    let main = if opens_sentence(g, window, run) { main_clause(g, window, run.end) } else { None };
    let reach = main.map_or_else(|| if inverted.is_some() { window } else { reach(g, run) }, |(comma, _)| Run::new(window.first, comma));
    let relative = subject.relative;
    let restrictive = !relative && subject.cue.first > window.first && g.is_relative(subject.cue.first - 1);
    let participle = g.is_participle(run.first);
    let place = Place { window: reach, start, next, follows, inverted: inverted.is_some(), relative, restrictive, participle };
    // *As Vale vowed to leave, the growers left*: as of time
    let own = matches!(follows, Follows::That | Follows::To | Follows::Words) && accepts(&cue.takes, follows) && !g.is_pronoun(next);
    let content = (if own { None } else { as_clause(g, window, start, next) })
        .or_else(|| contents(g, context, &cue.takes, &place))
        .or_else(|| fronted(g, &cue.takes, end, window))
        .or_else(|| object_before(g, window, subject, &cue.takes, follows))
        .or_else(|| sentence_quoted_before(g, window, start, follows))?;
    // *which critics call a waste*: what is named stands before
    let relative = subject.start > window.first && g.is_relative(subject.start - 1);
    let names = cue.takes[..] == [Takes::Object] && g.is(run.end - 1, List::NamingVerbs) && !relative;
    if names && inverted.is_none() && !gives_name(g, &content) {
        return None;
    }
    if cue.takes[..] == [Takes::As] && follows == Follows::Words && !content.iter().any(|run| names_as(g, *run)) {
        return None;
    }
    // *Just ask the pilots*: nobody asks
    let nobody = Classes::of(List::Adverbs).with(List::InfinitiveMarkers);
    let light = |source: Run| source.end - source.first == 1 && g.is_any(source.first, nobody) && !g.is_opener(source.first);
    if inverted.is_none() && subject.source.is_some_and(light) {
        return None;
    }
    let source = inverted.or(subject.source).or_else(|| shared_source(g, context, window, run.first));
    let rule = match (inverted, subject.shared) {
        (Some(_), _) => "inverted verb",
        (_, true) => "verb of the same subject",
        _ => "subject and verb",
    };
    source?;
    Some(Draft { cue: subject.cue, source, content, rule, ..Draft::default() })
}

/// *Asked whether it leaked, the mayor …*, *Told to wait, …*: a participle that opens its sentence; the listener stands behind the
/// comma.
fn opens_with_listener(g: &Grammar, cue: &Cue, window: Run, run: Run) -> bool {
    let comma = || (run.end..window.end).any(|at| g.kind(at) == Kind::Comma);
    run.first == window.first && cue.takes.contains(&Takes::Addressee) && g.has_past_shape(run.first) && comma()
}

/// *said because it rained, the fair would close*, *said, if chosen, she would stay*: a clause behind a comma, and what is set before it.
fn fronted(g: &Grammar, takes: &[Takes], from: usize, window: Run) -> Option<Vec<Run>> {
    let aside = usize::from(g.kind(from) == Kind::Comma);
    let start = from + aside;
    let joined = g.is_any(start, Classes::of(List::Subordinators).with(List::Prepositions));
    let cites = starting(&g.found.cues, start).is_some();
    if !takes.contains(&Takes::Clause) || aside + usize::from(joined) == 0 || !g.is_word(start) || cites {
        return None;
    }
    let inside = |at: usize| g.is_word(at) || g.kind(at) == Kind::Clitic || g.kind(at) == Kind::Stop && g.abbreviates(at);
    let comma = (start..window.end.min(start + FRONTED)).find(|&at| !inside(at))?;
    // *said as she left, “The dam is safe”*
    let (_, follows) = g.follows(comma, window.end, takes);
    if matches!(follows, Follows::Quotation | Follows::Colon) {
        return right(g, comma + usize::from(follows == Follows::Quotation), window).map(|content| vec![content]);
    }
    let subject = g.phrase_after(comma + 1, window.end).filter(|_| g.kind(comma) == Kind::Comma)?;
    let verb = (subject.end..window.end).find(|&at| !g.is(at, List::Adverbs)).filter(|&at| g.is_finite(at) && !g.is_verbal(start))?;
    g.content_after(if joined { start } else { comma + 1 }, window).filter(|content| content.end > verb).map(|content| vec![content])
}

/// Most words before the comma of a clause.
const FRONTED: usize = 16;

/// *“Is it safe?” Vale said as she left.*: the quotation is a sentence of its own, and what follows it nothing but speaker, cue and
/// circumstance.
fn sentence_quoted_before(g: &Grammar, window: Run, start: usize, follows: Follows) -> Option<Vec<Run>> {
    let aside = matches!(follows, Follows::Nothing | Follows::Of | Follows::To | Follows::As);
    let mark = window.first.checked_sub(1).filter(|_| start == window.first && aside)?;
    let quotation = g.closed_at(mark).filter(|_| g.is_speech(mark))?;
    let paragraph = |at: usize| g.reading.sentence_at(at).map(|sentence| sentence.paragraph);
    let beside = paragraph(mark) == paragraph(start);
    beside.then(|| vec![Run::new(g.quoted_from(quotation), mark + 1)])
}

/// *Vale to call for calm*: in headlines an infinitive tells what will be.
fn headline_infinitive(g: &Grammar, window: Run, to: usize) -> bool {
    to > window.first && g.is_capital(to - 1) && g.phrase_before(window.first, to).is_some_and(|subject| subject.first == window.first)
}

/// *was condemned*, *has been told*: a form of *be* helps, and the cue is no present participle.
pub(super) fn is_passive(g: &Grammar, subject: &Subject, cue: Run) -> bool {
    let helped = (subject.cue.first..cue.first).any(|at| g.is(at, List::BeForms));
    helped && !g.is_participle(cue.first) && !g.is(cue.first - 1, List::InfinitiveMarkers)
}

/// Whether a passive tells what was said, or by whom: *was told that*, *was condemned by*; *was held at noon* does neither.
fn reports_passively(g: &Grammar, cue: &Cue, window: Run, run: Run) -> bool {
    let (_, follows) = g.follows(run.end, window.end, &cue.takes);
    let said = matches!(follows, Follows::That | Follows::To | Follows::As | Follows::Quotation);
    let told = follows == Follows::Words && cue.takes.contains(&Takes::Addressee);
    g.is(run.end, List::AgentWords) && cue.takes.iter().any(|t| !matches!(t, Takes::Clause | Takes::Addressee))
        || told
        || said && accepts(&cue.takes, follows)
}

/// Whether a run holds no word but conjunctions and adverbs.
pub(super) fn is_light(g: &Grammar, run: Run) -> bool {
    let light = Classes::of(List::Conjunctions).with(List::Adverbs);
    !(run.first..run.end).any(|at| g.is_word(at) && !g.is_any(at, light))
}

/// *As the daily reported, …*; *…, as the daily reported*: the clause beside it is the content.
pub(super) fn as_clause(g: &Grammar, window: Run, start: usize, next: usize) -> Option<Vec<Run>> {
    let joiner = start.checked_sub(1).filter(|&at| at >= window.first && g.is(at, List::AsWords))?;
    // *…, and as Vale noted, …*
    let joined = joiner >= window.first + 2 && g.is(joiner - 1, List::Conjunctions) && g.kind(joiner - 2) == Kind::Comma;
    let opens = joined || is_light(g, Run::new(window.first, joiner));
    let aside = |at: usize| matches!(g.kind(at), Kind::Comma | Kind::Dash);
    let comma = (next..window.end).find(|&at| g.kind(at) == Kind::Comma);
    let content = match comma {
        Some(comma) if opens => g.content_after(comma + 1, window),
        // *…, as Vale said in May, and …*
        _ if !opens && aside(joiner - 1) && (next >= g.content_end(window) || aside(next) || g.is(next, List::Subordinators)) => {
            g.content_before(joiner, window, 0)
        }
        _ => None,
    };
    content.map(|run| vec![run])
}

/// What cues of speech take that are found by their construction and not by their entry.
pub(super) const SPEECH: &[Takes] = &[Takes::Clause, Takes::That];

/// Where a verb stands among its contents.
#[derive(Clone, Copy)]
struct Place {
    /// The tokens it may reach.
    pub window: Run,
    /// Where the construction starts: the left content ends before.
    pub start: usize,
    /// Where a right content could start, and what stands there.
    pub next: usize,
    pub follows: Follows,
    /// The source stands behind the verb.
    pub inverted: bool,
    /// It stands in a relative clause between commas.
    pub relative: bool,
    /// It stands in a relative clause without commas: *voters who support the plan*.
    pub restrictive: bool,
    /// It is a participle.
    pub participle: bool,
}

/// The contents of a verb: to the left, to the right, or on both sides.
fn contents(g: &Grammar, context: &Context, takes: &[Takes], place: &Place) -> Option<Vec<Run>> {
    let Place { window, start, next, follows, inverted, relative, restrictive, participle } = *place;
    let before = start.checked_sub(1).filter(|&at| at >= window.first);
    let quote_edge = before.map(|at| if g.kind(at) == Kind::Comma { at.saturating_sub(1) } else { at });
    let after_quotation = quote_edge.is_some_and(|at| g.kind(at) == Kind::Quote && g.is_speech(at));
    let after_comma = before.is_some_and(|at| matches!(g.kind(at), Kind::Comma | Kind::Dash));
    let floor = context
        .last_in(g, window, start)
        .map_or(0, |d| d.content.iter().map(|c| c.end).chain([d.cue.end]).filter(|&e| e < start).max().unwrap_or(0));
    let says = takes.iter().any(|t| matches!(t, Takes::Clause | Takes::That)) || takes.is_empty();
    let mut content = Vec::new();
    // *She cited two reports, officials said*: where nothing is left since the attribution before, it is part of what was said
    let holds_word = |run: &Run| (run.first..run.end).any(|at| g.is_word(at));
    let before_cue = || g.content_before(start, window, floor).filter(holds_word).or_else(|| g.content_before(start, window, 0));
    let left = |content: &mut Vec<Run>| content.extend(before_cue());
    let takes_right = accepts(takes, follows);
    // *“No,” she said when asked*
    let when = follows == Follows::That && g.is(next, List::Subordinators);
    // *called it “a waste,” blaming the guild*, *in a talk with “The Friends,” Vale said it leaked*
    let fragment = !inverted && !g.is_pronoun(next) && (participle || !says) || !inverted && leads_in(g, window, start);
    if after_quotation && (follows != Follows::That || inverted || when || !takes_right) && !(takes_right && fragment) {
        left(&mut content);
        if matches!(follows, Follows::Quotation | Follows::Colon) {
            content.extend(right(g, next, window));
        }
    } else if takes_right && !inverted {
        // a form may end in its own preposition: *argued against*
        let bare = follows == Follows::Words && !g.is(next - 1, List::Prepositions);
        let clause = bare && takes.contains(&Takes::Clause) && !takes.contains(&Takes::Object);
        let right = right(g, next, window).filter(|run| !clause || holds_clause(g, *run));
        let noun = !says || follows == Follows::Of; // the letter that told of the flood was lost
        let right = right.map(|run| if noun && restrictive { to_verb(g, run) } else { run });
        let object = !says || g.is(next - 1, List::Prepositions); // asked for a photo
        let right = right.map(|run| if object { to_clause(g, run) } else { run });
        content.extend(right.map(|run| if says && !relative { run } else { to_comma(g, run) }));
    } else if after_comma && says && matches!(follows, Follows::Nothing | Follows::Of | Follows::As) || inverted && says {
        left(&mut content);
        content.retain(|run| !is_circumstance(g, *run));
        if matches!(follows, Follows::Quotation | Follows::Colon) {
            content.retain(|run| !is_light(g, *run)); // but, said Vale, “…”
            content.extend(right(g, next, window));
        }
        if matches!(g.kind(next), Kind::Comma | Kind::Dash) && g.kind(next + 1) != Kind::Quote && next + 1 < window.end {
            let subject = content.first().is_some_and(|run| !holds_clause(g, *run)); // the trouble, Vale said, began in May
            content.extend(if subject && !g.is(next + 1, List::Conjunctions) {
                g.content_after(next + 1, window)
            } else {
                continued(g, next + 1, window)
            });
        }
    }
    content.retain(|run| (run.first..run.end).any(|at| g.is_word(at)));
    (!content.is_empty()).then_some(content)
}

/// *Yesterday, …*, *in Paris, …*, *according to him, …*: what stands before a comma and tells no more than when, where or by whom.
fn is_circumstance(g: &Grammar, run: Run) -> bool {
    let opens = Classes::of(List::Prepositions).with(List::Adverbs).with(List::TimeWords).with(List::Subordinators);
    let last = (run.first..run.end).rfind(|&at| g.is_word(at)).unwrap_or(run.first);
    let light = g.is_any(run.first, opens) || g.is(last, List::TimeWords) || last == run.first && g.is_pronoun(last);
    light && !holds_clause(g, run)
}

/// *called the raid a crime*, *called Hamas terrorists*: what is named, and a name for it; *called his mother* has none.
fn gives_name(g: &Grammar, content: &[Run]) -> bool {
    content.iter().any(|run| {
        let named = g.phrase_after(run.first, run.end).map_or(run.end, |named| named.end);
        let labelled = within(&g.found.labels, run.first, run.end).iter().any(|label| label.end == run.end && label.first > run.first);
        let marked = (run.first..run.end).any(|at| g.kind(at) == Kind::Quote);
        let goes_on = (named..run.end).any(|at| g.is_word(at) && !g.is_any(at, Classes::of(List::TimeWords).with(List::Prepositions)));
        marked || labelled || goes_on && !g.is(named, List::Prepositions) && !g.is(named, List::InfinitiveMarkers)
    })
}

/// *saw the crew as terrorists*: what something is taken for; not *saw the light as the fog rose*.
fn names_as(g: &Grammar, content: Run) -> bool {
    let name = (content.first + 1..content.end).find(|&at| g.is(at, List::AsWords)).map(|at| at + 1);
    name.is_some_and(|name| !g.phrase_after(name, content.end).is_some_and(|phrase| g.is_finite(phrase.end)))
}

/// Whether a content can be a clause: it has a finite verb, or a quotation in it. *is adding pressure* tells nothing.
pub(super) fn holds_clause(g: &Grammar, run: Run) -> bool {
    (run.first..run.end).any(|at| g.is_finite(at) || g.is_short_verb(at) || g.kind(at) == Kind::Quote || g.is_verbal(at))
}

/// *The levy, which the guild rejected, …*: the object is what the relative pronoun refers to.
fn object_before(g: &Grammar, window: Run, subject: &Subject, takes: &[Takes], follows: Follows) -> Option<Vec<Run>> {
    let source = subject.source.filter(|_| follows == Follows::Nothing && takes.contains(&Takes::Object))?;
    let pronoun = source.first.checked_sub(1).filter(|&at| at > window.first && g.is_relative(at))?;
    let aside = g.kind(pronoun - 1) == Kind::Comma;
    if aside && takes.contains(&Takes::That) && subject.cue.end >= g.content_end(window) {
        return Some(vec![Run::new(pronoun, pronoun + 1)]); // the dam is safe, which the guild denies.
    }
    let end = pronoun - usize::from(aside);
    g.last_phrase(window.first, end).map(|run| vec![run])
}

/// A noun phrase as content ends at its comma: *, which the ministry calls a threat, …*.
pub(super) fn to_comma(g: &Grammar, run: Run) -> Run {
    let outside = |at: usize| g.quotation(at).is_none();
    // *called the keeper, Ada Vale, “a rogue”*
    let apposed = |at: usize| {
        let close = (at + 1..run.end.min(at + 10)).find(|&i| !g.is_word(i) || g.is_verbal(i));
        close.filter(|&i| g.kind(i) == Kind::Comma && g.kind(i + 1) == Kind::Quote)
    };
    let beside = (run.first + 1..run.end).find(|&at| g.kind(at) == Kind::Comma).and_then(apposed).map_or(run.first, |comma| comma + 1);
    let ends = |at: usize| match g.kind(at) {
        Kind::Comma => outside(at),
        // *called it “a waste” and left*
        _ => g.is(at, List::Conjunctions) && outside(at) && g.kind(at - 1) == Kind::Quote,
    };
    Run::new(run.first, (beside + 1..run.end).find(|&at| ends(at)).unwrap_or(run.end))
}

/// *voters who support the plan said*: the object in a relative clause ends before the verb of the main clause.
fn to_verb(g: &Grammar, run: Run) -> Run {
    let clause = g.is_any(run.first, Classes::of(List::Complementisers).with(List::WhatWords));
    let verb = (run.first + 1..run.end).find(|&at| g.is_finite(at) && !clause && g.quotation(at).is_none());
    verb.map_or(run, |verb| Run::new(run.first, verb))
}

/// Whether what stands before `start` is no clause, but tells when, where or how, with words in quotation marks.
fn leads_in(g: &Grammar, window: Run, start: usize) -> bool {
    let opens = Classes::of(List::Prepositions).with(List::TimeWords);
    g.is_any(window.first, opens) && !(window.first..start).any(|at| g.is_finite(at) || g.is_verbal(at))
}

/// *asked for a photo and Vale left*, *backed the levy, and she paid it*: an object ends before a clause that has its own subject.
fn to_clause(g: &Grammar, run: Run) -> Run {
    let dependent = Classes::of(List::Complementisers).with(List::RelativePronouns).with(List::PronounsWho).with(List::Subordinators);
    let free = (run.first..run.end).take_while(|&at| !g.is_any(at, dependent));
    let joins = |at: usize| g.is(at, List::Conjunctions);
    let subject = |at: usize| match g.kind(at) {
        Kind::Comma => Some(at + 1 + usize::from(joins(at + 1))),
        _ => joins(at).then_some(at + 1).filter(|&next| g.is_pronoun(next) || g.is_capital(next)),
    };
    let verb = |phrase: Run| (phrase.end..run.end).find(|&at| !g.is(at, List::Adverbs)).filter(|&at| g.is_finite(at));
    let acts = |from: usize| g.phrase_after(from, run.end).and_then(verb).is_some_and(|at| !g.is(at, List::Modals)); // so they could
    let mut edges = free.skip(1).filter(|&at| g.quotation(at).is_none());
    edges.find(|&at| subject(at).is_some_and(acts)).map_or(run, |at| Run::new(run.first, at))
}

/// The contents of a cue of speech whose complement starts at `from`.
pub(super) fn speech(g: &Grammar, context: &Context, window: Run, subject: &Subject, from: usize) -> Option<Vec<Run>> {
    let (next, follows) = g.follows(from, window.end, SPEECH);
    let place = Place {
        window,
        start: subject.start,
        next,
        follows,
        inverted: false,
        relative: subject.relative,
        restrictive: false,
        participle: false,
    };
    contents(g, context, SPEECH, &place)
}

/// What goes on after *…, officials say, …*, unless it starts something new.
pub(super) fn continued(g: &Grammar, start: usize, window: Run) -> Option<Run> {
    let fresh = g.is_any(start, Classes::of(List::Conjunctions).with(List::Circumstances))
        || g.is_verbal(start)
        || g.is_participle(start)
        || g.is(start, List::RelativePronouns);
    if fresh { None } else { g.content_after(start, window) }
}

pub(super) fn right(g: &Grammar, next: usize, window: Run) -> Option<Run> {
    let colon = g.kind(next) == Kind::Colon;
    let start = next + usize::from(colon);
    if colon && start >= window.end {
        return g.paragraph_after(next);
    }
    g.content_after(start, window)
}

/// Whether a cue may take what follows it.
pub(super) fn accepts(takes: &[Takes], follows: Follows) -> bool {
    match follows {
        Follows::Nothing => false,
        Follows::Quotation | Follows::Colon => true,
        // *called that vision “a fair one”*, *called what she saw terrible*
        Follows::That => takes.contains(&Takes::That) || takes.contains(&Takes::Clause) || takes == [Takes::Object],
        Follows::To => takes.contains(&Takes::To),
        Follows::As => takes.contains(&Takes::As),
        Follows::Of => takes.contains(&Takes::Of),
        Follows::Words => takes.iter().any(|t| matches!(t, Takes::Clause | Takes::Object | Takes::As)),
    }
}
