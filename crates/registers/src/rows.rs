//! The columns of an edition, and the way between them and the canonical record.
//!
//! The first columns have a fixed width: a search reads only them. The others are text and are read
//! for what is shown. A text that is not known is empty.

mod derived;

use std::sync::{Arc, LazyLock};

use arrow_array::builder::StringBuilder;
use arrow_array::cast::AsArray as _;
use arrow_array::types::{Float64Type, Int64Type, UInt8Type, UInt16Type, UInt32Type};
use arrow_array::{
    ArrayRef, Float64Array, Int64Array, RecordBatch, UInt8Array, UInt16Array, UInt32Array,
};
use arrow_buffer::{ArrowNativeType, Buffer, ScalarBuffer};
use arrow_schema::{DataType, Field, Schema, SchemaRef};
use h3o::{LatLng, Resolution};
use maillage_app::identify::register::SourceInfo;
use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::{
    Activity, ActsIn, Chain, Contacts, Establishment, GeoQuality, OperatorKind, PlaceAddress,
    Privacy, Provenance, RecordId, Signals, SizeBand, Status,
};
use maillage_domain::identify::nace::NaceClass;
use maillage_domain::identify::score::{Facts, Reach};
use maillage_domain::party::Point;

use self::derived::{address_hash, chain_hash, flag_bits, pairs, pairs_of, reach_bits};
use crate::text::{hash, normalised};

/// The resolution of the cells that an edition is sorted by: about 19 m across.
pub(crate) const CELLS: Resolution = Resolution::Twelve;
/// Rows in a batch.
pub(crate) const BATCH: usize = 65_536;
/// How many columns of fixed width come first.
pub(crate) const FIXED: usize = 18;
/// The place of the column of units; rewritten when editions are merged.
pub(crate) const UNITS: usize = 7;
/// The place of the column of categories; rewritten when editions are merged.
pub(crate) const CATEGORY: usize = 11;
/// The place of the column of the quality of points; rewritten when editions are merged.
pub(crate) const GEO_QUALITY: usize = 14;

const TEXTS: [&str; 26] = [
    "id",
    "name",
    "search",
    "alt_names",
    "scheme",
    "code",
    "label",
    "number",
    "number_to",
    "suffix",
    "street",
    "unit",
    "postcode",
    "locality",
    "country",
    "phone",
    "email",
    "website",
    "brand",
    "wikidata",
    "areas",
    "official_ids",
    "opened_on",
    "updated_on",
    "size",
    "acts_in",
];
/// The place of the record id among the texts.
pub(crate) const ID: usize = 0;
/// The place of the name among the texts.
pub(crate) const NAME: usize = 1;
/// The place of the normalised names among the texts.
pub(crate) const SEARCH: usize = 2;

/// The places of the parts of an address among the texts.
pub(crate) const NUMBER: usize = 7;
pub(crate) const NUMBER_TO: usize = 8;
pub(crate) const SUFFIX: usize = 9;
pub(crate) const STREET: usize = 10;
pub(crate) const POSTCODE: usize = 12;
pub(crate) const LOCALITY: usize = 13;

/// The place among the texts of where an organisation acts.
pub(crate) const ACTS_IN_TEXT: usize = 25;

