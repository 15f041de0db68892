//! `plimsoll tune fit`: weights learned from answers.

use std::path::PathBuf;

use plimsoll::report::Block;
use plimsoll::report::Grid;
use plimsoll::report::Side;
use plimsoll::report::lay_out;
use plimsoll::tune::Question;
use plimsoll::tune::fit;

use super::super::Outcome;
use super::super::Stop;
use super::super::layers;
use super::super::limits::LimitArguments;
use super::super::output::Output;
use super::super::render::painted;
use super::corpus;
use super::gold::Answers;
use super::write;

const EXAMPLES: &str = "\
Examples:
  plimsoll tune fit coded.csv --label loaded --yes yes --no no
  plimsoll tune fit coded.csv --label loaded --yes yes --grow 1000 --output fitted.yaml
  plimsoll tune fit coded.csv --label loaded --yes yes --folds 10 --seed 7 --penalty 16
  plimsoll score --lexicon fitted.yaml article.txt";

/// The arguments of `plimsoll tune fit`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// Rows of CSV or JSONL with a column of answers
    #[arg(required = true, value_name = "GOLD")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    answers: Answers,
    #[command(flatten)]
    lexicons: layers::LexiconArguments,
    /// Parts into which the rows are dealt; each is left out once
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u8).range(2..=100))]
    folds: u8,
    /// Seed of the deal
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// What a weight that is not the hand weight has to pay: more keeps weights nearer to it
    #[arg(long, value_name = "X", default_value_t = 8.0, value_parser = positive)]
    penalty: f64,
    /// Rows that must hold a term before it gets a weight of its own
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u64).range(1..))]
    support: u64,
    /// Wordings to add at most that yes-rows use more, found anew in each training fold
    #[arg(long, value_name = "N", default_value_t = 0)]
    grow: usize,
    /// Log-odds in standard errors from which a wording is added
    #[arg(long, value_name = "Z", default_value_t = 1.0, value_parser = positive)]
    strength: f64,
    #[command(flatten)]
    to: write::To,
    #[command(flatten)]
    limits: LimitArguments,
}

fn positive(argument: &str) -> Result<f64, String> {
    let number = argument.parse::<f64>().ok().filter(|number| *number > 0.0 && number.is_finite());
    number.ok_or_else(|| format!("\"{argument}\" is no number above 0"))
}

/// Learns, reports, and writes the overlay if a file is named.
pub fn run(arguments: &Arguments) -> Result<Outcome, Stop> {
    let question = arguments.answers.must()?;
    let mut rows = fit::Rows::new(layers::load_over(&arguments.lexicons, &[])?)?;
    let (mut wrong, mut left_out) = (None, 0);
    let outcome = corpus::each(&arguments.paths, corpus::Choice::all(&arguments.limits), |document| match question.answer(&document) {
        Ok(Some(yes)) => rows.add(document, yes),
        Ok(None) => left_out += 1,
        Err(error) => wrong = wrong.take().or(Some(error)),
    });
    if let Some(error) = wrong {
        return Err(error.into());
    }
    let options = fit::Options {
        folds: usize::from(arguments.folds),
        seed: arguments.seed,
        penalty: arguments.penalty,
        support: arguments.support,
        grow: arguments.grow,
        strength: arguments.strength,
    };
    let fitted = rows.fit(&options)?;
    let mut output = Output::stdout();
    let style = output.style();
    output.write(painted(&lay_out(&report(&fitted, &options, &question, left_out), style.width), style).as_bytes())?;
    output.finish()?;
    if arguments.to.names_file() {
        let gold = arguments
            .paths
            .iter()
            .map(|path| path.file_name().unwrap_or(path.as_os_str()).to_string_lossy())
            .collect::<Vec<_>>()
            .join(", ");
        write::text(&arguments.to, &fit::overlay(&fitted, &options, &gold, &arguments.to.stem("fitted")))?;
    }
    Ok(outcome)
}

fn report(fitted: &fit::Fitted, options: &fit::Options, question: &Question, left_out: usize) -> Vec<Block> {
    let (yes, no) = fitted.rows;
    let mut blocks = vec![Block::Line(format!(
        "{} rows: {yes} say yes ({} is {}), {no} no, {left_out} neither. {} folds, seed {}, penalty {}, support {}, grown up to {} from z {}.",
        yes + no,
        question.column,
        question.yes,
        options.folds,
        options.seed,
        options.penalty,
        options.support,
        options.grow,
        options.strength,
    ))];
    let columns = [
        ("", Side::Left),
        ("macro-F1", Side::Right),
        ("folds", Side::Centre),
        ("F1 yes", Side::Right),
        ("precision", Side::Right),
        ("recall", Side::Right),
    ];
    let mut grid = Grid::new("On left-out rows", &columns);
    let share = |share: Option<f64>| share.map_or("–".to_owned(), three);
    for outcome in &fitted.outcomes {
        let range = format!("{}–{}", three(outcome.range.0), three(outcome.range.1));
        let all = outcome.all;
        grid.push([outcome.name.to_owned(), three(all.macro_f1()), range, three(all.f1()), share(all.precision()), share(all.recall())]);
    }
    blocks.extend([Block::Gap, Block::Grid(grid), Block::Gap]);
    let grown = fitted.terms.iter().filter(|term| term.grown && term.rounded() > 0).count();
    let moved = |to: fn(u8, u8) -> bool| fitted.terms.iter().filter(|term| !term.grown && to(term.rounded(), term.term.weight)).count();
    blocks.push(Block::Line(format!(
        "With all rows: {} terms heavier, {} lighter, {} switched off, {} as by hand; {grown} grown.",
        moved(|is, was| is > was),
        moved(|is, was| is < was && is > 0),
        moved(|is, _| is == 0),
        moved(|is, was| is == was),
    )));
    let names = [
        "any hit: a row with a hit of the lexicon says yes.",
        "hand weights, fitted as written: the sum of the weights 1 to 3, from the threshold that is best on the training rows.",
        "fitted weights: the log-odds as they were learned.",
    ];
    blocks.extend(names.map(|name| Block::Line(name.to_owned())));
    blocks
}

fn three(figure: f64) -> String {
    format!("{figure:.3}").trim_start_matches('0').to_owned()
}
