//! Yoshikoder `.ykd`, and the XML of older Lexicoder files.

use roxmltree::Document;
use roxmltree::Node;

use super::DEEPEST;
use super::Dictionary;
use super::broken;
use super::lines::Lines;
use crate::error::Result;

/// Reads a dictionary: `cnode` is a category, `pnode` a word; the outermost category is the dictionary itself.
pub fn read(name: &str, text: &str) -> Result<Dictionary> {
    let xml = Document::parse(text).map_err(|error| {
        let line = error.pos().row as usize;
        broken(name, line, text.lines().nth(line.saturating_sub(1)).unwrap_or(""), format!("this is no XML: {error}"), "mend the file")
    })?;
    let root = xml.root_element();
    let regexes = root.attribute("patternengine").is_some_and(|engine| engine.contains("reg"));
    let top: Vec<Node<'_, '_>> = root.children().filter(|node| node.has_tag_name("cnode")).collect();
    let mut dictionary = Dictionary::default();
    let mut lines = Lines::new(text);
    match top.as_slice() {
        [only] => nodes(&mut dictionary, *only, &mut Vec::new(), &mut lines, only.attribute("name").unwrap_or(name)),
        many => many.iter().for_each(|node| node_of(&mut dictionary, *node, &mut Vec::new(), &mut lines)),
    }
    dictionary.words.iter_mut().for_each(|word| word.is_regex = regexes);
    Ok(dictionary)
}

fn node_of(dictionary: &mut Dictionary, node: Node<'_, '_>, path: &mut Vec<String>, lines: &mut Lines<'_>) {
    let name = node.attribute("name").unwrap_or("unnamed");
    if path.len() >= DEEPEST {
        let line = lines.at(node.range().start);
        return dictionary.dropped(line, format!("the category `{name}` stands more than {DEEPEST} deep"));
    }
    path.push(name.to_owned());
    dictionary.category(path);
    nodes(dictionary, node, path, lines, "");
    path.pop();
}

/// What stands in a category; words of the outermost one get its own name.
fn nodes(dictionary: &mut Dictionary, node: Node<'_, '_>, path: &mut Vec<String>, lines: &mut Lines<'_>, outermost: &str) {
    for child in node.children().filter(Node::is_element) {
        let line = lines.at(child.range().start);
        match (child.tag_name().name(), child.attribute("name")) {
            ("cnode", _) => node_of(dictionary, child, path, lines),
            ("pnode", Some(word)) => {
                let category = if path.is_empty() { dictionary.category(&[outermost.to_owned()]) } else { dictionary.category(path) };
                dictionary.add(word, category, line);
            }
            (other, _) => dictionary.dropped(line, format!("the element `{other}` is neither a category nor a word")),
        }
    }
}
