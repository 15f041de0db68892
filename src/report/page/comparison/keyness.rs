//! Terms that tell two sides apart, as bars to the right and to the left of nought.

use maud::Markup;
use maud::html;

use super::super::found::shown;
use super::chart::Drawing;
use super::chart::Scale;
use super::chart::WIDTH;
use super::chart::at;
use super::chart::behind;
use super::chart::fit;
use super::chart::signed;
use super::evidence::Evidence;
use super::table::entry;
use super::table::sortable;
use super::table::value;
use crate::compare::Comparison;
use crate::compare::ContrastName;
use crate::compare::Keyness;
use crate::report::comparison::words::WORTH;
use crate::report::terms::grouped;
use crate::report::topics::Topic;

/// Height of a row.
const ROW: f64 = 21.0;

/// What is left for the figure behind the longest bar.
const FIGURE: f64 = 40.0;

/// Most terms of a direction where there are several contrasts.
const EACH: usize = 6;

/// A term or word with its keyness.
type Named<'a> = (&'a str, &'a Keyness);

/// The terms that tell the sides of each contrast apart.
pub(super) fn terms(comparison: &Comparison, evidence: &Evidence, top: usize) -> Markup {
    let terms = comparison.terms.iter().map(|terms| terms.iter().map(|term| (term.term.as_str(), &term.key)).collect());
    section(comparison, evidence, top, ("terms", "Terms that differ"), &terms.collect::<Vec<_>>())
}

/// The words that do, where they were asked for.
pub(super) fn words(comparison: &Comparison, evidence: &Evidence, top: usize) -> Markup {
    let words = comparison.words.iter().map(|words| words.iter().map(|word| (word.word.as_str(), &word.key)).collect());
    section(comparison, evidence, top, ("words", "Words that differ"), &words.collect::<Vec<_>>())
}

/// The terms that are drawn for each contrast.
pub(super) fn drawn<'a>(comparison: &Comparison, keys: &[Named<'a>], top: usize) -> Vec<Named<'a>> {
    let most = if comparison.contrasts.len() > 1 { top.min(EACH) } else { top };
    let ahead = |sign: f64| keys.iter().copied().filter(move |(_, key)| key.z * sign >= WORTH).take(most);
    let mut behind: Vec<Named> = ahead(-1.0).collect();
    behind.reverse();
    ahead(1.0).chain(behind).collect()
}

fn section(comparison: &Comparison, evidence: &Evidence, top: usize, (id, title): (&str, &str), keys: &[Vec<Named>]) -> Markup {
    let drawn: Vec<Vec<Named>> = keys.iter().map(|keys| drawn(comparison, keys, top)).collect();
    if drawn.iter().all(Vec::is_empty) {
        return Markup::default();
    }
    let figures = || drawn.iter().flatten().map(|(_, key)| key.z.abs());
    let half = WIDTH / 2.0;
    let scale = Scale::over(figures(), (0.0, half - FIGURE));
    let name = |own: &str| if id == "terms" { evidence.term(own) } else { shown(own) };
    html! {
        section.part aria-labelledby=(id) {
            h3 id=(id) { (title) }
            p.remark { "To the right what the group uses more, to the left what the other side does, in the outlet’s wording. The longer the bar, the less likely it is a matter of few words only; it ranks, and is no test." }
            div.panels {
                @for (n, (contrast, keys)) in comparison.contrasts.iter().zip(&drawn).enumerate() {
                    @if !keys.is_empty() { (panel(&format!("{id}-c{n}"), contrast, keys, &scale, &name)) }
                }
            }
            (behind(title, GLOSS, table(comparison, evidence, &drawn, (id == "terms", &name))))
        }
    }
}

fn other(contrast: &ContrastName) -> String {
    contrast.against.as_deref().map_or("the rest".to_string(), shown)
}