const CONTACTS: u8 = 1;
const DOOR: u8 = 2;
const PHONE: u8 = 4;
const WRITTEN: u8 = 8;
const DOOR_KNOWN: u8 = 16;
const KNOWN_CHAIN: u8 = 1;
const ACTS_IN: u8 = 2;
const NO_SIGNALS: u16 = u16::MAX;
/// Between the parts of a text that holds several; no register writes it.
const SEPARATOR: char = '\u{1f}';

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
    texts: [StringBuilder; 26],
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
        let nothing = Contacts::default();
        let contacts = place.contacts.as_ref().unwrap_or(&nothing);
        let day = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |d| d.to_string());
        let separator = SEPARATOR.to_string();
        let (opened, updated) = (day(place.opened_on), day(place.updated_on));
        let (areas, official) = (pairs(&place.area_codes), pairs(&place.official_ids));
        let alternatives = place.alt_names.join(&separator);
        let size = place.size.map_or_else(String::new, |size| {
            let year = size.year.map_or_else(String::new, |year| year.to_string());
            format!("{} {} {year}", size.min, size.max)
        });
        let acts_in = match place.acts_in {
            None => String::new(),
            Some(ActsIn::Everywhere) => "everywhere".to_owned(),
            Some(ActsIn::Radius(metres)) => metres.to_string(),
        };
        let (activity, address) = (&place.activity, &place.address);
        let texts: [&str; 26] = [
            &place.id.0,
            name,
            search,
            &alternatives,
            &activity.scheme,
            &activity.code,
            &activity.label,
            &address.number,
            &address.number_to,
            &address.suffix,
            &address.street,
            &address.unit,
            &address.postcode,
            &address.locality,
            &address.country,
            &contacts.phone,
            &contacts.email,
            &contacts.website,
            &place.chain.brand,
            &place.chain.wikidata,
            &areas,
            &official,
            &opened,
            &updated,
            &size,
            &acts_in,
        ];
        for (column, text) in self.texts.iter_mut().zip(texts) {
            column.append_value(text);
        }
    }

    /// The rows held, as one batch; none are held afterwards.
    pub(crate) fn take(&mut self) -> RecordBatch {
        let [cells, ids, sources, chains, addresses] = &mut self.longs;
        let long =
            |column: &mut Vec<i64>| Arc::new(Int64Array::from(std::mem::take(column))) as ArrayRef;
        let float = |column: &mut Vec<f64>| {
            Arc::new(Float64Array::from(std::mem::take(column))) as ArrayRef
        };
        let mut columns = vec![long(cells)];
        columns.extend(self.points.iter_mut().map(float));
        columns.extend([ids, sources, chains, addresses].map(long));
        let count =
            |column: &mut Vec<u32>| Arc::new(UInt32Array::from(std::mem::take(column))) as ArrayRef;
        columns.extend(self.counts.iter_mut().map(count));
        let code =
            |column: &mut Vec<u16>| Arc::new(UInt16Array::from(std::mem::take(column))) as ArrayRef;
        columns.extend(self.codes.iter_mut().map(code));
        let byte =
            |column: &mut Vec<u8>| Arc::new(UInt8Array::from(std::mem::take(column))) as ArrayRef;
        columns.extend(self.bytes.iter_mut().map(byte));
        columns.extend(self.texts.iter_mut().map(|column| Arc::new(column.finish()) as ArrayRef));
        RecordBatch::try_new(SCHEMA.clone(), columns).expect("columns follow the schema")
    }
}

/// The columns of a batch where they lie in a mapped file.
pub(crate) struct Columns {
    pub(crate) fixed: Fixed,
    pub(crate) texts: Texts,
}

impl Columns {
    /// The columns that the description of a batch places in its body; `None` when they are not those
    /// of an edition.
    pub(crate) fn of(batch: &arrow_ipc::RecordBatch<'_>, body: &Buffer) -> Option<Self> {
        let rows = usize::try_from(batch.length()).ok()?;
        let mut buffers = batch.buffers()?.iter();
        let mut next = || {
            let place = buffers.next()?;
            let at = usize::try_from(place.offset()).ok()?;
            let length = usize::try_from(place.length()).ok()?;
            let inside = at.checked_add(length).is_some_and(|end| end <= body.len());
            inside.then(|| body.slice_with_length(at, length))
        };
        let mut fixed = Vec::with_capacity(FIXED);
        for _ in 0..FIXED {
            next()?; // Whether values are known: all are.
            fixed.push(next()?);
        }
        let fixed = Fixed::of(&fixed, rows)?;
        let mut columns = Vec::with_capacity(TEXTS.len());
        for _ in 0..TEXTS.len() {
            next()?;
            columns.push((scalars(&next()?, rows + 1)?, next()?));
        }
        Some(Self { fixed, texts: Texts { columns } })
    }
}

/// The first values of a buffer; `None` when it is too short or not aligned.
fn scalars<T: ArrowNativeType>(buffer: &Buffer, count: usize) -> Option<ScalarBuffer<T>> {
    let enough = count.checked_mul(size_of::<T>())? <= buffer.len();
    let aligned = buffer.as_ptr().align_offset(align_of::<T>()) == 0;
    (enough && aligned).then(|| ScalarBuffer::new(buffer.clone(), 0, count))
}

/// The columns of text of a batch. Each text is looked at only when it is asked for.
pub(crate) struct Texts {
    columns: Vec<(ScalarBuffer<i32>, Buffer)>,
}

impl Texts {
    /// A text, by its column among the texts and its row; empty where the file is damaged.
    pub(crate) fn get(&self, column: usize, row: usize) -> &str {
        let (ends, bytes) = &self.columns[column];
        let place = |at: usize| usize::try_from(*ends.get(at)?).ok();
        let range = place(row).zip(place(row + 1)).map(|(start, end)| start..end);
        let text = range.and_then(|range| std::str::from_utf8(bytes.get(range)?).ok());
        text.unwrap_or_default()
    }
}

