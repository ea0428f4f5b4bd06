//! The double-entry journal: append-only, every entry balanced, each sealed to the one before.
//!
//! Lines can only be posted through [`BalancedEntry::new`], so nothing unbalanced can be sealed; a
//! sealed [`Entry`] carries the fingerprint of all that came before it.

use jiff::Timestamp;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::ids::PartnerId;
use crate::money::Cents;
use crate::words::word_enum;

word_enum! {
    /// What an entry records.
    EntryKind {
        /// A due was raised, or a credit given.
        Due = "due",
        /// Money came in.
        Payment = "payment",
        /// A debit went back.
        Return = "return",
        /// The bank took a fee.
        Fee = "fee",
        /// An earlier entry is undone.
        Reversal = "reversal",
        /// A dated total of customers' or employees' gifts.
        GiftTotal = "gift_total",
        /// A due that will not be paid.
        WriteOff = "write_off",
        /// A bank line that waits for a person.
        Waiting = "waiting",
        /// A bank line that waited was explained.
        Explained = "explained",
    }
}

word_enum! {
    /// Which side of an account.
    DebitOrCredit {
        /// Left.
        Debit = "debit",
        /// Right.
        Credit = "credit",
    }
}

/// One line: an account, a side, an amount above zero, and whose it is where it matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The number of the account in the chart.
    pub account: String,
    /// The side.
    pub side: DebitOrCredit,
    /// The amount, above zero.
    pub amount: Cents,
    /// The partner, on accounts kept per partner.
    pub partner: Option<PartnerId>,
}

impl Line {
    /// The amount, negative on the credit side.
    #[must_use]
    pub fn signed(&self) -> Cents {
        match self.side {
            DebitOrCredit::Debit => self.amount,
            DebitOrCredit::Credit => -self.amount,
        }
    }
}

/// Why lines make no entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// Fewer than two lines.
    #[error("an entry has two lines at least")]
    TooFewLines,
    /// An amount of zero or less.
    #[error("an amount of {0} is not above zero")]
    Amount(Cents),
    /// Debits and credits differ.
    #[error("debits are {debit}, credits {credit}")]
    Unbalanced {
        /// The sum of debits.
        debit: Cents,
        /// The sum of credits.
        credit: Cents,
    },
    /// The sum leaves the range of 64 bits.
    #[error("the sum is too large")]
    TooLarge,
    /// A due of zero moves nothing.
    #[error("there is nothing to post")]
    Nothing,
}

/// An entry that balances, not yet in the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BalancedEntry {
    date: Date,
    kind: EntryKind,
    piece: String,
    label: String,
    lines: Vec<Line>,
}

impl BalancedEntry {
    /// The only door: lines whose debits equal their credits.
    ///
    /// `piece` is the reference of the document behind it (a due, a bank line, a receipt), `label` a
    /// sentence for people.
    ///
    /// # Errors
    /// See [`EntryError`].
    pub fn new(
        date: Date,
        kind: EntryKind,
        piece: impl Into<String>,
        label: impl Into<String>,
        lines: Vec<Line>,
    ) -> Result<Self, EntryError> {
        check_lines(&lines)?;
        Ok(Self { date, kind, piece: piece.into(), label: label.into(), lines })
    }

    /// The day.
    #[must_use]
    pub fn date(&self) -> Date {
        self.date
    }

    /// What it records.
    #[must_use]
    pub fn kind(&self) -> EntryKind {
        self.kind
    }

    /// The reference of the document behind it.
    #[must_use]
    pub fn piece(&self) -> &str {
        &self.piece
    }

    /// The sentence for people.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }

    /// The lines.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The sum of one side.
    #[must_use]
    pub fn total(&self) -> Cents {
        let debits = self.lines.iter().filter(|line| line.side == DebitOrCredit::Debit);
        debits.map(|line| line.amount).sum()
    }

    /// Puts it into the journal after `previous`.
    #[must_use]
    pub fn seal(self, previous: Head, recorded_at: Timestamp) -> Entry {
        let number = previous.number + 1;
        let hash = entry_hash(previous.hash, &canonical_bytes(number, recorded_at, &self));
        Entry { number, recorded_at, content: self, hash }
    }
}

