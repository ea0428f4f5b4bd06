//! CSV in any usual encoding: UTF-8 with or without a mark, Windows 1252, UTF-16 with or without a mark.

use std::io::{BufReader, Read};
use std::path::Path;

use encoding_rs::{Decoder, Encoding, UTF_16BE, UTF_16LE};
use maillage_app::identify::register::{Fault, FileForm};

use crate::error::{Result, input, unreadable};
use crate::packed;

/// An open CSV file.
pub(super) struct Delimited {
    pub(super) reader: csv::Reader<Box<dyn Read>>,
    /// Whether it is in UTF-16.
    pub(super) utf16: bool,
    /// How many lines its reader counts too few: where lines end in CR LF, it counts the LF with the
    /// row that follows.
    pub(super) late: u64,
}

/// Opens a CSV file; the separator is guessed from the header when not given.
pub(super) fn open(path: &Path, separator: Option<u8>) -> Result<Delimited> {
    let mut file = BufReader::new(packed::open(path)?);
    let mut start = vec![0; 65_536];
    let mut filled = 0;
    while filled < start.len() {
        match file.read(&mut start[filled..]).map_err(unreadable(path))? {
            0 => break,
            more => filled += more,
        }
    }
    start.truncate(filled);
    if start.starts_with(b"PK\x03\x04") {
        return Err(input(path, Fault::Misnamed { form: FileForm::Zip }));
    }
    if start.starts_with(&[0x1f, 0x8b]) {
        return Err(input(path, Fault::Misnamed { form: FileForm::Gzip }));
    }
    let utf16 = sixteen(&start);
    let line = match utf16 {
        Some(encoding) => encoding.decode(&start).0.into_owned().into_bytes(),
        None => start.clone(),
    };
    let delimiter = separator.unwrap_or_else(|| guessed(&line));
    if start.starts_with(b"\xef\xbb\xbf") {
        start.drain(..3);
    }
    let whole = std::io::Cursor::new(start).chain(file);
    let bytes: Box<dyn Read> = match utf16 {
        Some(encoding) => Box::new(Transcoding::new(whole, encoding)),
        None => Box::new(whole),
    };
    let mut builder = csv::ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(delimiter).buffer_capacity(1 << 18);
    let late = line.split(|byte| *byte == b'\n').next().is_some_and(|first| first.ends_with(b"\r"));
    let reader = builder.from_reader(bytes);
    Ok(Delimited { reader, utf16: utf16.is_some(), late: u64::from(late) })
}

/// The UTF-16 that a file is in: by its mark, or because every other byte of its header is zero, as
/// it is for Latin letters.
fn sixteen(start: &[u8]) -> Option<&'static Encoding> {
    match start {
        [0xff, 0xfe, ..] => return Some(UTF_16LE),
        [0xfe, 0xff, ..] => return Some(UTF_16BE),
        _ => {}
    }
    let head = &start[..start.len().min(512)];
    let zeros = |odd: usize| {
        let bytes = head.iter().skip(odd).step_by(2);
        bytes.filter(|byte| **byte == 0).count()
    };
    let most = head.len() / 2 * 3 / 4;
    match (zeros(0), zeros(1)) {
        _ if head.len() < 8 => None,
        (0, low) if low > most => Some(UTF_16LE),
        (high, 0) if high > most => Some(UTF_16BE),
        _ => None,
    }
}

/// The separator that stands most often in the first line, outside quotes.
fn guessed(start: &[u8]) -> u8 {
    let mut quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0), (b'|', 0)];
    for byte in start {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if !quoted => counts.iter_mut().filter(|(s, _)| s == byte).for_each(|(_, n)| *n += 1),
            _ => {}
        }
    }
    counts
        .into_iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .map_or(b',', |(separator, _)| separator)
}

/// Reads another encoding as UTF-8.
struct Transcoding<R> {
    inner: R,
    decoder: Decoder,
    raw: Vec<u8>,
    ready: Vec<u8>,
    given: usize,
    ended: bool,
}

impl<R: Read> Transcoding<R> {
    fn new(inner: R, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_with_bom_removal();
        Self { inner, decoder, raw: vec![0; 32_768], ready: Vec::new(), given: 0, ended: false }
    }
}

impl<R: Read> Read for Transcoding<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        while self.given == self.ready.len() && !self.ended {
            let count = self.inner.read(&mut self.raw)?;
            self.ended = count == 0;
            let room = self.decoder.max_utf8_buffer_length(count).unwrap_or(4 * 32_768);
            self.ready.resize(room, 0);
            let (_, _, written, _) =
                self.decoder.decode_to_utf8(&self.raw[..count], &mut self.ready, self.ended);
            self.ready.truncate(written);
            self.given = 0;
        }
        let count = out.len().min(self.ready.len() - self.given);
        out[..count].copy_from_slice(&self.ready[self.given..self.given + count]);
        self.given += count;
        Ok(count)
    }
}
