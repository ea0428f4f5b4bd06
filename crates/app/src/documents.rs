//! The port for papers: what a letter, an agreement, a receipt, a poster or a statement must say, and
//! the one trait that turns it into PDF. The words of the papers live with the implementation; here
//! are only facts.

mod attendance;
mod case_study;
mod chart;
mod hours;
mod letter;
mod placement;
mod poster;
mod receipt;
mod round;
mod statement;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use maillage_domain::locale::Locale;
use maillage_domain::party::Address;
use maillage_domain::rate::RatePpm;
use serde::Serialize;
use sha2::{Digest, Sha256};

pub use attendance::{AttendancePaper, Listed, Occasion};
pub use case_study::{CaseFact, CaseStudyPaper, CaseValue};
pub use chart::{
    Chart, Counted, DrawnChart, ForecastChart, GainLossChart, GrowthChart, IncomeChart,
    LoyaltyChart, NeighbourhoodChart, OutcomesChart,
};
pub use hours::{HoursPaper, MissionHours};
pub use letter::{EnvelopeWindow, Letter, LettersPaper};
pub use placement::{
    Companion, PlacedPerson, PlacementEvidence, PlacementPaper, PlacementRegime, PlacementSignature,
};
pub use poster::{Poster, PosterEdge, PosterMessage, PosterSize, PostersPaper};
pub use receipt::{
    Cancellation, LegalBasis, PaymentMethod, ReceiptPaper, ReceiptPayment, ReceiptRegime,
};
pub use round::{RoundPaper, RoundStop, RoundWay};
pub use statement::{
    BalanceLine, BalanceSide, BalanceState, CostShare, GivenKinds, InKind, IndicatorPart,
    ProgrammeCount, ProgrammePart, StatementPaper,
};

/// Makes papers. The same input gives the same bytes: the time of making is part of the input.
pub trait Documents: Send + Sync {
    /// The agreement as a draft or as proposed for signature.
    ///
    /// # Errors
    /// See [`DocumentError`].
    fn agreement(&self, paper: &AgreementPaper) -> Result<Vec<u8>, DocumentError>;

    /// The same pages, then a page of evidence that says who signed what, when and how.
    ///
    /// # Errors
    /// See [`DocumentError`]; [`DocumentError::Missing`] without a signature.
    fn signed_agreement(
        &self,
        paper: &AgreementPaper,
        evidence: &Evidence,
    ) -> Result<Vec<u8>, DocumentError>;

    /// Invitation letters for window envelopes, one after the other in one file; each counts its
    /// own pages.
    ///
    /// # Errors
    /// See [`DocumentError`]; [`DocumentError::Missing`] without a letter.
    fn letters(&self, paper: &LettersPaper) -> Result<Vec<u8>, DocumentError>;

    /// The yearly receipt of one partner.
    ///
    /// # Errors
    /// See [`DocumentError`]; [`DocumentError::Missing`] without a payment.
    fn receipt(&self, paper: &ReceiptPaper) -> Result<Vec<u8>, DocumentError>;

    /// The mandate for direct debits, to be kept by the debtor.
    ///
    /// # Errors
    /// See [`DocumentError`].
    fn mandate(&self, paper: &MandatePaper) -> Result<Vec<u8>, DocumentError>;

    /// Posters of a campaign, a page each, ready to print.
    ///
    /// # Errors
    /// See [`DocumentError`]; [`DocumentError::Missing`] without a poster, a message or an address.
    fn posters(&self, paper: &PostersPaper) -> Result<Vec<u8>, DocumentError>;

    /// The statement of one partner, two to four pages.
    ///
    /// # Errors
    /// See [`DocumentError`].
    fn statement(&self, paper: &StatementPaper) -> Result<Vec<u8>, DocumentError>;

    /// The agreement of three about a placement, as a draft or as proposed for signature.
    ///
    /// # Errors
    /// See [`DocumentError`]; [`DocumentError::Missing`] without a task.
    fn placement(&self, paper: &PlacementPaper) -> Result<Vec<u8>, DocumentError>;

