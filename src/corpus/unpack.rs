//! Packed files, gzip and zstd: recognised by how they begin, unpacked as they are read, and no further than a limit.
//!
//! What does not live here: what is in them.

use std::fmt;
use std::io::BufReader;
use std::io::Cursor;
use std::io::Error;
use std::io::ErrorKind;
use std::io::Read;
use std::io::Result;
use std::path::Path;

use crate::corpus::open::Stream;

/// The ways of packing: extension, name, and how such a file begins.
const PACKINGS: [(Packing, &str, &str, &[u8]); 2] =
    [(Packing::Gzip, "gz", "gzip", b"\x1f\x8b"), (Packing::Zstd, "zst", "zstd", b"\x28\xb5\x2f\xfd")];

/// How a file is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    Gzip,
    Zstd,
}

impl Packing {
    /// The packing of a file that begins with `head`, if it is packed.
    pub fn of(head: &[u8]) -> Option<Packing> {
        PACKINGS.iter().find(|(.., start)| head.starts_with(start)).map(|(packing, ..)| *packing)
    }

    fn name(self) -> &'static str {
        PACKINGS.iter().find(|(packing, ..)| *packing == self).map_or("", |(_, _, name, _)| name)
    }
}

/// The name that a file would have unpacked: `rows.jsonl` of `rows.jsonl.gz`.
pub(super) fn unpacked_name(path: &Path) -> std::path::PathBuf {
    let extension = path.extension().unwrap_or_default();
    let packed = PACKINGS.iter().any(|(_, known, ..)| extension.eq_ignore_ascii_case(known));
    if packed { path.with_extension("") } else { path.to_path_buf() }
}

/// What is in a packed stream that begins with `head`; reading fails with a [`Trouble`] beyond `limit` bytes, and where the stream is
/// damaged or cut off.
pub(super) fn unpack(packing: Packing, head: Vec<u8>, input: Stream, limit: u64) -> Result<Stream> {
    let packed = BufReader::new(Cursor::new(head).chain(input));
    let input: Stream = match packing {
        // a file may be several that were joined
        Packing::Gzip => Box::new(flate2::bufread::MultiGzDecoder::new(packed)),
        Packing::Zstd => Box::new(zstd::Decoder::with_buffer(packed)?),
    };
    Ok(Box::new(Unpacked { input, packing, left: limit, limit }))
}

struct Unpacked {
    input: Stream,
    packing: Packing,
    left: u64,
    limit: u64,
}

impl Read for Unpacked {
    fn read(&mut self, out: &mut [u8]) -> Result<usize> {
        let packing = self.packing.name();
        let count = self.input.read(out).map_err(|error| match error.kind() {
            ErrorKind::UnexpectedEof => Error::other(Trouble::CutOff(packing)),
            ErrorKind::InvalidData | ErrorKind::InvalidInput | ErrorKind::Other => Error::other(Trouble::Damaged(packing)),
            _ => error,
        })?;
        match self.left.checked_sub(count as u64) {
            Some(left) => self.left = left,
            None => return Err(Error::other(Trouble::TooLarge(self.limit))),
        }
        Ok(count)
    }
}

/// Why a packed file cannot be read to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    /// It ends too early.
    CutOff(&'static str),
    /// Its bytes make no sense.
    Damaged(&'static str),
    /// There is more in it than the limit.
    TooLarge(u64),
}

impl Trouble {
    /// What to do about it.
    pub fn remedy(self) -> &'static str {
        match self {
            Trouble::CutOff(_) | Trouble::Damaged(_) => "fetch or pack it again; articles that ended before the break were read",
            Trouble::TooLarge(_) => "if it is no trap, raise the limit with --max-unpacked; articles before it were read",
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Trouble::CutOff(packing) => write!(f, "the {packing} file is cut off: the rest of it is missing"),
            Trouble::Damaged(packing) => write!(f, "the {packing} file is damaged and cannot be unpacked any further"),
            Trouble::TooLarge(limit) => {
                let limit = super::provenance::size(usize::try_from(*limit).unwrap_or(usize::MAX));
                write!(f, "the file unpacks to more than {limit}")
            }
        }
    }
}

impl std::error::Error for Trouble {}
