//! `plimsoll tune evaluate`: precision and recall.

use std::collections::BTreeMap;
use std::path::Path;
use std::path::PathBuf;

use plimsoll::error::Error;
use plimsoll::error::Kind;
use plimsoll::lexicon::Layers;
use plimsoll::report::Block;
use plimsoll::report::Grid;
use plimsoll::report::Side;
use plimsoll::report::clean;
use plimsoll::report::lay_out;
use plimsoll::tune::agree::Coder;
use plimsoll::tune::evaluate;
use plimsoll::tune::evaluate::Evaluation;
use plimsoll::tune::evaluate::Part;
use plimsoll::tune::evaluate::Said;
use plimsoll::tune::evaluate::Share;
use plimsoll::tune::graded;
use plimsoll::tune::graded::Grade;
use plimsoll::tune::graded::Graded;
use plimsoll::tune::graded::Measure;
use plimsoll::tune::sample::Secret;
use plimsoll::tune::sample::read_key;

use super::super::Outcome;
use super::super::Stop;
use super::super::layers;
use super::super::limits::LimitArguments;
use super::super::output::Output;
use super::super::render::json;
use super::super::render::painted;
use super::super::render::with_end;
use super::Format;
use super::agree::coder;
use super::corpus;
use super::gold::Answers;

const EXAMPLES: &str = "\
Examples:
  plimsoll tune evaluate sentences.csv --label loaded --yes yes
  plimsoll tune evaluate marked.jsonl --lexicon mine.yaml      rows with a list of {start, end, label}
  plimsoll tune evaluate anna.csv bert.csv --key sheet.key.jsonl
  plimsoll tune evaluate marked.jsonl --top 50 --format json";

/// The arguments of `plimsoll tune evaluate`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// Rows of CSV or JSONL with a column of answers, or with a list of marked places (`labels` or `spans`)
    #[arg(required = true, value_name = "GOLD")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    answers: Answers,
    /// GOLD are sheets of `tune sample` that coders filled in, and this is their key
    #[arg(long, value_name = "KEY", conflicts_with = "label")]
    key: Option<PathBuf>,
    #[command(flatten)]
    lexicons: layers::LexiconArguments,
    /// Terms, or items of sheets, to show: the worst first
    #[arg(long, value_name = "N", default_value_t = 10)]
    top: usize,
    /// How to write the result
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    #[command(flatten)]
    limits: LimitArguments,
}

/// Reads the rows and prints how well the lexicon does.
pub fn run(arguments: &Arguments) -> Result<Outcome, Stop> {
    if let Some(key) = &arguments.key {
        return sheets(arguments, key);
    }
    let mut evaluator = evaluate::Evaluator::new(layers::load_over(&arguments.lexicons, &[])?)?;
    let question = arguments.answers.question();
    let (mut wrong, mut left_out) = (None, 0);
    let outcome = corpus::each(&arguments.paths, corpus::Choice::all(&arguments.limits), |document| {
        let said = match &question {
            Some(question) => question.answer(&document).map(|answer| answer.map(Said::Answer)),
            None => evaluate::marked(&document).and_then(|places| {
                let missing = || {
                    let remedy = "give each row a list `labels` of {start, end, label}, or name a column of answers with --label";
                    Error::new(Kind::Usage, format!("{} says nothing of what is right", document.id), remedy)
                };
                places.map(|places| Some(Said::Marked(places))).ok_or_else(missing)
            }),
        };
        match said {
            Ok(Some(said)) => evaluator.read(&document, &said),
            Ok(None) => left_out += 1,
            Err(error) => wrong = wrong.take().or(Some(error)),
        }
    });
    if let Some(error) = wrong {
        return Err(error.into());
    }
    let evaluation = evaluator.evaluation();
    let mut output = Output::stdout();
    match arguments.format {
        Format::Json => output.write(&with_end(json(&evaluation)?))?,
        Format::Table => {
            let style = output.style();
            output.write(painted(&lay_out(&report(&evaluation, arguments.top, left_out), style.width), style).as_bytes())?;
        }
    }
    output.finish()?;
    Ok(outcome)
}

