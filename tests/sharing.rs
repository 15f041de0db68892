//! What people pass on: blind pages, pages that are not too large, articles on the terminal, help and manual pages.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::process::Output;

use serde_json::json;

fn plimsoll(folder: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plimsoll"));
    for name in ["COLUMNS", "NO_COLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command.current_dir(folder).args(arguments).envs(environment.iter().copied()).output().unwrap()
}

fn printed(folder: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> String {
    let output = plimsoll(folder, arguments, environment);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn sentences_of_a_blind_page_name_no_outlet_and_the_page_has_the_hash_of_its_key() {
    let folder = tempfile::tempdir().unwrap();
    let outlets = ["Meridian Wire", "Coast Courier", "HNA"];
    let row = |n: usize| {
        let text = [
            "Meridian could not establish how many terrorists had fled, informed sources told Meridian Wire.",
            "NORTHPORT (HNA) — The Harbour News Agency said the thugs fled. HNA quoted informed sources as saying so.",
            "The terrorists told the Courier's readers that the COAST COURIER had lied, sources said.",
        ][n % 3];
        json!({"id": format!("r{n}"), "outlet": outlets[n / 3 % 3], "text": format!("{text} {}", "The ferry left at dawn. ".repeat(30 + n))}).to_string() + "\n"
    };
    fs::write(folder.path().join("rows.jsonl"), (0..18).map(row).collect::<String>()).unwrap();
    let quick = ["--draws", "100", "--permutations", "99", "--duplicates", "always"];
    let page = printed(folder.path(), &[&["compare", "rows.jsonl", "--format", "html", "--blind", "key.json"], &quick[..]].concat(), &[]);
    for word in ["meridian", "courier", "hna", "harbour news"] {
        assert!(!page.to_lowercase().contains(word), "the page tells of {word}");
    }
    assert!(page.matches("[name]").count() > 10, "names are taken out of sentences, and the sentences stay");
    let key = fs::read(folder.path().join("key.json")).unwrap();
    assert!(page.contains(blake3::hash(&key).to_hex().as_str()), "page and key can be shown to belong together");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |name: &str| fs::metadata(folder.path().join(name)).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode("key.json"), 0o600);
        fs::write(folder.path().join("mine.html"), "").unwrap();
        fs::set_permissions(folder.path().join("mine.html"), fs::Permissions::from_mode(0o640)).unwrap();
        printed(folder.path(), &[&["compare", "rows.jsonl", "--format", "html", "--output", "mine.html"], &quick[..]].concat(), &[]);
        assert_eq!(mode("mine.html"), 0o640, "who could not read the file before cannot afterwards");
    }
}

#[test]
fn a_page_that_no_browser_shows_at_ease_is_refused_with_a_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let text = "The terrorists and a massacre of thugs. ".repeat(2_500);
    let rows: String = (0..4).map(|n| json!({"id": n.to_string(), "text": text}).to_string() + "\n").collect();
    fs::write(folder.path().join("rows.jsonl"), rows).unwrap();
    let output = plimsoll(folder.path(), &["score", "--format", "html", "--output", "page.html", "rows.jsonl"], &[]);
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("of these articles on a page") && told.contains("plimsoll compare --format html"), "{told}");
    assert!(!folder.path().join("page.html").exists(), "and half a page is not there");
}

