//! Articles, lexicons and places that mean harm, or are broken: each gets an answer, and none gets at the terminal.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::process::Output;

use serde_json::Value;

fn plimsoll(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plimsoll"));
    command.current_dir(folder).args(arguments).env_remove("COLUMNS").output().unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Escapes, marks that turn the direction of writing, markup and formulas, in all fields.
const ROW: &str = r#"{"id":"=1+1\u001b[2J","title":"@SUM(A1) \u001b]0;x\u0007","outlet":"+cmd\u202e","date":"\u001b[31m","text":"The \u001b[31mthugs\u001b[0m of \u202eHarbour Front\u202c fled\u0007, said the \u2066regime\u2069. <script>alert(1)</script> “The \u009b31m =1+1 thugs,” he said."}"#;

const LEXICON: &str = r#"schema: 1
lexicon: evil
about: "x\e[31m \u202e"
categories: [{id: c, about: "A\e[2J"}]
terms:
  - {id: t, category: c, direction: heightens, weight: 2, forms: ["fl\u202eed"], alternatives: ["\e[0m", "=1+1"], why: "Be\e[31mcause \u202e <script>.", examples: ["They [fled] \e\\[31m."]}
actors:
  - {id: a, name: "Harbour \e[31mFront\u202e", kind: group, forms: [Harbour Front], parties: [{name: "P\e[31m"}]}
"#;

#[test]
fn nothing_that_others_wrote_steers_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("row.jsonl"), ROW.to_owned() + "\n{\"text\":\"\u{1b}[31m\n{\"text\":\"\u{202e}\"}\n").unwrap();
    fs::write(folder.path().join("a\u{1b}[31m\u{202e}\n'\".txt"), "The thugs fled.").unwrap();
    fs::write(folder.path().join("evil.yaml"), LEXICON).unwrap();
    let runs: [(&[&str], &str); 8] = [
        (&["score", "--lexicon", "evil.yaml", "."], "fled"),
        (&["score", "--lexicon", "evil.yaml", "--explain", "."], "other wordings"),
        (&["score", "--lexicon", "evil.yaml", "--total", "."], "fled"),
        (&["score", "--lexicon", "evil.yaml", "--format", "annotated", "."], "fled"),
        (&["score", "--lexicon", "evil.yaml", "--format", "markdown", "--explain", "."], "fled"),
        (&["corpus", "check", "--dry-run", "."], "SUM(A1)"),
        (&["tune", "kwic", "terms/t", "--lexicon", "evil.yaml", "."], "fled"),
        (&["tune", "check", "evil.yaml"], "no-near-miss"),
    ];
    for (run, shown) in runs {
        let output = plimsoll(folder.path(), run);
        let printed = String::from_utf8(output.stdout.clone()).unwrap();
        assert!(printed.contains(shown), "{run:?}:\n{printed:?}");
        let steers = |c: &char| c.is_control() && *c != '\n' || "\u{202e}\u{202c}\u{2066}\u{2069}".contains(*c);
        assert_eq!((printed.clone() + &told(&output)).chars().find(steers), None, "{run:?}:\n{printed:?}");
    }
}

#[test]
fn a_page_runs_nothing_that_an_article_says() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("row.jsonl"), ROW).unwrap();
    fs::write(folder.path().join("evil.yaml"), LEXICON).unwrap();
    let page = plimsoll(folder.path(), &["score", "--format", "html", "--lexicon", "evil.yaml", "row.jsonl"]).stdout;
    let page = String::from_utf8(page).unwrap();
    assert!(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert"), "{page}");
}

#[test]
fn formulas_are_defused_where_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("row.jsonl"), ROW).unwrap();
    let csv = |more: &[&str]| {
        let bytes = plimsoll(folder.path(), &[&["score", "--format", "csv", "row.jsonl"], more].concat()).stdout;
        String::from_utf8(bytes).unwrap().lines().last().unwrap().to_owned()
    };
    assert!(csv(&[]).starts_with("=1+1\u{1b}[2J,+cmd\u{202e},@SUM(A1)"), "{}", csv(&[]));
    assert!(csv(&["--defuse"]).starts_with("'=1+1\u{1b}[2J,'+cmd\u{202e},'@SUM(A1)"), "{}", csv(&["--defuse"]));
}

