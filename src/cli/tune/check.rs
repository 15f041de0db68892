//! `plimsoll tune check`: what is wrong with lexicons beyond being unreadable.

use std::path::Path;
use std::path::PathBuf;

use plimsoll::error::Error;
use plimsoll::error::Kind;
use plimsoll::lexicon::Layers;
use plimsoll::lexicon::Source;
use plimsoll::lexicon::builtins;
use plimsoll::matcher::list_ids;
use plimsoll::tune::check::Finding;
use plimsoll::tune::check::Rule;
use plimsoll::tune::check::Sheet;
use plimsoll::tune::check::Usage;
use plimsoll::tune::check::check;
use plimsoll::tune::splice::Item;
use plimsoll::tune::splice::without;
use serde_json::json;

use super::super::Outcome;
use super::super::Stop;
use super::super::layers;
use super::super::output::Output;
use super::corpus;

const EXAMPLES: &str = "\
Examples:
  plimsoll tune check mine.yaml                     mine, laid over the built-in ones
  plimsoll tune check --corpus articles/ mine.yaml  also what becomes of its entries in a corpus
  plimsoll tune check --fix mine.yaml               show what can be mended without thinking
  plimsoll tune check --fix --write mine.yaml       mend it; comments, order and quoting stay
  plimsoll tune check --format json mine.yaml";

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Sentences with the line and a caret
    Text,
    /// An array of findings
    Json,
}

/// The arguments of `plimsoll tune check`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// Lexicon files, laid over the built-in ones and over those of --lexicon [default: the built-in lexicons]
    #[arg(value_name = "FILE")]
    files: Vec<String>,
    #[command(flatten)]
    lexicons: layers::LexiconArguments,
    #[command(flatten)]
    which: corpus::Halves,
    /// Articles in which the entries are looked up: what is never found, swamps the rest or is found at one outlet only
    #[arg(long, value_name = "PATH")]
    corpus: Vec<PathBuf>,
    /// Show the files without what their entries do not need
    #[arg(long, conflicts_with = "format")]
    fix: bool,
    /// With --fix: replace the files
    #[arg(long, requires = "fix")]
    write: bool,
    /// How to write the findings
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// A file to check, or a built-in lexicon.
struct File {
    name: String,
    text: String,
}

impl File {
    fn source(&self) -> Source<'_> {
        Source { name: &self.name, text: &self.text }
    }
}

/// Checks what the arguments name.
pub fn run(arguments: &Arguments) -> Result<Outcome, Stop> {
    let files = files(arguments)?;
    let (findings, read) = findings(arguments, &files)?;
    let mut output = Output::stdout();
    match arguments.format {
        Format::Text => {
            for finding in &findings {
                output.write(format!("{finding}\n\n").as_bytes())?;
            }
            let mendable = findings.iter().filter(|finding| finding.needless.is_some()).count();
            let hint =
                if mendable > 0 && !arguments.fix { format!(", {mendable} of them can be mended with --fix") } else { String::new() };
            output.write(format!("findings: {}{hint}\n", findings.len()).as_bytes())?;
        }
        Format::Json => output.write(json(&findings).as_bytes())?,
    }
    let mended = if arguments.fix { mend(arguments, &files, &findings, &mut output)? } else { 0 };
    output.finish()?;
    Ok(Outcome { tripped: findings.len() > mended, ..read })
}

fn files(arguments: &Arguments) -> Result<Vec<File>, Error> {
    if arguments.files.is_empty() {
        if arguments.write {
            return Err(Error::new(Kind::Usage, "--write changes files, and none is named", "name the lexicon files to change"));
        }
        return Ok(builtins().iter().map(|builtin| File { name: builtin.path.to_owned(), text: builtin.yaml.to_owned() }).collect());
    }
    let read = |name: &String| {
        // The loader tells what is wrong with bytes that are no text.
        Layers::text_of(Path::new(name)).map(|text| File { name: name.clone(), text })
    };
    arguments.files.iter().map(read).collect()
}

