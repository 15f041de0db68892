//! `plimsoll compare`: groups of articles in, one comparison out.

use std::path::PathBuf;

use plimsoll::compare::BlindKey;
use plimsoll::compare::Comparison;
use plimsoll::compare::Corpus;
use plimsoll::compare::Duplicates;
use plimsoll::compare::Options;
use plimsoll::compare::SCHEMA;
use plimsoll::compare::compare;
use plimsoll::compare::fates;
use plimsoll::corpus::duplicates::clusters;
use plimsoll::corpus::pool;
use plimsoll::error::Error;
use plimsoll::error::Kind;
use plimsoll::lexicon::Lexicon;
use plimsoll::record::LexiconStamp;
use plimsoll::record::TOOL;
use plimsoll::record::stamps;
use plimsoll::report::Layout;
use plimsoll::report::Shape;
use plimsoll::report::Sightings;
use plimsoll::report::comparison;
use plimsoll::report::comparison_page;
use plimsoll::report::comparison_tables;
use serde::Serialize;

use super::Outcome;
use super::Stop;
use super::distinct::distinct;
use super::gather::Source;
use super::gather::gather;
use super::grouping::Grouping;
use super::layers;
use super::limits::LimitArguments;
use super::output::Output;
use super::output::Style;
use super::output::finish;
use super::piece::Wanted;
use super::progress::Progress;
use super::receipt;
use super::receipt::provable;
use super::receipt::receipt;
use super::render::csv_lines;
use super::render::json;
use super::render::page;
use super::render::with_end;
use super::size::jobs;
use super::size::threads;
use super::tables::Fated;
use super::tables::Folder;
use super::tables::Made;
use super::tables::files;

const EXAMPLES: &str = "\
Examples:
  plimsoll compare courier=corpus/courier wire=corpus/wire     two outlets, a folder each
  plimsoll compare corpus/ --by outlet                         a folder with a sub-folder per outlet
  plimsoll compare articles.jsonl --by outlet --reference Reuters --strata month
  plimsoll compare corpus/ --by outlet --match date,actors     the same events only
  plimsoll compare --tallies records.jsonl --by outlet         from records of plimsoll score
  plimsoll compare corpus/ --format html --output page.html    a page with drawings
  plimsoll compare corpus/ --blind key.json                    outlets as A, B, C";

/// The arguments of `plimsoll compare`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// Groups as NAME=PATH, each name once; or files and folders whose articles --by tells apart
    #[arg(required = true, value_name = "NAME=PATH|PATH")]
    inputs: Vec<String>,
    /// Group articles by a field: outlet, year, month, or any field of the rows [default: outlet]
    #[arg(long, value_name = "FIELD")]
    by: Option<String>,
    /// Hold every other group against this one, and not against the rest
    #[arg(long, value_name = "NAME")]
    reference: Option<String>,
    /// Rows of categories, actors, terms and parties in tables
    #[arg(long, value_name = "N", default_value_t = 10)]
    top: usize,
    /// What becomes of near-duplicates: count each text once, once an outlet, or always
    #[arg(long, value_enum, default_value = "per-outlet")]
    duplicates: Copies,
    /// Which words tell groups apart: the terms of the lexicons, or also all words and word pairs
    #[arg(long, value_enum, default_value = "terms")]
    keyness: Keyness,
    /// Exchange articles in permutations only where these fields agree, such as month or month,event
    #[arg(long, value_name = "FIELDS", value_delimiter = ',')]
    strata: Vec<String>,
    /// Compare only articles on the same event: where these fields agree; `actors` is the actor that is named most
    #[arg(long = "match", value_name = "FIELDS", value_delimiter = ',')]
    matched: Vec<String>,
    /// Ask on what the ranking of the groups hinges: leave out one entry, one article …, and rank again
    #[arg(long)]
    robustness: bool,
    /// Also tell which actor a label without one most likely means, as in `plimsoll score --resolve`; no test is made of it, and records
    /// have it already if they were made so
    #[arg(long, conflicts_with = "tallies")]
    resolve: bool,
    /// The inputs are records of `plimsoll score --format jsonl`, made with the same lexicons
    #[arg(long)]
    tallies: bool,
    /// Seed of the bootstrap and the permutations
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Bootstrap draws
    #[arg(long, value_name = "N", default_value_t = 2_000, value_parser = clap::value_parser!(u64).range(100..=1_000_000))]
    draws: u64,
    /// Permutations; fewer are made of very large corpora, and the result says how many
    #[arg(long, value_name = "N", default_value_t = 9_999, value_parser = clap::value_parser!(u64).range(99..=1_000_000))]
    permutations: u64,
    #[command(flatten)]
    lexicons: layers::LexiconArguments,
    /// How to write the result
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// Also write tidy tables into this folder: articles, hits, labellings, attributions, agency (not with --tallies or --blind), groups,
    /// differences, ladder, deltas, terms, gaps, actors, labels, robustness
    #[arg(long, value_name = "FOLDER")]
    tables: Option<PathBuf>,
    /// Write to this file, which appears when all is written
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write a receipt: what went in, and the hash of what came out, for `plimsoll verify` and `plimsoll methods`
    #[arg(long, value_name = "FILE")]
    receipt: Option<PathBuf>,
    /// Call the groups A, B, C … in a drawn order and their articles A1, A2 …, and write who is who into this new file
    #[arg(long, value_name = "KEYFILE", conflicts_with = "receipt")]
    blind: Option<PathBuf>,
    /// Threads; the result does not depend on them [default: one a processor]
    #[arg(long, value_name = "N", value_parser = jobs)]
    jobs: Option<usize>,
    #[command(flatten)]
    limits: LimitArguments,
}

