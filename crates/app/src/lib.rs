//! Floor 3: use cases and the ports they need.
//!
//! A use case loads, calls the domain, and persists, in one unit of work of one organisation, and is
//! safe to run twice. It is a plain `async fn` that takes the [`App`] and an [`Actor`]. What it needs
//! from outside (the store, paper, mail, registers, time, randomness) are ports: traits declared here,
//! one file per word, and fulfilled on floor 4.

pub mod access;
pub mod accompany;
pub mod actor;
pub mod agree;
pub mod clock;
pub mod collect;
pub mod documents;
pub mod engage;
pub mod errand;
pub mod error;
pub mod identify;
pub mod mail;
pub mod prove;
pub mod random;
pub mod store;

use std::sync::Arc;

pub use accompany::{KeyError, KeyRing, PeopleKeys};
pub use actor::{Actor, ActorKind};
pub use clock::Clock;
pub use documents::Documents;
pub use error::{AppError, StoreError};
pub use identify::register::Registers;
pub use mail::Mailer;
pub use random::Random;
pub use store::{Page, Paged, SharedWork, Store, UnitOfWork};

/// Everything that a use case may reach, put together once by the binary or by a test.
#[derive(Clone)]
pub struct App {
    /// The tables.
    pub store: Arc<dyn Store>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Randomness for tokens and ids.
    pub random: Arc<dyn Random>,
    /// Papers as PDF.
    pub documents: Arc<dyn Documents>,
    /// Mail: its words and its way out.
    pub mailer: Arc<dyn Mailer>,
    /// Open registers of establishments.
    pub registers: Arc<dyn Registers>,
    /// The key that wraps the keys of people.
    pub people_keys: Arc<dyn PeopleKeys>,
}

impl App {
    /// A fresh id, later than all earlier ones of the same clock.
    pub fn new_id<I: From<uuid::Uuid>>(&self) -> I {
        random::id(self.clock.now(), &*self.random).into()
    }
}
