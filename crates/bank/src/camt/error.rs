//! Why a file or a statement is refused, where, and how to mend it.

use std::error::Error;
use std::fmt;

use maillage_domain::money::Cents;

use super::look::Look;

/// A problem with its place in the file.
#[derive(Debug)]
pub struct CamtError {
    /// Line, from 1.
    pub line: u64,
    /// Column in bytes of UTF-8, from 1.
    pub column: u64,
    /// Elements from the root, such as `/Document/BkToCstmrStmt/Stmt/Ntry/Amt`.
    pub path: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with a file or a statement.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The input failed.
    #[error("the file could not be read")]
    Io(#[source] std::io::Error),
    /// Not XML, or damaged.
    #[error("the file is not well-formed XML")]
    Xml(#[source] Box<quick_xml::Error>),
    /// An encoding no one can read here.
    #[error("the file says it is written in {label}, which is not known")]
    UnknownEncoding {
        /// What the prolog says.
        label: String,
    },
    /// Bytes that do not belong to the encoding.
    #[error("the file holds bytes that are not {encoding}")]
    BadBytes {
        /// The encoding it should be in.
        encoding: &'static str,
    },
    /// A document type, which statements never have and attacks do.
    #[error("the file declares a document type, which no statement does")]
    DocumentType,
    /// An entity other than the five of XML.
    #[error("the file uses the entity {name:?}, which is never expanded")]
    EntityUnknown {
        /// Its name.
        name: String,
    },
    /// Elements nested beyond reason.
    #[error("elements are nested more than {limit} deep")]
    TooDeep {
        /// The bound.
        limit: usize,
    },
    /// One text or tag beyond reason.
    #[error("a text or a tag is longer than {limit} bytes")]
    TooLong {
        /// The bound.
        limit: u64,
    },
    /// One entry beyond reason.
    #[error("an element holds more than {limit} bytes or parts")]
    TooLarge {
        /// The bound.
        limit: usize,
    },
    /// XML, but something else.
    #[error("the file is not a camt.052, camt.053 or camt.054 message (it starts with {found})")]
    NotCamt {
        /// The element found instead.
        found: String,
    },
    /// Not even XML.
    #[error("this is no bank statement (camt.053): it looks like {look}")]
    Foreign {
        /// What it looks like.
        look: Look,
    },
    /// Nothing at all.
    #[error("the file is empty")]
    Empty,
    /// The file stops in the middle.
    #[error("the file ends before {element} is closed")]
    CutShort {
        /// The innermost open element.
        element: String,
    },
    /// No amount.
    #[error("the amount is missing")]
    AmountMissing,
    /// Not a decimal number.
    #[error("{text:?} is not an amount")]
    AmountForm {
        /// What stands there.
        text: String,
    },
    /// Fractions of a cent.
    #[error("the amount {text} holds fractions of a cent")]
    AmountFraction {
        /// What stands there.
        text: String,
    },
    /// Beyond any amount of money.
    #[error("the amount or a sum of amounts is too large")]
    AmountTooLarge,
    /// Neither credit nor debit.
    #[error("nothing says whether this is a credit or a debit")]
    SignMissing,
    /// A sign that is neither `CRDT` nor `DBIT`.
    #[error("{text:?} is neither CRDT nor DBIT")]
    SignUnknown {
        /// What stands there.
        text: String,
    },
    /// Not a date.
    #[error("{text:?} is not a date")]
    DateForm {
        /// What stands there.
        text: String,
    },
    /// Another currency than the euro.
    #[error("the account is kept in {currency}, and only accounts in euros are posted")]
    NotEuro {
        /// The currency.
        currency: String,
    },
    /// Nothing says the currency.
    #[error("the currency of the account is not told")]
    CurrencyMissing,
    /// No account.
    #[error("the statement does not say which account it is about")]
    AccountMissing,
    /// A statement without opening or closing balance cannot be proved.
    #[error("the {which} balance is missing")]
    BalanceMissing {
        /// `opening` or `closing`.
        which: &'static str,
    },
    /// The entries do not lead from one balance to the other.
    #[error(
        "the statement does not add up: opening {opening} plus entries {entries} \
         should be {closing}, the difference is {difference}"
    )]
    DoesNotAddUp {
        /// Balance before.
        opening: Cents,
        /// Sum of the booked entries.
        entries: Cents,
        /// Balance after, as the bank tells.
        closing: Cents,
        /// Closing − opening − entries: what is missing.
        difference: Cents,
    },
}

