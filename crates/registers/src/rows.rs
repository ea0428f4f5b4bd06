//! The columns of an edition, and the way between them and the canonical record.
//!
//! The first columns have a fixed width: a search reads only them. The others are text and are read
//! for what is shown. A text that is not known is empty.

mod columns;
mod derived;
mod details;

use std::sync::{Arc, LazyLock};

use arrow_array::builder::StringBuilder;
use arrow_array::{
    ArrayRef, Float64Array, Int64Array, RecordBatch, UInt8Array, UInt16Array, UInt32Array,
};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use h3o::{LatLng, Resolution};
use maillage_domain::identify::establishment::{Establishment, Privacy};
use maillage_domain::party::Point;

pub(crate) use self::columns::{Columns, Fixed, Texts};
use self::derived::{address_hash, chain_hash, flag_bits, reach_bits};
pub(crate) use self::details::acts_in_of;
use crate::text::{hash, normalised};

/// The resolution of the cells that an edition is sorted by: about 19 m across.
pub(crate) const CELLS: Resolution = Resolution::Twelve;
/// Rows in a batch. Tests have small ones, so that few rows cross their borders.
pub(crate) const BATCH: usize = if cfg!(test) { 256 } else { 65_536 };
/// How many columns of fixed width come first.
pub(crate) const FIXED: usize = 18;
/// The place of the column of units; rewritten when editions are merged.
pub(crate) const UNITS: usize = 7;
/// The place of the column of categories; rewritten when editions are merged.
pub(crate) const CATEGORY: usize = 11;
/// The place of the column of the quality of points; rewritten when editions are merged.
pub(crate) const GEO_QUALITY: usize = 14;

/// The columns of text. All that is seldom known, and what only a whole record needs, stands in the
/// last: a column of its own would cost four bytes for each row that has nothing there.
const TEXTS: [&str; 10] = [
    "id",
    "name",
    "search",
    "street",
    "number",
    "number_to",
    "suffix",
    "postcode",
    "locality",
    "details",
];
/// The place of the record id among the texts.
pub(crate) const ID: usize = 0;
/// The place of the name as the register writes it.
pub(crate) const NAME: usize = 1;
/// The place of the normalised names among the texts.
pub(crate) const SEARCH: usize = 2;
/// The places of the parts of an address among the texts.
pub(crate) const STREET: usize = 3;
pub(crate) const NUMBER: usize = 4;
pub(crate) const NUMBER_TO: usize = 5;
pub(crate) const SUFFIX: usize = 6;
pub(crate) const POSTCODE: usize = 7;
pub(crate) const LOCALITY: usize = 8;
/// The place of what is written by `details`.
pub(crate) const DETAILS: usize = 9;

const CONTACTS: u8 = 1;
const DOOR: u8 = 2;
const PHONE: u8 = 4;
const WRITTEN: u8 = 8;
const DOOR_KNOWN: u8 = 16;
const KNOWN_CHAIN: u8 = 1;
const ACTS_IN: u8 = 2;
const NO_SIGNALS: u16 = u16::MAX;

/// The schema of editions and spools.
pub(crate) static SCHEMA: LazyLock<SchemaRef> = LazyLock::new(|| {
    use DataType as T;
    let fixed = [
        ("cell", T::Int64),
        ("lon", T::Float64),
        ("lat", T::Float64),
        ("id_hash", T::Int64),
        ("source_hash", T::Int64),
        ("chain_hash", T::Int64),
        ("address_hash", T::Int64),
        ("units", T::UInt32),
        ("headcount_doubled_plus_one", T::UInt32),
        ("nace", T::UInt16),
        ("signals", T::UInt16),
        ("category", T::UInt8),
        ("kind", T::UInt8),
        ("status", T::UInt8),
        ("geo_quality", T::UInt8),
        ("privacy", T::UInt8),
        ("reach", T::UInt8),
        ("flags", T::UInt8),
    ];
    let texts = TEXTS.into_iter().map(|name| (name, T::Utf8));
    let fields = fixed.into_iter().chain(texts).map(|(name, kind)| Field::new(name, kind, false));
    Arc::new(Schema::new(fields.collect::<Vec<_>>()))
});

/// The H3 cell of a point; 0 when it has none.
pub(crate) fn cell(point: Option<Point>) -> i64 {
    point
        .and_then(|point| LatLng::new(point.lat, point.lon).ok())
        .map_or(0, |at| u64::from(at.to_cell(CELLS)).cast_signed())
}

