//! Accompany: programmes, the people in them, who was there, what they consented to.
//!
//! The tables hold drawn names and sealed bytes; only use cases of this room open them, and each time a
//! page of a person is opened a line of the log lands before anything is shown.

pub mod attendance;
pub mod consent;
pub mod copy;
pub mod enrolment;
pub mod erasure;
pub mod follow_up;
pub mod guardian;
pub mod key_ring;
pub mod offer;
pub mod participant;
pub mod person;
pub mod person_key;
pub mod person_log;
pub mod placement;
pub mod programme;
pub mod programme_session;
pub mod retention;
mod seal;

pub use key_ring::{KeyError, KeyRing, PeopleKeys};

/// All rows of this verb, so that the unit of work names them once.
pub trait AccompanyStore:
    programme::ProgrammeStore
    + participant::ParticipantStore
    + person_key::PersonKeyStore
    + guardian::GuardianStore
    + consent::ConsentStore
    + enrolment::EnrolmentStore
    + programme_session::SessionStore
    + attendance::AttendanceStore
    + person_log::PersonLogStore
    + offer::OfferStore
    + placement::PlacementSignatureStore
    + placement::PlacementStore
    + follow_up::FollowUpStore
{
}

impl<S> AccompanyStore for S where
    S: programme::ProgrammeStore
        + participant::ParticipantStore
        + person_key::PersonKeyStore
        + guardian::GuardianStore
        + consent::ConsentStore
        + enrolment::EnrolmentStore
        + programme_session::SessionStore
        + attendance::AttendanceStore
        + person_log::PersonLogStore
        + offer::OfferStore
        + placement::PlacementSignatureStore
        + placement::PlacementStore
        + follow_up::FollowUpStore
{
}
