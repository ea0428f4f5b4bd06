//! What an import of statements did, and why it posted nothing of one.

use jiff::civil::Date;
use maillage_bank::camt::ProblemKind;
use maillage_domain::money::Cents;

use super::overlap::Seam;
use super::reissue::Gone;

/// Why a statement is not posted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hold {
    /// Its entries do not lead from one balance to the other.
    DoesNotAddUp {
        /// The balance before.
        opening: Cents,
        /// The sum of its entries.
        entries: Cents,
        /// The balance after.
        closing: Cents,
        /// What is missing.
        difference: Cents,
    },
    /// The account is not kept in euros.
    NotEuro {
        /// In what it is.
        currency: String,
    },
    /// A balance is missing, so nothing can be proved.
    BalanceMissing,
    /// A report of the day or a notice: the same payments come again in the statement.
    NotAStatement {
        /// The kind of message, such as `camt.054`.
        message: &'static str,
    },
    /// It is about an account that is not the organisation's.
    ForeignAccount,
    /// The organisation's own account is not known: the settings have no IBAN.
    NoOwnAccount,
    /// The house holds no chart of accounts for the organisation's country at that time.
    NoChart,
    /// One page of several, which proves nothing alone.
    PageApart,
    /// It is a new issue of a statement in the books, and does not tell of payments that were posted.
    Contradicts {
        /// The first five of them.
        gone: Vec<Gone>,
        /// How many more there are.
        more: u64,
    },
    /// It is a new issue of a statement in the books, and no longer joins its neighbour.
    Unjoined {
        /// The bank's identifier of the neighbour.
        neighbour: String,
        /// The day of the neighbour's closing balance.
        on: Date,
        /// The balance of the neighbour at the seam.
        theirs: Cents,
        /// The balance of the new issue there.
        ours: Cents,
    },
    /// Something else, in the reader's words, with the place and how to mend it.
    Damaged {
        /// What and where.
        words: String,
        /// How to mend it.
        mend: &'static str,
        /// Of which kind it is.
        kind: ProblemKind,
        /// The line of the file, from 1.
        line: u64,
    },
}

/// What became of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatementOutcome {
    /// It is in the books.
    Imported {
        /// Its payments that were added.
        entries: u64,
        /// Those that were explained.
        matched: u64,
        /// Those that wait for a person.
        queued: u64,
        /// Payments that an earlier statement told of already, left out.
        known: u64,
        /// Entries that the bank had not booked yet, left out.
        unbooked: u64,
        /// Where it does not join the statement before.
        seam: Option<Seam>,
    },
    /// It was imported before; nothing was added.
    Known {
        /// Its payments.
        entries: u64,
    },
    /// Nothing of it was posted.
    Refused(RefusedStatement),
}

/// A statement that was not posted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedStatement {
    /// Why.
    pub hold: Hold,
}

/// One statement of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementImport {
    /// The account, as the bank writes it.
    pub account: String,
    /// The bank's identifier of the statement.
    pub reference: String,
    /// The day of its closing balance, where it has one.
    pub dated: Option<Date>,
    /// What became of it.
    pub outcome: StatementOutcome,
}

impl StatementImport {
    /// Whether its payments are in the books, now or from before.
    pub(super) fn is_in(&self) -> bool {
        !matches!(self.outcome, StatementOutcome::Refused(_))
    }
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportReport {
    /// Each statement of the file, in its order.
    pub statements: Vec<StatementImport>,
    /// Debits that came back before their credit was imported, and are settled now.
    pub late_returns: u64,
}

impl ImportReport {
    fn sum(&self, of: impl Fn(&StatementOutcome) -> u64) -> u64 {
        self.statements.iter().map(|statement| of(&statement.outcome)).sum()
    }

    /// Payments that were added.
    #[must_use]
    pub fn entries(&self) -> u64 {
        self.sum(|outcome| match outcome {
            StatementOutcome::Imported { entries, .. } => *entries,
            _ => 0,
        })
    }

    /// Payments that were explained.
    #[must_use]
    pub fn matched(&self) -> u64 {
        self.sum(|outcome| match outcome {
            StatementOutcome::Imported { matched, .. } => *matched,
            _ => 0,
        })
    }

    /// Payments that wait for a person.
    #[must_use]
    pub fn queued(&self) -> u64 {
        self.sum(|outcome| match outcome {
            StatementOutcome::Imported { queued, .. } => *queued,
            _ => 0,
        })
    }

    /// Statements that were not posted.
    #[must_use]
    pub fn refused(&self) -> u64 {
        self.sum(|outcome| u64::from(matches!(outcome, StatementOutcome::Refused(_))))
    }

    /// Payments that were there already, from the same or from another statement.
    #[must_use]
    pub fn known_entries(&self) -> u64 {
        self.sum(|outcome| match outcome {
            StatementOutcome::Imported { known, .. } => *known,
            StatementOutcome::Known { entries } => *entries,
            StatementOutcome::Refused(_) => 0,
        })
    }

    /// The statements that do not join the one before, and where.
    pub fn seams(&self) -> impl Iterator<Item = (&StatementImport, &Seam)> {
        self.statements.iter().filter_map(|statement| match &statement.outcome {
            StatementOutcome::Imported { seam: Some(seam), .. } => Some((statement, seam)),
            _ => None,
        })
    }

    /// Statements that were there already.
    #[must_use]
    pub fn known(&self) -> u64 {
        self.sum(|outcome| u64::from(matches!(outcome, StatementOutcome::Known { .. })))
    }
}
