//! A dictionary → YAML.
//!
//! Terms of a lexicon compete for a place in the text, words of a dictionary do not: there a word counts in each of its categories,
//! and in those of every shorter word with a star that covers it. So that the counts are the same, each word becomes a term of its
//! own; one that is in several categories, by itself or through what covers it, gets a category that is all of them together, and
//! stands before what covers it, because of two matches of one length the first entry's wins.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::HashMap;
use std::collections::HashSet;
use std::fmt::Write;

use super::Dictionary;
use super::Imported;
use super::Options;
use super::Word;
use super::glob;
use super::glob::Taken;
use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::lexicon::list;
use crate::lexicon::problems;
use crate::lexicon::scalar;

/// What stands between categories that a term is in together.
pub const AND: &str = " + ";

/// What stands between a category and the one above it.
pub const UNDER: &str = " > ";

/// A term to be.
struct Term {
    word: Word,
    taken: Taken,
    categories: BTreeSet<usize>,
    /// Something else covers it.
    covered: bool,
}

/// The lexicon of a dictionary.
///
/// # Errors
///
/// A dictionary of whose words none can be taken over, or a name that no lexicon can have.
pub fn write(name: &str, mut dictionary: Dictionary, words: usize, options: &Options) -> Result<Imported> {
    let terms = terms(&mut dictionary, options);
    if terms.is_empty() {
        return Err(Error::new(Kind::Format, format!("none of the words of {name} can be taken over"), "see the notes above"));
    }
    let yaml = yaml(name, &dictionary, &terms, options);
    if let Some(problem) = problems(&options.name, &yaml).into_iter().next() {
        return Err(Error::new(Kind::Format, format!("{name} makes no lexicon: {}", problem.what), "name the lexicon with --name"));
    }
    let mut notes = dictionary.notes;
    notes.sort();
    Ok(Imported { yaml, categories: dictionary.categories.len(), words, terms: terms.len(), notes })
}

fn terms(dictionary: &mut Dictionary, options: &Options) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    let mut known: HashMap<Taken, usize> = HashMap::new();
    for word in std::mem::take(&mut dictionary.words) {
        let taken = match word.is_regex {
            true => pattern(&word.spelled, options),
            false => glob::take(&word.spelled, options.keep_case),
        };
        let taken = match taken {
            Ok(taken) => taken,
            Err(why) => {
                dictionary.dropped(word.line, format!("`{}`: {why}", word.spelled));
                continue;
            }
        };
        if let (Taken::Pattern(_), false) = (&taken, word.is_regex) {
            dictionary.repaired(word.line, format!("`{}` is no form, and became a pattern", word.spelled));
        }
        match known.get(&taken).and_then(|&at| terms.get_mut(at)) {
            Some(term) => {
                let again = word.categories.iter().any(|category| term.categories.contains(category));
                term.categories.extend(&word.categories);
                if again {
                    dictionary.repaired(word.line, format!("`{}` stands twice in its category", word.spelled));
                }
            }
            None => {
                known.insert(taken.clone(), terms.len());
                terms.push(Term { categories: word.categories.iter().copied().collect(), word, taken, covered: false });
            }
        }
    }
    cover(&mut terms);
    // Stable: all else stays in the order of the dictionary.
    terms.sort_by_key(|term| {
        (!term.covered, if term.covered { std::cmp::Reverse(letters(&term.taken)) } else { std::cmp::Reverse((0, false)) })
    });
    terms
}

fn pattern(spelled: &str, options: &Options) -> std::result::Result<Taken, String> {
    let case = if options.keep_case || minds_case(spelled) { "" } else { "(?i)" };
    match regex::Regex::new(spelled) {
        Ok(regex) if regex.is_match("") => Err("it matches where nothing stands".to_owned()),
        Ok(_) => Ok(Taken::Pattern(format!("{case}{spelled}"))),
        Err(error) => Err(error.to_string().lines().last().unwrap_or("").trim_start_matches("error: ").to_owned()),
    }
}

/// A pattern that says itself whether case matters, as those of Vale do.
fn minds_case(pattern: &str) -> bool {
    pattern.starts_with("(?i)") || pattern.contains("(?:")
}

/// Letters of a form, and whether it is without a star: what is covered by another form has more of them, or no star.
fn letters(taken: &Taken) -> (usize, bool) {
    match taken {
        Taken::Form(_, words) => (words.iter().map(|(word, _)| word.len()).sum(), words.iter().all(|(_, star)| !star)),
        Taken::Pattern(_) => (0, false),
    }
}

