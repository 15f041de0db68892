//! Runs over a corpus that are broken off, wherever, and go on with `--resume`: the same bytes as one run in the end.

use std::fs;
use std::fs::File;
use std::path::Path;
use std::process::Child;
use std::process::Command;
use std::process::Output;
use std::process::Stdio;

/// A folder with rows, the tenth of which is broken, and the records of one run over them.
fn corpus(n: usize) -> (tempfile::TempDir, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let row = |row: usize| match row % 10 {
        9 => "{\"id\":\n".to_string(),
        _ => format!("{{\"id\":\"{row}\",\"text\":\"The mayor said on day {row} that the “thugs” of the harbour had fled.\"}}\n"),
    };
    fs::write(folder.path().join("rows.jsonl"), (0..n).map(row).collect::<String>()).unwrap();
    let whole = score(folder.path(), &["rows.jsonl"]).stdout;
    assert_eq!(whole.iter().filter(|byte| **byte == b'\n').count(), n);
    (folder, whole)
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plimsoll"));
    command.current_dir(folder).args(["score", "--format", "jsonl"]).args(arguments);
    command
}

fn score(folder: &Path, arguments: &[&str]) -> Output {
    command(folder, arguments).output().unwrap()
}

/// Waits until the file has more than `bytes`, or the run has ended.
fn wait(run: &mut Child, path: &Path, bytes: u64) {
    while run.try_wait().unwrap().is_none() && path.metadata().map_or(0, |metadata| metadata.len()) <= bytes {
        std::thread::yield_now();
    }
}

#[test]
fn a_run_that_is_killed_fifty_times_ends_with_the_bytes_of_one_run() {
    let (folder, whole) = corpus(300);
    let partial = folder.path().join("out.jsonl.partial");
    let arguments = ["--jobs", "2", "--output", "out.jsonl", "--resume", "rows.jsonl"];
    let length = || partial.metadata().map_or(0, |metadata| metadata.len());
    let (mut random, mut killed) = (1u64, 0);
    while killed < 50 {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        // most of them while it writes, some before it writes anything new
        let more = (random >> 33) % (whole.len() as u64 / 30);
        let before = length();
        let mut run = command(folder.path(), &arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        if killed % 5 > 0 {
            wait(&mut run, &partial, before + more);
        }
        let ended = run.try_wait().unwrap().is_some();
        run.kill().unwrap();
        run.wait().unwrap();
        if ended {
            // so far already: back to some place in the middle of a line
            fs::write(&partial, &whole[..random as usize % whole.len()]).unwrap();
        }
        killed += 1;
    }
    let last = score(folder.path(), &arguments);
    assert_eq!(last.status.code(), Some(2), "{}", String::from_utf8_lossy(&last.stderr));
    assert!(fs::read(folder.path().join("out.jsonl")).unwrap() == whole, "other bytes");
    assert!(!partial.exists());
    let told = String::from_utf8(last.stderr).unwrap();
    assert!(told.ends_with("error: 30 of 300 articles could not be read: rows.jsonl:10, rows.jsonl:20, rows.jsonl:30, rows.jsonl:40, rows.jsonl:50, rows.jsonl:60, rows.jsonl:70, rows.jsonl:80, rows.jsonl:90, rows.jsonl:100 and 20 more\n"), "{told}");
}

#[test]
fn a_run_goes_on_from_wherever_it_was_broken_off() {
    let (folder, whole) = corpus(11);
    let partial = folder.path().join("out.jsonl.partial");
    let ends: Vec<usize> = whole.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1).collect();
    for cut in [0, 1, ends[0] - 1, ends[0], ends[0] + 1, ends[8], ends[9] - 1, ends[9], ends[10] - 1, ends[10]] {
        fs::write(&partial, &whole[..cut]).unwrap();
        let run = score(folder.path(), &["--output", "out.jsonl", "--resume", "rows.jsonl"]);
        assert_eq!(run.status.code(), Some(2), "{cut}: {}", String::from_utf8_lossy(&run.stderr));
        assert!(fs::read(folder.path().join("out.jsonl")).unwrap() == whole, "other bytes after {cut}");
    }
}

#[test]
fn what_was_written_by_another_run_is_refused_and_stays() {
    let (folder, whole) = corpus(11);
    fs::write(
        folder.path().join("fewer.jsonl"),
        "{\"id\":\"0\",\"text\":\"The mayor said on day 0 that the “thugs” of the harbour had fled.\"}\n",
    )
    .unwrap();
    fs::write(
        folder.path().join("others.jsonl"),
        "{\"id\":\"0\",\"text\":\"The mayor wrote a long letter about the price of herring.\"}\n".repeat(11),
    )
    .unwrap();
    let partial = folder.path().join("out.jsonl.partial");
    let cases: [(&str, &[&str], &str); 6] = [
        ("not asked for", &["rows.jsonl"], "a run was broken off"),
        ("fewer articles", &["--resume", "fewer.jsonl"], "more records than there are articles"),
        ("other articles", &["--resume", "others.jsonl"], "its record 1 is about 0"),
        ("other lexicons", &["--resume", "--no-builtin", "rows.jsonl"], "its last record has other bytes now"),
        ("other options", &["--resume", "--words", "rows.jsonl"], "its last record has other bytes now"),
        ("no records", &["--resume", "--format", "csv", "rows.jsonl"], "cannot be used multiple times"),
    ];
    for (name, arguments, told) in cases {
        fs::write(&partial, &whole).unwrap();
        let run = score(folder.path(), &[&["--output", "out.jsonl"], arguments].concat());
        assert_eq!(run.status.code(), Some(2), "{name}");
        assert!(String::from_utf8_lossy(&run.stderr).contains(told), "{name}: {}", String::from_utf8_lossy(&run.stderr));
        assert!(fs::read(&partial).unwrap() == whole, "{name}: what was there is lost");
    }
}

#[test]
fn two_runs_do_not_write_one_file() {
    let (folder, whole) = corpus(11);
    let partial = folder.path().join("out.jsonl.partial");
    let other = File::create(&partial).unwrap();
    other.lock().unwrap();
    let run = || score(folder.path(), &["--output", "out.jsonl", "rows.jsonl"]);
    let refused = run();
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("another run is writing"), "{refused:?}");
    assert!(partial.exists() && !folder.path().join("out.jsonl").exists());
    drop(other);
    run();
    assert!(fs::read(folder.path().join("out.jsonl")).unwrap() == whole, "an empty file is nobody's");
}
