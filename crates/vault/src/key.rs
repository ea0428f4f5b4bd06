//! The keys: one of the installation, one of each person.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::VaultError;
use crate::place::Place;
use crate::search::{Fingerprint, fingerprint};

/// Bytes of a key.
pub const KEY_BYTES: usize = 32;
/// Bytes of a nonce; each is drawn anew and never used twice.
pub const NONCE_BYTES: usize = 24;

const FIELD: u8 = 1;
const WRAPPED: u8 = 2;
const ID_BYTES: usize = 4;
const FILE_WORD: &str = "maillage-key-1";

/// The key of an installation: it wraps the keys of persons, and makes fingerprints.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct MasterKey([u8; KEY_BYTES]);

/// The key of one person.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct PersonKey([u8; KEY_BYTES]);

/// Hides the key.
impl std::fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MasterKey(…)")
    }
}

/// Hides the key.
impl std::fmt::Debug for PersonKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonKey(…)")
    }
}

impl MasterKey {
    /// A key of random bytes.
    #[must_use]
    pub fn new(random: [u8; KEY_BYTES]) -> Self {
        Self(random)
    }

    /// The one line of its file.
    #[must_use]
    pub fn to_file(&self) -> String {
        format!("{FILE_WORD} {}\n", URL_SAFE_NO_PAD.encode(self.0))
    }

    /// Reads the file.
    ///
    /// # Errors
    /// [`VaultError::KeyFile`].
    pub fn from_file(text: &str) -> Result<Self, VaultError> {
        let coded = text.trim().strip_prefix(FILE_WORD).ok_or(VaultError::KeyFile)?;
        let mut bytes = URL_SAFE_NO_PAD.decode(coded.trim()).map_err(|_| VaultError::KeyFile)?;
        let key = <[u8; KEY_BYTES]>::try_from(&bytes[..]).map_err(|_| VaultError::KeyFile);
        bytes.zeroize();
        key.map(Self)
    }

    /// Wraps a person's key for its row.
    #[must_use]
    pub fn wrap(&self, key: &PersonKey, place: &Place<'_>, nonce: [u8; NONCE_BYTES]) -> Vec<u8> {
        seal(&self.derived("wrap"), WRAPPED, &self.id(), &key.0, place, nonce)
    }

    /// Takes a person's key out again.
    ///
    /// # Errors
    /// See [`VaultError`]; [`VaultError::OtherKey`] when another master key wrapped it.
    pub fn unwrap(&self, wrapped: &[u8], place: &Place<'_>) -> Result<PersonKey, VaultError> {
        let mut bytes = open(&self.derived("wrap"), WRAPPED, &self.id(), wrapped, place)?;
        let key = <[u8; KEY_BYTES]>::try_from(&bytes[..]).map_err(|_| VaultError::Damaged);
        bytes.zeroize();
        key.map(PersonKey)
    }

    /// The fingerprint of a word of a name, for finding it again inside one organisation.
    #[must_use]
    pub fn fingerprint(&self, organisation: &[u8; 16], word: &str) -> Fingerprint {
        fingerprint(&self.derived("search"), organisation, word)
    }

    /// Says which key it is, and nothing of the key.
    fn id(&self) -> [u8; ID_BYTES] {
        let whole = self.derived("id");
        [whole[0], whole[1], whole[2], whole[3]]
    }

    /// A key for one use.
    fn derived(&self, purpose: &str) -> [u8; KEY_BYTES] {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&self.0)
            .expect("HMAC takes keys of any length");
        mac.update(purpose.as_bytes());
        mac.update(&[1]);
        mac.finalize().into_bytes().into()
    }
}

impl PersonKey {
    /// A key of random bytes.
    #[must_use]
    pub fn new(random: [u8; KEY_BYTES]) -> Self {
        Self(random)
    }

    /// Seals a field for its place.
    #[must_use]
    pub fn seal(&self, plain: &[u8], place: &Place<'_>, nonce: [u8; NONCE_BYTES]) -> Vec<u8> {
        seal(&self.0, FIELD, &[], plain, place, nonce)
    }

    /// Opens a field of this person at this place.
    ///
    /// # Errors
    /// See [`VaultError`].
    pub fn open(&self, sealed: &[u8], place: &Place<'_>) -> Result<Vec<u8>, VaultError> {
        open(&self.0, FIELD, &[], sealed, place)
    }
}

/// `kind, id of the key, nonce, ciphertext with tag`; kind and id are bound too.
fn seal(
    key: &[u8; KEY_BYTES],
    kind: u8,
    id: &[u8],
    plain: &[u8],
    place: &Place<'_>,
    nonce: [u8; NONCE_BYTES],
) -> Vec<u8> {
    let cipher = XChaCha20Poly1305::new(key.into());
    let aad = bound(kind, id, place);
    let text = cipher
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: &aad })
        .expect("a field is far shorter than the cipher's limit of 256 GB");
    [&[kind][..], id, &nonce, &text].concat()
}

