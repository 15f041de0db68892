//! Markdown to plain text, lightly: the marks go, the words stay.
//!
//! Headings and list items become paragraphs of their own. Front matter, code and images are no words of the article. What
//! does not live here: a parser of all of Markdown; what is not recognised stays as it is written.

/// How far a link's text or target is looked for, so that stray brackets cost little.
const REACH: usize = 2000;

/// How deep brackets may stand in one another, for the same reason.
const DEPTH: usize = 8;

/// The words of a Markdown text.
pub(super) fn text(source: &str) -> String {
    spans(&blocks(source))
}

/// Takes away what marks whole lines.
fn blocks(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut fence: Option<&str> = None;
    for line in without_front_matter(source).lines() {
        let bare = unquoted(line);
        if let Some(open) = fence {
            if bare.trim_start().starts_with(open) {
                fence = None;
            }
            continue;
        }
        fence = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark));
        if fence.is_some() || is_rule(bare) || is_definition(bare) {
            paragraph(&mut out);
        } else if let Some(heading) = heading(bare) {
            paragraph(&mut out);
            out.push_str(heading);
            paragraph(&mut out);
        } else if let Some(item) = item(bare) {
            paragraph(&mut out);
            out.push_str(item);
            out.push('\n');
        } else if bare.is_empty() {
            paragraph(&mut out);
        } else {
            out.push_str(bare);
            out.push('\n');
        }
    }
    out
}

/// Ends the paragraph, if there is one.
fn paragraph(out: &mut String) {
    while !out.is_empty() && !out.ends_with("\n\n") {
        out.push('\n');
    }
}

/// The text behind a block of metadata between `---` and `---`, if it begins with one that is closed.
fn without_front_matter(source: &str) -> &str {
    let mut lines = source.split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else {
        return source;
    };
    let mut length = first.len();
    for line in lines {
        length += line.len();
        if matches!(line.trim_end(), "---" | "...") {
            return source.get(length..).unwrap_or_default();
        }
    }
    source
}

/// The line without the marks of a block quotation, and without blanks around it.
fn unquoted(line: &str) -> &str {
    let mut line = line.trim();
    while let Some(inner) = line.strip_prefix('>') {
        line = inner.trim_start();
    }
    line
}

/// Whether a line is nothing but a rule, or underlines a heading.
fn is_rule(line: &str) -> bool {
    let mut marks = line.chars().filter(|c| !c.is_whitespace());
    let Some(first) = marks.next() else {
        return false;
    };
    let count = 1 + marks.clone().count();
    match first {
        '=' | '-' | '*' | '_' => count >= 3 && marks.all(|c| c == first),
        _ => false,
    }
}

/// Whether a line only says where a link leads: `[name]: target`.
fn is_definition(line: &str) -> bool {
    line.strip_prefix('[')
        .and_then(|rest| rest.split_once("]: "))
        .is_some_and(|(name, target)| !name.contains(']') && !target.trim().contains(' '))
}

fn heading(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    let text = rest.strip_prefix([' ', '\t'])?;
    (1..=6).contains(&level).then(|| text.trim_end_matches('#').trim())
}

fn item(line: &str) -> Option<&str> {
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = match line.len() - digits.len() {
        0 => line.strip_prefix(['-', '*', '+'])?,
        1..=3 => digits.strip_prefix(['.', ')'])?,
        // a longer number is a year that ends a sentence
        _ => return None,
    };
    rest.strip_prefix([' ', '\t']).map(str::trim_start)
}

/// Takes away what marks stretches within a text: emphasis, code, links, images, comments.
fn spans(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = match c {
            '\\' => escaped(rest, &mut out),
            '!' => image(rest).unwrap_or_else(|| copy(rest, c, &mut out)),
            '[' => link(rest, &mut out).unwrap_or_else(|| copy(rest, c, &mut out)),
            '<' => comment(rest).unwrap_or_else(|| copy(rest, c, &mut out)),
            '*' | '_' | '~' | '`' => run(rest, c, &mut out),
            _ => {
                let plain = rest.find(['\\', '!', '[', '<', '*', '_', '~', '`']);
                let (plain, behind) = rest.split_at(plain.unwrap_or(rest.len()));
                out.push_str(plain);
                behind
            }
        };
    }
    out
}

/// Keeps a mark that marks nothing.
fn copy<'a>(rest: &'a str, c: char, out: &mut String) -> &'a str {
    out.push(c);
    rest.get(c.len_utf8()..).unwrap_or_default()
}

/// A backslash and the mark that it keeps from marking.
fn escaped<'a>(rest: &'a str, out: &mut String) -> &'a str {
    let behind = rest.get(1..).unwrap_or_default();
    match behind.chars().next().filter(char::is_ascii_punctuation) {
        Some(mark) => copy(behind, mark, out),
        None => copy(rest, '\\', out),
    }
}

