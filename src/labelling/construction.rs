//! The constructions that link a label to an actor (CODEBOOK, section 3). One function a construction.

use super::model::Rule;
use super::scene::BEFORE_NAME;
use super::scene::Link;
use super::scene::Scene;
use crate::matcher::Classes;
use crate::matcher::List;
use crate::matcher::Match;
use crate::matcher::within;
use crate::sourcing::Grammar;
use crate::text::token::Gap;
use crate::text::token::Kind;

/// All constructions, tried in this order; the first that links wins.
pub fn links(scene: &Scene, label: &Match) -> Vec<Link> {
    const ALL: [fn(&Scene, &Match) -> Vec<Link>; 7] = [apposition, naming, member_list, listed_before, compound, of, copula];
    ALL.iter().map(|construction| construction(scene, label)).find(|links| !links.is_empty()).unwrap_or_default()
}

/// *ISIL terrorists*, *the SDF and YPG fighters*; *terrorist group Ahrar al-Sham*, *militant groups Hamas and Islamic Jihad*.
fn compound(scene: &Scene, label: &Match) -> Vec<Link> {
    let gap = |at: usize| scene.g.reading.tokens.get(at).map(|t| t.gap);
    let near = |at: usize| matches!(gap(at), Some(Gap::Space | Gap::Line));
    let noun_between = label.first.checked_sub(1).filter(|&at| scene.g.is(at, List::GroupNouns));
    for before in [Some(label.first), noun_between].into_iter().flatten() {
        if let Some(actor) = scene.actor_ending(before).filter(|_| near(before)) {
            return scene.link(scene.bare_series_left(actor), Rule::Compound);
        }
    }
    let after = label.end;
    match scene.actors.iter().position(|a| a.first == after || a.first == after + 1 && scene.g.kind(after) == Kind::Quote) {
        Some(actor) if near(after) && !follows_verb(scene, label) => scene.link(scene.series_right(label, actor), Rule::Compound),
        _ => Vec::new(),
    }
}

/// *told militants Hezbollah would …*: an object before a clause is no compound.
fn follows_verb(scene: &Scene, label: &Match) -> bool {
    label.first.checked_sub(1).is_some_and(|at| at >= scene.first && scene.g.is_verbal(at))
}

/// *militants of Ahrar al-Sham*, *forces loyal to Assad*; *bin Laden's terrorists*.
fn of(scene: &Scene, label: &Match) -> Vec<Link> {
    let belongs = scene.g.found.phrase_at(List::BelongingWords, label.end);
    // *militants in Syria*: a country after a preposition is a place
    if let Some(actor) = belongs.and_then(|at| scene.actor_starting(at)).filter(|&a| !scene.is_state(a)) {
        return scene.link(scene.series_right(label, actor), Rule::Of);
    }
    let owner = scene.actors.iter().position(|a| {
        let mark = a.end;
        let possessive = scene.g.kind(mark) == Kind::Clitic || scene.g.kind(mark) == Kind::Quote && scene.g.quotation(mark).is_none();
        possessive && mark < label.first && scene.is_modifiers(mark + 1, label.first) && label.first - mark <= 3
    });
    owner.map_or_else(Vec::new, |actor| scene.link(scene.series_left(actor), Rule::Of))
}

/// *terrorist groups, including al-Nusra Front and X*; *5,000 fighters in the area, including 200 from X*.
fn member_list(scene: &Scene, label: &Match) -> Vec<Link> {
    let at = if scene.g.kind(label.end) == Kind::Comma { label.end + 1 } else { label.end };
    let listing = |at: usize| scene.g.found.phrase_at(List::MembershipWords, at);
    let comma = (label.end..scene.end.min(label.end + 12)).find(|&at| scene.g.kind(at) == Kind::Comma);
    let other = |comma: &usize| !within(&scene.g.found.labels, label.end, *comma).is_empty();
    let later = comma.filter(|comma| !other(comma)).map(|comma| comma + 1);
    let start = listing(at).or_else(|| later.and_then(listing));
    match start.and_then(|at| scene.actor_starting(past_numbers(scene, at))) {
        Some(actor) => scene.link(scene.series_right(label, actor), Rule::MemberList),
        None => Vec::new(),
    }
}

/// *200 from*, *some of*: a part of the list's members.
fn past_numbers(scene: &Scene, at: usize) -> usize {
    let counted = scene.g.is_opener(at) && scene.g.is(at + 1, List::BelongingWords);
    if counted { at + 2 } else { at }
}

