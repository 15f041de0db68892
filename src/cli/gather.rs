//! What `plimsoll compare` reads: articles or records, in groups.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::BufRead;
use std::io::BufReader;
use std::path::Path;
use std::path::PathBuf;

use plimsoll::compare::Article;
use plimsoll::compare::Articles;
use plimsoll::compare::top_actor;
use plimsoll::corpus::Input;
use plimsoll::corpus::Scored;
use plimsoll::corpus::read;
use plimsoll::corpus::score_all;
use plimsoll::error::Error;
use plimsoll::error::Kind;
use plimsoll::error::Place;
use plimsoll::lexicon::Lexicon;
use plimsoll::measure::Measures;
use plimsoll::record;
use plimsoll::record::Line;
use plimsoll::record::Record;
use plimsoll::record::TallyReader;
use plimsoll::record::signature_of;
use plimsoll::record::stamps;
use plimsoll::report::Sheet;
use plimsoll::report::Table;
use plimsoll::report::article_header;
use plimsoll::report::article_row;
use plimsoll::report::failure_row;
use plimsoll::report::hit_header;
use plimsoll::report::hit_rows;
use plimsoll::score::ArticleScore;
use plimsoll::score::Scorer;
use plimsoll::text::Document;

use super::Stop;
use super::output::Output;
use super::output::tell;
use super::progress::Progress;
use super::render::csv_line;
use super::render::csv_lines;

/// The field that stands for the actor that an article names most.
const ACTORS: &str = "actors";

/// The field that outlets are told by.
const OUTLET: &str = "outlet";

/// What the inputs are.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    /// Articles to be scored.
    Texts { max_article: usize, jobs: usize },
    /// Records of earlier runs.
    Records,
}

/// What is wanted of each article beyond its counts.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// All words and word pairs.
    pub words: bool,
}

/// How articles fall into groups, strata and events.
pub struct Grouping {
    /// Paths, each with the group that was named for it.
    inputs: Vec<(Option<String>, PathBuf)>,
    by: String,
    strata: Vec<String>,
    matched: Vec<String>,
}

impl Grouping {
    /// The grouping that the arguments ask for.
    pub fn new(inputs: &[String], by: Option<&str>, strata: &[String], matched: &[String]) -> Result<Grouping, Error> {
        let inputs: Vec<(Option<String>, PathBuf)> = inputs.iter().map(|input| named(input)).collect();
        let names: Vec<&String> = inputs.iter().filter_map(|(name, _)| name.as_ref()).collect();
        let twice = names.iter().enumerate().find(|(at, name)| names.iter().take(*at).any(|other| other == *name));
        let (what, remedy) = match (names.len(), by, twice) {
            (_, _, Some((_, name))) => (format!("the group {name} is named twice"), "put its articles into one folder"),
            (n, Some(_), _) if n > 0 => ("--by groups articles that NAME=PATH has grouped already".to_string(), "leave one of them out"),
            (n, _, _) if n > 0 && n < inputs.len() => {
                ("some inputs are NAME=PATH and some are not".to_string(), "name all groups, or group all inputs with --by")
            }
            _ => {
                let (strata, matched) = (strata.to_vec(), matched.to_vec());
                return Ok(Grouping { inputs, by: by.unwrap_or(OUTLET).to_string(), strata, matched });
            }
        };
        Err(Error::new(Kind::Usage, what, remedy))
    }

    /// How many groups were named.
    pub fn given(&self) -> usize {
        self.names().len()
    }

    /// What is to be read.
    pub fn paths(&self) -> Vec<PathBuf> {
        self.inputs.iter().map(|(_, path)| path.clone()).collect()
    }

    fn names(&self) -> Vec<String> {
        self.inputs.iter().filter_map(|(name, _)| name.clone()).collect()
    }

    /// The article without its counts; `None` where it has no group.
    fn article(&self, group: Option<&String>, document: &Document, actor: impl Fn() -> Option<String>) -> Option<Article> {
        let all = |fields: &[String]| fields.iter().map(|field| value(document, field, &actor)).collect::<Option<Vec<String>>>();
        let joined = |fields: &[String]| all(fields).map(|values| values.join("\u{1f}"));
        Some(Article {
            id: document.id.clone(),
            group: group.cloned().or_else(|| value(document, &self.by, &actor))?,
            date: document.date.clone(),
            origin: document.origin.clone(),
            stratum: joined(&self.strata).unwrap_or_default(),
            event: joined(&self.matched).filter(|_| !self.matched.is_empty()),
            ..Article::default()
        })
    }
}