    /// The same pages, then a page of evidence that says who of the three signed what, when and how.
    ///
    /// # Errors
    /// See [`DocumentError`]; [`DocumentError::Missing`] when one of the three has not signed.
    fn signed_placement(
        &self,
        paper: &PlacementPaper,
        evidence: &PlacementEvidence,
    ) -> Result<Vec<u8>, DocumentError>;

    /// A volunteer's certificate of hours, one page.
    ///
    /// # Errors
    /// See [`DocumentError`]; [`DocumentError::Missing`] without a mission.
    fn hours(&self, paper: &HoursPaper) -> Result<Vec<u8>, DocumentError>;

    /// The list at the door of an event.
    ///
    /// # Errors
    /// See [`DocumentError`].
    fn attendance(&self, paper: &AttendancePaper) -> Result<Vec<u8>, DocumentError>;

    /// The sheet of a walking round, to take along and write on.
    ///
    /// # Errors
    /// See [`DocumentError`]; [`DocumentError::Missing`] without a stop.
    fn round(&self, paper: &RoundPaper) -> Result<Vec<u8>, DocumentError>;

    /// The case study, with its charts and their tables.
    ///
    /// # Errors
    /// See [`DocumentError`].
    fn case_study(&self, paper: &CaseStudyPaper) -> Result<Vec<u8>, DocumentError>;

    /// A chart as a page shows it: the picture and the words of the papers. `id` begins the ids inside
    /// the pictures and is unique on its page.
    fn chart(&self, chart: &Chart, locale: Locale, id: &str) -> DrawnChart;

    /// A PNG or JPEG picture as a JPEG of our own that a poster may show: at most 2,400 pixels a
    /// side, nothing of the file but its pixels; what was transparent is white.
    ///
    /// # Errors
    /// [`DocumentError::Picture`] when it is neither, is damaged or has far too many pixels.
    fn photograph(&self, file: &[u8]) -> Result<Vec<u8>, DocumentError>;

    /// A PNG or JPEG picture as a PNG of our own that papers and pages may show: at most
    /// 800 pixels a side, nothing of the file but its pixels.
    ///
    /// # Errors
    /// [`DocumentError::Logo`] when it is neither, is damaged or has far too many pixels.
    fn picture(&self, file: &[u8]) -> Result<Vec<u8>, DocumentError>;
}

/// Why a paper could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// A paper without this would be meaningless.
    #[error("the paper has no {0}")]
    Missing(&'static str),
    /// The organisation's logo is no readable SVG or PNG; without it the paper can be made.
    #[error("the logo is not a readable SVG or PNG picture")]
    Logo,
    /// The picture of a poster is no readable PNG or JPEG.
    #[error("the picture is not a readable PNG or JPEG picture")]
    Picture,
    /// The address to print as a QR code is longer than a code that a phone still reads.
    #[error("the address for the QR code is longer than {limit} bytes")]
    QrTooLong {
        /// The most bytes that are accepted.
        limit: usize,
    },
    /// The payments of a receipt do not add up to a positive amount that fits.
    #[error("the payments do not add up to a positive amount")]
    Total,
    /// The typesetter refused: a fault of ours, told by its own words.
    #[error("the paper could not be typeset: {0}")]
    Typesetting(String),
}

/// The organisation's logo, as uploaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Logo {
    /// An SVG file. References to other files are not followed.
    Svg(Vec<u8>),
    /// A PNG file.
    Png(Vec<u8>),
}

impl Logo {
    /// The bytes of the file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Svg(bytes) | Self::Png(bytes) => bytes,
        }
    }

    /// Its media type.
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        match self {
            Self::Svg(_) => "image/svg+xml",
            Self::Png(_) => "image/png",
        }
    }
}

/// A number under which a register knows a party, such as `NIF` `G08123456`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Identifier {
    /// The register's own abbreviation: `NIF`, `SIREN`, `RNA`.
    pub scheme: String,
    /// The number as it is usually printed.
    pub number: String,
}

