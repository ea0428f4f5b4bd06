//! Accompany: the rows of programmes, participants, consents, attendance, and of who read about whom.

mod attendance;
mod consent;
mod enrolment;
mod guardian;
mod participant;
mod person_key;
mod person_log;
mod programme;
mod session;
