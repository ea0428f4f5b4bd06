//! What does not hold in the books, as types: each screen and command says it in its reader's language.

use maillage_domain::collect::due::HistoryFault;
use maillage_domain::collect::journal::ChainBreak;
use maillage_domain::collect::receipt::NumberGap;
use maillage_domain::money::Cents;

/// One thing that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// What is stored cannot be read: the store's own words.
    Unreadable(String),
    /// A line of the log of people is not as it was written, or is gone: its number.
    PersonLog(i64),
    /// The journal stops holding.
    Chain(ChainBreak),
    /// Debits and credits of the journal differ.
    Balance {
        /// The sum of debits.
        debits: Cents,
        /// The sum of credits.
        credits: Cents,
    },
    /// A due says that more or less was paid than was allocated to it.
    DuePaid {
        /// Its reference.
        reference: String,
        /// What it says.
        paid: Cents,
        /// What was allocated.
        allocated: Cents,
    },
    /// The amount of a due is not the one that it explains.
    DueAmount {
        /// Its reference.
        reference: String,
        /// What it explains.
        explained: Cents,
    },
    /// A due before this one is missing.
    DueMissing {
        /// The reference of the one after.
        reference: String,
    },
    /// A due does not follow from the numbers that explain it.
    DueHistory {
        /// Its reference.
        reference: String,
        /// What does not follow.
        fault: HistoryFault,
    },
    /// The journal and the dues do not say the same sum.
    DuesBooked {
        /// By the journal.
        booked: Cents,
        /// By the dues.
        raised: Cents,
    },
    /// A debit is not the sum of the dues that it collects.
    DebitParts {
        /// Its end-to-end id.
        end_to_end: String,
        /// Its amount.
        amount: Cents,
    },
    /// The payments of a statement do not lead from one balance to the other.
    Statement {
        /// The bank's identifier.
        reference: String,
    },
    /// A payment of the bank is not in the journal.
    Unbooked {
        /// Its name ([`crate::collect::bank::BankEntry::key`]).
        key: String,
    },
    /// The bank's account and its payments do not say the same sum.
    Bank {
        /// By the journal.
        booked: Cents,
        /// By the payments.
        payments: Cents,
    },
    /// The journal and the payments do not say the same sum for what partners paid.
    PartnersPaid {
        /// By the journal.
        booked: Cents,
        /// By the payments.
        payments: Cents,
    },
    /// Receipts are not numbered one after the other.
    ReceiptNumbers(NumberGap),
    /// A kept document is not as it was kept.
    Document {
        /// The name of its file.
        file_name: String,
    },
    /// A file for the bank would not be written again as it was.
    BankFile {
        /// Its name at the bank.
        message_id: String,
    },
    /// Rows that point to what is not there, or lack what they cannot be without.
    Orphans {
        /// Which.
        what: Orphan,
        /// How many.
        count: i64,
    },
}

/// What may be orphaned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Orphan {
    /// Lines of the journal without an entry.
    JournalLines,
    /// Allocations of the bank without a payment.
    Allocations,
    /// Settled debits that no payment pays.
    Debits,
    /// Dues without an entry in the journal.
    Dues,
    /// Receipts without a file.
    Receipts,
}

impl Orphan {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::JournalLines, Self::Allocations, Self::Debits, Self::Dues, Self::Receipts];

    /// The word of the queries, and for machines.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::JournalLines => "journal_lines",
            Self::Allocations => "allocations",
            Self::Debits => "debits",
            Self::Dues => "dues",
            Self::Receipts => "receipts",
        }
    }
}