/// The register numbers of a party in a country (ISO 3166-1 alpha-2), as papers print them.
#[must_use]
pub fn identifiers(country: &str, number: Option<&str>) -> Vec<Identifier> {
    let scheme = match country {
        "ES" => "NIF",
        "FR" => "SIREN",
        _ => "ID",
    };
    let number = number.filter(|number| !number.is_empty());
    number
        .map(|number| Identifier { scheme: scheme.to_owned(), number: number.to_owned() })
        .into_iter()
        .collect()
}

/// One side of a paper. Empty texts are not printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Party {
    /// The name in law.
    pub legal_name: String,
    /// The form in law, such as `SARL` or `Asociación`.
    pub legal_form: String,
    /// Seat.
    pub address: Address,
    /// Register numbers, the one that the tax office wants first.
    pub identifiers: Vec<Identifier>,
    /// Who signs for the party.
    pub represented_by: String,
    /// As what: `directrice`, `gerente`.
    pub role: String,
}

/// The organisation as the head of its papers shows it. Empty texts are not printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letterhead {
    /// The organisation.
    pub organisation: Party,
    /// The banner of the network.
    pub network: String,
    /// E-mail address.
    pub email: String,
    /// Telephone number as printed.
    pub phone: String,
    /// Web address as printed.
    pub website: String,
    /// Logo, drawn at most 18 mm high and 45 mm wide.
    #[serde(skip)]
    pub logo: Option<Logo>,
}

/// Which tax rules an agreement falls under; it decides a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LegalRegime {
    /// Spain: gifts, Ley 49/2002 art. 16 to 24.
    SpainGift,
    /// Spain: business collaboration agreement, Ley 49/2002 art. 25.
    SpainCollaboration,
    /// France: patronage by companies, CGI art. 238 bis.
    FrancePatronage,
    /// Sponsorship: a service against an invoice with VAT, no tax receipt.
    Sponsorship,
}

/// What a partner commits to. Details may be empty: the standard words then stand alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum PartnerCommitment {
    /// A share of the turnover of each month, declared and paid monthly.
    ShareOfTurnover {
        /// The share.
        rate: RatePpm,
        /// What the share is taken of; empty means turnover without VAT of the establishment.
        base: String,
        /// More words.
        detail: String,
    },
    /// Shows the materials of the campaign in its premises.
    DisplayMaterials {
        /// More words.
        detail: String,
    },
    /// Something else that both sides put in their own words.
    Other {
        /// A few words.
        title: String,
        /// A sentence or two.
        detail: String,
    },
}

/// What the organisation commits to. Details may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum OrganisationCommitment {
    /// Names the partner where the network is shown.
    Visibility {
        /// More words.
        detail: String,
    },
    /// Gives the partner a yearly statement of what its part has changed.
    ImpactStatement {
        /// More words.
        detail: String,
    },
    /// Lends the network's verifiable label.
    Label {
        /// More words.
        detail: String,
    },
    /// Something else that both sides put in their own words.
    Other {
        /// A few words.
        title: String,
        /// A sentence or two.
        detail: String,
    },
}

/// How far an agreement is, as its pages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgreementState {
    /// Watermarked; nobody can sign it.
    Draft,
    /// Ready to sign. The footer shows the fingerprint of the terms
    /// ([`AgreementPaper::terms_hash`]); the hash of the file cannot stand inside the file itself.
    Proposed {
        /// 64 hexadecimal digits.
        terms_hash: String,
    },
}

