//! All words and word pairs of the outlet's wording, whether a lexicon has them or not: what keyness finds words by.

use std::collections::BTreeMap;

use super::ArticleScore;
use super::Scorer;
use crate::sourcing::Voice;
use crate::text::Document;
use crate::text::Reading;
use crate::text::fold;
use crate::text::token::Gap;
use crate::text::token::Kind;

impl Scorer {
    /// How often each word, and each pair of words with nothing but white space between them, stands in the outlet's wording (narration
    /// and indirect) of an article that was scored. Words are folded, compounds with hyphens are one word, numbers are left out.
    ///
    /// Reads the article a second time: only who asks for all words pays for them.
    pub fn wording(&self, document: &Document, score: &ArticleScore) -> BTreeMap<String, u32> {
        let reading = Reading::new(document, self.matcher.language());
        let mut counts = BTreeMap::new();
        let mut others = score.voices.iter().filter(|stretch| matches!(stretch.voice, Voice::Quoted | Voice::Marked)).peekable();
        for sentence in &reading.sentences {
            let mut before: Option<String> = None;
            let mut at = sentence.first;
            while at < sentence.end {
                let first = at;
                at += 1;
                while at < sentence.end && reading.is_hyphenated(at) {
                    at += 1;
                }
                let (token, span) = (reading.token(first), reading.span(first, at));
                while others.next_if(|stretch| stretch.span.range().end <= span.range().start).is_some() {}
                let quoted = others.peek().is_some_and(|stretch| stretch.span.range().start < span.range().end);
                if token.kind == Kind::Clitic {
                    continue; // the mayor's boat: a pair, for all the clitic
                }
                if token.kind != Kind::Word || quoted {
                    before = None;
                    continue;
                }
                let word = fold::fold(span.of(reading.text));
                if let Some(before) = before.filter(|_| matches!(token.gap, Gap::Space | Gap::Line)) {
                    *counts.entry(format!("{before} {word}")).or_insert(0) += 1;
                }
                *counts.entry(word.clone()).or_insert(0) += 1;
                before = Some(word);
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Layers;

    #[test]
    fn words_and_pairs_of_the_outlets_wording() {
        let scorer = Scorer::new(Layers::builtin().unwrap().resolve().unwrap()).unwrap();
        let cases = [
            ("The Mayor's boat left.", "boat=1 left=1 mayor=1 the=1 boat left=1 mayor boat=1 the mayor=1"),
            ("It rained; it rained 3 days.", "days=1 it=2 rained=2 it rained=2"),
            ("“The thugs fled,” the mayor said.", "mayor=1 said=1 the=1 mayor said=1 the mayor=1"),
            ("A well-known dock. Dock hands", "a=1 dock=2 hands=1 well-known=1 a well-known=1 dock hands=1 well-known dock=1"),
            ("", ""),
        ];
        for (text, expected) in cases {
            let document = Document::new("a", text);
            let counts = scorer.wording(&document, &scorer.score(&document));
            let mut told: Vec<String> = counts.iter().map(|(words, n)| format!("{words}={n}")).collect();
            told.sort_by_key(|told| told.contains(' '));
            assert_eq!(told.join(" "), expected, "{text}");
        }
    }
}
