//! `plimsoll score`: articles in, tables or records out.

use std::path::PathBuf;

use plimsoll::accepted::Accepted;
use plimsoll::corpus::Input;
use plimsoll::corpus::Scored;
use plimsoll::corpus::read;
use plimsoll::corpus::score_all;
use plimsoll::error::Error;
use plimsoll::error::Kind;
use plimsoll::lexicon::Lexicon;
use plimsoll::measure::Measures;
use plimsoll::record::Failure;
use plimsoll::report::Sheet;
use plimsoll::report::Total;
use plimsoll::score::Scorer;
use plimsoll::score::Share;

use super::Outcome;
use super::Stop;
use super::distinct::distinct;
use super::layers;
use super::limits::LimitArguments;
use super::output;
use super::output::Output;
use super::output::tell;
use super::partial::Kept;
use super::receipt;
use super::receipt::provable;
use super::receipt::receipt;
use super::render::Format;
use super::render::Renderer;
use super::size::jobs;
use super::size::threads;
use super::tables::Made;
use super::tables::Rows;
use super::tables::Tables;
use super::tables::finding_files;
use super::taker::Piece;
use super::taker::Taker;
use super::threshold::Threshold;
use super::threshold::threshold;

const EXAMPLES: &str = "\
Examples:
  plimsoll score article.txt
  plimsoll score --explain article.html
  plimsoll score --format html --output article-report.html article.txt
  plimsoll score --format annotated --color always article.txt | less -R
  plimsoll score --total --format markdown corpus/
  plimsoll score --format jsonl --output records.jsonl corpus/ rows.csv
  plimsoll score --tables tables/ --output summary.txt --total corpus/
  plimsoll score --fail-on 'load > 30' --fail-on 'vague >= 0.5' - < article.txt
  plimsoll score --policy reuters --fail-on 'policy > 0' article.txt";

/// The arguments of `plimsoll score`.
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// Text, Markdown, HTML, JSONL or CSV files, packed (.gz, .zst) or not, folders of them, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    lexicons: layers::LexiconArguments,
    /// Apply the policies of a house-style pack, such as reuters; `plimsoll lexicons` lists the packs
    #[arg(long, value_name = "ID")]
    policy: Vec<String>,
    /// Leave out findings that an editor has accepted: a YAML list of policy, entry and sentence
    #[arg(long, value_name = "FILE")]
    ignore: Option<PathBuf>,
    /// Leave out findings that an earlier run has in its records (--format jsonl)
    #[arg(long, value_name = "RECORDS")]
    baseline: Option<PathBuf>,
    /// How to write the result
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
    /// Add every hit, labelling and attribution in its sentence, with the reasons
    #[arg(long, conflicts_with = "total")]
    explain: bool,
    /// Write how often each word and word pair stands in the outlet's wording, for `compare --tallies --keyness all`
    #[arg(long, conflicts_with = "total")]
    words: bool,
    /// Also tell which actor a label without one most likely means: "the militants" after a group was named; such labels stay counted
    /// as unlinked, and what was inferred has columns of its own
    #[arg(long)]
    resolve: bool,
    /// Add all articles up and write one result
    #[arg(long)]
    total: bool,
    /// Exit with 1 if a condition such as "load > 30" holds for an article, or with --total for all together; measures:
    /// load, weighted-load (per 1,000 words of the outlet's wording), vague, unnamed (shares from 0 to 1), policy (findings)
    #[arg(long, value_name = "EXPR", value_parser = threshold)]
    fail_on: Vec<Threshold>,
    /// Also write tidy tables into this folder: articles, hits, labellings, attributions, agency
    #[arg(long, value_name = "FOLDER")]
    tables: Option<PathBuf>,
    /// Write to this file, which appears when all is written
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Go on with the records of a run that was broken off (FILE.partial beside the file that --output names), given the same
    /// inputs and options; start where there are none
    #[arg(long, requires = "output", conflicts_with_all = ["total", "tables", "fail_on", "ignore"])]
    resume: bool,
    /// Write a receipt: what went in, and the hash of what came out, for `plimsoll verify` and `plimsoll methods`
    #[arg(long, value_name = "FILE")]
    receipt: Option<PathBuf>,
    /// Make the line that says where an article was read a link that terminals open (formats table and annotated)
    #[arg(long)]
    hyperlinks: bool,
    /// Threads; the result does not depend on them [default: one a processor]
    #[arg(long, value_name = "N", value_parser = jobs)]
    jobs: Option<usize>,
    #[command(flatten)]
    limits: LimitArguments,
}

impl Arguments {
    /// Everything that they ask to be read.
    fn read(&self) -> Vec<PathBuf> {
        let others = self.ignore.iter().chain(&self.baseline).cloned();
        self.paths.iter().cloned().chain(others).chain(self.lexicons.files()).collect()
    }

