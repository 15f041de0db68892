//! `plimsoll compare --tallies`: articles from the records of earlier runs.

use std::collections::BTreeMap;

use plimsoll::compare::Article;
use plimsoll::compare::top_actor;
use plimsoll::corpus;
use plimsoll::corpus::Input;
use plimsoll::error::Error;
use plimsoll::error::Kind;
use plimsoll::lexicon::Lexicon;
use plimsoll::record;
use plimsoll::record::Line;
use plimsoll::record::Record;
use plimsoll::record::TallyReader;
use plimsoll::record::stamps;
use plimsoll::text::Document;

use super::grouping::Grouping;
use super::piece::Piece;
use super::piece::Wanted;

/// Reads records that were made with the lexicons in use.
pub struct Records<'a> {
    grouping: &'a Grouping,
    lexicon: &'a Lexicon,
    wanted: Wanted,
    tallies: TallyReader,
    own: Vec<record::LexiconStamp>,
}

impl<'a> Records<'a> {
    /// A reader for records that were made with `lexicon`.
    pub fn new(grouping: &'a Grouping, lexicon: &'a Lexicon, wanted: Wanted) -> Records<'a> {
        Records { grouping, lexicon, wanted, tallies: TallyReader::new(lexicon), own: stamps(lexicon) }
    }

    /// Reads everything that the grouping names. What cannot be read is a piece without an article.
    ///
    /// # Errors
    ///
    /// Fails on what is no record, and on records that cannot be compared.
    pub fn read(&self, mut take: impl FnMut(Piece)) -> Result<(), Error> {
        for (group, path) in &self.grouping.inputs {
            for record in corpus::records(&Input::new(path)) {
                take(match record {
                    Ok(record) => self.piece(group.as_ref(), &record.text).map_err(|error| error.at(record.place))?,
                    Err(error) => Piece::failed("", &error, false),
                });
            }
        }
        Ok(())
    }

    fn piece(&self, group: Option<&String>, line: &str) -> Result<Piece, Error> {
        let record = match record::read(line)? {
            Line::Failed(failure) => return Ok(Piece::failed_before(&failure.article.id)),
            Line::Scored(record) => *record,
        };
        same_lexicons(&record, &self.own)?;
        let words = match (self.wanted.words, record.words) {
            (false, _) => BTreeMap::new(),
            (true, Some(words)) => words,
            (true, None) => return Err(no_words()),
        };
        let tally = self.tallies.tally(&record.tally)?;
        let signature = record.article.signature.clone();
        let document = about(record.article);
        let actor = || top_actor(&tally, self.lexicon);
        let article = self.grouping.article(group, &document, actor);
        let lacking = self.grouping.lacking(&document, actor);
        let article = article.map(|article| Article { signature, tally, words, ..article });
        Ok(Piece::of(&document, article, lacking))
    }
}

fn no_words() -> Error {
    Error::new(Kind::Format, "the record holds no words, which --keyness all asks for", "score the articles again with --words")
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
