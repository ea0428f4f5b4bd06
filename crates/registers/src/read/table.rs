//! Rows of cells from CSV in any usual encoding, or from XLSX.

use std::borrow::Cow;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use calamine::{Data, Reader as _};
use csv::ByteRecord;
use encoding_rs::{Decoder, Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use maillage_app::identify::register::{RegistersError, SkipReason, Trap};

use crate::error::{Result, field, input, short, unreadable};
use crate::sink::Sink;

/// What the name of a file ends with, in lower case.
fn ending(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}

enum Rows {
    Csv(csv::Reader<Box<dyn Read>>),
    Sheet(std::vec::IntoIter<ByteRecord>),
}

/// A table with a header, read row by row.
pub(crate) struct Table {
    path: PathBuf,
    name: String,
    header: Vec<String>,
    rows: Rows,
    record: ByteRecord,
    line: u64,
    utf16: bool,
    late: u64,
}

impl Table {
    /// Opens a CSV or XLSX file. The separator is guessed from the header when not given.
    pub(crate) fn open(path: &Path, separator: Option<u8>) -> Result<Self> {
        let (mut rows, utf16, late) =
            if matches!(ending(path).as_str(), "xlsx" | "xlsm" | "ods" | "xls") {
                (Rows::Sheet(sheet(path)?.into_iter()), false, 0)
            } else {
                delimited(path, separator)?
            };
        let mut record = ByteRecord::new();
        if !advance(&mut rows, &mut record, path)? {
            return Err(input(path, "the file is empty", "give a file with a header and rows"));
        }
        let header = record.iter().map(|cell| clean(&decoded(cell).0).to_owned()).collect();
        Ok(Self {
            path: path.to_owned(),
            name: short(path),
            header,
            rows,
            record,
            line: 1,
            utf16,
            late,
        })
    }

    /// The column of the first of these names that the header has, without regard to case.
    pub(crate) fn column(&self, names: &[&str]) -> Option<usize> {
        let equal =
            |name: &&str| self.header.iter().position(|cell| cell.eq_ignore_ascii_case(name));
        names.iter().find_map(equal)
    }

    /// As `column`, but the file is refused without it.
    pub(crate) fn needed(&self, names: &[&str]) -> Result<usize> {
        self.column(names).ok_or_else(|| {
            let seen = self.header.iter().take(60).map(String::as_str).collect::<Vec<_>>();
            field(
                &self.path,
                names[0],
                format!("the header has no such column; it has: {}", seen.join(", ")),
                format!("name the column one of: {}", names.join(", ")),
            )
        })
    }

    pub(crate) fn header(&self) -> &[String] {
        &self.header
    }

    /// Goes to the next row; counts what was found wrong with it and goes past rows that are not of
    /// the header's length.
    pub(crate) fn next(&mut self, sink: &mut Sink<'_>) -> Result<bool> {
        loop {
            if !advance(&mut self.rows, &mut self.record, &self.path)? {
                return Ok(false);
            }
            self.line = match (&self.rows, self.record.position()) {
                (Rows::Csv(_), Some(position)) => position.line() + self.late,
                _ => self.line + 1,
            };
            sink.read()?;
            if self.utf16 {
                self.utf16 = false;
                sink.trap(Trap::OtherEncoding, || format!("{}: UTF-16", self.name));
            }
            if self.record.len() == self.header.len() {
                break;
            }
            let (have, want) = (self.record.len(), self.header.len());
            let place = self.place();
            sink.skip(SkipReason::CellCount, || {
                format!("{place}: {have} cells for {want} columns")
            });
        }
        self.note_text(sink);
        Ok(true)
    }

    fn note_text(&self, sink: &mut Sink<'_>) {
        if self.record.get(0).is_some_and(|cell| cell.starts_with("\u{feff}".as_bytes())) {
            sink.trap(Trap::StrayByteOrderMark, || self.place());
        }
        if !self.record.as_slice().is_ascii() {
            if std::str::from_utf8(self.record.as_slice()).is_err() {
                sink.trap(Trap::OtherEncoding, || format!("{}: windows-1252", self.place()));
            } else if self.record.iter().any(|cell| decoded(cell).0.contains('\u{fffd}')) {
                sink.trap(Trap::UndecodableText, || self.place());
            }
        }
    }

    /// `file.csv:12`.
    pub(crate) fn place(&self) -> String {
        format!("{}:{}", self.name, self.line)
    }

    /// A cell without the blanks and marks around it; empty when there is no such column.
    pub(crate) fn cell(&self, column: Option<usize>) -> Cow<'_, str> {
        let Some(bytes) = column.and_then(|column| self.record.get(column)) else {
            return Cow::Borrowed("");
        };
        match decoded(bytes).0 {
            Cow::Borrowed(text) => Cow::Borrowed(clean(text)),
            Cow::Owned(text) => Cow::Owned(clean(&text).to_owned()),
        }
    }

    /// A cell as an owned text.
    pub(crate) fn text(&self, column: Option<usize>) -> String {
        self.cell(column).into_owned()
    }

    /// A cell as a number.
    pub(crate) fn number(&self, column: Option<usize>) -> Option<f64> {
        super::decimal(&self.cell(column))
    }
}

fn clean(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'))
}

/// A cell's text: UTF-8 where it is valid, Windows 1252 (which holds Latin-1) where not.
fn decoded(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), false),
        Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, true),
    }
}

fn advance(rows: &mut Rows, record: &mut ByteRecord, path: &Path) -> Result<bool> {
    match rows {
        Rows::Csv(reader) => reader.read_byte_record(record).map_err(|error| {
            let line = error.position().map(csv::Position::line);
            let (what, mend) = (error.to_string(), "save the file again as CSV".to_owned());
            RegistersError::Input {
                file: path.display().to_string(),
                line,
                field: None,
                what,
                mend,
            }
        }),
        Rows::Sheet(rows) => Ok(rows.next().map(|row| *record = row).is_some()),
    }
}

/// An open CSV file, whether it is in UTF-16, and how many lines its reader counts too few: where
/// lines end in CR LF, it counts the LF with the row that follows.
type Delimited = (Rows, bool, u64);

/// Opens a CSV file.
fn delimited(path: &Path, separator: Option<u8>) -> Result<Delimited> {
    let mut file = BufReader::new(File::open(path).map_err(unreadable(path))?);
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
        let mend = "name it .xlsx, or unpack it first";
        return Err(input(path, "the file is an archive or a workbook, not CSV", mend));
    }
    if start.starts_with(&[0x1f, 0x8b]) {
        return Err(input(path, "the file is compressed with gzip", "unpack it first"));
    }
    let utf16 = match start.as_slice() {
        [0xff, 0xfe, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] => Some(UTF_16BE),
        _ => None,
    };
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
    Ok((Rows::Csv(builder.from_reader(bytes)), utf16.is_some(), u64::from(late)))
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

/// The first sheet of a workbook.
fn sheet(path: &Path) -> Result<Vec<ByteRecord>> {
    let refuse = |error: calamine::Error| {
        input(path, error.to_string(), "open it in a spreadsheet and save it as .xlsx or CSV")
    };
    let mut book = calamine::open_workbook_auto(path).map_err(refuse)?;
    let first = book.worksheet_range_at(0);
    let range = first
        .ok_or_else(|| input(path, "the workbook has no sheet", "give one with a header and rows"))?
        .map_err(refuse)?;
    let text = |cell: &Data| match cell {
        Data::Empty => String::new(),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    };
    let rows = range.rows().map(|row| row.iter().map(text).collect::<Vec<_>>());
    Ok(rows.map(ByteRecord::from).collect())
}
