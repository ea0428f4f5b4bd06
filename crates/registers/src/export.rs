//! The rows of an edition as Parquet: one folder for each cell of a coarser resolution, as engines of whole
//! continents read them.
//!
//! What derives from a database under the ODbL stands in rows of its own: each row says its licence and its credit,
//! and those rows can be left out. Natural persons are not named.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::{
    ArrayRef, BooleanArray, Float64Array, RecordBatch, UInt16Array, UInt32Array, UInt64Array,
};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use h3o::{CellIndex, Resolution};
use maillage_app::identify::register::{
    ExportReport, ExportRequest, Go, ImportStep, Progress, RegistersError, is_odbl,
};
use maillage_domain::identify::codes::Codes;
use maillage_domain::identify::establishment::{Establishment, Privacy};
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::WriterProperties;

use crate::edition::Edition;
use crate::error::{Result, input, io, said};
use crate::rows::CELLS;

/// Rows written at once.
const CHUNK: usize = 32_768;

/// The name of a column of text, and the way to its values.
type TextColumn = (&'static str, fn(&Establishment) -> String);

/// The columns of text.
const TEXTS: [TextColumn; 30] = [
    ("id", |e| e.id.0.clone()),
    ("source", |e| e.provenance.source.clone()),
    ("source_id", |e| e.provenance.source_id.clone()),
    ("vintage", |e| e.provenance.vintage.clone()),
    ("licence", |e| e.provenance.licence.clone()),
    ("credit", |e| e.provenance.credit.clone()),
    ("name", |e| e.name.clone().unwrap_or_default()),
    ("alt_names", |e| e.alt_names.join("|")),
    ("kind", |e| e.kind.as_str().to_owned()),
    ("category", |e| e.category.code().to_owned()),
    ("activity_scheme", |e| e.activity.scheme.clone()),
    ("activity_code", |e| e.activity.code.clone()),
    ("activity_label", |e| e.activity.label.clone()),
    ("status", |e| e.status.as_str().to_owned()),
    ("privacy", |e| e.privacy.as_str().to_owned()),
    ("geo_quality", |e| e.geo_quality.as_str().to_owned()),
    ("number", |e| e.address.number.clone()),
    ("number_to", |e| e.address.number_to.clone()),
    ("suffix", |e| e.address.suffix.clone()),
    ("street", |e| e.address.street.clone()),
    ("postcode", |e| e.address.postcode.clone()),
    ("locality", |e| e.address.locality.clone()),
    ("country", |e| e.address.country.clone()),
    ("phone", |e| e.contacts.as_ref().map_or_else(String::new, |c| c.phone.clone())),
    ("email", |e| e.contacts.as_ref().map_or_else(String::new, |c| c.email.clone())),
    ("website", |e| e.contacts.as_ref().map_or_else(String::new, |c| c.website.clone())),
    ("official_ids", |e| pairs(&e.official_ids)),
    ("area_codes", |e| pairs(&e.area_codes)),
    ("opened_on", |e| e.opened_on.map_or_else(String::new, |day| day.to_string())),
    ("updated_on", |e| e.updated_on.map_or_else(String::new, |day| day.to_string())),
];

fn pairs(codes: &Codes) -> String {
    codes.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("|")
}

fn schema() -> SchemaRef {
    let texts = TEXTS.iter().map(|(name, _)| Field::new(*name, DataType::Utf8, true));
    let others = [
        ("h3", DataType::UInt64),
        ("lon", DataType::Float64),
        ("lat", DataType::Float64),
        ("nace", DataType::UInt16),
        ("size_min", DataType::UInt32),
        ("size_max", DataType::UInt32),
        ("units", DataType::UInt32),
        ("odbl", DataType::Boolean),
    ];
    let others = others.into_iter().map(|(name, kind)| Field::new(name, kind, true));
    Arc::new(Schema::new(texts.chain(others).collect::<Vec<_>>()))
}

/// Writes the edition.
pub(crate) fn write(
    edition: &Edition,
    request: &ExportRequest,
    progress: &mut dyn FnMut(Progress) -> Go,
) -> Result<ExportReport> {
    let folder = &request.folder;
    let resolution = Resolution::try_from(request.resolution)
        .ok()
        .filter(|resolution| *resolution <= Resolution::Eight)
        .ok_or_else(|| input(folder, said("this resolution of H3 is too fine", "give 0 to 8")))?;
    let taken = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if taken {
        return Err(input(
            folder,
            said("the folder is not empty", "name one that does not exist yet"),
        ));
    }
    fs::create_dir_all(folder).map_err(io("create", folder))?;
    let mut out = Out::new(edition, request, resolution);
    for (number, batch) in edition.fixed.iter().enumerate() {
        for row in 0..batch.len() {
            out.row(number, row)?;
        }
        let (done, total) = (Edition::global(number, batch.len()), edition.rows());
        if progress(Progress { step: ImportStep::Writing, done, total }) == Go::Stop {
            return Err(RegistersError::Stopped);
        }
    }
    out.close()?;
    note(edition, request, &out.report)?;
    Ok(out.report)
}

/// The licences and credits beside the files, as they have to go with them.
fn note(edition: &Edition, request: &ExportRequest, report: &ExportReport) -> Result<()> {
    let path = request.folder.join("_sources.json");
    let sources = edition.manifest.sources.iter();
    let kept: Vec<_> =
        sources.filter(|source| !(request.without_odbl && source.is_odbl())).collect();
    let said = serde_json::json!({
        "edition": edition.info().checksum,
        "sources": kept,
        "rows": report.rows,
        "odbl_rows": report.odbl,
        "odbl": "Rows whose column odbl is true derive from a database under the ODbL 1.0: who publishes a database made of them does so under that licence.",
    });
    let text = serde_json::to_string_pretty(&said).expect("plain data");
    fs::write(&path, text + "\n").map_err(io("write", &path))
}

struct Out<'a> {
    edition: &'a Edition,
    request: &'a ExportRequest,
    resolution: Resolution,
    schema: SchemaRef,
    parent: Option<String>,
    file: Option<(PathBuf, ArrowWriter<File>)>,
    held: Vec<(Establishment, u64, Option<u32>)>,
    report: ExportReport,
    odbl: Vec<String>,
}

