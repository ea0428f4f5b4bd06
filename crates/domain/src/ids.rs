//! Typed identifiers. Every id is a UUIDv7, so rows of one organisation are stored in the order in
//! which they were made; a partner's id can never be passed where a due's is wanted.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(raw: Uuid) -> Self {
                Self(raw)
            }
        }
        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }
        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )*};
}

typed_ids! {
    /// The social organisation that runs a network: the tenant.
    OrganisationId;
    /// Someone who signs in; shared by all organisations of an installation.
    AccountId;
    /// A company, authority, association or school in the network.
    PartnerId;
    /// A person at a partner.
    ContactId;
    /// An establishment on a shortlist, at some stage of the pipeline.
    ProspectId;
    /// A walking round.
    RoundId;
    /// A visit of a round, as it was noted: the id is made where it is noted, on a phone without network too.
    VisitId;
    /// A note on a prospect or partner.
    NoteId;
    /// Something to do by a date.
    TaskId;
    /// An invitation sent to a prospect.
    InvitationId;
    /// What both sides commit to.
    AgreementId;
    /// One line of an agreement.
    CommitmentId;
    /// A partner's statement of a base.
    DeclarationId;
    /// What a commitment makes payable for a period.
    DueId;
    /// A SEPA mandate.
    MandateId;
    /// One direct debit.
    DebitId;
    /// A file of debits handed to the bank.
    CollectionFileId;
    /// A bank statement that was imported.
    StatementId;
    /// A line of a bank statement.
    BankEntryId;
    /// A journal entry.
    EntryId;
    /// A tax document for what a partner gave.
    ReceiptId;
    /// A dated total of customers' or employees' gifts, recorded for a partner.
    GiftTotalId;
    /// A personal link of a partner or a signatory.
    LinkId;
    /// A message, sent or waiting in the outbox.
    MessageId;
    /// A file kept by the organisation (a signed agreement, a receipt).
    DocumentId;
    /// Long work that shows its progress.
    JobId;
    /// A line of the audit: who did what, when.
    AuditId;
    /// A campaign: a message and who shows it.
    CampaignId;
    /// One partner's display of one campaign.
    DisplayId;
    /// An exhibition, a talk, a workshop.
    EventId;
    /// Somebody's place at an event.
    SignUpId;
    /// Somebody who lends a hand.
    VolunteerId;
    /// What volunteers do.
    MissionId;
    /// A mission from one hour to another.
    ShiftId;
    /// Hours that somebody reports to have worked.
    HoursId;
    /// A programme for people whom the organisation accompanies.
    ProgrammeId;
    /// One meeting of a programme.
    ProgrammeSessionId;
    /// Somebody whom the organisation accompanies.
    ParticipantId;
    /// A mother, a father or another who answers for a child.
    GuardianId;
    /// What somebody agreed to.
    ConsentId;
    /// A partner's offer of a placement.
    OfferId;
    /// One person's placement at one partner.
    PlacementId;
    /// What is measured.
    IndicatorId;
    /// A table of observations that was brought in.
    ObservationImportId;
}
