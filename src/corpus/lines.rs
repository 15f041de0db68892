//! Lines from a stream: one buffer, reused, and no line in it that is larger than the limit.
//!
//! What does not live here: what a line means.

use std::io::BufRead;

/// What [`Lines::advance`] found.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A line; [`Lines::line`] has it.
    Line,
    /// A line larger than the limit, which was skipped without being held.
    TooLong,
    /// The end of the stream.
    End,
}

/// The lines of a stream.
pub(super) struct Lines<R> {
    input: R,
    buffer: Vec<u8>,
    number: usize,
    limit: usize,
}

impl<R: BufRead> Lines<R> {
    /// Lines of at most `limit` bytes.
    pub fn new(input: R, limit: usize) -> Self {
        Lines { input, buffer: Vec::new(), number: 0, limit }
    }

    /// The line that the last step found, without its line feed.
    pub fn line(&self) -> &[u8] {
        &self.buffer
    }

    /// Its number, counted from 1.
    pub fn number(&self) -> usize {
        self.number
    }

    /// Goes on to the next line. Fails where the stream does.
    pub fn advance(&mut self) -> std::io::Result<Step> {
        self.buffer.clear();
        let mut seen = false;
        let mut long = false;
        loop {
            let chunk = match self.input.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if chunk.is_empty() {
                break;
            }
            seen = true;
            let end = memchr::memchr(b'\n', chunk);
            let part = chunk.split_at(end.unwrap_or(chunk.len())).0;
            long |= self.buffer.len() + part.len() > self.limit;
            if long {
                self.buffer.clear();
            } else {
                self.buffer.extend_from_slice(part);
            }
            let used = part.len() + usize::from(end.is_some());
            self.input.consume(used);
            if end.is_some() {
                break;
            }
        }
        self.number += usize::from(seen);
        Ok(match (seen, long) {
            (false, _) => Step::End,
            (true, true) => Step::TooLong,
            (true, false) => Step::Line,
        })
    }
}
