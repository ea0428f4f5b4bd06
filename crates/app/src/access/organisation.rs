//! The organisation: who runs the network, and the network's own settings.

use std::collections::BTreeMap;

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::ids::OrganisationId;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::party::Address;
use serde::{Deserialize, Serialize};

use crate::error::StoreError;

/// The social organisation that runs a network, with its settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// The id.
    pub id: OrganisationId,
    /// The word in addresses, such as `raval`.
    pub slug: String,
    /// The name it is called by.
    pub name: String,
    /// The name in law.
    pub legal_name: String,
    /// NIF, SIREN or RNA.
    pub legal_id: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The first language of its screens and papers.
    pub locale: Locale,
    /// IANA time zone.
    pub time_zone: String,
    /// Its seat.
    pub address: Address,
    /// Where it is written to.
    pub email: Option<String>,
    /// Where it is called.
    pub phone: Option<String>,
    /// Its own pages.
    pub website: Option<String>,
    /// What it is for, in one or two sentences.
    pub mission: String,
    /// The network's banner.
    pub network_name: String,
    /// What the network promises, in one sentence.
    pub network_promise: String,
    /// The calendar month in which fiscal years start, 1 to 12.
    pub fiscal_year_starts_in: i8,
    /// What its yearly receipts are: a law of the dated data of receipts, such as
    /// `es_49_2002_companies`, or `none` for statements of payment.
    pub legal_regime: String,
    /// What such a receipt says besides.
    pub receipts: ReceiptSettings,
    /// What an hour of its work costs, for the sentence that thanks a partner.
    pub effect: Option<Effect>,
    /// The account that receives.
    pub iban: Option<String>,
    /// Its bank.
    pub bic: Option<String>,
    /// SEPA creditor identifier.
    pub creditor_identifier: Option<String>,
    /// The territory as GeoJSON geometry.
    pub territory_geojson: Option<String>,
    /// The needs of the mission: keys of the affinity table, as a JSON array of texts.
    pub needs: Vec<String>,
    /// An optional tile server for maps.
    pub tile_url: Option<String>,
    /// Whether the public page is on.
    pub is_public: bool,
    /// Whether this is the demo, and says so.
    pub is_demo: bool,
    /// When the set-up was finished.
    pub set_up_at: Option<Timestamp>,
    /// When the row was made.
    pub created_at: Timestamp,
}

/// What a tax receipt must say of the organisation, and who signs it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReceiptSettings {
    /// What the organisation is in the law of its receipts: a code of the dated data; empty for
    /// statements of payment.
    pub quality: String,
    /// How the tax office recognised it: date and reference; may be empty.
    pub recognition: String,
    /// Who signs; may be empty.
    pub signatory: String,
    /// As what; may be empty.
    pub signatory_role: String,
}

/// What an hour of something costs the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    /// The cost of one hour.
    pub hour: Cents,
    /// An hour of what, in each language in which it is known: `school support`.
    pub of: BTreeMap<Locale, String>,
}

/// The organisation of a unit of work.
#[async_trait]
pub trait OrganisationStore {
    /// The organisation itself.
    async fn this_organisation(&mut self) -> Result<Option<Organisation>, StoreError>;
    /// Writes all settings.
    async fn update_organisation(&mut self, organisation: &Organisation) -> Result<(), StoreError>;
}