/// The columns of fixed width of a batch.
pub(crate) struct Fixed {
    pub(crate) cell: ScalarBuffer<i64>,
    pub(crate) lon: ScalarBuffer<f64>,
    pub(crate) lat: ScalarBuffer<f64>,
    pub(crate) id: ScalarBuffer<i64>,
    pub(crate) source: ScalarBuffer<i64>,
    pub(crate) chain: ScalarBuffer<i64>,
    pub(crate) address: ScalarBuffer<i64>,
    units: ScalarBuffer<u32>,
    headcount: ScalarBuffer<u32>,
    nace: ScalarBuffer<u16>,
    signals: ScalarBuffer<u16>,
    pub(crate) category: ScalarBuffer<u8>,
    kind: ScalarBuffer<u8>,
    status: ScalarBuffer<u8>,
    geo_quality: ScalarBuffer<u8>,
    privacy: ScalarBuffer<u8>,
    reach: ScalarBuffer<u8>,
    flags: ScalarBuffer<u8>,
}

impl Fixed {
    fn of(columns: &[Buffer], rows: usize) -> Option<Self> {
        let long = |n: usize| scalars::<i64>(&columns[n], rows);
        let float = |n: usize| scalars::<f64>(&columns[n], rows);
        let count = |n: usize| scalars::<u32>(&columns[n], rows);
        let code = |n: usize| scalars::<u16>(&columns[n], rows);
        let byte = |n: usize| scalars::<u8>(&columns[n], rows);
        Some(Self {
            cell: long(0)?,
            lon: float(1)?,
            lat: float(2)?,
            id: long(3)?,
            source: long(4)?,
            chain: long(5)?,
            address: long(6)?,
            units: count(UNITS)?,
            headcount: count(8)?,
            nace: code(9)?,
            signals: code(10)?,
            category: byte(CATEGORY)?,
            kind: byte(12)?,
            status: byte(13)?,
            geo_quality: byte(GEO_QUALITY)?,
            privacy: byte(15)?,
            reach: byte(16)?,
            flags: byte(17)?,
        })
    }

