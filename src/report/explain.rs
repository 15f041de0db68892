//! The evidence: every hit, labelling, attribution and finding in its sentence, with the reasons of the lexicon.
//!
//! Sentences are shown in the notation of the lexicon's examples, so that one can be copied into an entry.

use std::collections::BTreeSet;

use super::Block;
use super::Sheet;
use super::clean;
use super::wrap::glued;
use crate::labelling::LabelRef;
use crate::labelling::Labelling;
use crate::lexicon::Entry;
use crate::measure::label_name;
use crate::measure::party_at;
use crate::policy::Finding;
use crate::policy::Subject;
use crate::record::Lines;
use crate::score::Hit;
use crate::sourcing::Attribution;
use crate::sourcing::Form;
use crate::text::Span;

const STEPS: [&str; 6] = ["named person", "institution", "specific role", "role", "vague", "nobody"];

/// The blocks that explain one article, in text order within each kind of finding.
pub fn explain(sheet: &Sheet) -> Vec<Block> {
    let mut page = Page { sheet, lines: Lines::new(sheet.document), told: BTreeSet::new() };
    let mut blocks = Vec::new();
    let mut part = |title: &str, items: Vec<Block>| {
        if !items.is_empty() {
            blocks.extend([Block::Gap, Block::Heading(title.to_string())]);
            blocks.extend(items);
        }
    };
    let score = sheet.score;
    let hits = score.hits.iter().filter_map(|hit| page.hit(hit)).collect();
    part("Every loaded word", hits);
    let labels = score.labellings.iter().map(|l| page.labelling(l)).collect();
    part("Every label", labels);
    let attributions = score.attributions.iter().map(|a| page.attribution(a));
    part("Every attribution", attributions.collect());
    let findings = score.findings.iter().filter_map(|finding| page.finding(finding));
    part("Every finding of the house style", findings.collect());
    blocks
}

/// How a content stands in the text, in words.
fn form(form: Form) -> &'static str {
    match form {
        Form::Direct => "quotation",
        Form::Partial => "partly quotation",
        Form::Indirect => "indirect speech",
    }
}

struct Page<'a> {
    sheet: &'a Sheet<'a>,
    lines: Lines<'a>,
    /// Entries whose reasons were given already.
    told: BTreeSet<String>,
}