impl<'a> Out<'a> {
    fn new(edition: &'a Edition, request: &'a ExportRequest, resolution: Resolution) -> Self {
        let sources = edition.manifest.sources.iter().filter(|source| source.is_odbl());
        Self {
            edition,
            request,
            resolution,
            schema: schema(),
            parent: None,
            file: None,
            held: Vec::new(),
            report: ExportReport::default(),
            odbl: sources.map(|source| source.source.clone()).collect(),
        }
    }

    fn row(&mut self, batch: usize, row: usize) -> Result<()> {
        let record = self.edition.record(batch, row);
        if self.odbl.contains(&record.provenance.source) {
            if self.request.without_odbl {
                self.report.left_out += 1;
                return Ok(());
            }
            self.report.odbl += 1;
        }
        let fixed = &self.edition.fixed[batch];
        let cell = fixed.cell[row].cast_unsigned();
        // Cells stand in order, so the children of a parent stand together.
        let parent = CellIndex::try_from(cell).ok().and_then(|cell| cell.parent(self.resolution));
        let parent = parent.map_or_else(|| "none".to_owned(), |parent| parent.to_string());
        if self.parent.as_ref() != Some(&parent) {
            self.close()?;
            self.open(&parent)?;
            self.parent = Some(parent);
        }
        self.held.push((record, cell, fixed.units(row)));
        self.report.rows += 1;
        if self.held.len() >= CHUNK { self.flush() } else { Ok(()) }
    }

    fn open(&mut self, parent: &str) -> Result<()> {
        let folder = self.request.folder.join(format!("h3_{}={parent}", self.resolution));
        fs::create_dir_all(&folder).map_err(io("create", &folder))?;
        let path = folder.join("rows.parquet");
        let file = File::create(&path).map_err(io("create", &path))?;
        let level = ZstdLevel::try_new(3).map_err(|error| writing(&path, error))?;
        let properties = WriterProperties::builder().set_compression(Compression::ZSTD(level));
        let writer = ArrowWriter::try_new(file, self.schema.clone(), Some(properties.build()));
        let writer = writer.map_err(|error| writing(&path, error))?;
        self.file = Some((path, writer));
        self.report.files += 1;
        Ok(())
    }

    fn flush(&mut self) -> Result<()> {
        let Some((path, writer)) = &mut self.file else { return Ok(()) };
        let batch = batch(&self.schema, &std::mem::take(&mut self.held));
        writer.write(&batch).map_err(|error| writing(path, error))
    }

    fn close(&mut self) -> Result<()> {
        self.flush()?;
        if let Some((path, writer)) = self.file.take() {
            writer.close().map_err(|error| writing(&path, error))?;
            self.report.bytes += fs::metadata(&path).map_err(io("look at", &path))?.len();
        }
        Ok(())
    }
}

fn writing(path: &Path, error: parquet::errors::ParquetError) -> RegistersError {
    io("write", path)(std::io::Error::other(error))
}

fn batch(schema: &SchemaRef, rows: &[(Establishment, u64, Option<u32>)]) -> RecordBatch {
    let mut columns: Vec<ArrayRef> = Vec::new();
    for (_, of) in TEXTS {
        let mut column = StringBuilder::new();
        for (record, ..) in rows {
            column.append_option(Some(of(record)).filter(|text| !text.is_empty()));
        }
        columns.push(Arc::new(column.finish()));
    }
    debug_assert!(
        rows.iter().all(|(e, ..)| e.privacy != Privacy::Person || e.name.is_none()),
        "records of an edition do not name natural persons"
    );
    let cells = rows.iter().map(|(_, cell, _)| Some(*cell).filter(|cell| *cell != 0));
    columns.push(Arc::new(UInt64Array::from_iter(cells)));
    let point = |of: fn(&maillage_domain::party::Point) -> f64| {
        Arc::new(Float64Array::from_iter(rows.iter().map(|(e, ..)| e.point.as_ref().map(of))))
    };
    columns.push(point(|point| point.lon));
    columns.push(point(|point| point.lat));
    let classes = rows.iter().map(|(e, ..)| e.nace.map(|class| class.0));
    columns.push(Arc::new(UInt16Array::from_iter(classes)));
    let count = |of: fn(&Establishment) -> Option<u32>| {
        Arc::new(UInt32Array::from_iter(rows.iter().map(|(e, ..)| of(e))))
    };
    columns.push(count(|e| e.size.map(|size| size.min)));
    columns.push(count(|e| e.size.map(|size| size.max)));
    columns.push(Arc::new(UInt32Array::from_iter(rows.iter().map(|(.., units)| *units))));
    let odbl = rows.iter().map(|(e, ..)| Some(is_odbl(&e.provenance.licence)));
    columns.push(Arc::new(BooleanArray::from_iter(odbl)));
    RecordBatch::try_new(schema.clone(), columns).expect("columns follow the schema")
}

/// A finer resolution than that of the cells would have no parent.
const _: () = assert!(Resolution::Eight as u8 <= CELLS as u8, "cells have parents");