/// `NAME=PATH`, or a path; what is there as a path is one.
fn named(input: &str) -> (Option<String>, PathBuf) {
    match input.split_once('=') {
        Some((name, path)) if !name.is_empty() && !path.is_empty() && !Path::new(input).exists() => (Some(name.to_string()), path.into()),
        _ => (None, input.into()),
    }
}

fn value(document: &Document, field: &str, actor: &impl Fn() -> Option<String>) -> Option<String> {
    match (field, document.field(if field == "date" { "day" } else { field })) {
        (ACTORS, None) => actor(),
        (_, value) => value,
    }
}

/// Articles as they were gathered.
pub struct Gathered {
    /// The articles.
    pub articles: Articles,
    /// How many could not be read.
    pub failed: usize,
    /// How many have no group.
    ungrouped: usize,
    /// How many are in some group.
    grouped: usize,
    /// How many lack a field of the strata.
    unstratified: usize,
    /// The fields that there are, for who asks for one that is not there.
    fields: BTreeSet<String>,
    progress: Progress,
}

/// Reads everything that the grouping names.
pub fn gather(
    grouping: &Grouping,
    lexicon: Lexicon,
    source: Source,
    wanted: Wanted,
    folder: Option<&mut Folder>,
) -> Result<(Gathered, Lexicon), Stop> {
    let mut gathered = Gathered {
        articles: Articles::new(grouping.names()),
        failed: 0,
        ungrouped: 0,
        grouped: 0,
        unstratified: 0,
        fields: BTreeSet::new(),
        progress: Progress::new(),
    };
    let lexicon = match source {
        Source::Records => {
            gathered.records(grouping, &lexicon, wanted)?;
            lexicon
        }
        Source::Texts { max_article, jobs } => {
            let scorer = Scorer::new(lexicon)?;
            gathered.texts(&Reader { grouping, scorer: &scorer, wanted, tables: folder.is_some() }, (max_article, jobs), folder)?;
            scorer.lexicon().clone()
        }
    };
    gathered.check(grouping)?;
    Ok((gathered, lexicon))
}

/// What becomes of an article on the threads.
struct Piece {
    article: Option<Article>,
    fields: Vec<String>,
    unstratified: bool,
    warnings: Vec<String>,
    failure: Option<String>,
    /// Its rows for the tables, if they are wanted.
    rows: Option<Rows>,
}

/// The rows of an article in the tables.
struct Rows {
    article: Vec<String>,
    hits: Vec<Vec<String>>,
}

impl Gathered {
    fn texts(&mut self, reader: &Reader, (max_article, jobs): (usize, usize), mut folder: Option<&mut Folder>) -> Result<(), Stop> {
        for (group, path) in &reader.grouping.inputs {
            let finish = |_, scored: Scored| match scored {
                Ok((document, score)) => reader.piece(group.as_ref(), &document, score),
                Err(failure) => failed(&failure.id, &failure.error),
            };
            let rows = read(&[Input::new(path)], max_article);
            score_all(rows, reader.scorer, jobs, finish, |piece: Piece| {
                if let (Some(folder), Some(rows)) = (folder.as_deref_mut(), &piece.rows) {
                    folder.add(rows)?;
                }
                self.take(piece, reader.scorer.lexicon());
                Ok::<(), Stop>(())
            })?;
        }
        Ok(())
    }

