//! `plimsoll tune agree`: how far coders agree.

use std::path::Path;
use std::path::PathBuf;

use plimsoll::error::Error;
use plimsoll::lexicon::Layers;
use plimsoll::report::Block;
use plimsoll::report::clean;
use plimsoll::report::lay_out;
use plimsoll::stats::Scale;
use plimsoll::tune::agree;
use plimsoll::tune::agree::Agreement;
use plimsoll::tune::agree::Coder;
use plimsoll::tune::agree::Variable;
use plimsoll::tune::sample::read_sheet;

use super::super::Outcome;
use super::super::Stop;
use super::super::output::Output;
use super::super::render::json;
use super::super::render::painted;
use super::super::render::with_end;

const EXAMPLES: &str = "\
Examples:
  plimsoll tune agree anna.csv bert.csv carla.csv
  plimsoll tune agree anna.csv bert.csv --scale heat=interval --draws 5000 --seed 7
  plimsoll tune agree anna.csv bert.csv --format jsonl";

/// How the result is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Text for a terminal
    Table,
    /// One JSON object a variable
    Jsonl,
}

/// The arguments of `plimsoll tune agree`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// The same sheet as each coder filled it in; the name of the file is the coder's
    #[arg(required = true, value_name = "SHEET")]
    sheets: Vec<PathBuf>,
    /// What the answers of a task are: TASK=nominal, ordinal, interval or spans [default: step=ordinal, all others nominal]
    #[arg(long, value_name = "TASK=SCALE", value_parser = scale)]
    scale: Vec<(String, Variable)>,
    /// Bootstrap draws of the items
    #[arg(long, value_name = "N", default_value_t = 1000)]
    draws: usize,
    /// Seed of the draws
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Items in dispute to show of each variable
    #[arg(long, value_name = "N", default_value_t = 10)]
    top: usize,
    /// How to write the result
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

fn scale(argument: &str) -> Result<(String, Variable), String> {
    let told = || format!("\"{argument}\" is no scale; write TASK=nominal, ordinal, interval or spans");
    let (task, name) = argument.split_once('=').ok_or_else(told)?;
    let variable = match name {
        "nominal" => Variable::Values(Scale::Nominal),
        "ordinal" => Variable::Values(Scale::Ordinal),
        "interval" => Variable::Values(Scale::Interval),
        "spans" => Variable::Spans,
        _ => return Err(told()),
    };
    Ok((task.to_owned(), variable))
}

/// A sheet as a coder filled it in, by the name of its file.
pub fn coder(path: &Path) -> Result<Coder, Error> {
    let text = Layers::text_of(path)?;
    let name = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    Ok(Coder { name, answers: read_sheet(&path.display().to_string(), &text)? })
}

/// Compares the sheets.
pub fn run(arguments: &Arguments) -> Result<Outcome, Stop> {
    let coders = arguments.sheets.iter().map(|path| coder(path)).collect::<Result<Vec<Coder>, Error>>()?;
    let given = |task: &str| arguments.scale.iter().find(|(name, _)| name == task).map(|(_, variable)| *variable);
    let usual = |task: &str| Variable::Values(if task == "step" { Scale::Ordinal } else { Scale::Nominal });
    let bootstrap = agree::Bootstrap { draws: arguments.draws, seed: arguments.seed };
    let all = agree::agree(&coders, |task| given(task).unwrap_or_else(|| usual(task)), bootstrap)?;
    let mut output = Output::stdout();
    match arguments.format {
        Format::Jsonl => all.iter().try_for_each(|agreement| output.write(&with_end(json(agreement)?)))?,
        Format::Table => {
            let style = output.style();
            let mut blocks: Vec<Block> = all.iter().flat_map(|agreement| report(agreement, arguments.top)).collect();
            blocks.push(Block::Line(format!("Intervals of 95 %: {} bootstrap draws of items, seed {}.", bootstrap.draws, bootstrap.seed)));
            output.write(painted(&lay_out(&blocks, style.width), style).as_bytes())?;
        }
    }
    output.finish()?;
    Ok(Outcome::default())
}

fn report(agreement: &Agreement, top: usize) -> Vec<Block> {
    let round = if agreement.round.is_empty() { String::new() } else { format!(" ({}, not counted)", agreement.round) };
    let mut blocks = vec![Block::Heading(format!("{}{round}", clean(&agreement.variable)))];
    let figure = |figure: Option<f64>| figure.map_or("–".to_owned(), |figure| format!("{figure:.3}"));
    let interval = agreement.interval.map_or(String::new(), |(low, high)| format!(" ({low:.3} to {high:.3})"));
    let single = if agreement.single > 0 { format!(", {} more by one coder only", agreement.single) } else { String::new() };
    blocks.push(Block::Line(format!("Krippendorff's α {}{interval} · {} items{single}", figure(agreement.alpha), agreement.items)));
    let most = agreement
        .most
        .as_ref()
        .map_or(String::new(), |(answer, share)| format!(" · “{}” is {:.0}% of the answers", clean(answer), 100.0 * share));
    let percent = agreement.percent.map_or("–".to_owned(), |share| format!("{:.1}%", 100.0 * share));
    blocks.push(Block::Line(format!("pairs that agree {percent}{most}")));
    for (one, other, n) in agreement.confusion.iter().take(top) {
        blocks.push(Block::Line(format!("  {} / {} ×{n}", clean(one), clean(other))));
    }
    for dispute in agreement.disputes.iter().take(top) {
        let (before, marked, after) = &dispute.shown;
        let mark = if marked.is_empty() { String::new() } else { format!(" [{}] ", clean(marked)) };
        let answers: Vec<String> = dispute.answers.iter().map(|(coder, answer)| format!("{} {}", clean(coder), clean(answer))).collect();
        let excerpt = format!("{}{mark}{}", clean(before), clean(after)).trim().to_owned();
        blocks.push(Block::Item { head: format!("item {}: {}", dispute.item, answers.join(", ")), excerpt, notes: Vec::new() });
    }
    blocks.push(Block::Gap);
    blocks
}
