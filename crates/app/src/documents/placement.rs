//! The agreement of three about a placement: the partner, the young person, the organisation.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use maillage_domain::accompany::placement::Signatory;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::party::Address;
use serde::Serialize;

use super::{AgreementState, Letterhead, Party, SignedBy, as_optional_text, as_text, sha256_hex};

/// Which country's rules a placement falls under. The words name what has to be settled and with
/// whom; which contract it is stays the organisation's to check, and the paper says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PlacementRegime {
    /// Spain.
    Spain,
    /// France.
    France,
}

/// The person who is placed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlacedPerson {
    /// Name.
    pub name: String,
    /// Day of birth.
    #[serde(serialize_with = "as_optional_text")]
    pub born_on: Option<Date>,
    /// Home.
    pub address: Address,
    /// Who signs with it when it is a minor; otherwise empty.
    pub guardian: String,
}

/// Somebody who is there for the person. Empty texts are not printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Companion {
    /// Name.
    pub name: String,
    /// As what.
    pub role: String,
    /// Telephone or e-mail address.
    pub reach: String,
}

/// The agreement about one placement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlacementPaper {
    /// Language of the paper.
    pub locale: Locale,
    /// Time that the file bears.
    #[serde(skip)]
    pub made_at: Timestamp,
    /// Draft or proposed; the fingerprint is [`PlacementPaper::terms_hash`].
    #[serde(skip)]
    pub state: AgreementState,
    /// The organisation.
    pub letterhead: Letterhead,
    /// The partner.
    pub partner: Party,
    /// The person.
    pub participant: PlacedPerson,
    /// The organisation's reference.
    pub reference: String,
    /// What the work is: "baker's help".
    pub occupation: String,
    /// What the person does, one line each; at least one.
    pub tasks: Vec<String>,
    /// What the person wants to learn, one line each.
    pub aims: Vec<String>,
    /// Where, when it is not the partner's address; may be empty.
    pub workplace: String,
    /// First day.
    #[serde(serialize_with = "as_text")]
    pub starts_on: Date,
    /// Last day.
    #[serde(serialize_with = "as_text")]
    pub ends_on: Date,
    /// Minutes in a week.
    pub weekly_minutes: u32,
    /// The hours of the week, one line each.
    pub schedule: Vec<String>,
    /// What the partner pays in a month, if anything.
    pub allowance: Option<Cents>,
    /// Who shows the work, at the partner's.
    pub tutor: Companion,
    /// Who follows it, at the organisation's.
    pub adviser: Companion,
    /// Insurer and number of the policy against accidents at work; may be empty.
    pub accident_insurance: String,
    /// Insurer and number of the policy of civil liability; may be empty.
    pub liability_insurance: String,
    /// The country.
    pub regime: PlacementRegime,
    /// Where it is made.
    pub place: String,
    /// The day that the paper bears.
    #[serde(serialize_with = "as_text")]
    pub dated: Date,
}

impl PlacementPaper {
    /// SHA-256 over all terms in a fixed order, as 64 hexadecimal digits; not the state, the logo or
    /// the time of making.
    #[must_use]
    pub fn terms_hash(&self) -> String {
        let terms = serde_json::to_vec(self).expect("texts and numbers are always written as JSON");
        sha256_hex(&terms)
    }
}

/// One of the three signatures, given by personal link or by somebody who was signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacementSignature {
    /// Whom it binds.
    pub signatory: Signatory,
    /// Who signed.
    pub name: String,
    /// As what; empty for the person itself.
    pub role: String,
    /// When.
    pub signed_at: Timestamp,
    /// The exact words that were agreed to.
    pub consent_text: String,
    /// How it was given.
    pub through: SignedBy,
}

/// What proves that the three signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacementEvidence {
    /// SHA-256 of the bytes of the proposed PDF that the signatories saw.
    pub document_sha256: String,
    /// In the order in which they were given.
    pub signatures: Vec<PlacementSignature>,
    /// Local times are given in this zone, beside UTC.
    pub time_zone: TimeZone,
}