/// Prints how well what is on sheets agrees with their key.
fn sheets(arguments: &Arguments, key: &Path) -> Result<Outcome, Stop> {
    let key = read_key(&key.display().to_string(), &Layers::text_of(key)?)?;
    let coders = arguments.paths.iter().map(|path| coder(path)).collect::<Result<Vec<_>, Error>>()?;
    let grades = graded::grade(&coders, &key)?;
    let mut output = Output::stdout();
    match arguments.format {
        Format::Json => output.write(&with_end(json(&grades)?))?,
        Format::Table => {
            let style = output.style();
            let mut blocks: Vec<Block> = grades.iter().flat_map(|grade| of_task(grade, arguments.top, &key, &coders)).collect();
            blocks.push(Block::Line("Each item counts for as many places as it stands for; intervals of 95 %.".to_owned()));
            output.write(painted(&lay_out(&blocks, style.width), style).as_bytes())?;
        }
    }
    output.finish()?;
    Ok(Outcome::default())
}

fn of_task(grade: &Grade, top: usize, key: &BTreeMap<usize, Secret>, coders: &[Coder]) -> Vec<Block> {
    let what = match grade.measure {
        Measure::Precision => "precision: of the places found, those that coders call loaded",
        Measure::Recall => "recall: of the sentences that coders call loaded, those in which something is found",
        Measure::Agreement => "agreement: of the places, those about which coders say what the program says",
    };
    let left_out =
        if grade.left_out > 0 { format!("; {} items left out, unanswered or in dispute", grade.left_out) } else { String::new() };
    let measure = what.split(':').next().unwrap_or("");
    let two = |figure: f64| format!("{figure:.2}").trim_start_matches('0').to_owned();
    let row = |graded: &Graded, name: &str| {
        let interval = graded.interval.map_or(String::new(), |(low, high)| format!(" ({}–{})", two(low), two(high)));
        [clean(name), graded.items.to_string(), format!("{}{interval}", graded.share.map_or("–".to_owned(), two))]
    };
    let grid = |title: &str, all: &[Graded]| {
        let mut grid = Grid::new(title, &[("", Side::Left), ("items", Side::Right), (measure, Side::Left)]);
        all.iter().for_each(|graded| grid.push(row(graded, &graded.name)));
        grid
    };
    let mut together = grid(grade.task.name(), &[]);
    together.push(row(&grade.all, "all"));
    together.rows.extend(grid("", &grade.outlets).rows);
    let mut blocks = vec![Block::Line(format!("{what}{left_out}.")), Block::Grid(together), Block::Gap];
    let entries = grade.entries.get(..top.min(grade.entries.len())).unwrap_or_default();
    for (title, parts) in [
        ("Party named in the sentence", &grade.parties[..]),
        ("Category, the worst first", &grade.categories),
        ("Entry, the worst first", entries),
    ] {
        if !parts.is_empty() {
            blocks.extend([Block::Grid(grid(title, parts)), Block::Gap]);
        }
    }
    if top > 0 && !grade.all.against.is_empty() {
        blocks.push(Block::Heading(format!("Against it, {}", grade.task.name())));
        blocks.extend(grade.all.against.iter().take(top).filter_map(|item| against(key.get(item)?, coders)));
        let more = grade.all.against.len().saturating_sub(top);
        blocks.extend((more > 0).then(|| Block::Line(format!("… and {more} more; --top shows more"))));
        blocks.push(Block::Gap);
    }
    blocks
}

