//! Names for entries, so that importing a statement twice adds nothing.

use std::collections::HashMap;
use std::fmt::{self, Write};

use sha2::{Digest, Sha256};

use super::{Entry, StatementHeader};

/// The name of an entry: the same for the same entry of the same statement, whenever it is read.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryKey(pub [u8; 32]);

impl fmt::Display for EntryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for EntryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EntryKey({self})")
    }
}

/// Names the entries of one statement, which must be given in the order of the file.
///
/// A key is the SHA-256 of account, statement identifier, sequence number, amount, booking date, the
/// bank's reference (or, without one, everything the entry says), and a counter for entries that
/// are alike in all of that: two equal coffees on one day stay two.
#[derive(Debug)]
pub struct EntryKeys {
    statement: Sha256,
    seen: HashMap<[u8; 32], u64>,
}

impl EntryKeys {
    /// Starts the names of a statement.
    #[must_use]
    pub fn new(header: &StatementHeader) -> Self {
        let mut statement = Sha256::new();
        feed(&mut statement, Some(header.account.as_str()));
        feed(&mut statement, Some(&header.id));
        feed(&mut statement, header.sequence.map(|number| number.to_string()).as_deref());
        feed(&mut statement, header.page.map(|page| page.number.to_string()).as_deref());
        Self { statement, seen: HashMap::new() }
    }

    /// The name of the next entry.
    pub fn key(&mut self, entry: &Entry) -> EntryKey {
        let mut hash = self.statement.clone();
        hash.update(entry.amount.0.to_be_bytes());
        let mut date = String::new();
        if let Some(day) = entry.booking_date {
            // Writing to a string cannot fail.
            let _ = write!(date, "{day}");
        }
        feed(&mut hash, Some(&date));
        feed(&mut hash, entry.servicer_reference.as_deref());
        if entry.servicer_reference.is_none() {
            feed_content(&mut hash, entry);
        }
        let alike: [u8; 32] = hash.clone().finalize().into();
        let occurrence = self.seen.entry(alike).or_default();
        hash.update(occurrence.to_be_bytes());
        *occurrence += 1;
        EntryKey(hash.finalize().into())
    }
}

/// A text with its length before it, so that neighbours cannot flow into each other.
fn feed(hash: &mut Sha256, text: Option<&str>) {
    match text {
        Some(text) => {
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text.as_bytes());
        }
        None => hash.update(u64::MAX.to_be_bytes()),
    }
}

fn feed_content(hash: &mut Sha256, entry: &Entry) {
    feed(hash, entry.entry_reference.as_deref());
    feed(hash, entry.code.domain.as_deref());
    feed(hash, entry.code.family.as_deref());
    feed(hash, entry.code.subfamily.as_deref());
    feed(hash, entry.code.proprietary.as_deref());
    feed(hash, entry.information.as_deref());
    for detail in &entry.details {
        hash.update(detail.amount.map_or(i64::MIN, |amount| amount.0).to_be_bytes());
        for text in [
            &detail.end_to_end_id,
            &detail.mandate_id,
            &detail.instruction_id,
            &detail.servicer_reference,
            &detail.transaction_id,
            &detail.counterparty_name,
            &detail.counterparty_iban,
            &detail.remittance,
            &detail.reference,
        ] {
            feed(hash, text.as_deref());
        }
    }
}