fn check_lines(lines: &[Line]) -> Result<(), EntryError> {
    if lines.len() < 2 {
        return Err(EntryError::TooFewLines);
    }
    let (mut debit, mut credit) = (Cents::ZERO, Cents::ZERO);
    for line in lines {
        if !line.amount.is_positive() {
            return Err(EntryError::Amount(line.amount));
        }
        let sum = match line.side {
            DebitOrCredit::Debit => &mut debit,
            DebitOrCredit::Credit => &mut credit,
        };
        *sum = sum.checked_add(line.amount).ok_or(EntryError::TooLarge)?;
    }
    if debit == credit { Ok(()) } else { Err(EntryError::Unbalanced { debit, credit }) }
}

/// A fingerprint of the journal up to an entry (SHA-256).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct EntryHash(pub [u8; 32]);

impl std::fmt::Display for EntryHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The end of the journal: the number and fingerprint of its last entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The number of the last entry; 0 when there is none.
    pub number: u64,
    /// Its fingerprint; all zeros when there is none.
    pub hash: EntryHash,
}

impl Head {
    /// An empty journal.
    pub const EMPTY: Self = Self { number: 0, hash: EntryHash([0; 32]) };
}

/// An entry of the journal. Never changed: a mistake is undone by a reversal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    number: u64,
    recorded_at: Timestamp,
    content: BalancedEntry,
    hash: EntryHash,
}

impl Entry {
    /// Rebuilds an entry from the store. That its hash holds is for [`verify_chain`] to say.
    #[must_use]
    pub fn stored(
        number: u64,
        recorded_at: Timestamp,
        content: BalancedEntry,
        hash: EntryHash,
    ) -> Self {
        Self { number, recorded_at, content, hash }
    }

    /// Its number, from 1, without gaps.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }

    /// When it was recorded, which is also when it was validated.
    #[must_use]
    pub fn recorded_at(&self) -> Timestamp {
        self.recorded_at
    }

    /// What it says.
    #[must_use]
    pub fn content(&self) -> &BalancedEntry {
        &self.content
    }

    /// Its fingerprint.
    #[must_use]
    pub fn hash(&self) -> EntryHash {
        self.hash
    }

    /// The end of the journal, if this is its last entry.
    #[must_use]
    pub fn head(&self) -> Head {
        Head { number: self.number, hash: self.hash }
    }
}

/// The fingerprint of an entry: SHA-256 over the previous fingerprint and the canonical bytes.
#[must_use]
pub fn entry_hash(previous: EntryHash, canonical: &[u8]) -> EntryHash {
    let mut hasher = Sha256::new();
    hasher.update(previous.0);
    hasher.update(canonical);
    EntryHash(hasher.finalize().into())
}

/// The one byte form of an entry: a version byte, then each field; integers big-endian on eight
/// bytes, texts preceded by their length, dates as `2026-11-22`, instants as milliseconds since 1970
/// (as they are stored), a missing partner as length 0.
#[must_use]
pub fn canonical_bytes(number: u64, recorded_at: Timestamp, entry: &BalancedEntry) -> Vec<u8> {
    let mut bytes = vec![1];
    bytes.extend(number.to_be_bytes());
    bytes.extend(recorded_at.as_millisecond().to_be_bytes());
    let text = |bytes: &mut Vec<u8>, text: &[u8]| {
        bytes.extend((text.len() as u64).to_be_bytes());
        bytes.extend(text);
    };
    text(&mut bytes, entry.date.to_string().as_bytes());
    text(&mut bytes, entry.kind.as_str().as_bytes());
    text(&mut bytes, entry.piece.as_bytes());
    text(&mut bytes, entry.label.as_bytes());
    bytes.extend((entry.lines.len() as u64).to_be_bytes());
    for line in &entry.lines {
        text(&mut bytes, line.account.as_bytes());
        text(&mut bytes, line.side.as_str().as_bytes());
        bytes.extend(line.amount.0.to_be_bytes());
        let partner = line.partner.map(|partner| partner.0);
        text(&mut bytes, partner.as_ref().map_or(&[][..], |id| id.as_bytes().as_slice()));
    }
    bytes
}