/// *ISIS and other terrorist groups*.
fn listed_before(scene: &Scene, label: &Match) -> Vec<Link> {
    let like = (scene.first..label.first).rev().take(4).find(|&at| scene.g.is(at, List::LikenessWords));
    let Some(like) = like.filter(|&at| scene.is_modifiers(at + 1, label.first)) else {
        return Vec::new();
    };
    let quantity = like.checked_sub(1).filter(|&at| scene.g.is(at, List::Quantifiers)).unwrap_or(like);
    let joined = quantity.checked_sub(1).filter(|&at| scene.g.is(at, List::Conjunctions));
    let end = joined.map(|at| if at > scene.first && scene.g.kind(at - 1) == Kind::Comma { at - 1 } else { at });
    match end.and_then(|end| scene.actor_ending(end)) {
        Some(actor) => scene.link(scene.series_left(actor), Rule::MemberList),
        None => Vec::new(),
    }
}

/// Whether an apposition can end, or be described further, before token `at`: *, the army left* is a clause.
fn closes_apposition(scene: &Scene, at: usize) -> bool {
    let describes = Classes::of(List::Prepositions).with(List::RelativePronouns).with(List::PronounsWho).with(List::Adverbs);
    // *the militia based in Holm*, *the group led by a judge*, not *the army left*
    let irregular = scene.g.is_any(at, Classes::of(List::PastVerbs).with(List::PastParticiples)) && scene.g.is_finite(at);
    let participle = scene.g.is_participle(at) || scene.g.has_verb_shape(at) && !irregular;
    !scene.g.is_word(at) || participle || scene.g.is_any(at, describes) || scene.g.found.phrase_at(List::KnownAs, at).is_some()
}

/// *Hezbollah, the Lebanese resistance movement,*; *the militant group, Hezbollah,*.
fn apposition(scene: &Scene, label: &Match) -> Vec<Link> {
    let start = scene.phrase_start(label);
    let comma = start.checked_sub(1).filter(|&at| at > scene.first && matches!(scene.g.kind(at), Kind::Comma | Kind::Dash));
    let named = scene.actors.iter().any(|a| a.first == label.end);
    let joins = named || !closes_apposition(scene, label.end);
    if let Some(actor) = comma.filter(|_| !joins && scene.g.is_opener(start)).and_then(|at| scene.actor_ending(at))
        && scene.past_name(actor) == start - 1
    {
        return scene.link(vec![actor], Rule::Apposition);
    }
    if !matches!(scene.g.kind(label.end), Kind::Comma | Kind::Open) {
        return Vec::new();
    }
    let Some(actor) = scene
        .actors
        .iter()
        .position(|a| a.first == label.end + 1 || a.first == label.end + 2 && scene.g.is(label.end + 1, List::Determiners))
    else {
        return Vec::new();
    };
    let closed =
        matches!(scene.g.kind(scene.past_name(actor)), Kind::Comma | Kind::Stop | Kind::Close) || scene.past_name(actor) >= scene.end;
    if closed && scene.g.is_opener(start) { scene.link(vec![actor], Rule::Apposition) } else { Vec::new() }
}

/// Words that may stand between a subject and its predicate noun.
const PREDICATE: Classes =
    Classes::of(List::Copulas).with(List::BeForms).with(List::HaveForms).with(List::Modals).with(List::Negators).with(List::Adverbs);

/// *the YPG is (not) a terrorist organisation*; *the leading rebel forces are X and Y*.
fn copula(scene: &Scene, label: &Match) -> Vec<Link> {
    let start = scene.phrase_start(label);
    let mut at = start;
    let mut negated = (start..label.first).any(|at| scene.g.is(at, List::Negators));
    let mut linked = false;
    while at > scene.first && start - at < 6 && scene.g.is_any(at - 1, PREDICATE) {
        at -= 1;
        negated |= scene.g.is(at, List::Negators);
        linked |= scene.g.is(at, List::Copulas) && !scene.g.is(at, List::HaveForms);
    }
    let acts = start < label.first && scene.g.is_participle(start); // is fighting terrorists
    let subject = (linked && !acts).then(|| scene.subject_ending(at)).flatten();
    let actors = match subject {
        Some(actor) => scene.series_left(actor),
        None if !acts => predicate_actors(scene, label),
        None => Vec::new(),
    };
    negated |= actors.first().is_some_and(|&actor| scene.is_denied(actor));
    actors.into_iter().map(|actor| Link { actor, rule: Rule::Copula, negated }).collect()
}

