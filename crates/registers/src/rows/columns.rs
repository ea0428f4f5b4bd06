//! The columns of a batch as they are read: those of fixed width, and the texts.

use arrow_array::RecordBatch;
use arrow_array::cast::AsArray as _;
use arrow_array::types::{Float64Type, Int64Type, UInt8Type, UInt16Type, UInt32Type};
use arrow_buffer::{ArrowNativeType, Buffer, ScalarBuffer};
use maillage_app::identify::register::SourceInfo;
use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::{
    Contacts, Establishment, GeoQuality, OperatorKind, Privacy, Provenance, RecordId, Signals,
    Status,
};
use maillage_domain::identify::nace::NaceClass;
use maillage_domain::identify::score::{Facts, Reach};
use maillage_domain::party::Point;

use super::{
    ACTS_IN, CATEGORY, CONTACTS, DETAILS, DOOR, DOOR_KNOWN, FIXED, GEO_QUALITY, ID, KNOWN_CHAIN,
    LOCALITY, NAME, NO_SIGNALS, NUMBER, NUMBER_TO, PHONE, POSTCODE, STREET, SUFFIX, TEXTS, UNITS,
    WRITTEN, details,
};

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
        std::str::from_utf8(self.bytes(column, row)).unwrap_or_default()
    }

    /// The bytes of a text, which are in the order in which texts are.
    pub(crate) fn bytes(&self, column: usize, row: usize) -> &[u8] {
        let (ends, bytes) = &self.columns[column];
        let place = |at: usize| usize::try_from(*ends.get(at)?).ok();
        let range = place(row).zip(place(row + 1)).map(|(start, end)| start..end);
        range.and_then(|range| bytes.get(range)).unwrap_or_default()
    }

    /// The bytes that say where the texts of some rows end, column by column.
    pub(crate) fn ends(&self, rows: &std::ops::Range<usize>, mut take: impl FnMut(&[u8])) {
        for (ends, _) in &self.columns {
            take(ends.inner().get(4 * rows.start..4 * (rows.end + 1)).unwrap_or_default());
        }
    }

    /// The texts of some rows, column by column.
    pub(crate) fn each(&self, rows: &std::ops::Range<usize>, mut take: impl FnMut(&[u8])) {
        for (ends, bytes) in &self.columns {
            let place = |at: usize| usize::try_from(*ends.get(at)?).ok();
            let range = place(rows.start).zip(place(rows.end)).map(|(start, end)| start..end);
            take(range.and_then(|range| bytes.get(range)).unwrap_or_default());
        }
    }

    /// Where an organisation says that it acts, as it is written.
    pub(crate) fn acts_in(&self, row: usize) -> &str {
        details::detail(self.get(DETAILS, row), details::ACTS_IN)
    }
}

/// What the criteria of the score look at in a row: rows of which one number is equal have that share alike.
pub(crate) struct ScoreKeys {
    pub(crate) activity: u32,
    pub(crate) headcount: u32,
    pub(crate) sites: u32,
    pub(crate) signals: u32,
    pub(crate) reach: u32,
    pub(crate) is_vague: bool,
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

    /// The bytes of some rows of each column that a search reads.
    pub(crate) fn each(&self, rows: &std::ops::Range<usize>, mut take: impl FnMut(&[u8])) {
        for column in [self.cell.inner(), self.lon.inner(), self.lat.inner(), self.id.inner()] {
            take(&column[8 * rows.start..8 * rows.end]);
        }
        for column in [self.units.inner(), self.headcount.inner()] {
            take(&column[4 * rows.start..4 * rows.end]);
        }
        for column in [self.nace.inner(), self.signals.inner()] {
            take(&column[2 * rows.start..2 * rows.end]);
        }
        for column in [&self.category, &self.kind, &self.status, &self.geo_quality] {
            take(&column[rows.clone()]);
        }
        for column in [&self.privacy, &self.reach, &self.flags] {
            take(&column[rows.clone()]);
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

    /// All that the gate and the filter look at in a row but its place, its id and its texts: rows of equal
    /// words are judged alike.
    #[inline]
    pub(crate) fn gate_key(&self, row: usize) -> u32 {
        let byte = |column: &ScalarBuffer<u8>, place: u32| u32::from(column[row]) << (8 * place);
        byte(&self.category, 0)
            | byte(&self.kind, 1)
            | byte(&self.status, 2)
            // A byte that says nothing known is the most private, whatever its highest bit.
            | u32::from(self.privacy[row].min(127)) << 24
            | u32::from(self.acts_in(row)) << 31
    }

    /// What each criterion of the score looks at in a row but its place.
    #[inline]
    pub(crate) fn score_keys(&self, row: usize) -> ScoreKeys {
        let known_chain = u32::from(self.flags[row] & KNOWN_CHAIN != 0);
        ScoreKeys {
            activity: u32::from(self.nace[row]) | u32::from(self.category[row]) << 16,
            headcount: self.headcount[row],
            // Nobody has so many sites that a bit is lost.
            sites: self.units[row] << 1 | known_chain,
            signals: u32::from(self.signals[row]),
            reach: u32::from(self.reach[row]),
            is_vague: self.is_vague(row),
        }
    }

    /// Whether its point stands for many addresses, or for a whole commune.
    fn is_vague(&self, row: usize) -> bool {
        matches!(self.geo_quality(row), GeoQuality::Piled | GeoQuality::Commune)
    }

    /// What the score looks at. A point that stands for many addresses, or for a whole commune,
    /// makes proximity not apply.
    pub(crate) fn facts(&self, row: usize, category: Category, distance: Option<f64>) -> Facts {
        let reach = self.reach[row];
        Facts {
            category,
            nace: self.nace(row),
            distance_m: distance.filter(|_| !self.is_vague(row)),
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
        let own = |name: usize| texts.get(name, row).to_owned();
        let id = RecordId(own(ID));
        let source = sources.iter().find(|source| source.source == id.source());
        let said = |what: fn(&SourceInfo) -> &String| source.map(what).cloned().unwrap_or_default();
        let source_id = id.0.get(id.source().len() + 1..).unwrap_or_default().to_owned();
        let provenance = Provenance {
            source: id.source().to_owned(),
            source_id,
            vintage: said(|source| &source.vintage),
            licence: said(|source| &source.licence),
            credit: said(|source| &source.credit),
        };
        let reach = self.reach[row];
        let named = self.privacy(row) != Privacy::Person;
        let mut place = Establishment {
            name: Some(own(NAME)).filter(|name| !name.is_empty()).filter(|_| named),
            kind: self.kind(row),
            category,
            nace: self.nace(row),
            status: self.status(row),
            point: self.point(row),
            geo_quality: self.geo_quality(row),
            street_door: (reach & DOOR_KNOWN != 0).then_some(reach & DOOR != 0),
            contacts: (reach & CONTACTS != 0).then(Contacts::default),
            signals: self.signals(row),
            privacy: self.privacy(row),
            ..Establishment::new(provenance)
        };
        place.chain.units = self.units(row);
        place.address.street = own(STREET);
        place.address.number = own(NUMBER);
        place.address.number_to = own(NUMBER_TO);
        place.address.suffix = own(SUFFIX);
        place.address.postcode = own(POSTCODE);
        place.address.locality = own(LOCALITY);
        details::read(texts.get(DETAILS, row), &mut place);
        place
    }
}
