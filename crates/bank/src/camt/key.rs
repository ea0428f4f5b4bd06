//! Names for entries, so that importing a statement twice, or two that overlap, adds nothing twice.

use std::collections::HashMap;
use std::fmt::{self, Write};

use sha2::{Digest, Sha256};

use super::{Entry, StatementHeader};

/// The name of an entry: the same for the same entry of the account, in whatever statement it comes.
///
/// It has two parts: what the entry says of itself, and its place among the entries of the same day
/// that say the very same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryKey {
    identity: [u8; 32],
    ordinal: u64,
}

impl EntryKey {
    /// What the entry says of itself, as a fingerprint; entries that are alike share it.
    #[must_use]
    pub fn identity(self) -> [u8; 32] {
        self.identity
    }

    /// Its place among those that are alike, from 0.
    #[must_use]
    pub fn ordinal(self) -> u64 {
        self.ordinal
    }

    /// The name of an entry alike that stands `places` further on.
    #[must_use]
    pub fn further(self, places: u64) -> Self {
        Self { identity: self.identity, ordinal: self.ordinal.saturating_add(places) }
    }
}

/// 64 hexadecimal digits; from the second of those alike on, a point and the place.
impl fmt::Display for EntryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.identity.iter().try_for_each(|byte| write!(f, "{byte:02x}"))?;
        if self.ordinal > 0 { write!(f, ".{}", self.ordinal) } else { Ok(()) }
    }
}

impl fmt::Debug for EntryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EntryKey({self})")
    }
}

/// Names the entries of one statement, which must be given in the order of the file.
///
/// A key is the SHA-256 of account, amount with its sign, booking date, and the bank's own reference
/// (or, without one, everything the payments say); then a counter for entries that are alike in all
/// of that: two equal coffees on one day stay two. Neither the statement nor the number of the entry
/// within it has a part: a second statement over the same days gives the same names.
#[derive(Debug)]
pub struct EntryKeys {
    account: Sha256,
    seen: HashMap<[u8; 32], u64>,
}

impl EntryKeys {
    /// Starts the names of a statement of this account.
    #[must_use]
    pub fn new(header: &StatementHeader) -> Self {
        let mut account = Sha256::new();
        feed(&mut account, Some(header.account.as_str()));
        Self { account, seen: HashMap::new() }
    }

    /// The name of the next entry.
    pub fn key(&mut self, entry: &Entry) -> EntryKey {
        let mut hash = self.account.clone();
        hash.update(entry.amount.0.to_be_bytes());
        let mut date = String::new();
        if let Some(day) = entry.booking_date.or(entry.value_date) {
            // Writing to a string cannot fail.
            let _ = write!(date, "{day}");
        }
        feed(&mut hash, Some(&date));
        let reference = entry.servicer_reference.as_deref().filter(|text| tells(text));
        feed(&mut hash, reference);
        if reference.is_none() {
            feed_content(&mut hash, entry);
        }
        let identity: [u8; 32] = hash.finalize().into();
        let next = self.seen.entry(identity).or_default();
        let key = EntryKey { identity, ordinal: *next };
        *next += 1;
        key
    }
}

/// Whether a reference is one, and not a word that stands where none is.
fn tells(reference: &str) -> bool {
    let word = reference.trim();
    !["", "NONREF", "NOTPROVIDED", "NOT PROVIDED", "NONE", "-"]
        .iter()
        .any(|empty| word.eq_ignore_ascii_case(empty))
        && word.chars().any(|c| c != '0')
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

/// The same, with runs of spaces as one: banks break lines of one text in different places.
fn feed_words(hash: &mut Sha256, text: Option<&str>) {
    let squeezed = text.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    feed(hash, squeezed.as_deref());
}

fn feed_content(hash: &mut Sha256, entry: &Entry) {
    feed(hash, entry.code.domain.as_deref());
    feed(hash, entry.code.family.as_deref());
    feed(hash, entry.code.subfamily.as_deref());
    feed(hash, entry.code.proprietary.as_deref());
    feed_words(hash, entry.information.as_deref());
    for batch in &entry.batches {
        feed(hash, batch.payment_information_id.as_deref());
    }
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
            feed_words(hash, text.as_deref());
        }
    }
}
