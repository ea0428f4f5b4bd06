//! Rows of cells from CSV in any usual encoding, from a workbook, from Parquet or from GeoJSON.
//!
//! Whatever the file is, a cell is a text: the readers do not care where it stood.

mod delimited;
mod features;
mod parquet;
mod sheet;

use std::borrow::Cow;
use std::cell::Cell;
use std::path::{Path, PathBuf};

use csv::ByteRecord;
use encoding_rs::WINDOWS_1252;
use maillage_app::identify::register::{Fault, FileForm, RegistersError, SkipReason, Trap};

pub(super) use self::parquet::{builder, text_of, wrong};
use crate::error::{Result, carried, field, input, short};
use crate::sink::Sink;

/// The columns that a table has besides its own when its rows have a geometry: the middle of it.
pub(crate) const LON: &str = "@lon";
/// See [`LON`].
pub(crate) const LAT: &str = "@lat";

/// What the name of a file ends with, in lower case.
pub(crate) fn ending(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}

enum Rows {
    Csv(Box<csv::Reader<Box<dyn std::io::Read>>>),
    Held(std::vec::IntoIter<ByteRecord>),
    Parquet(Box<parquet::Rows>),
}

/// A table with a header, read row by row.
pub(crate) struct Table {
    path: PathBuf,
    name: String,
    header: Vec<String>,
    /// The columns that somebody asked for: Parquet reads no others.
    wanted: Vec<Cell<bool>>,
    rows: Rows,
    record: ByteRecord,
    line: u64,
    utf16: bool,
    late: u64,
}

impl Table {
    /// Opens a file by what its name ends with; what has no known ending is CSV. The separator is
    /// guessed from the header when not given.
    pub(crate) fn open(path: &Path, separator: Option<u8>) -> Result<Self> {
        let (mut utf16, mut late) = (false, 0);
        let (header, rows) = match ending(path).as_str() {
            "parquet" | "geoparquet" => {
                let (header, rows) = parquet::Rows::open(path)?;
                (header, Rows::Parquet(Box::new(rows)))
            }
            "geojson" | "json" | "geojsonl" | "ndjson" | "jsonl" => {
                let (header, rows) = features::read(path)?;
                (header, Rows::Held(rows.into_iter()))
            }
            "xlsx" | "xlsm" | "ods" | "xls" => {
                let mut rows = Rows::Held(sheet::read(path)?.into_iter());
                (first(&mut rows, path)?, rows)
            }
            _ => {
                let opened = delimited::open(path, separator)?;
                (utf16, late) = (opened.utf16, opened.late);
                let mut rows = Rows::Csv(Box::new(opened.reader));
                (first(&mut rows, path)?, rows)
            }
        };
        Ok(Self {
            path: path.to_owned(),
            name: short(path),
            wanted: header.iter().map(|_| Cell::new(false)).collect(),
            header,
            rows,
            record: ByteRecord::new(),
            line: 1,
            utf16,
            late,
        })
    }

    /// The column of the first of these names that the header has, without regard to case.
    pub(crate) fn column(&self, names: &[&str]) -> Option<usize> {
        let equal =
            |name: &&str| self.header.iter().position(|cell| cell.eq_ignore_ascii_case(name));
        let found = names.iter().find_map(equal)?;
        self.wanted[found].set(true);
        Some(found)
    }

    /// As `column`, but the file is refused without it.
    pub(crate) fn needed(&self, names: &[&str]) -> Result<usize> {
        self.column(names).ok_or_else(|| {
            let wanted = names[0];
            let seen = self.header.iter().take(60).map(String::as_str).collect::<Vec<_>>();
            let (seen, names) = (seen.join(", "), names.join(", "));
            field(&self.path, wanted, Fault::NoColumn { seen, names })
        })
    }

    /// What shows that it is another file than was wanted: the first of its columns.
    pub(crate) fn seen(&self) -> String {
        self.header.iter().take(8).map(String::as_str).collect::<Vec<_>>().join(", ")
    }

    /// The names of the columns.
    pub(crate) fn header(&self) -> &[String] {
        &self.header
    }

