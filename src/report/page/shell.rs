//! The page around the articles: policy, style, script, list, legend, what all this can and cannot show, receipt.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::DOCTYPE;
use maud::Markup;
use maud::PreEscaped;
use maud::html;
use sha2::Digest;
use sha2::Sha256;

use super::Part;
use super::article;
use super::evidence::evidence;
use super::found::Found;
use super::found::shown;
use super::tables::tables;
use crate::lexicon::Lexicon;
use crate::record::TOOL;
use crate::record::stamps;
use crate::report::Sheet;
use crate::report::facts;
use crate::report::summary::origins;
use crate::report::summary::title;
use crate::report::summary::voice_words;
use crate::report::terms::grouped;
use crate::sourcing::Voice;

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("script.js");

/// What the page may load and run: its own style and script, told by their hashes, and nothing else.
pub(super) fn policy() -> String {
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    format!("default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'", hash(STYLE), hash(SCRIPT))
}

/// A page: what it is, what it shows, what it can and cannot show, what made it.
pub(super) struct Page {
    /// What kind of page it is.
    pub(super) kicker: String,
    /// What it is about, for the title of its window.
    pub(super) title: String,
    /// The anchor of what most readers want, and what to call that.
    pub(super) skip: (&'static str, &'static str),
    pub(super) limits: Markup,
    pub(super) main: Markup,
    pub(super) receipt: Markup,
}

impl Page {
    /// The whole page.
    pub(super) fn whole(&self) -> Markup {
        let (anchor, name) = self.skip;
        html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(policy());
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (self.title) " · plimsoll" }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    a.skip href={ "#" (anchor) } { (name) }
                    header.top { h1 { (self.kicker) } (self.limits) }
                    main id="main" tabindex="-1" { (self.main) }
                    (self.receipt)
                    script { (PreEscaped(SCRIPT)) }
                }
            }
        }
    }
}

/// The sections of a page, or of an article on it, by anchor and name.
pub(super) fn contents<'a>(of: &str, sections: impl Iterator<Item = (String, &'a str)>) -> Markup {
    html! {
        nav.contents aria-label={ "Contents: " (of) } {
            ul { @for (anchor, name) in sections { li { a href={ "#" (anchor) } { (name) } } } }
        }
    }
}

/// The page of articles.
pub(super) fn page(parts: &[Part], lexicon: &Lexicon) -> Markup {
    let kicker = match parts {
        [_] => "A reading of one article".to_string(),
        parts => format!("A reading of {} articles", parts.len()),
    };
    let title = match parts {
        [part] if !part.title.is_empty() => part.title.clone(),
        _ => kicker.clone(),
    };
    let one = parts.len() == 1;
    let main = html! {
        @if !one { (list(parts)) }
        @for part in parts { (part.body) }
    };
    let same = "Scored again with the same program and the same lexicons, the same text gives this page.";
    let read = one && parts.iter().all(|part| !part.body.0.is_empty());
    let skip = if read { ("a1-text", "To the article") } else { ("main", "To the list of articles") };
    Page { kicker, title, skip, limits: limits(&LIMITS), main, receipt: receipt(lexicon, same, None) }.whole()
}

fn list(parts: &[Part]) -> Markup {
    html! {
        nav.list aria-label="Articles" {
            div.scroll tabindex="0" role="group" aria-label="List of articles" {
                table.sortable {
                    thead {
                        tr {
                            th scope="col" { "Article" } th scope="col" { "Read from" } th.n scope="col" { "Words" }
                            th.n scope="col" { "Loaded: narration" } th.n scope="col" { "indirect" } th.n scope="col" { "quoted" }
                            th.n scope="col" { "Vague attributions" }
                        }
                    }
                    tbody { @for part in parts { (part.row) } }
                }
            }
        }
    }
}

/// One article: title, tables, text, evidence.
pub(super) fn article(found: &Found) -> Markup {
    let sheet = found.sheet;
    html! {
        article id=(found.prefix) data-article=(sheet.document.id) {
            header {
                h2 dir="auto" lang=[found.lang.as_deref()] { (title(sheet)) }
                p.origin { (origin(sheet)) " · " a href={ "#" (found.prefix) "-text" } { (grouped(u64::from(sheet.score.words))) } " words" }
                @for warning in &sheet.document.warnings { p.remark { "Note: " (shown(warning)) "." } }
            }
            (contents(&shown(&title(sheet)), sections(found)))
            (tables(found))
            h3 id={ (found.prefix) "-article" } { "The article" }
            (legend())
            (filters(found))
            (article::article(found))
            (evidence(found))
        }
    }
}

/// Where the article was read, each part set apart from its neighbours.
pub(super) fn origin(sheet: &Sheet) -> Markup {
    html! { @for (n, part) in origins(sheet).into_iter().enumerate() { @if n > 0 { " · " } bdi { (part) } } }
}

/// What there is of an article, by anchor and name.
fn sections<'a>(found: &Found) -> impl Iterator<Item = (String, &'a str)> {
    let measures = found.sheet.measures;
    let all = [
        ("words", "Whose words", true),
        ("labels", "Who is called what", true),
        ("agency", "Who does what to whom", !measures.agency.deeds.is_empty()),
        ("terms", "Loaded words", true),
        ("said", "Who says so", true),
        ("house", "House style", measures.policy.is_some()),
        ("article", "The article", true),
        ("evidence", "Every finding, in its sentence", true),
    ];
    let prefix = found.prefix.clone();
    all.into_iter().filter(|(_, _, there)| *there).map(move |(anchor, name, _)| (format!("{prefix}-{anchor}"), name))
}