impl Arguments {
    /// The lexicons that they ask for.
    pub fn lexicon(&self) -> Result<Lexicon, Error> {
        layers::load(&self.lexicons, &[])
    }

    /// Whether there are tables of articles and findings: records hold too little for them, and they tell who wrote what.
    fn has_findings(&self) -> bool {
        self.blind.is_none() && !self.tallies
    }
}

/// The formats of `plimsoll compare`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// Tables for a terminal
    Table,
    /// Everything, as one object
    Json,
    /// One row a figure and group; --tables writes the others
    Csv,
    /// The tables in GitHub Markdown
    Markdown,
    /// One page with drawings, the numbers behind them and sentences, to open in a browser
    Html,
}

/// The choices of `--keyness`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Keyness {
    Terms,
    All,
}

/// The choices of `--duplicates`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Copies {
    Once,
    PerOutlet,
    Always,
}

/// Compares what the arguments name.
pub fn run(arguments: &Arguments) -> Result<Outcome, Stop> {
    let grouping = Grouping::new(&arguments.inputs, arguments.by.as_deref(), &arguments.strata, &arguments.matched)?;
    let lexicon = arguments.lexicon()?;
    let mut places = Places::open(arguments, &grouping)?;
    let jobs = threads(arguments.jobs);
    let source = match arguments.tallies {
        true => Source::Records,
        false => Source::Texts { limits: arguments.limits.limits(), jobs, resolve: arguments.resolve },
    };
    let wanted = Wanted { words: arguments.keyness == Keyness::All, sentences: arguments.format == Format::Html };
    // which articles are left out shows when all are there: many of them, unless it is near-duplicates in a group
    let sightings = Sightings::keeping(!arguments.matched.is_empty() || arguments.duplicates == Copies::Once);
    let (gathered, lexicon) = gather(&grouping, lexicon, source, wanted, sightings, places.folder.as_mut())?;
    let unread = gathered.unread;
    let phase = Progress::phase(phase(arguments));
    let (corpus, reference, key) = named(arguments, gathered.articles.finish(grouping.given()))?;
    let (found, fates) = in_threads(jobs, || compared(arguments, corpus, reference, &lexicon))?;
    drop(phase);
    let (found, sightings) = match &key {
        Some(key) => {
            let names = key.names(&lexicon);
            (found.without(&names), gathered.sightings.blind(key, &names))
        }
        None => (found, gathered.sightings),
    };
    let sealed = places.seal(key)?;
    places.write(arguments, (&found, &fates, &sightings), sealed.as_deref(), (&lexicon, &grouping))?;
    unread.tell();
    Ok(Outcome { failed: unread.any(), ..Outcome::default() })
}

/// Where everything goes, opened before anything is computed.
struct Places {
    output: Output,
    receipt: Option<Output>,
    key: Option<Output>,
    folder: Option<Folder>,
    /// Dropped after all files in it.
    _made: Option<Made>,
}

impl Places {
    fn open(arguments: &Arguments, grouping: &Grouping) -> Result<Places, Stop> {
        let options = [("--output", &arguments.output), ("--receipt", &arguments.receipt), ("--blind", &arguments.blind)];
        let mut named: Vec<(&str, PathBuf)> = options.into_iter().filter_map(|(option, path)| Some((option, path.clone()?))).collect();
        named.extend(arguments.tables.iter().flat_map(|folder| files(folder)).map(|file| ("--tables", file)));
        let read: Vec<PathBuf> = grouping.paths().into_iter().chain(arguments.lexicons.files()).collect();
        distinct(&named, &read)?;
        if arguments.receipt.is_some() {
            provable(&grouping.paths())?;
        }
        // first the folder, in which the other files may go
        let made = arguments.tables.as_deref().map(Made::new).transpose()?;
        let folder = arguments
            .tables
            .as_deref()
            .map(|path| Folder::new(path, arguments.has_findings().then_some(arguments.resolve), &grouping.fields()))
            .transpose()?;
        let output = arguments.output.as_deref().map_or_else(|| Ok(Output::stdout()), Output::file)?;
        let output = if arguments.receipt.is_some() { output.hashed() } else { output };
        let receipt = arguments.receipt.as_deref().map(Output::file).transpose()?;
        let key = arguments.blind.as_deref().map(Output::new_file).transpose()?;
        Ok(Places { output, receipt, key: key.map(Output::hashed), folder, _made: made })
    }

