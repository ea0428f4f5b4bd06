//! Finding a sealed name again: by a keyed fingerprint of each of its words.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A fingerprint: 16 bytes that say nothing without the key.
pub type Fingerprint = [u8; 16];

/// The words of a name as they are looked for: without case and accents, longer than one letter.
#[must_use]
pub fn words(name: &str) -> Vec<String> {
    let plain: String = name
        .nfkd()
        .filter(|character| !is_combining_mark(*character))
        .flat_map(char::to_lowercase)
        .collect();
    let mut words: Vec<String> = plain
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| word.chars().count() > 1)
        .map(str::to_owned)
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

pub(crate) fn fingerprint(key: &[u8; 32], organisation: &[u8; 16], word: &str) -> Fingerprint {
    let mut mac =
        <Hmac<Sha256> as KeyInit>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(organisation);
    mac.update(word.as_bytes());
    let whole: [u8; 32] = mac.finalize().into_bytes().into();
    let (first, _) = whole.split_first_chunk::<16>().expect("32 bytes hold 16");
    *first
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{KEY_BYTES, MasterKey};

    #[test]
    fn a_name_is_found_however_it_is_written() {
        assert_eq!(words("Aïcha  BENALI-Ruiz, A."), ["aicha", "benali", "ruiz"]);
        assert_eq!(words("Ǆ·ﬁ"), ["dz", "fi"]);
    }

    #[test]
    fn a_fingerprint_belongs_to_one_key_and_one_organisation() {
        let master = MasterKey::new([1; KEY_BYTES]);
        let print = master.fingerprint(&[1; 16], "aicha");
        assert_eq!(print, master.fingerprint(&[1; 16], "aicha"));
        assert_ne!(print, master.fingerprint(&[2; 16], "aicha"));
        assert_ne!(print, MasterKey::new([2; KEY_BYTES]).fingerprint(&[1; 16], "aicha"));
    }
}
