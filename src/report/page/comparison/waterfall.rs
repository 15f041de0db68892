//! What makes up a difference in load: from the other side's rate to the group's, a step a term.

use maud::Markup;
use maud::html;

use super::super::found::shown;
use super::chart::Drawing;
use super::chart::LINE_END;
use super::chart::Scale;
use super::chart::WIDTH;
use super::chart::at;
use super::chart::axis;
use super::chart::behind;
use super::chart::fit;
use super::chart::signed;
use super::evidence::Evidence;
use super::table::entry;
use super::table::sortable;
use super::table::value;
use crate::compare::Comparison;
use crate::compare::ContrastName;
use crate::compare::Gap;
use crate::compare::GapPart;
use crate::report::terms::grouped;
use crate::report::topics::Topic;

/// Height of a row: words above, the bar under them.
const ROW: f64 = 32.0;

/// Most terms with a step of their own.
const PARTS: usize = 8;

/// A difference as it is drawn: both ends and the steps between them.
struct Fall<'a> {
    contrast: &'a ContrastName,
    start: f64,
    end: f64,
    parts: Vec<&'a GapPart>,
    rest: f64,
    /// How many terms are in the rest.
    others: usize,
}

/// The differences in load.
pub(super) fn waterfall(comparison: &Comparison, evidence: &Evidence, top: usize) -> Markup {
    let falls: Vec<Fall> = falls(comparison, top);
    if falls.is_empty() {
        return Markup::default();
    }
    html! {
        section.part aria-labelledby="gaps" {
            h3 id="gaps" { "What makes the difference" }
            p.remark {
                "Loaded words per 1,000 of the outlet’s wording: from the other side’s rate to the group’s, term by term."
                @if comparison.method.strata > 1 { " The difference is held within strata; the first bar is the group’s rate less that difference." }
            }
            div.panels { @for (n, fall) in falls.iter().enumerate() { (panel(&format!("gap-{n}"), fall, evidence)) } }
            (behind("What makes the difference", "", table(comparison, evidence, top)))
        }
    }
}

/// The terms that have a step of their own.
pub(super) fn drawn(gap: &Gap, top: usize) -> impl Iterator<Item = &GapPart> {
    gap.parts.iter().take(top.min(PARTS))
}

fn falls(comparison: &Comparison, top: usize) -> Vec<Fall<'_>> {
    let load = comparison.figures.iter().find(|row| row.id == "load");
    let rate = |name: &str| {
        let at = comparison.groups.iter().position(|group| group.name == name)?;
        load?.cells.get(at)?.pooled
    };
    let fall = |(contrast, gap): (&'_ ContrastName, &'_ Gap)| -> Option<(f64, f64)> {
        let (end, difference) = (rate(&contrast.group)?, gap.difference?);
        (difference != 0.0).then_some((end - difference, end))
    };
    let both = comparison.contrasts.iter().zip(&comparison.gaps);
    both.filter_map(|(contrast, gap)| {
        let (start, end) = fall((contrast, gap))?;
        let parts: Vec<&GapPart> = drawn(gap, top).collect();
        let own: f64 = parts.iter().map(|part| part.difference).sum();
        Some(Fall { contrast, start, end, rest: end - start - own, others: gap.parts.len() - parts.len(), parts })
    })
    .collect()
}

/// A bar of the drawing: what it says, from where to where.
struct Bar {
    name: String,
    said: String,
    from: f64,
    to: f64,
    class: &'static str,
}

fn bars(fall: &Fall, evidence: &Evidence) -> Vec<Bar> {
    let other = fall.contrast.against.as_deref().map_or("the rest".to_string(), shown);
    let whole = |name: String, rate: f64| Bar { name, said: rate_of(rate), from: 0.0, to: rate, class: "whole" };
    let mut bars = vec![whole(other, fall.start)];
    let mut reached = fall.start;
    let rest = (fall.others > 0).then(|| (format!("{} other terms", grouped(fall.others as u64)), fall.rest));
    for (name, difference) in fall.parts.iter().map(|part| (evidence.term(&part.term), part.difference)).chain(rest) {
        let class = if difference > 0.0 { "more" } else { "less" };
        bars.push(Bar { name, said: signed(difference, 2), from: reached, to: reached + difference, class });
        reached += difference;
    }
    bars.push(whole(shown(&fall.contrast.group), fall.end));
    bars
}

fn rate_of(rate: f64) -> String {
    crate::report::comparison::figures::figure(rate, crate::compare::Unit::Per1000)
}

fn panel(id: &str, fall: &Fall, evidence: &Evidence) -> Markup {
    let bars = bars(fall, evidence);
    let (group, difference) = (shown(&fall.contrast.group), format!("{} per 1,000", signed(fall.end - fall.start, 1)));
    let title = format!("{group}: {difference}");
    let scale = Scale::over(bars.iter().flat_map(|bar| [bar.from, bar.to]), (4.0, LINE_END));
    let bottom = bars.len() as f64 * ROW + 2.0;
    let drawing = Drawing {
        id: id.to_string(),
        title: &title,
        words: bars.iter().map(|bar| format!("{} {}", bar.name, bar.said)).collect::<Vec<_>>().join("; "),
        width: WIDTH,
        height: bottom + 18.0,
        fixed: false,
        linked: false,
    };
    let shapes = html! {
        (axis(&scale, (2.0, bottom), false))
        @for (n, bar) in bars.iter().enumerate() {
            @let (y, from, to) = (n as f64 * ROW, scale.at(bar.from.min(bar.to)), scale.at(bar.from.max(bar.to)));
            text.name x="9" y=(at(y + 13.0)) { (fit(&bar.name, WIDTH - 85.0)) }
            text.figure x=(at(WIDTH - 4.0)) y=(at(y + 13.0)) text-anchor="end" { (bar.said) }
            rect.(bar.class) x=(at(from)) y=(at(y + 17.0)) width=(at((to - from).max(1.0))) height="10" {}
            @if n + 1 < bars.len() {
                @let x = at(scale.at(bar.to));
                line.joint x1=(x) x2=(x) y1=(at(y + 27.0)) y2=(at(y + ROW + 17.0)) {}
            }
        }
    };
    html! { figure.panel { figcaption { bdi { (group) } ": " (difference) } (drawing.of(shapes)) } }
}

fn table(comparison: &Comparison, evidence: &Evidence, top: usize) -> Markup {
    let share = |n: f64| format!("{:.0}%", n * 100.0).replace('-', "−");
    let heads = ["Term", "Group", "#Per 1,000", "#Share of the difference", "#Articles", "#Articles against", "#Most in one article"];
    sortable(
        &heads,
        html! {
            @for (contrast, gap) in comparison.contrasts.iter().zip(&comparison.gaps) {
                @for part in drawn(gap, top) {
                    tr data-row=(shown(&part.term)) data-group=(shown(&contrast.group)) {
                        (entry(&evidence.term(&part.term), &part.term)) td { bdi { (shown(&contrast.group)) } }
                        (value(Some(part.difference), |n| signed(n, 2)))
                        (value(gap.difference.filter(|all| *all != 0.0).map(|all| part.difference / all), share))
                        td.n data-v=(part.articles.0) { (evidence.number(part.articles.0, &contrast.group, &Topic::Term(part.term.clone()))) }
                        td.n data-v=(part.articles.1) {
                            @match &contrast.against { Some(other) => (evidence.number(part.articles.1, other, &Topic::Term(part.term.clone()))), None => (grouped(part.articles.1)) }
                        }
                        (value(Some(part.top_article), share))
                    }
                }
            }
        },
    )
}
