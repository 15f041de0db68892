//! `--receipt`, `plimsoll verify` and `plimsoll methods`.

use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use plimsoll::corpus::Input;
use plimsoll::corpus::files;
use plimsoll::error::Error;
use plimsoll::error::Kind;
use plimsoll::lexicon::Lexicon;
use plimsoll::receipt;
use plimsoll::receipt::Receipt;

use super::Outcome;
use super::Stop;
use super::output::Output;
use super::output::tell;

const EXAMPLES: &str = "\
Examples:
  plimsoll compare corpus/ --by outlet --receipt receipt.json > table.txt
  plimsoll verify receipt.json       in the same folder: the same bytes?
  plimsoll methods receipt.json      what was done, in prose, with its limits";

/// The arguments of `plimsoll verify` and `plimsoll methods`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// A receipt that --receipt wrote
    #[arg(value_name = "RECEIPT")]
    path: PathBuf,
}

/// The options that say where results go and in what colours, which a receipt leaves out.
const WHERE: [&str; 5] = ["--output", "--receipt", "--tables", "--blind", "--color"];

/// Refuses inputs that no receipt can speak for.
pub fn provable<'a>(paths: impl IntoIterator<Item = &'a PathBuf>) -> Result<(), Error> {
    match paths.into_iter().any(|path| Input::new(path) == Input::Stdin) {
        true => Err(Error::new(Kind::Usage, "a receipt of standard input proves nothing", "save the article and name the file")),
        false => Ok(()),
    }
}

/// The receipt of this run, whose result went to `output`.
pub fn receipt(output: &Output, lexicon: &Lexicon, paths: &[PathBuf]) -> Receipt {
    let inputs: Vec<Input> = paths.iter().map(Input::new).collect();
    Receipt::new(arguments(), output.style().width, lexicon, &files(&inputs), output.hash().unwrap_or_default())
}

/// The arguments of this run, but for where the result goes.
fn arguments() -> Vec<String> {
    let mut kept = Vec::new();
    let mut all = std::env::args().skip(1);
    while let Some(argument) = all.next() {
        if WHERE.contains(&argument.as_str()) {
            all.next();
        } else if !says_where(&argument) && !["--quiet", "--resume"].contains(&argument.as_str()) {
            kept.push(argument);
        }
    }
    kept
}

/// Whether an argument is an option of [`WHERE`], with its value or before it.
fn says_where(argument: &str) -> bool {
    let named = |option: &str| argument.strip_prefix(option).is_some_and(|rest| rest.is_empty() || rest.starts_with('='));
    WHERE.into_iter().any(named)
}

/// Writes a receipt, but for letting it appear.
pub fn write(receipt: &Receipt, output: &mut Output) -> Result<(), Stop> {
    let failed = |error: serde_json::Error| Error::new(Kind::Io, format!("the receipt cannot be written: {error}"), "");
    output.write(&serde_json::to_vec_pretty(receipt).map_err(failed)?)?;
    output.write(b"\n")
}

/// Runs again what a receipt is of, and compares the bytes.
pub fn verify(arguments: &Arguments) -> Result<Outcome, Stop> {
    let receipt = Receipt::read(&arguments.path)?;
    let known = receipt.arguments.first().is_some_and(|command| ["score", "compare"].contains(&command.as_str()));
    if !known || receipt.arguments.iter().any(|argument| says_where(argument)) {
        // whoever wrote it, it must not make this run write files
        let what = format!("{}: this is no receipt that plimsoll writes", arguments.path.display());
        return Err(Error::new(Kind::Format, what, "receipts are written with --receipt FILE").into());
    }
    let mut changes = receipt.changes();
    changes.iter().for_each(|change| tell("warning", change));
    let lexicons = receipt.lexicon_changes(&super::lexicon_of(&receipt.arguments)?);
    lexicons.iter().for_each(|change| tell("warning", change));
    changes.extend(lexicons);
    let (hash, failed) = again(&receipt)?;
    let same = hash == receipt.result;
    let mut output = Output::stdout();
    output.write(match (same, changes.is_empty(), failed) {
        (true, true, _) => b"The same bytes from the same inputs.\n".as_slice(),
        (true, false, _) => b"The same bytes, though not everything is as it was.\n",
        (false, _, false) => b"Other bytes.\n",
        (false, _, true) => b"Other bytes: run again, it ended with an error.\n",
    })?;
    output.finish()?;
    Ok(Outcome { tripped: !same || !changes.is_empty(), ..Outcome::default() })
}

/// The hash of what the program writes when it is run again, and whether that ended with an error, which it tells.
fn again(receipt: &Receipt) -> Result<(String, bool), Error> {
    let failed = |error: std::io::Error| Error::new(Kind::Io, format!("plimsoll cannot be run again: {error}"), "");
    let program = std::env::current_exe().map_err(failed)?;
    let mut run = Command::new(program)
        .arg("--quiet")
        .args(&receipt.arguments)
        .env("COLUMNS", receipt.columns.to_string())
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let mut hasher = blake3::Hasher::new();
    if let Some(mut stdout) = run.stdout.take() {
        std::io::copy(&mut stdout, &mut hasher).map_err(failed)?;
    }
    let status = run.wait().map_err(failed)?;
    // 1 is a condition of --fail-on, which says nothing of the result
    Ok((hasher.finalize().to_hex().to_string(), !matches!(status.code(), Some(0 | 1))))
}

/// Prints the methods paragraph.
pub fn methods(arguments: &Arguments) -> Result<Outcome, Stop> {
    let mut output = Output::stdout();
    output.write(receipt::methods(&Receipt::read(&arguments.path)?).as_bytes())?;
    output.finish()?;
    Ok(Outcome::default())
}