fn panel(id: &str, contrast: &ContrastName, keys: &[Named], scale: &Scale, name: &dyn Fn(&str) -> String) -> Markup {
    let (group, other) = (shown(&contrast.group), other(contrast));
    let title = format!("{group} against {other}");
    let middle = WIDTH / 2.0;
    let top = 20.0;
    let said = |(own, key): &Named| format!("{} {}", name(own), signed(key.z, 1));
    let drawing = Drawing {
        id: id.to_string(),
        title: &title,
        words: format!("Bars to the right: more in {group}. {}", keys.iter().map(said).collect::<Vec<_>>().join("; ")),
        width: WIDTH,
        height: top + keys.len() as f64 * ROW + 4.0,
        fixed: false,
        linked: false,
    };
    let shapes = html! {
        text.head x=(at(middle - 6.0)) y="12" text-anchor="end" { "← " (fit(&other, middle - 24.0)) }
        text.head x=(at(middle + 6.0)) y="12" { (fit(&group, middle - 24.0)) " →" }
        @for (n, (own, key)) in keys.iter().enumerate() {
            @let (y, length) = (top + n as f64 * ROW, scale.at(key.z.abs()));
            @let more = key.z > 0.0;
            @let edge = if more { middle + length + 4.0 } else { middle - length - 4.0 };
            @let (beside, near) = if more { (middle - 6.0, "end") } else { (middle + 6.0, "start") };
            rect.more[more].less[!more] x=(at(if more { middle } else { middle - length })) y=(at(y + 3.0)) width=(at(length)) height=(at(ROW - 8.0)) {}
            text.name x=(at(beside)) y=(at(y + 14.0)) text-anchor=(near) { (fit(&name(own), middle - 10.0)) }
            text.figure x=(at(edge)) y=(at(y + 14.0)) text-anchor=(if more { "start" } else { "end" }) { (signed(key.z, 1)) }
        }
        line.middle x1=(at(middle)) x2=(at(middle)) y1=(at(top)) y2=(at(top + keys.len() as f64 * ROW)) {}
    };
    html! { figure.panel { figcaption { bdi { (group) } " against " bdi { (other) } } (drawing.of(shapes)) } }
}

/// What the columns of the table are.
const GLOSS: &str = "Log-odds: how much more the group uses it, with a prior that keeps rare words small (Monroe and others 2008). z: the same in \
                     standard errors, the length of the bars. Spread: 0 evenly over the articles, 1 all in one.";

fn table(comparison: &Comparison, evidence: &Evidence, drawn: &[Vec<Named>], (are_terms, told): (bool, &dyn Fn(&str) -> String)) -> Markup {
    let heads = ["Term", "Group", "Against", "#Hits", "#Hits against", "#Articles", "#Articles against", "#Log-odds", "#z", "#Spread"];
    let hits = |group: &str, name: &str, n: u64| match are_terms {
        true => evidence.number(n, group, &Topic::Term(name.to_string())),
        false => html! { (grouped(n)) },
    };
    sortable(
        &heads,
        html! {
            @for (contrast, keys) in comparison.contrasts.iter().zip(drawn) {
                @for (name, key) in keys {
                    tr data-row=(shown(name)) data-group=(shown(&contrast.group)) {
                        (entry(&told(name), name)) td { bdi { (shown(&contrast.group)) } } td { bdi { (other(contrast)) } }
                        td.n data-v=(key.hits.0) { (hits(&contrast.group, name, key.hits.0)) }
                        td.n data-v=(key.hits.1) { @match &contrast.against { Some(other) => (hits(other, name, key.hits.1)), None => (grouped(key.hits.1)) } }
                        td.n data-v=(key.articles.0) { (hits(&contrast.group, name, key.articles.0)) }
                        td.n data-v=(key.articles.1) { @match &contrast.against { Some(other) => (hits(other, name, key.articles.1)), None => (grouped(key.articles.1)) } }
                        (value(Some(key.log_odds), |n| signed(n, 2))) (value(Some(key.z), |n| signed(n, 1)))
                        (value(key.dispersion, |n| format!("{n:.2}")))
                    }
                }
            }
        },
    )
}
