//! The key of the installation: a port, because it lies in a file and never in the tables.

use maillage_vault::MasterKey;

/// The keys at hand. There are two while the key is being turned, or after a turn was cut short.
#[derive(Debug)]
pub struct KeyRing {
    /// Wraps from now on.
    pub newest: MasterKey,
    /// Has wrapped until now, while the key is being turned.
    pub older: Option<MasterKey>,
}

/// Why the key cannot be had.
#[derive(Debug, thiserror::Error)]
#[error("the key file {place} could not be {doing}")]
pub struct KeyError {
    /// Where it is.
    pub place: String,
    /// Such as `read`.
    pub doing: &'static str,
    /// The machine's own words.
    #[source]
    pub source: Box<dyn std::error::Error + Send + Sync>,
}

/// Keeps the key of the installation.
pub trait PeopleKeys: Send + Sync {
    /// The keys at hand; none before the first is made.
    fn ring(&self) -> Result<Option<KeyRing>, KeyError>;
    /// Keeps the first key; refuses where there is one.
    fn create(&self, key: &MasterKey) -> Result<(), KeyError>;
    /// Keeps the key to turn to beside the present one; a turn that was begun goes on with its own.
    fn begin_turn(&self, key: &MasterKey) -> Result<(), KeyError>;
    /// Forgets the present key: the one to turn to takes its place.
    fn end_turn(&self) -> Result<(), KeyError>;
    /// Where it is kept, for people.
    fn place(&self) -> String;
}