#[test]
fn traps_are_refused_with_a_reason() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    let lexicon = |term: &str| {
        format!(
            "schema: 1\nlexicon: a\ncategories: [{{id: c, about: A}}]\nterms: [{{id: t, category: c, direction: heightens, weight: 1, {term}}}]\n"
        )
    };
    write("a.txt", "The thugs fled.\n".to_owned());
    write("deep.html", format!("<html><body>{}<p>The thugs fled.", "<div>".repeat(300_000)));
    write("deep.json", format!("{{\"text\":\"x\",\"m\":{}1{}}}", "[".repeat(100_000), "]".repeat(100_000)));
    write("half.jsonl", "{\"text\":\"The thugs \\ud800 fled.\"}\n".to_owned());
    write("nul.txt", "The thugs\0 fled.".to_owned());
    write("long.txt", "The thugs fled. ".repeat(100));
    let aliases = |n: usize| format!("b{n}: &b{n} [{}]\n", vec![format!("*b{}", n - 1); 9].join(","));
    write("aliases.yaml", format!("schema: 1\nlexicon: a\nabout: x\nb0: &b0 [z]\n{}", (1..12).map(aliases).collect::<String>()));
    write("deep.yaml", format!("schema: 1\nlexicon: a\nterms: {}", "[".repeat(100_000)));
    write("pattern.yaml", lexicon("patterns: ['(a{1000}){1000}']"));
    write("form.yaml", lexicon(&format!("forms: ['{}']", "(a|b|c) ".repeat(40))));
    let cases: [(&[&str], &str); 10] = [
        (&["deep.html"], "elements more than 1000 deep"),
        (&["deep.json"], "recursion limit exceeded"),
        (&["half.jsonl"], "not valid JSON"),
        (&["nul.txt"], "NUL"),
        (&["--max-article", "1K", "long.txt"], "larger than 1 KiB"),
        (&["--lexicon", "aliases.yaml", "a.txt"], "no key `b0`"),
        (&["--lexicon", "deep.yaml", "a.txt"], "recursion limit"),
        (&["--lexicon", "pattern.yaml", "a.txt"], "grows too large"),
        (&["--lexicon", "form.yaml", "a.txt"], "more than 4096 wordings"),
        (&["--output", "none/out.txt", "a.txt"], "none/out.txt"),
    ];
    for (arguments, why) in cases {
        let output = plimsoll(folder.path(), &[&["score"], arguments].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(told(&output).contains(why), "{arguments:?}: {}", told(&output));
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), "The thugs fled.\n".repeat(1000)).unwrap();
    for format in ["table", "jsonl", "csv", "html"] {
        let output = plimsoll(folder.path(), &["score", "--format", format, "--output", "/dev/full", "a.txt"]);
        assert_eq!(output.status.code(), Some(2), "{format}");
        assert!(told(&output).contains("/dev/full: No space left on device"), "{}", told(&output));
    }
}