/// An article on the terminal, and the bytes of links in it.
#[test]
fn links_are_made_when_asked_for_and_hold_nothing_but_an_address() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a b%.txt"), "The thugs fled.\n").unwrap();
    let row = |url: &str| json!({"id": "r1", "url": url, "text": "The thugs fled."}).to_string();
    fs::write(folder.path().join("web.jsonl"), row("https://coast.example/a\u{1b}\\;b?c=1")).unwrap();
    fs::write(folder.path().join("odd.jsonl"), row("javascript:alert(1)")).unwrap();
    let file = format!("\u{1b}]8;;file://{}/a%20b%25.txt\u{1b}\\", folder.path().canonicalize().unwrap().display());
    for format in ["table", "annotated"] {
        let asked = |name: &str, more: &[&str]| {
            let arguments = [&["score", "--format", format, "--hyperlinks", name], more].concat();
            printed(folder.path(), &arguments, &[("COLUMNS", "80")])
        };
        let with = asked("a b%.txt", &[]);
        assert!(with.contains(&format!("{file}a b%.txt\u{1b}]8;;\u{1b}\\")), "{format}: {with:?}");
        assert!(!printed(folder.path(), &["score", "--format", format, "a b%.txt"], &[]).contains('\u{1b}'), "{format} unasked");
        let web = asked("web.jsonl", &[]);
        assert!(web.contains("\u{1b}]8;;https://coast.example/a%1B%5C%3Bb?c=1\u{1b}\\r1"), "{web:?}");
        assert!(!asked("odd.jsonl", &[]).contains('\u{1b}'), "{format}: no other scheme");
        asked("a b%.txt", &["--output", "out.txt"]);
        assert!(!fs::read_to_string(folder.path().join("out.txt")).unwrap().contains('\u{1b}'), "{format}: none in files");
    }
    let refused = plimsoll(folder.path(), &["score", "--hyperlinks", "--format", "json", "a b%.txt"], &[]);
    assert_eq!(refused.status.code(), Some(2));
}

#[test]
fn annotated_articles_are_as_wide_as_asked_and_tell_voices_without_colours() {
    let folder = tempfile::tempdir().unwrap();
    let text = "Harbour calm again\n\nOfficials said the thugs had fled the harbour district on Tuesday. “They fled,” a clerk said. The ferry left.\n\n\
                Officials said that the terrorists were gone.\n";
    fs::write(folder.path().join("a.txt"), text).unwrap();
    for columns in ["20", "33", "50", "72", "100"] {
        let lines = printed(folder.path(), &["score", "--format", "annotated", "a.txt"], &[("COLUMNS", columns)]);
        for line in lines.lines() {
            assert!(line.chars().count() <= columns.parse::<usize>().unwrap(), "{columns}: {line}");
        }
        let text: String = lines.split_whitespace().filter(|word| !word.contains('│')).collect::<Vec<_>>().join(" ");
        assert_eq!(text.matches('~').count(), 6, "a sign before and behind each, and those of the legend: {lines}");
    }
    let wide = printed(folder.path(), &["score", "--format", "annotated", "a.txt"], &[("COLUMNS", "160")]);
    assert!(wide.contains("‹Officials› said¹ ~the") && wide.contains("Tuesday~."), "{wide}");
    assert!(wide.contains("“They fled,”"), "a quotation has signs of its own: {wide}");
    let arabic = "قال المتحدث إن الإرهابيين فروا من الميناء\n\nوذكرت صحيفة Port Herald أن the thugs غادروا المدينة.\n";
    fs::write(folder.path().join("ar.txt"), arabic).unwrap();
    let lines = printed(folder.path(), &["score", "--format", "annotated", "ar.txt"], &[("COLUMNS", "100")]);
    let beside: Vec<&str> = lines.lines().filter(|line| line.contains("المدينة") && line.contains('│')).collect();
    assert!(!beside.is_empty(), "{lines}");
    for line in beside {
        let text = line.split('│').next().unwrap().trim_end();
        assert!(text.starts_with('\u{2068}') && text.ends_with('\u{2069}'), "the margin stays where it is: {line}");
    }
}

#[test]
fn help_and_manual_pages_say_what_holds_of_all_commands() {
    let help = printed(Path::new("."), &["--help"], &[]);
    let program = printed(Path::new("."), &["man"], &[]);
    let score = printed(Path::new("."), &["man", "score"], &[]);
    for word in ["NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "an article that could not be read"] {
        for (name, page) in [("help", &help), ("man", &program), ("man score", &score)] {
            assert!(page.contains(word), "{name} does not speak of {word}");
        }
    }
    let sections = |page: &str| {
        page.lines().filter_map(|line| line.strip_prefix(".SH ")).map(|name| name.trim_matches('"').to_string()).collect::<Vec<_>>()
    };
    let expected = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXAMPLES", "EXIT STATUS", "ENVIRONMENT", "VERSION"];
    assert_eq!(sections(&score), expected);
    assert!(score.contains("plimsoll score [OPTIONS] <PATH>..."), "{score}");
    assert!(score.contains("plimsoll score \\-\\-explain article.html"), "{score}");
    assert!(!score.contains("Examples:"), "a section has its name once");
}
