//! The port of mail: what a message must say, how it is worded, and how it leaves.
//!
//! Use cases say *what* ([`Mail`]); the fulfiller has the words of four languages. A message is first
//! written into the store ([`crate::engage::message::queue`]), in the same unit of work as what it tells
//! of, and leaves later by [`crate::engage::message::send_waiting`].

use async_trait::async_trait;
use jiff::civil::{Date, DateTime};
use maillage_domain::engage::reminder::Wave;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;

use crate::access::organisation::Organisation;
use crate::campaign::sign_up::EventStep;
use crate::engage::message::{Message, Route};

/// Words messages and hands them over.
#[async_trait]
pub trait Mailer: Send + Sync {
    /// The words of a mail in its language; letters on paper use them too.
    fn words(&self, mail: &Mail) -> Words;

    /// The whole mail: plain text and HTML that say the same.
    fn compose(&self, mail: &Mail) -> Composed;

    /// The message as a file that any mail program opens (RFC 5322, `.eml`). The same message gives
    /// the same bytes.
    ///
    /// # Errors
    /// When an address is no address.
    fn eml(&self, message: &Message) -> Result<Vec<u8>, MailError>;

    /// Hands the message to the mail server, or lays it into the outbox where there is none.
    ///
    /// # Errors
    /// See [`MailError`]; [`MailError::is_final`] says whether to try again.
    async fn deliver(&self, message: &Message) -> Result<Route, MailError>;

    /// The address from which the mail server lets us write; `None`: the organisation's own.
    fn sender(&self) -> Option<String>;

    /// Whether there is a mail server at all: without one, messages are kept in the outbox and nothing
    /// that tells of them may say that they are on their way.
    fn has_server(&self) -> bool;
}

/// A message before it has words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The language it is written in.
    pub locale: Locale,
    /// Whom the greeting names; may be empty.
    pub to_name: String,
    /// Who writes.
    pub voice: Voice,
    /// What it says.
    pub kind: MailKind,
}

/// Who writes, as messages show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voice {
    /// The organisation's name.
    pub organisation: String,
    /// The banner of the network.
    pub network: String,
    /// What the organisation is for; empty when it is written in another language than the mail.
    pub mission: String,
    /// Seat, as one line.
    pub address: String,
    /// Telephone; may be empty.
    pub phone: String,
}

impl Voice {
    /// The voice of an organisation in a mail of this language.
    #[must_use]
    pub fn of(organisation: &Organisation, locale: Locale) -> Self {
        let own_words = organisation.locale == locale;
        let address = &organisation.address;
        Self {
            organisation: organisation.name.clone(),
            network: organisation.network_name.clone(),
            mission: if own_words { organisation.mission.clone() } else { String::new() },
            address: format!("{}, {} {}", address.street, address.postcode, address.locality),
            phone: organisation.phone.clone().unwrap_or_default(),
        }
    }
}