    /// The lexicons that they ask for.
    pub fn lexicon(&self) -> Result<Lexicon, Error> {
        layers::load(&self.lexicons, &self.policy)
    }
}

/// What the articles are scored with.
fn scorer(arguments: &Arguments) -> Result<Scorer, Error> {
    let scorer = Scorer::new(arguments.lexicon()?)?;
    Ok(if arguments.resolve { scorer.resolving() } else { scorer })
}

/// Scores what the arguments name.
pub fn run(arguments: &Arguments) -> Result<Outcome, Stop> {
    fits_together(arguments)?;
    // it lasts as long as the program, and taking it apart takes longer than a short article
    let scorer: &Scorer = Box::leak(Box::new(scorer(arguments)?));
    let accepted = accepted(arguments, scorer.lexicon())?;
    let options = [("--output", &arguments.output), ("--receipt", &arguments.receipt)];
    let mut named: Vec<(&str, PathBuf)> = options.into_iter().filter_map(|(option, path)| Some((option, path.clone()?))).collect();
    named.extend(arguments.tables.iter().flat_map(|folder| finding_files(folder)).map(|file| ("--tables", file)));
    distinct(&named, &arguments.read())?;
    if arguments.receipt.is_some() {
        provable(&arguments.paths)?;
    }
    // first the folder, in which the other files may go, and which outlives them all
    let _made = arguments.tables.as_deref().map(Made::new).transpose()?;
    let (output, kept) = output(arguments)?;
    let output = if arguments.receipt.is_some() { output.hashed() } else { output };
    let receipt = arguments.receipt.as_deref().map(Output::file).transpose()?;
    // a file is read by who knows what, and what a receipt proves is the same everywhere
    let links = arguments.hyperlinks && arguments.output.is_none() && arguments.receipt.is_none();
    let run = Run {
        renderer: Renderer {
            format: arguments.format,
            explain: arguments.explain,
            resolved: arguments.resolve,
            style: output.style(),
            links,
        },
        arguments,
        scorer,
        accepted: &accepted,
    };
    let outcome = run.all(output, kept, receipt)?;
    for slip in accepted.slips(scorer.lexicon()) {
        tell("warning", &slip.to_string());
    }
    Ok(outcome)
}

/// Where the result goes, and what is there already.
fn output(arguments: &Arguments) -> Result<(Output, Option<Kept>), Stop> {
    match &arguments.output {
        None => Ok((Output::stdout(), None)),
        Some(path) if arguments.format == Format::Jsonl && !arguments.total => Output::records(path, arguments.resume),
        Some(path) => Ok((Output::file(path)?, None)),
    }
}

/// The findings that need not be told again; refuses options about findings where there can be none.
fn accepted(arguments: &Arguments, lexicon: &Lexicon) -> Result<Accepted, Error> {
    let gauge = arguments.fail_on.iter().any(Threshold::counts_findings);
    let asking = [("--ignore", arguments.ignore.is_some()), ("--baseline", arguments.baseline.is_some()), ("--fail-on policy", gauge)];
    if let Some((option, _)) = asking.into_iter().find(|&(_, asked)| asked && lexicon.policies.is_empty()) {
        let what = format!("{option} is about findings, and no policy is applied");
        return Err(Error::new(Kind::Usage, what, "add --policy ID, or --lexicon FILE with policies of your own"));
    }
    let mut accepted = Accepted::default();
    arguments.ignore.iter().try_for_each(|path| accepted.add_list(path))?;
    arguments.baseline.iter().try_for_each(|path| accepted.add_baseline(path))?;
    Ok(accepted)
}

/// Refuses options that say nothing together.
fn fits_together(arguments: &Arguments) -> Result<(), Error> {
    let tables = matches!(arguments.format, Format::Table | Format::Markdown);
    let (what, remedy) = if arguments.resume && arguments.format != Format::Jsonl {
        ("--resume goes on with records", "add --format jsonl, or leave it out")
    } else if arguments.explain && !tables {
        (
            "--explain goes with the formats table and markdown",
            "leave it out: records, pages and annotated articles hold every finding anyway",
        )
    } else if arguments.words && !matches!(arguments.format, Format::Json | Format::Jsonl) {
        ("--words is about records", "add --format jsonl or json")
    } else if arguments.hyperlinks && (arguments.total || !matches!(arguments.format, Format::Table | Format::Annotated)) {
        ("--hyperlinks is about single articles in the formats table and annotated", "leave it out: a page has links anyway")
    } else if arguments.total && arguments.format == Format::Csv {
        ("--format csv has one row an article and no total", "leave out --total, or use another format")
    } else if arguments.total && matches!(arguments.format, Format::Html | Format::Annotated) {
        ("the formats html and annotated show articles and no total", "leave out --total, or use the format table or markdown")
    } else {
        return Ok(());
    };
    Err(Error::new(Kind::Usage, what, remedy))
}