/// What stands behind `![…](…)`.
fn image(rest: &str) -> Option<&str> {
    let (_, behind) = bracketed(rest.strip_prefix('!')?, '[', ']')?;
    bracketed(behind, '(', ')').map(|(_, behind)| behind)
}

/// Keeps the text of `[text](target)` or `[text][name]`; brackets without a target are the author's own.
fn link<'a>(rest: &'a str, out: &mut String) -> Option<&'a str> {
    let (inner, behind) = bracketed(rest, '[', ']')?;
    let target = bracketed(behind, '(', ')').or_else(|| bracketed(behind, '[', ']'));
    let (_, behind) = target?;
    out.push_str(&spans(inner));
    Some(behind)
}

/// What stands behind `<!-- … -->`.
fn comment(rest: &str) -> Option<&str> {
    let inner = rest.strip_prefix("<!--")?;
    inner.split_once("-->").map(|(_, behind)| behind)
}

/// A run of one mark: dropped where it leans on a word, as emphasis does, and kept where it stands alone.
fn run<'a>(rest: &'a str, mark: char, out: &mut String) -> &'a str {
    let behind = rest.trim_start_matches(mark);
    let (marks, behind) = rest.split_at(rest.len() - behind.len());
    let before = out.chars().next_back().unwrap_or(' ');
    let after = behind.chars().next().unwrap_or(' ');
    let alone = before.is_whitespace() && after.is_whitespace();
    let within = mark == '_' && before.is_alphanumeric() && after.is_alphanumeric();
    let approximate = mark == '~' && marks.len() < 2;
    if alone || within || approximate {
        out.push_str(marks);
    }
    behind
}

/// What stands between a bracket at the beginning and the one that closes it, and what follows.
fn bracketed(rest: &str, open: char, close: char) -> Option<(&str, &str)> {
    let inner = rest.strip_prefix(open)?;
    let mut depth = 0usize;
    for (at, c) in inner.char_indices() {
        if c == close && depth == 0 {
            return Some((inner.get(..at)?, inner.get(at + c.len_utf8()..)?));
        }
        if at > REACH || depth > DEPTH || (c == '\n' && inner.get(at + 1..)?.starts_with('\n')) {
            return None;
        }
        if c == open {
            depth += 1;
        } else if c == close {
            depth -= 1;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::text;

    const CASES: [(&str, &str, &str); 22] = [
        ("nothing to do", "One.\nTwo.\n\nThree.", "One.\nTwo.\n\nThree.\n"),
        ("front matter", "---\ntitle: x\n---\nOne.", "One.\n"),
        ("rule, not front matter", "---\nOne.", "One.\n"),
        ("heading", "# The *head* #\nOne.\n## Next", "The head\n\nOne.\n\nNext\n\n"),
        ("underlined heading", "Head\n====\nOne.", "Head\n\nOne.\n"),
        ("hash, not heading", "#metoo and #2", "#metoo and #2\n"),
        ("emphasis", "**One** _two_ ***three*** ~~four~~ `five`.", "One two three four five.\n"),
        ("marks that mark nothing", "5 * 3, snake_case, ~40, a _ b", "5 * 3, snake_case, ~40, a _ b\n"),
        ("escaped", r"\*One\* C:\dir", "*One* C:\\dir\n"),
        ("link", "See [the *port*](http://x.org/a_(b)) now.", "See the port now.\n"),
        ("link by name", "See [the port][1] now.\n\n[1]: http://x.org", "See the port now.\n\n"),
        ("brackets of a quotation", "\"[He] went [sic] on.\"", "\"[He] went [sic] on.\"\n"),
        ("stray bracket", "One [two\n\nthree](x) four", "One [two\n\nthree](x) four\n"),
        ("image", "One ![a boat](boat.png \"b\")two.", "One two.\n"),
        ("image that links", "[![a](b)](c)One.", "One.\n"),
        ("exclamation", "No! [He] left!", "No! [He] left!\n"),
        ("comment", "One <!-- two\n\nthree --> four.", "One  four.\n"),
        ("block quotation", "He said:\n\n> One.\n> > Two.\n\nThree.", "He said:\n\nOne.\nTwo.\n\nThree.\n"),
        ("code", "One.\n```rust\nlet x = 1;\n```\nTwo.\n~~~\nopen", "One.\n\nTwo.\n\n"),
        ("list", "Such as:\n- One\n- **Two**\n1. Three\n12) Four", "Such as:\n\nOne\n\nTwo\n\nThree\n\nFour\n"),
        ("year, not item", "It was\n1948. A year.", "It was\n1948. A year.\n"),
        ("line ends", "# One\r\n\r\nTwo.\r\n", "One\n\nTwo.\n"),
    ];

    #[test]
    fn marks_go_and_words_stay() {
        for (case, source, expected) in CASES {
            assert_eq!(text(source), expected, "{case}");
        }
    }
}
