//! The commands as a reader of their help, their results and their errors meets them: `tests/cmd/*.trycmd`, each in a copy of the
//! folder of the same name with `.in`, or else in the project's folder.
//!
//! `TRYCMD=overwrite cargo test --test cli --test readme` rewrites what they print; look at the difference before it is committed.

use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::process::Output;
use std::process::Stdio;

use plimsoll::lexicon::builtins;

#[test]
fn commands() {
    trycmd::TestCases::new().env("COLUMNS", "80").case("tests/cmd/*.trycmd");
}

#[test]
fn lexicons_are_printed_as_they_were_written() {
    for builtin in builtins() {
        let id = builtin.summary().unwrap().id;
        let printed = plimsoll(Path::new("."), &["lexicons", &id]);
        assert_eq!(printed.status.code(), Some(0), "{id}");
        assert!(printed.stdout == builtin.yaml.as_bytes(), "{id}");
    }
}

#[test]
fn standard_input_is_read_like_a_file() {
    let article = Path::new("samples/harbour/meridian-wire/sweep.txt");
    let mut child = Command::new(env!("CARGO_BIN_EXE_plimsoll"))
        .args(["score", "-"])
        .env_remove("COLUMNS")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(&std::fs::read(article).unwrap()).unwrap();
    let piped = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    let named = plimsoll(Path::new("."), &["score", article.to_str().unwrap()]).stdout;
    let named = String::from_utf8(named).unwrap();
    assert!(piped.contains("\nstandard input\n"), "{piped}");
    assert_eq!(piped.replace("\nstandard input\n", &format!("\n{}\n", article.display())), named);
}

fn plimsoll(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plimsoll"));
    command.current_dir(folder).args(arguments).env_remove("COLUMNS").output().unwrap()
}

/// A folder with a file of invented rows, the tenth of which is broken.
fn rows(n: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let row = |row: usize| match row {
        10 => "{\"id\":\n".to_string(),
        _ => format!("{{\"id\":\"{row}\",\"text\":\"The mayor said on day {row} that the ferry had left.\"}}\n"),
    };
    std::fs::write(folder.path().join("rows.jsonl"), (0..n).map(row).collect::<String>()).unwrap();
    folder
}

#[test]
fn the_result_does_not_depend_on_threads() {
    let folder = rows(300);
    for format in ["table", "json", "jsonl", "csv", "markdown", "html", "annotated"] {
        let run = |jobs| plimsoll(folder.path(), &["score", "--jobs", jobs, "--format", format, "rows.jsonl"]);
        let (one, four) = (run("1"), run("4"));
        assert_eq!(one.status.code(), Some(2), "the broken row is an error");
        assert!(one.stdout == four.stdout && one.stderr == four.stderr, "{format}");
    }
}

#[test]
fn colours_are_for_those_who_want_them() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.txt"), "The thugs fled.\n").unwrap();
    type Case<'a> = (&'a [&'a str], &'a [(&'a str, &'a str)], bool);
    let cases: [Case; 7] = [
        (&[], &[], false),
        (&["--color", "always"], &[("NO_COLOR", "1")], true),
        (&["--color", "never"], &[("CLICOLOR_FORCE", "1")], false),
        (&[], &[("CLICOLOR_FORCE", "1")], true),
        (&[], &[("CLICOLOR_FORCE", "0")], false),
        (&[], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false),
        (&["--color", "always", "--output", "/dev/stdout"], &[], false),
    ];
    for format in ["table", "annotated"] {
        for (arguments, environment, colours) in cases {
            let mut command = Command::new(env!("CARGO_BIN_EXE_plimsoll"));
            command.current_dir(folder.path()).args(["score", "--format", format, "a.txt"]).args(arguments);
            command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").envs(environment.iter().copied());
            let printed = String::from_utf8(command.output().unwrap().stdout).unwrap();
            assert!(printed.contains("thugs"), "{printed}");
            assert_eq!(printed.contains('\u{1b}'), colours, "{format} {arguments:?} {environment:?}");
        }
    }
}

#[test]
fn quiet_tells_errors_alone() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.txt"), b"The caf\xe9 said the thugs fled.\n").unwrap();
    let told = |arguments: &[&str]| String::from_utf8(plimsoll(folder.path(), arguments).stderr).unwrap();
    assert!(told(&["score", "a.txt"]).starts_with("warning: a.txt"));
    assert_eq!(told(&["score", "--quiet", "a.txt"]), "");
    assert!(told(&["--quiet", "score", "b.txt"]).starts_with("error: b.txt"));
}

#[test]
fn shells_and_manuals_know_every_command() {
    let print = |arguments: &[&str]| {
        let output = plimsoll(Path::new("."), arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = print(&["completions", shell]);
        for word in ["score", "compare", "lexicons", "fail-on"] {
            assert!(script.contains(word), "{word} in {shell}");
        }
    }
    assert!(print(&["man"]).contains("plimsoll") && print(&["man", "score"]).contains("fail\\-on"));
    assert!(print(&["man", "tune", "test"]).contains("plimsoll\\-tune\\-test"));
    assert_eq!(plimsoll(Path::new("."), &["man", "sail"]).status.code(), Some(2));
}

#[test]
fn articles_that_cannot_be_read_stand_in_the_list_of_a_page() {
    let folder = rows(12);
    let page = plimsoll(folder.path(), &["score", "--format", "html", "rows.jsonl"]);
    assert_eq!(page.status.code(), Some(2));
    let page = String::from_utf8(page.stdout).unwrap();
    assert!(page.contains("A reading of 12 articles") && page.contains("rows.jsonl:11"), "{page}");
    assert_eq!(page.matches("<article ").count(), 11);
}

#[test]
fn every_row_in_is_one_record_out() {
    let folder = rows(30);
    let lines = plimsoll(folder.path(), &["score", "--format", "jsonl", "rows.jsonl"]).stdout;
    let lines = String::from_utf8(lines).unwrap();
    let lines: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 30);
    assert_eq!(lines[9]["article"]["id"], "9");
    assert_eq!(lines[10]["error"]["kind"], "format");
    let array = plimsoll(folder.path(), &["score", "--format", "json", "rows.jsonl"]).stdout;
    assert_eq!(serde_json::from_slice::<Vec<serde_json::Value>>(&array).unwrap(), lines);
}