impl Page<'_> {
    fn hit(&mut self, hit: &Hit) -> Option<Block> {
        let term = self.sheet.lexicon.terms.get(hit.term as usize)?;
        let facts = [
            clean(&term.entry.id),
            clean(&term.category),
            format!("{:?}", term.direction).to_lowercase(),
            format!("weight {}", term.weight),
            hit.voice.name().to_string(),
            format!("{:?}", hit.zone).to_lowercase(),
        ];
        let mut notes = Vec::new();
        if !term.alternatives.is_empty() {
            let others = clean(&term.alternatives.join(", "));
            notes.push(format!("other wordings: {others}"));
        }
        notes.extend(self.why("term", &term.entry));
        let marks = [(hit.span, "")];
        Some(Block::Item { head: self.head(hit.span, &facts), excerpt: self.excerpt(hit.sentence, &marks), notes })
    }

    fn finding(&mut self, finding: &Finding) -> Option<Block> {
        let lexicon = self.sheet.lexicon;
        let policy = lexicon.policies.get(finding.policy as usize)?;
        let mut facts = vec![clean(&policy.entry.id)];
        if finding.subject != Subject::Forms {
            facts.push(clean(&finding.subject.name(policy, lexicon)));
        }
        facts.extend([finding.voice.name().to_string(), format!("{:?}", finding.zone).to_lowercase()]);
        let alternatives = finding.alternatives(lexicon);
        let mut notes = Vec::new();
        if !alternatives.is_empty() {
            notes.push(format!("other wordings: {}", clean(&alternatives.join(", "))));
        }
        notes.extend(self.why("policy", &policy.entry));
        let marks = [(finding.span, "")];
        Some(Block::Item { head: self.head(finding.span, &facts), excerpt: self.excerpt(finding.sentence, &marks), notes })
    }

    fn labelling(&mut self, labelling: &Labelling) -> Block {
        let lexicon = self.sheet.lexicon;
        let actor = labelling.actor.and_then(|actor| self.sheet.score.actor_name(lexicon, actor));
        let name = label_name(lexicon, labelling.label);
        let mut facts = vec![
            actor.map_or("no actor".to_string(), clean),
            clean(&name.id),
            format!("{:?}", labelling.class).to_lowercase(),
            labelling.voice.name().to_string(),
        ];
        match labelling.rule {
            Some(rule) => facts.push(format!("linked by {}", rule.name())),
            None => facts.push("unlinked".to_string()),
        }
        if labelling.actor.is_some_and(|actor| actor as usize >= lexicon.actors.len()) {
            facts.push("in no lexicon".to_string());
        }
        if let Some(with) = name.with {
            facts.push(format!("with {}", clean(&with)));
        }
        if labelling.negated {
            facts.push("denied, not counted".to_string());
        }
        let mut marks = vec![(labelling.span, "label: ")];
        marks.extend(labelling.mention.map(|mention| (mention, "actor: ")));
        let entry = match labelling.label {
            LabelRef::Label(n) => lexicon.labels.get(n as usize).map(|label| &label.entry),
            LabelRef::Epithet(actor, n) => {
                lexicon.actors.get(actor as usize).and_then(|actor| actor.epithets.get(n as usize)).map(|epithet| &epithet.entry)
            }
            LabelRef::Association(_) => None,
        };
        Block::Item {
            head: self.head(labelling.span, &facts),
            excerpt: self.excerpt(labelling.sentence, &marks),
            notes: entry.and_then(|entry| self.why("label", entry)).into_iter().collect(),
        }
    }

    fn attribution(&mut self, attribution: &Attribution) -> Block {
        let mut marks: Vec<(Span, &str)> = Vec::new();
        marks.extend(attribution.source.map(|span| (span, "source: ")));
        marks.extend(attribution.cue.map(|span| (span, "cue: ")));
        marks.extend(attribution.via.map(|span| (span, "via: ")));
        marks.extend(attribution.content.iter().map(|&span| (span, "content: ")));
        let first = attribution.cue.or(attribution.source);
        let first = first.or(attribution.content.first().copied());
        Block::Item {
            head: self.head(first.unwrap_or_default(), &self.facts(attribution)),
            excerpt: self.excerpt(attribution.sentence, &marks),
            notes: self.remarks(attribution),
        }
    }

    fn facts(&self, attribution: &Attribution) -> Vec<String> {
        let step = |n: u8| {
            let name = STEPS.get(usize::from(n)).unwrap_or(&"");
            format!("{n} {name}")
        };
        let mut facts = vec![step(attribution.step)];
        if attribution.as_written != attribution.step {
            facts.push(format!("as written {}", step(attribution.as_written)));
        }
        facts.push(form(attribution.form).to_string());
        facts.push(format!("{:?} verb", attribution.verb).to_lowercase());
        if attribution.thought {
            facts.push("thought, not counted".to_string());
        }
        for flag in &attribution.flags {
            let name = serde_json::to_value(flag).unwrap_or_default();
            facts.extend(name.as_str().map(str::to_string));
        }
        if !attribution.rule.is_empty() {
            facts.push(format!("found by {}", attribution.rule));
        }
        facts
    }

    fn remarks(&self, attribution: &Attribution) -> Vec<String> {
        let sheet = self.sheet;
        let mut notes = Vec::new();
        if let Some(span) = attribution.resolved_to {
            let (line, column) = self.lines.place(span.range().start);
            let words = clean(span.of(&sheet.document.text));
            notes.push(format!("refers to “{words}” ({line}:{column})"));
        }
        let actor = attribution.actor.and_then(|actor| sheet.lexicon.actors.get(actor as usize));
        if let Some(actor) = actor {
            let party = party_at(actor, sheet.document.date.as_deref());
            let party = party.map_or(String::new(), |party| format!(", party {party}"));
            notes.push(clean(&format!("is or speaks for {}{party}", actor.name)));
        }
        notes
    }

    /// Why an entry stands in the lexicon; told once for each entry.
    fn why(&mut self, kind: &str, entry: &Entry) -> Option<String> {
        let file = self.sheet.lexicon.files.get(usize::from(entry.file));
        let place = file.map_or(String::new(), |file| format!(" ({})", clean(&file.id)));
        let new = self.told.insert(format!("{kind} {}", entry.id));
        (new && !entry.why.is_empty()).then(|| format!("why: {}{place}", clean(&entry.why)))
    }

    /// Line, column and facts.
    fn head(&self, span: Span, facts: &[String]) -> String {
        let (line, column) = self.lines.place(span.range().start);
        let title = self.sheet.document.body > 0 && self.lines.in_title(span);
        let place = if title { "title " } else { "" };
        let facts: Vec<String> = facts.iter().map(|fact| glued(fact)).collect();
        format!("{place}{line}:{column}  {}", facts.join(" ·\u{a0}"))
    }

    /// The sentence, or as many as the marks stand in, with brackets around the marks.
    fn excerpt(&self, sentence: u32, marks: &[(Span, &str)]) -> String {
        let score = self.sheet.score;
        let first = marks.first().map(|(span, _)| *span).unwrap_or_default();
        let own = score.sentences.get(sentence as usize).copied();
        let own = own.unwrap_or_else(|| {
            let line = self.lines.line(first.range().start);
            Span::new(line.start, line.end)
        });
        let stretch = marks.iter().fold(own, |all, (span, _)| {
            let touched = score.sentences.iter().filter(|s| s.overlaps(*span));
            touched.fold(all.to(*span), |all, &sentence| all.to(sentence))
        });
        bracketed(&self.sheet.document.text, stretch, marks)
    }
}

/// The stretch with `[name: …]` around each mark.
fn bracketed(text: &str, stretch: Span, marks: &[(Span, &str)]) -> String {
    let mut cuts: Vec<(usize, bool, usize, String)> = Vec::new();
    for &(span, name) in marks.iter().filter(|(span, _)| !span.is_empty()) {
        let range = span.range();
        cuts.push((range.end, false, usize::MAX - range.start, "]".to_string()));
        cuts.push((range.start, true, usize::MAX - range.end, format!("[{name}")));
    }
    cuts.sort();
    let mut out = String::new();
    let mut at = stretch.range().start;
    for (cut, _, _, bracket) in cuts {
        out.push_str(text.get(at..cut).unwrap_or(""));
        out.push_str(&bracket);
        at = cut.max(at);
    }
    out.push_str(text.get(at..stretch.range().end).unwrap_or(""));
    clean(&out)
}