#[test]
fn what_is_read_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("tables")).unwrap();
    let row = "{\"id\":\"1\",\"outlet\":\"Port Herald\",\"text\":\"The thugs fled.\"}\n";
    let files = [
        ("a.txt", "The thugs fled."),
        ("rows.jsonl", row),
        ("own.yaml", "schema: 1\nlexicon: own\n"),
        ("tables/hits.csv", "text\nThe thugs fled.\n"),
    ];
    files.iter().for_each(|(name, text)| fs::write(path(name), text).unwrap());
    let runs: [&[&str]; 8] = [
        &["score", "--output", "a.txt", "a.txt"],
        &["score", "--output", "./tables/../a.txt", "."],
        &["score", "--format", "jsonl", "--output", "rows.jsonl", "rows.jsonl"],
        &["score", "--receipt", "rows.jsonl", "rows.jsonl"],
        &["score", "--lexicon", "own.yaml", "--output", "own.yaml", "a.txt"],
        &["score", "--tables", "tables", "tables"],
        &["compare", "--output", "a.txt", "--by", "outlet", "."],
        &["compare", "--lexicon", "own.yaml", "--output", "own.yaml", "--by", "outlet", "rows.jsonl"],
    ];
    for run in runs {
        let output = plimsoll(folder.path(), run);
        assert_eq!(output.status.code(), Some(2), "{run:?}");
        assert!(told(&output).contains("which this run reads"), "{run:?}: {}", told(&output));
        files.iter().for_each(|(name, text)| assert_eq!(fs::read_to_string(path(name)).unwrap(), *text, "{run:?}"));
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_for_tables_of_which_nothing_comes_is_not_left() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let row = |outlet: &str| format!("{{\"outlet\":\"{outlet}\",\"text\":\"The thugs fled.\"}}\n");
    fs::write(path("rows.jsonl"), row("Port Herald") + &row("Coast Courier")).unwrap();
    fs::create_dir(path("there")).unwrap();
    for command in [&["score", "rows.jsonl"][..], &["compare", "--by", "outlet", "rows.jsonl"]] {
        for tables in ["there", "new"] {
            let output = plimsoll(folder.path(), &[command, &["--tables", tables, "--output", "/dev/full"]].concat());
            assert_eq!(output.status.code(), Some(2), "{command:?}: {}", told(&output));
            assert!(told(&output).contains("No space left"), "{command:?}: {}", told(&output));
            assert!(!path("new").exists(), "{command:?} leaves an empty folder");
            assert_eq!(fs::read_dir(path("there")).unwrap().count(), 0, "{command:?} leaves files");
        }
        let output = plimsoll(folder.path(), &[command, &["--tables", "kept", "--output", "kept/result.txt"]].concat());
        assert_eq!(output.status.code(), Some(0), "{command:?}: {}", told(&output));
        assert!(path("kept/labellings.csv").is_file() && path("kept/result.txt").is_file(), "{command:?}");
        fs::remove_dir_all(path("kept")).unwrap();
    }
}

#[test]
fn an_article_in_another_language_says_so_in_its_record() {
    let folder = tempfile::tempdir().unwrap();
    let german = "Der Hafen blieb auch gestern gesperrt, weil niemand wusste, wann das Schiff wieder ablegen konnte. ".repeat(6);
    let english = "The harbour was closed again on Friday, as nobody knew when the ship would be able to leave the quay. ".repeat(6);
    fs::write(folder.path().join("de.txt"), german).unwrap();
    fs::write(folder.path().join("en.txt"), english).unwrap();
    let output = plimsoll(folder.path(), &["score", "--format", "jsonl", "de.txt", "en.txt"]);
    let records: Vec<Value> = String::from_utf8_lossy(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let warnings = |record: &Value| record["warnings"].as_array().unwrap().clone();
    assert!(warnings(&records[0])[0].as_str().unwrap().contains("another language"), "{}", records[0]["warnings"]);
    assert!(warnings(&records[1]).is_empty(), "{}", records[1]["warnings"]);
    assert!(told(&output).contains("warning: de.txt: it seems to be in another language"), "{}", told(&output));
    let output = plimsoll(folder.path(), &["score", "--total", "--format", "json", "de.txt", "en.txt"]);
    let total: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(total["other_language"], 1);
}

#[test]
#[cfg(unix)]
fn an_output_that_is_a_link_stays_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("elsewhere")).unwrap();
    fs::write(path("a.txt"), "The thugs fled.").unwrap();
    std::os::unix::fs::symlink("elsewhere/result", path("link")).unwrap();
    for format in ["jsonl", "table", "jsonl"] {
        let output = plimsoll(folder.path(), &["score", "--format", format, "--output", "link", "a.txt"]);
        assert_eq!(output.status.code(), Some(0), "{}", told(&output));
        assert!(path("link").is_symlink() && path("elsewhere/result").is_file(), "{format}");
    }
}

