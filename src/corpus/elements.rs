//! JSON values from a stream: the elements of an array, or values one after the other, none larger than the limit.
//!
//! Only brackets, strings and line feeds are looked at, so that a broken value costs nothing but itself. What does not live
//! here: whether a value is valid.

use std::io::BufRead;

use crate::corpus::json::Pieces;
use crate::corpus::json::is_inner;
use crate::corpus::lines::Step;

/// The values of a stream.
pub(super) struct Elements<R> {
    input: R,
    buffer: Vec<u8>,
    limit: usize,
    /// Whether anything was read yet; only the first bracket opens the array of rows.
    begun: bool,
    /// The place of the next byte.
    here: (usize, usize),
    /// The place of the current value.
    start: (usize, usize),
}

/// How far into a value the scan is.
#[derive(Default)]
struct Scan {
    depth: usize,
    string: bool,
    escaped: bool,
    seen: usize,
}

/// What a byte is to a scan.
enum Byte {
    Skipped,
    Taken,
    Last,
    Separator,
}

impl<R: BufRead> Elements<R> {
    /// Values of at most `limit` bytes.
    pub fn new(input: R, limit: usize) -> Self {
        Elements { input, buffer: Vec::new(), limit, begun: false, here: (1, 1), start: (1, 1) }
    }

    /// Takes in what the next stretch of the stream gives; whether the value is complete, or nothing at the end.
    fn feed(&mut self, scan: &mut Scan) -> std::io::Result<Option<bool>> {
        let chunk = self.input.fill_buf()?;
        if chunk.is_empty() {
            return Ok(None);
        }
        let mut used = 0;
        let mut complete = false;
        for &byte in chunk {
            let kind = scan.see(byte, &mut self.begun);
            if matches!(kind, Byte::Taken | Byte::Last) {
                if scan.seen == 0 {
                    self.start = self.here;
                }
                scan.seen += 1;
                if scan.seen <= self.limit {
                    self.buffer.push(byte);
                }
            }
            self.here = match byte {
                b'\n' => (self.here.0 + 1, 1),
                _ => (self.here.0, self.here.1 + usize::from(!is_inner(byte))),
            };
            used += 1;
            complete = matches!(kind, Byte::Last | Byte::Separator);
            if complete {
                break;
            }
        }
        self.input.consume(used);
        Ok(Some(complete))
    }
}

impl Scan {
    /// What `byte` is, after the ones before.
    fn see(&mut self, byte: u8, begun: &mut bool) -> Byte {
        if self.string {
            self.string = self.escaped || byte != b'"';
            self.escaped = !self.escaped && byte == b'\\';
            return Byte::Taken;
        }
        let inside = self.depth > 0;
        match byte {
            b'[' if !*begun => *begun = true,
            b' ' | b'\t' | b'\r' | b'\n' if self.seen == 0 => {}
            b',' | b']' if !inside && self.seen > 0 => return Byte::Separator,
            b',' | b']' if !inside => {}
            _ => {
                *begun = true;
                return self.take(byte);
            }
        }
        Byte::Skipped
    }

    /// A byte of the value itself, outside its strings.
    fn take(&mut self, byte: u8) -> Byte {
        match byte {
            b'"' => self.string = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    return Byte::Last;
                }
            }
            _ => {}
        }
        Byte::Taken
    }
}

impl<R: BufRead> Pieces for Elements<R> {
    const NAME: &'static str = "row";
    const REMEDY: &'static str = "the file must be one JSON object or an array of objects";

    fn advance(&mut self) -> std::io::Result<Step> {
        self.buffer.clear();
        let mut scan = Scan::default();
        loop {
            match self.feed(&mut scan) {
                Ok(Some(false)) => {}
                Ok(Some(true)) => break,
                Ok(None) if scan.seen == 0 => return Ok(Step::End),
                Ok(None) => break,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        if scan.seen > self.limit {
            self.buffer.clear();
            return Ok(Step::TooLong);
        }
        Ok(Step::Line)
    }

    fn piece(&self) -> &[u8] {
        &self.buffer
    }

    fn start(&self) -> (usize, usize) {
        self.start
    }
}
