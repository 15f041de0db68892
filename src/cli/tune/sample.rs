//! `plimsoll tune sample`: a sheet for coders.

use std::path::PathBuf;

use plimsoll::error::Error;
use plimsoll::error::Kind;
use plimsoll::tune::sample;
use plimsoll::tune::sample::Task;

use super::super::Outcome;
use super::super::Stop;
use super::super::layers;
use super::super::output::Output;
use super::super::output::tell;
use super::corpus;

const EXAMPLES: &str = "\
Examples:
  plimsoll tune sample corpus/ --output sheet              sheet.csv, sheet.html, sheet.key.jsonl
  plimsoll tune sample corpus/ --hits 200 --sentences 100 --seed 7 --output reliability
  plimsoll tune sample corpus/ --hits 0 --sentences 0 --step 50 --voice 50 --output sources
  plimsoll tune sample corpus/ --half b --by outlet --lexicon mine.yaml --output report
  plimsoll tune sample corpus/ --hits 30 --round training --output training";

/// What is drawn from alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum By {
    /// Hits by term, labels by label, steps and voices by the program's answer
    Entry,
    /// Outlets, so that each has as many items as the next
    Outlet,
}

/// The arguments of `plimsoll tune sample`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// Articles: files, folders, or - for standard input
    #[arg(required = true, value_name = "CORPUS")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    lexicons: layers::LexiconArguments,
    #[command(flatten)]
    which: corpus::Halves,
    /// Hits to code, drawn by term: are they loaded?
    #[arg(long, value_name = "N", default_value_t = 60)]
    hits: usize,
    /// Sentences to code, in which nothing is marked: do they hold loaded words?
    #[arg(long, value_name = "N", default_value_t = 40)]
    sentences: usize,
    /// Hits and labels to code by voice
    #[arg(long, value_name = "N", default_value_t = 0)]
    voice: usize,
    /// Attributions to code by step of the ladder
    #[arg(long, value_name = "N", default_value_t = 0)]
    step: usize,
    /// Labels to code by whom they name
    #[arg(long, value_name = "N", default_value_t = 0)]
    link: usize,
    /// What is drawn from alike; the weights in the key make up for it
    #[arg(long, value_enum, default_value = "entry")]
    by: By,
    /// What the column `round` says; items of the round `training` are kept apart by `tune agree`
    #[arg(long, value_name = "WORD", default_value = "")]
    round: String,
    /// Seed of the draw
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// The beginning of the names of the three files, none of which may be there yet
    #[arg(long, value_name = "NAME", default_value = "sheet")]
    output: String,
}

/// Draws the items and writes the files.
pub fn run(arguments: &Arguments) -> Result<Outcome, Stop> {
    let names = ["csv", "html", "key.jsonl"].map(|ending| PathBuf::from(format!("{}.{ending}", arguments.output)));
    if let Some(there) = names.iter().find(|path| path.exists()) {
        let what = format!("{} is there already", there.display());
        return Err(Error::new(Kind::Usage, what, "name other files with --output; answers are not replaced").into());
    }
    let mut sampler = sample::Sampler::new(layers::load_over(&arguments.lexicons, &[])?)?;
    let outcome = corpus::each(&arguments.paths, arguments.which.choice(), |document| sampler.read(&document));
    let counts = [arguments.hits, arguments.sentences, arguments.voice, arguments.step, arguments.link];
    let tasks: Vec<(Task, usize)> = Task::ALL.into_iter().zip(counts).filter(|(_, n)| *n > 0).collect();
    let drawn = sampler.draw(&sample::Options { tasks: tasks.clone(), seed: arguments.seed, by_outlet: arguments.by == By::Outlet });
    if drawn.is_empty() {
        return Err(
            Error::new(Kind::Usage, "there is nothing to draw", "give articles in which something is found, and ask for items").into()
        );
    }
    let sheet = sample::table(&drawn, &arguments.round)?;
    let key = sample::key(&drawn, &sheet, arguments.seed)?;
    for (path, text) in names.iter().zip([&sheet, &sample::page(&drawn, &arguments.round), &key]) {
        let mut file = Output::file(path)?;
        file.write(text.as_bytes())?;
        file.finish()?;
    }
    let mut output = Output::stdout();
    for (task, asked) in tasks {
        let got = drawn.iter().filter(|(_, secret)| secret.task == task).count();
        output.write(format!("{}: {got} of {} places\n", task.name(), sampler.places(task)).as_bytes())?;
        if got < asked {
            tell("warning", &format!("{} {} were asked for", asked, task.name()));
        }
    }
    let [sheet, page, key] = names.map(|path| path.display().to_string());
    output.write(format!("For coders: {sheet} or {page}. Keep {key} from them.\n").as_bytes())?;
    output.finish()?;
    Ok(outcome)
}
