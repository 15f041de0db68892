//! Vale YAML: rules of existence and of substitution.

use super::Dictionary;
use super::Word;
use super::broken;
use super::lines::Lines;
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
    let mut lines = Lines::new(text);
    for (key, value) in fields {
        let line = lines.of(key);
        let mut add = |token: &str, instead: &str, raw: bool| {
            let word = rule.word(token, category, lines.of(token), instead, raw);
            match token.is_empty() {
                true => dictionary.dropped(word.line, "an empty token".to_owned()),
                false => dictionary.words.push(word),
            }
        };
        match (key.as_str(), value) {
            ("tokens", Outline::List(tokens)) => tokens.iter().for_each(|token| add(words(token), "", false)),
            // parts of one long pattern
            ("raw", Outline::List(raw)) => add(&raw.iter().map(words).collect::<String>(), "", true),
            ("swap", Outline::Map(swap)) => swap.iter().for_each(|(bad, good)| add(bad, words(good), false)),
            ("exceptions", _) => dictionary.dropped(line, "the exceptions of a rule; add them to the terms as `except:`".to_owned()),
            (key, _) if !HEARD.contains(&key) => dictionary.repaired(line, format!("`{key}:` says nothing about words and is left out")),
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

struct Rule {
    ignorecase: bool,
    nonword: bool,
    message: String,
}

impl Rule {
    /// What a token of the rule stands for.
    fn word(&self, token: &str, category: usize, line: usize, instead: &str, raw: bool) -> Word {
        let plain = token.chars().all(|char| char.is_alphanumeric() || matches!(char, ' ' | '-' | '\'' | '’'));
        let is_regex = raw || self.nonword || !plain || !self.ignorecase;
        let spelled = match is_regex {
            false => token.to_owned(),
            true => {
                let (case, edge) = (if self.ignorecase { "(?i)" } else { "" }, if self.nonword || raw { "" } else { r"\b" });
                format!("{case}{edge}(?:{token}){edge}")
            }
        };
        let alternatives = instead.split('|').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect();
        let why = self.message.replacen("%s", instead, if instead.is_empty() { 0 } else { 1 }).replace("%s", token);
        Word { spelled, is_regex, categories: vec![category], line, alternatives, why, ..Word::default() }
    }
}