struct Run<'a> {
    arguments: &'a Arguments,
    scorer: &'a Scorer,
    accepted: &'a Accepted,
    renderer: Renderer,
}

impl Run<'_> {
    fn all(&self, output: Output, kept: Option<Kept>, proof: Option<Output>) -> Result<Outcome, Stop> {
        let inputs: Vec<Input> = self.arguments.paths.iter().map(Input::new).collect();
        let mut rows = read(&inputs, self.arguments.limits.limits());
        let mut taker = Taker::new(self.renderer, output);
        taker.tables = self.arguments.tables.as_deref().map(|path| Tables::new(path, self.arguments.resolve)).transpose()?;
        let each = !self.arguments.total;
        if each {
            taker.output.write(&self.renderer.opening()?)?;
        }
        if let Some(mut kept) = kept {
            taker.resume(&mut kept, &mut rows)?;
        }
        let finish = |n, scored| self.piece(n, scored);
        score_all(rows, self.scorer, threads(self.arguments.jobs), finish, |piece| taker.take(piece?))?;
        taker.all_resumed()?;
        if each {
            taker.output.write(&self.renderer.closing(&taker.parts, self.scorer.lexicon()))?;
        } else {
            let piece = self.together(&taker.total)?;
            taker.take(piece)?;
        }
        let mut outputs: Vec<Output> = taker.tables.into_iter().flat_map(Tables::written).collect();
        if let Some(mut proof) = proof {
            let others = self.arguments.ignore.iter().chain(&self.arguments.baseline);
            let paths: Vec<PathBuf> = self.arguments.paths.iter().chain(others).cloned().collect();
            receipt::write(&receipt(&taker.output, self.scorer.lexicon(), &paths), &mut proof)?;
            outputs.push(proof);
        }
        taker.progress.done();
        outputs.push(taker.output);
        output::finish(outputs)?;
        taker.unread.tell();
        Ok(taker.outcome)
    }

    /// All articles together, as a piece of their own.
    fn together(&self, total: &Total) -> Result<Piece, Error> {
        let lexicon = self.scorer.lexicon();
        let measures = Measures::of(total.tally(), lexicon);
        Ok(Piece {
            bytes: self.renderer.total(total, lexicon, &measures)?,
            alone: true,
            tripped: self.tripped("all articles together", &measures),
            ..Piece::default()
        })
    }

    /// Renders one article; runs on the threads.
    fn piece(&self, n: usize, scored: Scored) -> Result<Piece, Error> {
        let (mut document, mut score) = match scored {
            Ok(scored) => scored,
            Err(failure) => return self.failed(&failure.id, &failure.error),
        };
        let lexicon = self.scorer.lexicon();
        let foreign = score.share.and_then(Share::warning);
        let is_foreign = foreign.is_some();
        document.warnings.extend(foreign);
        self.accepted.leave_out(&document, &mut score, lexicon);
        let measures = match self.arguments.total {
            true if self.arguments.tables.is_none() => Measures::default(), // those of all articles together are asked for
            _ => Measures::at(&score.tally, lexicon, document.date.as_deref()),
        };
        let sheet = Sheet { document: &document, score: &score, lexicon, measures: &measures };
        let mut piece =
            Piece { warnings: document.warnings.iter().map(|warning| format!("{}: {warning}", document.id)).collect(), ..Piece::default() };
        piece.rows = self.arguments.tables.as_ref().map(|_| Rows::of(&sheet, self.arguments.resolve, None, Vec::new()));
        if self.arguments.total {
            piece.total = Some(Total::of(&sheet, is_foreign));
        } else {
            let words = self.arguments.words.then(|| self.scorer.wording(&document, &score));
            piece.bytes = self.renderer.article(&sheet, words)?;
            piece.part = self.renderer.part(&sheet, n);
            piece.tripped = self.tripped(&document.id, &measures);
        }
        Ok(piece)
    }

    fn failed(&self, id: &str, error: &Error) -> Result<Piece, Error> {
        let failure = Failure::new(id, error);
        let rows = self.arguments.tables.as_ref().map(|_| Rows::failed(&failure, self.arguments.resolve));
        let mut piece = Piece { failure: Some((id.to_string(), error.to_string())), rows, ..Piece::default() };
        if self.arguments.total {
            piece.total = Some(Total::failed());
        } else {
            piece.bytes = self.renderer.failure(&failure)?;
            piece.part = self.renderer.failed_part(&failure);
        }
        Ok(piece)
    }

    fn tripped(&self, what: &str, measures: &Measures) -> Vec<String> {
        let thresholds = self.arguments.fail_on.iter();
        thresholds.filter_map(|threshold| threshold.tripped(measures)).map(|reason| format!("{what}: {reason}")).collect()
    }
}