fn open(
    key: &[u8; KEY_BYTES],
    kind: u8,
    id: &[u8],
    sealed: &[u8],
    place: &Place<'_>,
) -> Result<Vec<u8>, VaultError> {
    let (first, rest) = sealed.split_first().ok_or(VaultError::Form)?;
    if *first != kind || rest.len() < id.len() + NONCE_BYTES {
        return Err(VaultError::Form);
    }
    let (of, rest) = rest.split_at(id.len());
    if of != id {
        return Err(VaultError::OtherKey);
    }
    let (nonce, text) = rest.split_first_chunk::<NONCE_BYTES>().ok_or(VaultError::Form)?;
    let aad = bound(kind, id, place);
    XChaCha20Poly1305::new(key.into())
        .decrypt(&XNonce::from(*nonce), Payload { msg: text, aad: &aad })
        .map_err(|_| VaultError::Damaged)
}

fn bound(kind: u8, id: &[u8], place: &Place<'_>) -> Vec<u8> {
    [&[kind][..], id, &place.bytes()].concat()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HERE: Place<'_> =
        Place { table: "participant", column: "sealed", organisation: &[1; 16], row: &[2; 16] };
    const NONCE: [u8; NONCE_BYTES] = [7; NONCE_BYTES];

    fn person() -> PersonKey {
        PersonKey::new([3; KEY_BYTES])
    }

    #[test]
    fn a_field_opens_at_its_place_and_nowhere_else() {
        let sealed = person().seal("Aïcha".as_bytes(), &HERE, NONCE);
        assert_eq!(person().open(&sealed, &HERE).unwrap(), "Aïcha".as_bytes());
        for elsewhere in [
            Place { table: "guardian", ..HERE },
            Place { column: "note", ..HERE },
            Place { organisation: &[9; 16], ..HERE },
            Place { row: &[9; 16], ..HERE },
        ] {
            assert_eq!(person().open(&sealed, &elsewhere), Err(VaultError::Damaged));
        }
    }

    #[test]
    fn another_persons_key_opens_nothing() {
        let sealed = person().seal(b"name", &HERE, NONCE);
        let other = PersonKey::new([4; KEY_BYTES]);
        assert_eq!(other.open(&sealed, &HERE), Err(VaultError::Damaged));
    }

    #[test]
    fn a_wrapped_key_comes_out_under_its_master_key_only() {
        let master = MasterKey::new([5; KEY_BYTES]);
        let wrapped = master.wrap(&person(), &HERE, NONCE);
        let sealed = person().seal(b"name", &HERE, NONCE);
        let out = master.unwrap(&wrapped, &HERE).unwrap();
        assert_eq!(out.open(&sealed, &HERE).unwrap(), b"name");
        let other = MasterKey::new([6; KEY_BYTES]);
        assert_eq!(other.unwrap(&wrapped, &HERE).unwrap_err(), VaultError::OtherKey);
        assert_eq!(master.unwrap(&sealed, &HERE).unwrap_err(), VaultError::Form);
    }

    #[test]
    fn the_key_file_is_one_line_and_anything_else_is_refused() {
        let master = MasterKey::new([5; KEY_BYTES]);
        let again = MasterKey::from_file(&master.to_file()).unwrap();
        assert_eq!(again.id(), master.id());
        for text in ["", "maillage-key-1", "maillage-key-1 abc", "key 1"] {
            assert_eq!(MasterKey::from_file(text).unwrap_err(), VaultError::KeyFile, "{text}");
        }
        assert_eq!(format!("{master:?}"), "MasterKey(…)");
    }

    proptest! {
        #[test]
        fn whatever_is_sealed_opens_again_and_a_changed_byte_is_seen(
            plain in prop::collection::vec(any::<u8>(), 0..300),
            at in any::<prop::sample::Index>(),
        ) {
            let sealed = person().seal(&plain, &HERE, NONCE);
            prop_assert_eq!(&person().open(&sealed, &HERE).unwrap(), &plain);
            let mut changed = sealed.clone();
            let at = at.index(changed.len());
            changed[at] ^= 1;
            prop_assert!(person().open(&changed, &HERE).is_err());
        }

        #[test]
        fn any_bytes_are_refused_without_a_crash(bytes in prop::collection::vec(any::<u8>(), 0..120)) {
            prop_assert!(person().open(&bytes, &HERE).is_err());
            prop_assert!(MasterKey::new([5; KEY_BYTES]).unwrap(&bytes, &HERE).is_err());
        }
    }
}
