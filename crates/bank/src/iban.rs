//! International bank account numbers (ISO 13616).

use std::fmt;
use std::str::FromStr;

/// A checked IBAN: registered length and structure of its country, check digits modulo 97, and the
/// national control digits of France, Monaco, Spain and Belgium.
///
/// `Display` prints groups of four; `Debug` prints the masked form, so that a log never holds one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Iban(sepa::Iban);

/// Why a text is not an IBAN.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IbanError {
    /// Fewer than 15 or more than 34 characters once spaces are removed.
    #[error("an IBAN has 15 to 34 characters, this one has {actual}")]
    Length {
        /// How many characters were given.
        actual: usize,
    },
    /// Neither a letter nor a digit.
    #[error("an IBAN holds letters and digits only, not {found:?}")]
    Character {
        /// The first character that is out of place.
        found: char,
    },
    /// The first two characters are not letters, or the next two not digits.
    #[error("an IBAN starts with two letters (the country) and two digits")]
    Start,
    /// Each country has one length.
    #[error("an IBAN of {country} has {expected} characters, this one has {actual}")]
    CountryLength {
        /// Country code, such as `FR`.
        country: String,
        /// The registered length.
        expected: usize,
        /// The length given.
        actual: usize,
    },
    /// A letter stands where the country wants a digit, or the reverse.
    #[error("character {position} of this IBAN, {found:?}, cannot stand there in {country}")]
    Structure {
        /// Country code.
        country: String,
        /// Position counted from 1.
        position: usize,
        /// What stands there.
        found: char,
    },
    /// The two check digits do not match: most often two digits were swapped.
    #[error("the check digits of this IBAN do not match: a character is wrong or two are swapped")]
    CheckDigits,
    /// The control digits inside the national part do not match.
    #[error("the national control digits of this IBAN ({country}) do not match")]
    NationalKey {
        /// Country code.
        country: String,
    },
}

impl Iban {
    /// Reads an IBAN as typed: spaces are ignored, small letters accepted.
    ///
    /// # Errors
    /// See [`IbanError`].
    pub fn parse(text: &str) -> Result<Self, IbanError> {
        let iban = sepa::validate_iban(text).map_err(from_sepa)?;
        if national_key_matches(iban.country_code(), iban.bban()) {
            Ok(Self(iban))
        } else {
            Err(IbanError::NationalKey { country: iban.country_code().to_owned() })
        }
    }

    /// A French IBAN from bank code, branch code and account number, keys computed. For generated data.
    ///
    /// # Errors
    /// [`IbanError`] when the account number is not 11 letters or digits or a code has over 5 digits.
    pub fn french(bank: u32, branch: u32, account: &str) -> Result<Self, IbanError> {
        let account = account.to_ascii_uppercase();
        let stem = format!("{bank:05}{branch:05}{account}");
        let key = french_key(&stem).ok_or(IbanError::Length { actual: stem.len() + 6 })?;
        Self::parse_national("FR", &format!("{stem}{key:02}"))
    }

    /// A Spanish IBAN from bank, branch and ten-digit account number, keys computed. For generated data.
    ///
    /// # Errors
    /// [`IbanError`] when a part has too many digits.
    pub fn spanish(bank: u32, branch: u32, account: u64) -> Result<Self, IbanError> {
        let (office, number) = (format!("{bank:04}{branch:04}"), format!("{account:010}"));
        let keys = format!("{}{}", spanish_digit(&office), spanish_digit(&number));
        Self::parse_national("ES", &format!("{office}{keys}{number}"))
    }

    /// Puts country and check digits before a national account number.
    ///
    /// # Errors
    /// [`IbanError`] when the national part does not fit the country.
    pub fn parse_national(country: &str, bban: &str) -> Result<Self, IbanError> {
        if let Some(found) = bban.chars().find(|c| !c.is_ascii_alphanumeric()) {
            return Err(IbanError::Character { found });
        }
        Self::parse(&format!("{country}{}{bban}", sepa::iban::iban_check_digits(country, bban)))
    }

    /// Without spaces, as files want it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The two letters of the country.
    #[must_use]
    pub fn country(&self) -> &str {
        self.0.country_code()
    }

    /// Whether euros can be moved to or from it by the SEPA schemes (EPC409-09 list).
    #[must_use]
    pub fn is_sepa(&self) -> bool {
        self.0.is_sepa()
    }

    /// Enough to recognise one's own account, not enough to misuse it: `FR76 •••• 0189`.
    #[must_use]
    pub fn masked(&self) -> String {
        let text = self.as_str();
        format!("{} •••• {}", &text[..4], &text[text.len() - 4..])
    }
}

impl fmt::Display for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, character) in self.as_str().chars().enumerate() {
            if index > 0 && index % 4 == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{character}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Iban({})", self.masked())
    }
}

impl FromStr for Iban {
    type Err = IbanError;
    fn from_str(text: &str) -> Result<Self, IbanError> {
        Self::parse(text)
    }
}

fn from_sepa(error: sepa::IbanError) -> IbanError {
    use sepa::IbanError as Theirs;
    match error {
        Theirs::InvalidLength { len } => IbanError::Length { actual: len },
        Theirs::InvalidCharacter { ch } => IbanError::Character { found: ch },
        Theirs::InvalidCountryCode { .. } | Theirs::NonNumericCheckDigits { .. } => {
            IbanError::Start
        }
        Theirs::WrongLengthForCountry { country, expected, actual } => {
            IbanError::CountryLength { country, expected, actual }
        }
        Theirs::InvalidBbanFormat { country, position, found, .. } => {
            IbanError::Structure { country, position, found }
        }
        _ => IbanError::CheckDigits,
    }
}

