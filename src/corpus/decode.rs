//! Bytes to text: UTF-8 as it is, UTF-16 by its byte order mark, everything else by a guess that the document is warned of.
//!
//! Line ends are kept as they are, since spans point into the text as it is decoded here. What does not live here: the
//! charset that a web page declares (`page`).

use std::io::Read;

use chardetng::EncodingDetector;
use chardetng::Iso2022JpDetection;
use chardetng::Utf8Detection;
use encoding_rs::Encoding;
use encoding_rs::UTF_8;

use crate::corpus::Provenance;
use crate::error::Error;
use crate::error::Kind;
use crate::text::Document;

/// Text, and the encoding where it had to be guessed.
pub(super) type Decoded = (String, Option<&'static Encoding>);

/// Decodes a whole file. Valid UTF-8 keeps its buffer.
///
/// Fails with kind encoding where the bytes are no text: NUL bytes, broken UTF-16, or nothing that any encoding explains.
pub(super) fn whole(bytes: Vec<u8>, from: &Provenance) -> Result<Decoded, Error> {
    match Encoding::for_bom(&bytes) {
        Some((encoding, _)) if encoding != UTF_8 => {
            let text = strictly(encoding, &bytes).ok_or_else(|| from.error(Kind::Encoding, (0, 0), broken(encoding), SAVE))?;
            refuse_binary(text.as_bytes(), from)?;
            Ok((text, None))
        }
        mark => unmarked(bytes, mark.map_or(0, |(_, length)| length), from),
    }
}

/// UTF-8 behind a mark of `mark` bytes, or a guess.
fn unmarked(mut bytes: Vec<u8>, mark: usize, from: &Provenance) -> Result<Decoded, Error> {
    refuse_binary(&bytes, from)?;
    if mark > 0 {
        bytes.drain(..mark);
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok((text, None)),
        Err(error) => Guess::new().text(error.as_bytes(), (from, 0)),
    }
}

/// A guess of one file's encoding, which gets better with every row that is no UTF-8.
pub(super) struct Guess {
    detector: EncodingDetector,
    left: usize,
}

impl Guess {
    /// Nothing seen yet.
    pub fn new() -> Self {
        Guess {
            detector: EncodingDetector::new(Iso2022JpDetection::Deny),
            // by then the guess does not change, and the detector is slow
            left: 1 << 17,
        }
    }

    /// Takes `bytes` into account and says which encoding they are most likely in; UTF-8 if they are that but for a few bytes.
    pub fn encoding(&mut self, bytes: &[u8]) -> &'static Encoding {
        if is_damaged_utf8(bytes) {
            return UTF_8;
        }
        let start = Encoding::ascii_valid_up_to(bytes).saturating_sub(2);
        let telling = bytes.get(start..).unwrap_or_default();
        let telling = telling.get(..self.left).unwrap_or(telling);
        self.left -= telling.len();
        self.detector.feed(telling, false);
        self.detector.guess(None, Utf8Detection::Deny)
    }

    /// The text of `bytes` in the likeliest encoding; `from` is the file and the line (0: all of it) that errors name.
    ///
    /// Fails with kind encoding where that leaves bytes unexplained.
    pub fn text(&mut self, bytes: &[u8], from: (&Provenance, usize)) -> Result<Decoded, Error> {
        let encoding = self.encoding(bytes);
        Ok((guessed(encoding, bytes, from)?, Some(encoding)))
    }
}

/// The text of `bytes` in an encoding that was guessed; fails as [`Guess::text`] does.
pub(super) fn guessed(encoding: &'static Encoding, bytes: &[u8], (from, line): (&Provenance, usize)) -> Result<String, Error> {
    if encoding == UTF_8 {
        return Ok(String::from_utf8_lossy(bytes).into_owned());
    }
    strictly(encoding, bytes).filter(|text| !text.contains(is_odd_control)).ok_or_else(|| {
        let what = "the text is not valid UTF-8, and no other encoding explains its bytes";
        from.error(Kind::Encoding, (line, 0), what, SAVE)
    })
}

/// The text, if every byte makes sense in `encoding`.
pub(super) fn strictly(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let bytes = match Encoding::for_bom(bytes) {
        Some((marked, length)) if marked == encoding => bytes.get(length..).unwrap_or_default(),
        _ => bytes,
    };
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(|text| text.into_owned())
}

/// Says of a document in which encoding it was read, where that had to be guessed.
pub(super) fn note(document: &mut Document, guess: Option<&'static Encoding>) {
    document.encoding = guess.map(Encoding::name);
    document.warnings.extend(guess.map(warning));
}

/// The warning for a document whose encoding was guessed, or whose UTF-8 was mended.
fn warning(encoding: &'static Encoding) -> String {
    if encoding == UTF_8 {
        return "the text is UTF-8 with broken characters in it, which were read as \u{fffd}; \
                mend them at the source, or drop them with `iconv -c -f UTF-8 -t UTF-8`"
            .to_owned();
    }
    let name = encoding.name();
    format!(
        "the text is not valid UTF-8 and was read as {name}, which is a guess; to be sure, convert it with \
         `iconv -f {name} -t UTF-8`"
    )
}

