//! Suggestions as a lexicon that can be read as it stands: each entry under its figures and contexts.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::Kind;
use super::PRIOR;
use super::Suggestion;
use crate::lexicon::Lexicon;
use crate::lexicon::list;
use crate::lexicon::scalar;

const HEAD: &str = "\
# Suggestions: wordings that no entry finds. Keep what is loaded, strike out the rest; say why, and set category, direction and
# weight by your codebook. Counts are of places, z is in standard errors.
";

/// The text of a lexicon with all suggestions.
pub fn paste(suggestions: &[Suggestion], lexicon: &Lexicon) -> String {
    let mut out = String::from(HEAD);
    // Writing to a string cannot fail.
    let _ = writeln!(
        out,
        "# Log-odds with an informative Dirichlet prior (Monroe et al. 2008) of {PRIOR} words, spread as the whole corpus is."
    );
    out.push_str("schema: 1\nlexicon: suggestions\n");
    let mut ids = BTreeSet::new();
    let terms: Vec<&Suggestion> = suggestions.iter().filter(|s| matches!(s.kind, Kind::Keyness | Kind::Collocate)).collect();
    if !terms.is_empty() {
        out.push_str("categories:\n  - {id: unsorted, about: Suggestions that nobody has sorted yet.}\n");
    }
    section(&mut out, "terms", &terms, &mut ids, |s, id| {
        format!("  - {{id: {id}, category: unsorted, direction: heightens, weight: 1, forms: {}}}", list([s.wording.as_str()]))
    });
    spelled(&mut out, suggestions, lexicon, "terms");
    let labels: Vec<&Suggestion> = suggestions.iter().filter(|s| s.kind == Kind::Label).collect();
    section(&mut out, "labels", &labels, &mut ids, |s, id| {
        format!("  - {{id: {id}, class: descriptive, forms: {}}}", list([s.wording.as_str()]))
    });
    if labels.is_empty() && suggestions.iter().any(|s| s.kind == Kind::Spelling && s.of.starts_with("labels")) {
        out.push_str("labels:\n");
    }
    spelled(&mut out, suggestions, lexicon, "labels");
    let actors: Vec<&Suggestion> = suggestions.iter().filter(|s| s.kind == Kind::Unlisted).collect();
    section(&mut out, "actors", &actors, &mut ids, |s, id| {
        format!("  - {{id: {id}, name: {}, kind: group, forms: {}}}", scalar(&s.wording), list([s.wording.as_str()]))
    });
    out
}

/// Spellings of entries of a section: comments, because they would replace the forms of an entry, which is for its author to decide.
fn spelled(out: &mut String, suggestions: &[Suggestion], lexicon: &Lexicon, part: &str) {
    for suggestion in suggestions.iter().filter(|s| s.kind == Kind::Spelling && s.of.starts_with(part)) {
        told(out, suggestion);
        let id = suggestion.of.split_once('/').map_or("", |(_, id)| id);
        let forms = known_forms(lexicon, part, id);
        let all = forms.iter().map(String::as_str).chain([suggestion.wording.as_str()]);
        let _ = writeln!(out, "  # - {{id: {}, forms: {}}}", scalar(id), list(all));
    }
}

fn known_forms(lexicon: &Lexicon, section: &str, id: &str) -> Vec<String> {
    let entry = match section {
        "terms" => lexicon.terms.iter().map(|term| &term.entry).find(|entry| entry.id == id),
        _ => lexicon.labels.iter().map(|label| &label.entry).find(|entry| entry.id == id),
    };
    entry.map(|entry| entry.forms.to_vec()).unwrap_or_default()
}

fn section(out: &mut String, name: &str, all: &[&Suggestion], ids: &mut BTreeSet<String>, entry: impl Fn(&Suggestion, &str) -> String) {
    if all.is_empty() {
        return;
    }
    let _ = writeln!(out, "{name}:");
    for suggestion in all {
        let id: String = suggestion.wording.to_lowercase().chars().map(|char| if char.is_alphanumeric() { char } else { '-' }).collect();
        // A wording that is suggested for two reasons is one entry.
        if !ids.insert(format!("{name}/{id}")) {
            continue;
        }
        told(out, suggestion);
        let _ = writeln!(out, "{}", entry(suggestion, &scalar(&id)));
    }
}

/// Figures and contexts, as comments.
fn told(out: &mut String, suggestion: &Suggestion) {
    let why = match suggestion.kind {
        Kind::Keyness if suggestion.of.is_empty() => "more than in what the corpus is compared with".to_owned(),
        Kind::Keyness => format!("more at {} than elsewhere", suggestion.of),
        Kind::Collocate => format!("beside {}", suggestion.of),
        Kind::Spelling => format!("another form or spelling of {}", suggestion.of),
        Kind::Label => format!("what is called so: {}", suggestion.of),
        Kind::Unlisted => format!("labelled {}", suggestion.of),
    };
    let z = suggestion.z.map_or(String::new(), |z| format!(" · z {z:.1}"));
    let against = match suggestion.kind {
        Kind::Keyness => format!(" against {}", suggestion.against),
        _ => String::new(),
    };
    let articles = if suggestion.articles == 1 { "article" } else { "articles" };
    let _ = writeln!(
        out,
        "\n  # “{}”: {}{z} · {}{against} in {} {articles}",
        line(&suggestion.wording),
        line(&why),
        suggestion.count,
        suggestion.articles
    );
    let outlets: Vec<String> =
        suggestion.outlets.iter().filter(|(outlet, _)| !outlet.is_empty()).map(|(outlet, n)| format!("{} {n}", line(outlet))).collect();
    if !outlets.is_empty() {
        let _ = writeln!(out, "  # outlets: {}", outlets.join(", "));
    }
    for (before, found, after) in &suggestion.contexts {
        let _ = writeln!(out, "  #   {}", line(&format!("{before}[{found}]{after}")).trim());
    }
}

/// Words that stay on their line.
fn line(text: &str) -> String {
    text.chars().map(|char| if char.is_control() || matches!(char, '\u{2028}' | '\u{2029}' | '\u{85}') { ' ' } else { char }).collect()
}
