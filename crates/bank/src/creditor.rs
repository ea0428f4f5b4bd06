//! The SEPA creditor identifier: who may collect (ICS in France, `Identificador del acreedor` in Spain).

use std::fmt;
use std::str::FromStr;

/// A checked creditor identifier: country, two check digits, three characters the creditor may choose
/// (the business code, `ZZZ` unless chosen), national identifier.
///
/// The check digits are computed over the national identifier and the country, never over the
/// business code (EPC262-08). For France the national part has 6 characters, for Spain it is a
/// tax number of 9.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CreditorIdentifier(sepa::CreditorId);

/// Why a text is not a creditor identifier.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CreditorIdentifierError {
    /// Not 8 to 35 characters.
    #[error("a creditor identifier has 8 to 35 characters, this one has {actual}")]
    Length {
        /// How many characters were given.
        actual: usize,
    },
    /// Neither a letter nor a digit.
    #[error("a creditor identifier holds letters and digits only, not {found:?}")]
    Character {
        /// The first character out of place.
        found: char,
    },
    /// It does not start with a country.
    #[error("a creditor identifier starts with the two letters of a country")]
    Country,
    /// The country has one length.
    #[error("a creditor identifier of {country} has {expected} characters, this one has {actual}")]
    CountryLength {
        /// Country code.
        country: String,
        /// The length of that country's identifiers.
        expected: usize,
        /// The length given.
        actual: usize,
    },
    /// The check digits do not match the rest.
    #[error("the check digits of this creditor identifier do not match: a character is wrong")]
    CheckDigits,
}

impl CreditorIdentifier {
    /// Reads an identifier as typed: spaces are ignored, small letters accepted.
    ///
    /// # Errors
    /// See [`CreditorIdentifierError`].
    pub fn parse(text: &str) -> Result<Self, CreditorIdentifierError> {
        use sepa::CreditorIdError as Theirs;
        let identifier = sepa::validate_creditor_id(text).map_err(|error| match error {
            Theirs::InvalidLength { len } => CreditorIdentifierError::Length { actual: len },
            Theirs::InvalidCharacter { ch } => CreditorIdentifierError::Character { found: ch },
            Theirs::InvalidCountryCode { .. } => CreditorIdentifierError::Country,
            _ => CreditorIdentifierError::CheckDigits,
        })?;
        let actual = identifier.as_str().len();
        let expected = match identifier.country_code() {
            "FR" | "MC" => 13,
            "ES" => 16,
            "DE" => 18,
            _ => actual,
        };
        if actual != expected {
            let country = identifier.country_code().to_owned();
            return Err(CreditorIdentifierError::CountryLength { country, expected, actual });
        }
        Ok(Self(identifier))
    }

    /// Builds an identifier with computed check digits and the business code `ZZZ`.
    ///
    /// # Errors
    /// See [`CreditorIdentifierError`].
    pub fn from_national(country: &str, national: &str) -> Result<Self, CreditorIdentifierError> {
        let national = national.to_ascii_uppercase();
        let digits = sepa::creditor_id::creditor_id_check_digits(&national, country);
        Self::parse(&format!("{country}{digits}ZZZ{national}"))
    }

    /// Without spaces, as files want it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The two letters of the country that gave it.
    #[must_use]
    pub fn country(&self) -> &str {
        self.0.country_code()
    }
}

impl fmt::Display for CreditorIdentifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for CreditorIdentifier {
    type Err = CreditorIdentifierError;
    fn from_str(text: &str) -> Result<Self, CreditorIdentifierError> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_and_spanish_identifiers_are_checked_without_the_business_code() {
        for text in ["FR72ZZZ123456", "fr72 abc 123456", "ES23ZZZ47690558N", "DE98ZZZ09999999999"] {
            assert!(CreditorIdentifier::parse(text).is_ok(), "{text}");
        }
        assert_eq!(
            CreditorIdentifier::from_national("FR", "123456").unwrap().as_str(),
            "FR72ZZZ123456"
        );
    }

    #[test]
    fn each_mistake_has_its_reason() {
        use CreditorIdentifierError as E;
        assert_eq!(CreditorIdentifier::parse("FR73ZZZ123456"), Err(E::CheckDigits));
        assert_eq!(CreditorIdentifier::parse("FR72"), Err(E::Length { actual: 4 }));
        assert_eq!(CreditorIdentifier::parse("ZX72ZZZ123456"), Err(E::Country));
        assert_eq!(
            CreditorIdentifier::from_national("FR", "1234567"),
            Err(E::CountryLength { country: "FR".into(), expected: 13, actual: 14 })
        );
        assert_eq!(CreditorIdentifier::parse("FR72-ZZZ-123456"), Err(E::Character { found: '-' }));
    }
}