/// Countries whose national control digits we know how to compute; the others pass.
fn national_key_matches(country: &str, bban: &str) -> bool {
    match country {
        "FR" | "MC" => {
            let (stem, key) = bban.split_at(21);
            french_key(stem).is_some_and(|expected| key.parse() == Ok(expected))
        }
        "ES" => {
            let keys = format!("{}{}", spanish_digit(&bban[..8]), spanish_digit(&bban[10..]));
            keys == bban[8..10]
        }
        "BE" => {
            let rest = bban[..10].bytes().fold(0, |n, b| (n * 10 + u32::from(b - b'0')) % 97);
            bban[10..].parse() == Ok(if rest == 0 { 97 } else { rest })
        }
        _ => true,
    }
}

/// The key of a French account number: 97 − (bank, branch and account read as one number, times 100) mod 97,
/// letters standing for digits in three rows (A-I, J-R, S-Z from 2).
fn french_key(stem: &str) -> Option<u32> {
    if stem.len() != 21 {
        return None;
    }
    let mut rest = 0;
    for byte in stem.bytes() {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'A'..=b'I' => byte - b'A' + 1,
            b'J'..=b'R' => byte - b'J' + 1,
            b'S'..=b'Z' => byte - b'S' + 2,
            _ => return None,
        };
        rest = (rest * 10 + u32::from(digit)) % 97;
    }
    Some(97 - rest * 100 % 97)
}

/// One Spanish control digit: weights are powers of two modulo 11, aligned to the right of ten places.
fn spanish_digit(digits: &str) -> u32 {
    const WEIGHTS: [u32; 10] = [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];
    let offset = WEIGHTS.len().saturating_sub(digits.len());
    let sum: u32 = digits
        .bytes()
        .zip(&WEIGHTS[offset..])
        .map(|(b, w)| u32::from(b.wrapping_sub(b'0')) * w)
        .sum();
    match 11 - sum % 11 {
        11 => 0,
        10 => 1,
        digit => digit,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn published_examples_are_read_printed_in_fours_and_masked() {
        for (text, printed, masked) in [
            ("fr1420041010050500013m02606", "FR14 2004 1010 0505 0001 3M02 606", "FR14 •••• 2606"),
            ("ES91 2100 0418 4502 0005 1332", "ES91 2100 0418 4502 0005 1332", "ES91 •••• 1332"),
            ("BE68539007547034", "BE68 5390 0754 7034", "BE68 •••• 7034"),
            ("DE89370400440532013000", "DE89 3704 0044 0532 0130 00", "DE89 •••• 3000"),
        ] {
            let iban = Iban::parse(text).unwrap();
            assert_eq!(iban.to_string(), printed);
            assert_eq!(iban.masked(), masked);
            assert_eq!(format!("{iban:?}"), format!("Iban({masked})"));
            assert!(iban.is_sepa());
        }
    }

    #[test]
    fn a_valid_iban_outside_the_zone_is_an_iban_but_not_sepa() {
        assert!(!Iban::parse("TR330006100519786457841326").unwrap().is_sepa());
    }

    #[test]
    fn each_mistake_has_its_reason() {
        assert_eq!(Iban::parse("FR14"), Err(IbanError::Length { actual: 4 }));
        assert_eq!(
            Iban::parse("FR1420041010050500013M0260"),
            Err(IbanError::CountryLength { country: "FR".into(), expected: 27, actual: 26 })
        );
        assert_eq!(
            Iban::parse("DE8937O400440532013000"),
            Err(IbanError::Structure { country: "DE".into(), position: 7, found: 'O' })
        );
        assert_eq!(Iban::parse("DE98370400440532013000"), Err(IbanError::CheckDigits));
        assert_eq!(Iban::parse("1234567890123456"), Err(IbanError::Start));
        assert!(matches!(
            Iban::parse("FR14-2004-1010-0505"),
            Err(IbanError::Character { found: '-' })
        ));
    }

    #[test]
    fn check_digits_that_match_do_not_excuse_a_wrong_national_key() {
        let wrong = "20041010050500013M02607";
        let error = Iban::parse_national("FR", wrong).unwrap_err();
        assert_eq!(error, IbanError::NationalKey { country: "FR".into() });
        assert!(Iban::parse_national("ES", "21000418440200051332").is_err());
        assert!(Iban::parse_national("BE", "539007547035").is_err());
    }

    proptest! {
        #[test]
        fn generated_accounts_pass_their_own_checks(
            bank in 0u32..10_000, branch in 0u32..10_000, account in 0u64..10_000_000_000,
        ) {
            let spanish = Iban::spanish(bank, branch, account).unwrap();
            prop_assert_eq!(Iban::parse(&spanish.to_string()).unwrap(), spanish);
            let french = Iban::french(bank, branch, &format!("{account:011}")).unwrap();
            prop_assert_eq!(Iban::parse(french.as_str()).unwrap(), french);
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in "\\PC{0,40}") {
            let _ = Iban::parse(&text);
        }

        #[test]
        fn one_changed_digit_is_always_noticed(place in 4usize..24, step in 1u8..10) {
            let mut bytes = b"ES9121000418450200051332".to_vec();
            bytes[place] = b'0' + (bytes[place] - b'0' + step) % 10;
            prop_assert!(Iban::parse(std::str::from_utf8(&bytes).unwrap()).is_err());
        }
    }
}
