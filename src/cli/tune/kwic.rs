//! `plimsoll tune kwic`: a concordance.

use std::collections::HashSet;
use std::path::PathBuf;

use plimsoll::report::kwic;
use plimsoll::stats::Random;
use plimsoll::tune::Finder;
use plimsoll::tune::Order;
use plimsoll::tune::Place;
use plimsoll::tune::sort;

use super::super::Outcome;
use super::super::Stop;
use super::super::layers;
use super::super::output::Output;
use super::super::render::csv_line;
use super::super::render::json;
use super::super::render::with_end;
use super::corpus;

const EXAMPLES: &str = "\
Examples:
  plimsoll tune kwic 'cleansing operation(s)' corpus/       a wording, in the language of forms
  plimsoll tune kwic labels/terrorist corpus/ --sort left   an entry, where an article would report it
  plimsoll tune kwic '/(?i)neutrali[sz]\\w+/' rows.csv       a regular expression
  plimsoll tune kwic 'regime*' corpus/ --sample 30 --seed 7 --blind
  plimsoll tune kwic 'regime*' corpus/ --format csv > places.csv";

/// How a concordance is ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Sort {
    /// As the articles have it
    Text,
    /// By the words before, the nearest first
    Left,
    /// By the words after
    Right,
}

/// How a concordance is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Lines for a terminal
    Table,
    /// One row a place
    Csv,
    /// One JSON object a line
    Jsonl,
}

/// The arguments of `plimsoll tune kwic`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// A wording in the language of forms, an entry as labels/terrorist, or a /regular expression/
    #[arg(value_name = "TERM|ENTRY|/REGEX/")]
    query: String,
    /// Articles: files, folders, or - for standard input
    #[arg(required = true, value_name = "CORPUS")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    lexicons: layers::LexiconArguments,
    #[command(flatten)]
    which: corpus::Blinds,
    /// The order of the places
    #[arg(long, value_enum, default_value = "text")]
    sort: Sort,
    /// Show only so many places, drawn at random
    #[arg(long, value_name = "N")]
    sample: Option<usize>,
    /// Seed of the draw
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// How to write the places
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

/// Prints the places.
pub fn run(arguments: &Arguments) -> Result<Outcome, Stop> {
    let finder = Finder::new(layers::load_over(&arguments.lexicons, &[])?, &arguments.query)?;
    let (mut places, mut articles, mut hit): (Vec<Place>, usize, usize) = Default::default();
    let outcome = corpus::each(&arguments.paths, arguments.which.choice(), |document| {
        let found = finder.places(&document);
        articles += 1;
        hit += usize::from(!found.is_empty());
        places.extend(found);
    });
    let all = places.len();
    if let Some(most) = arguments.sample {
        places = drawn(places, most, arguments.seed);
    }
    let order = match arguments.sort {
        Sort::Text => Order::Text,
        Sort::Left => Order::Left,
        Sort::Right => Order::Right,
    };
    sort(&mut places, order);
    let mut output = Output::stdout();
    match arguments.format {
        Format::Table => {
            let width = output.style().width;
            for line in kwic(&places, width) {
                output.write(format!("{}\n", line.text).as_bytes())?;
            }
            let drawn = if places.len() < all { format!(", {} drawn with seed {}", places.len(), arguments.seed) } else { String::new() };
            output.write(format!("places: {all} in {hit} of {articles} articles{drawn}\n").as_bytes())?;
            if !places.is_empty() {
                output.write("n narration · i indirect · q quoted · m marked\n".as_bytes())?;
            }
        }
        Format::Csv => {
            output.write(&csv_line(&["id", "outlet", "date", "line", "column", "voice", "left", "found", "right"].map(str::to_owned))?)?;
            places.iter().try_for_each(|place| output.write(&csv_line(&row(place))?))?;
        }
        Format::Jsonl => places.iter().try_for_each(|place| output.write(&with_end(json(place)?)))?,
    }
    output.finish()?;
    Ok(outcome)
}

/// So many of the places, in their order.
fn drawn(places: Vec<Place>, most: usize, seed: u64) -> Vec<Place> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    Random::new(seed, 0).shuffle(&mut order);
    let kept: HashSet<usize> = order.into_iter().take(most).collect();
    places.into_iter().enumerate().filter(|(at, _)| kept.contains(at)).map(|(_, place)| place).collect()
}

fn row(place: &Place) -> [String; 9] {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    [
        place.id.clone(),
        text(&place.outlet),
        text(&place.date),
        place.line.to_string(),
        place.column.to_string(),
        place.voice.name().to_owned(),
        place.left.clone(),
        place.found.clone(),
        place.right.clone(),
    ]
}