/// What is found; files that cannot be read as lexicons are looked at no further.
fn findings(arguments: &Arguments, files: &[File]) -> Result<(Vec<Finding>, Outcome), Stop> {
    let mut sheets = Vec::new();
    let mut broken = Vec::new();
    for file in files {
        match Sheet::read(file.source()) {
            Ok(sheet) => sheets.push(sheet),
            Err(errors) => broken.extend(errors),
        }
    }
    let unreadable = |errors: Vec<Error>| errors.into_iter().map(|error| Finding::new(Rule::Unreadable, error)).collect();
    if !broken.is_empty() {
        return Ok((unreadable(broken), Outcome::default()));
    }
    let layers = layers::layers_over(&arguments.lexicons, &arguments.files)?;
    let (lexicon, mut slips) = match layers.resolve_with_slips() {
        Ok(resolved) => resolved,
        Err(error) => return Ok((unreadable(vec![error]), Outcome::default())),
    };
    slips.extend(layers.unread_lists(&list_ids()));
    let mut findings: Vec<Finding> = slips.into_iter().map(|slip| Finding::new(Rule::Slip, slip)).collect();
    let mut outcome = Outcome::default();
    let mut usage = None;
    if !arguments.corpus.is_empty() {
        let mut used = Usage::new(&lexicon)?;
        let mut articles = 0;
        outcome = corpus::each(&arguments.corpus, arguments.which.choice(), |document| {
            used.read(&document);
            articles += 1;
        });
        // Of a corpus that could not be read nothing can be said.
        usage = (articles > 0).then_some(used);
    }
    findings.extend(check(&sheets, &lexicon, usage.as_ref())?);
    Ok((findings, outcome))
}

fn json(findings: &[Finding]) -> String {
    let one = |finding: &Finding| {
        let place = finding.error.place.as_ref();
        json!({
            "rule": finding.rule,
            "file": place.map(|place| &place.file),
            "line": place.map(|place| place.line),
            "column": place.map(|place| place.column),
            "what": finding.error.what,
            "remedy": finding.error.remedy,
            "fixable": finding.needless.is_some(),
        })
    };
    let all: Vec<String> = findings.iter().map(|finding| one(finding).to_string()).collect();
    format!("[{}]\n", all.iter().map(|one| format!("\n{one}")).collect::<Vec<_>>().join(",") + if all.is_empty() { "" } else { "\n" })
}

/// Takes out what is not needed; how many findings are gone from the files.
fn mend(arguments: &Arguments, files: &[File], findings: &[Finding], output: &mut Output) -> Result<usize, Stop> {
    let mut mended = 0;
    for file in files {
        let own = findings.iter().filter(|finding| finding.error.place.as_ref().is_some_and(|place| place.file == file.name));
        let items: Vec<Item> = own.filter_map(|finding| finding.needless.clone()).collect();
        if items.is_empty() {
            continue;
        }
        let text = without(file.source(), &items)?;
        output.write(format!("\n{}\n{}", file.name, difference(&file.text, &text)).as_bytes())?;
        if arguments.write {
            let mut changed = Output::file(Path::new(&file.name))?;
            changed.write(text.as_bytes())?;
            changed.finish()?;
            mended += items.len();
        }
    }
    let done = match (mended, arguments.write) {
        (0, true) => "\nnothing to mend\n".to_owned(),
        (_, true) => format!("\nmended: {mended}\n"),
        _ => "\n--write makes these changes\n".to_owned(),
    };
    output.write(done.as_bytes())?;
    Ok(mended)
}

/// The lines that are gone or changed, with their numbers. Lines are never added.
fn difference(before: &str, after: &str) -> String {
    let mut told = String::new();
    let mut new = after.lines().peekable();
    let mut old = before.lines().zip(1..).peekable();
    while let Some((line, number)) = old.next() {
        if new.peek() == Some(&line) {
            new.next();
            continue;
        }
        told.push_str(&format!("{number:>5} - {line}\n"));
        let gone = old.peek().map(|(next, _)| *next) == new.peek().copied();
        if !gone && let Some(changed) = new.next() {
            told.push_str(&format!("{number:>5} + {changed}\n"));
        }
    }
    told
}
