//! Scoring a stream of articles on several threads, in batches, in the order in which they came.
//!
//! What becomes of a scored article is the caller's affair: `finish` runs on the threads, `take` in order on the caller's.

use rayon::ThreadPool;
use rayon::ThreadPoolBuilder;
use rayon::iter::IntoParallelIterator;
use rayon::iter::ParallelIterator;

use crate::corpus::Failure;
use crate::corpus::Row;
use crate::error::Error;
use crate::error::Kind;
use crate::error::Result;
use crate::score::ArticleScore;
use crate::score::Scorer;
use crate::text::Document;

/// Articles of a batch per thread.
const ARTICLES: usize = 64;

/// Bytes of text of a batch per thread; a batch is closed by the article that reaches them.
const BYTES: usize = 1 << 20;

/// A scored article, or why there is none.
pub type Scored = std::result::Result<(Document, ArticleScore), Failure>;

/// Scores `rows` on `jobs` threads: every row goes through `finish` with its number, counted from 0, and the results reach `take` in
/// the order of the rows.
///
/// While the threads score a batch, the caller's takes the one before and reads the next, so that they wait for neither; no more than
/// these three are held. With one job no thread is started. The results do not depend on `jobs`.
///
/// # Errors
///
/// The first error of `take`, after which nothing more is read, and what is scored by then is dropped; and a system that refuses threads.
pub fn score_all<T: Send, E: From<Error>>(
    rows: impl Iterator<Item = Row>,
    scorer: &Scorer,
    jobs: usize,
    finish: impl Fn(usize, Scored) -> T + Sync,
    mut take: impl FnMut(T) -> std::result::Result<(), E>,
) -> std::result::Result<(), E> {
    let rows = rows.enumerate();
    let work = |(n, row): (usize, Row)| {
        let scored = row.map(|document| {
            let score = scorer.score(&document);
            (document, score)
        });
        finish(n, scored)
    };
    if jobs <= 1 {
        return rows.map(work).try_for_each(take);
    }
    let pool = pool(jobs)?;
    let mut rows = rows.fuse();
    let (mut next, mut done) = (batch(&mut rows, jobs), Vec::new());
    while !next.is_empty() || !done.is_empty() {
        let (own, before) = (std::mem::take(&mut next), std::mem::take(&mut done));
        pool.in_place_scope(|scope| {
            scope.spawn(|_| done = own.into_par_iter().map(&work).collect());
            before.into_iter().try_for_each(&mut take)?;
            next = batch(&mut rows, jobs);
            Ok::<(), E>(())
        })?;
    }
    Ok(())
}

/// So many threads.
///
/// # Errors
///
/// Fails where the system refuses them.
pub fn pool(jobs: usize) -> Result<ThreadPool> {
    let pool = ThreadPoolBuilder::new().num_threads(jobs).build();
    pool.map_err(|error| Error::new(Kind::Io, format!("{jobs} threads cannot be started: {error}"), "ask for fewer with --jobs"))
}

/// The next rows, enough for all threads.
fn batch(rows: &mut impl Iterator<Item = (usize, Row)>, jobs: usize) -> Vec<(usize, Row)> {
    let mut batch = Vec::new();
    let mut bytes = 0;
    for (n, row) in rows {
        bytes += row.as_ref().map_or(0, |document| document.text.len());
        batch.push((n, row));
        if batch.len() >= ARTICLES.saturating_mul(jobs) || bytes >= BYTES.saturating_mul(jobs) {
            break;
        }
    }
    batch
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::lexicon::Lexicon;

    fn rows(n: usize) -> impl Iterator<Item = Row> {
        (0..n).map(|n| match n % 7 {
            3 => Err(Failure { id: n.to_string(), error: Error::new(Kind::Empty, "nothing", "") }),
            _ => Ok(Document::new(n.to_string(), "word ".repeat(n))),
        })
    }

    #[test]
    fn the_order_is_that_of_the_rows_whatever_the_number_of_threads() {
        let scorer = Scorer::new(Lexicon::default()).unwrap();
        for jobs in [1, 2, 5] {
            let mut ids = Vec::new();
            let finish = |n: usize, scored: Scored| {
                let id = match scored {
                    Ok((document, _)) => document.id,
                    Err(failure) => failure.id,
                };
                assert_eq!(id, n.to_string());
                id
            };
            let take = |id: String| {
                ids.push(id);
                Ok::<(), Error>(())
            };
            score_all(rows(700), &scorer, jobs, finish, take).unwrap();
            let expected: Vec<String> = (0..700).map(|n| n.to_string()).collect();
            assert_eq!(ids, expected, "{jobs} jobs");
        }
    }

    #[test]
    fn an_error_of_the_taker_ends_it() {
        let scorer = Scorer::new(Lexicon::default()).unwrap();
        for jobs in [1, 2] {
            let (read, mut taken) = (Cell::new(0), 0);
            let rows = rows(2000).inspect(|_| read.set(read.get() + 1));
            let take = |n: usize| {
                taken += 1;
                if n == 200 { Err(Error::new(Kind::Io, "full", "")) } else { Ok(()) }
            };
            let done = score_all(rows, &scorer, jobs, |n, _| n, take);
            assert_eq!(done.unwrap_err().what, "full", "{jobs} jobs");
            assert_eq!(taken, 201, "{jobs} jobs");
            assert!(read.get() < 1000, "{jobs} jobs read {} rows", read.get());
        }
    }
}
