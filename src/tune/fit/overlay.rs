//! What was learned, as a small lexicon to lay over the one that was fitted.

use std::fmt::Write;

use super::Fitted;
use super::GROWN;
use super::Options;
use super::Weighed;
use crate::lexicon::list;
use crate::lexicon::scalar;

/// The text of the overlay; `gold` names the rows, `name` the lexicon.
pub fn overlay(fitted: &Fitted, options: &Options, gold: &str, name: &str) -> String {
    let mut out = String::new();
    let (yes, no) = fitted.rows;
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "# Fitted to {} ({yes} rows say yes, {no} no): {} folds, seed {}, penalty {}.",
        line(gold),
        options.folds,
        options.seed,
        options.penalty
    );
    for outcome in &fitted.outcomes {
        let _ = writeln!(out, "# macro-F1 on left-out rows, {}: {:.3}", outcome.name, outcome.all.macro_f1());
    }
    out.push_str("# Weights are learned from these rows alone; behind each stands in how many rows it is, and its hand weight.\n");
    let _ = writeln!(out, "schema: 1\nlexicon: {}\nversion: 0.1.0\nabout: Fitted weights.", scalar(name));
    let changed: Vec<&Weighed> = fitted.terms.iter().filter(|weighed| is_changed(weighed)).collect();
    if changed.iter().any(|weighed| weighed.grown) {
        let _ = writeln!(out, "categories:\n  - {{id: {GROWN}, about: Words that rows which say yes use more.}}");
    }
    if !changed.is_empty() {
        out.push_str("terms:\n");
    }
    for weighed in changed {
        let _ = writeln!(out, "{}", entry(weighed));
    }
    out
}

/// Grown terms that tell, and others whose weight is another one now.
fn is_changed(weighed: &Weighed) -> bool {
    match weighed.grown {
        true => weighed.rounded() > 0,
        false => weighed.rounded() != weighed.term.weight,
    }
}

fn entry(weighed: &Weighed) -> String {
    let (yes, no) = weighed.support;
    let term = &weighed.term;
    let told = format!("fitted: {yes} of {} rows say yes, weight {:.2}", yes + no, weighed.weight);
    let id = scalar(&term.entry.id);
    match (weighed.grown, weighed.rounded()) {
        (true, weight) => {
            let forms = list(term.entry.forms.iter().map(String::as_str));
            format!("  - {{id: {id}, category: {GROWN}, direction: heightens, weight: {weight}, forms: {forms}, cite: {}}}", scalar(&told))
        }
        // A field of an overlay replaces that of the entry; its own source is said in a remark.
        (false, 0) => format!("  - {{id: {id}, off: true}}   # {told}; by hand {}", term.weight),
        (false, weight) => format!("  - {{id: {id}, weight: {weight}}}   # {told}; by hand {}", term.weight),
    }
}

fn line(text: &str) -> String {
    text.replace(char::is_control, " ")
}