/// Where a journal stops holding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChainBreak {
    /// A number is missing or comes twice.
    #[error("entry {expected} was expected, {found} was found")]
    Number {
        /// The number that should follow.
        expected: u64,
        /// The number that follows.
        found: u64,
    },
    /// An entry was changed, or one before it.
    #[error("entry {0} is not as it was sealed")]
    Hash(u64),
    /// An entry does not balance.
    #[error("entry {0} does not balance")]
    Unbalanced(u64),
}

/// Checks a journal, or a part of it that follows `from`, in order of numbers, and gives its end.
///
/// # Errors
/// The first break.
pub fn verify_chain<'a>(
    from: Head,
    entries: impl IntoIterator<Item = &'a Entry>,
) -> Result<Head, ChainBreak> {
    let mut head = from;
    for entry in entries {
        let expected = head.number + 1;
        if entry.number != expected {
            return Err(ChainBreak::Number { expected, found: entry.number });
        }
        if check_lines(&entry.content.lines).is_err() {
            return Err(ChainBreak::Unbalanced(entry.number));
        }
        let canonical = canonical_bytes(entry.number, entry.recorded_at, &entry.content);
        if entry_hash(head.hash, &canonical) != entry.hash {
            return Err(ChainBreak::Hash(entry.number));
        }
        head = entry.head();
    }
    Ok(head)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn line(account: &str, side: DebitOrCredit, cents: i64) -> Line {
        Line { account: account.into(), side, amount: Cents(cents), partner: None }
    }

    fn entry(cents: i64) -> BalancedEntry {
        let lines = vec![
            line("512000", DebitOrCredit::Debit, cents),
            line("467000", DebitOrCredit::Credit, cents),
        ];
        BalancedEntry::new(date(2026, 1, 2), EntryKind::Payment, "B1", "Paid", lines)
            .expect("balanced")
    }

    fn journal(amounts: &[i64]) -> Vec<Entry> {
        let mut head = Head::EMPTY;
        amounts
            .iter()
            .map(|cents| {
                let sealed = entry(*cents).seal(head, Timestamp::UNIX_EPOCH);
                head = sealed.head();
                sealed
            })
            .collect()
    }

    #[test]
    fn what_does_not_balance_cannot_be_made() {
        let new = |lines| {
            BalancedEntry::new(date(2026, 1, 2), EntryKind::Payment, "B1", "Paid", lines).err()
        };
        let debit = line("1", DebitOrCredit::Debit, 5);
        assert_eq!(new(vec![debit.clone()]), Some(EntryError::TooFewLines));
        assert_eq!(
            new(vec![debit.clone(), line("2", DebitOrCredit::Credit, 4)]),
            Some(EntryError::Unbalanced { debit: Cents(5), credit: Cents(4) })
        );
        assert_eq!(
            new(vec![debit, line("2", DebitOrCredit::Credit, 0)]),
            Some(EntryError::Amount(Cents(0)))
        );
    }

    #[test]
    fn a_missing_entry_is_noticed() {
        let mut entries = journal(&[1, 2, 3]);
        entries.remove(1);
        assert_eq!(
            verify_chain(Head::EMPTY, &entries),
            Err(ChainBreak::Number { expected: 2, found: 3 })
        );
    }

    #[test]
    fn the_fingerprint_of_a_known_entry_never_changes() {
        insta::assert_snapshot!(journal(&[3_021])[0].hash());
    }

    proptest! {
        #[test]
        fn any_change_breaks_the_chain_where_it_was_made(
            amounts in prop::collection::vec(1i64..1_000_000, 1..20),
            at in any::<prop::sample::Index>(),
        ) {
            let mut entries = journal(&amounts);
            let head = verify_chain(Head::EMPTY, &entries);
            prop_assert_eq!(head, Ok(entries[entries.len() - 1].head()));
            let at = at.index(entries.len());
            entries[at].content.label.push('!');
            let number = entries[at].number;
            prop_assert_eq!(verify_chain(Head::EMPTY, &entries), Err(ChainBreak::Hash(number)));
        }
    }
}
