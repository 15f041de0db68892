use super::*;
use proptest::prelude::*;

fn spelled(form: &str) -> Vec<String> {
    let wordings = expand(form).unwrap_or_else(|error| panic!("{form}: {error}"));
    wordings.iter().map(Wording::to_string).collect()
}

const FORMS: &[(&str, &[&str])] = &[
    ("regime", &["regime"]),
    ("terror(is*) gang", &["terror gang", "terroris* gang"]),
    ("(terror* gang)s", &["s", "terror* gangs"]),
    ("a/a b(c|c)", &["a b", "a bc"]),
    ("  the   regime ", &["the regime"]),
    ("the\u{a0}regime", &["the regime"]),
    ("terrorist(s)", &["terrorist", "terrorists"]),
    ("claim(s|ed|ing)", &["claim", "claims", "claimed", "claiming"]),
    ("(the) sources", &["sources", "the sources"]),
    ("sources (there)", &["sources", "sources there"]),
    ("(a|the) source", &["source", "a source", "the source"]),
    ("army/military sources", &["army sources", "military sources"]),
    ("field/battlefield/local sources", &["field sources", "battlefield sources", "local sources"]),
    ("rebel(s)/fighter(s)", &["rebel", "rebels", "fighter", "fighters"]),
    ("terror*", &["terror*"]),
    ("terror*/extremis* group", &["terror* group", "extremis* group"]),
    ("(the so-called) caliphate", &["caliphate", "the so-called caliphate"]),
    ("sources (close/near to it)", &["sources", "sources close to it", "sources near to it"]),
    ("(counter)terror(ism) raid", &["terror raid", "terrorism raid", "counterterror raid", "counterterrorism raid"]),
    ("and\\/or", &["and/or"]),
    ("\\(sic\\)", &["(sic)"]),
    ("a\\*b\\|c\\\\", &["a*b|c\\"]),
    ("ISIL's", &["ISIL's"]),
    ("al-Nusra Front", &["al-Nusra Front"]),
    ("s(s)(s)", &["s", "ss", "sss"]),
    ("007", &["007"]),
    ("no", &["no"]),
];

#[test]
fn forms_and_their_wordings() {
    for (form, wordings) in FORMS {
        assert_eq!(&spelled(form), wordings, "{form}");
    }
}

#[test]
fn a_star_is_no_letter() {
    let wordings = expand("terror* gang").unwrap();
    let words = &wordings[0].words;
    assert_eq!((&*words[0].text, words[0].any_ending), ("terror", true));
    assert_eq!((&*words[1].text, words[1].any_ending), ("gang", false));
}

const NO_FORMS: &[(&str, usize, &str)] = &[
    ("", 1, "the form is empty"),
    ("   ", 4, "the form is empty"),
    ("terrorist(s", 10, "this parenthesis is never closed"),
    ("terrorist(s|", 10, "this parenthesis is never closed"),
    ("terrorists)", 11, "this parenthesis closes nothing"),
    ("é a(b(c))", 6, "parentheses do not nest"),
    ("claim(s|)", 9, "an alternative is empty"),
    ("claim(|s)", 7, "an alternative is empty"),
    ("claim()", 7, "an alternative is empty"),
    ("claim( )", 8, "an alternative is empty"),
    ("army/ sources", 6, "an alternative is empty or only optional"),
    ("/army", 1, "an alternative is empty or only optional"),
    ("army//navy", 6, "an alternative is empty or only optional"),
    ("(a)/b", 1, "an alternative is empty or only optional"),
    ("(the)", 1, "everything in this form is optional"),
    ("(a)(b) (c)", 1, "everything in this form is optional"),
    ("a|b", 2, "`|` stands outside parentheses"),
    ("ter*or", 4, "`*` does not end its word"),
    ("terror**", 7, "`*` does not end its word"),
    ("terror*(s)", 7, "`*` does not end its word"),
    ("terror(*)", 8, "`*` has no letters before it"),
    ("(terror*)s", 8, "`*` does not end its word"),
    ("(terror*)(s)", 8, "`*` does not end its word"),
    ("* terror", 1, "`*` has no letters before it"),
    ("\\bterror", 1, "a backslash makes only ( ) | / * and \\ literal"),
    ("terror\\", 7, "a backslash makes only ( ) | / * and \\ literal"),
    ("a/b a/b a/b a/b a/b a/b a/b a/b a/b a/b a/b a/b a/b", 1, "this form stands for more than 4096 wordings"),
];

#[test]
fn forms_that_are_none() {
    for (form, column, what) in NO_FORMS {
        let error = expand(form).expect_err(form);
        assert_eq!((error.column, error.what.as_str()), (*column, *what), "{form}");
        assert!(!error.remedy.is_empty(), "{form}");
    }
}

#[test]
fn the_cap_holds_before_anything_is_spelled_out() {
    assert_eq!(expand("a/b a/b a/b a/b a/b a/b a/b a/b a/b a/b a/b a/c").unwrap().len(), 4096);
    assert!(expand(&"a(b)".repeat(10_000)).is_err());
}

proptest! {
    #[test]
    fn any_string_is_a_form_or_an_error(form in "[a-c()|/*\\\\ é]{0,24}|\\PC{0,24}") {
        match expand(&form) {
            Ok(wordings) => {
                prop_assert!(!wordings.is_empty() && wordings.len() <= MOST_WORDINGS);
                for word in wordings.iter().flat_map(|wording| &wording.words) {
                    prop_assert!(!word.text.is_empty());
                    prop_assert!(!word.text.contains(char::is_whitespace));
                }
            }
            Err(error) => prop_assert!(error.column >= 1 && error.column <= form.chars().count() + 1),
        }
    }
}