/// The kinds of problems that a reader of any language has to tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// The input failed.
    Unread,
    /// Not XML, or damaged.
    NotXml,
    /// Written in letters that no one can read here.
    Letters,
    /// Something that no bank writes: a document type, entities, nesting or lengths beyond reason.
    Suspicious,
    /// XML, but no camt message.
    NotCamt,
    /// Another kind of file, not even XML.
    Foreign(Look),
    /// Nothing at all.
    Empty,
    /// It stops in the middle.
    CutShort,
    /// An amount is missing or is none.
    Amount,
    /// Neither credit nor debit.
    Sign,
    /// A date is none.
    Date,
    /// Another currency, or none.
    Currency,
    /// The account is missing.
    Account,
    /// A balance is missing.
    Balance,
    /// It does not add up.
    Sum,
}

impl Problem {
    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> ProblemKind {
        match self {
            Self::Io(_) => ProblemKind::Unread,
            Self::Xml(_) => ProblemKind::NotXml,
            Self::UnknownEncoding { .. } | Self::BadBytes { .. } => ProblemKind::Letters,
            Self::DocumentType
            | Self::EntityUnknown { .. }
            | Self::TooDeep { .. }
            | Self::TooLong { .. }
            | Self::TooLarge { .. } => ProblemKind::Suspicious,
            Self::NotCamt { .. } => ProblemKind::NotCamt,
            Self::Foreign { look } => ProblemKind::Foreign(*look),
            Self::Empty => ProblemKind::Empty,
            Self::CutShort { .. } => ProblemKind::CutShort,
            Self::AmountMissing
            | Self::AmountForm { .. }
            | Self::AmountFraction { .. }
            | Self::AmountTooLarge => ProblemKind::Amount,
            Self::SignMissing | Self::SignUnknown { .. } => ProblemKind::Sign,
            Self::DateForm { .. } => ProblemKind::Date,
            Self::NotEuro { .. } | Self::CurrencyMissing => ProblemKind::Currency,
            Self::AccountMissing => ProblemKind::Account,
            Self::BalanceMissing { .. } => ProblemKind::Balance,
            Self::DoesNotAddUp { .. } => ProblemKind::Sum,
        }
    }

    /// What to do about it, in one sentence.
    #[must_use]
    pub fn mend(&self) -> &'static str {
        match self {
            Self::Io(_) => "Check the file and the disk, then import again.",
            Self::Xml(_) | Self::CutShort { .. } | Self::Empty => {
                "Download the file again from the bank: it is damaged or incomplete."
            }
            Self::UnknownEncoding { .. } | Self::BadBytes { .. } => {
                "Use the file as the bank delivered it, without opening and saving it elsewhere."
            }
            Self::DocumentType
            | Self::EntityUnknown { .. }
            | Self::TooDeep { .. }
            | Self::TooLong { .. }
            | Self::TooLarge { .. } => {
                "No bank writes such a file: check where it comes from before anything else."
            }
            Self::NotCamt { .. } => "Ask the bank for a camt.053 statement and import that.",
            Self::Foreign { look: Look::Zip } => "Unpack it and import the XML files in it.",
            Self::Foreign { .. } => "Export the statement as camt.053 (XML) from your bank.",
            Self::NotEuro { .. } | Self::CurrencyMissing => {
                "Keep only the accounts in euros in the export of the bank."
            }
            Self::BalanceMissing { .. } | Self::DoesNotAddUp { .. } => {
                "Download the whole period again; if it stays, show the difference to the bank."
            }
            Self::AmountMissing
            | Self::AmountForm { .. }
            | Self::AmountFraction { .. }
            | Self::AmountTooLarge
            | Self::SignMissing
            | Self::SignUnknown { .. }
            | Self::DateForm { .. }
            | Self::AccountMissing => {
                "Ask the bank to correct the statement: this part cannot be guessed."
            }
        }
    }
}

impl fmt::Display for CamtError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What is no XML at all, or nothing, has no place worth telling.
        if matches!(self.problem, Problem::Foreign { .. } | Problem::Empty) {
            return write!(f, "{}", self.problem);
        }
        write!(f, "line {}, column {}", self.line, self.column)?;
        if !self.path.is_empty() {
            write!(f, ", in {}", self.path)?;
        }
        write!(f, ": {}", self.problem)
    }
}

impl Error for CamtError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.problem.source()
    }
}