    fn records(&mut self, grouping: &Grouping, lexicon: &Lexicon, wanted: Wanted) -> Result<(), Error> {
        let reader = TallyReader::new(lexicon);
        let own = stamps(lexicon);
        for (group, path) in &grouping.inputs {
            let file = File::open(path).map_err(|error| Error::io(path, &error))?;
            for (number, line) in BufReader::new(file).lines().enumerate() {
                let line = line.map_err(|error| Error::io(path, &error))?;
                let place = || Place { file: path.display().to_string(), line: number + 1, column: 0, excerpt: String::new() };
                match record::read(&line).map_err(|error| error.at(place()))? {
                    Line::Failed(failure) => self.take(failed_again(failure.article.id), lexicon),
                    Line::Scored(record) => {
                        same_lexicons(&record, &own).map_err(|error| error.at(place()))?;
                        let words = match (wanted.words, record.words) {
                            (false, _) => BTreeMap::new(),
                            (true, Some(words)) => words,
                            (true, None) => return Err(no_words().at(place())),
                        };
                        let tally = reader.tally(&record.tally).map_err(|error| error.at(place()))?;
                        let document = about(record.article.clone());
                        let article = grouping.article(group.as_ref(), &document, || top_actor(&tally, lexicon));
                        let signature = record.article.signature.clone();
                        let article = article.map(|article| Article { signature, tally, words, ..article });
                        self.take(piece_of(grouping, &document, article), lexicon);
                    }
                }
            }
        }
        Ok(())
    }

    fn take(&mut self, piece: Piece, lexicon: &Lexicon) {
        self.progress.step();
        piece.warnings.iter().for_each(|warning| self.progress.tell("warning", warning));
        self.fields.extend(piece.fields);
        if let Some(failure) = piece.failure {
            self.failed += 1;
            if !failure.is_empty() {
                self.progress.tell("error", &failure);
            }
            return;
        }
        self.unstratified += usize::from(piece.unstratified);
        match piece.article {
            Some(article) => {
                self.grouped += 1;
                self.articles.push(article, lexicon);
            }
            None => self.ungrouped += 1,
        }
    }

    /// Tells what is amiss with the fields; fails where no article has the one that groups are told by.
    fn check(&self, grouping: &Grouping) -> Result<(), Error> {
        let by = &grouping.by;
        if self.ungrouped > 0 && self.grouped == 0 {
            let known: Vec<String> = self.fields.iter().map(|field| format!("`{field}`")).collect();
            let remedy = match known.as_slice() {
                [] => "name the groups, as in A=folder B=folder".to_string(),
                known => format!("use one of {}, or name the groups, as in A=folder B=folder", known.join(", ")),
            };
            return Err(Error::new(Kind::Usage, format!("no article has the field `{by}` to group by"), remedy));
        }
        if self.ungrouped > 0 {
            tell("warning", &format!("{} without the field `{by}`: left out", articles(self.ungrouped)));
        }
        if self.unstratified > 0 {
            let fields = grouping.strata.join(", ");
            tell("warning", &format!("{} without a field of --strata {fields}: a stratum of their own", articles(self.unstratified)));
        }
        Ok(())
    }
}

/// How articles are read on the threads.
struct Reader<'a> {
    grouping: &'a Grouping,
    scorer: &'a Scorer,
    wanted: Wanted,
    tables: bool,
}

impl Reader<'_> {
    fn piece(&self, group: Option<&String>, document: &Document, score: ArticleScore) -> Piece {
        let lexicon = self.scorer.lexicon();
        let rows = self.tables.then(|| {
            let measures = Measures::at(&score.tally, lexicon, document.date.as_deref());
            let sheet = Sheet { document, score: &score, lexicon, measures: &measures };
            Rows { article: article_row(&sheet), hits: hit_rows(&sheet) }
        });
        let words = match self.wanted.words {
            true => self.scorer.wording(document, &score),
            false => BTreeMap::new(),
        };
        let tally = score.tally;
        let article = self.grouping.article(group, document, || top_actor(&tally, lexicon));
        let signature = signature_of(document);
        let article = article.map(|article| Article { signature, tally, words, ..article });
        Piece { rows, ..piece_of(self.grouping, document, article) }
    }
}

fn articles(n: usize) -> String {
    format!("{n} {}", if n == 1 { "article" } else { "articles" })
}

fn no_words() -> Error {
    Error::new(Kind::Format, "the record holds no words, which --keyness all asks for", "score the articles again with --words")
}