/// An item that counts against the lexicon, as it stands on the sheet.
fn against(secret: &Secret, coders: &[Coder]) -> Option<Block> {
    const AROUND: usize = 60;
    let answer = coders.iter().find_map(|coder| coder.answers.get(&secret.item.to_string()))?;
    let (before, marked, after) = &answer.shown;
    let near = before.char_indices().rev().nth(AROUND).and_then(|(from, _)| before.get(from..)).unwrap_or(before);
    let next = after.char_indices().nth(AROUND).and_then(|(to, _)| after.get(..to)).unwrap_or(after);
    let excerpt = match marked.is_empty() {
        true => clean(before),
        false => clean(&format!("{near} [{marked}] {next}")),
    };
    let parts = [secret.entry.as_deref(), secret.outlet.as_deref()].into_iter().flatten().map(clean);
    let head: Vec<String> = std::iter::once(format!("item {}: {}", secret.item, clean(&answer.answer))).chain(parts).collect();
    Some(Block::Item { head: head.join(" · "), excerpt, notes: Vec::new() })
}

fn report(evaluation: &Evaluation, top: usize, left_out: usize) -> Vec<Block> {
    let macro_f1 = evaluation.macro_f1.map_or(String::new(), |f1| format!(" Rows with a hit against rows that say yes: macro-F1 {f1:.3}."));
    let mut blocks = vec![Block::Line(format!("{} rows, {left_out} left out.{macro_f1}", evaluation.rows)), Block::Gap];
    let some = |parts: &[Part]| parts.len() > 1 || parts.first().is_some_and(|part| !part.name.is_empty());
    let mut together = table("Together", std::slice::from_ref(&evaluation.all), true);
    if some(&evaluation.outlets) {
        together.rows.extend(table("", &evaluation.outlets, true).rows);
    }
    blocks.extend([Block::Grid(together), Block::Gap]);
    if some(&evaluation.labels) {
        blocks.extend([Block::Grid(recalls(&evaluation.labels)), Block::Gap]);
    }
    for (title, parts) in [("Party named in the sentence", &evaluation.parties), ("Category, the worst first", &evaluation.categories)] {
        if !parts.is_empty() {
            blocks.extend([Block::Grid(table(title, parts, false)), Block::Gap]);
        }
    }
    if top > 0 && !evaluation.terms.is_empty() {
        blocks.push(Block::Heading("Terms, the worst first".to_owned()));
    }
    for part in evaluation.terms.iter().take(top) {
        let mut wrong = part.wrong.iter().map(|(before, found, after)| clean(&format!("{before}[{found}]{after}")));
        let head = format!("{} {}", part.name, told(&part.precision));
        blocks.push(match wrong.next() {
            Some(excerpt) => Block::Item { head, excerpt, notes: wrong.collect() },
            None => Block::Line(head),
        });
    }
    blocks.push(Block::Line("Intervals of 95 %, as if places were independent of one another.".to_owned()));
    blocks
}

fn table(title: &str, parts: &[Part], recall: bool) -> Grid {
    let mut columns = vec![("", Side::Left), ("precision", Side::Left)];
    if recall {
        columns.push(("recall", Side::Left));
    }
    let mut grid = Grid::new(title, &columns);
    for part in parts {
        let name = if part.name.is_empty() { "no outlet" } else { &part.name };
        let recall = part.recall.filter(|_| recall).map(|recall| told(&recall));
        grid.push([clean(name), told(&part.precision)].into_iter().chain(recall));
    }
    grid
}

fn recalls(parts: &[Part]) -> Grid {
    let mut grid = Grid::new("Marked as", &[("", Side::Left), ("recall", Side::Left)]);
    for part in parts {
        grid.push([clean(&part.name), part.recall.map_or(String::new(), |recall| told(&recall))]);
    }
    grid
}

/// `.79 (31 of 39; .64–.89)`
fn told(share: &Share) -> String {
    let two = |figure: f64| format!("{figure:.2}").trim_start_matches('0').to_owned();
    match (share.share, share.interval) {
        (Some(of), Some((low, high))) => {
            format!("{} ({} of {}; {}–{})", two(of), share.n, share.of, two(low), two(high)).replace(' ', "\u{a0}")
        }
        _ => "–".to_owned(),
    }
}
