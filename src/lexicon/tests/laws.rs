//! What holds for any text whatever.

use proptest::prelude::*;

use super::file;
use crate::lexicon::Layers;
use crate::lexicon::parse_example;

/// Pieces out of which lexicons, and things that look like lexicons, are made.
const PIECES: &str = "(schema: 1\n|lexicon: a\n|terms:|labels:|cues:|actors:|policies:|  - |\n|\n    |id: |a|b-c|forms: |\\[|\\]|\\{|\\}|, |\\(|\\)|/|\\*|\"|'|class: contested|weight: 3|category: a|patterns: |near: |within: 3|epithets: |off: true|null|~|&x |\\*x|<<: |é|\\\\|#|- |: |\t|!!binary |\\? |>|%)";

proptest! {
    #[test]
    fn any_text_is_a_lexicon_or_an_error(text in "\\PC{0,60}") {
        let _ = load(&text);
    }

    #[test]
    fn any_pieces_are_a_lexicon_or_an_error(text in proptest::collection::vec(PIECES, 0..40)) {
        let text = text.concat();
        let _ = load(&text);
        let _ = load(&file(&text));
    }

    #[test]
    fn any_bytes_are_a_lexicon_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.yaml");
        std::fs::write(&path, bytes).unwrap();
        let _ = Layers::empty().push_file(&path);
    }

    #[test]
    fn marks_of_an_example_lie_in_its_text(example in "(\\[|\\]|a|é| |\\\\|cue: |x: ){0,20}") {
        if let Ok(parsed) = parse_example(&example) {
            for mark in parsed.marks {
                prop_assert!(!mark.span.of(&parsed.text).is_empty());
            }
        }
    }

    #[test]
    fn any_word_stands_as_it_was_quoted(word in "[^\\p{C}\\\\\"()|/*]{0,10}[a-z]") {
        let text = file(&format!("words:\n  - id: a\n    forms: [\"{word}\"]\n"));
        let mut layers = Layers::empty();
        layers.push_str("a.yaml", text).unwrap();
        prop_assert_eq!(&layers.resolve().unwrap().words[0].entry.forms[0], &word);
    }
}

fn load(text: &str) -> crate::error::Result<()> {
    let mut layers = Layers::empty();
    layers.push_str("a.yaml", text)?;
    layers.resolve().map(drop)
}