/// The partnership convention.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgreementPaper {
    /// Language of the paper.
    pub locale: Locale,
    /// Time that the file bears.
    #[serde(skip)]
    pub made_at: Timestamp,
    /// Draft or proposed.
    #[serde(skip)]
    pub state: AgreementState,
    /// The organisation.
    pub letterhead: Letterhead,
    /// The partner.
    pub partner: Party,
    /// The organisation's reference of the agreement.
    pub reference: String,
    /// What the partnership is for, in plain words, one text per paragraph.
    pub purpose: Vec<String>,
    /// The partner's side.
    pub partner_commitments: Vec<PartnerCommitment>,
    /// The organisation's side.
    pub organisation_commitments: Vec<OrganisationCommitment>,
    /// The tax rules.
    pub regime: LegalRegime,
    /// First day.
    #[serde(serialize_with = "as_text")]
    pub starts_on: Date,
    /// Last day; `None` is until one side ends it.
    #[serde(serialize_with = "as_optional_text")]
    pub ends_on: Option<Date>,
    /// Where it is made.
    pub place: String,
    /// The day that the paper bears.
    #[serde(serialize_with = "as_text")]
    pub dated: Date,
}

impl AgreementPaper {
    /// SHA-256 over all terms in a fixed order, as 64 hexadecimal digits: language, parties,
    /// purpose, commitments, regime, duration, place and date; not the state, the logo or the time
    /// of making.
    #[must_use]
    pub fn terms_hash(&self) -> String {
        let terms = serde_json::to_vec(self).expect("texts and numbers are always written as JSON");
        sha256_hex(&terms)
    }
}

/// SHA-256 as 64 lower-case hexadecimal digits, the form in which papers print it.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Which side a signature binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    /// The organisation.
    Organisation,
    /// The partner.
    Partner,
}

/// One signature, by personal link or by somebody who was signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Whom it binds.
    pub side: Side,
    /// Who signed.
    pub name: String,
    /// As what.
    pub role: String,
    /// When.
    pub signed_at: Timestamp,
    /// The exact words that were agreed to.
    pub consent_text: String,
    /// The way in which it was given.
    pub through: SignedBy,
}

/// How a signature was given, with what identifies it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignedBy {
    /// By a personal link: its id, not its secret.
    Link(String),
    /// By somebody who was signed in: the id of the account.
    Account(String),
}

/// What proves that an agreement was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// SHA-256 of the bytes of the proposed PDF that the signatories saw.
    pub document_sha256: String,
    /// In the order in which they were given.
    pub signatures: Vec<Signature>,
    /// Local times are given in this zone, beside UTC.
    pub time_zone: TimeZone,
}

/// The scheme of a direct debit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DebitScheme {
    /// Open to all; refund within eight weeks.
    Core,
    /// Between companies; no refund, and the bank must know the mandate first.
    B2b,
}

/// The confirmation of a SEPA mandate for recurrent debits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MandatePaper {
    /// Language of the paper.
    pub locale: Locale,
    /// Time that the file bears.
    pub made_at: Timestamp,
    /// The creditor.
    pub letterhead: Letterhead,
    /// The creditor identifier (ICS).
    pub creditor_identifier: String,
    /// The unique mandate reference (RUM).
    pub mandate_reference: String,
    /// CORE or B2B.
    pub scheme: DebitScheme,
    /// Whose account is debited.
    pub debtor: Party,
    /// The account, with or without spaces.
    pub iban: String,
    /// May be empty.
    pub bic: String,
    /// `None` prints an empty form to sign by hand.
    pub signature: Option<Signature>,
    /// Local times are given in this zone, beside UTC.
    pub time_zone: TimeZone,
}

fn as_text<S: serde::Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(date)
}

fn as_optional_text<S: serde::Serializer>(
    date: &Option<Date>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match date {
        Some(date) => serializer.collect_str(date),
        None => serializer.serialize_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn envelopes_have_their_window_where_the_country_puts_it() {
        assert_eq!(EnvelopeWindow::usual_in("FR"), EnvelopeWindow::Right);
        assert_eq!(EnvelopeWindow::usual_in("ES"), EnvelopeWindow::Right);
        assert_eq!(EnvelopeWindow::usual_in("DE"), EnvelopeWindow::Left);
    }

    #[test]
    fn a_hash_is_the_one_that_every_tool_computes() {
        assert_eq!(
            sha256_hex(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
