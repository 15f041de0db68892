//! What `plimsoll compare` reads: articles or records, in groups.

use std::collections::BTreeMap;

use plimsoll::compare::Article;
use plimsoll::compare::Articles;
use plimsoll::compare::top_actor;
use plimsoll::corpus::Input;
use plimsoll::corpus::Limits;
use plimsoll::corpus::Scored;
use plimsoll::corpus::read;
use plimsoll::corpus::score_all;
use plimsoll::lexicon::Lexicon;
use plimsoll::measure::Measures;
use plimsoll::record::signature_of;
use plimsoll::report::Seen;
use plimsoll::report::Sheet;
use plimsoll::report::Sightings;
use plimsoll::report::sightings;
use plimsoll::score::ArticleScore;
use plimsoll::score::Scorer;
use plimsoll::score::Share;
use plimsoll::text::Document;

use super::Stop;
use super::amiss::Amiss;
use super::grouping::Grouping;
use super::piece::Piece;
use super::piece::Wanted;
use super::progress::Progress;
use super::records::Records;
use super::tables::Folder;
use super::tables::Rows;
use super::unread::Unread;

/// What the inputs are.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    /// Articles to be scored.
    Texts { limits: Limits, jobs: usize, resolve: bool },
    /// Records of earlier runs.
    Records,
}

/// Articles as they were gathered.
pub struct Gathered {
    /// The articles.
    pub articles: Articles,
    /// Sentences behind their counts, where they are wanted.
    pub sightings: Sightings,
    /// Those that could not be read.
    pub unread: Unread,
    /// How many articles were taken in.
    taken: usize,
    amiss: Amiss,
    progress: Progress,
}

/// Reads everything that the grouping names.
pub fn gather(
    grouping: &Grouping,
    lexicon: Lexicon,
    source: Source,
    wanted: Wanted,
    sightings: Sightings,
    folder: Option<&mut Folder>,
) -> Result<(Gathered, Lexicon), Stop> {
    let mut gathered = Gathered {
        articles: Articles::new(grouping.names()),
        sightings,
        unread: Unread::default(),
        taken: 0,
        amiss: Amiss::default(),
        progress: Progress::new(),
    };
    let lexicon = match source {
        Source::Records => {
            let records = Records::new(grouping, &lexicon, wanted);
            records.read(|piece| gathered.take(piece, &lexicon))?;
            lexicon
        }
        Source::Texts { limits, jobs, resolve } => {
            let scorer = Scorer::new(lexicon)?;
            let scorer = if resolve { scorer.resolving() } else { scorer };
            let reader = Reader { grouping, scorer: &scorer, wanted, tables: folder.is_some(), resolve };
            gathered.texts(&reader, (limits, jobs), folder)?;
            scorer.lexicon().clone()
        }
    };
    gathered.progress.done();
    gathered.amiss.check(grouping)?;
    Ok((gathered, lexicon))
}

impl Gathered {
    fn texts(&mut self, reader: &Reader, (limits, jobs): (Limits, usize), mut folder: Option<&mut Folder>) -> Result<(), Stop> {
        for (group, path) in &reader.grouping.inputs {
            let finish = |_, scored: Scored| match scored {
                Ok((document, score)) => reader.piece(group.as_ref(), &document, score),
                Err(failure) => Piece::failed(&failure.id, &failure.error, reader.resolve),
            };
            let rows = read(&[Input::new(path)], limits);
            score_all(rows, reader.scorer, jobs, finish, |mut piece: Piece| {
                if let (Some(folder), Some(rows)) = (folder.as_deref_mut(), piece.rows.take()) {
                    folder.add(rows)?;
                }
                self.take(piece, reader.scorer.lexicon());
                Ok::<(), Stop>(())
            })?;
        }
        Ok(())
    }

    fn take(&mut self, piece: Piece, lexicon: &Lexicon) {
        self.progress.step();
        piece.warnings.iter().for_each(|warning| self.progress.tell("warning", warning));
        self.unread.add(piece.failure.is_some().then_some(&piece.id));
        if let Some(failure) = piece.failure {
            if !failure.is_empty() {
                self.progress.tell("error", &failure);
            }
            return;
        }
        self.amiss.note(&piece);
        if let Some(article) = piece.article {
            self.sightings.add(self.taken, &article.group, piece.seen);
            self.articles.push(article, lexicon);
            self.taken += 1;
        }
    }
}

/// How articles are read on the threads.
struct Reader<'a> {
    grouping: &'a Grouping,
    scorer: &'a Scorer,
    wanted: Wanted,
    tables: bool,
    resolve: bool,
}

impl Reader<'_> {
    fn piece(&self, group: Option<&String>, document: &Document, score: ArticleScore) -> Piece {
        let lexicon = self.scorer.lexicon();
        let words = match self.wanted.words {
            true => self.scorer.wording(document, &score),
            false => BTreeMap::new(),
        };
        let actor = || top_actor(&score.tally, lexicon);
        let article = self.grouping.article(group, document, actor);
        let lacking = self.grouping.lacking(document, actor);
        let measures = match self.tables {
            true => Measures::at(&score.tally, lexicon, document.date.as_deref()),
            false => Measures::default(), // only the table of articles asks for them
        };
        let sheet = Sheet { document, score: &score, lexicon, measures: &measures };
        let rows = self.tables.then(|| {
            let cells = self.grouping.cells(document, article.as_ref(), actor);
            let group = article.as_ref().map(|article| article.group.clone());
            Rows::of(&sheet, self.resolve, group, cells)
        });
        let seen = if self.wanted.sentences { sightings(&sheet) } else { Seen::default() };
        let signature = signature_of(document);
        let foreign = score.share.filter(|share| share.is_foreign()).map(Share::figure);
        let tally = score.tally;
        let article = article.map(|article| Article { signature, tally, words, ..article });
        Piece { rows, foreign, seen, ..Piece::of(document, article, lacking) }
    }
}
