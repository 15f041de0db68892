//! `plimsoll tune diff`: what a change of a lexicon does.

use std::path::PathBuf;

use plimsoll::report::Block;
use plimsoll::report::Grid;
use plimsoll::report::Side;
use plimsoll::report::clean;
use plimsoll::report::lay_out;
use plimsoll::tune::diff;
use plimsoll::tune::diff::Change;
use plimsoll::tune::diff::Difference;
use plimsoll::tune::diff::Fate;
use plimsoll::tune::diff::Load;
use plimsoll::tune::diff::Move;

use super::super::Outcome;
use super::super::Stop;
use super::super::layers;
use super::super::output::Output;
use super::super::render::json;
use super::super::render::painted;
use super::super::render::with_end;
use super::Format;
use super::corpus;

const EXAMPLES: &str = "\
Examples:
  plimsoll tune diff mine.yaml mine-new.yaml corpus/
  plimsoll tune diff - mine.yaml corpus/                     what mine adds to the built-in ones
  plimsoll tune diff mine.yaml mine-new.yaml rows.csv --top 50
  plimsoll tune diff --no-builtin old.yaml new.yaml corpus/ --format json";

/// The arguments of `plimsoll tune diff`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// The lexicon before, laid over the built-in ones; - for these alone
    old: String,
    /// The lexicon after, laid over the same; - for these alone
    new: String,
    /// Articles: files, folders, or - for standard input
    #[arg(required = true, value_name = "CORPUS")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    lexicons: layers::LexiconArguments,
    #[command(flatten)]
    which: corpus::Blinds,
    /// Entries and articles to show
    #[arg(long, value_name = "N", default_value_t = 10)]
    top: usize,
    /// How to write the result
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

/// Reads the corpus with both.
pub fn run(arguments: &Arguments) -> Result<Outcome, Stop> {
    let load = |file: &String| match file.as_str() {
        "-" => layers::load_over(&arguments.lexicons, &[]),
        _ => layers::load_over(&arguments.lexicons, std::slice::from_ref(file)),
    };
    let mut comparer = diff::Comparer::new(load(&arguments.old)?, load(&arguments.new)?)?;
    let outcome = corpus::each(&arguments.paths, arguments.which.choice(), |document| comparer.read(&document));
    let difference = comparer.difference();
    let mut output = Output::stdout();
    match arguments.format {
        Format::Json => output.write(&with_end(json(&difference)?))?,
        Format::Table => {
            let style = output.style();
            output.write(painted(&lay_out(&report(&difference, arguments.top), style.width), style).as_bytes())?;
        }
    }
    output.finish()?;
    Ok(outcome)
}

fn report(difference: &Difference, top: usize) -> Vec<Block> {
    if difference.changes.is_empty() {
        return vec![Block::Line("The lexicons are the same, and so is what they find.".to_owned())];
    }
    let mut blocks = vec![Block::Heading("Entries".to_owned())];
    blocks.extend(difference.changes.iter().take(top).map(change));
    let more = difference.changes.len().saturating_sub(top);
    if more > 0 {
        blocks.push(Block::Line(format!("… and {more} more entries; --top shows more")));
    }
    blocks.extend([Block::Gap, Block::Grid(outlets(difference)), Block::Gap]);
    blocks.push(Block::Line(format!("Articles whose figures move: {} of {}", difference.articles.len(), difference.all.articles)));
    for load in difference.articles.iter().take(top) {
        blocks.push(Block::Line(format!("  {}: hits {} → {}{}", clean(&load.name), load.hits.0, load.hits.1, weighted(load))));
    }
    blocks.push(Block::Line("Hits and rates are of the outlet's wording, rates per 1,000 words.".to_owned()));
    blocks
}

fn change(change: &Change) -> Block {
    let fate = match change.fate {
        Fate::Added => "added",
        Fate::Dropped => "dropped",
        Fate::Reweighted => "re-weighted",
        Fate::Changed => "changed",
    };
    let what = if change.what.is_empty() { String::new() } else { format!(": {}", clean(&change.what)) };
    let (lost, gained) = change.places;
    let places = match (lost + gained, change.reweighted) {
        (0, 0) => String::new(),
        (0, n) => format!(" · places {n}"),
        _ => format!(" · places −{lost} +{gained}"),
    };
    let line = |moved: &diff::Moved| {
        let (before, found, after) = &moved.around;
        let sign = match moved.how {
            Move::Lost => '−',
            Move::Gained => '+',
            Move::Reweighted => '~',
        };
        format!("{sign} {}: {}", clean(&moved.id), clean(&format!("{before}[{found}]{after}")))
    };
    let head = format!("{} {fate}{what}{places}", change.entry);
    let mut lines = change.lines.iter().map(line);
    match lines.next() {
        Some(excerpt) => Block::Item { head, excerpt, notes: lines.collect() },
        None => Block::Line(head),
    }
}

fn weighted(load: &Load) -> String {
    let (was, is) = load.weighted;
    if was == is { String::new() } else { format!(", weighted {was} → {is}") }
}

fn outlets(difference: &Difference) -> Grid {
    let heavier = difference.changes.iter().any(|change| change.reweighted > 0);
    let mut columns =
        vec![("", Side::Left), ("articles", Side::Right), ("hits", Side::Centre), ("rate", Side::Centre), ("rank", Side::Centre)];
    if heavier {
        columns.extend([("weighted", Side::Centre), ("rank", Side::Centre)]);
    }
    let mut grid = Grid::new("Outlets", &columns);
    let rate = |rates: Option<(f64, f64)>| rates.map_or("–".to_owned(), |(was, is)| format!("{was:.2} → {is:.2}"));
    let rank = |(was, is): (usize, usize)| if was == is { was.to_string() } else { format!("{was} → {is}") };
    let mut row = |load: &Load, ranks: String, weighted_ranks: String| {
        let name = if load.name.is_empty() { "no outlet" } else { &load.name };
        let hits = format!("{} → {}", load.hits.0, load.hits.1);
        let plain = [clean(name), load.articles.to_string(), hits, rate(load.rates()), ranks];
        let weighted = [rate(load.weighted_rates()), weighted_ranks];
        grid.push(plain.into_iter().chain(weighted.into_iter().filter(|_| heavier)));
    };
    difference.outlets.iter().for_each(|outlet| row(&outlet.load, rank(outlet.ranks), rank(outlet.weighted_ranks)));
    row(&difference.all, String::new(), String::new());
    grid
}
