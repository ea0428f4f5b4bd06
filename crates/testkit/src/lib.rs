//! Beside the floors: what tests share: a clock that stands still, seeded randomness, a store on either
//! database, and a world of two organisations.

pub mod clock;
pub mod mailer;
pub mod papers;
pub mod paying;
pub mod people_keys;
pub mod random;
pub mod share;
pub mod sites;
pub mod statement;
pub mod store;
pub mod world;
pub mod young;

pub use clock::FixedClock;
pub use mailer::TestMailer;
pub use papers::TextPapers;
pub use people_keys::MemoryKeys;
pub use random::SeededRandom;
pub use share::Share;
pub use sites::TestSites;
pub use store::{TestStore, stores};
pub use world::World;
pub use young::Young;
