//! Accompany: the rows of programmes, participants, consents, attendance, and of who read about whom.

mod attendance;
mod consent;
mod enrolment;
mod follow_up;
mod guardian;
mod offer;
mod participant;
mod person_key;
mod person_log;
mod placement;
mod programme;
mod programme_session;
