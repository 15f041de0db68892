//! The ladder of sources as stacked bars: one bar a group, the steps from a name to nobody.

use maud::Markup;
use maud::html;

use super::super::found::shown;
use super::chart::Drawing;
use super::chart::WIDTH;
use super::chart::at;
use super::chart::behind;
use super::chart::fit;
use super::evidence::Evidence;
use super::table::percent;
use super::table::sortable;
use crate::compare::Comparison;
use crate::report::facts;
use crate::report::terms::grouped;
use crate::report::topics::Topic;

/// Height of a row: the name above, the bar under it.
const ROW: f64 = 42.0;

/// Width under which a part of a bar has no digit.
const DIGIT: f64 = 12.0;

/// The same name as on the page of an article.
pub(super) const TITLE: &str = "Who says so";

/// Two drawings, of attributions and of sources introduced, and the table behind them.
pub(super) fn ladder(comparison: &Comparison, evidence: &Evidence) -> Markup {
    let ladder = &comparison.ladder;
    if ladder.attributions.iter().flatten().all(|&n| n == 0) {
        return Markup::default();
    }
    html! {
        section.part aria-labelledby="ladder" {
            h3 id="ladder" { (TITLE) }
            p.remark { "The ladder has an order and no distances: shares of the steps, and no mean." }
            ol.steps aria-label="Steps of the ladder" { @for step in 0..6u8 { li { span.swatch.(format!("step{step}")) {} (facts::step(step)) } } }
            div.panels {
                (stack(comparison, "attributions", "Attributions", &ladder.attributions))
                (stack(comparison, "introduced", "Sources introduced", &ladder.sources))
            }
            (behind(TITLE, "", table(comparison, evidence)))
        }
    }
}

fn stack(comparison: &Comparison, id: &str, title: &str, steps: &[[u64; 6]]) -> Markup {
    let bars: Vec<(String, &[u64; 6], u64)> =
        comparison.groups.iter().zip(steps).map(|(group, steps)| (shown(&group.name), steps, steps.iter().sum())).collect();
    let share = |n: u64, all: u64| if all == 0 { 0.0 } else { n as f64 / all as f64 };
    let said = |(name, steps, all): &(String, &[u64; 6], u64)| {
        let parts = steps.iter().enumerate().map(|(step, &n)| format!("{} {:.0}%", facts::step(step as u8), share(n, *all) * 100.0));
        format!("{name}, {all}: {}", parts.collect::<Vec<_>>().join(", "))
    };
    let drawing = Drawing {
        id: format!("ladder-{id}"),
        title,
        words: bars.iter().map(said).collect::<Vec<_>>().join("; "),
        width: WIDTH,
        height: bars.len() as f64 * ROW + 16.0,
        fixed: false,
        linked: false,
    };
    let bottom = bars.len() as f64 * ROW;
    let shapes = html! {
        @for (row, (name, steps, all)) in bars.iter().enumerate() {
            @let y = row as f64 * ROW;
            text.name x="0" y=(at(y + 13.0)) { (fit(name, WIDTH - 60.0)) }
            text.figure x=(at(WIDTH)) y=(at(y + 13.0)) text-anchor="end" { (grouped(*all)) }
            @for (step, &n) in steps.iter().enumerate() {
                @let before = steps.iter().take(step).sum::<u64>();
                @let (x, width) = (share(before, *all) * WIDTH, share(n, *all) * WIDTH);
                @if n > 0 {
                    rect.step.(format!("step{step}")) x=(at(x)) y=(at(y + 18.0)) width=(at(width)) height="18" {}
                    @if width >= DIGIT { text.(format!("on-step{step}")) x=(at(x + width / 2.0)) y=(at(y + 31.0)) text-anchor="middle" { (step) } }
                }
            }
        }
        g.axis {
            @for (percent, anchor) in [(0.0, "start"), (50.0, "middle"), (100.0, "end")] {
                text x=(at(percent / 100.0 * WIDTH)) y=(at(bottom + 9.0)) text-anchor=(anchor) { (percent) "%" }
            }
        }
    };
    html! { figure.panel { figcaption { (title) } (drawing.of(shapes)) } }
}

fn table(comparison: &Comparison, evidence: &Evidence) -> Markup {
    let both = comparison.ladder.attributions.iter().zip(&comparison.ladder.sources);
    sortable(
        &["Group", "Step", "#Attributions", "#Share", "#Sources introduced", "#Share"],
        html! {
            @for (group, (attributions, sources)) in comparison.groups.iter().zip(both) {
                @for (step, (&n, &own)) in attributions.iter().zip(sources).enumerate() {
                    tr data-row=(step) data-group=(shown(&group.name)) {
                        th scope="row" { bdi { (shown(&group.name)) } } td { (facts::step(step as u8)) }
                        td.n data-v=(n) { (evidence.number(n, &group.name, &Topic::Step(step as u8))) } (percent(n, attributions.iter().sum()))
                        td.n data-v=(own) { (grouped(own)) } (percent(own, sources.iter().sum()))
                    }
                }
            }
        },
    )
}
