//! The facts of a yearly receipt.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use serde::Serialize;

use super::{Letterhead, Party};

/// What a yearly receipt is in law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReceiptRegime {
    /// Spain: certificate of Ley 49/2002 art. 24 and Real Decreto 1270/2003 art. 6.
    SpainLey49(LegalBasis),
    /// France: receipt for companies, CGI art. 238 bis, with every mention of form 2041-MEC-SD.
    FrancePatronage(LegalBasis),
    /// No tax document: a statement of what was paid.
    Statement,
}

/// On what a tax receipt rests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LegalBasis {
    /// The law in its own words, for the line under the title.
    pub law: String,
    /// The article that the receipt's sentence names.
    pub article: String,
    /// The official form; may be empty.
    pub form: String,
    /// What the organisation is in that law: a code of the dated data of receipts.
    pub quality: String,
    /// Where that law says so.
    pub quality_reference: String,
    /// How the tax office recognised it: date and reference; may be empty.
    pub recognition: String,
}

/// How money came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PaymentMethod {
    /// SEPA direct debit.
    DirectDebit,
    /// Transfer.
    Transfer,
    /// Cheque.
    Cheque,
    /// Card.
    Card,
    /// Cash.
    Cash,
}

/// One payment of a receipt's period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptPayment {
    /// The day that the money reached the organisation's account.
    pub received_on: Date,
    /// How much; positive.
    pub amount: Cents,
    /// How.
    pub method: PaymentMethod,
    /// The bank's or our reference; may be empty.
    pub reference: String,
}

/// That a receipt no longer holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cancellation {
    /// When it was cancelled.
    pub on: Date,
    /// The number of the receipt that stands in its place.
    pub replaced_by: Option<String>,
}

/// The yearly receipt of one partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptPaper {
    /// Language of the paper.
    pub locale: Locale,
    /// Time that the file bears.
    pub made_at: Timestamp,
    /// The organisation.
    pub letterhead: Letterhead,
    /// Which document it is.
    pub regime: ReceiptRegime,
    /// The number in the gapless register of receipts.
    pub number: String,
    /// Where it is made.
    pub place: String,
    /// The day that it bears.
    pub issued_on: Date,
    /// Who gave.
    pub donor: Party,
    /// First day of the period.
    pub period_first: Date,
    /// Last day of the period.
    pub period_last: Date,
    /// At least one, in order of date.
    pub payments: Vec<ReceiptPayment>,
    /// The organisation's object, as its statutes say it.
    pub object: String,
    /// What the gift is used for.
    pub use_of_gift: String,
    /// Until when the donor's bank may still refund a debit of the period, if it may.
    pub provisional_until: Option<Date>,
    /// The number of the cancelled receipt that this one replaces.
    pub replaces: Option<String>,
    /// Set when a copy of a cancelled receipt is printed.
    pub cancelled: Option<Cancellation>,
}