/// Rows under construction, up to one batch.
#[derive(Default)]
pub(crate) struct Builder {
    longs: [Vec<i64>; 5],
    points: [Vec<f64>; 2],
    counts: [Vec<u32>; 2],
    codes: [Vec<u16>; 2],
    bytes: [Vec<u8>; 7],
    texts: [StringBuilder; TEXTS.len()],
    /// Bytes of the columns of text of the batch before: those of the next are about as long.
    room: [usize; TEXTS.len()],
    details: String,
}

impl Builder {
    /// Rows held.
    pub(crate) fn len(&self) -> usize {
        self.longs[0].len()
    }

    /// Adds a record.
    pub(crate) fn push(&mut self, place: &Establishment) {
        let point = place.point.unwrap_or(Point { lon: 0.0, lat: 0.0 });
        let name = place.name.as_deref().unwrap_or_default();
        // The name of a natural person is kept to be shown on purpose: nobody finds anyone by it.
        let public = if place.privacy == Privacy::Person { "" } else { name };
        let mut search = normalised(public);
        let chain = chain_hash(place, &search);
        for alternative in &place.alt_names {
            search.push(' ');
            search.push_str(&normalised(alternative));
        }
        let longs = [
            cell(place.point),
            hash(&place.id.0),
            hash(&place.provenance.source),
            chain,
            address_hash(&place.address),
        ];
        for (column, value) in self.longs.iter_mut().zip(longs) {
            column.push(value);
        }
        self.points[0].push(point.lon);
        self.points[1].push(point.lat);
        self.counts[0].push(place.chain.units.unwrap_or(0));
        self.counts[1].push(place.size.map_or(0, |size| size.doubled_midpoint().saturating_add(1)));
        self.codes[0].push(place.nace.map_or(0, |class| class.0));
        self.codes[1].push(place.signals.map_or(NO_SIGNALS, |signals| signals.0));
        let bytes = [
            place.category.index(),
            place.kind.index(),
            place.status.index(),
            place.geo_quality.index(),
            place.privacy.index(),
            reach_bits(place),
            flag_bits(place),
        ];
        for (column, value) in self.bytes.iter_mut().zip(bytes) {
            column.push(value);
        }
        self.push_texts(place, name, &search);
    }

    fn push_texts(&mut self, place: &Establishment, name: &str, search: &str) {
        self.details.clear();
        details::write(place, &mut self.details);
        let address = &place.address;
        let texts: [&str; TEXTS.len()] = [
            &place.id.0,
            name,
            search,
            &address.street,
            &address.number,
            &address.number_to,
            &address.suffix,
            &address.postcode,
            &address.locality,
            &self.details,
        ];
        for (column, text) in self.texts.iter_mut().zip(texts) {
            column.append_value(text);
        }
    }

    /// The rows held, as one batch; none are held afterwards.
    pub(crate) fn take(&mut self) -> RecordBatch {
        let rows = self.len();
        let [cells, ids, sources, chains, addresses] = &mut self.longs;
        let long = |column: &mut Vec<i64>| Arc::new(Int64Array::from(taken(column))) as ArrayRef;
        let float = |column: &mut Vec<f64>| Arc::new(Float64Array::from(taken(column))) as ArrayRef;
        let mut columns = vec![long(cells)];
        columns.extend(self.points.iter_mut().map(float));
        columns.extend([ids, sources, chains, addresses].map(long));
        let count = |column: &mut Vec<u32>| Arc::new(UInt32Array::from(taken(column))) as ArrayRef;
        columns.extend(self.counts.iter_mut().map(count));
        let code = |column: &mut Vec<u16>| Arc::new(UInt16Array::from(taken(column))) as ArrayRef;
        columns.extend(self.codes.iter_mut().map(code));
        let byte = |column: &mut Vec<u8>| Arc::new(UInt8Array::from(taken(column))) as ArrayRef;
        columns.extend(self.bytes.iter_mut().map(byte));
        for (column, room) in self.texts.iter_mut().zip(&mut self.room) {
            *room = column.values_slice().len() + column.values_slice().len() / 16;
            let next = StringBuilder::with_capacity(rows, *room);
            columns.push(Arc::new(std::mem::replace(column, next).finish()));
        }
        RecordBatch::try_new(SCHEMA.clone(), columns).expect("columns follow the schema")
    }
}

/// The values of a column, which begins anew with room for as many: growing by doubling would copy them again and
/// again, and ask the system for ever new pages.
fn taken<T>(column: &mut Vec<T>) -> Vec<T> {
    let room = Vec::with_capacity(column.len());
    std::mem::replace(column, room)
}