/// A link that leads up again, one that leads nowhere as a file that has vanished does, and a name that is no file's: a pipe of that
/// name would be waited on for ever.
#[test]
#[cfg(unix)]
fn a_folder_of_odd_things_is_read_to_its_end() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("outlet")).unwrap();
    fs::write(folder.path().join("outlet/a.txt"), "The thugs fled.").unwrap();
    std::os::unix::fs::symlink("..", folder.path().join("outlet/up")).unwrap();
    std::os::unix::fs::symlink("nowhere.txt", folder.path().join("outlet/lost.txt")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(folder.path().join("outlet/pipe.txt")).unwrap();
    let output = plimsoll(folder.path(), &["score", "--format", "jsonl", "."]);
    let records = String::from_utf8(output.stdout.clone()).unwrap();
    let outcome = |line: &str| {
        let record: serde_json::Value = serde_json::from_str(line).unwrap();
        (record["article"]["id"].as_str().unwrap().to_owned(), record["error"]["kind"].as_str().map(str::to_owned))
    };
    let expected = [("./outlet/a.txt", None), ("./outlet/lost.txt", Some("io")), ("./outlet/pipe.txt", Some("io"))];
    let expected = expected.map(|(id, kind)| (id.to_owned(), kind.map(str::to_owned)));
    assert_eq!(records.lines().map(outcome).collect::<Vec<_>>(), expected);
    assert!(told(&output).contains("pipe.txt is a pipe or a device, not a file"), "{}", told(&output));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_read_only_file_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), "The thugs fled.").unwrap();
    let kept = folder.path().join("kept.out");
    fs::write(&kept, "mine").unwrap();
    let mut permissions = fs::metadata(&kept).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&kept, permissions).unwrap();
    for format in ["table", "jsonl"] {
        let output = plimsoll(folder.path(), &["score", "--format", format, "--output", "kept.out", "a.txt"]);
        assert_eq!(output.status.code(), Some(2), "{format}");
        assert!(told(&output).contains("kept.out is read-only"), "{}", told(&output));
    }
    assert_eq!(fs::read_to_string(&kept).unwrap(), "mine");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "no drafts are left");
}

#[test]
fn the_bytes_do_not_depend_on_where_and_when() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/samples/harbour");
    let environments: [&[(&str, &str)]; 5] = [
        &[("LC_ALL", "C"), ("LANG", "C")],
        &[("LC_ALL", "tr_TR.UTF-8"), ("LANG", "tr_TR.UTF-8"), ("LANGUAGE", "tr")],
        &[("TZ", "Pacific/Kiritimati")],
        &[("TZ", "America/Adak"), ("HOME", "/nonexistent"), ("TERM", "dumb")],
        &[("RAYON_NUM_THREADS", "3"), ("RUST_LOG", "trace"), ("PLIMSOLL_LEXICON", "x.yaml")],
    ];
    let runs: [&[&str]; 8] = [
        &["score", "."],
        &["score", "--explain", "--format", "markdown", "."],
        &["score", "--format", "jsonl", "."],
        &["score", "--format", "csv", "."],
        &["score", "--format", "html", "."],
        &["score", "--total", "."],
        &["corpus", "check", "."],
        &["compare", ".", "--by", "outlet", "--permutations", "99", "--draws", "100"],
    ];
    for run in runs {
        let plain = plimsoll(Path::new(folder), run);
        assert!(plain.stdout.len() > 100, "{run:?}: {}", told(&plain));
        for environment in environments {
            let mut command = Command::new(env!("CARGO_BIN_EXE_plimsoll"));
            command.current_dir(folder).args(run).env_remove("COLUMNS").envs(environment.iter().copied());
            let other = command.output().unwrap();
            assert!(plain.stdout == other.stdout && plain.stderr == other.stderr, "{run:?} under {environment:?}");
        }
    }
}

/// Counts that no article has, as somebody may write them into a record: of one term in two places, which are added up.
#[test]
fn made_up_counts_are_compared() {
    let folder = tempfile::tempdir().unwrap();
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/harbour");
    let records = plimsoll(folder.path(), &["score", "--format", "jsonl", samples.to_str().unwrap()]).stdout;
    let made_up = |line: &str| {
        let mut record: serde_json::Value = serde_json::from_str(line).unwrap();
        let tally = record["tally"].as_object_mut().unwrap();
        for zone in ["lead", "body"] {
            tally.insert(format!("hits/conflict:terrorist/narration/{zone}"), u64::MAX.into());
        }
        record.to_string()
    };
    let lines: Vec<String> = String::from_utf8(records).unwrap().lines().map(made_up).collect();
    fs::write(folder.path().join("made-up.jsonl"), lines.join("\n")).unwrap();
    let output = plimsoll(folder.path(), &["compare", "--tallies", "made-up.jsonl", "--by", "outlet", "--robustness"]);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
}
