//! The short word behind a printed code. It is chosen once and never changes, since paper does not;
//! only where it leads may.

use std::fmt;
use std::str::FromStr;

use crate::party::UnknownWord;

/// Figures and capitals that nobody takes for one another: no 0 and O, 1 and I, 2 and Z, 5 and S, 6
/// and G, 8 and B; no A, E and U, so that no word comes about by chance.
const ALPHABET: &[u8; 22] = b"23456789CDFHJKMNPQRTVX";

/// How many characters a code has: 113 million codes.
pub const LENGTH: usize = 6;

/// A code of six characters, such as `K4P7XD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScanCode([u8; LENGTH]);

impl ScanCode {
    /// A code from random bits. The few thousandths by which some characters come more often do not
    /// matter: a code is no secret.
    #[must_use]
    pub fn drawn(bits: u64) -> Self {
        let mut rest = bits;
        Self(std::array::from_fn(|_| {
            let (at, left) = (rest % ALPHABET.len() as u64, rest / ALPHABET.len() as u64);
            rest = left;
            ALPHABET[usize::try_from(at).unwrap_or(0)]
        }))
    }

    /// The code itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("the alphabet is ASCII")
    }
}

impl fmt::Display for ScanCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What somebody may have read for a character of ours.
fn read(character: char) -> Option<u8> {
    let meant = match character.to_ascii_uppercase() {
        'B' => '8',
        'G' => '6',
        'S' => '5',
        'Z' => '2',
        other => other,
    };
    ALPHABET.iter().copied().find(|known| char::from(*known) == meant)
}

impl FromStr for ScanCode {
    type Err = UnknownWord;
    /// Reads what was scanned or typed: small letters and the letters that look like a figure of ours
    /// are understood.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut characters = text.chars().map(read);
        let mut code = [0; LENGTH];
        for place in &mut code {
            *place = characters.next().flatten().ok_or_else(|| UnknownWord(text.to_owned()))?;
        }
        match characters.next() {
            None => Ok(Self(code)),
            Some(_) => Err(UnknownWord(text.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_was_typed_by_hand_is_understood() {
        let code: ScanCode = "85K2X6".parse().unwrap();
        assert_eq!("bsk2xg".parse::<ScanCode>().unwrap(), code);
        for wrong in ["", "85K2X", "85K2X66", "85K0X6", "85K2É6", "../../.."] {
            assert!(wrong.parse::<ScanCode>().is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn every_code_reads_as_itself_in_capitals_and_small_letters(bits: u64) {
            let code = ScanCode::drawn(bits);
            prop_assert_eq!(code.as_str().len(), LENGTH);
            prop_assert_eq!(code.to_string().parse::<ScanCode>().unwrap(), code);
            prop_assert_eq!(code.as_str().to_lowercase().parse::<ScanCode>().unwrap(), code);
        }

        #[test]
        fn any_text_is_read_or_refused(text: String) {
            if let Ok(code) = text.parse::<ScanCode>() {
                prop_assert_eq!(code.as_str().parse::<ScanCode>().unwrap(), code);
            }
        }
    }
}
