//! Randomness, as an argument, and what is made of it: tokens and ids.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use maillage_domain::ids::OrganisationId;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A source of random bytes, cryptographically strong in production, seeded in tests and in the demo.
pub trait Random: Send + Sync {
    /// Fills the bytes.
    fn fill(&self, bytes: &mut [u8]);
}

/// A UUIDv7 of this moment.
pub fn id(now: Timestamp, random: &dyn Random) -> Uuid {
    let mut bytes = [0_u8; 10];
    random.fill(&mut bytes);
    let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
}

/// A secret of a link or a session: shown once, stored only as its hash.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// Hides the secret.
impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The SHA-256 of a token: what is stored.
pub type TokenHash = [u8; 32];

impl Token {
    /// 256 random bits.
    pub fn new(random: &dyn Random) -> Self {
        let mut bytes = [0_u8; 32];
        random.fill(&mut bytes);
        Self(URL_SAFE_NO_PAD.encode(bytes))
    }

    /// A token that also says whose it is, so that a link finds its organisation before anything is
    /// looked up: 16 bytes of the organisation, then 144 random bits; 54 characters.
    pub fn of_organisation(organisation: OrganisationId, random: &dyn Random) -> Self {
        let mut bytes = [0_u8; 40];
        bytes[..16].copy_from_slice(organisation.0.as_bytes());
        random.fill(&mut bytes[16..]);
        Self(URL_SAFE_NO_PAD.encode(bytes))
    }

    /// What came in an address or a cookie; anything is taken, only a stored hash makes it valid.
    pub fn received(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The organisation that [`Token::of_organisation`] wrote into it.
    #[must_use]
    pub fn organisation(&self) -> Option<OrganisationId> {
        let bytes = URL_SAFE_NO_PAD.decode(&self.0).ok().filter(|b| b.len() == 40)?;
        Uuid::from_slice(&bytes[..16]).ok().map(OrganisationId)
    }

    /// The secret itself, for the address or the cookie.
    #[must_use]
    pub fn secret(&self) -> &str {
        &self.0
    }

    /// What is stored.
    #[must_use]
    pub fn hash(&self) -> TokenHash {
        Sha256::digest(self.0.as_bytes()).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Counting(std::sync::atomic::AtomicU8);

    impl Random for Counting {
        fn fill(&self, bytes: &mut [u8]) {
            for byte in bytes {
                *byte = self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            }
        }
    }

    #[test]
    fn a_token_says_whose_it_is_and_hides_in_logs() {
        let random = Counting(0.into());
        let organisation = OrganisationId(id(Timestamp::UNIX_EPOCH, &random));
        let token = Token::of_organisation(organisation, &random);
        assert_eq!(Token::received(token.secret()).organisation(), Some(organisation));
        assert_eq!(Token::new(&random).organisation(), None);
        assert!(!format!("{token:?}").contains(token.secret()));
    }
}
