//! The examples that the help of each command ends with are run, each command's in a folder of its own with what they speak of.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::process::Output;

use rayon::prelude::*;

/// All commands that have examples.
const COMMANDS: [&[&str]; 22] = [
    &[],
    &["score"],
    &["compare"],
    &["verify"],
    &["methods"],
    &["corpus", "check"],
    &["lexicons"],
    &["completions"],
    &["man"],
    &["tune", "new"],
    &["tune", "check"],
    &["tune", "test"],
    &["tune", "kwic"],
    &["tune", "suggest"],
    &["tune", "diff"],
    &["tune", "evaluate"],
    &["tune", "fit"],
    &["tune", "sample"],
    &["tune", "agree"],
    &["tune", "import"],
    &["tune", "export"],
    &["tune", "schema"],
];

/// Where the repository lies.
const HERE: &str = env!("CARGO_MANIFEST_DIR");

fn shell(folder: &Path, line: &str) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_plimsoll")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    Command::new("sh").args(["-c", line]).current_dir(folder).env("PATH", path).env("HOME", folder).output().unwrap()
}

/// The commands under “Examples”, without what is said of them; lines that were wrapped are whole again.
fn examples(folder: &Path, command: &[&str]) -> Vec<String> {
    let help = shell(folder, &format!("plimsoll {} --help", command.join(" ")));
    let help = String::from_utf8(help.stdout).unwrap();
    let lines = help.split("\nExamples:\n").nth(1).unwrap_or_default().lines();
    let commands = lines.filter_map(|line| line.strip_prefix("  ")).filter(|line| line.starts_with("plimsoll "));
    commands.map(|line| line.split("  ").next().unwrap_or_default().to_string()).collect()
}

/// What the examples speak of, from the samples and from the fixtures of other tests.
fn prepare(folder: &Path) {
    let copies = [
        ("samples/harbour/coast-courier/sweep.txt", "article.txt corpus/courier/sweep.txt state-media/sweep.txt articles/sweep.txt"),
        ("samples/harbour/coast-courier/talks.txt", "corpus/courier/talks.txt state-media/talks.txt"),
        ("samples/harbour/meridian-wire/sweep.txt", "corpus/wire/sweep.txt agencies/sweep.txt"),
        ("samples/harbour/meridian-wire/talks.txt", "corpus/wire/talks.txt agencies/talks.txt"),
        ("samples/harbour.yaml", "mine.yaml mine-new.yaml old.yaml new.yaml"),
        ("tests/pages/blog.html", "article.html pages/blog.html"),
        ("tests/cmd/packed.in/rows.jsonl.gz", "rows.jsonl.gz"),
        ("tests/archives/nexis-classic.txt", "export.txt"),
        ("tests/cmd/tune-measure.in/coded.csv", "coded.csv sentences.csv rows.csv"),
        ("tests/cmd/tune-measure.in/marked.jsonl", "marked.jsonl"),
        ("tests/cmd/tune-code.in/articles.jsonl", "coded.jsonl"),
        ("tests/cmd/tune-code.in/mine.yaml", "coded.yaml"),
        ("tests/cmd/tune-code.in/anna.csv", "anna.csv"),
        ("tests/cmd/tune-code.in/bert.csv", "bert.csv carla.csv"),
        ("tests/cmd/tune-import.in/quay.dic", "moral.dic"),
        ("tests/cmd/tune-import.in/quay.cat", "policy.cat"),
        ("tests/cmd/tune-import.in/Quay.yml", "countries.yml"),
    ];
    for (from, to) in copies {
        for to in to.split(' ').map(|to| folder.join(to)) {
            fs::create_dir_all(to.parent().unwrap()).unwrap();
            fs::copy(Path::new(HERE).join(from), to).unwrap();
        }
    }
    for folder in
        ["corpus/radio", ".zfunc", ".config/fish/completions", ".local/share/bash-completion/completions"].map(|path| folder.join(path))
    {
        fs::create_dir_all(folder).unwrap();
    }
    let radio = Path::new(HERE).join("samples/harbour/free-harbour-radio/sweep.txt");
    fs::copy(radio, folder.join("corpus/radio/sweep.txt")).unwrap();
    fs::write(folder.join("words.txt"), "wreckers\nquay vermin\n").unwrap();
    let month = fs::read_to_string(Path::new(HERE).join("samples/harbour-month.jsonl")).unwrap();
    let month = month.replace("Meridian Wire", "Reuters");
    fs::write(folder.join("articles.jsonl"), &month).unwrap();
    // with an actor that the built-in lexicons know, for events told by actors
    fs::write(folder.join("corpus/month.jsonl"), month.replace("Coastal Command", "United Nations")).unwrap();
    let heat: String = (0..6).map(|item| format!("{},heat,,before,marked,after,{}\n", 90 + item, item % 3)).collect();
    for coder in ["anna.csv", "bert.csv"].map(|name| folder.join(name)) {
        fs::write(&coder, fs::read_to_string(&coder).unwrap() + &heat).unwrap();
    }
}

/// What must have been made before the examples of a command.
fn made_before(command: &[&str]) -> &'static [&'static str] {
    match command {
        ["compare"] => &["plimsoll score --format jsonl --output records.jsonl corpus/"],
        ["tune", "evaluate"] => &[
            "plimsoll tune sample coded.jsonl --no-builtin --lexicon coded.yaml --hits 4 --sentences 0 --output sheet",
            "sed '2,$s/$/yes/' sheet.csv > anna.csv && cp anna.csv bert.csv",
        ],
        _ => &[],
    }
}

/// The examples of a command that fail, with what they tell.
fn failing(command: &[&str]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    prepare(folder.path());
    for line in made_before(command) {
        let output = shell(folder.path(), line);
        assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
    }
    let examples = examples(folder.path(), command);
    assert!(examples.len() >= 2, "{command:?} has too few examples: {examples:?}");
    let fails = |example: &String| {
        // a pager or viewer is not what is tried
        let output = shell(folder.path(), example.split(" | ").next().unwrap_or_default());
        let failed = !matches!(output.status.code(), Some(0 | 1));
        failed.then(|| format!("{example}\n{}", String::from_utf8_lossy(&output.stderr)))
    };
    examples.iter().filter_map(fails).collect()
}

#[test]
fn the_examples_of_all_commands_run() {
    let wrong: Vec<String> = COMMANDS.par_iter().flat_map_iter(|command| failing(command)).collect();
    assert!(wrong.is_empty(), "{} examples fail:\n{}", wrong.len(), wrong.join("\n"));
}
