//! Floor 2: personal fields sealed with a key per person. Whoever destroys the key has erased the
//! person, in every copy that the key could open.
//!
//! A sealed field is bound to its place (table, column, organisation, row): moved elsewhere it does not
//! open. A person's key is kept wrapped by the master key of the installation, which is a file of its
//! own and never in the database. Names are found by a keyed fingerprint of their words, because a
//! plain hash of a name is undone by trying all names.
//!
//! XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03, RFC 8439) seals; its nonces are long enough to be
//! drawn at random. HMAC-SHA-256 (RFC 2104) makes fingerprints and derives keys (RFC 5869, expand).

mod key;
mod place;
mod search;

pub use key::{KEY_BYTES, MasterKey, NONCE_BYTES, PersonKey};
pub use place::Place;
pub use search::{Fingerprint, words};

/// Why something cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// Not one of our sealed fields, or cut short.
    #[error("this is no sealed field of this program")]
    Form,
    /// Sealed under another master key: that of another installation, or one before a rotation.
    #[error("sealed under another key than the one at hand")]
    OtherKey,
    /// Changed, or moved from another place.
    #[error("the sealed field was changed, or belongs elsewhere")]
    Damaged,
    /// The file of the master key does not hold one.
    #[error("the key file does not hold a key: it is one line that begins with maillage-key-1")]
    KeyFile,
}