    /// Writes who is who, but for letting it appear, and gives the hash of the file.
    fn seal(&mut self, key: Option<BlindKey>) -> Result<Option<String>, Stop> {
        match (&mut self.key, key) {
            (Some(output), Some(key)) => {
                output.write(&with_end(json(&key)?))?;
                Ok(output.hash())
            }
            _ => Ok(None),
        }
    }

    /// Writes all there is, and lets it appear.
    fn write(
        mut self,
        arguments: &Arguments,
        (found, fates, sightings): (&Comparison, &[Fated], &Sightings),
        sealed: Option<&str>,
        (lexicon, grouping): (&Lexicon, &Grouping),
    ) -> Result<(), Stop> {
        match self.output.write(&rendered(arguments, (found, sightings), sealed, lexicon, self.output.style())?) {
            // who reads no further may still want the files
            Err(Stop::ClosedPipe) => {}
            written => written?,
        }
        // the key before all else: nothing appears where it cannot
        let mut outputs: Vec<Output> = self.key.into_iter().collect();
        outputs.extend(self.folder.map(|folder| folder.written(&comparison_tables(found), fates)).transpose()?.unwrap_or_default());
        if let Some(mut output) = self.receipt {
            let receipt = receipt(&self.output, lexicon, &grouping.paths()).with_comparison(found, grouping.design());
            receipt::write(&receipt, &mut output)?;
            outputs.push(output);
        }
        outputs.push(self.output);
        finish(outputs)
    }
}

/// What takes its time when all articles are counted.
fn phase(arguments: &Arguments) -> String {
    let robustness = if arguments.robustness { ", robustness" } else { "" };
    format!("comparing: {} bootstrap draws, {} permutations{robustness}", arguments.draws, arguments.permutations)
}

/// The corpus and the reference under the names that results give them, and the key where these are not their own.
fn named(arguments: &Arguments, corpus: Corpus) -> Result<(Corpus, Option<String>, Option<BlindKey>), Error> {
    let reference = arguments.reference.clone();
    if arguments.blind.is_none() {
        return Ok((corpus, reference, None));
    }
    let (corpus, key) = corpus.blind(arguments.seed);
    let letter = |name: &String| match key.group(name) {
        Some(letter) => Ok(letter.to_string()),
        None => Err(Error::new(Kind::Usage, format!("--reference {name} is none of the groups"), "name it as the articles do")),
    };
    let reference = reference.as_ref().map(letter).transpose()?;
    Ok((corpus, reference, Some(key)))
}

fn compared(
    arguments: &Arguments,
    corpus: Corpus,
    reference: Option<String>,
    lexicon: &Lexicon,
) -> Result<(Comparison, Vec<Fated>), Error> {
    let clusters = clusters(&corpus.signatures());
    let options = Options {
        reference,
        duplicates: match arguments.duplicates {
            Copies::Once => Duplicates::Once,
            Copies::PerOutlet => Duplicates::PerOutlet,
            Copies::Always => Duplicates::Always,
        },
        matched: !arguments.matched.is_empty(),
        robustness: arguments.robustness,
        seed: arguments.seed,
        draws: arguments.draws as usize,
        permutations: arguments.permutations as usize,
    };
    let fates = fated(&corpus, &clusters, &options);
    Ok((compare(corpus, &clusters, lexicon, &options)?, fates))
}

/// What becomes of the articles, in the order in which they were gathered.
fn fated(corpus: &Corpus, clusters: &[usize], options: &Options) -> Vec<Fated> {
    let mut placed: Vec<(usize, Fated)> =
        corpus.places().zip(fates(corpus, clusters, options).into_iter().zip(clusters.iter().map(|first| first + 1))).collect();
    placed.sort_unstable_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, fated)| fated).collect()
}

/// Runs `work` on so many threads.
fn in_threads<T: Send>(jobs: usize, work: impl FnOnce() -> Result<T, Error> + Send) -> Result<T, Error> {
    pool(jobs)?.install(work)
}

/// A comparison as a record for machines.
#[derive(Serialize)]
struct Stamped<'a> {
    schema: u32,
    tool: &'a str,
    lexicons: Vec<LexiconStamp>,
    #[serde(flatten)]
    comparison: &'a Comparison,
}

/// The comparison in the format that was asked for.
fn rendered(
    arguments: &Arguments,
    (found, sightings): (&Comparison, &Sightings),
    key: Option<&str>,
    lexicon: &Lexicon,
    style: Style,
) -> Result<Vec<u8>, Error> {
    let blocks = || comparison(found, Layout { width: style.width, top: arguments.top });
    Ok(match arguments.format {
        Format::Json => with_end(json(&Stamped { schema: SCHEMA, tool: TOOL, lexicons: stamps(lexicon), comparison: found })?),
        Format::Csv => csv_lines(comparison_tables(found).first())?,
        Format::Table => page(&blocks(), false, style),
        Format::Markdown => page(&blocks(), true, style),
        Format::Html => {
            let shape = Shape { top: arguments.top, csv: arguments.has_findings(), key };
            comparison_page(found, lexicon, sightings, shape).into_bytes()
        }
    })
}
