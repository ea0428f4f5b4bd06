//! Accompany: people of the programmes, what they consented to, and what became of them.
//!
//! Nothing of a person is shown to a partner or to the public: what leaves this verb are counts that
//! went through [`crate::prove::disclosure`].

pub mod attendance;
pub mod consent;
pub mod follow_up;
pub mod guardian;
pub mod offer;
pub mod person_log;
pub mod placement;
pub mod pseudonym;
pub mod retention;