#[test]
fn a_baseline_leaves_only_new_findings() {
    let folder = tempfile::tempdir().unwrap();
    let write = |text: &str| std::fs::write(folder.path().join("a.txt"), text).unwrap();
    let score = |more: &[&str]| plimsoll(folder.path(), &[&["score", "--policy", "reuters", "a.txt"], more].concat());
    let strict = ["--baseline", "before.jsonl", "--fail-on", "policy > 0"];
    write("The mayor claimed the dam was safe.\n");
    assert_eq!(score(&["--format", "jsonl", "--output", "before.jsonl"]).status.code(), Some(0));
    assert_eq!(score(&["--fail-on", "policy > 0"]).status.code(), Some(1));
    let known = score(&strict);
    let told = String::from_utf8(known.stdout).unwrap();
    assert_eq!(known.status.code(), Some(0));
    assert!(told.contains("No findings of ") && told.contains("1 finding that was accepted or known is left out."), "{told}");
    write("Rain fell.\n\nThe mayor claimed the dam was safe.\n\nThe mayor claimed the dam was new.\n");
    let grown = score(&strict);
    assert_eq!(grown.status.code(), Some(1));
    assert_eq!(String::from_utf8(grown.stderr).unwrap(), "fail-on: a.txt: policy is 1 (policy > 0)\n");
}

#[test]
fn a_closed_pipe_is_success() {
    let folder = rows(3000);
    let mut child = Command::new(env!("CARGO_BIN_EXE_plimsoll"))
        .current_dir(folder.path())
        .args(["score", "--format", "jsonl", "rows.jsonl"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut [0; 10]).unwrap();
    drop(stdout);
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_file_appears_whole_or_not_at_all() {
    let folder = rows(5);
    let names = || -> Vec<String> {
        let entries = std::fs::read_dir(folder.path()).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    let arguments = ["score", "--format", "jsonl", "--output", "out.jsonl", "rows.jsonl"];
    assert_eq!(plimsoll(folder.path(), &arguments).status.code(), Some(0));
    assert_eq!(names(), ["out.jsonl", "rows.jsonl"]);
    let piped = plimsoll(folder.path(), &["score", "--format", "jsonl", "rows.jsonl"]).stdout;
    assert_eq!(std::fs::read(folder.path().join("out.jsonl")).unwrap(), piped);
    std::fs::create_dir(folder.path().join("folder")).unwrap();
    let refused = plimsoll(folder.path(), &["score", "--output", "folder", "rows.jsonl"]);
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(names(), ["folder", "out.jsonl", "rows.jsonl"]);
}

#[test]
fn thresholds_give_exit_code_1_and_errors_beat_them() {
    let folder = rows(30);
    let run = |arguments: &[&str]| plimsoll(folder.path(), arguments).status.code();
    let article = "The mayor said so. ".repeat(50);
    std::fs::write(folder.path().join("a.txt"), article).unwrap();
    assert_eq!(run(&["score", "--fail-on", "load >= 0", "a.txt"]), Some(1));
    assert_eq!(run(&["score", "--fail-on", "load > 900", "a.txt"]), Some(0));
    assert_eq!(run(&["score", "--total", "--fail-on", "load >= 0", "a.txt"]), Some(1));
    assert_eq!(run(&["score", "--fail-on", "load >= 0", "a.txt", "rows.jsonl"]), Some(2));
    std::fs::write(folder.path().join("short.txt"), "The mayor said so.").unwrap();
    assert_eq!(run(&["score", "--fail-on", "load >= 0", "short.txt"]), Some(0), "not enough text never fails");
}

#[test]
fn what_is_drawn_on_a_terminal_is_gone_before_the_result() {
    let folder = tempfile::tempdir().unwrap();
    let row = |n: usize| format!("{{\"text\":\"The mayor said on day {n} that the ferry had left.\"}}\n");
    ["one", "other"].iter().for_each(|name| std::fs::write(folder.path().join(name), (0..400).map(row).collect::<String>()).unwrap());
    let run = format!(
        "{} compare one=one other=other --duplicates always --permutations 499 --draws 500 --color never",
        env!("CARGO_BIN_EXE_plimsoll")
    );
    let Ok(shown) = Command::new("script").current_dir(folder.path()).args(["-qec", &run, "/dev/null"]).stdin(Stdio::null()).output()
    else {
        eprintln!("skipped: there is no `script` to make a terminal");
        return;
    };
    let shown = String::from_utf8_lossy(&shown.stdout);
    let (drawn, result) = shown.split_once("one and other").unwrap_or_else(|| panic!("{shown:?}"));
    assert!(drawn.contains(" articles, ") && drawn.contains("comparing: 500 bootstrap draws"), "{drawn:?}");
    assert!(!result.contains("/s ") && !result.contains("comparing:"), "{result:?}");
    let before = drawn.rsplit(['\r', '\n']).next().unwrap_or_default();
    assert_eq!(before.replace("\u{1b}[2K", ""), "", "the line was not cleared: {drawn:?}");
    // 400 rows a second and not 399.8712
    assert!(!drawn.split("articles, ").skip(1).any(|rest| rest.split("/s").next().is_some_and(|rate| rate.contains('.'))), "{drawn:?}");
}
