//! The canonical record: one row is one place of activity, whatever register it comes from.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::category::Category;
use super::codes::Codes;
use super::nace::NaceClass;
use crate::party::{PartyKind, Point, UnknownWord};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The stored word.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// Its place in `ALL`, as files keep it beside the list of words.
            #[must_use]
            pub fn index(self) -> u8 {
                self as u8
            }

            /// The one at a place of `ALL`.
            #[must_use]
            pub fn from_index(index: u8) -> Option<Self> {
                Self::ALL.get(usize::from(index)).copied()
            }
        }

        impl FromStr for $name {
            type Err = UnknownWord;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let found = Self::ALL.iter().find(|word| word.as_str() == text);
                found.copied().ok_or_else(|| UnknownWord(text.to_owned()))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

words! {
    /// What runs the place.
    OperatorKind {
        /// Nothing is said.
        Unknown = "unknown",
        /// A company.
        Company = "company",
        /// An association.
        Association = "association",
        /// An authority or public body.
        Public = "public",
        /// A school.
        School = "school",
        /// A cooperative.
        Cooperative = "cooperative",
        /// A foundation.
        Foundation = "foundation",
        /// One person who trades.
        SoleTrader = "sole_trader",
        /// A collective without legal form.
        Informal = "informal",
    }
}

words! {
    /// Whether something goes on there.
    Status {
        /// Nothing is said; let through, as most registers list only what is open.
        Unknown = "unknown",
        /// Open.
        Active = "active",
        /// Closed for good.
        Closed = "closed",
        /// Premises without activity: an indicator of the quarter, not an organisation.
        Vacant = "vacant",
    }
}

words! {
    /// How far a point may be believed.
    GeoQuality {
        /// No usable point.
        Unknown = "unknown",
        /// The door or the building.
        Rooftop = "rooftop",
        /// Somewhere in the street.
        Street = "street",
        /// Somewhere in the commune.
        Commune = "commune",
        /// More than twenty distinct addresses share the point, so it stands for none of them.
        Piled = "piled",
    }
}

words! {
    /// Who may be told about the row.
    Privacy {
        /// Anyone.
        Public = "public",
        /// The register limits its spreading.
        Restricted = "restricted",
        /// A natural person: counted, never named.
        Person = "person",
    }
}

words! {
    /// A sign of values that a register states.
    Signal {
        /// Social economy.
        SocialEconomy = "social_economy",
        /// A company with a legal mission.
        MissionCompany = "mission_company",
        /// Work integration.
        WorkIntegration = "work_integration",
        /// Organic.
        Organic = "organic",
        /// Fair trade.
        FairTrade = "fair_trade",
        /// Recognised for works that save energy.
        EnergyWorks = "energy_works",
        /// A stall of a municipal market.
        MarketStall = "market_stall",
        /// Second hand, reuse, repair.
        Reuse = "reuse",
    }
}

impl OperatorKind {
    /// The kind of partner it would be.
    #[must_use]
    pub fn party_kind(self) -> PartyKind {
        match self {
            Self::Association | Self::Foundation | Self::Informal => PartyKind::Association,
            Self::Public => PartyKind::Authority,
            Self::School => PartyKind::School,
            Self::Unknown | Self::Company | Self::Cooperative | Self::SoleTrader => {
                PartyKind::Company
            }
        }
    }
}

/// A set of signals, one bit for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Signals(pub u16);

impl Signals {
    /// The set with one more signal.
    #[must_use]
    pub fn with(self, signal: Signal) -> Self {
        Self(self.0 | 1 << signal.index())
    }

    /// How many there are.
    #[must_use]
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// The signals, in the order of `Signal::ALL`.
    pub fn iter(self) -> impl Iterator<Item = Signal> {
        Signal::ALL.iter().copied().filter(move |signal| self.0 & 1 << signal.index() != 0)
    }
}

/// `source:source_id`, unique over all registers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RecordId(pub String);

impl RecordId {
    /// The id of a source's row.
    #[must_use]
    pub fn new(source: &str, source_id: &str) -> Self {
        Self(format!("{source}:{source_id}"))
    }

    /// What stands before the first colon.
    #[must_use]
    pub fn source(&self) -> &str {
        self.0.split_once(':').map_or("", |(source, _)| source)
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a row comes from. Said wherever the row is shown or exported.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Provenance {
    /// A short name, such as `barcelona-census`; stands before the colon of a record id.
    pub source: String,
    /// The row's own id in that register.
    pub source_id: String,
    /// What the register calls this state of itself: a year or a day.
    pub vintage: String,
    /// The licence, such as `CC BY 4.0` or `ODbL 1.0`.
    pub licence: String,
    /// The credit that the licence asks for.
    pub credit: String,
}

/// An activity as the register codes it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Activity {
    /// `naf2`, `osm`, `barcelona-census`, or what a mapping says.
    pub scheme: String,
    /// The code; empty when there is only a label.
    pub code: String,
    /// The label; empty when there is only a code.
    pub label: String,
}

/// A headcount between two bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SizeBand {
    /// The least number of people.
    pub min: u32,
    /// The greatest; equal to `min` when the number is known or the band is open.
    pub max: u32,
    /// The year it was counted for.
    pub year: Option<i16>,
}

impl SizeBand {
    /// Twice the midpoint, so that it stays whole.
    #[must_use]
    pub fn doubled_midpoint(self) -> u32 {
        self.min.saturating_add(self.max)
    }
}

/// A postal address in parts, as registers give it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct PlaceAddress {
    /// House number.
    pub number: String,
    /// Last house number, when the place spans several.
    pub number_to: String,
    /// `bis`, `B`.
    pub suffix: String,
    /// Street with its type, such as `Carrer de l'Hospital`.
    pub street: String,
    /// Shop, floor, door.
    pub unit: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub locality: String,
    /// ISO 3166-1 alpha-2, or empty.
    pub country: String,
}

