//! Bytes of any encoding to UTF-8, counting lines and refusing to read without end.

use std::io::{self, BufRead, BufReader, Chain, Cursor, Read};

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::error::Problem;
use super::look::Look;

const BUFFER: usize = 64 * 1024;
/// Where a prolog must have ended.
const HEAD: usize = 1024;

type Bytes<'r> = Box<dyn Read + Send + 'r>;
type Whole<'r> = BufReader<Chain<Cursor<Vec<u8>>, Bytes<'r>>>;

/// A place in the text, counted from 1.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) line: u64,
    pub(super) column: u64,
}

/// UTF-8 text for the parser.
pub(super) struct Input<'r> {
    source: Source<'r>,
    line: u64,
    /// Bytes given out, and how many of them before the last line began.
    given: u64,
    line_start: u64,
    mark: u64,
    limit: u64,
    /// Why reading stopped, when the reason is ours and not the disk's.
    pub(super) problem: Option<Problem>,
}

enum Source<'r> {
    /// Already UTF-8; the parser checks it as it goes.
    Plain(Whole<'r>),
    Decoded(Box<Decoded<'r>>),
}

struct Decoded<'r> {
    bytes: Whole<'r>,
    decoder: Decoder,
    text: Vec<u8>,
    position: usize,
    ended: bool,
}

impl<'r> Input<'r> {
    /// Looks at the first bytes to find the encoding.
    pub(super) fn new(mut inner: Bytes<'r>, limit: u64) -> Result<Self, Problem> {
        let mut head = Vec::with_capacity(HEAD);
        inner.by_ref().take(HEAD as u64).read_to_end(&mut head).map_err(Problem::Io)?;
        if let Some(look) = Look::of(&head) {
            return Err(Problem::Foreign { look });
        }
        let (encoding, bom) = detect(&head)?;
        let mut start = Cursor::new(head);
        start.set_position(bom);
        let bytes = BufReader::with_capacity(BUFFER, start.chain(inner));
        let source = if encoding == UTF_8 {
            Source::Plain(bytes)
        } else {
            Source::Decoded(Box::new(Decoded {
                bytes,
                decoder: encoding.new_decoder_without_bom_handling(),
                text: Vec::new(),
                position: 0,
                ended: false,
            }))
        };
        Ok(Self { source, line: 1, given: 0, line_start: 0, mark: 0, limit, problem: None })
    }

    /// The place of the next byte.
    pub(super) fn place(&self) -> Place {
        Place { line: self.line, column: self.given - self.line_start + 1 }
    }

    /// From here the parser may take `limit` bytes before it must come back.
    pub(super) fn mark(&mut self) {
        self.mark = self.given;
    }

    /// Bytes of UTF-8 given out so far.
    pub(super) fn given(&self) -> u64 {
        self.given
    }
}

impl Read for Input<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let count = available.len().min(buffer.len());
        buffer[..count].copy_from_slice(&available[..count]);
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Input<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.given - self.mark > self.limit {
            self.problem = Some(Problem::TooLong { limit: self.limit });
            return Err(io::Error::other("limit reached"));
        }
        match &mut self.source {
            Source::Plain(bytes) => bytes.fill_buf(),
            Source::Decoded(decoded) => decoded.fill(&mut self.problem),
        }
    }

    fn consume(&mut self, count: usize) {
        let taken = match &self.source {
            Source::Plain(bytes) => &bytes.buffer()[..count],
            Source::Decoded(decoded) => &decoded.text[decoded.position..decoded.position + count],
        };
        if let Some(last) = memchr::memrchr(b'\n', taken) {
            self.line += memchr::memchr_iter(b'\n', taken).count() as u64;
            self.line_start = self.given + last as u64 + 1;
        }
        self.given += count as u64;
        match &mut self.source {
            Source::Plain(bytes) => bytes.consume(count),
            Source::Decoded(decoded) => decoded.position += count,
        }
    }
}

impl Decoded<'_> {
    fn fill(&mut self, problem: &mut Option<Problem>) -> io::Result<&[u8]> {
        while self.position == self.text.len() && !self.ended {
            let bytes = self.bytes.fill_buf()?;
            let last = bytes.is_empty();
            let room = self.decoder.max_utf8_buffer_length_without_replacement(bytes.len());
            self.text.resize(room.unwrap_or(BUFFER * 3), 0);
            let (result, read, written) =
                self.decoder.decode_to_utf8_without_replacement(bytes, &mut self.text, last);
            self.text.truncate(written);
            self.position = 0;
            self.ended = last && result == DecoderResult::InputEmpty;
            self.bytes.consume(read);
            if matches!(result, DecoderResult::Malformed(..)) {
                *problem = Some(Problem::BadBytes { encoding: self.decoder.encoding().name() });
                return Err(io::Error::other("malformed text"));
            }
        }
        Ok(&self.text[self.position..])
    }
}

/// The encoding, and how many bytes of mark to pass over.
fn detect(head: &[u8]) -> Result<(&'static Encoding, u64), Problem> {
    if let Some((encoding, length)) = Encoding::for_bom(head) {
        return Ok((encoding, length as u64));
    }
    if head.starts_with(b"<\0") {
        return Ok((UTF_16LE, 0));
    }
    if head.starts_with(b"\0<") {
        return Ok((UTF_16BE, 0));
    }
    let Some(label) = declared(head) else {
        return Ok((UTF_8, 0));
    };
    match Encoding::for_label(label) {
        // The prolog was readable byte by byte, so the text cannot be UTF-16 whatever it says.
        Some(encoding) if encoding == UTF_16LE || encoding == UTF_16BE => Ok((UTF_8, 0)),
        Some(encoding) => Ok((encoding, 0)),
        None => Err(Problem::UnknownEncoding {
            label: String::from_utf8_lossy(&label[..label.len().min(40)]).into_owned(),
        }),
    }
}

/// The encoding named in `<?xml … encoding="…"?>`.
fn declared(head: &[u8]) -> Option<&[u8]> {
    let rest = head.trim_ascii_start().strip_prefix(b"<?xml")?;
    let prolog = &rest[..memchr::memmem::find(rest, b"?>")?];
    let after = &prolog[memchr::memmem::find(prolog, b"encoding")? + b"encoding".len()..];
    let value = after.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let (quote, value) = value.split_first()?;
    if !matches!(quote, b'"' | b'\'') {
        return None;
    }
    Some(&value[..memchr::memchr(*quote, value)?])
}
