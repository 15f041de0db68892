//! The evidence: every hit, labelling, attribution and finding in its sentence, with the reasons of the lexicon.
//!
//! Sentences are shown in the notation of the lexicon's examples, so that one can be copied into an entry.

use std::collections::BTreeSet;

use super::Block;
use super::Sheet;
use super::clean;
use super::facts;
use super::wrap::glued;
use crate::labelling::Deed;
use crate::labelling::Labelling;
use crate::lexicon::Entry;
use crate::policy::Finding;
use crate::policy::Subject;
use crate::record::Lines;
use crate::score::Hit;
use crate::sourcing::Attribution;
use crate::text::Span;

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
    let deeds = score.deeds.iter().map(|deed| page.deed(deed)).collect();
    part("Every verb and noun of harm", deeds);
    let attributions = score.attributions.iter().map(|a| page.attribution(a));
    part("Every attribution", attributions.collect());
    let findings = score.findings.iter().filter_map(|finding| page.finding(finding));
    part("Every finding of the house style", findings.collect());
    blocks
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
            term.direction.name().to_string(),
            format!("weight {}", term.weight),
            hit.voice.name().to_string(),
            hit.zone.name().to_string(),
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
        facts.extend([finding.voice.name().to_string(), finding.zone.name().to_string()]);
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
        let mut marks = vec![(labelling.span, "label: ")];
        marks.extend(labelling.mention.map(|mention| (mention, "actor: ")));
        let entry = facts::label_entry(self.sheet.lexicon, labelling.label);
        Block::Item {
            head: self.head(labelling.span, &facts::of_labelling(self.sheet, labelling)),
            excerpt: self.excerpt(labelling.sentence, &marks),
            notes: entry.and_then(|entry| self.why("label", entry)).into_iter().collect(),
        }
    }

    fn deed(&mut self, deed: &Deed) -> Block {
        let mut marks: Vec<(Span, &str)> = vec![(deed.span, "")];
        marks.extend(deed.does.iter().map(|filler| (filler.span, "does: ")));
        marks.extend(deed.suffers.iter().map(|filler| (filler.span, "suffers: ")));
        marks.sort();
        marks.dedup();
        let entry = self.sheet.lexicon.verbs.get(deed.verb as usize).map(|verb| &verb.entry);
        Block::Item {
            head: self.head(deed.span, &facts::of_deed(self.sheet, deed)),
            excerpt: self.excerpt(deed.sentence, &marks),
            notes: entry.and_then(|entry| self.why("verb", entry)).into_iter().collect(),
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
            head: self.head(first.unwrap_or_default(), &facts::of_attribution(attribution)),
            excerpt: self.excerpt(attribution.sentence, &marks),
            notes: facts::remarks(self.sheet, &self.lines, attribution),
        }
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
