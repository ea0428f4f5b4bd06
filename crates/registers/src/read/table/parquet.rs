//! Parquet: only the columns that were asked for are read, a batch at a time.

use std::fmt::Write as _;
use std::fs::File;
use std::path::{Path, PathBuf};

use arrow_array::cast::AsArray as _;
use arrow_array::types::{
    Date32Type, Decimal128Type, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type,
    Int64Type, TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
    TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{DataType, TimeUnit};
use csv::ByteRecord;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use maillage_app::identify::register::FileForm;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{
    ArrowReaderOptions, ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder,
};

use super::{LAT, LON};
use crate::error::{Result, refused, unreadable};
use crate::read::wkb;

/// Rows decoded at once.
const BATCH: usize = 8_192;

/// The column in which GeoParquet keeps the geometry, as its specification recommends.
const GEOMETRY: &str = "geometry";

/// A Parquet file, opened.
pub(in crate::read) fn builder(path: &Path) -> Result<ParquetRecordBatchReaderBuilder<File>> {
    let file = File::open(path).map_err(unreadable(path))?;
    // The types of the file itself, not those of the program that wrote it: no dictionaries, no views.
    let options = ArrowReaderOptions::new().with_skip_arrow_metadata(true);
    let builder = ParquetRecordBatchReaderBuilder::try_new_with_options(file, options);
    builder.map_err(|error| wrong(path, &error)).map(|builder| builder.with_batch_size(BATCH))
}

/// The error of a file that is no Parquet, or not one that can be read here.
pub(in crate::read) fn wrong(
    path: &Path,
    error: &dyn std::error::Error,
) -> maillage_app::identify::register::RegistersError {
    refused(path, FileForm::Parquet, error)
}

/// The rows of a Parquet file.
pub(super) struct Rows {
    path: PathBuf,
    builder: Option<ParquetRecordBatchReaderBuilder<File>>,
    reader: Option<ParquetRecordBatchReader>,
    batch: Option<RecordBatch>,
    row: usize,
    /// For each column of the header, its place in a batch.
    places: Vec<Option<usize>>,
    /// How many columns the file has; those of the geometry stand behind.
    own: usize,
    geometry: Option<usize>,
}

impl Rows {
    /// Opens a file; gives its header too.
    pub(super) fn open(path: &Path) -> Result<(Vec<String>, Self)> {
        let builder = builder(path)?;
        let fields = builder.schema().fields();
        let mut header: Vec<String> = fields.iter().map(|field| field.name().clone()).collect();
        let own = header.len();
        let geometry = fields.iter().position(|field| {
            field.name() == GEOMETRY && matches!(field.data_type(), DataType::Binary)
        });
        if geometry.is_some() {
            header.extend([LON, LAT].map(str::to_owned));
        }
        let rows = Self {
            path: path.to_owned(),
            builder: Some(builder),
            reader: None,
            batch: None,
            row: 0,
            places: vec![None; header.len()],
            own,
            geometry,
        };
        Ok((header, rows))
    }

    /// Fills a record with the next row; the cells of columns that are not wanted stay empty.
    pub(super) fn next(
        &mut self,
        record: &mut ByteRecord,
        wanted: impl Fn(usize) -> bool,
    ) -> Result<bool> {
        if let Some(builder) = self.builder.take() {
            self.start(builder, wanted)?;
        }
        while self.batch.as_ref().is_none_or(|batch| self.row >= batch.num_rows()) {
            let Some(next) = self.reader.as_mut().and_then(Iterator::next) else {
                return Ok(false);
            };
            self.batch = Some(next.map_err(|error| wrong(&self.path, &error))?);
            self.row = 0;
        }
        let Some(batch) = &self.batch else { return Ok(false) };
        record.clear();
        let mut cell = String::new();
        for place in &self.places[..self.own] {
            cell.clear();
            if let Some(place) = place {
                write_cell(batch.column(*place), self.row, &mut cell);
            }
            record.push_field(cell.as_bytes());
        }
        if self.geometry.is_some() {
            let place = self.places[self.own].or(self.places[self.own + 1]);
            let point = place.and_then(|place| point_of(batch.column(place), self.row));
            for degrees in point.map_or([None, None], |(lon, lat)| [Some(lon), Some(lat)]) {
                record.push_field(degrees.map_or_else(String::new, |n| n.to_string()).as_bytes());
            }
        }
        self.row += 1;
        Ok(true)
    }

    fn start(
        &mut self,
        builder: ParquetRecordBatchReaderBuilder<File>,
        wanted: impl Fn(usize) -> bool,
    ) -> Result<()> {
        let geometry = self.geometry.filter(|_| wanted(self.own) || wanted(self.own + 1));
        let read: Vec<usize> =
            (0..self.own).filter(|column| wanted(*column) || Some(*column) == geometry).collect();
        for (place, column) in read.iter().enumerate() {
            self.places[*column] = Some(place).filter(|_| wanted(*column));
            if Some(*column) == geometry {
                self.places[self.own..].fill(Some(place));
            }
        }
        let mask = ProjectionMask::roots(builder.parquet_schema(), read);
        let reader = builder.with_projection(mask).build();
        self.reader = Some(reader.map_err(|error| wrong(&self.path, &error))?);
        Ok(())
    }
}

/// The middle of a geometry in WKB.
fn point_of(column: &ArrayRef, row: usize) -> Option<(f64, f64)> {
    let bytes = column.as_binary_opt::<i32>()?;
    bytes.is_valid(row).then(|| wkb::middle(bytes.value(row))).flatten()
}

/// A cell as text; empty when it is null or of a kind that is no text.
pub(in crate::read) fn text_of(column: &dyn Array, row: usize) -> String {
    let mut out = String::new();
    write_cell(column, row, &mut out);
    out
}

fn write_cell(column: &dyn Array, row: usize, out: &mut String) {
    macro_rules! number {
        ($kind:ty) => {
            // Writing into a String cannot fail.
            write!(out, "{}", column.as_primitive::<$kind>().value(row)).unwrap_or_default()
        };
    }
    if column.is_null(row) {
        return;
    }
    match column.data_type() {
        DataType::Utf8 => out.push_str(column.as_string::<i32>().value(row)),
        DataType::LargeUtf8 => out.push_str(column.as_string::<i64>().value(row)),
        DataType::Utf8View => out.push_str(column.as_string_view().value(row)),
        DataType::Binary => {
            out.push_str(&String::from_utf8_lossy(column.as_binary::<i32>().value(row)));
        }
        DataType::Boolean => {
            out.push_str(if column.as_boolean().value(row) { "true" } else { "false" });
        }
        DataType::Int8 => number!(Int8Type),
        DataType::Int16 => number!(Int16Type),
        DataType::Int32 => number!(Int32Type),
        DataType::Int64 => number!(Int64Type),
        DataType::UInt8 => number!(UInt8Type),
        DataType::UInt16 => number!(UInt16Type),
        DataType::UInt32 => number!(UInt32Type),
        DataType::UInt64 => number!(UInt64Type),
        DataType::Float32 => number!(Float32Type),
        DataType::Float64 => number!(Float64Type),
        DataType::Date32 => {
            let days = column.as_primitive::<Date32Type>().value(row);
            push(out, moment(i64::from(days) * 86_400, 1).map(|moment| moment.date()));
        }
        DataType::Timestamp(unit, _) => push(out, timestamp(column, row, *unit)),
        DataType::Decimal128(_, scale) => {
            out.push_str(&decimal(column.as_primitive::<Decimal128Type>().value(row), *scale));
        }
        DataType::List(_) => {
            let values = column.as_list::<i32>().value(row);
            for place in 0..values.len() {
                if place > 0 {
                    out.push_str(", ");
                }
                write_cell(&values, place, out);
            }
        }
        _ => {}
    }
}

fn push<T: std::fmt::Display>(out: &mut String, value: Option<T>) {
    if let Some(value) = value {
        write!(out, "{value}").unwrap_or_default();
    }
}

/// A moment from a count of parts of a second.
fn moment(count: i64, parts: i64) -> Option<jiff::civil::DateTime> {
    let seconds = Timestamp::from_second(count.div_euclid(parts)).ok()?;
    Some(seconds.to_zoned(TimeZone::UTC).datetime())
}

fn timestamp(column: &dyn Array, row: usize, unit: TimeUnit) -> Option<String> {
    let (count, parts) = match unit {
        TimeUnit::Second => (column.as_primitive::<TimestampSecondType>().value(row), 1),
        TimeUnit::Millisecond => {
            (column.as_primitive::<TimestampMillisecondType>().value(row), 1_000)
        }
        TimeUnit::Microsecond => {
            (column.as_primitive::<TimestampMicrosecondType>().value(row), 1_000_000)
        }
        TimeUnit::Nanosecond => {
            (column.as_primitive::<TimestampNanosecondType>().value(row), 1_000_000_000)
        }
    };
    let moment = moment(count, parts)?;
    let day: Date = moment.date();
    let is_midnight = moment.time() == jiff::civil::Time::midnight();
    Some(if is_midnight { day.to_string() } else { moment.to_string() })
}

/// A whole number with so many digits after the point.
fn decimal(value: i128, scale: i8) -> String {
    let Ok(scale) = usize::try_from(scale) else { return value.to_string() };
    let sign = if value < 0 { "-" } else { "" };
    let digits = format!("{:0>width$}", value.unsigned_abs(), width = scale + 1);
    let (whole, part) = digits.split_at(digits.len() - scale);
    if scale == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_keep_their_point() {
        assert_eq!(decimal(1_234, 2), "12.34");
        assert_eq!(decimal(-5, 3), "-0.005");
        assert_eq!(decimal(7, 0), "7");
    }
}
