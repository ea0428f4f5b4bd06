//! What is derived from a secret: proof that a form came from our own page, and signatures of cookies.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use maillage_app::Random;
use sha2::Sha256;
use subtle::ConstantTimeEq;

/// HMAC-SHA-256 over the length of the purpose, the purpose and the message, so that nothing signed
/// for one purpose holds for another.
fn keyed(key: &[u8], purpose: &str, message: &[u8]) -> [u8; 32] {
    let mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.chain_update(u64::try_from(purpose.len()).unwrap_or(u64::MAX).to_be_bytes())
        .chain_update(purpose)
        .chain_update(message)
        .finalize()
        .into_bytes()
        .into()
}

/// A message with its signature, as a cookie can hold it.
pub(crate) fn signed(key: &[u8], purpose: &str, message: &[u8]) -> String {
    let tag = keyed(key, purpose, message);
    format!("{}.{}", URL_SAFE_NO_PAD.encode(message), URL_SAFE_NO_PAD.encode(tag))
}

/// The message, when the signature is ours.
pub(crate) fn verified(key: &[u8], purpose: &str, text: &str) -> Option<Vec<u8>> {
    let (message, tag) = text.split_once('.')?;
    let message = URL_SAFE_NO_PAD.decode(message).ok()?;
    let tag = URL_SAFE_NO_PAD.decode(tag).ok()?;
    bool::from(keyed(key, purpose, &message).ct_eq(tag.as_slice())).then_some(message)
}

/// The token that a page puts into its forms: `{{ page.csrf }}`.
///
/// It belongs to the session, the personal link or the visitor's cookie, and is masked anew for each
/// page, so that a compressed page does not leak it byte by byte.
#[derive(Clone)]
pub struct Csrf {
    proof: [u8; 16],
    mask: [u8; 16],
    was_shown: Arc<AtomicBool>,
}

impl Csrf {
    pub(crate) fn new(secret: &str, random: &dyn Random) -> Self {
        let mut mask = [0; 16];
        random.fill(&mut mask);
        Self { proof: proof(secret), mask, was_shown: Arc::default() }
    }

    /// Whether what a form brought belongs to the same secret.
    pub(crate) fn accepts(&self, token: &str) -> bool {
        let Some(bytes) = URL_SAFE_NO_PAD.decode(token).ok().filter(|b| b.len() == 32) else {
            return false;
        };
        let shown: Vec<u8> = bytes[..16].iter().zip(&bytes[16..]).map(|(a, b)| a ^ b).collect();
        shown.ct_eq(&self.proof).into()
    }

    /// Whether a page has shown it, so that the visitor needs the cookie that it belongs to.
    pub(crate) fn was_shown(&self) -> bool {
        self.was_shown.load(Ordering::Relaxed)
    }
}

fn proof(secret: &str) -> [u8; 16] {
    let mut proof = [0; 16];
    proof.copy_from_slice(&keyed(secret.as_bytes(), "form", b"")[..16]);
    proof
}

/// The token, for the hidden field.
impl fmt::Display for Csrf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.was_shown.store(true, Ordering::Relaxed);
        let mut bytes = self.mask.to_vec();
        bytes.extend(self.mask.iter().zip(&self.proof).map(|(a, b)| a ^ b));
        f.write_str(&URL_SAFE_NO_PAD.encode(bytes))
    }
}

/// Hides it.
impl fmt::Debug for Csrf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Csrf(…)")
    }
}

#[cfg(test)]
mod tests {
    use maillage_testkit::SeededRandom;

    use super::*;

    #[test]
    fn a_token_is_accepted_for_its_own_secret_only_and_looks_new_each_time() {
        let random = SeededRandom::new(1);
        let (page, next) = (Csrf::new("a", &random), Csrf::new("a", &random));
        assert_ne!(page.to_string(), next.to_string());
        assert!(next.accepts(&page.to_string()));
        assert!(!Csrf::new("b", &random).accepts(&page.to_string()));
        assert!(!next.accepts(""));
    }

    #[test]
    fn a_signed_cookie_cannot_be_changed() {
        let cookie = signed(b"key", "flash", b"saved");
        assert_eq!(verified(b"key", "flash", &cookie), Some(b"saved".to_vec()));
        assert_eq!(verified(b"key", "other", &cookie), None);
        assert_eq!(verified(b"kez", "flash", &cookie), None);
        assert_eq!(verified(b"key", "flash", &cookie.replacen('c', "d", 1)), None);
    }
}
