//! Laws of lexicons: what an entry more, or the same file once more, may change.

use plimsoll::lexicon::Layers;
use plimsoll::score::ArticleScore;
use plimsoll::score::Scorer;
use plimsoll::text::Document;
use proptest::prelude::*;
use proptest::sample::select;

/// A few words, so that wordings meet.
const WORDS: [&str; 6] = ["quay", "boat", "rope", "tar", "sail", "keel"];

/// A form of one to three words, some of them optional or open at the end.
fn form() -> impl Strategy<Value = String> {
    let word = (select(WORDS.to_vec()), 0..6).prop_map(|(word, kind)| match kind {
        0 => format!("({word})"),
        1 => format!("{word}*"),
        2 => format!("{word}(s)"),
        _ => word.to_owned(),
    });
    (select(WORDS.to_vec()), prop::collection::vec(word, 0..3))
        .prop_map(|(first, rest)| [&[first.to_owned()], &rest[..]].concat().join(" "))
}

/// Sentences of those words.
fn text() -> impl Strategy<Value = String> {
    let sentence = prop::collection::vec(select(WORDS.to_vec()), 1..9).prop_map(|words| format!("The {} left. ", words.join(" ")));
    prop::collection::vec(sentence, 1..6).prop_map(|sentences| sentences.concat())
}

fn yaml(forms: &[String]) -> String {
    let head = "schema: 1\nlexicon: any\ncategories: [{id: c, about: Any.}]\nterms:\n".to_owned();
    let term = |(n, form): (usize, &String)| format!("- {{id: t{n}, category: c, direction: heightens, weight: 1, forms: [\"{form}\"]}}\n");
    head + &forms.iter().enumerate().map(term).collect::<String>()
}

fn score(files: &[&str], text: &str) -> ArticleScore {
    let mut layers = Layers::empty();
    files.iter().for_each(|file| layers.push_str("any.yaml", *file).unwrap());
    Scorer::new(layers.resolve().unwrap()).unwrap().score(&Document::new("any", text))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn an_entry_more_changes_others_only_where_it_is_found(forms in prop::collection::vec(form(), 1..6), text in text()) {
        let (before, after) = (score(&[&yaml(&forms[..forms.len() - 1])], &text), score(&[&yaml(&forms)], &text));
        let new = forms.len() as u32 - 1;
        for sentence in 0..before.sentences.len() as u32 {
            let of = |score: &ArticleScore| score.hits.iter().filter(|hit| hit.sentence == sentence).cloned().collect::<Vec<_>>();
            let (old, now) = (of(&before), of(&after));
            let found: Vec<_> = now.iter().filter(|hit| hit.term == new).collect();
            if found.is_empty() {
                prop_assert_eq!(&old, &now);
            }
            // the first that is lost gave way to a match that begins before it, or is longer
            if let Some(lost) = old.iter().find(|hit| !now.contains(hit)) {
                let longer = |hit: &&&plimsoll::score::Hit| hit.span.start < lost.span.start || hit.span.end > lost.span.end;
                prop_assert!(found.iter().any(|hit| longer(&hit) && hit.span.overlaps(lost.span)), "{:?} was lost to {:?}", lost, found);
            }
        }
    }

    #[test]
    fn a_file_over_itself_changes_nothing(forms in prop::collection::vec(form(), 1..6), text in text()) {
        let file = yaml(&forms);
        prop_assert_eq!(score(&[&file], &text), score(&[&file, &file], &text));
    }
}