    /// Whether the header has a column of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.header.iter().any(|cell| cell.eq_ignore_ascii_case(name))
    }

    /// Goes to the next row; counts what was found wrong with it and goes past rows that are not of
    /// the header's length.
    pub(crate) fn next(&mut self, sink: &mut Sink<'_>) -> Result<bool> {
        self.step(sink, true)
    }

    /// As [`next`](Self::next), in a file that only adds to the rows of another: its rows are not counted.
    pub(crate) fn next_beside(&mut self, sink: &mut Sink<'_>) -> Result<bool> {
        self.step(sink, false)
    }

    fn step(&mut self, sink: &mut Sink<'_>, counts: bool) -> Result<bool> {
        loop {
            let wanted = |column: usize| self.wanted[column].get();
            if !advance(&mut self.rows, &mut self.record, &self.path, wanted)? {
                return Ok(false);
            }
            self.line = match (&self.rows, self.record.position()) {
                (Rows::Csv(_), Some(position)) => position.line() + self.late,
                _ => self.line + 1,
            };
            if counts {
                sink.read()?
            } else {
                sink.read_beside()?
            }
            if self.utf16 {
                self.utf16 = false;
                sink.trap(Trap::OtherEncoding, || format!("{}: UTF-16", self.name));
            }
            if matches!(self.rows, Rows::Csv(_)) && self.record.as_slice().contains(&b'\n') {
                self.is_closed()?;
            }
            if self.record.len() == self.header.len() {
                break;
            }
            let (have, want) = (self.record.len(), self.header.len());
            let place = self.place();
            let example = || format!("{place}: {have} cells for {want} columns");
            if counts {
                sink.skip(SkipReason::CellCount, example);
            } else {
                sink.trap(Trap::CellCountBeside, example);
            }
        }
        self.note_text(sink);
        Ok(true)
    }

    /// Several lines in one cell are a text, unless cells are missing or the lines are rows of the table themselves:
    /// then a quotation mark was opened and not closed.
    fn is_closed(&self) -> Result<()> {
        let count = |cell: &[u8], sign: u8| cell.iter().filter(|byte| **byte == sign).count();
        let Some(cell) = self.record.iter().max_by_key(|cell| count(cell, b'\n')) else {
            return Ok(());
        };
        let (lines, between) = (count(cell, b'\n'), self.header.len() - 1);
        if lines < 2 {
            return Ok(());
        }
        let most = [b',', b';', b'\t', b'|'].into_iter().map(|sign| count(cell, sign)).max();
        let are_rows = between > 0 && most.is_some_and(|most| most >= between * (lines - 1));
        if !are_rows && self.record.len() == self.header.len() {
            return Ok(());
        }
        let lines = lines as u64;
        let fault = Fault::OpenQuote { lines };
        let (file, line) = (self.path.display().to_string(), Some(self.line));
        Err(RegistersError::Input { file, line, field: None, fault })
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

/// The header: the first row.
fn first(rows: &mut Rows, path: &Path) -> Result<Vec<String>> {
    let mut record = ByteRecord::new();
    if !advance(rows, &mut record, path, |_| true)? {
        return Err(input(path, Fault::Empty));
    }
    Ok(record.iter().map(|cell| clean(&decoded(cell).0).to_owned()).collect())
}

fn advance(
    rows: &mut Rows,
    record: &mut ByteRecord,
    path: &Path,
    wanted: impl Fn(usize) -> bool,
) -> Result<bool> {
    match rows {
        Rows::Csv(reader) => reader.read_byte_record(record).map_err(|error| {
            let line = error.position().map(csv::Position::line);
            let words = error.to_string();
            if let csv::ErrorKind::Io(error) = error.into_kind()
                && let Ok(known) = carried(error)
            {
                return known;
            }
            let fault = Fault::Unreadable { form: FileForm::Csv, said: words };
            RegistersError::Input { file: path.display().to_string(), line, field: None, fault }
        }),
        Rows::Held(rows) => Ok(rows.next().map(|row| *record = row).is_some()),
        Rows::Parquet(rows) => rows.next(record, wanted),
    }
}