fn legend() -> Markup {
    html! {
        dl.legend {
            div { dt { span.mark.heightens { "word" } span.ref { "↑3" } } dd { "loaded, heightens; weight 1 tinted to 3 accusation" } }
            div { dt { span.mark.softens { "word" } span.ref { "↓2" } } dd { "loaded, softens" } }
            div { dt { span.mark.label { "word" } span.ref { "L−" } } dd { "label: − delegitimising, ? contested, = descriptive, + legitimising, ~ associated with another" } }
            div { dt { span.mark.source { "who" } " " span.mark.cue { "says" } span.ref { "S4" } } dd { "source and cue, with the step of the ladder, 0 named to 5 nobody; Th is narrated thought" } }
            div { dt { span.mark.name { "Name" } span.ref { "N" } } dd { "an actor is named" } }
            div { dt { span.mark.deed { "deed" } span.ref { "H" } } dd { "harm or force" } }
            div { dt { span.voice.indirect { "words" } " " span.voice.quoted { "words" } " " span.voice.marked { "words" } } dd { "indirect, quoted, in marks; all else is narration" } }
        }
    }
}

/// Choices that the script makes work, and shows.
fn filters(found: &Found) -> Markup {
    let sheet = found.sheet;
    let name = |what: &str| format!("{}-f-{what}", found.prefix);
    let choice = |what: &str, label: &str, options: Vec<(String, String)>| {
        html! {
            @if !options.is_empty() {
                div {
                    label for=(name(what)) { (label) }
                    select id=(name(what)) data-by=(what) {
                        option value="" { "all" }
                        @for (value, text) in options { option value=(value) { (text) } }
                    }
                }
            }
        }
    };
    let measures = sheet.measures;
    let categories = measures.load.categories.iter().map(|group| (group.id.clone(), shown(&group.id))).collect();
    let actors = measures.labelling.actors.iter().map(|actor| (actor.actor.clone(), shown(&actor.name))).collect();
    let steps = measures.sourcing.steps.iter().filter(|row| row.attributions > 0);
    let steps = steps.map(|row| (row.step.to_string(), facts::step(row.step))).collect();
    let score = sheet.score;
    let kinds = [
        ("term", "loaded words", score.hits.len()),
        ("label", "labels", score.labellings.len()),
        ("source", "sources", score.attributions.len()),
        ("name", "names", score.mentions.len()),
        ("deed", "harm", score.deeds.len()),
        ("rule", "house style", score.findings.len()),
    ];
    let kinds = kinds.into_iter().filter(|(.., n)| *n > 0).map(|(value, text, _)| (value.to_string(), text.to_string())).collect();
    let words = voice_words(sheet);
    let heard = |voice: &Voice| words.get(*voice) > 0;
    let spoken = |voice: Voice| if voice == Voice::Marked { "in marks" } else { voice.name() };
    let voices = Voice::ALL.into_iter().filter(heard).map(|voice| (voice.name().to_string(), spoken(voice).to_string())).collect();
    html! {
        form.filters hidden aria-label={ "Which marks to show: " (title(sheet)) } {
            (choice("kind", "Marks", kinds))
            (choice("voice", "Voice", voices))
            (choice("category", "Category", categories))
            (choice("actor", "Actor", actors))
            (choice("step", "Step", steps))
            button type="reset" { "Show all" }
            output.shown for=(name("kind")) {}
        }
    }
}

/// What a reading of articles can and cannot show: a statement and its reason.
const LIMITS: [(&str, &str); 6] = [
    ("Counts are not bias.", "A listed word may be the exact word. There is no verdict here and no total score."),
    ("Unlisted words are not neutral.", "The lexicons hold what their authors thought of."),
    (
        "Whose words they are matters.",
        "A slur in a quotation, in a paraphrase and in the outlet’s own voice are three different facts; read the columns side by side.",
    ),
    ("Unnamed is not unreliable.", "The ladder tells how much a reader is told, not whether it is true."),
    ("Voices and links are read by rule, and sometimes wrongly.", "Every count leads to its sentences: look before you cite it."),
    ("One article is no sample.", "There are counts here, and no rates or intervals."),
];

/// The fixed box.
pub(super) fn limits(limits: &[(&str, &str)]) -> Markup {
    html! {
        section.limits aria-labelledby="limits" {
            h2 id="limits" { "What this can and cannot show" }
            ul { @for (statement, reason) in limits { li { strong { (statement) } " " (reason) } } }
        }
    }
}

/// Which program and which lexicons made this.
/// `key` is the hash of the sealed key of a blind comparison.
pub(super) fn receipt(lexicon: &Lexicon, same: &str, key: Option<&str>) -> Markup {
    html! {
        footer {
            h2 { "Receipt" }
            p { "Made by " (TOOL) ". " (same) }
            @if let Some(key) = key { p { "Sealed key of the groups’ names (BLAKE3 of the file): " code { (key) } } }
            div.scroll tabindex="0" role="group" aria-label="Lexicons" {
                table {
                    thead { tr { th scope="col" { "Lexicon" } th scope="col" { "Version" } th scope="col" { "Fingerprint (BLAKE3)" } } }
                    tbody {
                        @for stamp in stamps(lexicon) {
                            tr { th scope="row" { (shown(&stamp.id)) } td { (shown(&stamp.version)) } td { code { (stamp.fingerprint) } } }
                        }
                    }
                }
            }
        }
    }
}
