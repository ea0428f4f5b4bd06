//! Floor 2: bank and payment formats, bytes to types and back.
//!
//! Everything here is pure: a reader takes any [`std::io::Read`], a writer any [`std::io::Write`],
//! and nothing opens a file, asks the time or keeps a state between two calls.
//!
//! - [`iban`], [`bic`], [`creditor`], [`rf`], [`text`]: the identifiers and the character set of SEPA;
//! - [`pain008`]: the file of direct debits sent to the bank;
//! - [`camt`]: the statements the bank sends, read and written;
//! - [`reason`]: why a debit came back, and what to do then;
//! - [`parcel`]: statements in a ZIP archive;
//! - [`qr`]: the code a payer scans to make a credit transfer.

pub mod bic;
pub mod camt;
pub mod creditor;
pub mod iban;
pub mod pain008;
pub mod parcel;
pub mod qr;
pub mod reason;
pub mod rf;
pub mod text;
mod xml;

pub use bic::{Bic, BicError};
pub use creditor::{CreditorIdentifier, CreditorIdentifierError};
pub use iban::{Iban, IbanError};
pub use reason::{Policy, ReturnReason};
pub use rf::{RfReference, RfReferenceError};
pub use text::{Identifier, IdentifierError, is_epc_text, to_epc_text};