impl PlaceAddress {
    /// Street and number as one line, such as `Carrer de l'Hospital 12-14 B, local 3`.
    #[must_use]
    pub fn street_line(&self) -> String {
        let mut line = self.street.clone();
        if !self.number.is_empty() {
            line.push(' ');
            line.push_str(&self.number);
        }
        if !self.number_to.is_empty() && self.number_to != self.number {
            line.push('-');
            line.push_str(&self.number_to);
        }
        for (part, before) in [(&self.suffix, " "), (&self.unit, ", ")] {
            if !part.is_empty() {
                line.push_str(before);
                line.push_str(part);
            }
        }
        line.trim().to_owned()
    }
}

/// How the place may be reached.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Contacts {
    /// Telephone, as the register writes it.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Website; its form counts as a way to write.
    pub website: String,
}

/// Where an organisation acts beyond its seat.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActsIn {
    /// Within so many metres of its point.
    Radius(u32),
    /// In the whole country in which the territory lies.
    Everywhere,
}

/// What is known of the chain it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Chain {
    /// The brand; empty when none.
    pub brand: String,
    /// The brand's item, such as `Q38076`; empty when none.
    pub wikidata: String,
    /// How many open establishments the register itself counts.
    pub units: Option<u32>,
}

/// One place of activity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Establishment {
    /// `source:source_id`.
    pub id: RecordId,
    /// Where the row comes from.
    pub provenance: Provenance,
    /// The name on the door, if any.
    pub name: Option<String>,
    /// Other names.
    pub alt_names: Vec<String>,
    /// What runs it.
    pub kind: OperatorKind,
    /// The activity as the register codes it.
    pub activity: Activity,
    /// Our category.
    pub category: Category,
    /// The class of NACE rev. 2, when the register gives one.
    pub nace: Option<NaceClass>,
    /// Whether something goes on there.
    pub status: Status,
    /// Headcount.
    pub size: Option<SizeBand>,
    /// When it opened.
    #[serde(with = "iso_day")]
    pub opened_on: Option<Date>,
    /// When the register last touched the row.
    #[serde(with = "iso_day")]
    pub updated_on: Option<Date>,
    /// Address.
    pub address: PlaceAddress,
    /// Codes of the areas it lies in, by scheme (`barri`, `commune`).
    pub area_codes: Codes,
    /// Official numbers by scheme (`siret`, `rna`); never a cadastral reference.
    pub official_ids: Codes,
    /// Where it is, WGS 84.
    pub point: Option<Point>,
    /// How far the point may be believed.
    pub geo_quality: GeoQuality,
    /// Where it acts beyond its seat.
    pub acts_in: Option<ActsIn>,
    /// Whether it has a door on the street; `None` when not said.
    pub street_door: Option<bool>,
    /// Contacts; `None` when the register carries none at all.
    pub contacts: Option<Contacts>,
    /// Chain.
    pub chain: Chain,
    /// Signals of values; `None` when the register carries none at all.
    pub signals: Option<Signals>,
    /// Who may be told.
    pub privacy: Privacy,
}

/// A day is kept as its ISO 8601 text.
mod iso_day {
    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(day: &Option<Date>, to: S) -> Result<S::Ok, S::Error> {
        day.map(|day| day.to_string()).serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Date>, D::Error> {
        let text = Option::<String>::deserialize(from)?;
        text.map(|text| text.parse().map_err(D::Error::custom)).transpose()
    }
}

impl Establishment {
    /// An empty record of a source: everything unknown, public.
    #[must_use]
    pub fn new(provenance: Provenance) -> Self {
        Self {
            id: RecordId::new(&provenance.source, &provenance.source_id),
            provenance,
            name: None,
            alt_names: Vec::new(),
            kind: OperatorKind::Unknown,
            activity: Activity::default(),
            category: Category::UNKNOWN,
            nace: None,
            status: Status::Unknown,
            size: None,
            opened_on: None,
            updated_on: None,
            address: PlaceAddress::default(),
            area_codes: Codes::default(),
            official_ids: Codes::default(),
            point: None,
            geo_quality: GeoQuality::Unknown,
            acts_in: None,
            street_door: None,
            contacts: None,
            chain: Chain::default(),
            signals: None,
            privacy: Privacy::Public,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signals_are_a_set() {
        let set = Signals::default().with(Signal::Organic).with(Signal::Organic);
        assert_eq!(set.count(), 1);
        assert_eq!(set.iter().collect::<Vec<_>>(), [Signal::Organic]);
    }

    #[test]
    fn a_record_id_names_its_source() {
        let id = RecordId::new("osm", "n12");
        assert_eq!(id.to_string(), "osm:n12");
        assert_eq!(id.source(), "osm");
    }

    #[test]
    fn words_are_read_back() {
        for kind in OperatorKind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(*kind));
            assert_eq!(OperatorKind::from_index(kind.index()), Some(*kind));
        }
        assert_eq!(Status::from_index(9), None);
    }
}