fn piece_of(grouping: &Grouping, document: &Document, article: Option<Article>) -> Piece {
    let unstratified = !grouping.strata.is_empty() && article.as_ref().is_some_and(|article| article.stratum.is_empty());
    // only who asks for a field that is not there needs to know those that are
    let fields = match article {
        Some(_) => Vec::new(),
        None => known_fields(document),
    };
    let warnings = document.warnings.iter().map(|warning| format!("{}: {warning}", document.id)).collect();
    Piece { article, fields, unstratified, warnings, failure: None, rows: None }
}

fn known_fields(document: &Document) -> Vec<String> {
    let own = [OUTLET, "year", "month", "origin", "title"].into_iter().filter(|name| document.field(name).is_some());
    own.map(str::to_string).chain(document.meta.keys().cloned()).collect()
}

fn failed(id: &str, error: &Error) -> Piece {
    let record = record::Failure::new(id, error);
    let rows = Rows { article: failure_row(&record), hits: Vec::new() };
    Piece { rows: Some(rows), failure: Some(error.to_string()), ..failed_again(String::new()) }
}

/// An article that an earlier run could not read, which it told.
fn failed_again(id: String) -> Piece {
    let warnings = if id.is_empty() { Vec::new() } else { vec![format!("{id} could not be read when the records were made")] };
    Piece { article: None, fields: Vec::new(), unstratified: false, warnings, failure: Some(String::new()), rows: None }
}

/// What a record knows about its article, without the text.
fn about(article: record::Article) -> Document {
    Document {
        id: article.id,
        outlet: article.outlet,
        title: article.title,
        date: article.date,
        url: article.url,
        origin: article.origin,
        meta: article.meta,
        ..Document::default()
    }
}

fn same_lexicons(record: &Record, own: &[record::LexiconStamp]) -> Result<(), Error> {
    let of = |stamps: &[record::LexiconStamp]| -> BTreeMap<String, String> {
        stamps.iter().map(|stamp| (stamp.id.clone(), stamp.fingerprint.clone())).collect()
    };
    let (theirs, own) = (of(&record.lexicons), of(own));
    let other = theirs.iter().chain(&own).find(|(id, _)| theirs.get(*id) != own.get(*id));
    let Some((id, _)) = other else {
        return Ok(());
    };
    let what = match (theirs.contains_key(id), own.contains_key(id)) {
        (true, true) => format!("the record was made with another version of the lexicon {id}"),
        (true, false) => format!("the record was made with the lexicon {id}, which is not in use"),
        (false, _) => format!("the record was made without the lexicon {id}, which is in use"),
    };
    Err(Error::new(Kind::Format, what, "compare with the lexicons that the records were made with, or score the articles again"))
}

/// A folder of tidy tables, which appear when all is written.
pub struct Folder {
    path: PathBuf,
    texts: Option<(Output, Output)>,
}

impl Folder {
    /// The folder at `path`, which is made where it is not there. Records do not hold what the tables of articles and hits do.
    pub fn new(path: &Path, from_records: bool) -> Result<Folder, Stop> {
        std::fs::create_dir_all(path).map_err(|error| Error::io(path, &error))?;
        let mut folder = Folder { path: path.to_path_buf(), texts: None };
        if !from_records {
            let mut articles = folder.table("articles")?;
            let mut hits = folder.table("hits")?;
            articles.write(&csv_line(&article_header())?)?;
            hits.write(&csv_line(&hit_header())?)?;
            folder.texts = Some((articles, hits));
        }
        Ok(folder)
    }

    fn table(&self, name: &str) -> Result<Output, Stop> {
        Output::file(&self.path.join(format!("{name}.csv")))
    }

    fn add(&mut self, rows: &Rows) -> Result<(), Stop> {
        if let Some((articles, hits)) = &mut self.texts {
            articles.write(&csv_line(&rows.article)?)?;
            rows.hits.iter().try_for_each(|row| hits.write(&csv_line(row)?))?;
        }
        Ok(())
    }

    /// Writes the tables of the comparison, and lets all of them appear.
    pub fn finish(self, tables: &[Table]) -> Result<(), Stop> {
        for table in tables {
            let mut output = self.table(table.name)?;
            output.write(&csv_lines(Some(table))?)?;
            output.finish()?;
        }
        if let Some((articles, hits)) = self.texts {
            articles.finish()?;
            hits.finish()?;
        }
        Ok(())
    }
}