/// What a message says. Addresses are whole (`https://…`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MailKind {
    /// The invitation to join the network, or one of its two reminders.
    Invitation {
        /// Which of the three.
        wave: Wave,
        /// The name on the prospect's door.
        prospect: String,
        /// A personal sentence of the coordinator, in the prospect's language; may be empty.
        personal: String,
        /// The personal join page.
        join_url: String,
        /// Where 'please do not write again' is said with one press.
        opt_out_url: String,
    },
    /// Thanks to a company that asked to join.
    JoinThanks {
        /// Its name.
        company: String,
    },
    /// Tells the organisation that a company asked to join, or answered an invitation.
    JoinNotice {
        /// Its name.
        company: String,
        /// Its page for members of staff.
        url: String,
    },
    /// The first sign-in of a new member of staff.
    Welcome {
        /// The one-time link.
        url: String,
    },
    /// The way back in.
    Recover {
        /// The one-time link.
        url: String,
    },
    /// A partner's phone page.
    PartnerLink {
        /// The personal link.
        url: String,
    },
    /// A partner's phone page, because its figure of a month is missing.
    DeclarationReminder {
        /// The month.
        month: Month,
        /// The personal link.
        url: String,
    },
    /// An agreement is ready to be signed.
    SignAgreement {
        /// The personal link.
        url: String,
    },
    /// The announcement of a direct debit, at least as many days before as was agreed.
    DebitNotice {
        /// How much.
        amount: Cents,
        /// The months that it is for, oldest first, with what each brings to it; a credit is below zero.
        months: Vec<(Month, Cents)>,
        /// The day of the debit.
        on: Date,
        /// The reference of the mandate.
        mandate: String,
        /// The creditor identifier.
        creditor: String,
        /// The partner's page, where the due explains itself.
        url: String,
    },
    /// Somebody's place at an event.
    Event {
        /// What is told.
        step: EventStep,
        /// The event's title, in the language of the mail where there is one.
        title: String,
        /// The beginning, in the organisation's local time.
        from: DateTime,
        /// The end.
        until: DateTime,
        /// Where.
        place: String,
        /// How many come, the reader included.
        people: u32,
        /// Where the place is given back.
        url: String,
    },
    /// A volunteer's page.
    Volunteer {
        /// The personal link.
        url: String,
    },
    /// A shift that a volunteer took does not take place.
    ShiftOff {
        /// What would have been done.
        mission: String,
        /// The beginning, in the organisation's local time.
        from: DateTime,
        /// The end.
        until: DateTime,
    },
    /// A yearly receipt is ready.
    Receipt {
        /// The year of the payments.
        year: i16,
        /// Its number.
        number: String,
        /// How much.
        amount: Cents,
        /// Whether it is a tax document; else it states what was paid.
        is_tax_receipt: bool,
        /// The partner's page of receipts.
        url: String,
    },
    /// Tells an adviser that questions about placements wait; it names nobody and counts nobody.
    PlacementReminder,
}

impl MailKind {
    /// The stored word.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Invitation { wave: Wave::First, .. } => "invitation",
            Self::Invitation { .. } => "reminder",
            Self::JoinThanks { .. } => "join_thanks",
            Self::JoinNotice { .. } => "join_notice",
            Self::Welcome { .. } => "welcome",
            Self::Recover { .. } => "recover",
            Self::PartnerLink { .. } => "partner_link",
            Self::DeclarationReminder { .. } => "declaration_reminder",
            Self::SignAgreement { .. } => "sign_agreement",
            Self::DebitNotice { .. } => "debit_notice",
            Self::Event { .. } => "event",
            Self::Volunteer { .. } => "volunteer",
            Self::ShiftOff { .. } => "shift_off",
            Self::Receipt { .. } => "receipt",
            Self::PlacementReminder => "placement_reminder",
        }
    }

    /// Where the reader says 'please do not write again'.
    #[must_use]
    pub fn opt_out_url(&self) -> Option<&str> {
        match self {
            Self::Invitation { opt_out_url, .. } => Some(opt_out_url),
            _ => None,
        }
    }
}

/// A mail in words, before its layout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The subject.
    pub subject: String,
    /// The greeting, whole.
    pub greeting: String,
    /// The text, one entry per paragraph.
    pub paragraphs: Vec<String>,
    /// What the one button says, and where it leads.
    pub button: Option<(String, String)>,
    /// The closing, whole.
    pub closing: String,
    /// Who signs.
    pub signature: Vec<String>,
    /// Why the reader gets this, and how it stops.
    pub footer: String,
    /// What the opt-out link says, and where it leads.
    pub opt_out: Option<(String, String)>,
}

/// A mail ready to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Composed {
    /// The subject.
    pub subject: String,
    /// As plain text, lines of at most 78 characters where words allow.
    pub text: String,
    /// As HTML, whole.
    pub html: String,
}

/// Why a message did not leave.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// No such address can exist.
    #[error("`{0}` is no e-mail address")]
    Address(String),
    /// The message could not be put into its form.
    #[error("the message could not be written")]
    Form(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The mail server refused for good.
    #[error("the mail server refused the message")]
    Refused(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The mail server, or the outbox folder, cannot take it just now.
    #[error("the message could not be handed over")]
    Later(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl MailError {
    /// Whether trying again is useless.
    #[must_use]
    pub fn is_final(&self) -> bool {
        !matches!(self, Self::Later(_))
    }
}
