//! Vale YAML: rules of existence and of substitution.

use super::Dictionary;
use super::Word;
use super::broken;
use crate::error::Result;
use crate::lexicon::Outline;
use crate::lexicon::Source;
use crate::lexicon::outline;

/// Keys that say nothing about which words are found, or are taken over.
const HEARD: [&str; 11] =
    ["extends", "message", "ignorecase", "nonword", "tokens", "raw", "swap", "exceptions", "level", "link", "description"];

/// Reads a rule. Words of plain letters become words, all else patterns, as Vale reads them.
pub fn read(name: &str, text: &str, lexicon: &str) -> Result<Dictionary> {
    let outline = outline(Source { name, text })?;
    let Outline::Map(fields) = &outline else {
        return Err(broken(name, 1, text, "this is no rule of Vale", "a rule says `extends:`, and `tokens:` or `swap:`"));
    };
    let word = |key: &str| match fields.iter().find(|(name, _)| name == key) {
        Some((_, Outline::Word(word))) => word.as_str(),
        _ => "",
    };
    let kind = word("extends");
    if !["existence", "substitution"].contains(&kind) {
        let line = text.lines().position(|line| line.starts_with("extends:")).map_or(0, |at| at + 1);
        let what = format!("a rule of the kind `{kind}` is no list of words");
        return Err(broken(name, line, "", what, "rules of the kinds existence and substitution can be imported"));
    }
    let rule = Rule { ignorecase: word("ignorecase") == "true", nonword: word("nonword") == "true", message: word("message").to_owned() };
    let mut dictionary = Dictionary::default();
    let category = dictionary.category(&[lexicon.to_owned()]);
    for (key, value) in fields {
        match (key.as_str(), value) {
            ("tokens", Outline::List(tokens)) => {
                tokens.iter().for_each(|token| rule.add(&mut dictionary, text, category, token, "", false))
            }
            ("raw", Outline::List(raw)) => rule.raw(&mut dictionary, text, category, raw),
            ("swap", Outline::Map(swap)) => {
                swap.iter()
                    .for_each(|(bad, good)| rule.add(&mut dictionary, text, category, &Outline::Word(bad.clone()), words(good), false));
            }
            ("exceptions", _) => {
                dictionary.dropped(line(text, key), "the exceptions of a rule; add them to the terms as `except:`".to_owned())
            }
            (key, _) if !HEARD.contains(&key) => {
                dictionary.repaired(line(text, key), format!("`{key}:` says nothing about words and is left out"))
            }
            _ => {}
        }
    }
    Ok(dictionary)
}

fn words(outline: &Outline) -> &str {
    match outline {
        Outline::Word(word) => word,
        _ => "",
    }
}

/// The line on which something first stands.
fn line(text: &str, what: &str) -> usize {
    text.split_once(what).map_or(0, |(before, _)| before.matches('\n').count() + 1)
}

struct Rule {
    ignorecase: bool,
    nonword: bool,
    message: String,
}

impl Rule {
    fn add(&self, dictionary: &mut Dictionary, text: &str, category: usize, token: &Outline, instead: &str, raw: bool) {
        let token = words(token);
        let at = line(text, token);
        let plain = token.chars().all(|char| char.is_alphanumeric() || matches!(char, ' ' | '-' | '\'' | '’'));
        let is_regex = raw || self.nonword || !plain || !self.ignorecase;
        let spelled = match is_regex {
            false => token.to_owned(),
            true => {
                let (case, edge) = (if self.ignorecase { "(?i)" } else { "" }, if self.nonword || raw { "" } else { r"\b" });
                format!("{case}{edge}(?:{token}){edge}")
            }
        };
        if token.is_empty() {
            return dictionary.dropped(at, "an empty token".to_owned());
        }
        let alternatives = instead.split('|').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect();
        let why = self.message.replacen("%s", instead, if instead.is_empty() { 0 } else { 1 }).replace("%s", token);
        let word = Word { spelled, is_regex, categories: vec![category], line: at, alternatives, why, ..Word::default() };
        dictionary.words.push(word);
    }

    /// Parts of one long pattern.
    fn raw(&self, dictionary: &mut Dictionary, text: &str, category: usize, parts: &[Outline]) {
        let pattern: String = parts.iter().map(words).collect();
        self.add(dictionary, text, category, &Outline::Word(pattern), "", true);
    }
}
