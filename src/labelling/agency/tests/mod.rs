//! Tables of cases, one a construction: a text, and each deed in it as *who → verb → whom, construction*.

mod active;
mod figures;
mod intransitive;
mod launch;
mod nominal;
mod passive;
mod subject;
mod unreal;

use crate::labelling::Deed;
use crate::labelling::Filler;
use crate::labelling::Who;
use crate::labelling::tests as bench;

/// Name, text, and its deeds in text order.
type Case = (&'static str, &'static str, &'static [&'static str]);

/// The deeds of a text as a case writes them.
fn deeds(text: &str) -> Vec<String> {
    let read = bench::read(text);
    read.deeds.iter().map(|deed| line(text, &read.unlisted, deed)).collect()
}

fn line(text: &str, unlisted: &[String], deed: &Deed) -> String {
    let side = |fillers: &[Filler]| match fillers {
        [] => "?".to_owned(),
        fillers => fillers.iter().map(|filler| named(text, unlisted, filler)).collect::<Vec<_>>().join(" + "),
    };
    let marks = [(deed.negated, ", denied"), (deed.unreal, ", unreal")];
    let marks: String = marks.iter().filter(|(on, _)| *on).map(|(_, mark)| *mark).collect();
    format!("{} → {} → {}, {}{marks}", side(&deed.does), deed.span.of(text), side(&deed.suffers), deed.construction.name())
}

/// An actor by its id, others by their words.
fn named(text: &str, unlisted: &[String], filler: &Filler) -> String {
    match filler.who {
        Who::Actor(actor) => bench::named(unlisted, actor),
        Who::Label(_) => format!("{}*", filler.span.of(text)),
        Who::Kind(kind) => format!("{} ({})", filler.span.of(text), kind.name()),
    }
}

#[track_caller]
fn check(cases: &[Case]) {
    let failures = cases.iter().filter_map(|(name, text, expected)| bench::compare(name, text, expected, &deeds(text)));
    bench::tell(&failures.collect::<Vec<_>>());
}