/// The actors of *rebel forces there are X and Y*.
fn predicate_actors(scene: &Scene, label: &Match) -> Vec<usize> {
    let mut at = label.end;
    while at < scene.end && at < label.end + 3 && scene.g.is(at, List::Adverbs) {
        at += 1;
    }
    let named = scene.g.is(at, List::BeForms).then(|| scene.actor_starting(at + 1)).flatten();
    named.map_or_else(Vec::new, |actor| scene.series_right(label, actor))
}

/// *Ankara labels the YPG terrorists*, *the YPG is regarded as a terrorist group*, *a militia known as the Shabiha*.
fn naming(scene: &Scene, label: &Match) -> Vec<Link> {
    let known = [label.end, label.end + 1].into_iter().find_map(|at| scene.g.found.phrase_at(List::KnownAs, at));
    if let Some(actor) = known.and_then(|at| scene.actor_starting(at)) {
        return scene.link(vec![actor], Rule::Naming);
    }
    let start = scene.phrase_start(label);
    let mut at = start;
    while at > scene.first && scene.g.is(at - 1, List::Determiners) {
        at -= 1;
    }
    if at > scene.first && scene.g.is(at - 1, List::AsWords) {
        at -= 1;
    }
    if let Some(verb) = at.checked_sub(1).filter(|&v| v >= scene.first && scene.g.is(v, List::NamingVerbs)) {
        let links = relative_naming(scene, verb);
        return if links.is_empty() { passive_naming(scene, verb) } else { links };
    }
    // *is considered by Ankara a terrorist group*
    let agent = (scene.first + 1..at).rev().take(4).find(|&by| scene.g.is(by, List::AgentWords) && scene.g.is(by - 1, List::NamingVerbs));
    if let Some(by) = agent {
        return passive_naming(scene, by - 1);
    }
    let Some(actor) = scene.actor_ending(at) else { return Vec::new() };
    let series = scene.series_left(actor);
    let first = series.first().map_or(at, |&a| scene.actors[a].first);
    let verb = (scene.first..first).rev().take(4).find(|&v| !scene.g.is_any(v, BEFORE_NAME) && scene.g.kind(v) != Kind::Quote);
    let negated = verb.is_some_and(|v| (v.saturating_sub(3).max(scene.first)..v).any(|at| scene.g.is(at, List::Negators)));
    match verb.filter(|&v| scene.g.is(v, List::NamingVerbs)) {
        Some(_) => series.into_iter().map(|actor| Link { actor, rule: Rule::Naming, negated }).collect(),
        None => Vec::new(),
    }
}

/// *the Front, which the government calls a terrorist group*.
fn relative_naming(scene: &Scene, verb: usize) -> Vec<Link> {
    let relative = |at: &usize| {
        scene.g.is_any(*at, Classes::of(List::RelativePronouns).with(List::PronounsWho)) && !scene.g.is(at + 1, List::NamingVerbs)
    };
    let pronoun = (scene.first..verb).rev().take(6).find(relative);
    match pronoun.and_then(|at| scene.subject_ending(at + 1)) {
        Some(actor) => scene.link(vec![actor], Rule::Naming),
        None => Vec::new(),
    }
}

/// *the YPG, which is considered (by Ankara) a terrorist group*.
fn passive_naming(scene: &Scene, verb: usize) -> Vec<Link> {
    let mut at = verb;
    let mut negated = false;
    while at > scene.first {
        let before = at - 1;
        negated |= scene.g.is(before, List::Negators);
        let passes = scene.g.is_helper_or_relative(before) || scene.g.is(before, List::Adverbs) || scene.g.kind(before) == Kind::Comma;
        if !passes {
            break;
        }
        at = before;
    }
    // *the US designates …* has its subject before it, not what it names
    let named = at < verb || scene.g.has_verb_shape(verb);
    match scene.actor_ending(at).filter(|_| named) {
        Some(actor) => scene.series_left(actor).into_iter().map(|actor| Link { actor, rule: Rule::Naming, negated }).collect(),
        None => Vec::new(),
    }
}

impl Grammar<'_> {
    fn is_helper_or_relative(&self, at: usize) -> bool {
        self.is_helper(at) || self.is_any(at, Classes::of(List::RelativePronouns).with(List::PronounsWho))
    }
}