/// Adds the categories of all that covers a word, or stands inside it.
fn cover(terms: &mut [Term]) {
    let mut by_first: HashMap<(String, bool), Vec<usize>> = HashMap::new();
    for (at, term) in terms.iter().enumerate() {
        if let Taken::Form(_, words) = &term.taken
            && let Some((word, star)) = words.first()
        {
            by_first.entry((word.clone(), *star)).or_default().push(at);
        }
    }
    let own: Vec<(BTreeSet<usize>, Taken)> = terms.iter().map(|term| (term.categories.clone(), term.taken.clone())).collect();
    for (at, term) in terms.iter_mut().enumerate() {
        let Taken::Form(_, words) = &term.taken else { continue };
        for start in 0..words.len() {
            let Some(rest @ [(first, star), ..]) = words.get(start..) else { continue };
            let stems = first.char_indices().filter_map(|(cut, char)| Some((first.get(..cut + char.len_utf8())?.to_owned(), true)));
            let whole = (!star).then(|| (first.clone(), false));
            for &other in stems.chain(whole).filter_map(|key| by_first.get(&key)).flatten().filter(|&&other| other != at) {
                if let Some((categories, Taken::Form(_, wide))) = own.get(other)
                    && opens(wide, rest)
                {
                    term.categories.extend(categories);
                    term.covered = true;
                }
            }
        }
    }
}

/// Whether wherever the narrow words stand, the wide ones stand at their beginning.
fn opens(wide: &[(String, bool)], narrow: &[(String, bool)]) -> bool {
    wide.len() <= narrow.len()
        && wide.iter().zip(narrow).all(|((wide, any), (narrow, star))| match any {
            true => narrow.starts_with(wide.as_str()),
            false => !star && wide == narrow,
        })
}

fn yaml(name: &str, dictionary: &Dictionary, terms: &[Term], options: &Options) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let names = names(dictionary, terms);
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ =
        writeln!(out, "# Imported from {}. Direction and weight are the same for all: the dictionary knows none.", file.replace('\n', " "));
    let _ = writeln!(out, "schema: 1\nlexicon: {}\nversion: 1.0.0\nabout: {}", scalar(&options.name), scalar(&format!("Words of {file}.")));
    out.push_str("categories:\n");
    for (id, about) in names.values() {
        let _ = writeln!(out, "  - {{id: {}, about: {}}}", scalar(id), scalar(about));
    }
    out.push_str("terms:\n");
    let mut ids = HashSet::new();
    for term in terms {
        let category = names.get(&term.categories).map_or("", |(id, _)| id);
        out.push_str(&line(term, category, &mut ids, options));
    }
    out
}

fn line(term: &Term, category: &str, ids: &mut HashSet<String>, options: &Options) -> String {
    let field = |name: &str| term.word.fields.get(name).map(String::as_str);
    let id = unique(slug(field("id").unwrap_or(&term.word.spelled), "word"), ids);
    let direction = field("direction").unwrap_or(&options.direction);
    let weight = field("weight").map_or_else(|| options.weight.to_string(), str::to_owned);
    let mut out =
        format!("  - {{id: {}, category: {}, direction: {}, weight: {}", scalar(&id), scalar(category), scalar(direction), scalar(&weight));
    let _ = match &term.taken {
        Taken::Form(form, _) => write!(out, ", forms: {}", list([form.as_str()])),
        Taken::Pattern(pattern) => write!(out, ", patterns: {}", list([pattern.as_str()])),
    };
    if !term.word.alternatives.is_empty() {
        let _ = write!(out, ", alternatives: {}", list(term.word.alternatives.iter().map(String::as_str)));
    }
    if !term.word.why.is_empty() {
        let _ = write!(out, ", why: {}", scalar(&term.word.why));
    }
    out + "}\n"
}

/// Id and description of each set of categories that terms are in, in the order of the dictionary.
fn names(dictionary: &Dictionary, terms: &[Term]) -> BTreeMap<BTreeSet<usize>, (String, String)> {
    let mut ids = HashSet::new();
    let single: Vec<(String, String)> = dictionary
        .categories
        .iter()
        .map(|path| {
            let parts: Vec<String> = path.iter().map(|part| slug(part, "category")).collect();
            (unique(parts.join("."), &mut ids), path.join(UNDER))
        })
        .collect();
    let sets: BTreeSet<&BTreeSet<usize>> = terms.iter().map(|term| &term.categories).collect();
    let mut names = BTreeMap::new();
    for set in sets {
        let of = |pick: fn(&(String, String)) -> &String, mark: &str| {
            set.iter().filter_map(|&at| single.get(at)).map(|name| pick(name).as_str()).collect::<Vec<_>>().join(mark)
        };
        let id = of(|name| &name.0, "--");
        let id = if set.len() > 1 { unique(id, &mut ids) } else { id };
        names.insert(set.clone(), (id, of(|name| &name.1, AND)));
    }
    names
}

/// A word as an id: letters, digits and hyphens.
fn slug(word: &str, otherwise: &str) -> String {
    let mut slug = String::new();
    for char in word.chars() {
        match char.is_alphanumeric() || matches!(char, '_' | '.') {
            true => slug.push(char),
            false if slug.is_empty() || slug.ends_with('-') => {}
            false => slug.push('-'),
        }
    }
    let slug = slug.trim_matches(['-', '.']).to_owned();
    if slug.is_empty() { otherwise.to_owned() } else { slug }
}

fn unique(id: String, ids: &mut HashSet<String>) -> String {
    let mut name = id.clone();
    let mut n = 2;
    while !ids.insert(name.clone()) {
        name = format!("{id}-{n}");
        n += 1;
    }
    name
}