const EXPORT: &str = "export it as plain text or HTML first";
const UNPACK: &str = "unpack it first";
const PICTURE: &str = "leave it out, or save the article as plain text";

/// How files of other programs begin, what they are, and what to do.
const BINARY: [(&[u8], &str, &str); 9] = [
    (b"%PDF-", "a PDF document", EXPORT),
    (b"{\\rtf", "an RTF document", EXPORT),
    (b"PK\x03\x04", "a Word, OpenDocument, EPUB or ZIP file", EXPORT),
    (b"\xd0\xcf\x11\xe0", "a document of an old Office program", EXPORT),
    (b"\x1f\x8b", "a compressed file", UNPACK),
    (b"\x28\xb5\x2f\xfd", "a compressed file", UNPACK),
    (b"\x89PNG", "a picture", PICTURE),
    (b"\xff\xd8\xff", "a picture", PICTURE),
    (b"GIF8", "a picture", PICTURE),
];

/// Fails where bytes are those of another program's file, or hold NUL: no text does, and UTF-16 without a mark does so in
/// every second byte.
pub(super) fn refuse_binary(bytes: &[u8], from: &Provenance) -> Result<(), Error> {
    let known = BINARY.iter().find(|(start, ..)| bytes.starts_with(start));
    let (what, remedy) = match known {
        Some((_, kind, remedy)) => (format!("this is {kind}, not a text"), *remedy),
        None if memchr::memchr(0, bytes).is_none() => return Ok(()),
        None if is_utf16(bytes) => (
            "this looks like UTF-16 without a byte order mark".to_owned(),
            "convert it with `iconv -f UTF-16LE -t UTF-8`, or UTF-16BE if that gives no text",
        ),
        None => ("this is not a text: it holds NUL bytes".to_owned(), "leave it out, or export it as plain text or HTML first"),
    };
    Err(from.error(Kind::Encoding, (0, 0), what, remedy))
}

/// Whether about every second byte is NUL at the even or at the odd places, and hardly any at the others: mostly Latin letters
/// in UTF-16.
fn is_utf16(bytes: &[u8]) -> bool {
    let head = bytes.get(..1024).unwrap_or(bytes);
    let nul = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (nul(0), nul(1));
    let (most, least) = (even.max(odd), even.min(odd));
    head.len() >= 4 && most * 3 > head.len() && least * 20 <= most
}

const SAVE: &str = "save it as UTF-8, for instance with `iconv -f ENCODING -t UTF-8`";

fn broken(encoding: &'static Encoding) -> String {
    format!("its byte order mark says {}, but the bytes behind it are not", encoding.name())
}

/// Whether most of what is not ASCII is UTF-8: a cut or a careless join breaks a character or two, and to read all others in
/// another encoding would lose every quotation mark.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken
}

/// Control characters that no text has; a guess that brings them out is wrong.
fn is_odd_control(c: char) -> bool {
    // 1A is the end mark of DOS texts, 1B starts terminal colours, 85 is a line end
    c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\x0b' | '\x0c' | '\x1a' | '\x1b' | '\u{85}')
}

/// A stream of UTF-16, read as UTF-8.
pub(super) struct Utf16<R> {
    input: R,
    decoder: encoding_rs::Decoder,
    raw: Vec<u8>,
    ready: String,
    taken: usize,
    ended: bool,
}

impl<R: Read> Utf16<R> {
    /// Decodes `input`, which begins with its byte order mark.
    pub fn new(input: R, encoding: &'static Encoding) -> Self {
        Utf16 {
            input,
            decoder: encoding.new_decoder_with_bom_removal(),
            raw: vec![0; 1 << 14],
            ready: String::new(),
            taken: 0,
            ended: false,
        }
    }

    fn refill(&mut self) -> std::io::Result<()> {
        let count = self.input.read(&mut self.raw)?;
        let bytes = self.raw.get(..count).unwrap_or_default();
        self.ended = count == 0;
        self.ready.clear();
        self.taken = 0;
        // UTF-16 of n bytes is at most 3n/2 + 3 bytes of UTF-8
        self.ready.reserve(2 * count + 16);
        let (_, _, replaced) = self.decoder.decode_to_string(bytes, &mut self.ready, self.ended);
        if replaced {
            let what = broken(self.decoder.encoding());
            return Err(std::io::Error::new(std::io::ErrorKind::InvalidData, what));
        }
        Ok(())
    }
}

impl<R: Read> Read for Utf16<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        while self.taken == self.ready.len() && !self.ended {
            self.refill()?;
        }
        let mut left = self.ready.as_bytes().get(self.taken..).unwrap_or_default();
        let count = left.read(out)?;
        self.taken += count;
        Ok(count)
    }
}
