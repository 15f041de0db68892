//! How deep the elements of a page stand in one another, counted in its tags before anything is built of them.
//!
//! A parser takes time with the number of elements times their depth, so a page of nothing but opening tags would take hours.

/// Elements that need no closing tag, because they hold nothing or the next of their kind closes them. What is not here and stays open
/// counts as open to the end of the page.
const LOOSE: [&[u8]; 41] = [
    b"a",
    b"area",
    b"base",
    b"body",
    b"br",
    b"button",
    b"caption",
    b"col",
    b"colgroup",
    b"dd",
    b"dt",
    b"embed",
    b"form",
    b"h1",
    b"h2",
    b"h3",
    b"h4",
    b"h5",
    b"h6",
    b"head",
    b"hr",
    b"html",
    b"img",
    b"input",
    b"li",
    b"link",
    b"meta",
    b"nobr",
    b"optgroup",
    b"option",
    b"p",
    b"param",
    b"rp",
    b"rt",
    b"source",
    b"tbody",
    b"td",
    b"th",
    b"tr",
    b"track",
    b"wbr",
];

/// What is no markup up to its end.
const RAW: [(&[u8], &[u8]); 4] = [(b"script", b"</script"), (b"style", b"</style"), (b"textarea", b"</textarea"), (b"title", b"</title")];

/// Whether more than `limit` elements are open at once.
pub fn exceeds(html: &[u8], limit: usize) -> bool {
    let (mut rest, mut open) = (html, 0usize);
    while let Some(at) = memchr::memchr(b'<', rest) {
        rest = rest.get(at + 1..).unwrap_or_default();
        if rest.starts_with(b"!--") {
            rest = behind(rest, b"-->");
            continue;
        }
        let closing = rest.first() == Some(&b'/');
        let from = rest.get(usize::from(closing)..).unwrap_or_default();
        let length = from.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let name = from.get(..length).unwrap_or_default().to_ascii_lowercase();
        if !name.first().is_some_and(u8::is_ascii_alphabetic) || LOOSE.contains(&name.as_slice()) {
            continue;
        }
        if let Some((_, end)) = RAW.iter().find(|(raw, _)| !closing && *raw == name) {
            rest = behind(rest, end);
        } else if closing {
            open = open.saturating_sub(1);
        } else {
            open += 1;
        }
        if open > limit {
            return true;
        }
    }
    false
}

/// What stands behind the first `end`, in small letters or capitals; nothing where there is none.
fn behind<'h>(html: &'h [u8], end: &[u8]) -> &'h [u8] {
    let found = memchr::memchr_iter(end.first().copied().unwrap_or_default(), html)
        .find(|&at| html.get(at..at + end.len()).is_some_and(|here| here.eq_ignore_ascii_case(end)));
    found.and_then(|at| html.get(at + end.len()..)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depths() {
        let cases = [
            ("nothing but opening tags", "<div>".repeat(9), true),
            ("closed", "<div></div>".repeat(9), false),
            ("paragraphs need no end", "<p>x<br>".repeat(9), false),
            ("of any name", "<x-y>".repeat(9), true),
            ("scripts are no markup", format!("<SCRIPT>{}</script>", "if(a<b)".repeat(9)), false),
            ("nor comments", format!("<!--{}-->", "<div>".repeat(9)), false),
            ("a script without an end", format!("<script>{}", "<div>".repeat(9)), false),
            ("no tags", "< <1 <=".repeat(9), false),
        ];
        for (name, html, deep) in cases {
            assert_eq!(exceeds(html.as_bytes(), 8), deep, "{name}");
        }
    }
}