    /// The columns of a batch in memory, whose columns follow the schema.
    pub(crate) fn of_batch(batch: &RecordBatch) -> Self {
        let long = |n: usize| batch.column(n).as_primitive::<Int64Type>().values().clone();
        let float = |n: usize| batch.column(n).as_primitive::<Float64Type>().values().clone();
        let count = |n: usize| batch.column(n).as_primitive::<UInt32Type>().values().clone();
        let code = |n: usize| batch.column(n).as_primitive::<UInt16Type>().values().clone();
        let byte = |n: usize| batch.column(n).as_primitive::<UInt8Type>().values().clone();
        Self {
            cell: long(0),
            lon: float(1),
            lat: float(2),
            id: long(3),
            source: long(4),
            chain: long(5),
            address: long(6),
            units: count(UNITS),
            headcount: count(8),
            nace: code(9),
            signals: code(10),
            category: byte(CATEGORY),
            kind: byte(12),
            status: byte(13),
            geo_quality: byte(GEO_QUALITY),
            privacy: byte(15),
            reach: byte(16),
            flags: byte(17),
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.cell.len()
    }

    pub(crate) fn point(&self, row: usize) -> Option<Point> {
        let known = self.cell[row] != 0;
        known.then(|| Point { lon: self.lon[row], lat: self.lat[row] })
    }

    pub(crate) fn status(&self, row: usize) -> Status {
        Status::from_index(self.status[row]).unwrap_or(Status::Unknown)
    }

    /// Whether it is a place that somebody runs: neither closed nor empty premises.
    pub(crate) fn is_open(&self, row: usize) -> bool {
        !matches!(self.status(row), Status::Closed | Status::Vacant)
    }

    pub(crate) fn kind(&self, row: usize) -> OperatorKind {
        OperatorKind::from_index(self.kind[row]).unwrap_or(OperatorKind::Unknown)
    }

    /// A byte that says nothing known counts as the most private.
    pub(crate) fn privacy(&self, row: usize) -> Privacy {
        Privacy::from_index(self.privacy[row]).unwrap_or(Privacy::Person)
    }

    pub(crate) fn geo_quality(&self, row: usize) -> GeoQuality {
        GeoQuality::from_index(self.geo_quality[row]).unwrap_or(GeoQuality::Unknown)
    }

    pub(crate) fn acts_in(&self, row: usize) -> bool {
        self.flags[row] & ACTS_IN != 0
    }

    pub(crate) fn units(&self, row: usize) -> Option<u32> {
        Some(self.units[row]).filter(|units| *units > 0)
    }

    fn nace(&self, row: usize) -> Option<NaceClass> {
        Some(self.nace[row]).filter(|code| *code > 0).map(NaceClass)
    }

    fn signals(&self, row: usize) -> Option<Signals> {
        Some(self.signals[row]).filter(|bits| *bits != NO_SIGNALS).map(Signals)
    }

    /// What the score looks at. A point that stands for many addresses, or for a whole commune,
    /// makes proximity not apply.
    pub(crate) fn facts(&self, row: usize, category: Category, distance: Option<f64>) -> Facts {
        let reach = self.reach[row];
        let vague = matches!(self.geo_quality(row), GeoQuality::Piled | GeoQuality::Commune);
        Facts {
            category,
            nace: self.nace(row),
            distance_m: distance.filter(|_| !vague),
            doubled_headcount: self.headcount[row].checked_sub(1),
            units: self.units(row),
            known_chain: self.flags[row] & KNOWN_CHAIN != 0,
            signals: self.signals(row),
            reach: (reach & CONTACTS != 0).then_some(Reach {
                street_door: reach & DOOR != 0,
                phone: reach & PHONE != 0,
                written: reach & WRITTEN != 0,
            }),
        }
    }

    /// The whole record of a row.
    pub(crate) fn record(
        &self,
        row: usize,
        texts: &Texts,
        category: Category,
        sources: &[SourceInfo],
    ) -> Establishment {
        let text = |name: usize| texts.get(name, row);
        let own = |name: usize| text(name).to_owned();
        let id = RecordId(own(ID));
        let source = sources.iter().find(|source| source.source == id.source());
        let said = |what: fn(&SourceInfo) -> &String| source.map(what).cloned().unwrap_or_default();
        let provenance = Provenance {
            source: id.source().to_owned(),
            source_id: id.0[(id.source().len() + 1).min(id.0.len())..].to_owned(),
            vintage: said(|source| &source.vintage),
            licence: said(|source| &source.licence),
            credit: said(|source| &source.credit),
        };
        let reach = self.reach[row];
        let contacts = Contacts { phone: own(15), email: own(16), website: own(17) };
        let named = self.privacy(row) != Privacy::Person;
        let alternatives = text(3).split(SEPARATOR).filter(|name| !name.is_empty());
        Establishment {
            name: Some(own(NAME)).filter(|name| !name.is_empty()).filter(|_| named),
            alt_names: alternatives.map(str::to_owned).collect(),
            kind: self.kind(row),
            activity: Activity { scheme: own(4), code: own(5), label: own(6) },
            category,
            nace: self.nace(row),
            status: self.status(row),
            size: size_band(text(24)),
            opened_on: text(22).parse().ok(),
            updated_on: text(23).parse().ok(),
            address: PlaceAddress {
                number: own(7),
                number_to: own(8),
                suffix: own(9),
                street: own(10),
                unit: own(11),
                postcode: own(12),
                locality: own(13),
                country: own(14),
            },
            area_codes: pairs_of(text(20)),
            official_ids: pairs_of(text(21)),
            point: self.point(row),
            geo_quality: self.geo_quality(row),
            acts_in: acts_in_of(text(25)),
            street_door: (reach & DOOR_KNOWN != 0).then_some(reach & DOOR != 0),
            contacts: (reach & CONTACTS != 0).then_some(contacts),
            chain: Chain { brand: own(18), wikidata: own(19), units: self.units(row) },
            signals: self.signals(row),
            privacy: self.privacy(row),
            ..Establishment::new(provenance)
        }
    }
}

fn size_band(text: &str) -> Option<SizeBand> {
    let mut parts = text.split(' ');
    let min = parts.next()?.parse().ok()?;
    let max = parts.next()?.parse().ok()?;
    Some(SizeBand { min, max, year: parts.next().and_then(|year| year.parse().ok()) })
}

/// Where an organisation says that it acts.
pub(crate) fn acts_in_of(text: &str) -> Option<ActsIn> {
    match text {
        "" => None,
        "everywhere" => Some(ActsIn::Everywhere),
        metres => metres.parse().ok().map(ActsIn::Radius),
    }
}
